import AlignmentModel

/// Spells of rows, first to last day, both counted. A row may have several that do not overlap.
struct Intervals: Sendable {
  /// The row of each; nil when they are the rows of the graph, one by one.
  let rows: Column<UInt32>?
  let first: Column<Int32>
  let last: Column<Int32>

  var count: Int { first.count }

  static let none = Intervals(rows: nil, first: .empty, last: .empty)

  /// Collects spells, in order of rows.
  struct Builder {
    private var rows: [UInt32] = []
    private var first: [Int32] = []
    private var last: [Int32] = []

    mutating func add(_ row: Int, _ first: Day, _ last: Day) {
      guard first <= last else { return }
      rows.append(UInt32(truncatingIfNeeded: row))
      self.first.append(first.number)
      self.last.append(last.number)
    }

    func intervals() -> Intervals {
      rows.isEmpty ? .none : Intervals(rows: Column(rows), first: Column(first), last: Column(last))
    }
  }
}
