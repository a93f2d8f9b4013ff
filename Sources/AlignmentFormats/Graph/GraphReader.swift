public import AlignmentModel

/// Turns the nodes of a graph file into a draft, and tells everything that is wrong with them.
public struct GraphReader {
  var reading = FieldReading()
  var draft = AlignmentGraph.Draft()

  init() {}

  /// What a graph file says, right or wrong; see the page on the format for its keys.
  public static func draft(of root: DocumentNode) -> (draft: AlignmentGraph.Draft, problems: [Diagnostic]) {
    var reader = GraphReader()
    reader.read(root)
    return (reader.draft, reader.reading.problems)
  }

  /// The format version this program knows.
  public static let version = 1

  private mutating func read(_ root: DocumentNode) {
    let allowed = ["entente", "title", "about", "coverage", "sources", "kinds", "actors", "ties"]
    guard let fields = Fields(root, "a graph", allowed: allowed, &reading) else { return }
    checkVersion(fields)
    draft.origin = fields.origin()
    draft.title = reading.text(fields["title"], "the title")
    draft.about = reading.text(fields["about"], "`about`")
    draft.coverage = coverage(fields["coverage"])
    for (key, node) in pairs(fields["sources"], "`sources`") { source(key, node) }
    for (key, node) in pairs(fields["kinds"], "`kinds`") { kind(key, node) }
    for (key, node) in pairs(fields["actors"], "`actors`") { actor(key, node) }
    guard let ties = fields["ties"] else { return }
    guard let entries = ties.sequence else {
      reading.wrong(
        "not-a-list", "`ties` is a list, not \(ties.description)", at: ties.place,
        hint: "begin each tie with a dash: `- summit: A -- B`")
      return
    }
    for entry in entries { tie(entry) }
  }

  /// The entries of a mapping from ids to what they mean.
  private mutating func pairs(
    _ node: DocumentNode?, _ what: String
  ) -> [(key: DocumentNode, value: DocumentNode)] {
    guard let node else { return [] }
    guard let pairs = node.mapping else {
      reading.wrong(
        "not-a-mapping", "\(what) maps ids to what they mean; this is \(node.description)", at: node.place,
        hint: "write `id:` and what belongs to it below, indented")
      return []
    }
    return pairs
  }

  private mutating func checkVersion(_ fields: Fields) {
    guard let node = fields["entente"] else {
      guard !fields.misspelt.contains("entente") else { return }
      reading.wrong(
        "no-version", "the file does not say of which format it is", at: fields.node.place,
        hint: "begin it with `entente: 1`")
      return
    }
    guard let text = reading.text(node, "the format version") else { return }
    guard let version = Int(text), version >= 1 else {
      reading.wrong(
        "wrong-version", "\"\(text)\" is no format version", at: node.place, hint: "write `entente: 1`")
      return
    }
    guard version > GraphReader.version else { return }
    reading.wrong(
      "newer-version",
      "the file is of format \(version), and this program knows up to \(GraphReader.version)",
      at: node.place, hint: "use a newer Entente")
  }

  mutating func coverage(_ node: DocumentNode?) -> Coverage? {
    guard let node else { return nil }
    guard let pairs = node.mapping else { return reading.spell(node).map { Coverage($0) } }
    guard !pairs.isEmpty, !isTakenApart(pairs) else {
      reading.wrong(
        "wrong-coverage", "`coverage` is a spell, or maps kinds to spells", at: node.place,
        hint: "write `coverage: 2018-01-01/2024-03-31`")
      return nil
    }
    var coverage = Coverage(byKind: [:], other: nil)
    var places: [String: Place] = [:]
    for (key, value) in pairs {
      guard let kind = key.scalar, let spell = reading.spell(value) else { continue }
      places[kind] = key.place
      if kind == "other" { coverage.other = spell } else { coverage.byKind[kind] = spell }
    }
    coverage.origin = Origin(node.place, fields: places)
    return coverage
  }

  /// A spell written as `{from: …, to: …}`.
  private func isTakenApart(_ pairs: [(key: DocumentNode, value: DocumentNode)]) -> Bool {
    let ends: Set = ["from", "to", "start", "end", "first", "last", "since", "until", "during"]
    return pairs.allSatisfy { ends.contains($0.key.scalar ?? "") }
  }
}

// MARK: - Sources and kinds

extension GraphReader {
  private static let sourceKeys = [
    "title", "author", "publisher", "published", "describes", "based-on", "url", "note",
  ]

  mutating func source(_ key: DocumentNode, _ node: DocumentNode) {
    var source = Source(id: key.scalar ?? "")
    defer { draft.sources.append(source) }
    source.origin = Origin(key.place)
    guard !node.isNull, let fields = Fields(node, "a source", allowed: GraphReader.sourceKeys, &reading)
    else {
      return
    }
    source.origin = fields.origin(key.place)
    source.title = reading.text(fields["title"], "a source's title")
    source.author = reading.text(fields["author"], "a source's author")
    source.publisher = reading.text(fields["publisher"], "a source's publisher")
    source.published = reading.edtf(fields["published"])
    source.describes = reading.edtf(fields["describes"])
    source.basedOn = reading.texts(fields["based-on"], "the id of an origin").map(\.text)
    source.url = reading.text(fields["url"], "a url")
    source.note = reading.text(fields["note"], "a note")
  }

  private static let kindKeys = ["label", "extends", "domain", "valence", "mutual", "codes", "note"]

  private mutating func kind(_ key: DocumentNode, _ node: DocumentNode) {
    let id = key.scalar ?? ""
    var kind = AlignmentGraph.KindDefinition(id: id, label: id)
    defer { draft.kinds.append(kind) }
    kind.origin = Origin(key.place, fields: ["id": key.place])
    guard let fields = Fields(node, "a kind", allowed: GraphReader.kindKeys, &reading) else { return }
    kind.origin = fields.origin(key.place)
    kind.origin.fields["id"] = key.place
    if let label = reading.text(fields["label"], "a label") {
      kind.label = label
    } else if fields["label"] == nil, !fields.misspelt.contains("label") {
      reading.wrong(
        "no-label", "the kind \"\(id)\" has no label", at: key.place, hint: "add `label:`, its name in words")
    }
    kind.extends = reading.text(fields["extends"], "the id of a kind")
    kind.domain = reading.word(fields["domain"], "a domain", as: Domain.self)
    kind.valence = reading.word(fields["valence"], "a valence", as: Valence.self)
    kind.mutual = reading.truth(fields["mutual"], "`mutual`")
    kind.note = reading.text(fields["note"], "a note")
    kind.codes = kindCodes(fields["codes"])
  }

  mutating func noCodes(_ node: DocumentNode, hint: String) {
    reading.wrong(
      "not-a-mapping", "`codes` maps schemes to codes; this is \(node.description)", at: node.place,
      hint: hint)
  }

  private mutating func kindCodes(_ node: DocumentNode?) -> KindCodes {
    var codes: [String: [String]] = [:]
    guard let node else { return KindCodes() }
    guard let pairs = node.mapping else {
      noCodes(node, hint: "write {cameo: [061, 072]}")
      return KindCodes()
    }
    for (key, value) in pairs {
      codes[key.scalar ?? ""] = reading.texts(value, "a code").map(\.text)
    }
    return KindCodes(byScheme: codes)
  }
}
