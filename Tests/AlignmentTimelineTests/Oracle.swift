import AlignmentModel
import EntenteTestSupport

/// What `format.md` says of a draft, reckoned with sets of days: slow, plain, and without any code of the
/// timeline or of the graph's columns.
struct Oracle {
  let draft: AlignmentGraph.Draft
  let knownBy: Day?
  /// All ties of the draft.
  private(set) var ties: [OracleTie] = []
  private(set) var lives: [ActorID: DaySet] = [:]

  init(_ draft: AlignmentGraph.Draft, knownBy: Day? = nil) { self.init(draft, rows: [], knownBy: knownBy) }

  /// - Parameter rows: of tables beside the draft. A row says what an entry would; who is named by rows alone is there
  ///   on every day.
  init(_ draft: AlignmentGraph.Draft, rows: [WrittenRow], knownBy: Day?) {
    var draft = draft
    var known = Set(draft.actors.map(\.id.rawValue))
    for id in rows.flatMap({ [$0.from, $0.to] }) where known.insert(id).inserted {
      draft.actors.append(AlignmentGraph.Actor(id: ActorID(id), name: id, kind: .group))
    }
    draft.entries += rows.compactMap(\.entry)
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

  func blank(
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
      for other in bound where one.from < other.from && one.meets(other) {
        ties.append(pair(binds, actor, one, other))
      }
    }
  }

  func spellTie(
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

  func tie(_ actor: AlignmentGraph.Actor, _ succession: AlignmentGraph.Succession) -> OracleTie {
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
  static func firstDay(of life: Spell) -> EventDate? {
    guard life.start == .written, let text = life.startText else { return nil }
    if life.bounds.firstEarliest == life.bounds.firstLatest {
      return try? EventDate(parsing: life.bounds.firstEarliest.description)
    }
    return try? EventDate(parsing: text)
  }

  func pair(
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

  /// What nothing is told of weighs nothing beside what something is told of.
  static func weaker(_ one: Status?, _ other: Status?) -> Status? {
    let order: [Status] = [
      .retracted, .denied, .doubted, .predicted, .disputed, .alleged, .established, .unsourced,
    ]
    guard let one, let other else { return nil }
    return order.first { $0 == one || $0 == other }
  }
}
