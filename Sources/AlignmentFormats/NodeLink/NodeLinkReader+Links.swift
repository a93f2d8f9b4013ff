import AlignmentModel

// What a link says.
extension NodeLinkReader {
  private typealias Field = NodeLinkKeys.OfLink

  mutating func take(link slots: inout KeySlots, _ spot: Spot, _ parser: inout JSONParser) throws(Diagnostic)
  {
    if case .truth(true)? = slots[Field.derived.rawValue]?.value { return }
    if case .collection(let range)? = slots[Field.own.rawValue]?.value {
      parser.offset = range.lowerBound
      let value = try parser.parseValue(depth: 4)
      // The other ties of an entry of several say but with which they stand.
      if value["with"] == nil {
        own.add(tie: value)
        tellContradiction(of: value, slots, parser)
      }
      return
    }
    // A row of a table that Entente wrote: its plain keys say it all, and only its label is no remark.
    let isOwnRow = if case .truth(true)? = slots[Field.own.rawValue]?.value { true } else { false }
    if isOwnRow {
      slots.drop(Field.label.rawValue)
    } else {
      for field in [Field.own, .ownID] { slots.lose(field.rawValue) }
    }
    guard let from = end(.from, slots, spot, parser), let to = end(.to, slots, spot, parser),
      let kind = kind(&slots, parser)
    else { return }
    var row = TieTableBuilder.Row(
      kind: kind, from: number(from), to: number(to), mutual: mutual(&slots), time: .unwritten,
      line: spot.line)
    row.weight = weight(&slots, parser)
    row.note = note(&slots, parser)
    row.id = scalar(isOwnRow ? .ownID : .id, slots, parser)
    if let sources = slots[Field.sources.rawValue]?.value {
      row.sources = texts(sources, parser).flatMap { $0.split(separator: ";").map(String.init) }
    }
    let stance = isOwnRow ? nil : stance(&slots, parser, hasSources: !row.sources.isEmpty)
    guard let time = time(&slots, spot, parser) else { return }
    add(row, time, (from, to), stance, spot)
    guard !isOwnRow else { return }
    slots.countOthers(passing: ["group", "data", "key"]) { "\(example($0, parser)) of \(from) to \(to)" }
  }

  /// What Entente wrote of a tie counts. Somebody who changed what stands beside it is told so.
  private mutating func tellContradiction(of own: DocumentNode, _ slots: KeySlots, _ parser: JSONParser) {
    func tell(_ key: String, _ plain: String, _ said: String) {
      collected.losses.note(
        "values of \"\(key)\" of ties that the \"entente\" object beside them contradicts",
        example: "\(plain), where that says \(said)")
    }
    for (field, key) in [(Field.during, "during"), (.date, "date")] {
      // One of several days stands by itself in the plain key.
      guard let plain = scalar(field, slots, parser), let said = own[key]?.scalar, said != plain,
        !said.hasPrefix("{")
      else { continue }
      tell(key, plain, said)
    }
    guard let written = own.mapping?.first(where: { $0.value.scalar.map(Self.isArrow) ?? false }) else {
      return
    }
    let (kind, parties) = (written.key.scalar ?? "", written.value.scalar ?? "")
    if let plain = scalar(.kind, slots, parser), plain != kind { tell("kind", plain, kind) }
    let ids = Set(parties.split { $0 == " " || $0 == "," }.map(String.init))
    for (field, key) in [(Field.from, "source"), (.to, "target")] {
      guard let plain = slots[field.rawValue].flatMap({ name($0.value, parser) }), !ids.contains(plain) else {
        continue
      }
      tell(key, plain, parties)
    }
    // While a tie goes on, its weight and note are those of the phase of the day.
    guard own["phases"] == nil else { return }
    for (field, key) in [(Field.weight, "weight"), (.note, "note")] {
      guard let plain = scalar(field, slots, parser) else { continue }
      let said = own[key]?.scalar
      let isSame = said == plain || (field == .weight && said.flatMap(Double.init) == Double(plain))
      if !isSame { tell(key, plain, said ?? "nothing") }
    }
  }

  private static func isArrow(_ text: String) -> Bool { text.contains(" -> ") || text.contains(" -- ") }

  /// What sources do with a tie of which a file says how it stands but not who says so. Nil where they state it.
  private mutating func stance(_ slots: inout KeySlots, _ parser: JSONParser, hasSources: Bool) -> Stance? {
    guard let status = scalar(.status, slots, parser) else { return nil }
    let stance: Stance? =
      switch Status(rawValue: status) {
      case .alleged?, .disputed?: .alleges
      case .predicted?: .predicts
      case .denied?: .denies
      case .doubted?: .doubts
      default: nil
      }
    switch Status(rawValue: status) {
    case .established? where hasSources, .unsourced? where !hasSources: break
    case .alleged?, .predicted?, .denied?, .doubted?:
      if !hasSources { slots.lose(Field.status.rawValue) }
    // Who speaks against it is not known.
    default: slots.lose(Field.status.rawValue)
    }
    return hasSources ? stance : nil
  }

  /// The text of a field that is text or a number, and not empty.
  private func scalar(_ field: Field, _ slots: KeySlots, _ parser: JSONParser) -> String? {
    guard let value = slots[field.rawValue]?.value, parser.isScalar(value) else { return nil }
    let text = text(value, parser)
    return text.isEmpty ? nil : text
  }

  // MARK: - Ends

  private mutating func end(
    _ field: Field, _ slots: KeySlots, _ spot: Spot, _ parser: JSONParser
  ) -> String? {
    guard let value = slots[field.rawValue]?.value, let written = name(value, parser), !written.isEmpty else {
      report(
        "no-end", "a link has no \(field == .from ? "\"source\"" : "\"target\"")", at: spot.offset,
        hint: "it names the id of a node")
      return nil
    }
    // Without ids, D3 numbers the nodes.
    if !namesByPosition.isEmpty, case .number = value, let position = Int(written),
      let name = namesByPosition[position]
    {
      return name
    }
    if case .number = value, !namesByPosition.isEmpty, namesByPosition.count == seen.count {
      report(
        "unknown-node", "no node has the number \(written)", at: parser.start(of: value),
        hint: "nodes without ids are numbered from 0 to \(namesByPosition.count - 1)")
      return nil
    }
    return written
  }

  /// What an end is called; D3 puts the nodes themselves in their place once a layout has run.
  private func name(_ value: JSONParser.RawValue, _ parser: JSONParser) -> String? {
    guard case .collection(let range) = value, parser.bytes[range.lowerBound] == UInt8(ascii: "{") else {
      return text(value, parser)
    }
    var parser = self.parser(at: range.lowerBound)
    var found: [String: String] = [:]
    try? parser.eachEntry { (parser, key) throws(Diagnostic) in
      let word = parser.text(key).text
      let value = try parser.rawValue()
      if word == "id" || word == "name", parser.isScalar(value) { found[word] = text(value, parser) }
    }
    return found["id"] ?? found["name"]
  }

  // MARK: - What it is

  private static let plainKind = "tie"

  private mutating func kind(_ slots: inout KeySlots, _ parser: JSONParser) -> UInt16? {
    if let word = scalar(.kind, slots, parser) {
      // What GEXF calls the type of an edge, which other programs hand on.
      if !["directed", "undirected"].contains(word.lowercased()) { return kindNumber(word) }
      direction = word.lowercased() == "directed"
    } else {
      slots.lose(Field.kind.rawValue)
    }
    if let label = scalar(.label, slots, parser) { return kindNumber(label) }
    if case .text(let raw)? = slots[Field.key.rawValue]?.value, !raw.range.isEmpty {
      return kindNumber(parser.text(raw).text)
    }
    return kindNumber(NodeLinkReader.plainKind)
  }

  private mutating func kindNumber(_ written: String) -> UInt16? {
    if let number = kindNumbers[written] { return number }
    let number = collected.kindNumber(written)
    if let number { kindNumbers[written] = number }
    return number
  }

  private mutating func mutual(_ slots: inout KeySlots) -> Bool? {
    defer { direction = nil }
    if case .truth(let isMutual)? = slots[Field.mutual.rawValue]?.value { return isMutual }
    slots.lose(Field.mutual.rawValue)
    if case .truth(let isDirected)? = slots[Field.oneWay.rawValue]?.value { return !isDirected }
    slots.lose(Field.oneWay.rawValue)
    if let direction { return !direction }
    // Where a file says that its links have a direction, kinds may still say that theirs have none.
    return survey.isDirected == false ? true : nil
  }

  private mutating func weight(_ slots: inout KeySlots, _ parser: JSONParser) -> Double? {
    guard let value = slots[Field.weight.rawValue]?.value else { return nil }
    let bytes: Slice<UnsafeBufferPointer<UInt8>>? =
      switch value {
      case .number(let range): parser.bytes[range]
      case .text(let raw): parser.bytes[raw.range]
      default: nil
      }
    if let bytes, let number = PlainDecimal.number(Array(bytes)) { return number }
    slots.lose(Field.weight.rawValue)
    return nil
  }

  /// A remark, or what a tie is called beside its kind.
  private mutating func note(_ slots: inout KeySlots, _ parser: JSONParser) -> String? {
    let label = scalar(.kind, slots, parser) == nil ? nil : scalar(.label, slots, parser)
    guard let note = scalar(.note, slots, parser) else {
      slots.lose(Field.note.rawValue)
      return label == scalar(.kind, slots, parser) ? nil : label
    }
    if label != nil { slots.lose(Field.label.rawValue) }
    return note
  }

  // MARK: - When it held

  /// When a tie held: as a row of a table can say it, or an entry.
  private enum Time {
    case row(TieTableBuilder.Time)
    case entry(TieTime)
  }

  private mutating func time(
    _ slots: inout KeySlots, _ spot: Spot, _ parser: JSONParser
  ) -> Time? {
    var place = spot.offset
    func text(_ field: Field) -> String? {
      guard let value = slots[field.rawValue]?.value, parser.isScalar(value) else {
        slots.lose(field.rawValue)
        return nil
      }
      let text = self.text(value, parser)
      place = parser.start(of: value)
      return text.isEmpty ? nil : text
    }
    do throws(DateError) {
      if let during = text(.during) {
        for field in [Field.date, .start, .end] { slots.lose(field.rawValue) }
        return try time(during: during)
      }
      if let date = text(.date) {
        for field in [Field.start, .end] { slots.lose(field.rawValue) }
        return try time(date: date)
      }
      let start = try text(.start).map { (text) throws(DateError) in try dates.side(text) }
      let end = try text(.end).map { (text) throws(DateError) in try dates.side(text) }
      noteTimeOfDay(start?.hasTimeOfDay ?? false || end?.hasTimeOfDay ?? false, start?.text ?? end?.text)
      return .row(
        .spell(
          start?.side ?? .blank, startText: start?.text ?? "", end?.side ?? .open, endText: end?.text ?? "..")
      )
    } catch {
      report(
        "wrong-date", error.message, at: place + min(error.offset, 200),
        hint: error.hint ?? "dates are EDTF, like 2024-01-15, 2024-01 or 1984~, or hold a time of day, of "
          + "which the day is taken")
      return nil
    }
  }

  private mutating func time(during text: String) throws(DateError) -> Time {
    switch try dates.during(text) {
    case .whole(let spell): return .entry(.during(spell))
    case .ends(let start, let end):
      noteTimeOfDay(start.hasTimeOfDay || end.hasTimeOfDay, text)
      return .row(.spell(start.side, startText: start.text, end.side, endText: end.text))
    }
  }

  private mutating func time(date text: String) throws(DateError) -> Time {
    let event = try dates.event(text)
    noteTimeOfDay(event.hasTimeOfDay, text)
    guard event.date.occurrences.count == 1 else { return .entry(.date(event.date)) }
    return .row(.event(event.date.occurrences[0]))
  }

  private mutating func noteTimeOfDay(_ has: Bool, _ text: @autoclosure () -> String?) {
    if has { collected.losses.note("times of day", example: text() ?? "") }
  }

  // MARK: - Where it goes

  private mutating func add(
    _ row: TieTableBuilder.Row, _ time: Time, _ ends: (String, String), _ stance: Stance?, _ spot: Spot
  ) {
    var row = row
    switch time {
    case .row(let plain) where stance != nil && row.from != row.to:
      // A row's sources state it.
      guard let whole = NodeLinkReader.whole(plain) else {
        return report("wrong-spell", "the tie must end before it begins", at: spot.offset)
      }
      add(entry: row, whole, ends, stance, spot)
    case .row(let time):
      row.time = time
      if !collected.add(row) {
        report("wrong-spell", "the tie must end before it begins", at: spot.offset)
      }
    case .entry(let time) where row.from == row.to:
      // No entry of a graph file holds it.
      collected.losses.note("dates of ties of an actor to itself", example: time.text)
      collected.add(row)
    case .entry(let time): add(entry: row, time, ends, stance, spot)
    }
  }

  private mutating func add(
    entry row: TieTableBuilder.Row, _ time: TieTime, _ ends: (String, String), _ stance: Stance?, _ spot: Spot
  ) {
    let kind = collected.rows.kindNames[Int(row.kind)].id
    let isMutual = row.mutual ?? Vocabulary.standard[kind]?.mutual ?? false
    var entry = TieEntry(
      kind, [[collected.actorID(ends.0)], [collected.actorID(ends.1)]], mutual: isMutual, time: time)
    (entry.id, entry.weight, entry.note) = (row.id, row.weight, row.note)
    entry.evidence =
      stance.map { stance in Evidence(claims: row.sources.map { Claim(stance, by: [.author], source: $0) }) }
      ?? Evidence(sources: row.sources)
    entry.origin = Origin(Place(file: source.name, line: spot.line, column: 1))
    collected.add(entry)
  }

  /// The time of a row as an entry has it; nil when it must end before it begins.
  private static func whole(_ time: TieTableBuilder.Time) -> TieTime? {
    switch time {
    case .spell(let start, let startText, let end, let endText):
      func text(_ side: SpellSide, _ written: String) -> String {
        switch side.kind {
        case .open: ".."
        case .blank: ""
        case .written: side.plainDay?.description ?? written
        }
      }
      return (try? Spell(parsing: "\(text(start, startText))/\(text(end, endText))")).map { .during($0) }
    case .event(let occurrence): return (try? EventDate(parsing: occurrence.text)).map { .date($0) }
    }
  }
}
