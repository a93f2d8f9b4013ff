import GraphvizEngine
import Testing

@Suite("Placement")
struct PlacementTests {
  @Test("No box comes nearer to another than the separation", arguments: 1...12 as ClosedRange<UInt64>)
  func separation(seed: UInt64) throws {
    var generator = SeededGenerator(state: seed)
    let count = Int.random(in: 2...(seed < 11 ? 40 : 120), using: &generator)
    let lines = Int.random(in: 0...(count * 3), using: &generator)
    let request = generatedRequest(boxes: count, lines: lines, seed: seed)
    let layout = try GraphvizEngine.layout(request)
    #expect(pairsTooNear(request, layout) == [], "seed \(seed), \(count) boxes, \(lines) lines")
  }

  @Test("The frame begins at 0, 0 and touches the outermost boxes on all four sides")
  func frame() throws {
    let request = generatedRequest(boxes: 20, lines: 40, seed: 77)
    let layout = try GraphvizEngine.layout(request)
    let lefts = zip(request.boxes, layout.points).map { $1.x - $0.width / 2 }
    let rights = zip(request.boxes, layout.points).map { $1.x + $0.width / 2 }
    let tops = zip(request.boxes, layout.points).map { $1.y - $0.height / 2 }
    let bottoms = zip(request.boxes, layout.points).map { $1.y + $0.height / 2 }
    #expect(abs(try #require(lefts.min())) < 0.011)
    #expect(abs(try #require(tops.min())) < 0.011)
    #expect(abs(try #require(rights.max()) - layout.width) < 0.011)
    #expect(abs(try #require(bottoms.max()) - layout.height) < 0.011)
  }

  @Test("A picture of 36 boxes and 80 lines is a landscape", arguments: [1, 2, 3] as [UInt64])
  func landscape(seed: UInt64) throws {
    let layout = try GraphvizEngine.layout(generatedRequest(boxes: 36, lines: 80, seed: seed))
    #expect((1.2...1.7).contains(layout.width / layout.height), "seed \(seed)")
  }

  @Test("No boxes make an empty layout")
  func nothing() throws {
    let layout = try GraphvizEngine.layout(LayoutRequest(boxes: [], lines: [], separation: 10))
    #expect(layout == Layout(points: [], width: 0, height: 0))
  }

  @Test("One box fills the frame, also with a line to itself")
  func one() throws {
    let request = LayoutRequest(
      boxes: [.init(width: 80, height: 30)], lines: [.init(from: 0, to: 0, length: 100)], separation: 10)
    let layout = try GraphvizEngine.layout(request)
    #expect(layout == Layout(points: [LayoutPoint(x: 40, y: 15)], width: 80, height: 30))
  }

  @Test("Two boxes lie side by side at the wanted distance")
  func two() throws {
    let request = LayoutRequest(
      boxes: [.init(width: 40, height: 30), .init(width: 40, height: 30)],
      lines: [.init(from: 0, to: 1, length: 150)], separation: 10)
    let layout = try GraphvizEngine.layout(request)
    #expect(abs(layout.width - 190) < 2)
    #expect(layout.height < 40)
  }

  @Test("Boxes of no size are placed apart like others")
  func noSize() throws {
    let boxes = [LayoutRequest.Box](repeating: .init(width: 0, height: 0), count: 5)
    let lines = (1..<5).map { LayoutRequest.Line(from: 0, to: $0, length: 50) }
    let request = LayoutRequest(boxes: boxes, lines: lines, separation: 10)
    #expect(pairsTooNear(request, try GraphvizEngine.layout(request)) == [])
  }

  @Test("Lines that want to be long end up longer than lines that want to be short")
  func lengths() throws {
    let boxes = [LayoutRequest.Box](repeating: .init(width: 30, height: 20), count: 6)
    let near = [(0, 1), (1, 2), (0, 2), (3, 4), (4, 5), (3, 5)]
    let lines =
      near.map { LayoutRequest.Line(from: $0.0, to: $0.1, length: 70) }
      + [LayoutRequest.Line(from: 0, to: 3, length: 300)]
    let points = try GraphvizEngine.layout(LayoutRequest(boxes: boxes, lines: lines, separation: 5)).points
    let long = distance(points[0], points[3])
    for (from, to) in near { #expect(distance(points[from], points[to]) * 2 < long, "\(from)–\(to)") }
  }

  @Test("Groups that no line joins stand side by side without holes between them")
  func groups() throws {
    var request = generatedRequest(boxes: 12, lines: 30, seed: 5)
    let single = try GraphvizEngine.layout(request)
    request.boxes += [LayoutRequest.Box](repeating: .init(width: 60, height: 30), count: 6)
    let layout = try GraphvizEngine.layout(request)
    #expect(pairsTooNear(request, layout) == [])
    #expect(layout.width * layout.height < 2 * single.width * single.height)
  }

  @Test("200 boxes without any line make a landscape")
  func noLines() throws {
    let request = generatedRequest(boxes: 200, lines: 0, seed: 6)
    let layout = try GraphvizEngine.layout(request)
    #expect(pairsTooNear(request, layout) == [])
    #expect((1.1...1.9).contains(layout.width / layout.height))
  }

  @Test("More than 300 boxes are placed apart as well")
  func many() throws {
    let request = generatedRequest(boxes: 320, lines: 640, seed: 9)
    #expect(pairsTooNear(request, try GraphvizEngine.layout(request)) == [])
  }

  @Test("Clearing takes lines away from under boxes and keeps boxes apart")
  func clearing() throws {
    var request = generatedRequest(boxes: 30, lines: 60, seed: 11)
    let cleared = try GraphvizEngine.layout(request)
    request.clearsLines = false
    let plain = try GraphvizEngine.layout(request)
    #expect(request.linesThroughBoxes(in: cleared) * 2 < request.linesThroughBoxes(in: plain))
    #expect(pairsTooNear(request, cleared) == [])
  }

  @Test("A line through a third box is counted, a line past it is not")
  func counting() {
    let boxes = [LayoutRequest.Box](repeating: .init(width: 20, height: 20), count: 3)
    let request = LayoutRequest(boxes: boxes, lines: [.init(from: 0, to: 2, length: 200)], separation: 5)
    let ends = (LayoutPoint(x: 10, y: 50), LayoutPoint(x: 210, y: 50))
    let under = Layout(points: [ends.0, LayoutPoint(x: 100, y: 55), ends.1], width: 220, height: 100)
    let past = Layout(points: [ends.0, LayoutPoint(x: 100, y: 61), ends.1], width: 220, height: 100)
    #expect(request.linesThroughBoxes(in: under) == 1)
    #expect(request.linesThroughBoxes(in: past) == 0)
  }

  private func distance(_ a: LayoutPoint, _ b: LayoutPoint) -> Double {
    ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot()
  }
}
