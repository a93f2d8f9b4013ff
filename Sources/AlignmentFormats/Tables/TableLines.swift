import AlignmentModel

/// The lines of a table that problems speak of: those kept when it was read, and what it takes to read others again,
/// for what is only found once all tables and graph files are one graph.
struct TableLines: Sendable {
  /// What the table is called in messages.
  let name: String
  /// What its fields say; nil where the header is wrong.
  var plan: TablePlan?
  /// The lines that were kept, by number.
  var excerpts: [Int: SourceText.Excerpt] = [:]
  /// Where it was read.
  var origin = TableOrigin.gone

  /// Whether reading lines again costs next to nothing.
  var isInMemory: Bool { if case .memory = origin { true } else { false } }

  /// The kept lines as a text; nil when there are none.
  var text: SourceText? { excerpts.isEmpty ? nil : SourceText(name: name, lines: excerpts) }

  /// The problems with their places in the rows where the rows can be read again, which are then kept. O(bytes) up to
  /// the last of the lines.
  mutating func locate(_ problems: [Diagnostic]) -> [Diagnostic] {
    let places = problems.flatMap { [$0.place].compactMap(\.self) + $0.related.map(\.place) }
    let lines = Set(places.filter(isRow).map(\.line)).sorted()
    guard let plan, !lines.isEmpty else { return problems }
    let rows = origin.bytes(from: lines).mapValues { TableRow(plan, $0) }
    return problems.map { problem in
      var problem = problem
      if let place = problem.place, isRow(place), let row = rows[place.line] {
        problem.place = self.place(row, place.line, problem.code, isQuoted: true)
      }
      for index in problem.related.indices where isRow(problem.related[index].place) {
        let line = problem.related[index].place.line
        guard let row = rows[line] else { continue }
        problem.related[index].place = place(row, line, problem.code, isQuoted: false)
      }
      return problem
    }
  }

  /// Whether all that is known of a place is that it is on a row that begins on its line.
  private func isRow(_ place: Place) -> Bool { place.file == name && place.line > 0 && place.length == 0 }

  private mutating func place(_ row: TableRow, _ line: Int, _ code: String, isQuoted: Bool) -> Place {
    let spot = row.spot(of: code, line: line)
    if isQuoted, excerpts[spot.line + 1] == nil { excerpts[spot.line + 1] = spot.excerpt }
    return Place(file: name, line: spot.line + 1, column: spot.column, length: max(1, spot.length))
  }
}

/// A row that was read again.
private struct TableRow {
  private let plan: TablePlan
  private let bytes: [UInt8]
  private var fields = RowFields()

  /// - Parameter bytes: the row, and perhaps what follows it.
  init(_ plan: TablePlan, _ bytes: [UInt8]) {
    (self.plan, self.bytes) = (plan, bytes)
    fields.read(bytes.span, from: 0, separator: plan.separator)
  }

  /// Where in a row that begins on a line a problem lies.
  func spot(of code: String, line: Int) -> TableSpot {
    let field = TableRow.columns(of: code).lazy.compactMap { range(of: $0.0, $0.1) }.first ?? first
    return TableSpot(
      at: field.lowerBound, length: max(1, field.count), in: bytes.span, rowStart: 0, line: line - 1, chunk: 0
    )
  }

  /// Where a problem can lie, the likeliest first, and what the field must be for that.
  private static func columns(of code: String) -> [(TableColumn, ([UInt8]) -> Bool)] {
    func isThere(_ field: [UInt8]) -> Bool { !field.isEmpty }
    func isOpen(_ field: [UInt8]) -> Bool { field.isEmpty || field == Array("..".utf8) }
    switch code {
    case "duplicate-id": return [(.id, isThere)]
    case "outside-life": return [(.date, isThere), (.start, isThere), (.end, isThere)]
    case "no-coverage": return [(.end, isOpen), (.start, isOpen)]
    case "direction": return [(.mutual, isThere), (.kind, isThere)]
    default: return [(.kind, isThere), (.from, isThere)]
    }
  }

  private func range(of column: TableColumn, _ isMeant: ([UInt8]) -> Bool) -> Range<Int>? {
    guard let index = plan.columns.firstIndex(of: column), fields.fields.indices.contains(index) else {
      return nil
    }
    let field = fields.fields[index]
    let text = fields.bytes(field, of: bytes.span)
    let (start, length) = TableWorker.trimmed((0, text.count), in: text)
    guard isMeant(Array(text[start..<start + length])) else { return nil }
    if field.isEscaped { return field.content }
    return field.content.lowerBound + start..<field.content.lowerBound + start + length
  }

  /// The first field.
  private var first: Range<Int> { fields.fields.first?.content ?? 0..<0 }
}
