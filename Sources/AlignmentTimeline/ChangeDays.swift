import AlignmentModel

/// On which days something changes.
struct ChangeDays {
  private let resolution: Resolution
  private let selection: Selection
  private var days = Set<Day>()

  init(_ timeline: Timeline, selection: Selection) {
    resolution = timeline.resolution
    // A tie that is possible first and certain later changes, whichever of the two is asked for.
    var whole = selection
    whole.certainty = nil
    // The days of a leader's tie are its own, whatever state it counts for; those of tenures are added.
    whole.foldLeaders = false
    self.selection = whole
    for tie in HistoryQuery(timeline: timeline, actor: nil, other: nil, selection: whole).unsorted() {
      add(tie)
    }
    if selection.foldLeaders { addTenures() }
  }

  func sorted() -> [Day] { days.filter(\.isBounded).sorted() }

  private mutating func add(_ tie: TieState) {
    guard !tie.isNever else { return }
    // An event may show some days longer than it lasts.
    let after = 1 + (tie.isEvent ? selection.within : 0)
    add(tie.bounds, after: after)
    for stretch in resolution.stretches[tie.row] ?? [] {
      days.formUnion([stretch.lowerBound, stretch.upperBound.advanced(by: after)])
    }
    for phase in tie.phases { add(phase.during.bounds.ordered, after: 1) }
  }

  private mutating func add(_ bounds: Bounds, after: Int) {
    days.formUnion([bounds.firstEarliest, bounds.firstLatest])
    days.formUnion([bounds.lastEarliest, bounds.lastLatest].map { $0.advanced(by: after) })
  }

  private mutating func addTenures() {
    for row in resolution.leads.values.joined() {
      add(resolution.bounds(row), after: 1)
      for stretch in resolution.stretches[row] ?? [] {
        days.formUnion([stretch.lowerBound, stretch.upperBound.advanced(by: 1)])
      }
    }
  }
}
