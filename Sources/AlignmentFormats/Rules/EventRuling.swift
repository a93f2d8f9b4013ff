import AlignmentModel

/// Applies rules to the events of a table: those of one kind and dyad that lie near enough become one tie.
///
/// A spell goes from the first of its events to the last, both counted. Its note says how many events there were and
/// of what sorts, by their notes. Events whose day is not known stay events, as do those that are too few.
struct EventRuling {
  private let rules: EventRules
  /// What could not be kept of single events.
  private(set) var losses = Losses()

  init(_ rules: EventRules) { self.rules = rules }

  /// The table with ties for events. O(n log n).
  mutating func apply(to table: TieTable) -> TieTable {
    let hasEvents = table.parts.contains { part in
      part.flags.contains { TieFlags(rawValue: $0).contains(.event) }
    }
    guard hasEvents else { return table }
    var work = RulingWork(table, rules)
    work.run()
    losses.add(work.losses)
    return work.result
  }
}

/// The work on one table.
private struct RulingWork {
  /// An event that may become part of a spell.
  private struct Event {
    var kind: UInt16
    var from: UInt32
    var to: UInt32
    var day: Int32
    var part: Int32
    var row: Int32
  }

  private let table: TieTable
  private let rules: EventRules
  private var names: [String: UInt16] = [:]
  private var decisions: [EventRules.Decision] = []
  /// By old number of a kind, the new one.
  private var numbers: [UInt16] = []
  private var isMutual: [Bool] = []
  private var texts: [String: UInt32] = [:]
  private var out = TieTable.Part()
  private(set) var result: TieTable
  private(set) var losses = Losses()
  private var noteCounts: [UInt32: Int] = [:]

  init(_ table: TieTable, _ rules: EventRules) {
    (self.table, self.rules) = (table, rules)
    result = TieTable(name: table.name)
    (result.actors, result.texts) = (table.actors, table.texts)
    for kind in table.kinds {
      let decision = rules.decision(for: kind.id)
      decisions.append(decision)
      switch decision {
      case .event(let id): numbers.append(number(id, label: id == kind.id ? kind.label : nil))
      case .spell(let id, _, _): numbers.append(number(id, label: nil))
      case .leftOut: numbers.append(0)
      }
    }
  }

  private mutating func number(_ id: String, label: String?) -> UInt16 {
    if let number = names[id] { return number }
    let number = UInt16(truncatingIfNeeded: result.kinds.count)
    names[id] = number
    result.kinds.append(.init(id, label: label))
    isMutual.append(Vocabulary.standard[id]?.mutual ?? false)
    return number
  }

  mutating func run() {
    var events: [Event] = []
    for (index, part) in table.parts.enumerated() {
      let marks = TieFlags([.event, .inexact]).rawValue
      for row in 0..<part.count {
        let kind = Int(part.kind[row])
        let isEvent = part.flags[row] & TieFlags.event.rawValue != 0
        // A rule is for events; what is a spell already stays one, of the kind that its code has.
        switch decisions[kind] {
        case .leftOut where isEvent:
          losses.note("events that a rule leaves out", example: table.kinds[kind].id)
        case .spell where part.flags[row] & marks == TieFlags.event.rawValue:
          events.append(event(part, index, row))
        default: copy(part, row, kind: keptKind(kind, isEvent: isEvent))
        }
      }
    }
    // Sorted so that the events of one dyad stand in order of their days.
    events.sort { one, other in
      (one.kind, one.from, one.to, one.day, one.part, one.row)
        < (other.kind, other.from, other.to, other.day, other.part, other.row)
    }
    addRuns(events)
    result.parts = out.count > 0 ? [finished(out)] : []
  }

  /// What is left out as an event is kept as a spell, under its own name.
  private mutating func keptKind(_ kind: Int, isEvent: Bool) -> UInt16 {
    if isEvent || decisions[kind] != .leftOut { return numbers[kind] }
    return number(table.kinds[kind].id, label: table.kinds[kind].label)
  }

  private func event(_ part: TieTable.Part, _ index: Int, _ row: Int) -> Event {
    let kind = numbers[Int(part.kind[row])]
    var (from, to) = (part.from[row], part.to[row])
    let flags = TieFlags(rawValue: part.flags[row])
    let goesBothWays = flags.contains(.mutual) || (isMutual[Int(kind)] && !flags.contains(.directed))
    if goesBothWays, to < from { (from, to) = (to, from) }
    return Event(
      kind: kind, from: from, to: to, day: part.first[row], part: Int32(truncatingIfNeeded: index),
      row: Int32(truncatingIfNeeded: row))
  }

  private mutating func addRuns(_ events: [Event]) {
    // How near, by new number of a kind: of codes that a rule gathers they are the same.
    var rule: [UInt16: (gap: Int, least: Int)] = [:]
    for (index, decision) in decisions.enumerated() {
      if case .spell(_, let gap, let least) = decision, rule[numbers[index]] == nil {
        rule[numbers[index]] = (gap, least)
      }
    }
    var start = 0
    while start < events.count {
      let first = events[start]
      let (gap, least) = rule[first.kind] ?? (0, 2)
      var end = start + 1
      while end < events.count, events[end].kind == first.kind, events[end].from == first.from,
        events[end].to == first.to, Int(events[end].day) - Int(events[end - 1].day) <= gap
      {
        end += 1
      }
      if end - start >= least {
        addSpell(events[start..<end])
      } else {
        for event in events[start..<end] {
          copy(table.parts[Int(event.part)], Int(event.row), kind: event.kind)
        }
      }
      start = end
    }
  }

  // MARK: Rows

  private mutating func copy(_ part: TieTable.Part, _ row: Int, kind: UInt16) {
    if part.flags[row] & TieFlags.inexact.rawValue != 0, var dates = RulingWork.dates(of: row, in: part) {
      dates.row = UInt32(truncatingIfNeeded: out.count)
      out.dates.append(dates)
    }
    append(
      kind: kind, from: part.from[row], to: part.to[row], first: part.first[row], last: part.last[row],
      flags: part.flags[row], weight: part.weight.isEmpty ? .nan : part.weight[row],
      note: part.note.isEmpty ? TieTable.noText : part.note[row],
      sources: part.sources.isEmpty ? TieTable.noText : part.sources[row],
      id: part.id.isEmpty ? TieTable.noText : part.id[row], line: part.line(of: row))
  }

  private static func dates(of row: Int, in part: TieTable.Part) -> TieTable.Dates? {
    var (low, high) = (0, part.dates.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(part.dates[middle].row) < row { low = middle + 1 } else { high = middle }
    }
    return low < part.dates.count && Int(part.dates[low].row) == row ? part.dates[low] : nil
  }

  private mutating func append(
    kind: UInt16, from: UInt32, to: UInt32, first: Int32, last: Int32, flags: UInt16, weight: Double,
    note: UInt32, sources: UInt32, id: UInt32, line: Int
  ) {
    if line > 0 {
      let row = UInt32(truncatingIfNeeded: out.count)
      let follows = out.lines.last.map { Int($0.line) + Int(row - $0.row) == line } ?? false
      if !follows { out.lines.append(.init(row: row, line: UInt32(clamping: line))) }
    }
    out.kind.append(kind)
    out.from.append(from)
    out.to.append(to)
    out.first.append(first)
    out.last.append(last)
    out.flags.append(flags)
    out.weight.append(weight)
    out.note.append(note)
    out.sources.append(sources)
    out.id.append(id)
  }

  private mutating func addSpell(_ events: ArraySlice<Event>) {
    guard let first = events.first, let last = events.last else { return }
    var (sum, weighted) = (0.0, 0)
    noteCounts.removeAll(keepingCapacity: true)
    var sources: Set<UInt32> = []
    var flags: UInt16 = 0
    for event in events {
      let (part, row) = (table.parts[Int(event.part)], Int(event.row))
      if !part.weight.isEmpty, !part.weight[row].isNaN {
        (sum, weighted) = (sum + part.weight[row], weighted + 1)
      }
      if !part.note.isEmpty, part.note[row] != TieTable.noText { noteCounts[part.note[row], default: 0] += 1 }
      if !part.sources.isEmpty, part.sources[row] != TieTable.noText { sources.insert(part.sources[row]) }
      if !part.id.isEmpty, part.id[row] != TieTable.noText {
        losses.note("ids of events that are parts of ties", example: table.texts[Int(part.id[row])])
      }
      flags |= part.flags[row] & TieFlags([.mutual, .directed]).rawValue
    }
    let part = table.parts[Int(first.part)]
    append(
      kind: first.kind, from: first.from, to: first.to, first: first.day, last: last.day, flags: flags,
      weight: weight(sum, weighted, events.count), note: note(events.count), sources: text(of: sources),
      id: TieTable.noText, line: part.line(of: Int(first.row)))
  }

  private func weight(_ sum: Double, _ weighted: Int, _ count: Int) -> Double {
    switch rules.weight {
    case .count: Double(count)
    case .sum: weighted > 0 ? sum : .nan
    case .mean: weighted > 0 ? sum / Double(weighted) : .nan
    }
  }

  /// How many events there were, and of which sorts: the most frequent first.
  private mutating func note(_ count: Int) -> UInt32 {
    var note = count == 1 ? "1 event" : "\(count) events"
    let sorts = noteCounts.sorted {
      ($1.value, table.texts[Int($0.key)]) < ($0.value, table.texts[Int($1.key)])
    }
    if !sorts.isEmpty {
      let shown = sorts.prefix(RulingWork.mostSorts).map { code, count in
        count == 1 ? table.texts[Int(code)] : "\(table.texts[Int(code)]) (\(count))"
      }
      let more = sorts.count - shown.count
      note +=
        ": " + shown.joined(separator: ", ")
        + (more > 0 ? " and \(more) other sort\(more == 1 ? "" : "s")" : "")
    }
    return text(note)
  }

  private static let mostSorts = 6

  private mutating func text(of sources: Set<UInt32>) -> UInt32 {
    if sources.count < 2 { return sources.first ?? TieTable.noText }
    return text(SourceLists.canonical(sources.map { table.texts[Int($0)] }.joined(separator: ";")))
  }

  private mutating func text(_ text: String) -> UInt32 {
    if let number = texts[text] { return number }
    let number = UInt32(truncatingIfNeeded: result.texts.count)
    texts[text] = number
    result.texts.append(text)
    return number
  }

  /// Columns without anything are left out.
  private func finished(_ part: TieTable.Part) -> TieTable.Part {
    var part = part
    if part.weight.allSatisfy(\.isNaN) { part.weight = [] }
    if part.note.allSatisfy({ $0 == TieTable.noText }) { part.note = [] }
    if part.sources.allSatisfy({ $0 == TieTable.noText }) { part.sources = [] }
    if part.id.allSatisfy({ $0 == TieTable.noText }) { part.id = [] }
    return part
  }
}
