/// The loop that all of a table goes through: finds the ends of fields, eight bytes at a time.
struct RowScanner {
  let separator: UInt8
  /// Where in a batch the fields of each column begin; the last place is for fields beyond the columns there are.
  let places: [Int]
  /// Where the chunk ends.
  let end: Int

  /// Takes rows until the batch is full, the chunk is at its end, or a row is not plain: it holds a quote, if
  /// quotes are heeded, or has more or fewer fields than there are columns.
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
        let byte = UInt8(truncatingIfNeeded: word &>> UInt64(truncatingIfNeeded: bit &- 7))
        if heedingQuotes, byte == UInt8(ascii: "\"") { return (rowStart, row) }
        let place = places[column] &+ row
        let length = position &- start
        starts[place] = UInt32(truncatingIfNeeded: start)
        position &+= 1
        if byte != UInt8(ascii: "\n") {
          lengths[place] = UInt32(truncatingIfNeeded: length)
          start = position
          column = min(column, last) &+ 1
          continue
        }
        if column != last { return (rowStart, row) }
        let before = length > 0 ? text.unsafeLoad(fromByteOffset: position &- 2, as: UInt8.self) : 0
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
    let rows = ByteLanes.zeros(word ^ ByteLanes.repeated(UInt8(ascii: "\n")))
    guard heedingQuotes else { return fields | rows }
    return fields | rows | ByteLanes.zeros(word ^ ByteLanes.repeated(UInt8(ascii: "\"")))
  }
}
