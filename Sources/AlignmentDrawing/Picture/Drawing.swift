import AlignmentModel
import AlignmentTimeline
import Synchronization

/// Pictures of one timeline, in one frame: actors stand where they stand on all days, and a tie keeps its line.
///
/// Making one places lines and legend for all that the plan holds; a picture then costs no more than its text.
/// Equal plans and placements give equal bytes.
public struct Drawing: Sendable {
  /// What was to be placed.
  public let plan: DrawingPlan
  /// Where the middles of figures are, as they were handed over.
  public let placement: Placement
  /// What pictures show of the plane that figures are placed in: all figures and lines, in whole points, and what
  /// the placement asked for.
  public let area: PictureArea

  let frame: PictureFrame
  /// For diffs, whose legends need more room.
  let diffFrame: PictureFrame
  let routes: Routes
  let signSpots: SignSpots
  /// The middles of figures in the picture.
  let centres: [ActorID: PicturePoint]

  /// A drawing of placed figures. An actor without a place is put in a row below all others, never left out.
  /// O(d · a + n²) for d pairs of actors with ties, a actors and n lines between them.
  public init(_ plan: DrawingPlan, placement: Placement) {
    self.plan = plan
    self.placement = placement
    let raw = Drawing.completed(placement, plan)
    let placed = Drawing.routes(plan, raw)
    area = PictureArea(around: Drawing.bounds(plan, placed)).covering(placement.area)
    let bounds = area.box
    frame = PictureFrame(plan: plan, bounds: bounds, isDiff: false)
    diffFrame = PictureFrame(plan: plan, bounds: bounds, isDiff: true)
    let shift = frame.shift
    centres = raw.mapValues { $0 + shift }
    routes = placed.moved(by: shift)
    signSpots = SignSpots(plan, routes)
  }

  /// The picture of a day. An actor or a tie that the plan did not foresee is drawn all the same if its actors
  /// have places.
  public func svg(of snapshot: Snapshot) -> SVGDocument {
    SVGWriter(drawing: self, content: PictureContent(snapshot, options: plan.options)).document()
  }

  /// The pictures of some days, in their order, drawn on all cores.
  public func svgs(of snapshots: [Snapshot]) -> [SVGDocument] {
    let pictures = Mutex([Int: SVGDocument](minimumCapacity: snapshots.count))
    Parallel.run(snapshots.count) { place in
      let picture = svg(of: snapshots[place])
      pictures.withLock { $0[place] = picture }
    }
    return pictures.withLock { done in snapshots.indices.compactMap { done[$0] } }
  }

  /// The picture of what changed.
  public func svg(of diff: SnapshotDiff) -> SVGDocument {
    SVGWriter(drawing: self, content: PictureContent(diff, options: plan.options)).document()
  }

  /// A day in DOT, actors pinned.
  public func dot(of snapshot: Snapshot) -> DOTDocument {
    DOTWriter(drawing: self, content: PictureContent(snapshot, options: plan.options)).document()
  }

  /// What changed in DOT, actors pinned.
  public func dot(of diff: SnapshotDiff) -> DOTDocument {
    DOTWriter(drawing: self, content: PictureContent(diff, options: plan.options)).document()
  }
}

extension Drawing {
  private static func completed(_ placement: Placement, _ plan: DrawingPlan) -> [ActorID: PicturePoint] {
    var points: [ActorID: PicturePoint] = [:]
    for figure in plan.figures { points[figure.id] = placement.points[figure.id] }
    let lowest = plan.figures.compactMap { figure in points[figure.id].map { $0.y + figure.size.height / 2 } }
      .max()
    var left = points.values.map(\.x).min() ?? 0
    for figure in plan.figures where points[figure.id] == nil {
      points[figure.id] = PicturePoint(
        x: left + figure.size.width / 2, y: (lowest ?? 0) + 40 + figure.size.height / 2)
      left += figure.size.width + plan.separation
    }
    return points
  }

  private static func routes(_ plan: DrawingPlan, _ centres: [ActorID: PicturePoint]) -> Routes {
    var outlines: [ActorID: Outline] = [:]
    var boxes: [ActorID: Box] = [:]
    for (id, figure) in plan.actorFigures {
      guard let centre = centres[id] else { continue }
      outlines[id] = figure.outline(at: centre)
      boxes[id] = Box(around: centre, figure.size)
    }
    return Routes(outlines, boxes: boxes, lanes: plan.lanes, spans: plan.union.spans)
  }

  /// Of all figures, and of the lines that bow out beyond them.
  private static func bounds(_ plan: DrawingPlan, _ routes: Routes) -> Box {
    let boxes = plan.figures.compactMap { routes.boxes[$0.id] }
    guard var bounds = boxes.first else {
      return Box(around: PicturePoint(x: 0, y: 0), PictureSize(width: 0, height: 0))
    }
    for box in boxes { bounds.take(in: box) }
    for curve in routes.curves.values.joined() {
      for point in curve?.samples(8) ?? [] {
        bounds.take(in: Box(around: point, PictureSize(width: 18, height: 18)))
      }
    }
    return bounds
  }
}
