import AlignmentModel

// What is written under `ties`.
extension GraphGenerator {
  mutating func makeEntries() {
    for _ in 0..<random.number(in: plan.entries) {
      if let last = draft.entries.last, random.chance(15) {
        draft.entries.append(another(of: last))
      } else {
        draft.entries.append(entry())
      }
    }
    giveEffects()
  }

  /// A tie of the same kind between the same parties, at another time perhaps.
  private mutating func another(of entry: TieEntry) -> TieEntry {
    var twin = entry
    twin.id = nil
    if random.chance(30) { return almost(twin) }
    twin.phases = []
    if random.chance(70) { twin.time = time() }
    twin.evidence = evidence()
    return twin
  }

  /// A tie that differs in one small thing, so that nothing but all of the text tells the two apart.
  private mutating func almost(_ entry: TieEntry) -> TieEntry {
    var twin = entry
    if !twin.evidence.claims.isEmpty, random.chance(50) {
      twin.evidence.claims[0].asOf = twin.evidence.claims[0].asOf == .nothing ? .source : .nothing
    } else if !twin.phases.isEmpty {
      twin.phases[0].weight = 42
    } else {
      twin.trend = twin.trend == .rising ? .falling : .rising
    }
    return twin
  }

  private mutating func entry() -> TieEntry {
    let kind = random.pick(kinds)
    let directed = !kind.mutual || random.chance(10)
    var entry = TieEntry(kind.id, groups(mutual: !directed), mutual: !directed, time: time())
    entry.id = random.chance(35) ? "tie-\(draft.entries.count)" : nil
    entry.evidence = evidence()
    entry.weight = random.chance(40) ? Double(random.number(in: 1...9)) / 2 : nil
    entry.trend = random.chance(15) ? random.pick([Trend.rising, .falling]) : nil
    entry.note = random.chance(20) ? "a note" : nil
    entry.terms = random.chance(15) ? ["hotline"] : []
    if random.chance(20) { entry.roles = ["through": [random.pick(draft.actors.map(\.id))]] }
    if case .during = entry.time, random.chance(30) { entry.phases = phases() }
    return entry
  }

  private mutating func groups(mutual: Bool) -> [[ActorID]] {
    // The first two actors meet most.
    let all = draft.actors.map(\.id)
    let near = random.chance(50) ? Array(all.prefix(3)) : all
    let parties = near.shuffled(using: &random)
    guard random.chance(20), parties.count > 3 else { return [[parties[0]], [parties[1]]] }
    guard mutual, random.chance(50) else { return [[parties[0], parties[1]], [parties[2], parties[3]]] }
    return parties.prefix(3).map { [$0] }
  }

  private mutating func time() -> TieTime {
    if random.chance(25), let date = dates.event(using: &random) { return .date(date) }
    return .during(dates.spell(using: &random))
  }

  /// Phases of exact days that follow one another.
  private mutating func phases() -> [Phase] {
    let days = (0..<4).map { _ in dates.day(using: &random) }.sorted()
    var spells = [Spell(from: days[0], through: days[1])]
    if days[1] < days[2] { spells.append(Spell(from: days[2], through: random.chance(40) ? nil : days[3])) }
    return spells.map { spell in
      var phase = Phase(during: spell)
      phase.weight = random.chance(70) ? Double(random.number(in: 10...19)) : nil
      phase.trend = random.chance(30) ? .falling : nil
      phase.note = random.chance(30) ? "a phase" : nil
      return phase
    }
  }

  private mutating func giveEffects() {
    let targets = draft.entries.compactMap(\.id)
    guard !targets.isEmpty else { return }
    for index in draft.entries.indices where random.chance(15) {
      let target = random.pick(targets)
      guard draft.entries[index].id != target else { continue }
      draft.entries[index].effects = [Effect(random.pick(Effect.Verb.allCases), target)]
    }
  }
}
