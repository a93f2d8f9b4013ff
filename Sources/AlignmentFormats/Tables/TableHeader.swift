import AlignmentModel

/// What the first row of a table says: which field is which.
struct TableHeader {
  private let text: HeaderText
  private let name: String
  private let mapping: [String: String]
  private let constants: [String: String]
  private var row = RowFields()
  /// The headers without the blanks around them.
  private var headers: [String] = []
  private(set) var findings: [TableFinding] = []
  private(set) var plan: TablePlan?

  /// Reads a header; a plan is made unless something is wrong with it.
  init(_ text: HeaderText, name: String, mapping: [String: String], constants: [String: String] = [:]) {
    (self.text, self.name, self.mapping, self.constants) = (text, name, mapping, constants)
    row.read(text.bytes.span, from: 0, separator: text.separator)
    if let fault = fault {
      findings.append(fault)
      return
    }
    headers = row.fields.map { field in
      String(String(decoding: row.bytes(field, of: text.bytes.span), as: UTF8.self)[...].trimmed)
    }
    makePlan()
  }

  private var hasErrors: Bool { findings.contains { $0.severity == .error } }

  private mutating func makePlan() {
    checkMapping()
    checkConstants()
    var columns = [TableColumn?](repeating: nil, count: headers.count)
    for column in TableColumn.allCases where constants[column.name] == nil {
      guard let index = index(of: column) else { continue }
      if let other = columns[index] {
        report(
          "\"\(headers[index])\" cannot be both \(other) and \(column)", code: "wrong-columns", at: index)
      }
      columns[index] = column
    }
    if !hasErrors { checkMissing(columns) }
    if hasErrors { return }
    tellUnused(columns)
    plan = TablePlan(
      name: name, separator: text.separator, columns: columns,
      constants: Dictionary(
        TableColumn.allCases.compactMap { column in
          constants[column.name].map { (column, Array($0.utf8)) }
        }, uniquingKeysWith: { first, _ in first }), isSafe: mark(columns) != nil)
  }

  /// The column that says how cells are written and holds none.
  private func mark(_ columns: [TableColumn?]) -> Int? {
    headers.indices.first { columns[$0] == nil && TableHeader.folded(headers[$0]) == SafeCells.column }
  }

  /// Where a column stands; an error when two could be meant.
  private mutating func index(of column: TableColumn) -> Int? {
    let wanted = TableHeader.folded(mapping[column.name] ?? column.name)
    let found = headers.indices.filter { TableHeader.folded(headers[$0]) == wanted }
    if found.count > 1 {
      report(
        "two columns are called \"\(headers[found[1]])\"", code: "wrong-columns", at: found[1],
        hint: "give one of them another name, or say with --columns which other column is \(column)")
    }
    if found.isEmpty, let name = mapping[column.name] {
      let near = Suggestion.nearest(to: name, among: headers.filter { !$0.isEmpty }, limit: 1).first
      report(
        "no column is called \"\(name)\", which is to be \(column)", code: "wrong-columns",
        hint: near.map { "did you mean \"\($0)\"?" } ?? "the columns are \(list)")
    }
    return found.first
  }

  private mutating func checkMapping() {
    for name in mapping.keys.sorted() where TableColumn(named: name) == nil {
      let names = TableColumn.allCases.map(\.name)
      let near = Suggestion.nearest(to: name, among: names, limit: 1).first
      findings.append(
        TableFinding(
          code: "wrong-columns", "a ties table has no column \"\(name)\"",
          hint: near.map { "did you mean \"\($0)\"?" } ?? "it has \(names.joined(separator: ", "))"))
    }
  }

  private mutating func checkConstants() {
    for (name, value) in constants.sorted(by: { $0.key < $1.key }) {
      guard let fault = TableReader.faultOfConstant(value, for: name) else { continue }
      findings.append(
        TableFinding(code: "wrong-columns", "\"\(value)\" cannot be the \(name) of all ties: \(fault)"))
    }
  }

  private mutating func checkMissing(_ columns: [TableColumn?]) {
    func has(_ column: TableColumn) -> Bool { columns.contains(column) || constants[column.name] != nil }
    let required: [TableColumn] = [.kind, .from, .to]
    var missing = required.filter { !has($0) }
    let (start, end, date) = (has(.start), has(.end), has(.date))
    if start != end { missing.append(start ? .end : .start) }
    var names = missing.map { "\"\($0)\"" }
    if !start, !end, !date {
      names.append("\"start\" and \"end\", or \"date\"")
      missing += [.start, .end, .date]
    }
    guard !missing.isEmpty else { return }
    report(
      "the table has no column \(names.joined(separator: ", ")); its columns are \(list)",
      code: "missing-columns", hint: hint(missing, columns))
  }

  /// Which of the other headers may be the missing columns.
  private func hint(_ missing: [TableColumn], _ columns: [TableColumn?]) -> String {
    var free = headers.indices.filter { columns[$0] == nil }
    var pairs: [String] = []
    for column in missing {
      let guess = column.synonyms.lazy.compactMap { synonym in
        free.first { TableHeader.plain(headers[$0]) == TableHeader.plain(synonym) }
      }.first
      guard let guess else { continue }
      free.removeAll { $0 == guess }
      pairs.append("\(column)=\(headers[guess])")
    }
    if missing.contains(.kind), !pairs.contains(where: { $0.hasPrefix("kind=") }),
      !pairs.isEmpty || missing == [.kind]
    {
      pairs.insert("kind==arms-transfer", at: 0)
      return "say which is which, and with == what all ties are: --columns \(pairs.joined(separator: ","))"
    }
    if pairs.isEmpty { pairs = ["kind=type", "from=source", "to=target"] }
    return "say which is which: --columns \(pairs.joined(separator: ","))"
  }

  private mutating func tellUnused(_ columns: [TableColumn?]) {
    let mark = mark(columns)
    let unused = headers.indices.filter { columns[$0] == nil && $0 != mark }
    guard let first = unused.first else { return }
    let names = unused.map { headers[$0].isEmpty ? "column \($0 + 1)" : "\"\(headers[$0])\"" }
    let shown =
      names.prefix(20).joined(separator: ", ") + (names.count > 20 ? " and \(names.count - 20) more" : "")
    findings.append(
      TableFinding(
        .warning, code: "unused-columns",
        "\(unused.count == 1 ? "a column is" : "\(unused.count) columns are") not taken: \(shown)",
        at: spot(first),
        hint: headers[first].isEmpty ? nil : "say what a column is: --columns note=\(headers[first])"))
  }
}

// MARK: - Words

extension TableHeader {
  private var list: String {
    let shown = headers.prefix(30).map { $0.isEmpty ? "(no name)" : FieldFault.shortened($0) }
    return shown.joined(separator: ", ") + (headers.count > 30 ? " and \(headers.count - 30) more" : "")
  }

  private mutating func report(_ message: String, code: String, at index: Int? = nil, hint: String? = nil) {
    let spot = index.map(spot) ?? spot(0..<max(1, text.bytes.count - 1))
    findings.append(TableFinding(code: code, message, at: spot, hint: hint))
  }

  private func spot(_ index: Int) -> TableSpot { spot(row.fields[index].content) }

  private func spot(_ range: Range<Int>) -> TableSpot {
    TableSpot(
      at: range.lowerBound, length: max(1, range.count), in: text.bytes.span, chunk: TableReport.headerChunk)
  }

  private static func folded(_ header: String) -> String { String(header[...].trimmed).lowercased() }

  /// Without what is written now so and now otherwise.
  private static func plain(_ header: String) -> String {
    header.lowercased().filter { $0 != "_" && $0 != " " && $0 != "-" }
  }

  /// What is wrong with the text itself.
  private var fault: TableFinding? {
    let bytes = text.bytes
    if let encoding = otherEncoding(Array(bytes.prefix(4))) {
      return TableFinding(
        code: "not-utf8", "the table is written in \(encoding)", hint: "save it as UTF-8")
    }
    if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }) {
      return TableFinding(
        code: "empty-file", "the table is empty",
        hint: "its first row names its columns: kind,from,to,start,end")
    }
    if let lone = bytes.indices.first(where: {
      bytes[$0] == 0x0D && $0 + 1 < bytes.count && bytes[$0 + 1] != 0x0A
    }) {
      return TableFinding(
        code: "line-ends", "a line of the table ends with a carriage return alone", at: spot(lone..<lone + 1),
        hint: "save it with line ends of today (LF or CRLF)")
    }
    if bytes.count > ChunkReader.mostRowBytes { return TableFinding.longRow(nil) }
    return quoteFault ?? (text.isUnclosed ? TableFinding.openQuote(nil) : fieldFault)
  }

  private var quoteFault: TableFinding? {
    switch row.fault {
    case nil: nil
    case .openQuote(let offset): TableFinding.openQuote(spot(offset..<offset + 1))
    case .strayQuote(let offset), .afterQuote(let offset):
      TableFinding(
        code: "stray-quote", "a quote stands within a header", at: spot(offset..<offset + 1),
        hint: "a header with quotes stands in quotes, and each of them is written twice")
    }
  }

  private var fieldFault: TableFinding? {
    for field in row.fields {
      guard let fault = FieldFault.ofText(row.bytes(field, of: text.bytes.span)) else { continue }
      return TableFinding(code: fault.code, fault.message, at: spot(field.content), hint: fault.hint)
    }
    return nil
  }
}

extension TableFinding {
  static func openQuote(_ spot: TableSpot?) -> TableFinding {
    TableFinding(
      code: "open-quote", "a quote that opens a field is never closed", at: spot,
      hint: "close it; a quote within a quoted field is written twice")
  }

  static func longRow(_ spot: TableSpot?) -> TableFinding {
    TableFinding(
      code: "long-row", "a row has more than \(ChunkReader.mostRowBytes >> 20) MB, which are the most",
      at: spot,
      hint: "is this a table with one tie a row?")
  }
}
