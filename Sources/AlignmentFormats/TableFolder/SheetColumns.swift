import AlignmentModel

/// The columns that one of the tables of a folder may have.
struct SheetColumns {
  /// A column, and what else people call it.
  struct Column {
    var name: String
    var synonyms: [String] = []
  }

  /// The file's name: `actors.csv`.
  let file: String
  let columns: [Column]
  /// Those without which the table says nothing; of each group one is enough.
  let required: [[String]]

  init(_ file: String, required: [[String]], _ columns: [Column]) {
    (self.file, self.required, self.columns) = (file, required, columns)
  }

  /// How such a table begins, as a hint.
  var example: String {
    "its first row names its columns: \(columns.prefix(5).map(\.name).joined(separator: ","))"
  }

  /// Headers without what is written now so and now otherwise: `As of`, `as_of`, `AS-OF`.
  static func plain(_ header: String) -> String {
    String(header[...].trimmed).lowercased().filter { $0 != "_" && $0 != " " && $0 != "-" && $0 != "." }
  }
}

/// Which cell of a row says what, by the first row of a table.
final class SheetPlan {
  /// Places of cells by our names of columns.
  private(set) var indices: [String: Int] = [:]
  private(set) var problems: [Diagnostic] = []
  /// Whether cells that a spreadsheet would take for formulas begin with an apostrophe of ours.
  private(set) var isSafe = false

  init(_ header: [SheetCell], _ columns: SheetColumns, mapping: [String: String], name: String) {
    var taken = Set<Int>()
    let plain = header.map { SheetColumns.plain($0.text) }
    for column in columns.columns {
      let names = (mapping[column.name].map { [$0] } ?? [column.name] + column.synonyms).map(
        SheetColumns.plain)
      // Its own name counts before what else people call it.
      let found = names.lazy.compactMap { wanted in
        plain.indices.first { plain[$0] == wanted && !taken.contains($0) }
      }.first
      guard let found else { continue }
      indices[column.name] = found
      taken.insert(found)
    }
    if let mark = plain.firstIndex(of: SheetColumns.plain(SafeCells.column)) {
      isSafe = true
      taken.insert(mark)
    }
    let places = header.map(\.place)
    checkRequired(columns, header, places, name)
    checkRepeated(header, plain, taken)
    tellUnused(header, taken)
  }

  private func checkRequired(
    _ columns: SheetColumns, _ header: [SheetCell], _ places: [Place], _ name: String
  ) {
    let missing = columns.required.filter { group in !group.contains { indices[$0] != nil } }
    guard !missing.isEmpty else { return }
    let wanted = missing.map { $0.map { "\"\($0)\"" }.joined(separator: " or ") }.joined(separator: ", ")
    let list = header.prefix(30).map { $0.isEmpty ? "(no name)" : $0.text }.joined(separator: ", ")
    problems.append(
      Diagnostic(
        code: "missing-columns", "the table has no column \(wanted); its columns are \(list)",
        at: places.first.map { Place(file: name, line: $0.line, column: 1, length: 1) } ?? .whole(name),
        hint: "\(columns.file) has \(columns.columns.map(\.name).joined(separator: ", "))"))
  }

  private func checkRepeated(_ header: [SheetCell], _ plain: [String], _ taken: Set<Int>) {
    for (index, cell) in header.enumerated() where !taken.contains(index) && !cell.isEmpty {
      guard taken.contains(where: { plain[$0] == plain[index] }) else { continue }
      problems.append(
        Diagnostic(
          code: "wrong-columns", "two columns are called \"\(cell.text)\"", at: cell.place,
          hint: "give one of them another name"))
    }
  }

  private func tellUnused(_ header: [SheetCell], _ taken: Set<Int>) {
    let unused = header.indices.filter { !taken.contains($0) && !header[$0].isEmpty }
    guard let first = unused.first else { return }
    let names = unused.prefix(20).map { "\"\(header[$0].text)\"" }.joined(separator: ", ")
    let more = unused.count > 20 ? " and \(unused.count - 20) more" : ""
    problems.append(
      Diagnostic(
        .warning, code: "unused-columns",
        "\(unused.count == 1 ? "a column is" : "\(unused.count) columns are") not taken: \(names)\(more)",
        at: header[first].place))
  }
}

/// A row of a sheet: its cells by our names of columns.
struct SheetRow {
  private let plan: SheetPlan
  private let cells: [SheetCell]

  init(_ plan: SheetPlan, _ cells: [SheetCell]) { (self.plan, self.cells) = (plan, cells) }

  /// What a column says; nil where it says nothing.
  subscript(column: String) -> DocumentNode? {
    guard let index = plan.indices[column], !cells[index].isEmpty else { return nil }
    let cell = cells[index]
    let text = plan.isSafe ? SafeCells.decoded(cell.text) : cell.text
    return DocumentNode(.scalar(text), at: cell.place, isQuoted: cell.isQuoted)
  }

  /// The text of a column without the blanks around it.
  func text(_ column: String) -> String? { self[column]?.scalar.map { String($0[...].trimmed) } }

  /// Whether any other column than some says something.
  func says(besides columns: Set<String>) -> Bool {
    plan.indices.contains { !columns.contains($0.key) && !cells[$0.value].isEmpty }
  }

  /// Where the row stands: its first cell that says something.
  var place: Place { (cells.first { !$0.isEmpty } ?? cells.first)?.place ?? .nowhere }

  /// Where the row stands, and its fields, by our names of columns.
  func origin(_ id: String? = nil) -> Origin {
    var fields: [String: Place] = [:]
    for (column, index) in plan.indices where !cells[index].isEmpty { fields[column] = cells[index].place }
    return Origin(id.flatMap { fields[$0] } ?? place, fields: fields)
  }
}
