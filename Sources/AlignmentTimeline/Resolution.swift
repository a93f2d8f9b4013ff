import AlignmentModel

/// A graph's ties with bounds and status reckoned, for one day of knowledge. Made once, then only read.
final class Resolution: Sendable {
  let graph: AlignmentGraph
  let knownBy: Day?
  let resolved: ResolvedBounds
  let statuses: StatusColumn
  /// Rows that are possible on several stretches of days, with these.
  let stretches: RowStretches
  let reckoning: BoundsReckoning
  /// Rows of `leads`, by leader.
  var leads: [Int: [Int]] { laterTenures.value.leads }
  /// Rows that hold an office, by person.
  var offices: [Int: [Int]] { laterTenures.value.offices }
  /// A table may tell of any number of offices, and most questions ask for none.
  private let laterTenures: Later<(leads: [Int: [Int]], offices: [Int: [Int]])>
  /// What has an effect on the entry of a written id.
  let effects: [String: [(verb: Effect.Verb, row: Int)]]
  /// Rows of entries that have phases, ascending.
  let phased: [UInt32]
  /// Whether some ties hold between the members of a pact.
  let hasPacts: Bool

  init(_ graph: AlignmentGraph, knownBy: Day?) {
    self.graph = graph
    self.knownBy = knownBy
    let reckoning = BoundsReckoning(graph: graph, knownBy: knownBy)
    self.reckoning = reckoning
    let reckoned = RowReckoning(graph: graph, reckoning: reckoning).reckoned()
    resolved = reckoned.bounds
    statuses = reckoned.statuses
    stretches = RowStretches(reckoned.stretches, of: graph.tieCount)
    laterTenures = Later { Resolution.tenures(graph) }
    effects = Resolution.effects(graph)
    phased = Resolution.phased(graph)
    hasPacts = graph.draft.actors.contains { $0.binds != nil }
  }

  /// What was reckoned before and stored.
  init(
    _ graph: AlignmentGraph, resolved: ResolvedBounds, statuses: StatusColumn,
    stretches: RowStretches
  ) {
    self.graph = graph
    knownBy = nil
    reckoning = BoundsReckoning(graph: graph, knownBy: nil)
    self.resolved = resolved
    self.statuses = statuses
    self.stretches = stretches
    laterTenures = Later { Resolution.tenures(graph) }
    effects = Resolution.effects(graph)
    phased = Resolution.phased(graph)
    hasPacts = graph.draft.actors.contains { $0.binds != nil }
  }

  /// The four bounds of a tie after all rules. O(1).
  func bounds(_ row: Int) -> Bounds { resolved[row] }

  /// What follows from the claims on a tie; nil when all its sources came after the day of knowledge. O(1).
  func status(_ row: Int) -> Status? { statuses[row] }

  /// Whether a tie is certain or possible on a day; nil when it is out.
  func certainty(_ row: Int, on day: Day) -> Certainty? {
    let bounds = bounds(row)
    guard bounds.firstEarliest <= day, day <= bounds.lastLatest else { return nil }
    if let stretches = stretches[row], !stretches.contains(where: { $0.contains(day) }) { return nil }
    return bounds.firstLatest <= day && day <= bounds.lastEarliest ? .certain : .possible
  }

  /// Whether a tie is possible on one of the days of a range.
  func isPossible(_ row: Int, during days: ClosedRange<Day>) -> Bool {
    let bounds = bounds(row)
    guard bounds.firstEarliest <= bounds.lastLatest, bounds.firstEarliest <= days.upperBound,
      days.lowerBound <= bounds.lastLatest
    else { return false }
    return stretches[row]?.contains { $0.overlaps(days) } ?? true
  }

  /// Whether a tie is certain on one of the days of a range.
  func isCertain(_ row: Int, during days: ClosedRange<Day>) -> Bool {
    let bounds = bounds(row)
    guard bounds.firstLatest <= bounds.lastEarliest else { return false }
    if stretches.isEmpty {
      let low = max(bounds.firstLatest, bounds.firstEarliest, days.lowerBound)
      return low <= min(bounds.lastEarliest, max(bounds.firstEarliest, bounds.lastLatest), days.upperBound)
    }
    let sure = bounds.firstLatest...bounds.lastEarliest
    let stretches = stretches[row] ?? [bounds.firstEarliest...max(bounds.firstEarliest, bounds.lastLatest)]
    return !Stretches.intersection(Stretches.intersection(stretches, [sure]), [days]).isEmpty
  }

  /// Whether a tie is certain on any day at all.
  func isCertain(_ row: Int) -> Bool { isCertain(row, during: .unboundedPast ... .unboundedFuture) }

  /// Whether an event surely or possibly happened on one of the days of a range; nil when it did not.
  func certainty(ofEvent row: Int, during days: ClosedRange<Day>) -> Certainty? {
    let bounds = bounds(row)
    guard bounds.firstEarliest <= bounds.lastLatest, bounds.firstEarliest <= days.upperBound,
      days.lowerBound <= bounds.lastLatest
    else { return nil }
    if let stretches = stretches[row], !stretches.contains(where: { $0.overlaps(days) }) { return nil }
    let questioned = bounds.firstLatest > bounds.lastLatest || bounds.lastEarliest < bounds.firstEarliest
    let inside = days.contains(bounds.firstEarliest) && days.contains(bounds.lastLatest)
    return inside && !questioned ? .certain : .possible
  }

  func flags(_ row: Int) -> TieFlags { graph.columns.flags(row) }
  func kind(_ row: Int) -> String { graph.kindID(row) }
}

// MARK: - Making

extension Resolution {
  private static func tenures(_ graph: AlignmentGraph) -> (leads: [Int: [Int]], offices: [Int: [Int]]) {
    var leads: [Int: [Int]] = [:]
    var offices: [Int: [Int]] = [:]
    for (number, kind) in graph.kindIDs.enumerated() where graph.vocabulary.isA(kind, "holds-office") {
      let isLead = graph.vocabulary.isA(kind, "leads")
      for row in graph.rows(ofKind: number) {
        let person = Int(graph.columns.from[row])
        offices[person, default: []].append(row)
        if isLead { leads[person, default: []].append(row) }
      }
    }
    return (leads, offices)
  }

  /// Of a damaged file, rows may be told that are not there.
  private static func toldRows(_ graph: AlignmentGraph) -> [UInt32] {
    graph.columns.told.rows().filter { Int($0) < graph.tieCount }
  }

  private static func phased(_ graph: AlignmentGraph) -> [UInt32] {
    guard graph.draft.entries.contains(where: { !$0.phases.isEmpty }) else { return [] }
    return toldRows(graph).filter { row in
      guard let teller = graph.detail(Int(row))?.teller else { return false }
      return graph.entry(teller)?.phases.isEmpty == false
    }
  }

  private static func effects(_ graph: AlignmentGraph) -> [String: [(verb: Effect.Verb, row: Int)]] {
    var effects: [String: [(verb: Effect.Verb, row: Int)]] = [:]
    guard graph.draft.entries.contains(where: { !$0.effects.isEmpty }) else { return effects }
    for row in toldRows(graph).lazy.map({ Int($0) }) {
      guard let teller = graph.detail(row)?.teller, let entry = graph.entry(teller) else { continue }
      for effect in entry.effects { effects[effect.target, default: []].append((effect.verb, row)) }
    }
    return effects
  }
}

extension BoundsReckoning.Outcome {
  /// Of what holds only while both hold.
  func and(_ other: BoundsReckoning.Outcome) -> BoundsReckoning.Outcome {
    let both = Stretches.intersection(widest, other.widest)
    guard let first = both.first?.lowerBound, let last = both.last?.upperBound else { return .never }
    let latest = max(bounds.firstLatest, other.bounds.firstLatest)
    let earliest = min(bounds.lastEarliest, other.bounds.lastEarliest)
    // It is not said that the two ever meet: an inner bound beyond the outer one is no bound.
    let joined = Bounds(
      firstEarliest: first, firstLatest: latest > last ? .unboundedFuture : max(latest, first),
      lastEarliest: earliest < first ? .unboundedPast : min(earliest, last), lastLatest: last)
    return BoundsReckoning.Outcome(bounds: joined, stretches: both.count > 1 ? both : [])
  }
}

/// Testimony on the ties of a graph.
struct Testimonies {
  let graph: AlignmentGraph
  let knownBy: Day?

  /// One for each piece of evidence the tie needs.
  func all(of teller: TieDetail.Teller) -> [Testimony] {
    graph.evidence(teller).map { Testimony($0, in: graph, knownBy: knownBy) }
  }

  /// The claims of all these pieces of evidence that were published by the day of knowledge.
  func known(of teller: TieDetail.Teller) -> [Claim] {
    graph.evidence(teller).flatMap { Testimony.known($0.allClaims, in: graph, by: knownBy) }
  }

  /// The weakest of several pieces of evidence; those that nothing is told of count only when all are such.
  func status(_ testimonies: [Testimony]) -> Status? {
    var weakest: Status?
    for testimony in testimonies {
      guard let status = testimony.status else { return nil }
      guard status != .unsourced else { continue }
      weakest = weakest.map { Status.weaker($0, status) } ?? status
    }
    return weakest ?? .unsourced
  }
}
