import AlignmentModel

/// A graph made ready to be asked what held when. Nothing here throws: every day has an answer.
///
/// Both ends of a spell count: a tie `2018-09-19/2023-11-23` holds on both those days.
public struct Timeline: Sendable {
  /// The graph that is asked.
  public let graph: AlignmentGraph
  let resolution: Resolution

  /// Reckons bounds and status of every tie. O(n).
  public init(_ graph: AlignmentGraph) { self.init(graph, knownBy: nil) }

  /// The timeline as it was known by the end of a day: later sources are forgotten.
  public init(_ graph: AlignmentGraph, knownBy day: Day?) {
    self.graph = graph
    resolution = Resolution(graph, knownBy: day)
  }

  /// The day of knowledge; nil for all that is known.
  public var knownBy: Day? { resolution.knownBy }

  /// What held on a day.
  public func snapshot(on day: Day, _ selection: Selection = Selection()) -> Snapshot {
    SnapshotQuery(resolution: resolution, day: day, selection: selection).snapshot()
  }

  /// What changed between two days. The first may be after the second; the diff then runs backwards.
  public func diff(from: Day, to: Day, _ selection: Selection = Selection()) -> SnapshotDiff {
    SnapshotDiff(
      from: snapshot(on: from, selection), to: snapshot(on: to, selection),
      telling: DiffTelling(resolution: resolution, from: from, to: to, selection: selection))
  }

  /// All that ever held, of one actor or between two, in order of start. All of a selection counts but
  /// `within`; a leader's ties fold into every state led while they could hold.
  public func history(
    of actor: ActorID, with other: ActorID? = nil, _ selection: Selection = Selection()
  ) -> [TieState] {
    HistoryQuery(resolution: resolution, actor: actor, other: other, selection: selection).ties()
  }

  /// All ties of the graph that a selection lets through by what they are, on whatever days, in canonical
  /// order; its narrowing to some actors does not count.
  public func ties(_ selection: Selection = Selection()) -> [TieState] {
    HistoryQuery(resolution: resolution, actor: nil, other: nil, selection: selection).unsorted()
  }

  /// Whether the graph speaks about a day, for kinds and their sub-kinds, or for all.
  public func covers(_ day: Day, kinds: [String]? = nil) -> Bool {
    Covering(resolution: resolution).covers(day, kinds: kinds)
  }

  /// Every day on which a tie of a selection may differ from the day before: it can begin, has ended the day
  /// before, is surer or less sure of its dates, or enters another phase. Sorted, each once.
  public func days(ofChange selection: Selection = Selection()) -> [Day] {
    ChangeDays(resolution: resolution, selection: selection).sorted()
  }
}

/// Whether days are covered.
struct Covering {
  let resolution: Resolution

  /// Whether a day is covered for kinds asked for with their sub-kinds, or for all that the coverage speaks of,
  /// and for kinds found. A kind that was not looked at has no ties to be found, so it counts without any.
  func covers(_ day: Day, kinds: [String]?, found: Set<String> = []) -> Bool {
    guard known(day) else { return false }
    guard let coverage = resolution.graph.coverage else { return true }
    let vocabulary = resolution.graph.vocabulary
    let entries = kinds.map { kinds in
      coverage.byKind.keys.filter { entry in kinds.contains { vocabulary.isA(entry, $0) } } + kinds
    }
    let asked = (entries ?? []) + found
    let stretches = asked.compactMap { coverage.days(of: $0, in: vocabulary) }
    return (kinds == nil ? stretches + coverage.allDays : stretches).allSatisfy { $0.contains(day) }
  }

  /// Coverage ends on the day of knowledge.
  private func known(_ day: Day) -> Bool { resolution.knownBy.map { day <= $0 } ?? true }
}
