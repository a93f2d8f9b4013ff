import AlignmentModel
import AlignmentTimeline
import Foundation
import Testing

@testable import AlignmentDrawing

@Suite("All pictures of a series on one page")
struct ContactSheetTests {
  let timeline: Timeline
  let snapshots: [Snapshot]
  let drawing: Drawing

  init() throws {
    let timeline = Timeline(try SampleGraphs.small())
    self.timeline = timeline
    snapshots = [SampleGraphs.beforeCoverage, SampleGraphs.earlier, SampleGraphs.day].map {
      timeline.snapshot(on: $0)
    }
    drawing = DrawingPlan(showing: snapshots, of: timeline.graph).inRows
  }

  private func page(_ name: (Snapshot) -> String = { "\($0.on).svg" }) -> String {
    ContactSheet(drawing, snapshots.map { ContactSheet.Frame(file: name($0), snapshot: $0) }).document().text
  }

  @Test func `Every picture is shown, linked and told in words`() {
    let text = page()
    for snapshot in snapshots {
      #expect(text.contains("<a href=\"./\(snapshot.on).svg\">"))
      #expect(text.contains("<img src=\"./\(snapshot.on).svg\""))
    }
    #expect(text.contains("<h1>Two camps</h1>"))
    #expect(text.contains("<p>1 January 2001 to 19 January 2024 · 3 pictures</p>"))
    #expect(
      text.contains(
        "<strong>1 January 2001</strong> <span>no ties · outside coverage: there may have been more</span>"))
    #expect(
      text.contains("<strong>1 June 2022</strong> <span>\(snapshots[1].ties.count) ties · +"))
  }

  @Test func `What began and ended since the picture before is counted`() {
    let (old, new) = (Set(snapshots[1].ties.map(\.id)), Set(snapshots[2].ties.map(\.id)))
    let (began, ended) = (new.subtracting(old).count, old.subtracting(new).count)
    #expect(began > 0 && ended > 0)
    #expect(page().contains(" · +\(began) −\(ended)</span>"))
  }

  @Test
  func `What changed is told in a few lines below the picture, as names in it are too small to be read`()
    throws
  {
    let items = try #require(page().split(separator: "<li id=\"\(SampleGraphs.day)\"").last)
    let lines = items.split(separator: "</ul>")[0].matches(of: /<li>(.*)<\/li>/).map { String($0.1) }
    let (old, new) = (Set(snapshots[1].ties.map(\.id)), Set(snapshots[2].ties.map(\.id)))
    let began = snapshots[2].ties.filter { !old.contains($0.id) }
    let ended = snapshots[1].ties.filter { !new.contains($0.id) }
    #expect(lines.count == min(5, began.count + ended.count))
    for line in lines.dropLast(began.count + ended.count > 4 ? 1 : 0) {
      let told = line.hasPrefix("+ ") ? began : ended
      #expect(told.contains { line.dropFirst(2).hasPrefix(XMLText.escaped($0.sentence)) }, "\(line)")
    }
    if began.count + ended.count > 4 { #expect(lines.last == "and \(began.count + ended.count - 4) more") }
    #expect(!page().split(separator: "</li>")[0].contains("<ul>"), "nothing comes before the first")
  }

  @Test func `Nothing on the page runs or comes from elsewhere`() {
    let text = page()
    #expect(text.contains("default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'"))
    for word in ["<script", "http:", "https:", "url(", "@import", "javascript", " on"] {
      #expect(!text.replacing("outside coverage: there may have been more", with: "").contains(word + "="))
      if word != " on" { #expect(!text.contains(word)) }
    }
  }

  @Test func `A name of a file cannot leave the folder or its attribute`() {
    let text = page { _ in "a\"><b>/../é #?.svg" }
    #expect(text.contains("href=\"./a%22%3E%3Cb%3E%2F..%2F%C3%A9%20%23%3F.svg\""))
    #expect(!text.contains("<b>"))
  }

  @Test func `One legend explains what any picture shows`() throws {
    let text = page()
    let start = try #require(text.range(of: "<section class=\"legend-box\"")?.lowerBound)
    let legend = text[start...]
    for words in ["sanctions", "war", "state", "pact"] { #expect(legend.contains(">\(words)<"), "\(words)") }
  }
}
