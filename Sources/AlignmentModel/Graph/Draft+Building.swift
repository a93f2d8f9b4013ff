extension AlignmentGraph.Draft {
  /// The graph, if nothing is wrong with the draft.
  ///
  /// - Throws: everything that is wrong, and the warnings with it. O(n log n).
  public func validated() throws(Diagnostics) -> AlignmentGraph {
    let (graph, diagnostics) = checked()
    guard let graph else { throw diagnostics }
    return graph
  }

  /// The graph, if nothing is wrong with the draft, and every error and warning.
  public func checked() -> (graph: AlignmentGraph?, diagnostics: Diagnostics) {
    var check = DraftCheck(self)
    check.run()
    guard !check.hasTooMuch else { return (nil, Diagnostics(check.found)) }
    let sorted = canonical()
    let seeds = sorted.seeds()
    check.lint(sorted, seeds: seeds)
    let diagnostics = Diagnostics(check.found)
    guard !diagnostics.hasErrors, unsound.isEmpty else { return (nil, diagnostics) }
    return (GraphAssembly(draft: sorted, vocabulary: check.vocabulary, seeds: seeds).graph(), diagnostics)
  }

  /// The same draft in canonical order.
  func canonical() -> AlignmentGraph.Draft {
    var draft = self
    draft.sources.sort { $0.id < $1.id }
    draft.kinds.sort { $0.id < $1.id }
    draft.actors = actors.map(\.inCanonicalOrder)
    draft.actors.sort { $0.id < $1.id }
    draft.entries = TieEntry.sorted(entries)
    return draft
  }

  /// All ties, of entries and of actors, in no particular order.
  func seeds() -> [TieSeed] {
    entries.enumerated().flatMap { $1.seeds(index: $0) }
      + actors.enumerated().flatMap { $1.seeds(index: $0) }
  }
}

/// Puts ties in canonical order, gives them ids and lays them out in columns.
struct GraphAssembly {
  let draft: AlignmentGraph.Draft
  let vocabulary: Vocabulary
  let seeds: [TieSeed]

  func graph() -> AlignmentGraph {
    let ids = TieIdentity(draft: draft, seeds: seeds).ids()
    let order = seeds.indices.sorted { left, right in
      TieSeed.precedes(seeds[left], seeds[right]) ?? (ids[left] < ids[right])
    }
    let kindIDs = Set(seeds.map(\.kind)).sorted()
    return AlignmentGraph(
      storage: .init(
        draft: draft, vocabulary: vocabulary, kindIDs: kindIDs, columns: columns(order, kindIDs),
        details: order.map { TieDetail(teller: seeds[$0].teller, id: ids[$0], time: seeds[$0].time) }))
  }

  private func columns(_ order: [Int], _ kindIDs: [String]) -> TieColumns {
    let kinds = Dictionary(uniqueKeysWithValues: kindIDs.enumerated().map { ($1, UInt16($0)) })
    let actors = Dictionary(
      draft.actors.enumerated().map { ($1.id, UInt32($0)) }, uniquingKeysWith: { first, _ in first })
    func days(_ path: KeyPath<Bounds, Day>) -> Column<Int32> {
      Column(order.map { seeds[$0].bounds[keyPath: path].number })
    }
    return TieColumns(
      kind: Column(order.map { kinds[seeds[$0].kind] ?? 0 }),
      from: Column(order.map { actors[seeds[$0].from] ?? 0 }),
      to: Column(order.map { actors[seeds[$0].to] ?? 0 }),
      firstEarliest: days(\.firstEarliest), firstLatest: days(\.firstLatest),
      lastEarliest: days(\.lastEarliest), lastLatest: days(\.lastLatest),
      flags: Column(order.map { seeds[$0].flags.rawValue }),
      detail: Column(order.indices.map { Int32($0) }))
  }
}

/// Gives every tie an id of its own.
struct TieIdentity {
  let draft: AlignmentGraph.Draft
  let seeds: [TieSeed]

  /// Ids in the order of the seeds. Written ids stand; equal derived ones, and the equal ties of one written
  /// entry, are counted in order of end, then of text, and step aside for a written one.
  func ids() -> [String] {
    let written = Dictionary(grouping: seeds.lazy.filter(\.hasWrittenID).map(\.stem)) { $0 }
    var taken = Set(written.filter { $0.value.count == 1 }.keys)
    var ids = seeds.map(\.stem)
    let counted = seeds.indices.filter { !seeds[$0].hasWrittenID || !taken.contains(seeds[$0].stem) }
    let derived = Dictionary(grouping: counted) { seeds[$0].stem }
    for stem in derived.keys.sorted() {
      var number = 1
      for index in (derived[stem] ?? []).sorted(by: { endsEarlier(seeds[$0], seeds[$1]) }) {
        var id = number == 1 ? stem : "\(stem)#\(number)"
        while !taken.insert(id).inserted {
          number += 1
          id = "\(stem)#\(number)"
        }
        ids[index] = id
        number += 1
      }
    }
    return ids
  }

  private func endsEarlier(_ left: TieSeed, _ right: TieSeed) -> Bool {
    if left.bounds.lastLatest != right.bounds.lastLatest {
      return left.bounds.lastLatest < right.bounds.lastLatest
    }
    if left.bounds.lastEarliest != right.bounds.lastEarliest {
      return left.bounds.lastEarliest < right.bounds.lastEarliest
    }
    return draft.tieBreak(left.teller) < draft.tieBreak(right.teller)
  }
}
