import AlignmentModel
import AlignmentTimeline

/// Writes Mermaid flowcharts, which many wikis and Markdown pages draw: https://mermaid.js.org/syntax/flowchart.html
///
/// Solid lines are certain, dotted ones possible; hostile ties end in a cross, so that they differ in grey too, and
/// mutual ties have no arrow. What began between two days is thick.
struct MermaidWriter {
  private let content: ExportContent
  private let sink: ByteSink
  private(set) var losses = Losses()

  /// Mermaid draws no more, unless the page that shows it says so.
  private static let mostLinks = 500

  init(_ content: ExportContent, _ sink: ByteSink) { (self.content, self.sink) = (content, sink) }

  /// Writes all of it.
  mutating func write() {
    let heading = content.heading
    if !heading.isEmpty {
      sink.put(
        "---\ntitle: \(DocumentWriter(.compactJSON).text(of: .scalar(MermaidWriter.line(heading))))\n---\n")
    }
    sink.put("flowchart LR\n")
    let numbers = writeActors()
    var links: [Valence: [Int]] = [:]
    var faded: [Int] = []
    var count = 0
    content.eachTie { tie, change in
      guard let from = numbers[tie.from], let to = numbers[tie.to] else { return true }
      sink.put("  a\(from) \(arrow(of: tie, change))|\"\(label(of: tie, change))\"| a\(to)\n")
      links[tie.valence, default: []].append(count)
      if change == .unchanged || change == .ended { faded.append(count) }
      count += 1
      losses.note(
        [.ids, .claims, .sources, .weight, .trend, .terms, .roles, .phases, .effects, .note], of: tie)
      if count > MermaidWriter.mostLinks {
        losses.note(
          "ties beyond the \(MermaidWriter.mostLinks) that Mermaid draws unless its `maxEdges` is raised",
          example: tie.id)
      }
      return sink.failure == nil
    }
    for (valence, colour) in [(Valence.cooperative, "#1f5fa8"), (.hostile, "#b3261e"), (.neutral, "#666666")]
    {
      guard let links = links[valence] else { continue }
      sink.put("  linkStyle \(MermaidWriter.list(links)) stroke:\(colour),stroke-width:2px\n")
    }
    if !faded.isEmpty { sink.put("  linkStyle \(MermaidWriter.list(faded)) opacity:0.45\n") }
    losses.noteActors(of: content)
  }

  private func writeActors() -> [ActorID: Int] {
    let tied = content.tiedActors()
    var numbers: [ActorID: Int] = [:]
    for actor in content.actors where tied.contains(actor.id) {
      let (opening, closing) = MermaidWriter.shape(of: actor.kind)
      sink.put("  a\(numbers.count)\(opening)\"\(MermaidWriter.escaped(actor.name))\"\(closing)\n")
      numbers[actor.id] = numbers.count
    }
    return numbers
  }

  private static func shape(of kind: ActorKind) -> (String, String) {
    switch kind {
    case .state, .company, .office: ("[", "]")
    case .leader, .person: ("([", "])")
    case .organization, .party, .movement: ("(", ")")
    case .pact, .group: ("{{", "}}")
    }
  }

  private func arrow(of tie: TieState, _ change: ExportContent.Change?) -> String {
    let isDotted = change == .ended || tie.certainty == .possible
    let body = isDotted ? "-." : change == .began ? "==" : "--"
    let head = tie.valence == .hostile ? "x" : tie.mutual ? "" : ">"
    let tail = tie.valence == .hostile && tie.mutual ? "x" : ""
    guard head.isEmpty else { return tail + body + (isDotted ? "-" : "") + head }
    return isDotted ? "-.-" : body + body.prefix(1)
  }

  private func label(of tie: TieState, _ change: ExportContent.Change?) -> String {
    var words = [tie.kindLabel, tie.office].compactMap { $0 }.joined(separator: ": ")
    if let change, change != .unchanged { words = "\(change.rawValue): \(words)" }
    if case .graph = content.subject { words += ", \(tie.timeInWords)" }
    switch tie.status {
    case .established, .unsourced: break
    default: words += " (\(tie.status.rawValue))"
    }
    return MermaidWriter.escaped(words)
  }

  private static func list(_ numbers: [Int]) -> String { numbers.map(String.init).joined(separator: ",") }

  private static func line(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { isControl($0.value) ? " " : $0 }))
  }

  /// Text within quotes: what has a meaning there is written as its number.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "#", "<", ">", "&", ";", "`", "\\": result += "#\(scalar.value);"
      case "\n", "\t", "\u{2028}", "\u{2029}": result += " "
      default: if !isControl(scalar.value) { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }
}
