/// The rows of all tables, one after the other. The tables' own columns are looked at, and not copied, but for those
/// that are fetched row by row in another order.
struct TableRows {
  /// A part of a table, and what its numbers come to in the graph.
  struct Piece {
    let part: TieTable.Part
    /// How many rows come before it.
    let start: Int
    /// The graph's numbers of the table's actors and kinds.
    let actors: [UInt32]
    let kinds: [UInt16]
    /// How many texts of other tables come before those of its table.
    let textBase: UInt32
  }

  private(set) var pieces: [Piece] = []
  private(set) var count = 0
  /// By row, with the direction settled: a tie is mutual where its row says so, or says nothing and its kind is.
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

  /// The most rows: they are numbered by 32 bits, and one number is no row's.
  static let mostRows = 4_000_000_000

  /// - Throws: when there are too many rows or too long texts, or two rows have one id.
  init(_ tables: [TieTable], _ names: TableNames) throws(Diagnostics) {
    guard !tables.isEmpty else { return }
    try TableRows.checkSize(tables, tables.reduce(0) { $0 + $1.rowCount })
    for (number, table) in tables.enumerated() {
      let base = UInt32(texts.count)
      texts += table.texts
      for part in table.parts {
        pieces.append(
          Piece(
            part: part, start: count, actors: names.actorOfTable[number], kinds: names.kindOfTable[number],
            textBase: base))
        count += part.count
      }
    }
    flags = directedFlags(names.isMutual)
    weight = joined(or: .nan) { $0.weight }
    note = joinedTexts { $0.note }
    sources = joinedTexts { $0.sources }
    id = joinedTexts { $0.id }
    takeDates()
    try checkIDs(tables)
  }

  private mutating func takeDates() {
    var rows: [UInt32] = []
    for piece in pieces {
      for var date in piece.part.dates {
        rows.append(UInt32(piece.start) + date.row)
        if date.start != TieTable.noText { date.start += piece.textBase }
        if date.end != TieTable.noText { date.end += piece.textBase }
        dates.append(date)
      }
    }
    inexact = RowSet(rows, of: count)
  }

  private func directedFlags(_ isMutual: [Bool]) -> [UInt16] {
    let marks = TieFlags.mutual.rawValue | TieFlags.directed.rawValue
    return filled { piece, memory in
      let (flags, kind) = (piece.part.flags, piece.part.kind)
      for row in 0..<piece.part.count {
        let said = TieFlags(rawValue: flags[row])
        let mutual =
          said.contains(.mutual) || (!said.contains(.directed) && isMutual[Int(piece.kinds[Int(kind[row])])])
        memory[row] = flags[row] & ~marks | (mutual ? TieFlags.mutual.rawValue : 0)
      }
    }
  }

  /// A column of all parts; empty where none has it.
  private func joined<Value: BitwiseCopyable & Sendable>(
    or none: Value, _ column: @Sendable (TieTable.Part) -> [Value]
  ) -> [Value] {
    guard pieces.contains(where: { !column($0.part).isEmpty }) else { return [] }
    return filled { piece, memory in
      let values = column(piece.part)
      for row in 0..<piece.part.count { memory[row] = row < values.count ? values[row] : none }
    }
  }

  private func joinedTexts(_ column: @Sendable (TieTable.Part) -> [UInt32]) -> [UInt32] {
    guard pieces.contains(where: { !column($0.part).isEmpty }) else { return [] }
    return filled { piece, memory in
      let codes = column(piece.part)
      for row in 0..<piece.part.count {
        let code = row < codes.count ? codes[row] : TieTable.noText
        memory[row] = code == TieTable.noText ? code : code + piece.textBase
      }
    }
  }

  /// One value a row, parts filled on all cores.
  private func filled<Value: BitwiseCopyable>(
    _ fill: @Sendable (Piece, UnsafeMutablePointer<Value>) -> Void
  ) -> [Value] {
    Array(unsafeUninitializedCapacity: count) { memory, filled in
      filled = count
      guard let base = memory.baseAddress else { return }
      nonisolated(unsafe) let start = base
      let pieces = pieces
      Parallel.run(pieces.count) { fill(pieces[$0], start + pieces[$0].start) }
    }
  }
}

// MARK: - Asking

extension TableRows {
  /// The part that holds a row, and the row in it. O(log parts): for the few that are looked at one by one.
  private func locate(_ row: Int) -> (Piece, Int) {
    var (low, high) = (0, pieces.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if pieces[middle].start <= row { low = middle } else { high = middle }
    }
    // Parts without rows begin where the next does.
    return (pieces[low], row - pieces[low].start)
  }

  /// Kind and parties of a row; of a mutual tie the lower party stands first.
  func parties(_ row: Int) -> (kind: UInt16, from: UInt32, to: UInt32) {
    let (piece, place) = locate(row)
    let from = piece.actors[Int(piece.part.from[place])]
    let to = piece.actors[Int(piece.part.to[place])]
    let swaps = to < from && TieFlags(rawValue: flags[row]).contains(.mutual)
    return (piece.kinds[Int(piece.part.kind[place])], swaps ? to : from, swaps ? from : to)
  }

  func first(_ row: Int) -> Int32 {
    let (piece, place) = locate(row)
    return piece.part.first[place]
  }

  func last(_ row: Int) -> Int32 {
    let (piece, place) = locate(row)
    return piece.part.last[place]
  }

  /// The inner bounds of a row.
  func inner(_ row: Int) -> (firstLatest: Int32, lastEarliest: Int32) {
    guard let number = inexact.number(of: row) else { return (first(row), last(row)) }
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
  func reservedIDs(_ seedIDs: [String]) -> ReservedIDs {
    let written = id.lazy.filter { $0 != TieTable.noText }.map { texts[Int($0)] }
    let reserved = (seedIDs + written).filter { $0.contains(":") && ($0.contains(">") || $0.contains("--")) }
    return ReservedIDs(TextPool(reserved.sorted()) ?? .none)
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
