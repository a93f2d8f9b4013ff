import AlignmentModel

/// The bounds of all rows after all rules.
struct ResolvedBounds: Sendable {
  /// The earliest first day of each row; after ``last`` where no day can hold it.
  let first: Column<Int32>
  /// The latest last day of each row.
  let last: Column<Int32>
  /// The rows whose inner bounds are others than these.
  let inexact: RowSet
  /// Their latest first days.
  let firstLatest: Column<Int32>
  /// Their earliest last days.
  let lastEarliest: Column<Int32>
  /// Whether there are rows that no day can hold.
  let hasNever: Bool

  /// O(1).
  subscript(_ row: Int) -> Bounds {
    let (first, last) = (Day(number: first[row]), Day(number: last[row]))
    guard let number = inexact.number(of: row), number < firstLatest.count, number < lastEarliest.count else {
      return Bounds(firstEarliest: first, firstLatest: first, lastEarliest: last, lastLatest: last)
    }
    return Bounds(
      firstEarliest: first, firstLatest: Day(number: firstLatest[number]),
      lastEarliest: Day(number: lastEarliest[number]), lastLatest: last)
  }

  /// Collects bounds, in order of rows; rows left out keep what is written.
  struct Builder {
    private let columns: TieColumns
    private var first: [Int32]?
    private var last: [Int32]?
    private var inexact: [UInt32] = []
    private var firstLatest: [Int32] = []
    private var lastEarliest: [Int32] = []
    private var hasNever = false

    init(_ columns: TieColumns) { self.columns = columns }

    mutating func set(_ row: Int, _ bounds: Bounds) {
      let (from, through) = (bounds.firstEarliest.number, bounds.lastLatest.number)
      if from > through { hasNever = true }
      if from != columns.first[row] { Builder.replace(&first, columns.first, row, from) }
      if through != columns.last[row] { Builder.replace(&last, columns.last, row, through) }
      guard !bounds.isExact else { return }
      inexact.append(UInt32(truncatingIfNeeded: row))
      firstLatest.append(bounds.firstLatest.number)
      lastEarliest.append(bounds.lastEarliest.number)
    }

    /// The graph's own column is copied only once something differs from it.
    private static func replace(_ days: inout [Int32]?, _ column: Column<Int32>, _ row: Int, _ day: Int32) {
      if days == nil {
        days = column.withSpan { span in span.indices.map { span[$0] } }
      }
      days?[row] = day
    }

    func bounds() -> ResolvedBounds {
      ResolvedBounds(
        first: first.map { Column($0) } ?? columns.first, last: last.map { Column($0) } ?? columns.last,
        inexact: RowSet(inexact, of: columns.count), firstLatest: Column(firstLatest),
        lastEarliest: Column(lastEarliest), hasNever: hasNever)
    }
  }
}

/// The status of all rows.
struct StatusColumn: Sendable {
  /// The status of all rows, where they have one and the same.
  let uniform: Status?
  /// Else by row the place in ``Status/allCases``; beyond them for a tie that is not there.
  let codes: Column<UInt8>

  static let all = Status.allCases
  static let absent: UInt8 = 255

  /// O(1).
  subscript(_ row: Int) -> Status? {
    if let uniform { return uniform }
    guard row < codes.count else { return nil }
    let code = Int(codes[row])
    return code < StatusColumn.all.count ? StatusColumn.all[code] : nil
  }

  /// Whether the status of a row is one of some. O(1), without hashing.
  func isAmong(_ statuses: StatusMask, _ row: Int) -> Bool {
    if let uniform { return statuses.contains(uniform) }
    return row < codes.count && statuses.contains(code: codes[row])
  }

  /// Collects statuses; rows left out have the usual one.
  struct Builder {
    private let count: Int
    private let usual: Status
    private var codes: [UInt8]?

    init(count: Int, usual: Status) { (self.count, self.usual) = (count, usual) }

    mutating func set(_ row: Int, _ status: Status?) {
      guard status != usual else { return }
      if codes == nil { codes = Array(repeating: Builder.code(usual), count: count) }
      codes?[row] = status.map(Builder.code) ?? StatusColumn.absent
    }

    private static func code(_ status: Status) -> UInt8 {
      UInt8(truncatingIfNeeded: StatusColumn.all.firstIndex(of: status) ?? Int(StatusColumn.absent))
    }

    func column() -> StatusColumn {
      guard let codes else { return StatusColumn(uniform: usual, codes: .empty) }
      return StatusColumn(uniform: nil, codes: Column(codes))
    }
  }
}

/// Some statuses, as bits.
struct StatusMask: Sendable {
  private let bits: UInt64

  init(_ statuses: Set<Status>) {
    bits = StatusColumn.all.enumerated().reduce(0) {
      statuses.contains($1.element) ? $0 | 1 << UInt64($1.offset) : $0
    }
  }

  func contains(_ status: Status) -> Bool {
    StatusColumn.all.firstIndex(of: status).map { contains(code: UInt8(truncatingIfNeeded: $0)) } ?? false
  }

  @inline(__always)
  func contains(code: UInt8) -> Bool { code < 64 && bits >> UInt64(code) & 1 == 1 }
}
