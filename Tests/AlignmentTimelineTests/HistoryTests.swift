import AlignmentModel
import EntenteTestSupport
import Testing

@testable import AlignmentTimeline

@Suite("Histories as rows")
struct HistoryTests {
  private static func graph(_ seed: UInt64) throws -> AlignmentGraph {
    let made = seed % 2 == 0 ? TableGenerator.mixture(seed: seed) : TableGenerator.tables(seed: seed)
    return try made.whole(seed: seed).validated()
  }

  @Test func `Many rows are dealt out in the order in which few are compared`() throws {
    var (inexact, past) = (0, 0)
    for seed in 1...80 as ClosedRange<UInt64> {
      let resolution = Timeline(try Self.graph(seed)).resolution
      let rows = (0..<UInt32(resolution.graph.tieCount)).map(\.self)
      var (compared, dealt) = (rows, rows)
      StartOrder.sort(&compared, resolution.resolved, comparingAtMost: .max)
      StartOrder.sort(&dealt, resolution.resolved, comparingAtMost: 0)
      #expect(dealt == compared, "seed \(seed)")
      let starts = compared.map { resolution.bounds(Int($0)).firstEarliest }
      #expect(starts == starts.sorted(), "seed \(seed)")
      inexact += resolution.resolved.inexact.count
      past += starts.first == .unboundedPast && starts.last != .unboundedPast ? 1 : 0
    }
    #expect(inexact > 100 && past > 10)
  }

  @Test func `A history counts as its ties do, leaves out the others, and narrows to days`() throws {
    var (never, left, narrowed) = (0, 0, 0)
    for seed in 1...120 as ClosedRange<UInt64> {
      let graph = try Self.graph(seed)
      var random = SeededGenerator(seed: seed)
      var named = graph.draft
      named.actors = Array(graph.actors)
      for timeline in [Timeline(graph), Timeline(graph, knownBy: nil, isIndexed: false)] {
        let actor = random.pick(graph.actors.map(\.id))
        let selection = Samples.selection(of: named, using: &random)
        let whole = timeline.history(of: actor, selection)
        #expect((whole.rows == nil) == selection.foldLeaders, "seed \(seed)")
        let certain = whole.count { $0.certainty == .certain }
        #expect(whole.counts == TieCount(certain: certain, possible: whole.count - certain), "seed \(seed)")
        #expect(whole.kinds() == Set(whole.map(\.kind)), "seed \(seed)")
        var others = selection
        others.statuses = Set(Status.allCases).subtracting(selection.statuses)
        let statuses = timeline.history(of: actor, others).map(\.status)
        #expect(
          timeline.leftOut(ofHistoryOf: actor, selection)
            == Dictionary(grouping: statuses) { $0 }.mapValues(\.count), "seed \(seed)")
        let start = whole.map(\.bounds.lastLatest).first(where: \.isBounded) ?? Day(number: 0)
        let days = start...start.advanced(by: 3)
        let held = whole.filter { tie in tie.possibleDays.contains { $0.overlaps(days) } }
        #expect(
          timeline.history(of: actor, selection, during: days).map(\.id) == held.map(\.id), "seed \(seed)")
        never += whole.count(where: \.isNever)
        left += statuses.count
        narrowed += held.isEmpty || held.count == whole.count ? 0 : 1
      }
    }
    #expect(never > 0 && left > 20 && narrowed > 20)
  }

  @Test func `Row by row, a list tells of each tie what the tie says`() throws {
    var (rows, others) = (0, 0)
    for seed in 1...60 as ClosedRange<UInt64> {
      let graph = try Self.graph(seed)
      let timeline = Timeline(graph)
      let day = Day(number: -20_200)
      let lists =
        graph.actors.prefix(3).map { timeline.history(of: $0.id) }
        + [timeline.snapshot(on: day).ties, timeline.diff(from: day, to: day.advanced(by: 30)).passing]
      for ties in lists {
        var seen = 0
        ties.each { index, tie in
          #expect(index == seen)
          seen += 1
          let state = ties[index]
          #expect(tie?.row == state.tableRow)
          guard let tie else {
            others += 1
            return true
          }
          rows += 1
          #expect(
            tie.certainty == state.certainty && tie.bounds == state.bounds && tie.status == state.status)
          for (actor, name) in [(state.fromIndex, state.fromName), (state.toIndex, state.toName)] {
            #expect(ties.name(of: actor) ?? name == name, "seed \(seed)")
          }
          return true
        }
        #expect(seen == ties.count)
        var first = 0
        ties.each { _, _ in
          first += 1
          return false
        }
        #expect(first == min(1, ties.count))
      }
    }
    #expect(rows > 300 && others > 300)
  }

  @Test func `Words of exact days are the same as bytes`() {
    let numbers: [Int32] = [.min, .min + 1, -1_000_000, -719_529, -719_528, -719_163, 0, 364, .max - 1, .max]
    for number in numbers + (0..<5000).map({ $0 * 331 - 800_000 }) {
      var bytes: [UInt8] = []
      DateWords.append(Day(number: number), to: &bytes)
      #expect(String(decoding: bytes, as: UTF8.self) == DateWords.words(Day(number: number)))
    }
  }
}
