/// When an event was: one day, perhaps not known to the day, or one day of each member of a set.
public struct EventDate: Hashable, Sendable {
  /// One event on one day.
  public struct Occurrence: Hashable, Sendable {
    /// Its date as written; of a range in a set, the member as it would be written by itself.
    public let text: String
    /// The first day it can be, the last, the first and the last again: certain on no day unless it can be
    /// one day only. Marked `?` or `%` the inner bounds are unbounded, and it is certain on no day at all.
    public let bounds: Bounds
  }

  /// The date exactly as written.
  public let text: String
  /// One for a date and for `[A,B]`; of `{A,B}` one a member, of `{A..B}` one for each unit of the finer
  /// precision. Never empty.
  public let occurrences: [Occurrence]

  /// The most occurrences a set may have.
  static let mostOccurrences = 1_000

  /// Reads the date of an event. O(n) in the length of the text, at most 256 bytes, and in the number of
  /// occurrences, at most 1,000.
  ///
  /// - Throws: ``DateError`` when the text is no date or set, when it is an interval, and when a set `{..}`
  ///   is open, or too long, or a range of something else than plain years, months or days.
  public init(parsing text: String) throws(DateError) {
    self.text = text
    switch try DateExpression(reading: text) {
    case .date(let date):
      occurrences = [Occurrence(text: text, days: date.possibleDays, isUncertain: date.isUncertain)]
    case .interval:
      throw Self.notAnEvent(text)
    case .set(isOneOf: true, let members):
      let isUncertain = members.contains {
        ($0.first?.isUncertain ?? false) || ($0.last?.isUncertain ?? false)
      }
      let days = SetMember.possibleDays(of: members)
      occurrences = [Occurrence(text: text, days: days, isUncertain: isUncertain)]
    case .set(isOneOf: false, let members):
      occurrences = try members.occurrences(in: Array(text.utf8))
    }
  }
}

extension EventDate {
  private static func notAnEvent(_ interval: String) -> DateError {
    let ends = interval.split(separator: "/").map { $0 == ".." ? "" : $0 }
    let isBlank = ends.count < 2 || ends.allSatisfy(\.isEmpty)
    let range = isBlank ? "[A..B]" : "[\(ends.joined(separator: ".."))]"
    return DateError(
      "an event has no first and last day", at: 0..<interval.utf8.count,
      hint: "write \(range) for one unknown day between them, or during: \(interval) for all of the days")
  }
}

extension EventDate.Occurrence {
  init(text: String, days: (earliest: Day, latest: Day), isUncertain: Bool) {
    self.text = text
    bounds = Bounds(
      firstEarliest: days.earliest, firstLatest: isUncertain ? .unboundedFuture : days.latest,
      lastEarliest: isUncertain ? .unboundedPast : days.earliest, lastLatest: days.latest)
  }
}

extension EventDate: CustomStringConvertible {
  /// The date as written.
  public var description: String { text }
}
