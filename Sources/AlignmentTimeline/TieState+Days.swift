package import AlignmentModel

// What a tie's dates come to over all days, for those who show many days at once.
extension TieState {
  /// The stretches of days on which it can hold, in order; empty where no day can hold it. Folding aside.
  package var possibleDays: [ClosedRange<Day>] {
    guard !isNever else { return [] }
    return (resolution.stretches[row] ?? [bounds.firstEarliest...bounds.lastLatest]).filter(\.holdsDays)
  }

  /// The stretches of days on which it surely holds, in order. Folding aside.
  package var certainDays: [ClosedRange<Day>] {
    guard bounds.firstLatest <= bounds.lastEarliest else { return [] }
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
