extension AlignmentGraph.Draft {
  /// Adds another draft: entries with the same written id add up where every field given twice agrees;
  /// lists are joined; a contradiction is reported with both places.
  public mutating func merge(_ other: AlignmentGraph.Draft) -> [Diagnostic] {
    var merging = Merging()
    merging.field("title", "the graph", origin, other.origin, &title, other.title)
    merging.field("about", "the graph", origin, other.origin, &about, other.about)
    merging.coverage(origin, other.origin, &coverage, other.coverage)
    merging.join(&sources, other.sources, id: \.id, adding: { $0.source(&$1, $2) })
    merging.join(&kinds, other.kinds, id: \.id, adding: { $0.kind(&$1, $2) })
    merging.join(&actors, other.actors, id: \.id.rawValue, adding: { $0.actor(&$1, $2) })
    let written = other.entries.filter { $0.id != nil }
    merging.join(&entries, written, id: { $0.id ?? "" }, adding: { $0.entry(&$1, $2) })
    // The same said in two files is said once; several ties alike in one file stay, and `check` warns.
    let known = Set(entries)
    entries += other.entries.filter { $0.id == nil && !known.contains($0) }
    tables += other.tables
    unsound += other.unsound
    origin.learn(other.origin)
    return merging.contradictions
  }
}

/// Adds up two tellings of one thing and remembers where they contradict each other.
private struct Merging {
  var contradictions: [Diagnostic] = []

  mutating func join<Part>(
    _ parts: inout [Part], _ more: [Part], id: (Part) -> String,
    adding: (inout Merging, inout Part, Part) -> Void
  ) {
    var index = Dictionary(parts.enumerated().map { (id($1), $0) }, uniquingKeysWith: { first, _ in first })
    for part in more {
      if let known = index[id(part)], !id(part).isEmpty {
        adding(&self, &parts[known], part)
      } else {
        index[id(part)] = parts.count
        parts.append(part)
      }
    }
  }

  mutating func field<Value: Equatable>(
    _ name: String, _ whose: String, _ one: Origin, _ other: Origin, _ value: inout Value?, _ more: Value?
  ) {
    guard let more else { return }
    if value == nil { value = more }
    guard value != more else { return }
    contradict(name, whose, one, other)
  }

  /// Data sets cover their own kinds each: what two say of different kinds adds up.
  mutating func coverage(_ one: Origin, _ other: Origin, _ value: inout Coverage?, _ more: Coverage?) {
    guard let more else { return }
    guard var sum = value else {
      value = more
      return
    }
    field("coverage", "the graph", one, other, &sum.other, more.other)
    for (kind, spell) in more.byKind.sorted(by: { $0.key < $1.key }) {
      field("coverage", "the graph", one, other, &sum.byKind[kind], spell)
    }
    value = sum
  }

  mutating func same<Value: Equatable>(
    _ name: String, _ whose: String, _ one: Origin, _ other: Origin, _ value: Value, _ more: Value
  ) {
    guard value != more else { return }
    contradict(name, whose, one, other)
  }

  private mutating func contradict(_ name: String, _ whose: String, _ one: Origin, _ other: Origin) {
    let first = one.place(of: name)
    contradictions.append(
      Diagnostic(
        code: "contradiction", "two files disagree about `\(name)` of \(whose)", at: other.place(of: name),
        hint: whose == "the graph"
          ? "take it out of one of them" : "give both the same, or give one of them another id",
        related: first.map { [.init("it was given here first", at: $0)] } ?? []))
  }

  mutating func append<Value: Hashable>(_ list: inout [Value], _ more: [Value]) {
    var known = Set(list)
    for value in more where known.insert(value).inserted { list.append(value) }
  }

  /// Joins lists of spells and the like; what both tell of is told once, with the evidence of both.
  mutating func add<Value: Told>(_ list: inout [Value], _ more: [Value], key: (Value) -> [String]) {
    var known = Dictionary(list.enumerated().map { (key($1), $0) }, uniquingKeysWith: { first, _ in first })
    for value in more {
      guard let index = known[key(value)] else {
        known[key(value)] = list.count
        list.append(value)
        continue
      }
      append(&list[index].evidence, value.evidence)
      if list[index].note == nil { list[index].note = value.note }
    }
  }

  mutating func append(_ evidence: inout Evidence, _ more: Evidence) {
    append(&evidence.claims, more.claims)
    append(&evidence.sources, more.sources)
    evidence.origin.fields.merge(more.origin.fields) { first, _ in first }
  }

  mutating func source(_ one: inout Source, _ other: Source) {
    let (here, there, whose) = (one.origin, other.origin, "source \"\(one.id)\"")
    field("title", whose, here, there, &one.title, other.title)
    field("author", whose, here, there, &one.author, other.author)
    field("publisher", whose, here, there, &one.publisher, other.publisher)
    field("published", whose, here, there, &one.published, other.published)
    field("describes", whose, here, there, &one.describes, other.describes)
    field("url", whose, here, there, &one.url, other.url)
    field("note", whose, here, there, &one.note, other.note)
    append(&one.basedOn, other.basedOn)
    one.origin.learn(there)
  }

  mutating func kind(_ one: inout AlignmentGraph.KindDefinition, _ other: AlignmentGraph.KindDefinition) {
    let (here, there, whose) = (one.origin, other.origin, "kind \"\(one.id)\"")
    same("label", whose, here, there, one.label, other.label)
    field("extends", whose, here, there, &one.extends, other.extends)
    field("domain", whose, here, there, &one.domain, other.domain)
    field("valence", whose, here, there, &one.valence, other.valence)
    field("mutual", whose, here, there, &one.mutual, other.mutual)
    field("note", whose, here, there, &one.note, other.note)
    if other.codes != KindCodes() {
      same("codes", whose, here, there, one.codes == KindCodes() ? other.codes : one.codes, other.codes)
      one.codes = other.codes
    }
    one.origin.learn(there)
  }

  mutating func actor(_ one: inout AlignmentGraph.Actor, _ other: AlignmentGraph.Actor) {
    let (here, there, whose) = (one.origin, other.origin, "actor \"\(one.id)\"")
    // An entry that leaves the name out is called by its id, and contradicts nobody.
    if one.name == one.id.rawValue { one.name = other.name }
    if other.name != other.id.rawValue { same("name", whose, here, there, one.name, other.name) }
    same("kind", whose, here, there, one.kind, other.kind)
    field("binds", whose, here, there, &one.binds, other.binds)
    field("note", whose, here, there, &one.note, other.note)
    append(&one.aliases, other.aliases)
    add(&one.exists, other.exists) { [$0.during.text] }
    add(&one.names, other.names) { [$0.name, $0.during.text] }
    add(&one.holds, other.holds) { ["\($0.leads)", "\($0.of)", $0.title ?? "", $0.during.text] }
    add(&one.succeeds, other.succeeds) { ["\($0.predecessor)", $0.date?.text ?? ""] }
    add(&one.members, other.members) { ["\($0.actor)", $0.during.text] }
    for (scheme, code) in other.codes.sorted(by: { $0.key < $1.key }) {
      field("codes", whose, here, there, &one.codes[scheme], code)
    }
    one.origin.learn(there)
  }

  mutating func entry(_ one: inout TieEntry, _ other: TieEntry) {
    let (here, there, whose) = (one.origin, other.origin, "tie \"\(one.id ?? "")\"")
    same("kind", whose, here, there, one.kind, other.kind)
    same(
      "parties", whose, here, there, one.pairs.map { [$0.from, $0.to] }, other.pairs.map { [$0.from, $0.to] })
    same(one.time.field, whose, here, there, one.time, other.time)
    field("trend", whose, here, there, &one.trend, other.trend)
    field("weight", whose, here, there, &one.weight, other.weight)
    field("note", whose, here, there, &one.note, other.note)
    for (role, others) in other.roles {
      var known = one.roles[role] ?? []
      append(&known, others)
      one.roles[role] = known
    }
    append(&one.phases, other.phases)
    append(&one.terms, other.terms)
    append(&one.effects, other.effects)
    append(&one.evidence, other.evidence)
    one.origin.learn(there)
  }
}

extension Origin {
  /// Remembers where another telling gave what this one leaves out.
  fileprivate mutating func learn(_ other: Origin) {
    fields.merge(other.fields) { first, _ in first }
  }
}

extension TieTime {
  /// The key it is written under.
  public var field: String {
    switch self {
    case .during: "during"
    case .date: "date"
    }
  }
}

/// What has evidence and a note of its own.
private protocol Told {
  var evidence: Evidence { get set }
  var note: String? { get set }
}

extension AlignmentGraph.DatedSpell: Told {}
extension AlignmentGraph.DatedName: Told {}
extension AlignmentGraph.Holding: Told {}
extension AlignmentGraph.Succession: Told {}
extension AlignmentGraph.Membership: Told {}
