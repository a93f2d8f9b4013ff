import AlignmentModel

/// What the rows of a folder name: actors, kinds and sources, each once, in the order in which they are met.
struct NamedByRows {
  private(set) var actors: [ActorID] = []
  private(set) var kinds: [String] = []
  private(set) var sources: [String] = []
  private var known = (actors: Set<ActorID>(), kinds: Set<String>(), sources: Set<String>())

  init(_ draft: AlignmentGraph.Draft) {
    for entry in draft.entries { add(entry) }
    for actor in draft.actors { add(actor) }
  }

  private mutating func add(_ entry: TieEntry) {
    for kind in [entry.kind] + entry.terms { add(kind: kind) }
    for actor in entry.groups.joined() { add(actor: actor) }
    for actor in entry.roles.values.joined() { add(actor: actor) }
    add(entry.evidence)
    for phase in entry.phases { add(phase.evidence) }
  }

  private mutating func add(_ actor: AlignmentGraph.Actor) {
    if let binds = actor.binds { add(kind: binds) }
    for life in actor.exists { add(life.evidence) }
    for name in actor.names { add(name.evidence) }
    for held in actor.holds {
      add(actor: held.of)
      add(held.evidence)
    }
    for succession in actor.succeeds {
      add(actor: succession.predecessor)
      add(succession.evidence)
    }
    for membership in actor.members {
      add(actor: membership.actor)
      add(membership.evidence)
    }
  }

  private mutating func add(_ evidence: Evidence) {
    for source in evidence.sources { add(source: source) }
    for claim in evidence.claims {
      add(source: claim.source)
      if let retracted = claim.retracts { add(source: retracted) }
      for case .actor(let id) in claim.speakers { add(actor: id) }
    }
  }

  private mutating func add(actor: ActorID) {
    if known.actors.insert(actor).inserted { actors.append(actor) }
  }

  private mutating func add(kind: String) {
    if known.kinds.insert(kind).inserted { kinds.append(kind) }
  }

  private mutating func add(source: String) {
    if known.sources.insert(source).inserted { sources.append(source) }
  }
}
