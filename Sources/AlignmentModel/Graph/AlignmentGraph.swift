/// Actors and their dated, sourced ties. A value that cannot be wrong: every id it names is there, every spell
/// ends after it begins, nothing runs in circles.
///
/// It is made by ``Draft/validated()`` and never changes. Copies are cheap.
public struct AlignmentGraph: Sendable {
  /// What was written, in canonical order: sources, kinds and actors by id, entries by their first tie. Ties of
  /// tables are not in it, nor actors that only tables name: they stand in ``columns`` and ``actors``.
  public var draft: Draft { storage.draft }
  /// What the graph is called.
  public var title: String? { storage.draft.title }
  /// What it covers and how it was made.
  public var about: String? { storage.draft.about }
  /// The days it speaks about; nil when it does not say, and every day counts as covered.
  public var coverage: Coverage? { storage.draft.coverage }
  /// Built-in kinds and those of the graph.
  public var vocabulary: Vocabulary { storage.vocabulary }
  /// Sorted by id.
  public var sources: [Source] { storage.draft.sources }
  /// Sorted by id.
  public var actors: ActorList { storage.actors }
  /// The kinds that ties of the graph have, sorted; columns hold indices into it.
  public var kindIDs: [String] { storage.kindIDs }
  /// The fixed-size properties of all ties, in canonical order.
  public var columns: TieColumns { storage.columns }
  /// What ties have that entries tell, in canonical order; see ``TieColumns/told``.
  public var details: [TieDetail] { storage.details }
  /// How many ties there are.
  public var tieCount: Int { storage.columns.count }

  package let storage: Storage

  /// The parts of a graph, shared by its copies.
  package final class Storage: Sendable {
    package let draft: Draft
    package let vocabulary: Vocabulary
    package let kindIDs: [String]
    package let columns: TieColumns
    package let details: [TieDetail]
    package let actors: ActorList
    /// Written ids that look like derived ones, for which these step aside; sorted.
    package let reservedIDs: ReservedIDs
    let sourceIndex: [String: Int]

    package init(
      draft: Draft, vocabulary: Vocabulary, kindIDs: [String], columns: TieColumns, details: [TieDetail],
      actors: ActorList, reservedIDs: ReservedIDs
    ) {
      self.draft = draft
      self.vocabulary = vocabulary
      self.kindIDs = kindIDs
      self.columns = columns
      self.details = details
      self.actors = actors
      self.reservedIDs = reservedIDs
      sourceIndex = Dictionary(
        draft.sources.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
  }

  package init(storage: Storage) { self.storage = storage }

  /// The actor of an id. O(log n).
  public func actor(_ id: ActorID) -> Actor? { storage.actors.index(of: id).map { storage.actors[$0] } }
  /// The place of an actor in ``actors``. O(log n).
  public func index(of id: ActorID) -> Int? { storage.actors.index(of: id) }
  /// The source of an id. O(1).
  public func source(_ id: String) -> Source? { storage.sourceIndex[id].map { storage.draft.sources[$0] } }
}

extension AlignmentGraph: Equatable {
  /// Graphs are equal when they say the same; where and in which order it was written does not matter.
  public static func == (left: AlignmentGraph, right: AlignmentGraph) -> Bool {
    left.storage === right.storage
      || (left.draft == right.draft && left.columns == right.columns && left.details == right.details
        && left.kindIDs == right.kindIDs && left.actors == right.actors)
  }
}
