import AlignmentModel

/// A graph's ties with bounds and status reckoned, for one day of knowledge. Made once, then only read.
final class Resolution: Sendable {
  let graph: AlignmentGraph
  let knownBy: Day?
  let bounds: [Bounds]
  /// By row; nil when all sources of a tie came after the day of knowledge.
  let status: [Status?]
  /// Rows that are possible on several stretches of days, with these.
  let stretches: [Int: [ClosedRange<Day>]]
  let reckoning: BoundsReckoning
  /// Rows of `leads`, by leader.
  let leads: [Int: [Int]]
  /// Rows that hold an office, by person.
  let offices: [Int: [Int]]
  /// What has an effect on the entry of a written id.
  let effects: [String: [(verb: Effect.Verb, row: Int)]]
  /// By kind, in the order of the graph's kinds: the days covered, whatever was known.
  let coverage: [ClosedRange<Day>?]

  init(_ graph: AlignmentGraph, knownBy: Day?) {
    self.graph = graph
    self.knownBy = knownBy
    let reckoning = BoundsReckoning(graph: graph, knownBy: knownBy)
    self.reckoning = reckoning
    coverage = graph.kindIDs.map { graph.coverage?.days(of: $0, in: graph.vocabulary) }
    let testimonies = Testimonies(graph: graph, knownBy: knownBy)
    var bounds: [Bounds] = []
    var status: [Status?] = []
    var stretches: [Int: [ClosedRange<Day>]] = [:]
    for row in 0..<graph.tieCount {
      let told = graph.detail(row).map { testimonies.all(of: $0.teller) } ?? []
      let outcome = Resolution.outcome(row, graph, reckoning, coverage, testimonies, told)
      bounds.append(outcome.bounds)
      status.append(testimonies.status(told))
      if !outcome.stretches.isEmpty { stretches[row] = outcome.stretches }
    }
    self.bounds = bounds
    self.status = status
    self.stretches = stretches
    (leads, offices) = Resolution.tenures(graph)
    effects = Resolution.effects(graph)
  }

  /// Whether a tie is certain or possible on a day; nil when it is out.
  func certainty(_ row: Int, on day: Day) -> Certainty? {
    let bounds = bounds[row]
    guard bounds.firstEarliest <= day, day <= bounds.lastLatest else { return nil }
    if let stretches = stretches[row], !stretches.contains(where: { $0.contains(day) }) { return nil }
    return bounds.firstLatest <= day && day <= bounds.lastEarliest ? .certain : .possible
  }

  /// Whether a tie is certain on one of the days of a range.
  func isCertain(_ row: Int, during days: ClosedRange<Day>) -> Bool {
    let bounds = bounds[row]
    guard bounds.firstLatest <= bounds.lastEarliest else { return false }
    let sure = bounds.firstLatest...bounds.lastEarliest
    let stretches = stretches[row] ?? [bounds.firstEarliest...max(bounds.firstEarliest, bounds.lastLatest)]
    return !Stretches.intersection(Stretches.intersection(stretches, [sure]), [days]).isEmpty
  }

  /// Whether a tie is certain on any day at all.
  func isCertain(_ row: Int) -> Bool { isCertain(row, during: .unboundedPast ... .unboundedFuture) }

  /// Whether an event surely or possibly happened on one of the days of a range; nil when it did not.
  func certainty(ofEvent row: Int, during days: ClosedRange<Day>) -> Certainty? {
    let bounds = bounds[row]
    guard bounds.firstEarliest <= days.upperBound, days.lowerBound <= bounds.lastLatest else { return nil }
    if let stretches = stretches[row], !stretches.contains(where: { $0.overlaps(days) }) { return nil }
    let questioned = bounds.firstLatest > bounds.lastLatest || bounds.lastEarliest < bounds.firstEarliest
    let inside = days.contains(bounds.firstEarliest) && days.contains(bounds.lastLatest)
    return inside && !questioned ? .certain : .possible
  }

  func flags(_ row: Int) -> TieFlags { TieFlags(rawValue: graph.columns.flags[row]) }
  func kind(_ row: Int) -> String { graph.kindIDs[Int(graph.columns.kind[row])] }
}

// MARK: - Making

extension Resolution {
  private static func outcome(
    _ row: Int, _ graph: AlignmentGraph, _ reckoning: BoundsReckoning, _ coverage: [ClosedRange<Day>?],
    _ testimonies: Testimonies, _ told: [Testimony]
  ) -> BoundsReckoning.Outcome {
    let columns = graph.columns
    let flags = TieFlags(rawValue: columns.flags[row])
    let parties = [Int(columns.from[row]), Int(columns.to[row])]
    let covered = coverage[Int(columns.kind[row])]
    let teller = graph.detail(row)?.teller
    if case .pair(let pact, let one, let other)? = teller {
      return pair(pact, one, other, graph, reckoning, covered, testimonies)
    }
    if flags.contains(.event) {
      return reckoning.event(columns.bounds(row), flags, parties: parties)
    }
    return reckoning.spell(
      columns.bounds(row), flags, coverage: covered, parties: parties,
      testimony: told.first)
  }

  /// A pact's pair holds while both memberships do, each with the coverage of the kind that the pact binds.
  private static func pair(
    _ pact: Int, _ one: Int, _ other: Int, _ graph: AlignmentGraph, _ reckoning: BoundsReckoning,
    _ covered: ClosedRange<Day>?, _ testimonies: Testimonies
  ) -> BoundsReckoning.Outcome {
    let outcomes = [one, other].map { number in
      let membership = graph.actors[pact].members[number]
      let member = graph.index(of: membership.actor) ?? pact
      return reckoning.spell(
        membership.during.bounds, TieFlags(membership.during), coverage: covered, parties: [member, pact],
        testimony: testimonies.all(of: .membership(group: pact, number)).first)
    }
    return outcomes[0].and(outcomes[1])
  }

  private static func tenures(_ graph: AlignmentGraph) -> (leads: [Int: [Int]], offices: [Int: [Int]]) {
    var leads: [Int: [Int]] = [:]
    var offices: [Int: [Int]] = [:]
    for row in 0..<graph.tieCount {
      let kind = graph.kindIDs[Int(graph.columns.kind[row])]
      guard graph.vocabulary.isA(kind, "holds-office") else { continue }
      let person = Int(graph.columns.from[row])
      offices[person, default: []].append(row)
      if graph.vocabulary.isA(kind, "leads") { leads[person, default: []].append(row) }
    }
    return (leads, offices)
  }

  private static func effects(_ graph: AlignmentGraph) -> [String: [(verb: Effect.Verb, row: Int)]] {
    var effects: [String: [(verb: Effect.Verb, row: Int)]] = [:]
    for row in 0..<graph.tieCount {
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
