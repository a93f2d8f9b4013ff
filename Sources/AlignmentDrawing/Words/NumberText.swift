/// Numbers as pictures write them: at most two decimals, the point as sign, no `-0`.
enum NumberText {
  static func text(_ number: Double, decimals: Int = 1) -> String {
    guard number.isFinite, abs(number) < 1e12 else { return "0" }
    let scale = decimals == 1 ? 10 : 100
    let units = Int((number * Double(scale)).rounded())
    let (whole, part) = (abs(units) / scale, abs(units) % scale)
    let sign = units < 0 ? "-" : ""
    if part == 0 { return sign + String(whole) }
    var digits = String(part)
    if scale == 100 && part < 10 { digits = "0" + digits }
    while digits.hasSuffix("0") { digits.removeLast() }
    return "\(sign)\(whole).\(digits)"
  }

  /// `x y`.
  static func text(_ point: PicturePoint) -> String { "\(text(point.x)) \(text(point.y))" }
}
