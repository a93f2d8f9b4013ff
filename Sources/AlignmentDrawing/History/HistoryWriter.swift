import AlignmentModel
import AlignmentTimeline

/// Writes the picture of a history. Everything is said by presentation attributes, so that programs without style
/// sheets draw it too; the one style sheet inside is for dark ground.
struct HistoryWriter {
  let content: HistoryContent
  let frame: HistoryFrame
  let legend: Legend
  let style: DrawingStyle

  init(_ content: HistoryContent, style: DrawingStyle) {
    self.content = content
    self.style = style
    legend = HistoryLegend(content: content).legend
    frame = HistoryFrame(content, legend: legend)
  }

  func document() -> SVGDocument {
    var writer = MarkupWriter()
    writer.open("svg", rootAttributes)
    writer.element("title", text: XMLText.visible(label))
    let description = [content.restriction, content.counts, content.coverage].compactMap { $0 }
    writer.element("desc", text: description.map { $0 + "." }.joined(separator: " "))
    writer.raw("style", HistoryDarkGround(looks: content.rows.map(\.look), ground: style.ground).rules)
    if content.rows.contains(where: { !$0.uncovered.isEmpty }) { Hatching.define(to: &writer) }
    writer.leaf(
      "rect", [("class", "ground"), ("width", "100%"), ("height", "100%"), ("fill", style.ground.colour)])
    writeHead(to: &writer)
    for section in frame.sections { write(section, to: &writer) }
    writeAxis(to: &writer)
    writeLegend(to: &writer)
    writeFoot(to: &writer)
    writer.close("svg")
    return SVGDocument(text: writer.text)
  }

  private var label: String {
    [content.title, content.subtitle].compactMap { $0 }.joined(separator: ": ")
  }

  private var rootAttributes: [MarkupWriter.Attribute] {
    let (width, height) = (NumberText.text(HistoryFrame.width), NumberText.text(frame.height))
    return [("xmlns", "http://www.w3.org/2000/svg"), ("id", "picture")] + content.stamp + [
      ("width", width), ("height", height), ("viewBox", "0 0 \(width) \(height)"), ("role", "img"),
      ("aria-label", XMLText.visible(label)), ("font-family", style.fontFamily),
    ]
  }
}

// MARK: - Rows

extension HistoryWriter {
  private func write(_ section: HistoryFrame.PlacedSection, to writer: inout MarkupWriter) {
    writer.open("g", [("class", "section")])
    writeGround(section, to: &writer)
    writer.element(
      "text",
      [
        ("class", "heading"), ("x", NumberText.text(HistoryFrame.margin)),
        ("y", NumberText.text(section.rowsTop - 8)), ("font-size", "14"), ("font-weight", "bold"),
        ("fill", style.ground.text),
      ], text: section.heading)
    writeLabels(at: section.rowsTop - 8, to: &writer)
    for row in section.rows { write(row, to: &writer) }
    writer.close("g")
  }

  /// What lies below bars: hatching, marks of time, and lines between rows.
  private func writeGround(_ section: HistoryFrame.PlacedSection, to writer: inout MarkupWriter) {
    for box in uncovered(section) { Hatching.write(box, to: &writer) }
    let (top, bottom) = (NumberText.text(section.rowsTop), NumberText.text(section.bottom))
    writer.open("g", [("class", "grid"), ("stroke", "#dcdcdc"), ("stroke-width", "1"), ("fill", "none")])
    for tick in frame.ticks.ticks {
      writer.leaf(
        "path",
        [
          ("class", tick.isMajor ? "grid major" : "grid"),
          ("d", "M\(NumberText.text(tick.place)) \(top)V\(bottom)"),
        ]
          + (tick.isMajor ? [("stroke", "#b4b4b4")] : []))
    }
    for row in section.rows.dropFirst() {
      line(
        row.top - 3 - (row.beginsLook ? HistoryFrame.lookGap / 2 : 0), isStrong: row.beginsLook, to: &writer)
    }
    writer.close("g")
    line(section.rowsTop, isStrong: true, to: &writer)
  }

  private func line(_ y: Double, isStrong: Bool, to writer: inout MarkupWriter) {
    let (left, right) = (NumberText.text(HistoryFrame.margin), NumberText.text(HistoryFrame.chartRight))
    writer.leaf(
      "path",
      [
        ("class", "rule"), ("d", "M\(left) \(NumberText.text(y))H\(right)"),
        ("stroke", isStrong ? "#b4b4b4" : "#e9e9e9"), ("stroke-width", "1"),
      ])
  }

  /// Rows below each other of which the same days are uncovered share a rectangle.
  private func uncovered(_ section: HistoryFrame.PlacedSection) -> [Box] {
    var boxes: [(days: ClosedRange<Day>, box: Box)] = []
    for (place, row) in section.rows.enumerated() {
      let top = place == 0 ? section.rowsTop : row.top - 3
      for days in row.row.uncovered {
        if let index = boxes.lastIndex(where: { $0.days == days }), boxes[index].box.bottom >= top - 12 {
          boxes[index].box.bottom = row.bottom - 3
          continue
        }
        boxes.append((days, box(days, top, row.bottom - 3)))
      }
    }
    return boxes.map(\.box)
  }

  /// What lies at a side of the axis is hatched to the side of the chart.
  private func box(_ days: ClosedRange<Day>, _ top: Double, _ bottom: Double) -> Box {
    let axis = frame.axis
    var box = Box(around: PicturePoint(x: 0, y: 0), PictureSize(width: 0, height: 0))
    box.left =
      days.lowerBound == axis.days.lowerBound ? HistoryFrame.chartLeft : axis.start(of: days.lowerBound)
    box.right =
      days.upperBound == axis.days.upperBound ? HistoryFrame.chartRight : axis.end(of: days.upperBound)
    (box.top, box.bottom) = (top, bottom)
    return box
  }

  private func write(_ placed: HistoryFrame.PlacedRow, to writer: inout MarkupWriter) {
    let (row, tie) = (placed.row, placed.row.tie)
    let classes = ["tie", tie.kind, tie.valence.rawValue, tie.status.rawValue].map(XMLText.word)
    writer.open(
      "g",
      [
        ("class", classes.joined(separator: " ")), ("data-id", tie.id), ("data-from", tie.from.rawValue),
        ("data-to", tie.to.rawValue),
      ])
    writer.element("title", text: TieWords(graph: content.graph).title(of: tie))
    writer.leaf(
      "rect",
      [
        ("class", "hit"), ("x", NumberText.text(HistoryFrame.margin)), ("y", NumberText.text(placed.top - 2)),
        ("width", NumberText.text(HistoryFrame.inner)), ("height", NumberText.text(row.height - 2)),
        ("fill", "#000000"), ("fill-opacity", "0"),
      ])
    writeWords(placed, to: &writer)
    HistoryBars(
      row: row, axis: frame.axis, style: style, middle: placed.middle, voices: placed.voices
    ).write(to: &writer)
    if row.doubt != .none {
      DoubtPlate(doubt: row.doubt, look: row.look, ground: style.ground.colour).write(
        at: PicturePoint(x: HistoryFrame.signs, y: placed.middle), to: &writer)
    }
    writer.close("g")
  }

  private func writeWords(_ placed: HistoryFrame.PlacedRow, to writer: inout MarkupWriter) {
    var y = placed.top + HistoryRow.fontSize
    for line in placed.row.lines {
      writer.element(
        "text", words(y, NumberText.text(HistoryRow.fontSize)) + [("fill", style.ground.text)], text: line)
      y += HistoryRow.lineHeight
    }
    writer.element(
      "text",
      words(y - 1, NumberText.text(HistoryRow.remarkSize)) + [
        ("class", "small"), ("fill", style.ground.quietText),
      ],
      text: placed.row.remark)
  }
}

// MARK: - The axis

extension HistoryWriter {
  private func writeAxis(to writer: inout MarkupWriter) {
    guard let top = frame.axisTop else { return }
    line(top, isStrong: true, to: &writer)
    writeLabels(at: top + 15, to: &writer)
  }

  private func writeLabels(at baseline: Double, to writer: inout MarkupWriter) {
    guard !frame.ticks.ticks.isEmpty else { return }
    writer.open(
      "g",
      [
        ("class", "axis"), ("font-size", NumberText.text(TimeTicks.fontSize)), ("text-anchor", "middle"),
        ("fill", Colour.mixed(style.ground.text, with: style.ground.colour, 0.132)),
      ])
    for tick in frame.ticks.ticks {
      writer.element(
        "text",
        [("x", NumberText.text(tick.labelPlace)), ("y", NumberText.text(baseline))]
          + (tick.isMajor ? [("font-weight", "bold")] : []), text: tick.label)
    }
    writer.close("g")
  }
}
