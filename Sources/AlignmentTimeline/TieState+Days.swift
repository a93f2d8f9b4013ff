public import AlignmentModel

// The days of a tie, as a picture or a table of them wants them.
extension TieState {
  /// The days on which it is at least possible, in order, both ends counted: several stretches where a party ceased
  /// to exist for a time, none where no day can hold it. An end without a bound is an unbounded day. A tie that
  /// counts for the states of its leaders has all its days, those of other tenures too.
  public var possibleDays: [ClosedRange<Day>] {
    guard !isNever else { return [] }
    return (resolution.stretches[row] ?? [bounds.firstEarliest...bounds.lastLatest]).filter(\.holdsDays)
  }

  /// Of these, the days on which its dates leave no doubt.
  public var certainDays: [ClosedRange<Day>] {
    guard certainty == .certain, bounds.firstLatest <= bounds.lastEarliest else { return [] }
    return Stretches.intersection(possibleDays, [bounds.firstLatest...bounds.lastEarliest]).filter(
      \.holdsDays)
  }
}

extension ClosedRange<Day> {
  /// Whether there is any day in it beside the one without bound.
  fileprivate var holdsDays: Bool { lowerBound != .unboundedFuture && upperBound != .unboundedPast }
}

extension Timeline {
  /// What an actor is called on a day, whether or not it is there; its id where the graph has no such actor.
  package func name(of id: ActorID, on day: Day) -> String {
    guard let index = graph.index(of: id) else { return id.rawValue }
    guard let actor = graph.actors.telling(index) else { return graph.actors.name(index) }
    return ActorNames.name(of: actor, on: day, knownBy: knownBy)
  }
}
