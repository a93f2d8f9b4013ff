import AlignmentModel
import AlignmentTimeline
import EntenteTestSupport
import Testing

@testable import AlignmentDrawing

@Suite("Sources in a few words")
struct SourceWordsTests {
  private func graph(_ names: [String]) throws -> AlignmentGraph {
    var draft = AlignmentGraph.Draft()
    draft.sources = try names.enumerated().map { try SampleGraphs.source("s\($0)", $1, "1907") }
    draft.actors = [SampleGraphs.actor("AAA", "One"), SampleGraphs.actor("BBB", "Other")]
    draft.entries = try names.indices.map {
      try SampleGraphs.entry("threat", "AAA", "BBB", "190\($0 % 10)-01-01/..", sources: ["s\($0)"])
    }
    return try draft.validated()
  }

  @Test func `The year is not said twice`() throws {
    let graph = try graph(["Convention of 1907", "Gazette"])
    #expect(SourceWords.name("s0", in: graph) == "Convention of 1907")
    #expect(SourceWords.name("s1", in: graph) == "Gazette 1907")
    #expect(SourceWords.brief("s0", in: graph) == "Convention of 1907")
  }

  /// Else the year would be drawn before the name, and the comma after a name in front of it.
  @Test func `A year stays behind a name from right to left`() throws {
    let graph = try graph(["وكالة الأنباء", "Gazette"])
    #expect(SourceWords.name("s0", in: graph) == "وكالة الأنباء\u{200E} 1907")
    #expect(SourceWords.brief("s1", in: graph) == "Gazette 1907")
    var draft = graph.draft
    draft.actors[0].name = "מדינת ישראל"
    let picture = Timeline(try draft.validated()).historyPicture(of: "AAA")
    #expect(HistoryContent(picture).title.hasPrefix("מדינת ישראל\u{200E}, 190"))
    let svg = picture.svg().text
    #expect(svg.contains(">2 sources: Gazette 1907; وكالة الأنباء\u{200E} 1907<"))
  }

  /// Long enough that all of them together are longer than any text that is set.
  @Test func `Sources for which there is no room are counted, however wide the picture`() throws {
    let names = (0..<40).map { "A journal with a rather long name, volume \($0)" }
    let timeline = Timeline(try graph(names))
    let drawing = DrawingPlan(timeline).inRows
    for width in [1.0, 4] {
      var frame = drawing.frame
      if width > 1 {
        var placement = drawing.placement
        placement.points["BBB"]?.x += 2500
        frame = Drawing(drawing.plan, placement: placement).frame
      }
      let lines = frame.sources(drawing.plan.union.sources)
      #expect(lines.count <= 3)
      let last = try #require(lines.last)
      let count = try #require(last.firstMatch(of: /and (\d+) more$/).flatMap { Int($0.1) })
      let named = lines.joined(separator: " ").split(separator: ";").count
      #expect(count + named == 40)
    }
  }

  @Test func `A history counts the sources for which it has no room, too`() throws {
    let names = (0..<40).map { "A journal with a rather long name, volume \($0)" }
    let svg = try Timeline(graph(names)).historyPicture(of: "AAA").svg().text
    let foot = try MarkupScanner.root(of: svg).all("g", "foot").flatMap(\.all).map(\.text).filter {
      !$0.isEmpty
    }
    let last = try #require(foot.last)
    let count = try #require(last.firstMatch(of: /and (\d+) more$/).flatMap { Int($0.1) })
    #expect(count + foot.joined(separator: " ").split(separator: ";").count == 40)
  }
}
