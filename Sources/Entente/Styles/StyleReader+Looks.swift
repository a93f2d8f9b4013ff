import AlignmentDrawing
import AlignmentFormats
import AlignmentModel

// Reads how ties look: looks by their names, and which kinds have which.
extension StyleReader {
  static let lookKeys = ["colour", "dark", "width", "dash", "head", "label", "length", "rank"]

  mutating func look(_ key: DocumentNode, _ node: DocumentNode) {
    let name = key.scalar ?? ""
    guard let fields = fields(node, "a look", StyleReader.lookKeys + ["like"]) else { return }
    guard LineLook.isName(name) else {
      return reading.wrong(
        "wrong-name", "\"\(name)\" is no name of a look", at: key.place,
        hint: "use letters a to z, digits and hyphens, and begin with a letter")
    }
    places[.look(name)] = key.place
    let like = fields["like"].flatMap { look(named: $0) }
    if var look = looks[name] {
      if let like {
        look = like
        look.name = name
      }
      change(&look, fields)
      style.replaceLook(name, with: look)
      looks[name] = look
    } else if var look = like ?? complete(fields) {
      (look.name, look.label) = (name, name)
      change(&look, fields)
      looks[name] = look
    } else if fields["like"] == nil {
      let near = Suggestion.nearest(to: name, among: Array(looks.keys), limit: 1).first
      reading.wrong(
        "unknown-look", "there is no look \"\(name)\"", at: key.place,
        hint: (near.map { "did you mean `\($0)`? " } ?? "")
          + "A new look says which one it is like: `like: economy`")
    }
  }

  /// A look that says enough of itself to be like no other.
  private func complete(_ fields: Fields) -> LineLook? {
    guard ["colour", "dark", "width", "head"].allSatisfy({ fields[$0] != nil }) else { return nil }
    return LineLook(
      name: "", label: "", colour: "#000000", darkColour: "#ffffff", width: 1, head: .tip, length: 150,
      rank: 50)
  }

  private mutating func look(named node: DocumentNode) -> LineLook? {
    guard let name = reading.text(node, "the name of a look") else { return nil }
    if let look = looks[name] { return look }
    let near = Suggestion.nearest(to: name, among: Array(looks.keys), limit: 1).first
    reading.wrong(
      "unknown-look", "there is no look \"\(name)\"", at: node.place,
      hint: near.map { "did you mean `\($0)`?" } ?? "looks are \(looks.keys.sorted().joined(separator: ", "))"
    )
    return nil
  }

  /// A colour alone brings a dark one along: the old one would not belong to it.
  private mutating func change(_ look: inout LineLook, _ fields: Fields) {
    if let colour = reading.colour(fields["colour"], "a colour") {
      look.colour = colour
      if fields["dark"] == nil {
        look.darkColour = Colour.lightened(colour, on: style.ground.darkColour, contrast: 6)
      }
    }
    if let dark = reading.colour(fields["dark"], "a dark colour") { look.darkColour = dark }
    if let width = reading.measure(fields["width"], "a width", 0.5...12) { look.width = width }
    if let dash = reading.dash(fields["dash"], "a dash") { look.dash = dash }
    if let head = reading.word(fields["head"], "a head", as: LineLook.Head.self) { look.head = head }
    if let label = reading.label(fields["label"], "a label", most: 60) { look.label = label }
    if let length = reading.measure(fields["length"], "a length", 20...600) { look.length = length }
    if let rank = reading.measure(fields["rank"], "a rank", 0...1000, "") { look.rank = Int(rank) }
  }

  /// What kinds look like that have no look and whose wider kinds have none.
  mutating func plain(_ node: DocumentNode?) {
    guard let node, let fields = fields(node, "`plain`", Valence.allCases.map(\.rawValue) + ["structural"])
    else { return }
    for valence in Valence.allCases {
      guard let name = fields[valence.rawValue] else { continue }
      if let look = look(named: name) { style.plainLooks[valence] = look }
    }
    guard let name = fields["structural"] else { return }
    if let look = look(named: name) { style.structuralLook = look }
  }

  /// Wider kinds first, so that narrower ones begin with what those have become.
  mutating func kinds(_ pairs: [(key: DocumentNode, value: DocumentNode)]) {
    let depths = pairs.map { vocabulary.ancestors(of: $0.key.scalar ?? "").count }
    for place in pairs.indices.sorted(by: { (depths[$0], $0) < (depths[$1], $1) }) {
      kind(pairs[place].key, pairs[place].value)
    }
  }

  private mutating func kind(_ key: DocumentNode, _ node: DocumentNode) {
    let id = key.scalar ?? ""
    if vocabulary[id] == nil { warnUnknown(id, at: key.place) }
    guard node.mapping != nil else {
      guard !node.isNull else {
        return reading.wrong("no-value", "the kind \"\(id)\" has no look", at: key.place)
      }
      if let look = look(named: node) {
        style.looks[id] = look
        places[.kind(id)] = key.place
      }
      return
    }
    guard let fields = fields(node, "a kind", StyleReader.lookKeys + ["look"]) else { return }
    let named = fields["look"].map { look(named: $0) }
    guard var look = named ?? style.look(of: id, in: vocabulary) else { return }
    let old = look
    change(&look, fields)
    if look != old {
      look.name = "kind-" + LineLook.name(from: id)
      if fields["label"] == nil { look.label = vocabulary[id]?.label ?? id }
      places[.look(look.name)] = key.place
    }
    style.looks[id] = look
    places[.kind(id)] = key.place
  }

  /// A sheet can serve several graphs, so a kind that this one does not have is no error.
  private mutating func warnUnknown(_ id: String, at place: Place) {
    let near = Suggestion.nearest(to: id, among: vocabulary.kinds.map(\.id), limit: 1).first
    warnings.append(
      Diagnostic(
        .warning, code: "unknown-kind", "no tie can be of the kind \"\(id)\"", at: place,
        hint: near.map { "did you mean `\($0)`?" } ?? "`entente kinds` lists the kinds"))
  }
}

extension LineLook {
  /// Whether a text can be the name of a look: letters, digits and hyphens, a letter first.
  static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, (0x61...0x7A).contains(first), text.utf8.count <= 60 else {
      return false
    }
    return text.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
    }
  }

  /// A name made of the id of a kind: what cannot stand in it is written as a number, so that no two ids share one.
  static func name(from id: String) -> String {
    id.utf8.map { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
        ? String(UnicodeScalar(byte)) : "-x" + String(byte, radix: 16) + "-"
    }.joined()
  }
}

extension DrawingStyle {
  /// All looks by their names.
  var looksByName: [String: LineLook] {
    let all = Array(looks.values) + Array(plainLooks.values) + [structuralLook]
    return Dictionary(all.map { ($0.name, $0) }) { first, _ in first }
  }

  /// Puts another look wherever that of a name was.
  mutating func replaceLook(_ name: String, with look: LineLook) {
    looks = looks.mapValues { $0.name == name ? look : $0 }
    plainLooks = plainLooks.mapValues { $0.name == name ? look : $0 }
    if structuralLook.name == name { structuralLook = look }
  }
}
