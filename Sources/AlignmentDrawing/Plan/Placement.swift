import AlignmentModel

/// Where the middles of actors' figures are: what is worth keeping of a layout.
public struct Placement: Hashable, Sendable {
  /// By actor; any origin will do.
  public var points: [ActorID: PicturePoint]
  /// What pictures show at least, in the coordinates of the points; nil for what is needed and no more.
  public var area: PictureArea?

  /// Places by actor.
  public init(_ points: [ActorID: PicturePoint], area: PictureArea? = nil) {
    self.points = points
    self.area = area
  }
}

/// A part of the plane, in points.
public struct PictureArea: Hashable, Sendable {
  /// The left side.
  public var left: Double
  /// The upper side.
  public var top: Double
  /// The right side.
  public var right: Double
  /// The lower side.
  public var bottom: Double

  /// The area between four sides.
  public init(left: Double, top: Double, right: Double, bottom: Double) {
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
  }
}

extension PictureArea {
  /// Whole points: outwards, so that everything stays inside.
  init(around box: Box) {
    self.init(
      left: box.left.rounded(.down), top: box.top.rounded(.down), right: box.right.rounded(.up),
      bottom: box.bottom.rounded(.up))
  }

  /// With all of another area.
  func covering(_ other: PictureArea?) -> PictureArea {
    guard let other else { return self }
    return PictureArea(
      left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
      bottom: max(bottom, other.bottom))
  }

  var box: Box {
    var box = Box(around: PicturePoint(x: left, y: top), PictureSize(width: 0, height: 0))
    box.take(in: PicturePoint(x: right, y: bottom))
    return box
  }
}
