import Foundation
import Testing

@Suite("entente timeline")
struct TimelineTests {
  @Test("It writes one page, and says nothing")
  func page() throws {
    let folder = try Folder()
    let run = try Command.run(["timeline", "Graphs/korea.yaml", "-o", "korea.html"], in: folder)
    #expect(run.status == 0)
    #expect(run.output == "" && run.errors == "")
    let page = try folder.text("korea.html")
    #expect(page.hasPrefix("<!doctype html>"))
    #expect(page.utf8.count < 400_000)
    #expect(try folder.names() == ["korea.html"])
  }

  @Test("Without a file the page goes to standard output")
  func standardOutput() throws {
    let run = try Command.run(["timeline", "Graphs/korea.yaml", "--kinds", "alliance"])
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("<!doctype html>") && run.output.hasSuffix("</html>\n"))
  }

  @Test("Another format is refused")
  func formats() throws {
    let run = try Command.run(["timeline", "Graphs/korea.yaml", "-o", "korea.svg"])
    #expect(run.status == 64)
    #expect(run.errors.contains("no format of this verb ends with .svg"))
    #expect(run.errors.contains("the format is html"))
  }

  @Test("A page holds no more than its day of knowledge")
  func knownBy() throws {
    let run = try Command.run(["timeline", "Graphs/korea.yaml", "--known-by", "2024-01-31"])
    #expect(run.output.contains("Associated Press 2024"))
    #expect(!run.output.contains("Asan Institute"))
  }

  @Test("Too many ties are refused before anything is drawn")
  func tooMany() throws {
    let folder = try Folder()
    let rows = (0..<10_001).map { "alliance,A\($0 % 100),B\($0 % 97),1950-01-01,\(1951 + $0 % 50)-01-01" }
    try folder.file("ties.csv", (["kind,from,to,start,end"] + rows).joined(separator: "\n") + "\n")
    let run = try Command.run(["timeline", "ties.csv", "-o", "page.html"], in: folder)
    #expect(run.status == 64)
    #expect(
      run.errors.contains(
        "error: a page of 10001 ties would be slow; 10000 are the most\n"
          + "    hint: narrow it: --kinds alliance, --valence hostile\n"), "\(run.errors)")
    #expect(try folder.names() == ["ties.csv"])
  }
}
