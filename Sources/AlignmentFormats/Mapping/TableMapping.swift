import AlignmentModel

/// What the columns of somebody else's table mean, as a mapping file says it.
///
/// A mapping says of each row one thing: that it is a tie, an actor's spell of life, a piece of a tenure, or a
/// membership of a group. Built-in data sets are mappings too; see ``TableMapping/builtIn``.
public struct TableMapping: Sendable {
  /// The name of the mapping in messages and, of a built-in one, on the command line.
  public var name: String
  /// What the data set is called.
  public var title: String?
  /// What it covers and how it is read.
  public var about: String?
  /// The columns by which a file is known to be of this data set; none where only the command line says so.
  public var header: [String] = []
  var encoding = TextEncoding.utf8
  /// What parts fields; nil where the header tells.
  var separator: UInt8?
  /// Cells that say nothing.
  var unknown: Set<String> = TableMapping.usualUnknown
  var coverage: Coverage?
  var source: Source?
  var only: [RowFilter] = []
  var without: [RowFilter] = []
  /// Whether rows that must end before they begin are left out and counted, not wrong.
  var leavesOutReversed = false
  var rows: MappedRows

  /// Empty cells, and what statistics programs write for them.
  static let usualUnknown: Set<String> = ["", "NA", "."]
}

/// How the bytes of a table are to be read.
enum TextEncoding: String, CaseIterable {
  case utf8 = "utf-8"
  case latin1 = "latin-1"
}

/// Rows that are read, or left out: those whose cell in a column is one of some values.
struct RowFilter: Sendable {
  var column: MappedColumn
  var values: Set<String>
}

/// A column that a mapping names, with the place where it does.
struct MappedColumn: Sendable, Hashable {
  var name: String
  var origin: Origin = .init()
}

/// What a row says.
enum MappedRows: Sendable {
  case ties(MappedTie)
  case lives(MappedLife)
  case tenures(MappedTenure)
  case memberships(MappedMembership)
  /// Facts of a temporal knowledge graph, in a folder of their own.
  case coded(MappedClock)
}

/// A text that a mapping takes from a row.
indirect enum MappedValue: Sendable {
  case constant(String)
  case column(MappedColumn, CodeList?)
  /// Texts and columns by turns.
  case pieces([Piece])
  /// What is known of several, parted by a mark.
  case list([MappedValue])

  enum Piece: Sendable {
    case text(String)
    case column(MappedColumn)
  }
}

/// What the values of a column stand for.
struct CodeList: Sendable {
  var values: [String: String]
  /// What all others stand for; nil where others are wrong.
  var other: String?
  /// Whether others stand for themselves.
  var keepsOthers = false
}

/// The kind of the ties of a table.
enum MappedKind: Sendable {
  case value(MappedValue)
  /// By the longest code of a scheme that it begins with.
  case coded(MappedValue, scheme: String)
  /// Columns of 1 and 0, the strongest first: the first that is set is the kind, the others are terms.
  case firstOf([(column: MappedColumn, kind: String)], none: String)
}

/// An actor that a row names.
struct MappedActor: Sendable {
  var id: MappedValue?
  var code: MappedValue?
  var scheme = ActorScheme.none
  var name: MappedValue?
  var kind: ActorKind?
  /// Where a cell holds one of these, the actor is another one than the code says: a party within the state.
  var uncoded: RowFilter?
  /// More codes, by scheme.
  var codes: [(scheme: String, value: MappedValue)] = []
}

/// The ties of a table.
struct MappedTie: Sendable {
  enum Ends: Sendable {
    case pair(from: MappedActor, to: MappedActor)
    /// One member a row: each pair of members of an agreement that were in it together has a tie.
    case members(MappedActor, of: MappedValue)
    /// All members in one row, a column each: each pair of them has a tie.
    ///
    /// Where the row does not say who joined later and who left earlier, more than two of them need not all have been
    /// in it from its start.
    case columns([MappedColumn], MappedActor, fromStart: Bool)
  }

  enum Time: Sendable {
    case spell(start: MappedDate, end: MappedDate)
    case during(MappedDate)
    case event(MappedDate)
  }

  var kind: MappedKind
  var ends: Ends
  var mutual: Bool?
  var time: Time
  /// Whether two rows that say the same of both directions are one mutual tie.
  var joinsDirections = false
  /// Rows of one agreement and one pair that follow each other without a gap are phases of one tie.
  var phasesOf: MappedValue?
  var weight: MappedValue?
  var note: MappedValue?
  var id: MappedValue?
  var sources: MappedValue?
  var terms: MappedValue?
}

/// Spells of actors' lives.
struct MappedLife: Sendable {
  var actor: MappedActor
  var start: MappedDate?
  var end: MappedDate?
}

/// Persons at the head of states.
struct MappedTenure: Sendable {
  var person: MappedActor
  var state: MappedActor
  var title: MappedValue?
  var note: MappedValue?
  var start: MappedDate
  var end: MappedDate
  /// Whether pieces that follow each other day by day are one tenure.
  var joins = false
}

/// Members of a group.
struct MappedMembership: Sendable {
  var group: MappedActor
  var member: MappedActor
  var start: MappedDate
  var end: MappedDate
}

/// What the counts of time of a temporal knowledge graph stand for.
struct MappedClock: Sendable {
  var since: Day
  /// How many of the units make a day.
  var perDay: Int
}
