public import AlignmentModel

/// What becomes of events: of which kind they are, and how near events of one kind and dyad lie that are one tie.
public struct EventRules: Sendable {
  /// What a file calls it.
  public var name: String
  /// What the rules are for.
  public var title: String?
  /// Where they come from.
  public var about: String?
  var weight = SpellWeight.mean
  var rules: [Rule] = []

  /// How the weight of a spell comes of those of its events.
  enum SpellWeight: String, CaseIterable, Sendable {
    case mean, sum, count
  }

  /// What becomes of events of some codes or kinds.
  struct Rule: Sendable {
    var kind: String
    /// Codes by scheme: `cameo`, `plover`.
    var codes: [String: [String]] = [:]
    /// Kinds, with all that are kinds of them.
    var kinds: [String] = []
    /// How many days may lie between two events of one spell; nil where events stay events.
    var gap: Int?
    /// How many events make a spell.
    var least = 2
    /// Whether they are left out.
    var isLeftOut = false
  }

  /// What becomes of events of one kind.
  enum Decision: Equatable {
    case event(String)
    case spell(String, gap: Int, least: Int)
    case leftOut
  }

  init(name: String) { self.name = name }
}

extension EventRules {
  /// What becomes of events of a kind of a table: a code (`cameo:057`), a number of CAMEO, or a kind. The rule with
  /// the longest code that it begins with decides; of kinds, that of the nearest. Where no rule speaks, an event
  /// stays an event of the built-in kind.
  func decision(for kind: String) -> Decision {
    if let (scheme, code) = EventRules.coded(kind) {
      for start in EventCodes.beginnings(of: code, in: scheme) {
        if let rule = rules.first(where: { $0.codes[scheme]?.contains(start) == true }) {
          return decision(of: rule, code, scheme)
        }
      }
      let known = EventCodes.kind(of: code, in: scheme)?.id ?? "\(scheme)-\(code)"
      return ofKind(known) ?? .event(known)
    }
    return ofKind(kind) ?? .event(kind)
  }

  private func ofKind(_ kind: String) -> Decision? {
    for near in [kind] + Vocabulary.standard.ancestors(of: kind) {
      if let rule = rules.first(where: { $0.kinds.contains(near) }) { return decision(of: rule, nil, "") }
    }
    return nil
  }

  private func decision(of rule: Rule, _ code: String?, _ scheme: String) -> Decision {
    if rule.isLeftOut { return .leftOut }
    guard let gap = rule.gap else { return .event(rule.kind) }
    return .spell(rule.kind, gap: gap, least: rule.least)
  }

  /// The scheme and code that a kind of a table is; a number of two to four digits is one of CAMEO.
  private static func coded(_ kind: String) -> (scheme: String, code: String)? {
    for scheme in ["cameo", "plover"] where kind.hasPrefix("\(scheme):") {
      return (scheme, String(kind.dropFirst(scheme.count + 1)))
    }
    guard (2...4).contains(kind.utf8.count), kind.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      CAMEO.byCode[kind] != nil
    else { return nil }
    return ("cameo", kind)
  }
}

// MARK: - Reading

extension EventRules {
  /// The format of rule files.
  public static let version = 1

  private static let mostBytes = 1 << 20

  /// Reads rules from a file.
  ///
  /// - Throws: ``GraphError`` when it cannot be read, and with all that is wrong with it.
  public init(contentsOf path: String) throws(GraphError) {
    let bytes: [UInt8]
    do { bytes = try FileBytes.read(path, limit: EventRules.mostBytes) } catch { throw .file(error) }
    do { self = try EventRules(bytes: bytes, name: path) } catch { throw .data(error) }
  }

  /// Reads rules that are at hand, YAML or JSON.
  ///
  /// - Parameter name: what messages call them.
  /// - Throws: all that is wrong, with the places.
  public init(bytes: [UInt8], name: String) throws(Diagnostics) {
    let document = try parseWithSource(bytes: bytes, name: name)
    var reader = RulesReader()
    let rules = reader.rules(document.root, name: name)
    guard let rules, reader.reading.problems.isEmpty else {
      throw Diagnostics(reader.reading.problems, sources: [document.source])
    }
    self = rules
  }
}

/// Turns the nodes of a rule file into rules, and tells everything that is wrong with them.
private struct RulesReader {
  var reading = FieldReading()
  /// Codes and kinds that a rule speaks of, with the place where it does.
  private var seen: [String: Place] = [:]
  private var gaps: [String: (gap: Int?, least: Int, line: Int)] = [:]

  mutating func rules(_ root: DocumentNode, name: String) -> EventRules? {
    let allowed = ["entente-rules", "title", "about", "weight", "rules"]
    guard reading.isOfVersion(root, "entente-rules", "a file of rules", EventRules.version),
      let fields = Fields(root, "a file of rules", allowed: allowed, &reading)
    else { return nil }
    var rules = EventRules(name: name)
    rules.title = reading.text(fields["title"], "the title")
    rules.about = reading.text(fields["about"], "`about`")
    rules.weight = reading.word(fields["weight"], "the weight", as: EventRules.SpellWeight.self) ?? .mean
    guard let items = fields["rules"]?.sequence, !items.isEmpty else {
      reading.wrong(
        "no-rules", "the file has no list of rules", at: fields["rules"]?.place ?? root.place,
        hint: "write `- {kind: attack, cameo: ['18', '19'], gap: 183}` below `rules:`")
      return nil
    }
    for item in items { if let rule = rule(item) { rules.rules.append(rule) } }
    return rules
  }

  private mutating func rule(_ node: DocumentNode) -> EventRules.Rule? {
    let allowed = ["kind", "cameo", "plover", "kinds", "gap", "least", "left-out"]
    guard let fields = Fields(node, "a rule", allowed: allowed, &reading) else { return nil }
    var rule = EventRules.Rule(kind: reading.text(fields["kind"], "a kind") ?? "")
    rule.isLeftOut = reading.truth(fields["left-out"], "`left-out`") ?? false
    rule.kinds = kinds(fields["kinds"])
    for scheme in ["cameo", "plover"] {
      let codes = codes(fields[scheme], scheme)
      if !codes.isEmpty { rule.codes[scheme] = codes }
    }
    rule.gap = count(fields["gap"], "a gap", 1...36_525, " days")
    rule.least = count(fields["least"], "`least`", 1...1_000_000, " events") ?? 2
    if fields["kind"] == nil, !rule.isLeftOut, !fields.misspelt.contains("kind") {
      reading.wrong("no-kind", "the rule does not say of which kind the events are", at: node.place)
    }
    if rule.kinds.isEmpty, rule.codes.isEmpty, fields.misspelt.isEmpty {
      reading.wrong(
        "no-codes", "the rule does not say for which events it is", at: node.place,
        hint: "give it `cameo`, `plover` or `kinds`")
    }
    checkKind(rule.kind, fields["kind"])
    checkGap(rule, fields)
    return rule
  }

  /// Events of one kind form spells by one gap.
  private mutating func checkGap(_ rule: EventRules.Rule, _ fields: Fields) {
    guard !rule.isLeftOut else { return }
    if let other = gaps[rule.kind], other.gap != rule.gap || other.least != rule.least {
      reading.wrong(
        "two-gaps", "two rules say how near events of the kind \"\(rule.kind)\" lie",
        at: fields["gap"]?.place ?? fields.node.place,
        hint: "the first stands on line \(other.line); give both the same `gap` and `least`")
    }
    gaps[rule.kind] = gaps[rule.kind] ?? (rule.gap, rule.least, fields.node.place.line)
  }

  private mutating func checkKind(_ kind: String, _ node: DocumentNode?) {
    guard let node, Vocabulary.standard[kind] == nil else { return }
    let near = Vocabulary.standard.nearest(to: kind)
    // A kind of the user's own needs no built-in one; a slip of the pen is more likely where one is near.
    guard let first = near.first, Suggestion.nearest(to: kind, among: [first], limit: 1).first != nil else {
      return
    }
    reading.wrong(
      "unknown-kind", "no kind is called \"\(kind)\"", at: node.place, hint: "did you mean `\(first)`?")
  }

  private mutating func kinds(_ node: DocumentNode?) -> [String] {
    var kinds: [String] = []
    for (kind, place) in reading.texts(node, "a kind") {
      if Vocabulary.standard[kind] == nil {
        let near = Vocabulary.standard.nearest(to: kind, limit: 1).first
        reading.wrong(
          "unknown-kind", "no kind is called \"\(kind)\"", at: place,
          hint: near.map { "did you mean `\($0)`?" } ?? "`entente kinds` lists them all")
      }
      note("kind \(kind)", place)
      kinds.append(kind)
    }
    return kinds
  }

  private mutating func codes(_ node: DocumentNode?, _ scheme: String) -> [String] {
    var codes: [String] = []
    for (code, place) in reading.texts(node, "a code") {
      let isKnown =
        scheme == "cameo"
        ? CAMEO.byCode[code] != nil : Vocabulary.standard.kind(coded: code, in: scheme) != nil
      if scheme == "cameo", !isKnown {
        let padded = CAMEO.byCode["0" + code] != nil ? "0" + code : nil
        reading.wrong(
          "unknown-code", "CAMEO has no code \"\(code)\"", at: place,
          hint: padded.map { "codes are text: write '\($0)'" }
            ?? "codes have two to four digits, '01' to '2042'")
      }
      note("\(scheme) code \(code)", place)
      codes.append(code)
    }
    return codes
  }

  /// Two rules for the same events contradict each other.
  private mutating func note(_ what: String, _ place: Place) {
    if let first = seen[what] {
      reading.wrong(
        "two-rules", "two rules speak of the \(what)", at: place,
        hint: "the first stands on line \(first.line); take it out of one of them")
    }
    seen[what] = place
  }

  private mutating func count(
    _ node: DocumentNode?, _ what: String, _ range: ClosedRange<Int>, _ unit: String
  ) -> Int? {
    guard let node, let text = reading.text(node, what) else { return nil }
    let digits = text.hasSuffix("d") ? String(text.dropLast()) : text
    guard let number = Int(digits), range.contains(number) else {
      reading.wrong(
        "out-of-range", "\(what) is \(range.lowerBound) to \(range.upperBound)\(unit), not \"\(text)\"",
        at: node.place)
      return nil
    }
    return number
  }
}
