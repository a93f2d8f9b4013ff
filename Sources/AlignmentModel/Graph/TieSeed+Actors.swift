extension AlignmentGraph.Actor {
  /// The ties that an actor's own entry says: offices, successions, memberships, and those a pact makes.
  func seeds(index: Int) -> [TieSeed] {
    holdingSeeds(index) + successionSeeds(index) + membershipSeeds(index) + pairSeeds(index)
  }

  private func holdingSeeds(_ index: Int) -> [TieSeed] {
    holds.enumerated().map { number, holding in
      spellSeed(
        kind: holding.leads ? "leads" : "holds-office", from: id, to: holding.of, during: holding.during,
        teller: .holding(actor: index, number), origin: holding.origin)
    }
  }

  private func membershipSeeds(_ index: Int) -> [TieSeed] {
    members.enumerated().map { number, membership in
      var seed = spellSeed(
        kind: "member", from: membership.actor, to: id, during: membership.during,
        teller: .membership(group: index, number), origin: membership.origin)
      if binds != nil { seed.flags.insert(.bindingMembership) }
      return seed
    }
  }

  private func spellSeed(
    kind: String, from: ActorID, to: ActorID, during: Spell, teller: TieDetail.Teller, origin: Origin
  ) -> TieSeed {
    TieSeed(
      kind: kind, from: from, to: to, bounds: during.bounds, flags: TieFlags(during), teller: teller,
      time: .during(during),
      stem: TieSeed.stem(kind: kind, from, to, mutual: false, start: during.startText), hasWrittenID: false,
      origin: origin)
  }

  /// A succession is an event of the day on which the successor's life begins, unless a date is given. It
  /// does not ask whether the predecessor still lives.
  private func successionSeeds(_ index: Int) -> [TieSeed] {
    succeeds.enumerated().map { number, succession in
      let date = succession.date ?? firstDay
      let occurrence = date?.occurrences.first
      let unknown = Bounds(
        firstEarliest: .unboundedPast, firstLatest: .unboundedFuture, lastEarliest: .unboundedPast,
        lastLatest: .unboundedFuture)
      return TieSeed(
        kind: "succeeds", from: id, to: succession.predecessor, bounds: occurrence?.bounds ?? unknown,
        flags: date == nil ? [.blankStart, .blankEnd, .outlivesParties] : [.event, .outlivesParties],
        teller: .succession(actor: index, number), time: date.map { .date($0) } ?? .during(.unknown),
        stem: TieSeed.stem(
          kind: "succeeds", id, succession.predecessor, mutual: false, start: occurrence?.text),
        hasWrittenID: false, origin: succession.origin)
    }
  }

  /// The beginning of the earliest spell of its life, as exact as it was written.
  private var firstDay: EventDate? {
    guard let first = exists.map(\.during).min(by: { $0.bounds.firstEarliest < $1.bounds.firstEarliest }),
      let start = first.startText
    else { return nil }
    let (earliest, latest) = (first.bounds.firstEarliest, first.bounds.firstLatest)
    return try? EventDate(parsing: earliest == latest ? "\(earliest)" : start)
  }

  /// Each pair of members holds a tie of the bound kind while both are members.
  private func pairSeeds(_ index: Int) -> [TieSeed] {
    guard let binds else { return [] }
    var seeds: [TieSeed] = []
    for one in members.indices {
      for other in members.indices where members[one].actor < members[other].actor {
        let bounds = members[one].during.bounds.intersection(members[other].during.bounds)
        guard bounds.firstEarliest <= bounds.lastLatest else { continue }
        let (from, to) = (members[one].actor, members[other].actor)
        seeds.append(
          TieSeed(
            kind: binds, from: from, to: to, bounds: bounds, flags: [.mutual, .pactPair],
            teller: .pair(pact: index, one, other), time: nil,
            stem: "\(binds):\(from)--\(to):\(id)", hasWrittenID: false, origin: origin))
      }
    }
    return seeds
  }
}
