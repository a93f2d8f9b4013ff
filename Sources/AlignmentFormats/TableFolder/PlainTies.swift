import AlignmentModel

/// Writes the ties of a graph that are rows of tables, as a table of plain ties again.
struct PlainTies {
  private let graph: AlignmentGraph
  private let columns: TieColumns
  private let style: CellStyle

  init(_ graph: AlignmentGraph, _ style: CellStyle) {
    (self.graph, self.style) = (graph, style)
    columns = graph.columns
  }

  /// Columns of which no row says anything are left out.
  private struct Shape {
    var hasSpells = false
    var hasEvents = false
    var hasMutual = false
    var (hasID, hasWeight, hasSources, hasNote) = (false, false, false, false)

    var names: [String] {
      var names = ["kind", "from", "to"]
      if hasSpells || !hasEvents { names += ["start", "end"] }
      if hasEvents { names.append("date") }
      if hasMutual { names.append("mutual") }
      if hasID { names.append("id") }
      if hasWeight { names.append("weight") }
      if hasSources { names.append("sources") }
      if hasNote { names.append("note") }
      return names
    }
  }

  func write(to sink: ByteSink) {
    let isMutual = graph.kindIDs.map { graph.vocabulary[$0]?.mutual ?? false }
    let rows = (0..<graph.tieCount).lazy.filter {
      !columns.told.contains($0) && Int(columns.kind[$0]) < isMutual.count
    }
    var shape = Shape()
    for row in rows {
      let flags = columns.flags(row)
      if flags.contains(.event) { shape.hasEvents = true } else { shape.hasSpells = true }
      if flags.contains(.mutual) != isMutual[Int(columns.kind[row])] { shape.hasMutual = true }
      if graph.tableWeight(row) != nil { shape.hasWeight = true }
    }
    shape.hasID = !columns.remarks.ids.rows.isEmpty
    shape.hasSources = !columns.remarks.sources.rows.isEmpty
    shape.hasNote = !columns.remarks.notes.rows.isEmpty
    var writer = CellWriter(shape.names, to: sink, style)
    for row in rows where sink.failure == nil {
      write(row, shape, isMutual[Int(columns.kind[row])], &writer)
    }
    writer.finish()
  }

  private func write(_ row: Int, _ shape: Shape, _ isUsuallyMutual: Bool, _ writer: inout CellWriter) {
    let flags = columns.flags(row)
    writer.add(graph.kindID(row))
    writer.add(graph.actors.id(Int(columns.from[row])).rawValue)
    writer.add(graph.actors.id(Int(columns.to[row])).rawValue)
    if shape.hasSpells || !shape.hasEvents { writeSpell(row, flags, &writer) }
    if shape.hasEvents { writer.add(flags.contains(.event) ? graph.startText(row) : nil) }
    if shape.hasMutual {
      let isMutual = flags.contains(.mutual)
      writer.add(truth: isMutual == isUsuallyMutual ? nil : isMutual)
    }
    if shape.hasID { writer.add(columns.remarks.text(columns.remarks.ids, row)) }
    if shape.hasWeight { writer.add(weight: graph.tableWeight(row)) }
    if shape.hasSources { writer.add(columns.remarks.text(columns.remarks.sources, row)) }
    if shape.hasNote { writer.add(columns.remarks.text(columns.remarks.notes, row)) }
    writer.end()
  }

  /// An empty start says nothing, an empty end is open.
  private func writeSpell(_ row: Int, _ flags: TieFlags, _ writer: inout CellWriter) {
    guard !flags.contains(.event) else {
      writer.add([UInt8]())
      return writer.add([UInt8]())
    }
    let (first, last) = (Day(number: columns.first[row]), Day(number: columns.last[row]))
    let texts = columns.dates.texts(of: row)
    if texts.start == nil, first.isBounded {
      writer.addPlain { first.append(to: &$0) }
    } else {
      writer.add(graph.startText(row) ?? (flags.contains(.openStart) ? ".." : nil))
    }
    if texts.end == nil, last.isBounded {
      writer.addPlain { last.append(to: &$0) }
    } else {
      writer.add(graph.endText(row) ?? (flags.contains(.blankEnd) ? "/" : nil))
    }
  }
}
