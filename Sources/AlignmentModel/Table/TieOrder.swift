/// Canonical order of the rows of tables and of the ties that entries tell: by kind, from, to, start, end, id.
///
/// Kind, parties and first day fit in one number of 64 bits for all but the strangest graphs, so that a radix
/// sort (least digit first, Knuth 1973, 5.2.5) puts ten million ties in order in a quarter of a second; the few
/// that agree in all of these are then compared one by one.
struct TieOrder {
  let rows: TableRows
  let seeds: [TieSeed]
  let seedIDs: [String]
  /// Ids that a derived one could equal, for which it steps aside.
  let reservedIDs: ReservedIDs
  let names: TableNames

  /// All ties in canonical order.
  func sorted() -> SortedTies {
    let layout = KeyLayout(
      kinds: names.kindIDs.count, actors: names.actors.count,
      starts: StartCodes(rows.pieces.map(\.part.first) + [seeds.map(\.bounds.firstEarliest.number)]),
      flags: allFlags())
    let items = SortItems(count: rows.count + seeds.count)
    fill(items.memory, layout)
    RadixSort.sort(items.memory, bits: layout.bits)
    if !layout.isWhole { sortByParties(items.memory, layout) }
    let twins = settle(items.memory, layout)
    return SortedTies(items: items, layout: layout, twins: twins)
  }

  /// All flags that ties have, each once.
  private func allFlags() -> [UInt16] {
    var isThere = [Bool](repeating: false, count: 1 << 16)
    for flags in rows.flags { isThere[Int(flags)] = true }
    for seed in seeds { isThere[Int(seed.columnFlags)] = true }
    return isThere.indices.filter { isThere[$0] }.map { UInt16($0) }
  }

  private func fill(_ memory: UnsafeMutableBufferPointer<SortItem>, _ layout: KeyLayout) {
    nonisolated(unsafe) let memory = memory
    let (pieces, flags) = (rows.pieces, rows.flags)
    Parallel.run(pieces.count) { number in
      let piece = pieces[number]
      let part = piece.part
      for place in 0..<part.count {
        let (from, to) = (piece.actors[Int(part.from[place])], piece.actors[Int(part.to[place])])
        let row = piece.start + place
        let swaps = to < from && TieFlags(rawValue: flags[row]).contains(.mutual)
        let key = layout.key(
          piece.kinds[Int(part.kind[place])], swaps ? to : from, swaps ? from : to, part.first[place],
          flags[row])
        memory[row] = SortItem(key: key, row: UInt32(truncatingIfNeeded: row), last: part.last[place])
      }
    }
    for (number, seed) in seeds.enumerated() {
      let (kind, from, to) = seedParties(seed)
      let row = rows.count + number
      memory[row] = SortItem(
        key: layout.key(kind, from, to, seed.bounds.firstEarliest.number, seed.columnFlags),
        row: UInt32(truncatingIfNeeded: row), last: seed.bounds.lastLatest.number)
    }
  }

  /// The order by first day stays among those alike in kind and parties, since the sort is stable.
  private func sortByParties(_ memory: UnsafeMutableBufferPointer<SortItem>, _ layout: KeyLayout) {
    for index in memory.indices {
      let (kind, from, to) = parties(Int(memory[index].row))
      memory[index].key = layout.parties(kind, from, to)
    }
    RadixSort.sort(memory, bits: layout.partyBits)
  }

  private func parties(_ number: Int) -> (kind: UInt16, from: UInt32, to: UInt32) {
    number < rows.count ? rows.parties(number) : seedParties(seeds[number - rows.count])
  }

  private func seedParties(_ seed: TieSeed) -> (kind: UInt16, from: UInt32, to: UInt32) {
    (names.kindOfSeed[seed.kind] ?? 0, names.actorOfSeed[seed.from] ?? 0, names.actorOfSeed[seed.to] ?? 0)
  }
}

// MARK: - Ties alike in kind, parties and first day

extension TieOrder {
  /// Ties of one key are alike in kind, dyad and, where the key holds it, first day; comparing tells the rest.
  /// Says which rows were written twice.
  private func settle(_ items: UnsafeMutableBufferPointer<SortItem>, _ layout: KeyLayout) -> TwinRows {
    var twins = TwinRows()
    var start = 0
    while start < items.count {
      var end = start + 1
      let common = layout.common(items[start].key)
      while end < items.count, layout.common(items[end].key) == common { end += 1 }
      if end - start > 1 {
        let alike = UnsafeMutableBufferPointer(rebasing: items[start..<end])
        settle(twins: alike)
        look(at: alike, for: &twins)
        settleNames(alike)
      }
      start = end
    }
    return twins
  }

  /// Rows in order that do not come before the next say the same, unless they have ids.
  private func look(at alike: UnsafeMutableBufferPointer<SortItem>, for twins: inout TwinRows) {
    for index in 1..<alike.count {
      let (one, other) = (Int(alike[index - 1].row), Int(alike[index].row))
      guard alike[index - 1].last == alike[index].last, isCounted(one), isCounted(other),
        !precedes(alike[index - 1], alike[index])
      else { continue }
      twins.add(one, other)
    }
  }

  private func settle(twins items: UnsafeMutableBufferPointer<SortItem>) {
    guard items.count > 16 else {
      for index in 1..<items.count {
        var place = index
        while place > 0, precedes(items[place], items[place - 1]) {
          items.swapAt(place, place - 1)
          place -= 1
        }
      }
      return
    }
    var ties = items
    ties.sort(by: precedes)
  }

  private func precedes(_ left: SortItem, _ right: SortItem) -> Bool {
    let (one, other) = (Int(left.row), Int(right.row))
    let (first, second) = (firstDay(one), firstDay(other))
    if first != second { return first < second }
    let (inner, outer) = (inner(one), inner(other))
    if inner.firstLatest != outer.firstLatest { return inner.firstLatest < outer.firstLatest }
    if left.last != right.last { return left.last < right.last }
    if inner.lastEarliest != outer.lastEarliest { return inner.lastEarliest < outer.lastEarliest }
    return comesFirstOfTwins(one, other)
  }

  private func firstDay(_ number: Int) -> Int32 {
    number < rows.count ? rows.first(number) : seeds[number - rows.count].bounds.firstEarliest.number
  }

  private func inner(_ number: Int) -> (firstLatest: Int32, lastEarliest: Int32) {
    guard number >= rows.count else { return rows.inner(number) }
    let bounds = seeds[number - rows.count].bounds
    return (bounds.firstLatest.number, bounds.lastEarliest.number)
  }

  /// By id, and among rows whose ids will only be counted by what else they say, so that the order of a file
  /// does not matter.
  private func comesFirstOfTwins(_ one: Int, _ other: Int) -> Bool {
    switch (isCounted(one), isCounted(other)) {
    case (true, true):
      let mutual = TieFlags.mutual.rawValue
      if rows.flags[one] & mutual != rows.flags[other] & mutual { return rows.flags[one] & mutual != 0 }
      let (start, end) = (rows.startText(one), rows.startText(other))
      guard start == end else { return (start ?? dayText(one)) < (end ?? dayText(other)) }
      return rows.precedes(one, other) ?? false
    case (false, false): return ownID(one) < ownID(other)
    // A derived id steps aside for the same id of another tie, and then comes after it.
    case (true, false): return stem(words(one), like: one) < ownID(other)
    case (false, true): return ownID(one) <= stem(words(other), like: other)
    }
  }

  /// Whether the id is derived, and may be one of several that are counted.
  private func isCounted(_ number: Int) -> Bool {
    number < rows.count && (rows.id.isEmpty || rows.id[number] == TieTable.noText)
  }

  private func ownID(_ number: Int) -> String {
    number >= rows.count ? seedIDs[number - rows.count] : rows.text(rows.id, number) ?? ""
  }

  private func dayText(_ row: Int) -> String {
    rows.first(row) == .min ? "" : Day(number: rows.first(row)).description
  }

  private func words(_ row: Int) -> TwinCounting.Words {
    TwinCounting.Words(
      isMutual: TieFlags(rawValue: rows.flags[row]).contains(.mutual),
      start: rows.startText(row) ?? (rows.first(row) == .min ? nil : dayText(row)))
  }

  private func stem(_ words: TwinCounting.Words, like row: Int) -> String {
    let parties = rows.parties(row)
    return TieSeed.stem(
      kind: names.kindIDs[Int(parties.kind)], names.actors.id(Int(parties.from)),
      names.actors.id(Int(parties.to)), mutual: words.isMutual, start: words.start)
  }
}

// MARK: - Ties with ids of their own among counted ones

extension TieOrder {
  /// Puts ties alike in all days in order of their ids where some have ids of their own: `A#1x` stands between `A`
  /// and `A#2`.
  private func settleNames(_ items: UnsafeMutableBufferPointer<SortItem>) {
    var start = 0
    while start < items.count {
      let first = firstDay(Int(items[start].row))
      var end = start + 1
      while end < items.count, firstDay(Int(items[end].row)) == first { end += 1 }
      settleNames(alike: UnsafeMutableBufferPointer(rebasing: items[start..<end]))
      start = end
    }
  }

  private func settleNames(alike items: UnsafeMutableBufferPointer<SortItem>) {
    guard items.contains(where: { isCounted(Int($0.row)) }), !reservedIDs.isEmpty,
      items.contains(where: { !isCounted(Int($0.row)) })
    else { return }
    let ties = items.map { item in
      let row = Int(item.row)
      return TwinCounting.Tie(words: isCounted(row) ? words(row) : nil, bounds: bounds(item))
    }
    let numbers = TwinCounting.numbers(ties, reserved: reservedIDs) { stem($0, like: anyCounted(items)) }
    let ids = items.indices.map { index in
      let row = Int(items[index].row)
      guard let words = ties[index].words else { return ownID(row) }
      return TwinCounting.id(stem(words, like: row), numbers[index])
    }
    let sorted = items.indices.sorted { left, right in
      Bounds.canonicallyPrecedes(ties[left].bounds, ties[right].bounds) ?? (ids[left] < ids[right])
    }
    let copies = sorted.map { items[$0] }
    for (index, item) in copies.enumerated() { items[index] = item }
  }

  private func anyCounted(_ items: UnsafeMutableBufferPointer<SortItem>) -> Int {
    items.first { isCounted(Int($0.row)) }.map { Int($0.row) } ?? 0
  }

  private func bounds(_ item: SortItem) -> Bounds {
    let row = Int(item.row)
    let inner = inner(row)
    return Bounds(
      firstEarliest: Day(number: firstDay(row)), firstLatest: Day(number: inner.firstLatest),
      lastEarliest: Day(number: inner.lastEarliest), lastLatest: Day(number: item.last))
  }
}
