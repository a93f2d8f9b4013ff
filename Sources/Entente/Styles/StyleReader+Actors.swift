import AlignmentDrawing
import AlignmentFormats
import AlignmentModel

// Reads how actors look, and which badges they have.
extension StyleReader {
  private static let actorKeys = [
    "shape", "corner", "fill", "dark-fill", "border", "dark-border", "border-width", "dash", "text",
    "dark-text",
    "font-size", "bold", "text-width", "padding", "badge",
  ]

  /// The forms of figures.
  enum Shape: String, CaseIterable {
    case rounded, pill, chamfered
  }

  mutating func actor(_ key: DocumentNode, _ node: DocumentNode) {
    var kinds: [String: ActorKind?] = ["other": nil]
    for kind in ActorKind.allCases { kinds[kind.rawValue] = kind }
    guard let kind = known(key, "kind of actors", kinds),
      let fields = fields(node, "a kind of actors", StyleReader.actorKeys)
    else { return }
    places[.actor(key.scalar ?? "")] = key.place
    var look = kind.map { style.look(of: $0) } ?? style.plainActor
    change(&look, fields)
    if let kind { style.actors[kind] = look } else { style.plainActor = look }
  }

  private mutating func change(_ look: inout ActorLook, _ fields: Fields) {
    look.shape = shape(fields, look.shape)
    if let colour = reading.colour(fields["fill"], "a colour") { look.fill = colour }
    if let colour = reading.colour(fields["dark-fill"], "a colour") { look.darkFill = colour }
    if let colour = reading.colour(fields["border"], "a colour") { look.border = colour }
    if let colour = reading.colour(fields["dark-border"], "a colour") { look.darkBorder = colour }
    if let colour = reading.colour(fields["text"], "a colour") { look.text = colour }
    if let colour = reading.colour(fields["dark-text"], "a colour") { look.darkText = colour }
    if let width = reading.measure(fields["border-width"], "the width of a border", 0.2...8) {
      look.borderWidth = width
    }
    if let dash = reading.dash(fields["dash"], "a dash") { look.borderDash = dash }
    if let size = reading.measure(fields["font-size"], "the size of a font", 6...40) { look.fontSize = size }
    if let bold = reading.truth(fields["bold"], "`bold`") { look.bold = bold }
    if let width = reading.measure(fields["text-width"], "the width of a text", 40...400) {
      look.textWidth = width
    }
    if let padding = padding(fields["padding"]) { look.padding = padding }
    if let node = fields["badge"] {
      if node.scalar == "none" { look.badge = nil } else if let badge = badge(node) { look.badge = badge }
    }
  }

  private mutating func shape(_ fields: Fields, _ old: FigureShape) -> FigureShape {
    var (shape, corner) = old.parts
    if let word = reading.word(fields["shape"], "a shape", as: Shape.self) { shape = word }
    if let length = reading.measure(fields["corner"], "a corner", 0...40) { corner = length }
    return FigureShape(shape, corner ?? 7)
  }

  /// To the sides and up and down; one number for both.
  private mutating func padding(_ node: DocumentNode?) -> PictureSize? {
    guard let node else { return nil }
    let lengths = reading.items(node).compactMap { reading.measure($0, "padding", 0...60) }
    switch (reading.items(node).count, lengths.count) {
    case (1, 1): return PictureSize(width: lengths[0], height: lengths[0])
    case (2, 2): return PictureSize(width: lengths[0], height: lengths[1])
    case (1, _), (2, _): return nil
    default:
      reading.wrong(
        "not-a-size", "`padding` is one number or two", at: node.place,
        hint: "write [11, 5]: to the sides, and up and down")
      return nil
    }
  }

  /// A badge from a file: its path, or `{file: …, height: …}`.
  mutating func badge(_ node: DocumentNode) -> Badge? {
    var (file, height): (DocumentNode?, Double) = (node, SymbolReading.usualHeight)
    if node.mapping != nil {
      guard let fields = fields(node, "a badge", ["file", "height"]) else { return nil }
      file = fields["file"]
      height = reading.measure(fields["height"], "the height of a badge", 6...40) ?? height
      if file == nil { reading.wrong("missing-key", "a badge needs `file`", at: node.place) }
    }
    guard let file, let path = reading.text(file, "the file of a badge") else {
      if node.isNull { reading.wrong("no-value", "the badge has no file", at: node.place) }
      return nil
    }
    guard !path.contains("://"), !path.lowercased().hasPrefix("data:"), !path.isEmpty else {
      reading.wrong(
        "not-a-file", "a badge is a file beside the style sheet; nothing is fetched", at: file.place,
        hint: "keep the picture yourself and write its path: flags/prk.svg")
      return nil
    }
    return symbol(path, file.place)?.badge(source: path, height: height)
  }

  private mutating func symbol(_ path: String, _ place: Place) -> Symbol? {
    if let known = badges[path] { return known.symbol }
    let whole = path.hasPrefix("/") || folder.isEmpty ? path : folder + "/" + path
    let result: SymbolReading
    do {
      let bytes = try FileBytes.readPlain(whole, limit: SymbolReading.mostBytes)
      result = SymbolReading(bytes, name: whole)
    } catch {
      reading.wrong("no-badge", error.description, at: place)
      badges[path] = SymbolReading()
      return nil
    }
    badges[path] = result
    for problem in result.problems {
      reading.wrong(problem.code, problem.message, at: problem.place, hint: problem.hint)
    }
    if !result.problems.isEmpty, let source = result.source { sources.append(source) }
    return result.symbol
  }
}

extension FigureShape {
  /// The form, and its corner where it has one.
  var parts: (StyleReader.Shape, Double?) {
    switch self {
    case .rounded(let radius): (.rounded, radius)
    case .pill: (.pill, nil)
    case .chamfered(let cut): (.chamfered, cut)
    }
  }

  init(_ shape: StyleReader.Shape, _ corner: Double) {
    switch shape {
    case .rounded: self = .rounded(corner)
    case .pill: self = .pill
    case .chamfered: self = .chamfered(corner)
    }
  }
}
