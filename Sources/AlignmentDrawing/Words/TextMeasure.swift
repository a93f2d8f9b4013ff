import AlignmentModel

/// How wide text is, by a table of its own: the same on every machine, whatever fonts that has.
enum TextMeasure {
  /// Fonts differ, and so do browsers.
  private static let slack = 1.04
  private static let boldness = 1.145

  /// In points, for a font size in points. Linear.
  static func width(_ text: String, size: Double, bold: Bool = false) -> Double {
    width(thousandths: thousandths(text), size: size, bold: bold)
  }

  /// In points, of text whose width is known in thousandths of the size of the font.
  static func width(thousandths: Int, size: Double, bold: Bool) -> Double {
    Double(thousandths) / 1000 * size * slack * (bold ? boldness : 1)
  }

  /// In thousandths of the size of the font: those of two texts add up to those of both together. Linear.
  static func thousandths(_ text: some StringProtocol) -> Int {
    var sum = 0
    for byte in text.utf8 {
      guard byte >= 0x20, byte < 0x7F else {
        // Several characters make one emoji: a family, a flag.
        return text.unicodeScalars.contains(where: isOfEmoji)
          ? text.reduce(0) { $0 + width(of: $1) } : text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
      }
      sum += Int(CharacterWidths.ascii[Int(byte) - 0x20])
    }
    return sum
  }

  private static func isOfEmoji(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x200D || scalar.value == 0xFE0F || scalar.value >= 0x1F000 && scalar.value < 0x20000
  }

  /// Of a character as readers count them.
  private static func width(of character: Character) -> Int {
    let scalars = character.unicodeScalars
    let isEmoji = scalars.count > 1 && scalars.contains(where: isOfEmoji) && displayWidth(character) == 2
    return isEmoji ? 1300 : scalars.reduce(0) { $0 + width(of: $1) }
  }

  /// In thousandths of the size of the font.
  private static func width(of scalar: Unicode.Scalar) -> Int {
    let value = Int(scalar.value)
    switch value {
    case 0x20...0x7E: return Int(CharacterWidths.ascii[value - 0x20])
    case 0xA0...0x17F: return Int(CharacterWidths.latin[value - 0xA0])
    case 0x386...0x3CE: return Int(CharacterWidths.greek[value - 0x386])
    case 0x400...0x45F: return Int(CharacterWidths.cyrillic[value - 0x400])
    default: return widthBeyondTables(of: scalar)
    }
  }

  /// Means of their scripts; what takes two columns in a terminal is as wide as it is high.
  private static func widthBeyondTables(of scalar: Unicode.Scalar) -> Int {
    switch displayWidth(Character(scalar)) {
    case 0: return 0
    case 2: return scalar.properties.isEmojiPresentation ? 1300 : 1000
    default: break
    }
    switch scalar.value {
    case 0x2010...0x2013, 0x2018...0x201F: return 500
    case 0x590...0x5FF: return 620
    case 0x600...0x77F: return 660
    case 0x900...0xDFF: return 760
    case 0x2190...0x27BF, 0x1D400...0x1D7FF: return 860
    default: return 700
    }
  }
}
