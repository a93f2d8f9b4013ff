import AlignmentModel

/// Makes small graphs in which much meets: few actors, few kinds, dates close together, sources that
/// contradict, retell and take back.
///
/// A draft it makes has no errors, though it may well have warnings. The same seed gives the same draft.
public struct GraphGenerator: Sendable {
  /// What the graphs hold.
  public struct Plan: Sendable {
    /// How many actors beside a pact.
    public var actors = 3...7
    /// How many entries under `ties`.
    public var entries = 4...14
    /// The years dates lie in, marks unheeded.
    public var years = 2018...2024
    /// Whether anything rests on sources.
    public var evidence = true
    /// Whether dates bear marks and open digits.
    public var marks = true
    /// Whether a coverage is given now and then.
    public var coverage = true
    /// Whether actors have lives, offices, predecessors and members.
    public var structure = true

    /// The standard plan.
    public init() {}
  }

  let seed: UInt64
  let plan: Plan
  var random: SeededGenerator
  let dates: DateGenerator
  var draft = AlignmentGraph.Draft()

  private init(seed: UInt64, plan: Plan = Plan()) {
    self.seed = seed
    self.plan = plan
    random = SeededGenerator(seed: seed)
    dates = DateGenerator(years: plan.years, marks: plan.marks, using: &random)
  }

  /// The draft of a seed.
  public static func draft(seed: UInt64, plan: Plan = Plan()) -> AlignmentGraph.Draft {
    var generator = GraphGenerator(seed: seed, plan: plan)
    return generator.make()
  }

  private mutating func make() -> AlignmentGraph.Draft {
    draft.title = random.chance(50) ? "Graph \(seed)" : nil
    if plan.evidence { makeSources() }
    makeKinds()
    makeActors()
    makeEntries()
    if plan.coverage { makeCoverage() }
    return draft
  }
}

// MARK: - Sources and what rests on them

extension GraphGenerator {
  private mutating func makeSources() {
    for index in 1...random.number(in: 2...6) {
      var source = Source(id: "s\(index)")
      source.title = random.chance(50) ? "Report \(index)" : nil
      source.published = random.chance(85) ? dates.sourceDate(using: &random) : nil
      source.describes = random.chance(25) ? dates.sourceDate(using: &random) : nil
      let earlier = (0..<index).map { $0 == 0 ? "wire" : "s\($0)" }
      source.basedOn = random.chance(40) ? random.some(of: earlier, atMost: 2) : []
      draft.sources.append(source)
    }
  }

  /// What a tie rests on: nothing, sources alone, or claims.
  mutating func evidence() -> Evidence {
    let ids = draft.sources.map(\.id)
    guard !ids.isEmpty, random.chance(75) else { return Evidence() }
    let claims = random.chance(60) ? (0..<random.number(in: 1...3)).map { _ in claim(from: ids) } : []
    let sources = claims.isEmpty || random.chance(25) ? random.some(of: ids, atMost: 2) : []
    return Evidence(claims: claims, sources: sources)
  }

  private mutating func claim(from sources: [String]) -> Claim {
    let stances: [Stance] = [.states, .states, .alleges, .alleges, .denies, .predicts, .doubts]
    let stance: Stance? = random.chance(4) ? nil : random.pick(stances)
    var claim = Claim(stance, by: stance == nil ? [] : speakers(), source: random.pick(sources))
    claim.at = random.chance(20) ? "paragraph \(random.number(in: 1...20))" : nil
    if random.chance(15), let date = dates.sourceDate(using: &random) {
      claim.asOf = .date(date)
    } else if random.chance(10) {
      claim.asOf = .nothing
    }
    claim.retracts = stance == nil || random.chance(8) ? random.pick(sources) : nil
    return claim
  }

  private mutating func speakers() -> [Speaker] {
    // Few speakers, so that they contradict themselves now and then.
    let few = Array(draft.actors.map(\.id).prefix(3))
    guard random.chance(65), !few.isEmpty else { return [.author] }
    let actors = few.shuffled(using: &random).prefix(random.number(in: 1...2)).map { Speaker.actor($0) }
    return actors + (random.chance(15) ? [.author] : [])
  }
}

// MARK: - Coverage and kinds

extension GraphGenerator {
  private mutating func makeKinds() {
    guard random.chance(50) else { return }
    var drones = AlignmentGraph.KindDefinition(id: "drone-transfer", label: "drone transfer")
    drones.extends = "arms-transfer"
    var quiet = AlignmentGraph.KindDefinition(id: "quiet-drone-transfer", label: "quiet drone transfer")
    quiet.extends = "drone-transfer"
    quiet.valence = .neutral
    draft.kinds = [quiet, drones, AlignmentGraph.KindDefinition(id: "dealings", label: "dealings")]
  }

  /// The kinds of entries: a kind, kinds of it, hostile and neutral ones, mutual and directed ones.
  var kinds: [(id: String, mutual: Bool)] {
    let own = draft.kinds.map { ($0.id, false) }
    return [
      ("arms-transfer", false), ("military-support", false), ("alignment", true), ("alliance", true),
      ("summit", true), ("sanctions", false), ("war", true), ("kinship", true), ("visit", false),
    ] + own
  }

  private mutating func makeCoverage() {
    guard random.chance(75) else { return }
    if random.chance(50) {
      draft.coverage = Coverage(coverageSpell())
      return
    }
    let named = [
      "cooperation", "military-support", "arms-transfer", "hostility", "member", "holds-office", "talks",
    ]
    var byKind: [String: Spell] = [:]
    for kind in random.some(of: named, atMost: 3) { byKind[kind] = coverageSpell() }
    let other = byKind.isEmpty || random.chance(60) ? coverageSpell() : nil
    draft.coverage = Coverage(byKind: byKind, other: other)
  }

  private mutating func coverageSpell() -> Spell {
    if random.chance(80) { return dates.exactSpell(using: &random) }
    return dates.spell(using: &random)
  }
}
