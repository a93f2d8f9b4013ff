import AlignmentModel

/// Reads somebody else's table by a mapping.
struct MappedTableReader {
  let mapping: TableMapping
  let name: String
  /// Whether codes of kinds stay codes, because a rule will say what becomes of the events.
  let keepsCodes: Bool
  var draft: ForeignDraft
  var faults: RowFaults
  var actors = ActorBook()
  var columns = MappedColumns([], file: "", line: 1)
  /// Ties that can only be made when all rows have been read.
  var pending = PendingTies()
  var tenures: [TenurePiece] = []
  var kinds: [String: String] = [:]
  /// Kinds that are no built-in ones, as they are written.
  var foreignKinds: Set<String> = []
  /// Days of events by their texts.
  var events: [String: EventDate] = [:]
  /// Rows with none of the columns of their kind set.
  var unset: (count: Int, first: TableSpot?) = (0, nil)
  private var actorNumbers: [Int: UInt32] = [:]
  private var kindNumbers: [String: UInt16] = [:]
  private var row = RowFields()
  private var rows = 0

  private init(_ mapping: TableMapping, name: String, _ options: ReadingOptions) {
    self.mapping = mapping
    self.name = name
    keepsCodes = options.rules != nil
    draft = ForeignDraft(name: name)
    faults = RowFaults(name: name, areSkipped: options.table.skipsBadRows)
  }

  /// Reads a table that is at hand. O(bytes).
  static func read(
    _ bytes: [UInt8], name: String, by mapping: TableMapping, _ options: ReadingOptions
  ) -> ForeignReading {
    if let encoding = otherEncoding(Array(bytes.prefix(4))) {
      return ForeignReading(
        failing: Diagnostics(
          Diagnostic(
            code: "not-utf8", "the table is written in \(encoding)", at: .whole(name),
            hint: "save it as UTF-8")))
    }
    var reader = MappedTableReader(mapping, name: name, options)
    return reader.reading(mapping.encoding.decoded(bytes))
  }

  private mutating func reading(_ text: [UInt8]) -> ForeignReading {
    guard let table = header(text) else { return ForeignReading(failing: problem) }
    let sort = RowSort(mapping, &columns)
    let filters = RowFilters(mapping, &columns)
    guard let sort, columns.problems.isEmpty else {
      if case .coded = mapping.rows { return ForeignReading(failing: Diagnostics(notAFolder)) }
      return ForeignReading(
        failing: Diagnostics(columns.problems, sources: [SourceText.firstLine(text, name)]))
    }
    readRows(text, table, sort, filters)
    return finished(sort)
  }

  /// What is wrong with the table as a whole.
  private var problem = Diagnostics()

  private var notAFolder: Diagnostic {
    Diagnostic(
      code: "no-folder", "the mapping is for facts in a folder, and this is a table", at: .whole(name),
      hint: "name the folder that holds entity2id.txt")
  }

  private struct Body {
    var start: Int
    var line: Int
    var separator: UInt8
  }

  private mutating func header(_ text: [UInt8]) -> Body? {
    var header = HeaderText()
    _ = header.look(at: text.span, isAll: true)
    var rest = text
    header.take(from: &rest)
    let separator = mapping.separator ?? header.separator
    row.read(header.bytes.span, from: 0, separator: separator)
    guard row.fault == nil, header.bytes.contains(where: { $0 > 0x20 }) else {
      problem = Diagnostics(
        Diagnostic(
          code: row.fault == nil ? "empty-file" : "stray-quote",
          row.fault == nil
            ? "the table is empty" : "the first row has a quote that is not closed, or out of place",
          at: .whole(name), hint: "its first row names its columns"))
      return nil
    }
    let names = row.fields.map { field in
      String(String(decoding: row.bytes(field, of: header.bytes.span), as: UTF8.self)[...].trimmed)
    }
    columns = MappedColumns(names, file: name, line: header.linesBefore + 1)
    return Body(start: text.count - rest.count, line: header.linesThrough, separator: separator)
  }

  private mutating func readRows(_ text: [UInt8], _ body: Body, _ sort: RowSort, _ filters: RowFilters) {
    var (position, line) = (body.start, body.line)
    while position < text.count {
      row.read(text.span, from: position, separator: body.separator)
      let (start, first) = (position, line)
      (position, line) = (row.end, line + row.lineCount)
      if row.isBlank(text.span) { continue }
      rows += 1
      do throws(RowFault) {
        try take(
          MappedRow(fields: row, bytes: text, unknown: mapping.unknown, line: first + 1), sort, filters, start
        )
      } catch {
        faults.add(error, row, of: text.span, rowStart: start, line: first)
      }
    }
  }

  private mutating func take(
    _ row: MappedRow, _ sort: RowSort, _ filters: RowFilters, _ start: Int
  ) throws(RowFault) {
    try checkShape(row)
    guard try filters.take(row) else {
      draft.losses.note("rows that the mapping leaves out", example: "line \(row.line)")
      return
    }
    switch sort {
    case .ties(let ties): try take(row, ties, start)
    case .lives(let life): try take(row, life)
    case .tenures(let tenure): try take(row, tenure)
    case .memberships(let membership): try take(row, membership)
    }
  }

  private func checkShape(_ row: MappedRow) throws(RowFault) {
    switch row.fields.fault {
    case .openQuote:
      throw RowFault(code: "open-quote", "a quote that opens a field is never closed", hint: "close it")
    case .strayQuote:
      throw RowFault(
        code: "stray-quote", "a quote stands within a field that does not begin with one",
        hint: "put the whole field in quotes, and write each quote in it twice")
    case .afterQuote:
      throw RowFault(
        code: "stray-quote", "something stands behind the closing quote of a field",
        hint: "a quote within a quoted field is written twice")
    case nil: break
    }
    let (count, expected) = (row.fields.fields.count, columns.names.count)
    guard count != expected else { return }
    let fields = "\(count) field\(count == 1 ? "" : "s")"
    throw RowFault(
      code: "wrong-field-count", "the row has \(fields), and the header has \(expected)",
      field: count > expected ? expected : count - 1,
      hint: count > expected
        ? "a field that holds the separator stands in quotes"
        : "every row has a field for each column, empty where there is nothing to say")
  }
}

// MARK: - What comes of it

extension MappedTableReader {
  /// The number of an actor among the rows of the draft.
  mutating func rowActor(_ number: Int) -> UInt32 {
    if let known = actorNumbers[number] { return known }
    let actor = actors.entries[number].actor
    let found = draft.rows.actor(actor.id.rawValue, label: actor.name)
    actorNumbers[number] = found
    return found
  }

  /// The number of a kind among the rows of the draft.
  mutating func rowKind(_ kind: String) -> UInt16? {
    if let known = kindNumbers[kind] { return known }
    guard let found = draft.kindNumber(kind) else { return nil }
    if Vocabulary.standard[kind] == nil { foreignKinds.insert(kind) }
    kindNumbers[kind] = found
    return found
  }

  private mutating func finished(_ sort: RowSort) -> ForeignReading {
    let unused = columns.unused
    if let first = unused.first {
      draft.losses.note("columns", count: unused.count, example: first)
    }
    if let (count, example) = sort.end?.overruled {
      draft.losses.note(
        "ends before the data end, of rows that are marked as going on", count: count, example: example)
    }
    if case .ties(let ties) = sort { addPending(ties) }
    addTenures()
    actors.tellPersonsApart()
    tellActors()
    tellUnset()
    for finding in MeantKinds.warnings(foreignKinds.sorted()) { faults.warn(finding) }
    for entry in actors.entries where entry.isTold { draft.draft.actors.append(entry.actor) }
    draft.draft.title = mapping.title
    draft.draft.about = mapping.about
    draft.draft.coverage = mapping.coverage
    if let source = mapping.source { draft.draft.sources = [source] }
    let found = faults.finished(name: name)
    let (skipped, isWrong) = (faults.areErrors ? 0 : faults.count, faults.areErrors)
    var reading = draft.finish()
    reading.diagnostics.append(found)
    if isWrong || reading.diagnostics.hasErrors { reading.draft = nil }
    reading.skippedRows = skipped
    return reading
  }

  private mutating func tellActors() {
    if let first = actors.made.first {
      let count = actors.made.count
      draft.report(
        Diagnostic(
          .warning, code: "made-ids",
          "\(count) actor\(count == 1 ? " has a name that is" : "s have names that are") no id, like "
            + "\"\(first.written)\", which becomes \"\(first.id)\"", at: .whole(name),
          hint: "the name is kept as its label"))
    }
    if let (one, other) = actors.spellings.first {
      let count = actors.spellings.count
      draft.report(
        Diagnostic(
          .warning, code: "spellings",
          "\(count == 1 ? "a name is" : "\(count) names are") written in more than one way, like \"\(one)\" and "
            + "\"\(other)\", and taken for one actor", at: .whole(name),
          hint: "where they are two, write one of them otherwise, or give the mapping their codes"))
    }
  }

  private mutating func tellUnset() {
    guard unset.count > 0, case .ties(let tie) = mapping.rows, case .firstOf(let columns, let none) = tie.kind
    else { return }
    let names = columns.map(\.column.name).joined(separator: ", ")
    faults.warn(
      TableFinding(
        .warning, code: "no-obligation",
        unset.count == 1
          ? "a row has none of \(names)" : "\(unset.count) rows have none of \(names), first here",
        at: unset.first,
        hint:
          "they are kept, since something was agreed: a tie of which no more is known is of the kind \"\(none)\""
      ))
  }
}

extension SourceText {
  /// The first line of a table, or its beginning, to be quoted.
  static func firstLine(_ text: [UInt8], _ name: String) -> SourceText {
    let line = text.prefix(4_096).prefix { $0 != 0x0A && $0 != 0x0D }
    return SourceText(name: name, lines: [1: Excerpt(String(decoding: line, as: UTF8.self))])
  }
}
