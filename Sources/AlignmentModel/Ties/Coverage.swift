/// The days a graph speaks about: "we looked until then". Outside it, no tie means no data.
public struct Coverage: Hashable, Sendable {
  /// By kind; a kind takes its sub-kinds along, the nearest entry counts.
  public var byKind: [String: Spell]
  /// For all kinds that `byKind` does not speak of.
  public var other: Spell?
  /// Where it was written; no part of what it is.
  public var origin: Origin = .init()

  /// One coverage for all kinds.
  public init(_ all: Spell) {
    byKind = [:]
    other = all
  }

  /// Coverage by kind, and for the rest.
  public init(byKind: [String: Spell], other: Spell?) {
    self.byKind = byKind
    self.other = other
  }

  /// The covered days of a kind, both ends counted; nil where nothing is said, and every day is covered.
  ///
  /// A spell less exact than days counts in its widest reading: `2018/2024` is covered from the first day of
  /// 2018 to the last of 2024.
  public func days(of kind: String, in vocabulary: Vocabulary) -> ClosedRange<Day>? {
    let lines = [kind] + vocabulary.ancestors(of: kind)
    let spell = lines.lazy.compactMap { byKind[$0] }.first ?? other
    return spell.map { Coverage.days(of: $0) }
  }

  /// The covered days of each entry.
  public var allDays: [ClosedRange<Day>] {
    (byKind.values + (other.map { [$0] } ?? [])).map { Coverage.days(of: $0) }
  }

  private static func days(of spell: Spell) -> ClosedRange<Day> {
    let first = spell.bounds.firstEarliest
    return first...max(first, spell.bounds.lastLatest)
  }
}
