extension StringProtocol {
  /// The text with everything that could drive a terminal or reorder a line written out as `\u{1b}`.
  ///
  /// Escaped are control characters (line feed, tab and return as `\n`, `\t`, `\r`), the bidirectional
  /// embeddings, overrides and isolates (U+202A to U+202E, U+2066 to U+2069) and the line and paragraph
  /// separators. Everything else stays. Linear.
  public var escapedForTerminal: String {
    // Most texts are plain ASCII, which its bytes tell.
    let isPlain = utf8.withContiguousStorageIfAvailable { $0.allSatisfy { 0x20...0x7E ~= $0 } }
    if isPlain == true { return String(self) }
    guard unicodeScalars.contains(where: needsEscape) else { return String(self) }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if needsEscape(scalar) {
        result.append(contentsOf: escape(scalar).unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}

private func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x20...0x7E: false
  case 0...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
  default: false
  }
}

private func escape(_ scalar: Unicode.Scalar) -> String {
  switch scalar {
  case "\n": "\\n"
  case "\t": "\\t"
  case "\r": "\\r"
  default: "\\u{" + String(scalar.value, radix: 16) + "}"
  }
}
