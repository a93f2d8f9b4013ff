/// Finds rows and fields in a chunk of whole rows, a batch at a time.
struct RowSplitter {
  private let separator: UInt8
  /// Where in a batch the fields of each column begin, in the order of the file; the last place is for fields
  /// beyond the columns there are.
  private let places: [Int]
  private let columns: [TableColumn?]
  private var careful = RowFields()
  /// Where the next row begins.
  private(set) var position = 0
  private var end = 0
  /// How many line ends lie before it.
  private(set) var line = 0
  private var hasQuotes = false

  init(_ plan: TablePlan) {
    separator = plan.separator
    columns = plan.columns
    let nowhere = TableColumn.allCases.count
    places = (plan.columns.map { $0?.rawValue ?? nowhere } + [nowhere]).map { $0 * RowBatch.capacity }
  }

  /// Begins a chunk. It ends with a line end, and at least ``ByteLanes/padding`` bytes follow it.
  mutating func begin(end: Int, hasQuotes: Bool) {
    (position, line, self.end, self.hasQuotes) = (0, 0, end, hasQuotes)
  }

  /// Fills a batch with the next rows; none are left when it stays empty.
  ///
  /// Fields that read otherwise than they are written are added to the buffer, behind the chunk.
  mutating func split(_ buffer: inout [UInt8], into batch: inout RowBatch) {
    while position < end, !batch.isFull {
      let first = batch.count
      let scanner = RowScanner(separator: separator, places: places, end: end)
      (position, batch.count) = scanner.scan(
        buffer, from: position, row: first, heedingQuotes: hasQuotes, &batch.starts, &batch.lengths,
        &batch.rowStarts)
      for row in first..<batch.count { batch.lines[row] = UInt32(truncatingIfNeeded: line + row - first) }
      line += batch.count - first
      if position < end, !batch.isFull { splitWithCare(&buffer, into: &batch) }
    }
  }

  /// Takes one row that has quotes or a wrong number of fields, or skips a blank line.
  private mutating func splitWithCare(_ buffer: inout [UInt8], into batch: inout RowBatch) {
    careful.read(buffer.span, from: position, separator: separator)
    let (rowStart, rowLine) = (position, line)
    line += careful.lineCount
    position = careful.end
    if careful.isBlank(buffer.span) { return }
    let row = batch.count
    batch.count += 1
    batch.rowStarts[row] = UInt32(truncatingIfNeeded: rowStart)
    batch.lines[row] = UInt32(truncatingIfNeeded: rowLine)
    let isRight = careful.fault == nil && careful.fields.count == columns.count
    if !isRight { batch.markWrong(row) }
    for (index, column) in columns.enumerated() {
      guard let column else { continue }
      guard isRight else {
        batch.set(column, row, start: 0, length: 0)
        continue
      }
      let field = careful.fields[index]
      let start = field.isEscaped ? buffer.count : field.content.lowerBound
      var length = field.content.count
      if field.isEscaped {
        let bytes = careful.bytes(field, of: buffer.span)
        length = bytes.count
        buffer += bytes
        buffer += [UInt8](repeating: 0, count: ByteLanes.padding)
      }
      batch.set(column, row, start: start, length: length)
    }
  }
}
