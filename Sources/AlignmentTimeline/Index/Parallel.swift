import Dispatch

/// Work for all cores.
enum Parallel {
  /// Does several things at once, and returns when all are done.
  static func run(_ tasks: [@Sendable () -> Void]) {
    DispatchQueue.concurrentPerform(iterations: tasks.count) { tasks[$0]() }
  }

  /// Does a thing for each number below a count, several at once.
  static func run(_ count: Int, _ body: @Sendable (Int) -> Void) {
    DispatchQueue.concurrentPerform(iterations: count, execute: body)
  }
}
