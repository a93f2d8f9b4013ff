import AlignmentModel

extension YAMLSurvey {
  mutating func takeToken() throws(Diagnostic) {
    try countToken()
    if column == 0, try takeLineOfItsOwn() { return }
    guard let next = byte() else { return }
    try refuseSecondText(next)
    switch next {
    case UInt8(ascii: "["), UInt8(ascii: "{"): try takeOpening()
    case UInt8(ascii: "]"), UInt8(ascii: "}"): try takeClosing(next)
    case UInt8(ascii: ","): try takeComma()
    case UInt8(ascii: "-") where isBlank(1): try takeDash()
    case UInt8(ascii: "?") where inFlow || isBlank(1): try takeQuestionMark()
    case UInt8(ascii: ":") where inFlow || isBlank(1): try takeColon()
    case UInt8(ascii: "*"), UInt8(ascii: "&"): try takeAnchor(next)
    case UInt8(ascii: "!"): takeTag()
    case UInt8(ascii: "|") where !inFlow, UInt8(ascii: ">") where !inFlow: try takeBlockScalar()
    case UInt8(ascii: "'"), UInt8(ascii: "\""): try takeQuoted(next)
    case UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"), UInt8(ascii: "|"), UInt8(ascii: ">"):
      throw cannotBegin(offset)
    default: try takePlain()
    }
  }

  mutating func countToken() throws(Diagnostic) {
    count += byte() == UInt8(ascii: ":") ? 3 : 1
    guard count > DocumentLimits.tokensOfYAML else { return }
    throw Diagnostic(
      code: "too-many-values", "the file holds too many values for YAML",
      at: source.place(atOffset: offset),
      hint: "write it as JSON, which reads faster, or split it into several files, given together")
  }

  /// Directives and the marks between documents.
  mutating func takeLineOfItsOwn() throws(Diagnostic) -> Bool {
    if byte() == UInt8(ascii: "%"), last == nil || last?.kind == .documentEnd {
      try takeDirective()
      return true
    }
    guard isDocumentMark() else { return false }
    let isStart = byte() == UInt8(ascii: "-")
    if isStart, last != nil { throw secondDocument() }
    if inFlow, let opening = openings.last { throw neverClosed(opening) }
    closeIndents(above: -1)
    keys = [nil]
    mayBeginKey = false
    last = YAMLToken(isStart ? .documentStart : .documentEnd, offset, lineStart)
    offset += 3
    return true
  }

  func isDocumentMark() -> Bool {
    guard column == 0, let first = byte(), first == UInt8(ascii: "-") || first == UInt8(ascii: ".") else {
      return false
    }
    return byte(1) == first && byte(2) == first && isBlank(3)
  }

  /// Only `%YAML 1.1` and `%YAML 1.2` say something that can be obeyed.
  mutating func takeDirective() throws(Diagnostic) {
    let start = offset
    skipLine()
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    let words = text.split(separator: " ").prefix { !$0.hasPrefix("#") }
    guard words == ["%YAML", "1.1"] || words == ["%YAML", "1.2"] else {
      throw fault(
        "the directive \(String(text.prefix(30))) is refused", at: start, length: min(text.count, 30),
        hint: "remove the line; quote a text that begins with %")
    }
  }

  mutating func takeOpening() throws(Diagnostic) {
    saveKey()
    try refuseComplexKey()
    guard indents.count + openings.count < DocumentLimits.depth else {
      throw tooDeep(source.place(atOffset: offset))
    }
    last = YAMLToken(.opening, offset, lineStart)
    openings.append(offset)
    repetition?.enterFlow()
    keys.append(nil)
    mayBeginKey = true
    offset += 1
  }

  mutating func takeClosing(_ closing: UInt8) throws(Diagnostic) {
    guard let opening = openings.last else { throw nothingToClose() }
    guard bytes[opening] == closing - 2 else { throw neverClosed(opening) }
    openings.removeLast()
    repetition?.leaveFlow()
    keys.removeLast()
    mayBeginKey = false
    last = YAMLToken(.closing, offset, lineStart)
    offset += 1
  }

  mutating func takeComma() throws(Diagnostic) {
    guard inFlow else { throw cannotBegin(offset) }
    keys[keys.count - 1] = nil
    mayBeginKey = true
    last = YAMLToken(.mark, offset, lineStart)
    offset += 1
  }

  mutating func takeDash() throws(Diagnostic) {
    if !inFlow {
      guard mayBeginKey else { throw misplacedDash() }
      try openIndent(column)
    }
    try refuseComplexKey()
    keys[keys.count - 1] = nil
    mayBeginKey = true
    last = YAMLToken(.mark, offset, lineStart)
    offset += 1
  }

  mutating func takeQuestionMark() throws(Diagnostic) {
    if !inFlow { try openIndent(column) }
    try refuseComplexKey()
    keys[keys.count - 1] = nil
    mayBeginKey = !inFlow
    wantsScalarKey = true
    last = YAMLToken(.mark, offset, lineStart)
    offset += 1
  }

  mutating func takeColon() throws(Diagnostic) {
    wantsScalarKey = false
    if let key = keys[keys.count - 1], key.lineStart == lineStart, isShort(key) {
      if last?.kind == .closing || last?.kind == .alias {
        throw keyIsNoText(source.place(atOffset: key.start))
      }
      if !inFlow { try openIndent(key.start - key.lineStart) }
      if openings.last.map({ bytes[$0] }) != UInt8(ascii: "[") {
        let (written, isFlow) = (key.start..<offset, inFlow)
        repetition?.note(written, in: bytes, inFlow: isFlow)
      }
      mayBeginKey = false
    } else {
      if !inFlow {
        guard mayBeginKey else { throw colonWithinText() }
        try openIndent(column)
      }
      mayBeginKey = !inFlow
    }
    keys[keys.count - 1] = nil
    last = YAMLToken(.colon, offset, lineStart)
    offset += 1
  }

  mutating func takeAnchor(_ indicator: UInt8) throws(Diagnostic) {
    saveKey()
    let start = offset
    offset += 1
    while let next = byte(), isNameByte(next) { offset += 1 }
    guard offset > start + 1, endsName() else { throw cannotBegin(start) }
    if indicator == UInt8(ascii: "*") {
      try refuseComplexKey()
      last = YAMLToken(.alias, start, lineStart)
    } else {
      last = YAMLToken(.property, start, lineStart)
    }
    mayBeginKey = false
  }

  mutating func takeTag() {
    saveKey()
    last = YAMLToken(.property, offset, lineStart)
    while !isBlank(0) { offset += 1 }
    mayBeginKey = false
  }
}

private func isNameByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
    UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"), UInt8(ascii: "-"):
    true
  default: false
  }
}
