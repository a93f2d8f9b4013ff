import AlignmentModel

/// What lies between two days: ties that came and went, and what explains the changes.
struct DiffTelling {
  let resolution: Resolution
  let from: Day
  let to: Day
  let selection: Selection

  private var days: ClosedRange<Day> { min(from, to)...max(from, to) }

  /// Ties that hold on some day between the two, and on neither of them. They stand by themselves, leaders not
  /// folded, since no one day is asked for; what folding takes out of a snapshot is no tie that came and went.
  func passing(_ before: [TieState], _ after: [TieState]) -> [TieState] {
    var shown = Set<Int>()
    for tie in before + after { shown.insert(tie.row) }
    let filter = TieFilter(resolution: resolution, selection: selection)
    let found = (0..<resolution.graph.tieCount).compactMap { row -> TieState? in
      guard !shown.contains(row), !isFoldedAway(row), filter.admitsKind(row),
        resolution.status[row].map(selection.statuses.contains) == true,
        let certainty = certaintyBetween(row), selection.certainty ?? certainty == certainty
      else { return nil }
      return TieState(resolution, row: row, day: nil, certainty: certainty)
    }
    return Neighbourhood(resolution: resolution, selection: selection).narrow(found).ties
  }

  /// Whether a tie holds on one of the two days, and only folding hides it there.
  private func isFoldedAway(_ row: Int) -> Bool {
    selection.foldLeaders && [from, to].contains { resolution.certainty(row, on: $0) != nil }
  }

  /// Whether a tie can hold, or surely holds, on a day between the two, the two not counted.
  private func certaintyBetween(_ row: Int) -> Certainty? {
    let first = days.lowerBound.advanced(by: 1)
    let last = days.upperBound.advanced(by: -1)
    guard first <= last else { return nil }
    let bounds = resolution.bounds[row]
    guard bounds.firstEarliest <= bounds.lastLatest else { return nil }
    let stretches = resolution.stretches[row] ?? [bounds.firstEarliest...bounds.lastLatest]
    guard stretches.contains(where: { $0.lowerBound <= last && first <= $0.upperBound }) else { return nil }
    if resolution.flags(row).contains(.event) {
      return resolution.certainty(ofEvent: row, during: first...last)
    }
    return resolution.isCertain(row, during: first...last) ? .certain : .possible
  }

  /// The ties whose effects fit what became of a tie, and which fall between the days.
  func causes(_ matching: TieMatching, passing: [TieState]) -> [String: [TieState]] {
    let forwards = from <= to
    var causes: [String: [TieState]] = [:]
    for tie in matching.began + passing {
      explain(tie, forwards ? [.starts, .restores] : [.ends, .suspends, .weakens], in: &causes)
    }
    for tie in matching.ended + passing {
      explain(tie, forwards ? [.ends, .suspends, .weakens] : [.starts, .restores], in: &causes)
    }
    for change in matching.changed {
      explain(change.after, [.strengthens, .weakens, .suspends, .restores], in: &causes)
    }
    return causes
  }

  /// - Parameter verbs: the effects that fit; the first says it outright.
  private func explain(_ tie: TieState, _ verbs: [Effect.Verb], in causes: inout [String: [TieState]]) {
    guard let target = tie.writtenID, let effects = resolution.effects[target] else { return }
    let known = causes[tie.id] ?? []
    let found = verbs.enumerated().flatMap { rank, verb in
      effects.filter { $0.verb == verb }.compactMap { cause($0.row) }.map { (min(rank, 1), $0) }
    }
    let sorted = found.sorted { left, right in
      left.0 != right.0
        ? left.0 < right.0 : left.1.bounds.firstEarliest < right.1.bounds.firstEarliest
    }
    let fresh = sorted.map(\.1).filter { cause in
      cause.row != tie.row && !known.contains { $0.row == cause.row }
    }
    if !fresh.isEmpty { causes[tie.id] = known + fresh }
  }

  private func cause(_ row: Int) -> TieState? {
    let bounds = resolution.bounds[row]
    guard resolution.status[row].map(selection.statuses.contains) == true,
      bounds.firstEarliest <= days.upperBound, days.lowerBound <= bounds.lastLatest
    else { return nil }
    return TieState(resolution, row: row)
  }
}
