/// A place in a picture; x grows to the right and y grows down, in points of 1/72 inch at full size.
public struct PicturePoint: Hashable, Sendable {
  /// Points to the right of the left side.
  public var x: Double
  /// Points below the upper side.
  public var y: Double

  /// The place `x` to the right and `y` down.
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}

extension PicturePoint {
  static func + (left: PicturePoint, right: PicturePoint) -> PicturePoint {
    PicturePoint(x: left.x + right.x, y: left.y + right.y)
  }
  static func - (left: PicturePoint, right: PicturePoint) -> PicturePoint {
    PicturePoint(x: left.x - right.x, y: left.y - right.y)
  }
  static func * (point: PicturePoint, factor: Double) -> PicturePoint {
    PicturePoint(x: point.x * factor, y: point.y * factor)
  }

  var length: Double { (x * x + y * y).squareRoot() }
  /// Turned by a quarter.
  var perpendicular: PicturePoint { PicturePoint(x: -y, y: x) }
  /// As long as 1; to the right when it has no direction.
  var unit: PicturePoint { length > 1e-9 ? self * (1 / length) : PicturePoint(x: 1, y: 0) }

  /// To whole points.
  var rounded: PicturePoint { PicturePoint(x: x.rounded(), y: y.rounded()) }

  func distance(to other: PicturePoint) -> Double { (other - self).length }
}

/// How wide and high a thing is, in points.
public struct PictureSize: Hashable, Sendable {
  /// From side to side, in points.
  public var width: Double
  /// From top to bottom, in points.
  public var height: Double

  /// A size in points.
  public init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }
}

/// A rectangle with sides along the axes.
struct Box: Hashable, Sendable {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  init(around centre: PicturePoint, _ size: PictureSize, margin: Double = 0) {
    left = centre.x - size.width / 2 - margin
    right = centre.x + size.width / 2 + margin
    top = centre.y - size.height / 2 - margin
    bottom = centre.y + size.height / 2 + margin
  }

  var width: Double { right - left }
  var height: Double { bottom - top }

  func contains(_ point: PicturePoint) -> Bool {
    left < point.x && point.x < right && top < point.y && point.y < bottom
  }

  func overlaps(_ other: Box) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }

  /// In square points; 0 when the two only touch.
  func sharedArea(with other: Box) -> Double {
    guard overlaps(other) else { return 0 }
    return (min(right, other.right) - max(left, other.left))
      * (min(bottom, other.bottom) - max(top, other.top))
  }

  func moved(by shift: PicturePoint) -> Box {
    var box = self
    box.left += shift.x
    box.right += shift.x
    box.top += shift.y
    box.bottom += shift.y
    return box
  }

  /// On all four sides.
  func widened(by margin: Double) -> Box {
    var box = self
    box.left -= margin
    box.right += margin
    box.top -= margin
    box.bottom += margin
    return box
  }

  mutating func take(in point: PicturePoint) {
    left = min(left, point.x)
    right = max(right, point.x)
    top = min(top, point.y)
    bottom = max(bottom, point.y)
  }

  mutating func take(in other: Box) {
    take(in: PicturePoint(x: other.left, y: other.top))
    take(in: PicturePoint(x: other.right, y: other.bottom))
  }
}
