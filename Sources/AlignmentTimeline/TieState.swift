import AlignmentModel

/// A tie as a snapshot, a diff or a history shows it: who, what, since when, how sure, and who says so.
///
/// A view of its graph; making one copies nothing. Two are equal when they say the same.
public struct TieState: Sendable, Identifiable {
  let resolution: Resolution
  let row: Int
  let fold: Fold?
  /// The day it is shown for; nil in a history.
  public let day: Day?
  /// Of the dates on that day; in a history, whether it is certain on any day at all.
  public let certainty: Certainty

  /// The ends of a tie that counts for the states its leaders lead.
  struct Fold: Sendable, Hashable {
    var from: Int
    var to: Int
    var suffix: String
  }

  init(_ resolution: Resolution, row: Int, day: Day?, certainty: Certainty, fold: Fold? = nil) {
    self.resolution = resolution
    self.row = row
    self.day = day
    self.certainty = certainty
    self.fold = fold
  }

  /// The tie for no day in particular: certain if it is so on any.
  init(_ resolution: Resolution, row: Int) {
    self.init(resolution, row: row, day: nil, certainty: resolution.isCertain(row) ? .certain : .possible)
  }

  private var graph: AlignmentGraph { resolution.graph }
  private var teller: TieDetail.Teller? { graph.detail(row)?.teller }
  private var entry: TieEntry? { teller.flatMap(graph.entry) }
  var fromIndex: Int { fold?.from ?? Int(graph.columns.from[row]) }
  var toIndex: Int { fold?.to ?? Int(graph.columns.to[row]) }
}

// MARK: - What it is

extension TieState {
  /// Unique in the graph; a folded tie's ends with the states it counts for.
  public var id: String { graph.tieID(row) + (fold?.suffix ?? "") }
  /// The id of its kind.
  public var kind: String { resolution.kind(row) }
  /// Its kind's label, code lists and sentence.
  public var kindDefinition: TieKind? { graph.vocabulary[kind] }
  /// The end it goes out from; of a mutual tie the one of lower id. After folding, the state.
  public var from: ActorID { graph.actors.id(fromIndex) }
  /// The other end.
  public var to: ActorID { graph.actors.id(toIndex) }
  /// Whether both ends hold it alike.
  public var mutual: Bool { resolution.flags(row).contains(.mutual) }
  /// What its kind says of it: cooperative, neutral or hostile.
  public var valence: Valence { kindDefinition?.valence ?? .neutral }
  /// Whether it is a thing of one day.
  public var isEvent: Bool { resolution.flags(row).contains(.event) }
  /// Whether it holds by two memberships of a pact.
  public var isPactPair: Bool { resolution.flags(row).contains(.pactPair) }
  /// How its days were written; nil for a pact's pair.
  public var time: TieTime? { graph.time(row) }
  /// First day to last day as written: of an event the day it was, of a pact's pair the days on which both
  /// can be members.
  public var spell: Spell {
    switch time {
    case .during(let spell)?: return spell
    case .date(let date)?:
      let bounds = graph.columns.bounds(row)
      return Spell(of: date.occurrences.first { $0.bounds == bounds } ?? date.occurrences[0])
    case nil:
      guard !isNever else { return .unknown }
      return Spell(from: bounds.firstEarliest, through: bounds.lastLatest)
    }
  }
  /// The text of its day or its spell as written; nil for a pact's pair.
  public var timeText: String? {
    graph.detail(row) == nil ? graph.timeText(row) : time.map { _ in spell.text }
  }
  /// The four bounds after all rules.
  public var bounds: Bounds { resolution.bounds(row) }
  /// Whether no day can hold it, since its parties did not live then.
  public var isNever: Bool { bounds.firstEarliest > bounds.lastLatest }
  /// What follows from the claims known.
  public var status: Status { resolution.status(row) ?? .unsourced }
  /// The pact whose members it binds.
  public var pact: ActorID? {
    guard case .pair(let pact, _, _)? = teller else { return nil }
    return graph.draft.actors[pact].id
  }
  /// The office held, when it is one: "Supreme Leader".
  public var office: String? {
    guard case .holding(let actor, let number)? = teller else { return nil }
    return graph.draft.actors[actor].holds[number].title
  }
  /// The id that was written in the file or in the table, by which effects name it; nil when it is derived.
  public var writtenID: String? {
    teller == nil ? graph.columns.remarks.text(graph.columns.remarks.ids, row) : entry?.id
  }

  /// The row of the graph's columns that says all of it: of a tie of a table that counts for itself. Else nil.
  package var tableRow: Int? { fold == nil && teller == nil ? row : nil }

  /// What says it; nil of a tie of a table, and of one that counts for the states its leaders lead.
  package var toldBy: TieDetail.Teller? { fold == nil ? teller : nil }

  /// Whether one entry of a file says both, as of the pairs of a summit of three.
  public func isOfSameEntry(as other: TieState) -> Bool {
    guard case .entry(let mine)? = teller, case .entry(let theirs)? = other.teller else { return false }
    return mine == theirs && resolution === other.resolution
  }
}

// MARK: - What is said of it

extension TieState {
  /// The phase it is in on its day: one that certainly holds before one that may, the later begun of two.
  public var phase: Phase? {
    guard let day, let phases = entry?.phases, !phases.isEmpty else { return nil }
    let holding = phases.filter { phase in
      let bounds = phase.during.bounds.ordered
      return bounds.firstEarliest <= day && day <= bounds.lastLatest
    }
    func certain(_ phase: Phase) -> Bool {
      let bounds = phase.during.bounds.ordered
      return bounds.firstLatest <= day && day <= bounds.lastEarliest
    }
    return holding.max { left, right in
      if certain(left) != certain(right) { return certain(right) }
      return left.during.bounds.firstEarliest < right.during.bounds.firstEarliest
    }
  }

  /// On its day: the phase's, else the entry's.
  public var weight: Double? { phase?.weight ?? entry?.weight ?? graph.tableWeight(row) }
  /// Which way it goes, on its day.
  public var trend: Trend? { phase?.trend ?? entry?.trend }
  /// A remark: the phase's on its day, else the tie's own.
  public var note: String? {
    guard let teller else { return graph.columns.remarks.text(graph.columns.remarks.notes, row) }
    return phase?.note ?? graph.note(teller)
  }
  /// Further obligations of the same agreement, as kinds.
  public var terms: [String] { entry?.terms ?? [] }
  /// Others it concerns, by role.
  public var roles: [String: [ActorID]] { entry?.roles ?? [:] }
  /// What it does to other ties.
  public var effects: [Effect] { entry?.effects ?? [] }
  /// All its phases, whatever the day.
  public var phases: [Phase] { entry?.phases ?? [] }

  /// Who says what, where: all that was published by the day of knowledge.
  public var claims: [Claim] {
    var claims: [Claim] = []
    for claim in known where !claims.contains(claim) { claims.append(claim) }
    return claims
  }

  /// Of the claims, those that count: not taken back, nor superseded by a later one of the same speaker.
  public var countingClaims: [Claim] {
    var claims: [Claim] = []
    for claim in testimonies.flatMap(\.counting) where !claims.contains(claim) { claims.append(claim) }
    return claims
  }

  /// The sources of its claims, each once, in the order they are named.
  public var sources: [String] {
    var seen = Set<String>()
    return known.map(\.source).filter { seen.insert($0).inserted }
  }

  /// How many distinct origins its sources reach.
  public var witnesses: Int { Witnesses.count(sources, in: graph) }

  /// The claims published by the day of knowledge; one that several pieces of evidence hold is there several times.
  private var known: [Claim] {
    guard let teller else {
      return Testimony.known(graph.tableEvidence(row).allClaims, in: graph, by: resolution.knownBy)
    }
    return Testimonies(graph: graph, knownBy: resolution.knownBy).known(of: teller)
  }

  private var testimonies: [Testimony] {
    guard let teller else {
      return [Testimony(graph.tableEvidence(row), in: graph, knownBy: resolution.knownBy)]
    }
    return Testimonies(graph: graph, knownBy: resolution.knownBy).all(of: teller)
  }
}

// MARK: - In words

extension TieState: CustomStringConvertible {
  /// "North Korea sends arms to Russia", by the names of its day.
  public var sentence: String {
    guard let definition = kindDefinition else { return "\(fromName) – \(toName): \(kind)" }
    return definition.sentence(from: fromName, to: toName)
  }

  /// The sentence with its dates, certainty and status.
  public var description: String {
    "\(sentence) (\(timeText ?? pact.map { "by \($0)" } ?? "/"), \(certainty.rawValue), \(status.rawValue))"
  }

  /// What its ends are called on its day.
  public var fromName: String { name(of: fromIndex) }
  /// What the other end is called on its day.
  public var toName: String { name(of: toIndex) }

  private func name(of actor: Int) -> String {
    guard let telling = graph.actors.telling(actor) else { return graph.actors.name(actor) }
    return ActorNames.name(of: telling, on: day ?? dayOfNames, knownBy: resolution.knownBy)
  }

  /// Where no day is asked for, the first of a tie that is over: its ends are called what they were then.
  private var dayOfNames: Day? {
    guard isEvent || spell.end == .written, bounds.firstEarliest.isBounded else { return nil }
    return bounds.firstEarliest
  }
}

extension TieState: Hashable {
  /// Whether both say the same: see ``TieChange/what`` for the properties compared.
  public static func == (left: TieState, right: TieState) -> Bool {
    left.id == right.id && left.certainty == right.certainty && TieDifference.between(left, right).isEmpty
  }
  /// By id.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

/// The name an actor bore.
enum ActorNames {
  /// The name of a day: one that surely held then before one that may have, the later begun of two; else its
  /// usual one.
  static func name(of actor: AlignmentGraph.Actor, on day: Day?, knownBy: Day?) -> String {
    guard let day, !actor.names.isEmpty else { return actor.name }
    let borne = actor.names.compactMap { dated -> (name: String, isSure: Bool, since: Day)? in
      let bounds = BoundsReckoning.known(dated.during.bounds, by: knownBy).ordered
      guard bounds.firstEarliest <= day, day <= bounds.lastLatest else { return nil }
      return (dated.name, bounds.firstLatest <= day && day <= bounds.lastEarliest, bounds.firstEarliest)
    }
    let best = borne.max { left, right in
      if left.isSure != right.isSure { return right.isSure }
      return left.since != right.since ? left.since < right.since : left.name < right.name
    }
    return best?.name ?? actor.name
  }
}
