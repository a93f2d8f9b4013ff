import AlignmentModel

/// What a folder says.
struct FolderContents {
  /// What its files say together.
  var reading: ForeignReading
  /// The tables of plain ties among them, whose lines may be asked for again.
  var tables: [TableReading] = []
  /// How many wrong rows were left out.
  var skippedRows = 0
}

/// Data that stands in several files of one folder.
enum FolderForm: CaseIterable {
  /// A graph as tables: `actors.csv`, `ties.csv`, `sources.csv`, `claims.csv` and others; see ``FolderTable``.
  case tables

  /// What a folder holds, by the names of its files; nil where they do not tell.
  static func recognized(_ files: Set<String>) -> FolderForm? { allCases.first { $0.recognizes(files) } }

  private func recognizes(_ files: Set<String>) -> Bool {
    switch self {
    case .tables: FolderTable.deciding.contains { files.contains($0.file) }
    }
  }

  /// Reads a folder of this form.
  ///
  /// - Parameters:
  ///   - path: the folder.
  ///   - files: the names of its files.
  fileprivate func read(
    _ path: String, name: String, _ files: Set<String>, _ options: ReadingOptions
  ) throws(FileError) -> FolderContents {
    switch self {
    case .tables: try FolderReading.tables(path, name: name, files, options)
    }
  }
}

/// Reads folders.
enum FolderReading {
  /// Reads a folder, whatever it holds.
  ///
  /// - Throws: when it or one of its files cannot be read, and when it holds nothing that is known. What is wrong in
  ///   the files is not thrown but told.
  static func read(_ path: String, name: String, _ options: ReadingOptions) throws(FileError)
    -> FolderContents
  {
    let files = try Folder.files(in: path)
    guard let form = FolderForm.recognized(files) else {
      throw FileError(.cannotOpen, path, "it is a folder, and holds neither ties.csv nor actors.csv")
    }
    return try form.read(path, name: name, files, options)
  }

  /// Tables that are at hand, by the names of their files. Files of other names are passed by.
  static func tables(
    _ files: [String: [UInt8]], name: String, _ options: TableReader.Options = .init()
  ) -> FolderContents {
    var tables: [FolderTable: FolderReader.File] = [:]
    for table in FolderTable.allCases { tables[table] = files[table.file].map { .bytes($0) } }
    if case .bytes(let ties)? = tables[.ties], !isTold(tables, ties, options) {
      tables[.ties] = .table(TableReader.read(bytes: ties, name: place(of: .ties, name), options))
    }
    return contents(FolderReader.read(tables, folder: name, options))
  }

  fileprivate static func tables(
    _ path: String, name: String, _ files: Set<String>, _ options: ReadingOptions
  ) throws(FileError) -> FolderContents {
    var tables: [FolderTable: FolderReader.File] = [:]
    for table in FolderTable.allCases
    where files.contains(table.file) && table != .ties && table != .plainTies {
      let bytes = try FileBytes.read("\(path)/\(table.file)", limit: DocumentLimits.bytes)
      tables[table] = .bytes(bytes)
    }
    for table in [FolderTable.ties, .plainTies] where files.contains(table.file) {
      let file = "\(path)/\(table.file)"
      if table == .ties {
        let first = try FileBytes.read(file, limit: 1 << 16)
        if isTold(tables, first, options.table) {
          tables[table] = .bytes(try FileBytes.read(file, limit: DocumentLimits.bytes))
          continue
        }
      }
      tables[table] = .table(
        try FileContents.table(file, name: place(of: table, name), options.table, progress: options.progress))
    }
    return contents(FolderReader.read(tables, folder: name, options.table))
  }

  /// Whether a table says more of its ties than plain ones have, or other tables do.
  private static func isTold(
    _ tables: [FolderTable: FolderReader.File], _ first: [UInt8], _ options: TableReader.Options
  ) -> Bool {
    [.claims, .phases].contains { tables[$0] != nil } || isRich(first, options)
  }

  /// Whether a table of ties says more of them than plain ones have, by its first bytes.
  static func isRich(_ first: [UInt8], _ options: TableReader.Options) -> Bool {
    var header = HeaderText()
    guard header.look(at: first.span, isAll: true) || !header.isUnclosed else { return false }
    var fields = RowFields()
    fields.read(first.span, from: header.start, separator: header.separator)
    let names = Set(
      fields.fields.map { field in
        SheetColumns.plain(String(decoding: fields.bytes(field, of: first.span), as: UTF8.self))
      })
    func has(_ column: String) -> Bool {
      options.constants[column] != nil
        || names.contains(SheetColumns.plain(options.columns[column] ?? column))
    }
    // What other people call a source is not what we call one.
    return has("kind") && has("from") && has("to") && FolderTable.richColumns.contains(where: has)
  }

  private static func place(of table: FolderTable, _ folder: String) -> String {
    folder.hasSuffix("/") ? folder + table.file : "\(folder)/\(table.file)"
  }

  static func contents(_ read: FolderReader.Reading) -> FolderContents {
    FolderContents(
      reading: ForeignReading(draft: read.draft, diagnostics: read.diagnostics), tables: read.tables,
      skippedRows: read.skippedRows)
  }
}
