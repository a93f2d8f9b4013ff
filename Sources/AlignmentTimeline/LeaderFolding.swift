import AlignmentModel

/// Makes a leader's ties count for the state the leader led.
struct LeaderFolding {
  let resolution: Resolution
  let statuses: Set<Status>

  private typealias End = (actor: Int, certainty: Certainty, isFolded: Bool)

  /// What a tie becomes when its leaders stand for the states they led on some of the days: itself where
  /// neither end led any, nothing where leading makes both ends one state; a tie of an actor to itself that a table
  /// tells stays one. It is certain only where tie and tenures are.
  func folded(_ tie: TieState, during days: ClosedRange<Day>) -> [TieState] {
    ends(tie.fromIndex, days).flatMap { one in
      ends(tie.toIndex, days).compactMap { other in
        let isFolded = one.isFolded || other.isFolded
        return isFolded && one.actor == other.actor ? nil : folded(tie, one, other)
      }
    }
  }

  private func folded(_ tie: TieState, _ one: End, _ other: End) -> TieState {
    let states = [one, other].filter(\.isFolded).map { "@" + resolution.graph.actors.id($0.actor).rawValue }
    guard !states.isEmpty else { return tie }
    let swap = tie.mutual && other.actor < one.actor
    let all = [tie.certainty, one.certainty, other.certainty]
    return TieState(
      resolution, row: tie.row, day: tie.day, certainty: all.contains(.possible) ? .possible : .certain,
      fold: .init(
        from: swap ? other.actor : one.actor, to: swap ? one.actor : other.actor, suffix: states.joined()))
  }

  /// The states that an actor led on some of the days, or the actor itself.
  private func ends(_ actor: Int, _ days: ClosedRange<Day>) -> [End] {
    var led: [Int: Certainty] = [:]
    var stretches: [ClosedRange<Day>] = []
    for row in resolution.leads[actor] ?? [] {
      guard resolution.status(row).map(statuses.contains) == true, let certainty = tenure(row, days) else {
        continue
      }
      let state = Int(resolution.graph.columns.to[row])
      if led[state] != .certain { led[state] = certainty }
      let bounds = resolution.bounds(row)
      stretches += resolution.stretches[row] ?? [bounds.firstEarliest...bounds.lastLatest]
    }
    let states = led.sorted { $0.key < $1.key }.map { End($0.key, $0.value, true) }
    // On days on which it led none, the tie is its own.
    let isAlways = Stretches.union(stretches).contains {
      $0.contains(days.lowerBound) && $0.contains(days.upperBound)
    }
    return isAlways ? states : [(actor, .certain, false)] + states
  }

  /// Certain where the tenure surely holds on all of the days.
  private func tenure(_ row: Int, _ days: ClosedRange<Day>) -> Certainty? {
    if days.lowerBound == days.upperBound { return resolution.certainty(row, on: days.lowerBound) }
    let bounds = resolution.bounds(row)
    guard bounds.firstEarliest <= bounds.lastLatest, bounds.firstEarliest <= days.upperBound,
      days.lowerBound <= bounds.lastLatest
    else { return nil }
    return bounds.firstLatest <= days.lowerBound && days.upperBound <= bounds.lastEarliest
      ? .certain : .possible
  }
}
