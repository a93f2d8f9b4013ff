import AlignmentModel
import AlignmentTimeline
import EntenteTestSupport
import Testing

@testable import AlignmentDrawing

@Suite("The picture of a history")
struct HistoryPictureTests {
  let timeline: Timeline
  let picture: HistoryPicture
  let content: HistoryContent
  let frame: HistoryFrame
  let root: Element

  init() throws {
    timeline = Timeline(try HistoryGraphs.dyad())
    picture = timeline.historyPicture(of: "NOR", with: "SOU", HistoryGraphs.everything)
    content = HistoryContent(picture)
    frame = HistoryFrame(content, legend: HistoryLegend(content: content).legend)
    root = try MarkupScanner.root(of: picture.svg().text)
  }

  private func tie(_ kind: String, in root: Element? = nil) throws -> Element {
    try #require((root ?? self.root).all("g", "tie").first { $0.classes.contains(kind) }, "\(kind)")
  }

  /// Left and right side of the rectangles of a class.
  private func sides(_ element: Element, _ name: String) -> [[Double]] {
    element.all("rect", name).map { box in
      let x = Double(box.attributes["x"] ?? "") ?? .nan
      return [x, x + (Double(box.attributes["width"] ?? "") ?? .nan)]
    }
  }

  private func places(_ first: String, _ last: String) throws -> [Double] {
    [try frame.axis.start(of: Day(parsing: first)), try frame.axis.end(of: Day(parsing: last))]
  }

  private func isNear(_ one: [Double], _ other: [Double], _ within: Double = 0.11) -> Bool {
    one.count == other.count && zip(one, other).allSatisfy { abs($0 - $1) <= within }
  }

  @Test func `The root is called picture and names the actors it is of`() throws {
    #expect(root.attributes["id"] == "picture")
    #expect(root.attributes["data-of"] == "NOR")
    #expect(root.attributes["data-with"] == "SOU")
    #expect(root.attributes["aria-label"] == "Northland and Southland, 2018 to 2024: Two states")
    let (width, height) = (try #require(root.attributes["width"]), try #require(root.attributes["height"]))
    #expect(root.attributes["viewBox"] == "0 0 \(width) \(height)")
    let alone = try MarkupScanner.root(of: timeline.historyPicture(of: "NOR").svg().text)
    #expect(alone.attributes["data-of"] == "NOR")
    #expect(alone.attributes["data-with"] == nil)
  }

  @Test func `Every tie is a group with its classes, its ends and its words`() throws {
    let groups = root.all("g", "tie")
    #expect(groups.compactMap { $0.attributes["data-id"] }.sorted() == picture.ties.map(\.id).sorted())
    for tie in picture.ties {
      let group = try #require(groups.first { $0.attributes["data-id"] == tie.id })
      #expect(group.classes == ["tie", tie.kind, tie.valence.rawValue, tie.status.rawValue])
      #expect(group.attributes["data-from"] == tie.from.rawValue)
      #expect(group.attributes["data-to"] == tie.to.rawValue)
      #expect(group.title?.hasPrefix(tie.sentence) == true)
    }
    #expect(
      try tie("arms-transfer").title == """
        Northland sends arms to Southland
        since 2023 · certain on some day · disputed
        Alleged by The Paper 2024; denied by Northland
        Sources: The Paper 2024; The Wire 2020
        """)
  }

  @Test func `Rows stand under the headings of the legend, looks together, each by start`() {
    #expect(content.sections.map(\.heading) == [.cooperative, .hostile])
    #expect(
      content.sections.map { $0.rows.map(\.tie.kind) } == [
        ["alliance", "arms-transfer", "aid", "alignment", "summit", "visit"],
        ["war", "threat", "sanctions", "denunciation"],
      ])
  }

  @Test func `A row says what, when, and who says so`() throws {
    let texts = try tie("arms-transfer").children.filter { $0.name == "text" }.map(\.text)
    #expect(texts.first == "Northland sends arms to Southland")
    #expect(texts.dropFirst().first == "since 2023 · disputed: The Paper alleges; Northland denies")
    #expect(try tie("alliance").children.filter { $0.name == "text" }.map(\.text).first == "alliance")
    let alone = try MarkupScanner.root(of: timeline.historyPicture(of: "SOU").svg().text)
    #expect(
      try tie("alliance", in: alone).children.filter { $0.name == "text" }.map(\.text).first
        == "alliance with Northland")
  }

  @Test func `A bar is full on the days on which the tie is certain`() throws {
    #expect(try sides(tie("alliance"), "bar").count == 1)
    #expect(try isNear(sides(tie("alliance"), "bar")[0], places("2019-03-01", "2022-06-30")))
    #expect(try isNear(sides(tie("sanctions"), "bar")[0], places("2020-12-31", "2021-01-01"), 1.5))
  }

  @Test func `It is pale where the dates leave it open`() throws {
    #expect(try isNear(sides(tie("sanctions"), "pale")[0], places("2020-01-01", "2021-12-31")))
    #expect(try isNear(sides(tie("alignment"), "bar")[0], places("2020-05-31", "2024-03-31")))
    #expect(try isNear(sides(tie("alignment"), "pale")[0], [frame.axis.left, frame.axis.right]))
  }

  @Test func `What goes on beyond the axis has an arrow, full where that is certain`() throws {
    func arrows(_ kind: String) throws -> [String] {
      try tie(kind).all("path", "beyond").map { $0.classes.contains("full") ? "full" : "hollow" }
    }
    #expect(try arrows("alliance") == [])
    #expect(try arrows("threat") == ["full", "hollow"])
    #expect(try arrows("alignment") == ["hollow", "hollow"])
    #expect(try arrows("arms-transfer") == ["hollow"])
    #expect(try arrows("war") == ["full"])
    #expect(content.counts.hasSuffix(". 1 before or after the days shown, where an arrow points"))
  }

  @Test func `An event is a diamond, pale with whiskers where its day is not known`() throws {
    #expect(
      try tie("summit").all("path", "event").map(\.classes) == [["event", "line", "full", "look-diplomacy"]])
    #expect(try tie("summit").all("path", "line").count == 1)
    let unsure = try tie("denunciation")
    #expect(
      unsure.all("path", "event").map(\.classes) == [["event", "line", "pale-event", "look-quarrel"]])
    let whiskers = try #require(unsure.all("path", "line").first { !$0.classes.contains("event") })
    let numbers = (whiskers.attributes["d"] ?? "").split { "MH ".contains($0) }.compactMap { Double($0) }
    #expect(try isNear([numbers[0], numbers[2]], places("2022-01-01", "2022-12-31"), 1.2))
  }

  @Test func `What is in doubt is hollow and bears the sign that pictures of a day give it`() throws {
    for (kind, sign) in [("arms-transfer", "?"), ("aid", "×"), ("visit", "→")] {
      #expect(try tie(kind).all("text", "sign").map(\.text) == [sign])
      #expect(try tie(kind).all("rect", "full").isEmpty)
    }
    #expect(try tie("aid").all("rect", "bar").map { $0.classes.contains("hollow") } == [true])
    #expect(try tie("alliance").all("text", "sign").isEmpty)
  }

  @Test func `Dots tell of which days sources speak, hollow where they do not say so`() throws {
    let dots = try tie("arms-transfer").all("circle", "voice")
    #expect(dots.map { $0.classes.contains("hollow") } == [true, false])
    let expected = [
      try frame.axis.middle(of: Day(parsing: "2020-05-01")...Day(parsing: "2020-05-31")),
      try frame.axis.middle(of: Day(parsing: "2024-01-19")...Day(parsing: "2024-01-19")),
    ]
    #expect(isNear(dots.compactMap { Double($0.attributes["cx"] ?? "") }, expected))
  }

  @Test func `A source of a year is a dot on a line, one of all days is none`() throws {
    var draft = try HistoryGraphs.dyad().draft
    let year = try SampleGraphs.source("year", "The Yearbook", "2021")
    var book = try SampleGraphs.source("book", "The Book", "2025")

    book.describes = try EDTF(parsing: "2018-01-01/2024-03-31")
    draft.sources += [year, book]
    func claim(_ source: String) -> Claim { Claim(.states, by: [.author], source: source) }
    for index in draft.entries.indices where draft.entries[index].kind == "trade" {
      draft.entries[index].evidence.sources = []
      draft.entries[index].evidence.claims = [claim("year"), claim("book")]
    }
    var selection = HistoryGraphs.everything
    selection.kinds = ["trade"]
    let picture = Timeline(try draft.validated()).historyPicture(of: "NOR", selection)
    let root = try MarkupScanner.root(of: picture.svg().text)
    let row = try #require(root.all("g", "tie").first)
    let axis = HistoryWriter(HistoryContent(picture), style: .standard).frame.axis
    let days = try Day(parsing: "2021-01-01")...Day(parsing: "2021-12-31")
    let dots = row.all("circle", "voice").compactMap { Double($0.attributes["cx"] ?? "") }
    #expect(isNear(dots, [axis.middle(of: days)]))
    let lines = row.all("path", "stretch").map { $0.attributes["d"] ?? "" }
    let ends = lines.flatMap { $0.split { "MH ".contains($0) }.compactMap { Double($0) } }
    #expect(lines.count == 1)
    #expect(isNear([ends[0], ends[2]], [axis.start(of: days.lowerBound), axis.end(of: days.upperBound)]))
    let words = try #require(root.all("g", "legend").first).children.filter { $0.name == "text" }.map(\.text)
    #expect(words.contains("a source of one or all of these days"))
    #expect(!words.contains("a source of that day says so"))
  }

  @Test func `Days outside the coverage are hatched in every row, and nowhere else`() throws {
    let boxes = root.all("rect", "uncovered").filter { $0.attributes["height"] != "12" }
    #expect(boxes.count == 4)
    let rights = boxes.compactMap { box in
      (Double(box.attributes["x"] ?? "") ?? 0) + (Double(box.attributes["width"] ?? "") ?? 0)
    }
    let first = try frame.axis.start(of: Day(parsing: "2018-01-01"))
    #expect(isNear(rights, [first, HistoryFrame.chartRight, first, HistoryFrame.chartRight]))
    let bare = Timeline(
      try SampleGraphs.graph(
        [SampleGraphs.actor("A", "Aland"), SampleGraphs.actor("B", "Bland")],
        [try SampleGraphs.entry("alliance", "A", "B", mutual: true, "2020/2021", sources: ["paper"])]))
    let text = bare.historyPicture(of: "A").svg().text
    #expect(!text.contains("uncovered"))
    #expect(text.contains(">The graph does not say which days it covers<"))
  }

  @Test func `Coverage by kind is heeded row by row, and ends on the day of knowledge`() throws {
    var draft = try HistoryGraphs.dyad().draft
    draft.coverage = Coverage(
      byKind: ["alliance": try Spell(parsing: "2019-01-01/2020-12-31")],
      other: try Spell(parsing: "2018-01-01/2024-03-31"))
    let graph = try draft.validated()
    let days = try Day(parsing: "2018-01-01")...Day(parsing: "2024-12-31")
    let known = Uncovered(Timeline(graph, knownBy: try Day(parsing: "2022-06-30")))
    func text(_ days: [ClosedRange<Day>]) -> [String] { days.map { "\($0.lowerBound)/\($0.upperBound)" } }
    #expect(
      text(Uncovered(Timeline(graph)).days(of: "alliance", within: days))
        == ["2018-01-01/2018-12-31", "2021-01-01/2024-12-31"])
    #expect(text(Uncovered(Timeline(graph)).days(of: "trade", within: days)) == ["2024-04-01/2024-12-31"])
    #expect(text(known.days(of: "trade", within: days)) == ["2022-07-01/2024-12-31"])
    let before = try Day(parsing: "2001-01-01")...Day(parsing: "2001-12-31")
    #expect(text(known.days(of: "trade", within: before)) == ["2001-01-01/2001-12-31"])
  }

  @Test func `The legend explains what is shown, and nothing else`() throws {
    let legend = try #require(root.all("g", "legend").first)
    let words = legend.children.filter { $0.name == "text" && !$0.classes.contains("sign") }.map(\.text)
    #expect(
      words == [
        "Cooperation", "Hostility", "Signs", "alliance", "arms transfer", "aid",
        "diplomacy: alignment, summit, visit", "war", "threat", "sanctions", "denunciation",
        "pale and dotted: possible, dates unsure", "event", "event, on one of these days",
        "hollow: alleged or disputed", "hollow: predicted", "hollow: denied, doubted or retracted",
        "also before or after the days shown", "perhaps also before or after the days shown",
        "a source of that day says so", "a source doubts, denies or only expects it",
        "outside the coverage: not looked at",
      ])
    var selection = Selection()
    selection.kinds = ["alliance"]
    let one = try MarkupScanner.root(
      of: timeline.historyPicture(of: "NOR", selection, during: Self.quiet).svg().text)
    let few = try #require(one.all("g", "legend").first).children.filter { $0.name == "text" }.map(\.text)
    #expect(few == ["Cooperation", "Signs", "alliance", "also before or after the days shown"])
  }

  private static let quiet = Day(number: 18_300)...Day(number: 18_400)

  @Test func `The head tells what is left out and what the selection leaves out`() throws {
    #expect(content.title == "Northland and Southland, 2018 to 2024")
    #expect(content.counts.hasPrefix("10 ties: "))
    var selection = Selection()
    selection.valences = [.cooperative]
    let usual = HistoryContent(timeline.historyPicture(of: "NOR", with: "SOU", selection))
    #expect(usual.restriction == "Only cooperative ties")
    #expect(
      usual.counts == "4 ties: 4 certain on some day, 0 possible and no more. Left out: 1 denied, 1 predicted"
    )
    #expect(
      usual.coverage
        == "Coverage is 1 January 2018 to 31 March 2024; hatched days lie outside it: no bar there may mean no data"
    )
  }

  @Test func `Days asked for are the axis, and what cannot have held on them is not there`() throws {
    let days = try Day(parsing: "2021-06-01")...Day(parsing: "2021-08-31")
    let asked = timeline.historyPicture(of: "NOR", with: "SOU", HistoryGraphs.everything, during: days)
    #expect(Set(asked.ties.map(\.kind)) == ["alliance", "alignment", "threat", "sanctions", "aid"])
    #expect(HistoryContent(asked).days == days)
    #expect(HistoryContent(asked).title == "Northland and Southland, 2021")
  }

  @Test func `Where nothing is covered the axis spans the days that ties name, whatever lives bound them`()
    throws
  {
    var old = SampleGraphs.actor("A", "Aland")
    old.exists = [.init(during: try Spell(parsing: "1000-01-01/.."))]
    let graph = try SampleGraphs.graph(
      [old, SampleGraphs.actor("B", "Bland")],
      [
        try SampleGraphs.entry("alliance", "A", "B", mutual: true, "/2020-12-31", sources: []),
        try SampleGraphs.entry("trade", "A", "B", mutual: true, "2019-01-01/..", sources: []),
      ])
    let content = HistoryContent(Timeline(graph).historyPicture(of: "A"))
    #expect(content.title == "Aland, 2019 to 2020")
    #expect(content.days.contains(try Day(parsing: "2019-01-01")))
    #expect(content.days.contains(try Day(parsing: "2020-12-31")))
    #expect(content.days.lowerBound.days(until: content.days.upperBound) < 800)
  }

  @Test func `Ties without any date have bars and no marks of time`() throws {
    let graph = try SampleGraphs.graph(
      [SampleGraphs.actor("A", "Aland"), SampleGraphs.actor("B", "Bland")],
      [try SampleGraphs.entry("alliance", "A", "B", mutual: true, "/", sources: [])])
    let picture = Timeline(graph).historyPicture(of: "A")
    let root = try MarkupScanner.root(of: picture.svg().text)
    #expect(HistoryContent(picture).title == "Aland")
    #expect(root.all("rect", "pale").count >= 1)
    #expect(root.all("g", "axis").isEmpty)
  }

  @Test func `A party that ceased to exist for a time leaves a gap`() throws {
    var old = SampleGraphs.actor("A", "Aland")
    old.exists = try ["1900-01-01/1939-12-31", "1990-01-01/.."].map { .init(during: try Spell(parsing: $0)) }
    let graph = try SampleGraphs.graph(
      [old, SampleGraphs.actor("B", "Bland")],
      [try SampleGraphs.entry("alliance", "A", "B", mutual: true, "1920-01-01/2000-12-31", sources: [])])
    let root = try MarkupScanner.root(of: Timeline(graph).historyPicture(of: "A").svg().text)
    #expect(try tie("alliance", in: root).all("rect", "bar").count == 2)
  }

  @Test func `A history without ties says so`() throws {
    let picture = timeline.historyPicture(of: "EAS", with: "SOU")
    let root = try MarkupScanner.root(of: picture.svg().text)
    #expect(root.all("g", "tie").isEmpty)
    #expect(root.all("g", "legend").isEmpty)
    #expect(root.all.filter { $0.name == "text" }.map(\.text).contains("No ties"))
  }

  @Test func `The order of the file does not matter`() throws {
    var draft = timeline.graph.draft
    draft.entries.reverse()
    draft.actors.reverse()
    draft.sources.reverse()
    let turned = Timeline(try draft.validated())
    #expect(
      turned.historyPicture(of: "NOR", with: "SOU", HistoryGraphs.everything).svg() == picture.svg())
  }

  @Test func `The picture is the one that was looked at`() throws {
    try Golden.expect(picture.svg().text, isLike: "history.svg")
  }
}
