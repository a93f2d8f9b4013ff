import AlignmentModel
import AlignmentTimeline

/// Writes ties as JSON, one after the other.
///
/// Those of tables, of which there may be millions, are written straight from their columns; the others by way of
/// ``DocumentValue``. The text is the same.
struct TieJSON {
  private var ids: TieIDs
  private let graph: AlignmentGraph
  /// By kind: its id and its valence, as JSON.
  private let kinds: [(id: [UInt8], valence: [UInt8], quoted: [UInt8])]

  init(_ graph: AlignmentGraph) {
    self.graph = graph
    ids = TieIDs(graph)
    kinds = graph.kindIDs.map { id in
      let valence = graph.vocabulary[id]?.valence ?? .neutral
      return (Array(id.utf8), Array(jsonString(valence.rawValue).utf8), Array(jsonString(id).utf8))
    }
  }

  /// Adds the text of a tie, indented by so many.
  mutating func write(_ tie: TieState, _ indent: Int, to buffer: inout [UInt8]) {
    guard let row = tie.tableRow, Int(graph.columns.kind[row]) < kinds.count else {
      var output = JSONOutput(isCompact: false)
      output.write(tie.json, indent: indent)
      buffer.append(contentsOf: output.text.utf8)
      return
    }
    write(row, tie, indent, to: &buffer)
  }

  private mutating func write(_ row: Int, _ tie: TieState, _ indent: Int, to buffer: inout [UInt8]) {
    let columns = graph.columns
    let kind = kinds[Int(columns.kind[row])]
    let flags = columns.flags(row)
    let lineEnd = [UInt8](",\n".utf8) + [UInt8](repeating: 0x20, count: indent + 2)
    func key(_ name: StaticString, _ buffer: inout [UInt8]) {
      buffer.append(contentsOf: lineEnd)
      buffer.append(0x22)
      name.withUTF8Buffer { buffer.append(contentsOf: $0) }
      buffer.append(contentsOf: [0x22, 0x3A, 0x20])
    }
    func put(_ text: StaticString, _ buffer: inout [UInt8]) {
      text.withUTF8Buffer { buffer.append(contentsOf: $0) }
    }
    buffer.append(contentsOf: [0x7B, 0x0A])
    buffer.append(contentsOf: lineEnd.dropFirst(2))
    put("\"id\": ", &buffer)
    buffer.append(contentsOf: jsonString(ids.id(of: row)).utf8)
    key("kind", &buffer)
    buffer.append(contentsOf: kind.quoted)
    key("from", &buffer)
    buffer.append(contentsOf: jsonString(graph.actors.id(Int(columns.from[row])).rawValue).utf8)
    key("to", &buffer)
    buffer.append(contentsOf: jsonString(graph.actors.id(Int(columns.to[row])).rawValue).utf8)
    key("mutual", &buffer)
    put(flags.contains(.mutual) ? "true" : "false", &buffer)
    if flags.contains(.event) { key("date", &buffer) } else { key("during", &buffer) }
    buffer.append(contentsOf: graph.timeText(row).map { jsonString($0).utf8 } ?? "null".utf8)
    key("bounds", &buffer)
    bounds(tie.bounds, &buffer)
    key("certainty", &buffer)
    put(tie.certainty == .certain ? "\"certain\"" : "\"possible\"", &buffer)
    key("status", &buffer)
    buffer.append(contentsOf: jsonString(tie.status.rawValue).utf8)
    key("valence", &buffer)
    buffer.append(contentsOf: kind.valence)
    key("weight", &buffer)
    buffer.append(contentsOf: graph.tableWeight(row).map { "\($0)".utf8 } ?? "null".utf8)
    key("trend", &buffer)
    put("null", &buffer)
    key("terms", &buffer)
    put("[]", &buffer)
    key("roles", &buffer)
    put("{}", &buffer)
    key("note", &buffer)
    buffer.append(contentsOf: tie.note.map { jsonString($0).utf8 } ?? "null".utf8)
    evidence(row, tie, indent, lineEnd, &buffer)
    buffer.append(0x0A)
    buffer.append(contentsOf: repeatElement(0x20, count: indent))
    buffer.append(0x7D)
  }

  private func evidence(
    _ row: Int, _ tie: TieState, _ indent: Int, _ lineEnd: [UInt8], _ buffer: inout [UInt8]
  ) {
    let entries: [(key: String, value: DocumentValue)]
    if graph.columns.remarks.sources.code(of: row) == nil {
      entries = [("claims", .block([DocumentValue]())), ("sources", .texts([])), ("witnesses", .number(0))]
    } else {
      entries = [
        ("claims", .block(tie.claims.map(\.json))), ("sources", .texts(tie.sources)),
        ("witnesses", .number(tie.witnesses)),
      ]
    }
    for entry in entries {
      buffer.append(contentsOf: lineEnd)
      var output = JSONOutput(isCompact: false)
      output.write(entry.value, indent: indent + 2)
      buffer.append(contentsOf: "\"\(entry.key)\": ".utf8)
      buffer.append(contentsOf: output.text.utf8)
    }
  }

  private func bounds(_ bounds: Bounds, _ buffer: inout [UInt8]) {
    var separator: UInt8 = 0x5B
    for day in [bounds.firstEarliest, bounds.firstLatest, bounds.lastEarliest, bounds.lastLatest] {
      buffer.append(separator)
      if separator == 0x2C { buffer.append(0x20) }
      separator = 0x2C
      if day.isBounded {
        buffer.append(0x22)
        buffer.append(contentsOf: day.description.utf8)
        buffer.append(0x22)
      } else {
        buffer.append(contentsOf: "null".utf8)
      }
    }
    buffer.append(0x5D)
  }
}
