/// Whom an actor of one data set may be in another.
struct ActorChoice {
  /// By what it was found: "by code", "by name".
  var reason: String
  /// Indices into the candidates.
  var candidates: [Int]

  /// The one it is on some days: of several the only one that lived on all of them, else the only one that lived on any.
  func candidate(on days: ClosedRange<Day>, of keys: ActorKeys) -> Int? {
    let living = candidates.filter { keys.candidates[$0].life.touches(days) }
    guard living.count > 1 else { return living.first }
    let throughout = living.filter { keys.candidates[$0].life.contains(days) }
    return throughout.count == 1 ? throughout[0] : nil
  }
}

/// Finds whom the actors of a data set may be among those of another.
struct ActorFinder {
  let keys: ActorKeys
  let rules: MatchingRules
  private(set) var contradictions: [Diagnostic] = []

  init(_ keys: ActorKeys, _ rules: MatchingRules) { (self.keys, self.rules) = (keys, rules) }

  /// Whom an actor may be of which a file tells; nil when it is nobody, or only the one of its id.
  mutating func choice(for actor: AlignmentGraph.Actor) -> ActorChoice? {
    if rules.codes, let choice = byCode(actor) { return choice }
    if !rules.schemes.isEmpty, let choice = byScheme([actor.id.rawValue]) { return choice }
    if let index = keys.index(of: actor.id) { return ActorChoice(reason: "by id", candidates: [index]) }
    guard rules.names else { return nil }
    return byName([actor.name, actor.id.rawValue] + actor.aliases, like: actor)
  }

  /// Whom an actor may be that only tables name.
  mutating func choice(for name: TieTable.Name) -> ActorChoice? {
    let words = [name.id] + (name.label.map { [$0] } ?? [])
    if !rules.schemes.isEmpty, let choice = byScheme(words) { return choice }
    // An id in common is a code in common where the one who bears it shares that code with others.
    guard let index = keys.index(of: ActorID(name.id)) else {
      return rules.names ? byName(words, like: nil) : nil
    }
    return ActorChoice(reason: "by id", candidates: [index])
  }

  private mutating func byCode(_ actor: AlignmentGraph.Actor) -> ActorChoice? {
    var found: [Int] = []
    for (scheme, code) in actor.codes.sorted(by: { $0.key < $1.key }) {
      found += keys.indices(scheme, code).filter { !found.contains($0) }
    }
    guard !found.isEmpty else { return nil }
    let agreeing = found.filter { disagreement(actor, $0) == nil }
    if agreeing.isEmpty, let first = found.first { contradict(actor, first) }
    let life = LifeDays(actor.exists)
    let alike = agreeing.filter { index in
      let candidate = keys.candidates[index]
      return ActorFinder.areAlike(actor, candidate.telling) && life.canBe(candidate.life)
    }
    return alike.isEmpty ? nil : ActorChoice(reason: "by code", candidates: alike)
  }

  /// A scheme in which both have codes, and others.
  private func disagreement(_ actor: AlignmentGraph.Actor, _ index: Int) -> String? {
    guard let other = keys.candidates[index].telling else { return nil }
    return actor.codes.keys.sorted().first { scheme in
      other.codes[scheme].map { $0.lowercased() != actor.codes[scheme]?.lowercased() } ?? false
    }
  }

  private mutating func contradict(_ actor: AlignmentGraph.Actor, _ index: Int) {
    guard let other = keys.candidates[index].telling, let scheme = disagreement(actor, index) else { return }
    contradictions.append(
      Diagnostic(
        .warning, code: "codes-disagree",
        "\"\(actor.id)\" and \"\(other.id)\" have one code in common and differ in `\(scheme)`, so they stay two",
        at: actor.origin.place(of: "codes"), hint: "correct the codes of one of them",
        related: other.origin.place(of: "codes").map { [.init("the other's are here", at: $0)] } ?? []))
  }

  private func byScheme(_ words: [String]) -> ActorChoice? {
    var found: [Int] = []
    for scheme in rules.schemes {
      for word in words { found += keys.indices(scheme, word).filter { !found.contains($0) } }
    }
    return found.isEmpty ? nil : ActorChoice(reason: "by code", candidates: found)
  }

  /// A name that several bear is nobody's.
  private func byName(_ names: [String], like actor: AlignmentGraph.Actor?) -> ActorChoice? {
    for name in names {
      let found = keys.indices(calling: name).filter { index in
        let telling = keys.candidates[index].telling
        return actor.map { one in
          ActorFinder.areAlike(one, telling) && disagreement(one, index) == nil
            && LifeDays(one.exists).canBe(keys.candidates[index].life)
        } ?? true
      }
      if found.count == 1 { return ActorChoice(reason: "by name", candidates: found) }
    }
    return nil
  }

  /// Whether two can be one: a human being is no state. Of one that is called a group, nothing may be known but that.
  private static func areAlike(_ one: AlignmentGraph.Actor, _ other: AlignmentGraph.Actor?) -> Bool {
    guard let other, one.kind != ActorList.unknownKind, other.kind != ActorList.unknownKind else {
      return true
    }
    return one.kind.isPerson == other.kind.isPerson
  }
}
