#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Turns a picture so that its frame becomes a landscape, and stretches it when turning is not
/// enough. A layout by lengths has no upright of its own, so turning it costs nothing.
enum Orientation {
  /// Width by height of a frame that fits a screen and a page.
  static let wantedAspect = 1.45

  /// What is left as it is. Few boxes may lie in a row, which reads better than one across the corners of a frame.
  private static func goodAspects(of count: Int) -> ClosedRange<Double> { count > 8 ? 1.3...2 : 1.3...3.2 }

  /// How far one axis may be stretched: more would make lengths hard to compare.
  private static let largestStretch = 1.35
  /// Degrees between two turns that are tried.
  private static let step = 5

  /// The points turned and stretched round the origin.
  static func landscape(_ points: [LayoutPoint], _ boxes: [LayoutRequest.Box]) -> [LayoutPoint] {
    var best = points
    var bestCost = cost(points, boxes)
    for angle in stride(from: step, to: 180, by: step) {
      let turned = turn(points, by: Double(angle) * .pi / 180)
      let cost = cost(turned, boxes)
      // A turn has to be better by more than rounding.
      if cost < bestCost - 1e-6 {
        best = turned
        bestCost = cost
      }
    }
    return stretched(best, boxes)
  }

  /// How large the frame is, and how far from a landscape. Two or three boxes make no frame to speak of and read
  /// best lying in a row.
  private static func cost(_ points: [LayoutPoint], _ boxes: [LayoutRequest.Box]) -> Double {
    guard let frame = Rectangle(around: boxes, at: points) else { return 0 }
    if boxes.count <= 3 { return frame.height }
    return log(max(frame.width * frame.height, 1)) + 3 * abs(log(growth(frame, boxes.count)))
  }

  /// By what a frame had to grow wider in proportion to its height to be a landscape; 1 if it is one.
  private static func growth(_ frame: Rectangle, _ count: Int) -> Double {
    let aspect = max(frame.aspect, 1e-6)
    let good = goodAspects(of: count)
    return min(max(aspect, good.lowerBound), good.upperBound) / aspect
  }

  private static func turn(_ points: [LayoutPoint], by angle: Double) -> [LayoutPoint] {
    let (sine, cosine) = (sin(angle), cos(angle))
    return points.map { LayoutPoint(x: $0.x * cosine - $0.y * sine, y: $0.x * sine + $0.y * cosine) }
  }

  /// The points pulled apart along the shorter side of the frame, so far as that is allowed; three
  /// boxes or fewer stay.
  static func stretched(_ points: [LayoutPoint], _ boxes: [LayoutRequest.Box]) -> [LayoutPoint] {
    guard boxes.count > 3, let frame = Rectangle(around: boxes, at: points), frame.width > 0, frame.height > 0
    else { return points }
    let growth = growth(frame, boxes.count)
    if growth == 1 { return points }
    let wider = min(max(growth, 1), largestStretch)
    let higher = min(max(1 / growth, 1), largestStretch)
    return points.map { LayoutPoint(x: $0.x * wider, y: $0.y * higher) }
  }
}
