import AlignmentModel
import AlignmentTimeline
import EntenteTestSupport
import Testing

@Suite("Laws of order and identity")
struct OrderLawTests {
  static let graphs: UInt64 = 120

  @Test("The order of a file does not matter")
  func shuffling() throws {
    for seed in 1...Self.graphs {
      let draft = GraphGenerator.draft(seed: seed)
      var random = SeededGenerator(seed: seed)
      var shuffled = draft
      shuffled.actors.shuffle(using: &random)
      shuffled.sources.shuffle(using: &random)
      shuffled.kinds.shuffle(using: &random)
      shuffled.entries.shuffle(using: &random)
      let (graph, other) = (try draft.validated(), try shuffled.validated())
      #expect(graph == other, "seed \(seed)")
      #expect(graph.details.map(\.id) == other.details.map(\.id), "seed \(seed)")
    }
  }

  @Test("The order of an actor's spells, names, offices and members does not matter")
  func shufflingWithinActors() throws {
    for seed in 1...Self.graphs {
      let draft = GraphGenerator.draft(seed: seed)
      var random = SeededGenerator(seed: seed)
      var shuffled = draft
      for index in draft.actors.indices {
        shuffled.actors[index].exists.shuffle(using: &random)
        shuffled.actors[index].names.shuffle(using: &random)
        shuffled.actors[index].holds.shuffle(using: &random)
        shuffled.actors[index].members.shuffle(using: &random)
      }
      let (one, other) = (Timeline(try draft.validated()), Timeline(try shuffled.validated()))
      for day in Samples.days(of: draft, count: 4, using: &random) {
        let selection = Samples.selection(of: draft, using: &random)
        let (expected, found) = (one.snapshot(on: day, selection), other.snapshot(on: day, selection))
        #expect(expected.ties.map(\.description) == found.ties.map(\.description), "seed \(seed), on \(day)")
        #expect(expected == found, "\(Samples.place(seed, nil, selection)), on \(day)")
      }
    }
  }

  @Test("A graph split over two files is the same graph")
  func merging() throws {
    for seed in 1...Self.graphs {
      let draft = GraphGenerator.draft(seed: seed)
      var random = SeededGenerator(seed: seed)
      var (one, other) = split(draft, using: &random)
      let whole = try draft.validated()
      #expect(one.merge(other).isEmpty, "seed \(seed)")
      #expect(try one.validated() == whole, "seed \(seed)")
      var (late, early) = split(draft, using: &random)
      #expect(early.merge(late).isEmpty, "seed \(seed)")
      #expect(Set(try early.validated().details.map(\.id)) == Set(whole.details.map(\.id)), "seed \(seed)")
      (one, other) = (draft, draft)
      other.entries.removeAll { $0.id == nil }
      #expect(one.merge(other).isEmpty, "seed \(seed)")
      #expect(try one.validated() == whole, "seed \(seed): nothing new was said")
    }
  }

  /// Two drafts that are one together. What is in a list goes to the first up to somewhere, then to the second.
  private func split(
    _ draft: AlignmentGraph.Draft, using random: inout SeededGenerator
  ) -> (AlignmentGraph.Draft, AlignmentGraph.Draft) {
    var (one, other) = (draft, draft)
    func cut<Part>(_ path: WritableKeyPath<AlignmentGraph.Draft, [Part]>) {
      let place = random.number(in: 0...draft[keyPath: path].count)
      one[keyPath: path] = Array(draft[keyPath: path].prefix(place))
      other[keyPath: path] = Array(draft[keyPath: path].dropFirst(place))
    }
    cut(\.sources)
    cut(\.kinds)
    cut(\.entries)
    if random.chance(50) { other.coverage = nil } else { one.coverage = nil }
    for index in draft.actors.indices {
      let place = random.number(in: 0...draft.actors[index].members.count)
      one.actors[index].members = Array(draft.actors[index].members.prefix(place))
      other.actors[index].members = Array(draft.actors[index].members.dropFirst(place))
      if random.chance(50) { other.actors[index].holds = [] }
      if random.chance(50) { other.actors[index].exists = [] }
      if random.chance(50) { other.actors[index].binds = nil }
    }
    if let last = one.entries.last, last.id != nil {
      // The second file says the rest of what the first has begun to say.
      var rest = last
      rest.evidence.claims = Array(last.evidence.claims.dropFirst())
      rest.note = nil
      rest.weight = nil
      one.entries[one.entries.count - 1].evidence.claims = Array(last.evidence.claims.prefix(1))
      one.entries[one.entries.count - 1].evidence.sources = []
      one.entries[one.entries.count - 1].phases = []
      other.entries.insert(rest, at: 0)
    }
    return (one, other)
  }

  @Test("Every tie has an id of its own, and equal ones are counted in order of end")
  func identity() throws {
    for seed in 1...Self.graphs {
      let graph = try GraphGenerator.draft(seed: seed).validated()
      let ids = graph.details.map(\.id)
      #expect(Set(ids).count == ids.count, "seed \(seed)")
      var last: [String: (number: Int, end: Day)] = [:]
      let counted = ids.indices.compactMap { row -> (stem: String, number: Int, end: Day)? in
        guard !ids[row].hasPrefix("tie-") else { return nil }
        let parts = ids[row].split(separator: "#")
        let number = parts.count > 1 ? Int(parts[1]) ?? 0 : 1
        return (String(parts[0]), number, graph.columns.bounds(row).lastLatest)
      }
      for tie in counted.sorted(by: { $0.number < $1.number }) {
        let before = last.updateValue((tie.number, tie.end), forKey: tie.stem) ?? (0, .unboundedPast)
        #expect(tie.number == before.number + 1 && before.end <= tie.end, "seed \(seed): \(tie.stem)")
      }
    }
  }

  @Test("Ties of a snapshot stand in order of kind, from, to and start")
  func canonicalOrder() throws {
    for seed in 1...Self.graphs {
      let draft = GraphGenerator.draft(seed: seed)
      let timeline = Timeline(try draft.validated())
      var random = SeededGenerator(seed: seed)
      for day in Samples.days(of: draft, count: 4, using: &random) {
        var selection = Samples.selection(of: draft, using: &random)
        selection.foldLeaders = random.chance(70)
        let snapshot = timeline.snapshot(on: day, selection)
        let sorted = zip(snapshot.ties, snapshot.ties.dropFirst()).allSatisfy { one, other in
          let (left, right) = (
            [one.kind, one.from.rawValue, one.to.rawValue],
            [other.kind, other.from.rawValue, other.to.rawValue]
          )
          guard left == right else { return left.lexicographicallyPrecedes(right) }
          // The days of a pact's pair are nowhere written.
          guard !one.isPactPair, !other.isPactPair else { return true }
          return one.spell.bounds.firstEarliest <= other.spell.bounds.firstEarliest
        }
        #expect(sorted, "\(Samples.place(seed, nil, selection)), on \(day): \(snapshot.ties.map(\.id))")
        #expect(snapshot.actors.map(\.id) == snapshot.actors.map(\.id).sorted(), "seed \(seed)")
      }
    }
  }
}
