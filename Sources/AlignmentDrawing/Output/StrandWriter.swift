import AlignmentModel
import AlignmentTimeline

/// Draws ties: every one in a group of its own, those that share a line each with a stretch of it to point at.
struct StrandWriter {
  let strands: [Strand]
  let style: DrawingStyle

  func write(to writer: inout MarkupWriter) {
    if strands.contains(where: { $0.key.change ?? .unchanged != .unchanged }) { writeBands(to: &writer) }
    writer.open("g", [("class", "ties"), ("fill", "none")])
    // Lines that look alike lie together, so what they have in common is said once.
    var pen: Pen?
    for strand in strands {
      let next = Pen(strand, style)
      if next != pen {
        if pen != nil { writer.close("g") }
        next.open(in: &writer)
        pen = next
      }
      write(strand, next, to: &writer)
    }
    if pen != nil { writer.close("g") }
    writer.close("g")
    writeSigns(to: &writer)
  }

  /// Broad pale bands below all lines, under those that changed.
  private func writeBands(to writer: inout MarkupWriter) {
    writer.open("g", [("class", "bands"), ("fill", "none"), ("stroke-linecap", "round")])
    for strand in strands {
      guard let change = strand.key.change, let colours = style.changes[change] else { continue }
      var attributes: [MarkupWriter.Attribute] = [
        ("class", "band \(change.rawValue)"), ("d", strand.curve.path), ("stroke", colours.band),
        ("stroke-width", NumberText.text(strand.look.width + 8)),
      ]
      if change == .ended { attributes += [("stroke-dasharray", "9 6"), ("stroke-linecap", "butt")] }
      writer.leaf("path", attributes)
    }
    writer.close("g")
  }

  /// One line with its ties, in the group of its pen.
  func write(_ strand: Strand, _ pen: Pen, to writer: inout MarkupWriter) {
    for (place, mark) in strand.marks.enumerated() {
      writeStart(of: mark, to: &writer)
      if place == 0 { LineWriter(strand: strand, pen: pen).write(to: &writer) }
      writer.write("<path d=\"")
      // Nobody points more exactly than to a point.
      writer.write(stretch(place, of: strand).rounded)
      writer.write("\"/></g>\n")
    }
  }

  /// The tag of a tie's group and its title.
  private func writeStart(of mark: Mark, to writer: inout MarkupWriter) {
    let tie = mark.tie
    writer.write("<g class=\"tie ")
    writer.escape(XMLText.word(tie.kind))
    for word in [tie.valence.rawValue, tie.status.rawValue, tie.certainty.rawValue] {
      writer.write(" ")
      writer.write(word)
    }
    if let change = mark.change {
      writer.write(" ")
      writer.write(change.rawValue)
    }
    writer.write("\" data-id=\"")
    writer.escape(tie.id)
    writer.write("\" data-from=\"")
    writer.escape(tie.from.rawValue)
    writer.write("\" data-to=\"")
    writer.escape(tie.to.rawValue)
    writer.write("\"><title>")
    writer.escapeLines(TieWords(graph: mark.graph).title(of: tie))
    if let news = mark.news { writer.escapeLines("\n" + news) }
    writer.write("</title>")
  }

  private func stretch(_ place: Int, of strand: Strand) -> Curve {
    let count = Double(strand.marks.count)
    return count == 1
      ? strand.curve : strand.curve.part(from: Double(place) / count, to: Double(place + 1) / count)
  }

  static let signsGroup: [MarkupWriter.Attribute] = [
    ("class", "signs"), ("pointer-events", "none"), ("font-size", "12"), ("font-weight", "bold"),
    ("text-anchor", "middle"),
  ]

  private func writeSigns(to writer: inout MarkupWriter) {
    let signed = strands.filter(\.isSigned)
    guard !signed.isEmpty else { return }
    writer.open("g", Self.signsGroup)
    for strand in signed { SignWriter.write(strand, style, to: &writer) }
    writer.close("g")
  }
}

/// What lines of one look have in common.
struct Pen: Hashable {
  let look: LineLook
  let stroke: LineStroke
  let isFaded: Bool
  /// Behind the line, and inside what is hollow.
  let ground: String

  init(_ strand: Strand, _ style: DrawingStyle) {
    look = strand.look
    isFaded = strand.isFaded
    stroke = LineStroke(
      strand.look, isPossible: strand.isPossible, isFaded: strand.isFaded,
      isEnding: strand.key.change == .ended, doubt: strand.doubt, style: style)
    ground = style.ground.colour
  }

  init(_ look: LineLook, isPossible: Bool, doubt: Doubt = .none, _ style: DrawingStyle) {
    self.look = look
    isFaded = false
    stroke = LineStroke(look, isPossible: isPossible, isFaded: false, doubt: doubt, style: style)
    ground = style.ground.colour
  }

  /// Begins the group of its lines.
  func open(in writer: inout MarkupWriter) {
    var attributes: [MarkupWriter.Attribute] = [
      ("class", "look-\(look.name)" + (isFaded ? " faded" : "")), ("fill", "none"), ("stroke", stroke.colour),
      ("stroke-width", NumberText.text(stroke.width)),
    ]
    if !stroke.dash.isEmpty {
      attributes.append(("stroke-dasharray", stroke.dash.map { NumberText.text($0) }.joined(separator: " ")))
    }
    if stroke.opacity < 1 { attributes.append(("opacity", NumberText.text(stroke.opacity, decimals: 2))) }
    if stroke.hasRoundCaps { attributes.append(("stroke-linecap", "round")) }
    writer.open("g", attributes)
  }
}

/// Draws one line with its heads, in the group of its pen.
struct LineWriter {
  let curve: Curve
  let pen: Pen
  /// Whether it points at the end, and at the start.
  let pointsToEnd: Bool
  let pointsToStart: Bool
  /// Whether the tip at the end, and at the start, belongs to ties in doubt.
  let isHollowAtEnd: Bool
  let isHollowAtStart: Bool

  init(strand: Strand, pen: Pen) {
    curve = strand.curve
    self.pen = pen
    (pointsToEnd, pointsToStart) = (strand.pointsUp, strand.pointsDown)
    (isHollowAtEnd, isHollowAtStart) = (strand.doubtUp.isHollow, strand.doubtDown.isHollow)
  }

  init(_ pen: Pen, curve: Curve, pointed: Bool, isHollow: Bool = false) {
    self.curve = curve
    self.pen = pen
    (pointsToEnd, pointsToStart) = (pointed, false)
    (isHollowAtEnd, isHollowAtStart) = (isHollow, isHollow)
  }

  func write(to writer: inout MarkupWriter) {
    let end = head(at: curve, points: pointsToEnd, other: pointsToStart)
    let start = head(at: curve.reversed, points: pointsToStart, other: pointsToEnd)
    let first = start.map { $0.cut > 0 ? 1 - curve.reversed.place(beforeEnd: $0.cut) : 0 } ?? 0
    let last = end.map { $0.cut > 0 ? curve.place(beforeEnd: $0.cut) : 1 } ?? 1
    writer.write("<path d=\"")
    writer.write(first == 0 && last == 1 ? curve : curve.part(from: min(first, last), to: last))
    if isOneStroke {
      for head in [end, start].compactMap(\.self) { writer.write(head.strokes) }
      return writer.write("\"/>")
    }
    writer.write("\"/>")
    if let end { write(end, isHollow: isHollowAtEnd, to: &writer) }
    if let start { write(start, isHollow: isHollowAtStart, to: &writer) }
  }

  /// Whether line and heads are drawn by the same stroke.
  private var isOneStroke: Bool {
    pen.look.head == .open && pen.stroke.dash.isEmpty && headWidth == pen.stroke.width
  }

  private var headWidth: Double { max(1.2, min(2, pen.stroke.width)) }

  /// Where one end has a tip, the other has nothing unless it has one too.
  private func head(at curve: Curve, points: Bool, other: Bool) -> Arrowhead? {
    points || !other
      ? Arrowhead(pen.look.head, at: curve, width: pen.stroke.width, pointed: points) : nil
  }

  private func write(_ head: Arrowhead, isHollow: Bool, to writer: inout MarkupWriter) {
    let outline = isHollow ? head.tip : []
    if !outline.isEmpty {
      writer.write("<path class=\"hollow\" fill=\"")
      writer.escape(pen.ground)
      writer.write("\" stroke-width=\"1.2\"")
      writeSolid(to: &writer)
      writer.write(" d=\"")
      writer.write(outline)
      writer.write("Z\"/>")
    }
    let filled = [isHollow ? [] : head.tip, head.bar].filter { !$0.isEmpty }
    if !filled.isEmpty {
      writer.write("<path stroke=\"none\" fill=\"")
      writer.write(pen.stroke.colour)
      writer.write("\" d=\"")
      for corners in filled {
        writer.write(corners)
        writer.write("Z")
      }
      writer.write("\"/>")
    }
    if !head.strokes.isEmpty {
      writer.write("<path class=\"barb\" stroke-width=\"")
      writer.write(headWidth)
      writer.write("\"")
      writeSolid(to: &writer)
      writer.write(" d=\"")
      writer.write(head.strokes)
      writer.write("\"/>")
    }
  }

  /// Heads have no gaps, whatever the line has.
  private func writeSolid(to writer: inout MarkupWriter) {
    if !pen.stroke.dash.isEmpty { writer.write(" stroke-dasharray=\"none\"") }
    if pen.stroke.hasRoundCaps { writer.write(" stroke-linecap=\"butt\"") }
  }
}

/// Draws the small plates on lines.
enum SignWriter {
  static func write(_ strand: Strand, _ style: DrawingStyle, to writer: inout MarkupWriter) {
    let colour = strand.key.change.flatMap { style.changes[$0]?.sign }
    let stroke = colour ?? strand.look.colour
    write(
      strand.sign, at: strand.signSpot.point(on: strand.curve), fill: colour ?? style.ground.colour,
      stroke: stroke, ink: colour == nil ? stroke : style.ground.colour,
      classes: colour == nil ? "sign look-\(strand.look.name)" : "sign changed-sign", to: &writer)
  }

  /// Size, weight and anchor of the text are those of the group around it.
  static func write(
    _ text: String, at centre: PicturePoint, fill: String, stroke: String, ink: String, classes: String,
    to writer: inout MarkupWriter
  ) {
    let size = SignPlacing.size(text)
    let box = Box(around: centre, size)
    writer.leaf(
      "rect",
      [
        ("class", classes), ("x", NumberText.text(box.left)), ("y", NumberText.text(box.top)),
        ("width", NumberText.text(size.width)), ("height", NumberText.text(size.height)),
        ("rx", NumberText.text(size.height / 2)), ("fill", fill), ("stroke", stroke),
      ])
    let baseline = centre.y + SignPlacing.fontSize * 0.36
    writer.element(
      "text",
      [
        ("class", classes), ("x", NumberText.text(centre.x)), ("y", NumberText.text(baseline)), ("fill", ink),
      ], text: text)
  }
}

extension Curve {
  /// In path syntax.
  var path: String {
    "M\(NumberText.text(start))Q\(NumberText.text(control)) \(NumberText.text(end))"
  }
}
