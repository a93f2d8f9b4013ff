/// Text made safe for XML.
enum XMLText {
  /// Escaped for text and for attributes in double quotes; what XML 1.0 cannot hold is dropped. Linear.
  static func escaped(_ text: String) -> String {
    // Most of what a picture holds is numbers, ids and words that need no care.
    guard !text.utf8.allSatisfy(isPlain) else { return text }
    var result = ""
    result.reserveCapacity(text.utf8.count + 8)
    for scalar in text.unicodeScalars where isAllowed(scalar) {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n": result += "&#10;"
      case "\t", "\r": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x26, 0x3C, 0x3E, 0x22, 0x27: false
    default: byte >= 0x20 && byte < 0x7F
    }
  }

  /// Without what is not to be seen but changes how the rest is shown: controls, overrides of the direction of
  /// writing, and what XML cannot hold. Line breaks become blanks. Linear.
  static func visible(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars where isAllowed(scalar) && !overridesDirection(scalar) {
      result.unicodeScalars.append(
        scalar.value < 0x20 || scalar.value == 0x2028 || scalar.value == 0x2029 ? " " : scalar)
    }
    return result
  }

  /// A text as one word of a `class` attribute: blanks and controls become hyphens.
  static func word(_ text: String) -> String {
    String(visible(text).map { $0.isWhitespace ? "-" : $0 })
  }

  /// The characters of XML 1.0 that are no control characters, as it advises (section 2.2).
  static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD: true
    case 0...0x1F, 0x7F...0x9F, 0xFFFE, 0xFFFF: false
    default: scalar.value & 0xFFFE != 0xFFFE
    }
  }

  private static func overridesDirection(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
