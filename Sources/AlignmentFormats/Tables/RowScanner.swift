/// The loop that all of a table goes through: finds the ends of fields, eight bytes at a time.
struct RowScanner {
  let separator: UInt8
  /// Where in a batch the fields of each column begin; the last place is for fields beyond the columns there are.
  let places: [Int]
  /// Where the chunk ends.
  let end: Int

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")

  /// Takes rows until the batch is full, the chunk is at its end, or a row is not plain: it has more or fewer
  /// fields than there are columns or, if quotes are heeded, one that is not plainly quoted.
  ///
  /// - Returns: where the next row begins, and its number in the batch.
  func scan(
    _ buffer: [UInt8], from position: Int, row: Int, heedingQuotes: Bool, _ starts: inout [UInt32],
    _ lengths: inout [UInt32], _ rowStarts: inout [UInt32]
  ) -> (position: Int, row: Int) {
    var starts = starts.mutableSpan
    var lengths = lengths.mutableSpan
    var rowStarts = rowStarts.mutableSpan
    let text = buffer.span.bytes
    return heedingQuotes
      ? scan(text, position, row, true, &starts, &lengths, &rowStarts)
      : scan(text, position, row, false, &starts, &lengths, &rowStarts)
  }

  @inline(__always)
  private func scan(
    _ text: RawSpan, _ first: Int, _ firstRow: Int, _ heedingQuotes: Bool,
    _ starts: inout MutableSpan<UInt32>,
    _ lengths: inout MutableSpan<UInt32>, _ rowStarts: inout MutableSpan<UInt32>
  ) -> (position: Int, row: Int) {
    var (position, row) = (first, firstRow)
    let (end, last, places) = (end, places.count - 2, places.span)
    while position < end && row < RowBatch.capacity {
      let rowStart = position
      var (start, column) = (position, 0)
      while true {
        let word = ByteLanes.load(text, position)
        let found = marks(word, heedingQuotes)
        if found == 0 {
          position &+= 8
          continue
        }
        let bit = found.trailingZeroBitCount
        position &+= bit &>> 3
        var byte = UInt8(truncatingIfNeeded: word &>> UInt64(truncatingIfNeeded: bit &- 7))
        var length = position &- start
        var isQuoted = false
        if heedingQuotes, byte == RowScanner.quote {
          guard length == 0, let field = quotedField(text, position) else { return (rowStart, row) }
          (start, length, position, byte, isQuoted) = (start &+ 1, field.length, field.end, field.mark, true)
        }
        let place = places[column] &+ row
        starts[place] = UInt32(truncatingIfNeeded: start)
        position &+= 1
        if byte != RowScanner.lineFeed {
          lengths[place] = UInt32(truncatingIfNeeded: length)
          start = position
          column = min(column, last) &+ 1
          continue
        }
        if column != last { return (rowStart, row) }
        let before = length > 0 && !isQuoted ? RowScanner.byte(text, position &- 2) : 0
        lengths[place] = UInt32(truncatingIfNeeded: length &- (before == UInt8(ascii: "\r") ? 1 : 0))
        break
      }
      rowStarts[row] = UInt32(truncatingIfNeeded: rowStart)
      row &+= 1
    }
    return (position, row)
  }

  @inline(__always)
  private func marks(_ word: UInt64, _ heedingQuotes: Bool) -> UInt64 {
    let fields = ByteLanes.zeros(word ^ ByteLanes.repeated(separator))
    let rows = ByteLanes.zeros(word ^ ByteLanes.repeated(RowScanner.lineFeed))
    guard heedingQuotes else { return fields | rows }
    return fields | rows | ByteLanes.zeros(word ^ ByteLanes.repeated(RowScanner.quote))
  }
}

// MARK: - Quoted fields

extension RowScanner {
  /// A field that begins with a quote, when it reads as it is written: how long it is between its quotes, and
  /// the separator or line end behind it. Nil when it holds a quote or a line end, or has no end where it should.
  private func quotedField(_ text: RawSpan, _ quote: Int) -> (length: Int, end: Int, mark: UInt8)? {
    var position = quote &+ 1
    // The line end at the end of the chunk stops this.
    while true {
      let word = ByteLanes.load(text, position)
      let quotes = ByteLanes.zeros(word ^ ByteLanes.repeated(RowScanner.quote))
      let found = quotes | ByteLanes.zeros(word ^ ByteLanes.repeated(RowScanner.lineFeed))
      if found != 0 {
        position &+= found.trailingZeroBitCount &>> 3
        break
      }
      position &+= 8
    }
    guard RowScanner.byte(text, position) == RowScanner.quote else { return nil }
    let length = position &- quote &- 1
    position &+= 1
    var mark = RowScanner.byte(text, position)
    if mark == UInt8(ascii: "\r"), RowScanner.byte(text, position &+ 1) == RowScanner.lineFeed {
      (position, mark) = (position &+ 1, RowScanner.lineFeed)
    }
    return mark == separator || mark == RowScanner.lineFeed ? (length, position, mark) : nil
  }

  @inline(__always)
  private static func byte(_ text: RawSpan, _ offset: Int) -> UInt8 {
    text.unsafeLoad(fromByteOffset: offset, as: UInt8.self)
  }
}
