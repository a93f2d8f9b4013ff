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
  /// Names of all sources, sorted.
  private(set) var sources: [String] = []

  /// Beyond this many days of change a narrowing by actors, which may differ from day to day, is not followed.
  private static let mostDays = 2000

  init(_ timeline: Timeline, _ selection: Selection, isolates: Bool) {
    let ties = Union.ties(timeline, selection)
    let days = Union.followsDays(selection) ? Union.daysOfChange(ties) : []
    var sources = SourceNames()
    guard !days.isEmpty && days.count <= Self.mostDays else {
      take(ties, selection, in: timeline.graph, &sources)
      close(over: [timeline.graph], isolates: isolates, ids: [], sources)
      return
    }
    var ids = Set<ActorID>()
    for day in days {
      let snapshot = timeline.snapshot(on: day, selection)
      take(snapshot.ties, selection, in: timeline.graph, &sources)
      if isolates { ids.formUnion(snapshot.actors.map(\.id)) }
    }
    close(over: [timeline.graph], isolates: false, ids: ids, sources)
  }

  init(_ diff: SnapshotDiff, isolates: Bool) {
    let sides = [diff.before, diff.after]
    var sources = SourceNames()
    for side in sides {
      take(side.ties, side.selection, in: side.graph, &sources)
      sources.ids = []
    }
    close(
      over: sides.reversed().map(\.graph), isolates: false,
      ids: isolates ? Set(sides.flatMap(\.actors).map(\.id)) : [], sources)
  }

  /// The ties that some day shows. One that is certain in the end is only possible before, and shown then too.
  private static func ties(_ timeline: Timeline, _ selection: Selection) -> [TieState] {
    var asked = selection
    if asked.certainty == .possible { asked.certainty = nil }
    return timeline.ties(asked).filter { tie in
      !tie.isNever && (selection.certainty != .possible || tie.possibleDays != tie.certainDays)
    }
  }

  /// Which actors are left may differ from day to day, so only the days can tell.
  private static func followsDays(_ selection: Selection) -> Bool {
    selection.actors != nil || selection.around != nil || selection.top != nil
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
    for tie in ties { showings[PlannedTie(tie), default: []].insert(Showing(tie, selection)) }
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
