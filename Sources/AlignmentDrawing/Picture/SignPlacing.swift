/// Where on its line a sign stands.
struct SignSpot: Hashable, Sendable {
  /// 0 at the start of the line and 1 at its end.
  var along = 0.5
  /// Across the line, in points.
  var aside = 0.0

  func point(on curve: Curve) -> PicturePoint {
    curve.point(at: along) + curve.direction(at: along).perpendicular * aside
  }

  /// So many points further along a line.
  func moved(along curve: Curve, by distance: Double) -> SignSpot {
    guard distance != 0 else { return self }
    var moved = self
    moved.along = max(0.08, min(0.92, along + distance / max(1, curve.length)))
    return moved
  }
}

/// Finds places for the signs on lines, clear of figures, of one another and of the tips of arrows.
struct SignPlacing {
  /// What a sign had better not cover, and how bad it is if it does.
  private struct Obstacle {
    let box: Box
    let weight: Double
  }

  static let fontSize = 12.0
  static let height = 16.0
  private static let tipSize = PictureSize(width: 11, height: 11)
  /// Along the line, from its middle outwards.
  private static let places: [Double] = (0...32).map { step in
    let way = Double((step + 1) / 2) * 0.025
    return step.isMultiple(of: 2) ? 0.5 + way : 0.5 - way
  }
  /// Across the line, in points: beside it a sign still touches it.
  private static let offsets: [Double] = [0, 7.5, -7.5]

  private var obstacles: [Obstacle]

  init(figures: [Box]) {
    obstacles = figures.map { Obstacle(box: $0.widened(by: 2), weight: 8) }
  }

  static func size(_ text: String) -> PictureSize {
    let width = max(height, TextMeasure.width(text, size: fontSize, bold: true) + 7)
    return PictureSize(width: width.rounded(), height: height)
  }

  mutating func avoidTip(of curve: Curve) {
    let middle = curve.point(at: curve.place(beforeEnd: 6))
    obstacles.append(Obstacle(box: Box(around: middle, Self.tipSize), weight: 1))
  }

  /// The first place that is free, else the one where least is covered; from now on it is taken.
  mutating func spot(for size: PictureSize, on curve: Curve) -> SignSpot {
    let reach = curve.frame.widened(by: max(size.width, size.height))
    let near = obstacles.filter { $0.box.overlaps(reach) }
    var best = (spot: SignSpot(), cost: Double.infinity)
    search: for aside in Self.offsets {
      for along in Self.places {
        let spot = SignSpot(along: along, aside: aside)
        let box = Box(around: spot.point(on: curve), size)
        let cost = near.reduce(0) { $0 + $1.box.sharedArea(with: box) * $1.weight }
        // No hair's breadth may decide: the places nearer to the middle come first.
        if cost < best.cost - 0.01 { best = (spot, cost) }
        if cost == 0 { break search }
      }
    }
    let box = Box(around: best.spot.point(on: curve), size)
    obstacles.append(Obstacle(box: box.widened(by: 0.5), weight: 3))
    return best.spot
  }
}
