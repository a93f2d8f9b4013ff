/// Finds free places for small groups within the frame of a large one, whose corners are mostly empty.
struct Nesting {
  /// Boxes that stand, with half the room that has to be between two.
  private var taken: [Rectangle]
  private let lines: [(start: LayoutPoint, end: LayoutPoint)]
  private let frame: Rectangle
  private let gap: Double

  /// Beyond this many lines and places looking takes too long.
  private static let mostLines = 400
  private static let step = 12.0

  /// - Parameters:
  ///   - points: where the boxes of the large group stand.
  init?(_ group: LayoutRequest, at points: [LayoutPoint]) {
    guard group.lines.count <= Self.mostLines, let frame = Rectangle(around: group.boxes, at: points) else {
      return nil
    }
    self.frame = frame
    gap = group.separation + 0.02
    let gap = gap
    taken = zip(group.boxes, points).map { Rectangle($0, at: $1, margin: gap) }
    lines = group.lines.map { (points[$0.from], points[$0.to]) }
  }

  /// The upper left corner of a free place of a size, as near to a corner of the frame as there is one; nil if
  /// there is none. What is put there is taken from then on.
  mutating func place(width: Double, height: Double) -> LayoutPoint? {
    guard width <= frame.width, height <= frame.height else { return nil }
    var best: Rectangle?
    var least = Double.infinity
    for x in steps(frame.width - width) {
      for y in steps(frame.height - height) {
        let cost = min(x, frame.width - width - x) + min(y, frame.height - height - y)
        guard cost < least else { continue }
        let place = Rectangle(
          left: frame.left + x, top: frame.top + y, right: frame.left + x + width,
          bottom: frame.top + y + height)
        if isFree(place) { (best, least) = (place, cost) }
      }
    }
    guard let best else { return nil }
    taken.append(best.widened(by: gap))
    return LayoutPoint(x: best.left, y: best.top)
  }

  /// From side to side, the last one included.
  private func steps(_ room: Double) -> [Double] {
    Array(stride(from: 0, to: room, by: Self.step)) + [room]
  }

  private func isFree(_ place: Rectangle) -> Bool {
    if taken.contains(where: { $0.overlaps(place) }) { return false }
    let kept = place.widened(by: gap / 2)
    return !lines.contains { kept.isCrossed(from: $0.start, to: $0.end) }
  }
}
