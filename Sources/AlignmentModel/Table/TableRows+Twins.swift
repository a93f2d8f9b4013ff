// Codes are compared before texts: a table of events may have millions of rows alike in kind, parties and days.
extension TableRows: TwinComparing {
  func sayTheSame(_ one: Int, _ other: Int, of aspect: TwinAspect) -> Bool {
    switch aspect {
    case .days:
      // Their bounds are equal, so that only how they were written can differ.
      flags[one] == flags[other]
        && (TieFlags(rawValue: flags[one]).isDisjoint(with: .inexact) || haveSameDateTexts(one, other))
    case .sources: sources.isEmpty || sources[one] == sources[other]
    case .note: note.isEmpty || note[one] == note[other]
    }
  }

  func daysText(of row: Int) -> String {
    let (first, last) = (Day(number: first(row)), Day(number: last(row)))
    return TieFlags(rawValue: flags[row]).daysText(
      start: startText(row) ?? (first.isBounded ? first.description : nil),
      end: endText(row) ?? (last.isBounded ? last.description : nil), isOneDay: first == last)
  }

  func isEvent(_ row: Int) -> Bool { TieFlags(rawValue: flags[row]).contains(.event) }

  func weight(of row: Int) -> Double? { weight.isEmpty || weight[row].isNaN ? nil : weight[row] }

  func sourceList(of row: Int) -> String { text(sources, row).map { TieTable.inOrder($0) } ?? "" }

  func noteText(of row: Int) -> String { text(note, row) ?? "" }

  private func haveSameDateTexts(_ one: Int, _ other: Int) -> Bool {
    guard let left = inexact.number(of: one), let right = inexact.number(of: other) else { return false }
    return dates[left].start == dates[right].start && dates[left].end == dates[right].end
  }

  private func endText(_ row: Int) -> String? {
    guard let number = inexact.number(of: row), dates[number].end != TieTable.noText else { return nil }
    return texts[Int(dates[number].end)]
  }
}
