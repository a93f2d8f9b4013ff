import AlignmentModel

/// Takes what stands in an XML file, piece by piece.
protocol XMLHandler {
  /// An element begins.
  mutating func begin(_ tag: XMLTag)
  /// The element that began last, of those that did not end yet, ends.
  mutating func end(_ word: XMLWord?)
  /// Text within an element, perhaps not all of it.
  mutating func text(_ bytes: UnsafeRawBufferPointer)
}

/// The beginning of an element. Its bytes are there only while it is told.
struct XMLTag {
  /// What the element is called, whatever its namespace; nil when no form has it.
  let word: XMLWord?
  /// What it is called.
  let name: UnsafePointer<UInt8>
  /// The line on which it ends.
  let line: Int
  fileprivate let words: XMLWords
  fileprivate let attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  fileprivate let count: Int

  /// What the element is called, as text.
  var nameText: String { String(cString: name) }

  /// Tells each attribute: name, if it is one of those that are known, and value.
  @inline(__always)
  func eachAttribute(_ body: (XMLWord?, UnsafeRawBufferPointer) -> Void) {
    guard let attributes else { return }
    for index in 0..<count {
      guard let name = attributes[index * 5], let value = attributes[index * 5 + 3],
        let end = attributes[index * 5 + 4]
      else { continue }
      // What has a prefix, such as `xsi:type`, is not the form's own.
      guard attributes[index * 5 + 1] == nil else { continue }
      body(words.word(name), UnsafeRawBufferPointer(start: value, count: end - value))
    }
  }

  /// The text of an attribute.
  func text(_ wanted: XMLWord) -> String? {
    var found: String?
    eachAttribute { word, value in
      if word == wanted { found = String(decoding: value, as: UTF8.self) }
    }
    return found
  }
}

/// Why a file is no XML that is read.
struct XMLFault {
  var message: String
  var line: Int
  /// In bytes, from 1; 0 where it is not known.
  var column: Int
  var hint: String?
}

/// Parses XML files.
class XMLParsing {
  /// Elements within elements; no form has a tenth of it, and each level of a hostile file costs stack elsewhere.
  static let mostLevels = 256

  private let library: LibXML
  private let words = XMLWords()
  private var context: LibXML.Context?
  // The library calls back a million times, never from within a call: to check that each time takes a tenth of all.
  @exclusivity(unchecked) private var level = 0
  @exclusivity(unchecked) private var hasBegun = false
  @exclusivity(unchecked) private(set) var fault: XMLFault?

  fileprivate init(_ library: LibXML) { self.library = library }

  /// Tells a handler all that stands in a file. Linear.
  ///
  /// - Returns: why it cannot be read to its end.
  static func parse<Handler: XMLHandler>(_ bytes: [UInt8], telling handler: inout Handler) -> XMLFault? {
    guard let library = LibXML.shared else {
      return XMLFault(
        message: "XML is read by libxml2, which is not installed", line: 0, column: 0,
        hint: "on Debian: apt-get install libxml2")
    }
    let parsing = TellingParsing(library, handler)
    parsing.parse(bytes)
    handler = parsing.handler
    return parsing.fault
  }

  fileprivate func parse(_ bytes: [UInt8]) {
    guard !bytes.isEmpty else { return stop("the file is empty", nil) }
    let own = Unmanaged.passUnretained(self).toOpaque()
    let context = XMLParsing.calls.words.withUnsafeBytes { calls in
      calls.baseAddress.flatMap { library.create($0, own, nil, 0, nil) }
    }
    guard let context else { return stop("there is no memory for its parser", nil) }
    self.context = context
    defer {
      self.context = nil
      library.free(context)
    }
    _ = library.setOptions(context, LibXML.options)
    bytes.withUnsafeBytes { feed($0, context) }
  }

  /// Pieces that lie in the nearest memory; the first of them tells the encoding.
  private static let pieceSize = 1 << 14

  private func feed(_ bytes: UnsafeRawBufferPointer, _ context: LibXML.Context) {
    var offset = 0
    while offset < bytes.count, fault == nil {
      let count = min(XMLParsing.pieceSize, bytes.count - offset)
      let piece = bytes.baseAddress.map { $0 + offset }
      _ = library.parse(context, piece, Int32(count), offset + count == bytes.count ? 1 : 0)
      offset += count
    }
  }

  /// Reads no further.
  fileprivate func stop(_ message: String, _ hint: String?, line: Int? = nil, column: Int = 0) {
    guard fault == nil else { return }
    fault = XMLFault(message: message, line: line ?? currentLine, column: column, hint: hint)
    if let context { library.stop(context) }
  }

  private var currentLine: Int { context.map { Int(library.line(UnsafeMutableRawPointer($0))) } ?? 0 }

  fileprivate func begin(
    _ name: UnsafePointer<UInt8>, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, _ count: Int
  ) {
    guard fault == nil else { return }
    level += 1
    hasBegun = true
    guard level <= XMLParsing.mostLevels else {
      return stop("more than \(XMLParsing.mostLevels) elements stand within each other", nil)
    }
    tell(
      XMLTag(
        word: words.word(name), name: name, line: currentLine, words: words, attributes: attributes,
        count: count))
  }

  fileprivate func end(_ name: UnsafePointer<UInt8>) {
    guard fault == nil else { return }
    level -= 1
    tell(endOf: words.word(name))
  }

  fileprivate func text(_ bytes: UnsafeRawBufferPointer) {
    if fault == nil { tell(bytes) }
  }

  fileprivate func tell(_ tag: XMLTag) {}
  fileprivate func tell(endOf word: XMLWord?) {}
  fileprivate func tell(_ text: UnsafeRawBufferPointer) {}

  fileprivate func declares() {
    stop(
      "the file declares names of its own in its DOCTYPE, which is not read",
      "take the part between [ and ] out of it, and write out what it stands for")
  }

  fileprivate func refers(_ name: String) {
    stop("&\(name); stands for nothing", "write the character itself, or its number as in &#233;")
  }

  /// - Parameter error: an `xmlError` of the library: number, message, severity, line and column at their places.
  fileprivate func failed(_ error: UnsafeRawPointer) {
    let code = error.load(fromByteOffset: 4, as: Int32.self)
    let severity = error.load(fromByteOffset: 16, as: Int32.self)
    // An entity that nobody declares is a warning where a DTD elsewhere might: it is not fetched.
    let isUndeclaredEntity = code == 26 || code == 27
    guard severity == 3 || isUndeclaredEntity else { return }
    let message = error.load(fromByteOffset: 8, as: UnsafePointer<CChar>?.self).map { String(cString: $0) }
    let line = Int(error.load(fromByteOffset: 32, as: Int32.self))
    let column = Int(error.load(fromByteOffset: 68, as: Int32.self))
    stop(worded(code, message ?? ""), nil, line: line, column: column)
  }

  private func worded(_ code: Int32, _ message: String) -> String {
    if !hasBegun, code == 4 || code == 5 { return "there is no XML in the file" }
    if code == 5 {
      return level > 0
        ? "the file ends within an element" : "something follows the end of the outermost element"
    }
    let line = message.split(separator: "\n").first.map(String.init) ?? ""
    return line.isEmpty ? "this is no XML (libxml2 calls it error \(code))" : "this is no XML: \(line)"
  }
}

/// Parses for a handler of one type, whose state is then its own: nothing is checked at each step.
private final class TellingParsing<Handler: XMLHandler>: XMLParsing {
  @exclusivity(unchecked) var handler: Handler

  init(_ library: LibXML, _ handler: Handler) {
    self.handler = handler
    super.init(library)
  }

  override func tell(_ tag: XMLTag) { handler.begin(tag) }
  override func tell(endOf word: XMLWord?) { handler.end(word) }
  override func tell(_ text: UnsafeRawBufferPointer) { handler.text(text) }
}

// MARK: - Called by the library

extension XMLParsing {
  fileprivate typealias Text = UnsafePointer<UInt8>

  private static func of(_ own: UnsafeMutableRawPointer?) -> XMLParsing? {
    own.map { Unmanaged<XMLParsing>.fromOpaque($0).takeUnretainedValue() }
  }

  private static let calls: LibXMLCalls = {
    var calls = LibXMLCalls()
    let begins:
      @convention(c) (
        UnsafeMutableRawPointer?, Text?, Text?, Text?, Int32, UnsafeMutableRawPointer?, Int32, Int32,
        UnsafeMutablePointer<UnsafePointer<UInt8>?>?
      ) -> Void = { own, name, _, _, _, _, count, _, attributes in
        if let name { XMLParsing.of(own)?.begin(name, attributes, Int(count)) }
      }
    let ends: @convention(c) (UnsafeMutableRawPointer?, Text?, Text?, Text?) -> Void = { own, name, _, _ in
      if let name { XMLParsing.of(own)?.end(name) }
    }
    let text: @convention(c) (UnsafeMutableRawPointer?, Text?, Int32) -> Void = { own, text, count in
      XMLParsing.of(own)?.text(UnsafeRawBufferPointer(start: text, count: Int(count)))
    }
    let refers: @convention(c) (UnsafeMutableRawPointer?, Text?) -> Void = { own, name in
      if let name { XMLParsing.of(own)?.refers(String(cString: name)) }
    }
    // Declarations have more arguments than are looked at, which C's way of calling allows.
    let declares: @convention(c) (UnsafeMutableRawPointer?) -> Void = { own in XMLParsing.of(own)?.declares()
    }
    let fails: @convention(c) (UnsafeMutableRawPointer?, UnsafeRawPointer?) -> Void = { own, error in
      if let error { XMLParsing.of(own)?.failed(error) }
    }
    calls.set(.elementBegins, begins)
    calls.set(.elementEnds, ends)
    calls.set(.characters, text)
    calls.set(.ignorableBlanks, text)
    calls.set(.characterData, text)
    calls.set(.reference, refers)
    for place: LibXMLCalls.Place in [
      .entityDeclared, .notationDeclared, .attributeDeclared, .elementDeclared, .unparsedEntityDeclared,
    ] { calls.set(place, declares) }
    calls.set(.error, fails)
    return calls
  }()
}
