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

  // MARK: - By hand

  private func timelines(_ rows: [WrittenRow], _ draft: AlignmentGraph.Draft = .init()) throws -> [Timeline] {
    var random = SeededGenerator(seed: 1)
    var draft = draft
    draft.tables = [TieTable(name: "ties.csv", rows: rows, using: &random)]
    let graph = try draft.validated()
    return [Timeline(graph), Timeline(graph, knownBy: nil, isIndexed: false)]
  }

  private func day(_ text: String) throws -> Day { try EDTF(parsing: text).earliest }

  @Test("What began nobody knows when and goes on is counted as possible on every day")
  func unknownStart() throws {
    let rows = [WrittenRow("visit", "A", "B", "", ".."), WrittenRow("visit", "A", "C", "2024", "2025")]
    for timeline in try timelines(rows) {
      for text in ["1900-01-01", "2026-01-01", "2030-01-01"] {
        #expect(timeline.count(on: try day(text)) == TieCount(certain: 0, possible: 1), "\(text)")
      }
    }
  }

  @Test("A tie that holds on two stretches of a life neither begins nor ends between them")
  func stretches() throws {
    var draft = AlignmentGraph.Draft()
    var actor = AlignmentGraph.Actor(id: "A", name: "A", kind: .state)
    actor.exists = try ["1900/1910", "1920/.."].map {
      AlignmentGraph.DatedSpell(during: try Spell(parsing: $0))
    }
    draft.actors = [actor]
    let rows = [WrittenRow("visit", "A", "B", "1905", "1930"), WrittenRow("visit", "A", "C", "1905", "1907")]
    for timeline in try timelines(rows, draft) {
      var (began, ended): ([UInt32], [UInt32]) = ([], [])
      timeline.diff(from: try day("1906-01-01"), to: try day("1925-01-01"), began: &began, ended: &ended)
      #expect(began == [])
      #expect(ended == [1])
    }
  }

  @Test("All rows between two actors are told, whatever their status")
  func hiddenRows() throws {
    var draft = AlignmentGraph.Draft()
    draft.sources = [Source(id: "s")]
    var entry = TieEntry("visit", from: "A", to: "B")
    entry.evidence = Evidence(claims: [Claim(.denies, by: [.author], source: "s")])
    draft.entries = [entry]
    for timeline in try timelines([WrittenRow("visit", "B", "A", "2024", "2025")], draft) {
      #expect(timeline.rows(between: "A", and: "B") == [0, 1])
    }
  }

  @Test("A tie of an actor to itself stays when leaders' ties count for their states")
  func selfTies() throws {
    var selection = Selection()
    selection.foldLeaders = true
    for timeline in try timelines([WrittenRow("visit", "A", "A", "2024", "2025")]) {
      #expect(timeline.snapshot(on: try day("2024-06-01"), selection).ties.map(\.id) == ["visit:A>A:2024"])
    }
  }
}
