public import AlignmentModel

extension TableMapping {
  /// Reads a mapping file that is at hand, YAML or JSON.
  ///
  /// - Parameter name: what messages call it.
  /// - Throws: all that is wrong, with the places.
  public init(bytes: [UInt8], name: String) throws(Diagnostics) {
    let document = try parseWithSource(bytes: bytes, name: name)
    var reader = MappingReader()
    let mapping = reader.mapping(document.root, name: name)
    guard let mapping, reader.reading.problems.isEmpty else {
      throw Diagnostics(reader.reading.problems, sources: [document.source])
    }
    self = mapping
  }

  /// Reads a mapping from a file.
  ///
  /// - Throws: ``GraphError`` when it cannot be read, and with all that is wrong with it.
  public init(contentsOf path: String) throws(GraphError) {
    let bytes: [UInt8]
    do { bytes = try FileBytes.read(path, limit: TableMapping.mostBytes) } catch { throw .file(error) }
    do { self = try TableMapping(bytes: bytes, name: path) } catch { throw .data(error) }
  }

  /// The format of mapping files.
  public static let version = 1

  private static let mostBytes = 1 << 20
}

/// Turns the nodes of a mapping file into a mapping, and tells everything that is wrong with them.
struct MappingReader {
  var reading = FieldReading()

  private static let keys = [
    "entente-mapping", "title", "about", "header", "encoding", "separator", "unknown", "coverage", "source",
    "only", "without", "reversed", "tie", "life", "tenure", "membership", "coded",
  ]
  private static let rowKeys = ["tie", "life", "tenure", "membership", "coded"]

  mutating func mapping(_ root: DocumentNode, name: String) -> TableMapping? {
    guard reading.isOfVersion(root, "entente-mapping", "a mapping", TableMapping.version),
      let fields = Fields(root, "a mapping", allowed: MappingReader.keys, &reading)
    else { return nil }
    let header = reading.texts(fields["header"], "a header").map(\.text)
    let title = reading.text(fields["title"], "the title")
    let about = reading.text(fields["about"], "`about`")
    let common = common(fields)
    guard let rows = rows(fields) else { return nil }
    var mapping = common(TableMapping(name: name, rows: rows))
    (mapping.header, mapping.title, mapping.about) = (header, title, about)
    return mapping
  }

  /// What is said of all rows, to be put into the mapping.
  private mutating func common(_ fields: Fields) -> (TableMapping) -> TableMapping {
    let encoding = reading.word(fields["encoding"], "the encoding", as: TextEncoding.self)
    let separator = reading.word(fields["separator"], "the separator", as: SeparatorName.self)
    let unknown = Set(reading.texts(fields["unknown"], "a cell that says nothing").map(\.text))
    var graph = GraphReader()
    let coverage = graph.coverage(fields["coverage"])
    let source = source(fields["source"], &graph)
    for problem in graph.reading.problems { reading.add(problem) }
    let (only, without) = (filters(fields["only"], "`only`"), filters(fields["without"], "`without`"))
    let reversed = reading.word(fields["reversed"], "`reversed`", as: ReversedRows.self)
    let saysUnknown = fields["unknown"] != nil
    return { mapping in
      var mapping = mapping
      mapping.encoding = encoding ?? .utf8
      mapping.separator = separator?.byte
      if saysUnknown { mapping.unknown = unknown.union([""]) }
      (mapping.coverage, mapping.source) = (coverage, source)
      (mapping.only, mapping.without) = (only, without)
      mapping.leavesOutReversed = reversed == .leaveOut
      return mapping
    }
  }

  private mutating func source(_ node: DocumentNode?, _ graph: inout GraphReader) -> Source? {
    guard let node else { return nil }
    guard let pairs = node.mapping, let id = pairs.first(where: { $0.key.scalar == "id" })?.value,
      let text = id.scalar, MappingReader.isSourceID(text)
    else {
      reading.wrong(
        "no-source-id", "the source has no id", at: node.place,
        hint: "write {id: my-data, title: My data}; an id holds no blank, comma or semicolon")
      return nil
    }
    let rest = DocumentNode(.mapping(pairs.filter { $0.key.scalar != "id" }), at: node.place)
    graph.source(id, rest)
    return graph.draft.sources.last
  }

  private static func isSourceID(_ text: String) -> Bool {
    !text.isEmpty && !text.unicodeScalars.contains { $0 == "," || $0 == ";" || $0.properties.isWhitespace }
  }

  private mutating func filters(_ node: DocumentNode?, _ what: String) -> [RowFilter] {
    guard let node else { return [] }
    guard let pairs = node.mapping else {
      reading.wrong(
        "not-a-mapping", "\(what) maps columns to values; this is \(node.description)", at: node.place,
        hint: "write {region: [2, 3]}")
      return []
    }
    return pairs.map { key, value in
      RowFilter(
        column: MappedColumn(name: key.scalar ?? "", origin: Origin(key.place)),
        values: Set(reading.texts(value, "a value").map(\.text)))
    }
  }

  private mutating func rows(_ fields: Fields) -> MappedRows? {
    let said = MappingReader.rowKeys.filter { fields.hold($0) }
    guard said.count == 1, let key = said.first, let node = fields[key] else {
      let second = said.dropFirst().first.flatMap { fields[$0] }
      guard !fields.misspelt.contains(where: MappingReader.rowKeys.contains) else { return nil }
      reading.wrong(
        said.isEmpty ? "no-rows" : "two-sorts-of-rows",
        said.isEmpty
          ? "the mapping does not say what a row is" : "a row cannot be both `\(said[0])` and `\(said[1])`",
        at: second?.place ?? fields.node.place,
        hint: "give it one of `tie`, `life`, `tenure`, `membership`, `coded`")
      return nil
    }
    switch key {
    case "tie": return tie(node).map { .ties($0) }
    case "life": return life(node).map { .lives($0) }
    case "tenure": return tenure(node).map { .tenures($0) }
    case "membership": return membership(node).map { .memberships($0) }
    default: return coded(node).map { .coded($0) }
    }
  }
}

/// How a mapping calls what parts fields.
private enum SeparatorName: String, CaseIterable {
  case comma, tab, semicolon

  var byte: UInt8 {
    switch self {
    case .comma: UInt8(ascii: ",")
    case .tab: 0x09
    case .semicolon: UInt8(ascii: ";")
    }
  }
}

/// What becomes of rows that must end before they begin.
private enum ReversedRows: String, CaseIterable {
  case wrong
  case leaveOut = "leave-out"
}

// MARK: - What a row is

extension MappingReader {
  private mutating func life(_ node: DocumentNode) -> MappedLife? {
    guard let fields = Fields(node, "a life", allowed: ["actor", "start", "end"], &reading) else {
      return nil
    }
    let (start, end) = (date(fields["start"]), date(fields["end"]))
    guard let actor = actor(required("actor", fields)) else { return nil }
    return MappedLife(actor: actor, start: start, end: end)
  }

  private mutating func tenure(_ node: DocumentNode) -> MappedTenure? {
    let allowed = ["person", "leads", "as", "start", "end", "pieces", "note"]
    guard let fields = Fields(node, "a tenure", allowed: allowed, &reading) else { return nil }
    let (person, state) = (actor(required("person", fields)), actor(required("leads", fields)))
    let (start, end) = (date(required("start", fields)), date(required("end", fields)))
    let title = fields["as"].flatMap { value($0) }
    let note = fields["note"].flatMap { value($0) }
    let pieces = reading.word(fields["pieces"], "`pieces`", as: Pieces.self)
    guard let person, let state, let start, let end else { return nil }
    return MappedTenure(
      person: person, state: state, title: title, note: note, start: start, end: end,
      joins: pieces == .join)
  }

  private mutating func membership(_ node: DocumentNode) -> MappedMembership? {
    let allowed = ["group", "member", "start", "end"]
    guard let fields = Fields(node, "a membership", allowed: allowed, &reading) else { return nil }
    let (group, member) = (actor(required("group", fields)), actor(required("member", fields)))
    let (start, end) = (date(required("start", fields)), date(required("end", fields)))
    guard let group, let member, let start, let end else { return nil }
    return MappedMembership(group: group, member: member, start: start, end: end)
  }

  private mutating func coded(_ node: DocumentNode) -> MappedClock? {
    guard let fields = Fields(node, "`coded`", allowed: ["since", "unit"], &reading) else { return nil }
    return clock(required("since", fields), required("unit", fields))
  }

  private mutating func tie(_ node: DocumentNode) -> MappedTie? {
    let allowed = [
      "kind", "from", "to", "member", "members", "agreement", "mutual", "start", "end", "during", "date",
      "directions", "phases-of", "weight", "note", "id", "sources", "terms",
    ]
    guard let fields = Fields(node, "a tie", allowed: allowed, &reading) else { return nil }
    let kind = kind(required("kind", fields))
    let ends = ends(fields)
    let time = time(fields)
    let mutual = reading.truth(fields["mutual"], "`mutual`")
    let directions = reading.word(fields["directions"], "`directions`", as: Pieces.self)
    let others = ["phases-of", "weight", "note", "id", "sources", "terms"].map { key in
      fields[key].flatMap { value($0) }
    }
    guard let kind, let ends, let time else { return nil }
    var tie = MappedTie(kind: kind, ends: ends, mutual: mutual, time: time)
    tie.joinsDirections = directions == .join
    (tie.phasesOf, tie.weight, tie.note) = (others[0], others[1], others[2])
    (tie.id, tie.sources, tie.terms) = (others[3], others[4], others[5])
    if tie.phasesOf != nil, case .event = time {
      reading.wrong("phases-of-events", "events have no phases", at: fields["phases-of"]?.place)
    }
    return tie
  }

  private mutating func ends(_ fields: Fields) -> MappedTie.Ends? {
    if let member = fields["member"] {
      refuse(["from", "to", "members"], beside: "member", fields)
      let agreement = required("agreement", fields).flatMap { value($0) }
      guard let actor = actor(member), let agreement else { return nil }
      return .members(actor, of: agreement)
    }
    if let members = fields["members"] {
      refuse(["from", "to", "agreement"], beside: "members", fields)
      return columns(members)
    }
    refuse(["agreement"], beside: "from", fields)
    guard let from = actor(required("from", fields)), let to = actor(required("to", fields)) else {
      return nil
    }
    return .pair(from: from, to: to)
  }

  private mutating func columns(_ node: DocumentNode) -> MappedTie.Ends? {
    let allowed = ["columns", "scheme", "kind", "from-start"]
    guard let fields = Fields(node, "`members`", allowed: allowed, &reading) else { return nil }
    let names = reading.texts(required("columns", fields), "a column").map {
      MappedColumn(name: $0.text, origin: Origin($0.place))
    }
    var actor = MappedActor()
    actor.scheme = reading.word(fields["scheme"], "a scheme", as: ActorScheme.self) ?? .none
    actor.kind = reading.word(fields["kind"], "the kind of an actor", as: ActorKind.self)
    let fromStart = reading.truth(fields["from-start"], "`from-start`") ?? true
    return names.isEmpty ? nil : .columns(names, actor, fromStart: fromStart)
  }

  private mutating func refuse(_ keys: [String], beside other: String, _ fields: Fields) {
    for key in keys {
      guard let node = fields[key] else { continue }
      reading.wrong("too-many-ends", "`\(key)` cannot stand beside `\(other)`", at: node.place)
    }
  }

  private mutating func time(_ fields: Fields) -> MappedTie.Time? {
    let said = ["start", "end", "during", "date"].filter { fields.hold($0) }
    switch said {
    case ["date"]: return date(fields["date"]).map { .event($0) }
    case ["during"]: return date(fields["during"]).map { .during($0) }
    case ["start", "end"]:
      let (start, end) = (date(fields["start"]), date(fields["end"]))
      guard let start, let end else { return nil }
      return .spell(start: start, end: end)
    default:
      guard fields.misspelt.isDisjoint(with: ["start", "end", "during", "date"]) else { return nil }
      reading.wrong(
        "no-time",
        said.isEmpty
          ? "the mapping does not say when a tie holds"
          : "`\(said.joined(separator: "`, `"))` do\(said.count == 1 ? "es" : "") not say when a tie holds",
        at: said.first.flatMap { fields[$0]?.place } ?? fields.node.place,
        hint: "give it `start` and `end`, or `during`, or `date` for events")
      return nil
    }
  }

  mutating func required(_ key: String, _ fields: Fields) -> DocumentNode? {
    if let node = fields[key] { return node }
    guard !fields.misspelt.contains(key) else { return nil }
    reading.wrong("missing-key", "\(fields.what) needs `\(key)`", at: fields.node.place)
    return nil
  }
}

/// What becomes of rows that are pieces of one thing.
private enum Pieces: String, CaseIterable {
  case join, apart
}
