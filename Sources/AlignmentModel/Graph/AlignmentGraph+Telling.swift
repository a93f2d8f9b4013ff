// What is said of a tie beside its columns.
extension AlignmentGraph {
  /// What an entry tells of a tie; nil of a tie of a table. O(1).
  public func detail(_ row: Int) -> TieDetail? {
    columns.told.number(of: row).flatMap { $0 < details.count ? details[$0] : nil }
  }

  /// The entry that says a tie, when one does.
  public func entry(_ teller: TieDetail.Teller) -> TieEntry? {
    guard case .entry(let index) = teller else { return nil }
    return draft.entries[index]
  }

  /// What a tie rests on: one piece of evidence, or two for a pact's pair, which needs both memberships.
  public func evidence(_ teller: TieDetail.Teller) -> [Evidence] { draft.evidence(teller) }

  /// The note of the entry, office or membership that says a tie.
  public func note(_ teller: TieDetail.Teller) -> String? { draft.note(teller) }

  /// The kind of the tie of a row; empty where a damaged file names none. O(1).
  public func kindID(_ row: Int) -> String {
    let kind = Int(columns.kind[row])
    return kind < kindIDs.count ? kindIDs[kind] : ""
  }

  /// The rows of ties of a kind, by its index in ``kindIDs``: they stand together. O(log n).
  public func rows(ofKind index: Int) -> Range<Int> {
    func firstRow(from kind: Int) -> Int {
      var (low, high) = (0, columns.count)
      while low < high {
        let middle = (low + high) / 2
        if Int(columns.kind[middle]) < kind { low = middle + 1 } else { high = middle }
      }
      return low
    }
    let low = firstRow(from: index)
    return low..<max(low, firstRow(from: index + 1))
  }
}

extension AlignmentGraph.Draft {
  func evidence(_ teller: TieDetail.Teller) -> [Evidence] {
    switch teller {
    case .entry(let index): [entries[index].evidence]
    case .holding(let actor, let number): [actors[actor].holds[number].evidence]
    case .succession(let actor, let number): [actors[actor].succeeds[number].evidence]
    case .membership(let group, let number): [actors[group].members[number].evidence]
    case .pair(let pact, let one, let other):
      [actors[pact].members[one].evidence, actors[pact].members[other].evidence]
    }
  }

  func note(_ teller: TieDetail.Teller) -> String? {
    switch teller {
    case .entry(let index): entries[index].note
    case .holding(let actor, let number): actors[actor].holds[number].note
    case .succession(let actor, let number): actors[actor].succeeds[number].note
    case .membership(let group, let number): actors[group].members[number].note
    case .pair(let pact, _, _): actors[pact].note
    }
  }
}
