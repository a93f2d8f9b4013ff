// What tells two ties of entries apart which are alike in kind, parties and days, so that neither their ids nor their
// order depend on the order of a file. Asked only of such twins.

extension AlignmentGraph.Draft: TwinComparing {
  /// Of two such ties, whether the first comes before the second: by what a table could say of them too, then by all
  /// else.
  func comesBefore(_ one: TieDetail.Teller, _ other: TieDetail.Teller) -> Bool {
    precedes(one, other) ?? (tieBreak(one) < tieBreak(other))
  }

  func daysText(of teller: TieDetail.Teller) -> String {
    switch teller {
    case .entry(let index): entries[index].time.text
    case .holding(let actor, let number): actors[actor].holds[number].during.text
    case .succession(let actor, let number): actors[actor].succeeds[number].date?.text ?? ""
    case .membership(let group, let number): actors[group].members[number].during.text
    case .pair(let pact, let one, let other):
      joined([one, other].map { actors[pact].members[$0].during.text })
    }
  }

  func isEvent(_ teller: TieDetail.Teller) -> Bool {
    switch teller {
    case .entry(let index): if case .date = entries[index].time { true } else { false }
    case .succession: true
    case .holding, .membership, .pair: false
    }
  }

  func weight(of teller: TieDetail.Teller) -> Double? {
    guard case .entry(let index) = teller else { return nil }
    return entries[index].weight
  }

  func sourceList(of teller: TieDetail.Teller) -> String {
    TieTable.inOrder(evidence(teller).flatMap(\.sources))
  }

  func noteText(of teller: TieDetail.Teller) -> String { note(teller) ?? "" }

  /// Begins with the text of the tie's days.
  private func tieBreak(_ teller: TieDetail.Teller) -> String {
    switch teller {
    case .entry(let index):
      return entries[index].tieBreak
    case .holding(let actor, let number):
      let held = actors[actor].holds[number]
      return joined([held.during.text, held.title ?? "", held.note ?? "", held.evidence.tieBreak])
    case .succession(let actor, let number):
      let succession = actors[actor].succeeds[number]
      return joined([succession.date?.text ?? "", succession.note ?? "", succession.evidence.tieBreak])
    case .membership(let group, let number):
      let member = actors[group].members[number]
      return joined([member.during.text, member.note ?? "", member.evidence.tieBreak])
    case .pair(let pact, let one, let other):
      return joined(
        [one, other].map { number in
          let member = actors[pact].members[number]
          return joined([member.during.text, member.note ?? "", member.evidence.tieBreak])
        })
    }
  }
}

extension AlignmentGraph.Draft {
  /// The entries by their first ties, whatever the order of the file.
  func sortedEntries() -> [TieEntry] {
    let firsts = entries.map(\.firstRank)
    // Entries are large: their numbers are what is moved about.
    return entries.indices.sorted { left, right in
      guard let one = firsts[left], let other = firsts[right] else {
        return firsts[left] != nil && firsts[right] == nil
      }
      return TieRank.precedes(one, other) ?? comesBefore(.entry(left), .entry(right))
    }.map { entries[$0] }
  }
}

extension TieEntry {
  fileprivate var tieBreak: String {
    var parts = [time.text, id ?? "", note ?? "", weight.map { "\($0)" } ?? "", evidence.tieBreak]
    parts += terms + effects.map { "\($0.verb)\($0.target)" } + [trend?.rawValue ?? ""]
    parts += roles.sorted { $0.key < $1.key }.map { "\($0.key)\($0.value)" }
    parts += phases.map { phase in
      let values = "\(phase.weight.map { "\($0)" } ?? "")\(phase.trend?.rawValue ?? "")\(phase.note ?? "")"
      return "\(phase.during)\(values)\(phase.evidence.tieBreak)"
    }
    return joined(parts + [listed(groups.map { listed($0.map(\.rawValue)) })])
  }
}

extension Evidence {
  /// A text that differs where the evidence does.
  var tieBreak: String {
    joined(
      allClaims.map { claim in
        let who =
          "\(claim.stance?.rawValue ?? "")\(listed(claim.speakers.map(\.description)))\(claim.source)\(claim.at ?? "")"
        return who + "\(claim.asOf.tieBreak)\(claim.retracts ?? "")\(claim.note ?? "")"
      })
  }
}

extension Claim.AsOf {
  fileprivate var tieBreak: String {
    switch self {
    case .source: "source"
    case .nothing: "nothing"
    case .date: "\(self)"
    }
  }
}

/// As a list is printed, without the cost of asking each item how it prints itself.
private func listed(_ items: [String]) -> String { "[" + items.joined(separator: ", ") + "]" }

private func joined(_ parts: [String]) -> String { parts.joined(separator: "\u{1}") }
