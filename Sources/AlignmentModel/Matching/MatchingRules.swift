/// By what actors of several data sets are taken for one.
///
/// An id that two files share always means one actor. These rules look further: at codes that both have in a scheme, at
/// names and aliases, and at ids of tables that are codes themselves. Whatever they say, an actor is only taken for one
/// that can have lived on the days it is spoken of.
public struct MatchingRules: Hashable, Sendable {
  /// Whether a code in common makes two actors one, unless they differ in that of another scheme.
  public var codes = false
  /// Whether a name or an alias in common does, where no other actor has it too.
  public var names = false
  /// Schemes of codes that ids and names in tables are: `cow`, where a table calls Russia `365`.
  public var schemes: [String] = []

  /// Ids alone.
  public init() {}

  /// Whether nothing but ids counts.
  public var isEmpty: Bool { !codes && !names && schemes.isEmpty }
}

/// Something that matching did, or could not do: what, to how many, and one case of it.
public struct MatchingNote: Hashable, Sendable {
  /// "matched by code".
  public var what: String
  /// Of what sort they are, in words that stand after one: "actor".
  public var sort: String
  /// How many of them.
  public var count: Int
  /// The first of them: "365, which is SUN".
  public var example: String

  /// "matched by code: 45 actors, such as 2, which is USA".
  public var line: String {
    "\(what): \(count) \(sort)\(count == 1 ? ": " : "s, such as ")\(example)"
  }
}

/// What matching did, in the order in which each sort was first met.
struct MatchingNotes {
  private(set) var all: [MatchingNote] = []

  mutating func note(_ what: String, _ sort: String, count: Int = 1, _ example: @autoclosure () -> String) {
    guard count > 0 else { return }
    if let index = all.firstIndex(where: { $0.what == what && $0.sort == sort }) {
      all[index].count += count
    } else {
      all.append(MatchingNote(what: what, sort: sort, count: count, example: example()))
    }
  }
}
