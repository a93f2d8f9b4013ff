import AlignmentModel

extension YAMLSurvey {
  /// A text in quotes, on one line or several.
  mutating func takeQuoted(_ quote: UInt8) throws(Diagnostic) {
    saveKey()
    wantsScalarKey = false
    let start = offset
    last = YAMLToken(.quoted, start, lineStart)
    offset += 1
    while let next = byte() {
      if next == quote {
        offset += 1
        if quote == UInt8(ascii: "'"), byte() == quote {
          offset += 1
          continue
        }
        mayBeginKey = false
        return
      }
      if next == UInt8(ascii: "\\"), quote == UInt8(ascii: "\""), byte(1) != 0x0A, byte(1) != 0x0D {
        offset = min(offset + 2, bytes.count)
      } else if next == 0x0A || next == 0x0D {
        takeLineEnd()
        if isDocumentMark() { throw unclosedQuote(start) }
      } else {
        offset += 1
      }
    }
    throw unclosedQuote(start)
  }

  /// A text without quotes, on one line or several.
  mutating func takePlain() throws(Diagnostic) {
    saveKey()
    wantsScalarKey = false
    last = YAMLToken(.scalar, offset, lineStart)
    mayBeginKey = false
    let indent = (indents.last ?? -1) + 1
    while !isDocumentMark(), byte() != UInt8(ascii: "#") {
      takePlainRun()
      mayBeginKey = false
      guard isBlank(0), offset < bytes.count else { break }
      try skipBlanksInPlain(indent)
      if !inFlow, column < indent { break }
    }
  }

  private mutating func takePlainRun() {
    while !isBlank(0) {
      if byte() == UInt8(ascii: ":"), isBlank(1) { return }
      if inFlow, isFlowIndicator(bytes[offset]) { return }
      offset += 1
    }
  }

  private mutating func skipBlanksInPlain(_ indent: Int) throws(Diagnostic) {
    var crossedLine = false
    while isBlank(0), offset < bytes.count {
      switch bytes[offset] {
      case 0x0A, 0x0D:
        takeLineEnd()
        crossedLine = true
      case 0x09 where crossedLine && column < indent: throw tabInIndentation()
      default: offset += 1
      }
    }
    if crossedLine { mayBeginKey = true }
  }

  /// A block of text after `|` or `>`.
  mutating func takeBlockScalar() throws(Diagnostic) {
    let start = offset
    guard !wantsScalarKey else { throw keyIsNoText(source.place(atOffset: start)) }
    last = YAMLToken(.block, start, lineStart)
    keys[keys.count - 1] = nil
    mayBeginKey = true
    let step = try takeBlockHeader(start)
    let base = indents.last ?? -1
    var indent = step == 0 ? 0 : max(base, 0) + step
    try skipBlockMargin(&indent, base)
    while column == indent, offset < bytes.count {
      skipLine()
      if offset < bytes.count { takeLineEnd() }
      try skipBlockMargin(&indent, base)
    }
  }

  /// The rest of the line of `|`; returns the indentation it asks for, or 0.
  private mutating func takeBlockHeader(_ start: Int) throws(Diagnostic) -> Int {
    var step = 0
    offset += 1
    while let next = byte(), !isBlank(0) {
      if next >= UInt8(ascii: "1"), next <= UInt8(ascii: "9"), step == 0 {
        step = Int(next - UInt8(ascii: "0"))
      } else if next != UInt8(ascii: "-"), next != UInt8(ascii: "+") {
        throw cannotBegin(start)
      }
      offset += 1
    }
    while byte() == 0x20 || byte() == 0x09 { offset += 1 }
    if byte() == UInt8(ascii: "#") { skipLine() }
    guard offset == bytes.count || isBlank(0) else { throw cannotBegin(start) }
    if offset < bytes.count { takeLineEnd() }
    return step
  }

  /// Blank lines and indentation; finds out the indentation when it is 0.
  private mutating func skipBlockMargin(_ indent: inout Int, _ base: Int) throws(Diagnostic) {
    var widest = 0
    while true {
      while byte() == 0x20, indent == 0 || column < indent { offset += 1 }
      widest = max(widest, column)
      if byte() == 0x09, indent == 0 || column < indent { throw tabInIndentation() }
      guard byte() == 0x0A || byte() == 0x0D else { break }
      takeLineEnd()
    }
    if indent == 0 { indent = max(widest, base + 1, 1) }
  }
}

private func isFlowIndicator(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"): true
  default: false
  }
}
