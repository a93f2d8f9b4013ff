import AlignmentModel

/// A date with a time of day, as programs write it: `2024-01-15T12:30:00Z`, `2024-01-15 12:30+09:00`.
struct Timestamp {
  /// The day in UTC, or the day as written where no zone is.
  var day: Day
  /// Whether it says more than the first moment of the day.
  var hasTimeOfDay: Bool

  /// Nil when the text is no such date, and also when it is a day and no more.
  init?(_ text: some Sequence<UInt8>) {
    let bytes = Array(text)
    guard bytes.count > 10 else { return nil }
    var digits = Digits(bytes)
    guard let year = digits.number(4), digits.take("-"), let month = digits.number(2), digits.take("-"),
      let dayOfMonth = digits.number(2), let day = Day(year: year, month: month, day: dayOfMonth),
      digits.take("T") || digits.take("t") || digits.take(" "), let hour = digits.number(2), hour <= 24
    else { return nil }
    var (minute, second, isWhole) = (0, 0, true)
    if digits.take(":") {
      guard let written = digits.number(2), written < 60 else { return nil }
      minute = written
      if digits.take(":") {
        guard let written = digits.number(2), written <= 60 else { return nil }
        second = written
        if digits.take(".") || digits.take(",") { isWhole = digits.fractionIsZero() }
      }
    }
    guard let zone = digits.zone() else { return nil }
    let minutes = hour * 60 + minute - zone
    let days = minutes >= 0 ? minutes / 1440 : -1
    self.day = day.advanced(by: days)
    hasTimeOfDay = minutes - days * 1440 != 0 || second != 0 || !isWhole
  }

  private struct Digits {
    private let bytes: [UInt8]
    private var offset = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
      guard offset < bytes.count, bytes[offset] == UInt8(ascii: character) else { return false }
      offset += 1
      return true
    }

    mutating func number(_ count: Int) -> Int? {
      guard offset + count <= bytes.count else { return nil }
      var value = 0
      for _ in 0..<count {
        guard (0x30...0x39).contains(bytes[offset]) else { return nil }
        value = value * 10 + Int(bytes[offset] - 0x30)
        offset += 1
      }
      return value
    }

    mutating func fractionIsZero() -> Bool {
      var isZero = true
      while offset < bytes.count, (0x30...0x39).contains(bytes[offset]) {
        if bytes[offset] != 0x30 { isZero = false }
        offset += 1
      }
      return isZero
    }

    /// Minutes east of Greenwich; nil when something else follows.
    mutating func zone() -> Int? {
      if offset == bytes.count { return 0 }
      if take("Z") || take("z") { return offset == bytes.count ? 0 : nil }
      let isEast = take("+")
      guard isEast || take("-"), let hours = number(2), hours < 24 else { return nil }
      _ = take(":")
      let minutes = offset < bytes.count ? number(2) : 0
      guard let minutes, minutes < 60, offset == bytes.count else { return nil }
      return (hours * 60 + minutes) * (isEast ? 1 : -1)
    }
  }
}
