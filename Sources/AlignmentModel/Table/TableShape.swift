/// Whether a table is one at all: whoever builds one by a program may get its columns wrong, and nothing that reads
/// them looks again. A pass over each column, O(n).
struct TableShape {
  private let table: TieTable
  private(set) var found: [Diagnostic] = []

  init(_ table: TieTable) {
    self.table = table
    checkNames()
    for (number, part) in table.parts.enumerated() {
      // What stands in columns of different lengths belongs to no row.
      guard checkLengths(part, number + 1) else { continue }
      checkCodes(part)
      guard checkDates(part) else { continue }
      checkRows(part)
      checkWeights(part)
    }
  }

  private mutating func report(_ code: String, _ message: String, hint: String) {
    found.append(Diagnostic(code: code, message, at: .whole(table.name), hint: hint))
  }

  private mutating func report(
    _ code: String, _ message: String, _ row: Int, in part: TieTable.Part, hint: String
  ) {
    found.append(Diagnostic(code: code, message, at: table.place(of: row, in: part), hint: hint))
  }

  private mutating func checkNames() {
    guard let name = table.actors.first(where: { ActorID($0.id).fault != nil }) else { return }
    report(
      "wrong-id", "\(ActorID(name.id).fault ?? ""): \"\(name.id)\"",
      hint: "use letters, digits and hyphens, and keep what was written as the label")
  }

  private mutating func checkLengths(_ part: TieTable.Part, _ number: Int) -> Bool {
    let all = [
      ("from", part.from.count), ("to", part.to.count), ("first", part.first.count),
      ("last", part.last.count), ("flags", part.flags.count),
    ]
    let some = [
      ("weight", part.weight.count), ("note", part.note.count), ("sources", part.sources.count),
      ("id", part.id.count),
    ]
    let wrong = all + some.filter { $0.1 > 0 }
    guard let (name, count) = wrong.first(where: { $0.1 != part.count }) else { return true }
    report(
      "wrong-column", "part \(number) has \(part.count) kinds and a column \"\(name)\" of \(count)",
      hint: "all columns are of one length; `weight`, `note`, `sources` and `id` may be empty")
    return false
  }

  private mutating func checkCodes(_ part: TieTable.Part) {
    let kinds = Int(part.kind.max() ?? 0)
    if part.count > 0, kinds >= table.kinds.count {
      wrongCode("kind", kinds, table.kinds.count, part.kind.firstIndex { Int($0) == kinds }, part)
    }
    for column in [part.from, part.to] where part.count > 0 {
      let actor = Int(column.max() ?? 0)
      guard actor >= table.actors.count else { continue }
      wrongCode("actor", actor, table.actors.count, column.firstIndex { Int($0) == actor }, part)
    }
    for column in [part.note, part.sources, part.id] {
      let row = column.firstIndex { $0 != TieTable.noText && Int($0) >= table.texts.count }
      if let row { wrongCode("text", Int(column[row]), table.texts.count, row, part) }
    }
    for date in part.dates {
      let wrong = [date.start, date.end].first { $0 != TieTable.noText && Int($0) >= table.texts.count }
      guard let wrong else { continue }
      wrongCode("text", Int(wrong), table.texts.count, min(Int(date.row), part.count), part)
      break
    }
  }

  private mutating func wrongCode(
    _ what: String, _ code: Int, _ count: Int, _ row: Int?, _ part: TieTable.Part
  ) {
    report(
      "wrong-code", "a row names \(what) \(code), and the table has \(count)", row ?? 0, in: part,
      hint: "names and texts are numbered from 0, as they stand in the table")
  }

  /// Dates stand in order of rows, one for each row that has the flag.
  private mutating func checkDates(_ part: TieTable.Part) -> Bool {
    var last = -1
    for date in part.dates {
      guard Int(date.row) > last, Int(date.row) < part.count else {
        report(
          "wrong-dates", "the dates of rows do not stand in order of rows", min(Int(date.row), part.count),
          in: part, hint: "give each row that has the flag `inexact` dates, once, in order of rows")
        return false
      }
      last = Int(date.row)
      guard part.flags[last] & TieFlags.inexact.rawValue != 0 else {
        report(
          "wrong-dates", "a row has dates of its own, and not the flag `inexact`", last, in: part,
          hint: "give it the flag, or take the dates away")
        return false
      }
    }
    let flagged = part.flags.reduce(0) { $0 + ($1 & TieFlags.inexact.rawValue == 0 ? 0 : 1) }
    guard flagged != part.dates.count else { return true }
    let dated = Set(part.dates.map { Int($0.row) })
    let row = part.flags.indices.first {
      part.flags[$0] & TieFlags.inexact.rawValue != 0 && !dated.contains($0)
    }
    report(
      "wrong-dates", "a row has the flag `inexact`, and no dates of its own", row ?? 0, in: part,
      hint: "give it dates, or take the flag away")
    return false
  }

  /// Flags that a row can have.
  private static let allowed: TieFlags = [
    .mutual, .event, .openStart, .blankStart, .openEnd, .blankEnd, .inexact, .directed,
  ]

  private mutating func checkRows(_ part: TieTable.Part) {
    var next = 0
    for row in 0..<part.count {
      let flags = TieFlags(rawValue: part.flags[row])
      var (firstLatest, lastEarliest) = (part.first[row], part.last[row])
      if flags.contains(.inexact) {
        (firstLatest, lastEarliest) = (part.dates[next].firstLatest, part.dates[next].lastEarliest)
        next += 1
      }
      let fault =
        flags.isSubset(of: TableShape.allowed)
        ? TableShape.fault(flags, part.first[row], firstLatest, lastEarliest, part.last[row])
        : "has flags that no row of a table can have"
      guard let fault else { continue }
      report(
        "wrong-row", "a row \(fault)", row, in: part,
        hint: "write days and flags as `Spell` and `EventDate` read them from the text")
      return
    }
  }

  private static func fault(
    _ flags: TieFlags, _ first: Int32, _ firstLatest: Int32, _ lastEarliest: Int32, _ last: Int32
  ) -> String? {
    if first > last { return "ends before it begins" }
    if firstLatest < first || lastEarliest > last { return "has inner bounds outside its outer ones" }
    if flags.contains(.event) {
      return flags.contains(.inexact) || first == last ? nil : "is an event of more than one day"
    }
    // A date too far away for 32 bits has no bound either, and a text.
    if flags.contains(.inexact), flags.isDisjoint(with: [.blankStart, .blankEnd, .openStart, .openEnd]) {
      return nil
    }
    let isExact = !flags.contains(.inexact)
    let (noStart, noEnd) = (
      flags.intersection([.openStart, .blankStart]), flags.intersection([.openEnd, .blankEnd])
    )
    if noStart.isEmpty ? isExact && first == .min : first != .min || firstLatest != inner(of: noStart) {
      return "has a first day and flags that do not fit"
    }
    if noEnd.isEmpty ? isExact && last == .max : last != .max || lastEarliest != inner(of: noEnd) {
      return "has a last day and flags that do not fit"
    }
    return nil
  }

  /// Where nothing is written, nothing is known of the inner bound; where it is open, it is the outer one. Nil of flags
  /// that contradict each other.
  private static func inner(of flags: TieFlags) -> Int32? {
    switch flags {
    case .openStart, .blankEnd: .min
    case .blankStart, .openEnd: .max
    default: nil
    }
  }

  private mutating func checkWeights(_ part: TieTable.Part) {
    guard let row = part.weight.firstIndex(where: \.isInfinite) else { return }
    report(
      "not-a-number", "a weight is a finite number, not \(part.weight[row])", row, in: part,
      hint: "leave it out, as not-a-number")
  }
}

extension TieTable {
  /// Where a row of a part was written; the whole table where that is not known.
  func place(of row: Int, in part: Part) -> Place {
    let line = part.lines.isEmpty ? 0 : part.line(of: row)
    return line > 0 ? Place(file: name, line: line, column: 1, length: 0) : .whole(name)
  }
}
