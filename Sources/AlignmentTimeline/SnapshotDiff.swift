public import AlignmentModel

/// A tie that is there before and after, and differs.
public struct TieChange: Hashable, Sendable {
  /// As it was on the first side.
  public let before: TieState
  /// As it is on the second side.
  public let after: TieState
  /// Which properties differ: `weight`, `certainty`, `status` …
  public let what: [String]

  /// Whether nothing differs but how sure the dates are.
  public var isOfCertaintyAlone: Bool { what == ["certainty"] }
}

/// An actor that is there before and after, and differs.
public struct ActorChange: Hashable, Sendable {
  /// As it was on the first side.
  public let before: ActorState
  /// As it is on the second side.
  public let after: ActorState
  /// Which properties differ: `name`, `kind`.
  public let what: [String]
}

/// What changed between two days, or between two versions of a graph.
///
/// Began and ended speak of the two sides: what came and went between two days is in neither, but in
/// ``passing``. What both sides have in common is found only when it is asked for.
public struct SnapshotDiff: Sendable {
  /// What is set against what.
  public enum Basis: Hashable, Sendable {
    /// Two days of one graph.
    case days(from: Day, to: Day)
    /// Two graphs: on a day, or all that they hold.
    case graphs(on: Day?)
  }

  /// One of the two sides.
  public struct Side: Sendable {
    /// The graph asked.
    public let graph: AlignmentGraph
    /// The day of knowledge; nil for all that is known.
    public let knownBy: Day?
    /// Which ties were asked for.
    public let selection: Selection
    private let contents: Later<Contents>

    struct Contents: Sendable {
      var ties: TieList
      var actors: Later<[ActorState]>
      var covered: Bool
    }

    /// Its ties, in canonical order.
    public var ties: TieList { contents.value.ties }
    /// Its actors, by id.
    public var actors: [ActorState] { contents.value.actors.value }
    /// Whether the graph speaks about the day; true where no day is asked for.
    public var covered: Bool { contents.value.covered }

    /// What held on a day.
    init(_ timeline: Timeline, on day: Day, _ selection: Selection) {
      graph = timeline.graph
      knownBy = timeline.knownBy
      self.selection = selection
      contents = Later {
        let snapshot = timeline.snapshot(on: day, selection)
        return Contents(ties: snapshot.ties, actors: snapshot.laterActors, covered: snapshot.covered)
      }
    }

    /// All that a graph holds, on whatever day.
    init(all timeline: Timeline, _ selection: Selection) {
      let narrowed = Neighbourhood(resolution: timeline.resolution, selection: selection)
        .narrow(timeline.ties(selection))
      let graph = timeline.graph
      self.graph = graph
      knownBy = timeline.knownBy
      self.selection = selection
      contents = Later(
        Contents(
          ties: narrowed.ties,
          actors: Later {
            graph.actors.indices.filter { narrowed.actors?.contains($0) ?? true }.map { index in
              ActorState(
                id: graph.actors.id(index), name: graph.actors.name(index), kind: graph.actors.kind(index))
            }
          }, covered: true))
    }
  }

  /// What was set against what.
  public let basis: Basis
  /// The first side: the day `from`, or the old graph.
  public let before: Side
  /// The second side: the day `to`, or the new graph.
  public let after: Side
  /// There on the second side alone.
  public let began: TieList
  /// There on the first side alone.
  public let ended: TieList
  /// There on both sides, and different.
  public let changed: [TieChange]
  /// Why: by a tie's id, the ties whose effects explain what became of it; those that say it outright first,
  /// then in order of start.
  public let causes: [String: [TieState]]
  /// How many are there on both sides, alike in all.
  public var unchangedCount: Int { laterCount.value }
  /// There on both sides, alike in all; as they are after.
  public var unchanged: TieList { laterUnchanged.value }
  /// Came and went between the days.
  public var passing: TieList { laterPassing.value }
  /// Actors there on the second side alone.
  public var actorsBegan: [ActorState] { laterActors.value.began }
  /// Actors there on the first side alone.
  public var actorsEnded: [ActorState] { laterActors.value.ended }
  /// Actors there on both sides whose name or kind differs.
  public var actorsChanged: [ActorChange] { laterActors.value.changed }

  private let laterCount: Later<Int>
  private let laterUnchanged: Later<TieList>
  private let laterPassing: Later<TieList>
  private let laterActors: Later<ActorMatching>

  /// How many actors have a tie on one of two sides of one graph. O(n).
  public var tiedActorCount: Int {
    var tied = ActorSet(count: max(before.graph.actors.count, after.graph.actors.count))
    for side in [before, after] {
      side.ties.eachEnds { from, to in
        tied.insert(from)
        tied.insert(to)
      }
    }
    return tied.count
  }

  /// Whether anything at all differs.
  public var isEmpty: Bool {
    began.isEmpty && ended.isEmpty && changed.isEmpty && actorsBegan.isEmpty && actorsEnded.isEmpty
      && actorsChanged.isEmpty
  }

  /// What differs between two days of one graph.
  init(_ timeline: Timeline, from: Day, to: Day, _ selection: Selection) {
    basis = .days(from: from, to: to)
    let before = Side(timeline, on: from, selection)
    let after = Side(timeline, on: to, selection)
    (self.before, self.after) = (before, after)
    let matching = DayMatching(timeline, from: from, to: to, selection, before, after)
    began = matching.began
    ended = matching.ended
    changed = matching.changed
    laterCount = Later { matching.unchangedCount() }
    laterUnchanged = Later { matching.unchanged() }
    let telling = DiffTelling(timeline: timeline, from: from, to: to, selection: selection)
    let passing = Later { telling.passing() }
    laterPassing = passing
    causes = telling.causes(matching, passing: passing)
    laterActors = Later { ActorMatching(timeline, from: from, to: to, before, after) }
  }

  /// What differs between two graphs, of all their ties or of those of a day.
  public init(old: Timeline, new: Timeline, on day: Day?, _ selection: Selection = Selection()) {
    basis = .graphs(on: day)
    let sides = [old, new].map { timeline in
      day.map { Side(timeline, on: $0, selection) } ?? Side(all: timeline, selection)
    }
    let (before, after) = (sides[0], sides[1])
    (self.before, self.after) = (before, after)
    var matching = TieMatching(versions: before.ties, after.ties)
    matching.matchRewritten()
    began = TieList(matching.began)
    ended = TieList(matching.ended)
    changed = matching.changed
    let unchangedCount = matching.alike.count + matching.unchanged.count
    let all = matching
    laterCount = Later(unchangedCount)
    laterUnchanged = Later { all.unchanged(of: after.ties) }
    laterPassing = Later(.empty)
    causes = VersionTelling(old: old.resolution, new: new.resolution).causes(matching)
    laterActors = Later { ActorMatching(before.actors, after.actors) }
  }
}

/// Sets the actors of two sides against each other.
struct ActorMatching: Sendable {
  let began: [ActorState]
  let ended: [ActorState]
  let changed: [ActorChange]

  init(_ before: [ActorState], _ after: [ActorState]) {
    let old = Dictionary(before.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let new = Dictionary(after.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    began = after.filter { old[$0.id] == nil }
    ended = before.filter { new[$0.id] == nil }
    changed = before.compactMap { actor in
      new[actor.id].flatMap { ActorChange(before: actor, after: $0) }
    }
  }

  /// Of two days of one graph. Actors that only tables name are there on every day.
  init(
    _ timeline: Timeline, from: Day, to: Day, _ before: SnapshotDiff.Side, _ after: SnapshotDiff.Side
  ) {
    guard !before.selection.narrowsActors else {
      self.init(before.actors, after.actors)
      return
    }
    let told = timeline.graph.actors.told.rows().map { Int($0) }
    func states(_ day: Day, _ side: SnapshotDiff.Side) -> [ActorState] {
      let query = SnapshotQuery(timeline, on: day, side.selection)
      let absent = told.filter { !query.exists($0) }
      var tied = ActorSet(count: absent.isEmpty ? 0 : timeline.graph.actors.count)
      if !absent.isEmpty {
        side.ties.eachEnds { from, to in
          tied.insert(from)
          tied.insert(to)
        }
      }
      let gone = Set(absent.filter { !tied.contains($0) })
      return told.filter { !gone.contains($0) }.map { query.state($0) }
    }
    self.init(states(from, before), states(to, after))
  }
}

extension ActorChange {
  /// Nil when nothing differs.
  init?(before: ActorState, after: ActorState) {
    let what = (before.name != after.name ? ["name"] : []) + (before.kind != after.kind ? ["kind"] : [])
    guard !what.isEmpty else { return nil }
    self.init(before: before, after: after, what: what)
  }
}
