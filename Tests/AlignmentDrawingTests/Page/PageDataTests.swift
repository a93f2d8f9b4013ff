import AlignmentModel
import AlignmentTimeline
import Entente
import EntenteTestSupport
import Foundation
import Testing

@testable import AlignmentDrawing

@Suite("The data of a page against snapshots")
struct PageDataTests {
  static let korea = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Graphs/korea.yaml").path

  /// Compares a page with the snapshots of the days given, of all days of change and of the days beside them.
  static func compare(
    _ timeline: Timeline, _ selection: Selection, days: [Day], _ place: String
  ) -> Int {
    let knowledge = PageKnowledge(timeline, selection)
    let page = PageReading(
      ties: PageTies(knowledge, selection, isolates: false), known: knowledge.days)
    var compared = 0
    let changes = page.ties.daysOfChange.flatMap { [$0.advanced(by: -1), $0] }
    for (number, known) in knowledge.timelines.enumerated() {
      for day in Set(days + (number == knowledge.timelines.count - 1 ? changes : [])).sorted() {
        let snapshot = known.snapshot(on: day, selection)
        compared += 1
        let shown = page.lines(on: day, knownBy: number)
        #expect(
          shown == snapshot.lines, "\(place), on \(day), known by \(known.knownBy?.description ?? "any")")
        #expect(
          page.leftOut(on: day, knownBy: number) == snapshot.leftOut.filter { $0.value > 0 },
          "\(place), left out on \(day)")
      }
    }
    return compared
  }

  @Test("On every step of the korean graph the page shows what snapshots show, by every day of knowledge")
  func korea() throws {
    let timeline = Timeline(try AlignmentGraph(contentsOf: Self.korea))
    let days = timeline.days(ofChange: Selection()).enumerated().filter { $0.offset.isMultiple(of: 5) }.map(
      \.element)
    #expect(Self.compare(timeline, Selection(), days: days, "korea") > 250)
  }

  @Test("On generated graphs and selections the page shows what snapshots show")
  func generated() throws {
    var compared = 0
    for seed in UInt64(1)...70 {
      var random = SeededGenerator(seed: seed)
      let graph = try GraphGenerator.draft(seed: seed).validated()
      let selection = Self.selection(of: graph, using: &random)
      let knownBy = random.chance(25) ? Day(number: Int32(random.number(in: 18_000...19_500))) : nil
      let days = (0..<8).map { _ in Day(number: Int32(random.number(in: 17_400...20_200))) }
      compared += Self.compare(
        Timeline(graph, knownBy: knownBy), selection, days: days, "seed \(seed), \(selection)")
    }
    #expect(compared > 2000)
  }

  private static func selection(of graph: AlignmentGraph, using random: inout SeededGenerator) -> Selection {
    var selection = Selection()
    let ids = graph.actors.map(\.id)
    if random.chance(30) { selection.statuses = Set(Status.allCases) }
    if random.chance(30) { selection.groups = .pairs }
    if random.chance(20) { selection.kinds = ["cooperation", "hostility", "holds-office"] }
    if random.chance(20) { selection.certainty = random.pick(Certainty.allCases) }
    if random.chance(15) { selection.actors = random.some(of: ids, atMost: 4) }
    if random.chance(15) { selection.around = [random.pick(ids)] }
    if random.chance(15) { selection.top = random.number(in: 1...4) }
    if random.chance(20) { selection.within = random.number(in: 1...120) }
    if random.chance(20) { selection.foldLeaders = true }
    return selection
  }

  @Test("A tie that a later source takes back is shown by the day of knowledge before")
  func retracted() throws {
    var draft = AlignmentGraph.Draft()
    draft.sources = [
      try SampleGraphs.source("first", "First", "2020-01-01"),
      try SampleGraphs.source("later", "Later", "2021-01-01"),
    ]
    draft.actors = [
      SampleGraphs.actor("A", "One"), SampleGraphs.actor("B", "Two"), SampleGraphs.actor("C", "Three"),
    ]
    var entry = try SampleGraphs.entry("alliance", "A", "B", mutual: true, "2019-01-01/..", sources: [])
    var taken = Claim(nil, by: [.author], source: "later")
    taken.retracts = "first"
    entry.evidence.claims = [Claim(.states, by: [.author], source: "first"), taken]
    draft.entries = [
      entry, try SampleGraphs.entry("trade", "A", "C", mutual: true, "2019-01-01/..", sources: ["first"]),
      try SampleGraphs.entry("trade", "B", "C", mutual: true, "2019-01-01/..", sources: ["first"]),
    ]
    let timeline = Timeline(try draft.validated())
    let knowledge = PageKnowledge(timeline, Selection())
    let page = PageReading(
      ties: PageTies(knowledge, Selection(), isolates: false), known: knowledge.days)
    let day = try #require(Day(year: 2019, month: 6, day: 1))
    #expect(page.lines(on: day, knownBy: 0).contains("alliance:A--B:2019-01-01 A B established certain"))
    #expect(!page.lines(on: day, knownBy: 1).contains { $0.hasPrefix("alliance") })
    let dyads = PageDyads(try timeline.drawing(), page.ties.ties)
    var tables = PageTables(graph: timeline.graph, style: .standard)
    // The dyad that no picture of all that is known has is drawn all the same.
    guard case .list(let values) = dyads.value(&tables) else { return }
    #expect(values.count == 3)
  }

  @Test("A page opens on the last covered day of change, else on the last")
  func openingDay() throws {
    let timeline = Timeline(try SampleGraphs.small())
    let content = PageContent(DrawingPlan(timeline).inRows, of: timeline, Selection())
    #expect(content.openingDay.description == "2024-03-31" || timeline.covers(content.openingDay))
    let graph = try SampleGraphs.graph(
      [SampleGraphs.actor("A", "One"), SampleGraphs.actor("B", "Two")],
      [try SampleGraphs.entry("trade", "A", "B", mutual: true, "2019-03-04/2020-05-06", sources: ["paper"])])
    let open = Timeline(graph)
    #expect(
      PageContent(DrawingPlan(open).inRows, of: open, Selection()).openingDay.description == "2020-05-07")
  }
}
