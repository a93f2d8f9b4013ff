/// A scalar in the plainest style that every YAML 1.1 and 1.2 reader takes for this very text.
func yamlScalar(_ text: String, inFlow: Bool) -> String {
  if needsEscapes(text) { return doubleQuoted(text) }
  if isPlain(text, inFlow: inFlow) { return text }
  return "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
}

/// A block of text (`|`) with its lines indented; nil when the text has one line, or when quotes are safer.
func literalBlock(_ text: String, indent: Int) -> String? {
  guard text.utf8.contains(0x0A), !text.unicodeScalars.contains(where: isUnprintable) else { return nil }
  var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  let endsLine = lines.last?.isEmpty == true
  if endsLine { lines.removeLast() }
  // Blank lines at the ends and blanks around lines are where readers and editors differ.
  guard let first = lines.first, let last = lines.last, !first.isEmpty, !last.isEmpty else { return nil }
  guard !first.hasPrefix(" "), !lines.contains(where: { $0.hasSuffix(" ") || $0.utf8.contains(0x09) })
  else { return nil }
  let margin = String(repeating: " ", count: indent)
  let body = lines.map { $0.isEmpty ? "\n" : margin + $0 + "\n" }.joined()
  return (endsLine ? "|\n" : "|-\n") + body
}

private func needsEscapes(_ text: String) -> Bool {
  if text.hasPrefix(" ") || text.hasSuffix(" ") { return true }
  return text.unicodeScalars.contains { $0 == "\n" || $0 == "\t" || isUnprintable($0) }
}

/// What may not stand in YAML as it is, or is taken for a line end by some readers.
private func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x0A: false
  case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF: true
  default: scalar.value & 0xFFFE == 0xFFFE
  }
}

private func doubleQuoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\t": result += "\\t"
    case "\r": result += "\\r"
    default:
      if isUnprintable(scalar) {
        result += escape(scalar.value)
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
  }
  return result + "\""
}

private func escape(_ value: UInt32) -> String {
  let digits = String(value, radix: 16, uppercase: true)
  let (letter, width) = value < 0x100 ? ("x", 2) : value < 0x10000 ? ("u", 4) : ("U", 8)
  return "\\" + letter + String(repeating: "0", count: width - digits.count) + digits
}

private func isPlain(_ text: String, inFlow: Bool) -> Bool {
  guard let first = text.utf8.first, !indicators.contains(first), !text.hasPrefix("...") else {
    return false
  }
  if hasIndicatorWithin(Array(text.utf8), inFlow: inFlow) { return false }
  return !isReadAsSomethingElse(text)
}

private let indicators = Set("-?:,[]{}#&*!|>'\"%@`".utf8)
private let flowIndicators = Set(",[]{}?".utf8)

private func hasIndicatorWithin(_ bytes: [UInt8], inFlow: Bool) -> Bool {
  for (position, byte) in bytes.enumerated() {
    switch byte {
    case UInt8(ascii: ":"):
      if position + 1 == bytes.count || bytes[position + 1] == 0x20 { return true }
    case UInt8(ascii: "#"):
      if position > 0, bytes[position - 1] == 0x20 { return true }
    default:
      if inFlow, flowIndicators.contains(byte) { return true }
    }
  }
  return false
}
