import AlignmentModel
import AlignmentTimeline

/// What a timeline shows of a selection on all days at once.
struct PageShowing {
  /// In canonical order.
  private(set) var ties: [(tie: TieState, runs: PageRuns)] = []
  /// From which days on how many ties are left out, by status.
  private(set) var leftOut: [(from: Day, counts: [Status: Int])] = []
  /// When actors are there, with or without a tie; empty unless asked for.
  private(set) var actors: [ActorID: PageRuns] = [:]

  init(_ timeline: Timeline, _ selection: Selection, isolates: Bool) {
    if PageShowing.dependsOnDay(selection) {
      take(snapshotsOf: timeline, selection)
    } else {
      take(timeline, selection)
    }
    if isolates { takeActors(timeline, selection) }
  }

  /// Whether who or what is shown follows from what else holds on the day, so that only the days can tell.
  private static func dependsOnDay(_ selection: Selection) -> Bool {
    selection.actors != nil || selection.around != nil || selection.top != nil || selection.foldLeaders
      || selection.within > 0
  }

  // MARK: - By bounds

  private mutating func take(_ timeline: Timeline, _ selection: Selection) {
    var asked = selection
    asked.certainty = nil
    ties = timeline.ties(asked).map { ($0, PageRuns($0, asked: selection.certainty)) }
      .filter { !$0.runs.isEmpty }
    asked.statuses = Set(Status.allCases).subtracting(selection.statuses)
    var steps: [Day: [Status: Int]] = [:]
    for tie in timeline.ties(asked) {
      for run in PageRuns(tie, asked: selection.certainty).runs {
        steps[run.first, default: [:]][tie.status, default: 0] += 1
        if run.last.isBounded { steps[run.last.advanced(by: 1), default: [:]][tie.status, default: 0] -= 1 }
      }
    }
    var counts: [Status: Int] = [:]
    for (day, step) in steps.sorted(by: { $0.key < $1.key }) {
      counts.merge(step, uniquingKeysWith: +)
      noteLeftOut(counts.filter { $0.value > 0 }, from: day)
    }
  }

  private mutating func noteLeftOut(_ counts: [Status: Int], from day: Day) {
    if leftOut.last?.counts ?? [:] != counts { leftOut.append((day, counts)) }
  }

  // MARK: - By snapshots

  private mutating func take(snapshotsOf timeline: Timeline, _ selection: Selection) {
    // What is told of a tie on whatever day, and not of one day alone.
    let told = Dictionary(timeline.ties(selection).map { (PageTie.Key($0), $0) }) { first, _ in first }
    var runs: [PageTie.Key: PageRuns] = [:]
    var order: [TieState] = []
    var everything = selection
    everything.statuses = Set(Status.allCases)
    for (first, last, day) in PageShowing.stretches(between: timeline.days(ofChange: everything)) {
      let snapshot = timeline.snapshot(on: day, selection)
      for tie in snapshot.ties {
        let key = PageTie.Key(tie)
        if runs[key] == nil { order.append(told[key] ?? tie) }
        runs[key, default: PageRuns()].add(first, last, tie.certainty)
      }
      noteLeftOut(snapshot.leftOut.filter { $0.value > 0 }, from: first)
    }
    ties = order.map { ($0, runs[PageTie.Key($0)] ?? PageRuns()) }
  }

  /// The stretches of days between days of change, with a day of each.
  private static func stretches(between days: [Day]) -> [(first: Day, last: Day, day: Day)] {
    guard let first = days.first else { return [(.unboundedPast, .unboundedFuture, Day(number: 0))] }
    let before = first.advanced(by: -1)
    let ends = days.dropFirst().map { $0.advanced(by: -1) } + [.unboundedFuture]
    return [(.unboundedPast, before, before)] + zip(days, ends).map { ($0, $1, $0) }
  }

  // MARK: - Actors

  private mutating func takeActors(_ timeline: Timeline, _ selection: Selection) {
    var everything = Selection()
    everything.statuses = Set(Status.allCases)
    var days = Set(timeline.days(ofChange: everything) + timeline.days(ofChange: selection))
    for actor in timeline.graph.draft.actors {
      for life in actor.exists {
        let bounds = life.during.bounds
        days.formUnion([bounds.firstEarliest, bounds.lastLatest.advanced(by: 1)])
      }
    }
    if let known = timeline.knownBy { days.insert(known.advanced(by: 1)) }
    for (first, last, day) in PageShowing.stretches(between: days.filter(\.isBounded).sorted()) {
      for actor in timeline.snapshot(on: day, selection).actors {
        actors[actor.id, default: PageRuns()].add(first, last, .certain)
      }
    }
  }
}
