import Foundation
import Testing

@Suite("The command never crashes")
struct HostileFilesTests {
  static let seeds: ClosedRange<UInt64> = 1...15
  static let mutationsOfOne = 20

  /// What may come of a file that is wrong, or right after all.
  private static let allowed: Set<Int32> = [0, 64, 65, 66]

  private func expectCalm(_ run: Command.Outcome, _ what: String, within limit: Double = 10) {
    #expect(run.signal == nil, "\(what): ended by signal \(run.signal ?? 0)")
    #expect(
      Self.allowed.contains(run.status), "\(what): exit status \(run.status), \(run.errors.prefix(500))")
    #expect(!(run.output + run.errors).contains("Fatal error"), "\(what)")
    #expect(run.status == 0 || !(run.output + run.errors).isEmpty, "\(what): not a word")
    #expect(run.seconds < limit, "\(what): \(run.seconds) seconds")
  }

  /// Runs the command with no more than 4 GB of address space.
  private func held(_ arguments: String, in folder: Folder) throws -> Command.Outcome {
    try Command.shell("ulimit -v 4000000; exec \"$ENTENTE\" \(arguments)", in: folder, limit: 30)
  }

  @Test("Every broken file of the reader's tests", arguments: ["Rejected", "Warned"])
  func brokenFiles(_ name: String) throws {
    let folder = Command.root.appendingPathComponent("Tests/AlignmentFormatsTests/\(name)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
      !$0.hasSuffix(".txt")
    }
    #expect(names.count >= 15)
    for name in names.sorted() {
      let run = try Command.run(["snapshot", folder.appendingPathComponent(name).path, "--on", "2024-01-19"])
      expectCalm(run, name)
    }
  }

  @Test("Hundreds of files that mishaps befell", arguments: seeds)
  func mishaps(_ seed: UInt64) throws {
    let folder = try Folder()
    let json = Array(try Command.run(["convert", Command.harbour, "--format", "json"]).output.utf8)
    let yaml = [UInt8](try Data(contentsOf: URL(fileURLWithPath: Command.harbour)))
    var fromYAML = Mutations(of: yaml, seed: seed)
    var fromJSON = Mutations(of: json, seed: seed)
    for number in 0..<Self.mutationsOfOne {
      let isJSON = number % 4 == 3
      let bytes = isJSON ? fromJSON.make() : fromYAML.make()
      let name = isJSON ? "spoilt.json" : "spoilt.yaml"
      try folder.file(name, bytes)
      let verbs = [
        ["check"], ["snapshot", "--on", "2023-09-13"], ["diff", "--from", "2019", "--to", "2024"],
        ["convert"],
      ]
      let run = try Command.run(verbs[number % verbs.count] + [name], in: folder)
      expectCalm(run, "seed \(seed), file \(number) (\(name))")
    }
  }

  @Test("What was converted reads back and converts to the same", arguments: seeds)
  func survivors(_ seed: UInt64) throws {
    let folder = try Folder()
    let yaml = [UInt8](try Data(contentsOf: URL(fileURLWithPath: Command.harbour)))
    var mutations = Mutations(of: yaml, seed: seed &+ 1_000)
    for number in 0..<8 {
      try folder.file("spoilt.yaml", mutations.make())
      let first = try Command.run(["convert", "spoilt.yaml", "-o", "again.yaml"], in: folder)
      guard first.status == 0 else { continue }
      let second = try Command.run(["convert", "again.yaml"], in: folder)
      #expect(second.status == 0, "seed \(seed), file \(number): \(second.errors)")
      #expect(try second.output == folder.text("again.yaml"), "seed \(seed), file \(number)")
    }
  }

  @Test("Files made to hurt", arguments: hostile)
  func hurtful(_ file: Hostile) throws {
    let folder = try Folder(withGraphs: false)
    try folder.file(file.name, file.bytes())
    expectCalm(try held("check '\(file.name)'", in: folder), file.what)
  }

  @Test("What is no file")
  func noFiles() throws {
    let folder = try Folder()
    for name in [
      "/dev/null", ".", "Graphs", "", "nowhere", "/dev/null/x", String(repeating: "x", count: 5_000),
    ] {
      let run = try Command.run(["check", name], in: folder)
      expectCalm(run, name)
      #expect(run.status != 0)
    }
    let fifo = try Command.shell("mkfifo pipe; (exec 3>pipe; exec 3>&-) & entente check pipe", in: folder)
    expectCalm(fifo, "a pipe closed at once")
    #expect(fifo.status == 65)
    let closed = try Command.shell("entente check - <&-", in: folder)
    #expect(closed.status == 66 || closed.status == 74)
    #expect(closed.signal == nil)
  }

  @Test("A reader that goes away ends the command without a word")
  func brokenPipe() throws {
    let run = try Command.shell("entente kinds --format json | head -c 10; :")
    #expect(run.output.count == 10)
    #expect(!run.errors.contains("Fatal error"))
  }

  @Test(
    "Hostile words on the command line",
    arguments: [
      ["snapshot", Command.harbour, "--on", String(repeating: "9", count: 100_000)],
      ["snapshot", Command.harbour, "--on", "Y99999999999999999999"],
      ["snapshot", Command.harbour, "--on", ""],
      ["snapshot", Command.harbour, "--on", "2024-01-19", "--top", "99999999999999999999"],
      ["snapshot", Command.harbour, "--on", "2024-01-19", "--top", "9223372036854775807"],
      [
        "snapshot", Command.harbour, "--on", "2024-01-19", "--around", "PRK", "--depth",
        "9223372036854775807",
      ],
      ["snapshot", Command.harbour, "--on", "2024-01-19", "--within", "1000000d"],
      ["snapshot", Command.harbour, "--on", "2024-01-19", "--within", "9223372036854775807w"],
      ["snapshot", Command.harbour, "--on", "2024-01-19", "--within", "é"],
      ["snapshot", Command.harbour, "--on", "2024-01-19", "--within", ""],
      ["snapshot", Command.harbour, "--on", "-5877641-06-23"],
      ["snapshot", Command.harbour, "--on", "Y5881580-07-11"],
      ["snapshot", Command.harbour, "--on", "Y5881580-07-11", "--within", "1000000d"],
      ["diff", Command.harbour, "--from", "Y-5877641", "--to", "Y5881580"],
      ["diff", Command.harbour, "--from", "0000", "--to", "9999"], ["diff", "", "", "--on", "2024-01-19"],
      ["history", Command.harbour, "--of", ""], ["history", Command.harbour, "--of", "PRK", "--with", "PRK"],
      ["kinds", "--format", ""], ["convert", Command.harbour, "-o", ""], ["", ""],
    ])
  func words(_ arguments: [String]) throws {
    let run = try Command.run(arguments)
    #expect(run.signal == nil)
    #expect([0, 64, 65, 66, 73].contains(run.status), "\(run.status) \(run.errors.prefix(300))")
    #expect(!run.errors.contains("Fatal error"))
  }
}
