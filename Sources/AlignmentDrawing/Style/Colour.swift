/// Colours written `#rrggbb`.
package enum Colour {
  /// Part of the way to another colour, 0 being none of it and 1 all. What is no colour stays as it is.
  static func mixed(_ colour: String, with other: String, _ share: Double) -> String {
    guard let one = parts(colour), let two = parts(other) else { return colour }
    let mixed = zip(one, two).map { Int((Double($0) * (1 - share) + Double($1) * share).rounded()) }
    return "#" + mixed.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// How well one is told from the other, from 1 to 21 (WCAG 2.1, "contrast ratio"). What is no colour counts as black.
  package static func contrast(_ one: String, _ other: String) -> Double {
    let sorted = [luminance(one), luminance(other)].sorted()
    return (sorted[1] + 0.05) / (sorted[0] + 0.05)
  }

  /// How bright it is, from 0 to 1 (WCAG 2.1, "relative luminance").
  package static func luminance(_ colour: String) -> Double {
    let light = linear(colour)
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]
  }

  /// Red, green and blue light, each from 0 to 1 (sRGB, IEC 61966-2-1).
  package static func linear(_ colour: String) -> [Double] {
    (parts(colour) ?? [0, 0, 0]).map { part in
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : gamma((share + 0.055) / 1.055)
    }
  }

  /// To the power of 2.4: the square, times the fifth root of the square, by Newton's rule, since pure Swift has no
  /// powers of fractions.
  private static func gamma(_ base: Double) -> Double {
    let square = base * base
    var root = 1.0
    for _ in 0..<40 {
      let fourth = root * root * root * root
      root -= (fourth * root - square) / (5 * fourth)
    }
    return square * root
  }

  /// As much nearer to white, or to black on light ground, as a contrast asks for; as it is where it has that.
  package static func lightened(_ colour: String, on ground: String, contrast least: Double) -> String {
    let end = luminance(ground) < 0.2 ? "#ffffff" : "#000000"
    let shares = stride(from: 0.0, through: 1, by: 0.05)
    return shares.lazy.map { mixed(colour, with: end, $0) }.first { contrast($0, ground) >= least } ?? end
  }

  private static func parts(_ colour: String) -> [Int]? {
    let digits = Array(colour.dropFirst())
    guard colour.hasPrefix("#"), digits.count == 6 else { return nil }
    let parts = stride(from: 0, to: 6, by: 2).compactMap { Int(String(digits[$0...$0 + 1]), radix: 16) }
    return parts.count == 3 ? parts : nil
  }
}
