/// The kinds of tie a graph may use, and which of them are kinds of which.
///
/// A vocabulary is a value without errors: it takes what it is given. That ids are unique and `extends` runs in
/// no circle is for the reader of a file to check, where there is a line to point at; here the later of two kinds
/// with one id wins, and a circle merely ends.
public struct Vocabulary: Hashable, Sendable {
  /// All kinds, sorted by id.
  public private(set) var kinds: [TieKind]
  private var places: [String: Int]

  /// The built-in kinds.
  public static let standard = Vocabulary(of: rows)

  /// The built-in kinds as the tables have them, unsorted.
  static let rows: [TieKind] =
    general + alliances + militarySupport + militaryHostility + diplomacy + diplomaticHostility
    + statements + economy + law + information + structure

  /// Adds kinds to a vocabulary. A kind whose id is taken replaces the one that had it; of two new ones the later
  /// wins. O(n log n) in the number of kinds.
  public init(extending base: Vocabulary = .standard, with kinds: [TieKind]) {
    self.init(of: base.kinds + kinds)
  }

  private init(of kinds: [TieKind]) {
    let latest = Dictionary(kinds.map { ($0.id, $0) }) { _, later in later }
    let sorted = latest.values.sorted { $0.id < $1.id }
    self.kinds = sorted
    places = Dictionary(uniqueKeysWithValues: sorted.indices.map { (sorted[$0].id, $0) })
  }

  /// The kind of an id, or nil when there is none. Ids are compared exactly.
  public subscript(id: String) -> TieKind? {
    places[id].map { kinds[$0] }
  }

  /// The kind a code of a scheme stands for, or nil: `kind(coded: "057", in: "cameo")` is a treaty. Codes are
  /// compared as text, exactly; of kinds that share one, the first by id. O(codes): ask once a code, not once a row.
  public func kind(coded code: String, in scheme: String) -> TieKind? {
    kinds.first { $0.codes[scheme].contains(code) }
  }

  /// A sentence for a kind that comes without one; see ``TieKind/plainSentence(label:mutual:)``.
  public func sentenceForNewKind(label: String, mutual: Bool) -> String {
    TieKind.plainSentence(label: label, mutual: mutual)
  }
}
