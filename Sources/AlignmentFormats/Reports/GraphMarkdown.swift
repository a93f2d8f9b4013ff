import AlignmentModel
import AlignmentTimeline

/// Writes a day or a whole graph as Markdown: ties by dyad in words, with numbers that lead to a list of sources.
struct MarkdownWriter {
  private let content: ExportContent
  private let sink: ByteSink
  private var numbers: [String: Int] = [:]
  private var cited: [String] = []
  private(set) var losses = Losses()

  init(_ content: ExportContent, _ sink: ByteSink) { (self.content, self.sink) = (content, sink) }

  /// Writes all of it; of a change see ``MarkdownReport``.
  mutating func write() {
    switch content.subject {
    case .diff(let diff): sink.put(MarkdownReport.text(of: diff))
    case .snapshot(let snapshot):
      sink.put("# \(MarkdownReport.escaped(TextReport.heading(of: snapshot)))\n")
      if let warning = TextReport.coverageWarning(snapshot) {
        sink.put("\n> \(MarkdownReport.escaped(warning))\n")
      }
      writeTies(snapshot.ties)
      sink.put("\n\(MarkdownReport.escaped(TextReport.summary(of: snapshot)))\n")
      writeSources()
    case .graph(let graph): write(graph)
    }
  }

  private mutating func write(_ graph: AlignmentGraph) {
    sink.put("# \(MarkdownReport.escaped((graph.title ?? "Untitled graph").singleLine))\n")
    if let about = graph.about { sink.put("\n\(MarkdownReport.escaped(about.singleLine))\n") }
    if let coverage = graph.coverage {
      let spells = coverage.byKind.sorted { $0.key < $1.key }.map {
        "\($0.key): \(DateWords.words($0.value))"
      }
      let all = coverage.other.map { [spells.isEmpty ? "" : "other kinds: "].joined() + DateWords.words($0) }
      sink.put(
        "\nCoverage: \(MarkdownReport.escaped((spells + [all].compactMap { $0 }).joined(separator: "; "))).\n"
      )
    }
    sink.put("\n## Actors\n\n")
    for actor in content.actors { write(actor, of: graph) }
    writeTies(content.ties)
    let count = content.tieCount
    sink.put("\n\(count) tie\(count == 1 ? "" : "s") among \(content.actors.count) actors.\n")
    writeSources()
    losses.noteActors(of: content, keepingNames: true, keepingLives: true, keepingCoverage: true)
  }

  private func write(_ state: ActorState, of graph: AlignmentGraph) {
    var words = ["\(state.kind.rawValue)"]
    if let actor = graph.actor(state.id) {
      words += actor.exists.map { DateWords.words($0.during) }
      words += actor.names.map { "\($0.name) \(DateWords.words($0.during))" }
      if !actor.aliases.isEmpty { words.append("also \(actor.aliases.joined(separator: ", "))") }
    }
    let name = MarkdownReport.escaped(state.name.singleLine)
    sink.put("- **\(name)**, \(MarkdownReport.escaped(words.joined(separator: "; ").singleLine))\n")
  }

  // MARK: - Ties

  private mutating func writeTies(_ ties: TieList) {
    for group in DyadGroup.groups(of: ties) {
      sink.put("\n## \(MarkdownReport.escaped(group.heading))\n\n")
      for tie in group.ties { write(tie, standsAlone: !group.isDyad) }
    }
  }

  private mutating func write(_ tie: TieState, standsAlone: Bool) {
    let row = TextReport.row(tie, standsAlone: standsAlone)
    let what = String(row.cells[0].drop { !$0.isWhitespace })
    var told = [row.cells[1]]
    // Of a day it matters how sure the dates are.
    if tie.day != nil { told.append(row.cells[2]) }
    told.append(row.cells[3])
    if tie.valence == .hostile { told.insert("hostile", at: 0) }
    let words = told.filter { !$0.isEmpty }.map { MarkdownReport.escaped($0) }.joined(separator: "; ")
    sink.put(
      "- **\(MarkdownReport.escaped(String(Substring(what).trimmed)))** \(words)\(citations(of: tie))\n")
    let phases = tie.day == nil ? tie.phases : []
    for phase in phases {
      let parts = [phase.weight.map { "weight \($0.inWords)" }, phase.trend?.rawValue, phase.note]
      let text = "\(DateWords.words(phase.during)): \(parts.compactMap { $0 }.joined(separator: ", "))"
      sink.put("  - \(MarkdownReport.escaped(text.singleLine))\n")
    }
    if let note = tie.note { sink.put("  - \(MarkdownReport.escaped(note.singleLine))\n") }
    losses.note([.ids, .claimDetails, .terms, .roles, .effects] + (tie.day == nil ? [] : [.phases]), of: tie)
  }

  private mutating func citations(of tie: TieState) -> String {
    let numbers = tie.sources.map { number($0) }.sorted()
    return numbers.isEmpty ? "" : " " + numbers.map { "[\\[\($0)\\]](#source-\($0))" }.joined(separator: " ")
  }

  private mutating func number(_ source: String) -> Int {
    if let number = numbers[source] { return number }
    cited.append(source)
    numbers[source] = cited.count
    return cited.count
  }

  // MARK: - Sources

  private func writeSources() {
    guard !cited.isEmpty else { return }
    sink.put("\n## Sources\n\n")
    for (index, id) in cited.enumerated() {
      let source = content.graph.source(id)
      let parts = [source?.author, source?.title ?? id, source?.publisher, source?.published?.text]
      let words = MarkdownReport.escaped(parts.compactMap { $0 }.joined(separator: ", ").singleLine)
      let link = source?.link.map { " <\(MarkdownWriter.address($0))>" } ?? ""
      sink.put("\(index + 1). <a id=\"source-\(index + 1)\"></a>\(words)\(link)\n")
    }
  }

  /// An address between angle brackets, in which nothing ends it.
  private static func address(_ link: String) -> String {
    link.utf8.reduce(into: "") { text, byte in
      if byte > 0x20, byte < 0x7F, byte != UInt8(ascii: "<"), byte != UInt8(ascii: ">") {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text += "%" + hexadecimal(byte)
      }
    }
  }
}
