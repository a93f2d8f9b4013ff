extension AlignmentGraph.Draft {
  /// What came of matching a draft with another.
  package struct Matched: Sendable {
    /// The draft, its actors called what the other calls them.
    package var draft: AlignmentGraph.Draft
    /// What was matched and what was not, by count and example.
    package var notes: [MatchingNote]
    /// Codes that disagree, with both places.
    package var problems: [Diagnostic]
  }

  /// The same draft with the actors that another draft knows called what it calls them, so that merging the two makes
  /// one of each. O(n).
  ///
  /// Which of several an actor is that share a code, the days of each tie decide. What is said of an actor that was
  /// matched stands behind what the other draft says of it: its name becomes an alias, its spells of life count only
  /// where the other has none. An actor that is also spoken of on days that fit nobody stays one of its own.
  package func matched(to base: AlignmentGraph.Draft, by rules: MatchingRules) -> Matched {
    var matching = DraftMatching(self, ActorFinder(ActorKeys(base), rules))
    return matching.matched()
  }

  /// How many actors share a code with others of another draft, which bear another id; and one of them. O(n).
  package func actorsWithCodes(of base: AlignmentGraph.Draft) -> MatchingNote? {
    func haveCodes(_ draft: AlignmentGraph.Draft) -> Bool { draft.actors.contains { !$0.codes.isEmpty } }
    guard haveCodes(self), haveCodes(base) else { return nil }
    var rules = MatchingRules()
    rules.codes = true
    let keys = ActorKeys(base)
    var (finder, notes) = (ActorFinder(keys, rules), MatchingNotes())
    for actor in actors {
      guard let choice = finder.choice(for: actor), choice.reason == "by code",
        let first = choice.candidates.first, keys.candidates[first].id != actor.id
      else { continue }
      notes.note("perhaps the same", "actor", "\(actor.id) and \(keys.candidates[first].id)")
    }
    return notes.all.first
  }
}

/// Renames the actors of a draft.
private struct DraftMatching {
  private var draft: AlignmentGraph.Draft
  private var finder: ActorFinder
  private var keys: ActorKeys { finder.keys }
  private var choices: [ActorID: ActorChoice] = [:]
  private var notes = MatchingNotes()
  /// Actors that something is said of on days that fit nobody.
  private var staying = Set<ActorID>()
  /// Who became whom, by count.
  private var became: [ActorID: [ActorID: Int]] = [:]

  init(_ draft: AlignmentGraph.Draft, _ finder: ActorFinder) { (self.draft, self.finder) = (draft, finder) }

  mutating func matched() -> AlignmentGraph.Draft.Matched {
    for actor in draft.actors { choices[actor.id] = finder.choice(for: actor) }
    for name in draft.tables.lazy.flatMap(\.actors) where choices[ActorID(name.id)] == nil {
      choices[ActorID(name.id)] = finder.choice(for: name)
    }
    var (entries, actors, tables) = (draft.entries, draft.actors, draft.tables)
    (draft.entries, draft.actors, draft.tables) = ([], [], [])
    for index in entries.indices { rename(&entries[index]) }
    for index in actors.indices { rename(partsOf: &actors[index]) }
    for index in tables.indices { rename(&tables[index]) }
    (draft.entries, draft.tables) = (entries, tables)
    renameActors(actors)
    tell()
    return .init(draft: draft, notes: notes.all, problems: finder.contradictions)
  }

  // MARK: - Who is who on some days

  /// The id of an actor on some days.
  private mutating func id(_ id: ActorID, on days: ClosedRange<Day>) -> ActorID {
    guard let choice = choices[id] else { return id }
    guard let candidate = choice.candidate(on: days, of: keys) else {
      if choice.reason != "by id" { staying.insert(id) }
      return id
    }
    let other = keys.candidates[candidate].id
    became[id, default: [:]][other, default: 0] += 1
    return other
  }

  /// The ids of the parties of one tie, which stay different.
  private mutating func ids(_ groups: [[ActorID]], on days: ClosedRange<Day>) -> [[ActorID]] {
    let renamed = groups.map { group in group.map { id($0, on: days) } }
    guard Set(renamed.joined()).count < Set(groups.joined()).count else { return renamed }
    for party in groups.joined() where choices[party] != nil { staying.insert(party) }
    noteOneEnd(1, groups.joined().map(\.rawValue).joined(separator: " and "))
    return groups
  }

  // MARK: - Parts of a draft

  private mutating func rename(_ entry: inout TieEntry) {
    let days = entry.time.widest
    entry.groups = ids(entry.groups, on: days)
    for (role, others) in entry.roles { entry.roles[role] = others.map { id($0, on: days) } }
    rename(&entry.evidence, days)
    for index in entry.phases.indices {
      rename(&entry.phases[index].evidence, entry.phases[index].during.bounds.widest)
    }
  }

  private mutating func rename(_ evidence: inout Evidence, _ days: ClosedRange<Day>) {
    for index in evidence.claims.indices {
      evidence.claims[index].speakers = evidence.claims[index].speakers.map { speaker in
        if case .actor(let one) = speaker { return .actor(id(one, on: days)) }
        return speaker
      }
    }
  }

  private mutating func rename(partsOf actor: inout AlignmentGraph.Actor) {
    for index in actor.exists.indices {
      rename(&actor.exists[index].evidence, actor.exists[index].during.bounds.widest)
    }
    for index in actor.names.indices {
      rename(&actor.names[index].evidence, actor.names[index].during.bounds.widest)
    }
    for index in actor.holds.indices {
      let days = actor.holds[index].during.bounds.widest
      actor.holds[index].of = id(actor.holds[index].of, on: days)
      rename(&actor.holds[index].evidence, days)
    }
    for index in actor.members.indices {
      let days = actor.members[index].during.bounds.widest
      actor.members[index].actor = id(actor.members[index].actor, on: days)
      rename(&actor.members[index].evidence, days)
    }
    for index in actor.succeeds.indices {
      let date = actor.succeeds[index].date
      let days = date.map { TieTime.date($0).widest } ?? .unboundedPast ... .unboundedFuture
      actor.succeeds[index].predecessor = id(actor.succeeds[index].predecessor, on: days)
      rename(&actor.succeeds[index].evidence, days)
    }
  }

  // MARK: - Tables

  private mutating func rename(_ table: inout TieTable) {
    guard table.actors.contains(where: { isOther(ActorID($0.id)) }) else { return }
    var renaming = TableRenaming(table, keeping: staying)
    for (number, name) in table.actors.enumerated() {
      let id = ActorID(name.id)
      guard let choice = choices[id], isOther(id) else { continue }
      renaming.choices[number] = choice.candidates.map { index in
        (keys.candidates[index].life, renaming.number(of: keys.candidates[index].id.rawValue))
      }
    }
    table = renaming.renamed(table)
    for (number, targets) in renaming.counts {
      let old = ActorID(renaming.names[number].id)
      for (target, count) in targets {
        became[old, default: [:]][ActorID(renaming.names[target].id), default: 0] += count
      }
    }
    staying.formUnion(renaming.staying.map { ActorID(renaming.names[$0].id) })
    noteOneEnd(renaming.selfTies, "one in \(table.name)")
  }

  private mutating func noteOneEnd(_ count: Int, _ example: @autoclosure () -> String) {
    notes.note("not matched, since both ends would be one actor", "tie", count: count, example())
  }

  /// Whether an actor may be one of another id.
  private func isOther(_ id: ActorID) -> Bool {
    choices[id].map { choice in choice.candidates.contains { keys.candidates[$0].id != id } } ?? false
  }

  // MARK: - The actors themselves

  /// What is told of an actor goes to the one it is; of one that is several, or of which more is said, nothing.
  private mutating func renameActors(_ actors: [AlignmentGraph.Actor]) {
    var kept: [AlignmentGraph.Actor] = []
    for actor in actors {
      guard let choice = choices[actor.id] else {
        kept.append(actor)
        continue
      }
      let isSame = choice.candidates.count == 1 && keys.candidates[choice.candidates[0]].id == actor.id
      if !isSame, staying.contains(actor.id) {
        // Under its own id it may still be one that the other draft knows.
        kept.append(keys.index(of: actor.id).map { behind(keys.candidates[$0], actor) } ?? actor)
      } else if choice.candidates.count == 1 {
        kept.append(behind(keys.candidates[choice.candidates[0]], actor))
      } else if became[actor.id] == nil {
        // Nothing says when it is spoken of.
        kept.append(actor)
        staying.insert(actor.id)
      } else {
        kept += parts(of: actor)
      }
    }
    draft.actors = kept
  }

  /// An actor as it can be merged with the one it is.
  private mutating func behind(
    _ candidate: ActorKeys.Candidate, _ actor: AlignmentGraph.Actor
  ) -> AlignmentGraph.Actor {
    var actor = actor
    let old = actor.id
    actor.id = candidate.id
    if old != candidate.id { became[old, default: [:]][candidate.id, default: 0] += 0 }
    guard let telling = candidate.telling else { return actor }
    let known = Set(
      ([telling.name, telling.id.rawValue] + telling.aliases + telling.codes.values).map { $0.lowercased() })
    actor.aliases.removeAll { known.contains($0.lowercased()) }
    if !known.contains(actor.name.lowercased()), !actor.aliases.contains(actor.name) {
      actor.aliases.append(actor.name)
    }
    actor.name = telling.name
    if actor.kind == ActorList.unknownKind { actor.kind = telling.kind }
    if !telling.exists.isEmpty, !actor.exists.isEmpty {
      let isNew = actor.exists.contains { life in !telling.exists.contains { $0.during == life.during } }
      if isNew { notes.note("not taken, since what was told first counts", "spell", "that of \(telling.id)") }
      actor.exists.removeAll { life in !telling.exists.contains { $0.during == life.during } }
    }
    if let note = actor.note, let first = telling.note, note != first {
      notes.note("not taken, since what was told first counts", "note", "that on \(telling.id)")
      actor.note = nil
    }
    for (scheme, code) in telling.codes where actor.codes[scheme]?.lowercased() == code.lowercased() {
      actor.codes[scheme] = code
    }
    return actor
  }

  /// Of an actor that is several, each of them with what can be told apart by days: offices and members.
  private mutating func parts(of actor: AlignmentGraph.Actor) -> [AlignmentGraph.Actor] {
    guard let choice = choices[actor.id] else { return [actor] }
    var parts: [Int: AlignmentGraph.Actor] = [:]
    func part(_ days: ClosedRange<Day>, _ add: (inout AlignmentGraph.Actor) -> Void) {
      guard let index = choice.candidate(on: days, of: keys), let telling = keys.candidates[index].telling
      else {
        return
      }
      var one = parts[index] ?? AlignmentGraph.Actor(id: telling.id, name: telling.name, kind: telling.kind)
      one.origin = actor.origin
      add(&one)
      parts[index] = one
    }
    for held in actor.holds { part(held.during.bounds.widest) { $0.holds.append(held) } }
    for member in actor.members { part(member.during.bounds.widest) { $0.members.append(member) } }
    notes.note("not taken, since it is of several actors", "description", "that of \(actor.id)")
    return parts.sorted { $0.key < $1.key }.map(\.value)
  }

  // MARK: - What was done

  private mutating func tell() {
    for (id, others) in became.sorted(by: { $0.key < $1.key }) {
      guard let choice = choices[id], choice.reason != "by id" else { continue }
      let names = others.keys.sorted().map(\.rawValue)
      guard names != [id.rawValue] else { continue }
      let isPartly = staying.contains(id)
      if names.count > 1 {
        notes.note(
          "matched by the days of ties", "actor", "\(id), which is \(names.joined(separator: " or "))")
      } else {
        notes.note(
          "matched \(choice.reason)", "actor", "\(id), which is \(names[0])\(isPartly ? " on some days" : "")"
        )
      }
    }
    for id in staying.sorted() {
      // Among several of one code may be one that bears its very id.
      let names = (choices[id]?.candidates ?? []).map { keys.candidates[$0].id }.filter { $0 != id }
      guard !names.isEmpty else { continue }
      notes.note(
        "not matched on days within the lives of none or of several", "actor",
        "\(id), which might be \(names.map(\.rawValue).joined(separator: " or "))")
    }
  }
}
