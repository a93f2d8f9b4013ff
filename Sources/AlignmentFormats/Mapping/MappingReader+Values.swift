import AlignmentModel

/// The values of a mapping file: columns, texts, code lists, actors, kinds and dates.
extension MappingReader {
  /// Plain text is the same for all rows; `{column: NAME}` is a cell; `{text: 'No. {NAME}'}` puts cells into a text.
  mutating func value(_ node: DocumentNode) -> MappedValue? {
    if let text = node.scalar { return .constant(text) }
    if let items = node.sequence {
      let values = items.compactMap { value($0) }
      return values.count == items.count ? .list(values) : nil
    }
    let allowed = ["column", "values", "else", "keep-others", "text"]
    guard let fields = Fields(node, "a value", allowed: allowed, &reading) else { return nil }
    if let text = fields["text"] { return pieces(text) }
    guard let column = column(required("column", fields)) else { return nil }
    return .column(column, codes(fields))
  }

  mutating func column(_ node: DocumentNode?) -> MappedColumn? {
    guard let node, let name = reading.text(node, "a column") else { return nil }
    return MappedColumn(name: name, origin: Origin(node.place))
  }

  private mutating func codes(_ fields: Fields) -> CodeList? {
    guard let node = fields["values"] else {
      for key in ["else", "keep-others"] where fields.hold(key) {
        reading.wrong("no-values", "`\(key)` is for a list of `values`", at: fields[key]?.place)
      }
      return nil
    }
    guard let pairs = node.mapping else {
      reading.wrong(
        "not-a-mapping", "`values` maps cells to what they mean; this is \(node.description)", at: node.place,
        hint: "write {1: defence-pact, 2: neutrality-pact}")
      return nil
    }
    var list = CodeList(values: [:], other: reading.text(fields["else"], "what others mean"))
    for (key, value) in pairs {
      list.values[key.scalar ?? ""] = value.isNull ? "" : reading.text(value, "what a cell means") ?? ""
    }
    list.keepsOthers = reading.truth(fields["keep-others"], "`keep-others`") ?? false
    return list
  }

  /// A text with names of columns in braces.
  private mutating func pieces(_ node: DocumentNode) -> MappedValue? {
    guard let text = reading.text(node, "a text") else { return nil }
    var pieces: [MappedValue.Piece] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      guard let close = rest[open...].firstIndex(of: "}") else {
        let offset = text.distance(from: text.startIndex, to: open)
        reading.wrong(
          "open-brace", "a brace is never closed", at: node.place(ofCharacters: offset..<offset + 1),
          hint: "the name of a column stands between { and }")
        return nil
      }
      if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
      let offset = text.distance(from: text.startIndex, to: open)
      let name = String(rest[rest.index(after: open)..<close])
      let place = node.place(ofCharacters: offset + 1..<offset + 1 + name.count)
      pieces.append(.column(MappedColumn(name: name, origin: Origin(place))))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    return .pieces(pieces)
  }

  /// `{column: NAME}` for actors as they are written, or `{code: …, scheme: cow, name: …, kind: state}`.
  mutating func actor(_ node: DocumentNode?) -> MappedActor? {
    guard let node else { return nil }
    if node.scalar != nil || node["column"] != nil || node["text"] != nil {
      return value(node).map { MappedActor(name: $0) }
    }
    let allowed = ["id", "code", "scheme", "name", "kind", "codes", "uncoded"]
    guard let fields = Fields(node, "an actor", allowed: allowed, &reading) else { return nil }
    var actor = MappedActor()
    actor.id = fields["id"].flatMap { value($0) }
    actor.code = fields["code"].flatMap { value($0) }
    actor.name = fields["name"].flatMap { value($0) }
    actor.scheme = reading.word(fields["scheme"], "a scheme", as: ActorScheme.self) ?? .none
    actor.kind = reading.word(fields["kind"], "the kind of an actor", as: ActorKind.self)
    actor.uncoded = uncoded(fields["uncoded"])
    for (key, value) in fields["codes"]?.mapping ?? [] {
      guard let code = self.value(value) else { continue }
      actor.codes.append((key.scalar ?? "", code))
    }
    guard actor.code != nil || actor.name != nil || actor.id != nil else {
      reading.wrong(
        "no-actor", "nothing says which actor is meant", at: node.place,
        hint: "write {column: NAME}, or {code: {column: NAME}, scheme: cow}")
      return nil
    }
    return actor
  }

  private mutating func uncoded(_ node: DocumentNode?) -> RowFilter? {
    guard let node else { return nil }
    guard let fields = Fields(node, "`uncoded`", allowed: ["column", "holds"], &reading),
      let column = column(required("column", fields))
    else { return nil }
    return RowFilter(
      column: column, values: Set(reading.texts(required("holds", fields), "a text").map(\.text)))
  }

  mutating func kind(_ node: DocumentNode?) -> MappedKind? {
    guard let node else { return nil }
    guard let first = node["first-of"] else { return codedKind(node) }
    guard let fields = Fields(node, "a kind", allowed: ["first-of", "else"], &reading) else { return nil }
    guard let pairs = first.mapping, !pairs.isEmpty else {
      reading.wrong(
        "not-a-mapping", "`first-of` maps columns of 1 and 0 to kinds, the strongest first", at: first.place,
        hint: "write {defense: defence-pact, entente: entente-pact}")
      return nil
    }
    let columns = pairs.compactMap { key, value -> (column: MappedColumn, kind: String)? in
      guard let kind = reading.text(value, "a kind") else { return nil }
      return (MappedColumn(name: key.scalar ?? "", origin: Origin(key.place)), kind)
    }
    guard let none = reading.text(required("else", fields), "a kind") else { return nil }
    return .firstOf(columns, none: none)
  }

  private mutating func codedKind(_ node: DocumentNode) -> MappedKind? {
    guard let pairs = node.mapping, let scheme = node["scheme"] else { return value(node).map { .value($0) } }
    let rest = DocumentNode(.mapping(pairs.filter { $0.key.scalar != "scheme" }), at: node.place)
    guard let name = reading.text(scheme, "a scheme"), let value = value(rest) else { return nil }
    let known = ["cameo", "plover", "cow", "atop"]
    guard known.contains(name) else {
      let near = Suggestion.nearest(to: name, among: known, limit: 1).first
      reading.wrong(
        "unknown-word", "no kinds are coded by \"\(name)\"", at: scheme.place,
        hint: near.map { "did you mean `\($0)`?" } ?? "it is one of \(known.joined(separator: ", "))")
      return nil
    }
    return .coded(value, scheme: name)
  }
}

// MARK: - Dates

extension MappingReader {
  mutating func date(_ node: DocumentNode?) -> MappedDate? {
    guard let node else { return nil }
    if let text = node.scalar { return constantDate(text, node) }
    let allowed = [
      "column", "form", "year", "month", "day", "since", "unit", "unknown", "open", "censored",
    ]
    guard let fields = Fields(node, "a date", allowed: allowed, &reading), let parts = parts(fields) else {
      return nil
    }
    var date = MappedDate(parts: parts)
    date.unknown = Set(reading.texts(fields["unknown"], "a cell that says nothing").map(\.text))
    date.open = open(fields["open"])
    date.censored = day(fields["censored"], "a day")
    return date
  }

  private mutating func constantDate(_ text: String, _ node: DocumentNode) -> MappedDate? {
    do {
      _ = try SpellSide(parsing: text)
      return MappedDate(parts: .constant(text))
    } catch {
      reading.wrong("wrong-date", error.message, at: node.place, hint: error.hint)
      return nil
    }
  }

  private mutating func parts(_ fields: Fields) -> MappedDate.Parts? {
    if ["year", "month", "day"].contains(where: fields.hold) {
      for key in ["column", "form", "since", "unit"] where fields.hold(key) {
        reading.wrong("two-dates", "`\(key)` cannot stand beside `year`", at: fields[key]?.place)
      }
      if let day = fields["day"], fields["month"] == nil {
        reading.wrong("no-month", "a day needs a month", at: day.place, hint: "add `month`")
      }
      guard let year = column(required("year", fields)) else { return nil }
      return .columns(year: year, month: column(fields["month"]), day: column(fields["day"]))
    }
    guard let column = column(required("column", fields)) else { return nil }
    if fields.hold("since") || fields.hold("unit") {
      return clock(required("since", fields), required("unit", fields)).map { .count(column, $0) }
    }
    guard let node = fields["form"] else { return .column(column, .edtf) }
    guard let text = reading.text(node, "the form of dates") else { return nil }
    guard let form = DateForm(text) else {
      reading.wrong(
        "wrong-form", "dates cannot be written \"\(text)\"", at: node.place,
        hint: "Y, M and D stand for digits: YYYY-MM-DD, DD.MM.YYYY, YYYYMM")
      return nil
    }
    return .column(column, form)
  }

  mutating func clock(_ since: DocumentNode?, _ unit: DocumentNode?) -> MappedClock? {
    let unit = reading.word(unit, "a unit of time", as: TimeUnit.self)
    guard let since = day(since, "the first day"), let unit else { return nil }
    return MappedClock(since: since, perDay: unit.perDay)
  }

  private mutating func open(_ node: DocumentNode?) -> RowFilter? {
    guard let node else { return nil }
    guard let fields = Fields(node, "`open`", allowed: ["column", "is"], &reading),
      let column = column(required("column", fields))
    else { return nil }
    return RowFilter(
      column: column, values: Set(reading.texts(required("is", fields), "a value").map(\.text)))
  }

  private mutating func day(_ node: DocumentNode?, _ what: String) -> Day? {
    guard let node, let text = reading.text(node, what) else { return nil }
    do {
      return try Day(parsing: text)
    } catch {
      reading.wrong("wrong-date", error.message, at: node.place(of: error, in: text), hint: error.hint)
      return nil
    }
  }
}

/// Units in which times are counted.
private enum TimeUnit: String, CaseIterable {
  case days, hours, minutes, seconds

  var perDay: Int {
    switch self {
    case .days: 1
    case .hours: 24
    case .minutes: 1_440
    case .seconds: 86_400
    }
  }
}
