import AlignmentModel
import Synchronization

extension IntervalIndex {
  /// How many spells may begin between two checkpoints at the least: fewer lists of fewer spells would not pay.
  private static let fewestBetween = 4_096
  /// For how many that hold one may begin between two checkpoints.
  private static let heldPerBegun = 4

  /// Indexes spells. O(n log n), and O(n) where the days lie close together.
  init(_ intervals: Intervals) {
    let axis = DayAxis(first: intervals.first, last: intervals.last)
    let begun = IntervalIndex.counts(intervals.first, axis) { axis.positionFrom($0) }
    let ended = IntervalIndex.counts(intervals.last, axis) { axis.positionAfter($0) }
    let begunBy = IntervalIndex.runningSums(begun, count: axis.count + 1)
    let endedBy = IntervalIndex.runningSums(ended, count: axis.count + 1)
    let endless = ended[axis.count + 1]
    let parts = Mutex<Parts>(Parts())
    Parallel.run([
      {
        let starts = IntervalIndex.order(
          intervals, counts: begun, by: intervals.first, beside: intervals.last
        ) { axis.positionFrom($0) }
        let checkpoints = IntervalIndex.checkpoints(axis, begunBy, endedBy, starts)
        parts.withLock { ($0.starts, $0.checkpoints) = (starts, checkpoints) }
      },
      {
        let ends = IntervalIndex.order(
          intervals, counts: ended, by: intervals.last, beside: intervals.first
        ) { axis.positionAfter($0) }
        // Spells without an end stand last, and no question asks for their ends.
        let bounded = endless == 0 ? ends : (ends.0.prefix(-endless), ends.1.prefix(-endless))
        parts.withLock { $0.ends = bounded }
      },
    ])
    let made = parts.withLock { $0 }
    self.axis = axis
    (self.begunBy, self.endedBy) = (begunBy, endedBy)
    (startRows, startLasts) = made.starts
    (endRows, endFirsts) = made.ends
    checkpoints = made.checkpoints
  }

  /// What is made at once on several cores.
  private struct Parts: Sendable {
    var starts: (Column<UInt32>, Column<Int32>) = (.empty, .empty)
    var ends: (Column<UInt32>, Column<Int32>) = (.empty, .empty)
    var checkpoints = Checkpoints(positions: .empty, offsets: .empty, endedOf: .empty, rows: .empty)
  }

  /// How many days there are at each position, and beyond the last.
  @inline(__always)
  private static func counts(_ days: Column<Int32>, _ axis: DayAxis, _ position: (Int32) -> Int) -> [Int] {
    var counts = [Int](repeating: 0, count: axis.count + 2)
    days.withSpan { days in
      counts.withUnsafeMutableBufferPointer { counts in
        for index in 0..<days.count { counts[position(days[index])] += 1 }
      }
    }
    return counts
  }

  private static func runningSums(_ counts: [Int], count: Int) -> Column<UInt32> {
    Column(count: count) { memory in
      var sum = 0
      for index in 0..<count {
        sum += counts[index]
        memory[index] = UInt32(truncatingIfNeeded: sum)
      }
    }
  }

  /// Rows in order of the positions of some days, with other days beside. Rows of one position keep their order.
  @inline(__always)
  private static func order(
    _ intervals: Intervals, counts: [Int], by days: Column<Int32>, beside others: Column<Int32>,
    position: (Int32) -> Int
  ) -> (Column<UInt32>, Column<Int32>) {
    var next = counts
    var sum = 0
    for index in next.indices { (next[index], sum) = (sum, sum + next[index]) }
    let count = intervals.count
    let isWhole = intervals.rows == nil
    let numbers = intervals.rows ?? .empty
    var beside = Column<Int32>.empty
    let rows = Column<UInt32>(count: count) { rows in
      beside = Column<Int32>(count: count) { besides in
        days.withSpan { days in
          others.withSpan { others in
            numbers.withSpan { numbers in
              next.withUnsafeMutableBufferPointer { next in
                for index in 0..<count {
                  let slot = position(days[index])
                  let place = next[slot]
                  next[slot] = place + 1
                  rows[place] = isWhole ? UInt32(truncatingIfNeeded: index) : numbers[index]
                  besides[place] = others[index]
                }
              }
            }
          }
        }
      }
    }
    return (rows, beside)
  }
}

extension DayAxis {
  /// The position of a first day; one beyond all others where it never comes, as that of `/..` on which it is sure.
  func positionFrom(_ first: Int32) -> Int { first == .max ? count + 1 : position(of: first) }

  /// The position of the day after a last day; one beyond all others where it never comes.
  func positionAfter(_ last: Int32) -> Int {
    if last >= .max - 1 { return count + 1 }
    return last == .min ? 0 : position(of: last + 1)
  }
}

extension Column {
  /// All elements but the last few.
  fileprivate func prefix(_ less: Int) -> Column {
    Column(count: count + less) { memory in
      withSpan { span in for index in 0..<memory.count { memory[index] = span[index] } }
    }
  }
}

// MARK: - Checkpoints

extension IntervalIndex {
  /// Spells that hold at a checkpoint, in order of last days.
  private struct Held {
    var row: UInt32
    var last: Int32
  }

  private static func checkpoints(
    _ axis: DayAxis, _ begunBy: Column<UInt32>, _ endedBy: Column<UInt32>,
    _ starts: (rows: Column<UInt32>, lasts: Column<Int32>)
  ) -> Checkpoints {
    let positions = checkpointPositions(begunBy, endedBy)
    let total = positions.reduce(0) { $0 + Int(begunBy[$1]) - Int(endedBy[$1]) }
    var offsets: [UInt64] = []
    var endedOf: [UInt32] = []
    endedOf.reserveCapacity(axis.count + 1)
    let rows = Column<UInt32>(count: total) { memory in
      var held: [Held] = []
      var (begun, filled) = (0, 0)
      for (number, position) in positions.enumerated() {
        let now = Int(begunBy[position])
        held = advance(held, to: position, axis, starts, begun..<now)
        begun = now
        offsets.append(UInt64(filled))
        for spell in held where filled < total {
          memory[filled] = spell.row
          filled += 1
        }
        let next = number + 1 < positions.count ? positions[number + 1] : axis.count + 1
        countEnded(held, position..<next, axis, &endedOf)
      }
      while filled < total {
        memory[filled] = 0
        filled += 1
      }
      offsets.append(UInt64(total))
    }
    return Checkpoints(
      positions: Column(positions.map { UInt32($0) }), offsets: Column(offsets), endedOf: Column(endedOf),
      rows: rows)
  }

  private static func checkpointPositions(_ begunBy: Column<UInt32>, _ endedBy: Column<UInt32>) -> [Int] {
    var positions = [0]
    var last = Int(begunBy[0])
    for position in 1..<max(1, begunBy.count) {
      let held = Int(begunBy[position]) - Int(endedBy[position])
      guard Int(begunBy[position]) - last > max(fewestBetween, held / heldPerBegun) else { continue }
      positions.append(position)
      last = Int(begunBy[position])
    }
    return positions
  }

  /// What holds at a later position: what has not ended, and what has begun since and not ended.
  private static func advance(
    _ held: [Held], to position: Int, _ axis: DayAxis, _ starts: (rows: Column<UInt32>, lasts: Column<Int32>),
    _ begun: Range<Int>
  ) -> [Held] {
    let day = position > 0 ? axis.day(at: position) : Int32.min
    var fresh: [SortItem] = []
    starts.lasts.withSpan { lasts in
      starts.rows.withSpan { rows in
        for index in begun where lasts[index] >= day && lasts[index] != .min {
          let key = UInt64(UInt32(bitPattern: lasts[index]) ^ 0x8000_0000)
          fresh.append(SortItem(key: key, row: rows[index], last: lasts[index]))
        }
      }
    }
    fresh.withUnsafeMutableBufferPointer { RadixSort.sort($0, bits: 32) }
    return merge(held.drop { $0.last < day }, fresh)
  }

  private static func merge(_ held: ArraySlice<Held>, _ fresh: [SortItem]) -> [Held] {
    var merged: [Held] = []
    merged.reserveCapacity(held.count + fresh.count)
    var old = held.startIndex
    for item in fresh {
      while old < held.endIndex, held[old].last <= item.last {
        merged.append(held[old])
        old += 1
      }
      merged.append(Held(row: item.row, last: item.last))
    }
    merged += held[old...]
    return merged
  }

  private static func countEnded(
    _ held: [Held], _ positions: Range<Int>, _ axis: DayAxis, _ endedOf: inout [UInt32]
  ) {
    var gone = 0
    for position in positions {
      if position > 0 {
        let day = axis.day(at: position)
        while gone < held.count, held[gone].last < day { gone += 1 }
      }
      endedOf.append(UInt32(truncatingIfNeeded: gone))
    }
  }
}
