import AlignmentModel

// Reads actors and what their entries say of them.
extension GraphReader {
  private static let actorKeys = [
    "name", "kind", "aliases", "codes", "exists", "succeeds", "names", "holds", "binds", "members", "note",
  ]

  mutating func actor(_ key: DocumentNode, _ node: DocumentNode) {
    let id = ActorID(key.scalar ?? "")
    var actor = AlignmentGraph.Actor(id: id, name: id.rawValue, kind: .group)
    defer { draft.actors.append(actor) }
    actor.origin = Origin(key.place)
    checkID(key)
    guard let fields = Fields(node, "an actor", allowed: GraphReader.actorKeys, &reading) else { return }
    actor.origin = fields.origin(key.place)
    actor.name = reading.text(fields["name"], "a name") ?? id.rawValue
    if let kind = reading.word(fields["kind"], "an actor's kind", as: ActorKind.self) {
      actor.kind = kind
    } else if fields["kind"] == nil, !fields.misspelt.contains("kind") {
      reading.wrong(
        "no-kind", "the actor \"\(id)\" has no kind", at: key.place,
        hint: "add `kind:`, one of " + ActorKind.allCases.map(\.rawValue).joined(separator: ", "))
    }
    actor.aliases = reading.texts(fields["aliases"], "an alias").map(\.text)
    actor.codes = codes(fields["codes"])
    for item in reading.items(fields["exists"]) { if let spell = life(item) { actor.exists.append(spell) } }
    for item in reading.items(fields["names"]) { if let name = name(item) { actor.names.append(name) } }
    for item in reading.items(fields["holds"]) { if let held = holding(item) { actor.holds.append(held) } }
    for item in reading.items(fields["succeeds"]) {
      if let succession = succession(item) { actor.succeeds.append(succession) }
    }
    actor.binds = reading.text(fields["binds"], "the id of a kind")
    actor.members = members(fields["members"])
    actor.note = reading.text(fields["note"], "a note")
  }

  /// An id stands between arrows and commas, so it holds none of them.
  private mutating func checkID(_ key: DocumentNode) {
    let id = key.scalar ?? ""
    if id == "author" {
      reading.wrong(
        "reserved-word", "no actor may be called \"author\", which means a source's own voice", at: key.place,
        hint: "choose another id")
    }
    guard let wrong = ActorID(id).fault else { return }
    reading.wrong("wrong-id", wrong, at: key.place, hint: "use letters, digits and hyphens: `kim-jong-un`")
  }

  private mutating func codes(_ node: DocumentNode?) -> [String: String] {
    guard let node else { return [:] }
    guard let pairs = node.mapping else {
      noCodes(node, hint: "write {iso3: PRK, cow: 731}")
      return [:]
    }
    var codes: [String: String] = [:]
    for (key, value) in pairs { codes[key.scalar ?? ""] = reading.text(value, "a code") }
    return codes
  }

  private mutating func life(_ node: DocumentNode) -> AlignmentGraph.DatedSpell? {
    guard node.mapping != nil else {
      guard let spell = reading.spell(node) else { return nil }
      var dated = AlignmentGraph.DatedSpell(during: spell)
      dated.origin = Origin(node.place)
      return dated
    }
    let keys = ["during", "sources", "claims", "note"]
    guard let fields = Fields(node, "a spell of life", allowed: keys, &reading),
      let spell = during(fields)
    else { return nil }
    var dated = AlignmentGraph.DatedSpell(during: spell)
    (dated.evidence, dated.note, dated.origin) = told(fields)
    return dated
  }

  private mutating func name(_ node: DocumentNode) -> AlignmentGraph.DatedName? {
    let keys = ["name", "during", "sources", "claims", "note"]
    guard let fields = Fields(node, "a dated name", allowed: keys, &reading) else { return nil }
    let spell = during(fields)
    guard let name = required("name", fields), let spell else { return nil }
    var dated = AlignmentGraph.DatedName(name: name, during: spell)
    (dated.evidence, dated.note, dated.origin) = told(fields)
    return dated
  }

  private mutating func holding(_ node: DocumentNode) -> AlignmentGraph.Holding? {
    let keys = ["leads", "as", "office", "of", "during", "sources", "claims", "note"]
    guard let fields = Fields(node, "an office", allowed: keys, &reading) else { return nil }
    let leads = fields["leads"] != nil
    if leads == (fields["office"] != nil) {
      reading.wrong(
        "wrong-office", "an office is either `leads: STATE` or `office: NAME` with `of: ACTOR`",
        at: node.place,
        hint:
          "write {leads: PRK, as: Supreme Leader, during: …} or {office: Chairman, of: workers-party, during: …}"
      )
      return nil
    }
    if let stray = fields[leads ? "of" : "as"] {
      reading.wrong(
        "wrong-office",
        leads ? "`leads` names the state; there is no `of` beside it" : "an `office` has no `as`",
        at: stray.place, hint: leads ? "the office's name goes under `as:`" : "its name goes under `office:`")
    }
    let spell = during(fields)
    guard let of = required(leads ? "leads" : "of", fields), let spell else { return nil }
    let title = reading.text(fields[leads ? "as" : "office"], "the name of an office")
    var held = AlignmentGraph.Holding(leads: leads, of: ActorID(of), title: title, during: spell)
    (held.evidence, held.note, held.origin) = told(fields)
    return held
  }

  private mutating func succession(_ node: DocumentNode) -> AlignmentGraph.Succession? {
    guard node.mapping != nil else {
      guard let id = reading.text(node, "the id of an actor") else { return nil }
      var succession = AlignmentGraph.Succession(predecessor: ActorID(id))
      succession.origin = Origin(node.place)
      return succession
    }
    let keys = ["actor", "date", "sources", "claims", "note"]
    guard let fields = Fields(node, "a succession", allowed: keys, &reading),
      let id = required("actor", fields)
    else { return nil }
    var succession = AlignmentGraph.Succession(predecessor: ActorID(id))
    succession.date = reading.eventDate(fields["date"])
    (succession.evidence, succession.note, succession.origin) = told(fields)
    succession.origin.place = fields["actor"]?.place
    return succession
  }

  private mutating func members(_ node: DocumentNode?) -> [AlignmentGraph.Membership] {
    guard let node else { return [] }
    guard let pairs = node.mapping else {
      reading.wrong(
        "not-a-mapping", "`members` maps actors to their spells; this is \(node.description)", at: node.place,
        hint: "write `USA: 2023-08-18/..`")
      return []
    }
    var members: [AlignmentGraph.Membership] = []
    for (key, value) in pairs {
      let items = value.isNull ? [value] : reading.items(value)
      for item in items { if let member = member(key, item) { members.append(member) } }
    }
    return members
  }

  private mutating func member(_ key: DocumentNode, _ node: DocumentNode) -> AlignmentGraph.Membership? {
    let actor = ActorID(key.scalar ?? "")
    guard node.mapping != nil else {
      guard let spell = reading.spell(node) else { return nil }
      var member = AlignmentGraph.Membership(actor: actor, during: spell)
      member.origin = Origin(key.place, fields: ["during": node.place])
      return member
    }
    let keys = ["during", "sources", "claims", "note"]
    guard let fields = Fields(node, "a membership", allowed: keys, &reading), let spell = during(fields)
    else {
      return nil
    }
    var member = AlignmentGraph.Membership(actor: actor, during: spell)
    (member.evidence, member.note, member.origin) = told(fields)
    member.origin.place = key.place
    return member
  }
}

// MARK: - Parts of several entries

extension GraphReader {
  /// The spell of an entry; nothing written means that nothing is known. Nil when it is wrong.
  mutating func during(_ fields: Fields) -> Spell? {
    guard let node = fields["during"] else { return .unknown }
    return reading.spell(node)
  }

  mutating func required(_ key: String, _ fields: Fields) -> String? {
    guard let node = fields[key] else {
      guard !fields.misspelt.contains(key) else { return nil }
      reading.wrong(
        "missing-key", "\(fields.what) needs `\(key)`", at: fields.node.place, hint: "add `\(key): …`")
      return nil
    }
    return reading.text(node, "`\(key)`")
  }

  /// Evidence, note and place of an entry.
  mutating func told(_ fields: Fields) -> (Evidence, String?, Origin) {
    (evidence(fields), reading.text(fields["note"], "a note"), fields.origin())
  }

  mutating func evidence(_ fields: Fields) -> Evidence {
    var evidence = Evidence()
    for source in reading.texts(fields["sources"], "the id of a source") {
      evidence.sources.append(source.text)
      evidence.origin.fields[source.text] = source.place
    }
    for item in reading.items(fields["claims"]) {
      if let claim = claim(item) { evidence.claims.append(claim) }
    }
    return evidence
  }

  private static let claimKeys =
    Stance.allCases.map(\.rawValue) + ["source", "at", "as-of", "retracts", "note"]

  private mutating func claim(_ node: DocumentNode) -> Claim? {
    guard let fields = Fields(node, "a claim", allowed: GraphReader.claimKeys, &reading) else { return nil }
    let stances = Stance.allCases.filter { fields.hold($0.rawValue) }
    if stances.count > 1 {
      let both = stances.map { "`\($0.rawValue)`" }.joined(separator: " and ")
      reading.wrong(
        "two-stances", "a claim cannot hold \(both)", at: fields[stances[1].rawValue]?.place,
        hint: "write a claim for each")
      return nil
    }
    if stances.isEmpty && fields["retracts"] == nil {
      guard fields.misspelt.isDisjoint(with: Stance.allCases.map(\.rawValue) + ["retracts"]) else {
        return nil
      }
      reading.wrong(
        "no-stance", "the claim does not say who says what", at: node.place,
        hint: "write `states: author`, `alleges: [USA]`, `denies:`, `predicts:` or `doubts:`")
      return nil
    }
    guard let source = fields["source"] else {
      guard !fields.misspelt.contains("source") else { return nil }
      reading.wrong(
        "claim-without-source", "the claim has no source", at: node.place,
        hint: "add `source:` with the id of the text that reports it")
      return nil
    }
    guard let id = reading.text(source, "the id of a source") else { return nil }
    var claim = Claim(stances.first, by: [], source: id, at: reading.text(fields["at"], "`at`"))
    claim.origin = fields.origin()
    if let stance = stances.first { speakers(fields[stance.rawValue], &claim) }
    claim.asOf = asOf(fields["as-of"])
    claim.retracts = reading.text(fields["retracts"], "the id of a source")
    claim.note = reading.text(fields["note"], "a note")
    return claim
  }

  private mutating func speakers(_ node: DocumentNode?, _ claim: inout Claim) {
    let before = reading.problems.count
    for speaker in reading.texts(node, "a speaker") {
      if speaker.text == "author" {
        claim.speakers.append(.author)
      } else {
        claim.speakers.append(.actor(ActorID(speaker.text)))
        claim.origin.fields["by:" + speaker.text] = speaker.place
      }
    }
    guard claim.speakers.isEmpty, reading.problems.count == before else { return }
    reading.wrong(
      "no-speaker", "the claim names no speaker", at: node?.place, hint: "write `author` or an actor")
  }

  private mutating func asOf(_ node: DocumentNode?) -> Claim.AsOf {
    guard let node else { return .source }
    if node.scalar == "none" { return .nothing }
    return reading.edtf(node).map { .date($0) } ?? .nothing
  }
}
