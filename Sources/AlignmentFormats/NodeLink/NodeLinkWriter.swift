import AlignmentModel
import AlignmentTimeline

/// Writes graphs as JSON that other programs read: node-link for NetworkX and D3, or elements for Cytoscape.js.
///
/// Every object has plain keys for other programs, and under `entente` what gives the graph back; ties that follow
/// from another entry are marked `entente_derived`.
struct NodeLinkWriter {
  /// Which program reads it.
  enum Form { case nodeLink, cytoscape }

  private let sink: ByteSink
  private let form: Form
  private var pieces: OwnPieces
  private let content: ExportContent
  private(set) var losses = Losses()

  init(_ content: ExportContent, _ form: Form, _ sink: ByteSink) {
    (self.content, self.form, self.sink) = (content, form, sink)
    pieces = OwnPieces(content)
  }

  /// Writes all of it.
  mutating func write() {
    let attributes = text(.block(attributes))
    switch form {
    case .nodeLink:
      sink.put("{\"directed\": true, \"multigraph\": true, \"graph\": \(attributes),\n\"nodes\": [")
    case .cytoscape:
      sink.put("{\"format_version\": \"1.0\", \"generated_by\": \"entente\", ")
      sink.put("\"target_cytoscapejs_version\": \"~3.0\",\n")
      sink.put("\"data\": \(attributes),\n\"elements\": {\"nodes\": [")
    }
    var separator = "\n"
    for actor in content.actors {
      sink.put(separator + element(actorEntries(actor)))
      separator = ",\n"
    }
    sink.put("\n],\n\"edges\": [")
    separator = "\n"
    content.eachTie { tie, change in
      sink.put(separator + element(tieEntries(tie, change)))
      separator = ",\n"
      return sink.failure == nil
    }
    sink.put(form == .nodeLink ? "\n]}\n" : "\n]}}\n")
    losses.add(pieces.losses)
  }

  private func element(_ entries: [DocumentValue.Entry]) -> String {
    let object = text(.block(entries))
    return form == .nodeLink ? object : "{\"data\": \(object)}"
  }

  private func text(_ value: DocumentValue) -> String { DocumentWriter(.compactJSON).text(of: value) }

  private var attributes: [DocumentValue.Entry] {
    var entries: [DocumentValue.Entry] = []
    if let title = content.graph.title { entries.append(.init("name", .scalar(title))) }
    if let head = pieces.head() { entries.append(.init("entente", head)) }
    switch content.subject {
    case .graph: break
    case .snapshot(let snapshot):
      entries.append(.init("on", .day(snapshot.on)))
      entries.append(.init("covered", .truth(snapshot.covered)))
    case .diff(let diff):
      if case .days(let from, let to) = diff.basis {
        entries.append(.init("from", .day(from)))
        entries.append(.init("to", .day(to)))
      }
    }
    return entries
  }

  private func actorEntries(_ actor: ActorState) -> [DocumentValue.Entry] {
    var entries: [DocumentValue.Entry] = [
      .init("id", .scalar(actor.id.rawValue)), .init("name", .scalar(actor.name)),
      .init("kind", .scalar(actor.kind.rawValue)),
    ]
    if let piece = pieces.piece(of: actor) { entries.append(.init("entente", piece)) }
    return entries
  }

  private mutating func tieEntries(
    _ tie: TieState, _ change: ExportContent.Change?
  ) -> [DocumentValue.Entry] {
    let id = tie.id
    var entries: [DocumentValue.Entry] = [
      .init("source", .scalar(tie.from.rawValue)), .init("target", .scalar(tie.to.rawValue)),
      // What tells the edges between two nodes of NetworkX apart.
      .init(form == .nodeLink ? "key" : "id", .scalar(id)), .init("kind", .scalar(tie.kind)),
      .init("label", .scalar(tie.kindLabel)), .init("valence", .scalar(tie.valence.rawValue)),
      .init("mutual", .truth(tie.mutual)),
      .init(tie.isEvent ? "date" : "during", .scalar(tie.timeText ?? tie.spell.text)),
    ]
    let days = tie.exactDays
    if !tie.isEvent {
      if let first = days.first { entries.append(.init("start", .day(first))) }
      if let last = days.last { entries.append(.init("end", .day(last))) }
    }
    entries.append(.init("status", .scalar(tie.status.rawValue)))
    if tie.day != nil { entries.append(.init("certainty", .scalar(tie.certainty.rawValue))) }
    if let weight = tie.weight { entries.append(.init("weight", .bare("\(weight)"))) }
    if let office = tie.office { entries.append(.init("office", .scalar(office))) }
    if let note = tie.note { entries.append(.init("note", .scalar(note))) }
    let sources = tie.sources
    if !sources.isEmpty { entries.append(.init("sources", .texts(sources))) }
    if let change { entries.append(.init("change", .scalar(change.rawValue))) }
    switch pieces.piece(of: tie) {
    case .entry(let entry): entries.append(.init("entente", entry))
    case .row:
      // There may be millions, and the plain keys say it all.
      if let written = tie.writtenID { entries.append(.init("written_id", .scalar(written))) }
      entries.append(.init("entente", .truth(true)))
    case .with(let first): entries.append(.init("entente", .block([.init("with", .scalar(first))])))
    case .derived: entries.append(.init("entente_derived", .truth(true)))
    case .none: noteLosses(of: tie)
    }
    return entries
  }

  /// What plain keys do not say.
  private mutating func noteLosses(of tie: TieState) {
    losses.note("claims", count: tie.claims.count { $0.speakers != [.author] }, example: "of \(tie.id)")
    losses.note("phases", count: tie.phases.count, example: "of \(tie.id)")
    losses.note("effects", count: tie.effects.count, example: "of \(tie.id)")
    losses.note("terms", count: tie.terms.count, example: "of \(tie.id)")
    losses.note("roles", count: tie.roles.count, example: "of \(tie.id)")
    losses.note("trends", count: tie.trend == nil ? 0 : 1, example: "of \(tie.id)")
  }
}
