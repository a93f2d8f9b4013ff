/// How many columns a text takes in a terminal with a fixed-width font.
///
/// East Asian wide and fullwidth characters and emoji take two, combining and other invisible characters
/// none, everything else one. Source: Unicode Standard Annex 11 (East Asian Width). Linear; a text of
/// Latin letters costs one pass over its bytes.
public func displayWidth(_ text: some StringProtocol) -> Int {
  let plain = text.utf8.withContiguousStorageIfAvailable(plainWidth) ?? nil
  return plain ?? text.reduce(0) { $0 + displayWidth($1) }
}

/// The same of a text in the making, by its UTF-8.
package func displayWidth(utf8 bytes: ArraySlice<UInt8>) -> Int {
  let plain = bytes.withUnsafeBufferPointer(plainWidth)
  return plain ?? displayWidth(String(decoding: bytes, as: UTF8.self))
}

/// The width of a text without combining marks, of scalars below U+0300 and dashes and quotation marks (U+2010 to
/// U+2027); nil for anything else. Of bytes in memory, since a text of any type hands its bytes out one by
/// one at a high price.
private func plainWidth(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
  var width = 0
  for (offset, byte) in bytes.enumerated() {
    switch byte {
    case 0x20..<0x7F: width += 1
    case 0..<0x80: continue
    // The second byte of two; the first was counted.
    case 0x80..<0xC0: continue
    case 0xC2 where offset + 1 < bytes.count && bytes[offset + 1] < 0xA0: continue
    case 0xC2..<0xCC: width += 1
    case 0xE2
    where offset + 2 < bytes.count && bytes[offset + 1] == 0x80 && (0x90...0xA7).contains(bytes[offset + 2]):
      width += 1
    default: return nil
    }
  }
  return width
}

/// How many columns one character, as readers count them, takes.
public func displayWidth(_ character: Character) -> Int {
  let scalars = character.unicodeScalars
  guard let first = scalars.first else { return 0 }
  if scalars.count == 1 { return scalarWidth(first) }
  if isShownAsEmoji(scalars, first: first) { return 2 }
  return scalars.reduce(0) { $0 + scalarWidth($1) }
}

extension StringProtocol {
  /// The text with blanks after it up to a width; as it is when it is wider.
  public func padded(to width: Int) -> String {
    let missing = width - displayWidth(self)
    guard missing > 0 else { return String(self) }
    let blanks = String(unsafeUninitializedCapacity: missing) { bytes in
      bytes.initialize(repeating: 0x20)
      return missing
    }
    return String(self) + blanks
  }

  /// The text cut to a width, with `…` as its last column when something was cut.
  ///
  /// A width of 0 or less gives an empty text. Characters are never split.
  public func truncated(to width: Int) -> String {
    if displayWidth(self) <= width { return String(self) }
    guard width > 0 else { return "" }
    var left = width - 1
    var result = ""
    for character in self {
      left -= displayWidth(character)
      if left < 0 { break }
      result.append(character)
    }
    return result + "…"
  }
}

/// Flags, joined emoji, emoji with a skin tone, and symbols asked to be emoji by U+FE0F.
private func isShownAsEmoji(_ scalars: Character.UnicodeScalarView, first: Unicode.Scalar) -> Bool {
  if (0x1F1E6...0x1F1FF).contains(first.value) { return true }
  if first.properties.isEmojiPresentation { return true }
  return first.properties.isEmoji && scalars.contains { $0.value == 0xFE0F }
}

private func scalarWidth(_ scalar: Unicode.Scalar) -> Int {
  if scalar.value < 0x300 { return narrowWidth(scalar.value) }
  if isZeroWidth(scalar) { return 0 }
  return isWide(scalar.value) || scalar.properties.isEmojiPresentation ? 2 : 1
}

/// Below the combining marks: controls take no column, the soft hyphen is shown as a hyphen.
private func narrowWidth(_ value: UInt32) -> Int {
  value < 0x20 || (0x7F..<0xA0).contains(value) ? 0 : 1
}

private func isZeroWidth(_ scalar: Unicode.Scalar) -> Bool {
  // Vowels and final consonants of conjoining Hangul stand in the cell of their first consonant.
  if (0x1160...0x11FF).contains(scalar.value) || (0xD7B0...0xD7FF).contains(scalar.value) { return true }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator: return true
  default: return false
  }
}

private func isWide(_ value: UInt32) -> Bool {
  guard value >= 0x1100 else { return false }
  var low = 0
  var high = wideRanges.count
  while low < high {
    let middle = (low + high) / 2
    if wideRanges[middle].upperBound < value { low = middle + 1 } else { high = middle }
  }
  return low < wideRanges.count && wideRanges[low].contains(value)
}
