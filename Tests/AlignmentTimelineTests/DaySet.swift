import AlignmentModel

/// Days of a finite stretch, one bit each: how the oracle thinks.
///
/// The stretch has one place more on either side: the first stands for all days before it, the last for all
/// days after it.
struct DaySet: Equatable {
  static let first = Day(year: 2015, month: 1, day: 1)?.number ?? 0
  static let count = 64 * 70
  static let before = 0
  static let after = count - 1

  private var words = [UInt64](repeating: 0, count: count / 64)

  /// The place of a day; unbounded days have the outermost places.
  static func place(_ day: Day) -> Int {
    if day == .unboundedPast { return before }
    if day == .unboundedFuture { return after }
    let place = Int(day.number - first) + 1
    precondition(place > before && place < after, "\(day) lies beyond the days of the oracle")
    return place
  }

  /// The day of a place.
  static func day(_ place: Int) -> Day {
    if place == before { return .unboundedPast }
    if place == after { return .unboundedFuture }
    return Day(number: first + Int32(place) - 1)
  }

  static let empty = DaySet()
  static let all = DaySet(before, through: after)

  init() {}

  /// The places from one through another; none when they are the wrong way round.
  init(_ first: Int, through last: Int) {
    guard first <= last else { return }
    for word in (first / 64)...(last / 64) {
      let low = max(first - word * 64, 0)
      let high = min(last - word * 64, 63)
      words[word] = (UInt64.max >> UInt64(63 - high)) & (UInt64.max << UInt64(low))
    }
  }

  func contains(_ place: Int) -> Bool { words[place / 64] >> UInt64(place % 64) & 1 == 1 }

  var min: Int? {
    guard let word = words.firstIndex(where: { $0 != 0 }) else { return nil }
    return word * 64 + words[word].trailingZeroBitCount
  }

  var max: Int? {
    guard let word = words.lastIndex(where: { $0 != 0 }) else { return nil }
    return word * 64 + 63 - words[word].leadingZeroBitCount
  }

  var isEmpty: Bool { min == nil }

  static func & (left: DaySet, right: DaySet) -> DaySet { joined(left, right, &) }
  static func | (left: DaySet, right: DaySet) -> DaySet { joined(left, right, |) }

  func isSubset(of other: DaySet) -> Bool { self & other == self }

  private static func joined(
    _ left: DaySet, _ right: DaySet, _ operation: (UInt64, UInt64) -> UInt64
  ) -> DaySet {
    var result = DaySet()
    for index in result.words.indices {
      result.words[index] = operation(left.words[index], right.words[index])
    }
    return result
  }

  private func max(_ one: Int, _ other: Int) -> Int { one < other ? other : one }
  private func min(_ one: Int, _ other: Int) -> Int { one < other ? one : other }
}
