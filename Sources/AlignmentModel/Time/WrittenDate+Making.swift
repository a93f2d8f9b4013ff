/// The first and last days of what was read.
extension WrittenDate {
  /// A year.
  init(year: YearPattern, marks: DateMarks) {
    let (low, high) = (year.lowest, year.highest)
    self.init(
      range: 0..<0, precision: .year, hasOpenDigits: !year.isExact,
      first: (Self.firstDay(low, 1), Self.firstDay(high, 1)),
      last: (Self.lastDay(low, 12), Self.lastDay(high, 12)), marks: marks)
  }

  /// Several months of a year.
  init(year: YearPattern, group: SubYearGroup, marks: DateMarks) {
    let (low, high) = (year.lowest, year.highest)
    self.init(
      range: 0..<0, precision: group.precision, hasOpenDigits: !year.isExact,
      first: (group.firstDay(in: low), group.firstDay(in: high)),
      last: (group.lastDay(in: low), group.lastDay(in: high)), marks: marks)
  }

  /// A month; at least one of 1 to 12 fits.
  init(year: YearPattern, month: DigitPair, marks: DateMarks) {
    let (lowYear, highYear) = (year.lowest, year.highest)
    let months = month.extremes(in: 1...12) ?? (1, 12)
    self.init(
      range: 0..<0, precision: .month, hasOpenDigits: !year.isExact || month.exact == nil,
      first: (Self.firstDay(lowYear, months.low), Self.firstDay(highYear, months.high)),
      last: (Self.lastDay(lowYear, months.low), Self.lastDay(highYear, months.high)), marks: marks)
  }

  /// A day, or nil when there is none such.
  init?(year: YearPattern, month: DigitPair, day: DigitPair, marks: DateMarks) {
    let isOpen = !year.isExact || month.exact == nil || day.exact == nil
    let common = DigitPair.extremes(month: month, day: day, leap: false)
    let leap = DigitPair.extremes(month: month, day: day, leap: true)
    let exists = { (year: Int) in (CivilCalendar.isLeap(year) ? leap : common) != nil }
    // A pattern that no year can fit is not tried on all of them.
    guard common != nil || leap != nil,
      let lowYear = year.first(ascending: true, where: exists),
      let highYear = year.first(ascending: false, where: exists),
      let low = (CivilCalendar.isLeap(lowYear) ? leap : common)?.low,
      let high = (CivilCalendar.isLeap(highYear) ? leap : common)?.high
    else { return nil }
    let days = (
      CivilCalendar.dayNumber(year: lowYear, month: low.month, day: low.day),
      CivilCalendar.dayNumber(year: highYear, month: high.month, day: high.day)
    )
    self.init(
      range: 0..<0, precision: .day, hasOpenDigits: isOpen, first: days, last: days, marks: marks)
  }

  private static func firstDay(_ year: Int, _ month: Int) -> Int64 {
    CivilCalendar.monthStart(year: year, month: month)
  }

  private static func lastDay(_ year: Int, _ month: Int) -> Int64 {
    CivilCalendar.monthStart(year: year, month: month + 1) - 1
  }
}
