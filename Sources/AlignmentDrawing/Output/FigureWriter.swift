/// Draws figures of actors round the point 0, 0; the anchor and the colour of names are those of the group around.
struct FigureWriter {
  let look: ActorLook
  let ground: String

  func write(_ figure: ActorFigure, to writer: inout MarkupWriter) {
    write(figure.shape, figure.core, at: figure.coreOffset, to: &writer)
  }

  func write(
    _ shape: FigureShape, _ size: PictureSize, at centre: PicturePoint, to writer: inout MarkupWriter
  ) {
    var paint: [MarkupWriter.Attribute] = [
      ("fill", look.fill), ("stroke", look.border), ("stroke-width", NumberText.text(look.borderWidth)),
    ]
    if !look.borderDash.isEmpty {
      paint.append(("stroke-dasharray", look.borderDash.map { NumberText.text($0) }.joined(separator: " ")))
    }
    let (left, top) = (centre.x - size.width / 2, centre.y - size.height / 2)
    if case .chamfered(let cut) = shape {
      let path = chamfered(Box(around: centre, size), cut)
      writer.leaf("path", [("class", "figure"), ("d", path)] + paint)
      return
    }
    writer.leaf(
      "rect",
      [
        ("class", "figure"), ("x", NumberText.text(left)), ("y", NumberText.text(top)),
        ("width", NumberText.text(size.width)), ("height", NumberText.text(size.height)),
        ("rx", NumberText.text(shape.radius(of: size))),
      ] + paint)
  }

  private func chamfered(_ box: Box, _ cut: Double) -> String {
    let corners = [
      PicturePoint(x: box.left + cut, y: box.top), PicturePoint(x: box.right - cut, y: box.top),
      PicturePoint(x: box.right, y: box.top + cut), PicturePoint(x: box.right, y: box.bottom - cut),
      PicturePoint(x: box.right - cut, y: box.bottom), PicturePoint(x: box.left + cut, y: box.bottom),
      PicturePoint(x: box.left, y: box.bottom - cut), PicturePoint(x: box.left, y: box.top + cut),
    ]
    return "M" + corners.map { NumberText.text($0) }.joined(separator: "L") + "Z"
  }

  /// A name with the badge beside it, both together in the middle.
  func write(_ text: FigureText, in figure: ActorFigure, to writer: inout MarkupWriter) {
    let middle = figure.isHub ? (figure.core.height + 3) / 2 : 0
    var x = 0.0
    if let badge = figure.badge {
      let left = -(badge.size.width + Badge.gap + text.width) / 2
      let place = PicturePoint(x: left, y: middle - badge.size.height / 2)
      Self.write(badge, at: place, to: &writer)
      x = (badge.size.width + Badge.gap) / 2
    }
    let first = middle - text.height / 2 + text.lineHeight * 0.5 + look.fontSize * 0.36
    let shared = attributes(of: text, isHub: figure.isHub)
    for (place, line) in text.lines.enumerated() {
      var own: [MarkupWriter.Attribute] = [
        ("y", NumberText.text(first + Double(place) * text.lineHeight))
      ]
      if x != 0 { own.insert(("x", NumberText.text(x)), at: 0) }
      writer.element("text", own + shared, text: line)
    }
  }

  private func attributes(of text: FigureText, isHub: Bool) -> [MarkupWriter.Attribute] {
    var attributes: [MarkupWriter.Attribute] = [("font-size", NumberText.text(look.fontSize))]
    if look.bold { attributes.append(("font-weight", "bold")) }
    if let colour = look.text, !isHub { attributes.append(("fill", colour)) }
    if text.isRightToLeft { attributes += Direction.rightToLeft }
    // Lines end at the point of a hub and may run below its name.
    if isHub {
      attributes += [("class", "halo"), ("stroke", ground), ("stroke-width", "3"), ("paint-order", "stroke")]
    }
    return attributes
  }

  /// What reaches beyond its own frame is cut off; shapes without paint are black, as in a file of their own.
  static func write(_ badge: Badge, at corner: PicturePoint?, to writer: inout MarkupWriter) {
    let place = corner.map { [("x", NumberText.text($0.x)), ("y", NumberText.text($0.y))] } ?? []
    writer.open(
      "svg",
      [("class", "badge")] + place + [
        ("width", NumberText.text(badge.size.width)), ("height", NumberText.text(badge.size.height)),
        ("viewBox", badge.viewBox), ("overflow", "hidden"), ("fill", "#000000"),
      ])
    writer.write(badge.markup)
    writer.close("svg")
  }
}
