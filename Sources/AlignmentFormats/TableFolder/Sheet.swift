import AlignmentModel

/// A small table whose cells are known with their places: what people fill in beside a table of ties.
///
/// Unlike ``TableReader`` it keeps every cell, so it is for tables of many thousand rows, not for many millions.
struct Sheet {
  /// The rows that say something, in order.
  private(set) var rows: [SheetRow] = []
  /// What is wrong with the table as such.
  private(set) var problems: [Diagnostic] = []
  /// The text, for messages that quote it; nil where it cannot even be decoded.
  private(set) var source: SourceText?
  private let columns: SheetColumns
  private let name: String

  /// Reads a table. O(bytes).
  ///
  /// - Parameters:
  ///   - bytes: the file: CSV in UTF-8, at most 64 MB.
  ///   - name: what messages call it.
  ///   - columns: the columns it may have.
  ///   - mapping: headers of the file by our names of columns.
  init(_ bytes: [UInt8], name: String, _ columns: SheetColumns, mapping: [String: String] = [:]) {
    (self.columns, self.name) = (columns, name)
    guard !bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }) else {
      report("empty-file", "the table is empty", at: .whole(name), hint: columns.example)
      return
    }
    do {
      let text = try decodedText(bytes, name: name)
      source = text
      // Every row ends with a line end, the last one too.
      let isEnded = text.text.utf8.last == UInt8(ascii: "\n")
      read(Array(text.text.utf8) + (isEnded ? [] : [UInt8(ascii: "\n")]), text, mapping)
    } catch {
      problems += error.all
      source = error.sources.first
    }
  }

  private mutating func report(_ code: String, _ message: String, at place: Place, hint: String? = nil) {
    problems.append(Diagnostic(code: code, message, at: place, hint: hint))
  }

  private mutating func read(_ bytes: [UInt8], _ text: SourceText, _ mapping: [String: String]) {
    var header = HeaderText()
    _ = header.look(at: bytes.span, isAll: true)
    if header.isUnclosed {
      return report(
        "open-quote", "a quote that opens a field is never closed", at: text.place(atOffset: 0),
        hint: "close it; a quote within a quoted field is written twice")
    }
    var scanner = SheetScanner(
      bytes, name: name, separator: header.separator, start: header.start, line: header.linesBefore + 1)
    guard let first = scanner.next() else { return }
    if let fault = scanner.fault { problems.append(fault) }
    let plan = SheetPlan(first, columns, mapping: mapping, name: name)
    problems += plan.problems
    guard !plan.problems.contains(where: { $0.severity == .error }) else { return }
    while let cells = scanner.next() {
      if let fault = scanner.fault {
        problems.append(fault)
        continue
      }
      // Spreadsheets leave rows of nothing but separators behind.
      guard cells.contains(where: { !$0.isEmpty }) else { continue }
      guard cells.count == first.count else {
        report(cells, expected: first.count)
        continue
      }
      rows.append(SheetRow(plan, cells))
    }
  }

  private mutating func report(_ cells: [SheetCell], expected: Int) {
    guard let last = cells.last else { return }
    let place = cells.count > expected ? cells[expected].place : last.place
    report(
      "wrong-field-count",
      "the row has \(cells.count) field\(cells.count == 1 ? "" : "s"), and the header has \(expected)",
      at: place,
      hint: cells.count > expected
        ? "a field that holds the separator stands in quotes"
        : "every row has a field for each column, empty where there is nothing to say")
  }
}

/// What a cell holds, and where it stands.
struct SheetCell {
  /// Without the blanks around it, unless it is quoted.
  var text: String
  var isQuoted: Bool
  var place: Place

  /// Whether there is nothing but blanks in it.
  var isEmpty: Bool { text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 } }
}

/// Goes through the rows of a sheet.
private struct SheetScanner {
  private let bytes: [UInt8]
  private let name: String
  private let separator: UInt8
  private var row = RowFields()
  private var position: Int
  private var line: Int
  /// What is wrong with the row that was read last.
  private(set) var fault: Diagnostic?

  init(_ bytes: [UInt8], name: String, separator: UInt8, start: Int, line: Int) {
    (self.bytes, self.name, self.separator) = (bytes, name, separator)
    (position, self.line) = (start, line)
  }

  /// The next row that is not blank.
  mutating func next() -> [SheetCell]? {
    while position < bytes.count {
      let bytes = bytes
      row.read(bytes.span, from: position, separator: separator)
      var places = SheetPlaces(bytes, rowStart: position, line: line, name: name)
      (position, line, fault) = (row.end, line + row.lineCount, nil)
      if row.isBlank(bytes.span) { continue }
      if let wrong = row.fault { fault = diagnostic(wrong, &places) }
      let fields = row.fields
      let cells = fields.map { cell($0, &places) }
      // In quotes, a carriage return is no line end.
      if fault == nil, let wrong = cells.first(where: { $0.text.utf8.contains(0x0D) }) {
        fault = controlCharacter(0x0D, at: wrong.place)
      }
      return cells
    }
    return nil
  }

  private func cell(_ field: RowFields.Field, _ places: inout SheetPlaces) -> SheetCell {
    let content = row.bytes(field, of: bytes.span)
    let (start, length) =
      field.isQuoted ? (0, content.count) : TableWorker.trimmed((0, content.count), in: content)
    let text = String(decoding: content[start..<start + length], as: UTF8.self)
    let written =
      field.isQuoted
      ? field.content.lowerBound - 1..<field.content.upperBound + 1
      : field.content.lowerBound + start..<field.content.lowerBound + start + length
    return SheetCell(text: text, isQuoted: field.isQuoted, place: places.place(of: written))
  }

  private func diagnostic(_ fault: RowFields.Fault, _ places: inout SheetPlaces) -> Diagnostic {
    let (offset, message, hint) =
      switch fault {
      case .openQuote(let at):
        (
          at, "a quote that opens a field is never closed",
          "close it; a quote within a field is written twice"
        )
      case .strayQuote(let at):
        (
          at, "a quote stands within a field that does not begin with one",
          "put the whole field in quotes, and write each quote in it twice"
        )
      case .afterQuote(let at):
        (
          at, "something stands behind the closing quote of a field",
          "a quote within a quoted field is written twice"
        )
      }
    let isOpen = if case .openQuote = fault { true } else { false }
    return Diagnostic(
      code: isOpen ? "open-quote" : "stray-quote", message, at: places.place(of: offset..<offset + 1),
      hint: hint)
  }
}

/// Finds the places of the fields of a row, from left to right, counting each character once.
private struct SheetPlaces {
  private let bytes: [UInt8]
  private let name: String
  private var line: Int
  /// Where counting has come to, and how many characters of its line come before.
  private var (counted, column): (Int, Int)

  init(_ bytes: [UInt8], rowStart: Int, line: Int, name: String) {
    (self.bytes, self.line, self.name) = (bytes, line, name)
    (counted, column) = (rowStart, 0)
  }

  mutating func place(of range: Range<Int>) -> Place {
    let range = min(range.lowerBound, bytes.count)..<min(range.upperBound, bytes.count)
    if range.lowerBound > counted { advance(to: range.lowerBound) }
    let end = bytes[range].firstIndex(of: UInt8(ascii: "\n")) ?? range.upperBound
    return Place(
      file: name, line: line, column: column + 1, length: max(1, characters(range.lowerBound..<end)))
  }

  private mutating func advance(to offset: Int) {
    if let last = bytes[counted..<offset].lastIndex(of: UInt8(ascii: "\n")) {
      for position in counted...last where bytes[position] == UInt8(ascii: "\n") { line += 1 }
      (counted, column) = (last + 1, 0)
    }
    column += characters(counted..<offset)
    counted = offset
  }

  private func characters(_ range: Range<Int>) -> Int {
    guard range.lowerBound < range.upperBound else { return 0 }
    let text = bytes[range]
    return text.allSatisfy { $0 < 0x80 } ? range.count : String(decoding: text, as: UTF8.self).count
  }
}
