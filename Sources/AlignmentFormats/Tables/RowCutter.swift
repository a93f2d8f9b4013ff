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
    while seen < end {
      let quote = RowCutter.nextQuote(text.bytes, seen..<end)
      if quote != nil { hasQuotes = true }
      guard openQuote == nil else {
        if quote == end - 1, !isAll {
          seen = end - 1
          break
        }
        closeQuote(at: quote, text, end)
        continue
      }
      // Between quotes only the last line end matters: it is sought from behind.
      findLastLineEnd(text, seen..<(quote ?? end))
      if let quote, opensField(text, quote) { openQuote = quote }
      seen = (quote ?? end - 1) + 1
    }
  }

  /// Goes behind a quote within a quoted field, which closes it unless it is the first of two; behind the text
  /// when there is none.
  private mutating func closeQuote(at quote: Int?, _ text: Span<UInt8>, _ end: Int) {
    guard let quote else {
      seen = end
      return
    }
    let isFirstOfTwo = quote + 1 < end && text[quote + 1] == RowCutter.quote
    if !isFirstOfTwo { openQuote = nil }
    seen = quote + (isFirstOfTwo ? 2 : 1)
  }

  private func opensField(_ text: Span<UInt8>, _ quote: Int) -> Bool {
    quote == 0 || text[quote - 1] == separator || text[quote - 1] == RowCutter.lineFeed
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

  /// Where the next quote is. Every byte of a table passes here, one thread at a time, so that no other may
  /// wait for it: eight bytes are looked at at once, and thirty-two where there has been no quote for a while.
  private static func nextQuote(_ bytes: RawSpan, _ range: Range<Int>) -> Int? {
    let end = range.upperBound
    var offset = range.lowerBound
    while offset &+ 8 <= end {
      let found = quotes(bytes, offset)
      if found != 0 { return offset &+ found.trailingZeroBitCount &>> 3 }
      offset &+= 8
      while offset &+ 32 <= end, !holdQuote(bytes, offset) { offset &+= 32 }
    }
    while offset < end {
      if bytes.unsafeLoad(fromByteOffset: offset, as: UInt8.self) == quote { return offset }
      offset &+= 1
    }
    return nil
  }

  /// Whether any of thirty-two bytes is a quote.
  @inline(__always)
  private static func holdQuote(_ bytes: RawSpan, _ offset: Int) -> Bool {
    let first = quotes(bytes, offset) | quotes(bytes, offset &+ 8)
    let second = quotes(bytes, offset &+ 16) | quotes(bytes, offset &+ 24)
    return (first | second) != 0
  }

  @inline(__always)
  private static func quotes(_ bytes: RawSpan, _ offset: Int) -> UInt64 {
    ByteLanes.zeros(ByteLanes.load(bytes, offset) ^ ByteLanes.repeated(quote))
  }
}
