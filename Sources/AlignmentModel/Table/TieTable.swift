/// Ties as a table holds them: one a row, in columns, names as numbers.
///
/// What an event table of ten million rows and a hand-written one of ten have in common. Rows stand in the order
/// in which they were read; ``AlignmentGraph/Draft/validated()`` puts them in canonical order.
public struct TieTable: Sendable, Hashable {
  /// An actor or a kind that rows name.
  public struct Name: Sendable, Hashable {
    /// The id: what was written, or what a graph file can hold of it.
    public var id: String
    /// What was written, where that cannot be an id: `Citizen (Brazil)`.
    public var label: String?

    /// A name that is its own id, unless a label says what was written.
    public init(_ id: String, label: String? = nil) {
      self.id = id
      self.label = label
    }
  }

  /// What the table is called in messages.
  public var name: String
  /// The kinds that rows name by number, each once, in no particular order.
  public var kinds: [Name] = []
  /// The actors that rows name by number, each once, in no particular order.
  public var actors: [Name] = []
  /// Texts that rows name by number: dates, notes, sources.
  public var texts: [String] = []
  /// The rows, in parts that were read apart from each other.
  public var parts: [Part] = []

  /// A table without rows.
  public init(name: String) { self.name = name }

  /// How many rows there are.
  public var rowCount: Int { parts.reduce(0) { $0 + $1.count } }

  /// The number that stands for no text.
  public static let noText = UInt32.max

  /// Some of the rows. All columns are of one length, but those that may be empty where the table lacks them.
  public struct Part: Sendable, Hashable {
    /// Numbers in ``TieTable/kinds``.
    public var kind: [UInt16] = []
    /// Numbers in ``TieTable/actors``.
    public var from: [UInt32] = []
    /// Numbers in ``TieTable/actors``.
    public var to: [UInt32] = []
    /// The earliest first day; ``Day/unboundedPast`` where none is written.
    public var first: [Int32] = []
    /// The latest last day; ``Day/unboundedFuture`` where none is written.
    public var last: [Int32] = []
    /// ``TieFlags`` by their bits.
    public var flags: [UInt16] = []
    /// Weights, not-a-number where a row has none; empty where no row has one.
    public var weight: [Double] = []
    /// Dates of the rows with the flag ``TieFlags/inexact``, in order of rows.
    public var dates: [Dates] = []
    /// Numbers in ``TieTable/texts``, or ``TieTable/noText``; empty where no row has a note.
    public var note: [UInt32] = []
    /// Numbers of texts that list sources, each followed by `;` but the last; empty where no row has any.
    public var sources: [UInt32] = []
    /// Numbers in ``TieTable/texts`` of written ids, or ``TieTable/noText``; empty where no row has one.
    public var id: [UInt32] = []
    /// The rows at which the line number does not follow from the row before; the first says where the part
    /// begins.
    package var lines: [LineStart] = []

    /// A part without rows.
    public init() {}

    /// How many rows there are.
    public var count: Int { kind.count }

    /// The line of the file on which a row begins. O(log n).
    public func line(of row: Int) -> Int {
      var (low, high) = (0, lines.count)
      while low < high {
        let middle = (low + high) / 2
        if Int(lines[middle].row) <= row { low = middle + 1 } else { high = middle }
      }
      guard low > 0 else { return 0 }
      return Int(lines[low - 1].line) + row - Int(lines[low - 1].row)
    }
  }

  /// The line on which a row of a part begins, where that does not follow from the row before.
  package struct LineStart: Sendable, Hashable {
    package var row: UInt32
    package var line: UInt32

    package init(row: UInt32, line: UInt32) {
      self.row = row
      self.line = line
    }
  }

  /// Dates that two numbers of days do not say.
  public struct Dates: Sendable, Hashable {
    /// The row, counted in its part.
    public var row: UInt32
    /// The latest first day, as written.
    public var firstLatest: Int32
    /// The earliest last day, as written.
    public var lastEarliest: Int32
    /// The text of the start, or of the day of an event; ``TieTable/noText`` where it is a plain day, open or blank.
    public var start: UInt32
    /// The text of the end; ``TieTable/noText`` where it is a plain day, open or blank, and of an event.
    public var end: UInt32

    /// The inner bounds and the texts of one row.
    public init(row: UInt32, firstLatest: Int32, lastEarliest: Int32, start: UInt32, end: UInt32) {
      self.row = row
      self.firstLatest = firstLatest
      self.lastEarliest = lastEarliest
      self.start = start
      self.end = end
    }
  }
}
