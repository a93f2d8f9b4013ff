import AlignmentModel
import AlignmentTimeline
import EntenteTestSupport
import Testing

/// Every question to a timeline of tables, with an index and without, against a filter over all rows.
@Suite("Timelines of tables against a plain filter")
struct TableOracleTests {
  static let graphs: UInt64 = 260
  static let lots: [UInt64] = Array(0..<4)

  /// Calls a block for every graph of a lot, with its reference, both timelines and a source of chance.
  private func each(
    _ lot: UInt64, of base: UInt64, _ body: (inout TableCheck, inout SeededGenerator) -> Void
  ) throws {
    var asked = 0
    for seed in (base + lot * Self.graphs + 1)...(base + (lot + 1) * Self.graphs) {
      let sample = try TableSample(seed: seed)
      guard sample.rows.count == sample.graph.tieCount, sample.rows.count == sample.made.rows.count else {
        Issue.record("seed \(seed): the rows of the graph are not those written")
        continue
      }
      var random = SeededGenerator(seed: seed)
      var check = TableCheck(sample, knownBy: sample.knowledge(using: &random))
      body(&check, &random)
      asked += check.asked
      if !check.wrong.isEmpty {
        Issue.record("\(check.place)\n\(check.wrong.prefix(12).joined(separator: "\n"))")
      }
    }
    print("tables: seeds from \(base + lot * Self.graphs + 1), \(Self.graphs) graphs, \(asked) answers equal")
  }

  @Test("Every answer is that of a filter over all rows, with an index and without", arguments: lots)
  func answers(lot: UInt64) throws {
    try each(lot, of: 100_000) { check, random in
      let days = check.sample.days(4, using: &random)
      // Each graph is asked some of the questions, so that there can be more graphs.
      switch check.sample.seed % 4 {
      case 0:
        for day in days {
          check.snapshot(day, check.sample.selection(using: &random))
          check.views(day)
        }
      case 1:
        for (from, to) in zip(days, days.dropFirst()) {
          check.diff(from, to, check.sample.selection(using: &random))
          check.rowDiff(from, to)
        }
        check.diff(days[0], days[0], check.sample.selection(using: &random))
      case 2:
        for _ in 0..<3 { check.actors(check.sample.selection(using: &random), using: &random) }
        check.changes(check.sample.selection(using: &random), using: &random)
      default: check.sweep(days, check.sample.selection(using: &random))
      }
    }
  }
}
