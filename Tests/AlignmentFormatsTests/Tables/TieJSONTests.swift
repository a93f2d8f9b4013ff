import AlignmentModel
import AlignmentTimeline
import EntenteTestSupport
import Testing

@testable import AlignmentFormats

@Suite("Ties of tables as JSON")
struct TieJSONTests {
  @Test("What is written from the columns is what the tie's own value says")
  func columns() throws {
    var told = 0
    for seed in 1...40 as ClosedRange<UInt64> {
      let made =
        seed % 3 == 0
        ? EntenteTestSupport.TableGenerator.mixture(seed: seed)
        : EntenteTestSupport.TableGenerator.tables(seed: seed)
      let graph = try made.whole(seed: seed).validated()
      let timeline = Timeline(graph)
      let lists =
        made.edges.prefix(8).map { timeline.snapshot(on: $0, everything).ties }
        + graph.actors.prefix(4).map { timeline.history(of: $0.id, everything) } + [timeline.ties(everything)]
      for ties in lists {
        var writer = TieJSON(ties, in: graph, indent: 4)
        ties.each { index, tie in
          var bytes: [UInt8] = []
          writer.write(index, tie, to: &bytes)
          var output = JSONOutput(isCompact: false)
          output.write(ties[index].json, indent: 4)
          #expect(String(decoding: bytes, as: UTF8.self) == output.text, "seed \(seed), \(ties[index].id)")
          told += tie == nil ? 0 : 1
          return true
        }
      }
    }
    #expect(told > 500)
  }

  @Test("A snapshot written tie by tie is the one written whole", arguments: [3, 7, 20] as [UInt64])
  func whole(_ seed: UInt64) throws {
    let made = EntenteTestSupport.TableGenerator.tables(seed: seed)
    let graph = try made.whole(seed: seed).validated()
    let snapshot = Timeline(graph).snapshot(on: try #require(made.edges.first), everything)
    let whole = DocumentValue.block([
      .init("entente", .number(GraphReader.version)), .init("on", .day(snapshot.on)),
      .init("knownBy", .day(snapshot.knownBy)), .init("covered", .truth(snapshot.covered)),
      .init("actors", .block(snapshot.actors.map(\.json))), .init("ties", .block(snapshot.ties.map(\.json))),
    ])
    #expect(JSONReport.text(of: snapshot) == DocumentWriter(.json).text(of: whole), "seed \(seed)")
  }

  @Test("A history written tie by tie is the one written whole", arguments: [3, 7, 21, 30] as [UInt64])
  func history(_ seed: UInt64) throws {
    let made = EntenteTestSupport.TableGenerator.mixture(seed: seed)
    let graph = try made.whole(seed: seed).validated()
    for actor in graph.actors {
      let ties = Timeline(graph).history(of: actor.id, everything)
      let whole = DocumentValue.block([
        .init("of", .scalar(actor.id.rawValue)), .init("with", .null),
        .init("ties", .block(ties.map(\.json))),
      ])
      #expect(
        JSONReport.text(ofHistory: ties, in: graph, of: actor.id, with: nil)
          == DocumentWriter(.json).text(of: whole), "seed \(seed)")
    }
  }

  private var everything: Selection {
    var selection = Selection()
    selection.statuses = Set(Status.allCases)
    return selection
  }
}
