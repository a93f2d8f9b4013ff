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
}
