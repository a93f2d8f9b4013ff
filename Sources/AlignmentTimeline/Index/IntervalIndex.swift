import AlignmentModel

/// Finds the spells that hold a day.
///
/// Spells stand twice: in order of their first days, and of their last. At checkpoints, all that hold are kept as a
/// list sorted by last day. What holds on a day is then one piece of the last checkpoint's list (those that have
/// not ended), and those of the few begun since that have not ended either. Compared with the partitions of HINT
/// (Christodoulou, Bouros and Mamoulis, SIGMOD 2022), nothing is compared in the piece, and it can be lent out as
/// it is. A checkpoint is made whenever a quarter as many spells have begun since the last as hold, so that all
/// lists together hold at most four numbers a spell and each question looks at few spells in vain, whatever the
/// data. How many hold is the difference of two counts.
struct IntervalIndex: Sendable {
  let axis: DayAxis
  /// By position of the axis: how many spells have begun by its day.
  let begunBy: Column<UInt32>
  /// By position: how many have ended before its day.
  let endedBy: Column<UInt32>
  /// Rows in order of first days, and their last days.
  let startRows: Column<UInt32>
  let startLasts: Column<Int32>
  /// Rows of spells that end, in order of last days, and their first days.
  let endRows: Column<UInt32>
  let endFirsts: Column<Int32>
  let checkpoints: Checkpoints

  /// What holds at some positions.
  struct Checkpoints: Sendable {
    /// Positions in the axis, ascending; the first is 0.
    let positions: Column<UInt32>
    /// Where each list begins in ``rows``; one more, where the last ends.
    let offsets: Column<UInt64>
    /// By position of the axis: how many of its checkpoint's list have ended before its day.
    let endedOf: Column<UInt32>
    /// The lists, each sorted by last day.
    let rows: Column<UInt32>
  }

  /// How many spells there are.
  var count: Int { startRows.count }
}

// MARK: - Asking

extension IntervalIndex {
  /// How many spells hold a day. O(1); for the days that are none, which are hardly asked for, O(n).
  func count(on day: Day) -> Int {
    guard count > 0 else { return 0 }
    guard day.isBounded else { return outermost(day).count { startLasts[$0] >= day.number } }
    let position = axis.position(of: day.number)
    guard position < begunBy.count, position < endedBy.count else { return 0 }
    return max(0, Int(begunBy[position]) - Int(endedBy[position]))
  }

  /// What holds a day: a piece of a checkpoint's list, and a range of spells begun since, of which those hold
  /// that last until the day.
  struct Stab {
    var listed: Range<Int>
    var begun: Range<Int>
  }

  /// Held within bounds, whatever is stored: an index may come from a damaged file.
  func stab(_ day: Day) -> Stab {
    guard count > 0, checkpoints.positions.count > 0 else { return Stab(listed: 0..<0, begun: 0..<0) }
    guard day.isBounded else { return Stab(listed: 0..<0, begun: outermost(day)) }
    let position = axis.position(of: day.number)
    let checkpoint = checkpointBefore(position)
    let since = Int(checkpoints.positions[checkpoint])
    let (low, high) = (begun(by: since), begun(by: position))
    let rows = checkpoints.rows.count
    let end =
      checkpoint + 1 < checkpoints.offsets.count ? Int(clamping: checkpoints.offsets[checkpoint + 1]) : 0
    let gone = position < checkpoints.endedOf.count ? Int(checkpoints.endedOf[position]) : 0
    let start = min(rows, Int(clamping: min(checkpoints.offsets[checkpoint], UInt64(rows)))) + gone
    let upper = min(rows, end)
    return Stab(listed: min(start, upper)..<upper, begun: min(low, high)..<high)
  }

  /// What has begun by a day without bound, which the axis does not know: all by the one after all days, and by the
  /// one before them what has no first day.
  private func outermost(_ day: Day) -> Range<Int> {
    0..<(day == .unboundedFuture ? min(startRows.count, startLasts.count) : begun(by: 0))
  }

  /// How many have begun by a position.
  func begun(by position: Int) -> Int {
    position >= 0 && position < begunBy.count ? min(Int(begunBy[position]), startRows.count) : 0
  }

  /// How many have ended before the day of a position.
  func ended(by position: Int) -> Int {
    position >= 0 && position < endedBy.count ? min(Int(endedBy[position]), endRows.count) : 0
  }

  private func checkpointBefore(_ position: Int) -> Int {
    var (low, high) = (0, min(checkpoints.positions.count, checkpoints.offsets.count))
    while low < high {
      let middle = (low + high) / 2
      if checkpoints.positions[middle] <= position { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  /// Adds the rows that hold a day, in no particular order.
  func appendRows(on day: Day, to rows: inout [UInt32]) {
    let stab = stab(day)
    checkpoints.rows.withSpan { list in
      list.extracting(stab.listed).withUnsafeBufferPointer { rows.append(contentsOf: $0) }
    }
    appendStarted(stab.begun, lastingUntil: day, to: &rows)
  }

  /// Adds the rows of a range in order of first days that last until a day.
  func appendStarted(_ range: Range<Int>, lastingUntil day: Day, to rows: inout [UInt32]) {
    Filtering.append(startRows, startLasts, range, to: &rows) { $0 >= day.number }
  }

  /// Adds the rows that hold `day` and not `other`. O(spells begun or ended between).
  func appendRows(on day: Day, butNot other: Day, to rows: inout [UInt32]) {
    guard day.isBounded, other.isBounded else {
      var (here, there): ([UInt32], [UInt32]) = ([], [])
      appendRows(on: day, to: &here)
      appendRows(on: other, to: &there)
      let known = Set(there)
      rows += here.filter { !known.contains($0) }
      return
    }
    let (here, there) = (axis.position(of: day.number), axis.position(of: other.number))
    if there <= here {
      let (low, high) = (begun(by: there), begun(by: here))
      appendStarted(min(low, high)..<high, lastingUntil: day, to: &rows)
    } else {
      let (low, high) = (ended(by: here), ended(by: there))
      Filtering.append(endRows, endFirsts, min(low, high)..<high, to: &rows) { $0 <= day.number }
    }
  }

  /// How many spells begin or end between two days: what ``appendRows(on:butNot:to:)`` looks at.
  func changes(from day: Day, to other: Day) -> Int {
    let (here, there) = (axis.position(of: day.number), axis.position(of: other.number))
    return abs(begun(by: there) - begun(by: here)) + abs(ended(by: there) - ended(by: here))
  }

  /// Adds the rows that begin after one day and end before a later one.
  func appendRows(within days: (after: Day, before: Day), to rows: inout [UInt32]) {
    let low = begun(by: axis.position(of: days.after.number))
    let high = begun(by: axis.position(of: days.before.advanced(by: -1).number))
    Filtering.append(startRows, startLasts, min(low, high)..<high, to: &rows) { $0 < days.before.number }
  }
}

/// Takes out of rows those whose days pass a test.
enum Filtering {
  /// Without a branch for each row: whether it passes is as good as random.
  @inline(__always)
  static func append(
    _ rows: Column<UInt32>, _ days: Column<Int32>, _ range: Range<Int>, to result: inout [UInt32],
    where passes: (Int32) -> Bool
  ) {
    let range = range.clamped(to: 0..<min(rows.count, days.count))
    guard !range.isEmpty else { return }
    result.append(addingCapacity: range.count) { (span: inout OutputSpan<UInt32>) in
      span.withUnsafeMutableBufferPointer { memory, count in
        rows.withSpan { rows in
          days.withSpan { days in
            let (rows, days) = (rows.extracting(range), days.extracting(range))
            var next = count
            for index in 0..<rows.count {
              memory[next] = rows[index]
              next += passes(days[index]) ? 1 : 0
            }
            count = next
          }
        }
      }
    }
  }
}
