import AlignmentModel

/// Puts ties in order of start: by the earliest day they can have begun, then by the latest; of equals the one that
/// stands first in canonical order.
enum StartOrder {
  /// Few rows are compared; many are dealt out by the digits of their days, the least first, which takes four bytes
  /// more a row and no comparison (Knuth: The Art of Computer Programming, volume 3, 5.2.5).
  ///
  /// - Parameter rows: ascending.
  static func sort(_ rows: inout [UInt32], _ bounds: ResolvedBounds, comparingAtMost few: Int = 1 << 14) {
    guard rows.count > few else {
      rows.sort { one, other in
        precedes(bounds[Int(one)], bounds[Int(other)]) ?? (one < other)
      }
      return
    }
    if !bounds.inexact.isEmpty {
      deal(&rows) { bounds[$0].firstLatest }
    }
    deal(&rows) { Day(number: bounds.first[$0]) }
  }

  static func sorted(_ ties: [TieState]) -> [TieState] {
    ties.enumerated().sorted { left, right in
      precedes(left.element.bounds, right.element.bounds) ?? (left.offset < right.offset)
    }.map(\.element)
  }

  /// Nil when they start alike.
  private static func precedes(_ one: Bounds, _ other: Bounds) -> Bool? {
    if one.firstEarliest != other.firstEarliest { return one.firstEarliest < other.firstEarliest }
    return one.firstLatest != other.firstLatest ? one.firstLatest < other.firstLatest : nil
  }

  /// Sorts rows by a day of theirs; what is equal stays in its order.
  private static func deal(_ rows: inout [UInt32], by day: (Int) -> Day) {
    for shift in [0, 16] as [UInt32] {
      // The sign bit is turned over, so that the past comes first.
      func digit(_ row: UInt32) -> Int {
        Int((UInt32(bitPattern: day(Int(row)).number) ^ 1 << 31) >> shift & 0xFFFF)
      }
      var places = [Int](repeating: 0, count: 1 << 16)
      for row in rows { places[digit(row)] += 1 }
      // A digit that all share moves nothing.
      if places.contains(rows.count) { continue }
      var next = 0
      for value in places.indices { (places[value], next) = (next, next + places[value]) }
      var dealt = [UInt32](repeating: 0, count: rows.count)
      for row in rows {
        let value = digit(row)
        dealt[places[value]] = row
        places[value] += 1
      }
      rows = dealt
    }
  }
}
