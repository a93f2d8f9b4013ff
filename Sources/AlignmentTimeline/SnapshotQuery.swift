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
      let states = folded(row, certainty).filter { selection.certainty ?? $0.certainty == $0.certainty }
      if selection.statuses.contains(status) { shown += states } else { hidden += states }
    }
    if selection.foldLeaders { shown.sort(by: TieState.canonicallyPrecedes) }
    let narrowed = Neighbourhood(resolution: resolution, selection: selection).narrow(shown)
    return Snapshot(
      graph: graph, on: day, knownBy: resolution.knownBy, selection: selection, covered: covers(narrowed.ties),
      ties: narrowed.ties, actors: actors(narrowed), leftOut: leftOut(hidden, narrowed.actors))
  }

  /// On the day, or within the days before it for an event.
  private func certainty(_ row: Int) -> Certainty? {
    guard selection.within > 0, resolution.flags(row).contains(.event) else {
      return resolution.certainty(row, on: day)
    }
    return resolution.certainty(ofEvent: row, during: day.advanced(by: -selection.within)...day)
  }

  private func covers(_ ties: [TieState]) -> Bool {
    let kinds = Set(ties.map(\.kind)).union(selection.kinds ?? [])
    return Covering(resolution: resolution).covers(day, kinds: kinds.isEmpty ? nil : kinds.sorted())
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
      guard narrowed.actors?.contains(index) ?? true, tied.contains(index) || exists(index) else { return nil }
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
      resolution.status[row].map(selection.statuses.contains) == true && resolution.certainty(row, on: day) != nil
    }
  }
}

// MARK: - Folding leaders

extension SnapshotQuery {
  /// The tie, or what counts for the states its leaders led on its day. A tie both of whose ends are then one
  /// state is dropped.
  private func folded(_ row: Int, _ certainty: Certainty) -> [TieState] {
    guard selection.foldLeaders else { return [TieState(resolution, row: row, day: day, certainty: certainty)] }
    let (from, to) = (Int(graph.columns.from[row]), Int(graph.columns.to[row]))
    let when = dayOfTenure(row)
    return ends(from, when).flatMap { one in
      ends(to, when).compactMap { other in
        guard one.actor != other.actor else { return nil }
        return folded(row, certainty, one, other)
      }
    }
  }

  private typealias End = (actor: Int, certainty: Certainty, isFolded: Bool)

  private func folded(_ row: Int, _ certainty: Certainty, _ one: End, _ other: End) -> TieState {
    let states = [one, other].filter(\.isFolded).map { "@" + graph.actors[$0.actor].id.rawValue }
    guard !states.isEmpty else { return TieState(resolution, row: row, day: day, certainty: certainty) }
    let swap = resolution.flags(row).contains(.mutual) && other.actor < one.actor
    let all: [Certainty] = [certainty, one.certainty, other.certainty]
    return TieState(
      resolution, row: row, day: day, certainty: all.contains(.possible) ? .possible : .certain,
      fold: .init(
        from: swap ? other.actor : one.actor, to: swap ? one.actor : other.actor, suffix: states.joined()))
  }

  /// An event of the days before counts for the state led when it happened.
  private func dayOfTenure(_ row: Int) -> Day {
    guard resolution.flags(row).contains(.event) else { return day }
    return min(day, resolution.bounds[row].lastLatest)
  }

  /// The states that an actor led on a day, or the actor itself.
  private func ends(_ actor: Int, _ day: Day) -> [End] {
    let states = (resolution.leads[actor] ?? []).compactMap { row -> End? in
      guard resolution.status[row].map(selection.statuses.contains) == true,
        let certainty = resolution.certainty(row, on: day)
      else { return nil }
      return (Int(graph.columns.to[row]), certainty, true)
    }
    var best: [Int: Certainty] = [:]
    for state in states where best[state.actor] != .certain { best[state.actor] = state.certainty }
    guard !best.isEmpty else { return [(actor, .certain, false)] }
    return best.sorted { $0.key < $1.key }.map { ($0.key, $0.value, true) }
  }
}

extension TieState {
  /// The order of ties in a snapshot, after folding too.
  static func canonicallyPrecedes(_ left: TieState, _ right: TieState) -> Bool {
    if left.kind != right.kind { return left.kind < right.kind }
    if left.fromIndex != right.fromIndex { return left.fromIndex < right.fromIndex }
    if left.toIndex != right.toIndex { return left.toIndex < right.toIndex }
    if left.row != right.row { return left.row < right.row }
    return left.id < right.id
  }
}
