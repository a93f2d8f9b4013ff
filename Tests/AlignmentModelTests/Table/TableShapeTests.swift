import AlignmentModel
import EntenteTestSupport
import Testing

@Suite("Tables that a program built wrong, and suspicious ones")
struct TableShapeTests {
  /// Three ties of two actors, on lines 2 to 4.
  private func table() -> TieTable {
    var random = SeededGenerator(seed: 1)
    var table = TieTable(
      name: "ties.csv",
      rows: [
        WrittenRow("trade", "A", "B", "2024-01-01", "2024-02-01"),
        WrittenRow("trade", "A", "B", "2024", ".."), WrittenRow("trade", "A", "B", "", "2024-03-01"),
      ], using: &random)
    // In an order that tests can count on.
    table.actors = [TieTable.Name("A"), TieTable.Name("B")]
    table.parts[0].from = [0, 0, 0]
    table.parts[0].to = [1, 1, 1]
    return table
  }

  private func draft(_ change: (inout TieTable) -> Void = { _ in }) -> AlignmentGraph.Draft {
    var draft = AlignmentGraph.Draft()
    draft.tables = [table()]
    change(&draft.tables[0])
    return draft
  }

  private func told(_ draft: AlignmentGraph.Draft) -> [String] {
    draft.checked().diagnostics.all.map { problem in
      let place = problem.place.map { "\($0): " } ?? ""
      return
        "\(place)\(problem.severity.rawValue) \(problem.code): \(problem.message) (\(problem.hint ?? ""))"
    }
  }

  private func refused(_ change: (inout TieTable) -> Void) -> [String] {
    let draft = draft(change)
    #expect(draft.checked().graph == nil)
    return told(draft)
  }

  @Test("A sound table has three ties, and no source and no coverage")
  func sound() throws {
    let draft = draft()
    #expect(try draft.validated().tieCount == 3)
    #expect(
      told(draft) == [
        "ties.csv:2:1: warning no-source: 3 ties have no source, this is the first "
          + "(name them in a column `sources`)",
        "ties.csv:3:1: warning no-coverage: ties go on (`..`), and the graph does not say until when it was "
          + "looked: they count as certain for ever (add `coverage: FIRST-DAY/LAST-DAY` "
          + "in a graph file and name it beside the table)",
      ])
  }

  // MARK: - Shape

  private let numbering = "(names and texts are numbered from 0, as they stand in the table)"
  private let reading = "(write days and flags as `Spell` and `EventDate` read them from the text)"

  @Test("Codes beyond what the table names are told")
  func codes() {
    #expect(
      refused { $0.parts[0].kind[1] = 7 } == [
        "ties.csv:3:1: error wrong-code: a row names kind 7, and the table has 1 \(numbering)"
      ])
    #expect(
      refused { $0.parts[0].to[2] = 2 } == [
        "ties.csv:4:1: error wrong-code: a row names actor 2, and the table has 2 \(numbering)"
      ])
    #expect(
      refused { $0.parts[0].from[0] = .max } == [
        "ties.csv:2:1: error wrong-code: a row names actor 4294967295, and the table has 2 \(numbering)"
      ])
    for column in [\TieTable.Part.note, \.sources, \.id] {
      #expect(
        refused { $0.parts[0][keyPath: column] = [TieTable.noText, 9, TieTable.noText] } == [
          "ties.csv:3:1: error wrong-code: a row names text 9, and the table has 1 \(numbering)"
        ])
    }
    #expect(
      refused { $0.parts[0].dates[0].end = 5 } == [
        "ties.csv:3:1: error wrong-code: a row names text 5, and the table has 1 \(numbering)"
      ])
    #expect(
      refused { $0.kinds = [] } == [
        "ties.csv:2:1: error wrong-code: a row names kind 0, and the table has 0 \(numbering)"
      ])
  }

  @Test("Columns of different lengths are told")
  func lengths() {
    let hint = "(all columns are of one length; `weight`, `note`, `sources` and `id` may be empty)"
    #expect(
      refused { $0.parts[0].to.removeLast() } == [
        "ties.csv: error wrong-column: part 1 has 3 kinds and a column \"to\" of 2 \(hint)"
      ])
    #expect(
      refused { $0.parts[0].kind.append(0) } == [
        "ties.csv: error wrong-column: part 1 has 4 kinds and a column \"from\" of 3 \(hint)"
      ])
    #expect(
      refused { $0.parts[0].weight = [1] } == [
        "ties.csv: error wrong-column: part 1 has 3 kinds and a column \"weight\" of 1 \(hint)"
      ])
    #expect(
      refused { $0.parts.append(TieTable.Part(kindsAlone: 2)) } == [
        "ties.csv: error wrong-column: part 2 has 2 kinds and a column \"from\" of 0 \(hint)"
      ])
  }

  @Test("Dates out of order, without the flag or with the flag alone are told")
  func dates() {
    let order = "(give each row that has the flag `inexact` dates, once, in order of rows)"
    #expect(
      refused { $0.parts[0].dates.reverse() } == [
        "ties.csv:3:1: error wrong-dates: the dates of rows do not stand in order of rows \(order)"
      ])
    #expect(
      refused { $0.parts[0].dates[1].row = 3 } == [
        "ties.csv:5:1: error wrong-dates: the dates of rows do not stand in order of rows \(order)"
      ])
    #expect(
      refused { $0.parts[0].dates.removeLast() } == [
        "ties.csv:4:1: error wrong-dates: a row has the flag `inexact`, and no dates of its own "
          + "(give it dates, or take the flag away)"
      ])
    #expect(
      refused { $0.parts[0].flags[1] = TieFlags.openEnd.rawValue } == [
        "ties.csv:3:1: error wrong-dates: a row has dates of its own, and not the flag `inexact` "
          + "(give it the flag, or take the dates away)"
      ])
  }

  @Test("Rows whose days and flags do not fit are told")
  func rows() {
    func fault(_ change: (inout TieTable.Part) -> Void) -> [String] { refused { change(&$0.parts[0]) } }
    func expected(_ line: Int, _ what: String) -> [String] {
      ["ties.csv:\(line):1: error wrong-row: a row \(what) \(reading)"]
    }
    #expect(fault { $0.last[0] = $0.first[0] - 1 } == expected(2, "ends before it begins"))
    #expect(
      fault { $0.dates[0].firstLatest = $0.first[1] - 1 }
        == expected(3, "has inner bounds outside its outer ones"))
    #expect(
      fault { $0.flags[0] = TieFlags.event.rawValue } == expected(2, "is an event of more than one day"))
    for flags in [TieFlags.pactPair, .bindingMembership, .outlivesParties, TieFlags(rawValue: 1 << 15)] {
      #expect(
        fault { $0.flags[0] = flags.rawValue } == expected(2, "has flags that no row of a table can have"))
    }
    for flags in [TieFlags.openStart, .blankStart, [.openStart, .blankStart]] {
      #expect(
        fault { $0.flags[0] = flags.rawValue } == expected(2, "has a first day and flags that do not fit"))
    }
    for flags in [TieFlags.openEnd, .blankEnd] {
      #expect(
        fault { $0.flags[0] = flags.rawValue } == expected(2, "has a last day and flags that do not fit"))
    }
    #expect(fault { $0.first[0] = .min } == expected(2, "has a first day and flags that do not fit"))
    #expect(fault { $0.last[0] = .max } == expected(2, "has a last day and flags that do not fit"))
  }

  @Test("A weight that is no finite number is told, and not-a-number is none")
  func weights() throws {
    for weight in [Double.infinity, -.infinity] {
      #expect(
        refused { $0.parts[0].weight = [1, .nan, weight] } == [
          "ties.csv:4:1: error not-a-number: a weight is a finite number, not \(weight) "
            + "(leave it out, as not-a-number)"
        ])
    }
    let graph = try draft { $0.parts[0].weight = [1, .nan, .signalingNaN] }.validated()
    #expect((0..<3).map { graph.tableWeight($0) } == [nil, 1, nil])
  }

  @Test("Names that no graph file could hold are told")
  func names() {
    #expect(
      refused { $0.actors[1] = TieTable.Name("A, B") } == [
        "ties.csv: error wrong-id: an actor's id holds no blank, comma or arrow: \"A, B\" "
          + "(use letters, digits and hyphens, and keep what was written as the label)"
      ])
    #expect(
      refused { $0.kinds[0] = TieTable.Name("arms deal") }.contains(
        "error wrong-id: a kind's id holds no blank or comma (write `arms-deal`)"))
  }

  @Test("More kinds than can be numbered are told")
  func kinds() {
    let draft = draft { $0.kinds += (0..<65_600).map { TieTable.Name("kind-\($0)") } }
    let (graph, diagnostics) = draft.checked()
    #expect(graph == nil)
    #expect(
      diagnostics.all.map(\.message) == ["the file defines 65600 kinds, and 60000 are the most"])
  }

  @Test("Empty tables and empty parts are nothing")
  func empty() throws {
    var empty = draft { $0.parts = [TieTable.Part(), TieTable.Part()] }
    empty.tables.append(TieTable(name: "none.csv"))
    #expect(empty.checked().diagnostics.isEmpty)
    #expect(try empty.validated().tieCount == 0)
    let more = draft {
      $0.parts.insert(TieTable.Part(), at: 0)
      $0.parts.append(TieTable.Part())
    }
    #expect(try more.validated() == draft().validated())
  }

  // MARK: - Ids

  @Test("An id written in a table and in a graph file is told like other duplicates")
  func ids() {
    var draft = draft {
      $0.texts.append("the-one")
      $0.parts[0].id = [TieTable.noText, TieTable.noText, 1]
    }
    var entry = TieEntry("trade", from: "A", to: "B")
    entry.id = "the-one"
    entry.origin = Origin(Place(file: "graph.yaml", line: 7, column: 5))
    draft.entries = [entry]
    let found = draft.checked().diagnostics.all.filter { $0.severity == .error }
    #expect(
      found == [
        Diagnostic(
          code: "duplicate-id", "two ties are called \"the-one\"",
          at: Place(file: "ties.csv", line: 4, column: 1, length: 0),
          hint: "every tie has an id of its own; leave the id out to have one made",
          related: [.init("the first is here", at: Place(file: "graph.yaml", line: 7, column: 5))])
      ])
  }

  // MARK: - Lints

  private func coverage(_ text: String) throws -> Coverage { Coverage(try Spell(parsing: text)) }

  @Test("Ties with a source and a coverage give no warning")
  func quiet() throws {
    var draft = draft {
      $0.texts.append("s")
      $0.parts[0].sources = [1, 1, 1]
    }
    draft.sources = [Source(id: "s")]
    draft.coverage = try coverage("2024-01-01/2024-12-31")
    #expect(told(draft).isEmpty)
    draft.tables[0].parts[0].sources[1] = TieTable.noText
    #expect(
      told(draft) == [
        "ties.csv:3:1: warning no-source: the tie has no source (name them in a column `sources`)"
      ])
  }

  @Test("A kind of which the coverage does not speak is told once, and ties that end need none")
  func uncovered() throws {
    var draft = draft()
    draft.tables.append(table())
    draft.coverage = Coverage(byKind: ["war": try Spell(parsing: "2024")], other: nil)
    let found = told(draft).filter { $0.contains("no-coverage") }
    #expect(
      found == [
        "ties.csv:3:1: warning no-coverage: the coverage does not speak of \"trade\", so a tie that goes on "
          + "(`..`) is certain for ever (add \"trade\" or `other:` to the coverage)"
      ])
  }

  @Test("Ties outside the lives of their actors are told once for a table")
  func lives() throws {
    var draft = draft()
    var actor = AlignmentGraph.Actor(id: "B", name: "Beta", kind: .state)
    actor.exists = [AlignmentGraph.DatedSpell(during: try Spell(parsing: "2024-03-02/.."))]
    draft.actors = [actor]
    let hint = "(correct the dates of one of them)"
    func found() -> [String] { told(draft).filter { $0.contains("outside-life") } }
    #expect(
      found() == [
        "ties.csv:2:1: warning outside-life: 2 ties lie outside the lives of their actors; the first begins before "
          + "B (Beta) exists (2024-03-02/..) \(hint)"
      ])
    draft.actors[0].exists = [AlignmentGraph.DatedSpell(during: try Spell(parsing: "2024-02-02/.."))]
    #expect(
      found() == [
        "ties.csv:2:1: warning outside-life: the tie begins before B (Beta) exists (2024-02-02/..) \(hint)"
      ])
    draft.actors[0].exists = [AlignmentGraph.DatedSpell(during: try Spell(parsing: "2023/.."))]
    #expect(found().isEmpty)
  }
}

extension TieTable.Part {
  fileprivate init(kindsAlone count: Int) {
    self.init()
    kind = Array(repeating: 0, count: count)
  }
}
