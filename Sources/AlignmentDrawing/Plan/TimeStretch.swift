import AlignmentModel
import AlignmentTimeline

/// The days that pictures of a timeline are about: against them it is measured how long a tie lasts.
struct TimeStretch {
  private let first: Int
  private let last: Int

  /// A possible day counts less than a certain one: what may not have been must not tear a picture about.
  private static let shareOfPossible = 0.3
  /// The least a tie counts for: an event of one day is still seen on that day.
  static let least = 0.01

  /// The days the graph covers; where it does not say, those from which on most of its ties have begun to the last
  /// that any names. A few ties of long ago say nothing about the time that is drawn.
  init(_ bounds: [Bounds], coverage: Coverage?) {
    let covered = coverage?.other?.bounds
    let begins = bounds.map(\.firstEarliest).filter(\.isBounded).sorted()
    let named = bounds.flatMap { [$0.firstEarliest, $0.firstLatest, $0.lastEarliest, $0.lastLatest] }
    let from = covered.map(\.firstEarliest).flatMap { $0.isBounded ? $0 : nil }
    let through = covered.map(\.lastLatest).flatMap { $0.isBounded ? $0 : nil }
    first = Int((from ?? (begins.isEmpty ? nil : begins[begins.count / 10]))?.number ?? 0)
    last = Int((through ?? named.filter(\.isBounded).max())?.number ?? 0)
  }

  /// The part of the days on which a tie holds, from ``least`` to 1.
  func share(of bounds: Bounds, _ certainty: Certainty?) -> Double {
    guard first < last else { return 1 }
    let all = days(from: bounds.firstEarliest, through: bounds.lastLatest)
    let certain = min(all, days(from: bounds.firstLatest, through: bounds.lastEarliest))
    let counted =
      switch certainty {
      case .certain?: certain
      case .possible?: all - certain
      case nil: certain + Self.shareOfPossible * (all - certain)
      }
    return max(Self.least, counted / Double(last - first + 1))
  }

  private func days(from day: Day, through end: Day) -> Double {
    Double(max(0, min(Int(end.number), last) - max(Int(day.number), first) + 1))
  }
}
