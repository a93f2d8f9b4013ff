import AlignmentModel

/// Where days stand between two sides of a picture: the same width for each, time running to the right.
struct TimeAxis: Hashable, Sendable {
  /// The first and the last day shown, both counted.
  let days: ClosedRange<Day>
  /// Where the first day begins, and where the last one ends.
  let left: Double
  let right: Double

  /// - Parameter days: bounded on both sides.
  init(days: ClosedRange<Day>, left: Double, right: Double) {
    self.days = days
    self.left = left
    self.right = max(left, right)
  }

  var width: Double { right - left }

  /// How many days are shown.
  var count: Int { days.lowerBound.days(until: days.upperBound) + 1 }

  /// The width of a day.
  var step: Double { width / Double(count) }

  /// Where a day begins; of one that is not shown, the nearer side.
  func start(of day: Day) -> Double { place(days.lowerBound.days(until: day)) }

  /// Where a day ends.
  func end(of day: Day) -> Double {
    day == .unboundedFuture ? right : place(days.lowerBound.days(until: day) + 1)
  }

  /// The middle of the days from one to another.
  func middle(of days: ClosedRange<Day>) -> Double {
    (start(of: days.lowerBound) + end(of: days.upperBound)) / 2
  }

  func shows(_ day: Day) -> Bool { days.contains(day) }

  /// The part of some days that is shown.
  func shown(_ other: ClosedRange<Day>) -> ClosedRange<Day>? {
    days.overlaps(other) ? other.clamped(to: days) : nil
  }

  private func place(_ day: Int) -> Double {
    left + width * Double(min(max(0, day), count)) / Double(count)
  }
}
