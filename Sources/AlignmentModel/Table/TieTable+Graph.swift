extension AlignmentGraph {
  /// What the graph was made of: its draft, and the ties of tables as a table again.
  ///
  /// Validated, it gives an equal graph. Kinds of which nothing but a label is known, and which the table uses, are
  /// the table's again and not the draft's, so that a graph file beside it may say more of them.
  ///
  /// - Parameter name: what the table is called in messages.
  package func wholeDraft(named name: String) -> Draft {
    guard var table = TieTable(rowsOf: self, name: name) else { return draft }
    var whole = draft
    let used = Set(table.parts.flatMap(\.kind).map { table.kinds[Int($0)].id })
    let made = draft.kinds.filter { $0.isBare && used.contains($0.id) }
    let labels = Dictionary(made.map { ($0.id, $0.label) }, uniquingKeysWith: { first, _ in first })
    for index in table.kinds.indices {
      let id = table.kinds[index].id
      if let label = labels[id], label != id { table.kinds[index].label = label }
    }
    whole.kinds.removeAll { labels[$0.id] != nil }
    whole.tables = [table]
    return whole
  }
}

extension AlignmentGraph.KindDefinition {
  /// Whether nothing but the label is known.
  var isBare: Bool {
    extends == nil && domain == nil && valence == nil && mutual == nil && note == nil
      && codes.byScheme.isEmpty
  }
}

extension TieTable {
  /// The ties of a graph that tables told, as a table again, in canonical order, with the actors that only tables name;
  /// nil when there are none of either. O(n).
  ///
  /// Rows of a damaged graph that name no actor or kind are left out.
  package init?(rowsOf graph: AlignmentGraph, name: String) {
    let columns = graph.columns
    guard columns.told.count < columns.count || graph.draft.actors.count < graph.actors.count else {
      return nil
    }
    self.init(name: name)
    kinds = graph.kindIDs.map { Name($0) }
    let actors = graph.actors
    self.actors = actors.indices.map { index in
      Name(actors.ids[index], label: actors.labels.code(of: index).map { actors.labelTexts[$0] })
    }
    texts = (0..<columns.remarks.texts.count).map { columns.remarks.texts[$0] }
    let rows = (0..<columns.count).filter { row in
      !columns.told.contains(row) && Int(columns.kind[row]) < kinds.count
        && Int(columns.from[row]) < actors.count && Int(columns.to[row]) < actors.count
    }
    parts = [Part(rows, of: columns, texts: texts.count)]
  }
}

extension TieTable.Part {
  /// - Parameters:
  ///   - rows: of the graph, ascending.
  ///   - texts: how many texts there are.
  fileprivate init(_ rows: [Int], of columns: TieColumns, texts: Int) {
    self.init()
    kind = rows.map { columns.kind[$0] }
    from = rows.map { columns.from[$0] }
    to = rows.map { columns.to[$0] }
    first = rows.map { columns.first[$0] }
    last = rows.map { columns.last[$0] }
    flags = rows.map { row in
      // What is not mutual was said to have a direction, or its kind does: said again, it stays so.
      let flags = columns.flags(row)
      return (flags.contains(.mutual) ? flags : flags.union(.directed)).rawValue
    }
    weight = columns.weight.isEmpty ? [] : rows.map { columns.weight[$0] }
    func known(_ number: Int?) -> UInt32 {
      number.flatMap { $0 < texts ? UInt32(truncatingIfNeeded: $0) : nil } ?? TieTable.noText
    }
    func codes(_ some: RowTexts) -> [UInt32] {
      some.rows.isEmpty ? [] : rows.map { known(some.code(of: $0)) }
    }
    note = codes(columns.remarks.notes)
    sources = codes(columns.remarks.sources)
    id = codes(columns.remarks.ids)
    guard !columns.dates.rows.isEmpty else { return }
    for (place, row) in rows.enumerated() {
      guard let inner = columns.dates.inner(of: row) else { continue }
      let (start, end) = columns.dates.texts(of: row)
      dates.append(
        TieTable.Dates(
          row: UInt32(truncatingIfNeeded: place), firstLatest: inner.firstLatest.number,
          lastEarliest: inner.lastEarliest.number, start: known(start), end: known(end)))
    }
  }
}
