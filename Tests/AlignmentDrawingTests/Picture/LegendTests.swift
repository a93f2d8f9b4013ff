import AlignmentModel
import AlignmentTimeline
import EntenteTestSupport
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
    let strands = Stranding.strands(of: content.marks, in: drawing)
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

  @Test("Every combination of signs on a line is explained")
  func combinations() throws {
    let diff = timeline.diff(from: SampleGraphs.earlier, to: SampleGraphs.day)
    let snapshot = timeline.snapshot(on: SampleGraphs.day)
    for content in [
      PictureContent(snapshot, options: PictureOptions()), PictureContent(diff, options: PictureOptions()),
    ] {
      let strands = Stranding.strands(of: content.marks, in: drawing)
      let explained = Set(
        SignUse(strands).entries.compactMap { entry in
          if case .sign(var sign) = entry.sample {
            sign.change = nil
            return sign.text
          }
          return nil
        })
      for strand in strands where !strand.isFaded {
        var plate = StrandSign(tally: strand.plate.tally.example, doubt: strand.plate.doubt)
        plate.change = nil
        #expect(plate.text.isEmpty || explained.contains(plate.text))
      }
    }
  }

  @Test(
    "Signs in words",
    arguments: [
      (StrandSign(tally: .one, doubt: .alleged), "?", "alleged or disputed; hollow tip"),
      (StrandSign(tally: .one, doubt: .opposed), "×", "denied, doubted or retracted; hollow tip"),
      (StrandSign(tally: .several(5), doubt: .none), "5", "so many ties in one line"),
      (StrandSign(tally: .several(2), doubt: .predicted), "2→", "so many, all predicted"),
      (StrandSign(tally: .mixed(sure: 1, unsure: 4), doubt: .none), "1+4", "so many sure, so many unsure"),
      (StrandSign(tally: .mixed(sure: 0, unsure: 5), doubt: .none), "0+5", "so many ties, none sure"),
      (
        StrandSign(change: .began, tally: .several(2), doubt: .alleged), "+2?",
        "so many, all alleged or disputed"
      ),
    ])
  func words(sign: StrandSign, text: String, words: String) {
    #expect(sign.text == text)
    #expect(sign.words == words)
  }

  @Test("A graph whose ties are all sure keeps no room for signs, nor for more sources than it has")
  func frugal() throws {
    let timeline = Timeline(
      try SampleGraphs.graph(
        [SampleGraphs.actor("AAA", "One"), SampleGraphs.actor("BBB", "Other")],
        [SampleGraphs.entry("war", "AAA", "BBB", mutual: true, "2020-01-01/..", sources: ["paper"])]))
    var selection = Selection()
    selection.certainty = .certain
    let frame = DrawingPlan(timeline, selection).inRows.frame
    #expect(frame.sourceLines == 1)
    #expect(frame.legendLayout.height < 60)
    #expect(frame.height - frame.footTop < 40)
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
      let groups = root.all("g", group).flatMap(\.all).filter { $0.name == "g" }
      return Set(groups.flatMap(\.classes).filter { $0.hasPrefix("look-") })
    }
    #expect(looks("ties").count > 4)
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
    let legend = Legend(columns: [.hostile: [Legend.Entry(sample: .doubted(.armed, .none), words: words)]])
    let lines = LegendLayout(legend, width: 400).arranged(legend).items[0].lines
    #expect(lines.count == 4)
    #expect(lines.last?.contains("more") == true)
  }
}
