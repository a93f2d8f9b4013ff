import AlignmentModel

// On which days ties hold.
extension Oracle {
  func tell(_ tie: inout OracleTie, event bounds: Bounds, cut: Bool) {
    tie.isEvent = true
    tie.status = status(tie.evidence)
    let all = DaySet(DaySet.place(bounds.firstEarliest), through: DaySet.place(bounds.lastLatest))
    tie.possible = cut ? all & life(tie.from) & life(tie.to) : all
    tie.isQuestioned = bounds.firstLatest != bounds.lastLatest || bounds.lastEarliest != bounds.firstEarliest
    if !tie.isQuestioned, let only = tie.possible.min, tie.possible.max == only { tie.certain = tie.possible }
  }

  func tell(_ tie: inout OracleTie, spell: Spell, coveredAs kind: String? = nil, cut: Bool = true) {
    tie.status = status(tie.evidence)
    let covered = coverage(of: kind ?? tie.kind)
    let written = known(spell.bounds)
    let widest = DaySet(written.firstEarliest, through: written.lastLatest)
    tie.possible = cut ? widest & life(tie.from) & life(tie.to) : widest
    guard let earliest = tie.possible.min, let latest = tie.possible.max else { return }
    var firstLatest = spell.start == .open ? covered.first : written.firstLatest
    var lastEarliest = spell.end == .open ? covered.last : written.lastEarliest
    for claim in counting(tie.evidence[0]) where vouches(claim, forEnd: spell.end) {
      let (from, to) = vouched(claim)
      if let to, tie.possible.contains(to) { firstLatest = min(firstLatest, to) }
      if let from, tie.possible.contains(from) { lastEarliest = max(lastEarliest, from) }
    }
    // What is not known yet has not lasted longer than is known.
    if let knownBy { lastEarliest = min(lastEarliest, DaySet.place(knownBy)) }
    // A questioned day is sure on no day, though it is the only one.
    let isQuestioned = spell.start == .written && spell.end == .written
    if isQuestioned, earliest == latest, firstLatest == DaySet.after, lastEarliest == DaySet.before { return }
    firstLatest = min(firstLatest, latest)
    lastEarliest = max(lastEarliest, earliest)
    tie.inner = (firstLatest, lastEarliest)
    tie.certain = tie.possible & DaySet(firstLatest, through: lastEarliest)
  }

  /// The bounds of a spell as places, as they were known.
  func known(
    _ bounds: Bounds
  ) -> (firstEarliest: Int, firstLatest: Int, lastEarliest: Int, lastLatest: Int) {
    var lastEarliest = bounds.lastEarliest
    var lastLatest = bounds.lastLatest
    if let knownBy {
      if lastLatest > knownBy { lastLatest = .unboundedFuture }
      if lastEarliest > knownBy { lastEarliest = knownBy }
    }
    return (
      DaySet.place(bounds.firstEarliest), DaySet.place(bounds.firstLatest), DaySet.place(lastEarliest),
      DaySet.place(lastLatest)
    )
  }

  /// The days on which an actor can exist.
  func life(_ id: ActorID) -> DaySet { lives[id] ?? .all }

  func reckonedLife(of actor: AlignmentGraph.Actor) -> DaySet {
    actor.exists.reduce(.empty) { days, spell in
      let bounds = known(spell.during.bounds)
      return days | DaySet(bounds.firstEarliest, through: bounds.lastLatest)
    }
  }

  /// The days a claim vouches for, as places.
  func vouched(_ claim: Claim) -> (earliest: Int?, latest: Int?) {
    switch claim.asOf {
    case .nothing: return (nil, nil)
    case .date(let date): return (DaySet.place(date.earliest), DaySet.place(date.latest))
    case .source:
      let source = source(claim.source)
      guard let days = source?.describes ?? source?.published else { return (nil, nil) }
      return (DaySet.place(days.earliest), DaySet.place(days.latest))
    }
  }

  /// Whether a claim vouches for a tie at all: where no end is written, only one of days of its own does.
  func vouches(_ claim: Claim, forEnd end: SpellEnd) -> Bool {
    guard claim.stance == .states || claim.stance == .alleges else { return false }
    if case .date = claim.asOf { return true }
    return end != .blank
  }
}

// MARK: - Coverage and kinds

extension Oracle {
  /// A kind and those it is a kind of, nearest first.
  func lineage(_ kind: String) -> [String] {
    var line: [String] = []
    var next: String? = kind
    while let current = next, !line.contains(current) {
      line.append(current)
      next = draft.kinds.first { $0.id == current }?.extends ?? Vocabulary.standard[current]?.extends
    }
    return line
  }

  func valence(_ kind: String) -> Valence {
    for each in lineage(kind) {
      if let own = draft.kinds.first(where: { $0.id == each })?.valence { return own }
      if let built = Vocabulary.standard[each] { return built.valence }
    }
    return .neutral
  }

  /// The spell that covers a kind; nil where nothing is said.
  func coverageSpell(of kind: String) -> Spell? {
    guard let coverage = draft.coverage else { return nil }
    return lineage(kind).lazy.compactMap { coverage.byKind[$0] }.first ?? coverage.other
  }

  /// First and last covered day of a kind, as places.
  func coverage(of kind: String) -> (first: Int, last: Int) {
    let spell = coverageSpell(of: kind)
    let first = spell.map { DaySet.place($0.bounds.firstEarliest) } ?? DaySet.before
    let last = spell.map { DaySet.place($0.bounds.lastLatest) } ?? DaySet.after
    return (first, min(last, knownBy.map(DaySet.place) ?? DaySet.after))
  }

  /// Whether a day is covered for all kinds found and asked for, their sub-kinds with them; where none is asked
  /// for, for all of the map as well.
  func covers(_ day: Day, asked: [String]?, found: Set<String>) -> Bool {
    if let knownBy, day > knownBy { return false }
    guard let coverage = draft.coverage else { return true }
    let all = Array(coverage.byKind.values) + (coverage.other.map { [$0] } ?? [])
    let below = coverage.byKind.filter { entry in
      asked.map { asked in !Set(lineage(entry.key)).isDisjoint(with: asked) } ?? true
    }
    let spells = found.union(asked ?? []).compactMap { coverageSpell(of: $0) } + below.values
    return (asked == nil ? spells + all : spells).allSatisfy {
      $0.bounds.firstEarliest <= day && day <= $0.bounds.lastLatest
    }
  }
}
