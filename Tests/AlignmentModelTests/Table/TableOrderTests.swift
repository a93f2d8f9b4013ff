import AlignmentModel
import EntenteTestSupport
import Testing

@Suite("Laws of order and identity of ties of tables")
struct TableOrderTests {
  private static let graphs: UInt64 = 160

  /// Tables alone, and tables beside a graph file, by turns.
  private func made(_ seed: UInt64) -> TableGenerator.Made {
    seed % 4 == 0 ? TableGenerator.mixture(seed: seed) : TableGenerator.tables(seed: seed)
  }

  private func ids(_ graph: AlignmentGraph) -> [String] {
    var ids = TieIDs(graph)
    return (0..<graph.tieCount).map { ids.id(of: $0) }
  }

  @Test("Rows in any order, in any parts and in any order of tables are the same graph with the same ids")
  func shuffling() throws {
    for seed in 1...Self.graphs {
      let made = made(seed)
      let graph = try made.whole(parts: 1, seed: seed).validated()
      var other = made.whole(parts: 6, shuffled: true, seed: seed + 1)
      var random = SeededGenerator(seed: seed)
      other.tables.shuffle(using: &random)
      let again = try other.validated()
      #expect(graph == again, "seed \(seed)")
      #expect(ids(graph) == ids(again), "seed \(seed)")
    }
    print("\(Self.graphs) generated tables, shuffled and cut")
  }

  @Test("All rows in one table are the same graph as in several")
  func joining() throws {
    for seed in 1...Self.graphs / 2 {
      var made = made(seed)
      let graph = try made.whole(seed: seed).validated()
      made.tables = [made.rows]
      let joined = try made.whole(seed: seed).validated()
      #expect(graph == joined, "seed \(seed)")
      #expect(ids(graph) == ids(joined), "seed \(seed)")
    }
  }

  @Test("Graphs that differ in a text, a weight or a date of one row differ")
  func difference() throws {
    for seed in 1...Self.graphs / 2 {
      var made = made(seed)
      let graph = try made.whole(seed: seed).validated()
      switch seed % 3 {
      case 0: made.tables[0][0].note = "something else"
      case 1: made.tables[0][0].weight = 17.25
      default: made.tables[0][0].id = "an-id-of-its-own"
      }
      let other = try made.whole(seed: seed).validated()
      #expect(graph != other, "seed \(seed)")
    }
  }

  @Test("Ties stand in order of kind, from, to, start, end and id, and every id is there once")
  func canonicalOrder() throws {
    for seed in 1...Self.graphs {
      let graph = try made(seed).whole(shuffled: true, seed: seed).validated()
      let ids = ids(graph)
      #expect(Set(ids).count == ids.count, "seed \(seed): \(ids)")
      for row in 1..<max(1, graph.tieCount) {
        let (before, after) = (key(graph, row - 1), key(graph, row))
        let isOrdered =
          before.names == after.names
          ? before.days == after.days ? ids[row - 1] < ids[row] : precedes(before.days, after.days)
          : precedes(before.names, after.names)
        #expect(isOrdered, "seed \(seed), row \(row): \(ids[row - 1]), \(ids[row])")
      }
    }
  }

  private func key(_ graph: AlignmentGraph, _ row: Int) -> (names: [String], days: [Int32]) {
    let bounds = graph.columns.bounds(row)
    let ends = [graph.columns.from[row], graph.columns.to[row]].map { graph.actors.id(Int($0)).rawValue }
    return (
      [graph.kindID(row)] + ends,
      [bounds.firstEarliest, bounds.firstLatest, bounds.lastLatest, bounds.lastEarliest].map(\.number)
    )
  }

  private func precedes<Value: Comparable>(_ one: [Value], _ other: [Value]) -> Bool {
    one.lexicographicallyPrecedes(other)
  }

  @Test("Equal derived ids are counted in order of end")
  func counting() throws {
    for seed in 1...Self.graphs {
      let made = TableGenerator.tables(seed: seed)
      let graph = try made.whole(seed: seed).validated()
      let written = Set(made.rows.compactMap(\.id))
      var numbered: [String: [(number: Int, end: [Day])]] = [:]
      for (row, id) in ids(graph).enumerated() where !written.contains(id) {
        let parts = id.split(separator: "#", omittingEmptySubsequences: false)
        let bounds = graph.columns.bounds(row)
        numbered[String(parts[0]), default: []].append(
          (parts.count > 1 ? Int(parts[1]) ?? 0 : 1, [bounds.lastLatest, bounds.lastEarliest]))
      }
      for (stem, ties) in numbered {
        let sorted = ties.sorted { $0.number < $1.number }
        let isInOrder = zip(sorted, sorted.dropFirst()).allSatisfy {
          !$1.end.lexicographicallyPrecedes($0.end)
        }
        #expect(isInOrder, "seed \(seed): \(stem)")
        // Numbers are left out where a written id has them.
        var number = 0
        for tie in sorted {
          number += 1
          while written.contains(number == 1 ? stem : "\(stem)#\(number)") { number += 1 }
          #expect(tie.number == number, "seed \(seed): \(stem)")
        }
      }
    }
  }

  @Test("Ids asked for in any order are those asked for in a row")
  func randomOrder() throws {
    for seed in 1...Self.graphs / 2 {
      let graph = try made(seed).whole(seed: seed).validated()
      let expected = ids(graph)
      var random = SeededGenerator(seed: seed)
      var teller = TieIDs(graph)
      for row in (0..<graph.tieCount).shuffled(using: &random) {
        #expect(teller.id(of: row) == expected[row], "seed \(seed), row \(row)")
        #expect(graph.tieID(row) == expected[row], "seed \(seed), row \(row)")
      }
    }
  }

  // MARK: - By hand

  private func graph(_ rows: [WrittenRow], _ entries: [TieEntry] = []) throws -> AlignmentGraph {
    var random = SeededGenerator(seed: 1)
    var draft = AlignmentGraph.Draft()
    draft.entries = entries
    draft.tables = [TieTable(name: "ties.csv", rows: rows, using: &random)]
    return try draft.validated()
  }

  private func row(_ id: String? = nil, note: String? = nil, end: String = "2024-02-01") -> WrittenRow {
    var row = WrittenRow("trade", "A", "B", "2024-01-01", end)
    (row.id, row.note) = (id, note)
    row.isSaidMutual = false
    return row
  }

  @Test("Of twelve twins the tenth stands before the second")
  func manyTwins() throws {
    let rows = (0..<12).map { row(note: "note \($0)") }
    let found = ids(try graph(rows))
    let stem = "trade:A>B:2024-01-01"
    #expect(
      found == [stem] + ["10", "11", "12", "2", "3", "4", "5", "6", "7", "8", "9"].map { "\(stem)#\($0)" })
  }

  @Test("A written id between two counted ones stands between them")
  func between() throws {
    let stem = "trade:A>B:2024-01-01"
    let rows = [row(note: "z"), row("\(stem)#1x"), row("\(stem)!"), row(), row(note: "y")]
    for order in [rows, rows.reversed(), [rows[3], rows[1], rows[0], rows[2], rows[4]]] {
      #expect(ids(try graph(order)) == [stem, "\(stem)!", "\(stem)#1x", "\(stem)#2", "\(stem)#3"])
    }
  }

  @Test("A derived id steps aside for a written one, of a table or of an entry")
  func steppingAside() throws {
    let stem = "trade:A>B:2024-01-01"
    #expect(ids(try graph([row(), row(stem)])) == [stem, "\(stem)#2"])
    #expect(ids(try graph([row(), row("\(stem)#2"), row(note: "n")])) == [stem, "\(stem)#2", "\(stem)#3"])
    var entry = TieEntry("trade", from: "A", to: "B", during: try Spell(parsing: "2024-01-01/2024-03-01"))
    // Derived, it steps aside for what the table wrote.
    #expect(ids(try graph([row(stem)], [entry])) == [stem, "\(stem)#2"])
    entry.id = "trade:A>B:2024-01-01"
    #expect(ids(try graph([row()], [entry])) == ["\(stem)#2", stem])
  }

  @Test("Ties of one start are counted in order of end, not of what the start may be")
  func ends() throws {
    var (year, days) = (row(), row())
    (year.start, year.end) = ("2024", "2025-01-01")
    (days.start, days.end) = ("2024-01-01~", "2024-12-01")
    var shorter = year
    shorter.end = "2024-03-01"
    #expect(
      ids(try graph([year, days, shorter]))
        == ["trade:A>B:2024-01-01~", "trade:A>B:2024", "trade:A>B:2024#2"])
  }

  @Test("Weights of 0 and -0 are two, whatever the order of the rows")
  func negativeZero() throws {
    var (plus, minus) = (row(note: "a"), row(note: "b"))
    (plus.weight, minus.weight) = (0, -0.0)
    let (one, other) = (try graph([plus, minus]), try graph([minus, plus]))
    #expect(one == other)
    #expect(one.tableWeight(0)?.sign == .minus)
  }

  @Test("A column of weights that says nothing is none")
  func noWeights() throws {
    var random = SeededGenerator(seed: 1)
    var draft = AlignmentGraph.Draft()
    draft.tables = [TieTable(name: "ties.csv", rows: [row()], using: &random)]
    let plain = try draft.validated()
    draft.tables[0].parts[0].weight = [.nan]
    #expect(try draft.validated() == plain)
  }

  @Test("An actor written in composed and in decomposed letters is one, whatever comes first")
  func decomposed() throws {
    let (one, other) = ("Zürich", "Zu\u{308}rich")
    var random = SeededGenerator(seed: 1)
    var draft = AlignmentGraph.Draft()
    for id in [one, other] {
      let rows = [WrittenRow("trade", id, "한국", "2024-01-01", ".."), WrittenRow("visit", id, "b")]
      draft.tables.append(TieTable(name: "\(id).csv", rows: rows, using: &random))
    }
    let graph = try draft.validated()
    draft.tables.reverse()
    let again = try draft.validated()
    #expect(graph == again)
    #expect(graph.actors.count == 3)
    for id in [one, other] { #expect(graph.index(of: ActorID(id)) == again.index(of: ActorID(id))) }
    #expect(graph.index(of: ActorID(one)) == graph.index(of: ActorID(other)))
    #expect(graph.index(of: ActorID(one)) != nil)
    #expect(graph.index(of: ActorID("한국")) != nil)
  }

  @Test("Of two labels of a name the same counts, whatever comes first")
  func labels() throws {
    var random = SeededGenerator(seed: 1)
    var draft = AlignmentGraph.Draft()
    for label in ["Beta", "Alpha"] {
      draft.tables.append(
        TieTable(
          name: "\(label).csv", rows: [WrittenRow("쓰기", "a", "b")], labels: ["a": label, "쓰기": label],
          using: &random))
    }
    let graph = try draft.validated()
    draft.tables.reverse()
    let again = try draft.validated()
    #expect(graph == again)
    #expect(graph.actors.name(0) == "Alpha")
    #expect(graph.vocabulary["쓰기"]?.label == "Alpha")
  }
}
