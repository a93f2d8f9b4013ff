import AlignmentModel

/// Reckons bounds and status of all rows. What tables say in exact days, and nothing else touches, is shared with
/// the graph's columns and not copied.
struct RowReckoning {
  let graph: AlignmentGraph
  let reckoning: BoundsReckoning
  private let testimonies: Testimonies
  /// By kind, in the order of the graph's kinds: the days covered, whatever was known.
  private let coverage: [ClosedRange<Day>?]
  /// Testimony of the rows of tables, by the number of their list of sources.
  private let tableTestimony: [Int: Testimony]

  init(graph: AlignmentGraph, reckoning: BoundsReckoning) {
    self.graph = graph
    self.reckoning = reckoning
    testimonies = Testimonies(graph: graph, knownBy: reckoning.knownBy)
    coverage = graph.kindIDs.map { graph.coverage?.days(of: $0, in: graph.vocabulary) }
    tableTestimony = RowReckoning.tableTestimony(graph, reckoning.knownBy)
  }

  struct Reckoned {
    var bounds: ResolvedBounds
    var statuses: StatusColumn
    var stretches: [Int: [ClosedRange<Day>]]
  }

  func reckoned() -> Reckoned {
    var bounds = ResolvedBounds.Builder(graph.columns)
    var statuses = StatusColumn.Builder(count: graph.tieCount, usual: .unsourced)
    var stretches: [Int: [ClosedRange<Day>]] = [:]
    for row in rowsToReckon() {
      let (outcome, status) = outcome(row)
      bounds.set(row, outcome.bounds)
      statuses.set(row, status)
      if !outcome.stretches.isEmpty { stretches[row] = outcome.stretches }
    }
    return Reckoned(bounds: bounds.bounds(), statuses: statuses.column(), stretches: stretches)
  }

  /// All rows but those of tables that are what they say.
  private func rowsToReckon() -> [Int] {
    let columns = graph.columns
    if columns.told.count == columns.count || reckoning.knownBy != nil || reckoning.anyLives {
      return Array(0..<columns.count)
    }
    let isCovered = coverage.contains { $0 != nil }
    let ends: TieFlags = [.openStart, .openEnd]
    let mask = TieFlags.inexact.rawValue | (isCovered ? ends.rawValue : 0)
    let sources = columns.remarks.sources.rows
    guard !sources.isEmpty || !columns.told.isEmpty || isCovered || !columns.dates.rows.isEmpty else {
      return []
    }
    return columns.flags.withSpan { flags in
      flags.indices.filter {
        flags[$0] & mask != 0 || sources.contains($0) || columns.told.contains($0)
      }
    }
  }

  private func outcome(_ row: Int) -> (BoundsReckoning.Outcome, Status?) {
    let flags = graph.columns.flags(row)
    guard let teller = graph.detail(row)?.teller else { return outcomeOfTable(row, flags) }
    let told = testimonies.all(of: teller)
    let status = testimonies.status(told)
    if case .pair(let pact, let one, let other) = teller { return (pair(row, pact, one, other), status) }
    return (plain(row, flags, told.first), status)
  }

  private func outcomeOfTable(_ row: Int, _ flags: TieFlags) -> (BoundsReckoning.Outcome, Status?) {
    guard let code = graph.columns.remarks.sources.code(of: row), let testimony = tableTestimony[code] else {
      return (plain(row, flags, nil), .unsourced)
    }
    return (plain(row, flags, testimony), testimony.status)
  }

  private func plain(_ row: Int, _ flags: TieFlags, _ testimony: Testimony?) -> BoundsReckoning.Outcome {
    let columns = graph.columns
    let parties = reckoning.anyLives ? [Int(columns.from[row]), Int(columns.to[row])] : []
    if flags.contains(.event) { return reckoning.event(columns.bounds(row), flags, parties: parties) }
    return reckoning.spell(
      columns.bounds(row), flags, coverage: coverage(row), parties: parties, testimony: testimony)
  }

  private func coverage(_ row: Int) -> ClosedRange<Day>? {
    let kind = Int(graph.columns.kind[row])
    return kind < coverage.count ? coverage[kind] : nil
  }

  /// A pact's pair holds while both memberships do, each with the coverage of the kind that the pact binds.
  private func pair(_ row: Int, _ pact: Int, _ one: Int, _ other: Int) -> BoundsReckoning.Outcome {
    let outcomes = [one, other].map { number in
      let membership = graph.draft.actors[pact].members[number]
      let parties = [membership.actor, graph.draft.actors[pact].id].compactMap { graph.index(of: $0) }
      return reckoning.spell(
        membership.during.bounds, TieFlags(membership.during), coverage: coverage(row), parties: parties,
        testimony: testimonies.all(of: .membership(group: pact, number)).first)
    }
    return outcomes[0].and(outcomes[1])
  }

  private static func tableTestimony(_ graph: AlignmentGraph, _ knownBy: Day?) -> [Int: Testimony] {
    let remarks = graph.columns.remarks
    let codes = remarks.sources.codes.withSpan { codes in Set(codes.indices.map { Int(codes[$0]) }) }
    return Dictionary(
      uniqueKeysWithValues: codes.map { code in
        let evidence = Evidence(sources: TieTable.sources(remarks.texts[code]))
        return (code, Testimony(evidence, in: graph, knownBy: knownBy))
      })
  }
}
