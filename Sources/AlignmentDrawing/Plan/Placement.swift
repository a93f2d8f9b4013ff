import AlignmentModel

/// Where the middles of actors' figures are: what is worth keeping of a layout.
public struct Placement: Hashable, Sendable {
  /// By actor; any origin will do.
  public var points: [ActorID: PicturePoint]

  /// Places by actor.
  public init(_ points: [ActorID: PicturePoint]) { self.points = points }
}
