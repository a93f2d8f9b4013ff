/// A rectangle with sides along the axes, y growing down.
struct Rectangle: Hashable, Sendable {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  var width: Double { right - left }
  var height: Double { bottom - top }
  /// Width by height; 1 for a rectangle without height.
  var aspect: Double { height > 0 ? width / height : 1 }

  /// The rectangle with these sides.
  init(left: Double, top: Double, right: Double, bottom: Double) {
    (self.left, self.top, self.right, self.bottom) = (left, top, right, bottom)
  }

  /// The rectangle of `box` with its centre at `point`, wider by `margin` on all four sides.
  init(_ box: LayoutRequest.Box, at point: LayoutPoint, margin: Double = 0) {
    left = point.x - box.width / 2 - margin
    right = point.x + box.width / 2 + margin
    top = point.y - box.height / 2 - margin
    bottom = point.y + box.height / 2 + margin
  }

  /// The smallest rectangle round all boxes; nil if there are none.
  init?(around boxes: [LayoutRequest.Box], at points: [LayoutPoint]) {
    guard let box = boxes.first, let point = points.first else { return nil }
    self.init(box, at: point)
    for (box, point) in zip(boxes, points) {
      let other = Rectangle(box, at: point)
      left = min(left, other.left)
      right = max(right, other.right)
      top = min(top, other.top)
      bottom = max(bottom, other.bottom)
    }
  }

  /// Whether the two have an area in common; touching sides do not count.
  func overlaps(_ other: Rectangle) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }

  /// Wider by `margin` on all four sides.
  func widened(by margin: Double) -> Rectangle {
    var wider = self
    wider.left -= margin
    wider.right += margin
    wider.top -= margin
    wider.bottom += margin
    return wider
  }

  /// Whether `other` lies within or on the sides.
  func contains(_ other: Rectangle) -> Bool {
    left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom
  }

  /// Whether the straight line from `start` to `end` has more than a point inside (Liang and Barsky,
  /// 1984: the part of the line within each pair of sides).
  func isCrossed(from start: LayoutPoint, to end: LayoutPoint) -> Bool {
    if max(start.x, end.x) <= left || min(start.x, end.x) >= right { return false }
    if max(start.y, end.y) <= top || min(start.y, end.y) >= bottom { return false }
    var first = 0.0
    var last = 1.0
    return Self.clip(start.x, end.x - start.x, left, right, &first, &last)
      && Self.clip(start.y, end.y - start.y, top, bottom, &first, &last) && first < last
  }

  /// Whether a line comes nearer than half its breadth, or nearly so: round a corner a little more counts.
  func isCrossed(from start: LayoutPoint, to end: LayoutPoint, breadth: Double) -> Bool {
    (breadth > 0 ? widened(by: breadth / 2) : self).isCrossed(from: start, to: end)
  }

  private static func clip(
    _ start: Double, _ step: Double, _ low: Double, _ high: Double, _ first: inout Double,
    _ last: inout Double
  ) -> Bool {
    if step == 0 { return start > low && start < high }
    let one = (low - start) / step
    let other = (high - start) / step
    first = max(first, min(one, other))
    last = min(last, max(one, other))
    return first < last
  }
}

/// Whether two straight lines cross between their ends; a shared end is no crossing.
func linesCross(_ a: LayoutPoint, _ b: LayoutPoint, _ c: LayoutPoint, _ d: LayoutPoint) -> Bool {
  // Most lines of a picture lie apart, which is cheaper to see.
  if max(a.x, b.x) <= min(c.x, d.x) || max(c.x, d.x) <= min(a.x, b.x) { return false }
  if max(a.y, b.y) <= min(c.y, d.y) || max(c.y, d.y) <= min(a.y, b.y) { return false }
  func side(_ p: LayoutPoint, _ q: LayoutPoint, _ r: LayoutPoint) -> Double {
    (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)
  }
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
}
