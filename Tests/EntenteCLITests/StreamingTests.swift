import Foundation
import Testing

@Suite("Large results")
struct StreamingTests {
  /// More ties than are told in columns, among few enough kinds and many actors.
  private static let count = 20_001

  /// A table of ties that all hold in 2020, and of one that ended before.
  private func folder(_ count: Int = Self.count) throws -> Folder {
    let folder = try Folder()
    let rows = (0..<count).map { number in
      "\(number % 3 == 0 ? "trade" : "war"),a\(number % 400),b\(number / 400),2019-01-01,2021\n"
    }
    let head = "kind,from,to,start,end\nvisit,x,y,2018,2018\n"
    try folder.file("many.csv", head + rows.joined())
    return folder
  }

  /// So many ties one actor has.
  private static let ties = 4_001

  /// A table of them.
  private func hub() throws -> Folder {
    let folder = try Folder()
    let rows = (0..<Self.ties).map { number in
      "\(number % 2 == 0 ? "trade" : "war"),hub,b\(number),\(2019 - number % 40)-01-01,2021\n"
    }
    try folder.file("many.csv", "kind,from,to,start,end\n" + rows.joined())
    return folder
  }

  @Test("Of more than twenty thousand ties there is a line each, and the head and the end are as ever")
  func lines() throws {
    let run = try Command.run(["snapshot", "many.csv", "--on", "2020-05-05"], in: folder())
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == Self.count + 5)
    #expect(lines[0] == "Untitled graph · 5 May 2020" && lines[1] == "")
    #expect(lines[2] == "  + trade, a0 – b0  1 January 2019 to 2021  certain  no source", "\(lines[2])")
    #expect(lines[2..<Self.count + 2].allSatisfy { $0.hasPrefix("  ") && $0.contains("  certain  ") })
    #expect(lines[(Self.count + 2)...] == ["", "20001 ties certain, 0 possible, among 451 actors.", ""])
    let fewer = try Command.run(["snapshot", "many.csv", "--on", "2020-05-05"], in: folder(20_000))
    #expect(fewer.output.hasPrefix("Untitled graph · 5 May 2020\n\na0 – b0\n"))
  }

  @Test("So it is for a diff")
  func diff() throws {
    let run = try Command.run(
      ["diff", "many.csv", "--from", "2018-05-05", "--to", "2020-05-05"], in: folder())
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0] == "Untitled graph · 5 May 2018 to 5 May 2020")
    #expect(Array(lines[1...2]) == ["", "Ended"])
    #expect(Array(lines[4...5]) == ["", "Began"])
    #expect(lines[6..<Self.count + 6].allSatisfy { $0.hasPrefix("  ") })
    #expect(
      lines[(Self.count + 6)...] == [
        "", "1 ended, 20001 began, 0 changed, 0 unchanged. 0 came and went between (--passing).", "",
      ])
  }

  @Test("JSON of many ties is whole, and a file of it the same as the terminal's")
  func json() throws {
    let folder = try folder()
    let snapshot = ["snapshot", "many.csv", "--on", "2020-05-05", "--format", "json"]
    let run = try Command.run(snapshot, in: folder)
    #expect(try JSON.object(run.output).list("ties").count == Self.count)
    _ = try Command.run(snapshot + ["-o", "many.json"], in: folder)
    #expect(try folder.text("many.json") == run.output)
  }

  @Test("A history of many ties has its columns, and its JSON all of them, in order of start")
  func history() throws {
    let folder = try hub()
    let run = try Command.run(["history", "many.csv", "--of", "hub"], in: folder)
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == Self.ties + 5)
    #expect(lines[0] == "hub" && lines[1] == "")
    #expect(lines[2] == "  1 January 1980 to 2021  - war, b1039 – hub    no source", "\(lines[2])")
    #expect(lines[Self.ties + 1] == "  1 January 2019 to 2021  + trade, b960 – hub   no source")
    #expect(lines[(Self.ties + 2)...] == ["", "\(Self.ties) ties.", ""])
    let json = try JSON.object(
      Command.run(["history", "many.csv", "--of", "hub", "--format", "json"], in: folder).output)
    let starts = try json.list("ties").map { $0.text("during") ?? "" }
    #expect(starts.count == Self.ties && starts == starts.sorted())
    let count = try Command.run(["history", "many.csv", "--of", "hub", "--count"], in: folder)
    #expect(count.output == "\(Self.ties) ties: \(Self.ties) certain on some day, 0 possible and no more.\n")
    let since = ["history", "many.csv", "--of", "hub", "--from", "1901", "--to", "1980-12-31", "--count"]
    #expect(try Command.run(since, in: folder).output.hasPrefix("100 ties: "))
  }

  @Test("A reader that has seen enough ends the command, and a full disk is told")
  func ends() throws {
    let (folder, hub) = (try folder(), try hub())
    for format in ["text", "json"] {
      let snapshot = "entente snapshot many.csv --on 2020-05-05 --format \(format)"
      try ends(snapshot, in: folder, after: format == "json" ? "{\n" : "Untitled graph · 5 May 2020\n")
      let history = "entente history many.csv --of hub --format \(format)"
      try ends(history, in: hub, after: format == "json" ? "{\n" : "hub\n")
    }
  }

  private func ends(_ line: String, in folder: Folder, after first: String) throws {
    let head = try Command.shell("\(line) 2>errors | head -1", in: folder)
    #expect(head.status == 0)
    #expect(head.output == first)
    #expect(try !folder.text("errors").contains("Fatal"))
    #if os(Linux)
      let full = try Command.shell("\(line) > /dev/full", in: folder)
      #expect(full.status == 74)
      #expect(full.errors.hasSuffix("error: writing standard output failed: No space left on device\n"))
    #endif
    let file = try Command.shell(
      "echo old > out.txt; trap '' XFSZ; ulimit -f 40; \(line) -o out.txt", in: folder)
    #expect(file.status == 74)
    #expect(file.errors.hasSuffix("error: writing out.txt failed: File too large\n"))
    #expect(try folder.text("out.txt") == "old\n")
  }

  @Test("A picture of more than 300 actors is refused with a hint, one of fewer is drawn")
  func pictures() throws {
    let folder = try folder(1_200)
    let refusal = """
      error: a picture of 403 actors would be a tangle; 300 are the most
          hint: narrow it: --around ACTOR, --actors A,B, --kinds alliance, --top 50; or --most-actors 403

      """
    let day = ["snapshot", "many.csv", "--on", "2020-05-05"]
    for arguments in [
      day + ["--format", "svg"], day + ["--format", "dot"], day + ["-o", "out.svg"],
      ["diff", "many.csv", "--from", "2018-05-05", "--to", "2020-05-05", "--format", "svg"],
    ] {
      let run = try Command.run(arguments, in: folder)
      #expect(run.status == 64 && run.output == "")
      #expect(
        run.errors.hasSuffix(refusal) || run.errors.hasSuffix(refusal.replacing("403", with: "405")),
        "\(run.errors)")
    }
    #expect(try folder.names() == ["many.csv"])
    let narrow = try Command.run(
      day + ["--format", "svg", "--actors", "a0,a1,b0,b1", "--kinds", "trade"], in: folder)
    #expect(narrow.status == 0 && narrow.output.hasPrefix("<svg") || narrow.output.hasPrefix("<?xml"))
  }
}
