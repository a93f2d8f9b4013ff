extension AlignmentGraph {
  /// What the graph was made of: its draft, and the ties of tables as a table again.
  ///
  /// Validated, it gives an equal graph.
  ///
  /// - Parameter name: what the table is called in messages.
  package func wholeDraft(named name: String) -> Draft {
    var whole = draft
    if let table = TieTable(rowsOf: self, name: name) { whole.tables = [table] }
    return whole
  }
}

extension TieTable {
  /// The ties of a graph that tables told, as a table again, in canonical order; nil when there are none. O(n).
  ///
  /// Rows of a damaged graph that name no actor or kind are left out.
  package init?(rowsOf graph: AlignmentGraph, name: String) {
    let columns = graph.columns
    guard columns.told.count < columns.count else { return nil }
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
