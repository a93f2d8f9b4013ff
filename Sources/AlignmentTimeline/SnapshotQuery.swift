import AlignmentModel

/// Answers what held on a day.
struct SnapshotQuery {
  let timeline: Timeline
  let day: Day
  let selection: Selection
  private let filter: TieFilter

  init(_ timeline: Timeline, on day: Day, _ selection: Selection) {
    self.timeline = timeline
    self.day = day
    self.selection = selection
    filter = TieFilter(resolution: timeline.resolution, selection: selection)
  }

  private var resolution: Resolution { timeline.resolution }
  private var graph: AlignmentGraph { resolution.graph }
  private var moment: TieList.Moment { .init(day: day, within: selection.within) }

  func snapshot() -> Snapshot {
    let rows = rows()
    let shown = Neighbourhood(resolution: resolution, selection: selection).narrow(ties(rows.shown))
    let (narrowed, query) = (shown.actors, self)
    return Snapshot(
      graph: graph, on: day, knownBy: resolution.knownBy, selection: selection,
      covered: Covering(resolution: resolution).covers(day, kinds: selection.kinds, found: shown.ties.kinds),
      ties: shown.ties, leftOut: leftOut(rows.hidden, shown.actors),
      laterActors: Later { query.actors(shown.ties, among: narrowed) })
  }

  // MARK: - Rows

  /// The rows that hold on the day, in order: those shown, and those that only their status keeps out.
  func rows() -> (shown: [UInt32], hidden: [UInt32]) {
    guard let index = timeline.index else { return scanned() }
    var rows: [UInt32] = []
    append(index.shown, to: &rows)
    append(index.hidden, to: &rows)
    RowOrder.sort(&rows, of: graph.tieCount)
    // A tie that is possible on several stretches of days may have been found by more than one.
    if !resolution.stretches.isEmpty, selection.within > 0 { rows = Set(rows).sorted() }
    let isPlain =
      filter.admitsAll && selection.within == 0 && selection.certainty == nil
      && filter.admitsEveryStatus
    return isPlain ? (rows, []) : sifted(rows)
  }

  private func append(_ intervals: TieIntervals, to rows: inout [UInt32]) {
    intervals.appendRows(on: day, to: &rows)
    guard selection.within > 0 else { return }
    // What held at the start of the time or in the middle of it; what is no event of these is sifted out.
    let start = day.advanced(by: -selection.within)
    intervals.appendRows(on: start, butNot: day, to: &rows)
    for index in [intervals.exact, intervals.possible] {
      index.appendRows(within: (after: start, before: day), to: &rows)
    }
  }

  private func scanned() -> (shown: [UInt32], hidden: [UInt32]) {
    var rows: [UInt32] = []
    for range in filter.rows {
      let columns = (resolution.resolved.first, resolution.resolved.last)
      Scanning.append(range, columns.0, columns.1, from: earliest.number, through: day.number, to: &rows)
    }
    return sifted(rows)
  }

  private var earliest: Day { selection.within > 0 ? day.advanced(by: -selection.within) : day }

  private func sifted(_ rows: [UInt32]) -> (shown: [UInt32], hidden: [UInt32]) {
    var (shown, hidden): ([UInt32], [UInt32]) = ([], [])
    shown.reserveCapacity(rows.count)
    for row in rows where filter.admitsKind(Int(row)) {
      guard let certainty = moment.certainty(Int(row), resolution) else { continue }
      // A tie that counts for a state may be less sure than it is itself.
      guard selection.foldLeaders || selection.certainty ?? certainty == certainty else { continue }
      if filter.admitsStatus(Int(row)) {
        shown.append(row)
      } else if resolution.status(Int(row)) != nil {
        hidden.append(row)
      }
    }
    return (shown, hidden)
  }

  // MARK: - Ties

  private func ties(_ rows: [UInt32]) -> TieList {
    guard selection.foldLeaders else { return TieList(rows, resolution, at: moment) }
    return TieList(folded(rows).sorted(by: TieState.canonicallyPrecedes))
  }

  /// What counts for the states that leaders led on the day. An event of the days before counts for the state led
  /// when it happened.
  private func folded(_ rows: [UInt32]) -> [TieState] {
    let folding = LeaderFolding(resolution: resolution, statuses: selection.statuses)
    return TieList(rows, resolution, at: moment).flatMap { tie in
      let when = tie.isEvent ? min(day, tie.bounds.lastLatest) : day
      return folding.folded(tie, during: when...when)
    }.filter { selection.certainty ?? $0.certainty == $0.certainty }
  }

  private func leftOut(_ hidden: [UInt32], _ among: ActorSet?) -> [Status: Int] {
    guard !hidden.isEmpty else { return [:] }
    var counts: [Status: Int] = [:]
    for tie in selection.foldLeaders ? folded(hidden) : Array(TieList(hidden, resolution, at: moment))
    where among.map({ $0.contains(tie.fromIndex) && $0.contains(tie.toIndex) }) ?? true {
      counts[tie.status, default: 0] += 1
    }
    return counts
  }
}

/// Looks at all rows, where there is no index.
enum Scanning {
  /// Adds the rows of a range that hold on some day between two, both counted.
  static func append(
    _ range: Range<Int>, _ first: Column<Int32>, _ last: Column<Int32>, from: Int32, through: Int32,
    to rows: inout [UInt32]
  ) {
    rows.append(addingCapacity: range.count) { (span: inout OutputSpan<UInt32>) in
      span.withUnsafeMutableBufferPointer { memory, count in
        first.withSpan { first in
          last.withSpan { last in
            var next = count
            for row in range {
              memory[next] = UInt32(truncatingIfNeeded: row)
              next += (first[row] <= through ? 1 : 0) & (last[row] >= from ? 1 : 0)
            }
            count = next
          }
        }
      }
    }
  }
}

// MARK: - Actors

extension SnapshotQuery {
  /// All actors that exist on the day, of those selected; a leader while in office or with a tie.
  private func actors(_ ties: TieList, among: ActorSet?) -> [ActorState] {
    var tied = ActorSet(count: graph.actors.count)
    ties.eachEnds { from, to in
      tied.insert(from)
      tied.insert(to)
    }
    let actors = graph.actors
    return actors.indices.compactMap { index in
      guard among?.contains(index) ?? true, tied.contains(index) || exists(index) else { return nil }
      return state(index)
    }
  }

  /// An actor by the name of the day.
  func state(_ index: Int) -> ActorState {
    guard let actor = graph.actors.telling(index) else {
      return ActorState(
        id: graph.actors.id(index), name: graph.actors.name(index), kind: graph.actors.kind(index))
    }
    let name = ActorNames.name(of: actor, on: day, knownBy: resolution.knownBy)
    return ActorState(id: actor.id, name: name, kind: actor.kind)
  }

  /// Whether an actor is there on the day without a tie.
  func exists(_ index: Int) -> Bool {
    guard let actor = graph.actors.telling(index) else { return true }
    guard resolution.reckoning.canExist(index, on: day) else { return false }
    guard actor.kind == .leader else { return true }
    let offices = resolution.offices[index] ?? []
    return offices.contains { row in
      resolution.status(row).map(selection.statuses.contains) == true
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
