/// What an EDTF text holds, read but not yet interpreted.
enum DateExpression {
  case date(WrittenDate)
  case interval(start: IntervalEnd, end: IntervalEnd)
  case set(isOneOf: Bool, [SetMember])

  /// The most bytes a text may have: far more than any date, and little enough to read at once.
  static let greatestLength = 256

  /// Reads a text, in time that grows with its length.
  init(reading text: String) throws(DateError) {
    let length = text.utf8.count
    guard length <= Self.greatestLength else {
      throw DateError(
        "a date has at most \(Self.greatestLength) bytes, and this has \(length)",
        at: Self.greatestLength..<length)
    }
    let bytes = Array(text.utf8)
    do {
      try self.init(bytes)
    } catch {
      throw DateAdvice.improved(error, about: bytes)
    }
  }

  /// Reads bytes without advice on what else they may have meant.
  init(_ bytes: [UInt8]) throws(DateError) {
    guard let opening = bytes.first else {
      throw DateError("there is no date here", at: 0..<0, hint: DateAdvice.examples)
    }
    if opening == UInt8(ascii: "[") || opening == UInt8(ascii: "{") {
      self = try SetMember.set(bytes)
    } else if let slash = bytes.firstIndex(of: UInt8(ascii: "/")) {
      if let second = bytes[(slash + 1)...].firstIndex(of: UInt8(ascii: "/")) {
        throw DateError("a spell has one slash", at: second..<second + 1)
      }
      self = .interval(
        start: try IntervalEnd(bytes, in: 0..<slash), end: try IntervalEnd(bytes, in: slash + 1..<bytes.count)
      )
    } else {
      self = .date(try DateReader.date(bytes, in: 0..<bytes.count, allowsTime: true))
    }
  }

  /// All dates written in it.
  var dates: [WrittenDate] {
    switch self {
    case .date(let date): [date]
    case .interval(let start, let end): [start.date, end.date].compactMap(\.self)
    case .set(_, let members): members.flatMap { [$0.first, $0.last].compactMap(\.self) }
    }
  }
}

/// One end of an interval.
enum IntervalEnd {
  case written(WrittenDate)
  case open
  case blank

  init(_ bytes: [UInt8], in range: Range<Int>) throws(DateError) {
    if range.isEmpty {
      self = .blank
    } else if bytes[range].elementsEqual("..".utf8) {
      self = .open
    } else {
      self = .written(try DateReader.date(bytes, in: range))
    }
  }

  var date: WrittenDate? {
    if case .written(let date) = self { date } else { nil }
  }

  var kind: SpellEnd {
    switch self {
    case .written: .written
    case .open: .open
    case .blank: .blank
    }
  }
}

extension Bounds {
  /// The bounds of an interval as written.
  init(from start: IntervalEnd, to end: IntervalEnd, text: String) throws(DateError) {
    self.init(unchecked: SpellSide(start), SpellSide(end))
    guard firstEarliest <= lastLatest else {
      throw DateError(
        "the spell ends before it begins: first day \(firstEarliest) or later, "
          + "last day \(lastLatest) or earlier", at: 0..<text.utf8.count,
        hint: "were the ends swapped? write \(Self.swapped(text))")
    }
  }

  private static func swapped(_ text: String) -> String {
    text.split(separator: "/").reversed().joined(separator: "/")
  }
}
