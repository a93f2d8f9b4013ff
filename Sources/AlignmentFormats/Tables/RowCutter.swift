/// Finds the last place up to which text consists of whole rows, heeding quotes as ``RowFields`` does.
struct RowCutter {
  private let separator: UInt8
  /// How far the text has been looked at.
  private var seen = 0
  /// Where the quoted field begins that has not been closed yet.
  private(set) var openQuote: Int?
  /// Whether there are any quotes.
  private(set) var hasQuotes = false
  /// Behind the last line end that ends a row; 0 when there is none.
  private(set) var lastEnd = 0

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")

  init(separator: UInt8) { self.separator = separator }

  /// Looks at the text up to a place beyond that of the last time.
  ///
  /// - Parameter isAll: whether nothing comes after it. Else a quote at the very end, which may close a field
  ///   or be the first of two, is left for the next time.
  mutating func look(at text: Span<UInt8>, upTo end: Int, isAll: Bool) {
    if openQuote == nil, !RowCutter.holdQuote(text, seen..<end) {
      findLastLineEnd(text, seen..<end)
      seen = end
      return
    }
    hasQuotes = true
    var position = seen
    while position < end {
      let byte = text[position]
      if openQuote != nil {
        if byte == RowCutter.quote {
          if position + 1 == end, !isAll { break }
          if position + 1 < end, text[position + 1] == RowCutter.quote {
            position += 1
          } else {
            openQuote = nil
          }
        }
      } else if byte == RowCutter.quote {
        if position == 0 || text[position - 1] == separator || text[position - 1] == RowCutter.lineFeed {
          openQuote = position
        }
      } else if byte == RowCutter.lineFeed {
        lastEnd = position + 1
      }
      position += 1
    }
    seen = position
  }

  private mutating func findLastLineEnd(_ text: Span<UInt8>, _ range: Range<Int>) {
    var position = range.upperBound
    while position > range.lowerBound {
      if text[position - 1] == RowCutter.lineFeed {
        lastEnd = position
        return
      }
      position -= 1
    }
  }

  /// Thirty-two bytes at a time: every byte of a table passes here, and nearly none is a quote.
  private static func holdQuote(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let quotes = ByteLanes.repeated(quote)
    let bytes = text.bytes
    var offset = range.lowerBound
    while offset &+ 32 <= range.upperBound {
      let one = ByteLanes.zeros(ByteLanes.load(bytes, offset) ^ quotes)
      let two = ByteLanes.zeros(ByteLanes.load(bytes, offset &+ 8) ^ quotes)
      let three = ByteLanes.zeros(ByteLanes.load(bytes, offset &+ 16) ^ quotes)
      let four = ByteLanes.zeros(ByteLanes.load(bytes, offset &+ 24) ^ quotes)
      if (one | two | three | four) != 0 { return true }
      offset &+= 32
    }
    for offset in offset..<range.upperBound where text[offset] == quote { return true }
    return false
  }
}
