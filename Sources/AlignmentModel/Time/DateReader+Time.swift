/// Times of day, which are read to be sure that they are times and then stand for their day.
extension DateReader {
  /// Reads `T10:30:00`, perhaps with `Z`, `+09` or `+05:30` after it.
  mutating func time(after date: WrittenDate, isAllowed: Bool) throws(DateError) {
    guard date.exactDay != nil else {
      throw DateError("only an exact day takes a time", at: rest, hint: "leave the time out")
    }
    guard isAllowed else {
      throw DateError("a date within a spell or a set takes no time", at: rest, hint: "leave the time out")
    }
    let start = position
    position += 1
    try clock(["hour": 23, "minute": 59, "second": 59], from: start)
    if !take("Z"), take("+") || take("-") {
      let hasMinutes = end - position > 2
      try clock(hasMinutes ? ["hour": 23, "minute": 59] : ["hour": 23], from: start)
    }
    guard position == end else { throw noClock(from: start) }
  }

  private mutating func clock(
    _ parts: KeyValuePairs<String, Int>, from start: Int
  ) throws(DateError) {
    for (index, part) in parts.enumerated() {
      if index > 0 && !take(":") { throw noClock(from: start) }
      let range = takeRun(where: Self.isDigit)
      guard range.count == 2,
        let number = DigitPair(bytes[range.lowerBound], bytes[range.lowerBound + 1]).exact
      else { throw noClock(from: start) }
      guard number <= part.value else { throw DateError("there is no \(part.key) \(text(range))", at: range) }
    }
  }

  private func noClock(from start: Int) -> DateError {
    DateError(
      "a time is written like T10:30:00, T10:30:00Z or T10:30:00+09:00", at: start..<end,
      hint: "the day alone is enough: leave the time out")
  }
}
