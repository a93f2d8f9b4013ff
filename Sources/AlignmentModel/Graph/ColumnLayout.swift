/// Lays ties out in columns, in the order given.
struct ColumnLayout {
  let rows: TableRows
  let seeds: [TieSeed]
  let names: TableNames
  private let sorted: SortedTies
  private var order: SortItems { sorted.items }

  init(rows: TableRows, seeds: [TieSeed], sorted: SortedTies, names: TableNames) {
    (self.rows, self.seeds, self.sorted, self.names) = (rows, seeds, sorted, names)
  }

  /// The numbers of the seeds in an order of rows and seeds.
  static func seeds(in order: SortItems, below rows: Int) -> [Int] {
    order.memory.lazy.filter { Int($0.row) >= rows }.map { Int($0.row) - rows }
  }

  func columns() -> TieColumns {
    let (layout, rows, seeds, names) = (sorted.layout, rows, seeds, names)
    func parties(_ item: SortItem) -> (kind: UInt16, from: UInt32, to: UInt32) {
      let row = Int(item.row)
      if layout.isWhole {
        let key = layout.unpack(item.key)
        return (key.kind, key.from, key.to)
      }
      if row < rows.count { return rows.parties(row) }
      let seed = seeds[row - rows.count]
      return (
        names.kindOfSeed[seed.kind] ?? 0, names.actorOfSeed[seed.from] ?? 0, names.actorOfSeed[seed.to] ?? 0
      )
    }
    func first(_ item: SortItem) -> Int32 {
      if layout.isWhole { return layout.unpack(item.key).first }
      let row = Int(item.row)
      return row < rows.count ? rows.first(row) : seeds[row - rows.count].bounds.firstEarliest.number
    }
    return TieColumns(
      kind: column { parties($0).kind }, from: column { parties($0).from }, to: column { parties($0).to },
      first: column(first), last: column { $0.last },
      flags: column(rows.flags) { $0.flags.union($0.bounds.isExact ? [] : .inexact).rawValue },
      weight: rows.weight.isEmpty ? .empty : column(rows.weight) { _ in .nan },
      dates: dates(), remarks: remarks(), told: told())
  }

  /// A property of all ties, in order, on all cores.
  @inline(__always)
  private func column<Element: BitwiseCopyable & Sendable & Equatable>(
    _ property: (SortItem) -> Element
  ) -> Column<Element> {
    let order = order
    nonisolated(unsafe) let property = property
    return Column(count: order.count) { memory in
      nonisolated(unsafe) let memory = memory
      Parallel.run(over: 0..<order.count) { range in
        for index in range { memory[index] = property(order[index]) }
      }
    }
  }

  /// A property of rows, and of seeds, in order.
  private func column<Element: BitwiseCopyable & Sendable & Equatable>(
    _ values: [Element], _ ofSeed: (TieSeed) -> Element
  ) -> Column<Element> {
    let seeds = seeds
    return values.withUnsafeBufferPointer { values in
      column { item in
        let row = Int(item.row)
        return row < values.count ? values[row] : ofSeed(seeds[row - values.count])
      }
    }
  }

  private func told() -> RowSet {
    guard !seeds.isEmpty else { return .none }
    return RowSet(places { $0 >= rows.count }, of: order.count)
  }

  /// Where in the order the numbers stand that a test lets through.
  private func places(_ isMeant: (Int) -> Bool) -> [UInt32] {
    let order = order
    return (0..<order.count).filter { isMeant(Int(order[$0].row)) }.map { UInt32($0) }
  }

  private func dates() -> InexactDates {
    guard !rows.inexact.isEmpty || seeds.contains(where: { !$0.bounds.isExact }) else { return .none }
    let places = places { number in
      number < rows.count ? rows.inexact.contains(number) : !seeds[number - rows.count].bounds.isExact
    }
    let dates = places.map { date(Int(order[Int($0)].row)) }
    return InexactDates(
      rows: RowSet(places, of: order.count), firstLatest: Column(dates.map(\.firstLatest)),
      lastEarliest: Column(dates.map(\.lastEarliest)), startText: Column(dates.map(\.start)),
      endText: Column(dates.map(\.end)))
  }

  private func date(_ number: Int) -> TieTable.Dates {
    if number < rows.count, let place = rows.inexact.number(of: number) { return rows.dates[place] }
    let bounds = seeds[number - rows.count].bounds
    return TieTable.Dates(
      row: 0, firstLatest: bounds.firstLatest.number, lastEarliest: bounds.lastEarliest.number,
      start: TieTable.noText, end: TieTable.noText)
  }

  private func remarks() -> TieRemarks {
    guard !rows.texts.isEmpty else { return .none }
    return TieRemarks(
      ids: texts(rows.id), notes: texts(rows.note), sources: texts(rows.sources),
      texts: TextPool(rows.texts) ?? .none)
  }

  private func texts(_ codes: [UInt32]) -> RowTexts {
    guard !codes.isEmpty else { return .none }
    let places = places { $0 < rows.count && codes[$0] != TieTable.noText }
    return RowTexts(
      rows: RowSet(places, of: order.count), codes: Column(places.map { codes[Int(order[Int($0)].row)] }))
  }
}

extension Bounds {
  /// Whether first and last day are known to the day, or have no bound.
  package var isExact: Bool { firstEarliest == firstLatest && lastEarliest == lastLatest }
}
