import AlignmentModel

/// Rows that have been read, to the columns of the chunk.
extension TableWorker {
  mutating func appendRows() {
    if batch.hasWrong { tellWrongRows() }
    let first = current.part.count
    if batch.hasWrong || !columns.sets.isEmpty {
      appendSomeRows()
    } else {
      appendAllRows()
      for date in columns.dates { append(date, row: first + Int(date.row)) }
    }
    hasWeights = hasWeights || columns.hasWeight
  }

  private mutating func append(_ date: TieTable.Dates, row: Int) {
    var date = date
    date.row = UInt32(truncatingIfNeeded: row)
    current.part.dates.append(date)
  }

  private mutating func appendAllRows() {
    let (count, first) = (batch.count, current.part.count)
    appendLines()
    current.part.kind.append(contentsOf: columns.kind[..<count].lazy.map { UInt16(truncatingIfNeeded: $0) })
    current.part.from.append(contentsOf: columns.from[..<count])
    current.part.to.append(contentsOf: columns.to[..<count])
    current.part.first.append(contentsOf: columns.first[..<count])
    current.part.last.append(contentsOf: columns.last[..<count])
    current.part.flags.append(contentsOf: columns.flags[..<count])
    if plan.has(.weight) { current.part.weight.append(contentsOf: columns.weight[..<count]) }
    TableWorker.append(columns.note[..<count], &current.part.note, columns.hasNote, first)
    TableWorker.append(columns.sources[..<count], &current.part.sources, columns.hasSources, first)
    TableWorker.append(columns.id[..<count], &current.part.id, columns.hasID, first)
  }

  /// A column begins with its first text, and rows before that have none.
  private static func append(
    _ numbers: ArraySlice<UInt32>, _ column: inout [UInt32], _ hasAny: Bool, _ first: Int
  ) {
    guard hasAny || !column.isEmpty else { return }
    if column.isEmpty { column += repeatElement(0, count: first) }
    column += hasAny ? numbers : numbers.map { _ in 0 }[...]
  }

  private mutating func appendLines() {
    let count = batch.count
    let isInARow = Int(batch.lines[count - 1]) - Int(batch.lines[0]) == count - 1
    for row in 0..<(isInARow ? 1 : count) { appendLine(batch.lines[row], row: current.part.count + row) }
  }

  private mutating func appendLine(_ line: UInt32, row: Int) {
    if let last = current.part.lines.last, Int(last.line) + row - Int(last.row) == Int(line) { return }
    current.part.lines.append(TieTable.LineStart(row: UInt32(truncatingIfNeeded: row), line: line))
  }
}

// MARK: - Rows one by one

extension TableWorker {
  private mutating func appendSomeRows() {
    var (date, set) = (0, 0)
    for row in 0..<batch.count {
      let hasDate = date < columns.dates.count && Int(columns.dates[date].row) == row
      let isSet = set < columns.sets.count && columns.sets[set].row == row
      if batch.wrong[row] == 0 {
        if isSet { appendSet(columns.sets[set].occurrences, row) } else { appendRow(row) }
        if hasDate { append(columns.dates[date], row: current.part.count - 1) }
      }
      if hasDate { date += 1 }
      if isSet { set += 1 }
    }
  }

  private mutating func appendRow(_ row: Int) {
    let first = current.part.count
    appendLine(batch.lines[row], row: first)
    current.part.kind.append(UInt16(truncatingIfNeeded: columns.kind[row]))
    current.part.from.append(columns.from[row])
    current.part.to.append(columns.to[row])
    current.part.first.append(columns.first[row])
    current.part.last.append(columns.last[row])
    current.part.flags.append(columns.flags[row])
    if plan.has(.weight) { current.part.weight.append(columns.weight[row]) }
    TableWorker.append(columns.note[row...row], &current.part.note, columns.hasNote, first)
    TableWorker.append(columns.sources[row...row], &current.part.sources, columns.hasSources, first)
    TableWorker.append(columns.id[row...row], &current.part.id, columns.hasID, first)
  }

  private mutating func appendSet(_ occurrences: [DateTexts.Occurrence], _ row: Int) {
    rowsOfSets += occurrences.count
    // A short text makes a thousand rows: a table of such is told of, not built.
    guard rowsOfSets <= mostRowsOfSets else { return }
    let directions = columns.flags[row] & (TieFlags.mutual.rawValue | TieFlags.directed.rawValue)
    for occurrence in occurrences {
      let isPlain = occurrence.text == 0 && occurrence.bounds.isExact
      columns.first[row] = occurrence.bounds.firstEarliest.number
      columns.last[row] = occurrence.bounds.lastLatest.number
      columns.flags[row] = TieFlags.event.rawValue | directions | (isPlain ? 0 : TieFlags.inexact.rawValue)
      appendRow(row)
      if isPlain { continue }
      append(
        TieTable.Dates(
          row: 0, firstLatest: occurrence.bounds.firstLatest.number,
          lastEarliest: occurrence.bounds.lastEarliest.number, start: occurrence.text, end: 0),
        row: current.part.count - 1)
    }
  }

  /// Rows of nothing but separators, which spreadsheets leave behind, are left out like blank lines.
  private mutating func tellWrongRows() {
    for row in 0..<batch.count where batch.wrong[row] != 0 {
      let examination = RowExamination(plan, buffer, rowStart: Int(batch.rowStarts[row]))
      guard !examination.isBlank else { continue }
      wrongRows += 1
      guard wrong.count < TableWorker.mostTold else { continue }
      let fault = examination.fault
      wrong.append(
        TableFinding(
          code: fault.code, fault.message,
          at: TableSpot(
            at: fault.range.lowerBound, length: fault.range.count, in: buffer.span,
            rowStart: Int(batch.rowStarts[row]), line: Int(batch.lines[row]), chunk: current.index),
          hint: fault.hint))
    }
  }
}
