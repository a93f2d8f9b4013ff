extension LayoutRequest {
  /// How many rounds of placing are worth their time.
  private var rounds: Int {
    switch boxes.count {
    case ...300: 300
    case ...1500: 30
    default: 8
    }
  }

  /// How many placings from different starts are compared. Two or three boxes have but one placing, and for many
  /// boxes one takes long enough.
  private var starts: Int { (4...60).contains(boxes.count) ? 2 : 1 }

  /// Beyond this many boxes looking for better places by pairs would take too long.
  private static let mostSwapped = 1500

  /// Up to how many boxes a group may have to stand within the frame of a larger one.
  private static let mostNested = 4

  /// A request whose boxes all hang together and none of which is pinned: the best of some starts.
  func pointsOfGroup() throws(GraphvizError) -> [LayoutPoint] {
    if boxes.count == 1 { return [LayoutPoint(x: 0, y: 0)] }
    var best = try apart(start: 0)
    var least = starts > 1 ? cost(of: best) : 0
    for start in 1..<max(1, starts) {
      let points = try apart(start: start)
      let cost = cost(of: points)
      if cost < least { (best, least) = (points, cost) }
    }
    // Growing along an axis makes no overlap.
    best = Orientation.stretched(best, boxes)
    return clears ? cleared(best) : swapped(best)
  }

  /// How hard to read a picture is, and how much paper it takes.
  private func cost(of points: [LayoutPoint]) -> Double {
    guard let frame = Rectangle(around: boxes, at: points) else { return 0 }
    return (faults(in: points) + Double(boxes.count) / 4) * frame.width * frame.height
  }

  /// Placed from one start, settled, turned, and no two boxes too near.
  private func apart(start: Int) throws(GraphvizError) -> [LayoutPoint] {
    let settled = WeightedStress.settle(try placed(start: start), self)
    return separated(Orientation.landscape(settled, boxes))
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

  /// A picture whose boxes have just the room they need leaves none for lines to pass. Where each box has very many
  /// lines these cannot be followed anyway, and every point between two boxes makes all of them longer.
  private var roominess: Double {
    let each = 2 * Double(lines.count) / Double(max(1, boxes.count))
    return max(1.1, min(1.45, 1.45 - 0.35 * (each - 5) / 6))
  }

  private func separated(_ points: [LayoutPoint]) -> [LayoutPoint] {
    let spread = Spreading.spread(points, boxes, gap: separation * roominess)
    return OverlapRepair.repair(spread, boxes, separation: separation)
  }

  private var clears: Bool {
    boxes.count * lines.count <= GraphvizEngine.mostCleared
  }

  private func cleared(_ points: [LayoutPoint]) -> [LayoutPoint] {
    clearsLines && clears ? LineClearing.clear(points, self) : points
  }

  /// What changed places settles there, and may find still better ones.
  private func swapped(_ points: [LayoutPoint]) -> [LayoutPoint] {
    guard boxes.count <= Self.mostSwapped else { return points }
    let settled = WeightedStress.settle(Swapping.swap(points, self), self)
    return Swapping.swap(Orientation.stretched(separated(settled), boxes), self)
  }

  /// Groups packed into one frame.
  func joined(_ blocks: [[LayoutPoint]], _ groups: [[Int]]) -> [LayoutPoint] {
    let frames = zip(blocks, groups).compactMap { block, group in
      Rectangle(around: group.map { boxes[$0] }, at: block)
    }
    let corners = corners(of: frames, blocks, groups)
    var points = [LayoutPoint](repeating: LayoutPoint(x: 0, y: 0), count: boxes.count)
    for index in blocks.indices {
      for (box, point) in zip(groups[index], blocks[index]) {
        points[box].x = point.x - frames[index].left + corners[index].x
        points[box].y = point.y - frames[index].top + corners[index].y
      }
    }
    return points
  }

  /// Small groups go where the largest leaves room, the others beside it.
  private func corners(
    of frames: [Rectangle], _ blocks: [[LayoutPoint]], _ groups: [[Int]]
  ) -> [LayoutPoint] {
    let largest = groups.indices.max { groups[$0].count < groups[$1].count }
    var nested = [LayoutPoint?](repeating: nil, count: groups.count)
    if let largest, groups[largest].count > Self.mostNested,
      var nesting = Nesting(parts(groups)[largest], at: blocks[largest])
    {
      for index in groups.indices where index != largest && groups[index].count <= Self.mostNested {
        nested[index] = nesting.place(width: frames[index].width, height: frames[index].height)
      }
    }
    let packed = groups.indices.filter { nested[$0] == nil }
    let outer = Packing.corners(
      packed.map { (frames[$0].width, frames[$0].height) }, gap: separation + 0.02)
    var corners = nested.map { $0 ?? LayoutPoint(x: 0, y: 0) }
    for (index, corner) in zip(packed, outer) { corners[index] = corner }
    guard let largest else { return corners }
    for index in groups.indices where nested[index] != nil {
      corners[index].x += corners[largest].x - frames[largest].left
      corners[index].y += corners[largest].y - frames[largest].top
    }
    return corners
  }
}
