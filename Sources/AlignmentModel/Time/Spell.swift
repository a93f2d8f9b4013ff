/// How an end of a spell is written.
public enum SpellEnd: UInt8, Hashable, Sendable {
  /// As a date: `2024`.
  case written
  /// As two dots: before the days covered, or going on.
  case open
  /// Not at all: nothing is said.
  case blank
}

/// First day to last day, both counted, each possibly imprecise, open or unknown; kept as it was written.
public struct Spell: Hashable, Sendable {
  /// The spell exactly as written.
  public let text: String
  /// How the beginning is written.
  public let start: SpellEnd
  /// How the end is written.
  public let end: SpellEnd
  /// What the text says of first and last day, with no rule applied that needs more than the text.
  ///
  /// - A written start has the days it can be as `firstEarliest` and `firstLatest`; marked `?` or `%`, its
  ///   `firstLatest` is ``Day/unboundedFuture``, for unknown. An open start has ``Day/unboundedPast`` for
  ///   both; a blank one ``Day/unboundedPast`` and ``Day/unboundedFuture``.
  /// - A written end has the days it can be as `lastEarliest` and `lastLatest`; marked `?` or `%`, its
  ///   `lastEarliest` is ``Day/unboundedPast``. An open end has ``Day/unboundedFuture`` for both; a blank
  ///   one ``Day/unboundedPast`` and ``Day/unboundedFuture``.
  /// - A single date stands for all its days: `2024` begins on 2024-01-01 and ends on 2024-12-31. With `X`
  ///   or `S` it is one unit of several, all of it.
  /// - A day beyond 32 bits is the unbounded one on its side of time.
  public let bounds: Bounds

  /// Reads a spell: `A/B`, an end open as `..` or left blank, or a single date that stands for all its days.
  /// O(n) in the length of the text, at most 256 bytes.
  ///
  /// - Throws: ``DateError`` when the text is no such thing, when it is a set, and when the spell must end
  ///   before it begins.
  public init(parsing text: String) throws(DateError) {
    self.text = text
    switch try DateExpression(reading: text) {
    case .date(let date):
      (start, end) = (.written, .written)
      bounds = date.boundsAsSpell
    case .interval(let first, let last):
      (start, end) = (first.kind, last.kind)
      bounds = try Bounds(from: first, to: last, text: text)
    case .set:
      throw DateError(
        "a set is not a spell", at: 0..<text.utf8.count,
        hint: "write first and last day as A/B, or give the set as the date of an event")
    }
  }

  /// The spell from one day to another, both counted; nil for an end that is open.
  ///
  /// An unbounded day is an open end too. O(1).
  ///
  /// - Precondition: `last` is not before `first`.
  public init(from first: Day, through last: Day?) {
    let last = last ?? .unboundedFuture
    precondition(first <= last, "a spell cannot end before it begins")
    text = first == last ? first.description : "\(first)/\(last)"
    start = first.isBounded ? .written : .open
    end = last.isBounded ? .written : .open
    bounds = Bounds(firstEarliest: first, firstLatest: first, lastEarliest: last, lastLatest: last)
  }

  /// The spell of an event: the one day it was, as written, with the days it can be as first and as last.
  public init(of event: EventDate.Occurrence) {
    self.init(text: event.text, start: .written, end: .written, bounds: event.bounds)
  }

  /// `/`: nothing is said of its beginning or its end.
  public static let unknown = Spell(text: "/", start: .blank, end: .blank, bounds: .unknown)

  /// A spell as it was stored: one made in code need not be what its text alone says.
  package init(text: String, start: SpellEnd, end: SpellEnd, bounds: Bounds) {
    self.text = text
    self.start = start
    self.end = end
    self.bounds = bounds
  }
}

extension Spell {
  /// Whether it is written as a single date, which stands for all its days.
  public var isSingleDate: Bool { !text.utf8.contains(UInt8(ascii: "/")) }

  /// The beginning as written; nil when open or blank. Of a single date, all of the text.
  public var startText: String? {
    guard start == .written else { return nil }
    return String(text.prefix { $0 != "/" })
  }

  /// The end as written; nil when open or blank. Of a single date, all of the text.
  public var endText: String? {
    guard end == .written else { return nil }
    guard let slash = text.firstIndex(of: "/") else { return text }
    return String(text[text.index(after: slash)...])
  }
}

extension Spell: CustomStringConvertible {
  /// The spell as written.
  public var description: String { text }
}
