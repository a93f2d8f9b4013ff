/// What is known of the first and the last day of a spell: the earliest and the latest day each can be.
///
/// All four count as belonging: a spell possibly begins on `firstEarliest` and possibly ends on
/// `lastLatest`. An end without a bound holds ``Day/unboundedPast`` or ``Day/unboundedFuture``.
public struct Bounds: Hashable, Sendable {
  /// The earliest day the first day can be.
  public var firstEarliest: Day
  /// The latest day the first day can be.
  public var firstLatest: Day
  /// The earliest day the last day can be.
  public var lastEarliest: Day
  /// The latest day the last day can be.
  public var lastLatest: Day

  /// Bounds of four days, taken as they are.
  public init(firstEarliest: Day, firstLatest: Day, lastEarliest: Day, lastLatest: Day) {
    self.firstEarliest = firstEarliest
    self.firstLatest = firstLatest
    self.lastEarliest = lastEarliest
    self.lastLatest = lastLatest
  }

  /// Nothing is known: the first and the last day can be any day.
  public static let unknown = Bounds(
    firstEarliest: .unboundedPast, firstLatest: .unboundedFuture,
    lastEarliest: .unboundedPast, lastLatest: .unboundedFuture)
}

extension Bounds: CustomStringConvertible {
  /// The four days in order, `2023-08-01 2023-08-31 / .. ..`, an unbounded day as `..`.
  public var description: String {
    "\(firstEarliest) \(firstLatest) / \(lastEarliest) \(lastLatest)"
  }
}
