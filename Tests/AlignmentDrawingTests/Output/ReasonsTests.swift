import AlignmentModel
import AlignmentTimeline
import EntenteTestSupport
import Testing

@testable import AlignmentDrawing

@Suite("Why a thing changed, in the picture of what changed")
struct ReasonsTests {
  /// A ends a trade with each of some states by a denunciation of it.
  private func timeline(_ count: Int) throws -> Timeline {
    let others = (0..<count).map { ActorID(rawValue: "B\($0)") }
    var entries: [TieEntry] = []
    for (place, other) in others.enumerated() {
      var trade = try SampleGraphs.entry(
        "trade", "A", other, mutual: true, "2018-01-01/2020-0\(place + 1)-01", sources: ["paper"])
      trade.id = "trade-\(place)"
      var end = TieEntry(
        "denunciation", [["A"], [other]], mutual: false,
        time: .date(try EventDate(parsing: "2020-0\(place + 1)-01")))
      end.evidence.sources = ["paper"]
      end.effects = [Effect(.ends, "trade-\(place)")]
      entries += [trade, end]
    }
    let actors = [SampleGraphs.actor("A", "Aland")] + others.map { SampleGraphs.actor($0, "State \($0)") }
    return Timeline(try SampleGraphs.graph(actors, entries))
  }

  private func reasons(_ count: Int) throws -> [Element] {
    let timeline = try timeline(count)
    let diff = timeline.diff(from: SampleGraphs.earlier.advanced(by: -1500), to: SampleGraphs.earlier)
    let drawing = DrawingPlan(timeline).inRows
    let root = try MarkupScanner.root(of: drawing.svg(of: diff).text)
    let texts = root.all("g", "reasons").flatMap(\.children)
    for text in texts {
      let y = try #require(text.attributes["y"].flatMap { Double($0) })
      #expect(y > drawing.diffFrame.reasonsTop && y < drawing.diffFrame.legendTop)
    }
    return texts
  }

  @Test func `A reason stands below the picture`() throws {
    let texts = try reasons(1)
    #expect(
      texts.map(\.text)
        == [
          "Aland and State B0 trade with each other: ended because Aland denounces State B0 (1 January 2020)"
        ])
  }

  @Test func `Reasons for which there is no room are counted`() throws {
    let texts = try reasons(6).map(\.text)
    #expect(texts.count == 4)
    #expect(texts.last == "and 3 more for which the graph gives a reason")
  }

  @Test func `Where the graph tells no reasons no room is kept for them`() throws {
    let drawing = DrawingPlan(Timeline(try SampleGraphs.small())).inRows
    #expect(drawing.diffFrame.reasonLines == 0)
    #expect(drawing.frame.reasonLines == 0)
    #expect(try DrawingPlan(timeline(1)).inRows.diffFrame.reasonLines == 4)
  }
}
