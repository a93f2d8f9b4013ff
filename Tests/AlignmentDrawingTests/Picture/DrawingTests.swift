import AlignmentModel
import AlignmentTimeline
import EntenteTestSupport
import Testing

@testable import AlignmentDrawing

@Suite("One frame for all days")
struct DrawingTests {
  let timeline: Timeline
  let drawing: Drawing

  init() throws {
    timeline = Timeline(try SampleGraphs.small())
    drawing = DrawingPlan(timeline).inRows
  }

  private func root(_ day: Day) throws -> Element {
    try MarkupScanner.root(of: drawing.svg(of: timeline.snapshot(on: day)).text)
  }

  @Test("A day is drawn as it was drawn before")
  func golden() throws {
    try Golden.expect(drawing.svg(of: timeline.snapshot(on: SampleGraphs.day)).text, isLike: "two-camps.svg")
  }

  @Test("Drawing twice gives the same bytes")
  func deterministic() throws {
    let again = DrawingPlan(Timeline(try SampleGraphs.small())).inRows
    let snapshot = timeline.snapshot(on: SampleGraphs.day)
    for _ in 0..<5 { #expect(again.svg(of: snapshot).text == drawing.svg(of: snapshot).text) }
    let diff = timeline.diff(from: SampleGraphs.earlier, to: SampleGraphs.day)
    #expect(again.svg(of: diff).text == drawing.svg(of: diff).text)
  }

  @Test func `Many pictures at once are drawn as one by one`() {
    let days = [SampleGraphs.beforeCoverage, SampleGraphs.earlier, SampleGraphs.day]
    let snapshots = (0..<30).map { timeline.snapshot(on: days[$0 % 3]) }
    #expect(drawing.svgs(of: snapshots) == snapshots.map { drawing.svg(of: $0) })
    #expect(drawing.svgs(of: []).isEmpty)
  }

  @Test("The frame is the same on all days, and whoever is there stands where he stood")
  func frame() throws {
    let roots = try [SampleGraphs.day, SampleGraphs.earlier, SampleGraphs.beforeCoverage].map(root)
    #expect(Set(roots.map { $0.attributes["viewBox"] }).count == 1)
    var places: [String: Set<String>] = [:]
    for actor in roots.flatMap({ $0.all("g", "actor") }) {
      places[actor.attributes["data-id"] ?? "", default: []].insert(actor.attributes["transform"] ?? "")
    }
    #expect(!places.isEmpty)
    #expect(places.values.allSatisfy { $0.count == 1 })
  }

  @Test("A tie keeps its line when others come and go beside it")
  func lanes() throws {
    let lines = try [SampleGraphs.day, SampleGraphs.earlier].map { day in
      let tie = try root(day).all("g", "tie").first {
        $0.attributes["data-id"]?.hasPrefix("defence-pact") == true
      }
      return tie?.children.first { $0.name == "path" }?.attributes["d"]
    }
    #expect(lines[0] != nil)
    #expect(lines[0] == lines[1])
  }

  @Test("Title, date, coverage and sources stand in words in the picture")
  func captions() throws {
    let texts = try root(SampleGraphs.day).all.filter { $0.name == "text" }.map(\.text)
    #expect(texts.contains("Two camps"))
    #expect(texts.contains("19 January 2024"))
    #expect(texts.contains("Within coverage (1 January 2018 to 31 March 2024)"))
    #expect(texts.contains("2 sources: The Paper 2024; The Wire 2024"))
    #expect(texts.contains { $0.hasSuffix("Left out: 1 denied") })
  }

  @Test("Outside coverage the picture says that no tie may mean no data")
  func uncovered() throws {
    let texts = try root(SampleGraphs.beforeCoverage).all.filter { $0.name == "text" }.map(\.text)
    #expect(
      texts.contains(
        "Outside coverage (1 January 2018 to 31 March 2024): where no tie is drawn, there may have been one"))
    #expect(texts.contains { $0.hasPrefix("No ties") })
  }

  @Test("What the selection leaves out stands below the date, and keeps its line on all days")
  func restriction() throws {
    var selection = Selection()
    selection.certainty = .certain
    selection.kinds = ["threat", "training"]
    let drawing = DrawingPlan(timeline, selection).inRows
    let days = [SampleGraphs.day, SampleGraphs.beforeCoverage].map { timeline.snapshot(on: $0, selection) }
    let roots = try days.map { try MarkupScanner.root(of: drawing.svg(of: $0).text) }
    #expect(Set(roots.map { $0.attributes["viewBox"] }).count == 1)
    let words = "Only threat and military training; only ties that are certain"
    for root in roots {
      #expect(root.all.filter { $0.name == "text" }.map(\.text).dropFirst(2).first == words)
      #expect(root.children.first { $0.name == "desc" }?.text.hasPrefix(words + ". ") == true)
    }
    #expect(roots[0].all.contains { $0.text == "3 ties certain, among 3 actors" })
    #expect(drawing.dot(of: days[0]).text.contains("\\n\(words)\\n3 ties certain, among 3 actors\""))
  }

  @Test("A diff says what its selection leaves out")
  func restrictedDiff() throws {
    var selection = Selection()
    selection.around = ["NOR"]
    let diff = timeline.diff(from: SampleGraphs.earlier, to: SampleGraphs.day, selection)
    for plan in [DrawingPlan(timeline, selection), DrawingPlan(diff)] {
      let texts = try MarkupScanner.root(of: plan.inRows.svg(of: diff).text).all.map(\.text)
      #expect(texts.contains("Only around Northland"))
    }
  }

  @Test("A drawing planned without the selection says it before the counts")
  func foreignRestriction() throws {
    var selection = Selection()
    selection.certainty = .possible
    let svg = drawing.svg(of: timeline.snapshot(on: SampleGraphs.day, selection)).text
    #expect(svg.contains(">Only ties that are possible: 1 tie possible, among 2 actors"))
  }

  @Test("What was known by a day is said beside the date")
  func knownBy() throws {
    let timeline = Timeline(try SampleGraphs.small(), knownBy: SampleGraphs.day)
    let svg = DrawingPlan(timeline).inRows.svg(of: timeline.snapshot(on: SampleGraphs.day)).text
    #expect(svg.contains(">19 January 2024, as known by 19 January 2024</text>"))
  }

  @Test("A graph without ties is a title and says so")
  func empty() throws {
    for actors in [[], [SampleGraphs.actor("AAA", "Alone")]] {
      let timeline = Timeline(try SampleGraphs.graph(actors, title: "Nobody"))
      let svg = DrawingPlan(timeline).inRows.svg(of: timeline.snapshot(on: SampleGraphs.day)).text
      let root = try MarkupScanner.root(of: svg)
      let texts = root.all.filter { $0.name == "text" }.map(\.text)
      #expect(
        texts == ["Nobody", "19 January 2024", "No ties", "The graph does not say which days it covers"])
    }
  }

  @Test("An actor without ties is drawn when asked for")
  func isolates() throws {
    var options = PictureOptions()
    options.showsIsolates = true
    let drawing = DrawingPlan(timeline, options: options).inRows
    let root = try MarkupScanner.root(of: drawing.svg(of: timeline.snapshot(on: SampleGraphs.day)).text)
    #expect(root.all("g", "actor").contains { $0.attributes["data-id"] == "ISO" })
    #expect(try !self.root(SampleGraphs.day).all("g", "actor").contains { $0.attributes["data-id"] == "ISO" })
  }

  @Test("Codes stand for names where an actor has one")
  func codes() throws {
    var options = PictureOptions()
    options.labels = .iso3
    let svg = DrawingPlan(timeline, options: options).inRows.svg(of: timeline.snapshot(on: SampleGraphs.day))
      .text
    #expect(svg.contains(">NRL</text>"))
    #expect(svg.contains(">Southland</text>"))
  }

  @Test("A group that is a hub is a point with its name below")
  func hub() throws {
    var selection = Selection()
    selection.groups = .hub
    let drawing = DrawingPlan(timeline, selection).inRows
    let svg = drawing.svg(of: timeline.snapshot(on: SampleGraphs.day, selection)).text
    let pact = try #require(
      try MarkupScanner.root(of: svg).all("g", "actor").first { $0.classes.contains("pact") })
    let figure = try #require(pact.children.first { $0.classes.contains("figure") })
    #expect(figure.attributes["width"] == "13" && figure.attributes["height"] == "13")
    #expect(pact.children.contains { $0.text == "Eastern Pact" })
  }

  @Test("An actor for which a kept layout has no place is put below the others")
  func missingPlace() throws {
    var placement = drawing.placement
    placement.points["WES"] = nil
    let other = Drawing(drawing.plan, placement: placement)
    let places = other.centres
    let west = try #require(places["WES"])
    #expect(places.filter { $0.key != "WES" }.values.allSatisfy { $0.y < west.y })
    let svg = other.svg(of: timeline.snapshot(on: SampleGraphs.day)).text
    #expect(svg.contains("data-id=\"WES\""))
  }
}
