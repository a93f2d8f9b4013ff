import AlignmentModel
import AlignmentTimeline

@testable import AlignmentDrawing

/// Reads the data of a page as its script does, from what the data says alone.
struct PageReading {
  let ties: PageTies
  let known: [Day?]

  /// What is shown on a day by a day of knowledge: id, ends, status and certainty, sorted.
  func lines(on day: Day, knownBy number: Int) -> [String] {
    ties.ties.compactMap { tie in
      guard let version = tie.versions.value(at: number), let version,
        let isCertain = certainty(version.runs, day, known[number])
      else { return nil }
      let certainty: Certainty = isCertain ? .certain : .possible
      return "\(tie.state.id) \(tie.state.from) \(tie.state.to) \(version.status) \(certainty)"
    }.sorted()
  }

  /// How many are left out, by status.
  func leftOut(on day: Day, knownBy number: Int) -> [Status: Int] {
    ties.leftOut.value(at: number)?.last { $0.from <= day }?.counts ?? [:]
  }

  /// Whether a tie is certain on a day; nil when it is not shown.
  private func certainty(_ runs: PageValue, _ day: Day, _ known: Day?) -> Bool? {
    guard case .list(let values) = runs else { return nil }
    for place in stride(from: 0, to: values.count, by: 3) {
      let first = decoded(values[place], known) ?? .unboundedPast
      let last = decoded(values[place + 1], known) ?? .unboundedFuture
      if first <= day && day <= last { return values[place + 2] == .flag(true) }
    }
    return nil
  }

  private func decoded(_ value: PageValue, _ known: Day?) -> Day? {
    switch value {
    case .number(let number): Day(number: Int32(number))
    case .text("k"): known
    case .text("l"): known?.advanced(by: 1)
    default: nil
    }
  }
}

extension Snapshot {
  /// What it shows, as ``PageReading`` says it.
  var lines: [String] {
    ties.map { "\($0.id) \($0.from) \($0.to) \($0.status) \($0.certainty)" }.sorted()
  }
}
