/// The fields of one row, read with all care: quotes, line ends within them, faults.
struct RowFields {
  struct Field {
    /// What is written, without the quotes around it.
    var content: Range<Int>
    var isQuoted = false
    /// Whether it holds two quotes for one, or CRLF, so that it reads otherwise than it is written.
    var isEscaped = false
  }

  enum Fault {
    /// A quote within a field that does not begin with one.
    case strayQuote(at: Int)
    /// Something between a closing quote and the end of its field.
    case afterQuote(at: Int)
    /// A quote that opens a field and is never closed.
    case openQuote(at: Int)
  }

  private(set) var fields: [Field] = []
  /// The first fault, if any; the row still ends where it would without it.
  private(set) var fault: Fault?
  /// Behind the line end of the row.
  private(set) var end = 0
  /// How many line ends there are, that of the row among them.
  private(set) var lineCount = 0

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  init() {}

  /// Reads a row.
  mutating func read(_ text: Span<UInt8>, from start: Int, separator: UInt8) {
    fields.removeAll(keepingCapacity: true)
    (fault, end, lineCount) = (nil, start, 0)
    while end < text.count {
      var field =
        text[end] == RowFields.quote
        ? quoted(text, separator: separator) : Field(content: end..<end)
      let first = end
      skip(text, to: separator, isQuoted: field.isQuoted)
      if !field.isQuoted { field.content = first..<end }
      // Only a header can lack its line end, and only when a quote in it is never closed.
      let isLast = end >= text.count || text[end] == RowFields.lineFeed
      if isLast, !field.isQuoted, end > first, text[end - 1] == RowFields.carriageReturn {
        field.content = first..<end - 1
      }
      fields.append(field)
      end += 1
      if isLast { break }
    }
    lineCount += 1
  }

  /// Moves behind the closing quote.
  private mutating func quoted(_ text: Span<UInt8>, separator: UInt8) -> Field {
    var field = Field(content: end + 1..<end + 1, isQuoted: true)
    end += 1
    while end < text.count {
      switch text[end] {
      case RowFields.quote:
        guard end + 1 < text.count, text[end + 1] == RowFields.quote else {
          field.content = field.content.lowerBound..<end
          end += 1
          return field
        }
        field.isEscaped = true
        end += 1
      case RowFields.lineFeed:
        lineCount += 1
        if text[end - 1] == RowFields.carriageReturn { field.isEscaped = true }
      default: break
      }
      end += 1
    }
    fault = fault ?? .openQuote(at: field.content.lowerBound - 1)
    return field
  }

  /// Moves to the separator or the line end, past what should not be there.
  private mutating func skip(_ text: Span<UInt8>, to separator: UInt8, isQuoted: Bool) {
    while end < text.count, text[end] != separator, text[end] != RowFields.lineFeed {
      let isLineEnd =
        text[end] == RowFields.carriageReturn && end + 1 < text.count && text[end + 1] == RowFields.lineFeed
      if fault == nil, isQuoted, !isLineEnd { fault = .afterQuote(at: end) }
      if fault == nil, !isQuoted, text[end] == RowFields.quote { fault = .strayQuote(at: end) }
      end += 1
    }
  }

  /// What a field reads as.
  func bytes(_ field: Field, of text: Span<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(field.content.count)
    var offset = field.content.lowerBound
    while offset < field.content.upperBound {
      let byte = text[offset]
      offset += 1
      if field.isEscaped, offset < field.content.upperBound {
        if byte == RowFields.quote, text[offset] == RowFields.quote { offset += 1 }
        if byte == RowFields.carriageReturn, text[offset] == RowFields.lineFeed { continue }
      }
      bytes.append(byte)
    }
    return bytes
  }

  /// Whether nothing but blanks stands on the line.
  func isBlank(_ text: Span<UInt8>) -> Bool {
    guard fields.count == 1, let field = fields.first, !field.isQuoted else { return false }
    for offset in field.content where text[offset] != 0x20 && text[offset] != 0x09 { return false }
    return true
  }
}
