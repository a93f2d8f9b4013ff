import AlignmentModel
import AlignmentTimeline

/// Writes statements for Neo4j and Memgraph, one a line. They merge, so that running them twice makes nothing double.
///
/// Days that are known are dates, `start` and `end`; what was written stands beside them as text. Ties that follow
/// from another entry are marked `derived`.
struct CypherWriter {
  private let content: ExportContent
  private let sink: ByteSink
  private(set) var losses = Losses()

  init(_ content: ExportContent, _ sink: ByteSink) { (self.content, self.sink) = (content, sink) }

  /// Writes all of it.
  mutating func write() {
    sink.put("// \(CypherText.comment(content.heading))\n")
    sink.put("// With many actors, first: CREATE INDEX FOR (a:Actor) ON (a.id) (Neo4j), ")
    sink.put("CREATE INDEX ON :Actor(id) (Memgraph)\n")
    for actor in content.actors { write(actor) }
    writeSources()
    content.eachTie { tie, change in
      write(tie, change)
      losses.note([.phases, .pairDates], of: tie)
      return sink.failure == nil
    }
    losses.noteActors(of: content, keepingNames: true, keepingLives: true)
  }

  private func write(_ actor: ActorState) {
    var set: [(String, String)] = [
      ("name", CypherText.quoted(actor.name)), ("kind", CypherText.quoted(actor.kind.rawValue)),
    ]
    if case .graph(let graph) = content.subject, let whole = graph.actor(actor.id) {
      let names = whole.aliases + whole.names.map(\.name)
      if !names.isEmpty { set.append(("aliases", CypherText.list(names))) }
      let lives = whole.exists.map(\.during.text)
      if !lives.isEmpty { set.append(("exists", CypherText.list(lives))) }
    }
    let label = CypherText.name(actor.kind.rawValue.prefix(1).uppercased() + actor.kind.rawValue.dropFirst())
    sink.put("MERGE (a:Actor {id: \(CypherText.quoted(actor.id.rawValue))}) SET a:\(label), ")
    sink.put(assignments("a", set) + ";\n")
  }

  private func writeSources() {
    var cited = Set<String>()
    content.eachTie { tie, _ in
      cited.formUnion(tie.sources)
      return true
    }
    for source in content.graph.sources where cited.contains(source.id) {
      let fields = [
        ("title", source.title), ("author", source.author), ("publisher", source.publisher),
        ("published", source.published?.text), ("describes", source.describes?.text), ("url", source.url),
        ("note", source.note),
      ]
      var set = fields.compactMap { key, value in value.map { (key, CypherText.quoted($0)) } }
      if !source.basedOn.isEmpty { set.append(("basedOn", CypherText.list(source.basedOn))) }
      sink.put("MERGE (s:Source {id: \(CypherText.quoted(source.id))})")
      sink.put((set.isEmpty ? "" : " SET " + assignments("s", set)) + ";\n")
    }
  }

  private func write(_ tie: TieState, _ change: ExportContent.Change?) {
    let (from, to) = (CypherText.quoted(tie.from.rawValue), CypherText.quoted(tie.to.rawValue))
    sink.put("MATCH (a:Actor {id: \(from)}), (b:Actor {id: \(to)}) ")
    sink.put("MERGE (a)-[r:\(CypherText.type(tie.kind)) {id: \(CypherText.quoted(tie.id))}]->(b) SET ")
    sink.put(assignments("r", properties(of: tie, change)) + ";\n")
  }

  private func properties(of tie: TieState, _ change: ExportContent.Change?) -> [(String, String)] {
    var set: [(String, String)] = [
      ("kind", CypherText.quoted(tie.kind)), ("label", CypherText.quoted(tie.kindLabel)),
      ("valence", CypherText.quoted(tie.valence.rawValue)), ("mutual", tie.mutual ? "true" : "false"),
      (tie.isEvent ? "on" : "during", CypherText.quoted(tie.timeText ?? tie.spell.text)),
    ]
    let days = tie.exactDays
    if let day = days.first.flatMap(CypherText.date) { set.append(("start", day)) }
    if let day = days.last.flatMap(CypherText.date) { set.append(("end", day)) }
    set.append(("status", CypherText.quoted(tie.status.rawValue)))
    if tie.day != nil { set.append(("certainty", CypherText.quoted(tie.certainty.rawValue))) }
    if let weight = tie.weight { set.append(("weight", "\(weight)")) }
    if let trend = tie.trend { set.append(("trend", CypherText.quoted(trend.rawValue))) }
    if let office = tie.office { set.append(("office", CypherText.quoted(office))) }
    if let note = tie.note { set.append(("note", CypherText.quoted(note))) }
    if !tie.terms.isEmpty { set.append(("terms", CypherText.list(tie.terms))) }
    let roles = tie.roles.sorted { $0.key < $1.key }
    if !roles.isEmpty {
      let texts = roles.map { role, actors in "\(role): \(actors.map(\.rawValue).joined(separator: ", "))" }
      set.append(("roles", CypherText.list(texts)))
    }
    if !tie.effects.isEmpty {
      set.append(("effects", CypherText.list(tie.effects.map { "\($0.verb.rawValue) \($0.target)" })))
    }
    if !tie.sources.isEmpty { set.append(("sources", CypherText.list(tie.sources))) }
    let claims = tie.claims.filter { $0.speakers != [.author] || $0.at != nil || $0.retracts != nil }
    if !claims.isEmpty {
      set.append(("claims", CypherText.list(claims.map { DocumentWriter(.compactJSON).text(of: $0.json) })))
    }
    if let pact = tie.pact { set.append(("pact", CypherText.quoted(pact.rawValue))) }
    if tie.isDerived { set.append(("derived", "true")) }
    if let change { set.append(("change", CypherText.quoted(change.rawValue))) }
    return set
  }

  private func assignments(_ variable: String, _ set: [(String, String)]) -> String {
    set.map { "\(variable).\($0.0) = \($0.1)" }.joined(separator: ", ")
  }
}

/// Text made safe for Cypher.
enum CypherText {
  /// A text in single quotes.
  static func quoted(_ text: String) -> String {
    var result = "'"
    for scalar in text.unicodeScalars {
      switch scalar {
      case "'": result += "\\'"
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      // Line ends to some readers of statements; statements stand on one line each.
      case "\u{0}"..<" ", "\u{7F}"..."\u{A0}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "'"
  }

  static func list(_ texts: [String]) -> String { "[" + texts.map(quoted).joined(separator: ", ") + "]" }

  /// The type of a relationship, as is usual: `ARMS_TRANSFER`.
  static func type(_ kind: String) -> String { name(kind.uppercased()) }

  /// A name in backquotes. All but letters, digits and underscores become underscores, since some versions take
  /// escapes there for what they stand for.
  static func name(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) ? scalar : "_"
    }
    return "`\(String(String.UnicodeScalarView(scalars)))`"
  }

  /// A date; nil beyond the years that all programs take.
  static func date(_ day: Day) -> String? { (1...9999).contains(day.year) ? "date('\(day)')" : nil }

  /// A text on one line.
  static func comment(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !isControl($0.value) && $0 != "\n" }))
  }
}
