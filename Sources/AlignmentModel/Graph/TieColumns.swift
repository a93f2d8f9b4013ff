/// All ties of a graph, in canonical order: by kind, from, to, start, end, id.
///
/// Actors and kinds are indices into sorted lists, so that comparing numbers compares names. Days are as
/// written, before coverage, lives and claims are reckoned with; see ``Spell/bounds``. What only some ties have
/// is kept for these alone.
public struct TieColumns: Sendable {
  /// Index into ``AlignmentGraph/kindIDs``.
  public let kind: Column<UInt16>
  /// Index into ``AlignmentGraph/actors``.
  public let from: Column<UInt32>
  /// Index into ``AlignmentGraph/actors``.
  public let to: Column<UInt32>
  /// The earliest first day, as written.
  public let first: Column<Int32>
  /// The latest last day, as written.
  public let last: Column<Int32>
  /// ``TieFlags`` by their bits.
  public let flags: Column<UInt16>
  /// Weights of the ties of tables, not-a-number where a tie has none; empty when no tie has one.
  public let weight: Column<Double>
  /// Days that are not exact.
  public let dates: InexactDates
  /// What tables say beside: written ids, notes, sources.
  public let remarks: TieRemarks
  /// The ties that entries of the graph tell, by number in ``AlignmentGraph/details``.
  public let told: RowSet

  /// How many ties there are.
  public var count: Int { kind.count }

  /// Columns of one length, in canonical order.
  package init(
    kind: Column<UInt16>, from: Column<UInt32>, to: Column<UInt32>, first: Column<Int32>, last: Column<Int32>,
    flags: Column<UInt16>, weight: Column<Double>, dates: InexactDates, remarks: TieRemarks, told: RowSet
  ) {
    self.kind = kind
    self.from = from
    self.to = to
    self.first = first
    self.last = last
    self.flags = flags
    self.weight = weight
    self.dates = dates
    self.remarks = remarks
    self.told = told
  }

  /// The bounds of one tie as written. O(1).
  public func bounds(_ row: Int) -> Bounds {
    let (first, last) = (Day(number: first[row]), Day(number: last[row]))
    let inner = dates.inner(of: row)
    return Bounds(
      firstEarliest: first, firstLatest: inner?.firstLatest ?? first,
      lastEarliest: inner?.lastEarliest ?? last, lastLatest: last)
  }

  /// What is true of one tie besides its parties and days. O(1).
  public func flags(_ row: Int) -> TieFlags { TieFlags(rawValue: flags[row]) }
}

extension TieColumns: Equatable {
  /// Whether both say the same of the same ties, however their texts are numbered. O(n).
  public static func == (left: TieColumns, right: TieColumns) -> Bool {
    left.kind == right.kind && left.from == right.from && left.to == right.to && left.first == right.first
      && left.last == right.last && left.flags == right.flags && left.told == right.told
      && left.dates.rows == right.dates.rows && left.dates.firstLatest == right.dates.firstLatest
      && left.dates.lastEarliest == right.dates.lastEarliest && left.hasWeights(of: right)
      && left.hasTexts(of: right)
  }

  /// A column of no weights is none.
  private func hasWeights(of other: TieColumns) -> Bool {
    func weight(_ columns: TieColumns, _ row: Int) -> Double {
      row < columns.weight.count ? columns.weight[row] : .nan
    }
    return self.weight == other.weight
      || kind.indices.allSatisfy { row in
        let (one, another) = (weight(self, row), weight(other, row))
        return one.isNaN ? another.isNaN : one.bitPattern == another.bitPattern
      }
  }

  private func hasTexts(of other: TieColumns) -> Bool {
    if remarks == other.remarks, dates == other.dates { return true }
    let (texts, others) = (remarks.texts, other.remarks.texts)
    func areAlike(_ one: RowTexts, _ another: RowTexts) -> Bool {
      one.rows == another.rows
        && zip(one.codes.elements, another.codes.elements).allSatisfy {
          texts[Int($0)] == others[Int($1)]
        }
    }
    func areAlike(_ one: Column<UInt32>, _ another: Column<UInt32>) -> Bool {
      // Ties of entries alone have no texts of dates.
      one.count == another.count
        && zip(one.elements, another.elements).allSatisfy { left, right in
          left == TieTable.noText || right == TieTable.noText
            ? left == right : texts[Int(left)] == others[Int(right)]
        }
    }
    return areAlike(remarks.ids, other.remarks.ids) && areAlike(remarks.notes, other.remarks.notes)
      && areAlike(remarks.sources, other.remarks.sources)
      && areAlike(dates.startText, other.dates.startText) && areAlike(dates.endText, other.dates.endText)
  }
}

extension Column {
  fileprivate var indices: Range<Int> { 0..<count }
  fileprivate var elements: some Sequence<Element> { indices.lazy.map { self[$0] } }
}

/// The days of ties that two exact days do not say.
public struct InexactDates: Sendable, Equatable {
  /// The ties that have such days.
  package let rows: RowSet
  /// The latest first day of each.
  package let firstLatest: Column<Int32>
  /// The earliest last day of each.
  package let lastEarliest: Column<Int32>
  /// The number of the text of each start (of an event, of its day), or ``TieTable/noText``: of ties of tables.
  package let startText: Column<UInt32>
  /// The number of the text of each end, or ``TieTable/noText``.
  package let endText: Column<UInt32>

  /// All days are exact.
  public static let none = InexactDates(
    rows: .none, firstLatest: .empty, lastEarliest: .empty, startText: .empty, endText: .empty)

  package init(
    rows: RowSet, firstLatest: Column<Int32>, lastEarliest: Column<Int32>, startText: Column<UInt32>,
    endText: Column<UInt32>
  ) {
    self.rows = rows
    self.firstLatest = firstLatest
    self.lastEarliest = lastEarliest
    self.startText = startText
    self.endText = endText
  }

  /// The inner bounds of a tie; nil where they are the outer ones. O(1).
  public func inner(of row: Int) -> (firstLatest: Day, lastEarliest: Day)? {
    guard let number = rows.number(of: row), number < firstLatest.count, number < lastEarliest.count else {
      return nil
    }
    return (Day(number: firstLatest[number]), Day(number: lastEarliest[number]))
  }

  /// The numbers of the texts of start and end; nil where they are plain days, open or blank. O(1).
  public func texts(of row: Int) -> (start: Int?, end: Int?) {
    guard let number = rows.number(of: row), number < startText.count, number < endText.count else {
      return (nil, nil)
    }
    func known(_ code: UInt32) -> Int? { code == TieTable.noText ? nil : Int(code) }
    return (known(startText[number]), known(endText[number]))
  }
}

/// What tables say of some ties beside their columns.
public struct TieRemarks: Sendable, Equatable {
  /// Written ids.
  public let ids: RowTexts
  /// Notes.
  public let notes: RowTexts
  /// Lists of sources, parted by `;`.
  public let sources: RowTexts
  /// The texts, and those of dates.
  public let texts: TextPool

  /// Nothing beside.
  public static let none = TieRemarks(ids: .none, notes: .none, sources: .none, texts: .none)

  package init(ids: RowTexts, notes: RowTexts, sources: RowTexts, texts: TextPool) {
    (self.ids, self.notes, self.sources, self.texts) = (ids, notes, sources, texts)
  }

  /// A row's text among some texts. O(1).
  public func text(_ of: RowTexts, _ row: Int) -> String? { of.code(of: row).map { texts[$0] } }
}
