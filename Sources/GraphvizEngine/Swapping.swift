/// Lets two boxes change places where the lines of both come nearer to their wanted lengths by that.
///
/// Settling moves boxes by small steps and cannot lift one over others, which in a full picture leaves boxes far
/// from those they belong to.
struct Swapping {
  private struct Tie {
    var box: Int
    var length: Double
    var weight: Double
  }

  private let request: LayoutRequest
  private let ties: [[Tie]]
  private var points: [LayoutPoint]

  private static let mostRounds = 8

  /// The points after swapping; what was free of overlap stays so. Takes boxes times lines.
  static func swap(_ points: [LayoutPoint], _ request: LayoutRequest) -> [LayoutPoint] {
    var swapping = Swapping(request, points)
    for _ in 0..<mostRounds {
      if !swapping.improve() { break }
    }
    return swapping.points
  }

  private init(_ request: LayoutRequest, _ points: [LayoutPoint]) {
    self.request = request
    self.points = points
    var ties = [[Tie]](repeating: [], count: request.boxes.count)
    for line in request.lines {
      ties[line.from].append(Tie(box: line.to, length: line.length, weight: line.weight))
      ties[line.to].append(Tie(box: line.from, length: line.length, weight: line.weight))
    }
    self.ties = ties
  }

  /// One round over all pairs; false if none changed places.
  private mutating func improve() -> Bool {
    var swapped = false
    for first in points.indices {
      for second in points.indices where second > first && gain(first, second) > 1e-3 {
        guard fits(first, second) else { continue }
        points.swapAt(first, second)
        swapped = true
      }
    }
    return swapped
  }

  private func gain(_ first: Int, _ second: Int) -> Double {
    let now = stress(first, at: points[first], but: second) + stress(second, at: points[second], but: first)
    let then = stress(first, at: points[second], but: second) + stress(second, at: points[first], but: first)
    return now - then
  }

  /// How far the lines of a box miss their wanted lengths, but for one whose other end moves too.
  private func stress(_ box: Int, at place: LayoutPoint, but other: Int) -> Double {
    var sum = 0.0
    for tie in ties[box] where tie.box != other {
      let (x, y) = (points[tie.box].x - place.x, points[tie.box].y - place.y)
      let miss = (x * x + y * y).squareRoot() / tie.length - 1
      // A line that is too long costs by its length, so that not all is done for the longest.
      sum += tie.weight * (miss > 0 ? miss : miss * miss)
    }
    return sum
  }

  /// Whether neither comes too near to a third box.
  private func fits(_ first: Int, _ second: Int) -> Bool {
    let (one, other) = (request.boxes[first], request.boxes[second])
    guard one.pinned == nil, other.pinned == nil else { return false }
    if one == other { return true }
    return isFree(first, at: points[second], but: second) && isFree(second, at: points[first], but: first)
  }

  private func isFree(_ box: Int, at place: LayoutPoint, but gone: Int) -> Bool {
    let rectangle = Rectangle(request.boxes[box], at: place, margin: request.separation + 0.02)
    return !points.indices.contains { other in
      other != box && other != gone
        && rectangle.overlaps(Rectangle(request.boxes[other], at: points[other]))
    }
  }
}
