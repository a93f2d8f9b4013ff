/// What is true of a tie besides its parties and days, one bit each.
public struct TieFlags: OptionSet, Hashable, Sendable, BitwiseCopyable {
  /// One bit for each flag.
  public let rawValue: UInt16
  /// Flags by their bits.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Both ends hold it alike; the one of lower id stands first.
  public static let mutual = TieFlags(rawValue: 1 << 0)
  /// One day, perhaps not known to the day.
  public static let event = TieFlags(rawValue: 1 << 1)
  /// The start is written `..`: it began before the coverage.
  public static let openStart = TieFlags(rawValue: 1 << 2)
  /// No start is written.
  public static let blankStart = TieFlags(rawValue: 1 << 3)
  /// The end is written `..`: it goes on.
  public static let openEnd = TieFlags(rawValue: 1 << 4)
  /// No end is written.
  public static let blankEnd = TieFlags(rawValue: 1 << 5)
  /// Holds between two members of a pact, by their memberships.
  public static let pactPair = TieFlags(rawValue: 1 << 6)
  /// A membership in a group that binds its members.
  public static let bindingMembership = TieFlags(rawValue: 1 << 7)
  /// Holds whether or not both parties live: a succession.
  public static let outlivesParties = TieFlags(rawValue: 1 << 8)
  /// Its dates are more than two exact days: inner bounds or a text of their own are kept beside the columns.
  public static let inexact = TieFlags(rawValue: 1 << 9)
  /// Of a row of a table alone: it says that the tie has a direction, whatever is usual for its kind.
  public static let directed = TieFlags(rawValue: 1 << 10)
}

extension TieFlags {
  /// The days of a tie of a table as one text.
  ///
  /// - Parameters:
  ///   - start: the text of the first day, or of the day of an event; nil where none is written.
  ///   - end: the text of the last day.
  ///   - isOneDay: whether its widest reading is a single day.
  func daysText(start: String?, end: String?, isOneDay: Bool) -> String {
    let start = start ?? (contains(.openStart) ? ".." : "")
    if contains(.event) || (isOneDay && !contains(.inexact)) { return start }
    return "\(start)/\(end ?? (contains(.blankEnd) ? "" : ".."))"
  }
}
