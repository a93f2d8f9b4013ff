import AlignmentModel

/// Where the middles of actors' figures are: what is worth keeping of a layout.
public struct Placement: Hashable, Sendable {
  /// By actor; any origin will do.
  public var points: [ActorID: Point]

  public init(_ points: [ActorID: Point]) { self.points = points }
}
