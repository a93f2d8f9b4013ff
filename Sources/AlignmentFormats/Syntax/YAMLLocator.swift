import AlignmentModel

/// Turns the marks of the YAML library into places.
///
/// Marks count Unicode scalars; places count characters. Lines beyond ASCII get a table each, so that any
/// order of questions costs linear time in all.
struct YAMLLocator {
  let source: SourceText
  private let bytes: UnsafeBufferPointer<UInt8>
  private var tables: [Int: LineTable] = [:]
  private var known: [LineKind]

  private enum LineKind: UInt8 {
    case unknown
    case ascii
    case other
  }

  /// For every scalar of a line, its column and its offset, and one entry for the end.
  private struct LineTable {
    var columns: [UInt32]
    var offsets: [UInt32]
  }

  init(source: SourceText, bytes: UnsafeBufferPointer<UInt8>) {
    self.source = source
    self.bytes = bytes
    self.known = Array(repeating: .unknown, count: source.lineCount + 1)
  }

  /// The column in characters of a mark.
  mutating func column(line: Int, scalar: Int) -> Int {
    guard let table = table(line) else { return scalar }
    return Int(table.columns[min(scalar - 1, table.columns.count - 1)])
  }

  /// The UTF-8 offsets from a mark to the end of its line.
  mutating func restOfLine(line: Int, scalar: Int) -> Range<Int> {
    guard let range = source.lineRange(line) else { return bytes.count..<bytes.count }
    guard let table = table(line) else {
      return min(range.lowerBound + scalar - 1, range.upperBound)..<range.upperBound
    }
    let offset = Int(table.offsets[min(scalar - 1, table.offsets.count - 1)])
    return range.lowerBound + offset..<range.upperBound
  }

  mutating func place(line: Int, scalar: Int, length: Int = 1) -> Place {
    Place(file: source.name, line: line, column: column(line: line, scalar: scalar), length: length)
  }

  private mutating func table(_ line: Int) -> LineTable? {
    guard known.indices.contains(line) else { return nil }
    if known[line] == .unknown {
      guard let range = source.lineRange(line) else { return nil }
      let isASCII = bytes[range].allSatisfy { $0 < 0x80 }
      known[line] = isASCII ? .ascii : .other
      if !isASCII { tables[line] = makeTable(line) }
    }
    return known[line] == .other ? tables[line] : nil
  }

  private func makeTable(_ line: Int) -> LineTable {
    var table = LineTable(columns: [], offsets: [])
    var column: UInt32 = 1
    var offset: UInt32 = 0
    for character in source.line(line) {
      for scalar in character.unicodeScalars {
        table.columns.append(column)
        table.offsets.append(offset)
        offset += UInt32(UTF8.width(scalar))
      }
      column += 1
    }
    table.columns.append(column)
    table.offsets.append(offset)
    return table
  }
}
