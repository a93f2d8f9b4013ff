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
          if position + 1 < end, text[position + 1] == RowCutter.quote { position += 1 } else { openQuote = nil }
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

  /// Without branches, so that many bytes are looked at at once.
  private static func holdQuote(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var first = range.lowerBound
    while first < range.upperBound {
      let part = text.extracting(first..<min(first + 4_096, range.upperBound))
      var found: UInt8 = 0
      for offset in part.indices { found |= part[offset] == quote ? 1 : 0 }
      if found != 0 { return true }
      first += part.count
    }
    return false
  }
}
