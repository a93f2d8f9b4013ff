import AlignmentModel
import AlignmentTimeline
import EntenteTestSupport
import Testing

/// The oracle is written from the format's page alone; see `Oracle`.
@Suite("A timeline against the oracle")
struct OracleTests {
  static let graphs: UInt64 = 160

  @Test("A snapshot equals the oracle's on every day looked at")
  func snapshots() throws {
    var compared = 0
    for seed in 1...Self.graphs {
      let draft = GraphGenerator.draft(seed: seed)
      let graph = try draft.validated()
      var random = SeededGenerator(seed: seed)
      for knownBy in Samples.knowledge(of: draft, using: &random) {
        let oracle = Oracle(draft, knownBy: knownBy)
        let timeline = Timeline(graph, knownBy: knownBy)
        for day in Samples.days(of: draft, using: &random) {
          let selection = Samples.selection(of: draft, using: &random)
          let snapshot = timeline.snapshot(on: day, selection)
          let wrong = Comparing.differences(snapshot, oracle, selection, detailed: random.chance(20))
          compared += 1
          guard !wrong.isEmpty else { continue }
          Issue.record(
            "\(Samples.place(seed, knownBy, selection)), on \(day):\n\(wrong.joined(separator: "\n"))")
          break
        }
      }
    }
    print("\(Self.graphs) generated graphs, \(compared) snapshots equal to the oracle's")
  }

  @Test("The four bounds of a tie equal the oracle's")
  func bounds() throws {
    var compared = 0
    for seed in 10_001...10_000 + Self.graphs {
      let draft = GraphGenerator.draft(seed: seed)
      let graph = try draft.validated()
      var random = SeededGenerator(seed: seed)
      for knownBy in Samples.knowledge(of: draft, using: &random) {
        let oracle = Oracle(draft, knownBy: knownBy)
        let timeline = Timeline(graph, knownBy: knownBy)
        var selection = Selection()
        selection.statuses = Set(Status.allCases)
        let members = timeline.ties(selection)
        selection.groups = .pairs
        let pairs = timeline.ties(selection).filter(\.isPactPair)
        compared += members.count + pairs.count
        let expected = oracle.ties.filter { $0.status != nil }.map(Comparing.boundsLine)
        let wrong = Comparing.differences((members + pairs).map(Comparing.boundsLine), expected)
        guard !wrong.isEmpty else { continue }
        Issue.record("\(Samples.place(seed, knownBy, selection)):\n\(wrong.joined(separator: "\n"))")
      }
    }
    print("\(Self.graphs) generated graphs, bounds of \(compared) ties equal to the oracle's")
  }

  @Test("Began, ended, changed and unchanged are the oracle's, forwards and backwards")
  func diffs() throws {
    var compared = 0
    for seed in 20_001...20_000 + Self.graphs {
      let draft = GraphGenerator.draft(seed: seed)
      let graph = try draft.validated()
      var random = SeededGenerator(seed: seed)
      let knownBy = random.pick(Samples.knowledge(of: draft, using: &random))
      let oracle = Oracle(draft, knownBy: knownBy)
      let timeline = Timeline(graph, knownBy: knownBy)
      let days = Samples.days(of: draft, using: &random)
      for (from, to) in zip(days, days.dropFirst()) {
        let selection = Samples.selection(of: draft, using: &random)
        let diff = timeline.diff(from: from, to: to, selection)
        let wrong = OracleDiff(oracle, from: from, to: to, selection).differences(from: diff)
        compared += 1
        guard !wrong.isEmpty else { continue }
        Issue.record(
          """
          \(Samples.place(seed, knownBy, selection)), from \(from) to \(to):
          \(wrong.joined(separator: "\n"))
          """)
        break
      }
    }
    print("\(Self.graphs) generated graphs, \(compared) diffs equal to the oracle's")
  }

  @Test("What came and went between two days is the oracle's")
  func passing() throws {
    var compared = 0
    for seed in 30_001...30_000 + Self.graphs {
      let draft = GraphGenerator.draft(seed: seed)
      let timeline = Timeline(try draft.validated())
      let oracle = Oracle(draft)
      var random = SeededGenerator(seed: seed)
      let days = Samples.days(of: draft, count: 6, using: &random)
      for (from, to) in zip(days, days.dropFirst()) {
        let diff = timeline.diff(from: from, to: to)
        let expected = OracleDiff.passing(oracle, from: from, to: to)
        let wrong = Comparing.differences(
          diff.passing.map { "\(Comparing.stem($0.id)) \($0.certainty)" }, expected)
        compared += expected.count
        guard !wrong.isEmpty else { continue }
        Issue.record("seed \(seed), from \(from) to \(to):\n\(wrong.joined(separator: "\n"))")
        break
      }
    }
    print("\(Self.graphs) generated graphs, \(compared) passing ties equal to the oracle's")
  }
}
