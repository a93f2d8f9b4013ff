/// A calendar day, counted from 1970-01-01 in the proleptic Gregorian calendar.
///
/// Years are astronomical: 0000 is 1 BCE and -0431 is 432 BCE. The least and the greatest number stand for
/// no bound at all, ``unboundedPast`` and ``unboundedFuture``, so that comparing numbers is enough to
/// answer whether a day lies within bounds; the days between them reach 5.8 million years either way.
public struct Day: Hashable, Sendable {
  /// Days since 1970-01-01; negative before it.
  public let number: Int32

  /// The day so many days after 1970-01-01. O(1).
  public init(number: Int32) {
    self.number = number
  }

  /// The day of a civil date, or nil when there is no such day or it is farther away than 32 bits of days
  /// reach. O(1).
  public init?(year: Int, month: Int, day: Int) {
    let limit = CivilCalendar.farthestYear
    guard (-limit...limit).contains(year), (1...12).contains(month), day >= 1,
      day <= CivilCalendar.length(ofMonth: month, leap: CivilCalendar.isLeap(year))
    else { return nil }
    self.init(clamping: CivilCalendar.dayNumber(year: year, month: month, day: day))
    guard isBounded else { return nil }
  }

  /// The day with this number, or the unbounded day on its side when 32 bits do not reach so far.
  init(clamping number: Int64) {
    self.number = Int32(clamping: number)
  }

  /// No bound towards the past: earlier than every day.
  public static let unboundedPast = Day(number: .min)

  /// No bound towards the future: later than every day.
  public static let unboundedFuture = Day(number: .max)

  /// Whether this is a day of the calendar, neither ``unboundedPast`` nor ``unboundedFuture``.
  public var isBounded: Bool { number != .min && number != .max }

  /// Year, month (1 to 12) and day of the month (1 to 31) at once, for less than asking one by one. Of an
  /// unbounded day they are those of its number, which mean nothing. O(1).
  public var civil: (year: Int, month: Int, dayOfMonth: Int) {
    let (year, month, day) = CivilCalendar.civil(Int64(number))
    return (year, month, day)
  }

  /// The astronomical year; 0 is 1 BCE.
  public var year: Int { civil.year }

  /// The month, 1 to 12.
  public var month: Int { civil.month }

  /// The day of the month, 1 to 31.
  public var dayOfMonth: Int { civil.dayOfMonth }

  /// The day so many days later, or earlier when `days` is negative. An unbounded day stays as it is; a day
  /// that would lie beyond 32 bits is the unbounded one on that side. O(1), never traps.
  public func advanced(by days: Int) -> Day {
    guard isBounded else { return self }
    let (sum, overflow) = Int64(number).addingReportingOverflow(Int64(days))
    if overflow { return days < 0 ? .unboundedPast : .unboundedFuture }
    return Day(clamping: sum)
  }

  /// How many days it is from this day to another; negative when the other is earlier. Unbounded days count
  /// as their numbers. O(1).
  public func days(until other: Day) -> Int {
    Int(other.number) - Int(number)
  }
}

extension Day: Comparable {
  /// Whether one day comes before another; ``unboundedPast`` before all, ``unboundedFuture`` after all.
  public static func < (one: Day, other: Day) -> Bool { one.number < other.number }
}
