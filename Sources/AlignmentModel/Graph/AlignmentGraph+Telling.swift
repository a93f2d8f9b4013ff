// What is said of a tie beside its columns.
extension AlignmentGraph {
  /// What tells of a tie.
  public func detail(_ row: Int) -> TieDetail? {
    let index = Int(columns.detail[row])
    return index < 0 ? nil : details[index]
  }

  /// The entry that says a tie, when one does.
  public func entry(_ teller: TieDetail.Teller) -> TieEntry? {
    guard case .entry(let index) = teller else { return nil }
    return draft.entries[index]
  }

  /// What a tie rests on: one piece of evidence, or two for a pact's pair, which needs both memberships.
  public func evidence(_ teller: TieDetail.Teller) -> [Evidence] {
    switch teller {
    case .entry(let index): [draft.entries[index].evidence]
    case .holding(let actor, let number): [actors[actor].holds[number].evidence]
    case .succession(let actor, let number): [actors[actor].succeeds[number].evidence]
    case .membership(let group, let number): [actors[group].members[number].evidence]
    case .pair(let pact, let one, let other):
      [actors[pact].members[one].evidence, actors[pact].members[other].evidence]
    }
  }

  /// The note of the entry, office or membership that says a tie.
  public func note(_ teller: TieDetail.Teller) -> String? {
    switch teller {
    case .entry(let index): draft.entries[index].note
    case .holding(let actor, let number): actors[actor].holds[number].note
    case .succession(let actor, let number): actors[actor].succeeds[number].note
    case .membership(let group, let number): actors[group].members[number].note
    case .pair(let pact, _, _): actors[pact].note
    }
  }
}
