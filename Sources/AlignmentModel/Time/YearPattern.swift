/// The years that a written year can be: one, or several where digits are `X` or only some are significant.
struct YearPattern {
  private enum Years {
    /// Every year from one to another.
    case range(ClosedRange<Int>)
    /// Four digits, some of them open: the number with 0 for them, and the open places from the right.
    case digits(number: Int, openPlaces: [Int], isNegative: Bool)
  }

  private let years: Years

  /// One year.
  init(_ year: Int) {
    years = .range(year...year)
  }

  /// Every year of a range.
  init(_ range: ClosedRange<Int>) {
    years = .range(range)
  }

  /// The years that four digits can be, `X` for any; -0000 is none of them.
  init(digits: some Sequence<UInt8>, isNegative: Bool) {
    var number = 0
    var places: [Int] = []
    for digit in digits {
      number *= 10
      places = places.map { $0 * 10 }
      if digit == UInt8(ascii: "X") { places.append(1) } else { number += Int(digit - UInt8(ascii: "0")) }
    }
    let year = isNegative ? -number : number
    years =
      places.isEmpty
      ? .range(year...year)
      : .digits(number: number, openPlaces: places.reversed(), isNegative: isNegative)
  }

  /// The one year it is, if it is known.
  var exact: Int? {
    guard case .range(let range) = years, range.lowerBound == range.upperBound else { return nil }
    return range.lowerBound
  }

  var isExact: Bool { exact != nil }

  /// Whether it bears open digits and so can be asked year by year.
  var hasOpenDigits: Bool {
    if case .digits = years { true } else { false }
  }

  var lowest: Int { first(ascending: true) { _ in true } ?? 0 }
  var highest: Int { first(ascending: false) { _ in true } ?? 0 }

  /// The earliest, or the latest, of the years that fit. Asks at most 10,000 years.
  func first(ascending: Bool, where fits: (Int) -> Bool) -> Int? {
    switch years {
    case .range(let range):
      // Only single years and significant digits come here, and nothing is asked of the latter.
      let year = ascending ? range.lowerBound : range.upperBound
      return fits(year) ? year : nil
    case .digits(let number, let places, let isNegative):
      let count = places.reduce(1) { count, _ in count * 10 }
      for step in 0..<count {
        let index = ascending == isNegative ? count - 1 - step : step
        let magnitude = Self.filled(number, places: places, with: index)
        if isNegative && magnitude == 0 { continue }
        let year = isNegative ? -magnitude : magnitude
        if fits(year) { return year }
      }
      return nil
    }
  }

  /// The number with the digits of `index` in its open places; grows with `index`.
  private static func filled(_ number: Int, places: [Int], with index: Int) -> Int {
    var number = number
    var index = index
    for place in places {
      number += index % 10 * place
      index /= 10
    }
    return number
  }
}
