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
    let before = reading.problems.count
    guard let head = head(of: node, pairs) else { return rememberID(of: node) }
    guard let fields = Fields(node, "a tie", allowed: GraphReader.tieKeys, besides: head.kind, &reading)
    else { return }
    var entry = TieEntry(head.kind, head.parties.groups, mutual: head.parties.mutual, time: .during(.unknown))
    entry.origin = fields.origin(node.place)
    entry.origin.fields["kind"] = head.place
    entry.origin.fields["parties"] = head.partiesPlace
    entry.origin.fields.merge(head.parties.places) { first, _ in first }
    if let time = time(fields) { entry.time = time }
    fill(&entry, fields)
    if reading.problems.count == before { draft.entries.append(entry) } else { draft.unsound.append(entry) }
  }

  /// Effects may name a tie of which nothing but the id can be read.
  private mutating func rememberID(of node: DocumentNode) {
    guard let id = node["id"]?.scalar else { return }
    var entry = TieEntry("", [], mutual: false, time: .during(.unknown))
    entry.id = id
    draft.unsound.append(entry)
  }

  private mutating func fill(_ entry: inout TieEntry, _ fields: Fields) {
    entry.id = reading.text(fields["id"], "an id")
    if entry.id == "" {
      reading.wrong(
        "wrong-id", "the id is empty", at: fields["id"]?.place,
        hint: "leave `id:` out, and one is derived from kind, parties and date")
    }
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
  private typealias Head = (kind: String, place: Place, parties: Parties, partiesPlace: Place)

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
      return (kind, key.place, try Parties(text, at: value), value.place)
    } catch {
      let actor = error.word.flatMap { draft.actor(calling: $0) }
      let hint = actor.map { "did you mean \"\($0.id)\" (\($0.name))?" } ?? error.hint
      reading.wrong("wrong-parties", error.message, at: error.place, hint: hint)
      return nil
    }
  }

  /// Says what is wrong with a tie that has no key with an arrow.
  private mutating func headless(_ node: DocumentNode, _ pairs: [(key: DocumentNode, value: DocumentNode)]) {
    let kindHint = "write `kind: A -> B`, or `kind: A -- B` when it is mutual"
    guard let (key, value) = pairs.first(where: { !GraphReader.tieKeys.contains($0.key.scalar ?? "") }),
      let word = key.scalar
    else {
      reading.wrong(
        "no-kind", "the tie does not say of which kind it is, and between whom", at: node.place,
        hint: kindHint)
      return
    }
    if word == "kind" || word == "type" {
      reading.wrong(
        "no-kind", "the kind of a tie is itself a key", at: key.place,
        hint:
          "write `\(value.scalar ?? "kind"): A -> B`, or `\(value.scalar ?? "kind"): A -- B` when it is mutual"
      )
    } else if let text = value.scalar, Parties.nearlyHoldArrow(text) {
      reading.wrong(
        "wrong-arrow", "the parties of \"\(word)\" are not told apart by an arrow", at: value.place,
        hint: Parties.arrowHint(text))
    } else if let near = Suggestion.nearest(to: word, among: GraphReader.tieKeys, limit: 1).first {
      reading.wrong(
        "unknown-key", "a tie has no key \"\(word)\"", at: key.place, hint: "did you mean `\(near)`?")
    } else {
      let what =
        value.scalar == nil ? "text with an arrow, not \(value.description)" : "not told apart by an arrow"
      reading.wrong(
        "wrong-parties", "the parties of \"\(word)\" are \(what)",
        at: value.isNull ? key.place : value.place,
        hint: "write `\(word): A -> B`, or `\(word): A -- B` when it is mutual")
    }
  }
}

extension AlignmentGraph.Draft {
  /// The actor that has this name or alias.
  func actor(calling word: String) -> AlignmentGraph.Actor? {
    let wanted = word.lowercased()
    return actors.first { ([$0.name] + $0.aliases).contains { $0.lowercased() == wanted } }
  }
}
