import Foundation
import Testing

@Suite("Compiled graphs")
struct CompiledInputTests {
  @Test("korea.yaml compiled and turned back is korea.yaml in canonical form, byte for byte")
  func korea() throws {
    let folder = try Folder()
    for line in [
      "entente convert Graphs/korea.yaml -o one.yaml", "entente convert Graphs/korea.yaml -o korea.entente",
      "entente convert korea.entente -o other.yaml", "entente convert other.yaml -o again.entente",
    ] {
      let run = try Command.shell(line, in: folder)
      #expect(run.status == 0 && run.output == "" && run.errors == "", "\(line)")
    }
    #expect(try folder.text("one.yaml") == folder.text("other.yaml"))
    let compiled = ["korea.entente", "again.entente"].map { folder.url.appendingPathComponent($0) }
    #expect(try Data(contentsOf: compiled[0]) == Data(contentsOf: compiled[1]))
  }

  @Test("A table, its compiled form and its YAML form are answered alike")
  func forms() throws {
    let folder = try Folder()
    try folder.file("ties.csv", TableInputTests.entente)
    try folder.file("names.yaml", TableInputTests.names)
    for line in [
      "entente convert ties.csv names.yaml -o all.entente", "entente convert all.entente -o all.json",
      "entente convert ties.csv -o ties.entente",
    ] { #expect(try Command.shell(line, in: folder).status == 0) }
    try Forms.agree(
      [["ties.csv", "names.yaml"], ["all.entente"], ["all.json"], ["names.yaml", "ties.entente"]], in: folder)
  }

  @Test("What a file is its first bytes say, whatever it is called; it comes through a pipe as well")
  func names() throws {
    let folder = try Folder()
    let count = "--on 2024-01-19 --count"
    let expected = try Command.shell("entente snapshot Graphs/korea.yaml \(count)", in: folder).output
    for line in [
      "entente convert Graphs/korea.yaml --format entente -o plain; entente snapshot plain \(count)",
      "cp plain table.csv; entente snapshot table.csv \(count)", "cat plain | entente snapshot - \(count)",
      "entente convert plain --format entente -o /dev/stdout | entente snapshot - \(count)",
      "entente snapshot --from-format entente plain \(count)",
    ] {
      let run = try Command.shell(line, in: folder)
      #expect(run.status == 0 && run.output == expected, "\(line): \(run.errors)")
    }
  }

  @Test("A file that is cut short or changed is refused in words; status 65")
  func damaged() throws {
    let folder = try Folder()
    _ = try Command.shell("entente convert \(Command.harbour) -o whole.entente", in: folder)
    let bytes = [UInt8](try Data(contentsOf: folder.url.appendingPathComponent("whole.entente")))
    try folder.file("cut.entente", Array(bytes.prefix(1000)))
    let cut = try Command.run(["snapshot", "cut.entente", "--on", "2024-01-19"], in: folder)
    #expect(cut.status == 65 && cut.output == "")
    #expect(
      cut.errors == """
        cut.entente: error: cut.entente is cut short: it should have \(bytes.count) bytes and has 1000
            hint: copy it again, or make it again with `entente convert`
        1 error, 0 warnings

        """)
    var changed = bytes
    changed[bytes.count / 2] ^= 0x10
    try folder.file("changed.entente", changed)
    for verb in [["check"], ["snapshot", "--on", "2024-01-19"]] {
      let run = try Command.run(verb + ["changed.entente"], in: folder)
      #expect(run.status == 65, "\(verb)")
      #expect((run.output + run.errors).hasPrefix("changed.entente: error: "), "\(run.output + run.errors)")
    }
    let other = try Command.run(["check", "--from-format", "entente", Command.harbour], in: folder)
    #expect(other.status == 65)
    #expect(other.output.contains("is not a compiled graph: it begins with other bytes\n    hint: "))
  }

  @Test("64 without a file to write, 73 where it cannot be made, 74 on a full disk")
  func outputs() throws {
    let folder = try Folder()
    let convert = ["convert", Command.harbour, "--format", "entente"]
    let none = try Command.run(convert, in: folder)
    #expect(none.status == 64 && none.output == "")
    #expect(
      none.errors == "error: a compiled graph is written to a file\n    hint: name one: -o graph.entente\n")
    let nowhere = try Command.run(convert + ["-o", "nowhere/x.entente"], in: folder)
    #expect(nowhere.status == 73)
    #expect(nowhere.errors == "error: nowhere/x.entente cannot be created: No such file or directory\n")
    try folder.file("old.entente", "old")
    let full = try Command.shell(
      "trap '' XFSZ; ulimit -f 1; entente convert Graphs/korea.yaml -o old.entente", in: folder)
    #expect(full.status == 74)
    #expect(full.errors == "error: writing old.entente failed: File too large\n")
    #expect(try folder.text("old.entente") == "old")
    #expect(try folder.names() == ["old.entente"])
    #if os(Linux)
      let device = try Command.run(convert + ["-o", "/dev/full"], in: folder)
      #expect(device.status == 74)
      #expect(device.errors == "error: writing /dev/full failed: No space left on device\n")
    #endif
  }
}
