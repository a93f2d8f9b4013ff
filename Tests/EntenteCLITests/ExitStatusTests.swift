import Foundation
import Testing

@Suite("Exit status")
struct ExitStatusTests {
  @Test(
    "0 when all is well, for every verb",
    arguments: [
      ["check", Command.harbour], ["snapshot", Command.harbour, "--on", "2024-01-19"],
      ["diff", Command.harbour, "--from", "2020", "--to", "2024"],
      ["diff", Command.harbour, Command.harbourLater],
      ["history", Command.harbour, "--of", "PRK"], ["convert", Command.harbour], ["kinds"], ["--help"],
      ["--version"],
    ])
  func done(_ arguments: [String]) throws {
    let run = try Command.run(arguments)
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(!run.output.isEmpty)
  }

  @Test("1 when diff --exit-code finds a difference, 0 when it does not")
  func difference() throws {
    #expect(try Command.run(["diff", "--exit-code", Command.harbour, Command.harbourLater]).status == 1)
    #expect(try Command.run(["diff", "--exit-code", Command.harbour, Command.harbour]).status == 0)
    let days = ["diff", "--exit-code", Command.harbour, "--from"]
    #expect(try Command.run(days + ["2020-06-01", "--to", "2024-01-01"]).status == 1)
    #expect(try Command.run(days + ["2020-06-01", "--to", "2020-06-02"]).status == 0)
  }

  @Test(
    "64 for wrong usage, with a word on what is wrong",
    arguments: [
      (["snapshot", Command.harbour], "Missing expected argument '--on <on>'"),
      (["snapshot", "--on", "2024-01-01"], "error: no graph file is named"),
      (["snapshot", Command.harbour, "--on", "2024-01"], "error: --on 2024-01: "),
      (["snapshot", Command.harbour, "--on", "tomorrow"], "error: --on tomorrow: "),
      (
        ["snapshot", Command.harbour, "--on", "2024-01-19", "--kinds", "sumit"],
        "error: no kind is called \"sumit\""
      ),
      (["snapshot", Command.harbour, "--on", "2024-01-19", "--kinds", ","], "error: no kind is named"),
      (["snapshot", Command.harbour, "--on", "2024-01-19", "--actors", ""], "error: no actor is named"),
      (["snapshot", Command.harbour, "--on", "2024-01-19", "--around", " "], "error: no actor is named"),
      (
        ["snapshot", Command.harbour, "--on", "2024-01-19", "--actors", "XYZ"],
        "error: no actor is called \"XYZ\""
      ),
      (
        ["snapshot", Command.harbour, "--on", "2024-01-19", "--valence", "warm"],
        "error: no valence is called \"warm\""
      ),
      (
        ["snapshot", Command.harbour, "--on", "2024-01-19", "--include", "some"],
        "error: no status is called \"some\""
      ),
      (
        ["snapshot", Command.harbour, "--on", "2024-01-19", "--groups", "ring"],
        "error: no way to show groups is called \"ring\""
      ),
      (
        ["snapshot", Command.harbour, "--on", "2024-01-19", "--top", "0"],
        "error: --top wants at least one actor"
      ),
      (
        ["snapshot", Command.harbour, "--on", "2024-01-19", "--depth=-1"], "error: --depth cannot be negative"
      ),
      (
        ["snapshot", Command.harbour, "--on", "2024-01-19", "--within", "90"],
        "error: \"90\" is no length of time"
      ),
      (
        ["snapshot", Command.harbour, "--on", "2024-01-19", "--format", "xml"],
        "error: the format \"xml\" is not one of text, json"
      ),
      (
        ["snapshot", Command.harbour, "--on", "2024-01-19", "-o", "a.xyz"],
        "error: no format of this verb ends with .xyz"
      ),
      (
        ["snapshot", Command.harbour, "--on", "2024-01-19", "-o", "a"],
        "error: the name a does not tell the format"
      ),
      (["snapshot", Command.harbour, "--on", "2024-01-19", "--colour"], "Unknown option '--colour'"),
      (["snapshot", "-", "-", "--on", "2024-01-19"], "error: standard input can be read once only"),
      (["diff", Command.harbour], "error: what is to be compared?"),
      (["diff", Command.harbour, "--from", "2020"], "error: two days are needed"),
      (["diff", Command.harbour, "--from", "..", "--to", "2020"], "error: --from .."),
      (
        ["diff", Command.harbour, "--from", "2020", "--to", "2021", "--on", "2020-01-01"],
        "error: --on compares two files"
      ),
      (["history", Command.harbour], "Missing expected argument '--of <of>'"),
      (
        ["history", Command.harbour, "--of", "Russia"],
        "error: no actor is called \"Russia\"\n    hint: did you mean RUS?"
      ),
      (["check"], "error: no graph file is named"),
      (
        ["check", Command.harbour, "--format", "yaml"], "error: the format \"yaml\" is not one of text, json"
      ),
      (["snapshott"], "snapshott"), (["--no-such-option"], "Unknown option '--no-such-option'"),
    ] as [([String], String)])
  func usage(_ arguments: [String], _ words: String) throws {
    let run = try Command.run(arguments)
    #expect(run.status == 64)
    #expect(run.output == "")
    #expect(run.errors.contains(words), "\(run.errors)")
  }

  @Test("65 for wrong data, told on standard error, or by check on standard output")
  func data() throws {
    let folder = try Folder()
    try folder.file("bad.yaml", "entente: 1\nties:\n  - summit: PRK -- RUS\n")
    for verb in [
      ["snapshot", "--on", "2024-01-19"], ["diff", "--from", "2020", "--to", "2021"],
      ["history", "--of", "PRK"], ["convert"], ["kinds"],
    ] {
      let run = try Command.run(verb + ["bad.yaml"], in: folder)
      #expect(run.status == 65)
      #expect(run.output == "")
      #expect(run.errors.contains("bad.yaml:3:13: error: no actor is called \"PRK\"\n"), "\(verb)")
      #expect(run.errors.hasSuffix("2 errors, 1 warning\n"))
    }
    let check = try Command.run(["check", "bad.yaml"], in: folder)
    #expect(check.status == 65)
    #expect(check.errors == "")
    #expect(check.output.hasSuffix("2 errors, 1 warning\n"))
  }

  @Test("65 for a warning with check --strict, 0 without")
  func strict() throws {
    let folder = try Folder()
    try folder.file("doubtful.yaml", "entente: 1\nsources:\n  a: {url: ftp://a}\n")
    #expect(try Command.run(["check", "doubtful.yaml"], in: folder).status == 0)
    #expect(try Command.run(["check", "--strict", "doubtful.yaml"], in: folder).status == 65)
    #expect(try Command.run(["check", "--strict", Command.harbour]).status == 0)
  }

  @Test(
    "66 for an input that cannot be opened",
    arguments: [
      ("nowhere.yaml", "error: nowhere.yaml cannot be opened: No such file or directory\n"),
      (".", "error: . cannot be opened: it is a folder, and holds neither ties.csv nor actors.csv\n"),
      ("nowhere/korea.yaml", "error: nowhere/korea.yaml cannot be opened: No such file or directory\n"),
    ])
  func cannotOpen(_ path: String, _ message: String) throws {
    for verb in [["check"], ["snapshot", "--on", "2024-01-19"], ["convert"]] {
      let run = try Command.run(verb + [path])
      #expect(run.status == 66)
      #expect(run.output == "")
      #expect(run.errors == message)
    }
  }

  @Test("66 for an input that may not be read", .enabled(if: geteuid() != 0, "root may read everything"))
  func forbidden() throws {
    let folder = try Folder()
    let path = try folder.file("secret.yaml", "entente: 1\n")
    chmod(path, 0)
    let run = try Command.run(["check", "secret.yaml"], in: folder)
    #expect(run.status == 66)
    #expect(run.errors == "error: secret.yaml cannot be opened: Permission denied\n")
  }

  @Test(
    "73 for an output that cannot be created", arguments: ["nowhere/out.json", "Graphs/korea.yaml/out.json"])
  func cannotCreate(_ path: String) throws {
    let run = try Command.run(["convert", Command.harbour, "-o", path])
    #expect(run.status == 73)
    #expect(run.errors.hasPrefix("error: \(path) cannot be created: "))
    #expect(run.output == "")
  }

  @Test("73 when the output is a folder, which stays")
  func outputFolder() throws {
    let folder = try Folder()
    try FileManager.default.createDirectory(
      at: folder.url.appendingPathComponent("out.json"), withIntermediateDirectories: true)
    let run = try Command.run(["convert", Command.harbour, "-o", "out.json"], in: folder)
    #expect(run.status == 73)
    #expect(try folder.names() == ["out.json"])
  }

  #if os(Linux)
    @Test("74 when the disk is full, for standard output and for a file")
    func full() throws {
      let line = "entente snapshot \(Command.harbour) --on 2024-01-19"
      let output = try Command.shell("\(line) > /dev/full")
      #expect(output.status == 74)
      #expect(output.errors == "error: writing standard output failed: No space left on device\n")
      let file = try Command.shell("\(line) --format json -o /dev/full")
      #expect(file.status == 74)
      #expect(file.errors == "error: writing /dev/full failed: No space left on device\n")
      for verb in [
        "check \(Command.harbour)", "convert \(Command.harbour)", "kinds",
        "history \(Command.harbour) --of PRK",
      ] {
        #expect(try Command.shell("entente \(verb) > /dev/full").status == 74, "\(verb)")
      }
    }
  #endif
}
