/// Text made safe for XML.
enum XMLText {
  /// Escaped for text and for attributes in double quotes; what XML 1.0 cannot hold is dropped. Linear.
  static func escaped(_ text: String) -> String {
    guard !text.utf8.allSatisfy(isPlain) else { return text }
    var bytes: [UInt8] = []
    append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends a text escaped as by ``escaped(_:)``.
  ///
  /// - Parameter lineBreak: what stands for a line break, which would be a blank in an attribute.
  static func append(_ text: String, to bytes: inout [UInt8], lineBreak: String = "&#10;") {
    var text = text
    text.withUTF8 { source in
      // Most of what a picture holds needs no care and is copied in long pieces.
      var start = 0
      var place = 0
      while place < source.count {
        if isPlain(source[place]) {
          place += 1
          continue
        }
        let (length, replacement) = special(source, at: place, lineBreak)
        if let replacement {
          bytes.append(contentsOf: source[start..<place])
          bytes.append(contentsOf: replacement.utf8)
          start = place + length
        }
        place += length
      }
      bytes.append(contentsOf: source[start...])
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x26, 0x3C, 0x3E, 0x22, 0x27: false
    default: byte >= 0x20 && byte < 0x7F
    }
  }

  /// How many bytes a character that is not plain has, and what stands for it; nil when it stays as it is.
  private static func special(
    _ source: UnsafeBufferPointer<UInt8>, at place: Int, _ lineBreak: String
  ) -> (length: Int, replacement: String?) {
    switch source[place] {
    case 0x26: return (1, "&amp;")
    case 0x3C: return (1, "&lt;")
    case 0x3E: return (1, "&gt;")
    case 0x22: return (1, "&quot;")
    case 0x27: return (1, "&#39;")
    case 0x0A: return (1, lineBreak)
    case 0x09, 0x0D: return (1, " ")
    case ..<0x80: return (1, "")
    case ..<0xE0: return (2, source[place] == 0xC2 && source[place + 1] < 0xA0 ? "" : nil)
    case let lead:
      let length = lead < 0xF0 ? 3 : 4
      // The last two places of each plane of Unicode: all bits are set but the last.
      let isLast = source[place + length - 2] == 0xBF && source[place + length - 1] >= 0xBE
      let isNoCharacter = isLast && (length == 3 ? lead == 0xEF : source[place + 1] & 0x0F == 0x0F)
      return (length, isNoCharacter ? "" : nil)
    }
  }

  /// Without what is not to be seen but changes how the rest is shown: controls, overrides of the direction of
  /// writing, and what XML cannot hold. Line breaks become blanks. Linear.
  static func visible(_ text: String) -> String {
    guard !text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else { return text }
    var result = ""
    for scalar in text.unicodeScalars where isAllowed(scalar) && !overridesDirection(scalar) {
      result.unicodeScalars.append(
        scalar.value < 0x20 || scalar.value == 0x2028 || scalar.value == 0x2029 ? " " : scalar)
    }
    return result
  }

  /// A text as one word of a `class` attribute: blanks and controls become hyphens.
  static func word(_ text: String) -> String {
    guard !text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return text }
    return String(visible(text).map { $0.isWhitespace ? "-" : $0 })
  }

  /// The characters of XML 1.0 that are no control characters, as it advises (section 2.2).
  static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD: true
    case 0...0x1F, 0x7F...0x9F, 0xFFFE, 0xFFFF: false
    default: scalar.value & 0xFFFE != 0xFFFE
    }
  }

  /// The mark U+200E turns nothing round: it only ends what runs from right to left.
  private static func overridesDirection(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
