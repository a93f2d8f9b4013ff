import AlignmentModel

/// Counts ties on many days in one pass.
///
/// Every tie is turned into a step at which it comes and one at which it goes; running sums over the steps are the
/// figures. So a tie costs two additions, however many days are asked for.
struct SweepQuery: Sendable {
  let timeline: Timeline
  let days: [Day]
  let grouping: Sweep.Grouping
  let selection: Selection
  private let steps: StepTable

  init(_ timeline: Timeline, over days: [Day], by grouping: Sweep.Grouping, _ selection: Selection) {
    self.timeline = timeline
    self.days = days
    self.grouping = grouping
    self.selection = selection
    steps = StepTable(days)
  }

  private var resolution: Resolution { timeline.resolution }
  private var graph: AlignmentGraph { timeline.graph }

  private var groupCount: Int {
    switch grouping {
    case .all: 1
    case .kind: graph.kindIDs.count
    case .actor: graph.actors.count
    }
  }

  func sweep() -> Sweep {
    let query = self
    if needsSnapshots {
      return SweepBySnapshots(timeline, over: days, by: grouping, selection).sweep(groupCount)
    }
    let active = activeByIndex() ?? differences().sums(steps: days.count)
    let certain = Later { query.certain(active) }
    return Sweep(
      days: days, grouping: grouping, groupCount: groupCount, active: active, certain: certain,
      moves: Later { query.moves() })
  }

  private var needsSnapshots: Bool {
    selection.around != nil || selection.top != nil || selection.foldLeaders || selection.within > 0
  }

  /// Whether every tie of the kinds asked for counts, on all days between its first and its last.
  private var isPlain: Bool {
    selection.actors == nil && selection.certainty == nil && resolution.stretches.isEmpty
      && !resolution.resolved.hasNever && !resolution.hasPacts
      && TieFilter(resolution: resolution, selection: selection).admitsEveryStatus
  }

  // MARK: - By the index

  /// Degrees of all actors, one actor after the other, so that its sums stay in the nearest cache; on all cores.
  private func activeByIndex() -> Column<Int32>? {
    guard grouping == .actor, isPlain, TieFilter(resolution: resolution, selection: selection).admitsAll,
      let index = timeline.actorIndex
    else { return nil }
    let (resolved, count, steps, actors) = (resolution.resolved, days.count, steps, groupCount)
    return Column(count: actors * count) { memory in
      nonisolated(unsafe) let memory = memory
      let parts = ActorParts(index, actors: actors, count: 64)
      Parallel.run(parts.count) { part in
        var sums = DegreeSums(index, resolved, steps)
        for actor in parts[part] { sums.fill(actor, memory, at: actor * count) }
      }
    }
  }

  // MARK: - By rows

  /// What comes and goes, by group and step.
  private func differences() -> StepFigures {
    var figures = StepFigures(groups: groupCount, steps: days.count)
    guard isPlain else {
      eachRow { row in
        for spell in SweepSpells(resolution, row, selection.certainty).active {
          add(spell, row, to: &figures)
        }
      }
      return figures
    }
    let filter = TieFilter(resolution: resolution, selection: selection)
    let (columns, resolved) = (graph.columns, resolution.resolved)
    for range in filter.rows {
      switch grouping {
      case .all: steps.add(resolved.first, resolved.last, range, to: &figures.figures)
      case .kind:
        for kind in graph.kindIDs.indices {
          let rows = graph.rows(ofKind: kind).clamped(to: range)
          guard !rows.isEmpty else { continue }
          steps.add(resolved.first, resolved.last, rows, to: &figures.figures, at: kind * (days.count + 1))
        }
      case .actor:
        for parties in [columns.from, columns.to] {
          steps.add(
            resolved.first, resolved.last, range, to: &figures.figures, by: parties, groups: groupCount)
        }
      }
    }
    return figures
  }

  /// What is certain: what is active, but for ties whose dates are not exact, which are certain on other days.
  private func certain(_ active: Column<Int32>) -> Column<Int32> {
    if selection.certainty == .certain { return active }
    if selection.certainty == .possible { return Column(Array(repeating: 0, count: active.count)) }
    guard !resolution.resolved.inexact.isEmpty || !resolution.stretches.isEmpty else { return active }
    var figures = StepFigures(groups: groupCount, steps: days.count)
    let filter = RowFilter(timeline, selection)
    let others = Set(resolution.stretches.keys.map { UInt32(truncatingIfNeeded: $0) })
    for row in resolution.resolved.inexact.rows()
      + others.filter({ !resolution.resolved.inexact.contains(Int($0)) })
    {
      // A damaged file may name rows that are not there.
      guard Int(row) < graph.tieCount, filter.admits(Int(row)) else { continue }
      let spells = SweepSpells(resolution, Int(row), nil)
      for spell in spells.certain { add(spell, Int(row), to: &figures) }
      for spell in spells.possible { add(spell, Int(row), to: &figures, by: -1) }
    }
    let change = figures.sums(steps: days.count)
    return Column(count: active.count) { memory in
      for index in 0..<memory.count { memory[index] = active[index] &+ change[index] }
    }
  }

  @inline(__always)
  private func add(_ spell: ClosedRange<Day>, _ row: Int, to figures: inout StepFigures, by sign: Int32 = 1) {
    let (come, gone) = (steps.step(from: spell.lowerBound.number), steps.step(after: spell.upperBound.number))
    for group in groups(of: row) {
      figures.add(sign, group, come)
      figures.add(-sign, group, gone)
    }
  }

  private func moves() -> Sweep.Moves {
    var (began, ended) = (
      StepFigures(groups: groupCount, steps: days.count), StepFigures(groups: groupCount, steps: days.count)
    )
    if isPlain, grouping != .actor {
      addMoves(to: &began, &ended)
      return Sweep.Moves(
        began: began.withoutEnd(steps: days.count), ended: ended.withoutEnd(steps: days.count))
    }
    eachRow { row in
      for (come, gone) in shown(row) {
        for group in groups(of: row) {
          if come > 0 { began.add(1, group, come) }
          ended.add(1, group, gone)
        }
      }
    }
    return Sweep.Moves(began: began.withoutEnd(steps: days.count), ended: ended.withoutEnd(steps: days.count))
  }

  /// What comes and goes where every tie is there from its first day to its last.
  private func addMoves(to began: inout StepFigures, _ ended: inout StepFigures) {
    let resolved = resolution.resolved
    for range in TieFilter(resolution: resolution, selection: selection).rows {
      for kind in grouping == .all ? 0..<1 : graph.kindIDs.indices {
        let rows = grouping == .all ? range : graph.rows(ofKind: kind).clamped(to: range)
        guard !rows.isEmpty else { continue }
        let place = kind * (days.count + 1)
        steps.addMoves(
          resolved.first, resolved.last, rows, began: &began.figures, ended: &ended.figures, at: place)
        // What is there on the first day did not begin since a day before.
        began.figures[place] = 0
      }
    }
  }

  /// The steps at which a tie comes and goes. Stretches between which no day is asked for are one.
  private func shown(_ row: Int) -> [(come: Int, gone: Int)] {
    var joined: [(come: Int, gone: Int)] = []
    for spell in SweepSpells(resolution, row, selection.certainty).active {
      let (come, gone) = (
        steps.step(from: spell.lowerBound.number), steps.step(after: spell.upperBound.number)
      )
      guard come < gone else { continue }
      if let last = joined.last, last.gone >= come {
        joined[joined.count - 1].gone = gone
      } else {
        joined.append((come, gone))
      }
    }
    return joined
  }

  private func eachRow(_ body: (Int) -> Void) {
    let filter = RowFilter(timeline, selection)
    for range in filter.kinds.rows {
      for row in range where filter.admits(row) { body(row) }
    }
  }

  /// The groups a tie counts for; in an actor's degree, a tie to itself counts twice.
  private func groups(of row: Int) -> [Int] {
    switch grouping {
    case .all: return [0]
    case .kind: return [min(Int(graph.columns.kind[row]), groupCount - 1)]
    case .actor:
      return [graph.columns.from[row], graph.columns.to[row]].map { min(Int($0), groupCount - 1) }
    }
  }
}

/// Which rows a selection lets through, whatever the day.
private struct RowFilter {
  let kinds: TieFilter
  private let graph: AlignmentGraph
  private let among: ActorSet?

  init(_ timeline: Timeline, _ selection: Selection) {
    kinds = TieFilter(resolution: timeline.resolution, selection: selection)
    let graph = timeline.graph
    self.graph = graph
    among = selection.actors.map { ids in
      ActorSet(ids.compactMap { graph.index(of: $0) }, of: graph.actors.count)
    }
  }

  func admits(_ row: Int) -> Bool {
    guard kinds.admitsKind(row), kinds.admitsStatus(row) else { return false }
    guard let among else { return true }
    return among.contains(Int(graph.columns.from[row])) && among.contains(Int(graph.columns.to[row]))
  }
}

/// The days on which a tie counts.
private struct SweepSpells {
  /// On which it can hold.
  let possible: [ClosedRange<Day>]
  /// On which it surely does.
  let certain: [ClosedRange<Day>]
  private let certainty: Certainty?

  init(_ resolution: Resolution, _ row: Int, _ certainty: Certainty?) {
    let bounds = resolution.bounds(row)
    let isNever = bounds.firstEarliest > bounds.lastLatest
    let stretches =
      isNever ? [] : resolution.stretches[row] ?? [bounds.firstEarliest...bounds.lastLatest]
    possible = stretches
    certain = stretches.compactMap { stretch in
      let low = max(stretch.lowerBound, bounds.firstLatest)
      let high = min(stretch.upperBound, bounds.lastEarliest)
      return low <= high ? low...high : nil
    }
    self.certainty = certainty
  }

  /// The days on which it is as sure as is asked for.
  var active: [ClosedRange<Day>] {
    switch certainty {
    case nil: possible
    case .certain: certain
    case .possible:
      possible.flatMap { stretch in
        certain.reduce([stretch]) { left, sure in left.flatMap { SweepSpells.subtract(sure, from: $0) } }
      }
    }
  }

  private static func subtract(_ sure: ClosedRange<Day>, from days: ClosedRange<Day>) -> [ClosedRange<Day>] {
    guard sure.overlaps(days) else { return [days] }
    var left: [ClosedRange<Day>] = []
    // By their numbers, since a tie may be sure on nothing but the day without bound, beside which there are days.
    if days.lowerBound < sure.lowerBound {
      left.append(days.lowerBound...Day(number: sure.lowerBound.number - 1))
    }
    if sure.upperBound < days.upperBound {
      left.append(Day(number: sure.upperBound.number + 1)...days.upperBound)
    }
    return left
  }
}
