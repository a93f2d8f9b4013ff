import AlignmentDrawing
import AlignmentModel
import GraphvizEngine

extension DrawingPlan {
  /// Has the figures of a plan placed, and makes it ready to be drawn.
  ///
  /// - Parameter placement: places to keep, to the last digit; actors without one are put around them.
  /// - Throws: ``GraphvizError`` when Graphviz is missing or fails, and for more than 4,000 actors.
  public func drawing(keeping placement: Placement? = nil) throws(GraphvizError) -> Drawing {
    Drawing(self, placement: try self.placement(keeping: placement))
  }

  /// Where the figures of a plan stand, in whole points where they were not kept.
  ///
  /// - Parameter placement: places to keep, to the last digit; actors without one are put around them.
  /// - Throws: ``GraphvizError`` when Graphviz is missing or fails, and for more than 4,000 actors.
  public func placement(keeping placement: Placement? = nil) throws(GraphvizError) -> Placement {
    try self.placement(keeping: placement) { request throws(GraphvizError) in
      try GraphvizEngine.layout(request)
    }
  }

  /// As ``placement(keeping:)``, by an engine of one's own, such as one in another process.
  ///
  /// The engine is not asked when all places are kept.
  public func placement<Failure: Error>(
    keeping placement: Placement?, by layOut: (LayoutRequest) throws(Failure) -> Layout
  ) throws(Failure) -> Placement {
    let kept = placement?.points ?? [:]
    let isNew = figures.map { kept[$0.id] == nil }
    guard isNew.contains(true) else { return placed(kept, placement?.area) { _ in nil } }
    let request = request(keeping: kept)
    let layout = try layOut(request)
    let shift = shift(of: layout, request)
    return placed(kept, placement?.area) { index in
      let point = layout.points[index]
      return PicturePoint(x: (point.x + shift.x).rounded(), y: (point.y + shift.y).rounded())
    }
  }

  /// The engine counts from the corner of its frame; a kept place tells how far that is from the origin.
  private func shift(of layout: Layout, _ request: LayoutRequest) -> PicturePoint {
    for (box, point) in zip(request.boxes, layout.points) {
      if let place = box.pinned { return PicturePoint(x: place.x - point.x, y: place.y - point.y) }
    }
    return PicturePoint(x: 0, y: 0)
  }

  private func placed(
    _ kept: [ActorID: PicturePoint], _ area: PictureArea?, _ new: (Int) -> PicturePoint?
  ) -> Placement {
    var points: [ActorID: PicturePoint] = [:]
    for (index, figure) in figures.enumerated() where points[figure.id] == nil {
      points[figure.id] = kept[figure.id] ?? new(index)
    }
    return Placement(points, area: area)
  }

  /// Figures in order, then those that are kept for pictures that show other actors.
  private func request(keeping kept: [ActorID: PicturePoint]) -> LayoutRequest {
    var boxes = figures.map { figure in
      let pinned = kept[figure.id].map { LayoutPoint(x: $0.x, y: $0.y) }
      return LayoutRequest.Box(width: figure.size.width, height: figure.size.height, pinned: pinned)
    }
    boxes += absent(kept).map { place in
      LayoutRequest.Box(width: 110, height: 36, pinned: LayoutPoint(x: place.x, y: place.y))
    }
    let lines = pulls.map { pull in
      LayoutRequest.Line(
        from: pull.from, to: pull.to, length: pull.length, weight: pull.weight, breadth: pull.breadth)
    }
    return LayoutRequest(boxes: boxes, lines: lines, separation: separation)
  }

  /// Places of actors that the plan does not show: others keep off them, so that they are free when they are wanted.
  private func absent(_ kept: [ActorID: PicturePoint]) -> [PicturePoint] {
    let shown = Set(figures.map(\.id))
    let absent = kept.filter { !shown.contains($0.key) }.sorted { $0.key < $1.key }.map(\.value)
    return Array(absent.prefix(max(0, GraphvizEngine.largestRequest - figures.count)))
  }
}
