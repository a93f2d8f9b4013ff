import AlignmentModel

/// Answers what ever held.
struct HistoryQuery {
  let timeline: Timeline
  let actor: ActorID?
  let other: ActorID?
  let selection: Selection
  /// Only what can have held on one of these days; nil for all.
  var days: ClosedRange<Day>?

  private var resolution: Resolution { timeline.resolution }

  /// In order of start, then canonically.
  func ties() -> TieList {
    let ties = unsorted()
    guard var rows = ties.rows else { return TieList(StartOrder.sorted(Array(ties))) }
    StartOrder.sort(&rows, resolution.resolved)
    return TieList(rows, resolution, at: .ever)
  }

  /// In canonical order.
  func unsorted() -> TieList {
    let all = selection.foldLeaders ? TieList(folded()) : TieList(sifted(), resolution, at: .ever)
    guard actor != nil else { return all }
    let near = Neighbourhood(resolution: resolution, selection: selection).narrow(all).ties
    return days.map { near.possible(during: $0) } ?? near
  }

  // MARK: - Rows

  private func sifted() -> [UInt32] {
    let filter = TieFilter(resolution: resolution, selection: selection)
    var rows = rows(filter)
    rows.removeAll { row in
      let row = Int(row)
      guard filter.admitsStatus(row), filter.admitsKind(row) else { return true }
      return selection.certainty.map { $0 != TieList.Moment.ever.certainty(row, resolution) } ?? false
    }
    return rows
  }

  /// The rows that may be meant, in order. Leaders' ties may count for any state, so these are looked for among
  /// all.
  private func rows(_ filter: TieFilter) -> [UInt32] {
    guard let actor, !selection.foldLeaders || resolution.leads.isEmpty else {
      return filter.rows.flatMap { $0.lazy.map { UInt32(truncatingIfNeeded: $0) } }
    }
    guard let index = resolution.graph.index(of: actor) else { return [] }
    let second = other.map { resolution.graph.index(of: $0) ?? -1 }
    if let actors = timeline.actorIndex {
      let finder = ActorQuery(index: actors, resolution: resolution)
      return second.map { finder.rows(between: index, and: $0) } ?? finder.rows(of: index)
    }
    return scanned(index, second, filter)
  }

  private func scanned(_ one: Int, _ other: Int?, _ filter: TieFilter) -> [UInt32] {
    let columns = resolution.graph.columns
    var rows: [UInt32] = []
    columns.from.withSpan { from in
      columns.to.withSpan { to in
        for range in filter.rows {
          for row in range where Int(from[row]) == one || Int(to[row]) == one {
            let second = Int(from[row]) == one ? Int(to[row]) : Int(from[row])
            if other ?? second == second { rows.append(UInt32(truncatingIfNeeded: row)) }
          }
        }
      }
    }
    return rows
  }

  // MARK: - Leaders' ties

  private func folded() -> [TieState] {
    let filter = TieFilter(resolution: resolution, selection: selection)
    let all = rows(filter).flatMap { number -> [TieState] in
      let row = Int(number)
      guard filter.admitsStatus(row), filter.admitsKind(row) else { return [] }
      return states(row).filter { concerns($0) && selection.certainty ?? $0.certainty == $0.certainty }
    }
    return all.sorted(by: TieState.canonicallyPrecedes)
  }

  /// The tie, or what counts for the states its leaders led while it could hold.
  private func states(_ row: Int) -> [TieState] {
    let tie = TieState(resolution, row: row)
    guard !tie.isNever else { return [tie] }
    let bounds = resolution.bounds(row)
    return LeaderFolding(resolution: resolution, statuses: selection.statuses)
      .folded(tie, during: bounds.firstEarliest...bounds.lastLatest)
  }

  private func concerns(_ tie: TieState) -> Bool {
    [actor, other].allSatisfy { id in id.map { tie.from == $0 || tie.to == $0 } ?? true }
  }
}

/// Finds the ties of actors by their index.
struct ActorQuery {
  let index: ActorIndex
  let resolution: Resolution

  /// All rows of an actor, in order.
  func rows(of actor: Int) -> [UInt32] {
    let total = resolution.graph.tieCount
    var rows: [UInt32] = []
    // Stretches do not meet, unless a file is damaged.
    for stretch in index.stretches(of: actor) where rows.count <= total {
      rows += index.rows(ofStretch: stretch, among: total).map { UInt32(truncatingIfNeeded: $0) }
    }
    for place in index.incoming(of: actor) where Int(index.incomingFrom[place]) != actor {
      rows.append(index.incomingRows[place])
    }
    RowOrder.sort(&rows, of: total)
    return rows
  }

  /// All rows between two actors, in order.
  func rows(between one: Int, and other: Int) -> [UInt32] {
    var rows: [UInt32] = []
    for place in index.incoming(of: other, from: one) { rows.append(index.incomingRows[place]) }
    if one != other {
      for place in index.incoming(of: one, from: other) { rows.append(index.incomingRows[place]) }
    }
    RowOrder.sort(&rows, of: resolution.graph.tieCount)
    return rows
  }

  /// The rows of an actor that hold on a day, in no particular order.
  func appendRows(of actor: Int, on day: Day, to rows: inout [UInt32]) {
    let total = resolution.graph.tieCount
    for stretch in index.stretches(of: actor) where rows.count <= total {
      Scanning.append(
        index.rows(ofStretch: stretch, among: total), resolution.resolved.first, resolution.resolved.last,
        from: day.number, through: day.number, to: &rows)
    }
    let places = index.incoming(of: actor)
    rows.append(addingCapacity: places.count) { (span: inout OutputSpan<UInt32>) in
      span.withUnsafeMutableBufferPointer { memory, count in
        index.incomingRows.withSpan { found in
          index.incomingFrom.withSpan { from in
            index.incomingFirst.withSpan { first in
              index.incomingLast.withSpan { last in
                var next = count
                for place in places {
                  memory[next] = found[place]
                  // A tie of an actor to itself is among those that go out already.
                  next +=
                    (first[place] <= day.number ? 1 : 0) & (last[place] >= day.number ? 1 : 0)
                    & (Int(from[place]) != actor ? 1 : 0)
                }
                count = next
              }
            }
          }
        }
      }
    }
  }
}
