import AlignmentModel

/// An actor as it was on a day.
public struct ActorState: Hashable, Sendable, Identifiable {
  /// Its id in the graph.
  public let id: ActorID
  /// The name it bore then.
  public let name: String
  /// What sort of thing it is.
  public let kind: ActorKind

  /// An actor as it was on some day.
  public init(id: ActorID, name: String, kind: ActorKind) {
    self.id = id
    self.name = name
    self.kind = kind
  }
}

/// What held on a day.
public struct Snapshot: Sendable {
  /// The graph that was asked.
  public let graph: AlignmentGraph
  /// The day asked for.
  public let on: Day
  /// Only sources published by this day speak; nil for all.
  public let knownBy: Day?
  /// Which ties were asked for.
  public let selection: Selection
  /// Whether the day is one the graph speaks about, for all kinds shown. Where it is not, no tie means no data.
  public let covered: Bool
  /// By kind, from, to, start, end, id.
  public let ties: TieList
  /// Ties that would be shown but for their status, by status.
  public let leftOut: [Status: Int]
  /// Made when it is asked for, since counts and ties do without.
  let laterActors: Later<[ActorState]>

  /// All that exist on the day, by id; a leader while in office or with a tie.
  public var actors: [ActorState] { laterActors.value }

  /// The ties of one actor, in order. O(n).
  public func ties(of id: ActorID) -> [TieState] { ties.filter { $0.from == id || $0.to == id } }

  /// The ties between two actors, in order, whichever way they point. O(n).
  public func ties(between one: ActorID, and other: ActorID) -> [TieState] {
    ties.filter { ($0.from == one && $0.to == other) || ($0.from == other && $0.to == one) }
  }

  /// Those of which the dates leave no doubt.
  public var certainTies: [TieState] { ties.filter { $0.certainty == .certain } }
  /// Those the dates allow and no more.
  public var possibleTies: [TieState] { ties.filter { $0.certainty == .possible } }

  /// How many actors have a tie. O(n).
  public var tiedActorCount: Int {
    var tied = ActorSet(count: graph.actors.count)
    ties.eachEnds { from, to in
      tied.insert(from)
      tied.insert(to)
    }
    return tied.count
  }

  /// The actor of an id, if it is there on the day. O(log n).
  public func actor(_ id: ActorID) -> ActorState? {
    var range = actors.indices
    while let low = range.first, let high = range.last {
      let middle = low + (high - low) / 2
      if actors[middle].id == id { return actors[middle] }
      range = actors[middle].id < id ? (middle + 1)..<(high + 1) : low..<middle
    }
    return nil
  }
}

/// Snapshots are equal when they show the same ties and actors as sure, whatever graph they come from.
extension Snapshot: Equatable {
  /// Compares days, coverage, ties and actors; not the graphs. O(n).
  public static func == (left: Snapshot, right: Snapshot) -> Bool {
    left.on == right.on && left.knownBy == right.knownBy && left.covered == right.covered
      && left.ties == right.ties && left.actors == right.actors
  }
}
