import AlignmentModel

/// How lines run between figures that are placed.
struct Routes: Sendable {
  let outlines: [ActorID: Outline]
  /// Whole figures, names of hubs included.
  let boxes: [ActorID: Box]
  private(set) var lanes: [Dyad: Lanes] = [:]
  /// Of each lane in the order of ``Lanes/lanes``, from the lower actor to the higher; nil where one figure hides
  /// the other.
  private(set) var curves: [Dyad: [Curve?]] = [:]

  /// Bows tried in turn where figures stand in the way, in points.
  private static let bows: [Double] = [0, 26, -26, 48, -48, 74, -74, 104, -104, 140, -140]

  /// Beyond this many pairs of lines and figures it would take too long to see which are in whose way.
  private static let mostComparisons = 400_000

  init(_ outlines: [ActorID: Outline], boxes: [ActorID: Box], lanes: [Dyad: Set<Lane>]) {
    self.outlines = outlines
    self.boxes = boxes
    let bends = lanes.count * boxes.count <= Self.mostComparisons
    let obstacles = bends ? boxes.map { Obstacle(id: $0.key, box: $0.value.widened(by: 3)) } : []
    for (dyad, set) in lanes {
      let lanes = routed(dyad, Lanes(set), round: obstacles)
      self.lanes[dyad] = lanes
      curves[dyad] = lanes.lanes.map { curve(dyad, offset: lanes.offset(of: $0), bow: lanes.bow) }
    }
  }

  private struct Obstacle {
    let id: ActorID
    let box: Box
  }

  /// The same lines somewhere else.
  func moved(by shift: PicturePoint) -> Routes {
    let outlines = outlines.mapValues { outline in
      Outline(centre: outline.centre + shift, size: outline.size, shape: outline.shape)
    }
    return Routes(
      outlines: outlines, boxes: boxes.mapValues { $0.moved(by: shift) }, lanes: lanes,
      curves: curves.mapValues { $0.map { $0?.moved(by: shift) } })
  }

  private init(
    outlines: [ActorID: Outline], boxes: [ActorID: Box], lanes: [Dyad: Lanes], curves: [Dyad: [Curve?]]
  ) {
    self.outlines = outlines
    self.boxes = boxes
    self.lanes = lanes
    self.curves = curves
  }

  /// The curve of a lane from the lower actor to the higher, from border to border.
  func curve(_ dyad: Dyad, offset: Double, bow: Double) -> Curve? {
    guard let one = outlines[dyad.low], let other = outlines[dyad.high] else { return nil }
    return whole(one, other, offset: offset, bow: bow).clipped(from: one, to: other)
  }

  /// From middle to middle: ends side by side as far as the figures are wide, and further apart between them.
  private func whole(_ one: Outline, _ other: Outline, offset: Double, bow: Double) -> Curve {
    let normal = (other.centre - one.centre).unit.perpendicular
    func spread(_ outline: Outline) -> Double {
      let reach = outline.reach(along: normal)
      return max(-reach, min(reach, offset * 0.62))
    }
    let start = one.centre + normal * spread(one)
    let end = other.centre + normal * spread(other)
    let middle = (one.centre + other.centre) * 0.5 + normal * (offset + bow)
    let control = middle * 2 - (start + end) * 0.5
    return Curve(start: start, control: control, end: end)
  }

  /// With the smallest bow that crosses the fewest figures.
  private func routed(_ dyad: Dyad, _ lanes: Lanes, round obstacles: [Obstacle]) -> Lanes {
    let others = obstacles.filter { $0.id != dyad.low && $0.id != dyad.high }
    var (best, fewest) = (0.0, Int.max)
    for bow in Self.bows where fewest > 0 {
      let crossed = crossings(dyad, lanes, bow: bow, others)
      if crossed < fewest { (best, fewest) = (bow, crossed) }
    }
    var routed = lanes
    routed.bow = best
    return routed
  }

  private func crossings(_ dyad: Dyad, _ lanes: Lanes, bow: Double, _ obstacles: [Obstacle]) -> Int {
    guard let one = outlines[dyad.low], let other = outlines[dyad.high] else { return 0 }
    let offsets = lanes.offsets
    return [offsets.first, offsets.last].compactMap { $0 }.reduce(0) { sum, offset in
      let curve = whole(one, other, offset: offset, bow: bow)
      let frame = curve.frame
      let near = obstacles.filter { $0.box.overlaps(frame) }
      guard !near.isEmpty else { return sum }
      let points = curve.samples(28)
      return sum + near.filter { obstacle in points.contains { obstacle.box.contains($0) } }.count
    }
  }
}
