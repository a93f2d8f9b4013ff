import EntenteTestSupport
import Testing

@testable import AlignmentModel

@Suite("What tables are built of")
struct BlockTests {
  @Test("Kind and parties have room in one number up to 16 million actors, and more are refused")
  func roomForParties() throws {
    let (kinds, actors) = (60_000, 1 << 24 - 1)
    #expect(KeyLayout.hasRoom(kinds: kinds, actors: actors))
    #expect(!KeyLayout.hasRoom(kinds: kinds, actors: actors + 1))
    #expect(KeyLayout.hasRoom(kinds: 100, actors: 200_000_000))
    let layout = KeyLayout(kinds: kinds, actors: actors, starts: StartCodes([[0]]), flags: [0])
    let (kind, last) = (UInt16(kinds - 1), UInt32(actors - 1))
    let ascending: [(UInt16, UInt32, UInt32)] = [
      (0, 0, 0), (0, 0, last), (0, 1, 0), (0, last, last), (1, 0, 0), (kind, 0, last), (kind, last, 0),
      (kind, last, last),
    ]
    let keys = ascending.map { layout.parties($0.0, $0.1, $0.2) }
    #expect(zip(keys, keys.dropFirst()).allSatisfy { $0 < $1 }, "\(keys)")
    #expect(GraphAssembly.fault(ofSize: kinds, actors: actors, in: "a.csv") == nil)
    #expect(
      GraphAssembly.fault(ofSize: kinds, actors: actors + 1, in: "a.csv")?.rendering() == """
        a.csv: error: ties of 60000 kinds between 16777216 actors are more than one graph can hold
            hint: make two graphs of them, or give the ties fewer kinds
        """)
  }

  @Test("A set of rows knows its rows and numbers them in their order")
  func rowSets() {
    for seed in UInt64(1)...30 {
      var random = SeededGenerator(seed: seed)
      let total = random.number(in: 1...400)
      let percent = random.pick([0, 3, 50, 100])
      let rows = (0..<UInt32(total)).filter { _ in random.chance(percent) }
      let set = RowSet(rows, of: total)
      #expect(set.rows() == rows && set.count == rows.count && set.isEmpty == rows.isEmpty, "seed \(seed)")
      for row in -1...total + 64 {
        let number = rows.firstIndex { Int($0) == row }
        #expect(set.contains(row) == (number != nil), "seed \(seed), \(row)")
        #expect(set.number(of: row) == number, "seed \(seed), \(row)")
      }
      if !rows.isEmpty { #expect(RowSet(words: set.words) == set, "seed \(seed)") }
    }
  }

  @Test("A pool gives back its texts, and nothing for numbers it does not have")
  func pools() throws {
    let texts = ["", "a", "한국", "Zu\u{308}rich", "", "\u{0}", String(repeating: "x", count: 300)]
    let pool = try #require(TextPool(texts))
    #expect((0..<pool.count).map { pool[$0] } == texts)
    #expect(Array(pool[3].unicodeScalars) == Array(texts[3].unicodeScalars))
    for number in [-1, texts.count, Int.max] { #expect(pool[number] == "") }
    #expect(TextPool([])?.count == 0)
    #expect(TextPool.none[0] == "")
    // As a damaged file might have it.
    let torn = TextPool(ends: Column([5, 2, 900]), bytes: Column(Array("abcdef".utf8)))
    #expect((0..<3).map { torn[$0] } == ["abcde", "", "cdef"])
  }

  @Test("A text of a row is found by its number, and a row without one has none")
  func rowTexts() {
    let texts = RowTexts(rows: RowSet([2, 70, 71], of: 100), codes: Column([9, 0, 4]))
    #expect([0, 2, 3, 70, 71, 72, 100, -1].map { texts.code(of: $0) } == [nil, 9, nil, 0, 4, nil, nil, nil])
    #expect(RowTexts.none.code(of: 0) == nil)
  }

  @Test("Columns are equal when their elements are, bit by bit")
  func columns() {
    #expect(Column([1, 2, 3]) == Column([1, 2, 3]))
    #expect(Column([1, 2, 3]) != Column([1, 2, 4]))
    #expect(Column([1, 2]) != Column([1, 2, 3]))
    #expect(Column<Int32>([]) == .empty)
    #expect(Column([Double.nan]) == Column([Double.nan]))
    #expect(Column([0.0]) != Column([-0.0]))
    let filled = Column<UInt16>(count: 3) { memory in for index in 0..<3 { memory[index] = UInt16(index) } }
    #expect(filled == Column([0, 1, 2]))
    #expect(filled.withSpan { $0.count } == 3)
  }

  @Test(
    "Sorting by digits is stable and sorts by the low bits asked for", arguments: [0, 1, 8, 9, 24, 40, 64])
  func radix(bits: Int) {
    for (seed, count) in [(UInt64(1), 0), (2, 1), (3, 2), (4, 1_000)] {
      var random = SeededGenerator(seed: seed)
      let mask = bits == 64 ? UInt64.max : (1 << UInt64(bits)) - 1
      var items = (0..<count).map { row in
        let key = random.next() & mask & (random.chance(50) ? 0xFF : .max)
        return SortItem(key: key, row: UInt32(row), last: Int32(row))
      }
      let expected = items.enumerated().sorted {
        $0.element.key == $1.element.key ? $0.offset < $1.offset : $0.element.key < $1.element.key
      }
      items.withUnsafeMutableBufferPointer { RadixSort.sort($0, bits: bits) }
      #expect(items.map(\.row) == expected.map(\.element.row), "seed \(seed), \(bits) bits")
      #expect(items.map(\.key) == expected.map(\.element.key), "seed \(seed), \(bits) bits")
    }
  }

  @Test("An actor is found by its id, however its letters are written")
  func actorLists() {
    let lists: [[String]] = [
      [], ["a"], ["AA", "B", "a", "b"], ["Zürich", "a", "북한", "한국"], ["e\u{301}", "ea", "f"],
      ["e", "é", "ez", "z"], ["가", "각", "힣"],
    ]
    for names in lists {
      let sorted = names.sorted()
      let list = ActorList(ids: sorted, labels: [:], tellings: [])
      for (index, name) in sorted.enumerated() {
        for id in [name, name.decomposed, name.composed] {
          #expect(list.index(of: ActorID(id)) == index, "\(sorted): \(id.unicodeScalars.map(\.value))")
        }
      }
      for id in ["", "nobody", "zz", "é!", "\u{1100}", "하"] where !names.contains(id) {
        #expect(list.index(of: ActorID(id)) == nil, "\(sorted): \(id)")
      }
    }
  }

  @Test("A key gives back what it was made of, and is ordered as kind, parties and first day are")
  func keys() {
    let cases: [(kinds: Int, actors: Int, days: [Int32])] = [
      (3, 7, [5, 6, 900]), (1, 1, [0]), (200, 100_000, [-700_000, 19_000]), (2, 3, [.min, .max]),
      (2, 3, [.min, 4, .max]), (2, 5, []), (1, 2, [.min + 1, .max - 1]),
    ]
    for (kinds, actors, days) in cases {
      let allFlags: [UInt16] = [0, 16, 513, .max]
      let layout = KeyLayout(
        kinds: kinds, actors: actors, starts: StartCodes([days, []]), flags: allFlags)
      #expect(layout.isWhole)
      var random = SeededGenerator(seed: UInt64(actors))
      var parts: [[Int]] = []
      for _ in 0..<60 {
        let (from, to) = (random.number(in: 0...actors - 1), random.number(in: 0...actors - 1))
        let day: Int32 = random.pick(days + [.min, .max])
        parts.append([random.number(in: 0...kinds - 1), from, to, Int(day)])
      }
      let flags = parts.map { _ in random.pick(allFlags) }
      let keys = zip(parts, flags).map {
        layout.key(UInt16($0[0]), UInt32($0[1]), UInt32($0[2]), Int32($0[3]), $1)
      }
      for (index, key) in keys.enumerated() {
        let made = layout.unpack(key)
        #expect([Int(made.kind), Int(made.from), Int(made.to), Int(made.first)] == parts[index])
        #expect(!layout.holdsFlags || made.flags == flags[index])
      }
      for (one, other) in zip(parts.indices, parts.indices.dropFirst()) {
        let precedes = layout.common(keys[one]) < layout.common(keys[other])
        #expect(precedes == parts[one].lexicographicallyPrecedes(parts[other]))
      }
    }
  }

  @Test("Where a key is too long for one number, ties stand as sorting by comparison puts them")
  func longKeys() throws {
    for seed in UInt64(1)...2 {
      var random = SeededGenerator(seed: seed)
      var table = TieTable(name: "far.csv")
      // 17 bits of an actor twice and 32 of the first day are more than 64 with the kind.
      let actors = 70_000
      table.kinds = [TieTable.Name("kind-1"), TieTable.Name("kind-2")]
      table.actors = (0..<actors).map { TieTable.Name("A\($0)") }
      var part = TieTable.Part()
      for _ in 0..<600 {
        part.kind.append(UInt16(random.number(in: 0...1)))
        part.from.append(UInt32(random.pick([0, 1, 69_999, 9])))
        part.to.append(UInt32(random.pick([2, 3, 69_998])))
        let first: Int32 = random.pick([.min + 5, -1, 0, 7, .max - 9, 7])
        part.first.append(first)
        part.last.append(random.pick([first, first + 2, first + 4]))
        part.flags.append(0)
      }
      table.parts = [part]
      var draft = AlignmentGraph.Draft()
      draft.tables = [table]
      let graph = try draft.validated()
      let expected: [Key] = (0..<part.count).map { row in
        Key(
          names: [
            table.kinds[Int(part.kind[row])].id, table.actors[Int(part.from[row])].id,
            table.actors[Int(part.to[row])].id,
          ], days: [part.first[row], part.last[row]])
      }.sorted()
      let found: [Key] = (0..<graph.tieCount).map { row in
        Key(
          names: [
            graph.kindID(row), graph.actors.id(Int(graph.columns.from[row])).rawValue,
            graph.actors.id(Int(graph.columns.to[row])).rawValue,
          ], days: [graph.columns.first[row], graph.columns.last[row]])
      }
      #expect(found == expected, "seed \(seed)")
      var ids = TieIDs(graph)
      #expect(Set((0..<graph.tieCount).map { ids.id(of: $0) }).count == graph.tieCount, "seed \(seed)")
    }
  }

  private struct Key: Comparable {
    var names: [String]
    var days: [Int32]

    static func < (left: Key, right: Key) -> Bool {
      left.names == right.names
        ? left.days.lexicographicallyPrecedes(right.days) : left.names.lexicographicallyPrecedes(right.names)
    }
  }
}

extension String {
  /// A few letters as they can be written in two ways.
  fileprivate var decomposed: String {
    String(String.UnicodeScalarView(unicodeScalars.flatMap { BlockTests.parts(of: $0) }))
  }

  fileprivate var composed: String { replacing("e\u{301}", with: "\u{E9}") }
}

extension BlockTests {
  fileprivate static func parts(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    if scalar == "ü" { return ["u", "\u{308}"] }
    if scalar == "é" { return ["e", "\u{301}"] }
    guard (0xAC00...0xD7A3).contains(scalar.value) else { return [scalar] }
    let place = scalar.value - 0xAC00
    let all = [0x1100 + place / 588, 0x1161 + place % 588 / 28, 0x11A7 + place % 28]
    return all.filter { $0 != 0x11A7 }.compactMap { Unicode.Scalar($0) }
  }
}
