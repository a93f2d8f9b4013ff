import AlignmentModel

/// The commonest mistakes in YAML, in words that say how to mend them.
extension YAMLSurvey {
  func fault(
    _ message: String, at offset: Int, length: Int = 1, hint: String? = nil,
    related: [Diagnostic.Related] = []
  ) -> Diagnostic {
    Diagnostic(
      code: "yaml-syntax", message, at: source.place(atOffset: offset, length: length), hint: hint,
      related: related)
  }

  func tabInIndentation() -> Diagnostic {
    fault(
      "a tab cannot indent a line in YAML", at: offset, hint: "use spaces, two for each level")
  }

  func neverClosed(_ opening: Int) -> Diagnostic {
    let sign = character(opening)
    return fault(
      "this \"\(sign)\" is never closed by \"\(sign == "[" ? "]" : "}")\"", at: opening,
      hint: "a text or date that begins with \(sign) must be in quotes")
  }

  func nothingToClose() -> Diagnostic {
    fault(
      "there is nothing that this \"\(character(offset))\" closes", at: offset,
      hint: "put a text that holds brackets in quotes")
  }

  /// An unquoted text may not begin with this character.
  func cannotBegin(_ start: Int) -> Diagnostic {
    fault(
      "an unquoted text cannot begin with \"\(character(start))\"", at: start,
      hint: "put it in quotes: \(quoted(restOfLine(start)))")
  }

  func misplacedDash() -> Diagnostic {
    fault(
      "a list cannot begin here", at: offset,
      hint: "begin it on the next line, or put a text that begins with \"- \" in quotes")
  }

  func unclosedQuote(_ start: Int) -> Diagnostic {
    fault(
      "this quote is never closed", at: start,
      hint: bytes[start] == UInt8(ascii: "'")
        ? "close it with '; an apostrophe within single quotes is written ''"
        : "close it with \"; a quote within double quotes is written \\\"")
  }

  func secondDocument() -> Diagnostic {
    Diagnostic(
      code: "several-documents", "a second document begins here",
      at: source.place(atOffset: offset, length: 3),
      hint: "one file holds one graph; several files given together are merged")
  }

  func colonWithinText() -> Diagnostic {
    guard let last, last.kind == .scalar || last.kind == .quoted else {
      return fault("a key cannot stand here", at: offset, hint: "begin it on the next line")
    }
    guard last.lineStart == lineStart else {
      let first = restOfLine(last.start)
      let isCramped = !first.contains(" ") && first.dropLast().contains(":")
      return fault(
        "a \": \" stands within a text that began on an earlier line", at: offset,
        hint: isCramped
          ? "put a space after the colon in \(first)"
          : "put the whole text in quotes, or mend the indentation",
        related: [Diagnostic.Related("the text begins here", at: source.place(atOffset: last.start))])
    }
    return fault(
      "a \": \" cannot stand within an unquoted text", at: offset,
      hint: "put the text in quotes: \(quoted(restOfLine(last.start)))")
  }

  /// Refuses a second text after a closing quote or bracket on the same line.
  func refuseSecondText(_ next: UInt8) throws(Diagnostic) {
    guard !inFlow, let last, last.kind == .quoted || last.kind == .closing else { return }
    guard next != UInt8(ascii: ":") || !isBlank(1) else { return }
    guard !mayBeginKey else { return }
    let what = last.kind == .quoted ? "quote" : "bracket"
    throw fault(
      "there is more text after the closing \(what)", at: offset, hint: "put the whole text in quotes",
      related: [Diagnostic.Related("the text begins here", at: source.place(atOffset: last.start))])
  }

  /// Characters that some readers take for line ends or drop, so that they would disagree about the text.
  func refuseUnseenCharacters() throws(Diagnostic) {
    for position in bytes.indices where bytes[position] == 0xE2 || bytes[position] == 0xEF {
      guard position + 2 < bytes.count else { continue }
      guard let name = unseenName(bytes[position], bytes[position + 1], bytes[position + 2]) else {
        continue
      }
      throw Diagnostic(
        code: "unseen-character", "\(name) cannot stand in YAML as it is",
        at: source.place(atOffset: position), hint: "remove it, or write a space")
    }
  }

  private func unseenName(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> String? {
    switch (first, second, third) {
    case (0xE2, 0x80, 0xA8): "the line separator U+2028"
    case (0xE2, 0x80, 0xA9): "the paragraph separator U+2029"
    case (0xEF, 0xBB, 0xBF): "the byte order mark U+FEFF"
    case (0xEF, 0xBF, 0xBE): "the noncharacter U+FFFE"
    case (0xEF, 0xBF, 0xBF): "the noncharacter U+FFFF"
    default: nil
    }
  }

  private func character(_ offset: Int) -> Character {
    let utf8 = source.text.utf8
    return source.text[utf8.index(utf8.startIndex, offsetBy: offset)]
  }

  private func restOfLine(_ start: Int) -> String {
    var end = start
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D, end - start < 200 { end += 1 }
    var text = Substring(String(decoding: bytes[start..<end], as: UTF8.self))
    while text.last == " " { text.removeLast() }
    return text.truncated(to: 60)
  }

  private func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }
}
