import AlignmentModel

/// Which rows a selection lets through by what they are, whatever the day.
struct TieFilter {
  let resolution: Resolution
  private let kinds: [Bool]
  private let selection: Selection

  init(resolution: Resolution, selection: Selection) {
    self.resolution = resolution
    self.selection = selection
    let vocabulary = resolution.graph.vocabulary
    kinds = resolution.graph.kindIDs.map { kind in
      let asked = selection.kinds.map { asked in asked.contains { vocabulary.isA(kind, $0) } } ?? true
      let valence = vocabulary[kind]?.valence ?? .neutral
      return asked && (selection.valences?.contains(valence) ?? true)
    }
  }

  /// By kind, valence and the way groups are shown.
  func admitsKind(_ row: Int) -> Bool {
    guard kinds[Int(resolution.graph.columns.kind[row])] else { return false }
    let flags = resolution.flags(row)
    return selection.groups == .pairs ? !flags.contains(.bindingMembership) : !flags.contains(.pactPair)
  }
}

/// Narrows ties to some actors and what lies around them.
struct Neighbourhood {
  let resolution: Resolution
  let selection: Selection

  struct Narrowed {
    var ties: [TieState]
    /// The actors left; nil when they were not narrowed.
    var actors: Set<Int>?
  }

  func narrow(_ ties: [TieState]) -> Narrowed {
    guard selection.narrowsActors else { return Narrowed(ties: ties, actors: nil) }
    var narrowed = Narrowed(ties: ties, actors: nil)
    if let ids = selection.actors { keep(&narrowed, indices(ids)) }
    if let ids = selection.around { keep(&narrowed, reached(from: indices(ids), over: narrowed.ties)) }
    if let top = selection.top { keep(&narrowed, busiest(top, narrowed.ties)) }
    return narrowed
  }

  private func indices(_ ids: [ActorID]) -> Set<Int> {
    Set(ids.compactMap { resolution.graph.index(of: $0) })
  }

  private func keep(_ narrowed: inout Narrowed, _ actors: Set<Int>) {
    narrowed.ties.removeAll { !actors.contains($0.fromIndex) || !actors.contains($0.toIndex) }
    narrowed.actors = narrowed.actors.map { $0.intersection(actors) } ?? actors
  }

  private func reached(from start: Set<Int>, over ties: [TieState]) -> Set<Int> {
    var neighbours: [Int: Set<Int>] = [:]
    for tie in ties {
      neighbours[tie.fromIndex, default: []].insert(tie.toIndex)
      neighbours[tie.toIndex, default: []].insert(tie.fromIndex)
    }
    var (reached, front) = (start, start)
    for _ in 0..<max(0, min(selection.depth, resolution.graph.actors.count)) where !front.isEmpty {
      front = front.reduce(into: Set()) { $0.formUnion(neighbours[$1] ?? []) }.subtracting(reached)
      reached.formUnion(front)
    }
    return reached
  }

  /// Those with most ties; of equals those of lower id.
  private func busiest(_ count: Int, _ ties: [TieState]) -> Set<Int> {
    var degree: [Int: Int] = [:]
    for tie in ties {
      degree[tie.fromIndex, default: 0] += 1
      degree[tie.toIndex, default: 0] += 1
    }
    let order = degree.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
    return Set(order.prefix(max(0, count)).map(\.key))
  }
}
