import AlignmentModel

/// Which rows a selection lets through by what they are, whatever the day.
struct TieFilter {
  let resolution: Resolution
  private let kinds: [Bool]
  private let selection: Selection
  private let statuses: StatusMask
  /// Whether every row passes by its kind.
  let admitsAll: Bool
  /// Whether every row has a status that passes.
  let admitsEveryStatus: Bool

  init(resolution: Resolution, selection: Selection) {
    self.resolution = resolution
    self.selection = selection
    let vocabulary = resolution.graph.vocabulary
    kinds = resolution.graph.kindIDs.map { kind in
      let asked = selection.kinds.map { asked in asked.contains { vocabulary.isA(kind, $0) } } ?? true
      let valence = vocabulary[kind]?.valence ?? .neutral
      return asked && (selection.valences?.contains(valence) ?? true)
    }
    let anyPacts = resolution.hasPacts
    admitsAll = !anyPacts && !kinds.contains(false)
    statuses = StatusMask(selection.statuses)
    admitsEveryStatus = resolution.statuses.uniform.map(selection.statuses.contains) == true
  }

  /// By kind, valence and the way groups are shown.
  func admitsKind(_ row: Int) -> Bool {
    let kind = Int(resolution.graph.columns.kind[row])
    guard kind < kinds.count, kinds[kind] else { return false }
    let flags = resolution.flags(row)
    return selection.groups == .pairs ? !flags.contains(.bindingMembership) : !flags.contains(.pactPair)
  }

  /// By status.
  func admitsStatus(_ row: Int) -> Bool { resolution.statuses.isAmong(statuses, row) }

  /// The rows of the kinds let through.
  var rows: [Range<Int>] {
    guard kinds.contains(false) else { return [0..<resolution.graph.tieCount] }
    return kinds.indices.filter { kinds[$0] }.map { resolution.graph.rows(ofKind: $0) }
  }
}

/// Narrows ties to some actors and what lies around them.
struct Neighbourhood {
  let resolution: Resolution
  let selection: Selection

  struct Narrowed {
    var ties: TieList
    /// The actors left; nil when they were not narrowed.
    var actors: ActorSet?
  }

  func narrow(_ ties: TieList) -> Narrowed {
    guard selection.narrowsActors else { return Narrowed(ties: ties, actors: nil) }
    var narrowed = Narrowed(ties: ties, actors: nil)
    if let ids = selection.actors { keep(&narrowed, actors(ids)) }
    if let ids = selection.around { keep(&narrowed, reached(from: actors(ids), over: narrowed.ties)) }
    if let top = selection.top { keep(&narrowed, busiest(top, narrowed.ties)) }
    return narrowed
  }

  private var actorCount: Int { resolution.graph.actors.count }

  private func actors(_ ids: [ActorID]) -> ActorSet {
    ActorSet(ids.compactMap { resolution.graph.index(of: $0) }, of: actorCount)
  }

  private func keep(_ narrowed: inout Narrowed, _ actors: ActorSet) {
    narrowed.ties = narrowed.ties.among(actors)
    var left = narrowed.actors ?? actors
    left.formIntersection(actors)
    narrowed.actors = left
  }

  /// Every step looks at all ties once: with millions of them that is less than listing each actor's.
  private func reached(from start: ActorSet, over ties: TieList) -> ActorSet {
    var reached = start
    for _ in 0..<max(0, min(selection.depth, actorCount)) {
      var next = reached
      var isNew = false
      ties.eachEnds { from, to in
        let (hasFrom, hasTo) = (reached.contains(from), reached.contains(to))
        guard hasFrom != hasTo else { return }
        next.insert(hasFrom ? to : from)
        isNew = true
      }
      reached = next
      guard isNew else { break }
    }
    return reached
  }

  /// Those with most ties; of equals those of lower id.
  private func busiest(_ count: Int, _ ties: TieList) -> ActorSet {
    var degree = [Int](repeating: 0, count: actorCount)
    ties.eachEnds { from, to in
      if from < degree.count { degree[from] += 1 }
      if to < degree.count { degree[to] += 1 }
    }
    let tied = degree.indices.filter { degree[$0] > 0 }
    let order = tied.sorted { degree[$0] != degree[$1] ? degree[$0] > degree[$1] : $0 < $1 }
    return ActorSet(order.prefix(max(0, count)), of: actorCount)
  }
}
