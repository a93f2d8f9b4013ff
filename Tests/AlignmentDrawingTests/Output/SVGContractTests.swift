import AlignmentModel
import AlignmentTimeline
import EntenteTestSupport
import Testing

@testable import AlignmentDrawing

@Suite("What other people's styles and scripts hang on")
struct SVGContractTests {
  let timeline: Timeline
  let drawing: Drawing
  let snapshot: Snapshot
  let root: Element

  init() throws {
    timeline = Timeline(try SampleGraphs.small())
    drawing = DrawingPlan(timeline).inRows
    snapshot = timeline.snapshot(on: SampleGraphs.day)
    root = try MarkupScanner.root(of: drawing.svg(of: snapshot).text)
  }

  @Test("The root is called picture and bears its day and its frame")
  func rootAttributes() throws {
    #expect(root.name == "svg")
    #expect(root.attributes["id"] == "picture")
    #expect(root.attributes["data-on"] == "2024-01-19")
    #expect(root.attributes["role"] == "img")
    #expect(root.attributes["aria-label"] == "Two camps: 19 January 2024")
    let (width, height) = (try #require(root.attributes["width"]), try #require(root.attributes["height"]))
    #expect(root.attributes["viewBox"] == "0 0 \(width) \(height)")
  }

  @Test("Every actor with a tie has its group, with a place and its name as title")
  func actors() {
    let actors = root.all("g", "actor")
    let tied = Set(snapshot.ties.flatMap { [$0.from, $0.to] }).map(\.rawValue).sorted()
    #expect(actors.compactMap { $0.attributes["data-id"] } == tied)
    for actor in actors {
      #expect(actor.attributes["transform"]?.hasPrefix("translate(") == true)
      #expect(actor.children.contains { $0.name == "text" })
    }
    let north = actors.first { $0.attributes["data-id"] == "NOR" }
    #expect(north?.classes == ["actor", "state"])
    #expect(north?.title == "Northland, state")
  }

  @Test("Every tie has a group of its own, those that share a line too")
  func ties() throws {
    let groups = root.all("g", "tie")
    #expect(groups.compactMap { $0.attributes["data-id"] }.sorted() == snapshot.ties.map(\.id).sorted())
    for tie in snapshot.ties {
      let group = try #require(groups.first { $0.attributes["data-id"] == tie.id })
      #expect(
        group.classes
          == ["tie", tie.kind, tie.valence.rawValue, tie.status.rawValue, tie.certainty.rawValue])
      #expect(group.attributes["data-from"] == tie.from.rawValue)
      #expect(group.attributes["data-to"] == tie.to.rawValue)
      #expect(group.title?.hasPrefix(tie.sentence) == true)
      #expect(group.children.last?.name == "path")
      #expect(group.children.last?.attributes.keys.sorted() == ["d"])
    }
  }

  @Test("Ties that look alike and point the same way are one line with their number on it")
  func sharedLine() {
    let threats = root.all("g", "tie").filter {
      $0.classes.contains("threat") || $0.classes.contains("threat-of-force")
    }
    #expect(threats.count == 2)
    #expect(threats.map { $0.children.filter { $0.name == "path" }.count }.sorted() == [1, 3])
    #expect(root.all("text", "sign").map(\.text).contains("2"))
  }

  @Test("A title tells who, since when, how sure and who says so")
  func title() {
    let training = root.all("g", "tie").first { $0.classes.contains("training") }
    #expect(
      training?.title == """
        Northland trains the forces of Westland
        since 1 January 2020 · certain · disputed
        Alleged by Southland; denied by Northland
        Sources: The Paper 2024; The Wire 2024
        """)
  }

  @Test("A diff bears both days, and what became of each tie")
  func diff() throws {
    let diff = timeline.diff(from: SampleGraphs.earlier, to: SampleGraphs.day)
    let root = try MarkupScanner.root(of: drawing.svg(of: diff).text)
    #expect(root.attributes["data-from"] == "2022-06-01")
    #expect(root.attributes["data-to"] == "2024-01-19")
    #expect(root.attributes["data-on"] == nil)
    let groups = root.all("g", "tie")
    func ids(_ change: String) -> [String] {
      groups.filter { $0.classes.last == change }.compactMap { $0.attributes["data-id"] }.sorted()
    }
    #expect(ids("began") == diff.began.map(\.id).sorted())
    #expect(ids("ended") == diff.ended.map(\.id).sorted())
    #expect(ids("changed") == diff.changed.map(\.after.id).sorted())
    #expect(ids("unchanged") == diff.unchanged.map(\.id).sorted())
    #expect(!diff.began.isEmpty && !diff.ended.isEmpty && !diff.unchanged.isEmpty)
  }

  @Test("What began and what ended bear different signs on different bands")
  func changesAreToldApart() throws {
    let diff = timeline.diff(from: SampleGraphs.earlier, to: SampleGraphs.day)
    let root = try MarkupScanner.root(of: drawing.svg(of: diff).text)
    let signs = root.all("text", "changed-sign").map(\.text)
    #expect(signs.contains { $0.hasPrefix("+") } && signs.contains { $0.hasPrefix("−") })
    let began = root.all("path", "began").compactMap { $0.attributes["stroke-dasharray"] }
    let ended = root.all("path", "ended").compactMap { $0.attributes["stroke-dasharray"] }
    #expect(began.isEmpty)
    #expect(!ended.isEmpty)
  }

  @Test("Nothing needs a style sheet, and nothing points elsewhere")
  func selfContained() {
    let text = drawing.svg(of: snapshot).text
    for word in ["var(", "url(", "href", "<script", "<image", "<use", "@import"] {
      #expect(!text.contains(word))
    }
  }
}
