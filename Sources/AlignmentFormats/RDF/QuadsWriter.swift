import AlignmentModel
import AlignmentTimeline

/// Writes N-Quads (https://www.w3.org/TR/n-quads/): every tie is a graph of its own that holds one statement, its
/// actor, kind and other actor, of a mutual tie both ways; what is said of that graph stands in the default graph.
///
/// Terms of ours are `urn:entente:…`. Exact days are `xsd:date`; what was written is kept with the datatype of EDTF.
struct QuadsWriter {
  private let content: ExportContent
  private let sink: ByteSink
  private(set) var losses = Losses()

  init(_ content: ExportContent, _ sink: ByteSink) { (self.content, self.sink) = (content, sink) }

  /// Writes all of it.
  mutating func write() {
    let graph = "<urn:entente:graph>"
    put(graph, .type, "<urn:entente:Graph>")
    if let title = content.graph.title { put(graph, .title, literal(title)) }
    if let about = content.graph.about { put(graph, .comment, literal(about)) }
    if case .snapshot(let snapshot) = content.subject { put(graph, .own("on"), date(snapshot.on)) }
    if let coverage = content.graph.coverage?.other { put(graph, .own("coverage"), edtf(coverage.text)) }
    for actor in content.actors { write(actor) }
    var (kinds, sources) = (Set<String>(), Set<String>())
    content.eachTie { tie, change in
      write(tie, change)
      kinds.insert(tie.kind)
      sources.formUnion(tie.sources)
      losses.note([.phases, .pairDates], of: tie)
      return sink.failure == nil
    }
    for kind in kinds.sorted() { write(kind: kind) }
    for source in content.graph.sources where sources.contains(source.id) { write(source) }
    losses.noteActors(
      of: content, keepingNames: true, keepingLives: true,
      keepingCoverage: content.graph.coverage?.byKind.isEmpty ?? true)
  }

  // MARK: - What is written

  private func write(_ actor: ActorState) {
    let term = QuadsText.term("actor", actor.id.rawValue)
    put(term, .type, "<urn:entente:Actor>")
    put(term, .label, literal(actor.name))
    put(term, .own("actor-kind"), literal(actor.kind.rawValue))
    guard case .graph(let graph) = content.subject, let whole = graph.actor(actor.id) else { return }
    for alias in whole.aliases { put(term, .alias, literal(alias)) }
    for name in whole.names { put(term, .alias, literal(name.name)) }
    for life in whole.exists { put(term, .own("exists"), edtf(life.during.text)) }
  }

  private func write(kind: String) {
    let (term, definition) = (QuadsText.term("kind", kind), content.graph.vocabulary[kind])
    put(term, .type, "<urn:entente:Kind>")
    put(term, .label, literal(definition?.label ?? kind))
    put(term, .own("valence"), literal((definition?.valence ?? .neutral).rawValue))
    if let base = definition?.extends { put(term, .broader, QuadsText.term("kind", base)) }
  }

  private func write(_ source: Source) {
    let term = QuadsText.term("source", source.id)
    put(term, .type, "<urn:entente:Source>")
    if let title = source.title { put(term, .title, literal(title)) }
    if let author = source.author { put(term, .creator, literal(author)) }
    if let publisher = source.publisher { put(term, .publisher, literal(publisher)) }
    if let published = source.published { put(term, .issued, edtf(published.text)) }
    if let describes = source.describes { put(term, .own("describes"), edtf(describes.text)) }
    if let url = source.url { put(term, .own("url"), literal(url)) }
    if let note = source.note { put(term, .comment, literal(note)) }
    for origin in source.basedOn { put(term, .own("based-on"), QuadsText.term("source", origin)) }
  }

  private func write(_ tie: TieState, _ change: ExportContent.Change?) {
    let (term, kind) = (QuadsText.term("tie", tie.id), QuadsText.term("kind", tie.kind))
    let (from, to) = (
      QuadsText.term("actor", tie.from.rawValue), QuadsText.term("actor", tie.to.rawValue)
    )
    sink.put("\(from) \(kind) \(to) \(term) .\n")
    if tie.mutual { sink.put("\(to) \(kind) \(from) \(term) .\n") }
    put(term, .type, "<urn:entente:Tie>")
    put(term, .own("kind"), kind)
    put(term, .own("from"), from)
    put(term, .own("to"), to)
    put(term, .own("mutual"), truth(tie.mutual))
    put(term, .own(tie.isEvent ? "date" : "during"), edtf(tie.timeText ?? tie.spell.text))
    let days = tie.exactDays
    if let day = days.first { put(term, .own("start"), date(day)) }
    if let day = days.last { put(term, .own("end"), date(day)) }
    put(term, .own("status"), literal(tie.status.rawValue))
    if tie.day != nil { put(term, .own("certainty"), literal(tie.certainty.rawValue)) }
    if let change { put(term, .own("change"), literal(change.rawValue)) }
    if tie.isDerived { put(term, .own("derived"), truth(true)) }
    writeRemarks(on: tie, term)
    for (number, claim) in tie.claims.enumerated() { write(claim, number + 1, of: tie, term) }
  }

  private func writeRemarks(on tie: TieState, _ term: String) {
    if let weight = tie.weight {
      put(term, .own("weight"), "\"\(weight)\"^^<http://www.w3.org/2001/XMLSchema#double>")
    }
    if let trend = tie.trend { put(term, .own("trend"), literal(trend.rawValue)) }
    if let office = tie.office { put(term, .own("office"), literal(office)) }
    if let note = tie.note { put(term, .comment, literal(note)) }
    if let pact = tie.pact { put(term, .own("pact"), QuadsText.term("actor", pact.rawValue)) }
    for kind in tie.terms { put(term, .own("term"), QuadsText.term("kind", kind)) }
    for (role, actors) in tie.roles.sorted(by: { $0.key < $1.key }) {
      for actor in actors {
        put(term, .role(role), QuadsText.term("actor", actor.rawValue))
      }
    }
    for effect in tie.effects { put(term, .own(effect.verb.rawValue), QuadsText.term("tie", effect.target)) }
    for source in tie.sources { put(term, .source, QuadsText.term("source", source)) }
  }

  private func write(_ claim: Claim, _ number: Int, of tie: TieState, _ term: String) {
    let one = QuadsText.term("claim", "\(tie.id)#\(number)")
    put(one, .type, "<urn:entente:Claim>")
    put(one, .own("on"), term)
    put(one, .source, QuadsText.term("source", claim.source))
    for speaker in claim.speakers {
      switch speaker {
      case .author: put(one, .own("by"), "<urn:entente:author>")
      case .actor(let id): put(one, .own("by"), QuadsText.term("actor", id.rawValue))
      }
    }
    if let stance = claim.stance { put(one, .own("stance"), literal(stance.rawValue)) }
    if let at = claim.at { put(one, .own("at"), literal(at)) }
    if let note = claim.note { put(one, .comment, literal(note)) }
    if let retracts = claim.retracts { put(one, .own("retracts"), QuadsText.term("source", retracts)) }
    switch claim.asOf {
    case .source: break
    case .nothing: put(one, .own("as-of"), literal("none"))
    case .date(let date): put(one, .own("as-of"), edtf(date.text))
    }
  }

  // MARK: - How

  private enum Predicate {
    case type, label, title, creator, publisher, issued, source, comment, alias, broader
    case own(String)
    case role(String)

    var text: String {
      switch self {
      case .type: "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
      case .label: "<http://www.w3.org/2000/01/rdf-schema#label>"
      case .comment: "<http://www.w3.org/2000/01/rdf-schema#comment>"
      case .title: "<http://purl.org/dc/terms/title>"
      case .creator: "<http://purl.org/dc/terms/creator>"
      case .publisher: "<http://purl.org/dc/terms/publisher>"
      case .issued: "<http://purl.org/dc/terms/issued>"
      case .source: "<http://purl.org/dc/terms/source>"
      case .alias: "<http://www.w3.org/2004/02/skos/core#altLabel>"
      case .broader: "<http://www.w3.org/2004/02/skos/core#broader>"
      case .own(let word): "<urn:entente:\(word)>"
      case .role(let role): QuadsText.term("role", role)
      }
    }
  }

  private func put(_ subject: String, _ predicate: Predicate, _ object: String) {
    sink.put("\(subject) \(predicate.text) \(object) .\n")
  }

  private func literal(_ text: String) -> String { QuadsText.literal(text) }

  private func truth(_ truth: Bool) -> String {
    "\"\(truth)\"^^<http://www.w3.org/2001/XMLSchema#boolean>"
  }

  /// A day as a date; beyond four digits of years only as text.
  private func date(_ day: Day) -> String {
    (-9999...9999).contains(day.year) && day.isBounded
      ? "\"\(day)\"^^<http://www.w3.org/2001/XMLSchema#date>" : edtf("\(day)")
  }

  /// A date as it was written.
  private func edtf(_ text: String) -> String {
    literal(text) + "^^<http://id.loc.gov/datatypes/edtf>"
  }
}

/// Text made safe for N-Quads.
enum QuadsText {
  /// A term of ours; what no name of a URN holds is percent-encoded.
  static func term(_ sort: String, _ id: String) -> String {
    var name = ""
    for byte in id.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: ":"):
        name.unicodeScalars.append(Unicode.Scalar(byte))
      default: name += "%" + hexadecimal(byte)
      }
    }
    return "<urn:entente:\(sort):\(name)>"
  }

  /// A text in quotes.
  static func literal(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{0}"..<" ", "\u{7F}": result += "\\u00" + hexadecimal(UInt8(scalar.value))
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
