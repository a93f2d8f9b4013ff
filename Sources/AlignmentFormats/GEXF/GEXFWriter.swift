import AlignmentModel
import AlignmentTimeline

/// Writes GEXF 1.3: https://gexf.net. A whole graph with the spells of its ties, which Gephi shows on its timeline; a
/// day and a difference without.
///
/// GEXF 1.3 holds either instants or spells. Ties need spells, so that an event is the spell of its day, or of the
/// days it can be. Edges are directed throughout: other programs refuse files that have both sorts.
struct GEXFWriter {
  static let creator = "Entente"
  private var xml: XMLOutput
  private var export: NetworkExport
  private let isDynamic: Bool
  private var losses = Losses()

  private init(_ subject: ExportSubject, _ sink: ByteSink) {
    xml = XMLOutput(sink)
    export = NetworkExport(subject)
    if case .graph = subject { isDynamic = true } else { isDynamic = false }
  }

  /// Writes a subject. O(n).
  static func write(_ subject: ExportSubject, to sink: ByteSink) -> Losses {
    var writer = GEXFWriter(subject, sink)
    writer.write()
    writer.export.losses.add(writer.losses)
    writer.export.losses.note(
      "texts with characters that XML does not allow, which are left out", count: writer.xml.stripped.count,
      example: writer.xml.stripped.example)
    return writer.export.losses
  }

  private mutating func write() {
    xml.raw(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">\n  <meta>\n"
        + "    <creator>\(GEXFWriter.creator)</creator>\n")
    if let description = export.about ?? export.title {
      xml.raw("    <description>")
      xml.text(description)
      xml.raw("</description>\n")
    }
    xml.raw("  </meta>\n  <graph defaultedgetype=\"directed\"")
    xml.raw(
      isDynamic
        ? " mode=\"dynamic\" timeformat=\"date\" timerepresentation=\"interval\">\n" : " mode=\"static\">\n")
    writeAttributes()
    xml.raw("    <nodes>\n")
    for (index, actor) in export.actors.enumerated() { write(actor, isFirst: index == 0) }
    xml.raw("    </nodes>\n    <edges>\n")
    var output = self
    export.eachTie { output.write($0) }
    (xml, losses) = (output.xml, output.losses)
    xml.raw("    </edges>\n  </graph>\n</gexf>\n")
  }

  // MARK: Attributes

  /// Gephi has columns of its own by these names, and others read titles: both are the same here.
  private static let nodeAttributes = ["kind", "entente_actor", "entente_graph"]
  /// Weights that hold for a time have a column of their own: Gephi's `weight` is either of one sort or the other.
  private static let phaseWeight = "phase_weight"

  private mutating func writeAttributes() {
    xml.raw("    <attributes class=\"node\" mode=\"static\">\n")
    for name in GEXFWriter.nodeAttributes {
      guard name == "entente_graph", export.actors.isEmpty else {
        xml.raw("      <attribute id=\"\(name)\" title=\"\(name)\" type=\"string\"/>\n")
        continue
      }
      // Where there is no node to carry it.
      xml.raw("      <attribute id=\"\(name)\" title=\"\(name)\" type=\"string\"><default>")
      xml.text(export.graphJSON)
      xml.raw("</default></attribute>\n")
    }
    xml.raw("    </attributes>\n    <attributes class=\"edge\" mode=\"static\">\n")
    for column in export.columns {
      let type = column == .mutual ? "boolean" : "string"
      xml.raw("      <attribute id=\"\(column.rawValue)\" title=\"\(column.rawValue)\" type=\"\(type)\"/>\n")
    }
    xml.raw("    </attributes>\n")
    guard isDynamic else { return }
    let name = GEXFWriter.phaseWeight
    xml.raw("    <attributes class=\"edge\" mode=\"dynamic\">\n")
    xml.raw("      <attribute id=\"entente_\(name)\" title=\"entente_\(name)\" type=\"double\"/>\n")
    xml.raw("    </attributes>\n")
  }

  private mutating func value(_ attribute: String, _ text: String) {
    xml.raw("<attvalue for=\"\(attribute)\"")
    xml.attribute("value", text)
    xml.raw("/>")
  }

  // MARK: Nodes and edges

  private mutating func write(_ actor: ExportedActor, isFirst: Bool) {
    xml.raw("      <node")
    xml.attribute("id", actor.id)
    xml.attribute("label", actor.name)
    let lives = isDynamic ? actor.lives.filter { $0.first != nil || $0.last != nil } : []
    if lives.count == 1 { write(lives[0], of: actor.id) }
    xml.raw("><attvalues>")
    if let kind = actor.kind { value("kind", kind) }
    if let json = actor.json { value("entente_actor", json) }
    // Programs keep what nodes carry, and throw away what a file says of itself.
    if isFirst { value("entente_graph", export.graphJSON) }
    xml.raw("</attvalues>")
    if lives.count > 1 {
      xml.raw("<spells>")
      for life in lives {
        xml.raw("<spell")
        write(life, of: actor.id)
        xml.raw("/>")
      }
      xml.raw("</spells>")
    }
    xml.raw("</node>\n")
  }

  private mutating func write(_ tie: ExportedTie) {
    xml.raw("      <edge")
    xml.attribute("id", tie.id)
    xml.attribute("source", tie.from)
    xml.attribute("target", tie.to)
    if let kind = tie.cells.first?.text { xml.attribute("kind", kind) }
    xml.attribute("label", tie.label)
    if let weight = tie.weight { xml.attribute("weight", "\(weight)") }
    if isDynamic { write((tie.first, tie.last), of: tie.id) }
    xml.raw("><attvalues>")
    for cell in tie.cells { value(cell.column.rawValue, cell.text) }
    if isDynamic {
      for phase in tie.phases {
        xml.raw("<attvalue for=\"entente_\(GEXFWriter.phaseWeight)\" value=\"\(phase.weight)\"")
        write((phase.first, phase.last), of: tie.id)
        xml.raw("/>")
      }
      if tie.cells.contains(where: { $0.column == .date }) {
        losses.note("events as instants: each is a spell of the days it can be", example: tie.id)
      }
    }
    xml.raw("</attvalues></edge>\n")
  }

  /// Both ends count, as here.
  private mutating func write(_ days: (first: Day?, last: Day?), of id: String) {
    if let first = days.first, let text = date(first, of: id) { xml.attribute("start", text) }
    if let last = days.last, let text = date(last, of: id) { xml.attribute("end", text) }
  }

  /// A day as XML writes dates: four digits for the year.
  private mutating func date(_ day: Day, of id: String) -> String? {
    if (-9999...9999).contains(day.year) { return day.description }
    losses.note("days beyond the year 9999 for other programs", example: "\(day) of \(id)")
    return nil
  }
}
