extension Day: CustomStringConvertible {
  /// The day as EDTF writes it, and as ``init(parsing:)`` reads it back: `2024-01-19`, `-0431-01-01`, and
  /// with a letter for years beyond four digits, `Y12345-01-01`. An unbounded day is `..`. O(1).
  public var description: String {
    guard isBounded else { return ".." }
    let (year, month, day) = civil
    var text = CalendarText.year(year)
    CalendarText.append(month, to: &text)
    CalendarText.append(day, to: &text)
    return text
  }

  /// Adds ``description`` to a text in the making. O(1), and without making a string of most days.
  package func append(to text: inout [UInt8]) {
    let (year, month, day) = civil
    guard isBounded, (0...9999).contains(year) else {
      text.append(contentsOf: description.utf8)
      return
    }
    text.append(addingCapacity: 10) { (span: inout OutputSpan<UInt8>) in
      CalendarText.append(twoDigits: year / 100, to: &span)
      CalendarText.append(twoDigits: year % 100, to: &span)
      span.append(UInt8(ascii: "-"))
      CalendarText.append(twoDigits: month, to: &span)
      span.append(UInt8(ascii: "-"))
      CalendarText.append(twoDigits: day, to: &span)
    }
  }
}

/// How parts of a date are written.
enum CalendarText {
  /// `2024`, `-0431`, `0000`, or `Y12345` and `Y-12345` beyond four digits.
  static func year(_ year: Int) -> String {
    let digits = String(year.magnitude)
    let sign = year < 0 ? "-" : ""
    if digits.utf8.count > 4 { return "Y" + sign + digits }
    return sign + String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }

  /// `2024-01`.
  static func month(_ month: Int, of year: Int) -> String {
    var text = self.year(year)
    append(month, to: &text)
    return text
  }

  /// Adds `-01` for 1.
  static func append(_ part: Int, to text: inout String) {
    text += part < 10 ? "-0" : "-"
    text += String(part)
  }

  /// Adds `07` for 7.
  static func append(twoDigits number: Int, to span: inout OutputSpan<UInt8>) {
    span.append(UInt8(truncatingIfNeeded: 48 + number / 10))
    span.append(UInt8(truncatingIfNeeded: 48 + number % 10))
  }

  private static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]

  /// The English name of a month, 1 to 12.
  static func name(ofMonth month: Int) -> String { monthNames[month - 1] }

  /// The month that an English name in small letters, or its first three letters, stands for.
  static func month(named name: String) -> Int? {
    let index = monthNames.firstIndex { month in
      let month = month.lowercased()
      return month == name || String(month.prefix(3)) == name || (name == "sept" && month == "september")
    }
    return index.map { $0 + 1 }
  }
}
