import AlignmentModel

/// How cells of tables are written for those who open them.
public struct CellStyle: Sendable, Hashable {
  /// Whether a byte order mark comes first, by which Excel knows UTF-8.
  public var hasMark = false
  /// Whether cells that a spreadsheet might take for formulas are made harmless; see ``SafeCells``.
  public var isSafe = false

  /// As RFC 4180 has it, in UTF-8 without a mark, cells as they are.
  public init() {}
}

/// Writes a table cell by cell: CSV after RFC 4180.
struct CellWriter {
  private let style: CellStyle
  private let sink: ByteSink
  private var buffer: [UInt8] = []
  private var isFirst = true

  private static let flushSize = 1 << 15

  /// Writes the first row.
  init(_ columns: [String], to sink: ByteSink, _ style: CellStyle) {
    (self.sink, self.style) = (sink, style)
    if style.hasMark { buffer += [0xEF, 0xBB, 0xBF] }
    for column in columns { add(Array(column.utf8)) }
    if style.isSafe { add(Array(SafeCells.column.utf8)) }
    endLine()
  }

  /// Writes a cell; nil is an empty one.
  mutating func add(_ text: String?) {
    guard var text else { return add([UInt8]()) }
    if style.isSafe { text = SafeCells.encoded(text) }
    begin()
    text.withUTF8 { append($0) }
  }

  /// Writes a cell of numbers and the like, which need no second look.
  mutating func add(_ plain: [UInt8]) {
    begin()
    buffer.append(contentsOf: plain)
  }

  /// Writes a cell whose text a block adds to a buffer, and which needs no second look.
  mutating func addPlain(_ body: (inout [UInt8]) -> Void) {
    begin()
    body(&buffer)
  }

  /// Writes a weight.
  mutating func add(weight: Double?) {
    begin()
    guard let weight else { return }
    buffer.append(contentsOf: "\(weight)".utf8)
  }

  /// Writes whether something is so, in words that no spreadsheet turns into others.
  mutating func add(truth: Bool?) { add(truth.map { $0 ? "yes" : "no" }) }

  /// Ends a row.
  mutating func end() {
    if style.isSafe { add([UInt8]()) }
    endLine()
  }

  /// Hands on what is left.
  mutating func finish() { flush() }

  private mutating func begin() {
    if isFirst { isFirst = false } else { buffer.append(UInt8(ascii: ",")) }
  }

  private mutating func endLine() {
    buffer += [0x0D, 0x0A]
    isFirst = true
    if buffer.count >= CellWriter.flushSize { flush() }
  }

  private mutating func flush() {
    let bytes = buffer
    sink.put { $0.append(contentsOf: bytes) }
    buffer.removeAll(keepingCapacity: true)
  }

  private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    guard CellWriter.needsQuotes(text) else { return buffer.append(contentsOf: text) }
    let quote = UInt8(ascii: "\"")
    buffer.append(quote)
    for byte in text {
      if byte == quote { buffer.append(quote) }
      buffer.append(byte)
    }
    buffer.append(quote)
  }

  /// Blanks at an edge are kept only in quotes.
  private static func needsQuotes(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first, let last = text.last else { return false }
    if first == 0x20 || first == 0x09 || last == 0x20 || last == 0x09 { return true }
    for byte in text where byte <= 0x2C {
      if byte == 0x22 || byte == 0x2C || byte == 0x0A || byte == 0x0D { return true }
    }
    return false
  }
}
