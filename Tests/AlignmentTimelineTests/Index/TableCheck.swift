import AlignmentModel
import AlignmentTimeline
import EntenteTestSupport

/// Asks two timelines of one graph, one with an index and one without, and a plain filter the same, and writes down
/// where they differ.
struct TableCheck {
  let sample: TableSample
  let reference: PlainReference
  private let timelines: [(name: String, timeline: Timeline)]
  private let ids: [String]
  private(set) var wrong: [String] = []
  private(set) var asked = 0
  private var buffer: [UInt32] = [7, 7, 7]

  init(_ sample: TableSample, knownBy: Day?) {
    self.sample = sample
    reference = PlainReference(sample.made.draft, sample.rows, knownBy: knownBy)
    timelines = [
      ("with an index", Timeline(sample.graph, knownBy: knownBy)),
      ("without an index", Timeline(sample.graph, knownBy: knownBy, isIndexed: false)),
    ]
    var ids = TieIDs(sample.graph)
    self.ids = (0..<sample.graph.tieCount).map { ids.id(of: $0) }
  }

  var place: String {
    "seed \(sample.seed), known by \(reference.knownBy.map { "\($0)" } ?? "any day")"
  }

  private mutating func expect<Value: Equatable>(
    _ found: Value, _ expected: Value, _ what: @autoclosure () -> String
  ) {
    asked += 1
    if found != expected { wrong.append("\(what()): \(found), and not \(expected)") }
  }

  private func words(_ found: [PlainReference.Found]) -> [String] {
    found.map { "\(ids[$0.row]) \($0.certainty)" }
  }

  private func words(_ ties: some Sequence<TieState>) -> [String] { ties.map { "\($0.id) \($0.certainty)" } }

  private func count(_ found: [PlainReference.Found]) -> TieCount {
    let certain = found.count { $0.certainty == .certain }
    return TieCount(certain: certain, possible: found.count - certain)
  }

  /// Days that are none have no days before them.
  private func fitting(_ selection: Selection, _ days: [Day]) -> Selection {
    var selection = selection
    if !days.allSatisfy(\.isBounded) { selection.within = 0 }
    return selection
  }

  // MARK: - One day

  mutating func snapshot(_ day: Day, _ asked: Selection) {
    let selection = fitting(asked, [day])
    let expected = reference.snapshot(day, selection)
    let leftOut = reference.leftOut(day, selection)
    for (name, timeline) in timelines {
      let place = "on \(day), \(Samples.words(selection)), \(name)"
      let snapshot = timeline.snapshot(on: day, selection)
      expect(words(snapshot.ties), words(expected), place)
      expect(snapshot.ties.counts, count(expected), "counts \(place)")
      expect(snapshot.leftOut, leftOut, "left out \(place)")
      expect(
        snapshot.tiedActorCount,
        Set(expected.flatMap { [reference.rows[$0.row].from, reference.rows[$0.row].to] }).count,
        "actors with ties \(place)")
    }
  }

  /// Rows instead of ties.
  mutating func views(_ day: Day) {
    let expected = reference.snapshot(day, Selection())
    let rows = expected.map { UInt32($0.row) }
    for (name, timeline) in timelines {
      let place = "on \(day), \(name)"
      let active = timeline.activeTies(on: day)
      var pieces: [UInt32] = []
      active.eachPiece { piece in for index in piece.indices { pieces.append(piece[index]) } }
      expect(pieces.sorted(), rows, "pieces \(place)")
      expect(active.count, rows.count, "count of active \(place)")
      expect(active.inCanonicalOrder(), rows, "in order \(place)")
      timeline.snapshot(on: day, into: &buffer)
      expect(buffer.sorted(), rows, "into a buffer \(place)")
      expect(timeline.count(on: day), count(expected), "count \(place)")
      expect(words(rows.map { timeline.tie($0, on: day) }), words(expected), "tie by tie \(place)")
    }
  }

  // MARK: - Two days

  mutating func diff(_ from: Day, _ to: Day, _ asked: Selection) {
    let selection = fitting(asked, [from, to])
    let (before, after) = (reference.snapshot(from, selection), reference.snapshot(to, selection))
    let old = Dictionary(before.map { ($0.row, $0.certainty) }, uniquingKeysWith: { first, _ in first })
    let new = Dictionary(after.map { ($0.row, $0.certainty) }, uniquingKeysWith: { first, _ in first })
    let kept = after.filter { old[$0.row] != nil }
    let unchanged = kept.filter { old[$0.row] == $0.certainty }
    let changed = kept.filter { old[$0.row] != $0.certainty }
    let passing = reference.passing(from, to, selection)
    for (name, timeline) in timelines {
      let place = "from \(from) to \(to), \(Samples.words(selection)), \(name)"
      let diff = timeline.diff(from: from, to: to, selection)
      expect(words(diff.began), words(after.filter { old[$0.row] == nil }), "began \(place)")
      expect(words(diff.ended), words(before.filter { new[$0.row] == nil }), "ended \(place)")
      expect(
        diff.changed.map { "\($0.after.id) \($0.after.certainty)" }.sorted(), words(changed).sorted(),
        "changed \(place)")
      expect(diff.changed.allSatisfy(\.isOfCertaintyAlone), true, "changed in certainty alone \(place)")
      expect(diff.unchangedCount, unchanged.count, "unchanged, counted \(place)")
      expect(words(diff.unchanged), words(unchanged), "unchanged \(place)")
      expect(words(diff.passing), words(passing), "passing \(place)")
    }
  }

  /// Rows instead of ties.
  mutating func rowDiff(_ from: Day, _ to: Day) {
    let old = reference.snapshot(from, Selection()).map { UInt32($0.row) }
    let new = reference.snapshot(to, Selection()).map { UInt32($0.row) }
    var (began, ended): ([UInt32], [UInt32]) = ([3], [])
    for (name, timeline) in timelines {
      timeline.diff(from: from, to: to, began: &began, ended: &ended)
      expect(began.sorted(), new.filter { !old.contains($0) }, "rows begun from \(from) to \(to), \(name)")
      expect(ended.sorted(), old.filter { !new.contains($0) }, "rows ended from \(from) to \(to), \(name)")
    }
  }

  // MARK: - Actors

  mutating func actors(_ selection: Selection, using random: inout SeededGenerator) {
    let actors = sample.graph.actors.map(\.id) + ["nobody"]
    let (one, other) = (random.pick(actors), random.pick(actors))
    let day = sample.days(1, using: &random)[0]
    let held = reference.snapshot(day, Selection()).map(\.row).filter { index in
      [reference.rows[index].from, reference.rows[index].to].contains(one.rawValue)
    }
    let between = reference.rows.indices.filter { index in
      let ends = [reference.rows[index].from, reference.rows[index].to]
      return reference.rows[index].status != nil
        && (ends == [one.rawValue, other.rawValue] || ends == [other.rawValue, one.rawValue])
    }
    for (name, timeline) in timelines {
      let place = "\(Samples.words(selection)), \(name)"
      expect(
        timeline.history(of: one, selection).map(\.id),
        reference.history(one.rawValue, nil, selection).map { ids[$0] }, "history of \(one), \(place)")
      expect(
        timeline.history(of: one, with: other, selection).map(\.id),
        reference.history(one.rawValue, other.rawValue, selection).map { ids[$0] },
        "history of \(one) with \(other), \(place)")
      expect(
        timeline.rows(between: one, and: other), between.map { UInt32($0) },
        "rows between \(one) and \(other), \(name)")
      timeline.ties(ofActor: sample.graph.index(of: one) ?? -1, on: day, into: &buffer)
      expect(buffer.sorted(), held.map { UInt32($0) }, "ties of \(one) on \(day), \(name)")
      expect(
        timeline.ties(selection).map(\.id),
        reference.rows.indices.filter {
          reference.admits(reference.rows[$0], selection)
            && selection.certainty ?? reference.rows[$0].certainty == reference.rows[$0].certainty
        }.map { ids[$0] }, "all ties, \(place)")
    }
  }

  // MARK: - Many days

  mutating func sweep(_ days: [Day], _ asked: Selection) {
    let selection = fitting(asked, days)
    let sorted = Set(days).sorted()
    let snapshots = sorted.map { reference.snapshot($0, selection) }
    for grouping in Sweep.Grouping.allCases {
      let names = groups(grouping)
      var (active, certain) = (empty(names, sorted), empty(names, sorted))
      var (began, ended) = (active, active)
      for (step, now) in snapshots.enumerated() {
        let before = step > 0 ? snapshots[step - 1] : now
        let (then, here) = (Set(before.map(\.row)), Set(now.map(\.row)))
        for found in now {
          add(found.row, grouping, names, step, sorted, &active)
          if found.certainty == .certain { add(found.row, grouping, names, step, sorted, &certain) }
          if !then.contains(found.row) { add(found.row, grouping, names, step, sorted, &began) }
        }
        for found in before where !here.contains(found.row) {
          add(found.row, grouping, names, step, sorted, &ended)
        }
      }
      for (name, timeline) in timelines {
        let place = "by \(grouping) over \(sorted), \(Samples.words(selection)), \(name)"
        let sweep = timeline.sweep(over: days, by: grouping, selection)
        expect(sweep.days, sorted, "days \(place)")
        expect(sweep.groupCount, names.count, "groups \(place)")
        expect(figures(sweep.active), active, "active \(place)")
        expect(figures(sweep.certain), certain, "certain \(place)")
        expect(figures(sweep.began), began, "began \(place)")
        expect(figures(sweep.ended), ended, "ended \(place)")
      }
    }
  }

  private func groups(_ grouping: Sweep.Grouping) -> [String] {
    switch grouping {
    case .all: ["all"]
    case .kind: sample.graph.kindIDs
    case .actor: sample.graph.actors.map(\.id.rawValue)
    }
  }

  private func empty(_ names: [String], _ days: [Day]) -> [Int] {
    Array(repeating: 0, count: names.count * days.count)
  }

  private func figures(_ column: Column<Int32>) -> [Int] { (0..<column.count).map { Int(column[$0]) } }

  private func add(
    _ index: Int, _ grouping: Sweep.Grouping, _ names: [String], _ step: Int, _ days: [Day],
    _ figures: inout [Int]
  ) {
    let row = reference.rows[index]
    let groups =
      switch grouping {
      case .all: ["all"]
      case .kind: [row.written.kind]
      case .actor: [row.from, row.to]
      }
    for group in groups {
      guard let number = names.firstIndex(of: group) else { continue }
      figures[number * days.count + step] += 1
    }
  }

  /// Days on which nothing changes, and that both timelines tell the same days of change.
  mutating func changes(_ asked: Selection, using random: inout SeededGenerator) {
    let days = sample.days(6, using: &random).filter(\.isBounded)
    let selection = asked
    let found = timelines.map { $0.timeline.days(ofChange: selection) }
    expect(found[0], found[1], "days of change, \(Samples.words(selection))")
    let changes = Set(found[0])
    for day in days where !changes.contains(day) && day.advanced(by: -1).isBounded {
      expect(
        words(reference.snapshot(day, selection)), words(reference.snapshot(day.advanced(by: -1), selection)),
        "no change on \(day), \(Samples.words(selection))")
    }
  }
}
