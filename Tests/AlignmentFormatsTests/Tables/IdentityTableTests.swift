import AlignmentModel
import AlignmentTimeline
import EntenteTestSupport
import Testing

@testable import AlignmentFormats

@Suite("Ids of ties, whatever they are written in")
struct IdentityTableTests {
  /// Every tie by its id.
  private func ties(_ graph: AlignmentGraph) -> [String: String] {
    var ids = TieIDs(graph)
    let all = (0..<graph.tieCount).map { row in
      let detail = graph.detail(row)
      let entry = detail.flatMap { graph.entry($0.teller) }
      let sources = (entry?.evidence ?? graph.tableEvidence(row)).sources
      let weight = entry?.weight ?? graph.tableWeight(row)
      let note = entry?.note ?? graph.columns.remarks.text(graph.columns.remarks.notes, row)
      let parties = "\(graph.kindID(row)) \(graph.columns.from[row]) \(graph.columns.to[row])"
      let days = graph.timeText(row) ?? "none"
      return (
        ids.id(of: row), "\(parties) \(days) \(weight.map { "\($0)" } ?? "-") \(note ?? "-") \(sources)"
      )
    }
    return Dictionary(all) { "\($0), and twice: \($1)" }
  }

  private func csv(_ rows: [WrittenRow]) -> String {
    func quoted(_ text: String) -> String { text.contains(",") ? "\"\(text)\"" : text }
    let lines = rows.map { row in
      [
        row.kind, row.from, row.to, row.start, row.end, quoted(row.date ?? ""),
        row.isSaidMutual.map { "\($0)" } ?? "", row.weight.map { "\($0)" } ?? "",
        row.sources.joined(separator: ";"), row.note ?? "", quoted(row.id ?? ""),
      ].joined(separator: ",") + "\n"
    }
    return "kind,from,to,start,end,date,mutual,weight,sources,note,id\n" + lines.joined()
  }

  /// Rows of a generated table without ties of actors to themselves, which no graph file holds, many of them several
  /// times, or nearly the same.
  private func rows(_ seed: UInt64) -> [WrittenRow] {
    var random = SeededGenerator(seed: seed &+ 1000)
    let rows = EntenteTestSupport.TableGenerator.tables(seed: seed).rows.filter { $0.from != $0.to }
    let twins = rows.filter { _ in random.chance(30) }.flatMap { row in
      (0..<random.number(in: 1...12)).map { _ in
        var twin = row
        twin.id = nil
        if random.chance(50) { twin.weight = random.pick([nil, -0.0, 0, 1, 2, 10, 0.5]) }
        if random.chance(50) { twin.note = random.pick([nil, "a", "나", "a b", "Z", "10"]) }
        if random.chance(50) { twin.sources = random.some(of: ["s1", "s2", "s10", "한", "s1a"], atMost: 3) }
        return twin
      }
    }
    return (rows + twins).shuffled(using: &random)
  }

  @Test("A table, the graph file of it and the compiled graph of either call every tie the same")
  func conversion() throws {
    var (counted, beyondNine) = (0, 0)
    for seed in 1...120 as ClosedRange<UInt64> {
      let read = AlignmentGraph.reading([(Array(csv(rows(seed)).utf8), "t.csv")])
      let table = try #require(read.graph, "seed \(seed): \(read.diagnostics.rendering())")
      let expected = ties(table)
      #expect(expected.count == table.tieCount, "seed \(seed)")
      let text = GraphWriter.text(of: table)
      let file = try graph(text, name: "t.yaml")
      #expect(ties(file) == expected, "seed \(seed)")
      #expect(GraphWriter.text(of: file) == text, "seed \(seed)")
      for one in [table, file] {
        let compiled = try CompiledFile.open(CompiledFile.bytes(of: Timeline(one)), name: "t.entente").graph
        #expect(ties(compiled) == expected, "seed \(seed)")
      }
      counted += expected.keys.count { $0.contains("#") }
      beyondNine += expected.keys.count { $0.hasSuffix("#10") }
    }
    // So that it cannot pass because there are no twins.
    #expect(counted > 1000 && beyondNine > 20)
  }

  @Test("Twins are counted by their days as written, weight, sources and note, and spells before events")
  func rule() throws {
    let table = """
      kind,from,to,start,end,date,weight,sources,note
      visit,A,B,2024-01-01,2024-01-01,,10,,
      visit,A,B,2024-01-01,2024-01-01,,9,s,
      visit,A,B,2024-01-01,2024-01-01,,9,"s,r",b
      visit,A,B,2024-01-01,2024-01-01,,9,r;s,a
      visit,A,B,2024-01-01,2024-01-01,,,,z
      visit,A,B,,,2024-01-01,,,

      """
    let file = """
      entente: 1
      sources: {r: {}, s: {}}
      actors: {A: {kind: group}, B: {kind: group}}
      ties:
        - {visit: A -> B, during: 2024-01-01, weight: 10}
        - {visit: A -> B, during: 2024-01-01, weight: 9, sources: [s]}
        - {visit: A -> B, during: 2024-01-01, weight: 9, sources: [s, r], note: b}
        - {visit: A -> B, during: 2024-01-01, weight: 9, sources: [r, s], note: a}
        - {visit: A -> B, during: 2024-01-01, note: z}
        - {visit: A -> B, date: 2024-01-01}
      """
    let stem = "visit:A>B:2024-01-01"
    let notes = [stem: "z", "\(stem)#2": "a", "\(stem)#3": "b"]
    for text in [(table, "t.csv"), (file, "t.yaml")] {
      let reading = AlignmentGraph.reading([(Array(text.0.utf8), text.1)])
      let graph = try #require(reading.graph, "\(reading.diagnostics.rendering())")
      var ids = TieIDs(graph)
      for row in 0..<graph.tieCount {
        let note = graph.columns.remarks.text(graph.columns.remarks.notes, row)
        let entry = graph.detail(row).flatMap { graph.entry($0.teller) }
        let (id, weight) = (ids.id(of: row), entry?.weight ?? graph.tableWeight(row))
        #expect((note ?? entry?.note) == notes[id], "\(text.1): \(id)")
        #expect(graph.columns.flags(row).contains(.event) == (id == "\(stem)#6"), "\(text.1): \(id)")
        #expect((weight == 10) == (id == "\(stem)#5"), "\(text.1): \(id)")
      }
    }
  }
}
