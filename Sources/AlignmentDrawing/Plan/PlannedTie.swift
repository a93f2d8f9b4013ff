import AlignmentModel
import AlignmentTimeline

/// A tie as far as a layout cares: which line it is drawn as, between whom.
struct PlannedTie: Hashable, Sendable {
  let kind: String
  let from: ActorID
  let to: ActorID
  let mutual: Bool
}

/// All that pictures of a timeline can ever show.
struct Union {
  /// Sorted by id, each once.
  var actors: [AlignmentGraph.Actor]
  var ties: [PlannedTie]

  /// Beyond this many days of change a narrowing by actors, which may differ from day to day, is not followed.
  private static let mostDays = 2000

  init(_ timeline: Timeline, _ selection: Selection, isolates: Bool) {
    let ties = timeline.ties(selection).filter { !$0.isNever }
    let days = Union.followsDays(selection) ? Union.daysOfChange(ties) : []
    if !days.isEmpty && days.count <= Self.mostDays {
      self.init(snapshots: days.map { timeline.snapshot(on: $0, selection) }, of: timeline.graph, isolates)
    } else {
      self.init(ties: ties.map(PlannedTie.init), ids: [], graphs: [timeline.graph], isolates: isolates)
    }
  }

  init(_ diff: SnapshotDiff, isolates: Bool) {
    let sides = [diff.before, diff.after]
    self.init(
      ties: unique(sides.flatMap(\.ties).map(PlannedTie.init)),
      ids: isolates ? Set(sides.flatMap(\.actors).map(\.id)) : [], graphs: sides.reversed().map(\.graph),
      isolates: false)
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

  private init(snapshots: [Snapshot], of graph: AlignmentGraph, _ isolates: Bool) {
    var ties = Set<PlannedTie>()
    var ids = Set<ActorID>()
    for snapshot in snapshots {
      ties.formUnion(snapshot.ties.map(PlannedTie.init))
      if isolates { ids.formUnion(snapshot.actors.map(\.id)) }
    }
    self.init(ties: Array(ties), ids: ids, graphs: [graph], isolates: false)
  }

  private init(ties: [PlannedTie], ids: Set<ActorID>, graphs: [AlignmentGraph], isolates: Bool) {
    let shown = ids.union(ties.flatMap { [$0.from, $0.to] })
    var found: [ActorID: AlignmentGraph.Actor] = [:]
    for graph in graphs {
      for actor in graph.actors where found[actor.id] == nil && (isolates || shown.contains(actor.id)) {
        found[actor.id] = actor
      }
    }
    actors = found.values.sorted { $0.id < $1.id }
    self.ties = ties.sorted { left, right in
      (left.from, left.to, left.kind, left.mutual ? 1 : 0) < (
        right.from, right.to, right.kind, right.mutual ? 1 : 0
      )
    }
  }
}

extension PlannedTie {
  init(_ tie: TieState) {
    self.init(kind: tie.kind, from: tie.from, to: tie.to, mutual: tie.mutual)
  }
}
