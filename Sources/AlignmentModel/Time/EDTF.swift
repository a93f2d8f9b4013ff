/// Any expression of the Extended Date/Time Format (ISO 8601-2, levels 0 to 2 as the Library of Congress
/// describes them): a date, a date with a time, an interval or a set, kept as it was written.
public struct EDTF: Hashable, Sendable {
  /// What an expression is.
  public enum Form: Hashable, Sendable {
    /// One date, perhaps with a time, which stands for its day.
    case date
    /// `A/B`, with either end perhaps open or blank.
    case interval
    /// `[A,B]`: one of these.
    case oneOf
    /// `{A,B}`: all of these.
    case allOf
  }

  /// The unit a date is given to, finer before coarser.
  public enum Precision: UInt8, Comparable, Sendable {
    /// One day.
    case day
    /// A month of the calendar.
    case month
    /// A season of three months, 21 to 32.
    case season
    /// A quarter of the year, 33 to 36.
    case quarter
    /// A third of the year, 37 to 39.
    case fourMonths
    /// A half of the year, 40 and 41.
    case halfYear
    /// A year, known or not: `2024`, `202X`, `1950S2`.
    case year

    /// Whether one unit is finer than another.
    public static func < (one: Precision, other: Precision) -> Bool { one.rawValue < other.rawValue }
  }

  /// The expression exactly as written.
  public let text: String
  /// What the expression is.
  public let form: Form
  /// The first of the days it can be, `~` heeded; unbounded when open or unknown. A day beyond 32 bits is the
  /// unbounded one on its side of time, so that comparing it with any day still gives the right answer.
  public let earliest: Day
  /// The last of the days it can be, counted in; unbounded as ``earliest`` is.
  public let latest: Day
  /// The coarsest unit of the dates in it; nil where none is written (`/`, `../..`).
  public let precision: Precision?
  /// Whether some date in it bears `?` or `%`.
  public let isUncertain: Bool
  /// Whether some date in it bears `~` or `%`.
  public let isApproximate: Bool

  /// Reads an expression. O(n) in its length, at most 256 bytes.
  ///
  /// - Throws: ``DateError`` with the place of the fault and, where it can be told, what to write instead;
  ///   also when an interval or a range must end before it begins.
  public init(parsing text: String) throws(DateError) {
    let expression = try DateExpression(reading: text)
    let dates = expression.dates
    self.text = text
    precision = dates.map(\.precision).max()
    isUncertain = dates.contains { $0.isUncertain }
    isApproximate = dates.contains { $0.isApproximate }
    switch expression {
    case .date(let date):
      form = .date
      (earliest, latest) = date.possibleDays
    case .interval(let start, let end):
      form = .interval
      let bounds = try Bounds(from: start, to: end, text: text)
      (earliest, latest) = (bounds.firstEarliest, bounds.lastLatest)
    case .set(let isOneOf, let members):
      form = isOneOf ? .oneOf : .allOf
      (earliest, latest) = SetMember.possibleDays(of: members)
    }
  }
}

extension EDTF: CustomStringConvertible {
  /// The expression as written.
  public var description: String { text }
}
