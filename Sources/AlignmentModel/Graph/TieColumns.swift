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

/// All ties of a graph, in canonical order: by kind, from, to, start, end, id.
///
/// Actors and kinds are indices into sorted lists, so that comparing numbers compares names. Days are as
/// written, before coverage, lives and claims are reckoned with; see ``Spell/bounds``.
public struct TieColumns: Sendable, Equatable {
  /// Index into ``AlignmentGraph/kindIDs``.
  public let kind: Column<UInt16>
  /// Index into ``AlignmentGraph/actors``.
  public let from: Column<UInt32>
  /// Index into ``AlignmentGraph/actors``.
  public let to: Column<UInt32>
  /// The earliest first day, as written.
  public let firstEarliest: Column<Int32>
  /// The latest first day, as written.
  public let firstLatest: Column<Int32>
  /// The earliest last day, as written.
  public let lastEarliest: Column<Int32>
  /// The latest last day, as written.
  public let lastLatest: Column<Int32>
  /// ``TieFlags`` by their bits.
  public let flags: Column<UInt16>
  /// Index into the graph's list of curated details, or -1.
  public let detail: Column<Int32>

  /// How many ties there are.
  public var count: Int { kind.count }

  /// Columns of one length, in canonical order.
  public init(
    kind: Column<UInt16>, from: Column<UInt32>, to: Column<UInt32>, firstEarliest: Column<Int32>,
    firstLatest: Column<Int32>, lastEarliest: Column<Int32>, lastLatest: Column<Int32>,
    flags: Column<UInt16>, detail: Column<Int32>
  ) {
    self.kind = kind
    self.from = from
    self.to = to
    self.firstEarliest = firstEarliest
    self.firstLatest = firstLatest
    self.lastEarliest = lastEarliest
    self.lastLatest = lastLatest
    self.flags = flags
    self.detail = detail
  }

  /// The bounds of one tie as written.
  public func bounds(_ row: Int) -> Bounds {
    Bounds(
      firstEarliest: Day(number: firstEarliest[row]), firstLatest: Day(number: firstLatest[row]),
      lastEarliest: Day(number: lastEarliest[row]), lastLatest: Day(number: lastLatest[row]))
  }
}
