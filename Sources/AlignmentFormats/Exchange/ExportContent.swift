import AlignmentModel
import AlignmentTimeline

/// What is written, whether a whole graph, a day or a change: actors, and ties each with what became of it.
struct ExportContent {
  /// What became of a tie between two sides.
  enum Change: String { case began, ended, changed, unchanged }

  let subject: ExportSubject
  /// The graph that is asked; of a change the later one.
  let graph: AlignmentGraph
  /// All actors that are there, by id.
  let actors: [ActorState]
  private let parts: [(ties: TieList, change: Change?)]
  private let changed: [TieChange]
  /// The ties that bind the members of pacts, which a whole graph has beside the memberships.
  private let pairs: [TieState]

  init(_ subject: ExportSubject) {
    self.subject = subject
    switch subject {
    case .graph(let graph):
      self.graph = graph
      let timeline = Timeline(graph, knownBy: nil, isIndexed: false)
      var selection = Selection()
      selection.statuses = Set(Status.allCases)
      let ties = timeline.ties(selection)
      selection.groups = .pairs
      let hasPacts = graph.draft.actors.contains { $0.binds != nil }
      pairs = hasPacts ? timeline.ties(selection).filter(\.isPactPair) : []
      (parts, changed) = ([(ties, nil)], [])
      actors = graph.actors.indices.map {
        ActorState(id: graph.actors.id($0), name: graph.actors.name($0), kind: graph.actors.kind($0))
      }
    case .snapshot(let snapshot):
      graph = snapshot.graph
      actors = snapshot.actors
      (parts, changed, pairs) = ([(snapshot.ties, nil)], [], [])
    case .diff(let diff):
      graph = diff.after.graph
      let after = diff.after.actors
      let ids = Set(after.map(\.id))
      actors = (after + diff.before.actors.filter { !ids.contains($0.id) }).sorted { $0.id < $1.id }
      changed = diff.changed
      pairs = []
      parts = [(diff.began, .began), (diff.ended, .ended), (diff.unchanged, .unchanged)]
    }
  }

  /// The ties of a graph or of a day; of a change those that began.
  var ties: TieList { parts[0].ties }

  /// How many ties there are.
  var tieCount: Int { parts.reduce(0) { $0 + $1.ties.count } + changed.count + pairs.count }

  /// Calls a block for every tie: a graph's and a day's in canonical order, of a change those that began first, then
  /// those that ended, changed and stayed.
  ///
  /// - Returns: false to hear of no more.
  func eachTie(_ body: (TieState, Change?) -> Bool) {
    for (number, part) in parts.enumerated() {
      if number == 2 {
        for change in changed where !body(change.after, .changed) { return }
      }
      for index in 0..<part.ties.count where !body(part.ties[index], part.change) { return }
    }
    for pair in pairs where !body(pair, nil) { return }
  }

  /// The actors that have a tie.
  func tiedActors() -> Set<ActorID> {
    var tied = Set<ActorID>()
    eachTie { tie, _ in
      tied.insert(tie.from)
      tied.insert(tie.to)
      return true
    }
    return tied
  }

  /// The graph's title, and the day or days.
  var heading: String {
    let title = graph.title ?? ""
    return [title, days].compactMap { $0.isEmpty ? nil : $0 }.joined(separator: ", ")
  }

  /// The day or the days that are shown; empty of a whole graph.
  var days: String {
    switch subject {
    case .graph: return ""
    case .snapshot(let snapshot): return "\(snapshot.on)"
    case .diff(let diff):
      guard case .days(let from, let to) = diff.basis else { return "" }
      return "\(from) to \(to)"
    }
  }
}

extension TieState {
  /// What its kind is called in words.
  var kindLabel: String { kindDefinition?.label ?? kind }

  /// Whether it follows from what an actor's entry says, and not from an entry of its own.
  var isDerived: Bool {
    switch toldBy {
    case .entry?, nil: false
    case .holding?, .succession?, .membership?, .pair?: true
    }
  }

  /// The day of an exact first day, and of an exact last one; nil where it is not known to the day.
  var exactDays: (first: Day?, last: Day?) {
    func day(_ one: Day, _ other: Day) -> Day? { one == other && one.isBounded ? one : nil }
    let written = time == nil ? bounds : spell.bounds
    return (day(written.firstEarliest, written.firstLatest), day(written.lastEarliest, written.lastLatest))
  }
}
