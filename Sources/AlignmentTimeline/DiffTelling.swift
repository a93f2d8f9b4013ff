import AlignmentModel

/// What lies between two days: ties that came and went, and what explains the changes.
struct DiffTelling: Sendable {
  let timeline: Timeline
  let from: Day
  let to: Day
  let selection: Selection

  private var resolution: Resolution { timeline.resolution }
  private var days: ClosedRange<Day> { min(from, to)...max(from, to) }

  /// Ties that hold on some day between the two, and on neither of them. They stand by themselves, leaders not
  /// folded, since no one day is asked for; what folding takes out of a snapshot is no tie that came and went.
  func passing() -> TieList {
    let (first, last) = (days.lowerBound.advanced(by: 1), days.upperBound.advanced(by: -1))
    guard first <= last else { return .empty }
    let between = TieList.Moment(during: first...last)
    let filter = TieFilter(resolution: resolution, selection: selection)
    let shown = shownRows()
    let rows = candidates(first...last).filter { row in
      guard filter.admitsKind(Int(row)), filter.admitsStatus(Int(row)),
        let certainty = between.certainty(Int(row), resolution)
      else { return false }
      return selection.certainty ?? certainty == certainty && shown?.contains(row) != true
        && !isFoldedAway(Int(row))
    }
    let found = TieList(rows, resolution, at: between)
    return Neighbourhood(resolution: resolution, selection: selection).narrow(found).ties
  }

  /// Whether what comes and goes between the days is just what begins after the first and ends before the second.
  private var isPlain: Bool {
    timeline.index != nil && selection.certainty == nil && !selection.narrowsActors && !selection.foldLeaders
      && selection.within == 0 && resolution.stretches.isEmpty
  }

  /// Rows that may be meant, in order.
  private func candidates(_ between: ClosedRange<Day>) -> [UInt32] {
    var rows: [UInt32] = []
    guard isPlain, let index = timeline.index else {
      Scanning.append(
        0..<resolution.graph.tieCount, resolution.resolved.first, resolution.resolved.last,
        from: between.lowerBound.number, through: between.upperBound.number, to: &rows)
      return rows
    }
    for intervals in [index.shown, index.hidden] {
      for index in [intervals.exact, intervals.possible] {
        index.appendRows(within: (after: days.lowerBound, before: days.upperBound), to: &rows)
      }
    }
    RowOrder.sort(&rows, of: resolution.graph.tieCount)
    return rows
  }

  /// The rows shown on one of the two days; nil where no candidate is.
  private func shownRows() -> Set<UInt32>? {
    guard !isPlain else { return nil }
    var shown = Set<UInt32>()
    for day in [from, to] {
      for tie in timeline.snapshot(on: day, selection).ties {
        shown.insert(UInt32(truncatingIfNeeded: tie.row))
      }
    }
    return shown
  }

  /// Whether a tie holds on one of the two days, and only folding hides it there.
  private func isFoldedAway(_ row: Int) -> Bool {
    selection.foldLeaders && [from, to].contains { resolution.certainty(row, on: $0) != nil }
  }

  /// The ties whose effects fit what became of a tie, and which fall between the days.
  func causes(_ matching: DayMatching, passing: Later<TieList>) -> [String: [TieState]] {
    guard !resolution.effects.isEmpty else { return [:] }
    let forwards = from <= to
    var causes: [String: [TieState]] = [:]
    let passing = passing.value
    for tie in Array(matching.began) + passing {
      explain(tie, forwards ? [.starts, .restores] : [.ends, .suspends, .weakens], in: &causes)
    }
    for tie in Array(matching.ended) + passing {
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
    let bounds = resolution.bounds(row)
    guard resolution.status(row).map(selection.statuses.contains) == true,
      bounds.firstEarliest <= days.upperBound, days.lowerBound <= bounds.lastLatest
    else { return nil }
    return TieState(resolution, row: row)
  }
}
