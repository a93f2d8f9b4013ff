import AlignmentModel
import AlignmentTimeline

/// All pictures of a series on one page: small ones side by side, in one frame, each a link to the large one, with
/// what changed since the one before. Nothing on it runs, and it loads nothing but the pictures beside it.
public struct ContactSheet {
  /// One picture of the series.
  public struct Frame: Sendable {
    /// The name of the file beside the page.
    public var file: String
    /// What it shows.
    public var snapshot: Snapshot

    /// A picture in a file beside the page.
    public init(file: String, snapshot: Snapshot) {
      self.file = file
      self.snapshot = snapshot
    }
  }

  let drawing: Drawing
  let frames: [Frame]

  /// - Parameter frames: in the order of their days; of one graph and one selection.
  public init(_ drawing: Drawing, _ frames: [Frame]) {
    self.drawing = drawing
    self.frames = frames
  }

  /// The page. O(n) in the ties of all pictures.
  public func document() -> HTMLDocument {
    var writer = MarkupWriter(head: "<!DOCTYPE html>\n")
    writer.open("html", [("lang", "en")])
    writeHead(to: &writer)
    writer.open("body", [])
    writer.open("header", [])
    writer.element("h1", text: XMLText.visible(title))
    for line in lines { writer.element("p", text: line) }
    writer.close("header")
    writer.open("main", [])
    writer.open("ol", [])
    var before: Snapshot?
    for frame in frames {
      write(frame, after: before, to: &writer)
      before = frame.snapshot
    }
    writer.close("ol")
    writer.close("main")
    writeLegend(to: &writer)
    writer.close("body")
    writer.close("html")
    return HTMLDocument(text: writer.text)
  }

  private var title: String { drawing.plan.graph.title ?? "Actors and ties" }

  private var lines: [String] {
    guard let first = frames.first?.snapshot, let last = frames.last?.snapshot else { return [] }
    let count = "\(frames.count) picture\(frames.count == 1 ? "" : "s")"
    let known = first.knownBy.map { ", as known by \(DateWords.words($0))" } ?? ""
    let span =
      first.on == last.on
      ? DateWords.words(first.on) : "\(DateWords.words(first.on)) to \(DateWords.words(last.on))"
    return ["\(span)\(known) · \(count)"] + [drawing.plan.restriction].compactMap { $0 }
  }
}

// MARK: - Parts

extension ContactSheet {
  private func writeHead(to writer: inout MarkupWriter) {
    writer.open("head", [])
    writer.write("<meta charset=\"utf-8\">\n")
    writer.write("<meta name=\"viewport\" content=\"width=device-width\">\n")
    writer.write(
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
        + "img-src 'self' file:; style-src 'unsafe-inline'\">\n")
    writer.element("title", text: XMLText.visible("\(title): \(lines.first ?? "no day")"))
    let plan = drawing.plan
    let looks = Set(plan.union.ties.map(\.kind)).map { plan.style.look(of: $0, in: plan.graph.vocabulary) }
    let dark = DarkGround(style: plan.style, looks: looks, kinds: Set(plan.union.actors.map(\.kind)))
    writer.raw("style", colours + Self.style + cut + dark.rules)
    writer.close("head")
  }

  private var ground: GroundLook { drawing.plan.style.ground }

  /// Those of the pictures.
  private var colours: String {
    """
    :root { color-scheme: light dark; --ground: \(ground.colour); --ink: \(ground.text); \
    --quiet: \(ground.quietText); --rule: #d5d5d5 }
    @media (prefers-color-scheme: dark) {
      :root { --ground: \(ground.darkColour); --ink: \(ground.darkText); \
    --quiet: \(ground.darkQuietText); --rule: #444a52 }
      img[src*=".svg"] { background: \(ground.darkColour) }
    }
    img { background: \(ground.colour) }

    """
  }

  private static let style = """
    body { margin: 1.5rem clamp(.8rem, 3vw, 2.5rem); background: var(--ground); color: var(--ink);
      font: 16px/1.45 "Helvetica Neue", Helvetica, Arial, "Liberation Sans", "DejaVu Sans", sans-serif }
    h1 { font-size: 1.5rem; margin: 0 }
    header p { margin: .2rem 0; color: var(--quiet) }
    ol { list-style: none; margin: 1.2rem 0; padding: 0; display: grid; gap: 1.4rem 1.2rem;
      grid-template-columns: repeat(auto-fill, minmax(min(21rem, 100%), 1fr)) }
    li a { color: inherit; text-decoration: none; display: block }
    li a:hover strong, li a:focus-visible strong { text-decoration: underline }
    img { display: block; width: 100%; height: auto; border: 1px solid var(--rule);
      border-radius: 4px; box-sizing: border-box }
    li p { margin: .35rem 0 0; font-size: .875rem }
    li span { color: var(--quiet) }
    ul { list-style: none; margin: .2rem 0 0; padding: 0; font-size: .8125rem; line-height: 1.35 }
    ul li { padding-left: 1em; text-indent: -1em }
    .legend-box { overflow-x: auto }
    .legend-box svg { max-width: none; display: block }
    @media print { li { break-inside: avoid } }

    """

  private func write(_ frame: Frame, after before: Snapshot?, to writer: inout MarkupWriter) {
    let snapshot = frame.snapshot
    let words = words(of: snapshot, after: before)
    writer.open("li", [("id", snapshot.on.description)])
    writer.open("a", [("href", Self.address(frame.file))])
    writer.write("<img")
    for attribute in [
      ("src", Self.address(frame.file)), ("width", NumberText.text(drawing.frame.width)),
      ("height", NumberText.text(drawing.frame.height)), ("loading", "lazy"),
      ("alt", "\(DateWords.words(snapshot.on)): \(words)"),
    ] {
      writer.write(" \(attribute.0)=\"")
      writer.escape(attribute.1)
      writer.write("\"")
    }
    writer.write(">\n")
    writer.write("<p><strong>")
    writer.escape(DateWords.words(snapshot.on))
    writer.write("</strong> <span>")
    writer.escape(words)
    writer.write("</span></p>\n")
    writer.close("a")
    if let before { writeChanges(from: before, to: snapshot, to: &writer) }
    writer.close("li")
  }

  /// The most lines that tell what changed: names are too small to be read in a small picture.
  private static let mostChanges = 4

  private func writeChanges(from before: Snapshot, to after: Snapshot, to writer: inout MarkupWriter) {
    let (old, new) = (Set(before.ties.map(\.id)), Set(after.ties.map(\.id)))
    let began = strongest(after.ties.filter { !old.contains($0.id) }).map { ("+", $0) }
    let ended = strongest(before.ties.filter { !new.contains($0.id) }).map { ("−", $0) }
    // That an event is over goes without saying where there is no room.
    let changes = began + ended.filter { !$0.1.isEvent } + ended.filter { $0.1.isEvent }
    guard !changes.isEmpty else { return }
    writer.open("ul", [])
    for (sign, tie) in changes.prefix(Self.mostChanges) {
      let words = Direction.closed(XMLText.visible(tie.sentence))
      let doubt = tie.certainty == .certain ? "" : " (possible)"
      writer.element("li", text: "\(sign) \(words)\(doubt)")
    }
    let rest = changes.count - Self.mostChanges
    if rest > 0 { writer.element("li", text: "and \(rest) more") }
    writer.close("ul")
  }

  /// What is surest and has the widest lines comes first.
  private func strongest(_ ties: [TieState]) -> [TieState] {
    let (style, vocabulary) = (drawing.plan.style, drawing.plan.graph.vocabulary)
    let ranked = ties.map { tie in
      let look = style.look(of: tie.kind, in: vocabulary)
      return (place: [tie.certainty == .certain ? 0 : 1, -look.width, Double(look.rank)], tie: tie)
    }
    return ranked.sorted { left, right in
      left.place == right.place
        ? (left.tie.sentence, left.tie.id) < (right.tie.sentence, right.tie.id)
        : left.place.lexicographicallyPrecedes(right.place)
    }.map(\.tie)
  }

  /// Cuts pictures to the part that has the graph in it.
  private var cut: String {
    let frame = drawing.frame
    let (top, height) = (frame.graphTop - 8, frame.legendTop - frame.graphTop)
    let hidden = frame.height - height
    let place = hidden > 0 ? NumberText.text(top / hidden * 100, decimals: 2) : "50"
    return "img { aspect-ratio: \(NumberText.text(frame.width)) / \(NumberText.text(height)); "
      + "object-fit: cover; object-position: 0 \(place)% }\n"
  }

  private func words(of snapshot: Snapshot, after before: Snapshot?) -> String {
    let counts = snapshot.ties.counts
    let all = counts.certain + counts.possible
    var words = all == 0 ? "no ties" : "\(all) tie\(all == 1 ? "" : "s")"
    if counts.possible > 0 { words += ", \(counts.possible) of them only possible" }
    if let before {
      let (old, new) = (Set(before.ties.map(\.id)), Set(snapshot.ties.map(\.id)))
      let (began, ended) = (new.subtracting(old).count, old.subtracting(new).count)
      let parts = [began > 0 ? "+\(began)" : nil, ended > 0 ? "−\(ended)" : nil].compactMap { $0 }
      words += " · " + (parts.isEmpty ? "as before" : parts.joined(separator: " "))
    }
    return snapshot.covered ? words : words + " · outside coverage: there may have been more"
  }

  /// One legend for all pictures: each of them has what it shows in its own.
  private func writeLegend(to writer: inout MarkupWriter) {
    let legend = LegendBuilder(unionOf: drawing.plan, isDiff: false).legend
    let (width, height) = (drawing.frame.width, drawing.frame.legendLayout.height + 24)
    let top = NumberText.text(drawing.frame.legendTop - 14)
    writer.open("section", [("class", "legend-box"), ("aria-label", "Legend")])
    writer.open(
      "svg",
      [
        ("id", "picture"), ("width", NumberText.text(width)), ("height", NumberText.text(height)),
        ("viewBox", "0 \(top) \(NumberText.text(width)) \(NumberText.text(height))"),
        ("role", "img"), ("aria-label", "What the signs mean"),
        ("font-family", drawing.plan.style.fontFamily),
      ])
    writer.leaf(
      "rect",
      [
        ("class", "ground"), ("y", top), ("width", "100%"), ("height", "100%"), ("fill", ground.colour),
      ])
    LegendWriter(drawing: drawing, frame: drawing.frame, legend: legend).write(to: &writer)
    writer.close("svg")
    writer.close("section")
  }

  /// A file beside the page, as a link: what means something in an address is written as a number.
  static func address(_ file: String) -> String {
    let plain = file.utf8.map { byte -> String in
      let isPlain =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || [0x2D, 0x2E, 0x5F, 0x7E].contains(byte)
      let digits = String(byte, radix: 16, uppercase: true)
      return isPlain ? String(UnicodeScalar(byte)) : "%" + (digits.count < 2 ? "0" : "") + digits
    }
    // A name that begins with a hyphen is a name all the same.
    return "./" + plain.joined()
  }
}
