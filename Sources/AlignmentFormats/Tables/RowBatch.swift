/// Where the fields of up to 2,048 rows stand in the text: enough that waiting for memory overlaps, and few
/// enough that all of it stays near.
struct RowBatch {
  static let capacity = 2_048
  /// One set of places more than there are columns, for the fields of columns that are not taken.
  static let places = (TableColumn.allCases.count + 1) * capacity

  /// How many rows there are.
  var count = 0
  /// Where fields begin in the text, by column and row; meaningless where the length is 0.
  var starts = [UInt32](repeating: 0, count: RowBatch.places)
  /// How many bytes fields have; 0 for all rows of a column that the table lacks.
  var lengths = [UInt32](repeating: 0, count: RowBatch.places)
  /// Where rows begin in the text.
  var rowStarts = [UInt32](repeating: 0, count: RowBatch.capacity)
  /// How many line ends of the chunk come before each row.
  var lines = [UInt32](repeating: 0, count: RowBatch.capacity)
  /// 1 for rows that are wrong.
  var wrong = [UInt8](repeating: 0, count: RowBatch.capacity)
  /// Whether any row is.
  var hasWrong = false

  var isFull: Bool { count == RowBatch.capacity }

  /// The places of a column for the rows there are.
  func range(_ column: TableColumn) -> Range<Int> {
    let first = column.rawValue * RowBatch.capacity
    return first..<first + count
  }

  func field(_ column: TableColumn, _ row: Int) -> (start: Int, length: Int) {
    let place = column.rawValue * RowBatch.capacity + row
    return (Int(starts[place]), Int(lengths[place]))
  }

  mutating func set(_ column: TableColumn, _ row: Int, start: Int, length: Int) {
    let place = column.rawValue * RowBatch.capacity + row
    starts[place] = UInt32(truncatingIfNeeded: start)
    lengths[place] = UInt32(truncatingIfNeeded: length)
  }

  mutating func markWrong(_ row: Int) {
    wrong[row] = 1
    hasWrong = true
  }

  /// Takes all rows out.
  mutating func removeAll() {
    if hasWrong {
      for row in 0..<count { wrong[row] = 0 }
      hasWrong = false
    }
    count = 0
  }
}
