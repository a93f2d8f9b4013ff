import AlignmentModel

/// Which files of a folder are its tables.
///
/// A name counts in whatever letters, `Claims.csv` as `claims.csv`, unless the exact one is there too: what a
/// spreadsheet calls a file is no reason to leave out what it says.
struct FolderFiles {
  /// What each table that is there is called.
  private(set) var names: [FolderTable: String] = [:]
  /// Files that look like tables and are none of the folder's, in the order of their names.
  private(set) var others: [String] = []

  /// - Parameter files: the names of all files of the folder.
  init(_ files: some Collection<String>) {
    let byPlainName = Dictionary(grouping: files.sorted()) { $0.lowercased() }
    for table in FolderTable.allCases {
      guard let alike = byPlainName[table.file] else { continue }
      names[table] = alike.contains(table.file) ? table.file : alike.first
    }
    let taken = Set(names.values)
    others = files.filter { !taken.contains($0) && FolderFiles.isTable($0) }.sorted()
  }

  /// Whether the tables are there without which a folder is no graph.
  var isGraph: Bool { FolderTable.deciding.contains { names[$0] != nil } }

  /// What the file of a table is called, or would be.
  func name(of table: FolderTable) -> String { names[table] ?? table.file }

  /// What messages call a table of a folder.
  func path(of table: FolderTable, in folder: String) -> String {
    folder.hasSuffix("/") ? folder + name(of: table) : "\(folder)/\(name(of: table))"
  }

  /// Hidden files are what systems and programs leave behind.
  private static func isTable(_ file: String) -> Bool {
    let name = file.lowercased()
    return !name.hasPrefix(".") && [".csv", ".tsv", ".txt"].contains(where: name.hasSuffix)
  }

  // MARK: - Telling

  /// The most files that are told by name.
  private static let mostNames = 10

  /// One warning for all files that nobody reads; nil where there are none.
  ///
  /// - Parameter folder: what messages call the folder.
  func warning(_ folder: String) -> Diagnostic? {
    guard !others.isEmpty else { return nil }
    let told = others.prefix(FolderFiles.mostNames).joined(separator: ", ")
    let rest = others.count - FolderFiles.mostNames
    return Diagnostic(
      .warning, code: "unknown-file",
      "not taken: \(others.count) file\(others.count == 1 ? "" : "s"): \(told)"
        + (rest > 0 ? " and \(rest) more" : ""),
      at: .whole(folder), hint: hint)
  }

  private var hint: String {
    let near = others.prefix(FolderFiles.mostNames).compactMap { file in
      nearest(to: file).map { (file: file, table: $0) }
    }
    guard let first = near.first else {
      return "the tables of a folder are \(FolderTable.allCases.map(\.file).joined(separator: ", "))"
    }
    if others.count == 1 { return "did you mean \(first.table)?" }
    return "did you mean " + near.map { "\($0.table) by \($0.file)" }.joined(separator: ", ") + "?"
  }

  /// The table that a file may have been meant for, of those that are not there.
  private func nearest(to file: String) -> String? {
    let missing = FolderTable.allCases.filter { names[$0] == nil }
    let stem = String(file.dropLast(4))
    return Suggestion.nearest(to: stem, among: missing.map(\.rawValue), limit: 1).first.map { "\($0).csv" }
  }
}
