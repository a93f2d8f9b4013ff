// What entries do to other ties, which they name by their written ids: those of entries, or of rows of tables.
extension DraftCheck {
  mutating func checkEffectTargets() {
    let all = draft.entries + draft.unsound
    let ids = Set(all.compactMap(\.id))
    let others = Set(all.flatMap { $0.effects.map(\.target) }.filter { !ids.contains($0) })
    // Rows are looked at only for ids that no entry has.
    targetsInTables = rowsCalled(others)
    for entry in all {
      for effect in entry.effects where !ids.contains(effect.target) && targetsInTables[effect.target] == nil
      {
        let near =
          mayStillHint
          ? Suggestion.nearest(to: effect.target, among: ids.sorted() + fewIDsOfTables, limit: 1).first : nil
        report(
          "unknown-tie", "no tie has the id \"\(effect.target)\"", at: effect.origin.place,
          hint: near.map { "did you mean \"\($0)\"?" } ?? hintOfWrittenIDs)
      }
    }
  }

  private var hintOfWrittenIDs: String {
    draft.tables.isEmpty
      ? "effects name ids that are written in the file"
      : "effects name ids that are written in the file, or in a column `id` of a table"
  }

  /// The days of the rows that have some written ids. O(rows that write an id).
  private func rowsCalled(_ ids: Set<String>) -> [String: WrittenDays] {
    var found: [String: WrittenDays] = [:]
    guard !ids.isEmpty else { return found }
    for table in draft.tables where table.parts.contains(where: { !$0.id.isEmpty }) {
      // Looked up once a text, and not once a row.
      let isMeant = table.texts.map { ids.contains($0) }
      guard isMeant.contains(true) else { continue }
      for part in table.parts {
        for (row, code) in part.id.enumerated() where code != TieTable.noText && isMeant[Int(code)] {
          found[table.texts[Int(code)]] = table.days(of: row, in: part)
        }
      }
    }
    return found
  }

  func idsOfTables(atMost most: Int) -> [String] {
    var ids: [String] = []
    for table in draft.tables {
      for part in table.parts {
        for code in part.id where code != TieTable.noText {
          guard ids.count < most else { return [] }
          ids.append(table.texts[Int(code)])
        }
      }
    }
    return ids
  }

  /// Effects that the written dates do not bear out.
  mutating func lintEffects(_ sorted: AlignmentGraph.Draft) {
    let entryByID = Dictionary(
      sorted.entries.compactMap { entry in entry.id.map { ($0, entry) } },
      uniquingKeysWith: { first, _ in first })
    for entry in sorted.entries {
      for effect in entry.effects {
        if let target = entryByID[effect.target] {
          let bounds = target.occurrences.map(\.bounds.ordered)
          lint(effect, of: entry, on: WrittenDays(bounds: bounds, text: target.time.text))
        } else if let target = targetsInTables[effect.target] {
          lint(effect, of: entry, on: target)
        }
      }
    }
  }

  private mutating func lint(_ effect: Effect, of cause: TieEntry, on result: WrittenDays) {
    let agrees = cause.occurrences.contains { cause in
      result.bounds.contains { effect.verb.agrees(cause.bounds.ordered, with: $0) }
    }
    guard !agrees else { return }
    let what =
      switch effect.verb {
      case .starts: "does not begin then"
      case .ends: "does not end then"
      case .strengthens, .weakens, .suspends, .restores: "does not hold then"
      }
    warn(
      "effect-dates",
      "it \(effect.verb.rawValue) \"\(effect.target)\", which by its dates (\(result.text)) \(what)",
      at: effect.origin.place, hint: "the written dates decide; correct them or the effect")
  }
}

extension Effect.Verb {
  /// Whether dates allow that a cause had this effect, a day's grace given on either side.
  func agrees(_ cause: Bounds, with result: Bounds) -> Bool {
    let early = cause.firstEarliest.advanced(by: -1)
    let late = cause.lastLatest.advanced(by: 1)
    switch self {
    case .starts: return result.firstEarliest <= late && result.firstLatest >= early
    case .ends:
      return result.lastEarliest <= late && result.lastLatest >= early
    case .strengthens, .weakens, .suspends, .restores:
      return result.firstEarliest <= late && result.lastLatest >= early
    }
  }
}

/// When a tie holds, as it is written.
struct WrittenDays {
  let bounds: [Bounds]
  let text: String
}

extension TieTable {
  fileprivate func days(of row: Int, in part: Part) -> WrittenDays {
    func text(_ code: UInt32?, or day: Int32) -> String? {
      if let code, code != TieTable.noText { return texts[Int(code)] }
      return Day(number: day).isBounded ? Day(number: day).description : nil
    }
    let flags = TieFlags(rawValue: part.flags[row])
    let dates = flags.contains(.inexact) ? part.dates(of: row) : nil
    return WrittenDays(
      bounds: [part.bounds(row).ordered],
      text: flags.daysText(
        start: text(dates?.start, or: part.first[row]), end: text(dates?.end, or: part.last[row]),
        isOneDay: part.first[row] == part.last[row]))
  }
}
