import AlignmentModel
import AlignmentTimeline

/// What the signs of a picture mean: only those that are in it.
struct Legend: Sendable {
  /// What stands before the words.
  enum Sample: Hashable, Sendable {
    case line(LineLook, pointed: Bool, isPossible: Bool)
    case change(Change)
    case sign(String)
    case figure(ActorKind)
    case hub(ActorKind)
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

    /// The one below which it stands in the same column.
    var above: Heading? { self == .signs ? .neutral : nil }
  }

  /// Without the headings that have nothing below them.
  var columns: [Heading: [Entry]] = [:]
}

/// Finds what a legend has to explain.
struct LegendBuilder {
  let plan: DrawingPlan
  private var kinds: [LineLook: Set<String>] = [:]
  private var pointed: Set<LineLook> = []
  private var valences: [LineLook: Set<Valence>] = [:]
  private var actors: Set<Legend.Sample> = []
  private var signs: [Legend.Entry] = []

  init(_ plan: DrawingPlan) { self.plan = plan }

  /// All that pictures of a plan can need.
  init(unionOf plan: DrawingPlan, isDiff: Bool) {
    self.plan = plan
    for tie in plan.union.ties { take(tie.kind, mutual: tie.mutual, in: plan.graph.vocabulary) }
    for actor in plan.union.actors { take(actor.id, actor.kind) }
    // The two of them, and a line for several ties, may come on any day.
    signs = isDiff ? Change.allCases.reversed().map(Self.entry) : []
    signs += [Self.possible(of: Array(kinds.keys)), Self.alleged, Self.several, Self.mixed]
  }

  /// What one picture needs.
  init(_ plan: DrawingPlan, _ content: PictureContent, _ strands: [Strand]) {
    self.plan = plan
    for strand in strands {
      for mark in strand.marks { take(mark.tie.kind, mutual: mark.tie.mutual, in: mark.graph.vocabulary) }
    }
    for actor in content.actors { take(actor.id, actor.kind) }
    takeSigns(strands)
  }

  var legend: Legend {
    var legend = Legend()
    for look in kinds.keys.sorted(by: { ($0.rank, $0.name) < ($1.rank, $1.name) }) {
      let entry = Legend.Entry(
        sample: .line(look, pointed: pointed.contains(look), isPossible: false), words: words(look))
      legend.columns[heading(look), default: []].append(entry)
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
    let look = plan.style.look(of: kind, in: vocabulary)
    kinds[look, default: []].insert(vocabulary[kind]?.label ?? kind)
    valences[look, default: []].insert(vocabulary[kind]?.valence ?? .neutral)
    if !mutual { pointed.insert(look) }
  }

  private mutating func take(_ id: ActorID, _ kind: ActorKind) {
    actors.insert(plan.actorFigures[id]?.isHub == true ? .hub(kind) : .figure(kind))
  }

  private mutating func takeSigns(_ strands: [Strand]) {
    let changes = Set(strands.compactMap(\.key.change))
    signs = Change.allCases.reversed().filter(changes.contains).map(Self.entry)
    let possible = strands.filter(\.isPossible)
    if !possible.isEmpty { signs.append(Self.possible(of: possible.map(\.look))) }
    let doubts = Set(strands.map(\.doubt))
    if doubts.contains(.alleged) { signs.append(Self.alleged) }
    if doubts.contains(.predicted) { signs.append(Legend.Entry(sample: .sign("→"), words: "predicted")) }
    if doubts.contains(.opposed) {
      signs.append(Legend.Entry(sample: .sign("×"), words: "denied, doubted or retracted"))
    }
    let signed = strands.filter { !$0.isFaded && $0.marks.count > 1 }
    if signed.contains(where: { !$0.isMixed }) { signs.append(Self.several) }
    if signed.contains(where: \.isMixed) { signs.append(Self.mixed) }
  }

  private static func entry(_ change: Change) -> Legend.Entry {
    let words = change == .unchanged ? "unchanged, or only dates surer or less sure" : change.rawValue
    return Legend.Entry(sample: .change(change), words: words)
  }

  /// Shown by the first of the looks that are dotted.
  private static func possible(of looks: [LineLook]) -> Legend.Entry {
    let first = looks.min { ($0.rank, $0.name) < ($1.rank, $1.name) } ?? .diplomacy
    return Legend.Entry(
      sample: .line(first, pointed: false, isPossible: true), words: "dotted and pale: possible, dates unsure"
    )
  }

  private static let alleged = Legend.Entry(sample: .sign("?"), words: "alleged or disputed; hollow tip")
  private static let several = Legend.Entry(sample: .sign("3"), words: "so many ties in one line")
  private static let mixed = Legend.Entry(sample: .sign("3+2"), words: "so many sure ties, so many unsure")
}

// MARK: - Words

extension LegendBuilder {
  private func words(_ look: LineLook) -> String {
    let labels = (kinds[look] ?? []).sorted()
    if labels.count == 1 { return labels[0] }
    let others = labels.filter { $0 != look.label }
    return "\(look.label): \(others.joined(separator: ", "))"
  }

  /// A look that kinds of several valences share stands where it speaks loudest.
  private func heading(_ look: LineLook) -> Legend.Heading {
    let valences = valences[look] ?? []
    if valences.contains(.hostile) { return .hostile }
    return valences.contains(.cooperative) ? .cooperative : .neutral
  }

  private static func order(_ sample: Legend.Sample) -> Int {
    switch sample {
    case .figure(let kind): ActorKind.allCases.firstIndex(of: kind) ?? 0
    case .hub(let kind): 100 + (ActorKind.allCases.firstIndex(of: kind) ?? 0)
    case .line, .change, .sign: 1000
    }
  }

  private static func name(_ sample: Legend.Sample) -> String {
    switch sample {
    case .figure(let kind): kind.rawValue
    case .hub(let kind): "\(kind.rawValue), by its members"
    case .line, .change, .sign: ""
    }
  }
}
