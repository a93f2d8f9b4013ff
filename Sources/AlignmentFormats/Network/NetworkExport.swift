import AlignmentModel
import AlignmentTimeline

/// What Entente writes of a tie beside what GEXF and GraphML have places for. Raw values are the attributes' names.
enum TieColumn: String, CaseIterable {
  case kind = "entente_kind"
  case id = "entente_id"
  case mutual = "entente_mutual"
  case during = "entente_during"
  case date = "entente_date"
  case status = "entente_status"
  case valence = "entente_valence"
  case certainty = "entente_certainty"
  case change, changed
  case note
  case sources = "entente_sources"
  case derived = "entente_derived"
  case tie = "entente_tie"

  /// Those that a subject has.
  static func all(of subject: ExportSubject) -> [TieColumn] {
    switch subject {
    case .graph: allCases.filter { ![.certainty, .change, .changed].contains($0) }
    case .snapshot: allCases.filter { ![.change, .changed, .derived].contains($0) }
    case .diff: allCases.filter { $0 != .derived }
    }
  }
}

/// A tie as GEXF and GraphML write it.
struct ExportedTie {
  var id: String
  var from: String
  var to: String
  /// What its kind is called.
  var label: String
  var weight: Double?
  /// The first and the last day it can hold; nil where there is none.
  var first: Day?
  var last: Day?
  /// Weights that hold for a time.
  var phases: [(weight: Double, first: Day?, last: Day?)] = []
  var cells: [(column: TieColumn, text: String)] = []

  mutating func set(_ column: TieColumn, _ text: String?) {
    if let text { cells.append((column, text)) }
  }
}

/// An actor as GEXF and GraphML write it.
struct ExportedActor {
  var id: String
  var name: String
  var kind: String?
  /// All else that a graph file says of it.
  var json: String?
  var lives: [(first: Day?, last: Day?)] = []
}

/// What is written of a subject, in the order in which both forms want it.
struct NetworkExport {
  var title: String?
  var about: String?
  /// What a graph file says of the whole: title, coverage, sources, kinds.
  var graphJSON: String
  var actors: [ExportedActor]
  var columns: [TieColumn]
  var losses = Losses()

  private let subject: ExportSubject

  init(_ subject: ExportSubject) {
    self.subject = subject
    columns = TieColumn.all(of: subject)
    switch subject {
    case .graph(let graph):
      (title, about) = (graph.title, graph.about)
      graphJSON = NetworkExport.json(of: graph)
      actors = graph.actors.indices.map { NetworkExport.actor(graph, $0) }
    case .snapshot(let snapshot):
      (title, about) = (snapshot.graph.title, snapshot.graph.about)
      graphJSON = NetworkExport.json(of: snapshot.graph)
      let shown = snapshot.actors + NetworkExport.missing(snapshot.ties.map { $0 }, from: snapshot.actors)
      actors = shown.map { NetworkExport.actor($0, snapshot.graph) }
    case .diff(let diff):
      (title, about) = (diff.after.graph.title, diff.after.graph.about)
      graphJSON = NetworkExport.json(of: diff.after.graph)
      actors = NetworkExport.actors(of: diff)
    }
  }

  /// Tells each tie.
  mutating func eachTie(_ body: (ExportedTie) -> Void) {
    switch subject {
    case .graph(let graph):
      var rows = GraphRows(graph)
      for row in 0..<graph.tieCount { body(rows.tie(row)) }
      losses.add(rows.losses)
    case .snapshot(let snapshot):
      for tie in snapshot.ties { body(state(tie)) }
    case .diff(let diff):
      for tie in diff.began { body(state(tie, "began")) }
      for tie in diff.ended { body(state(tie, "ended")) }
      for change in diff.changed {
        var tie = state(change.after, "changed")
        tie.set(.changed, change.what.joined(separator: " "))
        body(tie)
      }
      for tie in diff.unchanged { body(state(tie, "unchanged")) }
    }
  }

  // MARK: Actors

  private static func actor(_ graph: AlignmentGraph, _ index: Int) -> ExportedActor {
    var exported = ExportedActor(id: graph.actors.ids[index], name: graph.actors.name(index))
    guard let actor = graph.actors.telling(index) else { return exported }
    exported.kind = actor.kind.rawValue
    exported.json = OwnJSON.text(of: actor)
    exported.lives = actor.exists.map { NetworkExport.days($0.during.bounds) }
    return exported
  }

  private static func actor(_ state: ActorState, _ graph: AlignmentGraph) -> ExportedActor {
    var exported = ExportedActor(id: state.id.rawValue, name: state.name, kind: state.kind.rawValue)
    guard let actor = graph.actor(state.id) else { return exported }
    // Its offices and memberships are ties here, those of the day alone.
    var rest = AlignmentGraph.Actor(id: actor.id, name: state.name, kind: state.kind)
    (rest.aliases, rest.codes, rest.exists, rest.note) = (
      actor.aliases, actor.codes, actor.exists, actor.note
    )
    exported.json = OwnJSON.text(of: rest)
    return exported
  }

  private static func actors(of diff: SnapshotDiff) -> [ExportedActor] {
    var states = Dictionary(diff.before.actors.map { ($0.id, ($0, diff.before.graph)) }) { first, _ in first }
    for actor in diff.after.actors { states[actor.id] = (actor, diff.after.graph) }
    let ties = [diff.began, diff.ended, diff.unchanged].flatMap { $0.map { $0 } } + diff.changed.map(\.after)
    for actor in missing(ties, from: states.values.map(\.0)) { states[actor.id] = (actor, diff.after.graph) }
    return states.sorted { $0.key < $1.key }.map { actor($0.value.0, $0.value.1) }
  }

  /// The ends of ties that are not among the actors that are there.
  private static func missing(_ ties: [TieState], from actors: [ActorState]) -> [ActorState] {
    var known = Set(actors.map(\.id))
    var missing: [ActorState] = []
    for tie in ties {
      for (id, name) in [(tie.from, tie.fromName), (tie.to, tie.toName)] where known.insert(id).inserted {
        missing.append(ActorState(id: id, name: name, kind: ActorList.unknownKind))
      }
    }
    return missing
  }

  // MARK: Parts

  static func days(_ bounds: Bounds) -> (first: Day?, last: Day?) {
    let (first, last) = (bounds.firstEarliest, bounds.lastLatest)
    return (first.isBounded ? first : nil, last.isBounded ? last : nil)
  }

  private static func json(of graph: AlignmentGraph) -> String {
    var draft = graph.draft
    (draft.actors, draft.entries, draft.tables, draft.unsound) = ([], [], [], [])
    return GraphWriter.text(of: draft, as: .compactJSON)
  }

  /// A tie of a snapshot or a diff: with its claims, and without what it does to ties that may not be there.
  private mutating func state(_ tie: TieState, _ change: String? = nil) -> ExportedTie {
    let spell = tie.spell
    let (first, last) = NetworkExport.days(spell.bounds)
    var exported = ExportedTie(
      id: tie.id, from: tie.from.rawValue, to: tie.to.rawValue, label: tie.kindDefinition?.label ?? tie.kind,
      weight: tie.weight, first: first, last: last)
    exported.set(.kind, tie.kind)
    // An id that others of the graph had a part in would be another one here: it is written down.
    let isDerivedAlone =
      tie.writtenID == nil && tie.time != nil && !tie.id.contains { $0 == "#" || $0 == "@" }
    exported.set(.id, isDerivedAlone ? nil : tie.id)
    exported.set(.mutual, "\(tie.mutual)")
    exported.set(tie.isEvent ? .date : .during, spell.text)
    exported.set(.status, tie.status.rawValue)
    exported.set(.valence, tie.valence.rawValue)
    exported.set(.certainty, tie.certainty.rawValue)
    exported.set(.change, change)
    exported.set(.note, tie.note)
    var entry = TieEntry(tie.kind, from: tie.from, to: tie.to)
    (entry.roles, entry.trend, entry.terms) = (tie.roles, tie.trend, tie.terms)
    entry.evidence = Evidence(claims: tie.claims)
    exported.set(.tie, OwnJSON.text(of: entry, adding: []))
    if let effect = tie.effects.first {
      losses.note(
        "effects", count: tie.effects.count, example: "\(tie.id) \(effect.verb.rawValue) \(effect.target)")
    }
    return exported
  }
}

/// JSON of what a graph file says, but for what stands elsewhere.
enum OwnJSON {
  static func text(of actor: AlignmentGraph.Actor) -> String {
    text(GraphWriter.value(of: actor), without: ["name", "kind"], adding: [])
  }

  /// - Parameter more: what is told first.
  static func text(of entry: TieEntry, adding more: [DocumentValue.Entry]) -> String {
    text(
      GraphWriter.value(of: entry),
      without: [entry.kind, "id", "during", "date", "weight", "note", "sources"],
      adding: more)
  }

  private static func text(
    _ value: DocumentValue, without keys: Set<String>, adding more: [DocumentValue.Entry]
  ) -> String {
    guard case .mapping(let entries, _) = value else { return "{}" }
    let rest = more + entries.filter { !keys.contains($0.key) }
    return rest.isEmpty ? "{}" : DocumentWriter(.compactJSON).text(of: .flow(rest))
  }
}
