#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Moves boxes a little so that straight lines between two boxes run through fewer other boxes.
///
/// Box by box, the best of a fixed set of places round it is taken, if it is better than staying: by
/// lines through boxes first, then by crossings of lines, then by the way from where the layout put
/// the box. No move makes an overlap, leaves the frame or touches a pinned box.
struct LineClearing {
  private let request: LayoutRequest
  private let origins: [LayoutPoint]
  private let frame: Rectangle
  private let linesOfBox: [[Int]]
  private var points: [LayoutPoint]
  /// The boxes where they stand now, with the room round them that lines have to keep off.
  private var obstacles: [Rectangle]
  /// The lines where they run now.
  private var segments: [Segment]

  private struct Segment {
    let from: Int
    let to: Int
    let breadth: Double
    /// Of running through a box.
    let costOfHit: Double
    var start: LayoutPoint
    var end: LayoutPoint
  }

  private static let mostRounds = 4
  private static let costOfCrossing = 0.12
  /// What moving by the size of a box costs, a line through a box being 1.
  private static let costOfWay = 0.12
  /// What a line of weight 1 costs that becomes longer by its wanted length.
  private static let costOfStretching = 0.3
  private static let ways = [0.25, 0.5, 0.8, 1.1, 1.5, 2, 2.7, 3.5]

  /// The points after clearing; takes time in proportion to boxes times lines.
  static func clear(_ points: [LayoutPoint], _ request: LayoutRequest) -> [LayoutPoint] {
    guard request.boxes.count > 2, let frame = Rectangle(around: request.boxes, at: points) else {
      return points
    }
    var clearing = LineClearing(request, points, frame)
    for _ in 0..<mostRounds {
      if !clearing.improve() { break }
    }
    return clearing.points
  }

  private init(_ request: LayoutRequest, _ points: [LayoutPoint], _ frame: Rectangle) {
    self.request = request
    self.points = points
    self.frame = frame
    origins = points
    var linesOfBox = [[Int]](repeating: [], count: request.boxes.count)
    for (index, line) in request.lines.enumerated() {
      linesOfBox[line.from].append(index)
      linesOfBox[line.to].append(index)
    }
    self.linesOfBox = linesOfBox
    segments = request.lines.map { line in
      Segment(
        from: line.from, to: line.to, breadth: line.breadth, costOfHit: line.costOfHit,
        start: points[line.from], end: points[line.to])
    }
    obstacles = []
    obstacles = zip(request.boxes, points).map { Rectangle($0, at: $1, margin: margin) }
  }

  /// How far a line has to keep off a box.
  private var margin: Double { min(2, request.separation / 2) }

  /// One round over all boxes that have to do with a line through a box; false if nothing moved.
  private mutating func improve() -> Bool {
    var moved = false
    for box in request.boxes.indices where request.boxes[box].pinned == nil {
      let now = points[box]
      if hits(of: box, at: now, limit: 1) == 0 { continue }
      let best = bestPlace(for: box, cost: cost(of: box, at: now, limit: .infinity))
      if best == now { continue }
      move(box, to: best)
      moved = true
    }
    return moved
  }

  private mutating func move(_ box: Int, to place: LayoutPoint) {
    points[box] = place
    obstacles[box] = Rectangle(request.boxes[box], at: place, margin: margin)
    for index in linesOfBox[box] {
      if segments[index].from == box { segments[index].start = place }
      if segments[index].to == box { segments[index].end = place }
    }
  }

  private func bestPlace(for box: Int, cost: Double) -> LayoutPoint {
    let start = points[box]
    let size = request.boxes[box]
    let unit = (size.width + size.height) / 2 + request.separation
    var (best, bestCost) = (start, cost - 1e-6)
    for way in Self.ways {
      for turn in 0..<12 {
        let angle = Double(turn) * .pi / 6
        let place = LayoutPoint(x: start.x + unit * way * cos(angle), y: start.y + unit * way * sin(angle))
        guard isAllowed(box, at: place) else { continue }
        let cost = self.cost(of: box, at: place, limit: bestCost)
        if cost < bestCost { (best, bestCost) = (place, cost) }
      }
    }
    return best
  }

  private func isAllowed(_ box: Int, at place: LayoutPoint) -> Bool {
    guard frame.contains(Rectangle(request.boxes[box], at: place)) else { return false }
    let rectangle = Rectangle(request.boxes[box], at: place, margin: request.separation + 0.02 - margin)
    return !obstacles.indices.contains { $0 != box && rectangle.overlaps(obstacles[$0]) }
  }

  /// Everything that depends on where `box` stands. Stops counting above `limit`.
  private func cost(of box: Int, at place: LayoutPoint, limit: Double) -> Double {
    let size = request.boxes[box]
    let unit = (size.width + size.height) / 2 + request.separation
    let (x, y) = (place.x - origins[box].x, place.y - origins[box].y)
    var cost = Self.costOfWay * (x * x + y * y).squareRoot() / unit
    cost += costOfStretching(box, to: place)
    if cost >= limit { return cost }
    cost += hits(of: box, at: place, limit: limit - cost)
    if cost >= limit { return cost }
    let most = (limit - cost) / Self.costOfCrossing
    return cost + Self.costOfCrossing * Double(crossings(of: box, at: place, limit: most))
  }

  /// Lines that become longer than the layout made them, so that a box stays with those it belongs to.
  private func costOfStretching(_ box: Int, to place: LayoutPoint) -> Double {
    var cost = 0.0
    for index in linesOfBox[box] {
      let line = request.lines[index]
      let end = line.from == box ? line.to : line.from
      let longer = distance(place, points[end]) - max(distance(origins[box], origins[end]), line.length)
      cost += Self.costOfStretching * min(line.weight, 4) * max(0, longer) / line.length
    }
    return cost
  }

  private func distance(_ a: LayoutPoint, _ b: LayoutPoint) -> Double {
    ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot()
  }

  /// Lines of others through `box`, and lines of `box` through others, broad ones counting more. Stops counting
  /// at `limit`, as most places that are tried are worse than the best so far.
  private func hits(of box: Int, at place: LayoutPoint, limit: Double) -> Double {
    var sum = 0.0
    let rectangle = Rectangle(request.boxes[box], at: place, margin: margin)
    for segment in segments where segment.from != box && segment.to != box {
      if rectangle.isCrossed(from: segment.start, to: segment.end, breadth: segment.breadth) {
        sum += segment.costOfHit
        if sum >= limit { return sum }
      }
    }
    for index in linesOfBox[box] {
      let segment = segments[index]
      let end = segment.from == box ? segment.to : segment.from
      for other in obstacles.indices where other != box && other != end {
        if obstacles[other].isCrossed(from: place, to: points[end], breadth: segment.breadth) {
          sum += segment.costOfHit
        }
      }
      if sum >= limit { return sum }
    }
    return sum
  }

  /// Crossings of the lines of `box` with others. Stops counting at `limit`, as ``hits(of:at:limit:)`` does.
  private func crossings(of box: Int, at place: LayoutPoint, limit: Double) -> Int {
    var count = 0
    for index in linesOfBox[box] {
      let line = request.lines[index]
      let end = points[line.from == box ? line.to : line.from]
      for other in segments where other.from != box && other.to != box {
        if linesCross(place, end, other.start, other.end) { count += 1 }
      }
      if Double(count) > limit { return count }
    }
    return count
  }
}

extension LayoutRequest {
  /// How many times a straight line between the centres of two boxes runs through a third box; lines
  /// between the same two boxes count once each.
  public func linesThroughBoxes(in layout: Layout) -> Int { linesThroughBoxes(in: layout.points) }

  /// How hard to read a picture is: a line through a box misleads, a crossing only slows the eye.
  func faults(in points: [LayoutPoint]) -> Double {
    6 * breadthThroughBoxes(in: points) + Double(crossings(in: points))
  }

  /// As ``linesThroughBoxes(in:)``, broad lines counting more.
  private func breadthThroughBoxes(in points: [LayoutPoint]) -> Double {
    var sum = 0.0
    for line in lines {
      for box in boxes.indices where box != line.from && box != line.to {
        let rectangle = Rectangle(boxes[box], at: points[box])
        if rectangle.isCrossed(from: points[line.from], to: points[line.to], breadth: line.breadth) {
          sum += line.costOfHit
        }
      }
    }
    return sum
  }

  func crossings(in points: [LayoutPoint]) -> Int {
    var count = 0
    for (index, first) in lines.enumerated() {
      for second in lines[(index + 1)...] {
        if linesCross(points[first.from], points[first.to], points[second.from], points[second.to]) {
          count += 1
        }
      }
    }
    return count
  }

  func linesThroughBoxes(in points: [LayoutPoint]) -> Int {
    var count = 0
    for line in lines {
      for box in boxes.indices where box != line.from && box != line.to {
        let rectangle = Rectangle(boxes[box], at: points[box])
        if rectangle.isCrossed(from: points[line.from], to: points[line.to]) { count += 1 }
      }
    }
    return count
  }
}

extension LayoutRequest.Line {
  /// Of running through a box: 1 for a thin line.
  fileprivate var costOfHit: Double { 1 + breadth / 24 }
}
