import AlignmentModel

/// What a person did who wrote what JSON is not.
extension JSONParser {
  func fault(
    _ message: String, at offset: Int, length: Int = 1, hint: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      code: "json-syntax", message, at: source.place(atOffset: offset, length: length), hint: hint)
  }

  func unexpectedEnd(_ expected: String) -> Diagnostic {
    fault("the file ends where \(expected) is expected", at: offset)
  }

  func afterTheEnd() -> Diagnostic {
    if let comment = comment() { return comment }
    return fault(
      "there is more after the end of the value", at: offset, hint: "a JSON file holds one value")
  }

  func missingColon() -> Diagnostic {
    guard peek() != nil else { return unexpectedEnd("\":\"") }
    return fault("expected \":\" after a key, found \(found())", at: offset)
  }

  func badKey() -> Diagnostic {
    guard let byte = peek() else { return unexpectedEnd("a key") }
    if let comment = comment() { return comment }
    if byte == UInt8(ascii: "'") { return singleQuotes() }
    return fault(
      "expected a key in double quotes, found \(found())", at: offset,
      hint: byte == UInt8(ascii: ",") ? "remove this comma" : "keys are written \"key\": in JSON")
  }

  func missingComma(closing: String, opened: Int) -> Diagnostic {
    let opening = Diagnostic.Related("opened here", at: source.place(atOffset: opened))
    if let comment = comment() { return comment }
    var problem =
      peek() == nil
      ? fault("the file ends before \"\(closing)\"", at: offset)
      : fault("expected \",\" or \"\(closing)\", found \(found())", at: offset)
    problem.related = [opening]
    return problem
  }

  func badWord(_ start: Int) -> Diagnostic {
    if let comment = comment() { return comment }
    if peek() == UInt8(ascii: "'"), offset == start { return singleQuotes() }
    guard offset > start else {
      let hint = peek() == UInt8(ascii: ",") ? "remove this comma" : nil
      return fault("expected a value, found \(found())", at: start, hint: hint)
    }
    let word = String(decoding: bytes[start..<min(offset, start + 40)], as: UTF8.self)
    let isNumeric = "0123456789+-.".contains(word.prefix(1))
    return fault(
      isNumeric ? "\(word) is no number in JSON" : "\(word) is no value in JSON", at: start,
      length: offset - start, hint: "write text in double quotes: \"\(word)\"")
  }

  private func singleQuotes() -> Diagnostic {
    fault("JSON has no single quotes", at: offset, hint: "use double quotes: \"")
  }

  private func comment() -> Diagnostic? {
    guard let byte = peek() else { return nil }
    let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0
    let slashes = byte == UInt8(ascii: "/") && (next == UInt8(ascii: "/") || next == UInt8(ascii: "*"))
    guard slashes || byte == UInt8(ascii: "#") else { return nil }
    return fault(
      "JSON has no comments", at: offset, hint: "remove it, or write the file as YAML, which has them")
  }

  private func found() -> String {
    let utf8 = source.text.utf8
    let index = utf8.index(utf8.startIndex, offsetBy: min(offset, utf8.count))
    guard index < utf8.endIndex else { return "the end of the file" }
    return "\"\(source.text[index])\""
  }
}

func tooDeep(_ place: Place) -> Diagnostic {
  Diagnostic(
    code: "too-deep", "values are nested deeper than \(DocumentLimits.depth) levels", at: place,
    hint: "a graph file needs fewer than ten")
}
