import AlignmentModel
import AlignmentTimeline
import EntenteTestSupport
import Testing

@testable import AlignmentFormats

@Suite("Compiled graphs: what is written is read")
struct CompiledRoundTripTests {
  /// What was compiled says what it was compiled of, to every question, and its check finds nothing.
  private func expectSame(_ graph: AlignmentGraph, _ place: String) throws {
    let timeline = Timeline(graph)
    let bytes = CompiledFile.bytes(of: timeline)
    let opened = try CompiledFile.open(bytes, name: "a.entente")
    #expect(opened.graph == graph, "\(place)")
    #expect(GraphWriter.text(of: opened.graph) == GraphWriter.text(of: graph), "\(place)")
    #expect(opened.parts == timeline.parts, "\(place)")
    #expect(Interrogation.answers(opened) == Interrogation.answers(timeline), "\(place)")
    #expect(CompiledFile.bytes(of: opened) == bytes, "\(place)")
    let verdict = CompiledFile.verify(bytes, name: "a.entente")
    #expect(verdict.isEmpty, "\(place): \(verdict.rendering())")
  }

  @Test("A graph that people wrote comes back with all they wrote")
  func korea() throws {
    try expectSame(try AlignmentGraph(contentsOf: CompiledSamples.korea), "korea")
  }

  @Test("A small graph that has something of everything comes back")
  func small() throws { try expectSame(try CompiledSamples.small(), "small") }

  @Test("An empty graph comes back")
  func empty() throws { try expectSame(try AlignmentGraph.Draft().validated(), "empty") }

  @Test("Generated graphs come back", arguments: 1...4 as ClosedRange<UInt64>)
  func generated(seed: UInt64) throws {
    try expectSame(try GraphGenerator.draft(seed: seed).validated(), "seed \(seed)")
  }

  @Test("Generated tables come back", arguments: 1...4 as ClosedRange<UInt64>)
  func tables(seed: UInt64) throws {
    try expectSame(try CompiledSamples.graph(ofTable: seed), "seed \(seed)")
  }

  @Test("Tables beside what people wrote come back", arguments: 1...4 as ClosedRange<UInt64>)
  func mixtures(seed: UInt64) throws {
    try expectSame(try CompiledSamples.mixture(seed: seed), "seed \(seed)")
  }

  @Test("A graph's draft and table make the same graph again", arguments: 1...6 as ClosedRange<UInt64>)
  func wholeDraft(seed: UInt64) throws {
    let graph = try CompiledSamples.mixture(seed: seed)
    #expect(try graph.wholeDraft(named: "a").validated() == graph, "seed \(seed)")
  }

  @Test("A compiled table goes with a graph file that says more of its kinds, as the table itself does")
  func kindsOfTables() throws {
    let csv = Array("kind,from,to,start,end\ncameo 190,A,B,1990-01-01,\nalliance,A,C,1991-01-01,\n".utf8)
    let yaml = Array(
      "entente: 1\nkinds:\n  cameo-190: {label: military force, valence: hostile}\n".utf8)
    let table = try #require(AlignmentGraph.reading([(csv, "t.csv")]).graph)
    #expect(table.vocabulary["cameo-190"]?.label == "cameo 190")
    let compiled = CompiledFile.bytes(of: Timeline(table))
    for file in [(bytes: csv, name: "t.csv"), (bytes: compiled, name: "t.entente")] {
      let reading = AlignmentGraph.reading([file, (yaml, "k.yaml")])
      let kind = try #require(reading.graph?.vocabulary["cameo-190"], "\(reading.diagnostics.rendering())")
      #expect(kind.label == "military force" && kind.valence == .hostile, "\(file.name)")
    }
  }

  @Test("Letters that can be written in two ways stay as they were written")
  func letters() throws {
    var draft = AlignmentGraph.Draft()
    draft.title = "\u{AC00}"
    draft.about = "\u{1100}\u{1161}"
    let graph = try draft.validated()
    let opened = try CompiledFile.open(CompiledFile.bytes(of: Timeline(graph)), name: "a.entente").graph
    #expect(opened.title.map { Array($0.utf8) } == draft.title.map { Array($0.utf8) })
    #expect(opened.about.map { Array($0.utf8) } == draft.about.map { Array($0.utf8) })
  }

  @Test("A spell made in code comes back, be its text none that can be read")
  func spellsMadeInCode() throws {
    var packer = Packer()
    let spells = [
      Spell(from: .unboundedFuture, through: nil),
      Spell(of: try EventDate(parsing: "[2018,2020]").occurrences[0]),
      .unknown, try Spell(parsing: "2018?/.."),
    ]
    packer.pack(spells)
    var unpacker = try Unpacker(packer.bytes)
    let read: [Spell] = try unpacker.values()
    #expect(read == spells)
  }

  @Test("Equal graphs give equal bytes, in whatever order they were written")
  func canonical() throws {
    var draft = GraphGenerator.draft(seed: 3)
    let bytes = CompiledFile.bytes(of: Timeline(try draft.validated()))
    draft.entries.reverse()
    draft.actors.reverse()
    draft.sources.reverse()
    #expect(CompiledFile.bytes(of: Timeline(try draft.validated())) == bytes)
  }
}
