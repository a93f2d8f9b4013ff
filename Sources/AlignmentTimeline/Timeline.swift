import AlignmentModel

/// A graph made ready to be asked what held when. Nothing here throws: every day has an answer.
///
/// Both ends of a spell count: a tie `2018-09-19/2023-11-23` holds on both those days.
public struct Timeline: Sendable {
  /// The graph that is asked.
  public let graph: AlignmentGraph
  let resolution: Resolution
  private let laterIndex: Later<TimelineIndex>?
  private let laterActorIndex: Later<ActorIndex>?

  /// Reckons bounds and status of every tie. O(n).
  public init(_ graph: AlignmentGraph) { self.init(graph, knownBy: nil) }

  /// The timeline as it was known by the end of a day: later sources are forgotten.
  ///
  /// - Parameter isIndexed: whether to index the days and the actors of ties when they are first asked for. An
  ///   index takes as long as some hundred questions that look at all ties; whoever asks but one does without.
  public init(_ graph: AlignmentGraph, knownBy day: Day?, isIndexed: Bool = true) {
    self.graph = graph
    let resolution = Resolution(graph, knownBy: day)
    self.resolution = resolution
    guard isIndexed else {
      (laterIndex, laterActorIndex) = (nil, nil)
      return
    }
    laterIndex = Later { TimelineIndex(resolution) }
    laterActorIndex = Later {
      ActorIndex(
        graph.columns, actors: graph.actors.count, first: resolution.resolved.first,
        last: resolution.resolved.last)
    }
  }

  /// What was reckoned and indexed before.
  init(_ graph: AlignmentGraph, _ resolution: Resolution, index: TimelineIndex, actorIndex: ActorIndex) {
    (self.graph, self.resolution) = (graph, resolution)
    (laterIndex, laterActorIndex) = (Later(index), Later(actorIndex))
  }

  /// Makes the indexes now, on all cores, and not when they are first asked for. O(n log n).
  public func prepare() {
    let (days, actors) = (laterIndex, laterActorIndex)
    Parallel.run([{ _ = days?.value }, { _ = actors?.value }])
    LargeMemory.giveBack()
  }

  var index: TimelineIndex? { laterIndex?.value }
  var actorIndex: ActorIndex? { laterActorIndex?.value }

  /// The day of knowledge; nil for all that is known.
  public var knownBy: Day? { resolution.knownBy }

  /// What held on a day. With an index, O(what holds).
  public func snapshot(on day: Day, _ selection: Selection = Selection()) -> Snapshot {
    SnapshotQuery(self, on: day, selection).snapshot()
  }

  /// What changed between two days. The first may be after the second; the diff then runs backwards. With an
  /// index, O(what begins or ends between them).
  public func diff(from: Day, to: Day, _ selection: Selection = Selection()) -> SnapshotDiff {
    SnapshotDiff(self, from: from, to: to, selection)
  }

  /// All that ever held, of one actor or between two, in order of start. All of a selection counts but
  /// `within`; a leader's ties fold into every state led while they could hold.
  ///
  /// - Parameter days: only what can have held on one of these days, both ends counted; nil for all.
  public func history(
    of actor: ActorID, with other: ActorID? = nil, _ selection: Selection = Selection(),
    during days: ClosedRange<Day>? = nil
  ) -> TieList {
    HistoryQuery(timeline: self, actor: actor, other: other, selection: selection, days: days).ties()
  }

  /// What a history would show too but for its status, by status. O(n) in all ties of the actor.
  public func leftOut(
    ofHistoryOf actor: ActorID, with other: ActorID? = nil, _ selection: Selection = Selection(),
    during days: ClosedRange<Day>? = nil
  ) -> [Status: Int] {
    var others = selection
    others.statuses = Set(Status.allCases).subtracting(selection.statuses)
    return HistoryQuery(timeline: self, actor: actor, other: other, selection: others, days: days).unsorted()
      .statuses()
  }

  /// All ties of the graph that a selection lets through by what they are, on whatever days, in canonical
  /// order; its narrowing to some actors does not count.
  public func ties(_ selection: Selection = Selection()) -> TieList {
    HistoryQuery(timeline: self, actor: nil, other: nil, selection: selection).unsorted()
  }

  /// Whether the graph speaks about a day, for kinds and their sub-kinds, or for all.
  public func covers(_ day: Day, kinds: [String]? = nil) -> Bool {
    Covering(resolution: resolution).covers(day, kinds: kinds)
  }

  /// Every day on which a tie of a selection may differ from the day before: it can begin, has ended the day
  /// before, is surer or less sure of its dates, or enters another phase. Sorted, each once.
  public func days(ofChange selection: Selection = Selection()) -> [Day] {
    ChangeDays(self, selection: selection).sorted()
  }
}

/// Whether days are covered.
struct Covering {
  let resolution: Resolution

  /// Whether a day is covered for kinds asked for with their sub-kinds, or for all that the coverage speaks of,
  /// and for kinds found. A kind that was not looked at has no ties to be found, so it counts without any.
  func covers(_ day: Day, kinds: [String]?, found: () -> Set<String> = { [] }) -> Bool {
    guard known(day) else { return false }
    guard let coverage = resolution.graph.coverage else { return true }
    let vocabulary = resolution.graph.vocabulary
    let entries = kinds.map { kinds in
      coverage.byKind.keys.filter { entry in kinds.contains { vocabulary.isA(entry, $0) } } + kinds
    }
    // Without entries by kind, one spell covers all.
    let asked = (entries ?? []) + (coverage.byKind.isEmpty ? [] : found())
    let stretches = asked.compactMap { coverage.days(of: $0, in: vocabulary) }
    return (kinds == nil ? stretches + coverage.allDays : stretches).allSatisfy { $0.contains(day) }
  }

  /// Coverage ends on the day of knowledge.
  private func known(_ day: Day) -> Bool { resolution.knownBy.map { day <= $0 } ?? true }
}
