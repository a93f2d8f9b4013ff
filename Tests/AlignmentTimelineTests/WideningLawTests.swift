import AlignmentModel
import AlignmentTimeline
import EntenteTestSupport
import Testing

@Suite("Laws of dates and knowledge")
struct WideningLawTests {
  static let graphs: UInt64 = 200

  /// A tie is told by this note, since its id holds its date.
  private static let note = "the tie that is widened"

  @Test("A wider date makes a tie certain on no more days and possible on no fewer")
  func widening() throws {
    var plan = GraphGenerator.Plan()
    plan.evidence = false
    plan.entries = 2...6
    var widened = 0
    for seed in 1...Self.graphs {
      var draft = GraphGenerator.draft(seed: seed, plan: plan)
      var random = SeededGenerator(seed: seed)
      let index = random.number(in: 0...draft.entries.count - 1)
      draft.entries[index].note = Self.note
      draft.entries[index].phases = []
      let before = draft.entries[index].time
      guard let wider = Widening.wider(before, using: &random) else { continue }
      let narrow = Timeline(try draft.validated())
      draft.entries[index].time = wider
      let wide = Timeline(try draft.validated())
      // What its parties' lives let hold on no day at all says nothing that a wider date could contradict.
      guard narrow.ties().contains(where: { $0.note == Self.note && !$0.isNever }) else { continue }
      widened += 1
      for day in Samples.days(of: draft, count: 40, using: &random) {
        let (old, new) = (pairs(narrow, day), pairs(wide, day))
        let place = "seed \(seed), \(before.text) to \(wider.text), on \(day)"
        #expect(new.certain.isSubset(of: old.certain.union(never(narrow))), "\(place)")
        #expect(old.all.isSubset(of: new.all), "\(place)")
      }
    }
    print("\(widened) dates of generated graphs widened")
  }

  private func pairs(_ timeline: Timeline, _ day: Day) -> (certain: Set<String>, all: Set<String>) {
    let ties = timeline.snapshot(on: day).ties.filter { $0.note == Self.note }
    return (Set(ties.filter { $0.certainty == .certain }.map(Self.parties)), Set(ties.map(Self.parties)))
  }

  private func never(_ timeline: Timeline) -> Set<String> {
    Set(timeline.ties().filter { $0.note == Self.note && $0.isNever }.map(Self.parties))
  }

  private static func parties(_ tie: TieState) -> String { "\(tie.from) \(tie.to)" }

  @Test("Days on which a tie is certain are days on which it is possible")
  func certainDaysArePossible() throws {
    for seed in 1...Self.graphs / 2 {
      let draft = GraphGenerator.draft(seed: seed)
      let timeline = Timeline(try draft.validated())
      var random = SeededGenerator(seed: seed)
      var selection = Selection()
      selection.statuses = Set(Status.allCases)
      for day in Samples.days(of: draft, using: &random) {
        for tie in timeline.snapshot(on: day, selection).certainTies {
          let bounds = tie.bounds
          #expect(
            bounds.firstEarliest <= day && day <= bounds.lastLatest, "seed \(seed), on \(day): \(tie.id)")
        }
      }
    }
  }

  @Test("What is known in the far future is all that dated sources say")
  func farFuture() throws {
    for seed in 1...Self.graphs / 2 {
      var draft = GraphGenerator.draft(seed: seed)
      for index in draft.sources.indices where draft.sources[index].published == nil {
        draft.sources[index].published = try EDTF(parsing: "2021-05-03")
      }
      let graph = try draft.validated()
      let (all, known) = (Timeline(graph), Timeline(graph, knownBy: Day(number: 30_000)))
      var random = SeededGenerator(seed: seed)
      for day in Samples.days(of: draft, count: 5, using: &random) {
        let selection = Samples.selection(of: draft, using: &random)
        let (one, other) = (all.snapshot(on: day, selection), known.snapshot(on: day, selection))
        let lines = { (snapshot: Snapshot) in snapshot.ties.map { Comparing.line($0, detailed: true) } }
        #expect(lines(one) == lines(other), "\(Samples.place(seed, nil, selection)), on \(day)")
        #expect(one.actors == other.actors && one.covered == other.covered, "seed \(seed), on \(day)")
      }
    }
  }

  @Test("A tie of undated sources alone is known by no day")
  func undated() throws {
    for seed in 1...Self.graphs / 4 {
      var draft = GraphGenerator.draft(seed: seed)
      for index in draft.sources.indices { draft.sources[index].published = nil }
      let known = Timeline(try draft.validated(), knownBy: Day(number: 30_000))
      var selection = Selection()
      selection.statuses = Set(Status.allCases)
      #expect(known.ties(selection).allSatisfy { $0.status == .unsourced }, "seed \(seed)")
    }
  }

  @Test("One more claim that affirms makes a tie possible on no fewer days")
  func affirming() throws {
    var added = 0
    for seed in 1...Self.graphs {
      let draft = GraphGenerator.draft(seed: seed)
      var random = SeededGenerator(seed: seed)
      var more = draft
      let index = random.number(in: 0...draft.entries.count - 1)
      let speaker = Speaker.actor(random.pick(draft.actors).id)
      var claim = Claim(
        random.pick([.states, .alleges]), by: [speaker], source: random.pick(draft.sources).id)
      if random.chance(40) { claim.asOf = .date(try EDTF(parsing: "2021-06")) }
      more.entries[index].evidence.claims.append(claim)
      let (before, after) = (Timeline(try draft.validated()), Timeline(try more.validated()))
      var selection = Selection()
      selection.statuses = Set(Status.allCases)
      added += 1
      for day in Samples.days(of: draft, using: &random) {
        let stems = { (timeline: Timeline) in
          timeline.snapshot(on: day, selection).ties.map { Comparing.stem($0.id) }.sorted()
        }
        #expect(stems(before) == stems(after), "seed \(seed), on \(day)")
      }
    }
    print("\(added) claims added to generated graphs")
  }
}

/// Makes dates say less.
enum Widening {
  static func wider(_ time: TieTime, using random: inout SeededGenerator) -> TieTime? {
    switch time {
    case .date(let date):
      guard date.occurrences.count == 1, let text = wider(date: date.text, using: &random) else { return nil }
      return (try? EventDate(parsing: text)).map { .date($0) }
    case .during(let spell):
      guard let text = wider(spell, using: &random) else { return nil }
      return (try? Spell(parsing: text)).map { .during($0) }
    }
  }

  /// A date of an event, or one end of a spell: less exact, marked, or one of two.
  private static func wider(date text: String, using random: inout SeededGenerator) -> String? {
    guard !text.contains(where: { "[{?~%".contains($0) }) else {
      return text.hasSuffix("?") ? String(text.dropLast()) + "%" : nil
    }
    var choices = ["?", "~", "%"].map { text + $0 }
    if text.count == 10, !text.contains("X") { choices += [String(text.prefix(7)), String(text.prefix(4))] }
    if text.count == 7, let month = Int(text.suffix(2)), month <= 12 {
      choices.append(String(text.prefix(4)))
    }
    return random.pick(choices)
  }

  private static func wider(_ spell: Spell, using random: inout SeededGenerator) -> String? {
    // A less exact single date stands for more days, all of them: it says something else, not less.
    guard !spell.isSingleDate else {
      return spell.text.contains(where: { "?~%".contains($0) })
        ? nil : spell.text + random.pick(["?", "~", "%"])
    }
    let (start, end) = (
      spell.startText ?? (spell.start == .open ? ".." : ""), spell.endText ?? (spell.end == .open ? ".." : "")
    )
    if random.chance(50) {
      if start.isEmpty { return nil }
      let wider = start == ".." || random.chance(30) ? "" : self.wider(date: start, using: &random)
      return wider.map { "\($0)/\(end)" }
    }
    if end.isEmpty { return nil }
    let wider = end == ".." || random.chance(30) ? "" : self.wider(date: end, using: &random)
    return wider.map { "\(start)/\($0)" }
  }
}
