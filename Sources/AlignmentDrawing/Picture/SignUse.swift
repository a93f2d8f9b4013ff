import AlignmentModel

/// Which signs a picture uses, or all pictures of a plan can use.
struct SignUse {
  private(set) var changes: Set<Change> = []
  /// Of lines that are drawn as possible, the one of lowest rank.
  private(set) var possible: LineLook?
  /// Of lines with hollow tips.
  private(set) var doubted: [Doubt: LineLook] = [:]
  /// With the numbers of an example; what became of the ties aside.
  private(set) var plates: [StrandSign: Change?] = [:]
  private let style: DrawingStyle
  private let allDoubts: Doubts

  init(_ strands: [Strand], _ style: DrawingStyle = .standard) {
    self.style = style
    allDoubts = Doubts(style.statuses)
    for strand in strands {
      if let change = strand.key.change { changes.insert(change) }
      if strand.isPossible { take(possible: strand.look) }
      for doubt in [strand.doubt, strand.doubtUp, strand.doubtDown] { take(doubt, strand.look) }
      if !strand.isFaded { take(strand.plate.tally, strand.doubt, strand.key.change) }
    }
  }

  /// What the days can bring is not known without drawing them all, so this is the most they can bring.
  init(unionOf plan: DrawingPlan, isDiff: Bool) {
    style = plan.style
    allDoubts = Doubts(plan.style.statuses)
    if isDiff { changes = Set(Change.allCases) }
    for (tie, showings) in plan.union.showings {
      let look = plan.style.look(of: tie.kind, in: plan.graph.vocabulary)
      if showings.contains(where: \.mayBePossible) { take(possible: look) }
      for showing in showings {
        let doubt = allDoubts[showing.status]
        take(doubt, look)
        take(.one, doubt, isDiff ? .began : nil)
      }
    }
    for showings in plan.showings.values.flatMap(\.values) {
      take(together: showings, isDiff ? .began : nil)
    }
  }
}

extension SignUse {
  /// The look of the lowest rank shows the sign in the legend.
  private mutating func take(_ doubt: Doubt, _ look: LineLook) {
    guard doubt != .none else { return }
    doubted[doubt] = Self.first(doubted[doubt], look)
  }

  private mutating func take(possible look: LineLook) { possible = Self.first(possible, look) }

  private static func first(_ one: LineLook?, _ other: LineLook) -> LineLook {
    guard let one, (one.rank, one.name) <= (other.rank, other.name) else { return other }
    return one
  }

  private mutating func take(_ tally: StrandSign.Tally, _ doubt: Doubt, _ change: Change?) {
    let plate = StrandSign(tally: tally.example, doubt: tally.isMixed ? .none : doubt)
    guard !plate.text.isEmpty else { return }
    let known = plates[plate] ?? nil
    plates[plate] = [known, change].compactMap { $0 }.max()
  }

  /// The plates of ties that may lie in one line.
  private mutating func take(together showings: Set<Showing>, _ change: Change?) {
    for (doubt, alike) in Dictionary(grouping: showings, by: { allDoubts[$0.status] }) where alike.count > 1 {
      take(.several(alike.count), doubt, change)
    }
    let unsure = showings.filter(\.mayBeUnsure)
    let isMixable = showings.contains { one in one.mayBeSure && unsure.contains { $0.id != one.id } }
    if isMixable { take(.mixed(sure: 1, unsure: 1), .none, change) }
    if Set(unsure.map { allDoubts[$0.status] }).count > 1 { take(.mixed(sure: 0, unsure: 2), .none, change) }
  }
}

// MARK: - In the legend

extension SignUse {
  var entries: [Legend.Entry] {
    let changed = Change.allCases.reversed().filter(changes.contains).map(Self.entry)
    let dotted = possible.map { look in
      Legend.Entry(
        sample: .line(look, pointed: false, isPossible: true),
        words: "\(style.possible.label): possible, dates unsure")
    }
    return changed + [dotted].compactMap { $0 } + doubts + tallies
  }

  private static func entry(_ change: Change) -> Legend.Entry {
    let words = change == .unchanged ? "unchanged, or only dates surer or less sure" : change.rawValue
    return Legend.Entry(sample: .change(change), words: words)
  }

  /// By a plate where that is all there is to see but the tip, else by a line.
  private var doubts: [Legend.Entry] {
    allDoubts.all.compactMap { doubt in
      guard let look = doubted[doubt] else { return nil }
      let plate = StrandSign(tally: .one, doubt: doubt)
      let plain = doubt.changesLine ? nil : entry(plate)
      return plain ?? Legend.Entry(sample: .doubted(look, doubt), words: plate.words)
    }
  }

  private var tallies: [Legend.Entry] {
    let counted = ([Doubt.none] + allDoubts.all).map {
      StrandSign(tally: StrandSign.Tally.several(1).example, doubt: $0)
    }
    let mixed = [1, 0].map { sure in
      StrandSign(tally: StrandSign.Tally.mixed(sure: sure, unsure: 1).example, doubt: .none)
    }
    return (counted + mixed).compactMap(entry)
  }

  private func entry(_ plate: StrandSign) -> Legend.Entry? {
    guard let change = plates[plate] else { return nil }
    var sample = plate
    sample.change = change
    return Legend.Entry(sample: .sign(sample), words: plate.words)
  }
}
