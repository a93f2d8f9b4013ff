import AlignmentModel

/// Reads a temporal knowledge graph in the form in which they are shared: a folder with `entity2id.txt` and
/// `relation2id.txt`, and facts as numbers in `train.txt`, `valid.txt` and `test.txt`.
///
/// A fact is subject, relation, object and a time; with two times as dates (`1926-##-##`) it is a spell. Relations
/// that are called as events of CAMEO are of that code, with its Goldstein weight; the name stays as a note.
enum ICEWSFolder {
  /// Whether a folder holds such a graph.
  static func isOne(_ path: String) -> Bool {
    Folder.has("entity2id.txt", in: path) && Folder.has("relation2id.txt", in: path)
      && factFiles.contains { Folder.has($0, in: path) }
  }

  /// Reads the folder. O(bytes).
  ///
  /// - Parameters:
  ///   - name: what messages call it.
  ///   - options: a mapping of times may tell what they are counted from; else the name of the folder does.
  static func read(_ path: String, name: String, _ options: ReadingOptions) throws(FileError)
    -> ForeignReading
  {
    let entities = try names("entity2id.txt", in: path, name)
    let relations = try names("relation2id.txt", in: path, name)
    guard entities.problems.isEmpty, relations.problems.isEmpty else {
      var problems = entities.problems
      problems.append(relations.problems)
      return ForeignReading(failing: problems)
    }
    var reader = FactReader(
      name: name, path: path, entities: entities.list, relations: relations.list, options)
    for file in factFiles where Folder.has(file, in: path) {
      reader.read(try FileBytes.read("\(path)/\(file)"), file: file)
    }
    for file in ["triple2id.txt", "quadruple2id.txt", "stat.txt"] where Folder.has(file, in: path) {
      reader.draft.losses.note("files", example: file)
    }
    return reader.finished()
  }

  private static let factFiles = ["train.txt", "valid.txt", "test.txt"]

  private static func names(
    _ file: String, in path: String, _ name: String
  ) throws(FileError) -> (list: [String?], problems: Diagnostics) {
    let bytes = try FileBytes.read("\(path)/\(file)")
    var list: [String?] = []
    var faults = RowFaults(name: "\(name)/\(file)", areSkipped: false)
    var row = RowFields()
    var (position, line) = (0, 0)
    while position < bytes.count {
      row.read(bytes.span, from: position, separator: 0x09)
      defer { (position, line) = (row.end, line + row.lineCount) }
      if row.isBlank(bytes.span) { continue }
      // Some of them begin with the number of lines.
      if line == 0, row.fields.count == 1 { continue }
      let cells = MappedRow(fields: row, bytes: bytes, unknown: [], line: line + 1)
      do throws(RowFault) {
        guard row.fields.count == 2, let number = Int(try cells.written(1)), (0..<mostNames).contains(number)
        else {
          throw RowFault(
            code: "wrong-row", "a line is a name, a tab and a number from 0",
            field: row.fields.count == 2 ? 1 : nil)
        }
        if number >= list.count { list += repeatElement(nil, count: number + 1 - list.count) }
        list[number] = try cells.written(0)
      } catch {
        faults.add(error, row, of: bytes.span, rowStart: position, line: line)
      }
    }
    return (list, faults.finished(name: name))
  }

  private static let mostNames = 1 << 24
}

/// Reads the facts, number by number.
private struct FactReader {
  let name: String
  let path: String
  let entities: [String?]
  let relations: [String?]
  var draft: ForeignDraft
  private let options: ReadingOptions
  private var problems = Diagnostics()
  private var skipped = 0
  private var areWrong = false
  private var clock: MappedClock?
  private var actorNumbers: [UInt32?]
  private var kindNumbers: [(kind: UInt16, weight: Double?, note: String?)?]
  /// Dates and days by their texts.
  private var dates: [String: DateReading.Side] = [:]
  private var events: [String: EventDate.Occurrence] = [:]
  private let form = DateForm("YYYY-MM-DD") ?? .edtf
  /// Whether facts are numbered otherwise than in days, which the times tell.
  private var guessed: String?
  /// The source that the mapping names, and that of facts which are events of CAMEO.
  private let own: [String]
  private let coded: [String]
  private var isCoded = false

  init(name: String, path: String, entities: [String?], relations: [String?], _ options: ReadingOptions) {
    (self.name, self.path, self.entities, self.relations) = (name, path, entities, relations)
    self.options = options
    own = options.mapping?.source.map { [$0.id] } ?? []
    coded = own.isEmpty ? [FactReader.icews.id] : []
    draft = ForeignDraft(name: name)
    actorNumbers = [UInt32?](repeating: nil, count: entities.count)
    kindNumbers = relations.map { _ in nil }
    if case .coded(let clock)? = options.mapping?.rows { self.clock = clock } else { guessClock() }
  }

  private static let icews: Source = {
    var source = Source(id: "icews")
    source.title = "ICEWS Coded Event Data"
    source.author = "Elizabeth Boschee and others"
    source.publisher = "ICEWS"
    source.url = "https://doi.org/10.7910/DVN/28075"
    return source
  }()

  /// The data sets that are shared in this form count hours, or days, from the first day they speak of.
  private mutating func guessClock() {
    let own = path.split(separator: "/").last?.lowercased() ?? ""
    for (part, since, perDay) in [
      ("icews05-15", "2005-01-01", 24), ("icews14", "2014-01-01", 24), ("icews18", "2018-01-01", 24),
    ] where own.contains(part) {
      guard let day = try? Day(parsing: since) else { continue }
      clock = MappedClock(since: day, perDay: perDay)
      guessed = "\(part) counts hours from \(since)"
    }
  }

  mutating func read(_ bytes: [UInt8], file: String) {
    let whole = "\(name)/\(file)"
    var faults = RowFaults(name: whole, areSkipped: options.table.skipsBadRows)
    var row = RowFields()
    var (position, line) = (0, 0)
    while position < bytes.count {
      row.read(bytes.span, from: position, separator: 0x09)
      defer { (position, line) = (row.end, line + row.lineCount) }
      if row.isBlank(bytes.span) || (line == 0 && row.fields.count == 1) { continue }
      do throws(RowFault) {
        try take(MappedRow(fields: row, bytes: bytes, unknown: [], line: line + 1), whole)
      } catch {
        faults.add(error, row, of: bytes.span, rowStart: position, line: line)
      }
    }
    areWrong = areWrong || faults.areErrors
    if !faults.areErrors { skipped += faults.count }
    problems.append(faults.finished(name: whole))
  }

  private mutating func take(_ row: MappedRow, _ file: String) throws(RowFault) {
    let count = row.fields.fields.count
    guard (4...5).contains(count) else {
      throw RowFault(
        code: "wrong-field-count", "a fact has four or five fields, and this has \(count)",
        hint: "subject, relation, object, time, each a number, parted by tabs")
    }
    let from = try actor(row, 0)
    let relation = try kind(row, 1)
    let to = try actor(row, 2)
    guard let time = try time(row) else {
      draft.losses.note("facts that end before they begin", example: "\(file):\(row.line)")
      return
    }
    draft.add(
      TieTableBuilder.Row(
        kind: relation.kind, from: from, to: to, mutual: nil, time: time, weight: relation.weight,
        note: relation.note, id: nil, sources: relation.note == nil ? own : own + coded, line: 0))
  }

  private func number(_ row: MappedRow, _ field: Int, below count: Int, _ what: String) throws(RowFault)
    -> Int
  {
    // Up to nine digits, which is what nearly all of them are.
    let content = row.fields.fields[field].content
    var number = 0
    for offset in content where content.count <= 9 {
      let digit = row.bytes[offset] &- 0x30
      guard digit < 10 else {
        number = -1
        break
      }
      number = number * 10 + Int(digit)
    }
    guard !content.isEmpty, content.count <= 9, (0..<count).contains(number) else {
      throw RowFault(
        code: "unknown-number",
        "no \(what) has the number \"\(FieldFault.shortened(try row.written(field)))\"",
        field: field, hint: "they are numbered from 0 to \(count - 1)")
    }
    return number
  }

  private mutating func actor(_ row: MappedRow, _ field: Int) throws(RowFault) -> UInt32 {
    let number = try number(row, field, below: entities.count, "entity")
    if let known = actorNumbers[number] { return known }
    guard let name = entities[number] else {
      throw RowFault(code: "unknown-number", "no entity has the number \(number)", field: field)
    }
    let found = draft.actorNumber(name)
    actorNumbers[number] = found
    return found
  }

  private mutating func kind(
    _ row: MappedRow, _ field: Int
  ) throws(RowFault) -> (kind: UInt16, weight: Double?, note: String?) {
    let number = try number(row, field, below: relations.count, "relation")
    if let known = kindNumbers[number] { return known }
    guard let name = relations[number] else {
      throw RowFault(code: "unknown-number", "no relation has the number \(number)", field: field)
    }
    let event = CAMEO.byName[name.lowercased()]
    let written =
      event.map { event in
        options.rules == nil
          ? EventCodes.kind(of: event.code, in: "cameo")?.id ?? name : EventCodes.written(event.code, "cameo")
      } ?? name
    guard let kind = draft.kindNumber(written) else {
      throw RowFault(code: "too-many-kinds", "there are too many relations", field: field)
    }
    isCoded = isCoded || event != nil
    let found = (kind, event?.goldstein, event?.name)
    kindNumbers[number] = found
    return found
  }

  // MARK: Times

  /// Nil where the fact ends before it begins.
  private mutating func time(_ row: MappedRow) throws(RowFault) -> TieTableBuilder.Time? {
    let first = try row.written(3)
    if first.utf8.contains(UInt8(ascii: "-")), first.utf8.count > 2 { return try spell(row, first) }
    if let known = events[first] { return .event(known) }
    if let clock {
      guard let day = clock.side(first), let event = try? EventDate(parsing: day.written),
        let occurrence = event.occurrences.first
      else { throw DateReading.notACount(first, 3) }
      events[first] = occurrence
      return .event(occurrence)
    }
    throw RowFault(
      code: "no-clock", "nothing says from which day \"\(FieldFault.shortened(first))\" is counted", field: 3,
      hint: "give a mapping: `entente-mapping: 1` and `coded: {since: 2014-01-01, unit: hours}`")
  }

  private mutating func spell(_ row: MappedRow, _ first: String) throws(RowFault) -> TieTableBuilder.Time? {
    guard row.fields.fields.count == 5 else {
      throw RowFault(code: "wrong-field-count", "a fact with dates has a first and a last one", field: 3)
    }
    let last = try row.written(4)
    // `####-##-##` says that the day is not known, at either end: a fact whose end nobody knows does not go on.
    let (start, end) = (try date(first, 3), try date(last, 4))
    guard Bounds(from: start.side, to: end.side) != nil else { return nil }
    return .spell(start.side, startText: start.written, end.side, endText: end.written)
  }

  private mutating func date(_ text: String, _ field: Int) throws(RowFault) -> DateReading.Side {
    if let known = dates[text] { return known }
    guard let civil = form.read(ArraySlice(text.utf8)) else {
      throw RowFault(
        code: "wrong-date", "\"\(FieldFault.shortened(text))\" is no date like 1926-##-##", field: field)
    }
    var side = DateReading.Side.blank
    if civil.year != nil {
      guard let found = civil.side() else {
        throw RowFault(code: "wrong-date", "there is no day \"\(text)\"", field: field)
      }
      side = DateReading.Side(side: found.side, text: found.text)
    }
    dates[text] = side
    return side
  }

  consuming func finished() -> ForeignReading {
    let (found, skipped, areWrong, guessed, name) = (problems, skipped, areWrong, guessed, name)
    if let source = options.mapping?.source { draft.draft.sources.append(source) }
    if isCoded, options.mapping?.source == nil { draft.draft.sources.append(FactReader.icews) }
    draft.draft.title = options.mapping?.title ?? (isCoded ? "Events of ICEWS" : nil)
    draft.draft.coverage = options.mapping?.coverage
    var reading = draft.finish()
    reading.diagnostics.append(found)
    if let guessed {
      reading.diagnostics.append(
        Diagnostic(
          .warning, code: "guessed-clock", "times are counted as its name says: \(guessed)", at: .whole(name),
          hint: "a mapping says it outright: `coded: {since: 2014-01-01, unit: hours}`"))
    }
    if areWrong { reading.draft = nil }
    reading.skippedRows = skipped
    return reading
  }
}
