import AlignmentModel
import AlignmentTimeline

/// A tie as far as a layout cares: which line it is drawn as, between whom.
struct PlannedTie: Hashable, Sendable {
  let kind: String
  let from: ActorID
  let to: ActorID
  let mutual: Bool

  init(_ tie: TieState) {
    kind = tie.kind
    from = tie.from
    to = tie.to
    mutual = tie.mutual
  }
}

/// How a tie can look on the days on which it is shown: what the signs of a picture depend on.
struct Showing: Hashable, Sendable {
  let id: String
  let status: Status
  let mayBeCertain: Bool
  let mayBePossible: Bool

  var mayBeSure: Bool { !status.isInDoubt && mayBeCertain }
  var mayBeUnsure: Bool { status.isInDoubt || mayBePossible }

  init(_ tie: TieState, _ selection: Selection) {
    id = tie.id
    status = tie.status
    let bounds = tie.bounds
    let isExact = bounds.firstEarliest == bounds.firstLatest && bounds.lastEarliest == bounds.lastLatest
    // What counts for a state while its leader leads it is no surer than that; an event that is still shown some
    // days later may be over for certain by then.
    mayBePossible = selection.certainty != .certain && (!isExact || selection.foldLeaders)
    mayBeCertain =
      selection.certainty != .possible && (bounds.firstLatest <= bounds.lastEarliest || selection.within > 0)
  }
}
