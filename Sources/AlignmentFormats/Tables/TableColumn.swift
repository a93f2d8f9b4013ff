/// What a column of a ties table says, under the name it has with us.
enum TableColumn: Int, CaseIterable, Sendable {
  case kind, from, to, start, end, date, mutual, weight, sources, note, id

  /// As it is written in a header and on the command line.
  var name: String { "\(self)" }

  init?(named name: String) {
    guard let column = TableColumn.allCases.first(where: { $0.name == name }) else { return nil }
    self = column
  }

  /// Headers that other tables have for it, for hints alone: nothing is taken for what it may not be.
  var synonyms: [String] {
    switch self {
    case .kind: ["type", "relation", "relationship", "tie", "category", "predicate", "edge_type", "label"]
    case .from:
      [
        "source", "sender", "from_id", "source_id", "actor1", "side_a", "ego", "src", "origin", "subject",
        "a", "supplier",
      ]
    case .to:
      [
        "target", "receiver", "to_id", "target_id", "actor2", "side_b", "alter", "dst", "destination",
        "object", "b", "recipient",
      ]
    case .start: ["start_date", "begin", "since", "valid_from", "first", "start_time", "onset", "startdate"]
    case .end: ["end_date", "until", "finish", "valid_to", "last", "stop", "end_time", "enddate"]
    case .date: ["day", "event_date", "when", "timestamp", "time", "on", "year"]
    case .mutual: ["symmetric", "undirected", "reciprocal"]
    case .weight: ["value", "strength", "amount", "intensity", "count"]
    case .sources: ["references", "citation", "evidence"]
    case .note: ["comment", "notes", "remark", "description"]
    case .id: ["tie_id", "edge_id", "key", "identifier"]
    }
  }
}

/// Which field of a row says what.
struct TablePlan: Sendable {
  /// What the table is called in messages.
  let name: String
  let separator: UInt8
  /// What each field says, in the order of the file; nil for one that is not taken.
  let columns: [TableColumn?]
  /// What all rows have in common.
  var constants: [TableColumn: [UInt8]] = [:]
  /// Whether cells begin with an apostrophe of ours where a spreadsheet would take them for formulas; see
  /// ``SafeCells``.
  var isSafe = false

  func has(_ column: TableColumn) -> Bool { columns.contains(column) || constants[column] != nil }

  /// Whether a row can be a spell.
  var hasSpells: Bool { has(.start) && has(.end) }
  var hasEvents: Bool { has(.date) }
}
