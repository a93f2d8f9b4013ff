public import AlignmentModel

/// Writes a graph as the canonical text of a graph file: sorted, the same bytes for equal graphs. Reading it
/// gives an equal graph; dates are written as they were read.
public enum GraphWriter {
  /// The YAML or JSON text of a graph, with a line end at its end. O(n).
  public static func text(of graph: AlignmentGraph, as form: DocumentWriter.Form = .yaml) -> String {
    text(of: graph.spelledOut(), as: form)
  }

  /// The YAML or JSON text of a draft as it stands.
  static func text(of draft: AlignmentGraph.Draft, as form: DocumentWriter.Form) -> String {
    DocumentWriter(form).text(of: document(of: draft))
  }

  /// The values of a graph file.
  private static func document(of draft: AlignmentGraph.Draft) -> DocumentValue {
    var entries: [DocumentValue.Entry] = [.init("entente", .bare("\(GraphReader.version)"))]
    entries.add("title", draft.title)
    entries.add("about", draft.about)
    if let coverage = draft.coverage { entries.append(.init("coverage", value(of: coverage))) }
    entries.add("sources", draft.sources.map { .init($0.id, value(of: $0)) })
    entries.add("kinds", draft.kinds.map { .init($0.id, value(of: $0)) })
    entries.add("actors", draft.actors.map { .init($0.id.rawValue, value(of: $0)) })
    if !draft.entries.isEmpty { entries.append(.init("ties", .block(draft.entries.map(value)))) }
    return .block(entries)
  }

  private static func value(of coverage: Coverage) -> DocumentValue {
    if coverage.byKind.isEmpty, let all = coverage.other { return .scalar(all.text) }
    var entries = coverage.byKind.sorted { $0.key < $1.key }.map {
      DocumentValue.Entry($0.key, .scalar($0.value.text))
    }
    if let other = coverage.other { entries.append(.init("other", .scalar(other.text))) }
    return .block(entries)
  }

  private static func value(of source: Source) -> DocumentValue {
    var entries: [DocumentValue.Entry] = []
    entries.add("title", source.title)
    entries.add("author", source.author)
    entries.add("publisher", source.publisher)
    entries.add("published", source.published?.text)
    entries.add("describes", source.describes?.text)
    entries.add("based-on", source.basedOn)
    entries.add("url", source.url)
    entries.add("note", source.note)
    return .block(entries)
  }

  private static func value(of kind: AlignmentGraph.KindDefinition) -> DocumentValue {
    var entries: [DocumentValue.Entry] = []
    entries.add("label", kind.label)
    entries.add("extends", kind.extends)
    entries.add("domain", kind.domain?.rawValue)
    entries.add("valence", kind.valence?.rawValue)
    if let mutual = kind.mutual { entries.append(.init("mutual", .truth(mutual))) }
    let codes = kind.codes.byScheme.sorted { $0.key < $1.key }
    if !codes.isEmpty {
      entries.append(.init("codes", .flow(codes.map { .init($0.key, list($0.value)) })))
    }
    entries.add("note", kind.note)
    return .block(entries)
  }

  static func value(of entry: TieEntry) -> DocumentValue {
    let arrow = entry.mutual ? " -- " : " -> "
    let parties = entry.groups.map { group in group.map(\.rawValue).joined(separator: ", ") }
    var entries: [DocumentValue.Entry] = [.init(entry.kind, .scalar(parties.joined(separator: arrow)))]
    entries.add("id", entry.id)
    entries.add(entry.time.field, entry.time.text)
    entries.add("phases", phases: entry.phases)
    entries.add("terms", entry.terms)
    entries.add("weight", number: entry.weight)
    entries.add("trend", entry.trend?.rawValue)
    if !entry.roles.isEmpty {
      let roles = entry.roles.sorted { $0.key < $1.key }
      entries.append(.init("roles", .flow(roles.map { .init($0.key, list($0.value.map(\.rawValue))) })))
    }
    if !entry.effects.isEmpty {
      let effects = entry.effects.map { DocumentValue.flow([.init($0.verb.rawValue, .scalar($0.target))]) }
      entries.append(.init("effects", .flow(effects)))
    }
    entries.add(entry.evidence, inline: false)
    entries.add("note", entry.note)
    return .block(entries)
  }

  static func list(_ texts: [String]) -> DocumentValue { .flow(texts.map { .scalar($0) }) }
}

// MARK: - Actors

extension GraphWriter {
  static func value(of actor: AlignmentGraph.Actor) -> DocumentValue {
    var entries: [DocumentValue.Entry] = []
    entries.add("name", actor.name)
    entries.add("kind", actor.kind.rawValue)
    entries.add("aliases", actor.aliases)
    if !actor.codes.isEmpty {
      let codes = actor.codes.sorted { $0.key < $1.key }
      entries.append(.init("codes", .flow(codes.map { .init($0.key, .scalar($0.value)) })))
    }
    entries.add("exists", spells: actor.exists.map { ($0.during, $0.evidence, $0.note) })
    entries.add("succeeds", block: actor.succeeds.map(value))
    entries.add("names", block: actor.names.map(value))
    entries.add("holds", block: actor.holds.map(value))
    entries.add("binds", actor.binds)
    entries.add("members", members(actor.members))
    entries.add("note", actor.note)
    return .block(entries)
  }

  private static func value(of succession: AlignmentGraph.Succession) -> DocumentValue {
    guard succession.date != nil || !succession.evidence.isEmpty || succession.note != nil else {
      return .scalar(succession.predecessor.rawValue)
    }
    var entries: [DocumentValue.Entry] = [.init("actor", .scalar(succession.predecessor.rawValue))]
    entries.add("date", succession.date?.text)
    entries.add(succession.evidence, inline: true)
    entries.add("note", succession.note)
    return .flow(entries)
  }

  private static func value(of name: AlignmentGraph.DatedName) -> DocumentValue {
    var entries: [DocumentValue.Entry] = [.init("name", .scalar(name.name))]
    entries.add("during", name.during.text)
    entries.add(name.evidence, inline: true)
    entries.add("note", name.note)
    return .flow(entries)
  }

  private static func value(of holding: AlignmentGraph.Holding) -> DocumentValue {
    var entries: [DocumentValue.Entry] = []
    if holding.leads {
      entries.add("leads", holding.of.rawValue)
      entries.add("as", holding.title)
    } else {
      entries.append(.init("office", .scalar(holding.title ?? "")))
      entries.add("of", holding.of.rawValue)
    }
    entries.add("during", holding.during.text)
    entries.add(holding.evidence, inline: true)
    entries.add("note", holding.note)
    return .flow(entries)
  }

  /// Members by id, each with one spell or a list of them.
  private static func members(_ members: [AlignmentGraph.Membership]) -> [DocumentValue.Entry] {
    let ids = Set(members.map(\.actor)).sorted()
    return ids.map { id in
      let spells = members.filter { $0.actor == id }.map { spell($0.during, $0.evidence, $0.note) }
      return .init(id.rawValue, spells.count == 1 ? spells[0] : .flow(spells))
    }
  }

  fileprivate static func spell(_ during: Spell, _ evidence: Evidence, _ note: String?) -> DocumentValue {
    guard !evidence.isEmpty || note != nil else { return .scalar(during.text) }
    var entries: [DocumentValue.Entry] = [.init("during", .scalar(during.text))]
    entries.add(evidence, inline: true)
    entries.add("note", note)
    return .flow(entries)
  }

  fileprivate static func value(of phase: Phase) -> DocumentValue {
    var entries: [DocumentValue.Entry] = [.init("during", .scalar(phase.during.text))]
    entries.add("weight", number: phase.weight)
    entries.add("trend", phase.trend?.rawValue)
    entries.add(phase.evidence, inline: true)
    entries.add("note", phase.note)
    return .flow(entries)
  }

  fileprivate static func value(of claim: Claim) -> DocumentValue {
    var entries: [DocumentValue.Entry] = []
    if let stance = claim.stance {
      let speakers = claim.speakers.map(\.description)
      entries.append(.init(stance.rawValue, speakers.count == 1 ? .scalar(speakers[0]) : list(speakers)))
    }
    entries.add("source", claim.source)
    entries.add("at", claim.at)
    switch claim.asOf {
    case .source: break
    case .nothing: entries.add("as-of", "none")
    case .date(let date): entries.add("as-of", date.text)
    }
    entries.add("retracts", claim.retracts)
    entries.add("note", claim.note)
    return .flow(entries)
  }
}

// MARK: - Entries that may be missing

extension [DocumentValue.Entry] {
  fileprivate mutating func add(_ key: String, _ text: String?) {
    if let text { append(.init(key, .scalar(text))) }
  }

  fileprivate mutating func add(_ key: String, _ texts: [String]) {
    if !texts.isEmpty { append(.init(key, GraphWriter.list(texts))) }
  }

  fileprivate mutating func add(_ key: String, _ entries: [DocumentValue.Entry]) {
    if !entries.isEmpty { append(.init(key, .block(entries))) }
  }

  fileprivate mutating func add(_ key: String, block values: [DocumentValue]) {
    if !values.isEmpty { append(.init(key, .block(values))) }
  }

  fileprivate mutating func add(_ key: String, number: Double?) {
    if let number { append(.init(key, .bare("\(number)"))) }
  }

  fileprivate mutating func add(_ key: String, phases: [Phase]) {
    add(key, block: phases.map(GraphWriter.value))
  }

  fileprivate mutating func add(_ key: String, spells: [(Spell, Evidence, String?)]) {
    guard !spells.isEmpty else { return }
    let values = spells.map { GraphWriter.spell($0.0, $0.1, $0.2) }
    append(.init(key, values.count == 1 ? values[0] : .block(values)))
  }

  /// Claims stand one a line, or all on one line within another entry's.
  fileprivate mutating func add(_ evidence: Evidence, inline: Bool) {
    let claims = evidence.claims.map(GraphWriter.value)
    if !claims.isEmpty { append(.init("claims", inline ? .flow(claims) : .block(claims))) }
    add("sources", evidence.sources)
  }
}
