import AlignmentModel

/// What the rows of a batch say, a column each; of rows that are wrong, anything.
struct BatchColumns {
  var kind = [UInt32](repeating: 0, count: RowBatch.capacity)
  var from = [UInt32](repeating: 0, count: RowBatch.capacity)
  var to = [UInt32](repeating: 0, count: RowBatch.capacity)
  var first = [Int32](repeating: 0, count: RowBatch.capacity)
  var last = [Int32](repeating: 0, count: RowBatch.capacity)
  var flags = [UInt16](repeating: 0, count: RowBatch.capacity)
  var weight = [Double](repeating: .nan, count: RowBatch.capacity)
  var note = [UInt32](repeating: 0, count: RowBatch.capacity)
  var sources = [UInt32](repeating: 0, count: RowBatch.capacity)
  var id = [UInt32](repeating: 0, count: RowBatch.capacity)
  /// Whether any row has a weight, a note, sources, an id.
  var (hasWeight, hasNote, hasSources, hasID) = (false, false, false, false)
  /// Dates that need more than two days, in order of rows; texts by their numbers, 0 for none.
  var dates: [TieTable.Dates] = []
  /// Rows that stand for several events, in order.
  var sets: [(row: Int, occurrences: [DateTexts.Occurrence])] = []
  /// Room for the keys of names.
  var keys = [UInt64](repeating: 0, count: RowBatch.capacity)
  /// Rows whose dates are not read at a glance, in order.
  var slow = [Int32](repeating: 0, count: RowBatch.capacity)

  mutating func begin() {
    (hasWeight, hasNote, hasSources, hasID) = (false, false, false, false)
    dates.removeAll(keepingCapacity: true)
    sets.removeAll(keepingCapacity: true)
  }
}
