import AlignmentModel

/// Answers what held on a day.
struct SnapshotQuery {
  let resolution: Resolution
  let day: Day
  let selection: Selection
  private let filter: TieFilter

  init(resolution: Resolution, day: Day, selection: Selection) {
    self.resolution = resolution
    self.day = day
    self.selection = selection
    filter = TieFilter(resolution: resolution, selection: selection)
  }

  private var graph: AlignmentGraph { resolution.graph }

  func snapshot() -> Snapshot {
    var shown: [TieState] = []
    var hidden: [TieState] = []
    for row in 0..<graph.tieCount where filter.admitsKind(row) {
      guard let status = resolution.status[row], let certainty = certainty(row) else { continue }
      let states = states(row, certainty).filter { selection.certainty ?? $0.certainty == $0.certainty }
      if selection.statuses.contains(status) { shown += states } else { hidden += states }
    }
    if selection.foldLeaders { shown.sort(by: TieState.canonicallyPrecedes) }
    let narrowed = Neighbourhood(resolution: resolution, selection: selection).narrow(shown)
    return Snapshot(
      graph: graph, on: day, knownBy: resolution.knownBy, selection: selection,
      covered: covers(narrowed.ties),
      ties: narrowed.ties, actors: actors(narrowed), leftOut: leftOut(hidden, narrowed.actors))
  }

  /// On the day, or within the days before it for an event.
  private func certainty(_ row: Int) -> Certainty? {
    guard selection.within > 0, resolution.flags(row).contains(.event) else {
      return resolution.certainty(row, on: day)
    }
    return resolution.certainty(ofEvent: row, during: day.advanced(by: -selection.within)...day)
  }

  /// The tie, or what counts for the states its leaders led on its day. An event of the days before counts for
  /// the state led when it happened.
  private func states(_ row: Int, _ certainty: Certainty) -> [TieState] {
    let tie = TieState(resolution, row: row, day: day, certainty: certainty)
    guard selection.foldLeaders else { return [tie] }
    let when = tie.isEvent ? min(day, tie.bounds.lastLatest) : day
    return LeaderFolding(resolution: resolution, statuses: selection.statuses).folded(
      tie, during: when...when)
  }

  private func covers(_ ties: [TieState]) -> Bool {
    Covering(resolution: resolution).covers(day, kinds: selection.kinds, found: Set(ties.map(\.kind)))
  }

  private func leftOut(_ hidden: [TieState], _ among: Set<Int>?) -> [Status: Int] {
    var counts: [Status: Int] = [:]
    for tie in hidden where among.map({ $0.contains(tie.fromIndex) && $0.contains(tie.toIndex) }) ?? true {
      counts[tie.status, default: 0] += 1
    }
    return counts
  }
}

// MARK: - Actors

extension SnapshotQuery {
  /// All actors that exist on the day, of those selected; a leader while in office or with a tie.
  private func actors(_ narrowed: Neighbourhood.Narrowed) -> [ActorState] {
    var tied = Set<Int>()
    for tie in narrowed.ties { tied.formUnion([tie.fromIndex, tie.toIndex]) }
    return graph.actors.indices.compactMap { index in
      guard narrowed.actors?.contains(index) ?? true, tied.contains(index) || exists(index) else {
        return nil
      }
      let actor = graph.actors[index]
      let name = ActorNames.name(of: actor, on: day, knownBy: resolution.knownBy)
      return ActorState(id: actor.id, name: name, kind: actor.kind)
    }
  }

  private func exists(_ index: Int) -> Bool {
    guard resolution.reckoning.canExist(index, on: day) else { return false }
    guard graph.actors[index].kind == .leader else { return true }
    let offices = resolution.offices[index] ?? []
    return offices.contains { row in
      resolution.status[row].map(selection.statuses.contains) == true
        && resolution.certainty(row, on: day) != nil
    }
  }
}

extension TieState {
  /// The order of ties in a snapshot, after folding too.
  static func canonicallyPrecedes(_ left: TieState, _ right: TieState) -> Bool {
    if left.kind != right.kind { return left.kind < right.kind }
    if left.fromIndex != right.fromIndex { return left.fromIndex < right.fromIndex }
    if left.toIndex != right.toIndex { return left.toIndex < right.toIndex }
    let (one, other) = (
      left.resolution.graph.columns.bounds(left.row), right.resolution.graph.columns.bounds(right.row)
    )
    if let precedes = Bounds.canonicallyPrecedes(one, other) { return precedes }
    return left.id < right.id
  }
}
