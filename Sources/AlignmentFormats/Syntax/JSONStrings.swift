import AlignmentModel

extension JSONParser {
  /// Reads a string from its opening to its closing quote.
  mutating func scanString() throws(Diagnostic) -> String {
    let opening = offset
    offset += 1
    var text = ""
    var pending = offset
    while true {
      guard let byte = peek() else { throw unclosedString(opening) }
      switch byte {
      case UInt8(ascii: "\""):
        append(pending..<offset, to: &text)
        offset += 1
        return text
      case UInt8(ascii: "\\"):
        append(pending..<offset, to: &text)
        text.unicodeScalars.append(try scanEscape())
        pending = offset
      case 0x0A, 0x0D:
        throw unclosedString(opening)
      case 0x09:
        throw fault("a tab inside a string must be written as \\t", at: offset)
      default:
        offset += 1
      }
    }
  }

  private func append(_ range: Range<Int>, to text: inout String) {
    guard !range.isEmpty else { return }
    text += String(decoding: bytes[range], as: UTF8.self)
  }

  private mutating func scanEscape() throws(Diagnostic) -> Unicode.Scalar {
    let start = offset
    offset += 1
    guard let byte = peek() else { throw fault("the file ends within an escape", at: start) }
    offset += 1
    let scalar: Unicode.Scalar
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): scalar = Unicode.Scalar(byte)
    case UInt8(ascii: "n"): scalar = "\n"
    case UInt8(ascii: "t"): scalar = "\t"
    case UInt8(ascii: "r"): scalar = "\r"
    case UInt8(ascii: "b"): scalar = "\u{8}"
    case UInt8(ascii: "f"): scalar = "\u{c}"
    case UInt8(ascii: "u"): scalar = try scanUnicodeEscape(start)
    default: throw unknownEscape(start)
    }
    guard !isControl(scalar.value) else {
      throw controlCharacter(
        scalar.value, at: source.place(atOffset: start, length: offset - start))
    }
    return scalar
  }

  private mutating func scanUnicodeEscape(_ start: Int) throws(Diagnostic) -> Unicode.Scalar {
    let first = try scanHexadecimal(start)
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, peek() == UInt8(ascii: "\\"), offset + 1 < bytes.count,
      bytes[offset + 1] == UInt8(ascii: "u")
    else { throw loneSurrogate(start) }
    offset += 2
    let second = try scanHexadecimal(start)
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw loneSurrogate(start) }
    return scalar
  }

  private mutating func scanHexadecimal(_ start: Int) throws(Diagnostic) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek(), let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw fault("\\u wants four hexadecimal digits", at: start, length: offset - start)
      }
      value = value << 4 | UInt32(digit)
      offset += 1
    }
    return value
  }

  private func loneSurrogate(_ start: Int) -> Diagnostic {
    fault(
      "half a surrogate pair is no character", at: start, length: min(6, bytes.count - start),
      hint: "write the character itself")
  }

  private func unknownEscape(_ start: Int) -> Diagnostic {
    let written = source.text.utf8.index(source.text.startIndex, offsetBy: start + 1)
    return fault(
      "JSON knows no escape \"\\\(source.text[written])\"", at: start, length: 2,
      hint: "a backslash itself is written \\\\")
  }

  private func unclosedString(_ opening: Int) -> Diagnostic {
    fault(
      "this string has no closing quote on its line", at: opening,
      hint: "a line end inside a string is written \\n")
  }
}
