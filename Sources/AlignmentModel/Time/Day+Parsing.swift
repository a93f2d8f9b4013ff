extension Day {
  /// Reads a day: an EDTF date exact to the day and without a mark, perhaps with a time, which is left
  /// aside. O(1) for `YYYY-MM-DD`, which takes no memory; O(n) otherwise, at most 256 bytes.
  ///
  /// - Throws: ``DateError`` when the text is no date, when the date is less exact than a day, and when it
  ///   is farther away than 32 bits of days reach.
  public init(parsing text: String) throws(DateError) {
    if let day = text.utf8.withContiguousStorageIfAvailable({ Day(plain: $0.span) }) ?? nil {
      self = day
      return
    }
    guard case .date(let date) = try DateExpression(reading: text) else {
      throw DateError(
        "one day is wanted here, not several", at: 0..<text.utf8.count, hint: "write a day like 2024-01-19")
    }
    guard let number = date.exactDay else { throw Self.inexact(date) }
    self.init(clamping: number)
    guard isBounded else {
      throw DateError("this day is farther away than days can be counted", at: date.range)
    }
  }

  /// Reads exactly ten bytes `YYYY-MM-DD`, the year from 0000 to 9999; nil when they are anything else or
  /// there is no such day. Takes no memory; for reading many days. O(1).
  public init?(plain bytes: Span<UInt8>) {
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let century = Self.pair(bytes, at: 0), let yearOfCentury = Self.pair(bytes, at: 2),
      let month = Self.pair(bytes, at: 5), let day = Self.pair(bytes, at: 8)
    else { return nil }
    self.init(year: century * 100 + yearOfCentury, month: month, day: day)
  }

  private static func pair(_ bytes: Span<UInt8>, at index: Int) -> Int? {
    let tens = bytes[index] &- UInt8(ascii: "0")
    let ones = bytes[index + 1] &- UInt8(ascii: "0")
    return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : nil
  }

  private static func inexact(_ date: WrittenDate) -> DateError {
    let days = date.possibleDays
    let isMarkedDay = date.precision == .day && !date.hasOpenDigits
    let message = isMarkedDay ? "this day is not certain" : "this is not one day"
    guard days.earliest.isBounded, days.latest.isBounded else { return DateError(message, at: date.range) }
    if days.earliest == days.latest {
      return DateError(message, at: date.range, hint: "write \(days.earliest)")
    }
    return DateError(
      message, at: date.range, hint: "write one of the days from \(days.earliest) to \(days.latest)")
  }
}

extension Day: ExpressibleByStringLiteral {
  /// The day of a literal, `"2024-01-19"`.
  ///
  /// - Precondition: the literal is a day; use ``init(parsing:)`` for every text that is not in the program.
  public init(stringLiteral text: String) {
    do {
      try self.init(parsing: text)
    } catch {
      preconditionFailure("\"\(text)\" is no day: \(error.description)")
    }
  }
}
