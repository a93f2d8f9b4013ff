import AlignmentModel

/// Draws the legend below the graph.
struct LegendWriter {
  let drawing: Drawing
  let frame: PictureFrame
  let legend: Legend

  private var style: DrawingStyle { drawing.plan.style }

  func write(to writer: inout MarkupWriter) {
    let (titles, items) = frame.legendLayout.arranged(legend)
    let place = PicturePoint(x: PictureFrame.margin, y: frame.legendTop)
    writer.open(
      "g",
      [
        ("class", "legend"), ("transform", "translate(\(NumberText.text(place)))"),
        ("fill", style.ground.text),
      ])
    let right = NumberText.text(frame.inner)
    writer.leaf(
      "path", [("class", "rule"), ("d", "M0 -10L\(right) -10"), ("stroke", "#c8c8c8"), ("fill", "none")])
    for title in titles {
      writer.element(
        "text",
        [
          ("x", NumberText.text(title.left)), ("y", NumberText.text(title.top + 12)), ("font-size", "12"),
          ("font-weight", "bold"),
        ], text: title.text)
    }
    for item in items { write(item, to: &writer) }
    writer.close("g")
  }

  private func write(_ item: LegendLayout.Item, to writer: inout MarkupWriter) {
    let middle = PicturePoint(x: item.left + LegendLayout.sampleWidth / 2 - 2, y: item.top + 7.5)
    write(item.entry.sample, at: middle, to: &writer)
    for (place, line) in item.lines.enumerated() {
      writer.element(
        "text",
        [
          ("x", NumberText.text(item.left + LegendLayout.sampleWidth + 6)),
          ("y", NumberText.text(item.top + 12 + Double(place) * LegendLayout.lineHeight)),
          ("font-size", "12"),
        ], text: line)
    }
  }

  private func write(_ sample: Legend.Sample, at middle: PicturePoint, to writer: inout MarkupWriter) {
    let half = PicturePoint(x: LegendLayout.sampleWidth / 2 - 2, y: 0)
    let line = Curve(start: middle - half, control: middle, end: middle + half)
    switch sample {
    case .line(let look, let pointed, let isPossible):
      write(Pen(look, isPossible: isPossible, style), line, pointed: pointed, isHollow: false, to: &writer)
    case .change(let change): write(change, line, at: middle, to: &writer)
    case .doubted(let look, let doubt):
      let pen = Pen(look, isPossible: false, doubt: doubt, style)
      write(pen, line, pointed: true, isHollow: doubt.isHollow, to: &writer)
      let sign = StrandSign(tally: .one, doubt: doubt).text
      if !sign.isEmpty { plate(sign, at: middle, colour: "#444444", isFull: false, to: &writer) }
    case .sign(let sign):
      let colour = sign.change.flatMap { style.changes[$0]?.sign }
      plate(sign.text, at: middle, colour: colour ?? "#444444", isFull: colour != nil, to: &writer)
    case .figure(let kind):
      let shape = style.look(of: kind).shape
      figure(kind, shape, PictureSize(width: 30, height: 14), at: middle, to: &writer)
    case .history(let sample):
      HistorySampleWriter(sample: sample, style: style, middle: middle).write(to: &writer)
    case .hub(let kind): figure(kind, .pill, PictureSize(width: 13, height: 13), at: middle, to: &writer)
    }
  }

  private func write(
    _ pen: Pen, _ line: Curve, pointed: Bool, isHollow: Bool, to writer: inout MarkupWriter
  ) {
    pen.open(in: &writer)
    LineWriter(pen, curve: line, pointed: pointed, isHollow: isHollow).write(to: &writer)
    writer.write("\n")
    writer.close("g")
  }

  private func figure(
    _ kind: ActorKind, _ shape: FigureShape, _ size: PictureSize, at middle: PicturePoint,
    to writer: inout MarkupWriter
  ) {
    writer.open("g", [("class", kind.rawValue)])
    FigureWriter(look: style.look(of: kind), ground: style.ground.colour).write(
      shape, size, at: middle, to: &writer)
    writer.close("g")
  }

  private func write(_ change: Change, _ line: Curve, at middle: PicturePoint, to writer: inout MarkupWriter)
  {
    guard let colours = style.changes[change] else {
      writer.leaf(
        "path", [("d", line.path), ("stroke", "#cccccc"), ("stroke-width", "1.2"), ("fill", "none")])
      return
    }
    var band: [MarkupWriter.Attribute] = [
      ("class", "band \(change.rawValue)"), ("d", line.path), ("stroke", colours.band),
      ("stroke-width", "11"),
      ("fill", "none"),
    ]
    if change == .ended { band.append(("stroke-dasharray", "9 6")) }
    writer.leaf("path", band)
    plate(change.sign, at: middle, colour: colours.sign, isFull: true, to: &writer)
  }

  private func plate(
    _ text: String, at middle: PicturePoint, colour: String, isFull: Bool, to writer: inout MarkupWriter
  ) {
    writer.open("g", [("font-size", "12"), ("font-weight", "bold"), ("text-anchor", "middle")])
    SignWriter.write(
      text, at: middle, fill: isFull ? colour : style.ground.colour, stroke: colour,
      ink: isFull ? style.ground.colour : colour,
      classes: isFull ? "sign changed-sign" : "sign plain-sign", to: &writer)
    writer.close("g")
  }
}
