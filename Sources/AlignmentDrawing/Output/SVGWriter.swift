import AlignmentModel
import AlignmentTimeline

/// Writes a picture. Everything is said by presentation attributes, so that programs without style sheets draw it
/// too; the one style sheet inside is for dark ground.
struct SVGWriter {
  let drawing: Drawing
  let content: PictureContent

  private var frame: PictureFrame { content.isDiff ? drawing.diffFrame : drawing.frame }
  var style: DrawingStyle { drawing.plan.style }

  func document() -> SVGDocument {
    let strands = Stranding.strands(of: content.marks, in: drawing)
    var writer = MarkupWriter(reserving: 12_000 + 400 * content.marks.count + 320 * content.actors.count)
    writer.open("svg", rootAttributes)
    writer.element("title", text: XMLText.visible("\(content.title): \(content.date)"))
    writer.element("desc", text: description)
    writer.raw("style", DarkGround(style: style, looks: strands.map(\.look), kinds: kinds).rules)
    writer.leaf(
      "rect", [("class", "ground"), ("width", "100%"), ("height", "100%"), ("fill", style.ground.colour)])
    writeHead(to: &writer)
    StrandWriter(strands: strands, style: style).write(to: &writer)
    writer.open("g", actorsGroup)
    for actor in content.actors { writeActor(actor, to: &writer) }
    writer.close("g")
    writeReasons(to: &writer)
    writeLegend(strands, to: &writer)
    writeFoot(to: &writer)
    writer.close("svg")
    return SVGDocument(text: writer.text)
  }

  var actorsGroup: [MarkupWriter.Attribute] {
    [("class", "actors"), ("text-anchor", "middle"), ("fill", style.ground.text)]
  }

  var kinds: Set<ActorKind> { Set(content.actors.map(\.kind)) }

  private var description: String {
    [content.restriction, content.counts, content.coverage].compactMap { $0 }.map { $0 + "." }
      .joined(separator: " ")
  }

  func writeLegend(_ strands: [Strand], to writer: inout MarkupWriter) {
    let legend = LegendBuilder(drawing.plan, content, strands).legend
    LegendWriter(drawing: drawing, frame: frame, legend: legend).write(to: &writer)
  }

  var rootAttributes: [MarkupWriter.Attribute] {
    let (width, height) = (NumberText.text(frame.width), NumberText.text(frame.height))
    return [("xmlns", "http://www.w3.org/2000/svg"), ("id", "picture")] + content.stamp + [
      ("width", width), ("height", height), ("viewBox", "0 0 \(width) \(height)"), ("role", "img"),
      ("aria-label", XMLText.visible("\(content.title): \(content.date)")), ("font-family", style.fontFamily),
    ]
  }
}

// MARK: - Words round the graph

extension SVGWriter {
  func writeHead(to writer: inout MarkupWriter) {
    let left = NumberText.text(PictureFrame.margin)
    var y = PictureFrame.margin + PictureFrame.titleSize * 0.8
    writer.open("g", [("class", "head"), ("fill", style.ground.text)])
    for line in frame.titleLines {
      let direction = Direction.isRightToLeft(line) ? Direction.ownDirection : []
      writer.element(
        "text",
        [("x", left), ("y", NumberText.text(y)), ("font-size", "23"), ("font-weight", "bold")] + direction,
        text: line)
      y += 28
    }
    let dateLine = TextFitting(width: frame.inner, size: PictureFrame.dateSize).line(content.date)
    writer.element("text", [("x", left), ("y", NumberText.text(y)), ("font-size", "16")], text: dateLine)
    y += 21
    for line in content.restriction.map(frame.restriction) ?? [] {
      writer.element("text", small(y) + [("font-weight", "bold")], text: line)
      y += PictureFrame.smallLine
    }
    let counts = TextFitting(width: frame.inner, size: PictureFrame.smallSize).line(countsLine)
    for line in [counts] + frame.coverage(content.coverage) {
      writer.element("text", small(y) + [("fill", style.ground.quietText)], text: line)
      y += PictureFrame.smallLine
    }
    writer.close("g")
  }

  private func writeReasons(to writer: inout MarkupWriter) {
    let lines = frame.reasons(content.reasons)
    guard !lines.isEmpty else { return }
    writer.open("g", [("class", "reasons"), ("fill", style.ground.text)])
    for (place, line) in lines.enumerated() {
      let y = frame.reasonsTop + PictureFrame.smallSize + Double(place) * PictureFrame.smallLine
      writer.element("text", small(y), text: line)
    }
    writer.close("g")
  }

  /// With what the selection leaves out, where the drawing was planned without it and keeps no line for it.
  private var countsLine: String {
    guard let restriction = content.restriction, frame.restrictionLines == 0 else { return content.counts }
    return "\(restriction): \(content.counts)"
  }

  func writeFoot(to writer: inout MarkupWriter) {
    writer.open("g", [("class", "foot"), ("fill", style.ground.quietText)])
    var y = frame.footTop + PictureFrame.smallSize
    for line in content.marks.isEmpty ? [] : frame.sources(content.sources) {
      writer.element("text", small(y), text: line)
      y += PictureFrame.smallLine
    }
    writer.close("g")
  }

  private func small(_ y: Double) -> [MarkupWriter.Attribute] {
    [("x", NumberText.text(PictureFrame.margin)), ("y", NumberText.text(y)), ("font-size", "12")]
  }
}

// MARK: - Actors

extension SVGWriter {
  func writeActor(_ actor: ActorState, to writer: inout MarkupWriter) {
    guard let centre = drawing.centres[actor.id], let figure = drawing.plan.actorFigures[actor.id] else {
      return
    }
    let look = style.look(of: actor.kind)
    let known = drawing.plan.actors[actor.id]
    let text = FigureText(actor.name, known, look: look, labels: drawing.plan.options.labels)
    writer.open(
      "g",
      [
        ("class", "actor \(actor.kind.rawValue)"), ("data-id", actor.id.rawValue),
        ("transform", "translate(\(NumberText.text(centre)))"),
      ])
    writer.element("title", text: "\(Direction.isolated(actor.name)), \(actor.kind.rawValue)")
    let figures = FigureWriter(look: look, ground: style.ground.colour)
    figures.write(figure, to: &writer)
    figures.write(text, in: figure, to: &writer)
    writer.close("g")
  }
}
