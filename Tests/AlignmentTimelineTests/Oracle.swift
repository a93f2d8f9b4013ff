import AlignmentModel

/// What `format.md` says of a draft, reckoned with sets of days: slow, plain, and without any code of the
/// timeline or of the graph's columns.
struct Oracle {
  let draft: AlignmentGraph.Draft
  let knownBy: Day?
  /// All ties of the draft.
  private(set) var ties: [OracleTie] = []
  private var lives: [ActorID: DaySet] = [:]

  init(_ draft: AlignmentGraph.Draft, knownBy: Day? = nil) {
    self.draft = draft
    self.knownBy = knownBy
    for actor in draft.actors where !actor.exists.isEmpty { lives[actor.id] = reckonedLife(of: actor) }
    for entry in draft.entries { add(entry) }
    for actor in draft.actors { add(actor) }
  }

  func actor(_ id: ActorID) -> AlignmentGraph.Actor? { draft.actors.first { $0.id == id } }
  func source(_ id: String) -> Source? { draft.sources.first { $0.id == id } }
}

/// One tie as the oracle sees it.
struct OracleTie {
  /// The id without the counter that tells equal ones apart.
  var stem: String
  var kind: String
  var from: ActorID
  var to: ActorID
  var mutual = false
  var isEvent = false
  var isBindingMembership = false
  var isPactPair = false
  var entry: TieEntry?
  var note: String?
  var evidence: [Evidence] = []
  /// Whether it is an event whose date bears `?` or `%`.
  var isQuestioned = false
  /// The days a spell can hold as it is written, lives and knowledge unheeded.
  var written = DaySet.empty
  /// The days it can hold.
  var possible = DaySet.empty
  /// The days it holds for sure.
  var certain = DaySet.empty
  /// The latest first and the earliest last day, by all rules; of spells only.
  var inner: (firstLatest: Int, lastEarliest: Int)?
  /// Nil when nothing is known of it by the day of knowledge.
  var status: Status?

  func meets(_ other: OracleTie) -> Bool { !(written & other.written).isEmpty }

  func certainty(_ place: Int) -> Certainty? {
    if certain.contains(place) { return .certain }
    return possible.contains(place) ? .possible : nil
  }
}

// MARK: - Which ties there are

extension Oracle {
  private mutating func add(_ entry: TieEntry) {
    var pairs: [[ActorID]] = []
    for (index, group) in entry.groups.enumerated() {
      for later in entry.groups.dropFirst(index + 1) {
        for one in group {
          for other in later {
            let pair = entry.mutual ? [one, other].sorted() : [one, other]
            if !pairs.contains(pair) { pairs.append(pair) }
          }
        }
      }
    }
    for pair in pairs {
      switch entry.time {
      case .during(let spell):
        var tie = blank(entry, pair, start: spell.startText, alone: pairs.count == 1, dated: false)
        tell(&tie, spell: spell)
        ties.append(tie)
      case .date(let date):
        for occurrence in date.occurrences {
          let many = date.occurrences.count > 1
          var tie = blank(entry, pair, start: occurrence.text, alone: pairs.count == 1, dated: many)
          tell(&tie, event: occurrence.bounds, cut: true)
          ties.append(tie)
        }
      }
    }
  }

  private func blank(
    _ entry: TieEntry, _ pair: [ActorID], start: String?, alone: Bool, dated: Bool
  ) -> OracleTie {
    let parties = pair.map(\.rawValue).joined(separator: entry.mutual ? "--" : ">")
    var stem = "\(entry.kind):\(parties)" + (start.map { ":\($0)" } ?? "")
    if let id = entry.id { stem = id + (alone ? "" : ":\(parties)") + (dated ? ":\(start ?? "")" : "") }
    var tie = OracleTie(stem: stem, kind: entry.kind, from: pair[0], to: pair[1], mutual: entry.mutual)
    tie.entry = entry
    tie.note = entry.note
    tie.evidence = [entry.evidence]
    return tie
  }

  private mutating func add(_ actor: AlignmentGraph.Actor) {
    for holding in actor.holds {
      let kind = holding.leads ? "leads" : "holds-office"
      ties.append(spellTie(kind, actor.id, holding.of, holding.during, holding.evidence, holding.note))
    }
    for succession in actor.succeeds { ties.append(tie(actor, succession)) }
    func memberships(coveredAs kind: String) -> [OracleTie] {
      actor.members.map { membership in
        var tie = spellTie(
          "member", membership.actor, actor.id, membership.during, membership.evidence, membership.note,
          coveredAs: kind)
        tie.isBindingMembership = actor.binds != nil
        return tie
      }
    }
    ties += memberships(coveredAs: "member")
    guard let binds = actor.binds else { return }
    let bound = memberships(coveredAs: binds)
    for one in bound {
      // Memberships that never meet by their written dates make no pair, whatever is known when.
      for other in bound where one.from < other.from && one.meets(other) { ties.append(pair(binds, actor, one, other)) }
    }
  }

  private func spellTie(
    _ kind: String, _ from: ActorID, _ to: ActorID, _ spell: Spell, _ evidence: Evidence, _ note: String?,
    coveredAs covering: String? = nil
  ) -> OracleTie {
    let start = spell.startText.map { ":\($0)" } ?? ""
    var tie = OracleTie(stem: "\(kind):\(from)>\(to)\(start)", kind: kind, from: from, to: to)
    tie.evidence = [evidence]
    tie.note = note
    tell(&tie, spell: spell, coveredAs: covering)
    let bounds = spell.bounds
    tie.written = DaySet(DaySet.place(bounds.firstEarliest), through: DaySet.place(bounds.lastLatest))
    return tie
  }

  private func tie(_ actor: AlignmentGraph.Actor, _ succession: AlignmentGraph.Succession) -> OracleTie {
    let first = actor.exists.map(\.during).min { $0.bounds.firstEarliest < $1.bounds.firstEarliest }
    let date = succession.date ?? first.flatMap { Oracle.firstDay(of: $0) }
    let start = date?.occurrences[0].text
    let stem = "succeeds:\(actor.id)>\(succession.predecessor)" + (start.map { ":\($0)" } ?? "")
    var tie = OracleTie(stem: stem, kind: "succeeds", from: actor.id, to: succession.predecessor)
    tie.note = succession.note
    tie.evidence = [succession.evidence]
    guard let date else {
      // Nobody says when: not even that it was one day.
      tell(&tie, spell: .unknown, cut: false)
      return tie
    }
    tell(&tie, event: date.occurrences[0].bounds, cut: false)
    return tie
  }

  /// The day on which a life begins: `2024` is all of that year, and begins on one day.
  private static func firstDay(of life: Spell) -> EventDate? {
    guard life.start == .written, let text = life.startText else { return nil }
    if life.bounds.firstEarliest == life.bounds.firstLatest {
      return try? EventDate(parsing: life.bounds.firstEarliest.description)
    }
    return try? EventDate(parsing: text)
  }

  private func pair(
    _ kind: String, _ pact: AlignmentGraph.Actor, _ one: OracleTie, _ other: OracleTie
  ) -> OracleTie {
    var tie = OracleTie(
      stem: "\(kind):\(one.from)--\(other.from):\(pact.id)", kind: kind, from: one.from, to: other.from,
      mutual: true)
    tie.isPactPair = true
    tie.note = pact.note
    tie.evidence = one.evidence + other.evidence
    tie.possible = one.possible & other.possible
    tie.certain = one.certain & other.certain
    if let mine = one.inner, let theirs = other.inner {
      tie.inner = (max(mine.firstLatest, theirs.firstLatest), min(mine.lastEarliest, theirs.lastEarliest))
    }
    tie.status = Oracle.weaker(one.status, other.status)
    return tie
  }

  private static func weaker(_ one: Status?, _ other: Status?) -> Status? {
    let order: [Status] = [
      .retracted, .denied, .doubted, .predicted, .unsourced, .disputed, .alleged, .established,
    ]
    guard let one, let other else { return nil }
    return order.first { $0 == one || $0 == other }
  }
}

// MARK: - On which days they hold

extension Oracle {
  private func tell(_ tie: inout OracleTie, event bounds: Bounds, cut: Bool) {
    tie.isEvent = true
    tie.status = status(tie.evidence)
    let all = DaySet(DaySet.place(bounds.firstEarliest), through: DaySet.place(bounds.lastLatest))
    tie.possible = cut ? all & life(tie.from) & life(tie.to) : all
    tie.isQuestioned = bounds.firstLatest != bounds.lastLatest || bounds.lastEarliest != bounds.firstEarliest
    if !tie.isQuestioned, let only = tie.possible.min, tie.possible.max == only { tie.certain = tie.possible }
  }

  private func tell(_ tie: inout OracleTie, spell: Spell, coveredAs kind: String? = nil, cut: Bool = true) {
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

  private func reckonedLife(of actor: AlignmentGraph.Actor) -> DaySet {
    actor.exists.reduce(.empty) { days, spell in
      let bounds = known(spell.during.bounds)
      return days | DaySet(bounds.firstEarliest, through: bounds.lastLatest)
    }
  }

  /// The days a claim vouches for, as places.
  private func vouched(_ claim: Claim) -> (earliest: Int?, latest: Int?) {
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
  private func vouches(_ claim: Claim, forEnd end: SpellEnd) -> Bool {
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
  private func coverageSpell(of kind: String) -> Spell? {
    guard let coverage = draft.coverage else { return nil }
    return lineage(kind).lazy.compactMap { coverage.byKind[$0] }.first ?? coverage.other
  }

  /// First and last covered day of a kind, as places.
  private func coverage(of kind: String) -> (first: Int, last: Int) {
    let spell = coverageSpell(of: kind)
    let first = spell.map { DaySet.place($0.bounds.firstEarliest) } ?? DaySet.before
    let last = spell.map { DaySet.place($0.bounds.lastLatest) } ?? DaySet.after
    return (first, min(last, knownBy.map(DaySet.place) ?? DaySet.after))
  }

  /// Whether a day is covered for all kinds shown and asked for; for all of the map where there are none.
  func covers(_ day: Day, kinds: Set<String>) -> Bool {
    if let knownBy, day > knownBy { return false }
    guard let coverage = draft.coverage else { return true }
    let all = Array(coverage.byKind.values) + (coverage.other.map { [$0] } ?? [])
    let asked = kinds.isEmpty ? all : kinds.compactMap { coverageSpell(of: $0) }
    return asked.allSatisfy { $0.bounds.firstEarliest <= day && day <= $0.bounds.lastLatest }
  }
}

// MARK: - What is said of them

extension Oracle {
  /// All claims whose sources were published by the day of knowledge.
  func claims(_ evidence: Evidence) -> [Claim] {
    let short = evidence.sources.map { Claim(.states, by: [.author], source: $0) }
    return (evidence.claims + short).filter { claim in
      guard let knownBy else { return true }
      guard let published = source(claim.source)?.published else { return false }
      return published.latest <= knownBy
    }
  }

  /// The claims that are left when those taken back and those superseded are put aside.
  func counting(_ evidence: Evidence) -> [Claim] {
    let known = claims(evidence)
    let back = Set(known.compactMap(\.retracts))
    let left = known.filter { $0.stance != nil && !back.contains($0.source) }
    var result: [Claim] = []
    for claim in left {
      let counts = claim.speakers.contains { speaker in
        !left.contains { other in
          saysAlike(speaker, claim, other) && published(other) > published(claim)
        }
      }
      if counts { result.append(claim) }
    }
    return result
  }

  /// Whether the other claim is made by the same speaker; authors of two sources are two.
  private func saysAlike(_ speaker: Speaker, _ claim: Claim, _ other: Claim) -> Bool {
    guard other.speakers.contains(speaker) else { return false }
    return speaker != .author || other.source == claim.source
  }

  private func published(_ claim: Claim) -> Int {
    source(claim.source)?.published.map { DaySet.place($0.latest) } ?? -1
  }

  func status(_ evidence: Evidence) -> Status? {
    guard !evidence.claims.isEmpty || !evidence.sources.isEmpty else { return .unsourced }
    let known = claims(evidence)
    let said = known.filter { $0.stance != nil }
    guard !said.isEmpty else { return known.isEmpty ? nil : .retracted }
    let back = Set(known.compactMap(\.retracts))
    let affirming = said.filter { $0.stance == .states || $0.stance == .alleges }
    let takenBack = { (claim: Claim) in back.contains(claim.source) }
    if said.allSatisfy(takenBack) { return .retracted }
    if !affirming.isEmpty, affirming.allSatisfy(takenBack) { return .retracted }
    let stances = Set(counting(evidence).compactMap(\.stance))
    let affirmed = stances.contains(.states) || stances.contains(.alleges)
    if affirmed, stances.contains(.denies) || stances.contains(.doubts) { return .disputed }
    let rows: [(Stance, Status)] = [
      (.states, .established), (.alleges, .alleged), (.predicts, .predicted), (.denies, .denied),
      (.doubts, .doubted),
    ]
    return rows.first { stances.contains($0.0) }?.1
  }

  private func status(_ evidence: [Evidence]) -> Status? { evidence.first.flatMap { status($0) } }

  /// How many origins the sources reach.
  func witnesses(_ sources: [String]) -> Int {
    var origins = Set<String>()
    var seen = Set<String>()
    var waiting = sources
    while let id = waiting.popLast() {
      guard seen.insert(id).inserted else { continue }
      let more = source(id)?.basedOn ?? []
      if more.isEmpty { origins.insert(id) }
      waiting += more
    }
    return origins.count
  }
}
