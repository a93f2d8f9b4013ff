import AlignmentModel
import AlignmentTimeline

/// What the signs of a picture mean: only those that are in it.
struct Legend: Sendable {
  /// What stands before the words.
  enum Sample: Hashable, Sendable {
    case line(LineLook, pointed: Bool, isPossible: Bool)
    case change(Change)
    case sign(StrandSign)
    /// A line of ties in doubt.
    case doubted(LineLook, Doubt)
    case figure(ActorKind)
    case hub(ActorKind)
    /// Of the picture of a history.
    case history(HistorySample)
  }

  struct Entry: Hashable, Sendable {
    let sample: Sample
    let words: String
  }

  enum Heading: String, CaseIterable, Hashable, Sendable {
    case actors = "Actors"
    case cooperative = "Cooperation"
    case hostile = "Hostility"
    case neutral = "Neutral"
    case signs = "Signs"
  }

  /// Without the headings that have nothing below them.
  var columns: [Heading: [Entry]] = [:]
}

/// Finds what a legend has to explain.
struct LegendBuilder {
  let plan: DrawingPlan
  /// What is shown of each look.
  private struct Use {
    var kinds = Set<String>()
    var isPointed = false
    var valences = Set<Valence>()
  }
  private var uses: [LineLook: Use] = [:]
  /// Kinds that have been taken, mutual ones apart: most ties bring nothing new.
  private var taken: [Set<String>] = [[], []]
  private var actors: Set<Legend.Sample> = []
  private var signs: [Legend.Entry] = []

  init(_ plan: DrawingPlan) { self.plan = plan }

  /// All that pictures of a plan can need.
  init(unionOf plan: DrawingPlan, isDiff: Bool) {
    self.plan = plan
    for tie in plan.union.ties { take(tie.kind, mutual: tie.mutual, in: plan.graph.vocabulary) }
    for actor in plan.union.actors { take(actor.id, actor.kind) }
    signs = SignUse(unionOf: plan, isDiff: isDiff).entries
  }

  /// What one picture needs.
  init(_ plan: DrawingPlan, _ content: PictureContent, _ strands: [Strand]) {
    self.plan = plan
    for strand in strands {
      for mark in strand.marks { take(mark.tie.kind, mutual: mark.tie.mutual, in: mark.graph.vocabulary) }
    }
    for actor in content.actors { take(actor.id, actor.kind) }
    signs = SignUse(strands, plan.style).entries
  }

  var legend: Legend {
    var legend = Legend()
    for (look, use) in uses.sorted(by: { ($0.key.rank, $0.key.name) < ($1.key.rank, $1.key.name) }) {
      let entry = Legend.Entry(
        sample: .line(look, pointed: use.isPointed, isPossible: false),
        words: Legend.words(of: look, kinds: use.kinds))
      legend.columns[Legend.heading(of: use.valences), default: []].append(entry)
    }
    let figures = actors.sorted { Self.order($0) < Self.order($1) }
    if !figures.isEmpty {
      legend.columns[.actors] = figures.map { Legend.Entry(sample: $0, words: Self.name($0)) }
    }
    if !signs.isEmpty { legend.columns[.signs] = signs }
    return legend
  }
}

// MARK: - Gathering

extension LegendBuilder {
  private mutating func take(_ kind: String, mutual: Bool, in vocabulary: Vocabulary) {
    guard taken[mutual ? 1 : 0].insert(kind).inserted else { return }
    let look = plan.style.look(of: kind, in: vocabulary)
    uses[look, default: Use()].kinds.insert(vocabulary[kind]?.label ?? kind)
    uses[look, default: Use()].valences.insert(vocabulary[kind]?.valence ?? .neutral)
    if !mutual { uses[look, default: Use()].isPointed = true }
  }

  private mutating func take(_ id: ActorID, _ kind: ActorKind) {
    actors.insert(plan.actorFigures[id]?.isHub == true ? .hub(kind) : .figure(kind))
  }
}

// MARK: - Words

extension Legend {
  /// "threats: deterrence, threat", or the kind alone where it is the only one.
  ///
  /// - Parameter kinds: labels of the kinds drawn so.
  static func words(of look: LineLook, kinds: Set<String>) -> String {
    let labels = kinds.sorted()
    if labels.count == 1 { return labels[0] }
    let others = labels.filter { $0 != look.label }
    return "\(look.label): \(others.joined(separator: ", "))"
  }

  /// A look that kinds of several valences share stands where it speaks loudest.
  static func heading(of valences: Set<Valence>) -> Heading {
    if valences.contains(.hostile) { return .hostile }
    return valences.contains(.cooperative) ? .cooperative : .neutral
  }
}

extension LegendBuilder {

  private static func order(_ sample: Legend.Sample) -> Int {
    switch sample {
    case .figure(let kind): ActorKind.allCases.firstIndex(of: kind) ?? 0
    case .hub(let kind): 100 + (ActorKind.allCases.firstIndex(of: kind) ?? 0)
    case .line, .change, .sign, .doubted, .history: 1000
    }
  }

  private static func name(_ sample: Legend.Sample) -> String {
    switch sample {
    case .figure(let kind): kind.rawValue
    case .hub(let kind): "\(kind.rawValue), by its members"
    case .line, .change, .sign, .doubted, .history: ""
    }
  }
}
