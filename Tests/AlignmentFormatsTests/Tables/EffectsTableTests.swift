import AlignmentModel
import AlignmentTimeline
import Testing

@testable import AlignmentFormats

@Suite("Effects on ties of tables")
struct EffectsTableTests {
  private static let table = """
    id,kind,from,to,start,end,sources
    cma,military-agreement,PRK,KOR,2018-09-19,2023-11-23,s
    ,aid,KOR,PRK,2018-09-19,2023-11-23,s

    """

  private func file(_ effect: String) -> String {
    """
    entente: 1
    coverage: 2018-01-01/2024-12-31
    sources: {s: {published: 2024-01-01}}
    actors: {PRK: {kind: state}, KOR: {kind: state}}
    ties:
      - denunciation: PRK -> KOR
        date: 2023-11-23
        effects: [{\(effect)}]
        sources: [s]
    """
  }

  private func read(_ effect: String, _ table: String = table) -> GraphReading {
    AlignmentGraph.reading([(Array(file(effect).utf8), "g.yaml"), (Array(table.utf8), "t.csv")])
  }

  @Test("An effect names a tie by the id that a row writes, and explains why it ended")
  func causes() throws {
    let reading = read("ends: cma")
    #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics.rendering())")
    let timeline = Timeline(try #require(reading.graph))
    let expected = ["cma": ["denunciation:PRK>KOR:2023-11-23"]]
    let diff = timeline.diff(from: "2020-01-01", to: "2024-01-01")
    #expect(diff.causes.mapValues { $0.map(\.id) } == expected)
    let back = timeline.diff(from: "2024-01-01", to: "2020-01-01")
    #expect(back.causes.mapValues { $0.map(\.id) } == expected)
    // Compiled, it says the same, alone and beside a file that speaks of it.
    let compiled = CompiledFile.bytes(of: timeline)
    let opened = try CompiledFile.open(compiled, name: "g.entente")
    #expect(opened.diff(from: "2020-01-01", to: "2024-01-01").causes.mapValues { $0.map(\.id) } == expected)
    let rows = try #require(AlignmentGraph.reading([(Array(Self.table.utf8), "t.csv")]).graph)
    let merged = AlignmentGraph.reading([
      (CompiledFile.bytes(of: Timeline(rows)), "t.entente"), (Array(file("ends: cma").utf8), "g.yaml"),
    ])
    #expect(merged.graph != nil, "\(merged.diagnostics.rendering())")
  }

  @Test("What a new version of a table's graph says explains what became of its ties")
  func versions() throws {
    let old = Timeline(try #require(AlignmentGraph.reading([(Array(Self.table.utf8), "t.csv")]).graph))
    let later = Self.table.split(separator: "\n").filter { !$0.hasPrefix("cma") }.joined(separator: "\n")
    var new = file("ends: cma")
    new +=
      "\n  - {military-agreement: PRK -- KOR, id: cma, during: 2018-09-19/2023-11-23, weight: 2, sources: [s]}"
    let reading = AlignmentGraph.reading([(Array(new.utf8), "g.yaml"), (Array(later.utf8), "t.csv")])
    let diff = SnapshotDiff(
      old: old, new: Timeline(try #require(reading.graph, "\(reading.diagnostics.rendering())")), on: nil)
    #expect(diff.causes.mapValues { $0.map(\.id) } == ["cma": ["denunciation:PRK>KOR:2023-11-23"]])
  }

  @Test("An effect on what no row is called is an error, and derived ids are none that can be named")
  func unknown() {
    #expect(
      read("ends: cmaa").diagnostics.rendering() == """
        g.yaml:8:22: error: no tie has the id "cmaa"
         8 |     effects: [{ends: cmaa}]
           |                      ^~~~
            hint: did you mean "cma"?

        """)
    #expect(
      read("ends: 'aid:KOR>PRK:2018-09-19'").diagnostics.rendering() == """
        g.yaml:8:22: error: no tie has the id "aid:KOR>PRK:2018-09-19"
         8 |     effects: [{ends: 'aid:KOR>PRK:2018-09-19'}]
           |                      ^~~~~~~~~~~~~~~~~~~~~~~~
            hint: effects name ids that are written in the file, or in a column `id` of a table

        """)
  }

  @Test("An effect that the dates of a row do not bear out is a warning")
  func dates() {
    #expect(
      read("starts: cma").diagnostics.rendering() == """
        g.yaml:8:24: warning: it starts "cma", which by its dates (2018-09-19/2023-11-23) does not begin then
         8 |     effects: [{starts: cma}]
           |                        ^~~
            hint: the written dates decide; correct them or the effect

        """)
    let vague = "id,kind,from,to,start,end,sources\ncma,military-agreement,PRK,KOR,2018~,2020?,s\n"
    #expect(
      read("ends: cma", vague).diagnostics.rendering() == """
        g.yaml:8:22: warning: it ends "cma", which by its dates (2018~/2020?) does not end then
         8 |     effects: [{ends: cma}]
           |                      ^~~
            hint: the written dates decide; correct them or the effect

        """)
  }
}
