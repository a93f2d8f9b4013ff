/// Numbers as pictures write them: at most two decimals, the point as sign, no `-0`.
enum NumberText {
  static func text(_ number: Double, decimals: Int = 1) -> String {
    var bytes: [UInt8] = []
    append(number, decimals: decimals, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `x y`.
  static func text(_ point: PicturePoint) -> String { "\(text(point.x)) \(text(point.y))" }

  static func append(_ number: Double, decimals: Int = 1, to bytes: inout [UInt8]) {
    guard number.isFinite, abs(number) < 1e12 else { return bytes.append(zero) }
    let scale = decimals == 1 ? 10 : 100
    let units = Int((number * Double(scale)).rounded())
    if units < 0 { bytes.append(UInt8(ascii: "-")) }
    let (whole, part) = abs(units).quotientAndRemainder(dividingBy: scale)
    appendDigits(of: whole, to: &bytes)
    guard part > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    guard scale == 100 else { return appendDigits(of: part, to: &bytes) }
    bytes.append(zero + UInt8(part / 10))
    if part % 10 > 0 { bytes.append(zero + UInt8(part % 10)) }
  }

  /// In a list of numbers, as short as path syntax allows: `.5-2` is two numbers.
  ///
  /// - Parameter isParted: whether a number stands before it.
  static func append(_ number: Double, isParted: Bool, to bytes: inout [UInt8]) {
    let start = bytes.count
    append(number, to: &bytes)
    let isNegative = bytes[start] == UInt8(ascii: "-")
    let digits = start + (isNegative ? 1 : 0)
    if bytes.count > digits + 1, bytes[digits] == zero { bytes.remove(at: digits) }
    if isParted && !isNegative { bytes.insert(UInt8(ascii: " "), at: start) }
  }

  /// To the decimal that is written.
  static func rounded(_ number: Double) -> Double { (number * 10).rounded() / 10 }

  private static let zero = UInt8(ascii: "0")

  private static func appendDigits(of number: Int, to bytes: inout [UInt8]) {
    if number >= 10 { appendDigits(of: number / 10, to: &bytes) }
    bytes.append(zero + UInt8(number % 10))
  }
}
