/// Colours written `#rrggbb`.
enum Colour {
  /// Part of the way to another colour, 0 being none of it and 1 all. What is no colour stays as it is.
  static func mixed(_ colour: String, with other: String, _ share: Double) -> String {
    guard let one = parts(colour), let two = parts(other) else { return colour }
    let mixed = zip(one, two).map { Int((Double($0) * (1 - share) + Double($1) * share).rounded()) }
    return "#" + mixed.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  private static func parts(_ colour: String) -> [Int]? {
    let digits = Array(colour.dropFirst())
    guard colour.hasPrefix("#"), digits.count == 6 else { return nil }
    let parts = stride(from: 0, to: 6, by: 2).compactMap { Int(String(digits[$0...$0 + 1]), radix: 16) }
    return parts.count == 3 ? parts : nil
  }
}
