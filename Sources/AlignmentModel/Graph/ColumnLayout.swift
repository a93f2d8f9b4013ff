/// Lays ties out in columns, in the order given.
struct ColumnLayout {
  let rows: TableRows
  let seeds: [TieSeed]
  let names: TableNames
  private let sorted: SortedTies
  private var order: [SortItem] { sorted.items }

  init(rows: TableRows, seeds: [TieSeed], sorted: SortedTies, names: TableNames) {
    (self.rows, self.seeds, self.sorted, self.names) = (rows, seeds, sorted, names)
  }

  /// The numbers of the seeds in an order of rows and seeds.
  static func seeds(in order: [SortItem], below rows: Int) -> [Int] {
    order.lazy.filter { Int($0.row) >= rows }.map { Int($0.row) - rows }
  }

  func columns() -> TieColumns {
    let layout = sorted.layout
    let isWhole = layout.isWhole
    return TieColumns(
      kind: isWhole
        ? fromKeys { layout.unpack($0.key).kind } : column(rows.kind) { names.kindOfSeed[$0.kind] ?? 0 },
      from: isWhole
        ? fromKeys { layout.unpack($0.key).from } : column(rows.from) { names.actorOfSeed[$0.from] ?? 0 },
      to: isWhole
        ? fromKeys { layout.unpack($0.key).to } : column(rows.to) { names.actorOfSeed[$0.to] ?? 0 },
      first: isWhole
        ? fromKeys { layout.unpack($0.key).first } : column(rows.first) { $0.bounds.firstEarliest.number },
      last: fromKeys { $0.last },
      flags: column(rows.flags) { $0.flags.union($0.bounds.isExact ? [] : .inexact).rawValue },
      weight: rows.weight.isEmpty ? .empty : column(rows.weight) { _ in .nan },
      dates: dates(), remarks: remarks(), told: told())
  }

  /// What can be read off the keys stands in order already, and need not be fetched from all over the rows.
  @inline(__always)
  private func fromKeys<Element: BitwiseCopyable & Sendable & Equatable>(
    _ property: (SortItem) -> Element
  ) -> Column<Element> {
    Column(count: order.count) { memory in
      order.withUnsafeBufferPointer { order in
        for index in 0..<order.count { memory[index] = property(order[index]) }
      }
    }
  }

  /// A property of rows, and of seeds, in order.
  private func column<Element: BitwiseCopyable & Sendable & Equatable>(
    _ values: [Element], _ ofSeed: (TieSeed) -> Element
  ) -> Column<Element> {
    Column(count: order.count) { memory in
      values.withUnsafeBufferPointer { values in
        order.withUnsafeBufferPointer { order in
          for place in 0..<order.count {
            let row = Int(order[place].row)
            memory[place] = row < values.count ? values[row] : ofSeed(seeds[row - values.count])
          }
        }
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
    return order.indices.filter { isMeant(Int(order[$0].row)) }.map { UInt32($0) }
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
