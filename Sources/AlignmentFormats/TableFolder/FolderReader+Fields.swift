import AlignmentModel

// What cells of several tables have in common.
extension FolderReader {
  /// The text of a cell as it was written; only ids are taken without the blanks around them.
  func text(_ row: SheetRow, _ column: String) -> String? {
    row[column]?.scalar.map(CellList.text(ofCell:))
  }

  /// The id in a cell; a missing one is reported.
  mutating func required(_ row: SheetRow, _ column: String, _ what: String) -> String? {
    if let text = row.text(column) { return CellList.text(ofCell: text) }
    reading.wrong(
      "empty-field", "\(what) is missing", at: row.place, hint: "every row has one in `\(column)`")
    return nil
  }

  mutating func actor(_ row: SheetRow, _ column: String, _ what: String) -> ActorID? {
    required(row, column, what).map { actorID($0, at: row[column]?.place) }
  }

  /// The id of an actor that a row names.
  mutating func actorID(_ written: String, at place: Place?) -> ActorID {
    let id = collector.actorID(written)
    named.note(id, at: place)
    return id
  }

  /// One of a few words, in whatever letters.
  mutating func word<Choice: RawRepresentable & CaseIterable>(
    _ row: SheetRow, _ column: String, _ what: String, as type: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    guard let node = row[column], let text = row.text(column) else { return nil }
    if let choice = Choice(rawValue: text.lowercased()) { return choice }
    return reading.word(DocumentNode(.scalar(text), at: node.place, isQuoted: node.isQuoted), what, as: type)
  }

  mutating func truth(_ row: SheetRow, _ column: String) -> Bool? {
    guard let node = row[column], let text = row.text(column) else { return nil }
    if let truth = FieldFault.truth(Array(text.utf8)) { return truth }
    report(FieldFault.ofTruth(Array(text.utf8), column), node)
    return nil
  }

  mutating func weight(_ row: SheetRow) -> Double? {
    guard let node = row["weight"], let text = row.text("weight") else { return nil }
    if let number = PlainDecimal.number(Array(text.utf8)) { return number }
    report(FieldFault.ofWeight(Array(text.utf8)), node)
    return nil
  }

  private mutating func report(_ fault: FieldFault?, _ node: DocumentNode) {
    guard let fault else { return }
    reading.wrong(fault.code, fault.message, at: node.place, hint: fault.hint)
  }

  /// A date without the blanks around it.
  func date(_ row: SheetRow, _ column: String) -> DocumentNode? {
    guard let node = row[column], let text = row.text(column) else { return nil }
    guard text != node.scalar else { return node }
    return DocumentNode(.scalar(text), at: node.place, isQuoted: node.isQuoted)
  }

  /// A spell in one column or in two; nil when it is wrong.
  mutating func spell(_ row: SheetRow) -> Spell? {
    let (start, end) = (date(row, "start"), date(row, "end"))
    if let during = date(row, "during") {
      guard let other = start ?? end else { return reading.spell(during) }
      reading.wrong(
        "two-times", "a row has a spell in `during`, or a start and an end, not both", at: other.place,
        hint: "empty one of them")
      return nil
    }
    return spell(from: start, to: end)
  }

  /// An empty start says nothing, an empty end is open; `/` says nothing in either.
  private mutating func spell(from start: DocumentNode?, to end: DocumentNode?) -> Spell? {
    let first = start?.scalar == "/" ? "" : start?.scalar ?? ""
    let last = end?.scalar == "/" ? "" : end?.scalar ?? ".."
    // Each end by itself, so that the one at fault is told.
    for (node, isEnd) in [(start, false), (end, true)]
    where node?.scalar.map({ $0 != "/" && $0 != ".." }) ?? false {
      let before = reading.problems.count
      _ = reading.end(node, isEnd: isEnd)
      if reading.problems.count > before { return nil }
      guard node?.scalar?.contains("/") == true else { continue }
      reading.wrong(
        "wrong-date", "one end of a spell is a date, not a spell", at: node?.place,
        hint: "its first day stands in one column, its last in the other")
      return nil
    }
    do {
      return try Spell(parsing: "\(first)/\(last)")
    } catch {
      reading.wrong("wrong-date", error.message, at: (end ?? start)?.place, hint: error.hint)
      return nil
    }
  }

  /// Sources and claims, the note, and where the row stands.
  mutating func told(_ row: SheetRow, keys: [String]) -> (Evidence, String?, Origin) {
    var evidence = Evidence()
    for source in CellList.items(of: row["sources"], at: [";", ","]) {
      guard let id = source.scalar else { continue }
      evidence.sources.append(id)
      evidence.origin.fields[id] = source.place
    }
    for key in keys { evidence.claims += about.claims(of: key) }
    return (evidence, text(row, "note"), row.origin())
  }

  /// The keys by which other tables name a row. A key that another row has too is reported.
  mutating func keys(_ row: SheetRow, _ columns: [String]) -> [String] {
    var keys: [String] = []
    for column in columns {
      guard let node = row[column], let text = row.text(column) else { continue }
      let key = CellList.text(ofCell: text)
      guard !keys.contains(key) else { continue }
      keys.append(key)
      guard let other = about.note(key, at: node.place) else { continue }
      problems.append(
        Diagnostic(
          code: "duplicate-id", "two rows are called \"\(key)\"", at: node.place,
          hint: "every row has an id or a ref of its own", related: [.init("the first is here", at: other)]))
    }
    return keys
  }

  /// Ids of a list.
  mutating func actors(_ row: SheetRow, _ column: String) -> [ActorID] {
    CellList.items(of: row[column]).compactMap { item in item.scalar.map { actorID($0, at: item.place) } }
  }

  /// The parts of a cell that are pairs; others are reported.
  mutating func pairs(_ row: SheetRow, _ column: String, example: String) -> [(
    key: String, value: String?, place: Place
  )] {
    guard let node = row[column] else { return [] }
    return CellList.parts(of: node).compactMap { part in
      if let pair = CellList.pair(part) { return (pair.key, pair.value, part.place) }
      reading.wrong(
        "wrong-pair", "`\(column)` holds pairs, and \"\(FieldFault.shortened(part.scalar ?? ""))\" is none",
        at: part.place, hint: "write \(example)")
      return nil
    }
  }
}
