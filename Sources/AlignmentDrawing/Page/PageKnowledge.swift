import AlignmentModel
import AlignmentTimeline

/// The days of knowledge that a page offers: those on which a source was published that speaks of what it shows.
struct PageKnowledge: Sendable {
  /// In order; the last is that of the timeline itself, nil where it knows all.
  let days: [Day?]
  /// In the order of ``days``.
  let timelines: [Timeline]

  /// A timeline is reckoned anew for every day, so there is an end to them.
  private static let mostDays = 240

  init(_ timeline: Timeline, _ selection: Selection) {
    let graph = timeline.graph
    var everything = selection
    everything.statuses = Set(Status.allCases)
    let used = Set(timeline.ties(everything).flatMap(\.sources))
    let published = used.compactMap { graph.source($0)?.published?.latest }.filter { day in
      day.isBounded && timeline.knownBy.map { day < $0 } ?? true
    }
    let sorted = PageKnowledge.thinned(Set(published).sorted())
    days = sorted.map { $0 } + [timeline.knownBy]
    timelines = sorted.map { Timeline(graph, knownBy: $0, isIndexed: false) } + [timeline]
  }

  /// Of too many days some, evenly; the first and the last are among them.
  private static func thinned(_ days: [Day]) -> [Day] {
    guard days.count > mostDays else { return days }
    return (0..<mostDays).map { days[$0 * (days.count - 1) / (mostDays - 1)] }
  }

  /// From which number on a source is known; nil where it never is by a day.
  func number(of source: Source?) -> Int {
    guard let source else { return days.count - 1 }
    return days.firstIndex { day in day.map(source.isKnown) ?? true } ?? days.count - 1
  }
}
