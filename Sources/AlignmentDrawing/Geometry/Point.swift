/// A place in a picture; x grows to the right and y grows down, in points of 1/72 inch at full size.
public struct Point: Hashable, Sendable {
  public var x: Double
  public var y: Double

  /// The place `x` to the right and `y` down.
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}

extension Point {
  static func + (left: Point, right: Point) -> Point { Point(x: left.x + right.x, y: left.y + right.y) }
  static func - (left: Point, right: Point) -> Point { Point(x: left.x - right.x, y: left.y - right.y) }
  static func * (point: Point, factor: Double) -> Point { Point(x: point.x * factor, y: point.y * factor) }

  var length: Double { (x * x + y * y).squareRoot() }
  /// Turned by a quarter.
  var perpendicular: Point { Point(x: -y, y: x) }
  /// As long as 1; to the right when it has no direction.
  var unit: Point { length > 1e-9 ? self * (1 / length) : Point(x: 1, y: 0) }

  func distance(to other: Point) -> Double { (other - self).length }
}

/// How wide and high a thing is, in points.
public struct Size: Hashable, Sendable {
  public var width: Double
  public var height: Double

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

  init(around centre: Point, _ size: Size, margin: Double = 0) {
    left = centre.x - size.width / 2 - margin
    right = centre.x + size.width / 2 + margin
    top = centre.y - size.height / 2 - margin
    bottom = centre.y + size.height / 2 + margin
  }

  var width: Double { right - left }
  var height: Double { bottom - top }

  func contains(_ point: Point) -> Bool {
    left < point.x && point.x < right && top < point.y && point.y < bottom
  }

  func overlaps(_ other: Box) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }

  mutating func take(in point: Point) {
    left = min(left, point.x)
    right = max(right, point.x)
    top = min(top, point.y)
    bottom = max(bottom, point.y)
  }

  mutating func take(in other: Box) {
    take(in: Point(x: other.left, y: other.top))
    take(in: Point(x: other.right, y: other.bottom))
  }
}
