import GraphvizEngine
import Testing

@Suite("Pinned boxes")
struct PinnedBoxesTests {
  @Test("Pinned boxes keep their places relative to each other", arguments: [1, 2, 3] as [UInt64])
  func keepTheirPlaces(seed: UInt64) throws {
    var request = generatedRequest(boxes: 25, lines: 50, seed: seed)
    let free = try GraphvizEngine.layout(request)
    for index in 0..<12 { request.boxes[index].pinned = free.points[index] }
    let layout = try GraphvizEngine.layout(request)
    let first = layout.points[0]
    for index in 0..<12 {
      let (now, before) = (layout.points[index], free.points[index])
      #expect(abs((now.x - first.x) - (before.x - free.points[0].x)) < 0.021, "box \(index), seed \(seed)")
      #expect(abs((now.y - first.y) - (before.y - free.points[0].y)) < 0.021, "box \(index), seed \(seed)")
    }
    #expect(pairsTooNear(request, layout) == [], "seed \(seed)")
  }

  @Test("All boxes pinned: only the frame moves, also for places left of and above 0")
  func allPinned() throws {
    let places = [LayoutPoint(x: -100, y: -50), LayoutPoint(x: 100, y: 30), LayoutPoint(x: 0.5, y: 200)]
    let boxes = places.map { LayoutRequest.Box(width: 40, height: 20, pinned: $0) }
    let request = LayoutRequest(boxes: boxes, lines: [.init(from: 0, to: 1, length: 50)], separation: 10)
    let layout = try GraphvizEngine.layout(request)
    let moved = [LayoutPoint(x: 20, y: 10), LayoutPoint(x: 220, y: 90), LayoutPoint(x: 120.5, y: 260)]
    #expect(layout == Layout(points: moved, width: 240, height: 270))
  }

  @Test("Two pinned boxes that overlap stay so, and a free box keeps off both")
  func overlappingPins() throws {
    let pin = LayoutPoint(x: 50, y: 50)
    var request = LayoutRequest(
      boxes: [
        .init(width: 40, height: 20, pinned: pin), .init(width: 40, height: 20, pinned: pin),
        .init(width: 40, height: 20),
      ], lines: [.init(from: 0, to: 2, length: 1), .init(from: 1, to: 2, length: 1)], separation: 10)
    let layout = try GraphvizEngine.layout(request)
    #expect(layout.points[0] == layout.points[1])
    #expect(pairsTooNear(request, layout) == [[0, 1]])
    request.lines = []
    #expect(pairsTooNear(request, try GraphvizEngine.layout(request)) == [[0, 1]])
  }

  @Test("Boxes that hang on no pinned box stand below those that do")
  func looseGroups() throws {
    let pins = [LayoutPoint(x: 20, y: 10), LayoutPoint(x: 300, y: 90)]
    let boxes = (0..<6).map {
      LayoutRequest.Box(width: 40, height: 20, pinned: $0 < 2 ? pins[$0] : nil)
    }
    let request = LayoutRequest(boxes: boxes, lines: [.init(from: 2, to: 3, length: 90)], separation: 10)
    let layout = try GraphvizEngine.layout(request)
    #expect(Array(layout.points[..<2]) == pins)
    for index in 2..<6 { #expect(layout.points[index].y >= 90 + 10 + 10 + 10, "box \(index)") }
    #expect(pairsTooNear(request, layout) == [])
  }

  @Test("A free box on one short line stands near the pinned box at its other end")
  func nearItsNeighbour() throws {
    let pins = [LayoutPoint(x: 0, y: 0), LayoutPoint(x: 400, y: 0), LayoutPoint(x: 200, y: 300)]
    let boxes = (0..<4).map {
      LayoutRequest.Box(width: 40, height: 20, pinned: $0 < 3 ? pins[$0] : nil)
    }
    let lines = [(0, 1), (1, 2), (2, 0)].map { LayoutRequest.Line(from: $0.0, to: $0.1, length: 400) }
    let request = LayoutRequest(
      boxes: boxes, lines: lines + [.init(from: 1, to: 3, length: 80)], separation: 10)
    let points = try GraphvizEngine.layout(request).points
    let (x, y) = (points[3].x - points[1].x, points[3].y - points[1].y)
    #expect((50...130).contains((x * x + y * y).squareRoot()))
  }
}
