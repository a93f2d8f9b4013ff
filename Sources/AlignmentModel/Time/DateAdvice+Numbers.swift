/// Dates in numbers, in another order or with other signs between them.
extension DateAdvice {
  private static let order = "a date is written year-month-day, with hyphens"

  var aboutNumbers: DateError? {
    guard let (fields, separator) = numberFields else { return nil }
    return switch fields.count {
    case 1: aboutDigits(fields[0])
    case 2: aboutPair(fields[0], fields[1], separator: separator)
    case 3: aboutTriple(fields, separator: separator)
    default: nil
    }
  }

  /// Runs of digits with one and the same sign between them, and nothing else.
  private var numberFields: (fields: [String], separator: Character)? {
    let separators = Set(text.filter { !$0.isNumber })
    guard separators.count <= 1 else { return nil }
    let separator = separators.first ?? "-"
    guard "./-".contains(separator) else { return nil }
    let fields = text.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    guard fields.allSatisfy({ (1...8).contains($0.utf8.count) && Int($0) != nil }) else { return nil }
    return (fields, separator)
  }

  /// `20240119` and `202401`.
  private func aboutDigits(_ digits: String) -> DateError? {
    let year = digits.prefix(4)
    let rest = digits.dropFirst(4)
    if digits.utf8.count == 8 {
      return error(Self.order, at: whole, write: "\(year)-\(rest.prefix(2))-\(rest.suffix(2))")
    }
    let month = "\(year)-\(rest)"
    guard digits.utf8.count == 6, isDate(month) else { return nil }
    return DateError(Self.order, at: whole, hint: "write \(month), or Y\(digits) for a year so far away")
  }

  /// `2024/01`, `01.2024`, `2024-2025`, `2024/25` and the day of a year, `2024-019`.
  private func aboutPair(_ one: String, _ other: String, separator: Character) -> DateError? {
    switch (one.utf8.count, other.utf8.count) {
    case (4, 4):
      return error("a spell is written with a slash", at: whole, write: "\(one)/\(other)")
    case (4, 3) where separator == "-":
      return Self.dayOfYear(one, other).flatMap { error("a month has two digits", at: 5..<8, write: $0) }
    case (4, 1), (4, 2):
      return aboutYearAndMonth(one, Self.padded(other), separator: separator)
    case (1, 4), (2, 4):
      return error(Self.order, at: whole, write: "\(other)-\(Self.padded(one))")
    default:
      return nil
    }
  }

  private func aboutYearAndMonth(_ year: String, _ month: String, separator: Character) -> DateError? {
    let faulty = fault.offset..<fault.offset + fault.length
    if separator == "-" { return error(fault.message, at: faulty, write: "\(year)-\(month)") }
    if (Int(month) ?? 0) <= 12 { return error(Self.order, at: whole, write: "\(year)-\(month)") }
    guard separator == "/" else { return nil }
    return error("a year has four digits", at: faulty, write: "\(year)/\(year.prefix(2))\(month)")
  }

  private static func dayOfYear(_ year: String, _ day: String) -> String? {
    guard let year = Int(year), let number = Int(day), number >= 1,
      number <= (CivilCalendar.isLeap(year) ? 366 : 365)
    else { return nil }
    return Day(clamping: CivilCalendar.monthStart(year: year, month: 1) + Int64(number) - 1).description
  }

  private func aboutTriple(_ fields: [String], separator: Character) -> DateError? {
    switch (fields[0].utf8.count, fields[1].utf8.count, fields[2].utf8.count) {
    case (4, 1...2, 1...2):
      let proposal = "\(fields[0])-\(Self.padded(fields[1]))-\(Self.padded(fields[2]))"
      if separator != "-" { return error(Self.order, orWrongIn: proposal) }
      return error(fault.message, at: fault.offset..<fault.offset + fault.length, write: proposal)
    case (1...2, 1...2, 4):
      return aboutYearLast(fields, separator: separator)
    case (1...2, 1...2, 1...2):
      return DateError(Self.order, at: whole, hint: "write the year first, with four digits")
    default:
      return nil
    }
  }

  /// Day first with dots; else the order may not be certain.
  private func aboutYearLast(_ fields: [String], separator: Character) -> DateError? {
    let (one, other, year) = (Self.padded(fields[0]), Self.padded(fields[1]), fields[2])
    let dayFirst = "\(year)-\(other)-\(one)"
    let monthFirst = "\(year)-\(one)-\(other)"
    if separator == "." || dayFirst == monthFirst || !isDate(monthFirst) {
      return error(Self.order, orWrongIn: dayFirst)
    }
    guard isDate(dayFirst) else { return error(Self.order, orWrongIn: monthFirst) }
    return DateError(
      Self.order, at: whole, hint: "write \(dayFirst) if the day came first, else \(monthFirst)")
  }

  private static func padded(_ field: String) -> String {
    field.utf8.count == 1 ? "0\(field)" : field
  }
}
