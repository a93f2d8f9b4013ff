/// Puts ties in canonical order, gives those of entries their ids, and lays all out in columns.
struct GraphAssembly {
  let draft: AlignmentGraph.Draft
  let vocabulary: Vocabulary
  let seeds: [TieSeed]

  /// The graph, and warnings of what is only seen when all is in order.
  ///
  /// - Throws: what is too large, or has the id of another, among the ties of tables.
  func graph() throws(Diagnostics) -> (graph: AlignmentGraph, warnings: [Diagnostic]) {
    let names = TableNames(draft: draft, seeds: seeds, vocabulary: vocabulary)
    if let fault = GraphAssembly.fault(
      ofSize: names.kindIDs.count, actors: names.actors.count, in: draft.tables.first?.name)
    {
      throw Diagnostics(fault)
    }
    let rows = try TableRows(draft.tables, names)
    let ids = TieIdentity(draft: draft, seeds: seeds, reserved: rows.writtenIDs(beside: seeds)).ids()
    let reserved = rows.count == 0 ? ReservedIDs.none : rows.reservedIDs(ids)
    let sorted = TieOrder(
      rows: rows, seeds: seeds, seedIDs: ids, reservedIDs: reserved, names: names
    ).sorted()
    let columns = ColumnLayout(rows: rows, seeds: seeds, sorted: sorted, names: names).columns()
    let details = ColumnLayout.seeds(in: sorted.items, below: rows.count).map { seed in
      TieDetail(teller: seeds[seed].teller, id: ids[seed], time: seeds[seed].time)
    }
    var curated = draft
    curated.tables = []
    let graph = AlignmentGraph(
      storage: .init(
        draft: curated, vocabulary: vocabulary, kindIDs: names.kindIDs, columns: columns, details: details,
        actors: names.actors, reservedIDs: reserved))
    return (graph, sorted.twins.warnings(draft.tables))
  }

  /// What is wrong with a graph of so many kinds and actors; nil when nothing is.
  static func fault(ofSize kinds: Int, actors: Int, in file: String?) -> Diagnostic? {
    guard !KeyLayout.hasRoom(kinds: kinds, actors: actors) else { return nil }
    return Diagnostic(
      code: "too-many-names",
      "ties of \(kinds) kinds between \(actors) actors are more than one graph can hold",
      at: file.map { .whole($0) }, hint: "make two graphs of them, or give the ties fewer kinds")
  }
}

/// The actors and kinds of a graph in order, and what the numbers of its tables come to.
struct TableNames {
  let actors: ActorList
  let kindIDs: [String]
  /// Whether ties of a kind are mutual where nothing else is said, by index into ``kindIDs``.
  let isMutual: [Bool]
  /// By table and number in it, the index of an actor.
  let actorOfTable: [[UInt32]]
  /// By table and number in it, the index of a kind.
  let kindOfTable: [[UInt16]]
  let actorOfSeed: [ActorID: UInt32]
  let kindOfSeed: [String: UInt16]

  init(draft: AlignmentGraph.Draft, seeds: [TieSeed], vocabulary: Vocabulary) {
    let told = draft.actors.map(\.id.rawValue)
    let named = draft.tables.flatMap(\.actors)
    let ids = named.isEmpty ? told : TableNames.union(told, named.map(\.id))
    let places = named.isEmpty ? [:] : TableNames.places(ids)
    // A table without rows names what entries speak of: kinds of which there may be no tie.
    let tabled = draft.tables.lazy.filter { $0.rowCount > 0 }.flatMap(\.kinds).map(\.id)
    kindIDs = Set(seeds.map(\.kind) + tabled).sorted()
    let kinds = Dictionary(
      uniqueKeysWithValues: kindIDs.enumerated().map { ($1, UInt16(truncatingIfNeeded: $0)) })
    isMutual = kindIDs.map { vocabulary[$0]?.mutual ?? false }
    actorOfTable = draft.tables.map { $0.actors.map { places[$0.id] ?? 0 } }
    kindOfTable = draft.tables.map { $0.kinds.map { kinds[$0.id] ?? 0 } }
    kindOfSeed = kinds
    var labels: [Int: String] = [:]
    for name in named {
      guard let label = name.label, let place = places[name.id].map({ Int($0) }) else { continue }
      // Of two labels one, whatever the order of the tables.
      labels[place] = labels[place].map { min($0, label) } ?? label
    }
    for (index, id) in ids.enumerated() where told.isEmpty && labels[index] == id { labels[index] = nil }
    actors = ActorList(ids: ids, labels: labels, tellings: draft.actors)
    actorOfSeed = Dictionary(
      seeds.isEmpty ? [] : ids.enumerated().map { (ActorID($1), UInt32($0)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Sorted, each once. Most names of a large table are new, so they are sorted and not looked up.
  private static func union(_ told: [String], _ named: [String]) -> [String] {
    var all = told + named
    all.sort()
    var union: [String] = []
    union.reserveCapacity(all.count)
    for text in all {
      guard let last = union.last, last == text else {
        union.append(text)
        continue
      }
      // The same letters written in two ways: the lesser bytes, whatever the order of the tables.
      if text.utf8.lexicographicallyPrecedes(last.utf8) { union[union.count - 1] = text }
    }
    return union
  }

  private static func places(_ ids: [String]) -> [String: UInt32] {
    Dictionary(ids.enumerated().map { ($1, UInt32($0)) }, uniquingKeysWith: { first, _ in first })
  }
}
