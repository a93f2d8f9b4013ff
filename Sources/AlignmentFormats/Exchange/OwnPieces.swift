import AlignmentModel
import AlignmentTimeline

/// The pieces of a graph file that hang on actors and ties in somebody else's form, so that reading the form gives
/// the graph back; see ``OwnDocument`` for the way back.
///
/// Of a whole graph every actor and every entry is a piece, and ties that follow from an actor's entry are none. Of a
/// day each tie is one by itself, with its id written, and actors say of others what is shown; a change has no pieces.
struct OwnPieces {
  /// What hangs on a tie.
  enum TiePiece {
    /// The entry that says it.
    case entry(DocumentValue)
    /// The row of a table that says it, which plain keys say as well; without an entry where it is one of an actor to
    /// itself, which no entry can be.
    case row(DocumentValue?)
    /// Another tie of an entry that hangs on the one of this id.
    case with(String)
    /// It follows from what an actor's entry says.
    case derived
    /// No graph file can hold it: it is one of an actor to itself, or of a change.
    case none
  }

  private let content: ExportContent
  private let graph: AlignmentGraph
  private var firstTies: [Int: String] = [:]
  private let isOfDay: Bool
  private let isOfChange: Bool
  /// Written ids of ties that are shown, which effects may name.
  private var targets = Set<String>()
  /// What actors say that is shown on a day.
  private var told = Set<TieDetail.Teller>()
  /// Where actors stand in the draft, by which tellers count.
  private var places: [ActorID: Int] = [:]
  private var citedSources = Set<String>()
  private var citedActors = Set<ActorID>()
  private(set) var losses = Losses()

  init(_ content: ExportContent) {
    self.content = content
    graph = content.graph
    if case .snapshot = content.subject { isOfDay = true } else { isOfDay = false }
    if case .diff = content.subject { isOfChange = true } else { isOfChange = false }
    guard isOfDay else { return }
    for (place, actor) in graph.draft.actors.enumerated() { places[actor.id] = place }
    content.eachTie { tie, _ in
      targets.insert(tie.id)
      if tie.isDerived, let teller = tie.toldBy { told.insert(teller) }
      return true
    }
    cite()
  }

  // MARK: - Of the whole

  /// What hangs on no actor and no tie; nil of a change.
  func head() -> DocumentValue? {
    guard !isOfChange else { return nil }
    var draft = graph.draft
    draft.actors = []
    draft.entries = []
    if isOfDay {
      draft.sources = draft.sources.filter { citedSources.contains($0.id) }
      let others = citedActors.subtracting(content.actors.map(\.id)).sorted()
      draft.actors = others.compactMap { graph.index(of: $0) }.map { ofDay($0) }
    }
    return GraphWriter.document(of: draft)
  }

  /// Notes the sources that the ties of a day rest on, with those they retell, and the actors that speak or are
  /// concerned.
  private mutating func cite() {
    var evidence: [Evidence] = []
    content.eachTie { tie, _ in
      evidence.append(Evidence(claims: tie.claims))
      evidence += tie.phases.map(\.evidence)
      citedActors.formUnion(tie.roles.values.joined())
      return true
    }
    for actor in content.actors.compactMap({ graph.actor($0.id) }) {
      evidence += actor.exists.map(\.evidence) + actor.names.map(\.evidence)
    }
    for claim in evidence.flatMap(\.allClaims) {
      citedSources.insert(claim.source)
      if let retracts = claim.retracts { citedSources.insert(retracts) }
      for case .actor(let id) in claim.speakers { citedActors.insert(id) }
    }
    var next = Array(citedSources)
    while let id = next.popLast() {
      for origin in graph.source(id)?.basedOn ?? [] where citedSources.insert(origin).inserted {
        next.append(origin)
      }
    }
  }

  // MARK: - Of an actor

  /// What hangs on an actor; nil of a change.
  func piece(of actor: ActorState) -> DocumentValue? {
    guard !isOfChange, let index = graph.index(of: actor.id) else { return nil }
    return GraphWriter.value(of: isOfDay ? ofDay(index) : graph.actors[index])
  }

  /// An actor, of what its entry says of others only what is shown.
  private func ofDay(_ index: Int) -> AlignmentGraph.Actor {
    var actor = graph.actors[index]
    guard let place = places[actor.id] else { return actor }
    func shown<Item>(_ items: [Item], _ teller: (Int) -> TieDetail.Teller) -> [Item] {
      items.indices.filter { told.contains(teller($0)) }.map { items[$0] }
    }
    actor.holds = shown(actor.holds) { .holding(actor: place, $0) }.map { holding in
      var holding = holding
      holding.evidence = known(holding.evidence)
      return holding
    }
    actor.members = shown(actor.members) { .membership(group: place, $0) }.map { membership in
      var membership = membership
      membership.evidence = known(membership.evidence)
      return membership
    }
    actor.succeeds = shown(actor.succeeds) { .succession(actor: place, $0) }
    if actor.members.isEmpty { actor.binds = nil }
    return actor
  }

  /// What was known of evidence by the day of knowledge.
  private func known(_ evidence: Evidence) -> Evidence {
    var evidence = evidence
    evidence.claims.removeAll { !citedSources.contains($0.source) }
    evidence.sources.removeAll { !citedSources.contains($0) }
    return evidence
  }

  // MARK: - Of a tie

  /// What hangs on a tie. Ties are asked for once each, in the order of ``ExportContent/eachTie(_:)``.
  mutating func piece(of tie: TieState) -> TiePiece {
    guard !isOfChange else { return .none }
    guard tie.from != tie.to else { return isOfDay ? .none : .row(nil) }
    if isOfDay {
      switch tie.toldBy {
      case .holding?, .succession?, .membership?: return .derived
      case .entry?, .pair?, nil: return .entry(GraphWriter.value(of: entryOfDay(tie)))
      }
    }
    switch tie.toldBy {
    case nil:
      let entry = entryOfTable(tie)
      // A reader of rows puts their sources in order.
      let isOrdered = entry.evidence.sources == entry.evidence.sources.sorted()
      return isOrdered ? .row(GraphWriter.value(of: entry)) : .entry(GraphWriter.value(of: entry))
    case .entry(let index)?:
      if let first = firstTies[index] { return .with(first) }
      let entry = graph.draft.entries[index]
      if entry.occurrences.count * entry.pairs.count > 1 { firstTies[index] = tie.id }
      return .entry(GraphWriter.value(of: entry))
    case .holding?, .succession?, .membership?, .pair?: return .derived
    }
  }

  private func entryOfTable(_ tie: TieState) -> TieEntry {
    var entry = TieEntry(
      tie.kind, [[tie.from], [tie.to]], mutual: tie.mutual, time: tie.time ?? .during(.unknown))
    (entry.id, entry.weight, entry.note) = (tie.writtenID, tie.weight, tie.note)
    entry.evidence = Evidence(sources: tie.sources)
    return entry
  }

  private mutating func entryOfDay(_ tie: TieState) -> TieEntry {
    var entry = TieEntry(tie.kind, [[tie.from], [tie.to]], mutual: tie.mutual, time: timeOfDay(tie))
    entry.id = tie.id
    (entry.trend, entry.terms, entry.roles, entry.phases) = (tie.trend, tie.terms, tie.roles, tie.phases)
    (entry.weight, entry.note) = (tie.weight, tie.note)
    entry.evidence = Evidence(claims: tie.claims)
    for effect in tie.effects {
      if targets.contains(effect.target) {
        entry.effects.append(effect)
      } else {
        losses.note(
          "effects on ties that are not shown", example: "\(tie.id) \(effect.verb) \(effect.target)")
      }
    }
    return entry
  }

  private func timeOfDay(_ tie: TieState) -> TieTime {
    guard let time = tie.time, !tie.isEvent else {
      return tie.isEvent ? event(tie) : .during(tie.spell)
    }
    return time
  }

  /// Of an event on several days, the one that is shown.
  private func event(_ tie: TieState) -> TieTime {
    if let text = tie.timeText, let date = try? EventDate(parsing: text) { return .date(date) }
    return tie.time ?? .during(tie.spell)
  }
}
