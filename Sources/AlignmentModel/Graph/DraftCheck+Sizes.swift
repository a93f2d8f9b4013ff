// A line of a file can stand for very many ties, and a chain of kinds can be very long: both are bounded, so
// that no file takes the program's memory or an hour of its time.
extension DraftCheck {
  /// The most ties that one entry, or the members of one pact, may make.
  static let mostTiesOfEntry = 100_000
  /// The most ties that all entries together may make.
  package static let mostTies = 5_000_000
  /// The most kinds a file may define: with the built-in ones they are numbered by 16 bits.
  package static let mostKinds = 60_000
  /// The most kinds between a kind and the root of its line.
  static let mostAncestors = 32

  mutating func checkSizes() {
    var all = 0
    for entry in draft.entries {
      let count = entry.tieCount
      all += min(count, DraftCheck.mostTies)
      guard count > DraftCheck.mostTiesOfEntry else { continue }
      tooMany(
        count, at: entry.origin.place(of: "kind"), hint: "write fewer parties or days in one entry")
    }
    for actor in draft.actors where actor.binds != nil {
      let (squared, overflow) = actor.members.count.multipliedReportingOverflow(by: actor.members.count)
      let pairs = overflow ? Int.max : squared / 2
      all += min(pairs, DraftCheck.mostTies)
      guard pairs > DraftCheck.mostTiesOfEntry else { continue }
      tooMany(
        pairs, at: actor.origin.place, hint: "a group that binds nothing may have any number of members")
    }
    if all > DraftCheck.mostTies && !hasTooMuch {
      hasTooMuch = true
      report(
        "too-many-ties", "the entries would make \(all) ties, and \(DraftCheck.mostTies) are the most",
        at: draft.origin.place(of: "ties"), hint: "write fewer parties in one entry")
    }
    checkKindCount()
  }

  private mutating func tooMany(_ count: Int, at place: Place?, hint: String) {
    hasTooMuch = true
    report(
      "too-many-ties",
      "this would make \(count) ties, and \(DraftCheck.mostTiesOfEntry) are the most for one entry",
      at: place, hint: hint)
  }

  private mutating func checkKindCount() {
    if draft.kinds.count > DraftCheck.mostKinds {
      hasTooMuch = true
      report(
        "too-many-kinds",
        "the file defines \(draft.kinds.count) kinds, and \(DraftCheck.mostKinds) are the most",
        at: draft.origin.place(of: "kinds"))
    }
    let parents = Dictionary(draft.kinds.map { ($0.id, $0.extends) }, uniquingKeysWith: { first, _ in first })
    for kind in draft.kinds {
      var steps = 0
      var next = kind.extends
      while let parent = next, steps <= DraftCheck.mostAncestors {
        steps += 1
        next = parents[parent] ?? nil
      }
      guard steps > DraftCheck.mostAncestors else { continue }
      hasTooMuch = true
      report(
        "too-deep", "the kind \"\(kind.id)\" extends a chain of more than \(DraftCheck.mostAncestors) kinds",
        at: kind.origin.place(of: "extends"), hint: "let it extend one nearer to the root")
      return
    }
  }
}

extension TieEntry {
  /// How many ties the entry makes, or more than any limit where that is too large a number.
  var tieCount: Int {
    let sizes = groups.map(\.count)
    let all = sizes.reduce(0, +)
    guard all < 1_000_000 else { return .max }
    // Pairs of all parties but those within one group.
    let pairs = (all * all - sizes.reduce(0) { $0 + $1 * $1 }) / 2
    guard case .date(let date) = time else { return pairs }
    return pairs.multipliedReportingOverflow(by: date.occurrences.count).overflow
      ? .max : pairs * date.occurrences.count
  }
}
