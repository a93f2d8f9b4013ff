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
    // Nothing can be said of a table whose numbers mean nothing.
    let misshapen = tables.flatMap { TableShape($0).found }
    guard misshapen.isEmpty else { return (nil, Diagnostics(misshapen)) }
    var draft = self
    let made = draft.makeWhatTablesName()
    var check = DraftCheck(draft)
    check.found += made
    check.run()
    guard !check.hasTooMuch else { return (nil, Diagnostics(check.found)) }
    let sorted = draft.canonical()
    let seeds = sorted.seeds()
    check.lint(sorted, seeds: seeds)
    guard !Diagnostics(check.found).hasErrors, unsound.isEmpty else { return (nil, Diagnostics(check.found)) }
    do {
      let assembly = GraphAssembly(draft: sorted, vocabulary: check.vocabulary, seeds: seeds)
      let (graph, warnings) = try assembly.graph()
      return (graph, Diagnostics(check.found + warnings))
    } catch {
      return (nil, Diagnostics(check.found + error.all))
    }
  }

  /// The same draft in canonical order.
  func canonical() -> AlignmentGraph.Draft {
    var draft = self
    draft.sources.sort { $0.id < $1.id }
    draft.kinds.sort { $0.id < $1.id }
    draft.actors = actors.map(\.inCanonicalOrder)
    draft.actors.sort { $0.id < $1.id }
    draft.entries = sortedEntries()
    return draft
  }

  /// All ties, of entries and of actors, in no particular order.
  func seeds() -> [TieSeed] {
    entries.enumerated().flatMap { $1.seeds(index: $0) }
      + actors.enumerated().flatMap { $1.seeds(index: $0) }
  }
}
