extension AlignmentGraph {
  /// All that a graph says as entries of a graph file, in canonical order: ties of tables too, and the actors that
  /// only they name. Ties of an actor to itself are not in it; see ``selfTieCount``. O(n log n).
  public func spelledOut() -> Draft {
    guard columns.told.count < tieCount || draft.actors.count < actors.count else { return draft }
    var draft = draft
    draft.actors = Array(actors)
    draft.entries.reserveCapacity(tieCount)
    for row in 0..<tieCount where detail(row) == nil && columns.from[row] != columns.to[row] {
      draft.entries.append(entry(ofTableRow: row))
    }
    return draft.canonical()
  }

  /// How many ties an actor has to itself: tables may hold such, graph files may not. O(n).
  public var selfTieCount: Int {
    columns.from.withSpan { from in
      columns.to.withSpan { to in from.indices.count { from[$0] == to[$0] } }
    }
  }

  private func entry(ofTableRow row: Int) -> TieEntry {
    var entry = TieEntry(
      kindID(row), [[actors.id(Int(columns.from[row]))], [actors.id(Int(columns.to[row]))]],
      mutual: columns.flags(row).contains(.mutual), time: time(row) ?? .during(.unknown))
    entry.id = columns.remarks.text(columns.remarks.ids, row)
    entry.weight = tableWeight(row)
    entry.note = columns.remarks.text(columns.remarks.notes, row)
    entry.evidence = tableEvidence(row)
    return entry
  }
}
