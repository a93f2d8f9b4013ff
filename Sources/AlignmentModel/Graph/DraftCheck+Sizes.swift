// A line of a file can stand for very many ties, and a chain of kinds can be very long: both are bounded, so
// that no file takes the program's memory or an hour of its time.
extension DraftCheck {
  /// The most ties that one entry, or the members of one pact, may make.
  static let mostTiesOfEntry = 100_000
  /// The most kinds of ties a graph may have.
  static let mostKinds = Int(UInt16.max)
  /// The most kinds between a kind and the root of its line.
  static let mostAncestors = 32

  mutating func checkSizes() {
    for entry in draft.entries where entry.tieCount > DraftCheck.mostTiesOfEntry {
      tooMany(
        entry.tieCount, at: entry.origin.place(of: "kind"), hint: "write fewer parties or days in one entry")
    }
    for actor in draft.actors where actor.binds != nil {
      let (pairs, overflow) = actor.members.count.multipliedReportingOverflow(by: actor.members.count)
      guard overflow || pairs / 2 > DraftCheck.mostTiesOfEntry else { continue }
      tooMany(
        pairs / 2, at: actor.origin.place, hint: "a group that binds nothing may have any number of members")
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
