extension LayoutRequest {
  /// How many rounds of placing are worth their time.
  private var rounds: Int {
    switch boxes.count {
    case ...300: 300
    case ...1500: 30
    default: 8
    }
  }

  /// How many placings from different starts are compared: a second one saves a tenth of the lines
  /// through boxes. Two or three boxes have but one placing, and for many one takes long enough.
  private var starts: Int { (4...60).contains(boxes.count) ? 2 : 1 }

  /// A request whose boxes all hang together and none of which is pinned: the best of some starts.
  func pointsOfGroup() throws(GraphvizError) -> [LayoutPoint] {
    if boxes.count == 1 { return [LayoutPoint(x: 0, y: 0)] }
    var best = try pointsOfGroup(start: 0)
    if starts == 1 { return best }
    var bestFaults = faults(in: best)
    for start in 1..<starts where bestFaults > 0 {
      let points = try pointsOfGroup(start: start)
      let faults = faults(in: points)
      if faults < bestFaults { (best, bestFaults) = (points, faults) }
    }
    return best
  }

  private func pointsOfGroup(start: Int) throws(GraphvizError) -> [LayoutPoint] {
    var points = try placed(start: start)
    points = Orientation.landscape(points, boxes)
    points = separated(points)
    // Growing along an axis makes no overlap.
    return cleared(Orientation.stretched(points, boxes))
  }

  /// A request with at least one pinned box: no part of the picture may be turned or stretched.
  /// Groups without a pinned box go below the others.
  func pointsRoundPinned() throws(GraphvizError) -> [LayoutPoint] {
    let groups = components()
    let isHeld = groups.map { group in group.contains { boxes[$0].pinned != nil } }
    let held = zip(groups, isHeld).flatMap { $1 ? $0 : [] }
    let loose = zip(groups, isHeld).compactMap { $1 ? nil : $0 }
    let parts = parts([held] + loose)
    let fixed = parts[0].cleared(parts[0].separated(PinnedPlacing.place(parts[0])))
    var blocks: [[LayoutPoint]] = []
    for part in parts.dropFirst() { blocks.append(try part.pointsOfGroup()) }
    var points = joined(blocks, loose)
    if let frame = Rectangle(around: parts[0].boxes, at: fixed) {
      for box in loose.joined() {
        points[box].x += frame.left
        points[box].y += frame.bottom + separation + 0.02
      }
    }
    for (box, point) in zip(held, fixed) { points[box] = point }
    return points
  }

  private func placed(start: Int) throws(GraphvizError) -> [LayoutPoint] {
    try GraphvizRun(boxes: boxes, lines: lines, seed: seed &+ start, rounds: rounds).points()
  }

  private func separated(_ points: [LayoutPoint]) -> [LayoutPoint] {
    let spread = Spreading.spread(points, boxes, separation: separation)
    return OverlapRepair.repair(spread, boxes, separation: separation)
  }

  private func cleared(_ points: [LayoutPoint]) -> [LayoutPoint] {
    guard clearsLines, boxes.count <= GraphvizEngine.largestCleared else { return points }
    return LineClearing.clear(points, self)
  }

  /// Groups packed into one frame.
  func joined(_ blocks: [[LayoutPoint]], _ groups: [[Int]]) -> [LayoutPoint] {
    let frames = zip(blocks, groups).compactMap { block, group in
      Rectangle(around: group.map { boxes[$0] }, at: block)
    }
    let corners = Packing.corners(frames.map { ($0.width, $0.height) }, gap: separation + 0.02)
    var points = [LayoutPoint](repeating: LayoutPoint(x: 0, y: 0), count: boxes.count)
    for index in blocks.indices {
      for (box, point) in zip(groups[index], blocks[index]) {
        points[box].x = point.x - frames[index].left + corners[index].x
        points[box].y = point.y - frames[index].top + corners[index].y
      }
    }
    return points
  }
}
