import AlignmentModel

/// Reads the dates of a column, or of columns for year, month and day; each text is read once, which is why it is a
/// class: what has been read is kept whoever asks.
final class DateReading {
  /// An end of a spell, with its text where the days do not say it all.
  struct Side: Equatable {
    var side: SpellSide
    var text: String

    static let open = Side(side: .open, text: "")
    static let blank = Side(side: .blank, text: "")

    /// The same day with the mark of doubt; where there is none to be marked, nothing is said.
    var doubtful: Side {
      guard side.kind == .written else { return .blank }
      if side.isUncertain { return self }
      // Both approximate and uncertain has a sign of its own.
      let marked = written.last == "~" ? "\(written.dropLast())%" : "\(written)?"
      return (try? SpellSide(parsing: marked)).map { Side(side: $0, text: marked) } ?? .blank
    }

    /// As it stands in a graph file.
    var written: String {
      switch side.kind {
      case .open: ".."
      case .blank: ""
      case .written: side.plainDay.map(\.description) ?? text
      }
    }
  }

  /// What a date is of a spell.
  enum Role {
    case start, end
    /// All of it, or the day of an event.
    case whole

    /// What it means that nothing is said: a spell whose end is not told goes on.
    fileprivate var empty: Side { self == .end ? .open : .blank }
  }

  private enum Place {
    case column(Int, DateForm)
    case columns(year: Int, month: Int?, day: Int?)
    case count(Int, MappedClock)
    case constant(Side)
  }

  private let place: Place
  private let unknown: Set<String>
  private let open: (field: Int, values: Set<String>)?
  private let censored: Day?
  private let role: Role
  private var empty: Side { role.empty }
  /// Rows that go on by their mark although they have an end before the data do.
  private(set) var overruled: (count: Int, example: String) = (0, "")
  /// Sides by their texts.
  private var known: [String: Side] = [:]
  private var knownParts: [CivilParts: Side] = [:]

  /// Finds the columns of a date; nil, and an error is told, when one is not there.
  init?(_ date: MappedDate, _ role: Role, _ columns: inout MappedColumns) {
    switch date.parts {
    case .column(let column, let form):
      guard let number = columns.number(column) else { return nil }
      place = .column(number, form)
    case .count(let column, let clock):
      guard let number = columns.number(column) else { return nil }
      place = .count(number, clock)
    case .columns(let year, let month, let day):
      let numbers = [year, month, day].map { column in column.map { columns.number($0) } }
      guard case .some(.some(let first)) = numbers[0], !numbers.contains(where: { $0 == .some(nil) }) else {
        return nil
      }
      place = .columns(year: first, month: numbers[1] ?? nil, day: numbers[2] ?? nil)
    case .constant(let text):
      guard let side = try? SpellSide(parsing: text) else { return nil }
      place = .constant(Side(side: side, text: text))
    }
    if let filter = date.open {
      guard let number = columns.number(filter.column) else { return nil }
      open = (number, filter.values)
    } else {
      open = nil
    }
    (unknown, censored, self.role) = (date.unknown, date.censored, role)
  }

  /// The number of the field at fault where the date is wrong.
  var field: Int? {
    switch place {
    case .column(let number, _), .count(let number, _): number
    case .columns(let year, _, _): year
    case .constant: nil
    }
  }

  /// What a row says.
  func side(_ row: MappedRow) throws(RowFault) -> Side {
    if let open, open.values.contains(try row.written(open.field)) {
      if role == .end, censored != nil { noteOverruled(row) }
      return .open
    }
    let side = try written(row)
    return isCensored(side.side) ? .open : side
  }

  private func noteOverruled(_ row: MappedRow) {
    // A date that cannot be read is not wrong where the mark makes it needless.
    guard let side = try? written(row), side.side.kind == .written, !isCensored(side.side) else { return }
    overruled.count += 1
    if overruled.count == 1 { overruled.example = "\(side.written) on line \(row.line)" }
  }

  /// Whether a date is where the data begin or end, and not where what they tell of does.
  private func isCensored(_ side: SpellSide) -> Bool {
    guard let censored, side.kind == .written else { return false }
    return role == .start ? side.earliest <= censored : side.earliest >= censored
  }

  private func written(_ row: MappedRow) throws(RowFault) -> Side {
    switch place {
    case .constant(let side): return side
    case .column(let number, let form):
      let text = try row.written(number)
      if let side = known[text] { return side }
      let side = try read(text, form, row, number)
      known[text] = side
      return side
    case .count(let number, let clock):
      let text = try row.written(number)
      if let side = known[text] { return side }
      guard !isUnknown(text, row) else { return empty }
      guard let side = clock.side(text) else { throw DateReading.notACount(text, number) }
      known[text] = side
      return side
    case .columns(let year, let month, let day):
      return try parts(row, year, month, day)
    }
  }

  private func isUnknown(_ text: String, _ row: MappedRow) -> Bool {
    row.isUnknown(text) || unknown.contains(text)
  }

  static func notACount(_ text: String, _ number: Int?) -> RowFault {
    RowFault(
      code: "wrong-date", "\"\(FieldFault.shortened(text))\" is no count of time since the first day",
      field: number, hint: "it is a whole number")
  }

  private func read(_ text: String, _ form: DateForm, _ row: MappedRow, _ number: Int) throws(RowFault)
    -> Side
  {
    if isUnknown(text, row) { return empty }
    guard form.parts != nil else {
      do {
        let side = try SpellSide(parsing: text)
        return Side(side: side, text: side.kind == .written && side.plainDay == nil ? text : "")
      } catch {
        let fault = FieldFault(error, from: 0)
        throw RowFault(
          code: fault.code, fault.message, field: number, bytes: fault.range,
          hint: fault.hint ?? "the mapping says with `form` how dates are written otherwise")
      }
    }
    guard let civil = form.read(ArraySlice(text.utf8)) else {
      throw RowFault(
        code: "wrong-date", "\"\(FieldFault.shortened(text))\" is no date written \(form.text)",
        field: number,
        hint: "the mapping says with `form` how dates are written, and with `unknown` what says nothing")
    }
    guard civil.year != nil else { return empty }
    guard let side = civil.side() else { throw DateReading.noSuchDay(text, number) }
    return Side(side: side.side, text: side.text)
  }

  private static func noSuchDay(_ text: String, _ number: Int) -> RowFault {
    RowFault(
      code: "wrong-date", "there is no day \"\(FieldFault.shortened(text))\"", field: number,
      hint: "years go from 0 to 9999, months from 1 to 12, and days to the end of the month")
  }

  private func parts(_ row: MappedRow, _ year: Int, _ month: Int?, _ day: Int?) throws(RowFault) -> Side {
    var civil = CivilParts()
    civil.year = try number(row, year)
    guard civil.year != nil else { return empty }
    // There is no month and no day of the number 0: it stands for what is not known.
    if let month { civil.month = try number(row, month).flatMap { $0 == 0 ? nil : $0 } }
    if let day { civil.day = try number(row, day).flatMap { $0 == 0 ? nil : $0 } }
    if let side = knownParts[civil] { return side }
    guard let side = civil.side() else {
      let text = [civil.year, civil.month, civil.day].map { $0.map(String.init) }
      let written = civil.day == nil ? text.compactMap(\.self) : text.map { $0 ?? "?" }
      throw DateReading.noSuchDay(written.joined(separator: "-"), day ?? month ?? year)
    }
    let found = Side(side: side.side, text: side.text)
    knownParts[civil] = found
    return found
  }

  private func number(_ row: MappedRow, _ field: Int) throws(RowFault) -> Int? {
    let text = try row.written(field)
    if isUnknown(text, row) { return nil }
    guard text.utf8.count <= 6, let number = Int(text) else {
      throw RowFault(
        code: "wrong-date", "\"\(FieldFault.shortened(text))\" is no number of a year, month or day",
        field: field,
        hint: "the mapping says with `unknown` what says nothing")
    }
    return number
  }
}

extension MappedClock {
  /// The day that a count of units after the first day is on; nil when it is no number or too far away.
  func side(_ text: String) -> DateReading.Side? {
    guard text.utf8.count <= 15, let count = Int(text) else { return nil }
    let days = count >= 0 ? count / perDay : -((-count + perDay - 1) / perDay)
    let day = since.advanced(by: days)
    return day.isBounded ? DateReading.Side(side: SpellSide(day), text: "") : nil
  }
}
