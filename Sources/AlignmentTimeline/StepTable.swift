import AlignmentModel

/// Which of some days a day falls before.
struct StepTable: Sendable {
  /// How many days there are.
  let count: Int
  private let days: [Int32]
  private let base: Int
  /// By day from the first of the days on: how many of the days are before it. Empty where that would be too long.
  private let before: [UInt32]

  /// The most days between the first and the last for which a table is made: 16 MiB.
  private static let longest = 1 << 22

  /// - Parameter days: ascending, each once.
  init(_ days: [Day]) {
    self.days = days.map(\.number)
    count = days.count
    let base = days.first.map { Int($0.number) } ?? 0
    self.base = base
    let length = days.last.map { Int($0.number) - base + 2 } ?? 1
    guard length <= StepTable.longest else {
      before = []
      return
    }
    var before = [UInt32](repeating: 0, count: length)
    var step = 0
    for index in before.indices {
      before[index] = UInt32(truncatingIfNeeded: step)
      if step < days.count, Int(days[step].number) - base == index { step += 1 }
    }
    self.before = before
  }

  /// The first step on which what begins on a day is there; ``count`` where it begins after all.
  func step(from day: Int32) -> Int { step(Int(day)) }

  /// The first step on which what ends on a day is there no more.
  func step(after day: Int32) -> Int { step(Int(day) + 1) }

  @inline(__always)
  private func step(_ day: Int) -> Int {
    guard !before.isEmpty else { return search(day) }
    return Int(before[max(0, min(day - base, before.count - 1))])
  }

  private func search(_ day: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if Int(days[middle]) < day { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Adds what some spells begin and end to the differences from step to step; one that holds on none of the days
  /// adds and takes at the same step.
  ///
  /// - Parameter place: where the differences begin.
  func add(
    _ first: Column<Int32>, _ last: Column<Int32>, _ rows: Range<Int>, to differences: inout [Int32],
    at place: Int = 0
  ) {
    eachStep(first, last, rows, in: &differences) { _, come, gone, differences in
      differences[place + come] &+= 1
      differences[place + gone] &-= 1
    }
  }

  /// The same for the differences of the group of each row.
  func add(
    _ first: Column<Int32>, _ last: Column<Int32>, _ rows: Range<Int>, to differences: inout [Int32],
    by group: Column<UInt32>, groups: Int
  ) {
    guard groups > 0 else { return }
    let width = count + 1
    group.withSpan { group in
      eachStep(first, last, rows, in: &differences) { row, come, gone, differences in
        let place = min(Int(group[row]), groups - 1) * width
        differences[place + come] &+= 1
        differences[place + gone] &-= 1
      }
    }
  }

  /// Adds at which steps some spells come and go that are there on one of the days.
  func addMoves(
    _ first: Column<Int32>, _ last: Column<Int32>, _ rows: Range<Int>, began: inout [Int32],
    ended: inout [Int32], at place: Int
  ) {
    began.withUnsafeMutableBufferPointer { began in
      eachStep(first, last, rows, in: &ended) { _, come, gone, ended in
        let isThere: Int32 = come < gone ? 1 : 0
        began[place + come] &+= isThere
        ended[place + gone] &+= isThere
      }
    }
  }

  @inline(__always)
  private func eachStep(
    _ first: Column<Int32>, _ last: Column<Int32>, _ rows: Range<Int>, in differences: inout [Int32],
    _ body: (Int, Int, Int, UnsafeMutableBufferPointer<Int32>) -> Void
  ) {
    first.withSpan { first in
      last.withSpan { last in
        before.withUnsafeBufferPointer { before in
          differences.withUnsafeMutableBufferPointer { differences in
            guard !before.isEmpty else {
              for row in rows { body(row, search(Int(first[row])), search(Int(last[row]) + 1), differences) }
              return
            }
            let end = before.count - 1
            for row in rows {
              let come = Int(before[max(0, min(Int(first[row]) - base, end))])
              let gone = Int(before[max(0, min(Int(last[row]) + 1 - base, end))])
              body(row, come, gone, differences)
            }
          }
        }
      }
    }
  }
}
