import AlignmentDrawing
import AlignmentModel
import AlignmentTimeline
import GraphvizEngine

extension Timeline {
  /// Pictures of this timeline, laid out once for all days on which a selection shows something.
  ///
  /// Equal timelines give equal drawings, on every machine. Blocks while another layout is being made; takes
  /// milliseconds for 50 actors, and time grows with the square of their number.
  ///
  /// - Parameters:
  ///   - selection: what snapshots and diffs to be drawn were made with.
  ///   - placement: places to keep; actors without one are put around them.
  /// - Throws: ``GraphvizError`` when Graphviz is missing or fails, and for more than 4,000 actors.
  public func drawing(
    of selection: Selection = Selection(), style: DrawingStyle = .standard,
    options: PictureOptions = PictureOptions(), keeping placement: Placement? = nil
  ) throws(GraphvizError) -> Drawing {
    try DrawingPlan(self, selection, style: style, options: options).drawing(keeping: placement)
  }
}

extension SnapshotDiff {
  /// The picture of a diff by itself, as for two versions of a graph: both its sides laid out as one.
  ///
  /// - Throws: ``GraphvizError`` when Graphviz is missing or fails, and for more than 4,000 actors.
  public func drawing(
    style: DrawingStyle = .standard, options: PictureOptions = PictureOptions(),
    keeping placement: Placement? = nil
  ) throws(GraphvizError) -> Drawing {
    try DrawingPlan(self, style: style, options: options).drawing(keeping: placement)
  }
}

extension Timeline {
  /// One self-contained page for all days on which a selection shows something: a slider whose steps are the
  /// changes, the comparison of two days, what could be known by when, and every claim with its source.
  ///
  /// It loads nothing from anywhere. `page.html#on=2024-01-19&focus=PRK` opens on a day and an actor.
  ///
  /// - Parameters:
  ///   - selection: which ties the page holds.
  ///   - placement: places to keep; actors without one are put around them.
  /// - Throws: ``GraphvizError`` when Graphviz is missing or fails, and for more than 4,000 actors.
  public func page(
    _ selection: Selection = Selection(), style: DrawingStyle = .standard,
    options: PictureOptions = PictureOptions(), keeping placement: Placement? = nil
  ) throws(GraphvizError) -> HTMLDocument {
    try drawing(of: selection, style: style, options: options, keeping: placement).page(of: self, selection)
  }
}
