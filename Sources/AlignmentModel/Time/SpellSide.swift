/// One end of a spell by itself: what `A` says in `A/B`, whatever the other end is.
///
/// Tables hold the two ends apart, and few different ones many times: each is read once, and ``Bounds`` are
/// made of two without reading text.
package struct SpellSide: Hashable, Sendable {
  /// How the end is written.
  package let kind: SpellEnd
  /// The earliest day it can be; of an end that is not written, its outer bound as a start.
  package let earliest: Day
  /// The latest day it can be.
  package let latest: Day
  /// Whether it bears `?` or `%`, so that its inner bound is unknown.
  package let isUncertain: Bool
  /// The day it is, when it is written just as that day prints itself.
  package let plainDay: Day?

  /// Reads one end: a date, `..` for open, or nothing for blank. O(n), at most 256 bytes.
  ///
  /// - Throws: ``DateError`` where ``Spell/init(parsing:)`` would find fault with this end; what it says may
  ///   be less than what is said of the whole spell.
  package init(parsing text: String) throws(DateError) {
    let bytes = Array(text.utf8)
    guard bytes.count <= DateExpression.greatestLength else {
      throw DateError("a date has at most \(DateExpression.greatestLength) bytes", at: 0..<bytes.count)
    }
    let end = try IntervalEnd(bytes, in: 0..<bytes.count)
    let plain = end.date?.exactDay.map(Day.init(clamping:))
    self.init(end, plainDay: plain.flatMap { $0.isBounded && $0.description == text ? $0 : nil })
  }

  /// A plain day.
  package init(_ day: Day) {
    (kind, earliest, latest, isUncertain, plainDay) = (.written, day, day, false, day)
  }

  /// `..`: before all days covered, or going on.
  package static let open = SpellSide(.open)
  /// Nothing is written.
  package static let blank = SpellSide(.blank)

  init(_ end: IntervalEnd, plainDay: Day? = nil) {
    kind = end.kind
    let days = end.date?.possibleDays
    earliest = days?.earliest ?? .unboundedPast
    latest = days?.latest ?? .unboundedFuture
    isUncertain = end.date?.isUncertain ?? false
    self.plainDay = plainDay
  }
}

extension Bounds {
  /// The bounds that two ends make; nil when the spell must end before it begins. O(1).
  package init?(from start: SpellSide, to end: SpellSide) {
    self.init(unchecked: start, end)
    guard firstEarliest <= lastLatest else { return nil }
  }

  /// A date marked `?` or `%` keeps its possible days, and the inner bound is unknown.
  init(unchecked start: SpellSide, _ end: SpellSide) {
    self = .unknown
    switch start.kind {
    case .blank: break
    case .open: firstLatest = .unboundedPast
    case .written:
      firstEarliest = start.earliest
      firstLatest = start.isUncertain ? .unboundedFuture : start.latest
    }
    switch end.kind {
    case .blank: break
    case .open: lastEarliest = .unboundedFuture
    case .written:
      lastEarliest = end.isUncertain ? .unboundedPast : end.earliest
      lastLatest = end.latest
    }
  }
}
