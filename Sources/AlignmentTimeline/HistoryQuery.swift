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
    return (0..<resolution.graph.tieCount).compactMap { row in
      guard let status = resolution.status[row], selection.statuses.contains(status),
        filter.admitsKind(row), concerns(row)
      else { return nil }
      let bounds = resolution.bounds[row]
      let certainty: Certainty = bounds.firstLatest <= bounds.lastEarliest ? .certain : .possible
      guard selection.certainty ?? certainty == certainty else { return nil }
      return TieState(resolution, row: row, day: nil, certainty: certainty)
    }
  }

  private func concerns(_ row: Int) -> Bool {
    let ends = [resolution.graph.columns.from[row], resolution.graph.columns.to[row]].map(Int.init)
    return [actor, other].allSatisfy { id in
      guard let id else { return true }
      return resolution.graph.index(of: id).map(ends.contains) ?? false
    }
  }
}
