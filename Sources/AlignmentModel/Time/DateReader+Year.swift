/// Years: four digits, `X` for any of them, a letter `Y` before longer ones, an exponent, significant digits.
extension DateReader {
  mutating func year() throws(DateError) -> YearPattern {
    let start = position
    if take("Y") { return try longYear(from: start) }
    let isNegative = take("-")
    let range = takeRun(where: Self.isDigitOrX)
    guard range.count == 4 else { throw wrongLength(of: range, isNegative: isNegative) }
    let pattern = YearPattern(digits: bytes[range], isNegative: isNegative)
    if isNegative && pattern.exact == 0 {
      throw DateError("there is no year -0000", at: start..<position, hint: "1 BCE is the year 0000")
    }
    guard take("S") else { return pattern }
    guard let year = pattern.exact else {
      throw DateError("X and significant digits do not go together", at: start..<position)
    }
    let digits = String(year.magnitude).utf8.count
    return try significant(Int(year.magnitude), digits: digits, isNegative: isNegative, from: start)
  }

  private func wrongLength(of range: Range<Int>, isNegative: Bool) -> DateError {
    let sign = isNegative ? "-" : ""
    let written = text(range)
    if range.isEmpty {
      if current == UInt8(ascii: "P") {
        return DateError("a duration is no date", at: rest, hint: "write the last day itself")
      }
      return DateError("a date begins with a year", at: rest, hint: DateAdvice.examples)
    }
    guard !bytes[range].contains(UInt8(ascii: "X")) else {
      return DateError("a year has four digits", at: range, hint: "X stands for one digit, as in 19XX")
    }
    if range.count < 4 {
      let padded = sign + String(repeating: "0", count: 4 - range.count) + written
      let hint = range.count == 3 ? "write \(padded)" : "write \(padded), if that year is meant"
      return DateError("a year has four digits", at: range, hint: hint)
    }
    return DateError(
      "a year of more than four digits begins with Y", at: range, hint: "write Y\(sign)\(written)")
  }

  /// A year after its `Y`. Digits that pass all reckoning leave it at ``CivilCalendar/farthestYear``.
  private mutating func longYear(from start: Int) throws(DateError) -> YearPattern {
    let isNegative = take("-")
    let range = takeRun(where: Self.isDigit)
    guard current != UInt8(ascii: "X") else {
      throw DateError(
        "no digit of a year after Y can be X", at: start..<takeRun(where: Self.isDigitOrX).upperBound)
    }
    guard !range.isEmpty else { throw DateError("digits are missing after Y", at: range) }
    var (magnitude, digits) = number(in: range)
    if take("E") {
      let exponent = takeRun(where: Self.isDigit)
      guard !exponent.isEmpty else { throw DateError("digits are missing after E", at: exponent) }
      let zeros = number(in: exponent).value
      for _ in 0..<min(zeros, 8) { magnitude = min(magnitude * 10, CivilCalendar.farthestYear) }
      digits = magnitude == 0 ? 1 : digits + zeros
    } else if magnitude <= 9999 {
      let year = CalendarText.year(isNegative ? -magnitude : magnitude)
      throw DateError(
        "Y is for years of more than four digits", at: start..<position, hint: "write \(year), without Y")
    }
    if take("S") { return try significant(magnitude, digits: digits, isNegative: isNegative, from: start) }
    return YearPattern(isNegative ? -magnitude : magnitude)
  }

  /// The number that digits make, kept below all that matters, and how many digits it has.
  private func number(in range: Range<Int>) -> (value: Int, digits: Int) {
    let significant = bytes[range].drop { $0 == UInt8(ascii: "0") }
    let value = significant.reduce(0) { value, digit in
      min(value * 10 + Int(digit - UInt8(ascii: "0")), CivilCalendar.farthestYear)
    }
    return (value, max(significant.count, 1))
  }

  /// The years that share their first digits with this one: `1950S2` is any of 1900 to 1999.
  private mutating func significant(
    _ magnitude: Int, digits: Int, isNegative: Bool, from start: Int
  ) throws(DateError) -> YearPattern {
    let range = takeRun(where: Self.isDigit)
    guard !range.isEmpty else { throw DateError("digits are missing after S", at: range) }
    let count = number(in: range).value
    guard count > 0 else { throw DateError("at least one digit is significant", at: range) }
    guard count <= digits else {
      let noun = digits == 1 ? "digit" : "digits"
      throw DateError("this year has only \(digits) significant \(noun)", at: range)
    }
    guard magnitude < CivilCalendar.farthestYear else {
      return YearPattern(isNegative ? -magnitude : magnitude)
    }
    let place = (0..<(digits - count)).reduce(1) { place, _ in place * 10 }
    let low = magnitude / place * place
    let high = low + place - 1
    return YearPattern(isNegative ? -high ... -low : low...high)
  }
}
