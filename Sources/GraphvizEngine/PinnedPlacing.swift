#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Places free boxes among pinned ones by the wanted lengths of lines.
///
/// The library moves all boxes as if they were free and puts pinned ones back, which leaves their
/// neighbours far off. Here each free box, those next to placed ones first, takes the best of some
/// places round its neighbours, and then all of them settle.
struct PinnedPlacing {
  private let request: LayoutRequest
  private let stress: WeightedStress
  private let neighbours: [[(box: Int, length: Double)]]
  private var points: [LayoutPoint]
  private var isPlaced: [Bool]

  private static let rounds = 40

  /// Pinned boxes at their places and free boxes round those they hang on. Every free box has to hang
  /// on a pinned one, if only by way of others. Takes boxes times lines.
  static func place(_ request: LayoutRequest) -> [LayoutPoint] {
    var placing = PinnedPlacing(request)
    let order = placing.placeNextToPlaced()
    return placing.stress.settle(placing.points, moving: order, rounds: rounds)
  }

  private init(_ request: LayoutRequest) {
    self.request = request
    stress = WeightedStress(request)
    points = request.boxes.map { $0.pinned ?? LayoutPoint(x: 0, y: 0) }
    isPlaced = request.boxes.map { $0.pinned != nil }
    var neighbours = [[(box: Int, length: Double)]](repeating: [], count: request.boxes.count)
    for line in request.lines {
      neighbours[line.from].append((line.to, line.length))
      neighbours[line.to].append((line.from, line.length))
    }
    self.neighbours = neighbours
  }

  /// Goes outward from the pinned boxes; the free boxes met, in that order.
  private mutating func placeNextToPlaced() -> [Int] {
    var queue = request.boxes.indices.filter { isPlaced[$0] }
    var order: [Int] = []
    var position = 0
    while position < queue.count {
      for (box, _) in neighbours[queue[position]] where !isPlaced[box] {
        points[box] = bestPlace(for: box)
        isPlaced[box] = true
        queue.append(box)
        order.append(box)
      }
      position += 1
    }
    return order
  }

  /// The place of least stress among some on circles round the placed neighbours.
  private func bestPlace(for box: Int) -> LayoutPoint {
    let wish = stress.wish(of: box)
    var (best, least) = (points[box], Double.infinity)
    for (neighbour, length) in neighbours[box] where isPlaced[neighbour] {
      for turn in 0..<12 {
        let angle = Double(turn) * .pi / 6
        let centre = points[neighbour]
        let place = LayoutPoint(x: centre.x + length * cos(angle), y: centre.y + length * sin(angle))
        let stress = wish.stress(at: place, among: points, counting: isPlaced)
        if stress < least { (best, least) = (place, stress) }
      }
    }
    return best
  }
}
