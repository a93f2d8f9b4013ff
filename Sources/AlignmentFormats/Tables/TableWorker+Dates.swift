import AlignmentModel

/// Dates: plain days at a glance, the others by what their texts mean.
extension TableWorker {
  mutating func readDates() {
    let slow =
      plan.hasEvents
      ? TableWorker.readPlainEvents(
        batch, buffer, &columns.first, &columns.last, &columns.flags, &columns.slow)
      : TableWorker.readPlainSpells(
        batch, buffer, &columns.first, &columns.last, &columns.flags, &columns.slow)
    for index in 0..<slow {
      let row = Int(columns.slow[index])
      if batch.wrong[row] == 0, !readSlowDates(row) { batch.markWrong(row) }
    }
  }

  /// Rows that are spells of plain days, perhaps without an end; says how many are not.
  private static func readPlainSpells(
    _ batch: RowBatch, _ buffer: [UInt8], _ first: inout [Int32], _ last: inout [Int32],
    _ flags: inout [UInt16], _ slow: inout [Int32]
  ) -> Int {
    let (startRange, endRange) = (batch.range(.start), batch.range(.end))
    let text = buffer.span.bytes
    let starts = batch.starts.span.extracting(startRange)
    let startLengths = batch.lengths.span.extracting(startRange)
    let ends = batch.starts.span.extracting(endRange)
    let endLengths = batch.lengths.span.extracting(endRange)
    var firsts = first.mutableSpan
    var lasts = last.mutableSpan
    var flags = flags.mutableSpan
    var slow = slow.mutableSpan
    let future = Day.unboundedFuture.number
    var count = 0
    for row in starts.indices {
      let first = plainDay(text, starts[row], startLengths[row])
      let isOpen = endLengths[row] == 0
      let last = isOpen ? future : plainDay(text, ends[row], endLengths[row])
      firsts[row] = first
      lasts[row] = last
      flags[row] = isOpen ? TieFlags.openEnd.rawValue : 0
      slow[count] = Int32(truncatingIfNeeded: row)
      count &+= first == PlainDay.none || last < first ? 1 : 0
    }
    return count
  }

  /// Rows that are events on plain days; says how many are not.
  private static func readPlainEvents(
    _ batch: RowBatch, _ buffer: [UInt8], _ first: inout [Int32], _ last: inout [Int32],
    _ flags: inout [UInt16], _ slow: inout [Int32]
  ) -> Int {
    let range = batch.range(.date)
    let text = buffer.span.bytes
    let starts = batch.starts.span.extracting(range)
    let lengths = batch.lengths.span.extracting(range)
    let startLengths = batch.lengths.span.extracting(batch.range(.start))
    let endLengths = batch.lengths.span.extracting(batch.range(.end))
    var firsts = first.mutableSpan
    var lasts = last.mutableSpan
    var flags = flags.mutableSpan
    var slow = slow.mutableSpan
    var count = 0
    for row in starts.indices {
      let day = plainDay(text, starts[row], lengths[row])
      firsts[row] = day
      lasts[row] = day
      flags[row] = TieFlags.event.rawValue
      slow[count] = Int32(truncatingIfNeeded: row)
      count &+= day == PlainDay.none || (startLengths[row] | endLengths[row]) != 0 ? 1 : 0
    }
    return count
  }

  @inline(__always)
  private static func plainDay(_ text: RawSpan, _ start: UInt32, _ length: UInt32) -> Int32 {
    let day = PlainDay.number(
      head: ByteLanes.load(text, Int(start)), tail: ByteLanes.load(text, Int(start) &+ 2))
    return length == 10 ? day : PlainDay.none
  }

  private mutating func readSlowDates(_ row: Int) -> Bool {
    let (start, end, date) = (trimmed(.start, row), trimmed(.end, row), trimmed(.date, row))
    if date.length > 0 { return start.length + end.length == 0 && readEvent(row, date) }
    return plan.hasSpells && readSpell(row, start, end)
  }

  private mutating func readSpell(
    _ row: Int, _ startField: (start: Int, length: Int), _ endField: (start: Int, length: Int)
  ) -> Bool {
    guard startField.length + endField.length < DateTexts.longestSpell, let start = side(startField, .blank),
      let end = side(endField, .open), let bounds = Bounds(from: start.side, to: end.side)
    else { return false }
    var flags: TieFlags = []
    if start.side.kind == .open { flags.insert(.openStart) }
    if start.side.kind == .blank { flags.insert(.blankStart) }
    if end.side.kind == .open { flags.insert(.openEnd) }
    if end.side.kind == .blank { flags.insert(.blankEnd) }
    set(row, bounds, flags, start.text, end.text)
    return true
  }

  private mutating func side(_ field: (start: Int, length: Int), _ empty: SpellSide) -> DateTexts.Side? {
    guard field.length > 0 else { return DateTexts.Side(side: empty, text: 0) }
    let day = TableWorker.plainDay(
      buffer.span.bytes, UInt32(truncatingIfNeeded: field.start), UInt32(truncatingIfNeeded: field.length))
    if day != PlainDay.none { return DateTexts.Side(side: SpellSide(Day(number: day)), text: 0) }
    return dates.side(field.start, field.length, in: buffer, texts: &texts)
  }

  private mutating func readEvent(_ row: Int, _ field: (start: Int, length: Int)) -> Bool {
    let occurrences = dates.event(field.start, field.length, in: buffer, texts: &texts)
    guard let first = occurrences.first else { return false }
    if occurrences.count > 1 {
      columns.sets.append((row, occurrences))
    } else {
      set(row, first.bounds, .event, first.text, 0)
    }
    return true
  }

  private mutating func set(_ row: Int, _ bounds: Bounds, _ flags: TieFlags, _ start: UInt32, _ end: UInt32) {
    columns.first[row] = bounds.firstEarliest.number
    columns.last[row] = bounds.lastLatest.number
    columns.flags[row] = flags.rawValue
    guard !bounds.isExact || start != 0 || end != 0 else { return }
    columns.flags[row] |= TieFlags.inexact.rawValue
    columns.dates.append(
      TieTable.Dates(
        row: UInt32(truncatingIfNeeded: row), firstLatest: bounds.firstLatest.number,
        lastEarliest: bounds.lastEarliest.number, start: start, end: end))
  }
}
