public import AlignmentModel

/// The days of a series: from one to another, a step apart.
public struct SeriesStep: Hashable, Sendable {
  /// What a step is counted in.
  public enum Unit: Hashable, Sendable {
    case days, months
  }

  /// How many units a step is long; at least one.
  public let length: Int
  /// What it is counted in.
  public let unit: Unit

  /// A step of at least one unit; nil for less, and for more than a million.
  public init?(_ length: Int, _ unit: Unit) {
    guard (1...1_000_000).contains(length) else { return nil }
    (self.length, self.unit) = (length, unit)
  }

  /// Reads `7d`, `2w`, `1m`, `1q` (a quarter), `1y`; nil for anything else.
  public init?(parsing text: String) {
    guard let unit = text.last, let length = Int(text.dropLast()), length <= 1_000_000 else { return nil }
    switch unit {
    case "d": self.init(length, .days)
    case "w": self.init(length * 7, .days)
    case "m": self.init(length, .months)
    case "q": self.init(length * 3, .months)
    case "y": self.init(length * 12, .months)
    default: return nil
    }
  }

  /// The days from the first on, not after the last; both are counted if a step falls on them.
  ///
  /// Months are counted from the first day, so that steps of one month from 31 January go by the last days of
  /// months that are shorter. Empty if the last day is before the first, or one of them is unbounded.
  ///
  /// - Parameter limit: no more days than so many are given.
  public func days(from first: Day, through last: Day, limit: Int = .max) -> [Day] {
    guard first.isBounded, last.isBounded, first <= last else { return [] }
    var days: [Day] = []
    var steps = 0
    while days.count < limit, let day = day(steps, after: first), day <= last {
      days.append(day)
      steps += 1
    }
    return days
  }

  private func day(_ steps: Int, after first: Day) -> Day? {
    let (distance, overflow) = steps.multipliedReportingOverflow(by: length)
    guard !overflow else { return nil }
    switch unit {
    case .days:
      let day = first.advanced(by: distance)
      return day.isBounded ? day : nil
    case .months:
      let civil = first.civil
      let months = civil.year * 12 + civil.month - 1 + distance
      let (year, month) = (
        Int(floorDividing: months, by: 12), months - Int(floorDividing: months, by: 12) * 12 + 1
      )
      return (1...civil.dayOfMonth).lazy.reversed().compactMap { Day(year: year, month: month, day: $0) }
        .first
    }
  }
}

extension Int {
  /// Division that rounds towards the past, so that months before year 0 count right.
  fileprivate init(floorDividing number: Int, by divisor: Int) {
    let quotient = number / divisor
    self = number % divisor < 0 ? quotient - 1 : quotient
  }
}
