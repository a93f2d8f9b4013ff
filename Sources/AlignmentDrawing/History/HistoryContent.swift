import AlignmentModel
import AlignmentTimeline

/// What the picture of a history shows and says, before it is drawn.
struct HistoryContent: Sendable {
  /// Rows under one heading, by look and then by start.
  struct Section: Sendable {
    let heading: Legend.Heading
    let rows: [HistoryRow]
  }

  let graph: AlignmentGraph
  let style: DrawingStyle
  /// `data-of`, and `data-with` between two.
  let stamp: [(name: String, value: String)]
  let title: String
  /// The graph's own title, and the day of knowledge.
  let subtitle: String?
  let restriction: String?
  let counts: String
  let coverage: String
  let sections: [Section]
  let sources: [String]
  /// The days of the axis.
  let days: ClosedRange<Day>
  /// Whether any date is known: else the axis has no marks.
  let isDated: Bool

  var rows: [HistoryRow] { sections.flatMap(\.rows) }

  init(_ history: HistoryPicture) {
    let (timeline, graph) = (history.timeline, history.timeline.graph)
    let span = HistoryDays(Array(history.ties), in: timeline, asked: history.asked)
    self.graph = graph
    style = history.style
    days = span.shown
    isDated = span.told != nil
    let names = [history.actor, history.other].compactMap { $0.map { graph.actor($0)?.name ?? $0.rawValue } }
    stamp = zip(["data-of", "data-with"], [history.actor, history.other].compactMap { $0?.rawValue }).map {
      ($0, $1)
    }
    title =
      names.map(Direction.closed).joined(separator: " and ")
      + (span.told.map { ", \(HistoryWords.years($0))" } ?? "")
    subtitle = HistoryWords.subtitle(graph.title, timeline.knownBy)
    restriction = PictureContent.restriction(history.selection, in: graph)
    coverage = HistoryWords.coverage(graph)
    let drawn = history.ties.filter { !$0.isNever }
    let rows = drawn.map { tie in
      HistoryRow(
        tie, of: history.actor, isDyad: history.other != nil, in: timeline, style: history.style,
        days: span.shown, width: HistoryFrame.labelWidth)
    }
    sections = Self.sections(rows)
    sources = unique(drawn.flatMap(\.sources).map { SourceWords.brief($0, in: graph) }).sorted()
    counts = HistoryWords.counts(history, shown: span.shown)
  }

  /// In the order of the legend. A look that ties of several valences share stands where it speaks loudest, as
  /// there.
  private static func sections(_ rows: [HistoryRow]) -> [Section] {
    let looks = Dictionary(grouping: rows, by: \.look).values.sorted { left, right in
      (left[0].look.rank, left[0].look.name) < (right[0].look.rank, right[0].look.name)
    }
    let sections = Dictionary(grouping: looks) { Legend.heading(of: Set($0.map(\.tie.valence))) }
    return Legend.Heading.allCases.compactMap { heading in
      sections[heading].map { Section(heading: heading, rows: $0.flatMap { $0 }) }
    }
  }
}

/// Sentences round a history.
enum HistoryWords {
  /// "2018 to 2024", "2024", "432 BCE to 14".
  static func years(_ days: ClosedRange<Day>) -> String {
    func words(_ year: Int) -> String { year > 0 ? "\(year)" : "\(1 - year) BCE" }
    let (first, last) = (days.lowerBound.year, days.upperBound.year)
    guard first != last else { return words(first) }
    return "\(words(first)) to \(words(last))" + (first < 1 && last > 0 ? " CE" : "")
  }

  static func subtitle(_ title: String?, _ known: Day?) -> String? {
    let parts = [title, known.map { "as known by \(DateWords.words($0))" }].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  static func coverage(_ graph: AlignmentGraph) -> String {
    guard let coverage = graph.coverage else { return "The graph does not say which days it covers" }
    let days = coverage.byKind.isEmpty ? coverage.other.map { " is \(DateWords.words($0))" } : nil
    return "Coverage\(days ?? " differs by kind"); hatched days lie outside it: no bar there may mean no data"
  }

  /// "16 ties: 14 certain on some day, 2 possible and no more. Left out: 1 denied".
  static func counts(_ history: HistoryPicture, shown: ClosedRange<Day>) -> String {
    let ties = history.ties
    var sentences = [ties.isEmpty ? "No ties" : sure(history)]
    let left = history.leftOut.sorted { $0.key.rawValue < $1.key.rawValue }
    if !left.isEmpty {
      sentences.append("Left out: " + left.map { "\($0.value) \($0.key.rawValue)" }.joined(separator: ", "))
    }
    let never = ties.count(where: \.isNever)
    if never > 0 { sentences.append("Not drawn: \(never) outside the lives of its parties") }
    let outside = ties.count { tie in !tie.isNever && !tie.possibleDays.contains { $0.overlaps(shown) } }
    if outside > 0 { sentences.append("\(outside) before or after the days shown, where an arrow points") }
    return sentences.joined(separator: ". ")
  }

  private static func sure(_ history: HistoryPicture) -> String {
    let certain = history.ties.count { $0.certainty == .certain }
    let all = "\(history.ties.count) tie\(history.ties.count == 1 ? "" : "s")"
    switch history.selection.certainty {
    case .certain?: return "\(all) certain on some day"
    case .possible?: return "\(all) possible and no more"
    case nil:
      return "\(all): \(certain) certain on some day, \(history.ties.count - certain) possible and no more"
    }
  }
}
