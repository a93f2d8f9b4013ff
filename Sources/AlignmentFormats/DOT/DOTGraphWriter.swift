import AlignmentModel
import AlignmentTimeline

/// Writes a whole graph as DOT, for Graphviz to lay out as it likes. Attributes of ours begin with `entente_`, and
/// `entente` holds what gives the graph back.
struct DOTGraphWriter {
  private let content: ExportContent
  private let sink: ByteSink
  private var pieces: OwnPieces
  private(set) var losses = Losses()

  init(_ content: ExportContent, _ sink: ByteSink) {
    (self.content, self.sink) = (content, sink)
    pieces = OwnPieces(content)
  }

  private typealias Attribute = (name: String, value: String)

  /// Writes all of it.
  mutating func write() {
    sink.put("digraph \(DOTQuoting.plain(content.graph.title ?? "")) {\n")
    var attributes: [Attribute] = [("label", DOTQuoting.label(content.heading)), ("overlap", "\"false\"")]
    if let head = pieces.head() { attributes.append(("entente", DOTQuoting.json(head))) }
    sink.put("  graph \(list(attributes));\n")
    sink.put("  node [shape=\"box\", style=\"rounded\", fontname=\"Helvetica\"];\n")
    sink.put("  edge [fontname=\"Helvetica\", fontsize=\"9\"];\n")
    for actor in content.actors { write(actor) }
    content.eachTie { tie, change in
      write(tie, change)
      return sink.failure == nil
    }
    sink.put("}\n")
    losses.add(pieces.losses)
  }

  private func write(_ actor: ActorState) {
    var attributes: [Attribute] = [
      ("label", DOTQuoting.label(actor.name)), ("class", "\"actor \(actor.kind.rawValue)\""),
      ("entente_kind", "\"\(actor.kind.rawValue)\""), ("entente_name", DOTQuoting.plain(actor.name)),
    ]
    if let piece = pieces.piece(of: actor) { attributes.append(("entente", DOTQuoting.json(piece))) }
    sink.put("  \(DOTQuoting.plain(actor.id.rawValue)) \(list(attributes));\n")
  }

  private mutating func write(_ tie: TieState, _ change: ExportContent.Change?) {
    let words = ["tie", tie.kind, tie.valence.rawValue, tie.status.rawValue]
    var attributes: [Attribute] = [
      ("id", DOTQuoting.plain(tie.id)), ("class", DOTQuoting.plain(words.joined(separator: " "))),
      ("label", DOTQuoting.label(tie.kindLabel)),
      ("tooltip", DOTQuoting.label("\(tie.title), \(tie.timeInWords)")),
      ("color", colour(of: tie.valence)), ("dir", tie.mutual ? "\"none\"" : "\"forward\""),
      ("entente_kind", DOTQuoting.plain(tie.kind)), ("entente_mutual", tie.mutual ? "\"true\"" : "\"false\""),
      (
        tie.isEvent ? "entente_date" : "entente_during",
        DOTQuoting.plain(tie.timeText ?? tie.spell.text)
      ),
      ("entente_valence", "\"\(tie.valence.rawValue)\""), ("entente_status", "\"\(tie.status.rawValue)\""),
    ]
    if !tie.sources.isEmpty {
      attributes.append(("entente_sources", DOTQuoting.plain(tie.sources.joined(separator: " "))))
    }
    switch pieces.piece(of: tie) {
    case .entry(let entry), .row(let entry?): attributes.append(("entente", DOTQuoting.json(entry)))
    case .with(let first):
      attributes.append(("entente", DOTQuoting.json(.block([.init("with", .scalar(first))]))))
    case .derived: attributes.append(("entente_derived", "\"true\""))
    case .none, .row(nil): losses.note([.claims, .weight, .phases, .effects, .terms, .roles, .note], of: tie)
    }
    let ends = "\(DOTQuoting.plain(tie.from.rawValue)) -> \(DOTQuoting.plain(tie.to.rawValue))"
    sink.put("  \(ends) \(list(attributes));\n")
  }

  private func colour(of valence: Valence) -> String {
    switch valence {
    case .cooperative: "\"#1f5fa8\""
    case .hostile: "\"#b3261e\""
    case .neutral: "\"#666666\""
    }
  }

  private func list(_ attributes: [Attribute]) -> String {
    "[" + attributes.map { "\($0.name)=\($0.value)" }.joined(separator: ", ") + "]"
  }
}

/// Text in quotes of DOT, in which a quote is escaped and nothing else; what stands there Graphviz may take for an
/// escape of its own in labels.
enum DOTQuoting {
  /// For attributes that Graphviz does not interpret, and names.
  static func plain(_ text: String) -> String { "\"" + escaped(text, isLabel: false) + "\"" }

  /// For labels and tooltips: shown as it is, line feeds as line breaks.
  static func label(_ text: String) -> String { "\"" + escaped(text, isLabel: true) + "\"" }

  /// A value that comes back as it is: without a backslash before a quote, of which Graphviz would make something
  /// else.
  static func json(_ value: DocumentValue) -> String {
    let text = DocumentWriter(.compactJSON).text(of: value)
    var result = "\""
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if isEscaped {
        isEscaped = false
        switch scalar {
        case "\"": result += "\\u0022"
        case "\\": result += "\\u005C"
        default:
          result += "\\"
          result.unicodeScalars.append(scalar)
        }
      } else if scalar == "\\" {
        isEscaped = true
      } else if scalar == "\"" {
        result += "\\\""
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private static func escaped(_ text: String, isLabel: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "&" where isLabel: result += "&amp;"
      case "\n" where isLabel: result += "\\n"
      default: if !isControl(scalar.value) || scalar == "\n" { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }
}
