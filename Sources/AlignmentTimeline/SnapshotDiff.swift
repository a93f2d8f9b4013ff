import AlignmentModel

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
/// ``passing``.
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
    /// Its ties, in canonical order.
    public let ties: [TieState]
    /// Its actors, by id.
    public let actors: [ActorState]
    /// Whether the graph speaks about the day; true where no day is asked for.
    public let covered: Bool
    /// The day of knowledge; nil for all that is known.
    public let knownBy: Day?
    /// Which ties were asked for.
    public let selection: Selection

    init(_ snapshot: Snapshot) {
      graph = snapshot.graph
      ties = snapshot.ties
      actors = snapshot.actors
      covered = snapshot.covered
      knownBy = snapshot.knownBy
      selection = snapshot.selection
    }

    /// All that a graph holds, on whatever day.
    init(all timeline: Timeline, _ selection: Selection) {
      let narrowed = Neighbourhood(resolution: timeline.resolution, selection: selection)
        .narrow(timeline.ties(selection))
      graph = timeline.graph
      ties = narrowed.ties
      actors = graph.actors.indices.filter { narrowed.actors?.contains($0) ?? true }.map { index in
        let actor = timeline.graph.actors[index]
        return ActorState(id: actor.id, name: actor.name, kind: actor.kind)
      }
      covered = true
      knownBy = timeline.knownBy
      self.selection = selection
    }
  }

  /// What was set against what.
  public let basis: Basis
  /// The first side: the day `from`, or the old graph.
  public let before: Side
  /// The second side: the day `to`, or the new graph.
  public let after: Side
  /// There on the second side alone.
  public let began: [TieState]
  /// There on the first side alone.
  public let ended: [TieState]
  /// There on both sides, and different.
  public let changed: [TieChange]
  /// There on both sides, alike in all; as they are after.
  public let unchanged: [TieState]
  /// Came and went between the days.
  public let passing: [TieState]
  /// Why: by a tie's id, the ties whose effects explain what became of it; those that say it outright first,
  /// then in order of start.
  public let causes: [String: [TieState]]
  /// Actors there on the second side alone.
  public let actorsBegan: [ActorState]
  /// Actors there on the first side alone.
  public let actorsEnded: [ActorState]
  /// Actors there on both sides whose name or kind differs.
  public let actorsChanged: [ActorChange]

  /// Whether anything at all differs.
  public var isEmpty: Bool {
    began.isEmpty && ended.isEmpty && changed.isEmpty && actorsBegan.isEmpty && actorsEnded.isEmpty
      && actorsChanged.isEmpty
  }

  /// What differs between two days of one graph.
  init(from: Snapshot, to: Snapshot, telling: DiffTelling) {
    let matching = TieMatching(from.ties, to.ties)
    let passing = telling.passing(from.ties, to.ties)
    self.init(
      basis: .days(from: from.on, to: to.on), Side(from), Side(to), matching, passing: passing,
      causes: telling.causes(matching, passing: passing))
  }

  /// What differs between two graphs, of all their ties or of those of a day.
  public init(old: Timeline, new: Timeline, on day: Day?, _ selection: Selection = Selection()) {
    let sides = [old, new].map { timeline in
      day.map { Side(timeline.snapshot(on: $0, selection)) } ?? Side(all: timeline, selection)
    }
    var matching = TieMatching(sides[0].ties, sides[1].ties)
    matching.matchRewritten()
    self.init(
      basis: .graphs(on: day), sides[0], sides[1], matching,
      causes: VersionTelling(old: old.resolution, new: new.resolution).causes(matching))
  }

  private init(
    basis: Basis, _ before: Side, _ after: Side, _ matching: TieMatching, passing: [TieState] = [],
    causes: [String: [TieState]]
  ) {
    self.basis = basis
    self.before = before
    self.after = after
    began = matching.began
    ended = matching.ended
    changed = matching.changed
    unchanged = matching.unchanged
    self.passing = passing
    self.causes = causes
    let old = Dictionary(uniqueKeysWithValues: before.actors.map { ($0.id, $0) })
    let new = Dictionary(uniqueKeysWithValues: after.actors.map { ($0.id, $0) })
    actorsBegan = after.actors.filter { old[$0.id] == nil }
    actorsEnded = before.actors.filter { new[$0.id] == nil }
    actorsChanged = before.actors.compactMap { actor in
      new[actor.id].flatMap { ActorChange(before: actor, after: $0) }
    }
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
