import AlignmentModel
import AlignmentTimeline
import EntenteTestSupport
import Testing

@testable import AlignmentDrawing

@Suite("Pictures one after the other in one file")
struct AnimatedPictureTests {
  let timeline: Timeline
  let snapshots: [Snapshot]
  let drawing: Drawing
  let root: Element

  init() throws {
    let timeline = Timeline(try SampleGraphs.small())
    self.timeline = timeline
    snapshots = [SampleGraphs.beforeCoverage, SampleGraphs.earlier, SampleGraphs.day].map {
      timeline.snapshot(on: $0)
    }
    drawing = DrawingPlan(showing: snapshots, of: timeline.graph).inRows
    root = try MarkupScanner.root(of: drawing.animatedSVG(of: snapshots, seconds: 2).text)
  }

  /// What is seen while a picture is shown, of the elements of a class.
  private func seen(_ className: String, frame: Int) -> Set<String> {
    var found = Set<String>()
    func visit(_ element: Element, isSeen: Bool) {
      let animation = element.children.first { $0.name == "animate" }
      let isSeen = isSeen && (animation.map { isVisible($0, frame) } ?? true)
      if isSeen, element.classes.contains(className) { found.insert(element.attributes["data-id"] ?? "") }
      for child in element.children { visit(child, isSeen: isSeen) }
    }
    visit(root, isSeen: true)
    return found
  }

  private func isVisible(_ animation: Element, _ frame: Int) -> Bool {
    guard animation.attributes["attributeName"] == "visibility" else { return true }
    let times = (animation.attributes["keyTimes"] ?? "").split(separator: ";").compactMap { Double($0) }
    let values = (animation.attributes["values"] ?? "").split(separator: ";")
    #expect(times.count == values.count && times.first == 0)
    let middle = (Double(frame) + 0.5) / Double(snapshots.count)
    return times.lastIndex { $0 <= middle }.map { values[$0] == "visible" } ?? false
  }

  @Test func `Each picture shows its ties and its actors, and no other`() {
    for (frame, snapshot) in snapshots.enumerated() {
      #expect(seen("tie", frame: frame) == Set(snapshot.ties.map(\.id)))
      let tied = Set(snapshot.ties.flatMap { [$0.from.rawValue, $0.to.rawValue] })
      #expect(seen("actor", frame: frame) == tied)
    }
    #expect(Set(snapshots.map { Set($0.ties.map(\.id)) }).count == 3)
  }

  @Test func `What several pictures show alike is in the file once`() {
    let actors = root.all("g", "actor").compactMap { $0.attributes["data-id"] }
    #expect(actors.count == Set(actors).count)
    let ties = root.all("g", "tie").compactMap { $0.attributes["data-id"] }
    #expect(ties.filter { $0.hasPrefix("defence-pact") }.count == 1)
  }

  @Test func `Every picture stays as long as it was asked to`() {
    let durations = Set(root.all.filter { $0.name == "animate" }.compactMap { $0.attributes["dur"] })
    #expect(durations == ["6s"])
  }

  @Test func `Where nothing moves the last picture is seen`() {
    let hidden = root.all.filter { $0.attributes["visibility"] == "hidden" }.flatMap(\.all)
    let shown = root.all("g", "tie").map { $0.attributes["data-id"] ?? "" }
    let hiddenIDs = hidden.filter { $0.classes.contains("tie") }.compactMap { $0.attributes["data-id"] }
    #expect(Set(shown).subtracting(hiddenIDs) == Set(snapshots[2].ties.map(\.id)))
    #expect(root.attributes["data-from"] == "2001-01-01")
    #expect(root.attributes["data-to"] == "2024-01-19")
  }

  @Test func `No pictures make an empty file, one picture stands still`() throws {
    #expect(drawing.animatedSVG(of: []).text == "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n")
    let one = try MarkupScanner.root(of: drawing.animatedSVG(of: [snapshots[2]]).text)
    #expect(!one.all.contains { $0.attributes["attributeName"] == "visibility" })
  }
}
