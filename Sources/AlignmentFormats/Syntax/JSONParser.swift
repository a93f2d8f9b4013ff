import AlignmentModel

/// Reads JSON (RFC 8259) into values with places.
func parseJSON(_ source: SourceText) throws(Diagnostics) -> DocumentNode {
  let outcome = source.text.utf8.withContiguousStorageIfAvailable { bytes in
    var parser = JSONParser(source: source, bytes: bytes)
    return Result { () throws(Diagnostic) in try parser.parseFile() }
  }
  guard let outcome else {
    throw Diagnostics(Diagnostic(code: "json-syntax", "the text cannot be read", at: .whole(source.name)))
  }
  do {
    return try outcome.get()
  } catch {
    throw Diagnostics(error, sources: [source])
  }
}

/// A strict parser. No library tells where a value stands.
struct JSONParser {
  let source: SourceText
  let bytes: UnsafeBufferPointer<UInt8>
  var offset = 0
  private var cursor: PlaceCursor
  private var count = 0

  init(source: SourceText, bytes: UnsafeBufferPointer<UInt8>) {
    self.source = source
    self.bytes = bytes
    self.cursor = PlaceCursor(name: source.name)
  }

  mutating func parseFile() throws(Diagnostic) -> DocumentNode {
    skipBlanks()
    let root = try parseValue(depth: 0)
    skipBlanks()
    guard offset == bytes.count else { throw afterTheEnd() }
    return root
  }

  mutating func parseValue(depth: Int) throws(Diagnostic) -> DocumentNode {
    try countValue()
    guard let byte = peek() else { throw unexpectedEnd("a value") }
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      guard depth < DocumentLimits.depth else { throw tooDeep(source.place(atOffset: offset)) }
      return byte == UInt8(ascii: "{")
        ? try parseObject(depth: depth + 1) : try parseArray(depth: depth + 1)
    case UInt8(ascii: "\""):
      return try parseText()
    default:
      return try parseWord()
    }
  }

  private mutating func countValue() throws(Diagnostic) {
    count += 1
    guard count > DocumentLimits.valuesOfJSON else { return }
    throw Diagnostic(
      code: "too-many-values", "the file holds more than \(DocumentLimits.valuesOfJSON) values",
      at: source.place(atOffset: offset),
      hint: "split it into several files, which are read as one graph when they are given together")
  }

  private mutating func parseArray(depth: Int) throws(Diagnostic) -> DocumentNode {
    let start = offset
    let place = place(at: start)
    var items: [DocumentNode] = []
    offset += 1
    skipBlanks()
    if take("]") { return DocumentNode(.sequence(items), at: place) }
    while true {
      items.append(try parseValue(depth: depth))
      skipBlanks()
      if take("]") { return DocumentNode(.sequence(items), at: place) }
      try takeComma(closing: "]", opened: start)
    }
  }

  private mutating func parseObject(depth: Int) throws(Diagnostic) -> DocumentNode {
    let start = offset
    let place = place(at: start)
    var pairs: [(key: DocumentNode, value: DocumentNode)] = []
    offset += 1
    skipBlanks()
    if take("}") { return DocumentNode(.mapping(pairs), at: place) }
    while true {
      let key = try parseKey()
      skipBlanks()
      guard take(":") else { throw missingColon() }
      skipBlanks()
      pairs.append((key, try parseValue(depth: depth)))
      skipBlanks()
      if take("}") { break }
      try takeComma(closing: "}", opened: start)
    }
    if let repeated = repeatedKey(in: pairs) { throw repeated }
    return DocumentNode(.mapping(pairs), at: place)
  }

  private mutating func parseKey() throws(Diagnostic) -> DocumentNode {
    guard peek() == UInt8(ascii: "\"") else { throw badKey() }
    try countValue()
    return try parseText()
  }

  /// A comma and something after it.
  mutating func takeComma(closing: String, opened: Int) throws(Diagnostic) {
    guard take(",") else { throw missingComma(closing: closing, opened: opened) }
    let comma = offset - 1
    skipBlanks()
    if let byte = peek(), byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") {
      throw fault("there is nothing after this comma", at: comma, hint: "remove it")
    }
  }

  private mutating func parseText() throws(Diagnostic) -> DocumentNode {
    let start = offset
    let text = try scanString()
    let place = cursor.place(at: start, length: characterCount(bytes, start..<offset), in: bytes)
    return DocumentNode(.scalar(text), at: place, isQuoted: true)
  }

  /// A number, `true`, `false` or `null`, kept as written.
  private mutating func parseWord() throws(Diagnostic) -> DocumentNode {
    let start = offset
    while let byte = peek(), isWordByte(byte) { offset += 1 }
    let word = bytes[start..<offset]
    let place = cursor.place(at: start, length: offset - start, in: bytes)
    if word.elementsEqual("null".utf8) { return DocumentNode(.null, at: place) }
    let isTruth = word.elementsEqual("true".utf8) || word.elementsEqual("false".utf8)
    guard isTruth || isJSONNumber(word) else {
      throw badWord(start)
    }
    return DocumentNode(.scalar(String(decoding: word, as: UTF8.self)), at: place)
  }

  private mutating func place(at start: Int) -> Place {
    cursor.place(at: start, length: 1, in: bytes)
  }

  func peek() -> UInt8? {
    offset < bytes.count ? bytes[offset] : nil
  }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard peek() == UInt8(ascii: character) else { return false }
    offset += 1
    return true
  }

  mutating func skipBlanks() {
    while let byte = peek(), byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { offset += 1 }
  }
}

func isWordByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
    UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
    true
  default: false
  }
}
