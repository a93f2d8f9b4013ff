/// What is said of months and days that do not exist.
extension DateReader {
  func noMonth(_ range: Range<Int>) -> DateError {
    let isBeyondGroups = text(range) > "41"
    return DateError(
      "there is no month \(text(range))", at: range,
      hint: isBeyondGroups
        ? "months are 01 to 12, seasons and other parts of a year 21 to 41" : "months are 01 to 12")
  }

  func noDay(_ range: Range<Int>, _ day: DigitPair, _ month: DigitPair, _ year: YearPattern) -> DateError {
    guard day.extremes(in: 1...31) != nil || day.exact.map({ $0 > 31 }) ?? false else {
      return DateError("there is no day \(text(range))", at: range)
    }
    guard let number = month.exact else {
      return DateError("none of these months has a day \(text(range))", at: range)
    }
    let name = CalendarText.name(ofMonth: number)
    if number != 2 {
      let length = CivilCalendar.length(ofMonth: number, leap: false)
      let written = year.exact.map { "\(name) \(CalendarText.year($0))" } ?? name
      return DateError("\(written) has \(length) days", at: range)
    }
    if let year = year.exact {
      let length = CivilCalendar.length(ofMonth: 2, leap: CivilCalendar.isLeap(year))
      return DateError("February \(CalendarText.year(year)) has \(length) days", at: range)
    }
    let isLeapDay = day.extremes(in: 1...29) != nil
    return DateError(
      isLeapDay ? "none of these years has a 29 February" : "February has at most 29 days", at: range)
  }
}
