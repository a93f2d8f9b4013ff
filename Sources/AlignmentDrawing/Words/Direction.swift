/// Which way text runs.
enum Direction {
  /// Says that a line runs from right to left, and keeps it apart from what is around it.
  static let rightToLeft: [(name: String, value: String)] = [
    ("direction", "rtl"), ("unicode-bidi", "isolate"),
  ]

  /// Says that a line that begins at the left may run from right to left, whichever its first letter does.
  static let ownDirection: [(name: String, value: String)] = [("unicode-bidi", "plaintext")]

  /// Whether the first letter that has a direction runs from right to left (Unicode Standard Annex 9, rules P2 and
  /// P3). Linear.
  static func isRightToLeft(_ text: String) -> Bool {
    // Nothing before Hebrew does.
    guard !text.utf8.allSatisfy({ $0 < 0xD6 }) else { return false }
    for scalar in text.unicodeScalars {
      if runsLeft(scalar) { return true }
      if scalar.properties.isAlphabetic { return false }
    }
    return false
  }

  /// Hebrew, Arabic, Syriac, Thaana, N’Ko and their like, and the old scripts of their kind.
  private static func runsLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x660...0x669, 0x6F0...0x6F9: false
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE: scalar.properties.isAlphabetic
    case 0x10800...0x10FFF, 0x1E800...0x1EFFF: scalar.properties.isAlphabetic
    default: false
    }
  }

  /// A name within a sentence of another direction, kept in one piece.
  static func isolated(_ name: String) -> String {
    let hasLeft = !name.utf8.allSatisfy { $0 < 0xD6 } && name.unicodeScalars.contains(where: runsLeft)
    return hasLeft ? "\u{2068}\(name)\u{2069}" : name
  }

  /// A name that a number, a comma or a bracket follows in a line from left to right: the mark after it keeps these
  /// from being drawn before it.
  static func closed(_ name: String) -> String {
    let hasLeft = !name.utf8.allSatisfy { $0 < 0xD6 } && name.unicodeScalars.contains(where: runsLeft)
    return hasLeft ? name + "\u{200E}" : name
  }
}
