import Entente

/// Answers found by looking at every tie, to compare the quick ones with.
struct PlainAnswers {
  let graph: AlignmentGraph

  /// The rows that hold a day.
  func rows(on day: Day) -> [UInt32] {
    (0..<graph.tieCount).filter { holds($0, day) }.map { UInt32($0) }
  }

  private func holds(_ row: Int, _ day: Day) -> Bool {
    graph.columns.first[row] <= day.number && day.number <= graph.columns.last[row]
  }

  /// Whether a timeline of exact dates says the same on a few days.
  func agree(with timeline: Timeline, on days: [Day]) -> Bool {
    days.allSatisfy { day in
      let rows = rows(on: day)
      var buffer: [UInt32] = []
      timeline.snapshot(on: day, into: &buffer)
      return rows == timeline.activeTies(on: day).inCanonicalOrder() && rows == buffer.sorted()
        && rows.count == timeline.count(on: day).all
    }
  }

  /// The same of what differs between two days.
  func agree(with timeline: Timeline, from one: Day, to other: Day) -> Bool {
    let (before, after) = (Set(rows(on: one)), Set(rows(on: other)))
    var (began, ended): ([UInt32], [UInt32]) = ([], [])
    timeline.diff(from: one, to: other, began: &began, ended: &ended)
    return Set(began) == after.subtracting(before) && Set(ended) == before.subtracting(after)
      && began.count == after.subtracting(before).count
  }
}
