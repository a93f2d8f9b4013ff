import AlignmentModel

/// Rows that are ties, or pieces of some.
extension MappedTableReader {
  mutating func take(_ row: MappedRow, _ cells: TieCells, _ start: Int) throws(RowFault) {
    let (kind, terms) = try kinds(row, cells, start)
    guard let time = try time(row, cells) else {
      draft.losses.note("rows that end before they begin", example: "line \(row.line)")
      return
    }
    var tie = FoundTie(kind: kind, terms: terms, from: 0, to: 0, mutual: cells.mutual, time: time)
    tie.line = row.line
    tie.weight = try weight(row, cells)
    tie.note = try cells.note?.text(row)
    tie.id = try cells.id?.text(row)
    tie.sources = try sources(row, cells)
    let agreement = try cells.phasesOf?.text(row) ?? ""
    switch cells.ends {
    case .pair(let from, let to):
      tie.from = try actors.number(from, row)
      tie.to = try actors.number(to, row)
      settle(tie, cells, agreement)
    case .members(let member, let value):
      guard let agreement = try value.text(row) else {
        throw RowFault(
          code: "empty-field", "the agreement is missing", field: value.field, hint: "every row has one")
      }
      pending.add(.init(actor: try actors.number(member, row), tie: tie), of: agreement)
    case .columns(let columns, let fromStart):
      var numbers: [Int] = []
      for column in columns {
        guard try column.hasText(row) else { continue }
        numbers.append(try actors.number(column, row))
      }
      if numbers.count < 2 {
        draft.losses.note("rows with fewer than two members", example: "line \(row.line)")
      }
      // Two are needed from the first day to the last; of more, nobody knows who came later.
      if !fromStart, numbers.count > 2 { tie.time = time.withDoubtfulStart }
      for (index, one) in numbers.enumerated() {
        for other in numbers[(index + 1)...] where one != other {
          (tie.from, tie.to) = (one, other)
          settle(tie, cells, agreement)
        }
      }
    }
  }

  /// Puts a tie into the draft, or keeps it until the others that belong to it are known.
  private mutating func settle(_ tie: FoundTie, _ cells: TieCells, _ agreement: String) {
    if cells.phasesOf != nil {
      pending.phased.append((agreement, tie))
    } else if cells.joinsDirections {
      pending.directed.append(tie)
    } else {
      add(tie)
    }
  }

  private func weight(_ row: MappedRow, _ cells: TieCells) throws(RowFault) -> Double? {
    guard let value = cells.weight, let text = try value.text(row) else { return nil }
    if let number = PlainDecimal.number(Array(text.utf8)) { return number }
    let fault = FieldFault.ofWeight(Array(text.utf8))
    throw RowFault(
      code: "not-a-number", fault?.message ?? "a weight is a number", field: value.field, hint: fault?.hint)
  }

  private func sources(_ row: MappedRow, _ cells: TieCells) throws(RowFault) -> [String] {
    let own = mapping.source.map { [$0.id] } ?? []
    guard let text = try cells.sources?.text(row) else { return own }
    return own + SourceLists.canonical(text).split(separator: ";").map(String.init)
  }

  // MARK: Kinds

  private mutating func kinds(
    _ row: MappedRow, _ cells: TieCells, _ start: Int
  ) throws(RowFault) -> (kind: String, terms: [String]) {
    let terms = (try cells.terms?.text(row)).map { list in
      list.split { $0 == ";" || $0 == "," }.map { String($0.trimmed) }.filter { !$0.isEmpty }
    }
    switch cells.kind {
    case .value(let value):
      guard let kind = try value.text(row) else { throw MappedTableReader.noKind(value.field) }
      return (kind, terms ?? [])
    case .coded(let value, let scheme):
      guard let code = try value.text(row) else { throw MappedTableReader.noKind(value.field) }
      return (coded(code, scheme), terms ?? [])
    case .firstOf(let pairs, let none):
      let set = try self.set(row, pairs)
      if set.isEmpty { noteUnset(row, start) }
      return (set.first ?? none, Array(set.dropFirst()) + (terms ?? []))
    }
  }

  private static func noKind(_ field: Int?) -> RowFault {
    RowFault(code: "empty-field", "the kind of the tie is missing", field: field, hint: "every row has one")
  }

  /// The kind of a code: that of the longest code that it begins with. Where a rule will decide, the code stays.
  private mutating func coded(_ code: String, _ scheme: String) -> String {
    if keepsCodes { return EventCodes.written(code, scheme) }
    if let kind = kinds[code] { return kind }
    let kind = EventCodes.kind(of: code, in: scheme)?.id ?? "\(scheme)-\(code)"
    kinds[code] = kind
    return kind
  }

  /// The kinds whose columns are set.
  private mutating func set(
    _ row: MappedRow, _ pairs: [(field: Int, kind: String)]
  ) throws(RowFault) -> [String] {
    var kinds: [String] = []
    for (field, kind) in pairs {
      let text = try row.written(field)
      switch text {
      case "1": kinds.append(kind)
      case "0": break
      default:
        guard row.isUnknown(text) else {
          throw RowFault(
            code: "not-a-truth-value", "\"\(FieldFault.shortened(text))\" is neither 1 nor 0", field: field,
            hint: "1 says that the tie is of this kind")
        }
        draft.losses.note(
          "obligations that are not coded", example: "\(columns.names[field]) on line \(row.line)")
      }
    }
    return kinds
  }

  private mutating func noteUnset(_ row: MappedRow, _ start: Int) {
    unset.count += 1
    guard unset.count == 1, case .ties(let tie) = mapping.rows, case .firstOf(let pairs, _) = tie.kind,
      let first = pairs.first, let field = columns.names.firstIndex(of: first.column.name)
    else { return }
    let content = row.fields.fields[field].content
    unset.first = TableSpot(
      at: content.lowerBound, length: max(1, content.count), in: row.bytes.span, rowStart: start,
      line: row.line - 1, chunk: 0)
  }

  // MARK: Times

  /// Nil where the row ends before it begins, and the mapping leaves such rows out.
  private mutating func time(_ row: MappedRow, _ cells: TieCells) throws(RowFault) -> FoundTie.Time? {
    switch cells.time {
    case .event(let date):
      let side = try date.side(row)
      if let known = events[side.written] { return .event(known) }
      guard side.side.kind == .written, let event = try? EventDate(parsing: side.written) else {
        throw RowFault(
          code: "empty-field", "the day of the event is missing", field: date.field, hint: "every row has one"
        )
      }
      events[side.written] = event
      return .event(event)
    case .during(let date):
      let side = try date.side(row)
      // A single date stands for all its days.
      guard side.side.kind == .written, !side.side.isUncertain else { return .spell(side, side) }
      return .spell(
        .init(side: SpellSide(side.side.earliest), text: ""),
        .init(side: SpellSide(side.side.latest), text: ""))
    case .spell(let first, let last):
      return try spell(row, first, last).map { .spell($0.start, $0.end) }
    }
  }

  /// Both ends; nil where the row ends before it begins, and the mapping leaves such rows out.
  func spell(
    _ row: MappedRow, _ first: DateReading, _ last: DateReading
  ) throws(RowFault) -> (start: DateReading.Side, end: DateReading.Side)? {
    let (start, end) = (try first.side(row), try last.side(row))
    guard Bounds(from: start.side, to: end.side) == nil else { return (start, end) }
    if mapping.leavesOutReversed { return nil }
    throw RowFault(
      code: "wrong-date", "the spell ends (\(end.written)) before it begins (\(start.written))",
      field: last.field,
      hint: "change the two, or let the mapping leave such rows out: `reversed: leave-out`")
  }
}

// MARK: - Into the draft

extension MappedTableReader {
  /// Puts a tie into the draft: as a row of a table where that says it all, which costs little.
  mutating func add(_ tie: FoundTie) {
    // An entry has two different ends, a row need not.
    if (tie.terms.isEmpty && tie.phases.isEmpty) || tie.from == tie.to { return addRow(tie) }
    var entry = TieEntry(
      draft.kindID(tie.kind), [[actors.entries[tie.from].actor.id], [actors.entries[tie.to].actor.id]],
      mutual: tie.mutual ?? Vocabulary.standard[tie.kind]?.mutual ?? false, time: entryTime(tie))
    noteKind(entry.kind, tie.kind)
    entry.terms = tie.terms.map { draft.kindID($0) }
    for (id, term) in zip(entry.terms, tie.terms) { noteKind(id, term) }
    entry.phases = tie.phases
    (entry.weight, entry.note, entry.id) = (tie.weight, tie.note, tie.id)
    entry.evidence = Evidence(sources: tie.sources)
    entry.origin = Origin(Place(file: name, line: tie.line, column: 1, length: 0))
    draft.draft.entries.append(entry)
  }

  private func entryTime(_ tie: FoundTie) -> TieTime {
    switch tie.time {
    case .event(let date): return .date(date)
    case .spell(let start, let end):
      let text = "\(start.written)/\(end.written)"
      return .during((try? Spell(parsing: text)) ?? .unknown)
    }
  }

  /// Kinds of entries that nobody knows are made, as those of rows are.
  private mutating func noteKind(_ id: String, _ label: String) {
    guard Vocabulary.standard[id] == nil, kinds["\u{0}\(id)"] == nil else { return }
    kinds["\u{0}\(id)"] = id
    foreignKinds.insert(label)
    draft.draft.kinds.append(AlignmentGraph.KindDefinition(id: id, label: label))
  }

  private mutating func addRow(_ tie: FoundTie) {
    guard let kind = rowKind(tie.kind) else { return }
    for term in tie.terms { draft.losses.note("terms of ties of an actor to itself", example: term) }
    let (from, to) = (rowActor(tie.from), rowActor(tie.to))
    func row(_ time: TieTableBuilder.Time) -> TieTableBuilder.Row {
      TieTableBuilder.Row(
        kind: kind, from: from, to: to, mutual: tie.mutual, time: time, weight: tie.weight, note: tie.note,
        id: tie.id, sources: tie.sources, line: tie.line)
    }
    switch tie.time {
    case .event(let date):
      for occurrence in date.occurrences { draft.add(row(.event(occurrence))) }
    case .spell(let start, let end):
      draft.add(row(.spell(start.side, startText: start.written, end.side, endText: end.written)))
    }
  }
}

extension ActorCells {
  /// Whether a row names it at all.
  func hasText(_ row: MappedRow) throws(RowFault) -> Bool {
    if try code?.text(row) != nil { return true }
    if try name?.text(row) != nil { return true }
    return try id?.text(row) != nil
  }
}
