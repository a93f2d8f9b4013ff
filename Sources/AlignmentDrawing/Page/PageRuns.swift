import AlignmentModel
import AlignmentTimeline

/// The days on which a tie is shown, as runs of days on which it is equally sure.
struct PageRuns: Hashable, Sendable {
  struct Run: Hashable, Sendable {
    var first: Day
    var last: Day
    var certainty: Certainty
  }

  private(set) var runs: [Run] = []

  var isEmpty: Bool { runs.isEmpty }

  init() {}

  /// What the dates of a tie come to, as far as it is as sure as is asked for.
  init(_ tie: TieState, asked: Certainty?) {
    let certain = tie.certainDays
    for stretch in tie.possibleDays {
      var next: Day? = stretch.lowerBound
      for sure in certain where stretch.overlaps(sure) {
        guard let first = next else { break }
        if first < sure.lowerBound { add(first, sure.lowerBound.advanced(by: -1), .possible) }
        add(sure.lowerBound, sure.upperBound, .certain)
        next = sure.upperBound < stretch.upperBound ? sure.upperBound.advanced(by: 1) : nil
      }
      if let first = next { add(first, stretch.upperBound, .possible) }
    }
    if let asked { runs.removeAll { $0.certainty != asked } }
  }

  /// Adds days after all others; they join the last ones where nothing changes.
  mutating func add(_ first: Day, _ last: Day, _ certainty: Certainty) {
    if let end = runs.last, end.certainty == certainty, end.last.advanced(by: 1) == first || end.last == first
    {
      runs[runs.count - 1].last = last
    } else {
      runs.append(Run(first: first, last: last, certainty: certainty))
    }
  }

  /// The first days of all runs, and the days after their last ones.
  var daysOfChange: [Day] {
    runs.flatMap { [$0.first, $0.last.advanced(by: 1)] }.filter(\.isBounded)
  }

  /// How sure the tie is on a day; nil when it is out.
  func certainty(on day: Day) -> Certainty? {
    runs.first { $0.first <= day && day <= $0.last }?.certainty
  }

  /// First day, last day and whether it is certain, by turns; no number where there is no bound. A day that
  /// moves along with the day of knowledge is `"k"`, the day after it `"l"`: so what is known of a tie that goes
  /// on is the same on many days of knowledge.
  func value(knownBy known: Day?) -> PageValue {
    func value(_ day: Day) -> PageValue {
      guard day.isBounded else { return .nothing }
      if let known {
        if day == known { return .text("k") }
        if day == known.advanced(by: 1) { return .text("l") }
      }
      return .integer(Int(day.number))
    }
    return .list(runs.flatMap { [value($0.first), value($0.last), .flag($0.certainty == .certain)] })
  }
}
