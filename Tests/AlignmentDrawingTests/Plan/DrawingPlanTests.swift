import AlignmentModel
import AlignmentTimeline
import EntenteTestSupport
import Testing

@testable import AlignmentDrawing

@Suite("What a layout is asked for")
struct DrawingPlanTests {
  let timeline: Timeline

  init() throws { timeline = Timeline(try SampleGraphs.small()) }

  @Test("All actors that ever have a tie, by id, and each two of them once")
  func figures() {
    let plan = DrawingPlan(timeline)
    #expect(plan.figures.map(\.id) == ["EAS", "NOR", "SOU", "WES", "first-leader", "pact"])
    let pairs = plan.pulls.map { [$0.from, $0.to] }
    #expect(Set(pairs).count == pairs.count)
    #expect(plan.pulls.allSatisfy { $0.from < $0.to && $0.length > 0 && $0.weight > 0 })
  }

  @Test("Friends want to be nearer than foes, and a leader nearest to the state")
  func lengths() throws {
    let plan = DrawingPlan(timeline)
    func length(_ one: ActorID, _ other: ActorID) throws -> Double {
      let ends = [one, other].map { id in plan.figures.firstIndex { $0.id == id } }
      return try #require(plan.pulls.first { Set([$0.from, $0.to]) == Set(ends.compactMap { $0 }) }).length
    }
    #expect(try length("NOR", "EAS") < length("SOU", "WES"))
    #expect(try length("NOR", "first-leader") < length("NOR", "EAS"))
  }

  @Test("A selection narrows what is laid out")
  func selection() {
    var selection = Selection()
    selection.actors = ["NOR", "EAS"]
    #expect(DrawingPlan(timeline, selection).figures.map(\.id) == ["EAS", "NOR"])
    selection = Selection()
    selection.kinds = ["war"]
    #expect(DrawingPlan(timeline, selection).figures.map(\.id) == ["SOU", "WES"])
    selection = Selection()
    selection.around = ["first-leader"]
    #expect(DrawingPlan(timeline, selection).figures.map(\.id) == ["NOR", "first-leader"])
  }

  @Test("A figure has room for every name its actor ever bore")
  func names() throws {
    var actor = SampleGraphs.actor("AAA", "A")
    actor.names = [.init(name: "Democratic Republic", during: try Spell(parsing: "1990/2000"))]
    let plain = ActorFigure(SampleGraphs.actor("AAA", "A"), style: .standard, options: PictureOptions())
    let named = ActorFigure(actor, style: .standard, options: PictureOptions())
    #expect(named.size.width > plain.size.width)
  }

  @Test("A diff of two graphs is laid out with the actors of both")
  func graphs() throws {
    let old = Timeline(
      try SampleGraphs.graph(
        [SampleGraphs.actor("AAA", "One"), SampleGraphs.actor("BBB", "Two")],
        [SampleGraphs.entry("alliance", "AAA", "BBB", mutual: true, "2020/..", sources: ["paper"])]))
    let new = Timeline(
      try SampleGraphs.graph(
        [SampleGraphs.actor("AAA", "One"), SampleGraphs.actor("CCC", "Three")],
        [SampleGraphs.entry("alliance", "AAA", "CCC", mutual: true, "2020/..", sources: ["paper"])]))
    let diff = SnapshotDiff(old: old, new: new, on: nil)
    let drawing = DrawingPlan(diff).inRows
    let root = try MarkupScanner.root(of: drawing.svg(of: diff).text)
    #expect(root.attributes["data-old"] == "old" && root.attributes["data-new"] == "new")
    #expect(root.all("g", "actor").compactMap { $0.attributes["data-id"] } == ["AAA", "BBB", "CCC"])
    #expect(root.all("g", "tie").map { $0.classes.last } == ["ended", "began"])
  }
}
