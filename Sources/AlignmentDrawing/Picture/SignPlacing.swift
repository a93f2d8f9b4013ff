/// Finds places for the signs on lines, clear of figures, of one another and of the tips of arrows.
struct SignPlacing {
  struct Sign: Sendable {
    let strand: Int
    let text: String
    let centre: PicturePoint
    let size: PictureSize
  }

  /// What a sign had better not cover, and how bad it is if it does.
  private struct Obstacle {
    let box: Box
    let weight: Double
  }

  static let fontSize = 12.0
  private static let height = 16.0
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

  /// The signs of strands, by their places in the list. Short lines, which have least room, choose first.
  mutating func signs(_ strands: [Strand]) -> [Sign] {
    let signed = strands.indices.filter { !strands[$0].isFaded && !strands[$0].sign.isEmpty }
    for strand in strands where !strand.isFaded { avoidTips(of: strand) }
    let order = signed.map { (index: $0, length: strands[$0].curve.length) }
      .sorted { ($0.length, $0.index) < ($1.length, $1.index) }
    let signs = order.map { sign(strands[$0.index].sign, on: strands[$0.index].curve, $0.index) }
    return signs.sorted { $0.strand < $1.strand }
  }

  static func size(_ text: String) -> PictureSize {
    let width = max(height, TextMeasure.width(text, size: fontSize, bold: true) + 7)
    return PictureSize(width: width.rounded(), height: height)
  }

  private mutating func avoidTips(of strand: Strand) {
    if strand.pointsUp { avoidTip(of: strand.curve) }
    if strand.pointsDown { avoidTip(of: strand.curve.reversed) }
  }

  private mutating func avoidTip(of curve: Curve) {
    let middle = curve.point(at: curve.place(beforeEnd: 6))
    obstacles.append(Obstacle(box: Box(around: middle, Self.tipSize), weight: 1))
  }

  /// The first place that is free, else the one where least is covered.
  private mutating func sign(_ text: String, on curve: Curve, _ index: Int) -> Sign {
    let size = Self.size(text)
    let reach = curve.frame.widened(by: max(size.width, size.height))
    let near = obstacles.filter { $0.box.overlaps(reach) }
    var best = (centre: curve.point(at: 0.5), cost: Double.infinity)
    search: for offset in Self.offsets {
      for place in Self.places {
        let centre = curve.point(at: place) + curve.direction(at: place).perpendicular * offset
        let box = Box(around: centre, size)
        let cost = near.reduce(0) { $0 + $1.box.sharedArea(with: box) * $1.weight }
        // No hair's breadth may decide: the places nearer to the middle come first.
        if cost < best.cost - 0.01 { best = (centre, cost) }
        if cost == 0 { break search }
      }
    }
    obstacles.append(Obstacle(box: Box(around: best.centre, size).widened(by: 0.5), weight: 3))
    return Sign(strand: index, text: text, centre: best.centre, size: size)
  }
}
