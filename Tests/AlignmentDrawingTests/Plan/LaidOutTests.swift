import AlignmentModel
import AlignmentTimeline
import Entente
import Testing

@testable import AlignmentDrawing

@Suite("Drawings laid out by the engine")
struct LaidOutTests {
  let timeline: Timeline

  init() throws { timeline = Timeline(try SampleGraphs.small()) }

  @Test("No two figures overlap, and all are in the frame")
  func figures() throws {
    let drawing = try timeline.drawing()
    let boxes = drawing.plan.figures.compactMap { drawing.routes.boxes[$0.id] }
    #expect(boxes.count == drawing.plan.figures.count)
    for (place, box) in boxes.enumerated() {
      #expect(!boxes[..<place].contains { $0.overlaps(box) })
      #expect(box.left > 0 && box.top > drawing.frame.graphTop - 1)
      #expect(box.right < drawing.frame.width && box.bottom < drawing.frame.legendTop)
    }
  }

  @Test("Laying out twice gives the same bytes")
  func deterministic() throws {
    let snapshot = timeline.snapshot(on: SampleGraphs.day)
    #expect(try timeline.drawing().svg(of: snapshot) == timeline.drawing().svg(of: snapshot))
  }

  @Test("Kept places are kept, relative to one another")
  func keeping() throws {
    let first = try timeline.drawing()
    var kept = first.placement
    kept.points["WES"] = nil
    let second = try timeline.drawing(keeping: kept)
    let (one, other) = (first.placement.points, second.placement.points)
    let (north, east): (ActorID, ActorID) = ("NOR", "EAS")
    let before = try #require(one[north]) - (try #require(one[east]))
    let after = try #require(other[north]) - (try #require(other[east]))
    #expect(before.distance(to: after) < 0.05)
    #expect(other["WES"] != nil)
  }

  @Test("Where all places are kept no engine is asked, and they are kept to the digit")
  func allKept() throws {
    struct Asked: Error {}
    let plan = DrawingPlan(timeline)
    var kept = Placement([:], area: PictureArea(left: 0, top: -1, right: 2, bottom: 3))
    for (index, figure) in plan.figures.enumerated() {
      kept.points[figure.id] = PicturePoint(x: Double(index) / 3, y: 0.1)
    }
    kept.points["stranger"] = PicturePoint(x: 7, y: 7)
    let placement = try plan.placement(keeping: kept) { _ throws(Asked) in throw Asked() }
    kept.points["stranger"] = nil
    #expect(placement == kept)
  }

  @Test("What is new stands in whole points, and off the places that are kept for others")
  func newcomers() throws {
    let plan = DrawingPlan(timeline)
    let first = try plan.placement()
    let stranger = try #require(first.points["WES"])
    for point in first.points.values { #expect(point.x == point.x.rounded() && point.y == point.y.rounded()) }
    var kept = first
    kept.points = first.points.mapValues { PicturePoint(x: $0.x + 0.25, y: $0.y - 1000.5) }
    kept.points["WES"] = nil
    let place = PicturePoint(x: stranger.x, y: stranger.y - 1000)
    kept.points["stranger"] = place
    let second = try plan.placement(keeping: kept)
    for (id, point) in second.points where id != "WES" { #expect(point == kept.points[id], "\(id)") }
    let new = try #require(second.points["WES"])
    #expect(new.x == new.x.rounded() && new.y == new.y.rounded())
    #expect(abs(new.x - place.x) > 60 || abs(new.y - place.y) > 30)
  }
}
