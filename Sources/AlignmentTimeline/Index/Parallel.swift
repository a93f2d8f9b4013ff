import Dispatch

/// Work for all cores.
enum Parallel {
  /// Does several things at once, and returns when all are done.
  static func run(_ tasks: [@Sendable () -> Void]) {
    DispatchQueue.concurrentPerform(iterations: tasks.count) { tasks[$0]() }
  }

  /// Does a thing for each part of a range at once.
  static func run(_ range: Range<Int>, parts: Int, _ body: @Sendable (Range<Int>) -> Void) {
    let parts = max(1, min(parts, range.count))
    DispatchQueue.concurrentPerform(iterations: parts) { part in
      let low = range.lowerBound + range.count * part / parts
      let high = range.lowerBound + range.count * (part + 1) / parts
      body(low..<high)
    }
  }
}
