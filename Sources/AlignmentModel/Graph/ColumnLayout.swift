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
    let keyed = KeyedColumns(sorted, rows: rows, seeds: seeds, names: names)
    return TieColumns(
      kind: keyed.kind, from: keyed.from, to: keyed.to, first: keyed.first, last: keyed.last,
      flags: sorted.layout.holdsFlags ? keyed.flags : column(rows.flags) { $0.columnFlags },
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

/// The columns that the keys hold by which ties were sorted: they stand in order already.
private struct KeyedColumns {
  private(set) var kind = Column<UInt16>.empty
  private(set) var from = Column<UInt32>.empty
  private(set) var to = Column<UInt32>.empty
  private(set) var first = Column<Int32>.empty
  private(set) var last = Column<Int32>.empty
  private(set) var flags = Column<UInt16>.empty

  init(_ sorted: SortedTies, rows: TableRows, seeds: [TieSeed], names: TableNames) {
    let (items, layout) = (sorted.items, sorted.layout)
    @Sendable func parts(
      _ item: SortItem
    ) -> (kind: UInt16, from: UInt32, to: UInt32, first: Int32, flags: UInt16) {
      if layout.isWhole { return layout.unpack(item.key) }
      let row = Int(item.row)
      if row < rows.count {
        let parties = rows.parties(row)
        return (parties.kind, parties.from, parties.to, rows.first(row), 0)
      }
      let seed = seeds[row - rows.count]
      return (
        names.kindOfSeed[seed.kind] ?? 0, names.actorOfSeed[seed.from] ?? 0, names.actorOfSeed[seed.to] ?? 0,
        seed.bounds.firstEarliest.number, 0
      )
    }
    let count = items.count
    // Filled at once, since every key is read for all of them.
    kind = Column(count: count) { kinds in
      from = Column(count: count) { froms in
        to = Column(count: count) { tos in
          first = Column(count: count) { firsts in
            last = Column(count: count) { lasts in
              flags = Column(count: layout.holdsFlags ? count : 0) { flags in
                nonisolated(unsafe) let memory = (kinds, froms, tos, firsts, lasts, flags)
                Parallel.run(over: 0..<count) { range in
                  for index in range {
                    let item = items[index]
                    let parts = parts(item)
                    memory.0[index] = parts.kind
                    memory.1[index] = parts.from
                    memory.2[index] = parts.to
                    memory.3[index] = parts.first
                    memory.4[index] = item.last
                    if layout.holdsFlags { memory.5[index] = parts.flags }
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}

extension TieSeed {
  /// The flags as columns have them.
  var columnFlags: UInt16 { flags.union(bounds.isExact ? [] : .inexact).rawValue }
}

extension Bounds {
  /// Whether first and last day are known to the day, or have no bound.
  package var isExact: Bool { firstEarliest == firstLatest && lastEarliest == lastLatest }
}
