import AlignmentModel

/// The columns of a table by the names that its header gives them.
struct MappedColumns {
  /// The names, without the blanks around them.
  let names: [String]
  private var places: [String: Int] = [:]
  private(set) var used: Set<Int> = []
  private(set) var problems: [Diagnostic] = []
  private let file: String
  private let line: Int
  private var told: Set<String> = []

  init(_ names: [String], file: String, line: Int) {
    (self.names, self.file, self.line) = (names, file, line)
    for (index, name) in names.enumerated() where places[name] == nil { places[name] = index }
    // What is written now so and now otherwise.
    for (index, name) in names.enumerated() where places[name.lowercased()] == nil {
      places[name.lowercased()] = index
    }
  }

  /// The number of a column that a mapping names; an error is told when there is none.
  mutating func number(_ column: MappedColumn) -> Int? {
    if let index = places[column.name] ?? places[column.name.lowercased()] {
      used.insert(index)
      return index
    }
    guard told.insert(column.name).inserted else { return nil }
    let near = Suggestion.nearest(to: column.name, among: names.filter { !$0.isEmpty }, limit: 1).first
    let shown = names.prefix(30).map { $0.isEmpty ? "(no name)" : FieldFault.shortened($0) }
    let list = shown.joined(separator: ", ") + (names.count > 30 ? " and \(names.count - 30) more" : "")
    problems.append(
      Diagnostic(
        code: "wrong-columns", "the table has no column \"\(column.name)\"",
        at: Place(file: file, line: line, column: 1, length: 1),
        hint: near.map { "did you mean \"\($0)\"?" } ?? "its columns are \(list)",
        related: column.origin.place.map { [.init("the mapping names it here", at: $0)] } ?? []))
    return nil
  }

  /// The numbers of the columns that a name stands for: with `*` at its end, of all whose names begin so.
  mutating func numbers(_ column: MappedColumn) -> [Int] {
    guard column.name.hasSuffix("*") else { return number(column).map { [$0] } ?? [] }
    let start = column.name.dropLast()
    let found = names.indices.filter { names[$0].hasPrefix(start) }
    used.formUnion(found)
    if found.isEmpty { _ = number(column) }
    return found
  }

  /// Columns that the mapping names nowhere.
  var unused: [String] {
    names.indices.filter { !used.contains($0) }.map { names[$0].isEmpty ? "number \($0 + 1)" : names[$0] }
  }
}
