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
  var repetition: KeyRepetition?
  var count = 0

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

  mutating func closeIndents(above column: Int) {
    guard !inFlow else { return }
    while let innermost = indents.last, innermost > column {
      indents.removeLast()
      repetition?.leaveBlock()
    }
  }

  // MARK: Keys and indentation

  mutating func saveKey() {
    if mayBeginKey { keys[keys.count - 1] = YAMLToken(.scalar, offset, lineStart) }
  }

  /// The library takes no key of more than 1024 characters.
  func isShort(_ key: YAMLToken) -> Bool {
    offset - key.start <= 1024
      || bytes[key.start..<offset].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) } <= 1024
  }

  mutating func openIndent(_ column: Int) throws(Diagnostic) {
    guard column > indents.last ?? -1 else { return }
    guard indents.count + openings.count < DocumentLimits.depth else {
      throw tooDeep(source.place(atOffset: lineStart + column))
    }
    indents.append(column)
    repetition?.enterBlock()
  }

  func refuseComplexKey() throws(Diagnostic) {
    if wantsScalarKey { throw keyIsNoText(source.place(atOffset: offset)) }
  }

  func endsName() -> Bool {
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
