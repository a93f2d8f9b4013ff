/// Makes room between boxes and keeps the shape of the picture: boxes that overlap want to be
/// further apart, neighbours that do not want to keep their distance, and all of them settle.
///
/// The method is PRISM (Gansner and Hu, "Efficient, proximity-preserving node overlap removal",
/// 2010), with the nearest box in each of eight sectors for neighbours in place of a Delaunay
/// triangulation. The PRISM inside Graphviz sums in an order that depends on memory addresses, so
/// its results differ between processes; it also moves pinned boxes.
struct Spreading {
  /// The wanted distance from a box to another one, between the centres.
  private struct Spring {
    var other: Int
    var length: Double
  }

  let boxes: [LayoutRequest.Box]
  let gap: Double
  var points: [LayoutPoint]

  /// How much longer a distance may become in one round: more would tear the shape.
  private static let largestGrowth = 1.5
  private static let sweepsPerRound = 12

  /// The points after so many rounds, or when no two boxes are too near. Pinned boxes stay. What
  /// still overlaps then is left to `OverlapRepair`. A round takes n squared for n boxes.
  static func spread(
    _ points: [LayoutPoint], _ boxes: [LayoutRequest.Box], gap: Double
  ) -> [LayoutPoint] {
    var spreading = Spreading(boxes: boxes, gap: gap, points: points)
    for _ in 0..<(boxes.count > 300 ? 12 : 50) {
      let (springs, tooNear) = spreading.springs()
      if !tooNear { break }
      for _ in 0..<sweepsPerRound { spreading.settle(springs) }
    }
    return spreading.points
  }

  /// Springs between neighbours and between boxes too near, and whether there are any of the latter.
  private func springs() -> (springs: [[Spring]], tooNear: Bool) {
    var springs = [[Spring]](repeating: [], count: boxes.count)
    var tooNear = false
    for first in boxes.indices {
      var nearest = [(box: Int, distance: Double)](repeating: (-1, .infinity), count: 8)
      for second in boxes.indices where second != first {
        let growth = growth(first, second)
        if growth > 1.0001 {
          tooNear = true
          springs[first].append(spring(first, second, growth))
          continue
        }
        let (x, y) = way(from: first, to: second)
        let sector = (x > 0 ? 4 : 0) + (y > 0 ? 2 : 0) + (abs(x) > abs(y) ? 1 : 0)
        let square = x * x + y * y
        if square < nearest[sector].distance { nearest[sector] = (second, square) }
      }
      for neighbour in nearest where neighbour.box >= 0 {
        springs[first].append(spring(first, neighbour.box, 1))
        springs[neighbour.box].append(spring(neighbour.box, first, 1))
      }
    }
    return (springs, tooNear)
  }

  private func spring(_ first: Int, _ second: Int, _ growth: Double) -> Spring {
    let (x, y) = way(from: first, to: second)
    let length = (x * x + y * y).squareRoot()
    return Spring(other: second, length: length * min(growth, Self.largestGrowth))
  }

  /// From centre to centre. Boxes on the same spot are taken to be a little apart, to the side their
  /// order says.
  private func way(from first: Int, to second: Int) -> (x: Double, y: Double) {
    let x = points[second].x - points[first].x
    let y = points[second].y - points[first].y
    if abs(x) + abs(y) > 1e-3 { return (x, y) }
    let sign = first < second ? 1.0 : -1
    return (sign, sign * Double((first + second) % 7 - 3) / 3)
  }

  /// By what factor two boxes have to move away from each other to be far enough apart; at most 1 if
  /// they are.
  private func growth(_ first: Int, _ second: Int) -> Double {
    let (x, y) = way(from: first, to: second)
    let wantedX = (boxes[first].width + boxes[second].width) / 2 + gap
    let wantedY = (boxes[first].height + boxes[second].height) / 2 + gap
    if abs(x) >= wantedX || abs(y) >= wantedY { return 1 }
    return min(wantedX / max(abs(x), 1e-6), wantedY / max(abs(y), 1e-6))
  }

  /// Moves one box after the other to where its springs want it on average, short springs counting
  /// most.
  private mutating func settle(_ springs: [[Spring]]) {
    for box in boxes.indices where boxes[box].pinned == nil && !springs[box].isEmpty {
      var (sumX, sumY, sum) = (0.0, 0.0, 0.0)
      for spring in springs[box] {
        let (x, y) = way(from: box, to: spring.other)
        let distance = (x * x + y * y).squareRoot()
        let weight = 1 / (spring.length * spring.length)
        sumX += weight * (points[spring.other].x - x / distance * spring.length)
        sumY += weight * (points[spring.other].y - y / distance * spring.length)
        sum += weight
      }
      points[box] = LayoutPoint(x: sumX / sum, y: sumY / sum)
    }
  }
}
