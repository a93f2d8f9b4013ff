import AlignmentModel

/// Walks through JSON without keeping it: for files of millions of values of which few matter.
///
/// What is walked over is as strictly read as by ``JSONParser/parseFile()``, but for the numbers that Python writes
/// and JSON does not know: `NaN`, `Infinity`.
extension JSONParser {
  /// A text between its quotes as it stands in the file.
  struct RawText {
    var range: Range<Int>
    var hasEscapes: Bool
  }

  /// A value as it stands in the file.
  enum RawValue {
    case text(RawText)
    /// A number, as written.
    case number(Range<Int>)
    case truth(Bool)
    case null
    /// A list or a mapping, from its opening to its closing.
    case collection(Range<Int>)
  }

  /// Calls a block for each entry of a mapping, which has to read its value.
  mutating func eachEntry(
    _ body: (inout JSONParser, RawText) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    let start = offset
    offset += 1
    skipBlanks()
    if take("}") { return }
    while true {
      guard peek() == UInt8(ascii: "\"") else { throw badKey() }
      let key = try rawText()
      skipBlanks()
      guard take(":") else { throw missingColon() }
      skipBlanks()
      try body(&self, key)
      skipBlanks()
      if take("}") { return }
      try takeComma(closing: "}", opened: start)
    }
  }

  /// Calls a block for each item of a list, which has to read it.
  mutating func eachItem(_ body: (inout JSONParser) throws(Diagnostic) -> Void) throws(Diagnostic) {
    let start = offset
    offset += 1
    skipBlanks()
    if take("]") { return }
    while true {
      try body(&self)
      skipBlanks()
      if take("]") { return }
      try takeComma(closing: "]", opened: start)
    }
  }

  /// Reads a text as it stands.
  mutating func rawText() throws(Diagnostic) -> RawText {
    let opening = offset
    offset += 1
    var hasEscapes = false
    while true {
      guard let byte = peek() else { throw unclosed(opening) }
      switch byte {
      case UInt8(ascii: "\""):
        offset += 1
        return RawText(range: opening + 1..<offset - 1, hasEscapes: hasEscapes)
      case UInt8(ascii: "\\"):
        hasEscapes = true
        offset += 2
      case 0x0A, 0x0D: throw unclosed(opening)
      case 0x09: throw fault("a tab inside a string must be written as \\t", at: offset)
      default: offset += 1
      }
    }
  }

  private func unclosed(_ opening: Int) -> Diagnostic {
    fault(
      "this string has no closing quote on its line", at: opening,
      hint: "a line end inside a string is written \\n")
  }

  /// Reads a value as it stands.
  mutating func rawValue(depth: Int = 1) throws(Diagnostic) -> RawValue {
    guard let byte = peek() else { throw unexpectedEnd("a value") }
    let start = offset
    switch byte {
    case UInt8(ascii: "\""): return .text(try rawText())
    case UInt8(ascii: "{"):
      guard depth < DocumentLimits.depth else { throw tooDeep(source.place(atOffset: offset)) }
      try eachEntry { (parser, _) throws(Diagnostic) in _ = try parser.rawValue(depth: depth + 1) }
      return .collection(start..<offset)
    case UInt8(ascii: "["):
      guard depth < DocumentLimits.depth else { throw tooDeep(source.place(atOffset: offset)) }
      try eachItem { (parser) throws(Diagnostic) in _ = try parser.rawValue(depth: depth + 1) }
      return .collection(start..<offset)
    default: return try rawWord(start)
    }
  }

  private mutating func rawWord(_ start: Int) throws(Diagnostic) -> RawValue {
    while let byte = peek(), isWordByte(byte) { offset += 1 }
    let range = start..<offset
    switch bytes[start] {
    case UInt8(ascii: "n") where matches(range, "null"): return .null
    case UInt8(ascii: "t") where matches(range, "true"): return .truth(true)
    case UInt8(ascii: "f") where matches(range, "false"): return .truth(false)
    default:
      let isOfPython = matches(range, "NaN") || matches(range, "Infinity") || matches(range, "-Infinity")
      guard isPlainInteger(range) || isJSONNumber(bytes[range]) || isOfPython else { throw badWord(start) }
      return .number(range)
    }
  }

  /// Most numbers are whole and small.
  private func isPlainInteger(_ range: Range<Int>) -> Bool {
    guard let first = range.first, (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(bytes[first]) else {
      return false
    }
    for place in range where bytes[place] &- 0x30 > 9 { return false }
    return true
  }

  /// Whether some bytes of the file are those of a word of ASCII.
  func matches(_ range: Range<Int>, _ word: StaticString) -> Bool {
    guard range.count == word.utf8CodeUnitCount else { return false }
    for place in range where bytes[place] != word.utf8Start[place - range.lowerBound] { return false }
    return true
  }

  /// The text that was written; what no text of a graph holds is left out.
  func text(_ raw: RawText) -> (text: String, lostCharacters: Int) {
    guard raw.hasEscapes else { return (String(decoding: bytes[raw.range], as: UTF8.self), 0) }
    var (scalars, lost, place) = (String.UnicodeScalarView(), 0, raw.range.lowerBound)
    while place < raw.range.upperBound {
      let start = place
      while place < raw.range.upperBound, bytes[place] != UInt8(ascii: "\\") { place += 1 }
      scalars.append(contentsOf: String(decoding: bytes[start..<place], as: UTF8.self).unicodeScalars)
      guard place < raw.range.upperBound else { break }
      if let scalar = escape(&place, raw.range.upperBound), !isControl(scalar.value) {
        scalars.append(scalar)
      } else {
        lost += 1
      }
    }
    return (String(scalars), lost)
  }

  /// The character of an escape, of which the place is moved to the end; nil when it is none.
  private func escape(_ place: inout Int, _ end: Int) -> Unicode.Scalar? {
    place += 2
    switch bytes[place - 1] {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(bytes[place - 1])
    case UInt8(ascii: "u"): break
    default: return nil
    }
    guard let high = hexadecimal(&place, end) else { return nil }
    if let scalar = Unicode.Scalar(high) { return scalar }
    guard high < 0xDC00, place + 1 < end, bytes[place] == UInt8(ascii: "\\"),
      bytes[place + 1] == UInt8(ascii: "u")
    else { return nil }
    var after = place + 2
    guard let low = hexadecimal(&after, end), (0xDC00...0xDFFF).contains(low) else { return nil }
    place = after
    return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
  }

  private func hexadecimal(_ place: inout Int, _ end: Int) -> UInt32? {
    guard place + 4 <= end else { return nil }
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = Character(Unicode.Scalar(bytes[place])).hexDigitValue else { return nil }
      value = value << 4 | UInt32(digit)
      place += 1
    }
    return value
  }
}
