import AlignmentModel

extension FileFormat {
  /// The formats of tables that a built-in mapping reads.
  static let dataSets: [FileFormat] = TableMapping.builtInNames.compactMap { FileFormat(rawValue: $0) }

  /// The data set that a table is of, by its header; nil when it is of none.
  static func dataSet(first: [UInt8]) -> FileFormat? {
    guard looksLikeTable(first) else { return nil }
    // A header may be longer than what is seen of it: the columns that tell stand at its beginning.
    var header = HeaderText()
    _ = header.look(at: first.span, isAll: true)
    var rest = first
    header.take(from: &rest)
    var row = RowFields()
    row.read(header.bytes.span, from: 0, separator: header.separator)
    let names = row.fields.map { field in
      String(String(decoding: row.bytes(field, of: header.bytes.span), as: UTF8.self)[...].trimmed)
    }
    return TableMapping.builtInName(for: names).flatMap { FileFormat(rawValue: $0) }
  }
}

/// Reads tables of the data sets that are known, and others by a mapping.
enum DataSetReader {
  /// Reads a table of a data set that is known by its name.
  static func read(
    _ bytes: [UInt8], name: String, as format: FileFormat, _ options: ReadingOptions
  ) -> ForeignReading {
    guard let mapping = TableMapping.builtIn(format.rawValue) else {
      return ForeignReading(
        failing: Diagnostics(
          Diagnostic(code: "no-mapping", "no mapping is called \"\(format.rawValue)\"", at: .whole(name))))
    }
    return MappedTableReader.read(bytes, name: name, by: mapping, options)
  }

  /// Whether a file is one that a mapping of the user's is for: a table, whatever data set it may be of.
  static func isMapped(_ name: String, _ first: [UInt8], _ options: ReadingOptions) -> Bool {
    guard options.mapping != nil, options.format == nil || options.format == .csv else { return false }
    if let format = FileFormat.foreign(name: name, first: first), !FileFormat.dataSets.contains(format) {
      return false
    }
    switch FileFormat(name: name) {
    case .yaml, .json, .entente: return options.format == .csv
    default: return true
    }
  }
}
