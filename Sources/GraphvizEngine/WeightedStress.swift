/// Settles boxes by the wanted lengths of lines, each as strongly as its weight says.
///
/// The library treats all pairs of boxes alike and cuts a wanted length down to the shortest way round: two boxes
/// that are to be far apart but have a neighbour in common end up near each other. Here a line keeps its length
/// and its weight, and pairs without a line want the length of the shortest way between them, less strongly. The
/// method is localized stress majorization (Gansner, Koren and North, "Graph drawing by stress majorization",
/// 2004): one box after the other moves to where all others want it on average.
struct WeightedStress {
  private let request: LayoutRequest
  private let ways: Ways
  private let linesOfBox: [[Int]]

  /// How strongly two boxes without a line between them want their distance, a line of weight 1 being 1.
  private static let weightOfWay = 0.8
  /// Less than this, in points, is not worth another round.
  private static let leastMove = 0.1

  /// What one box wants of the others: distances, and how strongly; 0 where there is nothing to want.
  struct Wish {
    var lengths: [Double]
    var weights: [Double]
  }

  init(_ request: LayoutRequest) {
    self.request = request
    ways = Ways(request)
    var linesOfBox = [[Int]](repeating: [], count: request.boxes.count)
    for (index, line) in request.lines.enumerated() {
      linesOfBox[line.from].append(index)
      linesOfBox[line.to].append(index)
    }
    self.linesOfBox = linesOfBox
  }

  /// The points after settling all boxes that are not pinned.
  static func settle(_ points: [LayoutPoint], _ request: LayoutRequest) -> [LayoutPoint] {
    guard points.count > 2 else { return points }
    let rounds = points.count > 300 ? (points.count > 1500 ? 6 : 20) : 60
    let movable = request.boxes.indices.filter { request.boxes[$0].pinned == nil }
    return WeightedStress(request).settle(points, moving: movable, rounds: rounds)
  }

  /// The points after so many rounds, or when nothing moves. Some boxes move, in this order. A round takes n for
  /// each of them, n being all boxes, and to begin with each takes the lines.
  func settle(_ points: [LayoutPoint], moving movable: [Int], rounds: Int) -> [LayoutPoint] {
    var points = points
    let wishes = movable.map(wish)
    for _ in 0..<rounds {
      var furthest = 0.0
      for (box, wish) in zip(movable, wishes) {
        guard let place = wish.place(of: points[box], among: points) else { continue }
        furthest = max(furthest, abs(place.x - points[box].x), abs(place.y - points[box].y))
        points[box] = place
      }
      if furthest < Self.leastMove { break }
    }
    return points
  }

  /// Takes the lines, mostly.
  func wish(of box: Int) -> Wish {
    let lengths = ways.lengths(from: box)
    var wish = Wish(
      lengths: lengths,
      weights: lengths.map { $0.isFinite && $0 > 0 ? Self.weightOfWay / ($0 * $0) : 0 })
    for line in linesOfBox[box].map({ request.lines[$0] }) {
      let other = line.from == box ? line.to : line.from
      wish.lengths[other] = line.length
      wish.weights[other] = line.weight / (line.length * line.length)
    }
    return wish
  }
}

extension WeightedStress.Wish {
  /// Where all others want a box on average; nil if nobody wants it anywhere.
  func place(of point: LayoutPoint, among points: [LayoutPoint]) -> LayoutPoint? {
    var (sumX, sumY, sum) = (0.0, 0.0, 0.0)
    for other in points.indices {
      let weight = weights[other]
      if weight == 0 { continue }
      let (x, y) = (point.x - points[other].x, point.y - points[other].y)
      let pull = lengths[other] / max((x * x + y * y).squareRoot(), 1e-3)
      sumX += weight * (points[other].x + x * pull)
      sumY += weight * (points[other].y + y * pull)
      sum += weight
    }
    return sum > 0 ? LayoutPoint(x: sumX / sum, y: sumY / sum) : nil
  }

  /// How far a place is from what is wanted of some of the others.
  func stress(at place: LayoutPoint, among points: [LayoutPoint], counting counts: [Bool]) -> Double {
    var sum = 0.0
    for other in points.indices where counts[other] && weights[other] > 0 {
      let (x, y) = (points[other].x - place.x, points[other].y - place.y)
      let miss = (x * x + y * y).squareRoot() - lengths[other]
      sum += weights[other] * miss * miss
    }
    return sum
  }
}
