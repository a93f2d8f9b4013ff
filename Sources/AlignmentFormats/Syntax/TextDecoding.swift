public import AlignmentModel

/// The text of a file for quoting lines, even when it is no valid text: what is invalid becomes U+FFFD.
public func sourceText(bytes: [UInt8], name: String) -> SourceText {
  SourceText(name: name, text: String(decoding: withoutMark(bytes), as: UTF8.self))
}

/// The text of a file after all checks that need no syntax: of UTF-8, without control characters, not empty.
package func checkedText(_ bytes: [UInt8], name: String) throws(Diagnostics) -> SourceText {
  try decodedText(bytes, name: name)
}

/// The text of a file after all checks that need no syntax.
///
/// - Parameter limit: the most bytes it may have.
func decodedText(
  _ bytes: [UInt8], name: String, limit: Int = DocumentLimits.bytes
) throws(Diagnostics) -> SourceText {
  if limit <= DocumentLimits.bytes { try refuseSize(bytes, name: name) }
  try refuseOtherEncodings(bytes, name: name)
  guard let text = String(validating: withoutMark(bytes), as: UTF8.self) else {
    throw invalidUTF8(bytes, name: name)
  }
  let source = SourceText(name: name, text: text)
  try refuseControlCharacters(source)
  if text.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }) {
    throw Diagnostics(emptyFile(name, "the file is empty"), sources: [source])
  }
  return source
}

/// What such a file should begin with, only its own reader knows.
func emptyFile(_ name: String, _ message: String) -> Diagnostic {
  Diagnostic(code: "empty-file", message, at: .whole(name))
}

private func withoutMark(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
  bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
}

private func refuseSize(_ bytes: [UInt8], name: String) throws(Diagnostics) {
  guard bytes.count > DocumentLimits.bytes else { return }
  throw Diagnostics(
    Diagnostic(
      code: "file-too-large",
      "the file has more than \(DocumentLimits.bytes >> 20) MB, which are the most",
      at: .whole(name),
      hint: "split it into several files, which are read as one graph when they are given together"))
}

private func refuseOtherEncodings(_ bytes: [UInt8], name: String) throws(Diagnostics) {
  guard let encoding = otherEncoding(bytes) else { return }
  throw Diagnostics(
    Diagnostic(
      code: "not-utf8", "the file is written in \(encoding)", at: .whole(name), hint: "save it as UTF-8"))
}

/// The encoding of a text that is plainly not UTF-8, by its first bytes.
func otherEncoding(_ bytes: [UInt8]) -> String? {
  let encodings: [(name: String, start: [UInt8])] = [
    ("UTF-32", [0xFF, 0xFE, 0, 0]), ("UTF-32", [0, 0, 0xFE, 0xFF]),
    ("UTF-16", [0xFF, 0xFE]), ("UTF-16", [0xFE, 0xFF]),
  ]
  let marked = encodings.first { bytes.starts(with: $0.start) }?.name
  return marked ?? unmarkedEncoding(bytes)
}

/// Text in UTF-16 begins with an ASCII character, and so with a zero byte before or after it.
private func unmarkedEncoding(_ bytes: [UInt8]) -> String? {
  guard bytes.count >= 4, bytes.count % 2 == 0 else { return nil }
  let zeros = bytes.prefix(4).map { $0 == 0 }
  return zeros == [true, false, true, false] || zeros == [false, true, false, true] ? "UTF-16" : nil
}

private func invalidUTF8(_ bytes: [UInt8], name: String) -> Diagnostics {
  let content = Array(withoutMark(bytes))
  let offset = firstInvalidOffset(content)
  let source = sourceText(bytes: bytes, name: name)
  // Everything before the offset is valid, so it stands at the same offset in the repaired text.
  let byte = content[offset]
  let hint: String
  if let reading = latin1Reading(content, offset) {
    hint = "in Latin-1 (ISO 8859-1) it would be \"\(reading)\"; save the file as UTF-8"
  } else {
    hint = "save the file as UTF-8"
  }
  return Diagnostics(
    Diagnostic(
      code: "not-utf8", "the file is not UTF-8: byte 0x\(hexadecimal(byte)) does not belong here",
      at: source.place(atOffset: offset), hint: hint),
    sources: [source])
}

func hexadecimal(_ byte: UInt8) -> String {
  String(byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
}

/// The word around the byte, read as Latin-1; nil when that reading has control characters.
private func latin1Reading(_ bytes: [UInt8], _ offset: Int) -> String? {
  func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0xC0 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
  }
  guard bytes[offset] >= 0xA0 else { return nil }
  var first = offset
  while first > 0, offset - first < 20, isLetter(bytes[first - 1]) { first -= 1 }
  var last = offset + 1
  while last < bytes.count, last - offset < 20, isLetter(bytes[last]) { last += 1 }
  return bytes[first..<last].reduce(into: "") { $0.unicodeScalars.append(Unicode.Scalar($1)) }
}

/// The offset of the first byte that is not part of valid UTF-8.
func firstInvalidOffset(_ bytes: [UInt8]) -> Int {
  var offset = 0
  while offset < bytes.count {
    let length = sequenceLength(bytes[offset])
    let end = min(offset + max(1, length), bytes.count)
    if length == 0 || String(validating: bytes[offset..<end], as: UTF8.self) == nil { return offset }
    offset = end
  }
  return max(0, bytes.count - 1)
}

private func sequenceLength(_ byte: UInt8) -> Int {
  switch byte {
  case 0..<0x80: 1
  case 0xC2...0xDF: 2
  case 0xE0...0xEF: 3
  case 0xF0...0xF4: 4
  default: 0
  }
}

private func refuseControlCharacters(_ source: SourceText) throws(Diagnostics) {
  let found = source.text.utf8.withContiguousStorageIfAvailable(firstControlCharacter) ?? nil
  guard let found else { return }
  throw Diagnostics(
    controlCharacter(found.value, at: source.place(atOffset: found.offset)), sources: [source])
}

/// Refused raw and by escape: no text of a graph needs one, and terminals obey them.
func controlCharacter(_ value: UInt32, at place: Place) -> Diagnostic {
  let digits = String(value, radix: 16, uppercase: true)
  let code = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  return Diagnostic(
    code: "control-character", "the control character U+\(code) is not allowed", at: place,
    hint: "remove it; text holds no control character but tab and newline")
}

/// True for what ``controlCharacter(_:at:)`` refuses; a return is allowed only as part of a line end.
func isControl(_ value: UInt32) -> Bool {
  value < 0x20 ? value != 0x09 && value != 0x0A : (0x7F..<0xA0).contains(value)
}

private func firstControlCharacter(
  _ bytes: UnsafeBufferPointer<UInt8>
) -> (offset: Int, value: UInt32)? {
  for offset in bytes.indices {
    let byte = bytes[offset]
    if byte < 0x20 {
      if byte != 0x09, byte != 0x0A, byte != 0x0D { return (offset, UInt32(byte)) }
    } else if byte == 0x7F {
      return (offset, 0x7F)
    } else if byte == 0xC2, offset + 1 < bytes.count, bytes[offset + 1] < 0xA0 {
      return (offset, UInt32(bytes[offset + 1]))
    }
  }
  return nil
}
