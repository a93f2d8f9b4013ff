/// The border of an actor's figure at its place.
struct Outline: Hashable, Sendable {
  var centre: PicturePoint
  var size: PictureSize
  var shape: FigureShape

  var box: Box { Box(around: centre, size) }

  /// Whether a point is inside.
  func contains(_ point: PicturePoint) -> Bool {
    let x = abs(point.x - centre.x)
    let y = abs(point.y - centre.y)
    let (halfWidth, halfHeight) = (size.width / 2, size.height / 2)
    guard x < halfWidth, y < halfHeight else { return false }
    switch shape {
    case .rounded, .pill:
      let radius = shape.radius(of: size)
      let (cornerX, cornerY) = (x - (halfWidth - radius), y - (halfHeight - radius))
      return cornerX <= 0 || cornerY <= 0 || cornerX * cornerX + cornerY * cornerY < radius * radius
    case .chamfered(let cut):
      return x + y < halfWidth + halfHeight - cut
    }
  }

  /// How far one can go from the centre along a direction and stay well inside.
  func reach(along direction: PicturePoint) -> Double {
    let x = abs(direction.x) > 1e-6 ? size.width / 2 / abs(direction.x) : .infinity
    let y = abs(direction.y) > 1e-6 ? size.height / 2 / abs(direction.y) : .infinity
    return max(0, min(x, y) * 0.78)
  }
}

/// The form of an actor's figure.
public enum FigureShape: Hashable, Sendable {
  /// A rectangle with rounded corners of a radius.
  case rounded(Double)
  /// A rectangle whose short sides are half circles.
  case pill
  /// A rectangle with its corners cut off.
  case chamfered(Double)

  /// The radius of the corners of a figure of a size.
  func radius(of size: PictureSize) -> Double {
    switch self {
    case .rounded(let radius): min(radius, size.width / 2, size.height / 2)
    case .pill: min(size.width, size.height) / 2
    case .chamfered: 0
    }
  }
}
