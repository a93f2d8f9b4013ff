import AlignmentModel

/// A look over a YAML file before the library composes it.
///
/// The library recurses for every level, hashes keys that are collections (which aliases can make
/// exponentially large) and needs microseconds a value. So this goes over the tokens first, by the rules of
/// the library's own scanner, refuses what would take it too long or too deep, and names the commonest
/// mistakes in words that help. What passes here may still be wrong; the library then says so. Linear.
struct YAMLSurvey {
  let source: SourceText
  let bytes: UnsafeBufferPointer<UInt8>
  var offset = 0
  var lineStart = 0
  /// Columns of the open block collections.
  var indents: [Int] = []
  /// Offsets of the open brackets and braces.
  var openings: [Int] = []
  /// Where a key may have begun, one for each open bracket and one for the block around them.
  var keys: [YAMLToken?] = [nil]
  var mayBeginKey = true
  var last: YAMLToken?
  var wantsScalarKey = false
  /// Looks for a key that is given twice, when asked to.
  private var repetition: KeyRepetition?
  private var count = 0

  init(source: SourceText, bytes: UnsafeBufferPointer<UInt8>) {
    self.source = source
    self.bytes = bytes
  }

  /// The offsets of the first key of the file that is given twice in one mapping; nil when there is none.
  static func repeatedKey(
    _ source: SourceText, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (first: Range<Int>, second: Range<Int>)? {
    var survey = YAMLSurvey(source: source, bytes: bytes)
    survey.repetition = KeyRepetition()
    // What cannot be read further on does not matter: the library has already found fault.
    try? survey.run()
    return survey.repetition?.found
  }

  /// Goes over the whole file.
  mutating func run() throws(Diagnostic) {
    try refuseUnseenCharacters()
    while true {
      try skipToToken()
      closeIndents(above: column)
      guard offset < bytes.count else { break }
      try takeToken()
    }
    if let opening = openings.last { throw neverClosed(opening) }
  }

  var column: Int { offset - lineStart }
  var inFlow: Bool { !openings.isEmpty }

  func byte(_ ahead: Int = 0) -> UInt8? {
    offset + ahead < bytes.count ? bytes[offset + ahead] : nil
  }

  func isBlank(_ ahead: Int) -> Bool {
    guard let byte = byte(ahead) else { return true }
    return byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  mutating func takeLineEnd() {
    offset += byte() == 0x0D && byte(1) == 0x0A ? 2 : 1
    lineStart = offset
  }

  // MARK: Between tokens

  private mutating func skipToToken() throws(Diagnostic) {
    while let next = byte() {
      switch next {
      case 0x20: offset += 1
      case 0x09:
        guard inFlow || !mayBeginKey else { throw tabInIndentation() }
        offset += 1
      case UInt8(ascii: "#"): skipLine()
      case 0x0A, 0x0D:
        takeLineEnd()
        if !inFlow { mayBeginKey = true }
      default: return
      }
    }
  }

  mutating func skipLine() {
    while let next = byte(), next != 0x0A, next != 0x0D { offset += 1 }
  }

  private mutating func closeIndents(above column: Int) {
    guard !inFlow else { return }
    while let innermost = indents.last, innermost > column {
      indents.removeLast()
      repetition?.leaveBlock()
    }
  }

  // MARK: Tokens

  private mutating func takeToken() throws(Diagnostic) {
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

  private mutating func countToken() throws(Diagnostic) {
    count += byte() == UInt8(ascii: ":") ? 3 : 1
    guard count > DocumentLimits.tokensOfYAML else { return }
    throw Diagnostic(
      code: "too-many-values", "the file holds too many values for YAML",
      at: source.place(atOffset: offset),
      hint: "write it as JSON, which reads faster, or as tables (.csv), which are for big data")
  }

  /// Directives and the marks between documents.
  private mutating func takeLineOfItsOwn() throws(Diagnostic) -> Bool {
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
  private mutating func takeDirective() throws(Diagnostic) {
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

  private mutating func takeOpening() throws(Diagnostic) {
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

  private mutating func takeClosing(_ closing: UInt8) throws(Diagnostic) {
    guard let opening = openings.last else { throw nothingToClose() }
    guard bytes[opening] == closing - 2 else { throw neverClosed(opening) }
    openings.removeLast()
    repetition?.leaveFlow()
    keys.removeLast()
    mayBeginKey = false
    last = YAMLToken(.closing, offset, lineStart)
    offset += 1
  }

  private mutating func takeComma() throws(Diagnostic) {
    guard inFlow else { throw cannotBegin(offset) }
    keys[keys.count - 1] = nil
    mayBeginKey = true
    last = YAMLToken(.mark, offset, lineStart)
    offset += 1
  }

  private mutating func takeDash() throws(Diagnostic) {
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

  private mutating func takeQuestionMark() throws(Diagnostic) {
    if !inFlow { try openIndent(column) }
    try refuseComplexKey()
    keys[keys.count - 1] = nil
    mayBeginKey = !inFlow
    wantsScalarKey = true
    last = YAMLToken(.mark, offset, lineStart)
    offset += 1
  }

  private mutating func takeColon() throws(Diagnostic) {
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

  private mutating func takeAnchor(_ indicator: UInt8) throws(Diagnostic) {
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

  private mutating func takeTag() {
    saveKey()
    last = YAMLToken(.property, offset, lineStart)
    while !isBlank(0) { offset += 1 }
    mayBeginKey = false
  }

  // MARK: Keys and indentation

  mutating func saveKey() {
    if mayBeginKey { keys[keys.count - 1] = YAMLToken(.scalar, offset, lineStart) }
  }

  /// The library takes no key of more than 1024 characters.
  private func isShort(_ key: YAMLToken) -> Bool {
    offset - key.start <= 1024
      || bytes[key.start..<offset].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) } <= 1024
  }

  private mutating func openIndent(_ column: Int) throws(Diagnostic) {
    guard column > indents.last ?? -1 else { return }
    guard indents.count + openings.count < DocumentLimits.depth else {
      throw tooDeep(source.place(atOffset: lineStart + column))
    }
    indents.append(column)
    repetition?.enterBlock()
  }

  private func refuseComplexKey() throws(Diagnostic) {
    if wantsScalarKey { throw keyIsNoText(source.place(atOffset: offset)) }
  }

  private func endsName() -> Bool {
    guard let next = byte() else { return true }
    return isBlank(0) || "?:,]}%@`".utf8.contains(next)
  }
}

/// What was seen, and where.
struct YAMLToken {
  enum Kind {
    case documentStart
    case documentEnd
    case opening
    case closing
    case mark
    case colon
    case alias
    case property
    case scalar
    case quoted
    case block
  }

  var kind: Kind
  var start: Int
  var lineStart: Int

  init(_ kind: Kind, _ start: Int, _ lineStart: Int) {
    self.kind = kind
    self.start = start
    self.lineStart = lineStart
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
