import AlignmentModel
import AlignmentTimeline
import EntenteTestSupport
import Testing

/// Tables beside a graph file, with claims, lives, offices, pacts, coverage and days of knowledge, against the oracle,
/// and timelines without an index against those with one.
@Suite("Tables beside graph files against the oracle")
struct MixtureTests {
  static let graphs: UInt64 = 50

  private struct Asked {
    let seed: UInt64
    let made: TableGenerator.Made
    let knownBy: Day?
    let timeline: Timeline
    let plain: Timeline
    let oracle: Oracle
    /// Of the days on which all that is written begins or ends.
    let draft: AlignmentGraph.Draft
  }

  private func each(_ base: UInt64, _ body: (Asked, inout SeededGenerator) throws -> Void) throws {
    for seed in base + 1...base + Self.graphs {
      let made = TableGenerator.mixture(seed: seed)
      let graph = try made.whole(seed: seed).validated()
      var random = SeededGenerator(seed: seed)
      var draft = made.draft
      draft.entries += made.rows.compactMap(\.entry)
      let knownBy = random.pick(Samples.knowledge(of: draft, using: &random))
      try body(
        Asked(
          seed: seed, made: made, knownBy: knownBy, timeline: Timeline(graph, knownBy: knownBy),
          plain: Timeline(graph, knownBy: knownBy, isIndexed: false),
          oracle: Oracle(made.draft, rows: made.rows, knownBy: knownBy), draft: draft), &random)
    }
    print("mixtures: seeds from \(base + 1), \(Self.graphs) graphs")
  }

  @Test("Snapshots are the oracle's, with an index and without")
  func snapshots() throws {
    try each(500_000) { asked, random in
      for day in Samples.days(of: asked.draft, count: 5, using: &random) {
        let selection = Samples.selection(of: asked.draft, using: &random)
        let place = "\(Samples.place(asked.seed, asked.knownBy, selection)), on \(day)"
        let snapshot = asked.timeline.snapshot(on: day, selection)
        let wrong = Comparing.differences(snapshot, asked.oracle, selection, detailed: random.chance(20))
        #expect(wrong.isEmpty, "\(place): \(wrong)")
        let plain = asked.plain.snapshot(on: day, selection)
        #expect(snapshot == plain, "\(place)")
        #expect(snapshot.leftOut == plain.leftOut, "\(place)")
        #expect(snapshot.ties.counts == plain.ties.counts, "\(place)")
      }
    }
  }

  @Test("Diffs are the oracle's, with an index and without")
  func diffs() throws {
    try each(510_000) { asked, random in
      let days = Samples.days(of: asked.draft, count: 3, using: &random)
      for (from, to) in zip(days, days.dropFirst()) {
        let selection = Samples.selection(of: asked.draft, using: &random)
        let place = "\(Samples.place(asked.seed, asked.knownBy, selection)), from \(from) to \(to)"
        let expected = OracleDiff(asked.oracle, from: from, to: to, selection)
        let (diff, plain) = (
          asked.timeline.diff(from: from, to: to, selection), asked.plain.diff(from: from, to: to, selection)
        )
        for each in [diff, plain] {
          let wrong = expected.differences(from: each)
          #expect(wrong.isEmpty, "\(place): \(wrong)")
        }
        #expect(diff.passing == plain.passing, "\(place)")
        #expect(diff.unchangedCount == plain.unchangedCount, "\(place)")
        #expect(diff.changed.map(\.after.id) == plain.changed.map(\.after.id), "\(place)")
        #expect(diff.causes.mapValues { $0.map(\.id) } == plain.causes.mapValues { $0.map(\.id) }, "\(place)")
        compareRows(asked, from, to)
      }
    }
  }

  /// Rows that begin and end, against the snapshots of both days.
  private func compareRows(_ asked: Asked, _ from: Day, _ to: Day) {
    func shown(_ day: Day) -> [UInt32] { asked.plain.activeTies(on: day).inCanonicalOrder() }
    #expect(
      shown(from).map { asked.timeline.tie($0, on: from).id }
        == asked.timeline.snapshot(on: from).ties.map(\.id), "seed \(asked.seed), on \(from)")
    let (old, new) = (shown(from), shown(to))
    var (began, ended): ([UInt32], [UInt32]) = ([], [])
    for timeline in [asked.timeline, asked.plain] {
      timeline.diff(from: from, to: to, began: &began, ended: &ended)
      #expect(began.sorted() == new.filter { !old.contains($0) }, "seed \(asked.seed), \(from) to \(to)")
      #expect(ended.sorted() == old.filter { !new.contains($0) }, "seed \(asked.seed), \(from) to \(to)")
    }
  }

  @Test("Counts, histories, ties of actors, sweeps and days of change are those of snapshots")
  func figures() throws {
    try each(520_000) { asked, random in
      let days = Samples.days(of: asked.draft, count: 2, using: &random)
      let selection = Samples.selection(of: asked.draft, using: &random)
      let place = Samples.place(asked.seed, asked.knownBy, selection)
      let actor = random.pick(asked.timeline.graph.actors.map(\.id))
      for (name, timeline) in [("indexed", asked.timeline), ("not indexed", asked.plain)] {
        for day in days {
          let snapshot = asked.plain.snapshot(on: day)
          #expect(timeline.count(on: day) == snapshot.ties.counts, "\(place), on \(day), \(name)")
          var rows: [UInt32] = []
          timeline.ties(ofActor: timeline.graph.index(of: actor) ?? -1, on: day, into: &rows)
          #expect(
            rows.sorted().map { timeline.tie($0, on: day).id } == snapshot.ties(of: actor).map(\.id),
            "\(place), \(actor) on \(day), \(name)")
        }
        for grouping in Sweep.Grouping.allCases {
          compare(
            timeline.sweep(over: days, by: grouping, selection), asked.plain, selection, "\(place), \(name)")
        }
      }
      let other = random.pick(asked.timeline.graph.actors.map(\.id))
      #expect(
        asked.timeline.history(of: actor, selection) == asked.plain.history(of: actor, selection), "\(place)")
      #expect(
        asked.timeline.history(of: actor, with: other, selection)
          == asked.plain.history(of: actor, with: other, selection), "\(place)")
      #expect(
        asked.timeline.rows(between: actor, and: other) == asked.plain.rows(between: actor, and: other),
        "\(place)")
      #expect(
        asked.timeline.days(ofChange: selection) == asked.plain.days(ofChange: selection), "\(place)")
    }
  }

  private func compare(_ sweep: Sweep, _ timeline: Timeline, _ selection: Selection, _ place: String) {
    var before: [String: TieState] = [:]
    let graph = timeline.graph
    for (step, day) in sweep.days.enumerated() {
      let ties = timeline.snapshot(on: day, selection).ties
      var (active, certain, began) = (figures(sweep), figures(sweep), figures(sweep))
      var ended = figures(sweep)
      for tie in ties {
        for group in groups(tie, sweep, graph) {
          active[group] += 1
          certain[group] += tie.certainty == .certain ? 1 : 0
          began[group] += step > 0 && before[tie.id] == nil ? 1 : 0
        }
      }
      let now = Dictionary(ties.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      for (id, tie) in before where now[id] == nil {
        for group in groups(tie, sweep, graph) { ended[group] += 1 }
      }
      before = now
      for (found, expected) in [
        (sweep.active, active), (sweep.certain, certain), (sweep.began, began), (sweep.ended, ended),
      ] {
        let told = (0..<sweep.groupCount).map { Int(found[sweep.place(group: $0, step: step)]) }
        #expect(told == expected, "\(place), by \(sweep.grouping), on \(day)")
      }
    }
  }

  private func figures(_ sweep: Sweep) -> [Int] { Array(repeating: 0, count: sweep.groupCount) }

  private func groups(_ tie: TieState, _ sweep: Sweep, _ graph: AlignmentGraph) -> [Int] {
    switch sweep.grouping {
    case .all: [0]
    case .kind: [graph.kindIDs.firstIndex(of: tie.kind)].compactMap(\.self)
    case .actor: [tie.from, tie.to].compactMap { graph.index(of: $0) }
    }
  }
}
