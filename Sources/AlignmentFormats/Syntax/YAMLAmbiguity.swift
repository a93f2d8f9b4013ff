/// True when some YAML reader takes the plain text for a truth value, nothing, a number, a day or a merge
/// key, and when it is a date that holds `?`, which some readers refuse.
///
/// Wider than any one schema: the types of YAML 1.1 (yaml.org/type), the core schema of YAML 1.2.2
/// (chapter 10.3), and the thousands with commas of Ruby.
func isReadAsSomethingElse(_ text: String) -> Bool {
  if text.utf8.count <= 5, words.contains(text.lowercased()) { return true }
  let bytes = Array(text.utf8)
  return isNumberLike(bytes) || isTimestampLike(bytes) || isQuestionedDate(bytes)
}

private let words: Set<String> = [
  "", "~", "null", "y", "yes", "n", "no", "true", "false", "on", "off", "=", "<<", ".inf", ".nan", "+.inf",
  "-.inf",
]

/// Decimal, octal, hexadecimal, binary and base-60 numbers, with or without a sign, `_` and `,` between digits.
private func isNumberLike(_ bytes: [UInt8]) -> Bool {
  var rest = bytes[...]
  if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
    rest = rest.dropFirst()
  }
  guard let first = rest.first, isDigit(first) || first == UInt8(ascii: ".") else { return false }
  if first == UInt8(ascii: "0"), let letter = rest.dropFirst().first, Set("xXoObB".utf8).contains(letter) {
    return rest.dropFirst(2).allSatisfy { isHexadecimal($0) || $0 == UInt8(ascii: "_") }
  }
  let mantissa = rest.prefix { isDigit($0) || Set("_.:,".utf8).contains($0) }
  guard mantissa.contains(where: isDigit) else { return false }
  return isExponent(rest.dropFirst(mantissa.count))
}

/// Nothing, or `e`, a sign or none, and digits or none.
private func isExponent(_ bytes: ArraySlice<UInt8>) -> Bool {
  guard let letter = bytes.first else { return true }
  guard letter | 0x20 == UInt8(ascii: "e") else { return false }
  let rest = bytes.dropFirst()
  let signed = rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-")
  return (signed ? rest.dropFirst() : rest).allSatisfy { isDigit($0) || $0 == UInt8(ascii: "_") }
}

/// `2024-01-15`, `2024-1-5`, alone or with a time of day after it.
private func isTimestampLike(_ bytes: [UInt8]) -> Bool {
  let parts = bytes.split(separator: UInt8(ascii: "-"), maxSplits: 2, omittingEmptySubsequences: false)
  guard parts.count == 3, parts[0].count == 4, parts[0].allSatisfy(isDigit) else { return false }
  guard (1...2).contains(parts[1].count), parts[1].allSatisfy(isDigit) else { return false }
  let day = parts[2].prefix(while: isDigit)
  guard (1...2).contains(day.count) else { return false }
  guard let after = parts[2].dropFirst(day.count).first else { return true }
  return after | 0x20 == UInt8(ascii: "t") || after == 0x20
}

/// Made of the characters of dates only, one of them a question mark.
private func isQuestionedDate(_ bytes: [UInt8]) -> Bool {
  bytes.contains(UInt8(ascii: "?")) && bytes.allSatisfy { isDigit($0) || dateCharacters.contains($0) }
}

private let dateCharacters = Set("XYES?~%./-+,:TZ[]{} ".utf8)

private func isDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}

private func isHexadecimal(_ byte: UInt8) -> Bool {
  isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
}
