import AlignmentModel

/// Answers what ever held.
struct HistoryQuery {
  let resolution: Resolution
  let actor: ActorID?
  let other: ActorID?
  let selection: Selection

  /// In order of start, then canonically.
  func ties() -> [TieState] {
    unsorted().enumerated().sorted { left, right in
      let (one, two) = (left.element.bounds, right.element.bounds)
      if one.firstEarliest != two.firstEarliest { return one.firstEarliest < two.firstEarliest }
      if one.firstLatest != two.firstLatest { return one.firstLatest < two.firstLatest }
      return left.offset < right.offset
    }.map(\.element)
  }

  /// In canonical order.
  func unsorted() -> [TieState] {
    let filter = TieFilter(resolution: resolution, selection: selection)
    let states = (0..<resolution.graph.tieCount).flatMap { row -> [TieState] in
      guard let status = resolution.status[row], selection.statuses.contains(status), filter.admitsKind(row)
      else { return [] }
      return self.states(row).filter { concerns($0) && selection.certainty ?? $0.certainty == $0.certainty }
    }
    let all = selection.foldLeaders ? states.sorted(by: TieState.canonicallyPrecedes) : states
    return actor == nil ? all : Neighbourhood(resolution: resolution, selection: selection).narrow(all).ties
  }

  /// The tie, or what counts for the states its leaders led while it could hold.
  private func states(_ row: Int) -> [TieState] {
    let bounds = resolution.bounds[row]
    let tie = TieState(resolution, row: row)
    guard selection.foldLeaders, !tie.isNever else { return [tie] }
    return LeaderFolding(resolution: resolution, statuses: selection.statuses)
      .folded(tie, during: bounds.firstEarliest...bounds.lastLatest)
  }

  private func concerns(_ tie: TieState) -> Bool {
    [actor, other].allSatisfy { id in id.map { tie.from == $0 || tie.to == $0 } ?? true }
  }
}
