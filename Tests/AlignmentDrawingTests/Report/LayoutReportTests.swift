import AlignmentModel
import AlignmentTimeline
import Testing

@testable import AlignmentDrawing

@Suite("What a layout is worth")
struct LayoutReportTests {
  private let timeline: Timeline
  private let snapshot: Snapshot
  private let plan: DrawingPlan

  /// Four states on the corners of a square, with lines along both diagonals, and a fifth that is free.
  init() throws {
    let ids: [ActorID] = ["AAA", "BBB", "CCC", "DDD", "EEE"]
    let graph = try SampleGraphs.graph(
      ids.map { SampleGraphs.actor($0, $0.rawValue) },
      [
        SampleGraphs.entry("trade", "AAA", "CCC", mutual: true, "2020/..", sources: ["paper"]),
        SampleGraphs.entry("trade", "BBB", "DDD", mutual: true, "2020/..", sources: ["paper"]),
        SampleGraphs.entry("trade", "AAA", "EEE", mutual: true, "2020/2021", sources: ["paper"]),
      ])
    timeline = Timeline(graph)
    snapshot = timeline.snapshot(on: SampleGraphs.day)
    plan = DrawingPlan(timeline)
  }

  private func drawing(_ fifth: PicturePoint, moved: Double = 0) -> Drawing {
    Drawing(
      plan,
      placement: Placement([
        "AAA": PicturePoint(x: moved, y: 0), "BBB": PicturePoint(x: 600, y: 0),
        "CCC": PicturePoint(x: 600, y: 800), "DDD": PicturePoint(x: 0, y: 800), "EEE": fifth,
      ]))
  }

  private let away = PicturePoint(x: 300, y: -300)

  @Test("Two diagonals cross once, and their length is counted from middle to middle")
  func crossing() {
    let measures = PictureMeasures(of: snapshot, in: drawing(away))
    #expect(measures.figures == 4 && measures.lines == 2)
    #expect(measures.crossings == 1)
    #expect(measures.meanLength == 1000)
    #expect(measures.overlaps == 0 && measures.linesThroughFigures == 0)
  }

  @Test("A figure that is not shown on the day is in nobody's way")
  func notShown() {
    let drawing = drawing(PicturePoint(x: 0, y: 0))
    #expect(PictureMeasures(of: snapshot, in: drawing).overlaps == 0)
    let before = timeline.snapshot(on: Day(year: 2020, month: 6, day: 1) ?? .unboundedPast)
    #expect(PictureMeasures(of: before, in: drawing).overlaps == 1)
  }

  @Test("Lines that meet at an actor do not cross")
  func meeting() {
    let before = timeline.snapshot(on: Day(year: 2020, month: 6, day: 1) ?? .unboundedPast)
    #expect(PictureMeasures(of: before, in: drawing(away)).crossings == 1)
  }

  @Test("A line is not counted for a figure that it bows round, but for a wall that it cannot")
  func through() throws {
    var placement = drawing(away).placement
    placement.points["BBB"] = PicturePoint(x: 300, y: 400)
    let bowed = Drawing(plan, placement: placement)
    #expect(bowed.routes.lanes[Dyad("AAA", "CCC")]?.bow != 0)
    #expect(PictureMeasures(of: snapshot, in: bowed).linesThroughFigures == 0)

    let wall = (0..<9).map { ActorID("W\($0)") }
    let graph = try SampleGraphs.graph(
      (wall + ["AAA", "CCC"]).map { SampleGraphs.actor($0, $0.rawValue) },
      [SampleGraphs.entry("trade", "AAA", "CCC", mutual: true, "2020/..", sources: ["paper"])]
        + zip(wall, wall.dropFirst()).map { one, other in
          try SampleGraphs.entry("trade", one, other, mutual: true, "2020/..", sources: ["paper"])
        })
    let walled = Timeline(graph)
    var points: [ActorID: PicturePoint] = [
      "AAA": PicturePoint(x: 0, y: -90), "CCC": PicturePoint(x: 0, y: 90),
    ]
    for (place, id) in wall.enumerated() { points[id] = PicturePoint(x: Double(place - 4) * 60, y: 0) }
    let measures = PictureMeasures(
      of: walled.snapshot(on: SampleGraphs.day),
      in: Drawing(DrawingPlan(walled), placement: Placement(points)))
    #expect(measures.linesThroughFigures == 1)
  }

  @Test("Within one drawing nothing drifts; between two the way of those in both is told")
  func drift() throws {
    var report = LayoutReport()
    report.add("first", snapshot, in: drawing(away))
    report.add("second", snapshot, in: drawing(away))
    report.add("third", snapshot, in: drawing(away, moved: -40))
    #expect(
      report.drifts.map(\.from) == ["first", "second"] && report.drifts.map(\.to) == ["second", "third"])
    #expect(report.drifts[0].mean == 0 && report.drifts[0].furthest == 0 && report.drifts[0].actors == 4)
    // Others move as well, if less: the frame grows to the left, and what is in the middle of a page stays there.
    let drift = report.drifts[1]
    #expect(drift.furthest >= 20 && drift.furthest <= 40 && drift.mean > 0 && drift.mean <= drift.furthest)
  }

  @Test("Lengths are set beside those of the same lines laid out for the day alone")
  func fresh() throws {
    let drawing = drawing(away)
    let half = drawing.placement.points.mapValues { PicturePoint(x: $0.x * 0.8, y: $0.y * 0.8) }
    var report = LayoutReport()
    report.add("2024-01-19", snapshot, in: drawing, fresh: Placement(half))
    let growth = try #require(report.pictures[0].growth)
    #expect(abs(growth - 0.25) < 1e-9)
    report.add("again", snapshot, in: drawing)
    #expect(report.pictures[1].growth == nil)
    #expect(
      report.text == """
        2024-01-19: 4 actors, 2 lines, 1 crossing, 0 overlaps, 0 lines through a figure, mean length 1000 (laid out by itself 800: +25 %, printed at one size +0 %)
        2024-01-19 to again: drift 0, at most 0, of 4 actors
        again: 4 actors, 2 lines, 1 crossing, 0 overlaps, 0 lines through a figure, mean length 1000

        """)
  }

  @Test("A kept area is shown, and what stands outside makes it larger")
  func area() {
    var placement = drawing(away).placement
    let needed = Drawing(plan, placement: placement).area
    placement.area = PictureArea(left: -500, top: -1000, right: 100, bottom: 0)
    let drawing = Drawing(plan, placement: placement)
    #expect(
      drawing.area
        == PictureArea(left: -500, top: -1000, right: needed.right, bottom: needed.bottom))
    #expect(drawing.frame.width == (needed.right + 500) + 2 * PictureFrame.margin)
  }
}
