import AlignmentModel

/// Reads DOT as libcgraph understands it, in another process: nodes are actors, edges ties, of all graphs of a file.
///
/// The kind of a tie is `entente_kind`, else `class`, `kind`, `type` or `label`. What Entente wrote rules over all
/// other attributes. Subgraphs, ports and how things look are told as lost.
struct DOTReader {
  let source: SourceText
  var collected: ForeignDraft
  var own = OwnDocument()
  var beside = DOTBeside()
  var dates = ForeignDates()
  var problems = 0
  var seen = Set<String>()

  private init(_ source: SourceText) {
    self.source = source
    collected = ForeignDraft(name: source.name)
  }

  /// Reads a file.
  static func read(_ bytes: [UInt8], name: String, _ worker: DOTWorker?) -> ForeignReading {
    let source: SourceText
    do { source = try decodedText(bytes, name: name, limit: .max) } catch {
      return ForeignReading(failing: error)
    }
    guard let worker else {
      return ForeignReading(
        failing: Diagnostics(
          Diagnostic(
            code: "no-dot-worker", "DOT is read by a process of its own, and no program is named for that",
            at: .whole(name),
            hint: "use the command, or set `dotWorker` of the options to DOTWorker(program: \"/…/entente\")"))
      )
    }
    do throws(DOTFault) {
      guard let content = DOTContent(records: try worker.run(source.text)) else {
        throw DOTFault("the process that reads DOT gave no answer")
      }
      var reader = DOTReader(source)
      reader.read(content)
      return reader.finish()
    } catch {
      return ForeignReading(
        failing: Diagnostics(
          Diagnostic(code: "dot-worker", error.message, at: .whole(name), hint: error.hint), sources: [source]
        ))
    }
  }

  private mutating func read(_ content: DOTContent) {
    if let complaint = content.complaint, isError(complaint) || content.graphs.isEmpty {
      return collected.report(problem(complaint))
    }
    guard !content.graphs.isEmpty else {
      return collected.report(
        Diagnostic(
          code: "no-graph", "the file holds no graph", at: .whole(source.name),
          hint: "a graph is written `digraph { A -> B }`"))
    }
    for (number, graph) in content.graphs.enumerated() { read(graph, isFirst: number == 0) }
  }

  private consuming func finish() -> ForeignReading {
    if !own.isEmpty {
      let (draft, problems) = own.draft()
      let (actors, entries, sources) = (
        collected.draft.actors, collected.draft.entries, collected.draft.sources
      )
      collected.losses.add(beside.contradictions(of: draft))
      collected.draft = draft
      collected.draft.actors += actors
      collected.draft.entries += entries
      let known = Set(draft.sources.map(\.id))
      collected.draft.sources += sources.filter { !known.contains($0.id) }
      for problem in problems { collected.report(problem) }
    }
    return collected.finish(source: source)
  }

  // MARK: - What the library complains about

  private func isError(_ complaint: String) -> Bool { !complaint.hasPrefix("Warning") }

  /// "Error: NAME: syntax error in line 3 near '}'", with the line and a caret under what it is near.
  private func problem(_ complaint: String) -> Diagnostic {
    let words = complaint.split(whereSeparator: \.isNewline).first.map(String.init) ?? "it cannot be read"
    let fallback = Diagnostic(code: "dot-syntax", words, at: .whole(source.name))
    guard let marker = words.firstRange(of: " in line ") else { return fallback }
    let rest = words[marker.upperBound...]
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard let line = Int(digits), line > 0 else { return fallback }
    var near = ""
    if let start = rest.firstIndex(of: "'"), let end = rest.lastIndex(of: "'"), start < end {
      near = String(rest[rest.index(after: start)..<end])
    }
    if near.isEmpty, let open = unclosedBrace() {
      return Diagnostic(
        code: "dot-syntax", "the file ends too early: nothing closes this \"{\"", at: open,
        hint: "copy the file again; a part of it seems to be missing at its end")
    }
    let text = source.line(line)
    // What stands there twice may be meant at either place.
    let places = near.isEmpty ? [] : text.ranges(of: near)
    let first = places.count == 1 ? text.distance(from: text.startIndex, to: places[0].lowerBound) : nil
    let indent = text.prefix { $0.isWhitespace }.count
    let place = Place(
      file: source.name, line: min(line, max(1, source.lineCount)), column: (first ?? indent) + 1,
      length: first == nil ? max(1, text.count - indent) : max(1, near.count))
    let message = near.isEmpty ? "this is no DOT" : "this is no DOT from \"\(near)\" on"
    return Diagnostic(
      code: "dot-syntax", message, at: place,
      hint: "names with other characters than letters, digits and _ are quoted: \"A-1\" -> \"B 2\"")
  }

  /// Where the last brace stands that nothing closes; nil where all are closed.
  private func unclosedBrace() -> Place? {
    let bytes = Array(source.text.utf8)
    var open: [Int] = []
    var index = 0
    /// Goes to what follows the next one of a text.
    func skip(to end: String, escaping: Bool = false) {
      let end = Array(end.utf8)
      while index < bytes.count, !bytes[index...].starts(with: end) {
        index += escaping && bytes[index] == UInt8(ascii: "\\") ? 2 : 1
      }
      index += end.count
    }
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "{"): open.append(index - 1)
      case UInt8(ascii: "}"): _ = open.popLast()
      case UInt8(ascii: "\""): skip(to: "\"", escaping: true)
      case UInt8(ascii: "/") where index < bytes.count && bytes[index] == UInt8(ascii: "*"): skip(to: "*/")
      case UInt8(ascii: "/") where index < bytes.count && bytes[index] == UInt8(ascii: "/"): skip(to: "\n")
      default: break
      }
    }
    return open.last.map { source.place(atOffset: $0, length: 1) }
  }
}
