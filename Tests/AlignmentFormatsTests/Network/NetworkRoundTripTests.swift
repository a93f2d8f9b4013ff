import AlignmentModel
import AlignmentTimeline
import EntenteTestSupport
import Foundation
import Testing

@testable import AlignmentFormats

@Suite("GEXF and GraphML: what is written is read")
struct NetworkRoundTripTests {
  private func expectSame(_ graph: AlignmentGraph, _ place: String) throws {
    for form in Networks.forms {
      let text = Networks.text(.graph(graph), form)
      let reading = Networks.reading(text, form)
      let read = try #require(reading.graph, "\(place), \(form): \(reading.diagnostics.rendering())")
      let differences = Networks.differences(GraphWriter.text(of: graph), GraphWriter.text(of: read))
      #expect(differences.isEmpty, "\(place), \(form)")
      let isEqual = read == graph
      #expect(isEqual, "\(place), \(form)")
      #expect(reading.losses.isEmpty, "\(place), \(form): \(reading.losses.map(\.losses.all))")
      let more = Networks.differences(text, Networks.text(.graph(read), form))
      #expect(more.isEmpty, "\(place), \(form)")
    }
  }

  @Test(arguments: ["korea", "europe-1914"])
  func `graphs that people wrote come back with all they wrote`(name: String) throws {
    let path = CompiledSamples.korea.replacing("korea", with: name)
    try expectSame(try AlignmentGraph(contentsOf: path), name)
  }

  @Test func `a small graph that has something of everything comes back and answers as before`() throws {
    let graph = try CompiledSamples.small()
    try expectSame(graph, "small")
    for form in Networks.forms {
      let read = try Networks.graph(Networks.text(.graph(graph), form), form)
      #expect(Interrogation.answers(Timeline(read)) == Interrogation.answers(Timeline(graph)), "\(form)")
    }
  }

  @Test func `an empty graph comes back and so does one of a title alone`() throws {
    try expectSame(try AlignmentGraph.Draft().validated(), "empty")
    var draft = AlignmentGraph.Draft()
    draft.title = "Nobody & nothing"
    draft.coverage = Coverage(try Spell(parsing: "2018/2020"))
    try expectSame(try draft.validated(), "title")
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func `generated graphs come back`(seed: UInt64) throws {
    try expectSame(try GraphGenerator.draft(seed: seed).validated(), "seed \(seed)")
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `generated tables come back as tables`(seed: UInt64) throws {
    try expectSame(try CompiledSamples.graph(ofTable: seed), "seed \(seed)")
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `tables beside what people wrote come back`(seed: UInt64) throws {
    try expectSame(try CompiledSamples.mixture(seed: seed), "seed \(seed)")
  }

  @Test func `text of all sorts comes back`() throws {
    var draft = AlignmentGraph.Draft()
    draft.title = "]]> </script> & \"quotes\" 'and' <tags>"
    var korea = AlignmentGraph.Actor(id: "김정은", name: "김정은\n\t국무위원장", kind: .leader)
    korea.aliases = ["  blanks around  ", "ends with \\"]
    korea.note = "\u{1F1F0}\u{1F1F7} e\u{301} \u{FEFF}\u{200D} �"
    draft.actors = [korea, .init(id: "a&b", name: "", kind: .state)]
    var entry = TieEntry("alliance", between: "김정은", and: "a&b")
    entry.note = " \n a note &amp; \n"
    draft.entries = [entry]
    draft.sources = [Source(id: "a;b"), Source(id: "<c>")]
    draft.entries[0].evidence.sources = ["a;b", "<c>"]
    try expectSame(try draft.validated(), "text")
  }

  @Test func `characters that XML does not allow are left out and told`() throws {
    var draft = AlignmentGraph.Draft()
    draft.actors = [
      .init(id: "A", name: "Al\u{1}pha", kind: .state), .init(id: "B", name: "B\u{FFFF}", kind: .state),
    ]
    for form in Networks.forms {
      let (bytes, losses) = Networks.bytes(.graph(try draft.validated()), form)
      #expect(
        losses.lines("kept") == [
          "not kept: texts with characters that XML does not allow, which are left out (2), such as Al\u{1}pha"
        ])
      let graph = try Networks.graph(String(decoding: bytes, as: UTF8.self), form)
      #expect(graph.actor("A")?.name == "Alpha")
    }
  }

  @Test func `what no other program sees is told`() throws {
    let graph = try CompiledSamples.small()
    #expect(
      Networks.bytes(.graph(graph), .gexf).losses.lines("kept") == [
        "not kept: dates not exact to the day for other programs, which see all days they can be (3), such as "
          + "2018-01-01/ of alliance:KIM--PRK:PACT",
        "not kept: events as instants: each is a spell of the days it can be (2), such as "
          + "denunciation:KIM>PRK:2018-01-16",
      ])
  }
}
