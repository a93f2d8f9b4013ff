import AlignmentModel

/// Sets the ties of two days of one graph against each other.
///
/// With an index, and where nothing narrows the actors, only ties that begin, end or change between the days are
/// looked at; else the rows of both days are walked side by side.
struct DayMatching: Sendable {
  let began: TieList
  let ended: TieList
  let changed: [TieChange]
  private let timeline: Timeline
  private let days: (from: Day, to: Day)
  private let selection: Selection
  private let before: SnapshotDiff.Side
  private let after: SnapshotDiff.Side
  private let looksAtChangesAlone: Bool

  init(
    _ timeline: Timeline, from: Day, to: Day, _ selection: Selection, _ before: SnapshotDiff.Side,
    _ after: SnapshotDiff.Side
  ) {
    self.timeline = timeline
    (days, self.selection, self.before, self.after) = ((from, to), selection, before, after)
    looksAtChangesAlone =
      timeline.index != nil && !selection.narrowsActors && !selection.foldLeaders && selection.within == 0
    if looksAtChangesAlone {
      let query = DiffQuery(timeline, from: from, to: to, selection)
      began = TieList(query.rows(on: to, butNot: from), timeline.resolution, at: .init(day: to))
      ended = TieList(query.rows(on: from, butNot: to), timeline.resolution, at: .init(day: from))
      changed = query.changes()
    } else if let old = before.ties.rows, let new = after.ties.rows {
      let query = DiffQuery(timeline, from: from, to: to, selection)
      let (gone, common, fresh) = DayMatching.compare(old, new)
      let within = selection.within
      began = TieList(fresh, timeline.resolution, at: .init(day: to, within: within))
      ended = TieList(gone, timeline.resolution, at: .init(day: from, within: within))
      changed = query.changes(among: common)
    } else {
      let matching = TieMatching(before.ties, after.ties)
      (began, ended, changed) = (TieList(matching.began), TieList(matching.ended), matching.changed)
    }
  }

  /// Rows of the first list alone, of both, of the second alone; all ascending.
  private static func compare(_ old: [UInt32], _ new: [UInt32]) -> ([UInt32], [UInt32], [UInt32]) {
    var (gone, common, fresh): ([UInt32], [UInt32], [UInt32]) = ([], [], [])
    var (one, other) = (0, 0)
    while one < old.count, other < new.count {
      if old[one] == new[other] {
        common.append(old[one])
        (one, other) = (one + 1, other + 1)
      } else if old[one] < new[other] {
        gone.append(old[one])
        one += 1
      } else {
        fresh.append(new[other])
        other += 1
      }
    }
    return (gone + old[one...], common, fresh + new[other...])
  }

  func unchangedCount() -> Int {
    guard looksAtChangesAlone, let count = timeline.count(on: days.to, selection) else {
      return unchanged().count
    }
    return count.all - began.count - changed.count
  }

  func unchanged() -> TieList {
    guard let rows = after.ties.rows else {
      let other = Set(changed.map(\.after.id)).union(began.map(\.id))
      return TieList(after.ties.filter { !other.contains($0.id) })
    }
    let other = Set(changed.map { UInt32(truncatingIfNeeded: $0.after.row) }).union(began.rows ?? [])
    return TieList(
      rows.filter { !other.contains($0) }, timeline.resolution,
      at: .init(day: days.to, within: selection.within))
  }
}

/// Finds what begins, ends and changes between two days, by the index.
struct DiffQuery {
  private let timeline: Timeline
  private let from: Day
  private let to: Day
  private let selection: Selection
  private let filter: TieFilter

  init(_ timeline: Timeline, from: Day, to: Day, _ selection: Selection) {
    (self.timeline, self.from, self.to, self.selection) = (timeline, from, to, selection)
    filter = TieFilter(resolution: timeline.resolution, selection: selection)
  }

  private var resolution: Resolution { timeline.resolution }

  /// Whether every row that the index finds is meant.
  private var isPlain: Bool {
    filter.admitsAll && selection.certainty == nil && resolution.stretches.isEmpty
      && filter.admitsEveryStatus
  }

  /// The rows there on one day and not on the other, in order.
  func rows(on day: Day, butNot other: Day) -> [UInt32] {
    guard let index = timeline.index else { return [] }
    var rows: [UInt32] = []
    for intervals in [index.shown, index.hidden] {
      intervals.appendRows(on: day, butNot: other, to: &rows)
      guard selection.certainty != nil else { continue }
      // A tie asked for only while it is certain comes and goes with its certainty.
      intervals.certain.appendRows(on: day, butNot: other, to: &rows)
      intervals.certain.appendRows(on: other, butNot: day, to: &rows)
    }
    RowOrder.sort(&rows, of: resolution.graph.tieCount)
    guard !isPlain else { return rows }
    var last: UInt32?
    return rows.filter { row in
      defer { last = row }
      return row != last && isThere(Int(row), day) && !isThere(Int(row), other)
    }
  }

  private func isThere(_ row: Int, _ day: Day) -> Bool {
    guard filter.admitsKind(row), filter.admitsStatus(row),
      let certainty = TieList.Moment(day: day, within: selection.within).certainty(row, resolution)
    else { return false }
    return selection.certainty ?? certainty == certainty
  }

  /// What is there on both days, and differs: in how sure it is, or in its phase.
  func changes() -> [TieChange] {
    guard let index = timeline.index else { return [] }
    var rows = resolution.phased
    for intervals in [index.shown, index.hidden] {
      intervals.certain.appendRows(on: from, butNot: to, to: &rows)
      intervals.certain.appendRows(on: to, butNot: from, to: &rows)
    }
    let total = resolution.graph.tieCount
    let sorted = Set(rows).sorted().filter {
      Int($0) < total && isThere(Int($0), from) && isThere(Int($0), to)
    }
    return changes(of: sorted)
  }

  /// The same among rows that are there on both days.
  func changes(among rows: [UInt32]) -> [TieChange] {
    let phased = Set(resolution.phased)
    return changes(
      of: rows.filter {
        phased.contains($0) || resolution.resolved.inexact.contains(Int($0))
          || resolution.flags(Int($0)).contains(.event) || resolution.stretches[Int($0)] != nil
      })
  }

  private func changes(of rows: [UInt32]) -> [TieChange] {
    func state(_ row: Int, _ day: Day) -> TieState? {
      TieList.Moment(day: day, within: selection.within).certainty(row, resolution).map {
        TieState(resolution, row: row, day: day, certainty: $0)
      }
    }
    return rows.compactMap { row in
      guard let before = state(Int(row), from), let after = state(Int(row), to) else { return nil }
      let what = TieDifference.between(before, after)
      return what.isEmpty || what == ["bounds"] ? nil : TieChange(before: before, after: after, what: what)
    }
  }
}
