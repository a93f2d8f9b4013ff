/// Rows of tables that say in all what another row says, and have no ids that tell them apart.
struct TwinRows {
  /// The rows that are told, each with one that says the same and stands before it.
  private(set) var told: [(row: Int, earlier: Int)] = []
  /// How many there are.
  private(set) var count = 0

  /// The most that are told one by one.
  static let mostTold = 100

  mutating func add(_ one: Int, _ other: Int) {
    count += 1
    if told.count < TwinRows.mostTold { told.append((max(one, other), min(one, other))) }
  }

  /// - Parameter tables: the tables, whose rows are counted through.
  func warnings(_ tables: [TieTable]) -> [Diagnostic] {
    var warnings: [Diagnostic] = []
    for twin in told {
      let place = TableRows.place(of: twin.row, in: tables)
      // Of rows that nobody knows where they were written, the number is told alone.
      guard place.line > 0 else { continue }
      warnings.append(
        Diagnostic(
          .warning, code: "twin", "the same tie is written twice", at: place, hint: TwinRows.hint,
          related: [.init("the first is here", at: TableRows.place(of: twin.earlier, in: tables))]))
    }
    guard count > warnings.count, let table = tables.first else { return warnings }
    let what = count == 1 ? "a tie is written twice" : "\(count) ties are written twice"
    let rest = warnings.isEmpty ? "" : "; \(warnings.count) of them are told"
    warnings.append(
      Diagnostic(.warning, code: "twin", what + rest, at: .whole(table.name), hint: TwinRows.hint))
    return warnings
  }

  private static let hint = "take one away, or tell them apart by dates, sources or an `id`"
}
