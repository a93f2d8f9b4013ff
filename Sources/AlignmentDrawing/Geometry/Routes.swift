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
  private static let bows: [Double] = [0, 26, 48, 74, 104, 140, 180, 224].flatMap {
    $0 == 0 ? [0] : [$0, -$0]
  }
  /// What is left of them between two figures near each other: no line goes that far round.
  private static let widest = 140.0
  private static let widestShare = 0.4
  /// A figure that is never seen together with a line is in its way only where two days are compared.
  private static let (together, apart) = (4, 1)

  /// Beyond this many pairs of lines and figures it would take too long to see which are in whose way.
  private static let mostComparisons = 400_000

  /// - Parameter spans: when two actors can have ties; without, lines and figures are all seen together.
  init(
    _ outlines: [ActorID: Outline], boxes: [ActorID: Box], lanes: [Dyad: Set<Lane>],
    spans: [Dyad: ClosedRange<Day>] = [:]
  ) {
    self.outlines = outlines
    self.boxes = boxes
    let bends = lanes.count * boxes.count <= Self.mostComparisons
    let seen = bends ? Self.seen(spans) : [:]
    let obstacles =
      bends ? boxes.map { Obstacle(id: $0.key, box: $0.value.widened(by: 3), seen: seen[$0.key]) } : []
    for (dyad, set) in lanes {
      let lanes = routed(dyad, Lanes(set), seen: spans[dyad], round: obstacles)
      self.lanes[dyad] = lanes
      curves[dyad] = lanes.lanes.map { curve(dyad, offset: lanes.offset(of: $0), bow: lanes.bow) }
    }
  }

  /// From the first day on which an actor can have a tie to the last; none for one that never has.
  private static func seen(_ spans: [Dyad: ClosedRange<Day>]) -> [ActorID: ClosedRange<Day>] {
    spans.reduce(into: [:]) { seen, span in
      for id in [span.key.low, span.key.high] { seen[id] = seen[id]?.joined(with: span.value) ?? span.value }
    }
  }

  private struct Obstacle {
    let id: ActorID
    let box: Box
    /// From the first day to the last; nil for always.
    let seen: ClosedRange<Day>?
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
  private func routed(
    _ dyad: Dyad, _ lanes: Lanes, seen span: ClosedRange<Day>?, round obstacles: [Obstacle]
  ) -> Lanes {
    let others = obstacles.filter { $0.id != dyad.low && $0.id != dyad.high }
    var (best, fewest) = (0.0, Int.max)
    let widest = max(Self.widest, distance(dyad) * Self.widestShare)
    for bow in Self.bows where fewest > 0 && abs(bow) <= widest {
      // Only what is seen with the line is worth a long way round.
      let crossed =
        crossings(dyad, lanes, bow: bow, seen: span, others) + (abs(bow) > Self.widest ? 2 * Self.apart : 0)
      if crossed < fewest { (best, fewest) = (bow, crossed) }
    }
    var routed = lanes
    routed.bow = best
    return routed
  }

  private func distance(_ dyad: Dyad) -> Double {
    guard let one = outlines[dyad.low], let other = outlines[dyad.high] else { return 0 }
    return (other.centre - one.centre).length
  }

  private func crossings(
    _ dyad: Dyad, _ lanes: Lanes, bow: Double, seen span: ClosedRange<Day>?, _ obstacles: [Obstacle]
  ) -> Int {
    guard let one = outlines[dyad.low], let other = outlines[dyad.high] else { return 0 }
    let offsets = lanes.offsets
    return [offsets.first, offsets.last].compactMap { $0 }.reduce(0) { sum, offset in
      let curve = whole(one, other, offset: offset, bow: bow)
      let frame = curve.frame
      let near = obstacles.filter { $0.box.overlaps(frame) }
      guard !near.isEmpty else { return sum }
      let points = curve.samples(28)
      return near.reduce(sum) { sum, obstacle in
        guard points.contains(where: { obstacle.box.contains($0) }) else { return sum }
        if let span, let other = obstacle.seen, !span.overlaps(other) { return sum + Self.apart }
        return sum + Self.together
      }
    }
  }
}
