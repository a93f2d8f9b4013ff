import Foundation
import Testing

@Suite("Folders of tables")
struct TableFolderTests {
  @Test("A graph goes into a folder and comes back with every byte of its canonical text")
  func roundTrip() throws {
    let folder = try Folder()
    let convert = try Command.run(["convert", "Graphs/korea.yaml", "-o", "korea/"], in: folder)
    #expect(convert.status == 0 && convert.output == "" && convert.errors == "")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("korea")).count == 10)
    let text = ["--format", "yaml"]
    let (one, other) = (
      try Command.run(["convert", "Graphs/korea.yaml"] + text, in: folder),
      try Command.run(["convert", "korea"] + text, in: folder)
    )
    #expect(one.output == other.output && other.status == 0)
    let days = try Command.run(
      ["diff", "Graphs/korea.yaml", "korea/", "--exit-code", "--count"], in: folder)
    #expect(days.status == 0, "\(days.output)")
  }

  @Test("A folder that is there keeps what is not ours, and loses what was said before")
  func existing() throws {
    let folder = try Folder()
    try FileManager.default.createDirectory(atPath: folder.path("data"), withIntermediateDirectories: false)
    try folder.file("data/notes.txt", "mine")
    try folder.file("data/phases.csv", "entry,during\nx,2001\n")
    #expect(try Command.run(["convert", "Graphs/korea.yaml", "-o", "data"], in: folder).status == 0)
    try folder.file("small.yaml", "entente: 1\nactors: {A: {kind: state}}\n")
    #expect(try Command.run(["convert", "small.yaml", "-o", "data"], in: folder).status == 0)
    #expect(try folder.text("data/notes.txt") == "mine")
    #expect(try folder.text("data/claims.csv") == "entry,stance,by,source,at,as-of,retracts,note\r\n")
    let check = try Command.run(["check", "data"], in: folder)
    let said = check.output + check.errors
    #expect(said.contains("data: warning: not taken: 1 file: notes.txt\n"), "\(said)")
    #expect(said.contains("1 actor, 0 ties, 0 sources. 0 errors, 1 warning\n"), "\(said)")
    let parts = try FileManager.default.contentsOfDirectory(atPath: folder.path("data"))
    #expect(parts.filter { $0.hasSuffix(".part") } == [])
  }

  @Test(
    "--format csv without an ending names a folder, with one a table, and none writes a table to the terminal"
  )
  func formats() throws {
    let folder = try Folder()
    let convert = ["convert", "Graphs/korea.yaml", "--format", "csv"]
    #expect(try Command.run(convert + ["-o", "korea"], in: folder).status == 0)
    #expect(try Command.run(["check", "korea"], in: folder).status == 0)
    let file = try Command.run(convert + ["-o", "ties.csv"], in: folder)
    let terminal = try Command.run(convert, in: folder)
    #expect(try folder.text("ties.csv") == terminal.output)
    #expect(
      file.errors == terminal.errors
        && file.errors.contains("not kept: title (1): \"Korea and its neighbours\"\n"))
    #expect(file.errors.contains("not kept: phases (7), such as that of north-korea-russia-alignment\n"))
    let again = try Command.run(["snapshot", "ties.csv", "--on", "2024-01-19", "--count"], in: folder)
    #expect(again.status == 0 && again.output.contains("ties"))
  }

  @Test("A table of a day says what is reckoned, one of changes what changed")
  func reports() throws {
    let folder = try Folder()
    let snapshot = try Command.run(
      ["snapshot", Command.harbour, "--on", "2020-06-01", "--format", "csv"], in: folder)
    let lines = snapshot.output.split(separator: "\r\n")
    #expect(
      lines.first
        == "kind,from,from-name,to,to-name,start,end,date,during,mutual,id,certainty,status,valence,weight,trend,terms,roles,effects,sources,note"
    )
    let count = try Command.run(
      ["snapshot", Command.harbour, "--on", "2020-06-01", "--count", "--format", "json"], in: folder)
    let counts = try JSON.object(count.output).object("ties")
    let ties = try ["certain", "possible"].reduce(0) { try $0 + #require(counts[$1] as? Int) }
    #expect(lines.count - 1 == ties && ties > 0)
    let diff = try Command.run(
      ["diff", Command.harbour, Command.harbourLater, "--format", "csv"], in: folder)
    #expect(diff.output.hasPrefix("change,what,kind,from,from-name"))
    #expect(diff.output.contains("\r\nchanged-from,") && diff.output.contains("\r\nchanged-to,"))
  }

  @Test("A mark and safe cells are for tables alone, and read back")
  func cells() throws {
    let folder = try Folder()
    try folder.file("f.csv", "kind,from,to,start,end,note\nk,=A,B,2001-01-01,,\"=HYPERLINK(\"\"x\"\")\"\n")
    let safe = try Command.run(["convert", "f.csv", "-o", "safe.csv", "--bom", "--safe-cells"], in: folder)
    #expect(safe.status == 0)
    #expect(
      try folder.text("safe.csv")
        == "\u{FEFF}kind,from,to,start,end,note,safe-cells\r\nk,'=A,B,2001-01-01,,\"'=HYPERLINK(\"\"x\"\")\",\r\n"
    )
    let diff = try Command.run(["diff", "f.csv", "safe.csv", "--exit-code"], in: folder)
    #expect(diff.status == 0, "\(diff.output)\(diff.errors)")
    let wrong = try Command.run(["convert", "f.csv", "--format", "yaml", "--safe-cells"], in: folder)
    #expect(wrong.status == 64)
    #expect(
      wrong.errors
        == "error: --safe-cells is for tables, not for yaml\n    hint: leave it out, or write CSV: -o ties.csv\n"
    )
  }

  @Test("A folder that cannot be made or filled leaves nothing behind")
  func nothingLeft() throws {
    let folder = try Folder()
    let nowhere = try Command.run(["convert", "Graphs/korea.yaml", "-o", "no/such/"], in: folder)
    #expect(nowhere.status == 73)
    #expect(nowhere.errors == "error: no/such cannot be created: No such file or directory\n")
    let full = try Command.shell(
      "trap '' XFSZ; ulimit -f 4; entente convert Graphs/korea.yaml -o korea/", in: folder)
    #expect(full.status == 74)
    #expect(full.errors == "error: writing korea/actors.csv failed: File too large\n")
    #expect(try folder.names() == [])
    try folder.file("file", "x")
    let file = try Command.run(["convert", "Graphs/korea.yaml", "-o", "file/"], in: folder)
    #expect(file.status == 73)
    #expect(file.errors == "error: file cannot be created: Not a directory\n")
  }

  @Test("A full disk leaves the tables of a folder as they were")
  func oldTables() throws {
    let folder = try Folder()
    try folder.file("small.yaml", "entente: 1\nactors: {A: {kind: state}}\n")
    #expect(try Command.run(["convert", "small.yaml", "-o", "data/"], in: folder).status == 0)
    let before = try folder.text("data/actors.csv")
    let full = try Command.shell(
      "trap '' XFSZ; ulimit -f 4; entente convert Graphs/korea.yaml -o data", in: folder)
    #expect(full.status == 74)
    #expect(try folder.text("data/actors.csv") == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("data")) == ["actors.csv"])
  }

  @Test("Where writing is not allowed, nothing is written", .enabled(if: getuid() == 0))
  func notAllowed() throws {
    let folder = try Folder()
    try FileManager.default.createDirectory(atPath: folder.path("data"), withIntermediateDirectories: false)
    // Root may write anywhere but where the file system is not written to at all.
    let run = try Command.run(["convert", "Graphs/korea.yaml", "-o", "/proc/korea/"], in: folder)
    #expect(run.status == 73)
    #expect(run.errors == "error: /proc/korea cannot be created: No such file or directory\n")
    let old = try Command.run(["convert", "Graphs/korea.yaml", "-o", "/proc/sys"], in: folder)
    #expect(old.status == 73)
    #expect(old.errors.hasPrefix("error: /proc/sys/graph.csv cannot be created: "))
  }

  @Test("A folder that holds no tables cannot be opened")
  func otherFolders() throws {
    let folder = try Folder()
    let empty = try Command.run(["check", "."], in: folder)
    #expect(empty.status == 66)
    #expect(
      empty.errors
        == "error: . cannot be opened: it is a folder, and holds neither ties.csv nor actors.csv\n")
  }
}
