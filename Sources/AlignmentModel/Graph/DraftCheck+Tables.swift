// What is wrong or suspicious about tables. They may have millions of rows: each question is one pass over a column or
// two, and gets one answer for a table.
extension DraftCheck {
  /// Ids that rows write and entries too.
  mutating func checkTableIDs() {
    guard draft.tables.contains(where: { $0.parts.contains { !$0.id.isEmpty } }) else { return }
    var entries: [String: Origin] = [:]
    for entry in draft.entries { if let id = entry.id { entries[id] = entries[id] ?? entry.origin } }
    guard !entries.isEmpty else { return }
    for table in draft.tables {
      for part in table.parts {
        for (row, code) in part.id.enumerated() where code != TieTable.noText {
          let id = table.texts[Int(code)]
          guard let first = entries[id] else { continue }
          reportTwice(id, at: table.place(of: row, in: part), first)
          guard found.count < 100 else { return }
        }
      }
    }
  }

  private mutating func reportTwice(_ id: String, at place: Place, _ first: Origin) {
    found.append(
      Diagnostic(
        code: "duplicate-id", "two ties are called \"\(id)\"", at: place,
        hint: "every tie has an id of its own; leave the id out to have one made",
        related: first.place(of: "id").map { [.init("the first is here", at: $0)] } ?? []))
  }

  /// - Parameter seeds: the ties that entries tell, which are warned of for themselves.
  mutating func lintTables(_ seeds: [TieSeed]) {
    for table in draft.tables {
      lintSources(table)
      lintDirections(of: table)
      lintLives(table)
    }
    if draft.coverage != nil { return lintCoverage() }
    guard !seeds.contains(where: { $0.isOpen }) else { return }
    let ends = TieFlags([.openStart, .openEnd]).rawValue
    for table in draft.tables {
      for part in table.parts {
        guard let row = part.flags.firstIndex(where: { $0 & ends != 0 }) else { continue }
        return warnOfOpenEnds(
          at: table.place(of: row, in: part), where: "in a graph file and name it beside the table")
      }
    }
  }

  private mutating func lintSources(_ table: TieTable) {
    var count = 0
    var first: Place?
    for part in table.parts where part.count > 0 {
      let row = part.sources.isEmpty ? 0 : part.sources.firstIndex(of: TieTable.noText)
      guard let row else { continue }
      first = first ?? table.place(of: row, in: part)
      count +=
        part.sources.isEmpty
        ? part.count : part.sources.reduce(0) { $0 + ($1 == TieTable.noText ? 1 : 0) }
    }
    guard let first else { return }
    warn(
      "no-source", count == 1 ? "the tie has no source" : "\(count) ties have no source, this is the first",
      at: first, hint: "name them in a column `sources`")
  }

  /// Kinds of which the coverage says nothing, once each.
  private mutating func lintCoverage() {
    guard let coverage = draft.coverage, coverage.other == nil else { return }
    let ends = TieFlags([.openStart, .openEnd]).rawValue
    var told = Set<String>()
    for table in draft.tables {
      var isUncovered = table.kinds.map { coverage.days(of: $0.id, in: vocabulary) == nil }
      guard isUncovered.contains(true) else { continue }
      for part in table.parts {
        for row in 0..<part.count where part.flags[row] & ends != 0 && isUncovered[Int(part.kind[row])] {
          isUncovered[Int(part.kind[row])] = false
          let kind = table.kinds[Int(part.kind[row])].id
          guard told.insert(kind).inserted else { continue }
          warnOfUncovered(kind, at: table.place(of: row, in: part))
        }
      }
    }
  }

  /// Ties that must hold on days on which one of their actors cannot exist.
  private mutating func lintLives(_ table: TieTable) {
    let lives = lives(of: table)
    // Few actors have lives, so that most rows are passed by with two looks into a small list.
    let isTold = lives.map { $0 != nil }
    guard isTold.contains(true) else { return }
    var count = 0
    var first: (place: Place, fault: String)?
    for part in table.parts {
      for row in 0..<part.count where isTold[Int(part.from[row])] || isTold[Int(part.to[row])] {
        let bounds = part.bounds(row).ordered
        let ends = [lives[Int(part.from[row])], lives[Int(part.to[row])]]
        guard let fault = ends.lazy.compactMap({ $0?.fault(of: bounds) }).first else { continue }
        count += 1
        first = first ?? (table.place(of: row, in: part), fault)
      }
    }
    guard let first else { return }
    warn(
      "outside-life",
      count == 1
        ? "the tie \(first.fault)"
        : "\(count) ties lie outside the lives of their actors; the first \(first.fault)",
      at: first.place, hint: "correct the dates of one of them")
  }

  /// By the table's numbers of actors.
  private func lives(of table: TieTable) -> [Life?] {
    let told = Dictionary(
      draft.actors.lazy.filter { !$0.exists.isEmpty }.map { ($0.id.rawValue, $0) },
      uniquingKeysWith: { first, _ in first })
    return told.isEmpty ? [] : table.actors.map { name in told[name.id].map { Life($0) } }
  }
}

extension TieTable.Part {
  /// The bounds of a row, as written.
  func bounds(_ row: Int) -> Bounds {
    let inexact = TieFlags(rawValue: flags[row]).contains(.inexact) ? dates(of: row) : nil
    return Bounds(
      firstEarliest: Day(number: first[row]), firstLatest: Day(number: inexact?.firstLatest ?? first[row]),
      lastEarliest: Day(number: inexact?.lastEarliest ?? last[row]), lastLatest: Day(number: last[row]))
  }

  /// The dates of a row, which stand in order of rows. O(log n).
  func dates(of row: Int) -> TieTable.Dates? {
    var (low, high) = (0, dates.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(dates[middle].row) < row { low = middle + 1 } else { high = middle }
    }
    return low < dates.count && Int(dates[low].row) == row ? dates[low] : nil
  }
}
