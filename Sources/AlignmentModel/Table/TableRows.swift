/// The rows of all tables, one after the other, with the graph's own numbers for actors and kinds.
struct TableRows {
  /// What a row's place in canonical order is reckoned from, but for its end, beside it.
  private(set) var kind: [UInt16] = []
  private(set) var from: [UInt32] = []
  private(set) var to: [UInt32] = []
  private(set) var first: [Int32] = []
  private(set) var last: [Int32] = []
  private(set) var flags: [UInt16] = []
  /// Empty where no row has one.
  private(set) var weight: [Double] = []
  private(set) var inexact: RowSet = .none
  private(set) var dates: [TieTable.Dates] = []
  /// Numbers in ``texts``, ``TieTable/noText`` where a row has none; empty where none has.
  private(set) var note: [UInt32] = []
  private(set) var sources: [UInt32] = []
  private(set) var id: [UInt32] = []
  private(set) var texts: [String] = []

  var count: Int { kind.count }

  /// The most rows: they are numbered by 32 bits, and one number is no row's.
  static let mostRows = 4_000_000_000

  /// - Throws: when there are too many rows or too long texts, or two rows have one id.
  init(_ tables: [TieTable], _ names: TableNames) throws(Diagnostics) {
    guard !tables.isEmpty else { return }
    let total = tables.reduce(0) { $0 + $1.rowCount }
    try TableRows.checkSize(tables, total)
    reserve(total, tables)
    var inexactRows: [UInt32] = []
    for (number, table) in tables.enumerated() {
      let base = UInt32(texts.count)
      texts += table.texts
      for part in table.parts {
        take(part, names, table: number, textBase: base, &inexactRows)
      }
    }
    inexact = RowSet(inexactRows, of: total)
    try checkIDs(tables)
  }

  private mutating func reserve(_ total: Int, _ tables: [TieTable]) {
    kind.reserveCapacity(total)
    from.reserveCapacity(total)
    to.reserveCapacity(total)
    first.reserveCapacity(total)
    last.reserveCapacity(total)
    flags.reserveCapacity(total)
    if tables.contains(where: { $0.parts.contains { !$0.weight.isEmpty } }) { weight.reserveCapacity(total) }
  }

  private mutating func take(
    _ part: TieTable.Part, _ names: TableNames, table: Int, textBase: UInt32, _ inexactRows: inout [UInt32]
  ) {
    let start = count
    let (actors, kinds) = (names.actorOfTable[table], names.kindOfTable[table])
    kind.append(contentsOf: part.kind.lazy.map { kinds[Int($0)] })
    from.append(contentsOf: part.from.lazy.map { actors[Int($0)] })
    to.append(contentsOf: part.to.lazy.map { actors[Int($0)] })
    first += part.first
    last += part.last
    flags += part.flags
    direct(start..<count, names.isMutual)
    extend(&weight, part.weight, start, part.count, .nan)
    extend(&note, part.note, start, part.count, TieTable.noText, textBase)
    extend(&sources, part.sources, start, part.count, TieTable.noText, textBase)
    extend(&id, part.id, start, part.count, TieTable.noText, textBase)
    for var date in part.dates {
      inexactRows.append(UInt32(start) + date.row)
      if date.start != TieTable.noText { date.start += textBase }
      if date.end != TieTable.noText { date.end += textBase }
      dates.append(date)
    }
  }

  /// A tie is mutual where the table says so, or says nothing and its kind is; the lower party stands first.
  private mutating func direct(_ rows: Range<Int>, _ isMutual: [Bool]) {
    let marks = TieFlags.mutual.rawValue | TieFlags.directed.rawValue
    guard isMutual.contains(true) || rows.contains(where: { flags[$0] & marks != 0 }) else { return }
    for row in rows {
      let said = TieFlags(rawValue: flags[row])
      let mutual = said.contains(.mutual) || (isMutual[Int(kind[row])] && !said.contains(.directed))
      flags[row] = flags[row] & ~marks | (mutual ? TieFlags.mutual.rawValue : 0)
      if mutual, to[row] < from[row] { (from[row], to[row]) = (to[row], from[row]) }
    }
  }

  private func extend<Value>(
    _ column: inout [Value], _ values: [Value], _ start: Int, _ count: Int, _ none: Value
  ) {
    guard !values.isEmpty || !column.isEmpty else { return }
    if column.isEmpty { column = Array(repeating: none, count: start) }
    if values.isEmpty { column += repeatElement(none, count: count) } else { column += values }
  }

  private func extend(
    _ column: inout [UInt32], _ codes: [UInt32], _ start: Int, _ count: Int, _ none: UInt32, _ base: UInt32
  ) {
    extend(&column, base == 0 ? codes : codes.map { $0 == none ? none : $0 + base }, start, count, none)
  }
}

// MARK: - Asking

extension TableRows {
  /// The inner bounds of a row.
  func inner(_ row: Int) -> (firstLatest: Int32, lastEarliest: Int32) {
    guard let number = inexact.number(of: row) else { return (first[row], last[row]) }
    return (dates[number].firstLatest, dates[number].lastEarliest)
  }

  /// The text of a row among some, or nil.
  func text(_ codes: [UInt32], _ row: Int) -> String? {
    guard !codes.isEmpty, codes[row] != TieTable.noText else { return nil }
    return texts[Int(codes[row])]
  }

  /// The text by which a start is told from another of equal bounds; nil for a plain day.
  func startText(_ row: Int) -> String? {
    guard let number = inexact.number(of: row), dates[number].start != TieTable.noText else { return nil }
    return texts[Int(dates[number].start)]
  }

  /// Written ids that the ids of ties of entries could equal, which hold a colon.
  func writtenIDs(beside seeds: [TieSeed]) -> Set<String> {
    guard !seeds.isEmpty else { return [] }
    return Set(id.lazy.filter { $0 != TieTable.noText }.map { texts[Int($0)] }.filter { $0.contains(":") })
  }

  /// Written ids that a derived id could equal.
  func reservedIDs(_ seedIDs: [String]) -> Set<String> {
    let written = id.lazy.filter { $0 != TieTable.noText }.map { texts[Int($0)] }
    return Set((seedIDs + written).filter { $0.contains(":") && ($0.contains(">") || $0.contains("--")) })
  }
}

// MARK: - Checking

extension TableRows {
  private static func checkSize(_ tables: [TieTable], _ total: Int) throws(Diagnostics) {
    if total > mostRows {
      throw Diagnostics(
        Diagnostic(
          code: "too-many-ties", "the tables have \(total) rows, and \(mostRows) are the most",
          at: .whole(tables[0].name)))
    }
    let bytes = tables.reduce(0) { $0 + $1.texts.reduce(0) { $0 + $1.utf8.count } }
    guard bytes > TextPool.mostBytes else { return }
    throw Diagnostics(
      Diagnostic(
        code: "too-much-text",
        "notes, sources and ids of the tables have \(bytes) bytes, and 4 GiB are the most",
        at: .whole(tables[0].name), hint: "leave the column of notes out"))
  }

  /// Two rows with one written id are an error that names both places.
  private func checkIDs(_ tables: [TieTable]) throws(Diagnostics) {
    guard !id.isEmpty else { return }
    var seen: [String: Int] = [:]
    var problems: [Diagnostic] = []
    for (row, code) in id.enumerated() where code != TieTable.noText {
      let text = texts[Int(code)]
      guard let earlier = seen.updateValue(row, forKey: text) else { continue }
      problems.append(
        Diagnostic(
          code: "duplicate-id", "two ties are called \"\(text)\"", at: TableRows.place(of: row, in: tables),
          hint: "every tie has an id of its own; leave the id out to have one made",
          related: [.init("the first is here", at: TableRows.place(of: earlier, in: tables))]))
      guard problems.count < 100 else { break }
    }
    if !problems.isEmpty { throw Diagnostics(problems) }
  }

  /// The line of a row, counted through all tables.
  static func place(of row: Int, in tables: [TieTable]) -> Place {
    var left = row
    for table in tables {
      for part in table.parts {
        if left < part.count {
          return Place(file: table.name, line: part.line(of: left), column: 1, length: 0)
        }
        left -= part.count
      }
    }
    return .nowhere
  }
}
