import AlignmentModel
import EntenteTestSupport
import Testing

@testable import AlignmentTimeline

@Suite("An index of spells against a plain filter")
struct IntervalIndexTests {
  private typealias Spell = (first: Int32, last: Int32)

  /// Shapes of many spells; days count from 0.
  private enum Shape: CaseIterable {
    case open, oneDay, nested, staircase, equal, unboundedStarts, mixed, far, beyond

    func spells(_ count: Int, using random: inout SeededGenerator) -> [Spell] {
      (0..<Int32(count)).map { index in spell(index, Int32(count), &random) }
    }

    private func spell(_ index: Int32, _ count: Int32, _ random: inout SeededGenerator) -> Spell {
      let day = Int32(random.number(in: 0...3_000))
      switch self {
      case .open: return (day, .max)
      case .oneDay: return (day, day)
      case .nested: return (index / 16, count / 8 - index / 16)
      case .staircase: return (index / 8, index / 8 + 400)
      case .equal: return (100, 200)
      case .unboundedStarts: return (.min, day)
      case .mixed:
        let last = random.chance(20) ? Int32.max : day + Int32(random.number(in: 0...900))
        return (random.chance(20) ? .min : day, last)
      case .far:
        let first = random.pick([-1_800_000_000, -900_000, 0, 20_000]) + day
        return (first, random.chance(10) ? .max : first + Int32(random.number(in: 0...1_000_000)))
      case .beyond:
        return random.pick([
          (.max, .max), (.min, .min), (.min, .max), (day, .max - 1), (day, day), (.min + 1, 5),
        ])
      }
    }
  }

  private func intervals(_ spells: [Spell], rows: [UInt32]?) -> Intervals {
    Intervals(
      rows: rows.map { Column($0) }, first: Column(spells.map(\.first)), last: Column(spells.map(\.last)))
  }

  private func days(of spells: [Spell], using random: inout SeededGenerator) -> [Day] {
    let edges = (0..<3).flatMap { _ -> [Int32] in
      let spell = random.pick(spells)
      return [spell.first, spell.first &- 1, spell.last, spell.last &+ 1]
    }
    return ([.min, .min + 1, -5, .max - 1, .max, 4_000] + edges).map { Day(number: $0) }
  }

  @Test("Spells of every shape hold the days that a filter says", arguments: [20_000, 33])
  func shapes(count: Int) {
    for shape in Shape.allCases {
      var random = SeededGenerator(seed: UInt64(count))
      let spells = shape.spells(count, using: &random)
      // Rows in order with gaps, or none at all.
      let rows = shape == .mixed ? spells.indices.map { UInt32($0 * 3 + 1) } : nil
      let index = IntervalIndex(intervals(spells, rows: rows))
      let days = days(of: spells, using: &random)
      var found: [UInt32] = []
      let held = days.map { holding(spells, rows, $0) }
      for number in days.indices {
        let next = (number + 1) % days.count
        let (day, other) = (days[number], days[next])
        let place = "seed \(count), \(shape), on \(day.number), not on \(other.number)"
        let here = held[number]
        #expect(index.count(on: day) == here.count, "\(place)")
        found.removeAll()
        index.appendRows(on: day, to: &found)
        #expect(found.sorted() == here, "\(place)")
        let there = Set(held[next])
        found.removeAll()
        index.appendRows(on: day, butNot: other, to: &found)
        #expect(found.sorted() == here.filter { !there.contains($0) }, "\(place)")
        found.removeAll()
        let (after, before) = (min(day, other), max(day, other))
        index.appendRows(within: (after, before), to: &found)
        let within = numbers(spells, rows) { $0.first > after.number && $0.last < before.number }
        #expect(found.sorted() == within, "\(place), within")
      }
      let lists = index.checkpoints.rows.count
      #expect(lists <= 4 * count + 5 * count, "\(shape): lists of \(lists) rows")
      if count > 10_000, shape == .staircase { #expect(index.checkpoints.positions.count > 3) }
    }
  }

  private func holding(_ spells: [Spell], _ rows: [UInt32]?, _ day: Day) -> [UInt32] {
    numbers(spells, rows) { $0.first <= day.number && day.number <= $0.last }
  }

  private func numbers(_ spells: [Spell], _ rows: [UInt32]?, _ isMeant: (Spell) -> Bool) -> [UInt32] {
    spells.indices.filter { isMeant(spells[$0]) }.map { rows?[$0] ?? UInt32($0) }
  }

  @Test("An index of nothing holds nothing")
  func empty() {
    let index = IntervalIndex(.none)
    var found: [UInt32] = []
    for day in [Day.unboundedPast, Day(number: 0), .unboundedFuture] {
      #expect(index.count(on: day) == 0)
      index.appendRows(on: day, to: &found)
      index.appendRows(on: day, butNot: Day(number: 1), to: &found)
    }
    #expect(found.isEmpty)
  }

  @Test("A position on an axis is how many of its days are not after a day, close together or far apart")
  func axes() {
    for (seed, years) in [
      (UInt64(1), [1914]), (2, [-5_000_000, -431, 1914, 2025]), (3, [-5_000_000]), (4, [0, 900]),
    ] {
      var random = SeededGenerator(seed: seed)
      let spells = (0..<40).map { _ -> Spell in
        let first = Day(year: random.pick(years), month: random.number(in: 1...12), day: 3)?.number ?? 0
        return (random.chance(10) ? .min : first, random.chance(10) ? .max : first + 30)
      }
      let axis = DayAxis(first: Column(spells.map(\.first)), last: Column(spells.map(\.last)))
      let days = (0..<axis.count).map { axis.days[$0] }
      #expect(zip(days, days.dropFirst()).allSatisfy { $0 < $1 }, "seed \(seed)")
      for spell in spells where spell.first != .min { #expect(days.contains(spell.first), "seed \(seed)") }
      for spell in spells where spell.last != .max { #expect(days.contains(spell.last + 1), "seed \(seed)") }
      for day in spells.flatMap({ [$0.first, $0.last] }) + [0, .min, .min + 1, .max - 1, .max] {
        for near in [day, day &+ 1, day &- 1] {
          #expect(axis.position(of: near) == days.count { $0 <= near }, "seed \(seed), \(near)")
        }
      }
    }
    #expect(DayAxis(days: .empty).position(of: 5) == 0)
  }

  @Test("A step is how many days are before another, with a table and without")
  func steps() {
    let lists: [[Int32]] = [
      [], [5], [.min], [.max], [3, 4, 5, 9, 1_000], [-1_800_000_000, -400, 0, 700_000, 2_000_000_000],
      [.min, 0, .max], [0, 4_194_300], [0, 4_194_303],
    ]
    for list in lists {
      let table = StepTable(list.map { Day(number: $0) })
      for day in list.flatMap({ [$0, $0 &+ 1, $0 &- 1] }) + [.min, .max, 0, 7] {
        #expect(table.step(from: day) == list.count { $0 < day }, "\(list), from \(day)")
        #expect(table.step(after: day) == list.count { $0 <= day }, "\(list), after \(day)")
      }
    }
  }

  @Test("Rows are put in order by sorting and by marking, and those that are not there are dropped")
  func order() {
    var random = SeededGenerator(seed: 9)
    for (count, total) in [(0, 10), (3, 1_000), (64, 100), (65, 100), (70, 100_000), (900, 1_000)] {
      let rows = Array((0..<UInt32(total)).shuffled(using: &random).prefix(count))
      var sorted = rows
      RowOrder.sort(&sorted, of: total)
      #expect(sorted == rows.sorted(), "seed 9, \(count) of \(total)")
      var beyond = rows + [UInt32(total), .max]
      RowOrder.sort(&beyond, of: total)
      #expect(beyond == rows.sorted(), "seed 9, \(count) of \(total)")
    }
  }
}
