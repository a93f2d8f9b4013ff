import AlignmentModel
import AlignmentTimeline

/// All that pictures of a timeline can ever show.
struct Union {
  /// Sorted by id, each once.
  private(set) var actors: [AlignmentGraph.Actor] = []
  /// By from, to and kind, each as often as there are such ties.
  private(set) var ties: [PlannedTie] = []
  /// How the ties that are drawn alike can look.
  private(set) var showings: [PlannedTie: Set<Showing>] = [:]
  /// For how much of the time ties that are drawn alike hold, all of them together: 1 for one that always does.
  private(set) var shares: [PlannedTie: Double] = [:]
  /// From the first day on which two actors can have a tie to the last.
  private(set) var spans: [Dyad: ClosedRange<Day>] = [:]
  /// Names of all sources, sorted.
  private(set) var sources: [String] = []

  /// Beyond this many days of change a narrowing by actors, which may differ from day to day, is not followed.
  private static let mostDays = 2000

  init(_ timeline: Timeline, _ selection: Selection, isolates: Bool) {
    let ties = Union.ties(timeline, selection)
    let days = Union.followsDays(selection) ? Union.days(timeline, ties, selection) : []
    var sources = SourceNames()
    guard !days.isEmpty && days.count <= Self.mostDays else {
      take(ties, selection, in: timeline.graph, &sources)
      close(over: [timeline.graph], isolates: isolates, ids: [], sources)
      shares = Union.shares(ties, selection, in: timeline.graph)
      return
    }
    var ids = Set<ActorID>()
    var shown: [String: TieState] = [:]
    for day in days {
      let snapshot = timeline.snapshot(on: day, selection)
      take(snapshot.ties, selection, in: timeline.graph, &sources)
      for tie in snapshot.ties { shown[tie.id] = tie }
      if isolates { ids.formUnion(snapshot.actors.map(\.id)) }
    }
    close(over: [timeline.graph], isolates: false, ids: ids, sources)
    shares = Union.shares(shown.values.sorted { $0.id < $1.id }, selection, in: timeline.graph)
  }

  /// - Parameter snapshots: of one graph, one after the other; at least one.
  init(_ snapshots: [Snapshot], isolates: Bool) {
    var sources = SourceNames()
    var ids = Set<ActorID>()
    for snapshot in snapshots {
      take(snapshot.ties, snapshot.selection, in: snapshot.graph, &sources)
      if isolates { ids.formUnion(snapshot.actors.map(\.id)) }
    }
    close(over: snapshots.prefix(1).map(\.graph), isolates: false, ids: ids, sources)
    for tie in snapshots.lazy.flatMap(\.ties) {
      shares[PlannedTie(tie), default: 0] += (tie.certainty == .certain ? 1 : 0.5) / Double(snapshots.count)
    }
  }

  init(_ diff: SnapshotDiff, isolates: Bool) {
    self.init(diff.isOfOneDay ? [diff.before] : [diff.before, diff.after], isolates: isolates)
  }

  /// Sides of a diff count alike.
  init(_ sides: [SnapshotDiff.Side], isolates: Bool) {
    var sources = SourceNames()
    for side in sides {
      take(side.ties, side.selection, in: side.graph, &sources)
      sources.ids = []
    }
    close(
      over: sides.reversed().map(\.graph), isolates: false,
      ids: isolates ? Set(sides.flatMap(\.actors).map(\.id)) : [], sources)
    for tie in sides.flatMap(\.ties) { shares[PlannedTie(tie), default: 0] += 1 / Double(sides.count) }
  }

  /// The ties that some day shows. One that is certain in the end is only possible before, and shown then too.
  private static func ties(_ timeline: Timeline, _ selection: Selection) -> [TieState] {
    var asked = selection
    if asked.certainty == .possible { asked.certainty = nil }
    return timeline.ties(asked).filter { tie in
      !tie.isNever && (selection.certainty != .possible || tie.possibleDays != tie.certainDays)
    }
  }

  /// Which actors are left, and which state a leader's ties count for, may differ from day to day, so only the days
  /// can tell.
  private static func followsDays(_ selection: Selection) -> Bool {
    selection.actors != nil || selection.around != nil || selection.top != nil || selection.foldLeaders
  }

  /// The days on which a picture may differ from the day before. Where leaders fold, also those on which it is no
  /// tie but a tenure that ends.
  private static func days(_ timeline: Timeline, _ ties: [TieState], _ selection: Selection) -> [Day] {
    let days = daysOfChange(ties)
    guard selection.foldLeaders else { return days }
    return Set(days + timeline.days(ofChange: selection)).sorted()
  }

  /// The days on which some tie can begin, or has ended the day before.
  private static func daysOfChange(_ ties: [TieState]) -> [Day] {
    var days = Set<Day>()
    for bounds in ties.map(\.bounds) {
      let ends = [bounds.lastEarliest, bounds.lastLatest].filter(\.isBounded).map { $0.advanced(by: 1) }
      days.formUnion(([bounds.firstEarliest, bounds.firstLatest] + ends).filter(\.isBounded))
    }
    // A tie with neither beginning nor end holds on any day.
    return days.isEmpty && !ties.isEmpty ? [Day(number: 0)] : days.sorted()
  }
}

// MARK: - Time

extension Union {
  /// Each tie adds the part of the time for which it holds. Sums run in the order of the ties, so that they come
  /// out the same to the last bit.
  private static func shares(
    _ ties: [TieState], _ selection: Selection, in graph: AlignmentGraph
  ) -> [PlannedTie: Double] {
    let stretch = TimeStretch(ties.map(\.bounds), coverage: graph.coverage)
    return ties.reduce(into: [:]) { shares, tie in
      shares[PlannedTie(tie), default: 0] += stretch.share(of: tie.bounds, selection.certainty)
    }
  }
}

extension SnapshotDiff {
  /// Whether both its sides are one day of one graph, as of a single picture.
  fileprivate var isOfOneDay: Bool {
    guard case .days(let from, let to) = basis else { return false }
    return from == to
  }
}

extension ClosedRange<Day> {
  /// Both, and what lies between them.
  func joined(with other: ClosedRange<Day>) -> ClosedRange<Day> {
    Swift.min(lowerBound, other.lowerBound)...Swift.max(upperBound, other.upperBound)
  }
}

// MARK: - Gathering

extension Union {
  /// Names of sources, looked up once for each id of a graph: cutting a long name takes time, and one is named by many ties.
  private struct SourceNames {
    var ids = Set<String>()
    var names = Set<String>()

    mutating func take(_ ties: some Sequence<TieState>, in graph: AlignmentGraph) {
      for id in ties.flatMap(\.sources) where ids.insert(id).inserted {
        names.insert(SourceWords.brief(id, in: graph))
      }
    }
  }

  private mutating func take(
    _ ties: some Sequence<TieState>, _ selection: Selection, in graph: AlignmentGraph,
    _ sources: inout SourceNames
  ) {
    for tie in ties {
      showings[PlannedTie(tie), default: []].insert(Showing(tie, selection))
      let (first, last) = (tie.bounds.firstEarliest, tie.bounds.lastLatest)
      guard first <= last else { continue }
      let dyad = Dyad(tie.from, tie.to)
      spans[dyad] = spans[dyad]?.joined(with: first...last) ?? first...last
    }
    sources.take(ties, in: graph)
  }

  /// - Parameter graphs: the one whose names count first.
  private mutating func close(
    over graphs: [AlignmentGraph], isolates: Bool, ids: Set<ActorID>, _ names: SourceNames
  ) {
    let shown = ids.union(showings.keys.flatMap { [$0.from, $0.to] })
    var found: [ActorID: AlignmentGraph.Actor] = [:]
    for graph in graphs {
      for id in isolates ? Set(graph.actors.map(\.id)) : shown where found[id] == nil {
        found[id] = graph.actor(id)
      }
    }
    actors = found.values.sorted { $0.id < $1.id }
    let counted = showings.flatMap { tie, showings in
      Array(repeating: tie, count: Set(showings.map(\.id)).count)
    }
    ties = counted.sorted { left, right in
      (left.from, left.to, left.kind, left.mutual ? 1 : 0) < (
        right.from, right.to, right.kind, right.mutual ? 1 : 0
      )
    }
    sources = names.names.sorted()
  }
}
