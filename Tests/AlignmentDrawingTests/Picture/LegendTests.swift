import AlignmentModel
import AlignmentTimeline
import Testing

@testable import AlignmentDrawing

@Suite("The legend")
struct LegendTests {
  let timeline: Timeline
  let drawing: Drawing

  init() throws {
    timeline = Timeline(try SampleGraphs.small())
    drawing = DrawingPlan(timeline).inRows
  }

  private func legend(of ties: Selection = Selection(), on day: Day = SampleGraphs.day) -> Legend {
    let snapshot = timeline.snapshot(on: day, ties)
    let content = PictureContent(snapshot, options: PictureOptions())
    let strands = Stranding(plan: drawing.plan, routes: drawing.routes).strands(content.marks)
    return LegendBuilder(drawing.plan, content, strands).legend
  }

  @Test("It names what is shown, and nothing else")
  func entries() {
    let words = legend().columns.mapValues { $0.map(\.words) }
    #expect(words[.actors] == ["state", "leader", "pact"])
    #expect(
      words[.cooperative] == [
        "defence pact", "military support: arms transfer, military training, technology transfer",
        "economy: aid, trade",
      ])
    #expect(words[.hostile] == ["war", "threats: threat, threat of force", "sanctions", "denunciation"])
    #expect(words[.neutral] == ["structure: leads, member of"])
    #expect(
      words[.signs] == [
        "dotted and pale: possible, dates unsure", "alleged or disputed; hollow tip",
        "so many ties in one line",
      ])
  }

  @Test("Signs without use are not explained")
  func onlyUsed() {
    var selection = Selection()
    selection.kinds = ["war"]
    let words = legend(of: selection).columns.mapValues { $0.map(\.words) }
    #expect(words == [.actors: ["state"], .hostile: ["war"]])
  }

  @Test("Every line of the picture is in the legend, every line of the legend in the picture")
  func complete() throws {
    let root = try MarkupScanner.root(of: drawing.svg(of: timeline.snapshot(on: SampleGraphs.day)).text)
    func looks(_ group: String) -> Set<String> {
      let groups = root.all("g", group).flatMap(\.all).filter { $0.classes.contains("line") }
      return Set(groups.compactMap { $0.classes.last })
    }
    #expect(looks("legend") == looks("ties"))
  }

  @Test("No entry of the fullest legend reaches below the room kept for it")
  func room() {
    for frame in [drawing.frame, drawing.diffFrame] {
      let (_, items) = frame.legendLayout.arranged(legend())
      let lowest = items.map { $0.top + Double($0.lines.count) * LegendLayout.lineHeight }.max() ?? 0
      #expect(lowest <= frame.legendLayout.height)
      #expect(frame.legendTop + frame.legendLayout.height <= frame.footTop)
    }
  }

  @Test("What does not fit is counted")
  func overflow() {
    let words = "words: " + (1...60).map { "kind number \($0)" }.joined(separator: ", ")
    let legend = Legend(columns: [.hostile: [Legend.Entry(sample: .sign("?"), words: words)]])
    let lines = LegendLayout(legend, width: 400).arranged(legend).items[0].lines
    #expect(lines.count == 4)
    #expect(lines.last?.contains("more") == true)
  }
}
