import AlignmentModel

/// The attributes of an object, of which some are taken; the others are told as lost.
private struct DOTFields {
  private var values: [String: DOTContent.Attribute] = [:]

  init(_ attributes: [DOTContent.Attribute]) {
    for attribute in attributes { values[attribute.name] = attribute }
  }

  /// Takes a value.
  mutating func take(_ name: String) -> String? {
    values.removeValue(forKey: name).map { DOTTexts.plain($0.value) }
  }

  /// Takes a label as it is shown.
  mutating func takeLabel(_ attribute: String, of name: String) -> String? {
    guard let label = values.removeValue(forKey: attribute) else { return nil }
    let text = label.isHTML ? DOTTexts.html(label.value) : DOTTexts.label(label.value, of: name)
    return text.isEmpty ? nil : text
  }

  func isHTML(_ name: String) -> Bool { values[name]?.isHTML ?? false }

  /// Takes the first of several values there are.
  mutating func take(firstOf names: [String]) -> String? {
    for name in names { if let value = take(name) { return value } }
    return nil
  }

  /// A piece of ours, as it was written: of its backslashes none may be lost.
  mutating func takePiece() -> String? { values.removeValue(forKey: "entente")?.value }

  /// What is left, in order.
  var rest: [DOTContent.Attribute] { values.values.sorted { $0.name < $1.name } }
}

extension DOTReader {
  mutating func read(_ graph: DOTContent.Graph, isFirst: Bool) {
    var fields = DOTFields(graph.attributes)
    if let piece = fields.takePiece(), let node = parse(piece) { own.head = node }
    let isOurs = own.head != nil || graph.attributes.contains { $0.name.hasPrefix("entente_") }
    let name = graph.name.hasPrefix("%") ? nil : DOTTexts.plain(graph.name)
    let label = fields.takeLabel("label", of: name ?? "")
    if isFirst {
      collected.draft.title = isOurs ? name : label ?? name
    } else if let title = label ?? name {
      collected.losses.note("titles of further graphs", example: title)
    }
    if !isOurs { noteRest(fields, "graphs", name ?? "the graph") }
    for subgraph in graph.subgraphs {
      let label = subgraph.attributes.first { $0.name == "label" }?.value
      // Those without a name are a way to write several edges at once.
      guard label != nil || !subgraph.name.hasPrefix("%") else { continue }
      collected.losses.note("subgraphs", example: label ?? subgraph.name)
    }
    for node in graph.nodes { read(node) }
    for edge in graph.edges { read(edge, of: graph) }
  }

  private mutating func noteRest(_ fields: DOTFields, _ whose: String, _ owner: @autoclosure () -> String) {
    for attribute in fields.rest {
      collected.losses.note(
        "values of \"\(attribute.name)\" of \(whose)",
        example: "\"\(attribute.value.prefix(40))\" of \(owner())")
    }
  }

  private mutating func parse(_ piece: String) -> DocumentNode? {
    do { return try OwnDocument.parse(piece, at: .whole(source.name)) } catch {
      collected.report(error)
      return nil
    }
  }

  // MARK: - Nodes

  private mutating func read(_ node: DOTContent.Node) {
    let written = DOTTexts.plain(node.name)
    var fields = DOTFields(node.attributes)
    if let piece = fields.takePiece() {
      guard let value = parse(piece), value.mapping != nil else { return }
      own.add(actor: written, value)
      let names = (fields.take("entente_name"), fields.takeLabel("label", of: written))
      beside.add(DOTBeside.Actor(id: written, name: names.0, label: names.1))
      return
    }
    let isOurs = node.attributes.contains { $0.name == "entente_kind" }
    if fields.isHTML("label") { collected.losses.note("tags of HTML labels", example: "of \(written)") }
    let label = fields.takeLabel("label", of: written)
    let name = fields.take("entente_name") ?? label ?? written
    let kind = kind(ofActor: &fields)
    guard seen.insert(written).inserted else { return }
    _ = collected.actorNumber(written)
    let id = collected.actorID(written)
    if kind != nil || name != id.rawValue {
      collected.draft.actors.append(.init(id: id, name: name, kind: kind ?? ActorList.unknownKind))
    }
    // What our own pictures say of looks is nothing that a graph would hold.
    if !isOurs { noteRest(fields, "actors", written) }
  }

  private func kind(ofActor fields: inout DOTFields) -> ActorKind? {
    if let kind = fields.take("entente_kind").flatMap(ActorKind.init(rawValue:)) { return kind }
    for name in ["kind", "type"] {
      var tried = fields
      if let kind = tried.take(name).flatMap({ ActorKind(rawValue: $0.lowercased()) }) {
        fields = tried
        return kind
      }
    }
    return nil
  }

  // MARK: - Edges

  private mutating func read(_ edge: DOTContent.Edge, of graph: DOTContent.Graph) {
    var fields = DOTFields(edge.attributes)
    if fields.take("entente_derived") == "true" { return }
    if let piece = fields.takePiece() {
      guard let value = parse(piece) else { return }
      let ends = (DOTTexts.plain(graph.nodes[edge.tail].name), DOTTexts.plain(graph.nodes[edge.head].name))
      beside.add(
        DOTBeside.Tie(
          id: fields.take("id"), from: ends.0, to: ends.1, kind: fields.take("entente_kind"),
          during: fields.take("entente_during"), date: fields.take("entente_date")),
        with: value["with"]?.scalar)
      if value["with"] == nil { own.add(tie: value) }
      return
    }
    let isOurs = edge.attributes.contains { $0.name == "entente_kind" }
    var ends = (DOTTexts.plain(graph.nodes[edge.tail].name), DOTTexts.plain(graph.nodes[edge.head].name))
    let mutual = direction(&fields, graph, &ends)
    let label = fields.takeLabel("label", of: "\(ends.0)->\(ends.1)")
    let (kind, remark) = kind(&fields, label, isOurs: isOurs)
    guard let number = collected.kindNumber(kind) else { return }
    var row = TieTableBuilder.Row(
      kind: number, from: collected.actorNumber(ends.0), to: collected.actorNumber(ends.1), mutual: mutual,
      time: .unwritten)
    row.id = isOurs ? fields.take("id") : nil
    row.note = fields.take(firstOf: ["note", "comment"]) ?? remark
    if let weight = fields.take("weight") {
      row.weight = PlainDecimal.number(Array(weight.utf8))
      if row.weight == nil { collected.losses.note("weights that are no numbers", example: weight) }
    }
    let sources = fields.take("entente_sources").map { $0.split(separator: " ").map(String.init) }
    row.sources = sources ?? fields.take("sources").map { $0.split(separator: ";").map(String.init) } ?? []
    let status = isOurs ? fields.take("entente_status").flatMap(Status.init(rawValue:)) : nil
    guard let time = time(&fields, ends) else { return }
    if !isOurs { noteRest(fields, "ties", "\(ends.0) to \(ends.1)") }
    guard let claims = claims(row, status, ends) else { return }
    add(row, claims, time, kind, ends)
  }

  // MARK: - What it rests on

  /// What the sources of a tie say, where a status beside them says that they do not all state it; nil of a tie that
  /// is taken back.
  private mutating func claims(
    _ row: TieTableBuilder.Row, _ status: Status?, _ ends: (String, String)
  ) -> [Claim]? {
    let name = row.id ?? "\(ends.0) to \(ends.1)"
    let stance: Stance
    switch status {
    case .established?, .unsourced?, nil: return []
    case .retracted?:
      collected.losses.note("ties that are retracted", example: name)
      return nil
    case .alleged?: stance = .alleges
    case .predicted?: stance = .predicts
    case .denied?: stance = .denies
    case .doubted?: stance = .doubts
    case .disputed?: stance = .alleges
    }
    // Who of them denies what the others say is not known, and without a source nobody says anything.
    if status == .disputed || row.sources.isEmpty || row.from == row.to {
      collected.losses.note("statuses", example: "\(status?.rawValue ?? "") of \(name)")
    }
    return row.sources.map { Claim(stance, by: [.author], source: $0) }
  }

  private func direction(
    _ fields: inout DOTFields, _ graph: DOTContent.Graph, _ ends: inout (String, String)
  ) -> Bool? {
    let dir = fields.take("dir")
    if let mutual = fields.take("entente_mutual") { return mutual == "true" }
    switch dir {
    case "none", "both": return true
    case "back" where graph.isDirected:
      ends = (ends.1, ends.0)
      return false
    // Where edges have a direction, kinds may still say that theirs have none.
    default: return graph.isDirected ? nil : true
    }
  }

  private func kind(
    _ fields: inout DOTFields, _ label: String?, isOurs: Bool
  ) -> (kind: String, remark: String?) {
    if isOurs, let kind = fields.take("entente_kind") { return (kind, nil) }
    if let kind = fields.take(firstOf: ["class", "kind", "type"]) {
      return (kind, label == kind ? nil : label)
    }
    return (label ?? "tie", nil)
  }

  // MARK: - Days

  private enum Time {
    /// What a row can say, and what an entry says of it.
    case row(TieTableBuilder.Time, text: String)
    case entry(TieTime)

    /// As an entry says it; nil of a spell that must end before it begins.
    var ofEntry: TieTime? {
      switch self {
      case .entry(let time): time
      case .row(.event, let text): (try? EventDate(parsing: text)).map { .date($0) }
      case .row(_, let text): (try? Spell(parsing: text)).map { .during($0) }
      }
    }
  }

  private mutating func time(_ fields: inout DOTFields, _ ends: (String, String)) -> Time? {
    let during = fields.take(firstOf: ["entente_during", "during"])
    let date = fields.take(firstOf: ["entente_date", "date"])
    let (start, end) = (fields.take("start"), fields.take("end"))
    do throws(DateError) {
      if let during {
        switch try dates.during(during) {
        case .whole(let spell): return .entry(.during(spell))
        case .ends(let start, let end):
          return .row(
            .spell(start.side, startText: start.text, end.side, endText: end.text),
            text: !during.contains("/") ? start.text : "\(start.text)/\(end.text)")
        }
      }
      if let date {
        let event = try dates.event(date)
        if event.hasTimeOfDay { collected.losses.note("times of day", example: date) }
        guard event.date.occurrences.count == 1 else { return .entry(.date(event.date)) }
        return .row(.event(event.date.occurrences[0]), text: event.date.text)
      }
      let sides = (
        try start.map { (text) throws(DateError) in try dates.side(text) },
        try end.map { (text) throws(DateError) in try dates.side(text) }
      )
      if sides.0?.hasTimeOfDay ?? false || sides.1?.hasTimeOfDay ?? false {
        collected.losses.note("times of day", example: start ?? end ?? "")
      }
      let texts = (sides.0?.text ?? "", sides.1?.text ?? "..")
      return .row(
        .spell(sides.0?.side ?? .blank, startText: texts.0, sides.1?.side ?? .open, endText: texts.1),
        text: "\(texts.0)/\(texts.1)")
    } catch {
      let texts = [during, date, start, end].compactMap { $0 }
      report(error, texts, ends)
      return nil
    }
  }

  /// The library does not tell where an attribute stood, but its text can be looked for.
  private mutating func report(_ error: DateError, _ texts: [String], _ ends: (String, String)) {
    problems += 1
    guard problems <= 100 else { return }
    let found = texts.compactMap { text in source.text.firstRange(of: text).map { (text, $0.lowerBound) } }
      .first
    let place = found.map { text, index in
      source.place(
        atOffset: source.text.utf8.distance(from: source.text.startIndex, to: index), length: text.count)
    }
    collected.report(
      Diagnostic(
        code: "wrong-date", "a date of \(ends.0) to \(ends.1): \(error.message)",
        at: place ?? .whole(source.name),
        hint: error.hint ?? "dates are EDTF, like 2024-01-15, 2024-01 or 1984~"))
  }

  private mutating func add(
    _ row: TieTableBuilder.Row, _ claims: [Claim], _ time: Time, _ kind: String, _ ends: (String, String)
  ) {
    var row = row
    var time = time
    if !claims.isEmpty {
      // A row knows only of sources that state it.
      row.sources = []
      if row.from != row.to, let entryTime = time.ofEntry { time = .entry(entryTime) }
    }
    switch time {
    case .row(let time, _):
      row.time = time
      if !collected.add(row) {
        collected.report(
          Diagnostic(
            code: "wrong-spell", "the tie of \(ends.0) to \(ends.1) must end before it begins",
            at: .whole(source.name)))
      }
    case .entry(let time) where row.from == row.to:
      collected.losses.note("dates of ties of an actor to itself", example: time.text)
      collected.add(row)
    case .entry(let time):
      let id = collected.kindID(kind)
      var entry = TieEntry(
        id, [[collected.actorID(ends.0)], [collected.actorID(ends.1)]],
        mutual: row.mutual ?? Vocabulary.standard[id]?.mutual ?? false, time: time)
      (entry.id, entry.weight, entry.note, entry.evidence) = (
        row.id, row.weight, row.note, Evidence(claims: claims, sources: row.sources)
      )
      entry.origin = Origin(.whole(source.name))
      collected.add(entry)
    }
  }
}
