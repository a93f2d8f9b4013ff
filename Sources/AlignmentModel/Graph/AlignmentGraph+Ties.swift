// What is true of a tie, whether an entry tells it or a table.
extension AlignmentGraph {
  /// The id of the tie of a row: written, or derived and then unique in the graph. O(1) for ties that entries
  /// tell; for those of tables it takes as long as there are ties of one kind, dyad and first day.
  public func tieID(_ row: Int) -> String {
    var ids = TieIDs(self)
    return ids.id(of: row)
  }

  /// The text of a tie's day or spell as written; nil of a pact's pair.
  public func timeText(_ row: Int) -> String? {
    guard let detail = detail(row) else { return tableTimeText(row) }
    return detail.time?.text
  }

  /// How a tie's days were written; nil of a pact's pair.
  public func time(_ row: Int) -> TieTime? {
    if let detail = detail(row) { return detail.time }
    let (start, end) = (columns.first[row], columns.last[row])
    let isEvent = columns.flags(row).contains(.event)
    if !isEvent, !columns.flags(row).contains(.inexact) {
      return .during(Spell(from: Day(number: start), through: Day(number: max(start, end))))
    }
    let text = tableTimeText(row)
    if isEvent { return (try? EventDate(parsing: text)).map { .date($0) } }
    return .during((try? Spell(parsing: text)) ?? .unknown)
  }

  private func tableTimeText(_ row: Int) -> String {
    columns.flags(row).daysText(
      start: startText(row), end: endText(row), isOneDay: columns.first[row] == columns.last[row])
  }

  /// The text of the first day of a tie of a table, or of the day of an event; nil where none is written.
  public func startText(_ row: Int) -> String? {
    if let text = columns.dates.texts(of: row).start { return columns.remarks.texts[text] }
    let day = Day(number: columns.first[row])
    return day.isBounded ? day.description : nil
  }

  /// The text of the last day of a tie of a table; nil where none is written, and of an event.
  public func endText(_ row: Int) -> String? {
    if columns.flags(row).contains(.event) { return nil }
    if let text = columns.dates.texts(of: row).end { return columns.remarks.texts[text] }
    let day = Day(number: columns.last[row])
    return day.isBounded ? day.description : nil
  }

  /// The weight that a table gives a tie.
  public func tableWeight(_ row: Int) -> Double? {
    guard row < columns.weight.count else { return nil }
    let weight = columns.weight[row]
    return weight.isNaN ? nil : weight
  }

  /// What a tie of a table rests on: the sources it names.
  public func tableEvidence(_ row: Int) -> Evidence {
    guard let text = columns.remarks.text(columns.remarks.sources, row) else { return Evidence() }
    return Evidence(sources: TieTable.sources(text))
  }
}

/// Tells ids, and remembers what it found out on the way: asked row by row, each takes the same short time.
///
/// Ids of ties of tables are not kept but derived when they are asked for. Equal ones are counted in order of their
/// ends.
public struct TieIDs {
  private let graph: AlignmentGraph
  private let columns: TieColumns
  /// Rows alike in kind, parties and first day, and the number of each among those of one stem; none of a row that
  /// is like no other.
  private var alike = 0..<0
  private var numbers: [Int] = []

  /// Tells ids of a graph's ties.
  public init(_ graph: AlignmentGraph) { (self.graph, columns) = (graph, graph.columns) }

  /// The id of the tie of a row.
  public mutating func id(of row: Int) -> String {
    if let detail = graph.detail(row) { return detail.id }
    if let written = columns.remarks.text(columns.remarks.ids, row) { return written }
    return TwinCounting.id(stem(row, words(row)), number(of: row))
  }

  /// Which of the ties of a table with equal derived ids the tie of a row is; the first is 1, and its id has no
  /// counter.
  package mutating func number(of row: Int) -> Int {
    if !alike.contains(row) { lookAround(row) }
    return numbers.isEmpty ? 1 : numbers[row - alike.lowerBound]
  }

  private func words(_ row: Int) -> TwinCounting.Words {
    TwinCounting.Words(
      isMutual: columns.flags(row).contains(.mutual), start: graph.startText(row))
  }

  private func stem(_ row: Int, _ words: TwinCounting.Words) -> String {
    TieSeed.stem(
      kind: graph.kindID(row), graph.actors.id(Int(columns.from[row])), graph.actors.id(Int(columns.to[row])),
      mutual: words.isMutual, start: words.start)
  }

  private func isAlike(_ one: Int, _ other: Int) -> Bool {
    columns.first[one] == columns.first[other] && columns.to[one] == columns.to[other]
      && columns.from[one] == columns.from[other] && columns.kind[one] == columns.kind[other]
  }

  private mutating func lookAround(_ row: Int) {
    var (low, high) = (row, row + 1)
    while low > 0, isAlike(low - 1, row) { low -= 1 }
    while high < graph.tieCount, isAlike(high, row) { high += 1 }
    alike = low..<high
    if high - low == 1, graph.storage.reservedIDs.isEmpty {
      numbers.removeAll(keepingCapacity: true)
    } else {
      count()
    }
  }

  private mutating func count() {
    let first = alike.lowerBound
    let ties = alike.map { row in
      TwinCounting.Tie(words: isCounted(row) ? words(row) : nil, bounds: columns.bounds(row))
    }
    numbers = TwinCounting.numbers(ties, reserved: graph.storage.reservedIDs) { stem(first, $0) }
  }

  private func isCounted(_ row: Int) -> Bool {
    graph.detail(row) == nil && columns.remarks.ids.code(of: row) == nil
  }
}
