import AlignmentModel

/// Reads a folder of tables as one draft.
///
/// A table of plain ties goes the way of all large tables, ``TableReader``. One that says more of its ties, or of whose
/// ties other tables speak, is read cell by cell, and its rows become entries.
struct FolderReader {
  /// What the tables say.
  struct Reading {
    var draft: AlignmentGraph.Draft?
    var diagnostics: Diagnostics
    /// The tables of plain ties, whose lines may be asked for again.
    var tables: [TableReading] = []
    /// How many wrong rows were left out.
    var skippedRows = 0
  }

  /// A file of the folder, at hand or to be read piece by piece.
  enum File {
    case bytes([UInt8])
    case table(TableReading)
  }

  var reading = FieldReading()
  var problems: [Diagnostic] = []
  var collector: ForeignDraft
  /// What other tables say of a row, by its id or `ref`.
  var about = RowTellings()
  var actorPlaces: [ActorID: Int] = [:]
  /// Actors of which nothing but a name is known.
  var namesAlone: [ActorID: String] = [:]
  /// Where rows name actors and kinds.
  var named = NamePlaces()
  var options: TableReader.Options
  private(set) var sources: [SourceText] = []
  private let name: (FolderTable) -> String
  private var skippedRows = 0
  private var plainTables: [TableReading] = []
  /// Tables that could not be read: what others miss of them is no fault of theirs.
  private var unread = Set<FolderTable>()

  /// - Parameter name: what messages call a table.
  init(_ options: TableReader.Options, name: @escaping (FolderTable) -> String) {
    (self.options, self.name) = (options, name)
    collector = ForeignDraft(name: name(.ties))
  }

  /// Reads the tables that are there. O(bytes).
  ///
  /// - Parameters:
  ///   - files: by table; tables of plain ties may have been read already.
  ///   - names: what the files are called, and what other files there are.
  ///   - folder: what the folder is called in messages.
  static func read(
    _ files: [FolderTable: File], _ names: FolderFiles, folder: String, _ options: TableReader.Options
  ) -> Reading {
    var reader = FolderReader(options) { names.path(of: $0, in: folder) }
    if let warning = names.warning(folder) { reader.problems.append(warning) }
    return reader.read(files)
  }

  /// Reads one table of ties that says more of them than plain ties have.
  static func read(ties bytes: [UInt8], name: String, _ options: TableReader.Options) -> Reading {
    FolderReader(options) { _ in name }.read([.ties: .bytes(bytes)])
  }

  private consuming func read(_ files: [FolderTable: File]) -> Reading {
    var reader = self
    func rows(_ table: FolderTable) -> [SheetRow] {
      guard case .bytes(let bytes)? = files[table] else { return [] }
      return reader.rows(of: table, bytes)
    }
    // What is said of rows comes before the rows.
    for row in rows(.claims) { reader.claim(row) }
    for row in rows(.phases) { reader.phase(row) }
    for row in rows(.graph) { reader.graph(row) }
    for row in rows(.sources) { reader.source(row) }
    for row in rows(.kinds) { reader.kind(row) }
    for row in rows(.actors) { reader.actor(row) }
    for row in rows(.lives) { reader.life(row) }
    for row in rows(.names) { reader.name(row) }
    for row in rows(.offices) { reader.office(row) }
    for row in rows(.members) { reader.member(row) }
    for row in rows(.successions) { reader.succession(row) }
    reader.vocabulary = reader.collector.draft.vocabulary
    for row in rows(.ties) { reader.tie(row) }
    for case .table(let table)? in [files[.ties], files[.plainTies]] { reader.plainTables.append(table) }
    if case .bytes(let bytes)? = files[.plainTies] {
      let name = reader.name(.plainTies)
      reader.plainTables.append(TableReader.read(bytes: bytes, name: name, reader.options))
    }
    return reader.finish()
  }

  /// Of the kinds of the folder.
  var vocabulary = Vocabulary.standard

  private mutating func rows(of table: FolderTable, _ bytes: [UInt8]) -> [SheetRow] {
    let mapping = table == .ties ? options.columns : [:]
    var columns = table.columns
    if table == .ties, !options.constants.isEmpty { columns = columns.without(options.constants.keys) }
    let sheet = Sheet(bytes, name: name(table), columns, mapping: mapping)
    problems += sheet.problems
    if let source = sheet.source { sources.append(source) }
    if sheet.rows.isEmpty, sheet.problems.contains(where: { $0.severity == .error }) { unread.insert(table) }
    return sheet.rows
  }

  private consuming func finish() -> Reading {
    tellUnknownRows()
    makeWhatIsNamed()
    let sources = sources
    var problems = problems + reading.problems
    let (tables, skipped) = (plainTables, skippedRows)
    var whole = collector.finish()
    var all = whole.diagnostics.all
    for table in tables {
      all += table.diagnostics.all
      if let rows = table.table { whole.draft?.tables.append(rows) }
    }
    problems += all
    let diagnostics = Diagnostics(problems, sources: sources + tables.flatMap(\.diagnostics.sources))
    return Reading(
      draft: diagnostics.hasErrors ? nil : whole.draft, diagnostics: diagnostics, tables: tables,
      skippedRows: skipped + tables.reduce(0) { $0 + $1.skippedRows })
  }

  /// Ends a row of ties: what was found in it is an error, or the row is left out.
  ///
  /// - Returns: whether the row can be used.
  mutating func isRight(_ place: Place) -> Bool {
    guard !reading.problems.isEmpty else { return true }
    for var problem in reading.problems {
      if options.skipsBadRows { problem.severity = .warning }
      problems.append(problem)
    }
    if options.skipsBadRows { skippedRows += 1 }
    reading = FieldReading()
    return false
  }
}

// MARK: - What only other tables name

extension FolderReader {
  /// Claims and phases of rows that are not there.
  private mutating func tellUnknownRows() {
    guard unread.isDisjoint(with: FolderTable.bearingRefs) else { return }
    let (unknown, most) = (about.untold, 100)
    let keys = about.known
    for (key, place) in unknown.prefix(most) {
      let near = Suggestion.nearest(to: key, among: keys, limit: 1).first
      problems.append(
        Diagnostic(
          code: "unknown-entry", "no row of the tables has the id or ref \"\(key)\"", at: place,
          hint: near.map { "did you mean \"\($0)\"?" }
            ?? "give the row in ties.csv an id, and name it here: \(key)"))
    }
    guard unknown.count > most else { return }
    problems.append(
      Diagnostic(
        code: "unknown-entry",
        "no row of the tables has the id or ref of \(unknown.count) in all, of which \(most) are told",
        at: unknown[most].place))
  }

  /// Actors, kinds and sources that only rows name are made, as all tables make them. An empty table names the first
  /// two, so that a graph file beside the folder may say more of them.
  private mutating func makeWhatIsNamed() {
    tellUnlisted()
    let rows = NamedByRows(collector.draft)
    var named = TieTable(name: collector.name)
    for (id, name) in namesAlone.sorted(by: { $0.key < $1.key }) {
      named.actors.append(.init(id.rawValue, label: name == id.rawValue ? nil : name))
    }
    for id in rows.actors where actorPlaces[id] == nil && namesAlone[id] == nil {
      named.actors.append(.init(id.rawValue, label: collector.writtenActor(id.rawValue)))
    }
    let defined = Set(collector.draft.kinds.map(\.id))
    for id in rows.kinds where !defined.contains(id) && Vocabulary.standard[id] == nil {
      named.kinds.append(.init(id, label: collector.writtenKind(id)))
    }
    if !named.actors.isEmpty || !named.kinds.isEmpty { collector.draft.tables.append(named) }
    makeSources(rows.sources)
  }

  /// Actors that `actors.csv` does not list where it is there, and kinds that nobody knows: one warning each.
  private mutating func tellUnlisted() {
    if !named.listed.isEmpty {
      for table in plainTables.compactMap(\.table) { named.note(actorsOf: table) }
      let unknown = named.actors.filter { !named.listed.contains($0.key) }.map { ($0.key.rawValue, $0.value) }
      tellUnlisted(unknown, "actor", among: named.listed.map(\.rawValue), in: .actors)
    }
    guard !unread.contains(.kinds) else { return }
    let defined = Set(collector.draft.kinds.map(\.id))
    // Ties may be of kinds of their own; what a treaty promises, and all where kinds are listed, is of known ones.
    if !defined.isEmpty {
      for table in plainTables.compactMap(\.table) { named.note(kindsOf: table) }
    }
    let places = defined.isEmpty ? named.terms : named.terms.merging(named.kinds) { min($0, $1) }
    let unknown = places.filter { !defined.contains($0.key) && Vocabulary.standard[$0.key] == nil }
    let known = defined.union(Vocabulary.standard.kinds.map(\.id))
    tellUnlisted(unknown.map { ($0.key, $0.value) }, "kind", among: Array(known), in: .kinds)
  }

  private mutating func tellUnlisted(
    _ unknown: [(id: String, place: Place)], _ what: String, among known: [String], in table: FolderTable
  ) {
    guard let first = unknown.min(by: { ($0.place, $0.id) < ($1.place, $1.id) }) else { return }
    let count = unknown.count
    let near = Suggestion.nearest(to: first.id, among: known, limit: 1).first
    problems.append(
      Diagnostic(
        .warning, code: "made-\(what)s",
        (count == 1 ? "the \(what) \"\(first.id)\" is" : "\(count) \(what)s, \"\(first.id)\" and others, are")
          + " not listed: nothing but the name is known",
        at: first.place,
        hint: near.map { "did you mean \($0)? Else list it in \(table.file)" }
          ?? "list \(count == 1 ? "it" : "them") in \(table.file)"))
  }

  private mutating func makeSources(_ named: [String]) {
    let known = Set(collector.draft.sources.map(\.id))
    let made = named.filter { !known.contains($0) }
    guard let first = made.first, !unread.contains(.sources) else { return }
    collector.draft.sources += made.map { Source(id: $0) }
    let what =
      made.count == 1 ? "the source \"\(first)\" is" : "\(made.count) sources, \"\(first)\" and others, are"
    problems.append(
      Diagnostic(
        .warning, code: "made-sources", "\(what) not listed: nothing but the name is known",
        at: .whole(name(.sources)),
        hint: "list them in sources.csv, with the day on which they were published"))
  }
}

extension SheetColumns {
  /// The same without columns that all rows have in common.
  fileprivate func without(_ names: some Collection<String>) -> SheetColumns {
    SheetColumns(
      file, required: required.filter { group in !group.contains(where: names.contains) },
      columns.filter { !names.contains($0.name) })
  }
}
