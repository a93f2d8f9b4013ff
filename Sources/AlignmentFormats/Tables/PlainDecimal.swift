/// Weights: finite decimal numbers, correctly rounded.
enum PlainDecimal {
  /// Powers of ten that a `Double` holds exactly.
  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]

  /// The most bytes a number may have; more digits than any number needs.
  private static let mostBytes = 400

  /// The number that up to eight bytes say, `12`, `3.97`; not-a-number when they say none so plainly.
  ///
  /// The quotient of two numbers that are exact is rounded once, as it should be.
  @inline(__always)
  static func number(_ word: UInt64, length: Int) -> Double {
    guard length &- 1 < 8, length > 0 else { return .nan }
    let text = length == 8 ? word : word & ByteLanes.mask(length)
    let points = ByteLanes.zeros(text ^ ByteLanes.repeated(UInt8(ascii: ".")))
    let hasPoint = points != 0
    let point = hasPoint ? points.trailingZeroBitCount &>> 3 : length
    let before = point >= 8 ? UInt64.max : ByteLanes.mask(point)
    let digits = (text & before) | ((text &>> 8) & ~before)
    let count = hasPoint ? length &- 1 : length
    let decimals = count &- point
    guard count > 0, point > 0, !hasPoint || decimals > 0 else { return .nan }
    let filling = count == 8 ? 0 : ByteLanes.mask(8 &- count)
    let shift = UInt64(truncatingIfNeeded: (8 &- count) &* 8)
    let values = ((digits &<< shift) | (0x3030_3030_3030_3030 & filling)) ^ 0x3030_3030_3030_3030
    guard ((values &+ 0x7676_7676_7676_7676) | values) & 0x8080_8080_8080_8080 == 0 else { return .nan }
    return Double(joined(values)) / power(decimals)
  }

  /// Eight digits, the first lowest, as one number.
  @inline(__always)
  private static func joined(_ digits: UInt64) -> UInt32 {
    let pairs = (digits &* 10) &+ (digits &>> 8)
    let high = (pairs & 0x0000_00FF_0000_00FF) &* 0x000F_4240_0000_0064
    let low = ((pairs &>> 16) & 0x0000_00FF_0000_00FF) &* 0x0000_2710_0000_0001
    return UInt32(truncatingIfNeeded: (high &+ low) &>> 32)
  }

  @inline(__always)
  private static func power(_ decimals: Int) -> Double {
    switch decimals {
    case 0: 1
    case 1: 10
    case 2: 100
    default: powers[decimals]
    }
  }

  /// The number that a text says; nil when it says none, or none that is finite. What a graph file takes.
  static func number(_ text: [UInt8]) -> Double? {
    if let number = plain(text) { return number }
    guard text.count <= mostBytes, text.allSatisfy(mayStand) else { return nil }
    guard let number = Double(String(decoding: text, as: UTF8.self)), number.isFinite else { return nil }
    return number
  }

  private static func mayStand(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(byte)
  }

  /// Up to fifteen digits, perhaps with a minus and a point.
  private static func plain(_ text: [UInt8]) -> Double? {
    var (mantissa, digits, point) = (UInt64(0), 0, -1)
    let isNegative = text.first == UInt8(ascii: "-")
    guard text.count <= 17 else { return nil }
    for byte in text.dropFirst(isNegative ? 1 : 0) {
      if byte == UInt8(ascii: "."), point < 0, digits > 0 {
        point = digits
      } else if (0x30...0x39).contains(byte) {
        mantissa = mantissa &* 10 &+ UInt64(byte &- 0x30)
        digits += 1
      } else {
        return nil
      }
    }
    guard digits > 0, digits <= 15, point != digits else { return nil }
    let number = Double(mantissa) / powers[point < 0 ? 0 : digits - point]
    return isNegative ? -number : number
  }
}
