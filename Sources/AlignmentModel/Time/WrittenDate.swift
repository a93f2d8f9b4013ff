/// One date as it was read: the days on which its unit can begin and end, and the marks it bears.
struct WrittenDate {
  /// The earliest and the latest of several days, as day numbers.
  typealias Extent = (low: Int64, high: Int64)

  /// Where it stands in the text.
  var range: Range<Int>
  var precision: EDTF.Precision
  /// Whether digits are left open, by `X` or by `S`.
  var hasOpenDigits: Bool
  /// The days on which the unit can begin, marks unheeded.
  var first: Extent
  /// The days on which the unit can end, marks unheeded.
  var last: Extent
  var marks: DateMarks

  var isUncertain: Bool { marks.isUncertain }
  var isApproximate: Bool { marks.approximateUnit != nil }

  /// All days it can be, `~` heeded.
  var possibleDays: (earliest: Day, latest: Day) {
    (Day(clamping: widened(start: first.low, by: -1)), Day(clamping: widened(end: last.high, by: 1)))
  }

  /// What it says of first and last day when it stands for a whole spell.
  var boundsAsSpell: Bounds {
    Bounds(
      firstEarliest: Day(clamping: widened(start: first.low, by: -1)),
      firstLatest: isUncertain ? .unboundedFuture : Day(clamping: widened(start: first.high, by: 1)),
      lastEarliest: isUncertain ? .unboundedPast : Day(clamping: widened(end: last.low, by: -1)),
      lastLatest: Day(clamping: widened(end: last.high, by: 1)))
  }

  /// The one day it stands for, if it is exact to the day and bears no mark.
  var exactDay: Int64? {
    guard precision == .day, !hasOpenDigits, !isUncertain, !isApproximate else { return nil }
    return first.low
  }

  /// `~` moves a bound by one unit of the part it marks; where digits are open, by a year.
  private var wideningMonths: Int {
    guard let unit = marks.approximateUnit else { return 0 }
    return hasOpenDigits ? 12 : unit.months
  }

  private func widened(start: Int64, by direction: Int) -> Int64 {
    guard let unit = marks.approximateUnit else { return start }
    if unit == .day && !hasOpenDigits { return start + Int64(direction) }
    return CivilCalendar.shifted(start, byMonths: direction * wideningMonths)
  }

  /// The end of a month or longer is moved by way of the day after it: months differ in length.
  private func widened(end: Int64, by direction: Int) -> Int64 {
    precision == .day ? widened(start: end, by: direction) : widened(start: end + 1, by: direction) - 1
  }
}

/// The marks `?`, `~` and `%` of one date. A mark on one part marks the date.
struct DateMarks {
  private(set) var isUncertain = false
  /// The coarsest part that `~` or `%` marks.
  private(set) var approximateUnit: EDTF.Precision?

  var isEmpty: Bool { !isUncertain && approximateUnit == nil }

  /// Takes note of a mark, if there is one, on a part.
  mutating func note(_ mark: UInt8?, on unit: EDTF.Precision) {
    guard let mark else { return }
    if mark == UInt8(ascii: "?") || mark == UInt8(ascii: "%") { isUncertain = true }
    if mark == UInt8(ascii: "~") || mark == UInt8(ascii: "%") {
      approximateUnit = max(approximateUnit ?? unit, unit)
    }
  }
}

extension EDTF.Precision {
  /// How many months the unit is long; 0 for a day.
  var months: Int {
    switch self {
    case .day: 0
    case .month: 1
    case .season, .quarter: 3
    case .fourMonths: 4
    case .halfYear: 6
    case .year: 12
    }
  }
}
