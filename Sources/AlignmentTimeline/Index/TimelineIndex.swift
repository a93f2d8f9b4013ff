import AlignmentModel

/// What finds the ties of a day without looking at all of them.
final class TimelineIndex: Sendable {
  /// Ties of the statuses that are shown unless asked for more, pairs of pacts aside.
  let shown: TieIntervals
  /// All others that are there.
  let hidden: TieIntervals

  init(shown: TieIntervals, hidden: TieIntervals) { (self.shown, self.hidden) = (shown, hidden) }

  convenience init(_ resolution: Resolution) {
    guard !Self.isUniform(resolution) else {
      self.init(shown: TieIntervals(resolution, isMeant: nil), hidden: .none)
      return
    }
    let isShown = { (row: Int) -> Bool? in
      resolution.status(row).map {
        Status.shownByDefault.contains($0) && !resolution.flags(row).contains(.pactPair)
      }
    }
    self.init(
      shown: TieIntervals(resolution) { isShown($0) == true },
      hidden: TieIntervals(resolution) { isShown($0) == false })
  }

  private static func isUniform(_ resolution: Resolution) -> Bool {
    guard let status = resolution.statuses.uniform, Status.shownByDefault.contains(status) else {
      return false
    }
    return !resolution.hasPacts
  }
}

/// Intervals of some ties: those with exact days once, the others twice, since they are possible on more days than
/// they are certain.
struct TieIntervals: Sendable {
  /// The days of ties that are certain whenever they are possible.
  let exact: IntervalIndex
  /// The days on which the other ties are possible.
  let possible: IntervalIndex
  /// The days on which these are certain.
  let certain: IntervalIndex

  static let none = TieIntervals(
    exact: IntervalIndex(.none), possible: IntervalIndex(.none), certain: IntervalIndex(.none))

  init(exact: IntervalIndex, possible: IntervalIndex, certain: IntervalIndex) {
    (self.exact, self.possible, self.certain) = (exact, possible, certain)
  }

  /// - Parameter isMeant: which rows; nil for all.
  init(_ resolution: Resolution, isMeant: ((Int) -> Bool)?) {
    let resolved = resolution.resolved
    let isPlain = resolved.inexact.isEmpty && resolution.stretches.isEmpty && !resolved.hasNever
    guard isMeant != nil || !isPlain else {
      self.init(
        exact: IntervalIndex(Intervals(rows: nil, first: resolved.first, last: resolved.last)),
        possible: IntervalIndex(.none), certain: IntervalIndex(.none))
      return
    }
    var (exact, possible, certain) = (Intervals.Builder(), Intervals.Builder(), Intervals.Builder())
    for row in 0..<resolved.first.count where isMeant?(row) ?? true {
      let bounds = resolved[row]
      if let stretches = resolution.stretches[row] {
        for stretch in stretches {
          possible.add(row, stretch.lowerBound, stretch.upperBound)
          certain.add(
            row, max(stretch.lowerBound, bounds.firstLatest), min(stretch.upperBound, bounds.lastEarliest))
        }
      } else if resolved.inexact.contains(row) {
        possible.add(row, bounds.firstEarliest, bounds.lastLatest)
        if bounds.firstEarliest <= bounds.lastLatest {
          certain.add(
            row, max(bounds.firstEarliest, bounds.firstLatest), min(bounds.lastEarliest, bounds.lastLatest))
        }
      } else {
        exact.add(row, bounds.firstEarliest, bounds.lastLatest)
      }
    }
    let intervals = [exact.intervals(), possible.intervals(), certain.intervals()]
    self.init(
      exact: IntervalIndex(intervals[0]), possible: IntervalIndex(intervals[1]),
      certain: IntervalIndex(intervals[2]))
  }

  /// How many are certain on a day, and how many possible and no more. O(1) where days lie close together.
  func count(on day: Day) -> TieCount {
    let sure = certain.count(on: day)
    return TieCount(certain: exact.count(on: day) + sure, possible: max(0, possible.count(on: day) - sure))
  }

  /// Adds the rows that are certain or possible on a day.
  func appendRows(on day: Day, to rows: inout [UInt32]) {
    exact.appendRows(on: day, to: &rows)
    possible.appendRows(on: day, to: &rows)
  }

  /// Adds the rows that are certain or possible on a day, and neither on another.
  func appendRows(on day: Day, butNot other: Day, to rows: inout [UInt32]) {
    exact.appendRows(on: day, butNot: other, to: &rows)
    possible.appendRows(on: day, butNot: other, to: &rows)
  }
}

/// How many ties hold on a day.
public struct TieCount: Hashable, Sendable {
  /// Those of which the dates leave no doubt.
  public var certain: Int
  /// Those the dates allow and no more.
  public var possible: Int

  /// Counts of both.
  public init(certain: Int, possible: Int) { (self.certain, self.possible) = (certain, possible) }

  /// Both together.
  public var all: Int { certain + possible }
}
