import AlignmentModel

/// A value of a mapping whose columns have been found.
indirect enum CellValue {
  case constant(String)
  case cell(Int, CodeList?)
  case pieces([Piece])
  case list([CellValue])

  enum Piece {
    case text(String)
    case cell(Int)
  }

  /// Finds the columns of a value; nil, and an error is told, when one is not there.
  init?(_ value: MappedValue, _ columns: inout MappedColumns) {
    switch value {
    case .constant(let text): self = .constant(text)
    case .column(let column, let codes):
      guard let number = columns.number(column) else { return nil }
      self = .cell(number, codes)
    case .pieces(let pieces):
      var found: [Piece] = []
      for piece in pieces {
        switch piece {
        case .text(let text): found.append(.text(text))
        case .column(let column):
          guard let number = columns.number(column) else { return nil }
          found.append(.cell(number))
        }
      }
      self = .pieces(found)
    case .list(let values):
      let found = values.map { CellValue($0, &columns) }
      guard !found.contains(where: { $0 == nil }) else { return nil }
      self = .list(found.compactMap(\.self))
    }
  }

  /// The number of its column, where it is one.
  var field: Int? { if case .cell(let number, _) = self { number } else { nil } }

  /// What a row says; nil where it says nothing.
  func text(_ row: MappedRow) throws(RowFault) -> String? {
    switch self {
    case .constant(let text): return text
    case .cell(let number, let codes):
      guard let codes else { return try row.text(number) }
      return try codes.meaning(of: row, number)
    case .pieces(let pieces):
      var text = ""
      for piece in pieces {
        switch piece {
        case .text(let part): text += part
        case .cell(let number):
          // A text with a gap says nothing.
          guard let part = try row.text(number) else { return nil }
          text += part
        }
      }
      return text
    case .list(let values):
      var texts: [String] = []
      for value in values { if let text = try value.text(row), !text.isEmpty { texts.append(text) } }
      return texts.isEmpty ? nil : texts.joined(separator: "; ")
    }
  }
}

extension CodeList {
  fileprivate func meaning(of row: MappedRow, _ number: Int) throws(RowFault) -> String? {
    // A list may name what says nothing elsewhere.
    let written = try row.written(number)
    if let meaning = values[written] { return meaning.isEmpty ? nil : meaning }
    if row.isUnknown(written) { return nil }
    if keepsOthers { return written }
    if let other { return other.isEmpty ? nil : other }
    let near = Suggestion.nearest(to: written, among: values.keys.sorted(), limit: 1).first
    throw RowFault(
      code: "unknown-code", "the mapping does not say what \"\(FieldFault.shortened(written))\" means",
      field: number,
      hint: near.map { "did you mean \"\($0)\"?" }
        ?? "add it to `values`, or say with `else` what all others mean")
  }
}

/// A row of a table, field by field.
struct MappedRow {
  let fields: RowFields
  let bytes: [UInt8]
  /// Cells that say nothing.
  let unknown: Set<String>
  /// The line on which it begins, from 1.
  let line: Int

  func isUnknown(_ text: String) -> Bool { text.isEmpty || unknown.contains(text) }

  /// What is written in a field, without the blanks around it.
  func written(_ number: Int) throws(RowFault) -> String {
    let field = fields.fields[number]
    var (first, last) = (field.content.lowerBound, field.content.upperBound)
    while first < last, bytes[first] == 0x20 || bytes[first] == 0x09 { first += 1 }
    while last > first, bytes[last - 1] == 0x20 || bytes[last - 1] == 0x09 { last -= 1 }
    if field.isEscaped { return try text(of: fields.bytes(field, of: bytes.span), number) }
    var isPlain = true
    for offset in first..<last where bytes[offset] < 0x20 || bytes[offset] >= 0x7F { isPlain = false }
    if isPlain { return String(decoding: bytes[first..<last], as: UTF8.self) }
    return try text(of: Array(bytes[first..<last]), number)
  }

  /// What a field says; nil where it says nothing.
  func text(_ number: Int) throws(RowFault) -> String? {
    let text = try written(number)
    return isUnknown(text) ? nil : text
  }

  private func text(of copy: [UInt8], _ number: Int) throws(RowFault) -> String {
    if let fault = FieldFault.ofText(copy) {
      throw RowFault(code: fault.code, fault.message, field: number, bytes: fault.range, hint: fault.hint)
    }
    return String(String(decoding: copy, as: UTF8.self)[...].trimmed)
  }
}
