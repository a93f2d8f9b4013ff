// What `check` asks of the ties of tables as it does of those of entries. A pass over a column or two each, and one
// answer for all rows alike, with their number.
extension DraftCheck {
  /// Ties of a kind that is mutual which rows call directed, or the other way round: one answer a table and kind.
  mutating func lintDirections(of table: TieTable) {
    let marks = TieFlags([.mutual, .directed]).rawValue
    guard table.parts.contains(where: { $0.flags.contains { $0 & marks != 0 } }) else { return }
    let usual = usualDirections(of: table)
    var counts = [Int](repeating: 0, count: table.kinds.count)
    var first = [Place?](repeating: nil, count: table.kinds.count)
    for part in table.parts {
      for row in 0..<part.count where part.flags[row] & marks != 0 {
        let kind = Int(part.kind[row])
        let isMutual = part.flags[row] & TieFlags.mutual.rawValue != 0
        guard let usual = usual[kind], usual != isMutual else { continue }
        counts[kind] += 1
        first[kind] = first[kind] ?? table.place(of: row, in: part)
      }
    }
    for kind in table.kinds.indices where counts[kind] > 0 {
      warnOfDirection(table.kinds[kind].id, counts[kind], isMutual: usual[kind] == true, at: first[kind])
    }
  }

  /// Whether ties of a kind are mutual, by the table's numbers of kinds; nil of kinds of which nothing but a name is
  /// known, since there the row is the only one to say.
  private func usualDirections(of table: TieTable) -> [Bool?] {
    let bare = Set(draft.kinds.filter(\.isBare).map(\.id))
    return table.kinds.map { bare.contains($0.id) ? nil : vocabulary[$0.id]?.mutual }
  }

  private mutating func warnOfDirection(_ kind: String, _ count: Int, isMutual: Bool, at place: Place?) {
    let nature = isMutual ? "is mutual" : "has a direction"
    let written = isMutual ? "with a direction" : "as mutual"
    warn(
      "direction",
      count == 1
        ? "\"\(kind)\" \(nature), and the tie is written \(written)"
        : "\"\(kind)\" \(nature), and \(count) ties are written \(written), this is the first",
      at: place,
      hint: isMutual
        ? "leave `mutual` empty, which means what is usual for the kind"
        : "leave `mutual` empty, and write two rows when both do it")
  }

  /// Sources that vouch for ties of tables which go on, long after the days covered.
  ///
  /// - Parameter told: the sources that were warned of.
  mutating func lintLateWitnesses(of table: TieTable, _ coverage: Coverage, _ told: inout Set<String>) {
    let ends = table.kinds.map { coverage.days(of: $0.id, in: vocabulary)?.upperBound }
    // Nearly no table has such a source, so that its rows need not be looked at.
    guard let earliest = ends.compactMap(\.self).min(),
      draft.sources.contains(where: { $0.vouches(after: earliest) })
    else { return }
    for (text, end) in lastDays(of: table, ends).sorted(by: { $0.key < $1.key }) {
      for id in TieTable.sources(table.texts[text]) {
        if let source = sources[id], source.vouches(after: end) { warnOfLateWitness(source, &told) }
      }
    }
  }

  /// By the number of a list of sources, the earliest of the last days covered for ties that go on and name it.
  private func lastDays(of table: TieTable, _ ends: [Day?]) -> [Int: Day] {
    var earliest = [Day?](repeating: nil, count: table.texts.count)
    for part in table.parts where !part.sources.isEmpty {
      for row in 0..<part.count where part.flags[row] & TieFlags.openEnd.rawValue != 0 {
        guard part.sources[row] != TieTable.noText, let end = ends[Int(part.kind[row])] else { continue }
        let text = Int(part.sources[row])
        earliest[text] = min(earliest[text] ?? end, end)
      }
    }
    return Dictionary(
      earliest.enumerated().compactMap { text, day in day.map { (text, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  mutating func warnOfLateWitness(_ source: Source, _ told: inout Set<String>) {
    guard let days = source.describedDays, told.insert(source.id).inserted else { return }
    warn(
      "late-witness",
      "\"\(source.id)\" vouches for ties that go on (`..`) until \(days.earliest), after the days covered",
      at: source.origin.place(of: "published"),
      hint: "say which days it `describes:`, or give its claims an `as-of:`")
  }
}

extension Source {
  /// Whether all the days it speaks of come after one.
  func vouches(after day: Day) -> Bool { describedDays.map { $0.earliest > day } ?? false }
}
