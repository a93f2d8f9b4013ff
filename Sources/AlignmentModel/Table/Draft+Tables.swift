extension AlignmentGraph.Draft {
  /// Makes the kinds and the sources that only tables name: neutral, directed kinds, sources of which nothing but
  /// the id is known. Actors need no entry; see ``ActorList``.
  ///
  /// - Returns: warnings that say so.
  mutating func makeWhatTablesName() -> [Diagnostic] {
    guard !tables.isEmpty else { return [] }
    let known = Set(kinds.map(\.id))
    // By id, what a table calls it, if any does; of several names one, whatever the order of the tables.
    var labels: [String: String?] = [:]
    for name in tables.flatMap(\.kinds) where Vocabulary.standard[name.id] == nil && !known.contains(name.id)
    {
      labels[name.id] = [labels[name.id] ?? nil, name.label].compactMap(\.self).min()
    }
    for (id, label) in labels.sorted(by: { $0.key < $1.key }) {
      kinds.append(AlignmentGraph.KindDefinition(id: id, label: label ?? id))
    }
    return makeSources()
  }

  private mutating func makeSources() -> [Diagnostic] {
    var known = Set(sources.map(\.id))
    var warnings: [Diagnostic] = []
    for table in tables {
      var made: [String] = []
      for number in table.sourceTexts {
        for id in TieTable.sources(table.texts[number]) where known.insert(id).inserted {
          made.append(id)
          sources.append(Source(id: id))
        }
      }
      guard let first = made.first else { continue }
      let what =
        made.count == 1 ? "the source \"\(first)\" is" : "\(made.count) sources, \"\(first)\" and others, are"
      warnings.append(
        Diagnostic(
          .warning, code: "made-sources", "\(what) not listed: nothing but the name is known",
          at: .whole(table.name),
          hint: "list them in a graph file beside the table, with the day on which they were published"))
    }
    return warnings
  }
}

extension TieTable {
  /// The ids of a list of sources.
  package static func sources(_ text: String) -> [String] { text.split(separator: ";").map(String.init) }

  /// The numbers of the texts that list sources, each once, in order.
  var sourceTexts: [Int] {
    var numbers = Set<UInt32>()
    for part in parts { numbers.formUnion(part.sources) }
    numbers.remove(TieTable.noText)
    return numbers.map { Int($0) }.sorted { texts[$0] < texts[$1] }
  }
}
