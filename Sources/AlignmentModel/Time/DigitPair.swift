/// A month or a day of two digits, either of them perhaps `X`.
struct DigitPair {
  private let tens: UInt8?
  private let ones: UInt8?

  /// Two bytes, each a digit or `X`.
  init(_ tens: UInt8, _ ones: UInt8) {
    self.tens = tens == UInt8(ascii: "X") ? nil : tens - UInt8(ascii: "0")
    self.ones = ones == UInt8(ascii: "X") ? nil : ones - UInt8(ascii: "0")
  }

  /// The number, if both digits are known.
  var exact: Int? {
    guard let tens, let ones else { return nil }
    return Int(tens) * 10 + Int(ones)
  }

  /// Whether it can be this number.
  func fits(_ number: Int) -> Bool {
    (tens.map { Int($0) == number / 10 } ?? true) && (ones.map { Int($0) == number % 10 } ?? true)
  }

  /// The least and the greatest number of a range that it can be.
  func extremes(in range: ClosedRange<Int>) -> (low: Int, high: Int)? {
    guard let low = range.first(where: fits), let high = range.last(where: fits) else { return nil }
    return (low, high)
  }

  /// The earliest and the latest day of a year that a month and a day can be together.
  static func extremes(
    month: DigitPair, day: DigitPair, leap: Bool
  ) -> (low: (month: Int, day: Int), high: (month: Int, day: Int))? {
    var low: (Int, Int)?
    var high: (Int, Int)?
    for number in 1...12 where month.fits(number) {
      let length = CivilCalendar.length(ofMonth: number, leap: leap)
      guard let days = day.extremes(in: 1...length) else { continue }
      low = low ?? (number, days.low)
      high = (number, days.high)
    }
    guard let low, let high else { return nil }
    return (low, high)
  }
}
