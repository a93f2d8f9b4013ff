import AlignmentModel

// Who there is, when, and who belongs to whom.
extension GraphGenerator {
  mutating func makeActors() {
    let count = random.number(in: plan.actors)
    let others: [ActorKind] = [
      .state, .leader, .leader, .person, .organization, .group, .party, .company, .movement, .office,
    ]
    for index in 0..<count {
      let kind: ActorKind = index < 2 ? .state : index == 2 ? .leader : random.pick(others)
      let id = ActorID("\(kind.rawValue.prefix(1).uppercased())\(index)")
      draft.actors.append(AlignmentGraph.Actor(id: id, name: "\(kind.rawValue) \(index)", kind: kind))
    }
    guard plan.structure else { return }
    if random.chance(70) { draft.actors.append(AlignmentGraph.Actor(id: "P", name: "The Pact", kind: .pact)) }
    for index in draft.actors.indices {
      giveLife(index)
      giveNames(index)
      giveOffices(index)
      giveMembers(index)
    }
  }

  private mutating func giveLife(_ index: Int) {
    guard random.chance(45) else { return }
    draft.actors[index].exists = dates.life(using: &random).map { spell in
      var life = AlignmentGraph.DatedSpell(during: spell)
      life.evidence = random.chance(20) ? evidence() : Evidence()
      return life
    }
    guard index > 0, random.chance(30) else { return }
    var succession = AlignmentGraph.Succession(predecessor: draft.actors[random.number(in: 0...index - 1)].id)
    succession.date = random.chance(30) ? dates.event(using: &random) : nil
    // A day of a set would make several successions; one actor succeeds another once.
    if let date = succession.date, date.occurrences.count > 1 { succession.date = nil }
    succession.evidence = random.chance(50) ? evidence() : Evidence()
    draft.actors[index].succeeds = [succession]
  }

  /// Names of exact days that do not meet, so that there is never a doubt which one is shown.
  private mutating func giveNames(_ index: Int) {
    guard random.chance(30) else { return }
    let days = (0..<4).map { _ in dates.day(using: &random) }.sorted()
    let id = draft.actors[index].id
    draft.actors[index].names = [
      AlignmentGraph.DatedName(name: "\(id) the first", during: Spell(from: days[0], through: days[1]))
    ]
    guard days[1] < days[2] else { return }
    let last = random.chance(50) ? nil : Optional(days[3])
    draft.actors[index].names.append(
      AlignmentGraph.DatedName(name: "\(id) the second", during: Spell(from: days[2], through: last)))
  }

  private mutating func giveOffices(_ index: Int) {
    let actor = draft.actors[index]
    guard actor.kind.isPerson else { return }
    let states = draft.actors.filter { $0.kind == .state }.map(\.id)
    for _ in 0..<random.number(in: 0...3) {
      let leads = random.chance(75)
      let of = leads ? random.pick(states) : random.pick(draft.actors.map(\.id).filter { $0 != actor.id })
      var holding = AlignmentGraph.Holding(
        leads: leads, of: of, title: random.chance(50) ? "Chair" : nil,
        during: random.chance(50) ? dates.exactSpell(using: &random) : dates.spell(using: &random))
      holding.evidence = random.chance(50) ? evidence() : Evidence()
      holding.note = random.chance(20) ? "held" : nil
      draft.actors[index].holds.append(holding)
    }
  }

  private mutating func giveMembers(_ index: Int) {
    let actor = draft.actors[index]
    guard [.pact, .group, .organization, .party].contains(actor.kind) else { return }
    let others = draft.actors.map(\.id).filter { $0 != actor.id }
    for id in others.shuffled(using: &random).prefix(random.number(in: 1...4)) {
      for _ in 0..<(random.chance(25) ? 2 : 1) {
        var membership = AlignmentGraph.Membership(actor: id, during: dates.spell(using: &random))
        // Saying the same twice says it once.
        guard
          !draft.actors[index].members.contains(where: { $0.actor == id && $0.during == membership.during })
        else { continue }
        membership.evidence = random.chance(50) ? evidence() : Evidence()
        draft.actors[index].members.append(membership)
      }
    }
    let binds = actor.kind == .pact ? random.chance(85) : random.chance(30)
    draft.actors[index].binds = binds ? random.pick(["security-cooperation", "alliance"]) : nil
  }
}
