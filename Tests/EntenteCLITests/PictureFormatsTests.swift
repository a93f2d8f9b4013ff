import Foundation
import Testing

@Suite("Pictures as PNG and PDF")
struct PictureFormatsTests {
  private static let snapshot = ["snapshot", Command.harbour, "--on", "2024-01-19"]
  private static let diff = ["diff", Command.harbour, "--from", "2020", "--to", "2024"]

  private func bytes(_ name: String, in folder: Folder) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: folder.path(name))))
  }

  private static let history = ["history", Command.harbour, "--of", "PRK"]

  @Test(arguments: [snapshot, diff, history])
  func `A snapshot, a diff and a history can be PNG and PDF, by ending and by format`(_ verb: [String]) throws
  {
    let folder = try Folder()
    for (name, start) in [("a.png", [0x89] + Array("PNG".utf8)), ("a.pdf", Array("%PDF-".utf8))] {
      let run = try Command.run(verb + ["-o", name], in: folder, limit: 60)
      #expect(run.status == 0)
      #expect(run.errors == "")
      #expect(run.output == "")
      #expect(try bytes(name, in: folder).starts(with: start))
      let words = verb.map { "'\($0)'" }.joined(separator: " ")
      let format = name.suffix(3)
      let piped = try Command.shell(
        "entente \(words) --format \(format) > piped; entente \(words) --format \(format) -o - > dash",
        in: folder, limit: 60)
      #expect(piped.status == 0)
      #expect(try bytes("piped", in: folder) == bytes(name, in: folder))
      #expect(try bytes("dash", in: folder) == bytes(name, in: folder))
    }
  }

  @Test func `A PNG has the width that was asked for`() throws {
    let folder = try Folder()
    let run = try Command.run(Self.snapshot + ["--width", "1234", "-o", "a.png"], in: folder, limit: 60)
    #expect(run.status == 0)
    #expect(try Array(bytes("a.png", in: folder)[16..<20]) == [0, 0, 0x04, 0xD2])
  }

  @Test(arguments: [
    (
      ["--width", "900", "-o", "a.svg"],
      "error: --width is for PNG; svg has no pixels\n    hint: add -o picture.png\n"
    ),
    (["--width", "900"], "error: --width is for PNG; text has no pixels\n    hint: add -o picture.png\n"),
    (["--width", "0", "-o", "a.png"], "error: --width wants at least one pixel\n"),
  ])
  func `A width without pixels is refused`(_ options: [String], _ message: String) throws {
    let run = try Command.run(Self.snapshot + options)
    #expect(run.status == 64)
    #expect(run.errors == message)
  }

  @Test func `A width beyond what can be made is refused with the widest that can`() throws {
    let folder = try Folder()
    let run = try Command.run(Self.snapshot + ["--width", "100000", "-o", "a.png"], in: folder)
    #expect(run.status == 64)
    #expect(run.errors.hasPrefix("error: a picture of 100000 × "))
    #expect(run.errors.contains(" pixels cannot be made\n    hint: this one can be 1 to "))
    #expect(try folder.names() == [])
  }

  private static let missing = """
    error: PNG and PDF are made by rsvg-convert, which is not on the PATH
        hint: install librsvg2-bin: sudo apt-get install librsvg2-bin

    """

  @Test(arguments: ["", ".", "relative/bin", "/nowhere"])
  func `Without rsvg-convert the command says what to install, and leaves the old file`(_ path: String) throws
  {
    let folder = try Folder()
    try folder.file("a.png", "old")
    let run = try Command.run(Self.snapshot + ["-o", "a.png"], in: folder, environment: ["PATH": path])
    #expect(run.status == 70)
    #expect(run.errors == Self.missing)
    #expect(try folder.text("a.png") == "old")
    #expect(try folder.names() == ["a.png"])
  }

  @Test func `A program that lies in the current folder is not run`() throws {
    let folder = try Folder()
    chmod(try folder.file("rsvg-convert", "#!/bin/sh\ntouch was-run\n"), 0o755)
    let run = try Command.run(Self.snapshot + ["-o", "a.pdf"], in: folder, environment: ["PATH": ":."])
    #expect(run.errors == Self.missing)
    #expect(try folder.names() == ["rsvg-convert"])
  }

  @Test(arguments: [
    ("echo 'out of ink' >&2; exit 3", "rsvg-convert failed with status 3: out of ink"),
    ("exit 1", "rsvg-convert failed with status 1"),
    ("kill -9 $$", "rsvg-convert was killed"),
    ("echo no picture", "what rsvg-convert wrote is no PNG"),
    ("exit 0", "what rsvg-convert wrote is no PNG"),
  ])
  func `When rsvg-convert fails the old file is left as it was`(_ script: String, _ message: String) throws {
    let (folder, programs) = (try Folder(), try Folder(withGraphs: false))
    try folder.file("a.png", "old")
    chmod(try programs.file("rsvg-convert", "#!/bin/sh\n\(script)\n"), 0o755)
    let run = try Command.run(
      Self.snapshot + ["-o", "a.png"], in: folder, environment: ["PATH": programs.path])
    #expect(run.status == 70)
    #expect(run.errors == "error: \(message)\n")
    #expect(try folder.text("a.png") == "old")
    #expect(try folder.names() == ["a.png"])
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script"), "script is not there"))
  func `A terminal is spared the bytes`() throws {
    let line =
      "/usr/bin/script -qec '\"$ENTENTE\" snapshot \(Command.harbour) --on 2024-01-19 --format png' /dev/null"
    let run = try Command.shell(line)
    #expect(run.status == 64)
    #expect(
      run.output.replacing("\r\n", with: "\n")
        == "error: a terminal cannot show PNG\n    hint: name a file: -o picture.png\n")
  }
}
