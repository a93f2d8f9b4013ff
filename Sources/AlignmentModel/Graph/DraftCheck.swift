/// Looks for everything that is wrong with a draft, in one go.
package struct DraftCheck {
  let draft: AlignmentGraph.Draft
  var found: [Diagnostic] = []
  /// Whether the draft is larger than can be built.
  var hasTooMuch = false
  var vocabulary: Vocabulary = .standard
  let actors: [ActorID: AlignmentGraph.Actor]
  let sources: [String: Source]
  /// The days of rows that effects name, by their written ids.
  var targetsInTables: [String: WrittenDays] = [:]
  /// Ids that rows write, for hints; none where there are too many to be looked through.
  private(set) lazy var fewIDsOfTables = idsOfTables(atMost: 2_000)
  /// Actors that tables name.
  private lazy var actorsOfTables = Set(draft.tables.flatMap { $0.actors.map { ActorID($0.id) } })
  /// Actors by their names, aliases and codes in small letters, for hints.
  private lazy var actorsByName = namesOfActors()

  init(_ draft: AlignmentGraph.Draft) {
    self.draft = draft
    actors = Dictionary(draft.actors.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    sources = Dictionary(draft.sources.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func run() {
    checkKinds()
    checkSources()
    checkActors()
    checkEntries()
    checkSizes()
    checkCoverage()
    checkEffectTargets()
    checkDuplicateIDs()
    checkTableIDs()
    checkCircles()
  }

  /// A wrong name costs a search for what was meant; a file full of them gets no more than so many hints.
  var mayStillHint: Bool { found.count < 100 }

  mutating func report(
    _ code: String, _ message: String, at place: Place?, hint: String? = nil
  ) {
    found.append(Diagnostic(code: code, message, at: place, hint: hint))
  }

  mutating func warn(_ code: String, _ message: String, at place: Place?, hint: String) {
    found.append(Diagnostic(.warning, code: code, message, at: place, hint: hint))
  }
}

// MARK: - References

// Places are found by name, so they are worked out only where something is wrong there.
extension DraftCheck {
  mutating func checkActor(_ id: ActorID, at place: @autoclosure () -> Place?) {
    guard !actors.keys.contains(id), draft.tables.isEmpty || !actorsOfTables.contains(id) else { return }
    report("unknown-actor", "no actor is called \"\(id)\"", at: place(), hint: actorHint(id.rawValue))
  }

  private mutating func actorHint(_ word: String) -> String {
    let named = actorsByName[word.lowercased()] ?? actorsByName[word.lowercased().replacing("-", with: " ")]
    let near =
      named == nil && mayStillHint
      ? Suggestion.nearest(to: word, among: draft.actors.map(\.id.rawValue), limit: 1).first : nil
    guard let id = named ?? near.map({ ActorID($0) }), let actor = actors[id] else {
      let holdsSeveral = word.contains { "/;&+，、；".contains($0) }
      return holdsSeveral ? "several actors are parted by commas: A, B -> C" : "list it under `actors:`"
    }
    return actor.name == id.rawValue ? "did you mean \"\(id)\"?" : "did you mean \"\(id)\" (\(actor.name))?"
  }

  private func namesOfActors() -> [String: ActorID] {
    var found: [String: ActorID] = [:]
    for actor in draft.actors {
      for name in [actor.name] + actor.aliases + actor.codes.values.sorted() {
        let key = name.lowercased()
        if found[key] == nil { found[key] = actor.id }
      }
    }
    return found
  }

  private mutating func checkSpeaker(_ id: ActorID, at place: @autoclosure () -> Place?) {
    let isAuthor = !actors.keys.contains(id) && Suggestion.areClose(id.rawValue, "author")
    guard isAuthor else { return checkActor(id, at: place()) }
    report(
      "unknown-actor", "no actor is called \"\(id)\"", at: place(),
      hint: "did you mean `author`, the source itself?")
  }

  mutating func checkKind(_ id: String, at place: @autoclosure () -> Place?) {
    guard vocabulary[id] == nil else { return }
    let near = (mayStillHint ? vocabulary.nearest(to: id, limit: 3) : []).map { "\"\($0)\"" }
    let hint =
      near.isEmpty
      ? "`entente kinds` lists the built-in kinds; define your own under `kinds:`"
      : "did you mean \(near.joined(separator: " or "))? Define your own kinds under `kinds:`"
    report("unknown-kind", "no kind is called \"\(id)\"", at: place(), hint: hint)
  }

  mutating func checkSource(_ id: String, at place: @autoclosure () -> Place?) {
    guard !sources.keys.contains(id) else { return }
    let near = mayStillHint ? Suggestion.nearest(to: id, among: draft.sources.map(\.id), limit: 1).first : nil
    report(
      "unknown-source", "no source is called \"\(id)\"", at: place(),
      hint: near.map { "did you mean \"\($0)\"?" } ?? "list it under `sources:`")
  }

  mutating func checkEvidence(_ evidence: Evidence) {
    for source in evidence.sources { checkSource(source, at: evidence.origin.place(of: source)) }
    for claim in evidence.claims {
      checkSource(claim.source, at: claim.origin.place(of: "source"))
      if let retracted = claim.retracts { checkSource(retracted, at: claim.origin.place(of: "retracts")) }
      for case .actor(let id) in claim.speakers { checkSpeaker(id, at: claim.origin.place(of: "by:\(id)")) }
    }
  }
}

// MARK: - Parts

extension DraftCheck {
  private mutating func checkSources() {
    var seen = Set<String>()
    for source in draft.sources {
      if !seen.insert(source.id).inserted { reportDuplicate("source", source.id, source.origin) }
      guard let url = source.url, source.link == nil else { continue }
      warn(
        "not-a-link", "\"\(url)\" is no web address and never becomes a link",
        at: source.origin.place(of: "url"), hint: "a link begins with http:// or https://")
    }
  }

  private mutating func checkActors() {
    var seen = Set<ActorID>()
    for actor in draft.actors {
      if !seen.insert(actor.id).inserted { reportDuplicate("actor", actor.id.rawValue, actor.origin) }
      checkID(actor)
      checkOffices(actor)
      checkMembers(actor)
      for spell in actor.exists { checkEvidence(spell.evidence) }
      for name in actor.names { checkEvidence(name.evidence) }
    }
  }

  /// An id that no graph file could hold. (The reader says so too, of ids in files.)
  private mutating func checkID(_ actor: AlignmentGraph.Actor) {
    guard actor.origin.place == nil, let fault = actor.id.fault else { return }
    report("wrong-id", fault, at: nil, hint: "use letters, digits and hyphens: `kim-jong-un`")
  }

  private mutating func checkOffices(_ actor: AlignmentGraph.Actor) {
    for holding in actor.holds {
      checkActor(holding.of, at: holding.origin.place(of: holding.leads ? "leads" : "of"))
      checkEvidence(holding.evidence)
      if holding.of == actor.id { reportSelf(actor.id, "holds an office in itself", holding.origin) }
    }
    for succession in actor.succeeds {
      checkActor(succession.predecessor, at: succession.origin.place)
      checkEvidence(succession.evidence)
    }
  }

  private mutating func checkMembers(_ actor: AlignmentGraph.Actor) {
    for membership in actor.members {
      checkActor(membership.actor, at: membership.origin.place)
      checkEvidence(membership.evidence)
      if membership.actor == actor.id { reportSelf(actor.id, "is a member of itself", membership.origin) }
    }
    guard let binds = actor.binds else { return }
    checkKind(binds, at: actor.origin.place(of: "binds"))
    guard let kind = vocabulary[binds], !kind.mutual else { return }
    report(
      "binds-directed", "\"\(binds)\" has a direction, so members cannot hold it with each other",
      at: actor.origin.place(of: "binds"), hint: "bind a mutual kind, such as \"security-cooperation\"")
  }

  private mutating func checkEntries() {
    for entry in draft.entries { check(entry) }
    // Of an unsound entry without a kind nothing but the id is known.
    for entry in draft.unsound where !entry.kind.isEmpty { check(entry) }
  }

  private mutating func check(_ entry: TieEntry) {
    checkKind(entry.kind, at: entry.origin.place(of: "kind"))
    checkEnds(entry)
    checkShape(entry)
    for (role, others) in entry.roles {
      for id in others { checkActor(id, at: entry.origin.place(of: "role:\(role):\(id)")) }
    }
    for term in entry.terms { checkKind(term, at: entry.origin.place(of: "term:\(term)")) }
    checkEvidence(entry.evidence)
    for phase in entry.phases { checkEvidence(phase.evidence) }
  }

  /// A tie has two different ends.
  private mutating func checkEnds(_ entry: TieEntry) {
    var seen = Set<ActorID>()
    var repeated: [ActorID] = []
    for id in entry.groups.joined() {
      if seen.insert(id).inserted {
        checkActor(id, at: entry.origin.place(of: "party:\(id)"))
      } else {
        repeated.append(id)
      }
    }
    for id in repeated {
      reportSelf(id, "is on both sides of the tie, or named twice", entry.origin, field: "party:\(id)")
    }
  }

  /// What the reader cannot make, but a program can.
  private mutating func checkShape(_ entry: TieEntry) {
    if entry.groups.count < 2 || (!entry.mutual && entry.groups.count > 2) || entry.groups.contains([]) {
      report(
        "wrong-parties", "a tie has two ends, and \"\(entry.kind)\" here has others",
        at: entry.origin.place(of: "parties"), hint: "give two groups of actors, or more of a mutual tie")
    }
    let weights = [entry.weight] + entry.phases.map(\.weight)
    for case let weight? in weights where !weight.isFinite {
      report(
        "not-a-number", "a weight is a finite number, not \(weight)", at: entry.origin.place(of: "weight"))
    }
  }

  private mutating func checkCoverage() {
    guard let coverage = draft.coverage else { return }
    for kind in coverage.byKind.keys.sorted() { checkKind(kind, at: coverage.origin.place(of: kind)) }
  }

  mutating func reportDuplicate(_ what: String, _ id: String, _ origin: Origin, first: Origin? = nil) {
    let place = first?.place(of: "id")
    found.append(
      Diagnostic(
        code: "duplicate-id", "two \(what)s are called \"\(id)\"", at: origin.place(of: "id"),
        hint: "every \(what) has an id of its own",
        related: place.map { [.init("the first is here", at: $0)] } ?? []))
  }

  private mutating func reportSelf(_ id: ActorID, _ what: String, _ origin: Origin, field: String = "") {
    report(
      "self-tie", "\"\(id)\" \(what)", at: origin.place(of: field),
      hint: "a tie has two different ends; what one actor does alone is not a tie")
  }
}

// MARK: - Ids

extension DraftCheck {
  private mutating func checkDuplicateIDs() {
    var seen: [String: Origin] = [:]
    for entry in draft.entries {
      guard let id = entry.id else { continue }
      if let first = seen[id] { reportDuplicate("tie", id, entry.origin, first: first) }
      seen[id] = seen[id] ?? entry.origin
    }
  }
}
