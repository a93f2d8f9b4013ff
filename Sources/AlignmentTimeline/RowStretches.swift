import AlignmentModel

/// The rows that are possible on several stretches of days, with these: a party ceased to exist for a time.
///
/// Columns and no dictionary, so that they can be lent by a mapped file.
struct RowStretches: Sendable {
  let rows: RowSet
  /// By the number of a row in the set: where its stretches end; they begin where those of the row before end.
  let ends: Column<UInt32>
  let first: Column<Int32>
  let last: Column<Int32>

  init(rows: RowSet, ends: Column<UInt32>, first: Column<Int32>, last: Column<Int32>) {
    (self.rows, self.ends, self.first, self.last) = (rows, ends, first, last)
  }

  /// The stretches of some rows of a graph of so many.
  init(_ stretches: [Int: [ClosedRange<Day>]], of total: Int) {
    let sorted = stretches.sorted { $0.key < $1.key }
    let all = sorted.flatMap(\.value)
    var end: UInt32 = 0
    ends = Column(
      sorted.map { row in
        end += UInt32(truncatingIfNeeded: row.value.count)
        return end
      })
    rows = RowSet(sorted.map { UInt32(truncatingIfNeeded: $0.key) }, of: total)
    first = Column(all.map(\.lowerBound.number))
    last = Column(all.map(\.upperBound.number))
  }

  /// Whether no row has several.
  var isEmpty: Bool { rows.isEmpty }

  /// The rows that have several, ascending.
  var keys: [Int] { rows.rows().map { Int($0) } }

  /// The stretches of a row, in order; nil when it has but one. Within bounds, whatever is stored.
  subscript(_ row: Int) -> [ClosedRange<Day>]? {
    guard let number = rows.number(of: row), number < ends.count else { return nil }
    let end = min(Int(ends[number]), first.count, last.count)
    let start = number == 0 ? 0 : min(Int(ends[number - 1]), end)
    return (start..<end).compactMap { index in
      let (low, high) = (Day(number: first[index]), Day(number: last[index]))
      return low <= high ? low...high : nil
    }
  }
}
