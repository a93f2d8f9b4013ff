/// Finds places for the signs on lines, clear of figures and of one another.
struct SignPlacing {
  struct Sign: Sendable {
    let strand: Int
    let text: String
    let centre: PicturePoint
    let size: PictureSize
  }

  static let fontSize = 12.0
  private static let places: [Double] = [
    0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8, 0.15, 0.85,
  ]

  private var taken: [Box]

  init(figures: [Box]) { taken = figures.map { $0.widened(by: 2) } }

  /// The signs of strands, by their places in the list.
  mutating func signs(_ strands: [Strand]) -> [Sign] {
    strands.indices.compactMap { index in
      let text = strands[index].isFaded ? "" : strands[index].sign
      return text.isEmpty ? nil : sign(text, on: strands[index].curve, index)
    }
  }

  static func size(_ text: String) -> PictureSize {
    let width = max(16, TextMeasure.width(text, size: fontSize, bold: true) + 7)
    return PictureSize(width: width.rounded(), height: 16)
  }

  private mutating func sign(_ text: String, on curve: Curve, _ index: Int) -> Sign {
    let size = Self.size(text)
    let boxes = Self.places.map { Box(around: curve.point(at: $0), size) }
    let free = boxes.firstIndex { box in !taken.contains { $0.overlaps(box) } } ?? 0
    taken.append(boxes[free])
    return Sign(strand: index, text: text, centre: curve.point(at: Self.places[free]), size: size)
  }
}
