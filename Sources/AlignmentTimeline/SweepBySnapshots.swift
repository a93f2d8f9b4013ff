import AlignmentModel

/// Counts ties on many days by a snapshot a day, where what is shown on a day follows from all that holds on it.
struct SweepBySnapshots {
  let timeline: Timeline
  let days: [Day]
  let grouping: Sweep.Grouping
  let selection: Selection

  init(_ timeline: Timeline, over days: [Day], by grouping: Sweep.Grouping, _ selection: Selection) {
    (self.timeline, self.days, self.grouping, self.selection) = (timeline, days, grouping, selection)
  }

  func sweep(_ groupCount: Int) -> Sweep {
    let size = groupCount * days.count
    var (active, certain) = ([Int32](repeating: 0, count: size), [Int32](repeating: 0, count: size))
    var (began, ended) = (active, active)
    var before: [String: TieState] = [:]
    for (step, day) in days.enumerated() {
      let now = Dictionary(
        timeline.snapshot(on: day, selection).ties.map { ($0.id, $0) },
        uniquingKeysWith: { first, _ in first })
      for (id, tie) in now {
        add(tie, step, to: &active)
        if tie.certainty == .certain { add(tie, step, to: &certain) }
        if step > 0, before[id] == nil { add(tie, step, to: &began) }
      }
      for (id, tie) in before where now[id] == nil { add(tie, step, to: &ended) }
      before = now
    }
    return Sweep(
      days: days, grouping: grouping, groupCount: groupCount, active: Column(active),
      certain: Later(Column(certain)),
      moves: Later(.init(began: Column(began), ended: Column(ended))))
  }

  private func add(_ tie: TieState, _ step: Int, to figures: inout [Int32]) {
    // A damaged file may name actors that are not there.
    for group in groups(of: tie) where group * days.count + step < figures.count {
      figures[group * days.count + step] += 1
    }
  }

  private func groups(of tie: TieState) -> [Int] {
    switch grouping {
    case .all: [0]
    case .kind: [Int(timeline.graph.columns.kind[tie.row])]
    case .actor: [tie.fromIndex, tie.toIndex]
    }
  }
}
