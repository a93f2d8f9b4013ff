import AlignmentModel
import AlignmentTimeline

/// Draws ties: every one in a group of its own, those that share a line each with a stretch of it to point at.
struct StrandWriter {
  let strands: [Strand]
  let figures: [Box]

  func write(to writer: inout MarkupWriter) {
    if strands.contains(where: { $0.key.change?.colours != nil }) { writeBands(to: &writer) }
    writer.open("g", [("class", "ties"), ("fill", "none")])
    for strand in strands { write(strand, to: &writer) }
    writer.close("g")
    var placing = SignPlacing(figures: figures)
    let signs = placing.signs(strands)
    guard !signs.isEmpty else { return }
    writer.open("g", [("class", "signs"), ("pointer-events", "none")])
    for sign in signs { SignWriter.write(sign, strands[sign.strand], to: &writer) }
    writer.close("g")
  }

  /// Broad pale bands below all lines, under those that changed.
  private func writeBands(to writer: inout MarkupWriter) {
    writer.open("g", [("class", "bands"), ("fill", "none"), ("stroke-linecap", "round")])
    for strand in strands {
      guard let change = strand.key.change, let colours = change.colours else { continue }
      var attributes: [MarkupWriter.Attribute] = [
        ("class", "band \(change.rawValue)"), ("d", strand.curve.path), ("stroke", colours.band),
        ("stroke-width", NumberText.text(strand.look.width + 8)),
      ]
      if change == .ended { attributes += [("stroke-dasharray", "9 6"), ("stroke-linecap", "butt")] }
      writer.leaf("path", attributes)
    }
    writer.close("g")
  }

  private func write(_ strand: Strand, to writer: inout MarkupWriter) {
    for (place, mark) in strand.marks.enumerated() {
      writer.open(
        "g",
        [
          ("class", classes(mark)), ("data-id", mark.tie.id), ("data-from", mark.tie.from.rawValue),
          ("data-to", mark.tie.to.rawValue),
        ])
      let title = TieWords(graph: mark.graph).title(of: mark.tie)
      writer.element("title", text: ([title] + [mark.news].compactMap { $0 }).joined(separator: "\n"))
      if place == 0 { LineWriter(strand: strand).write(to: &writer) }
      writer.leaf(
        "path",
        [
          ("class", "hit"), ("d", stretch(place, of: strand).path), ("stroke", "#000000"),
          ("stroke-opacity", "0"),
          ("stroke-width", "10"), ("pointer-events", "stroke"),
        ])
      writer.close("g")
    }
  }

  private func classes(_ mark: Mark) -> String {
    let words = [
      "tie", mark.tie.kind, mark.tie.valence.rawValue, mark.tie.status.rawValue, mark.tie.certainty.rawValue,
    ]
    return (words + [mark.change?.rawValue].compactMap { $0 }).map(XMLText.word).joined(separator: " ")
  }

  private func stretch(_ place: Int, of strand: Strand) -> Curve {
    let count = Double(strand.marks.count)
    return strand.curve.part(from: Double(place) / count, to: Double(place + 1) / count)
  }
}

/// Draws one line with its heads.
struct LineWriter {
  let look: LineLook
  let curve: Curve
  let stroke: LineStroke
  /// Whether it points at the end, and at the start.
  let pointsToEnd: Bool
  let pointsToStart: Bool
  /// Whether the tip at the end, and at the start, belongs to ties in doubt.
  let isHollowAtEnd: Bool
  let isHollowAtStart: Bool

  init(strand: Strand) {
    look = strand.look
    curve = strand.curve
    (pointsToEnd, pointsToStart) = (strand.pointsUp, strand.pointsDown)
    (isHollowAtEnd, isHollowAtStart) = (strand.doubtUp != .none, strand.doubtDown != .none)
    stroke = LineStroke(
      strand.look, isPossible: strand.isPossible, isFaded: strand.isFaded,
      isEnding: strand.key.change == .ended)
  }

  init(_ look: LineLook, curve: Curve, pointed: Bool, isPossible: Bool, isHollow: Bool = false) {
    self.look = look
    self.curve = curve
    (pointsToEnd, pointsToStart) = (pointed, false)
    (isHollowAtEnd, isHollowAtStart) = (isHollow, isHollow)
    stroke = LineStroke(look, isPossible: isPossible, isFaded: false)
  }

  func write(to writer: inout MarkupWriter) {
    let end = head(at: curve, points: pointsToEnd, other: pointsToStart)
    let start = head(at: curve.reversed, points: pointsToStart, other: pointsToEnd)
    let first = start.map { $0.cut > 0 ? 1 - curve.reversed.place(beforeEnd: $0.cut) : 0 } ?? 0
    let last = end.map { $0.cut > 0 ? curve.place(beforeEnd: $0.cut) : 1 } ?? 1
    let path = curve.part(from: min(first, last), to: last).path
    var attributes: [MarkupWriter.Attribute] = [("class", "line look-\(look.name)"), ("d", path)] + paint
    if !stroke.dash.isEmpty {
      attributes.append(("stroke-dasharray", stroke.dash.map { NumberText.text($0) }.joined(separator: " ")))
    }
    if stroke.hasRoundCaps { attributes.append(("stroke-linecap", "round")) }
    writer.leaf("path", attributes)
    if let end { write(end, isHollow: isHollowAtEnd, to: &writer) }
    if let start { write(start, isHollow: isHollowAtStart, to: &writer) }
  }

  /// Where one end has a tip, the other has nothing unless it has one too.
  private func head(at curve: Curve, points: Bool, other: Bool) -> Arrowhead? {
    points || !other ? Arrowhead(look.head, at: curve, width: stroke.width, pointed: points) : nil
  }

  private func write(_ head: Arrowhead, isHollow: Bool, to writer: inout MarkupWriter) {
    if let tip = head.tip {
      writer.leaf(
        "path",
        [
          ("class", isHollow ? "tip hollow look-\(look.name)" : "tip full look-\(look.name)"), ("d", tip),
          ("fill", isHollow ? "#ffffff" : stroke.colour), ("stroke", stroke.colour), ("stroke-width", "1.2"),
          ("stroke-linejoin", "miter"),
        ])
    }
    if let strokes = head.strokes {
      let width = NumberText.text(max(1.2, min(2, stroke.width)))
      writer.leaf(
        "path",
        [
          ("class", "bar look-\(look.name)"), ("d", strokes), ("stroke", stroke.colour),
          ("stroke-width", width),
        ])
    }
  }

  private var paint: [MarkupWriter.Attribute] {
    [("stroke", stroke.colour), ("stroke-width", NumberText.text(stroke.width))]
  }
}

/// Draws the small plates on lines.
enum SignWriter {
  static func write(_ sign: SignPlacing.Sign, _ strand: Strand, to writer: inout MarkupWriter) {
    let colour = strand.key.change?.colours?.sign
    let stroke = colour ?? LineStroke(strand.look, isPossible: false, isFaded: false).colour
    write(
      sign.text, at: sign.centre, sign.size, fill: colour ?? "#ffffff", stroke: stroke,
      ink: colour == nil ? stroke : "#ffffff",
      classes: colour == nil ? "sign look-\(strand.look.name)" : "sign changed-sign", to: &writer)
  }

  static func write(
    _ text: String, at centre: PicturePoint, _ size: PictureSize, fill: String, stroke: String, ink: String,
    classes: String,
    to writer: inout MarkupWriter
  ) {
    let box = Box(around: centre, size)
    writer.leaf(
      "rect",
      [
        ("class", classes), ("x", NumberText.text(box.left)), ("y", NumberText.text(box.top)),
        ("width", NumberText.text(size.width)), ("height", NumberText.text(size.height)),
        ("rx", NumberText.text(size.height / 2)), ("fill", fill), ("stroke", stroke), ("stroke-width", "1"),
      ])
    let baseline = centre.y + SignPlacing.fontSize * 0.36
    writer.element(
      "text",
      [
        ("class", classes), ("x", NumberText.text(centre.x)), ("y", NumberText.text(baseline)),
        ("font-size", "12"),
        ("font-weight", "bold"), ("text-anchor", "middle"), ("fill", ink),
      ], text: text)
  }
}
