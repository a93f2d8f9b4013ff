public import AlignmentModel

// Questions for programs that ask often: rows instead of ties, in no particular order, nothing copied that need
// not be.

/// The ties that hold on a day, lent out and not copied: certain and possible ones of the statuses that are shown
/// unless asked for more. Of a damaged file above 16 MB, rows may be wrong, and even beyond the last; others ask for
/// them in canonical order, and get none of these.
public struct ActiveTies: Sendable {
  private let index: TimelineIndex
  private let resolution: Resolution
  /// The day.
  public let day: Day
  /// What has begun since the checkpoints before the day, and holds on it.
  private let fresh: [UInt32]
  private let exact: Range<Int>
  private let possible: Range<Int>

  init(_ index: TimelineIndex, _ resolution: Resolution, on day: Day) {
    (self.index, self.resolution, self.day) = (index, resolution, day)
    var fresh: [UInt32] = []
    func stab(_ intervals: IntervalIndex) -> Range<Int> {
      let stab = intervals.stab(day)
      intervals.appendStarted(stab.begun, lastingUntil: day, to: &fresh)
      return stab.listed
    }
    exact = stab(index.shown.exact)
    possible = stab(index.shown.possible)
    self.fresh = fresh
  }

  /// How many there are. O(1).
  public var count: Int { exact.count + possible.count + fresh.count }

  /// Lends the rows in up to three pieces, in no particular order. O(1), and whatever the block does.
  public func eachPiece(_ body: (Span<UInt32>) -> Void) {
    index.shown.exact.checkpoints.rows.withSpan { body($0.extracting(exact)) }
    index.shown.possible.checkpoints.rows.withSpan { body($0.extracting(possible)) }
    body(fresh.span)
  }

  /// The rows, in canonical order: by kind, from, to, start, end. O(n).
  public func inCanonicalOrder() -> [UInt32] {
    var rows: [UInt32] = []
    rows.reserveCapacity(count)
    eachPiece { piece in piece.withUnsafeBufferPointer { rows.append(contentsOf: $0) } }
    RowOrder.sort(&rows, of: resolution.graph.tieCount)
    return rows
  }
}

extension Timeline {
  /// The ties that hold on a day, as a view that copies nothing.
  ///
  /// O(what began since the checkpoint before the day), which is at most a quarter of what holds, or four thousand.
  /// Of a timeline without an index, one is made.
  public func activeTies(on day: Day) -> ActiveTies {
    ActiveTies(index ?? TimelineIndex(resolution), resolution, on: day)
  }

  /// Fills a buffer with the rows that hold on a day, in no particular order; what it held is dropped, its memory
  /// used again. As ``activeTies(on:)``, copied.
  public func snapshot(on day: Day, into rows: inout [UInt32]) {
    rows.removeAll(keepingCapacity: true)
    guard let index else {
      rows += SnapshotQuery(self, on: day, Selection()).rows().shown
      return
    }
    index.shown.appendRows(on: day, to: &rows)
  }

  /// Fills two buffers with the rows that hold on the second day and not on the first, and the other way round, in
  /// no particular order. O(what begins or ends between the days), and of days so far apart that this is more than
  /// what holds on both, O(what holds).
  public func diff(from: Day, to: Day, began: inout [UInt32], ended: inout [UInt32]) {
    began.removeAll(keepingCapacity: true)
    ended.removeAll(keepingCapacity: true)
    let shown = (index ?? TimelineIndex(resolution)).shown
    shown.appendRows(on: to, butNot: from, to: &began)
    shown.appendRows(on: from, butNot: to, to: &ended)
    guard !resolution.stretches.isEmpty else { return }
    // A tie that is possible on one stretch of days and then on another has neither begun nor ended.
    let total = graph.tieCount
    began.removeAll { Int($0) >= total || resolution.certainty(Int($0), on: from) != nil }
    ended.removeAll { Int($0) >= total || resolution.certainty(Int($0), on: to) != nil }
  }

  /// How many ties hold on a day. O(1) with an index, where days lie close together.
  public func count(on day: Day) -> TieCount {
    if let index { return index.shown.count(on: day) }
    return count(on: day, Selection()) ?? snapshot(on: day).ties.counts
  }

  /// How many ties of a selection hold on a day, where that can be told without looking at each; else nil.
  func count(on day: Day, _ selection: Selection) -> TieCount? {
    guard let index, TieFilter(resolution: resolution, selection: selection).admitsAll,
      !selection.narrowsActors, !selection.foldLeaders, selection.within == 0, selection.certainty == nil,
      let status = resolution.statuses.uniform, selection.statuses.contains(status)
    else { return nil }
    let shown = index.shown.count(on: day)
    let hidden = index.hidden.count(on: day)
    return TieCount(certain: shown.certain + hidden.certain, possible: shown.possible + hidden.possible)
  }

  /// Fills a buffer with the rows of an actor that hold on a day, in no particular order. O(ties of the actor).
  ///
  /// - Parameter actor: its place in ``AlignmentGraph/actors``.
  public func ties(ofActor actor: Int, on day: Day, into rows: inout [UInt32]) {
    rows.removeAll(keepingCapacity: true)
    if let actorIndex {
      ActorQuery(index: actorIndex, resolution: resolution).appendRows(of: actor, on: day, to: &rows)
    } else {
      let (from, to) = (graph.columns.from, graph.columns.to)
      Scanning.append(
        0..<graph.tieCount, resolution.resolved.first, resolution.resolved.last, from: day.number,
        through: day.number, to: &rows)
      rows.removeAll { Int(from[Int($0)]) != actor && Int(to[Int($0)]) != actor }
    }
    // An index of a damaged file may name rows that are not there.
    let total = graph.tieCount
    guard !isAllShown else { return rows.removeAll { Int($0) >= total } }
    rows.removeAll { Int($0) >= total || !isShown(Int($0), on: day) }
  }

  /// The rows of all ties between two actors, whatever their status, in canonical order; those whose sources all came
  /// after the day of knowledge are not there. O(log n + ties of the dyad).
  public func rows(between one: ActorID, and other: ActorID) -> [UInt32] {
    guard let first = graph.index(of: one), let second = graph.index(of: other) else { return [] }
    let rows =
      actorIndex.map { ActorQuery(index: $0, resolution: resolution).rows(between: first, and: second) }
      ?? scannedRows(between: first, and: second)
    guard resolution.statuses.uniform == nil else { return rows }
    return rows.filter { resolution.status(Int($0)) != nil }
  }

  private func scannedRows(between one: Int, and other: Int) -> [UInt32] {
    graph.columns.from.withSpan { from in
      graph.columns.to.withSpan { to in
        from.indices.filter { row in
          let ends = (Int(from[row]), Int(to[row]))
          return ends == (one, other) || ends == (other, one)
        }.map { UInt32(truncatingIfNeeded: $0) }
      }
    }
  }

  /// The tie of a row, as it is on a day. A row beyond the last counts as the last.
  ///
  /// - Precondition: the graph has a tie.
  public func tie(_ row: UInt32, on day: Day) -> TieState {
    let row = min(Int(row), graph.tieCount - 1)
    return TieState(
      resolution, row: row, day: day, certainty: resolution.certainty(row, on: day) ?? .possible)
  }

  /// Whether every row has a status that is shown and none is a pact's pair or has days of its own on which it is
  /// not possible.
  private var isAllShown: Bool {
    resolution.statuses.uniform.map(Status.shownByDefault.contains) == true && resolution.stretches.isEmpty
      && !resolution.hasPacts
  }

  private func isShown(_ row: Int, on day: Day) -> Bool {
    resolution.status(row).map(Status.shownByDefault.contains) == true
      && !resolution.flags(row).contains(.pactPair) && resolution.certainty(row, on: day) != nil
  }
}
