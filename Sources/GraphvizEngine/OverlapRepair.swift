#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Pushes boxes apart that are nearer to each other than they may be, and leaves pinned boxes where
/// they are. Two pinned boxes that overlap stay so.
struct OverlapRepair {
  let boxes: [LayoutRequest.Box]
  let gap: Double
  var points: [LayoutPoint]

  /// Places are rounded to hundredths later, which may cost a hundredth on each side.
  private static let slack = 0.02
  private static let mostRounds = 60

  /// The points moved so that no box is nearer to another than `separation`, unless both are pinned.
  ///
  /// A few rounds of pushing both boxes of a pair apart mend what the library leaves; what is still
  /// too near then moves to the nearest free place. Each round takes n log n for n boxes unless many
  /// stand in a column.
  static func repair(
    _ points: [LayoutPoint], _ boxes: [LayoutRequest.Box], separation: Double
  ) -> [LayoutPoint] {
    var repair = OverlapRepair(boxes: boxes, gap: separation + slack, points: points)
    for _ in 0..<mostRounds {
      if !repair.pushApart() { return repair.points }
    }
    repair.moveToFreePlaces()
    return repair.points
  }

  /// One round; false if nothing was too near.
  private mutating func pushApart() -> Bool {
    var moved = false
    let order = boxes.indices.sorted { (left(of: $0), $0) < (left(of: $1), $1) }
    for (position, first) in order.enumerated() {
      for second in order[(position + 1)...] {
        if left(of: second) >= left(of: first) + boxes[first].width + gap { break }
        if pushApart(min(first, second), max(first, second)) { moved = true }
      }
    }
    return moved
  }

  private func left(of box: Int) -> Double { points[box].x - boxes[box].width / 2 }

  private mutating func pushApart(_ first: Int, _ second: Int) -> Bool {
    let (depthX, depthY) = depths(first, second)
    let free = (boxes[first].pinned == nil ? 1.0 : 0, boxes[second].pinned == nil ? 1.0 : 0)
    // Less than the slack is not worth another round.
    guard depthX > 0.001, depthY > 0.001, free.0 + free.1 > 0 else { return false }
    let share = (free.0 / (free.0 + free.1), free.1 / (free.0 + free.1))
    if depthX <= depthY {
      let sign = points[first].x <= points[second].x ? 1.0 : -1
      points[first].x -= sign * depthX * share.0
      points[second].x += sign * depthX * share.1
    } else {
      let sign = points[first].y <= points[second].y ? 1.0 : -1
      points[first].y -= sign * depthY * share.0
      points[second].y += sign * depthY * share.1
    }
    return true
  }

  /// How far two boxes would have to move along each axis to be far enough apart; both above zero if
  /// they are too near.
  private func depths(_ first: Int, _ second: Int) -> (x: Double, y: Double) {
    let wantedX = (boxes[first].width + boxes[second].width) / 2 + gap
    let wantedY = (boxes[first].height + boxes[second].height) / 2 + gap
    return (
      wantedX - abs(points[first].x - points[second].x), wantedY - abs(points[first].y - points[second].y)
    )
  }

  private mutating func moveToFreePlaces() {
    for box in boxes.indices where boxes[box].pinned == nil && !isFree(box, at: points[box]) {
      points[box] = freePlace(for: box)
    }
  }

  private func isFree(_ box: Int, at place: LayoutPoint) -> Bool {
    let rectangle = Rectangle(boxes[box], at: place, margin: gap - 0.002)
    return !boxes.indices.contains { other in
      other != box && rectangle.overlaps(Rectangle(boxes[other], at: points[other]))
    }
  }

  /// The first free place on ever larger circles. The boxes cover a bounded part of the plane, so
  /// the circles leave it at some time.
  private func freePlace(for box: Int) -> LayoutPoint {
    let start = points[box]
    let step = max(4, min(boxes[box].width, boxes[box].height) / 2)
    var radius = step
    while radius < 1e7 {
      for turn in 0..<24 {
        let angle = Double(turn) * .pi / 12
        let place = LayoutPoint(x: start.x + radius * cos(angle), y: start.y + radius * sin(angle))
        if isFree(box, at: place) { return place }
      }
      radius += max(step, radius / 16)
    }
    return start
  }
}
