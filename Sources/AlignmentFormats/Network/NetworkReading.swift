import AlignmentModel

/// Turns the nodes and edges of GEXF and GraphML files into a draft.
///
/// Nodes become actors called by their ids, with their labels as names. An edge becomes a tie, or one for each spell
/// and instant it has. Its kind is what its attribute `kind` says, else `type`, else `relation`, `relationship` or
/// `interaction`, else its label; where it has none of these, `tie`. What graphs have no place for is counted.
///
/// What Entente wrote reads back as it was: attributes of the name `entente_…` hold what a graph file says, see
/// ``OwnNetwork``.
struct NetworkReading {
  var foreign: ForeignDraft
  var nodeAttributes = NetworkAttributes(isEdge: false)
  var edgeAttributes = NetworkAttributes(isEdge: true)
  /// The time of all edges that have none of their own, as text: of a slice.
  var sliceTime: (start: String?, end: String?)?
  var dates: NetworkDates
  /// Which way edges go that do not say so.
  var isDirected = true
  private var own: OwnNetwork
  private var ids = NameTable()
  private var nodes: [Node] = []
  /// By node, what every edge asks: kept apart from the rest, so that the nearest memory holds all of it.
  private var listed: [Bool] = []
  /// Numbers in the table of plain ties; ``noNumber`` for none.
  private var numbers: [UInt32] = []
  private static let noNumber = UInt32.max
  private var kinds = NameTable()
  private var kindNumbers: [UInt16?] = []
  private var notListed: (count: Int, first: Int?) = (0, nil)
  private var repeated: (count: Int, first: Int?) = (0, nil)
  private let name: String

  /// What is known of a node.
  struct Node {
    var line: Int32 = 0
    var label: String?
    var kind: ActorKind?
    var note: String?
    var exists: [Spell] = []
    /// Whether an entry names it, and not only rows of the table.
    var isTold = false
    /// What Entente wrote of it.
    var own: String?
  }

  init(name: String, numbersAreYears: Bool) {
    self.name = name
    foreign = ForeignDraft(name: name)
    dates = NetworkDates(numbersAreYears: numbersAreYears)
    own = OwnNetwork(name: name)
  }

  /// Reports what is wrong on a line.
  mutating func wrong(_ code: String, _ message: String, line: Int, hint: String? = nil) {
    foreign.report(Diagnostic(code: code, message, at: place(line), hint: hint))
  }

  func place(_ line: Int) -> Place {
    line > 0 ? Place(file: name, line: line, column: 1, length: 0) : .whole(name)
  }

  /// What Entente wrote of the whole graph.
  mutating func setGraph(_ json: String, line: Int) { own.setGraph(json, line: line) }

  /// Takes a description of the file as what the graph is about, unless Entente wrote that elsewhere.
  mutating func describe(_ text: String) {
    if !own.hasGraph, !text.isEmpty { foreign.draft.about = cleaned(text) }
  }
}

// MARK: - Nodes

extension NetworkReading {
  /// Adds a node.
  mutating func addNode(_ element: NetworkElement) {
    guard let id = element.id, !id.isEmpty else {
      return wrong(
        "node-without-id", "a node has no id", line: element.line, hint: "give it one: <node id=\"…\">")
    }
    let index = node(id, in: element.arena)
    if listed[index] {
      repeated.count += 1
      repeated.first = repeated.first ?? element.line
    }
    listed[index] = true
    nodes[index].line = Int32(clamping: element.line)
    if let label = element.label { nodes[index].label = element.arena.text(label) }
    var span = NetworkTime()
    var spanTexts: (start: String?, end: String?)
    for value in element.values {
      take(value, of: element, at: index, &span)
    }
    for attribute in nodeAttributes.withStandard
    where !element.values.contains(where: { $0.attribute == attribute }) {
      let text = nodeAttributes.all[attribute].standard ?? ""
      switch nodeAttributes.all[attribute].role {
      case .start: spanTexts.start = text
      case .end: spanTexts.end = text
      default: take(text, nodeAttributes.all[attribute], at: index, line: element.line)
      }
    }
    guard nodes[index].own == nil else { return }
    for time in element.times + (span.isEmpty ? [] : [span]) {
      if let spell = spell(time, in: element.arena) { nodes[index].exists.append(spell) }
    }
    if spanTexts.start != nil || spanTexts.end != nil, let spell = spell(spanTexts.start, spanTexts.end) {
      nodes[index].exists.append(spell)
    }
  }

  private mutating func take(
    _ value: NetworkElement.Value, of element: NetworkElement, at index: Int, _ span: inout NetworkTime
  ) {
    let attribute = nodeAttributes.all[value.attribute]
    if value.time != nil {
      return lose("values of the node attribute \"\(attribute.title)\" that hold for a time", element)
    }
    switch attribute.role {
    case .start: span.start = value.text
    case .end: span.end = value.text
    default: take(element.arena.text(value.text), attribute, at: index, line: element.line)
    }
  }

  private mutating func take(
    _ text: String, _ attribute: NetworkAttributes.Attribute, at index: Int, line: Int
  ) {
    switch attribute.role {
    case .label where nodes[index].label == nil || nodes[index].label == "": nodes[index].label = text
    case .label where nodes[index].label == text: break
    case .note: nodes[index].note = cleaned(text)
    case .actor: nodes[index].own = text
    case .graph: own.setGraph(text, line: line)
    case .implied: break
    case .kind where ActorKind(rawValue: text) != nil: nodes[index].kind = ActorKind(rawValue: text)
    default:
      foreign.losses.note(
        "values of the node attribute \"\(attribute.title)\"",
        example: "\"\(text.prefix(60))\" on line \(line)")
    }
  }

  /// The place of a node in the list.
  private mutating func node(_ id: Range<Int>, in arena: TextArena) -> Int {
    let index = Int(ids.insert(id.lowerBound, id.count, in: arena.bytes.span.bytes)) - 1
    if index == nodes.count {
      nodes.append(Node())
      listed.append(false)
      numbers.append(NetworkReading.noNumber)
    }
    return index
  }

  private func idText(_ index: Int) -> String { String(decoding: ids.name(index + 1), as: UTF8.self) }

  private mutating func lose(_ what: String, _ element: NetworkElement) {
    foreign.losses.note(what, example: "that on line \(element.line)")
  }

  /// Text without the control characters that no graph holds; line ends as they are within text.
  private mutating func cleaned(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { isControl($0.value) }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if !isControl(scalar.value) { result.append(scalar) } else { result.append(" ") }
    }
    foreign.losses.note("texts with control characters, which become blanks", example: String(result))
    return String(result)
  }
}

// MARK: - Edges

extension NetworkReading {
  /// What the attributes of an edge say.
  private struct Saying {
    var kind: (rank: Int, text: Range<Int>)?
    var label: Range<Int>?
    var weight: Range<Int>?
    var start: Range<Int>?
    var end: Range<Int>?
    var date: Range<Int>?
    var during: Range<Int>?
    var mutual: Bool?
    var note: Range<Int>?
    var sources: Range<Int>?
    var writtenID: Range<Int>?
    var derived: Range<Int>?
    var own: Range<Int>?
    /// Weights that hold for a time.
    var phases: [NetworkElement.Value] = []
  }

  /// Adds an edge.
  mutating func addEdge(_ element: inout NetworkElement) {
    guard let source = element.source, let target = element.target, !source.isEmpty, !target.isEmpty else {
      let missing = element.source == nil ? "source" : "target"
      return wrong(
        "edge-without-end", "an edge has no \(missing)", line: element.line, hint: "name the id of a node")
    }
    let (from, to) = (end(source, element), end(target, element))
    let saying = saying(&element)
    if let derived = saying.derived, isToldByActor(derived, element) { return }
    if let json = saying.own {
      return addOwn(element, saying, from: from, to: to, json: element.arena.text(json))
    }
    guard let row = row(element, saying, from: from, to: to) else { return }
    addTimes(row, element, saying, from: from, to: to)
  }

  private mutating func end(_ id: Range<Int>, _ element: NetworkElement) -> Int {
    let index = node(id, in: element.arena)
    if !listed[index], nodes[index].line == 0 { nodes[index].line = Int32(clamping: element.line) }
    return index
  }

  private func isToldByActor(_ id: Range<Int>, _ element: NetworkElement) -> Bool {
    let number = Int(ids.find(id.lowerBound, id.count, in: element.arena.bytes.span.bytes))
    return number > 0 && nodes[number - 1].own != nil
  }

  private mutating func saying(_ element: inout NetworkElement) -> Saying {
    var saying = Saying()
    saying.label = element.label
    saying.weight = element.weight
    if let kind = element.kind { saying.kind = (1, kind) }
    for value in element.values { take(value, element, into: &saying) }
    for attribute in edgeAttributes.withStandard
    where !element.values.contains(where: { $0.attribute == attribute }) {
      guard let text = edgeAttributes.all[attribute].standard else { continue }
      let bytes = Array(text.utf8)
      let range = bytes.withUnsafeBytes { element.arena.add($0) }
      take(.init(attribute: attribute, text: range), element, into: &saying)
    }
    return saying
  }

  private mutating func take(
    _ value: NetworkElement.Value, _ element: NetworkElement, into saying: inout Saying
  ) {
    let attribute = edgeAttributes.all[value.attribute]
    if value.time != nil {
      switch attribute.role {
      case .weight: saying.phases.append(value)
      case .implied: break
      default: lose("values of the edge attribute \"\(attribute.title)\" that hold for a time", element)
      }
      return
    }
    switch attribute.role {
    case .kind(let rank):
      guard !value.text.isEmpty else { return }
      if let other = saying.kind, other.rank <= rank { return losePlain(value, attribute.title, element) }
      if let other = saying.kind, element.arena.text(other.text) != element.arena.text(value.text), rank > 0 {
        losePlain(.init(attribute: 0, text: other.text), "type", element)
      }
      saying.kind = (rank, value.text)
    case .label: saying.label = value.text
    case .weight: saying.weight = value.text
    case .start: saying.start = value.text
    case .end: saying.end = value.text
    case .date: saying.date = value.text
    case .during: saying.during = value.text
    case .mutual: saying.mutual = ["true", "True", "1"].contains(element.arena.text(value.text))
    case .note: saying.note = value.text
    case .sources: saying.sources = value.text
    case .writtenID: saying.writtenID = value.text
    case .derived: if !value.text.isEmpty { saying.derived = value.text }
    case .tie: if !value.text.isEmpty { saying.own = value.text }
    case .implied: break
    case .graph, .actor, .none: losePlain(value, attribute.title, element)
    }
  }

  private mutating func losePlain(_ value: NetworkElement.Value, _ title: String, _ element: NetworkElement) {
    foreign.losses.note(
      "values of the edge attribute \"\(title)\"",
      example: "\"\(element.arena.text(value.text).prefix(60))\" on line \(element.line)")
  }

  /// All of a plain tie but its time.
  private mutating func row(
    _ element: NetworkElement, _ saying: Saying, from: Int, to: Int
  ) -> TieTableBuilder.Row? {
    var label = saying.label.map { element.arena.trimmed($0) }
    if label?.isEmpty ?? false { label = nil }
    var kind = saying.kind.map { element.arena.trimmed($0.text) }
    if kind == nil, let text = label, !isNumber(text, element) {
      kind = text
      label = nil
    }
    guard let kindNumber = kindNumber(kind, element) else { return nil }
    var row = TieTableBuilder.Row(
      kind: kindNumber, from: number(from), to: number(to),
      time: .spell(.blank, startText: "", .blank, endText: ""))
    row.mutual = mutual(element, saying)
    row.line = element.line
    row.weight = saying.weight.flatMap { weight($0, element) }
    row.note = saying.note.map { element.arena.text($0) }.flatMap { $0.isEmpty ? nil : cleaned($0) }
    if row.note == nil, let label, saying.kind?.rank != 0, label != kind {
      row.note = cleaned(element.arena.text(label))
    }
    row.id = element.text(saying.writtenID)
    if let sources = saying.sources, !sources.isEmpty {
      row.sources = TieTable.sources(element.arena.text(sources))
    }
    return row
  }

  private func isNumber(_ range: Range<Int>, _ element: NetworkElement) -> Bool {
    Double(element.arena.text(range)) != nil
  }

  private func mutual(_ element: NetworkElement, _ saying: Saying) -> Bool? {
    if let mutual = saying.mutual { return mutual }
    switch element.direction {
    case .undirected, .mutual: return true
    case .directed: return false
    case nil: return isDirected ? nil : true
    }
  }

  private mutating func weight(_ range: Range<Int>, _ element: NetworkElement) -> Double? {
    let range = element.arena.trimmed(range)
    let plain = PlainDecimal.number(
      ByteLanes.load(element.arena.bytes.span.bytes, range.lowerBound), length: range.count)
    if !plain.isNaN { return plain }
    if let number = PlainDecimal.number(Array(element.arena.bytes[range])) { return number }
    if !range.isEmpty {
      foreign.losses.note(
        "weights that are no finite decimal numbers",
        example: "\"\(element.arena.text(range).prefix(60))\" on line \(element.line)")
    }
    return nil
  }

  private static let plainKind = Array("tie".utf8) + [UInt8](repeating: 0, count: ByteLanes.padding)

  private mutating func kindNumber(_ range: Range<Int>?, _ element: NetworkElement) -> UInt16? {
    let number: Int
    if let range, !range.isEmpty {
      number = Int(kinds.insert(range.lowerBound, range.count, in: element.arena.bytes.span.bytes))
    } else {
      number = Int(kinds.insert(0, 3, in: NetworkReading.plainKind.span.bytes))
    }
    if number > kindNumbers.count {
      let text = String(decoding: kinds.name(number), as: UTF8.self)
      kindNumbers.append(foreign.kindNumber(cleaned(text)))
    }
    return kindNumbers[number - 1]
  }

  private mutating func number(_ index: Int) -> UInt32 {
    if numbers[index] != NetworkReading.noNumber { return numbers[index] }
    let number = foreign.actorNumber(idText(index))
    numbers[index] = number
    return number
  }
}

// MARK: - Times

extension NetworkReading {
  private mutating func addTimes(
    _ row: TieTableBuilder.Row, _ element: NetworkElement, _ saying: Saying, from: Int, to: Int
  ) {
    var times = element.times
    if saying.start != nil || saying.end != nil {
      times.append(NetworkTime(start: saying.start, end: saying.end))
    }
    if !saying.phases.isEmpty {
      (nodes[from].isTold, nodes[to].isTold) = (true, true)
      return addPhased(row, element, saying, times)
    }
    let stated = stated(element, saying)
    if !stated.isEmpty, times.isEmpty || agree(stated, times, element.arena) {
      for time in stated { add(row, time) }
      return
    }
    if !stated.isEmpty {
      foreign.losses.note(
        "dates as text that the start or the end beside them contradicts",
        example: "\"\(element.text(saying.date ?? saying.during) ?? "")\" on line \(element.line)")
    }
    let read = times.flatMap { self.times($0, element.arena) }
    for time in read { add(row, time) }
    guard read.isEmpty else { return }
    if let slice = sliceTime, let time = sliced(slice) { return add(row, time) }
    add(row, row.time)
  }

  /// The times that are written as one text.
  private mutating func stated(_ element: NetworkElement, _ saying: Saying) -> [TieTableBuilder.Time] {
    if let date = saying.date, !date.isEmpty {
      let occurrences = dates.event(element.arena.text(element.arena.trimmed(date)))
      if !occurrences.isEmpty { return occurrences.map { .event($0) } }
    }
    guard let during = saying.during, !during.isEmpty else { return [] }
    let text = element.arena.text(during)
    if let time = spellTime(of: text) { return [time] }
    foreign.losses.note("dates that cannot be read", example: text)
    return []
  }

  /// Whether a start and an end are those of the text beside them.
  private mutating func agree(
    _ stated: [TieTableBuilder.Time], _ times: [NetworkTime], _ arena: TextArena
  ) -> Bool {
    let bounds = stated.compactMap { time -> Bounds? in
      switch time {
      case .spell(let start, _, let end, _): Bounds(from: start, to: end)
      case .event(let occurrence): occurrence.bounds
      }
    }
    guard let first = bounds.map(\.firstEarliest).min(), let last = bounds.map(\.lastLatest).max(),
      times.count == 1
    else { return false }
    let time = times[0]
    let start = time.start.flatMap { dates.side($0, in: arena, isEnd: false, isOpen: time.startsOpen) }
    let end = time.end.flatMap { dates.side($0, in: arena, isEnd: true, isOpen: time.endsOpen) }
    return NetworkReading.isSame(start, first, { $0.earliest })
      && NetworkReading.isSame(end, last, { $0.latest })
  }

  private static func isSame(_ side: NetworkDates.Side?, _ day: Day, _ bound: (SpellSide) -> Day) -> Bool {
    guard let side, side.side.kind == .written else { return true }
    return bound(side.side) == day
  }

  private mutating func add(_ row: TieTableBuilder.Row, _ time: TieTableBuilder.Time) {
    var row = row
    row.time = time
    guard !foreign.add(row) else { return }
    wrong("wrong-date", "the edge must end before it begins", line: row.line)
  }

  /// The spell, or the events, of a time.
  private mutating func times(_ time: NetworkTime, _ arena: TextArena) -> [TieTableBuilder.Time] {
    if time.isInstant {
      return instants(time, arena).flatMap { text in dates.event(text).map { .event($0) } }
    }
    let start = time.start.flatMap { dates.side($0, in: arena, isEnd: false, isOpen: time.startsOpen) }
    let end = time.end.flatMap { dates.side($0, in: arena, isEnd: true, isOpen: time.endsOpen) }
    return NetworkReading.spellTime(start, end).map { [$0] } ?? []
  }

  /// No end beside a start goes on; no start is unknown.
  private static func spellTime(_ start: NetworkDates.Side?, _ end: NetworkDates.Side?) -> TieTableBuilder
    .Time?
  {
    guard start != nil || end != nil else { return nil }
    let (first, last) = (start ?? (.blank, ""), end ?? (.open, ""))
    return .spell(first.side, startText: first.text, last.side, endText: last.text)
  }

  /// One instant, or a list of them: `<[2004, 2005]>`.
  private func instants(_ time: NetworkTime, _ arena: TextArena) -> [String] {
    guard let range = time.start else { return [] }
    let text = arena.text(range)
    guard text.contains("[") || text.contains(",") else { return [text] }
    return text.split { "<>[](), ;".contains($0) }.map(String.init)
  }

  private mutating func spellTime(of text: String) -> TieTableBuilder.Time? {
    guard let spell = try? Spell(parsing: text) else { return nil }
    guard let slash = text.firstIndex(of: "/") else {
      guard let side = try? SpellSide(parsing: text) else { return nil }
      return .spell(side, startText: text, side, endText: text)
    }
    let (first, last) = (String(text[..<slash]), String(text[text.index(after: slash)...]))
    guard let start = try? SpellSide(parsing: first), let end = try? SpellSide(parsing: last),
      Bounds(from: start, to: end) == spell.bounds
    else { return nil }
    return .spell(start, startText: first, end, endText: last)
  }

  private mutating func sliced(_ slice: (start: String?, end: String?)) -> TieTableBuilder.Time? {
    let start = slice.start.flatMap { dates.side($0, isEnd: false, isOpen: false) }
    let end = slice.end.flatMap { dates.side($0, isEnd: true, isOpen: false) }
    return NetworkReading.spellTime(start, end)
  }

  private mutating func spell(_ time: NetworkTime, in arena: TextArena) -> Spell? {
    if time.isInstant {
      let days = instants(time, arena).flatMap { dates.event($0) }.map(\.bounds)
      guard let first = days.map(\.firstEarliest).min(), let last = days.map(\.lastLatest).max() else {
        return nil
      }
      return Spell(from: first, through: last)
    }
    let start = time.start.flatMap { dates.side($0, in: arena, isEnd: false, isOpen: time.startsOpen) }
    let end = time.end.flatMap { dates.side($0, in: arena, isEnd: true, isOpen: time.endsOpen) }
    return spell(start, end)
  }

  private mutating func spell(_ start: String?, _ end: String?) -> Spell? {
    spell(
      start.flatMap { dates.side($0, isEnd: false, isOpen: false) },
      end.flatMap { dates.side($0, isEnd: true, isOpen: false) })
  }

  private func spell(_ start: NetworkDates.Side?, _ end: NetworkDates.Side?) -> Spell? {
    guard start != nil || end != nil else { return nil }
    func text(_ side: NetworkDates.Side?, _ none: String) -> String {
      guard let side else { return none }
      if let day = side.side.plainDay { return day.description }
      return side.side.kind == .open ? ".." : side.text
    }
    return try? Spell(parsing: "\(text(start, ""))/\(text(end, ".."))")
  }

  /// A tie whose weight changes: its phases.
  private mutating func addPhased(
    _ row: TieTableBuilder.Row, _ element: NetworkElement, _ saying: Saying, _ times: [NetworkTime]
  ) {
    let (from, to) = (foreign.rows.actorID(row.from), foreign.rows.actorID(row.to))
    guard from != to else {
      lose("weights that change of ties of an actor to itself", element)
      return addPlain(row, element, times)
    }
    var entry = TieEntry(
      foreign.rows.kindID(row.kind), [[ActorID(from)], [ActorID(to)]],
      mutual: row.mutual ?? (Vocabulary.standard[foreign.rows.kindID(row.kind)]?.mutual ?? false),
      time: .during(.unknown))
    entry.origin = Origin(place(element.line))
    (entry.weight, entry.note, entry.id) = (row.weight, row.note, row.id)
    entry.evidence.sources = row.sources
    for value in saying.phases {
      guard let time = value.time, let spell = spell(time, in: element.arena) else {
        lose("weights of a time that cannot be read", element)
        continue
      }
      var phase = Phase(during: spell)
      phase.weight = weight(value.text, element)
      entry.phases.append(phase)
    }
    for spell in times.compactMap({ spell($0, in: element.arena) }) {
      var one = entry
      one.time = .during(spell)
      foreign.draft.entries.append(one)
    }
    if times.isEmpty { foreign.draft.entries.append(entry) }
  }

  private mutating func addPlain(
    _ row: TieTableBuilder.Row, _ element: NetworkElement, _ times: [NetworkTime]
  ) {
    let all = times.flatMap { self.times($0, element.arena) }
    for time in all { add(row, time) }
    if all.isEmpty { add(row, row.time) }
  }
}

// MARK: - Several ends

extension NetworkReading {
  /// Adds a tie among all ends of a hyperedge: from those that lead in to those that lead out, or among all.
  mutating func addHyperedge(_ element: NetworkElement) {
    var ids: [(ActorID, String)] = []
    for end in element.ends {
      let index = self.end(end.node, element)
      ids.append((foreign.actorID(idText(index)), end.type))
    }
    var seen = Set<ActorID>()
    let different = ids.filter { seen.insert($0.0).inserted }
    let (heads, tails) = (different.filter { $0.1 == "in" }, different.filter { $0.1 == "out" })
    let isDirected = !heads.isEmpty && !tails.isEmpty && heads.count + tails.count == different.count
    guard different.count > 1 else { return lose("hyperedges of fewer than two nodes", element) }
    let kind = foreign.kindID(element.text(element.label) ?? "tie")
    var entry = TieEntry(
      kind, isDirected ? [heads.map(\.0), tails.map(\.0)] : different.map { [$0.0] }, mutual: !isDirected,
      time: .during(.unknown))
    entry.origin = Origin(place(element.line))
    foreign.draft.entries.append(entry)
  }
}

// MARK: - What Entente wrote

extension NetworkReading {
  private mutating func addOwn(
    _ element: NetworkElement, _ saying: Saying, from: Int, to: Int, json: String
  ) {
    var tie = OwnNetwork.Tie(
      line: element.line, id: element.text(element.id) ?? "", kind: element.text(saying.kind?.text) ?? "tie",
      from: idText(from), to: idText(to), mutual: mutual(element, saying) ?? false, json: json)
    tie.writtenID = element.text(saying.writtenID)
    tie.note = element.text(saying.note)
    tie.sources = element.text(saying.sources)
    tie.weight = element.text(saying.weight)
    (tie.during, tie.date) = (element.text(saying.during), element.text(saying.date))
    var time = element.times.first ?? NetworkTime()
    if time.start == nil { time.start = saying.start }
    if time.end == nil { time.end = saying.end }
    let start = time.start.flatMap {
      dates.side($0, in: element.arena, isEnd: false, isOpen: time.startsOpen)
    }
    let end = time.end.flatMap { dates.side($0, in: element.arena, isEnd: true, isOpen: time.endsOpen) }
    (tie.first, tie.last) = (start?.side.earliest, end?.side.latest)
    own.add(tie)
  }

  /// What came of it.
  consuming func finish(_ source: SourceText?) -> ForeignReading {
    tellTimes()
    addActors()
    var own = own
    own.finish(&foreign)
    NetworkCompletion.complete(&foreign)
    return foreign.finish(source: source)
  }

  private mutating func addActors() {
    for index in nodes.indices {
      let node = nodes[index]
      if !listed[index] {
        notListed.count += 1
        notListed.first = notListed.first ?? Int(node.line)
      }
      let id = idText(index)
      if let json = node.own {
        own.add(
          .init(
            line: Int(node.line), id: id, name: node.label, kind: node.kind, note: node.note, json: json))
        continue
      }
      let label = node.label.flatMap { $0.isEmpty ? nil : cleaned($0) }
      let isPlain = node.kind == nil && node.exists.isEmpty && node.note == nil && !node.isTold
      // Of actors without a tie nothing but the name is known either; only a table without rows is none.
      if isPlain, foreign.rows.count > 0 {
        let number = number(index)
        if let label { foreign.rows.call(number, label) }
        continue
      }
      var actor = AlignmentGraph.Actor(
        id: foreign.actorID(id), name: label ?? id, kind: node.kind ?? ActorList.unknownKind)
      actor.note = node.note
      actor.exists = node.exists.map { AlignmentGraph.DatedSpell(during: $0) }
      actor.origin = Origin(place(Int(node.line)))
      foreign.draft.actors.append(actor)
    }
    tellNodes()
  }

  private mutating func tellNodes() {
    if notListed.count > 0 {
      foreign.report(
        Diagnostic(
          .warning, code: "made-actors",
          notListed.count == 1
            ? "a node is named by an edge and not listed; it is made"
            : "\(notListed.count) nodes are named by edges and not listed; they are made",
          at: place(notListed.first ?? 0), hint: "list them, with labels"))
    }
    if repeated.count > 0 {
      foreign.report(
        Diagnostic(
          .warning, code: "repeated-node",
          repeated.count == 1
            ? "a node is listed twice; what is said last counts"
            : "\(repeated.count) nodes are listed twice; what is said last counts",
          at: place(repeated.first ?? 0), hint: "give every node an id of its own"))
    }
  }

  private mutating func tellTimes() {
    let counters = [
      ("times of day; their days are", dates.timesOfDay),
      ("times that are numbers and no years", dates.otherNumbers),
      ("dates that cannot be read", dates.unreadable),
    ]
    for (what, counter) in counters {
      foreign.losses.note(what, count: counter.count, example: counter.example)
    }
    if dates.openBounds.count > 0 {
      foreign.report(
        Diagnostic(
          .warning, code: "open-bounds",
          "\(dates.openBounds.count) bound\(dates.openBounds.count == 1 ? "" : "s") such as \(dates.openBounds.example) "
            + "do\(dates.openBounds.count == 1 ? "es" : "") not count: the days within are taken, both of which do",
          at: .whole(name), hint: "startopen and endopen leave out the day they name"))
    }
    if dates.yearNumbers.count > 0 {
      foreign.report(
        Diagnostic(
          .warning, code: "years",
          "\(dates.yearNumbers.count) time\(dates.yearNumbers.count == 1 ? " is a number" : "s are numbers") "
            + "from 1000 to 2999, such as \(dates.yearNumbers.example), and taken for years",
          at: .whole(name), hint: "write days, as in 2004-01-31, where they are no years"))
    }
  }
}
