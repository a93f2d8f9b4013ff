import AlignmentDrawing
import AlignmentFormats
import AlignmentModel

// Reads how doubt and change are marked, the ground and the font.
extension StyleReader {
  mutating func status(_ key: DocumentNode, _ node: DocumentNode) {
    let all = Dictionary(uniqueKeysWithValues: Status.inDoubt.map { ($0.rawValue, $0) })
    guard let status = known(key, "status to be marked", all),
      let fields = fields(node, "a status", ["sign", "hollow", "dash", "opacity"])
    else { return }
    let standard = DrawingStyle.standardStatuses[status] ?? StatusLook(sign: "?")
    var look = style.statuses[status] ?? standard
    if let sign = reading.label(fields["sign"], "a sign", most: 3) {
      look.sign = sign.contains { $0.isWhitespace || $0.isNumber } ? "" : sign
      if look.sign != sign {
        reading.wrong(
          "wrong-sign", "a sign has neither blanks nor digits, which would count ties",
          at: fields["sign"]?.place)
      }
    }
    if let hollow = reading.truth(fields["hollow"], "`hollow`") { look.hollow = hollow }
    if let node = fields["dash"] {
      if node.scalar == "kind" { look.dash = nil } else { look.dash = reading.dash(node, "a dash") }
    }
    if let opacity = reading.measure(fields["opacity"], "an opacity", 0.2...1, "") { look.opacity = opacity }
    guard look.isMarked else {
      return reading.wrong(
        "no-mark", "nothing would tell ties that are \(status.rawValue) from those that are established",
        at: key.place, hint: "give them a sign, a hollow tip, a dash or an opacity")
    }
    style.statuses[status] = look
  }

  mutating func possible(_ node: DocumentNode?) {
    guard let node,
      let fields = fields(node, "`possible`", ["label", "dash", "barred-dash", "paleness", "thinness"])
    else { return }
    var look = style.possible
    if let label = reading.label(fields["label"], "a label", most: 40) { look.label = label }
    if let dash = reading.dash(fields["dash"], "a dash", none: "dotted") { look.dash = dash }
    if let dash = reading.dash(fields["barred-dash"], "a dash", none: "dotted") { look.barredDash = dash }
    if let paleness = reading.measure(fields["paleness"], "paleness", 0...0.6, "") {
      look.paleness = paleness
    }
    if let thinness = reading.measure(fields["thinness"], "thinness", 0.3...1, "") {
      look.thinness = thinness
    }
    style.possible = look
  }

  mutating func change(_ key: DocumentNode, _ node: DocumentNode) {
    let all: [String: WritableKeyPath<ChangeLooks, ChangeLook>] = [
      "began": \.began, "ended": \.ended, "changed": \.changed,
    ]
    guard let path = known(key, "change", all), let fields = fields(node, "a change", ["band", "sign"])
    else { return }
    places[.change(key.scalar ?? "")] = key.place
    if let band = reading.colour(fields["band"], "the colour of a band") {
      style.changes[keyPath: path].band = band
    }
    if let sign = reading.colour(fields["sign"], "the colour of a sign") {
      style.changes[keyPath: path].sign = sign
    }
  }

  mutating func ground(_ node: DocumentNode?) {
    let keys = ["colour", "dark", "text", "dark-text", "quiet-text", "dark-quiet-text"]
    guard let node, let fields = fields(node, "the ground", keys) else { return }
    places[.ground] = node.place
    let paths: [WritableKeyPath<GroundLook, String>] = [
      \.colour, \.darkColour, \.text, \.darkText, \.quietText, \.darkQuietText,
    ]
    for (key, path) in zip(keys, paths) {
      if let colour = reading.colour(fields[key], "a colour") { style.ground[keyPath: path] = colour }
    }
  }

  /// Families in order of preference.
  mutating func font(_ node: DocumentNode?) {
    let before = reading.problems.count
    let names = reading.texts(node, "the name of a font")
    for name in names where !FontFamilies.isName(name.text) {
      reading.wrong(
        "wrong-font", "\"\(name.text)\" is no name of a font", at: name.place,
        hint: "use letters, digits, blanks and hyphens; fonts are named, never fetched")
    }
    guard !names.isEmpty, reading.problems.count == before else { return }
    style.fontFamily = FontFamilies.css(names.map(\.text))
  }
}

/// Lists of fonts, as CSS has them.
enum FontFamilies {
  static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.count <= 80
      && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" }
      && text.first?.isWhitespace == false
  }

  static func css(_ names: [String]) -> String {
    names.map { $0.utf8.allSatisfy(isPlain) ? $0 : "\"\($0)\"" }.joined(separator: ", ")
  }

  /// The names in a list.
  static func names(_ css: String) -> [String] {
    css.split(separator: ",").map { part in
      String(part.drop { $0 == " " || $0 == "\"" }.reversed().drop { $0 == " " || $0 == "\"" }.reversed())
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D
  }
}
