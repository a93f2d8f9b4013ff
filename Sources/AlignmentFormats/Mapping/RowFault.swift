import AlignmentModel

/// What is wrong with a row of a table that is read by a mapping.
struct RowFault: Error {
  var code: String
  var message: String
  var hint: String?
  /// The number of the field that is at fault; nil for the row as a whole.
  var field: Int?
  /// Which of the bytes of the field; nil for all.
  var bytes: Range<Int>?

  init(code: String, _ message: String, field: Int? = nil, bytes: Range<Int>? = nil, hint: String? = nil) {
    (self.code, self.message, self.field, self.bytes, self.hint) = (code, message, field, bytes, hint)
  }
}

/// Collects what is wrong with rows, with their lines.
struct RowFaults {
  private var report: TableReport
  /// Whether wrong rows are left out with a warning.
  private let areSkipped: Bool
  /// How many rows are wrong.
  private(set) var count = 0

  init(name: String, areSkipped: Bool) {
    report = TableReport(name: name)
    report.linesBefore = [0]
    self.areSkipped = areSkipped
  }

  /// Whether any of them makes the table unusable.
  var areErrors: Bool { count > 0 && !areSkipped }

  /// Adds a wrong row that begins at an offset, after so many lines.
  mutating func add(_ fault: RowFault, _ row: RowFields, of text: Span<UInt8>, rowStart: Int, line: Int) {
    count += 1
    guard count <= TableWorker.mostTold else { return }
    var range = rowStart..<rowStart + 1
    if let number = fault.field {
      let fields = row.fields
      let field = fields.indices.contains(number) ? fields[number].content : (fields.last?.content ?? range)
      range = field.isEmpty ? field.lowerBound..<field.lowerBound + 1 : field
      if let bytes = fault.bytes, fields.indices.contains(number), !fields[number].isEscaped {
        let first = min(range.lowerBound + bytes.lowerBound, range.upperBound - 1)
        range = first..<max(first + 1, min(range.lowerBound + bytes.upperBound, range.upperBound))
      }
    }
    report.add(
      TableFinding(
        areSkipped ? .warning : .error, code: fault.code, fault.message,
        at: TableSpot(
          at: range.lowerBound, length: range.count, in: text, rowStart: rowStart, line: line, chunk: 0),
        hint: fault.hint))
  }

  /// Adds what is to be told of a row that is not wrong.
  mutating func warn(_ finding: TableFinding) { report.add(finding) }

  /// All that was added, and how many rows that is where not all are told.
  func finished(name: String) -> Diagnostics {
    var report = report
    let told = count > TableWorker.mostTold ? "; the first \(TableWorker.mostTold) are told" : ""
    if count > 0, areSkipped {
      let words = count == 1 ? "1 row is wrong and was left out" : "\(count) rows are wrong and were left out"
      report.add(TableFinding(.warning, code: "skipped-rows", words + told))
    } else if !told.isEmpty {
      report.add(TableFinding(code: "wrong-rows", "\(count) rows are wrong" + told))
    }
    return report.diagnostics
  }
}
