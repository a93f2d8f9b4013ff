/// A bow: a quadratic Bézier curve.
struct Curve: Hashable, Sendable {
  var start: PicturePoint
  var control: PicturePoint
  var end: PicturePoint

  /// The point at `t`, 0 being the start and 1 the end.
  func point(at t: Double) -> PicturePoint {
    let rest = 1 - t
    return start * (rest * rest) + control * (2 * rest * t) + end * (t * t)
  }

  /// Where the curve is heading at `t`, as long as 1.
  func direction(at t: Double) -> PicturePoint {
    ((control - start) * (1 - t) + (end - control) * t).unit
  }

  /// To whole points.
  var rounded: Curve { Curve(start: start.rounded, control: control.rounded, end: end.rounded) }

  /// Whether it is less than the tenth of a point, which is all that is written, away from a straight line.
  var isStraight: Bool { control.distance(to: (start + end) * 0.5) < 0.1 }

  func moved(by shift: PicturePoint) -> Curve {
    Curve(start: start + shift, control: control + shift, end: end + shift)
  }

  var reversed: Curve { Curve(start: end, control: control, end: start) }

  /// The part between two places (de Casteljau's construction).
  func part(from first: Double, to last: Double) -> Curve {
    let start = point(at: first)
    let end = point(at: last)
    let one = self.start + (control - self.start) * first
    let other = control + (self.end - control) * first
    return Curve(start: start, control: one + (other - one) * last, end: end)
  }

  /// Roughly how long it is: the mean of chord and frame.
  var length: Double {
    (start.distance(to: end) + start.distance(to: control) + control.distance(to: end)) / 2
  }

  /// The place before the end from which the end is `distance` away; 0 when the curve is shorter.
  func place(beforeEnd distance: Double) -> Double {
    var (low, high) = (0.0, 1.0)
    guard start.distance(to: end) > distance else { return 0 }
    for _ in 0..<24 {
      let middle = (low + high) / 2
      if point(at: middle).distance(to: end) > distance { low = middle } else { high = middle }
    }
    return low
  }

  /// A box that the curve does not leave.
  var frame: Box {
    var box = Box(around: start, PictureSize(width: 0, height: 0))
    box.take(in: control)
    box.take(in: end)
    return box
  }

  /// Points along the curve, ends included.
  func samples(_ count: Int) -> [PicturePoint] { (0...count).map { point(at: Double($0) / Double(count)) } }
}

extension Curve {
  /// The part outside two figures, from the border of one to the border of the other; nil when nothing is left.
  func clipped(from one: Outline, to other: Outline) -> Curve? {
    let first = Curve.exit(of: self, one)
    let last = 1 - Curve.exit(of: reversed, other)
    guard first < last - 1e-6 else { return nil }
    return part(from: first, to: last)
  }

  /// Where the curve first leaves an outline that it starts in; 0 when it starts outside.
  private static func exit(of curve: Curve, _ outline: Outline) -> Double {
    let steps = 64
    guard outline.contains(curve.start) else { return 0 }
    let outside = (1...steps).first { !outline.contains(curve.point(at: Double($0) / Double(steps))) }
    guard let outside else { return 1 }
    var (low, high) = (Double(outside - 1) / Double(steps), Double(outside) / Double(steps))
    for _ in 0..<24 {
      let middle = (low + high) / 2
      if outline.contains(curve.point(at: middle)) { low = middle } else { high = middle }
    }
    return high
  }
}
