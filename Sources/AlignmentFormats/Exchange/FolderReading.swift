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
    case .tables: FolderFiles(files).isGraph
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
    case .tables: try FolderReading.tables(path, name: name, FolderFiles(files), options)
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

  /// Tables that are at hand, by the names of their files. Files of other names are told.
  static func tables(
    _ files: [String: [UInt8]], name: String, _ options: TableReader.Options = .init()
  ) -> FolderContents {
    let known = FolderFiles(files.keys)
    var tables: [FolderTable: FolderReader.File] = [:]
    for (table, file) in known.names { tables[table] = files[file].map { .bytes($0) } }
    if case .bytes(let ties)? = tables[.ties], !isTold(tables, ties, options) {
      let name = known.path(of: .ties, in: name)
      tables[.ties] = .table(TableReader.read(bytes: ties, name: name, options))
    }
    return contents(FolderReader.read(tables, known, folder: name, options))
  }

  fileprivate static func tables(
    _ path: String, name: String, _ files: FolderFiles, _ options: ReadingOptions
  ) throws(FileError) -> FolderContents {
    var tables: [FolderTable: FolderReader.File] = [:]
    for (table, file) in files.names where table != .ties && table != .plainTies {
      tables[table] = .bytes(try FileBytes.read("\(path)/\(file)", limit: DocumentLimits.bytes))
    }
    for table in [FolderTable.ties, .plainTies] {
      guard let written = files.names[table] else { continue }
      let file = "\(path)/\(written)"
      if table == .ties {
        let first = try FileBytes.read(file, limit: 1 << 16)
        if isTold(tables, first, options.table) {
          tables[table] = .bytes(try FileBytes.read(file, limit: DocumentLimits.bytes))
          continue
        }
      }
      let called = files.path(of: table, in: name)
      tables[table] = .table(
        try FileContents.table(file, name: called, options.table, progress: options.progress))
    }
    return contents(FolderReader.read(tables, files, folder: name, options.table))
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

  static func contents(_ read: FolderReader.Reading) -> FolderContents {
    FolderContents(
      reading: ForeignReading(draft: read.draft, diagnostics: read.diagnostics), tables: read.tables,
      skippedRows: read.skippedRows)
  }
}
