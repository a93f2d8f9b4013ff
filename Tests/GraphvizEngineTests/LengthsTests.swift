import GraphvizEngine
import Testing

@Suite("Wanted lengths")
struct LengthsTests {
  private func points(_ count: Int, _ lines: [LayoutRequest.Line]) throws -> [LayoutPoint] {
    let boxes = [LayoutRequest.Box](repeating: .init(width: 30, height: 20), count: count)
    return try GraphvizEngine.layout(LayoutRequest(boxes: boxes, lines: lines, separation: 5)).points
  }

  private func distance(_ points: [LayoutPoint], _ one: Int, _ other: Int) -> Double {
    let (x, y) = (points[one].x - points[other].x, points[one].y - points[other].y)
    return (x * x + y * y).squareRoot()
  }

  @Test("Two boxes that want to be far apart are so, although the way round by a third box is shorter")
  func ownLength() throws {
    let points = try points(
      3,
      [
        .init(from: 0, to: 1, length: 100), .init(from: 1, to: 2, length: 100),
        .init(from: 0, to: 2, length: 400, weight: 4),
      ])
    #expect(distance(points, 0, 2) > 250)
  }

  @Test("Of two lines that cannot both have their lengths the heavier one comes nearer to its own")
  func weights() throws {
    func lengths(_ one: Double, _ other: Double) throws -> (Double, Double) {
      let points = try points(
        3,
        [
          .init(from: 0, to: 1, length: 80, weight: one), .init(from: 1, to: 2, length: 80, weight: other),
          .init(from: 0, to: 2, length: 400, weight: 1),
        ])
      return (distance(points, 0, 1), distance(points, 1, 2))
    }
    let first = try lengths(8, 0.25)
    let second = try lengths(0.25, 8)
    #expect(first.0 + 20 < first.1)
    #expect(second.1 + 20 < second.0)
  }

  @Test("A box between two others moves out of the way of all of a broad line")
  func breadth() throws {
    // A triangle so flat that its middle box stands at the border of the long line.
    func request(_ breadth: Double) -> LayoutRequest {
      var boxes = [LayoutRequest.Box](repeating: .init(width: 60, height: 30), count: 5)
      boxes[2].width = 40
      let lines: [LayoutRequest.Line] = [
        .init(from: 0, to: 1, length: 400, weight: 4, breadth: breadth),
        .init(from: 0, to: 2, length: 205, weight: 0.5), .init(from: 1, to: 2, length: 205, weight: 0.5),
        .init(from: 0, to: 3, length: 150), .init(from: 1, to: 4, length: 150),
      ]
      return LayoutRequest(boxes: boxes, lines: lines, separation: 20)
    }
    let points = try GraphvizEngine.layout(request(60)).points
    let (x, y) = (points[1].x - points[0].x, points[1].y - points[0].y)
    let across = (points[2].x - points[0].x) * y - (points[2].y - points[0].y) * x
    #expect(abs(across) / (x * x + y * y).squareRoot() > 30)
  }

  @Test("Two boxes joined to no others stand within the frame of a large group where there is room")
  func nested() throws {
    var request = LayoutRequest(boxes: [], lines: [], separation: 10)
    request.boxes = [LayoutRequest.Box](repeating: .init(width: 40, height: 20), count: 12)
    // A star: the corners of its frame are empty.
    request.lines = (1..<12).map { LayoutRequest.Line(from: 0, to: $0, length: 200) }
    let star = try GraphvizEngine.layout(request)
    request.boxes += [LayoutRequest.Box](repeating: .init(width: 40, height: 20), count: 2)
    request.lines.append(.init(from: 12, to: 13, length: 60))
    let layout = try GraphvizEngine.layout(request)
    #expect((layout.width, layout.height) == (star.width, star.height))
    #expect(pairsTooNear(request, layout) == [])
    #expect(request.linesThroughBoxes(in: layout) == 0)
  }

  @Test("More boxes than can be cleared of lines change places, and stay apart")
  func swapped() throws {
    let request = generatedRequest(boxes: 130, lines: 400, seed: 3)
    let layout = try GraphvizEngine.layout(request)
    #expect(pairsTooNear(request, layout) == [])
  }
}
