import AlignmentModel
import AlignmentTimeline
import Entente
import EntenteTestSupport
import Foundation
import Testing

@testable import AlignmentDrawing

@Suite("Pictures in a style of one's own")
struct StyledPictureTests {
  private static let sheet = """
    entente-style: 1
    ground: {colour: '#fffdf7', dark: '#101418'}
    looks:
      alliance: {colour: rebeccapurple, width: 5}
    kinds:
      trade: {colour: darkgreen, dash: [6, 2]}
    actors:
      state: {shape: chamfered, fill: '#fff3d6', border: '#7a5c00', text: '#3a2c00', dark-text: '#ffe9b0'}
      pact: {badge: flag.svg}
    badges:
      NOR: {file: flag.svg, height: 16}
    statuses:
      disputed: {sign: '≠', dash: [2, 2], opacity: 0.7}
    possible: {label: in dots, thinness: 0.9}
    changes:
      began: {band: '#cfe8ff', sign: '#004a80'}

    """
  private static let flag = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 18 12"><rect width="18" height="12" fill="#fff"/>\
    <circle cx="9" cy="6" r="3.5" fill="#c60c30"/></svg>
    """

  private let style: DrawingStyle

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "entente-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Self.flag.write(to: folder.appendingPathComponent("flag.svg"), atomically: true, encoding: .utf8)
    let file = folder.appendingPathComponent("my.yaml")
    try Self.sheet.write(to: file, atomically: true, encoding: .utf8)
    style = try DrawingStyle(contentsOf: file.path)
  }

  /// With a name that runs from right to left.
  private func timeline() throws -> Timeline {
    var graph = try SampleGraphs.small().draft
    if let place = graph.actors.firstIndex(where: { $0.id == "EAS" }) {
      graph.actors[place].name = "المملكة (2024)"
    }
    return Timeline(try graph.validated())
  }

  @Test func `A day and a diff are drawn as they were drawn before`() throws {
    let timeline = try timeline()
    let drawing = DrawingPlan(timeline, style: style).inRows
    let day = drawing.svg(of: timeline.snapshot(on: SampleGraphs.day)).text
    try Golden.expect(day, isLike: "two-camps-styled.svg")
    let diff = timeline.diff(from: SampleGraphs.earlier, to: SampleGraphs.day)
    let root = try MarkupScanner.root(of: drawing.svg(of: diff).text)
    #expect(root.all("path", "began").contains { $0.attributes["stroke"] == "#cfe8ff" })
  }

  @Test func `No colour of the standard ground is left, in any picture`() throws {
    let timeline = try timeline()
    let drawing = DrawingPlan(timeline, style: style).inRows
    let days = [SampleGraphs.earlier, SampleGraphs.day].map { timeline.snapshot(on: $0) }
    let texts = [
      drawing.svg(of: days[1]).text,
      drawing.svg(of: timeline.diff(from: SampleGraphs.earlier, to: SampleGraphs.day)).text,
      drawing.animatedSVG(of: days).text,
      timeline.historyPicture(of: "NOR", style: style).svg().text,
      ContactSheet(drawing, [.init(file: "a.svg", snapshot: days[0])]).document().text,
    ]
    for text in texts {
      #expect(text.contains("#fffdf7") && text.contains("#101418"))
      #expect(!text.contains("#15181c"))
      // The figures of leaders are white, and the badge.
      let white =
        text.components(separatedBy: "#ffffff").count
        - text.components(separatedBy: "fill=\"#ffffff\" stroke=\"#3f3f3f\"").count
      #expect(white == 0)
    }
  }

  @Test func `The page of all days is told the same style`() throws {
    let timeline = try timeline()
    let drawing = DrawingPlan(timeline, style: style).inRows
    let page = drawing.page(of: timeline).text
    let data = try #require(page.firstRange(of: "\"style\":{")).lowerBound
    let told = String(page[data...].prefix(900))
    for piece in [
      "\"ground\":{\"colour\":\"#fffdf7\"", "\"label\":\"in dots\"", "\"thinness\":0.9",
      "{\"sign\":\"?\",\"hollow\":1,\"statuses\":[3]}",
      "{\"sign\":\"≠\",\"hollow\":1,\"dash\":[2,2],\"opacity\":0.7,\"statuses\":[1]}",
      "\"began\":{\"band\":\"#cfe8ff\",\"sign\":\"#004a80\"}",
    ] { #expect(told.contains(piece), "\(piece)") }
    #expect(page.contains(":root { --ground: #fffdf7; --ink: #141414; --quiet: #555555 }"))
    // Of two heights.
    #expect(page.components(separatedBy: "<svg class=\"badge\"").count == 3)
    #expect(page.contains("\"turned\":[1]"))
    let plain = DrawingPlan(timeline).inRows.page(of: timeline).text
    #expect(!plain.contains("<svg class=\"badge\"") && !plain.contains(":root { --ground"))
  }

  @Test func `The legend explains doubt by the line where the line is drawn in another way`() throws {
    let timeline = try timeline()
    let drawing = DrawingPlan(timeline, style: style).inRows
    let legend = LegendBuilder(unionOf: drawing.plan, isDiff: false).legend
    let doubted = (legend.columns[.signs] ?? []).filter {
      if case .doubted = $0.sample { true } else { false }
    }
    #expect(doubted.map(\.words) == ["disputed; hollow tip"])
    let words = (legend.columns[.signs] ?? []).map(\.words)
    #expect(words.contains("alleged; hollow tip"))
    #expect(words.first == "in dots: possible, dates unsure")
  }

  @Test func `A tie in doubt is drawn as its status says`() throws {
    let timeline = try timeline()
    let drawing = DrawingPlan(timeline, style: style).inRows
    var selection = Selection()
    selection.kinds = ["training"]
    let root = try MarkupScanner.root(
      of: drawing.svg(of: timeline.snapshot(on: SampleGraphs.day, selection)).text)
    let line = try #require(root.all("g", "ties").first?.children.first { $0.name == "g" })
    #expect(line.attributes["stroke-dasharray"] == "2 2")
    #expect(line.attributes["opacity"] == "0.7")
    #expect(root.all("text", "sign").map(\.text).contains("≠"))
  }

  @Test func `A name that runs from right to left says so, on every line, and no other does`() throws {
    let timeline = try timeline()
    let drawing = DrawingPlan(timeline).inRows
    let root = try MarkupScanner.root(of: drawing.svg(of: timeline.snapshot(on: SampleGraphs.day)).text)
    for actor in root.all("g", "actor") {
      let isArabic = actor.attributes["data-id"] == "EAS"
      for text in actor.children where text.name == "text" {
        #expect(text.attributes["direction"] == (isArabic ? "rtl" : nil))
        #expect(text.attributes["unicode-bidi"] == (isArabic ? "isolate" : nil))
      }
      if isArabic { #expect(actor.title == "\u{2068}المملكة (2024)\u{2069}, state") }
    }
  }
}
