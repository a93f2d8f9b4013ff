import AlignmentModel
import AlignmentTimeline

/// Writes DOT with pinned positions: `neato -n2` draws it as it stands. Every tie is a line of its own.
struct DOTWriter {
  let drawing: Drawing
  let content: PictureContent

  private let doubts: Doubts

  init(drawing: Drawing, content: PictureContent) {
    self.drawing = drawing
    self.content = content
    doubts = Doubts(drawing.plan.style.statuses)
  }

  private typealias Attribute = (name: String, value: String)

  func document() -> DOTDocument {
    var lines = ["digraph \(DOTText.name(content.title)) {"]
    lines.append("  graph \(list(graphAttributes));")
    lines.append("  node [shape=\"box\", style=\"rounded,filled\", fontname=\"Helvetica\", margin=\"0.02\"];")
    lines.append("  edge [fontname=\"Helvetica\", fontsize=\"9\"];")
    for actor in content.actors {
      if let line = line(of: actor) { lines.append("  \(line);") }
    }
    for mark in content.marks { lines.append("  \(line(of: mark));") }
    return DOTDocument(text: (lines + ["}"]).joined(separator: "\n") + "\n")
  }

  private var graphAttributes: [Attribute] {
    let stamp = content.stamp.map { ("entente_" + $0.name.dropFirst("data-".count), DOTText.plain($0.value)) }
    let words = [content.title, content.date, content.restriction, content.counts].compactMap { $0 }
    let label = DOTText.label(words.joined(separator: "\n"))
    return [("inputscale", "72"), ("splines", "true"), ("label", label)] + stamp
  }

  private func line(of actor: ActorState) -> String? {
    guard let centre = drawing.centres[actor.id], let figure = drawing.plan.actorFigures[actor.id] else {
      return nil
    }
    let look = drawing.plan.style.look(of: actor.kind)
    let y = drawing.frame.height - centre.y
    let text = FigureText(
      actor.name, drawing.plan.actors[actor.id], look: look, labels: drawing.plan.options.labels)
    return DOTText.name(actor.id.rawValue) + " "
      + list([
        ("label", DOTText.label(text.lines.joined(separator: "\n"))),
        ("class", "actor \(actor.kind.rawValue)"),
        ("tooltip", DOTText.label("\(actor.name), \(actor.kind.rawValue)")),
        ("pos", "\(NumberText.text(centre.x, decimals: 2)),\(NumberText.text(y, decimals: 2))!"),
        ("width", NumberText.text(figure.size.width / 72, decimals: 2)),
        ("height", NumberText.text(figure.size.height / 72, decimals: 2)),
        ("fontsize", NumberText.text(look.fontSize)), ("color", look.border), ("fillcolor", look.fill),
        ("entente_kind", actor.kind.rawValue), ("entente_name", DOTText.plain(actor.name)),
      ])
  }

  private func line(of mark: Mark) -> String {
    let tie = mark.tie
    return
      "\(DOTText.name(tie.from.rawValue)) -> \(DOTText.name(tie.to.rawValue)) \(list(attributes(of: mark)))"
  }

  private func attributes(of mark: Mark) -> [Attribute] {
    let tie = mark.tie
    let words = ["tie", tie.kind, tie.valence.rawValue, tie.status.rawValue, tie.certainty.rawValue]
    let classes = (words + [mark.change?.rawValue].compactMap { $0 }).map(XMLText.word).joined(separator: " ")
    let title = [TieWords(graph: mark.graph).title(of: tie), mark.news].compactMap { $0 }.joined(
      separator: "\n")
    return [
      ("id", DOTText.plain(tie.id)), ("class", DOTText.plain(classes)),
      ("label", DOTText.label(label(mark))), ("tooltip", DOTText.label(title)),
    ] + paint(mark) + own(mark)
  }

  /// What is in doubt bears the sign that it bears in pictures.
  private func label(_ mark: Mark) -> String {
    let label = mark.tie.kindDefinition?.label ?? mark.tie.kind
    let sign = doubts[mark.tie.status].sign
    return sign.isEmpty ? label : "\(label) \(sign)"
  }

  private func paint(_ mark: Mark) -> [Attribute] {
    let look = drawing.plan.style.look(of: mark.tie.kind, in: mark.graph.vocabulary)
    let doubt = doubts[mark.tie.status]
    let stroke = LineStroke(
      look, isPossible: mark.tie.certainty == .possible, isFaded: mark.drawnAs == .unchanged,
      style: drawing.plan.style)
    let style =
      mark.tie.certainty == .possible
      ? "dotted" : ((doubt.look?.dash ?? look.dash).isEmpty ? "solid" : "dashed")
    let full = look.head == .open && !doubt.isHollow ? "vee" : "normal"
    let head = (doubt.isHollow ? "o" : "") + full + (look.head == .barred ? "tee" : "")
    return [
      ("color", stroke.colour), ("penwidth", NumberText.text(stroke.width)), ("style", style),
      ("dir", mark.tie.mutual ? "none" : "forward"), ("arrowhead", head), ("arrowsize", "0.7"),
    ]
  }

  private func own(_ mark: Mark) -> [Attribute] {
    let tie = mark.tie
    let time = tie.timeText.map { (tie.isEvent ? "entente_date" : "entente_during", DOTText.plain($0)) }
    let change = mark.change.map { ("entente_change", $0.rawValue) }
    return [
      ("entente_kind", DOTText.plain(tie.kind)), ("entente_mutual", tie.mutual ? "true" : "false"),
      ("entente_valence", tie.valence.rawValue), ("entente_status", tie.status.rawValue),
      ("entente_certainty", tie.certainty.rawValue),
      ("entente_sources", DOTText.plain(tie.sources.joined(separator: " "))),
    ] + [time, change].compactMap { $0 }
  }

  private func list(_ attributes: [Attribute]) -> String {
    "[" + attributes.map { "\($0.name)=\"\($0.value)\"" }.joined(separator: ", ") + "]"
  }
}

/// Text made safe for DOT. Quoted text is never HTML; in labels `\` begins an escape and `&` an entity.
enum DOTText {
  /// A name in quotes.
  static func name(_ text: String) -> String { "\"\(plain(text))\"" }

  /// For attributes that Graphviz does not interpret.
  static func plain(_ text: String) -> String {
    XMLText.visible(text).flatMapScalars { $0 == "\\" ? "\\\\" : ($0 == "\"" ? "\\\"" : nil) }
  }

  /// For labels and tooltips: shown as it is, line feeds as line breaks.
  static func label(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      plain(String(line)).flatMapScalars { $0 == "&" ? "&amp;" : nil }
    }.joined(separator: "\\n")
  }
}

extension String {
  /// Puts something else in the place of some scalars.
  fileprivate func flatMapScalars(_ replacement: (Unicode.Scalar) -> String?) -> String {
    unicodeScalars.reduce(into: "") { result, scalar in
      if let text = replacement(scalar) { result += text } else { result.unicodeScalars.append(scalar) }
    }
  }
}
