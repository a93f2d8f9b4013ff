import AlignmentModel

/// Which ties of a graph a snapshot, diff or history shows. The empty selection shows all that hold.
public struct Selection: Hashable, Sendable {
  /// How memberships of a group that binds its members are shown.
  public enum Groups: String, CaseIterable, Sendable, Hashable {
    /// Ties from members to the group.
    case members
    /// The ties between members that the group binds, instead.
    case pairs
    /// As members, the group drawn as one point.
    case hub
  }

  /// Only these kinds and their sub-kinds; nil for all.
  public var kinds: [String]?
  /// Only ties both of whose ends are among these; nil for all.
  public var actors: [ActorID]?
  /// Only actors within `depth` steps of these, and the ties among them.
  public var around: [ActorID]?
  /// How many steps ``around`` goes; 0 keeps only the actors named.
  public var depth = 1
  /// Only ties of these valences; nil for all.
  public var valences: Set<Valence>?
  /// Only certain, or only possible ties; nil for both.
  public var certainty: Certainty?
  /// The statuses shown.
  public var statuses = Status.shownByDefault
  /// Also events up to so many days before.
  public var within = 0
  /// Whether a leader's ties count for the state led on that day.
  public var foldLeaders = false
  /// How memberships are shown.
  public var groups = Groups.members
  /// Only the so many actors with most ties, and the ties among them.
  public var top: Int?

  /// Everything that holds, by the statuses shown unless asked for more.
  public init() {}

  /// Whether the selection narrows the actors, and not only the ties.
  var narrowsActors: Bool { actors != nil || around != nil || top != nil }
}
