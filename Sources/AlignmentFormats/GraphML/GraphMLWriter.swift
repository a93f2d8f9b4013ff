import AlignmentModel
import AlignmentTimeline

/// Writes GraphML: http://graphml.graphdrawing.org. Edges are directed throughout, and dates are data called `start`
/// and `end`, since GraphML has no place for time.
struct GraphMLWriter {
  private var xml: XMLOutput
  private var export: NetworkExport
  private var losses = Losses()

  /// Writes a subject. O(n).
  static func write(_ subject: ExportSubject, to sink: ByteSink) -> Losses {
    var writer = GraphMLWriter(xml: XMLOutput(sink), export: NetworkExport(subject))
    writer.write()
    writer.export.losses.add(writer.losses)
    writer.export.losses.note(
      "texts with characters that XML does not allow, which are left out", count: writer.xml.stripped.count,
      example: writer.xml.stripped.example)
    return writer.export.losses
  }

  private init(xml: XMLOutput, export: NetworkExport) { (self.xml, self.export) = (xml, export) }

  private mutating func write() {
    xml.raw(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\"\n"
        + "  xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"\n"
        + "  xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns "
        + "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n")
    writeKeys()
    xml.raw("  <graph id=\"G\" edgedefault=\"directed\">\n    ")
    data("g_title", export.title)
    data("g_entente_graph", export.graphJSON)
    xml.raw("\n")
    for actor in export.actors { write(actor) }
    var output = self
    export.eachTie { output.write($0) }
    (xml, losses) = (output.xml, output.losses)
    xml.raw("  </graph>\n</graphml>\n")
  }

  private mutating func writeKeys() {
    for name in ["title", "entente_graph"] { key("g", "graph", name) }
    for name in ["label", "kind", "start", "end", "entente_actor"] { key("n", "node", name) }
    for name in ["label", "start", "end"] { key("e", "edge", name) }
    key("e", "edge", "weight", type: "double")
    for column in export.columns {
      key("e", "edge", column.rawValue, type: column == .mutual ? "boolean" : "string")
    }
  }

  private mutating func key(_ prefix: String, _ what: String, _ name: String, type: String = "string") {
    xml.raw("  <key id=\"\(prefix)_\(name)\" for=\"\(what)\" attr.name=\"\(name)\" attr.type=\"\(type)\"/>\n")
  }

  private mutating func data(_ key: String, _ text: String?) {
    guard let text else { return }
    xml.raw("<data key=\"\(key)\">")
    xml.text(text)
    xml.raw("</data>")
  }

  private mutating func write(_ actor: ExportedActor) {
    xml.raw("    <node")
    xml.attribute("id", actor.id)
    xml.raw(">")
    data("n_label", actor.name)
    data("n_kind", actor.kind)
    if actor.lives.count == 1, let life = actor.lives.first {
      data("n_start", life.first?.description)
      data("n_end", life.last?.description)
    } else if actor.lives.count > 1 {
      losses.note("lives of several spells for other programs", example: actor.id)
    }
    data("n_entente_actor", actor.json)
    xml.raw("</node>\n")
  }

  private mutating func write(_ tie: ExportedTie) {
    xml.raw("    <edge")
    xml.attribute("id", tie.id)
    xml.attribute("source", tie.from)
    xml.attribute("target", tie.to)
    xml.raw(">")
    data("e_label", tie.label)
    data("e_start", tie.first?.description)
    data("e_end", tie.last?.description)
    data("e_weight", tie.weight.map { "\($0)" })
    for cell in tie.cells { data("e_\(cell.column.rawValue)", cell.text) }
    if let phase = tie.phases.first {
      losses.note(
        "weights of phases for other programs", count: tie.phases.count,
        example: "\(phase.weight) of \(tie.id)")
    }
    xml.raw("</edge>\n")
  }
}
