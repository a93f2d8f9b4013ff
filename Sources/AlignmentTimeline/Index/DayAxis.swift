import AlignmentModel

/// The days on which something changes, numbered in their order.
///
/// A day's position is how many of these days are not after it: 0 before the first. Where the days lie close
/// together the position is a subtraction, else a search.
struct DayAxis: Sendable {
  /// The days, sorted, each once; where they lie close, all days from the first to the last.
  let days: Column<Int32>
  private let isDense: Bool
  private let base: Int64

  init(days: Column<Int32>) {
    self.days = days
    let count = days.count
    base = count > 0 ? Int64(days[0]) : 0
    isDense = count > 0 && Int64(days[count - 1]) - base == Int64(count - 1)
  }

  /// The axis of changes on some days, unbounded ones aside. `first` days begin something, the days after `last`
  /// ones end it.
  init(first: Column<Int32>, last: Column<Int32>) {
    let (low, high) = DayAxis.extent(first, last)
    guard low <= high else {
      self.init(days: .empty)
      return
    }
    // As many numbers a day of the span as a tie costs anyway.
    if high - low < 4 * Int64(first.count) + 1_024 {
      self.init(days: Column((low...high).map { Int32(truncatingIfNeeded: $0) }))
      return
    }
    var days: [Int32] = []
    days.reserveCapacity(first.count * 2)
    for index in 0..<first.count {
      if first[index] != .min, first[index] != .max { days.append(first[index]) }
      if last[index] != .min, last[index] < .max - 1 { days.append(last[index] + 1) }
    }
    days.sort()
    var previous: Int32?
    self.init(
      days: Column(
        days.filter { day in
          defer { previous = day }
          return day != previous
        }))
  }

  private static func extent(_ first: Column<Int32>, _ last: Column<Int32>) -> (low: Int64, high: Int64) {
    var (low, high) = (Int32.max, Int32.min)
    first.withSpan { days in
      for index in days.indices {
        let day = days[index]
        low = min(low, day == .min ? .max : day)
        high = max(high, day == .max ? .min : day)
      }
    }
    last.withSpan { days in
      for index in days.indices {
        // The day after it; of one that never comes, nothing.
        let day = days[index]
        let next = day >= .max - 1 || day == .min ? Int32.min : day + 1
        high = max(high, next)
        low = min(low, next == .min ? .max : next)
      }
    }
    return (Int64(low), Int64(high))
  }

  /// How many days the axis has.
  var count: Int { days.count }

  /// The position of a day, 0 to ``count``. O(1) where days lie close together, else O(log n).
  func position(of day: Int32) -> Int {
    if isDense {
      let distance = Int64(day) - base + 1
      return Int(max(0, min(Int64(count), distance)))
    }
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if days[middle] <= day { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The day at a position from 1.
  func day(at position: Int) -> Int32 { days[position - 1] }
}
