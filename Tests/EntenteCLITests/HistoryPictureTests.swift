import Foundation
import Testing

@Suite("The picture of a history")
struct HistoryPictureTests {
  @Test func `A history is written as SVG by its ending, and says whose it is`() throws {
    let folder = try Folder()
    let run = try Command.run(
      ["history", "Graphs/korea.yaml", "--of", "PRK", "--with", "RUS", "-o", "a.svg"], in: folder)
    #expect(run.status == 0)
    #expect(run.errors == "")
    let text = try folder.text("a.svg")
    #expect(
      text.hasPrefix(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"picture\" data-of=\"PRK\" data-with=\"RUS\""))
    #expect(text.contains("<title>North Korea and Russia, 2018 to 2024: Korea and its neighbours</title>"))
    let ties = try Command.run(["history", "Graphs/korea.yaml", "--of", "PRK", "--with", "RUS", "--count"])
      .output
    #expect(ties.hasPrefix("\(text.ranges(of: "<g class=\"tie ").count) ties: "))
  }

  @Test func `Days narrow a history in every format`() throws {
    let verb = ["history", "Graphs/korea.yaml", "--of", "PRK"]
    let days = ["--from", "1950", "--to", "1952-06"]
    let text = try Command.run(verb + days)
    #expect(text.status == 0)
    #expect(text.output.contains("1950 to 1953"))
    #expect(!text.output.contains("since 2023"))
    let count = try Command.run(verb + days + ["--count"]).output.prefix { $0.isNumber }
    let picture = try Command.run(verb + days + ["--format", "svg"]).output
    #expect(picture.ranges(of: "<g class=\"tie ").count == Int(count))
    #expect(picture.contains("<title>North Korea, 1950 to 1952: Korea and its neighbours</title>"))
  }

  @Test(arguments: [
    (["--from", "2020"], "error: two days are needed\n    hint: give both --from and --to\n"),
    (
      ["--from", "2021", "--to", "2020"],
      "error: --from 2021 is after --to 2020\n    hint: a history runs forwards: swap the two\n"
    ),
  ])
  func `Days that make no spell are refused`(_ options: [String], _ message: String) throws {
    let run = try Command.run(["history", Command.harbour, "--of", "PRK"] + options)
    #expect(run.status == 64)
    #expect(run.errors == message)
  }

  @Test func `More than two thousand ties are no picture, and words say how to narrow`() throws {
    let folder = try Folder()
    let rows = (0..<2001).map { "alliance,A,B\($0),2000-01-01,2001-01-01" }
    try folder.file("many.csv", "kind,from,to,start,end\n" + rows.joined(separator: "\n") + "\n")
    let run = try Command.run(["history", "many.csv", "--of", "A", "-o", "a.svg"], in: folder)
    #expect(run.status == 64)
    #expect(
      run.errors.hasSuffix(
        """
        error: a picture of 2001 ties would be too long to read; 2000 are the most
            hint: narrow it: --with ACTOR, --kinds alliance, --valence hostile, --from 2018 --to 2020

        """))
    #expect(try folder.names() == ["many.csv"])
    #expect(
      try Command.run(["history", "many.csv", "--of", "A", "--with", "B7", "-o", "a.svg"], in: folder).status
        == 0)
  }
}
