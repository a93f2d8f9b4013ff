import AlignmentModel

// Reads the entries of `ties`.
extension GraphReader {
  private static let tieKeys = [
    "id", "during", "date", "phases", "terms", "weight", "trend", "roles", "effects", "claims", "sources",
    "note",
  ]

  mutating func tie(_ node: DocumentNode) {
    guard let pairs = node.mapping else {
      reading.wrong(
        "not-a-mapping", "a tie is written as `kind: A -> B`, not as \(node.description)", at: node.place,
        hint: "write `- summit: A -- B` and what belongs to it below, indented")
      return
    }
    let before = reading.errorCount
    guard let head = head(of: node, pairs) else { return }
    let rest = pairs.filter { $0.key.scalar != head.kind }
    let body = DocumentNode(.mapping(rest), at: node.place)
    guard let fields = Fields(body, "a tie", allowed: GraphReader.tieKeys, &reading) else { return }
    var entry = TieEntry(head.kind, head.parties.groups, mutual: head.parties.mutual, time: .during(.unknown))
    entry.origin = fields.origin(node.place)
    entry.origin.fields["kind"] = head.place
    entry.origin.fields.merge(head.parties.places) { first, _ in first }
    if let time = time(fields) { entry.time = time }
    fill(&entry, fields)
    if reading.errorCount == before { draft.entries.append(entry) } else { draft.unsound.append(entry) }
  }

  private mutating func fill(_ entry: inout TieEntry, _ fields: Fields) {
    entry.id = reading.text(fields["id"], "an id")
    entry.trend = reading.word(fields["trend"], "a trend", as: Trend.self)
    entry.weight = reading.number(fields["weight"], "a weight")
    entry.note = reading.text(fields["note"], "a note")
    entry.evidence = evidence(fields)
    for term in reading.texts(fields["terms"], "the id of a kind") {
      entry.terms.append(term.text)
      entry.origin.fields["term:" + term.text] = term.place
    }
    for item in reading.items(fields["phases"]) { if let phase = phase(item) { entry.phases.append(phase) } }
    for item in reading.items(fields["effects"]) { entry.effects += effects(item) }
    roles(fields["roles"], &entry)
  }

  private mutating func time(_ fields: Fields) -> TieTime? {
    if fields["during"] != nil, let date = fields["date"] {
      reading.wrong(
        "two-times", "a tie has `during` or `date`, not both", at: date.place,
        hint: "`date:` is an event of one day, `during:` a spell")
      return nil
    }
    if let date = fields["date"] { return reading.eventDate(date).map { .date($0) } }
    if let spell = fields["during"] { return reading.spell(spell).map { .during($0) } }
    return nil
  }

  private mutating func phase(_ node: DocumentNode) -> Phase? {
    let keys = ["during", "weight", "trend", "note", "sources", "claims"]
    guard let fields = Fields(node, "a phase", allowed: keys, &reading), let spell = during(fields) else {
      return nil
    }
    var phase = Phase(during: spell)
    phase.weight = reading.number(fields["weight"], "a weight")
    phase.trend = reading.word(fields["trend"], "a trend", as: Trend.self)
    (phase.evidence, phase.note, phase.origin) = told(fields)
    return phase
  }

  private mutating func effects(_ node: DocumentNode) -> [Effect] {
    let verbs = Effect.Verb.allCases
    guard let fields = Fields(node, "an effect", allowed: verbs.map(\.rawValue), &reading) else { return [] }
    return verbs.flatMap { verb in
      reading.texts(fields[verb.rawValue], "the id of a tie").map { target in
        var effect = Effect(verb, target.text)
        effect.origin = Origin(target.place)
        return effect
      }
    }
  }

  private mutating func roles(_ node: DocumentNode?, _ entry: inout TieEntry) {
    guard let node else { return }
    guard let pairs = node.mapping else {
      reading.wrong(
        "not-a-mapping", "`roles` maps roles to actors; this is \(node.description)", at: node.place,
        hint: "write {against: [UKR], through: [CHN]}")
      return
    }
    for (key, value) in pairs {
      let role = key.scalar ?? ""
      entry.roles[role] = reading.texts(value, "the id of an actor").map { actor in
        entry.origin.fields["role:\(role):\(actor.text)"] = actor.place
        return ActorID(actor.text)
      }
    }
  }
}

// MARK: - The kind and its parties

extension GraphReader {
  private typealias Head = (kind: String, place: Place, parties: Parties)

  /// The key whose value holds an arrow.
  private mutating func head(
    of node: DocumentNode, _ pairs: [(key: DocumentNode, value: DocumentNode)]
  ) -> Head? {
    let heads = pairs.filter { pair in
      !GraphReader.tieKeys.contains(pair.key.scalar ?? "") && Parties.holdArrow(pair.value.scalar ?? "")
    }
    guard let (key, value) = heads.first, let kind = key.scalar, let text = value.scalar else {
      headless(node, pairs)
      return nil
    }
    if heads.count > 1 {
      reading.wrong(
        "two-kinds", "a tie is of one kind, and this one is \"\(kind)\" already", at: heads[1].key.place,
        hint: "write two ties, or name further obligations of one agreement under `terms:`")
      return nil
    }
    do {
      return (kind, key.place, try Parties(text, at: value))
    } catch {
      reading.wrong("wrong-parties", error.message, at: error.place, hint: error.hint)
      return nil
    }
  }

  private mutating func headless(_ node: DocumentNode, _ pairs: [(key: DocumentNode, value: DocumentNode)]) {
    let other = pairs.first { !GraphReader.tieKeys.contains($0.key.scalar ?? "") }
    if let (key, value) = other, let text = value.scalar, Parties.nearlyHoldArrow(text) {
      reading.wrong(
        "wrong-arrow", "the parties of \"\(key.scalar ?? "")\" are not told apart by an arrow",
        at: value.place,
        hint: "write A -> B or A -- B, with a space on both sides")
      return
    }
    if let (key, _) = other, let word = key.scalar,
      let near = Suggestion.nearest(to: word, among: GraphReader.tieKeys, limit: 1).first
    {
      reading.wrong(
        "unknown-key", "a tie has no key \"\(word)\"", at: key.place, hint: "did you mean `\(near)`?")
      return
    }
    reading.wrong(
      "no-kind", "the tie does not say of which kind it is, and between whom", at: node.place,
      hint: "write `kind: A -> B`, or `kind: A -- B` when it is mutual")
  }
}

extension FieldReading {
  var errorCount: Int { problems.count { $0.severity == .error } }
}

/// The parties of a tie: `A -> B`, `A -- B -- C`, `A, B -> C, D`.
struct Parties {
  let groups: [[ActorID]]
  let mutual: Bool
  /// Where each party stands, under `party:ID`.
  let places: [String: Place]

  struct Fault: Error {
    var message: String
    var place: Place
    var hint: String?
  }

  static func holdArrow(_ text: String) -> Bool {
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.count > 1 && words.contains { $0 == "->" || $0 == "--" }
  }

  /// Something that was meant for an arrow.
  static func nearlyHoldArrow(_ text: String) -> Bool {
    ["->", "--", "<-", "→", "–", "—", "=>", "<>"].contains { text.contains($0) }
  }

  init(_ text: String, at node: DocumentNode) throws(Fault) {
    var groups: [[ActorID]] = []
    var arrows: [Substring] = []
    var places: [String: Place] = [:]
    for piece in Parties.pieces(of: text) {
      if piece == "->" || piece == "--" {
        arrows.append(piece)
        continue
      }
      groups.append(try Parties.group(piece, in: text, node, &places))
    }
    guard groups.count == arrows.count + 1 else {
      throw Fault(
        message: "an actor is missing beside the arrow", place: node.place, hint: "write A -> B or A -- B")
    }
    let mutual = arrows.first == "--"
    guard arrows.allSatisfy({ ($0 == "--") == mutual }) else {
      throw Fault(message: "a tie is directed or mutual, not both", place: node.place, hint: "write two ties")
    }
    guard mutual || groups.count == 2 else {
      throw Fault(
        message: "a directed tie has two ends", place: node.place,
        hint: "write a tie for each step, or name go-betweens under `roles: {through: […]}`")
    }
    (self.groups, self.mutual, self.places) = (groups, mutual, places)
  }

  /// Groups and arrows in order.
  private static func pieces(of text: String) -> [Substring] {
    var pieces: [Substring] = []
    var start = text.startIndex
    var index = text.startIndex
    while index < text.endIndex {
      let rest = text[index...]
      let arrow = rest.hasPrefix("->") || rest.hasPrefix("--")
      let before = index == text.startIndex || text[text.index(before: index)].isWhitespace
      guard arrow, before, let end = text.index(index, offsetBy: 2, limitedBy: text.endIndex),
        end == text.endIndex || text[end].isWhitespace
      else {
        index = text.index(after: index)
        continue
      }
      if !text[start..<index].allSatisfy(\.isWhitespace) { pieces.append(text[start..<index]) }
      pieces.append(text[index..<end])
      (start, index) = (end, end)
    }
    if !text[start...].allSatisfy(\.isWhitespace) { pieces.append(text[start...]) }
    return pieces
  }

  private static func group(
    _ piece: Substring, in text: String, _ node: DocumentNode, _ places: inout [String: Place]
  ) throws(Fault) -> [ActorID] {
    var actors: [ActorID] = []
    for part in piece.split(separator: ",", omittingEmptySubsequences: false) {
      let word = part.trimmed
      let start = text.distance(from: text.startIndex, to: word.startIndex)
      let place = node.place(ofCharacters: start..<(start + word.count))
      if word.isEmpty {
        throw Fault(message: "an actor is missing beside the comma", place: place, hint: "write A, B -> C")
      }
      if let blank = word.firstIndex(where: \.isWhitespace) {
        throw Fault(
          message: "\"\(word)\" is no actor's id, which holds no blank", place: place,
          hint: "ties name actors by their ids, such as \"\(word[..<blank])\"; several are parted by commas")
      }
      actors.append(ActorID(String(word)))
      places["party:\(word)"] = place
    }
    return actors
  }
}

extension Substring {
  /// Without blanks at either end.
  var trimmed: Substring {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return self[startIndex..<startIndex] }
    return self[first...last]
  }
}
