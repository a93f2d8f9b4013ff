import AlignmentModel
import AlignmentTimeline

/// A tie as a row of a history: its words to the left, its days to the right.
struct HistoryRow: Sendable {
  /// A source speaks of the tie.
  struct Voice: Hashable, Sendable {
    /// The day it speaks of, or was published on.
    let days: ClosedRange<Day>
    /// Whether it says that the tie is so.
    let affirms: Bool

    /// Those of its days that a picture marks. A book on the whole time marks none of its days, its middle least.
    func marked(within shown: ClosedRange<Day>) -> ClosedRange<Day>? {
      guard days.overlaps(shown) else { return nil }
      let marked = days.clamped(to: shown)
      return Self.count(marked) * 4 > Self.count(shown) * 3 ? nil : marked
    }

    /// Whether they are too many to be told by a dot alone.
    static func isLong(_ marked: ClosedRange<Day>, within shown: ClosedRange<Day>) -> Bool {
      count(marked) * 60 > count(shown)
    }

    private static func count(_ days: ClosedRange<Day>) -> Int {
      days.lowerBound.days(until: days.upperBound) + 1
    }
  }

  let tie: TieState
  let look: LineLook
  let doubt: Doubt
  /// What it is, in one or two lines.
  let lines: [String]
  /// When, and who says so.
  let remark: String
  /// By their days.
  let voices: [Voice]
  /// Stretches of the axis of which the graph does not speak for this kind.
  let uncovered: [ClosedRange<Day>]

  static let fontSize = 12.5
  static let lineHeight = 15.0
  static let remarkSize = 10.5
  static let remarkHeight = 13.0
  static let gap = 8.0

  var height: Double { Double(lines.count) * Self.lineHeight + Self.remarkHeight + Self.gap }

  init(
    _ tie: TieState, of actor: ActorID, isDyad: Bool, in timeline: Timeline, style: DrawingStyle,
    days: ClosedRange<Day>, width: Double
  ) {
    self.tie = tie
    look = style.look(of: tie.kind, in: timeline.graph.vocabulary)
    doubt = Doubts(style.statuses)[tie.status]
    lines = Self.lines(tie, of: actor, isDyad: isDyad, width: width)
    remark = TextFitting(width: width, size: Self.remarkSize).line(
      "\(tie.timeInWords) · \(tie.sayingInWords)")
    voices = Self.voices(tie, in: timeline.graph)
    uncovered = Uncovered(timeline).days(of: tie.kind, within: days)
  }

  /// A sentence, or where both ends hold it alike what it is, and with whom unless that is plain. Where that takes
  /// more than two lines the names are cut, so that the verb is left.
  private static func lines(_ tie: TieState, of actor: ActorID, isDyad: Bool, width: Double) -> [String] {
    var fitting = TextFitting(width: width, size: fontSize, mostLines: 3)
    if tie.mutual {
      fitting.mostLines = 2
      return fitting.lines(
        isDyad ? tie.phrase : "\(tie.phrase) with \(tie.from == actor ? tie.toName : tie.fromName)")
    }
    let whole = fitting.lines(tie.phrase)
    guard whole.count > 2, let kind = tie.kindDefinition else { return Array(whole.prefix(2)) }
    let name = TextFitting(width: width * 0.7, size: fontSize)
    fitting.mostLines = 2
    return fitting.lines(kind.sentence(from: name.line(tie.fromName), to: name.line(tie.toName)))
  }

  private static func voices(_ tie: TieState, in graph: AlignmentGraph) -> [Voice] {
    let voices = tie.countingClaims.compactMap { claim -> Voice? in
      guard let days = days(of: claim, in: graph) else { return nil }
      return Voice(days: days, affirms: claim.stance?.affirms == true)
    }
    return unique(voices).sorted { left, right in
      (left.days.lowerBound, left.days.upperBound, left.affirms ? 0 : 1)
        < (right.days.lowerBound, right.days.upperBound, right.affirms ? 0 : 1)
    }
  }

  private static func days(of claim: Claim, in graph: AlignmentGraph) -> ClosedRange<Day>? {
    let source = graph.source(claim.source)
    let date =
      switch claim.asOf {
      case .date(let date): date
      case .source: source?.describes ?? source?.published
      case .nothing: source?.published
      }
    guard let date, date.earliest.isBounded, date.latest.isBounded else { return nil }
    return date.earliest...max(date.earliest, date.latest)
  }
}

/// The days of which a graph does not speak.
struct Uncovered {
  let timeline: Timeline

  init(_ timeline: Timeline) { self.timeline = timeline }

  /// Of some days those before and after the coverage of a kind, which ends on the day of knowledge.
  func days(of kind: String, within days: ClosedRange<Day>) -> [ClosedRange<Day>] {
    let graph = timeline.graph
    let coverage = graph.coverage?.days(of: kind, in: graph.vocabulary)
    let last = min(coverage?.upperBound ?? .unboundedFuture, timeline.knownBy ?? .unboundedFuture)
    let first = coverage?.lowerBound ?? .unboundedPast
    guard first <= last else { return [days] }
    var found: [ClosedRange<Day>] = []
    if first > days.lowerBound {
      found.append(days.lowerBound...min(days.upperBound, first.advanced(by: -1)))
    }
    if last < days.upperBound { found.append(max(days.lowerBound, last.advanced(by: 1))...days.upperBound) }
    return found.count == 2 && found[0].overlaps(found[1]) ? [days] : found
  }
}
