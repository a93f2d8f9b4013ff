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
      for day in made.edges.prefix(8) {
        var writer = TieJSON(graph)
        for tie in timeline.snapshot(on: day, everything).ties {
          var bytes: [UInt8] = []
          writer.write(tie, 4, to: &bytes)
          var output = JSONOutput(isCompact: false)
          output.write(tie.json, indent: 4)
          #expect(String(decoding: bytes, as: UTF8.self) == output.text, "seed \(seed), \(day), \(tie.id)")
          told += tie.tableRow == nil ? 0 : 1
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

  private var everything: Selection {
    var selection = Selection()
    selection.statuses = Set(Status.allCases)
    return selection
  }
}
