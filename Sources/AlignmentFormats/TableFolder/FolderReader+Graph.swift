import AlignmentModel

// The graph as a whole, its sources and kinds, and what is said of rows.
extension FolderReader {
  mutating func graph(_ row: SheetRow) {
    guard let field = required(row, "field", "the field of the graph") else { return }
    let value = text(row, "value")
    switch field.lowercased() {
    case "title": collector.draft.title = value
    case "about": collector.draft.about = value
    case "coverage":
      guard let node = date(row, "value"), let spell = reading.spell(node) else { return }
      var coverage = collector.draft.coverage ?? Coverage(byKind: [:], other: nil)
      if let kind = row.text("kind").map(CellList.text(ofCell:)), kind != "other" {
        coverage.byKind[kind] = spell
        coverage.origin.fields[kind] = row["kind"]?.place
      } else {
        coverage.other = spell
      }
      coverage.origin.place = coverage.origin.place ?? row.place
      collector.draft.coverage = coverage
    default:
      let near = Suggestion.nearest(to: field, among: ["title", "about", "coverage"], limit: 1).first
      reading.wrong(
        "unknown-word", "a graph has no field \"\(FieldFault.shortened(field))\"", at: row["field"]?.place,
        hint: near.map { "did you mean `\($0)`?" } ?? "it is one of title, about, coverage")
    }
  }

  mutating func source(_ row: SheetRow) {
    guard let id = required(row, "id", "the source's id") else { return }
    var source = Source(id: id)
    source.title = text(row, "title")
    source.author = text(row, "author")
    source.publisher = text(row, "publisher")
    source.published = reading.edtf(date(row, "published"))
    source.describes = reading.edtf(date(row, "describes"))
    source.basedOn = CellList.items(of: row["based-on"]).compactMap(\.scalar)
    source.url = text(row, "url")
    source.note = text(row, "note")
    source.origin = row.origin("id")
    collector.draft.sources.append(source)
  }

  mutating func kind(_ row: SheetRow) {
    guard let written = required(row, "id", "the kind's id") else { return }
    let id = collector.kindID(written)
    var kind = AlignmentGraph.KindDefinition(id: id, label: text(row, "label") ?? written)
    kind.extends = row.text("extends").map { collector.kindID(CellList.text(ofCell: $0)) }
    kind.domain = word(row, "domain", "a domain", as: Domain.self)
    kind.valence = word(row, "valence", "a valence", as: Valence.self)
    kind.mutual = truth(row, "mutual")
    kind.note = text(row, "note")
    var codes: [String: [String]] = [:]
    for pair in pairs(row, "codes", example: "cameo=061; cameo=072") {
      codes[pair.key, default: []] += pair.value.map { [$0] } ?? []
    }
    kind.codes = KindCodes(byScheme: codes)
    kind.origin = row.origin("id")
    collector.draft.kinds.append(kind)
  }

  mutating func claim(_ row: SheetRow) {
    guard let key = required(row, "entry", "the tie a claim is about"),
      let source = required(row, "source", "the source of the claim")
    else { return }
    let stance = word(row, "stance", "a claim", as: Stance.self)
    let retracts = row.text("retracts").map(CellList.text(ofCell:))
    if stance == nil, retracts == nil, row["stance"] == nil {
      reading.wrong(
        "no-stance", "the claim does not say who says what", at: row.place,
        hint: "write states, alleges, denies, predicts or doubts in `stance`")
    }
    var claim = Claim(stance, by: [], source: source, at: text(row, "at"))
    claim.origin = row.origin()
    if stance != nil { speakers(row, &claim) }
    if let node = date(row, "as-of") {
      claim.asOf =
        node.scalar?.lowercased() == "none" ? .nothing : reading.edtf(node).map { .date($0) } ?? .nothing
    }
    claim.retracts = retracts
    claim.note = text(row, "note")
    about.add(claim, of: key, at: row["entry"]?.place ?? row.place)
  }

  /// Nobody named is the source itself.
  private mutating func speakers(_ row: SheetRow, _ claim: inout Claim) {
    for part in CellList.items(of: row["by"]) {
      guard let text = part.scalar else { continue }
      guard text != "author" else {
        claim.speakers.append(.author)
        continue
      }
      let id = actorID(text, at: part.place)
      claim.speakers.append(.actor(id))
      claim.origin.fields["by:\(id)"] = part.place
    }
    if claim.speakers.isEmpty { claim.speakers = [.author] }
  }

  mutating func phase(_ row: SheetRow) {
    guard let key = required(row, "entry", "the tie a phase is of"), let spell = spell(row) else { return }
    var phase = Phase(during: spell)
    phase.weight = weight(row)
    phase.trend = word(row, "trend", "a trend", as: Trend.self)
    (phase.evidence, phase.note, phase.origin) = told(row, keys: keys(row, ["ref"]))
    about.add(phase, of: key, at: row["entry"]?.place ?? row.place)
  }
}
