#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Places free boxes among pinned ones by the wanted lengths of lines.
///
/// The library moves all boxes as if they were free and puts pinned ones back, which leaves their
/// neighbours far off. Here each free box, those next to placed ones first, takes the best of some
/// places round its neighbours, and then all of them settle one by one (localized stress
/// majorization, Gansner, Koren and North, 2004).
struct PinnedPlacing {
  private let request: LayoutRequest
  private let neighbours: [[(box: Int, length: Double)]]
  private var points: [LayoutPoint]
  private var isPlaced: [Bool]

  private static let rounds = 40

  /// Pinned boxes at their places and free boxes round those they hang on. Every free box has to hang
  /// on a pinned one, if only by way of others. Takes boxes times lines.
  static func place(_ request: LayoutRequest) -> [LayoutPoint] {
    var placing = PinnedPlacing(request)
    let order = placing.placeNextToPlaced()
    let distances = order.map { placing.distances(from: $0) }
    for _ in 0..<rounds {
      for (box, distances) in zip(order, distances) { placing.settle(box, distances) }
    }
    return placing.points
  }

  private init(_ request: LayoutRequest) {
    self.request = request
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
        points[box] = bestPlace(for: box, distances(from: box))
        isPlaced[box] = true
        queue.append(box)
        order.append(box)
      }
      position += 1
    }
    return order
  }

  /// The place of least stress among some on circles round the placed neighbours.
  private func bestPlace(for box: Int, _ distances: [Double]) -> LayoutPoint {
    var (best, least) = (points[box], Double.infinity)
    for (neighbour, length) in neighbours[box] where isPlaced[neighbour] {
      for turn in 0..<12 {
        let angle = Double(turn) * .pi / 6
        let centre = points[neighbour]
        let place = LayoutPoint(x: centre.x + length * cos(angle), y: centre.y + length * sin(angle))
        let stress = stress(of: box, at: place, distances)
        if stress < least { (best, least) = (place, stress) }
      }
    }
    return best
  }

  private func stress(of box: Int, at place: LayoutPoint, _ distances: [Double]) -> Double {
    var sum = 0.0
    for other in points.indices where other != box && isPlaced[other] && distances[other].isFinite {
      let (x, y) = (points[other].x - place.x, points[other].y - place.y)
      let miss = (x * x + y * y).squareRoot() / distances[other] - 1
      sum += miss * miss
    }
    return sum
  }

  /// Moves a box to where all others want it on average, near ones counting most.
  private mutating func settle(_ box: Int, _ distances: [Double]) {
    var (sumX, sumY, sum) = (0.0, 0.0, 0.0)
    for other in points.indices where other != box && distances[other].isFinite {
      let (x, y) = (points[box].x - points[other].x, points[box].y - points[other].y)
      let distance = max((x * x + y * y).squareRoot(), 1e-3)
      let weight = 1 / (distances[other] * distances[other])
      sumX += weight * (points[other].x + x / distance * distances[other])
      sumY += weight * (points[other].y + y / distance * distances[other])
      sum += weight
    }
    if sum > 0 { points[box] = LayoutPoint(x: sumX / sum, y: sumY / sum) }
  }

  /// The length of the shortest way along lines to every box, infinite where there is none.
  private func distances(from start: Int) -> [Double] {
    var distances = [Double](repeating: .infinity, count: request.boxes.count)
    distances[start] = 0
    var queue = [start]
    var isQueued = [Bool](repeating: false, count: request.boxes.count)
    var position = 0
    while position < queue.count {
      let box = queue[position]
      position += 1
      isQueued[box] = false
      for (other, length) in neighbours[box] where distances[box] + length < distances[other] {
        distances[other] = distances[box] + length
        if isQueued[other] { continue }
        isQueued[other] = true
        queue.append(other)
      }
    }
    return distances
  }
}
