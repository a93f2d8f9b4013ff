/// One member of a set: a date, or the days between two dates of which one may be left open.
struct SetMember {
  /// Where it stands in the text.
  var range: Range<Int>
  /// The date, or the first of a range; nil for `..B`.
  var first: WrittenDate?
  /// The last of a range; nil for a date and for `A..`.
  var last: WrittenDate?
  /// Whether it is written with two dots.
  var isRange: Bool

  /// The days it can be, and unbounded where it is open.
  var possibleDays: (earliest: Day, latest: Day) {
    let earliest = first?.possibleDays.earliest ?? .unboundedPast
    let latest = (isRange ? last : first)?.possibleDays.latest ?? .unboundedFuture
    return (earliest, latest)
  }

  /// The days any of several members can be.
  static func possibleDays(of members: [SetMember]) -> (earliest: Day, latest: Day) {
    let days = members.map(\.possibleDays)
    return (
      days.map(\.earliest).min() ?? .unboundedPast, days.map(\.latest).max() ?? .unboundedFuture
    )
  }

  /// Reads a set in its brackets.
  static func set(_ bytes: [UInt8]) throws(DateError) -> DateExpression {
    let isOneOf = bytes.first == UInt8(ascii: "[")
    let closing: Unicode.Scalar = isOneOf ? "]" : "}"
    guard bytes.count > 1, bytes.last == UInt8(ascii: closing) else {
      throw DateError("a closing \(closing) is missing", at: bytes.count..<bytes.count)
    }
    let inner = 1..<bytes.count - 1
    let parts = bytes[inner].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    var members: [SetMember] = []
    for (index, part) in parts.enumerated() {
      let member = try SetMember(bytes, in: part.startIndex..<part.endIndex)
      try member.expectPlace(isFirst: index == 0, isLast: index == parts.count - 1)
      members.append(member)
    }
    return .set(isOneOf: isOneOf, members)
  }

  private init(_ bytes: [UInt8], in range: Range<Int>) throws(DateError) {
    self.range = range
    guard !range.isEmpty else { throw DateError("a date is missing in the set", at: range) }
    guard let dots = Self.dots(bytes, in: range) else {
      first = try DateReader.date(bytes, in: range)
      isRange = false
      return
    }
    isRange = true
    let (before, after) = (range.lowerBound..<dots, dots + 2..<range.upperBound)
    guard !before.isEmpty || !after.isEmpty else {
      throw DateError("two dots in a set stand beside a date", at: range)
    }
    if !before.isEmpty { first = try DateReader.date(bytes, in: before) }
    if !after.isEmpty { last = try DateReader.date(bytes, in: after) }
    let days = possibleDays
    guard days.earliest <= days.latest else {
      throw DateError(
        "the range ends before it begins: first day \(days.earliest) or later, "
          + "last day \(days.latest) or earlier", at: range)
    }
  }

  private static func dots(_ bytes: [UInt8], in range: Range<Int>) -> Int? {
    range.dropLast().first { bytes[$0] == UInt8(ascii: ".") && bytes[$0 + 1] == UInt8(ascii: ".") }
  }

  /// A set can be open only before its first and after its last member.
  private func expectPlace(isFirst: Bool, isLast: Bool) throws(DateError) {
    if isRange && first == nil && !isFirst {
      throw DateError("only the first member of a set can be open before it", at: range)
    }
    if isRange && last == nil && !isLast {
      throw DateError("only the last member of a set can be open after it", at: range)
    }
  }
}
