import AlignmentDrawing
import AlignmentFormats
import AlignmentModel

/// Lays a style sheet over a style: only what the sheet says is changed.
///
/// It stands here, where drawing and formats meet: a style is a value of drawing, which knows no files, and to have
/// formats hand over its properties one by one would say each of them three times.
struct StyleReader {
  var reading = FieldReading()
  var style: DrawingStyle
  let vocabulary: Vocabulary
  /// The folder in which badges are looked for.
  let folder: String
  /// What is doubtful, and no error.
  var warnings: [Diagnostic] = []
  /// The texts that are quoted, beside the sheet.
  var sources: [SourceText] = []
  /// Where looks, actors and the ground are spoken of, for the check of the whole.
  var places: [StyleCheck.Subject: Place] = [:]
  /// All looks by their names, also those that no kind has any more.
  var looks: [String: LineLook]
  /// Badges by file, each read once.
  var badges: [String: SymbolReading] = [:]

  static let version = 1

  init(over base: DrawingStyle, vocabulary: Vocabulary, folder: String) {
    style = base
    looks = base.looksByName
    self.vocabulary = vocabulary
    self.folder = folder
  }

  private static let sections = [
    "entente-style", "ground", "font", "looks", "kinds", "plain", "actors", "badges", "statuses", "possible",
    "changes",
  ]

  mutating func read(_ root: DocumentNode) {
    if let graph = root["entente"], root["entente-style"] == nil {
      return reading.wrong(
        "not-a-style-sheet", "this is a graph file, and no style sheet", at: graph.place,
        hint: "a style sheet begins with `entente-style: 1`")
    }
    guard let fields = Fields(root, "a style sheet", allowed: StyleReader.sections, &reading) else { return }
    checkVersion(fields)
    places[.sheet] = fields.node.place
    ground(fields["ground"])
    font(fields["font"])
    for (key, node) in pairs(fields["looks"], "`looks`", of: "looks") { look(key, node) }
    plain(fields["plain"])
    kinds(pairs(fields["kinds"], "`kinds`", of: "kinds"))
    for (key, node) in pairs(fields["actors"], "`actors`", of: "kinds of actors") { actor(key, node) }
    for (key, node) in pairs(fields["badges"], "`badges`", of: "ids of actors") {
      if let badge = badge(node) { style.badges[ActorID(key.scalar ?? "")] = badge }
    }
    for (key, node) in pairs(fields["statuses"], "`statuses`", of: "statuses") { status(key, node) }
    possible(fields["possible"])
    for (key, node) in pairs(fields["changes"], "`changes`", of: "changes") { change(key, node) }
    guard reading.problems.isEmpty else { return }
    warnings += StyleCheck(style: style, vocabulary: vocabulary, places: places).warnings
  }

  private mutating func checkVersion(_ fields: Fields) {
    guard let node = fields["entente-style"] else {
      guard !fields.misspelt.contains("entente-style") else { return }
      reading.wrong(
        "no-version", "the file does not say that it is a style sheet", at: fields.node.place,
        hint: "begin it with `entente-style: 1`")
      return
    }
    guard let text = reading.text(node, "the version of the style sheet") else { return }
    guard let version = Int(text), version >= 1 else {
      return reading.wrong(
        "wrong-version", "\"\(text)\" is no version of style sheets", at: node.place,
        hint: "write `entente-style: 1`")
    }
    guard version > StyleReader.version else { return }
    reading.wrong(
      "newer-version",
      "the style sheet is of version \(version), and this program knows up to \(StyleReader.version)",
      at: node.place, hint: "use a newer Entente")
  }

  /// The entries of a mapping.
  mutating func pairs(
    _ node: DocumentNode?, _ what: String, of keys: String
  ) -> [(key: DocumentNode, value: DocumentNode)] {
    guard let node else { return [] }
    guard let pairs = node.mapping else {
      reading.wrong(
        "not-a-mapping", "\(what) maps \(keys) to how they look; this is \(node.description)", at: node.place)
      return []
    }
    return pairs
  }

  /// The entry of a key that must be one of a few; what is unknown is told.
  mutating func known<Key>(_ key: DocumentNode, _ what: String, _ all: [String: Key]) -> Key? {
    let name = key.scalar ?? ""
    if let found = all[name] { return found }
    let near = Suggestion.nearest(to: name, among: Array(all.keys), limit: 1).first
    reading.wrong(
      "unknown-word", "there is no \(what) \"\(name)\"", at: key.place,
      hint: near.map { "did you mean `\($0)`?" }
        ?? "it is one of \(all.keys.sorted().joined(separator: ", "))")
    return nil
  }

  /// The values of an entry; nil, and reported, when it is no mapping.
  mutating func fields(_ node: DocumentNode, _ what: String, _ allowed: [String]) -> Fields? {
    guard let fields = Fields(node, what, allowed: allowed, &reading) else { return nil }
    reading.refuseEmpty(fields)
    return fields
  }
}
