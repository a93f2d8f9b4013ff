import AlignmentModel
import AlignmentTimeline
import Testing

@testable import AlignmentDrawing

@Suite("DOT")
struct DOTTests {
  let timeline: Timeline
  let drawing: Drawing

  init() throws {
    timeline = Timeline(try SampleGraphs.small())
    drawing = DrawingPlan(timeline).inRows
  }

  @Test("A day is written as it was written before")
  func golden() throws {
    try Golden.expect(drawing.dot(of: timeline.snapshot(on: SampleGraphs.day)).text, isLike: "two-camps.dot")
  }

  @Test("Every tie is a line of its own, with its id and what it says")
  func lines() throws {
    let snapshot = timeline.snapshot(on: SampleGraphs.day)
    let lines = drawing.dot(of: snapshot).text.split(separator: "\n")
    for tie in snapshot.ties {
      let line = try #require(lines.first { $0.contains("id=\"\(tie.id)\"") })
      #expect(line.hasPrefix("  \"\(tie.from)\" -> \"\(tie.to)\" ["))
      #expect(line.contains("entente_mutual=\"\(tie.mutual)\""))
      #expect(line.contains("dir=\"\(tie.mutual ? "none" : "forward")\""))
      #expect(line.contains("entente_during=\"\(tie.timeText ?? "")\""))
      #expect(line.contains("entente_certainty=\"\(tie.certainty.rawValue)\""))
    }
  }

  @Test("Attributes that Graphviz does not know begin with entente_")
  func attributeNames() {
    let known: Set = [
      "graph", "node", "edge", "inputscale", "splines", "label", "shape", "style", "fontname", "margin",
      "fontsize",
      "class", "tooltip", "pos", "width", "height", "color", "fillcolor", "id", "penwidth", "dir",
      "arrowhead",
      "arrowsize",
    ]
    let text = drawing.dot(of: timeline.snapshot(on: SampleGraphs.day)).text
    let names = text.matches(of: /[\[ ]([a-z_]+)="/).map { String($0.1) }
    #expect(names.contains("entente_status"))
    #expect(Set(names.filter { !$0.hasPrefix("entente_") }).isSubset(of: known))
  }

  @Test(
    "Graphviz reads a day and a diff without a word",
    .enabled(if: Neato.path != nil, "neato is not installed"))
  func graphviz() throws {
    let diff = timeline.diff(from: SampleGraphs.earlier, to: SampleGraphs.day)
    for text in [drawing.dot(of: timeline.snapshot(on: SampleGraphs.day)).text, drawing.dot(of: diff).text] {
      let (status, complaints) = try Neato.run(text)
      #expect(status == 0)
      #expect(complaints == "")
    }
  }
}
