import AlignmentModel

/// An element of an SVG file, with the places of its parts in the text.
struct SymbolElement {
  struct Attribute {
    let name: String
    let value: String
    /// In the text, in bytes.
    let offset: Int
  }

  let name: String
  let attributes: [Attribute]
  var children: [SymbolElement] = []
  /// Where its name stands in the text, in bytes.
  let offset: Int
  /// Where text stands in it that is no white space; nil for none.
  var textOffset: Int?
}

/// Takes the XML of a small drawing apart (XML 1.0 without document types, entities, instructions and CDATA).
///
/// An own scanner, since one that knows all of XML would have to be told not to open what a document names, and would
/// not say where an attribute stands. Linear; nesting is bounded.
struct SymbolScanner {
  private let source: SourceText
  private let bytes: [UInt8]
  private var place = 0
  private var elements = 0

  init(_ source: SourceText) {
    self.source = source
    bytes = Array(source.text.utf8)
  }

  mutating func root() throws(Diagnostic) -> SymbolElement {
    if starts(with: "<?xml") {
      guard let end = find("?>") else { throw fault("not-xml", "the XML declaration has no end") }
      place = end + 2
    }
    try skipBetween()
    guard place < bytes.count else { throw fault("not-xml", "there is no element in the file") }
    let root = try element(depth: 0)
    try skipBetween()
    guard place == bytes.count else { throw fault("not-xml", "something follows the end of the drawing") }
    return root
  }
}

// MARK: - Elements

extension SymbolScanner {
  private mutating func element(depth: Int) throws(Diagnostic) -> SymbolElement {
    guard depth < SymbolReading.mostDepth else {
      throw fault("too-deep", "more than \(SymbolReading.mostDepth) elements stand one in another")
    }
    elements += 1
    guard elements <= SymbolReading.mostElements else {
      throw fault("too-large", "a badge has at most \(SymbolReading.mostElements) elements")
    }
    guard take("<") else { throw fault("not-xml", "an element was expected here") }
    let start = place
    let name = try self.name()
    let attributes = try self.attributes(of: name)
    var element = SymbolElement(name: name, attributes: attributes, offset: start)
    if take("/>") { return element }
    guard take(">") else { throw fault("not-xml", "the tag of <\(name)> has no end") }
    try content(of: &element, depth: depth)
    return element
  }

  private mutating func content(of element: inout SymbolElement, depth: Int) throws(Diagnostic) {
    while true {
      if place >= bytes.count {
        throw fault("not-xml", "<\(element.name)> is not closed", at: element.offset)
      } else if starts(with: "</") {
        let start = place
        place += 2
        let closing = try name()
        skipBlanks()
        guard closing == element.name, take(">") else {
          throw fault("not-xml", "<\(element.name)> is closed by something else", at: start)
        }
        return
      } else if starts(with: "<!--") {
        try skipComment()
      } else if bytes[place] == UInt8(ascii: "<") {
        try refuseMarkup()
        element.children.append(try self.element(depth: depth + 1))
      } else {
        if !Self.isBlank(bytes[place]), element.textOffset == nil { element.textOffset = place }
        place += 1
      }
    }
  }

  private mutating func attributes(of element: String) throws(Diagnostic) -> [SymbolElement.Attribute] {
    var attributes: [SymbolElement.Attribute] = []
    var names = Set<String>()
    while true {
      skipBlanks()
      guard place < bytes.count, Self.isNameByte(bytes[place]) else { return attributes }
      let start = place
      let name = try self.name()
      guard names.insert(name).inserted else {
        throw fault("not-xml", "<\(element)> has the attribute \(name) twice", at: start)
      }
      skipBlanks()
      guard take("=") else { throw fault("not-xml", "the attribute \(name) has no value", at: start) }
      skipBlanks()
      attributes.append(SymbolElement.Attribute(name: name, value: try quoted(name), offset: start))
    }
  }

  private mutating func quoted(_ name: String) throws(Diagnostic) -> String {
    guard place < bytes.count, [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(bytes[place]) else {
      throw fault("not-xml", "the value of \(name) does not stand in quotes")
    }
    let quote = bytes[place]
    let start = place + 1
    guard let end = bytes[start...].firstIndex(of: quote) else {
      throw fault("not-xml", "the value of \(name) has no end")
    }
    if let wrong = bytes[start..<end].firstIndex(where: { $0 == 0x26 || $0 == 0x3C }) {
      let sign = bytes[wrong] == 0x26 ? "&" : "<"
      throw fault(
        "entity", "a value in a badge has no \(sign)", at: wrong,
        hint: sign == "&" ? "write the character itself" : nil)
    }
    place = end + 1
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private mutating func name() throws(Diagnostic) -> String {
    let start = place
    while place < bytes.count, Self.isNameByte(bytes[place]) { place += 1 }
    guard place > start else { throw fault("not-xml", "a name was expected here") }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }
}

// MARK: - Between elements

extension SymbolScanner {
  private mutating func skipBetween() throws(Diagnostic) {
    while place < bytes.count {
      if Self.isBlank(bytes[place]) {
        place += 1
      } else if starts(with: "<!--") {
        try skipComment()
      } else {
        return try refuseMarkup()
      }
    }
  }

  private mutating func skipComment() throws(Diagnostic) {
    let start = place
    place += 4
    guard let end = find("-->") else { throw fault("not-xml", "the comment has no end", at: start) }
    place = end + 3
  }

  private func refuseMarkup() throws(Diagnostic) {
    if starts(with: "<!DOCTYPE") || starts(with: "<!doctype") {
      throw fault(
        "doctype", "a badge has no document type: it could name other files",
        hint: "take the line with <!DOCTYPE …> out")
    }
    if starts(with: "<!") { throw fault("not-xml", "a badge has neither CDATA nor declarations") }
    if starts(with: "<?") { throw fault("instruction", "a badge has no instructions to programs") }
  }

  private mutating func skipBlanks() {
    while place < bytes.count, Self.isBlank(bytes[place]) { place += 1 }
  }

  private mutating func take(_ text: StaticString) -> Bool {
    guard starts(with: text) else { return false }
    place += text.utf8CodeUnitCount
    return true
  }

  private func starts(with text: StaticString) -> Bool {
    let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    return bytes[place...].starts(with: wanted)
  }

  private func find(_ text: String) -> Int? {
    let wanted = Array(text.utf8)
    guard bytes.count - place >= wanted.count else { return nil }
    return (place...bytes.count - wanted.count).first { bytes[$0...].starts(with: wanted) }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(byte) }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x30...0x3A).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || [0x2D, 0x2E, 0x5F].contains(byte) || byte >= 0x80
  }

  private func fault(
    _ code: String, _ message: String, at offset: Int? = nil, hint: String? = nil
  ) -> Diagnostic {
    Diagnostic(code: "badge-" + code, message, at: source.place(atOffset: offset ?? place), hint: hint)
  }
}
