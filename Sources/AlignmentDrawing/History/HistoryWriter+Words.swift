import AlignmentModel

// Words round the rows: head, legend and foot.
extension HistoryWriter {
  func writeHead(to writer: inout MarkupWriter) {
    var y = HistoryFrame.margin + 23 * 0.8
    writer.open("g", [("class", "head"), ("fill", style.ground.text)])
    for line in frame.titleLines {
      writer.element("text", words(y, "23") + [("font-weight", "bold")], text: line)
      y += 28
    }
    if let subtitle = frame.subtitle {
      writer.element("text", words(y, "16"), text: subtitle)
      y += 21
    }
    for line in frame.restrictionLines {
      writer.element("text", words(y, "12") + [("font-weight", "bold")], text: line)
      y += 16
    }
    for line in frame.smallLines {
      writer.element(
        "text", words(y, "12") + [("class", "small"), ("fill", style.ground.quietText)], text: line)
      y += 16
    }
    writer.close("g")
  }

  func writeFoot(to writer: inout MarkupWriter) {
    writer.open("g", [("class", "foot"), ("fill", style.ground.quietText)])
    var y = frame.footTop + 12
    for line in frame.sourceLines {
      writer.element("text", words(y, "12"), text: line)
      y += 16
    }
    writer.close("g")
  }

  func words(_ y: Double, _ size: String) -> [MarkupWriter.Attribute] {
    [("x", NumberText.text(HistoryFrame.margin)), ("y", NumberText.text(y)), ("font-size", size)]
  }

  func writeLegend(to writer: inout MarkupWriter) {
    guard !legend.columns.isEmpty else { return }
    let (titles, items) = frame.legendLayout.arranged(legend)
    let place = PicturePoint(x: HistoryFrame.margin, y: frame.legendTop)
    writer.open(
      "g",
      [
        ("class", "legend"), ("transform", "translate(\(NumberText.text(place)))"),
        ("fill", style.ground.text),
      ])
    writer.leaf(
      "path",
      [
        ("class", "rule"), ("d", "M0 -10H\(NumberText.text(HistoryFrame.inner))"), ("stroke", "#c8c8c8"),
        ("fill", "none"),
      ])
    for title in titles {
      let (left, top) = (NumberText.text(title.left), NumberText.text(title.top + 12))
      writer.element(
        "text", [("x", left), ("y", top), ("font-size", "12"), ("font-weight", "bold")], text: title.text)
    }
    for item in items { write(item, to: &writer) }
    writer.close("g")
  }

  private func write(_ item: LegendLayout.Item, to writer: inout MarkupWriter) {
    if case .history(let sample) = item.entry.sample {
      let middle = PicturePoint(x: item.left + LegendLayout.sampleWidth / 2 - 2, y: item.top + 7.5)
      HistorySampleWriter(sample: sample, style: style, middle: middle).write(to: &writer)
    }
    let left = NumberText.text(item.left + LegendLayout.sampleWidth + 6)
    for (place, line) in item.lines.enumerated() {
      let y = item.top + 12 + Double(place) * LegendLayout.lineHeight
      writer.element("text", [("x", left), ("y", NumberText.text(y)), ("font-size", "12")], text: line)
    }
  }
}
