/// Reads dates from left to right out of the bytes of a text.
struct DateReader {
  let bytes: [UInt8]
  var position: Int
  let end: Int

  /// A reader of some of the bytes.
  init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  /// Reads one date that takes up all the bytes.
  ///
  /// - Parameter allowsTime: whether a time of day may follow the day.
  static func date(
    _ bytes: [UInt8], in range: Range<Int>, allowsTime: Bool = false
  ) throws(DateError) -> WrittenDate {
    var reader = DateReader(bytes, in: range)
    var date = try reader.date()
    if reader.current == UInt8(ascii: "T") { try reader.time(after: date, isAllowed: allowsTime) }
    try reader.expectEnd()
    date.range = range
    return date
  }

  var current: UInt8? { position < end ? bytes[position] : nil }
  var rest: Range<Int> { position..<end }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard current == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  /// Moves past bytes as long as they fit.
  mutating func takeRun(where fits: (UInt8) -> Bool) -> Range<Int> {
    let start = position
    while let byte = current, fits(byte) { position += 1 }
    return start..<position
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private mutating func date() throws(DateError) -> WrittenDate {
    var marks = DateMarks()
    let markBefore = try takeMark()
    let year = try self.year()
    marks.note(markBefore, on: .year)
    marks.note(try takeMark(), on: .year)
    guard current == UInt8(ascii: "-") else { return .init(year: year, marks: marks) }
    guard year.isExact || year.hasOpenDigits else {
      throw DateError("a year of significant digits takes no month", at: rest)
    }
    position += 1
    return try dateWithMonth(in: year, marks: marks)
  }

  private mutating func dateWithMonth(in year: YearPattern, marks: DateMarks) throws(DateError) -> WrittenDate
  {
    var marks = marks
    let markBefore = try takeMark()
    let (month, range) = try digitPair(of: "month")
    let group = month.exact.flatMap(SubYearGroup.init)
    guard group != nil || month.extremes(in: 1...12) != nil else { throw noMonth(range) }
    let unit = group?.precision ?? .month
    marks.note(markBefore, on: unit)
    marks.note(try takeMark(), on: unit)
    guard current == UInt8(ascii: "-") else {
      if let group { return .init(year: year, group: group, marks: marks) }
      return .init(year: year, month: month, marks: marks)
    }
    guard group == nil else {
      throw DateError(
        "\(text(range)) stands for several months and takes no day", at: rest,
        hint: "months are 01 to 12")
    }
    position += 1
    return try dateWithDay(in: year, month, marks: marks)
  }

  private mutating func dateWithDay(
    in year: YearPattern, _ month: DigitPair, marks: DateMarks
  ) throws(DateError) -> WrittenDate {
    var marks = marks
    let markBefore = try takeMark()
    let (day, range) = try digitPair(of: "day")
    marks.note(markBefore, on: .day)
    marks.note(try takeMark(), on: .day)
    guard let date = WrittenDate(year: year, month: month, day: day, marks: marks) else {
      throw noDay(range, day, month, year)
    }
    return date
  }

  /// A mark, if one stands here.
  private mutating func takeMark() throws(DateError) -> UInt8? {
    guard let mark = current, Self.isMark(mark) else { return nil }
    let start = position
    _ = takeRun(where: Self.isMark)
    guard position == start + 1 else {
      throw DateError(
        "one part of a date takes one mark", at: start..<position,
        hint: "write % for uncertain and approximate")
    }
    return mark
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "?") || byte == UInt8(ascii: "~") || byte == UInt8(ascii: "%")
  }

  private mutating func digitPair(of unit: String) throws(DateError) -> (DigitPair, Range<Int>) {
    let range = takeRun(where: Self.isDigitOrX)
    guard range.count == 2 else {
      if range.isEmpty && current == UInt8(ascii: "W") {
        throw DateError("a week is no date", at: rest, hint: "write its first and last day, A/B")
      }
      if range.isEmpty { throw DateError("a \(unit) of two digits is missing", at: range) }
      throw DateError("a \(unit) has two digits", at: range)
    }
    return (DigitPair(bytes[range.lowerBound], bytes[range.lowerBound + 1]), range)
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
  static func isDigitOrX(_ byte: UInt8) -> Bool { isDigit(byte) || byte == UInt8(ascii: "X") }

  private func expectEnd() throws(DateError) {
    guard position < end else { return }
    throw DateError("\"\(text(rest))\" does not belong to a date", at: rest)
  }
}
