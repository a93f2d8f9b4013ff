import AlignmentModel
import AlignmentTimeline
import Testing

@testable import AlignmentDrawing

@Suite("Lines between figures")
struct RoutesTests {
  let drawing: Drawing
  let strands: [Strand]

  init() throws {
    let timeline = Timeline(try SampleGraphs.small())
    drawing = DrawingPlan(timeline).inRows
    let content = PictureContent(timeline.snapshot(on: SampleGraphs.day), options: PictureOptions())
    strands = Stranding.strands(of: content.marks, in: drawing)
  }

  @Test("Lines begin and end on the borders of their figures")
  func ends() throws {
    #expect(strands.count > 8)
    for strand in strands {
      let one = try #require(drawing.routes.outlines[strand.key.dyad.low])
      let other = try #require(drawing.routes.outlines[strand.key.dyad.high])
      #expect(isOnBorder(strand.curve.start, one))
      #expect(isOnBorder(strand.curve.end, other))
    }
  }

  /// A hair further in is inside, a hair further out is outside.
  private func isOnBorder(_ point: PicturePoint, _ outline: Outline) -> Bool {
    let inwards = (outline.centre - point).unit * 0.5
    return outline.contains(point + inwards) && !outline.contains(point - inwards)
  }

  @Test("Tips of arrows touch the border")
  func tips() {
    for strand in strands where strand.pointsUp {
      let head = Arrowhead(strand.look.head, at: strand.curve, width: 2, pointed: true)
      let path = strand.look.head == .open ? head.strokes : head.tip
      #expect(path.contains(strand.curve.end))
    }
  }

  @Test("A line bows round a figure in its way")
  func bow() throws {
    let size = PictureSize(width: 80, height: 30)
    let ids: [ActorID] = ["AAA", "BBB", "CCC"]
    let centres = [0.0, 200, 400].map { PicturePoint(x: $0, y: 0) }
    let outlines = Dictionary(
      uniqueKeysWithValues: zip(ids, centres).map {
        ($0, Outline(centre: $1, size: size, shape: .rounded(6)))
      })
    let dyad = Dyad("AAA", "CCC")
    let routes = Routes(
      outlines, boxes: outlines.mapValues(\.box), lanes: [dyad: [Lane(.alliance, .mutual)]])
    let lanes = try #require(routes.lanes[dyad])
    #expect(lanes.bow != 0)
    let curve = try #require(routes.curve(dyad, offset: 0, bow: lanes.bow))
    let middle = try #require(outlines["BBB"]).box
    #expect(!curve.samples(100).contains { middle.contains($0) })
  }

  @Test func `A line rather runs under a figure that is gone by then than under one beside it`() throws {
    let size = PictureSize(width: 80, height: 50)
    // The one on the straight way was gone before the tie began; those round it are there.
    let heights: [ActorID: Double] = [
      "AAA": 0, "CCC": 0, "OLD": 0, "ONE": 55, "TWO": -55, "SIX": 110, "TEN": -110, "ABC": 160, "XYZ": -160,
    ]
    let centres = heights.map { id, height in
      (id, PicturePoint(x: id == "AAA" ? 0 : id == "CCC" ? 600 : 300, y: height))
    }
    let outlines = Dictionary(
      uniqueKeysWithValues: centres.map { ($0, Outline(centre: $1, size: size, shape: .rounded(6))) })
    let dyad = Dyad("AAA", "CCC")
    let (long, late) = (Day(number: 0)...Day(number: 900), Day(number: 500)...Day(number: 900))
    var spans = [dyad: late, Dyad("OLD", "XXX"): Day(number: 0)...Day(number: 499)]
    for id in ["ONE", "TWO", "SIX", "TEN", "ABC", "XYZ"] { spans[Dyad(ActorID(id), "ZZZ")] = long }
    func bow() throws -> Double {
      let routes = Routes(
        outlines, boxes: outlines.mapValues(\.box), lanes: [dyad: [Lane(.alliance, .mutual)]], spans: spans)
      return try #require(routes.lanes[dyad]).bow
    }
    #expect(try bow() == 0)
    spans[Dyad("OLD", "XXX")] = long
    #expect(try abs(bow()) > 180, "far round all of them")
  }

  @Test("Parallel lines lie apart")
  func apart() throws {
    let parallel = strands.filter { $0.key.dyad == Dyad("NOR", "EAS") }
    #expect(parallel.count == 3)
    let middles = parallel.map { $0.curve.point(at: 0.5) }
    for (place, middle) in middles.enumerated() {
      for other in middles[..<place] { #expect(middle.distance(to: other) > 6) }
    }
  }

  @Test("A part of a curve runs along the curve", arguments: [(0.0, 1.0), (0.2, 0.7), (0.5, 0.5)])
  func part(range: (Double, Double)) {
    let curve = Curve(
      start: PicturePoint(x: 0, y: 0), control: PicturePoint(x: 50, y: 80), end: PicturePoint(x: 100, y: 0))
    let part = curve.part(from: range.0, to: range.1)
    for t in [0, 0.25, 0.5, 1] {
      let expected = curve.point(at: range.0 + (range.1 - range.0) * t)
      #expect(part.point(at: t).distance(to: expected) < 1e-9)
    }
  }
}
