import AlignmentModel
import AlignmentTimeline

/// Which days the picture of a history spans.
///
/// Those the graph covers, since of others it does not speak, with a little room on both sides in which that is
/// seen. Where it does not say what it covers, or most ties lie outside, all days that the ties name: a life of an
/// actor that merely bounds a tie names none.
struct HistoryDays: Hashable, Sendable {
  /// Those the title tells; nil where no date is known.
  let told: ClosedRange<Day>?
  /// Those the axis has.
  let shown: ClosedRange<Day>

  init(_ ties: [TieState], in timeline: Timeline, asked: ClosedRange<Day>?) {
    if let asked {
      (told, shown) = (asked, asked)
      return
    }
    let named = Self.hull(ties.flatMap(Self.named))
    let covered = Self.coverage(of: ties, in: timeline)
    told = Self.told(ties, named, covered)
    shown = told.map(Self.widened) ?? Day(number: 0)...Day(number: 364)
  }

  private static func told(
    _ ties: [TieState], _ named: ClosedRange<Day>?, _ covered: ClosedRange<Day>?
  ) -> ClosedRange<Day>? {
    guard let covered else { return named }
    let within = ties.count { tie in tie.possibleDays.contains { $0.overlaps(covered) } }
    guard within * 2 >= ties.count else { return hull([covered, named].compactMap { $0 }.flatMap(ends)) }
    let first = covered.lowerBound.isBounded ? covered.lowerBound : named?.lowerBound
    let last = covered.upperBound.isBounded ? covered.upperBound : named?.upperBound
    return hull([first, last].compactMap { $0 })
  }

  private static func ends(_ days: ClosedRange<Day>) -> [Day] { [days.lowerBound, days.upperBound] }

  private static func hull(_ days: [Day]) -> ClosedRange<Day>? {
    let bounded = days.filter(\.isBounded)
    guard let first = bounded.min(), let last = bounded.max() else { return nil }
    return first...last
  }

  /// The days that dates and sources name: what is written, and what is attested.
  private static func named(_ tie: TieState) -> [Day] {
    guard !tie.isNever else { return [] }
    let (bounds, spell) = (tie.bounds, tie.spell)
    var days = [bounds.firstLatest, bounds.lastEarliest]
    if spell.start == .written { days.append(bounds.firstEarliest) }
    if spell.end == .written { days.append(bounds.lastLatest) }
    return days
  }

  /// From the first to the last day covered of any kind that is there.
  private static func coverage(of ties: [TieState], in timeline: Timeline) -> ClosedRange<Day>? {
    let graph = timeline.graph
    let kinds = unique(ties.map(\.kind))
    let days = kinds.compactMap { graph.coverage?.days(of: $0, in: graph.vocabulary) }
    guard let first = days.map(\.lowerBound).min(), let last = days.map(\.upperBound).max() else {
      return nil
    }
    let known = min(last, timeline.knownBy ?? last)
    return first.isBounded || known.isBounded ? first...max(first, known) : nil
  }

  /// With a thirtieth more on either side, three days at least.
  private static func widened(_ days: ClosedRange<Day>) -> ClosedRange<Day> {
    let room = max(3, days.lowerBound.days(until: days.upperBound) / 30)
    let (first, last) = (days.lowerBound.advanced(by: -room), days.upperBound.advanced(by: room))
    return (first.isBounded ? first : days.lowerBound)...(last.isBounded ? last : days.upperBound)
  }
}
