import Dispatch

/// Work for all cores.
package enum Parallel {
  /// Does several things at once, and returns when all are done.
  package static func run(_ tasks: [@Sendable () -> Void]) {
    DispatchQueue.concurrentPerform(iterations: tasks.count) { tasks[$0]() }
  }

  /// Does a thing for each number below a count, several at once.
  package static func run(_ count: Int, _ body: @Sendable (Int) -> Void) {
    DispatchQueue.concurrentPerform(iterations: count, execute: body)
  }

  /// Does a thing for parts of a range at once: for all of it where it is short.
  package static func run(over range: Range<Int>, _ body: @Sendable (Range<Int>) -> Void) {
    let parts = max(1, min(16, range.count >> 16))
    DispatchQueue.concurrentPerform(iterations: parts) { part in
      let low = range.lowerBound + range.count * part / parts
      body(low..<range.lowerBound + range.count * (part + 1) / parts)
    }
  }
}
