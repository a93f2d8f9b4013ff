import AlignmentModel
import AlignmentTimeline
import EntenteTestSupport

/// Which days, days of knowledge and selections of a generated graph are looked at.
enum Samples {
  /// All days on which something written begins or ends, the days beside them, and days in between.
  static func days(
    of draft: AlignmentGraph.Draft, count: Int = 12, using random: inout SeededGenerator
  ) -> [Day] {
    let edges = edges(of: draft)
    let beside = (0..<count).map { _ in random.pick(edges).advanced(by: random.number(in: -1...1)) }
    let between = (0..<3).map { _ in Day(number: Int32(random.number(in: 17_500...20_100))) }
    return beside + between
  }

  private static func edges(of draft: AlignmentGraph.Draft) -> [Day] {
    var all: [Day] = [Day(number: 18_262)]
    func add(_ bounds: Bounds) {
      all += [bounds.firstEarliest, bounds.firstLatest, bounds.lastEarliest, bounds.lastLatest].filter(
        \.isBounded)
    }
    for entry in draft.entries {
      switch entry.time {
      case .during(let spell): add(spell.bounds)
      case .date(let date): for occurrence in date.occurrences { add(occurrence.bounds) }
      }
      for phase in entry.phases { add(phase.during.bounds) }
    }
    for actor in draft.actors {
      for life in actor.exists { add(life.during.bounds) }
      for holding in actor.holds { add(holding.during.bounds) }
      for membership in actor.members { add(membership.during.bounds) }
      for name in actor.names { add(name.during.bounds) }
    }
    for source in draft.sources {
      for date in [source.published, source.describes].compactMap(\.self) {
        all += [date.earliest, date.latest].filter(\.isBounded)
      }
    }
    if let coverage = draft.coverage {
      for spell in Array(coverage.byKind.values) + (coverage.other.map { [$0] } ?? []) { add(spell.bounds) }
    }
    return all
  }

  /// Without a day of knowledge, and with one on which a source came out.
  static func knowledge(of draft: AlignmentGraph.Draft, using random: inout SeededGenerator) -> [Day?] {
    let published = draft.sources.compactMap { $0.published?.latest }.filter(\.isBounded)
    return [nil, published.isEmpty ? Day(number: 18_900) : random.pick(published)]
  }

  /// The plain selection half the time, else one that asks for several things at once.
  static func selection(
    of draft: AlignmentGraph.Draft, using random: inout SeededGenerator
  ) -> Selection {
    var selection = Selection()
    if random.chance(30) { selection.statuses = Set(Status.allCases) }
    if random.chance(30) { selection.groups = .pairs }
    guard random.chance(60) else { return selection }
    let ids = draft.actors.map(\.id)
    if random.chance(20) {
      let kinds = ["military-support", "cooperation", "member", "holds-office", "hostility"]
      selection.kinds = random.some(of: kinds, atMost: 2) + ["summit"]
    }
    if random.chance(15) { selection.actors = random.some(of: ids, atMost: 4) }
    if random.chance(15) {
      selection.around = [random.pick(ids)]
      selection.depth = random.number(in: 1...2)
    }
    if random.chance(15) { selection.valences = [random.pick(Valence.allCases)] }
    if random.chance(15) { selection.certainty = random.pick(Certainty.allCases) }
    if random.chance(30) { selection.within = random.number(in: 1...120) }
    if random.chance(40) { selection.foldLeaders = true }
    if random.chance(10) { selection.top = random.number(in: 1...4) }
    return selection
  }

  /// Where something went wrong, so that it can be made again.
  static func place(_ seed: UInt64, _ knownBy: Day?, _ selection: Selection) -> String {
    "seed \(seed), known by \(knownBy.map { "\($0)" } ?? "any day"), \(words(selection))"
  }

  /// What a selection asks for beside the plain one.
  static func words(_ selection: Selection) -> String {
    var words: [String] = ["groups \(selection.groups)"]
    if selection.statuses != Status.shownByDefault {
      words.append("statuses \(selection.statuses.map(\.rawValue))")
    }
    if let kinds = selection.kinds { words.append("kinds \(kinds)") }
    if let actors = selection.actors { words.append("actors \(actors)") }
    if let around = selection.around { words.append("around \(around) depth \(selection.depth)") }
    if let valences = selection.valences { words.append("valences \(valences)") }
    if let certainty = selection.certainty { words.append("\(certainty) only") }
    if selection.within > 0 { words.append("within \(selection.within)") }
    if selection.foldLeaders { words.append("leaders folded") }
    if let top = selection.top { words.append("top \(top)") }
    return words.joined(separator: ", ")
  }
}
