import Foundation
import Testing

@Suite("Files the command writes")
struct OutputFileTests {
  @Test("A file is written whole, and nothing is left beside it")
  func whole() throws {
    let folder = try Folder()
    let run = try Command.run(["convert", Command.harbour, "-o", "out.yaml"], in: folder)
    #expect(run.status == 0)
    #expect(run.output == "")
    #expect(run.errors == "")
    #expect(try folder.names() == ["out.yaml"])
    #expect(try folder.text("out.yaml") == Command.run(["convert", Command.harbour]).output)
  }

  @Test("A dash writes to standard output")
  func dash() throws {
    let run = try Command.run(["convert", Command.harbour, "-o", "-"])
    #expect(run.output == (try Command.run(["convert", Command.harbour]).output))
  }

  @Test("A file that is not there gets the rights every new file gets")
  func newFile() throws {
    let folder = try Folder()
    _ = try Command.shell("umask 027; entente convert \(Command.harbour) -o out.yaml", in: folder)
    #expect(try mode(folder.path("out.yaml")) == 0o640)
  }

  @Test(
    "The rights of a file that is replaced are kept, whatever the umask",
    arguments: [0o600, 0o664, 0o755] as [mode_t])
  func rights(_ rights: mode_t) throws {
    let folder = try Folder()
    let path = try folder.file("out.yaml", "old")
    chmod(path, rights)
    _ = try Command.shell("umask 077; entente convert \(Command.harbour) -o out.yaml", in: folder)
    #expect(try mode(path) == rights)
    #expect(try folder.text("out.yaml") != "old")
  }

  @Test("A symbolic link stays one, and what it points at is replaced")
  func link() throws {
    let folder = try Folder()
    try folder.file("real.yaml", "old")
    let link = folder.path("link.yaml")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "real.yaml")
    let run = try Command.run(["convert", Command.harbour, "-o", "link.yaml"], in: folder)
    #expect(run.status == 0)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "real.yaml")
    #expect(try folder.text("real.yaml").hasPrefix("entente: 1\n"))
    #expect(try folder.names() == ["link.yaml", "real.yaml"])
  }

  @Test("A link to a file that is not there yet makes that file")
  func danglingLink() throws {
    let folder = try Folder()
    let link = folder.path("link.yaml")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "real.yaml")
    let run = try Command.run(["convert", Command.harbour, "-o", "link.yaml"], in: folder)
    #expect(run.status == 0)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "real.yaml")
    #expect(try folder.text("real.yaml").hasPrefix("entente: 1\n"))
  }

  @Test("A run that fails leaves the old file as it was")
  func oldFile() throws {
    let folder = try Folder()
    try folder.file("out.json", "old")
    try folder.file("bad.yaml", "entente: 2\n")
    for arguments in [
      ["convert", "bad.yaml"], ["convert", "nowhere.yaml"], ["snapshot", Command.harbour, "--on", "2024"],
    ] {
      let run = try Command.run(arguments + ["-o", "out.json"], in: folder)
      #expect(run.status != 0)
      #expect(try folder.text("out.json") == "old")
    }
    #expect(try folder.names() == ["bad.yaml", "out.json"])
  }

  @Test("A disk that fills up on the way leaves the old file as it was, and nothing beside it")
  func fullDisk() throws {
    let folder = try Folder()
    try folder.file("out.json", "old")
    let line = "trap '' XFSZ; ulimit -f 8; entente convert \(Command.root.path)/Graphs/korea.yaml -o out.json"
    let run = try Command.shell(line, in: folder)
    #expect(run.status == 74)
    #expect(run.errors == "error: writing out.json failed: File too large\n")
    #expect(try folder.text("out.json") == "old")
    #expect(try folder.names() == ["out.json"])
  }

  @Test(
    "A folder in which nothing may be written leaves the old file as it was",
    .enabled(if: geteuid() != 0, "root may write everywhere"))
  func lockedFolder() throws {
    let folder = try Folder()
    try folder.file("out.json", "old")
    chmod(folder.path, 0o555)
    defer { chmod(folder.path, 0o755) }
    let run = try Command.run(["convert", Command.harbour, "-o", "out.json"], in: folder)
    #expect(run.status == 73)
    #expect(try folder.text("out.json") == "old")
  }

  @Test("What is no plain file is written to, not replaced")
  func device() throws {
    let run = try Command.run(["convert", Command.harbour, "-o", "/dev/stdout", "--format", "yaml"])
    #expect(run.output == (try Command.run(["convert", Command.harbour]).output))
    #expect(try Command.run(["convert", Command.harbour, "-o", "/dev/null", "--format", "json"]).status == 0)
  }

  @Test("The ending chooses the format, and --format says it outright")
  func endings() throws {
    let folder = try Folder()
    let snapshot = ["snapshot", Command.harbour, "--on", "2024-01-19", "-o"]
    for (name, start) in [
      ("a.json", "{\n"), ("a.JSON", "{\n"), ("a.txt", "The harbour · "), ("x.y.json", "{\n"),
    ] {
      #expect(try Command.run(snapshot + [name], in: folder).status == 0)
      #expect(try folder.text(name).hasPrefix(start), "\(name)")
    }
    #expect(try Command.run(snapshot + ["plain", "--format", "json"], in: folder).status == 0)
    #expect(try folder.text("plain").hasPrefix("{\n"))
  }

  private func mode(_ path: String) throws -> mode_t {
    var status = stat()
    try #require(stat(path, &status) == 0)
    return status.st_mode & 0o777
  }
}
