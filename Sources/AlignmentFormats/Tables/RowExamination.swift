import AlignmentModel

/// Looks at one row anew, field by field, to tell what is wrong with it.
struct RowExamination {
  /// What is wrong, and with which bytes of the text.
  struct Fault {
    var code: String
    var message: String
    var hint: String?
    var range: Range<Int>
  }

  private let plan: TablePlan
  private let text: [UInt8]
  private let rowStart: Int
  private var row = RowFields()

  init(_ plan: TablePlan, _ text: [UInt8], rowStart: Int) {
    (self.plan, self.text, self.rowStart) = (plan, text, rowStart)
    row.read(text.span, from: rowStart, separator: plan.separator)
  }

  /// Whether there is a field for each column, and nothing in any of them.
  var isBlank: Bool {
    row.fault == nil && row.fields.count == plan.columns.count
      && row.fields.allSatisfy { field in
        field.content.allSatisfy { text[$0] == 0x20 || text[$0] == 0x09 }
      }
  }

  /// The first fault from the left, of the row as a whole before those of its fields.
  var fault: Fault {
    if let fault = quoteFault ?? countFault { return fault }
    var hasSeenDates = false
    for (index, column) in plan.columns.enumerated() {
      switch column {
      case nil: continue
      case .start, .end, .date:
        if !hasSeenDates, let fault = dateFault { return fault }
        hasSeenDates = true
      case .kind, .from, .to, .mutual, .weight, .sources, .note, .id:
        if let column, let fault = fault(of: index, column) { return fault }
      }
    }
    return Fault(code: "wrong-row", message: "the row is wrong", hint: nil, range: rowStart..<rowStart + 1)
  }

  /// Where a column stands in the row.
  func range(of column: TableColumn) -> Range<Int> {
    guard let index = plan.columns.firstIndex(of: column), row.fields.indices.contains(index) else {
      return rowStart..<rowStart + 1
    }
    return field(index).range
  }

  private var quoteFault: Fault? {
    switch row.fault {
    case nil: nil
    case .openQuote(let offset):
      Fault(
        code: "open-quote", message: "a quote that opens a field is never closed", hint: "close it",
        range: offset..<offset + 1)
    case .strayQuote(let offset):
      Fault(
        code: "stray-quote", message: "a quote stands within a field that does not begin with one",
        hint: "put the whole field in quotes, and write each quote in it twice", range: offset..<offset + 1)
    case .afterQuote(let offset):
      Fault(
        code: "stray-quote", message: "something stands behind the closing quote of a field",
        hint: "a quote within a quoted field is written twice", range: offset..<offset + 1)
    }
  }

  private var countFault: Fault? {
    let (count, expected) = (row.fields.count, plan.columns.count)
    guard count != expected, let last = row.fields.last else { return nil }
    let fields = "\(count) field\(count == 1 ? "" : "s")"
    guard count > expected else {
      let end = last.content.upperBound
      return Fault(
        code: "wrong-field-count", message: "the row has \(fields), and the header has \(expected)",
        hint: "every row has a field for each column, empty where there is nothing to say",
        range: end..<end + 1)
    }
    return Fault(
      code: "wrong-field-count", message: "the row has \(fields), and the header has \(expected)",
      hint: "a field that holds the separator stands in quotes",
      range: row.fields[expected].content.lowerBound..<last.content.upperBound)
  }
}

// MARK: - Fields

extension RowExamination {
  /// What a field reads as, and where it stands; without the blanks around it, save in a quoted note.
  private func field(_ index: Int, keepsBlanks: Bool = false) -> (
    bytes: [UInt8], range: Range<Int>, isEscaped: Bool
  ) {
    let field = row.fields[index]
    let bytes = row.bytes(field, of: text.span)
    if keepsBlanks && field.isQuoted { return (bytes, field.content, field.isEscaped) }
    let (start, length) = TableWorker.trimmed((0, bytes.count), in: bytes, isSafe: plan.isSafe)
    let content = field.content.lowerBound
    let range = field.isEscaped ? field.content : content + start..<content + start + length
    return (Array(bytes[start..<start + length]), range, field.isEscaped)
  }

  private func fault(of index: Int, _ column: TableColumn) -> Fault? {
    let field = field(index, keepsBlanks: column == .note)
    let found =
      switch column {
      case .kind, .from, .to: FieldFault.ofName(field.bytes, column)
      case .weight: FieldFault.ofWeight(field.bytes)
      case .mutual: FieldFault.ofTruth(field.bytes)
      case .start, .end, .date, .sources, .note, .id: FieldFault.ofText(field.bytes)
      }
    return found.map { place($0, field.range, field.isEscaped) }
  }

  private func place(_ fault: FieldFault, _ range: Range<Int>, _ isEscaped: Bool) -> Fault {
    var range = range
    if let part = fault.range, !isEscaped {
      range = range.lowerBound + part.lowerBound..<range.lowerBound + part.upperBound
    }
    if range.isEmpty { range = range.lowerBound..<range.lowerBound + 1 }
    return Fault(code: fault.code, message: fault.message, hint: fault.hint, range: range)
  }
}

// MARK: - Dates

extension RowExamination {
  private func part(_ column: TableColumn) -> (bytes: [UInt8], range: Range<Int>, isEscaped: Bool)? {
    if let constant = plan.constants[column] { return (constant, rowStart..<rowStart + 1, true) }
    return plan.columns.firstIndex(of: column).map { field($0) }
  }

  private var dateFault: Fault? {
    let (start, end, date) = (part(.start), part(.end), part(.date))
    for part in [start, end, date].compactMap(\.self) {
      if let fault = FieldFault.ofText(part.bytes) { return place(fault, part.range, part.isEscaped) }
    }
    let hasSpell = start?.bytes.isEmpty == false || end?.bytes.isEmpty == false
    if let date, !date.bytes.isEmpty || !plan.hasSpells {
      if hasSpell {
        return Fault(
          code: "two-times", message: "a row has a date or a start and an end, not both",
          hint: "an event has a date, what lasts has a start and an end", range: date.range)
      }
      return eventFault(date)
    }
    guard let start, let end else { return nil }
    return spellFault(start, end)
  }

  private func eventFault(_ date: (bytes: [UInt8], range: Range<Int>, isEscaped: Bool)) -> Fault? {
    do {
      _ = try EventDate(parsing: String(decoding: date.bytes, as: UTF8.self))
      return nil
    } catch {
      return place(FieldFault(error, from: 0), date.range, date.isEscaped)
    }
  }

  /// The fault of a spell, at the end that has it.
  private func spellFault(
    _ start: (bytes: [UInt8], range: Range<Int>, isEscaped: Bool),
    _ end: (bytes: [UInt8], range: Range<Int>, isEscaped: Bool)
  ) -> Fault? {
    for (end, isEnd) in [(start, false), (end, true)] {
      if let fault = sideFault(end.bytes, isEnd: isEnd) { return place(fault, end.range, end.isEscaped) }
    }
    let nothing = [UInt8(ascii: "/")]
    let ends = [
      start.bytes == nothing ? [] : start.bytes,
      end.bytes == nothing ? [] : end.bytes.isEmpty ? Array("..".utf8) : end.bytes,
    ]
    let spell = ends.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/")
    let slash = ends[0].count
    do {
      if start.bytes.first == UInt8(ascii: "[") || start.bytes.first == UInt8(ascii: "{") {
        _ = try Spell(parsing: ends.first.map { String(decoding: $0, as: UTF8.self) } ?? "")
      }
      _ = try Spell(parsing: spell)
      return nil
    } catch {
      if error.offset <= slash, slash > 0 {
        let error = error.inColumn(String(decoding: ends[0], as: UTF8.self), isEnd: false)
        return place(FieldFault(error, from: 0, upTo: slash), start.range, start.isEscaped)
      }
      let error = error.inColumn(String(decoding: end.bytes, as: UTF8.self), isEnd: true)
      return place(FieldFault(error, from: slash + 1, upTo: spell.utf8.count), end.range, end.isEscaped)
    }
  }
}

extension RowExamination {
  /// What is wrong with one end that holds a slash, as a day in another order does, or a whole spell.
  private func sideFault(_ bytes: [UInt8], isEnd: Bool) -> FieldFault? {
    guard bytes.count > 1, bytes.contains(UInt8(ascii: "/")) else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    do {
      _ = try EDTF(parsing: text)
      return FieldFault(
        code: "wrong-date", message: "one end of a spell is a date, not a spell",
        hint: "its first day stands in one column, its last in the other")
    } catch {
      return FieldFault(error.inColumn(text, isEnd: isEnd), from: 0)
    }
  }
}

extension FieldFault {
  /// The fault of a date, of which the field begins at an offset of the text that was read.
  init(_ error: DateError, from start: Int, upTo end: Int = .max) {
    let first = max(0, error.offset - start)
    let last = max(first, min(error.offset + error.length, end) - start)
    self.init(code: "wrong-date", message: error.message, hint: error.hint, range: first..<last)
  }
}
