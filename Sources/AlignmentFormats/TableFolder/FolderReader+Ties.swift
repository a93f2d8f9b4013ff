import AlignmentModel

// Rows of ties that say more than plain ones.
extension FolderReader {
  mutating func tie(_ row: SheetRow) {
    // Whatever was wrong before was in other tables.
    problems += reading.problems
    reading = FieldReading()
    let entry = entry(row)
    guard isRight(row.place), let entry else { return }
    guard Set(entry.groups.joined()).count == entry.groups.joined().count else { return selfTie(entry, row) }
    collector.draft.entries.append(entry)
  }

  private func constant(_ column: String) -> DocumentNode? {
    options.constants[column].map { DocumentNode(.scalar($0)) }
  }

  private mutating func entry(_ row: SheetRow) -> TieEntry? {
    let written = constant("kind")?.scalar ?? required(row, "kind", "the kind of the tie")
    guard let kind = written.map({ collector.kindID($0) }) else { return nil }
    named.note(kind: kind, at: row["kind"]?.place)
    checkKind(kind, row)
    let groups = groups(row)
    let time = time(row)
    let mutual = truth(row, "mutual") ?? vocabulary[kind]?.mutual ?? (groups.count > 2)
    if !mutual, groups.count > 2 {
      reading.wrong(
        "wrong-parties", "a directed tie has two ends", at: row["to"]?.place,
        hint: "only groups of a mutual tie are parted by |; the actors of one end are parted by ;")
    }
    // What is wrong with the other cells is told too.
    var entry = TieEntry(kind, groups, mutual: mutual, time: time ?? .during(.unknown))
    let keys = keys(row, ["id", "ref"])
    entry.id = row.text("id").map(CellList.text(ofCell:))
    entry.weight = weight(row)
    entry.trend = word(row, "trend", "a trend", as: Trend.self)
    for item in CellList.items(of: row["terms"]) {
      guard let kind = item.scalar.map({ collector.kindID($0) }) else { continue }
      named.note(term: kind, at: item.place)
      entry.terms.append(kind)
    }
    for pair in pairs(row, "roles", example: "against=UKR; through=CHN") {
      entry.roles[pair.key, default: []] += pair.value.map { [actorID($0, at: pair.place)] } ?? []
    }
    entry.effects = effects(row)
    (entry.evidence, entry.note, entry.origin) = told(row, keys: keys)
    for key in keys { entry.phases += about.phases(of: key) }
    guard time != nil, groups.count >= 2 else { return nil }
    return entry
  }

  private mutating func checkKind(_ kind: String, _ row: SheetRow) {
    guard DraftCheck.reservedWords.contains(kind) else { return }
    reading.wrong(
      "reserved-word", "no kind may be called \"\(kind)\", which is a key of graph files",
      at: row["kind"]?.place,
      hint: "give the kind another name in the table")
  }

  /// One end, and the other or, of a mutual tie, the others.
  private mutating func groups(_ row: SheetRow) -> [[ActorID]] {
    var groups: [[ActorID]] = []
    for column in ["from", "to"] {
      guard let node = constant(column) ?? row[column] else {
        reading.wrong(
          "empty-field", "the actor a tie goes \(column) is missing", at: row.place, hint: "every row has one"
        )
        continue
      }
      for part in CellList.parts(of: node, at: ["|"]) {
        groups.append(
          CellList.items(of: part).compactMap { item in item.scalar.map { actorID($0, at: item.place) } })
      }
    }
    return groups
  }

  private mutating func time(_ row: SheetRow) -> TieTime? {
    guard let date = date(row, "date") ?? constant("date") else { return spell(row).map { .during($0) } }
    if row["start"] != nil || row["end"] != nil || row["during"] != nil {
      reading.wrong(
        "two-times", "a row has a date or a start and an end, not both", at: date.place,
        hint: "an event has a date, what lasts has a start and an end")
      return nil
    }
    return reading.eventDate(date).map { .date($0) }
  }

  private mutating func effects(_ row: SheetRow) -> [Effect] {
    pairs(row, "effects", example: "ends=an-agreement").compactMap { pair in
      guard let verb = Effect.Verb(rawValue: pair.key.lowercased()), let target = pair.value else {
        let near = Suggestion.nearest(to: pair.key, among: Effect.Verb.allCases.map(\.rawValue), limit: 1)
          .first
        reading.wrong(
          "unknown-word", "an effect cannot be \"\(FieldFault.shortened(pair.key))\"", at: pair.place,
          hint: near.map { "did you mean `\($0)`?" }
            ?? "it is one of \(Effect.Verb.allCases.map(\.rawValue).joined(separator: ", "))")
        return nil
      }
      var effect = Effect(verb, target)
      effect.origin = Origin(pair.place)
      return effect
    }
  }

  /// Entries have two different ends; as a row of a table, a tie of an actor to itself is kept.
  private mutating func selfTie(_ entry: TieEntry, _ row: SheetRow) {
    guard entry.groups.count == 2, entry.groups[0].count == 1, entry.groups[0] == entry.groups[1] else {
      return problems.append(
        Diagnostic(
          code: "self-tie", "an actor is on both sides of the tie, or named twice", at: row["to"]?.place,
          hint: "a tie has two different ends; what one actor does alone is not a tie"))
    }
    let id = entry.groups[0][0].rawValue
    guard let kind = collector.rows.kind(entry.kind) else { return }
    let number = collector.rows.actor(id)
    for time in entry.time.plainTimes {
      collector.add(
        .init(
          kind: kind, from: number, to: number, mutual: entry.mutual, time: time, weight: entry.weight,
          note: entry.note, id: entry.id, sources: entry.evidence.allClaims.map(\.source),
          line: row.place.line))
    }
  }
}

extension TieTime {
  /// The time as rows of tables have it: one, or one a day of a set.
  var plainTimes: [TieTableBuilder.Time] {
    switch self {
    case .date(let date): return date.occurrences.map { .event($0) }
    case .during(let spell):
      guard !spell.isSingleDate else { return spell.singleDate.map { [$0] } ?? [] }
      let parts = spell.text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, let start = try? SpellSide(parsing: parts[0]),
        let end = try? SpellSide(parsing: parts[1])
      else { return [] }
      return [.spell(start, startText: parts[0], end, endText: parts[1])]
    }
  }
}

extension Spell {
  /// A single date as first and last day.
  fileprivate var singleDate: TieTableBuilder.Time? {
    let (first, last) = (bounds.firstEarliest, bounds.lastLatest)
    guard first.isBounded, last.isBounded, bounds.isExact else { return nil }
    return .spell(SpellSide(first), startText: first.description, SpellSide(last), endText: last.description)
  }
}
