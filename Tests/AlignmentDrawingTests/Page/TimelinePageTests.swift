import AlignmentModel
import AlignmentTimeline
import Entente
import Foundation
import Testing

@testable import AlignmentDrawing

@Suite("The text of a page")
struct TimelinePageTests {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test("The folded script, style and markup are those of the files beside them")
  func folded() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", Self.root.appending(path: "Scripts/fold-page").path, "--check"]
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let said = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(String(decoding: said, as: UTF8.self))")
  }

  @Test("The page of the korean graph is under 400 kB and the same every time")
  func korea() throws {
    let graph = try AlignmentGraph(contentsOf: PageDataTests.korea)
    let page = try Timeline(graph).page()
    #expect(page.text.utf8.count < 400_000)
    #expect(try Timeline(graph).page() == page)
    #expect(page.text.hasPrefix("<!doctype html>\n<html lang=\"en\">"))
    #expect(
      page.text.contains("<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"picture\" data-on=\"2024-03-31\""))
    #expect(page.text.components(separatedBy: "<h1>").count == 2)
  }

  @Test("No gap of the markup is left, and none has a name that no label has")
  func labels() throws {
    let timeline = Timeline(try SampleGraphs.small())
    let text = DrawingPlan(timeline).inRows.page(of: timeline).text
    #expect(text.matches(of: /\{\{[a-z-]+\}\}/).isEmpty)
    let own: Set = [
      "script", "script-hash", "style", "style-hash", "data", "language", "title", "about", "font", "on-day",
      "ground", "ink", "badges",
    ]
    let gaps = PageFiles.markup.matches(of: /\{\{([a-z-]+)\}\}/).map { String($0.1) }
    let missing = Set(gaps).subtracting(own).subtracting(PageLabels.english.markup.keys)
    #expect(missing == [])
    #expect(Set(PageLabels.english.markup.keys).subtracting(gaps) == [])
  }

  @Test("Every label that the script calls is there")
  func scriptLabels() {
    let called = PageFiles.script.matches(of: /(?:say|numberWords)\("([a-z-]+)"/).map { String($0.1) }
    #expect(called.count > 60)
    #expect(Set(called).subtracting(PageLabels.english.script.keys) == [])
  }

  @Test("Hostile texts end neither the data nor the markup", arguments: HostileTextTests.texts)
  func hostile(text: String) throws {
    let entry = try SampleGraphs.entry(
      "alliance", "AAA", "BBB", mutual: true, "2020-01-01/..", sources: ["paper"])
    var noted = entry
    noted.note = text
    let graph = try SampleGraphs.graph(
      [SampleGraphs.actor("AAA", text), SampleGraphs.actor("BBB", "Other")], [noted], title: text)
    let timeline = Timeline(graph)
    let page = DrawingPlan(timeline).inRows.page(of: timeline).text
    #expect(page.matches(of: /<script/).count == 2)
    #expect(page.matches(of: /<\/script>/).count == 2)
    let start = try #require(page.range(of: "id=\"data\">"))
    let end = try #require(page[start.upperBound...].range(of: "</script>"))
    let json = page[start.upperBound..<end.lowerBound]
    #expect(!json.contains("<") && !json.contains(">") && !json.contains("&"))
    let read = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    #expect(read?["title"] as? String == text)
    let actors = try #require(read?["actors"] as? [[String: Any]])
    #expect((actors.first?["names"] as? [[String]])?.first?.first == text)
  }

  @Test("Addresses that are not of the web never reach the data as links")
  func addresses() throws {
    var draft = try SampleGraphs.small().draft
    for (place, url) in ["javascript:alert(1)", "https://example.org/a?b=1&c=2"].enumerated() {
      draft.sources[place].url = url
    }
    let timeline = Timeline(try draft.validated())
    let page = DrawingPlan(timeline).inRows.page(of: timeline).text
    #expect(!page.contains("javascript:"))
    #expect(page.contains("\"url\":\"https://example.org/a?b=1\\u0026c=2\""))
  }

  @Test("JSON is compact, leaves out what is not there, and writes whole numbers whole")
  func json() {
    let value = PageValue.object([
      "a": .integer(3), "b": .nothing, "c": .list([.number(0.5), .flag(true), .nothing, .number(.infinity)]),
      "d": .text("\"\\\n\u{2028}</x>\u{7F}"),
    ])
    #expect(
      value.json == #"{"a":3,"c":[0.5,1,null,null],"d":"\"\\\n\u2028\u003c/x\u003e\u007f"}"#)
  }
}
