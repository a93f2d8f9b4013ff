import AlignmentDrawing
import AlignmentFormats

extension Placement {
  /// What a layout file keeps.
  public init(_ file: LayoutFile) {
    self.init(
      file.places.mapValues { PicturePoint(x: $0.x, y: $0.y) },
      area: file.frame.map {
        PictureArea(left: $0.left, top: $0.top, right: $0.right, bottom: $0.bottom)
      })
  }
}

extension LayoutFile {
  /// What is to be kept of a drawing, so that the next one is laid out alike.
  public init(_ drawing: Drawing) {
    let area = drawing.area
    self.init(
      frame: Frame(left: area.left, top: area.top, right: area.right, bottom: area.bottom),
      places: drawing.placement.points.mapValues { Place(x: $0.x, y: $0.y) })
  }

  /// What is to be kept after a drawing was laid out with this layout: the places of actors it does not show as well.
  public func extended(by drawing: Drawing) -> LayoutFile {
    var extended = LayoutFile(drawing)
    extended.places.merge(places) { new, _ in new }
    return extended
  }
}
