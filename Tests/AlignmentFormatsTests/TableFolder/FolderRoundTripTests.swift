import AlignmentModel
import AlignmentTimeline
import EntenteTestSupport
import Foundation
import Testing

@testable import AlignmentFormats

@Suite("Folders of tables: what is written is read")
struct FolderRoundTripTests {
  private func expectSame(_ graph: AlignmentGraph, _ place: String, _ style: CellStyle = .init()) {
    let reading = graph.throughFolder(style)
    #expect(reading.errors == "", "\(place)")
    guard let read = reading.graph else { return }
    #expect(read == graph, "\(place)")
    #expect(GraphWriter.text(of: read) == GraphWriter.text(of: graph), "\(place)")
  }

  private static func graph(_ name: String) throws -> AlignmentGraph {
    let file = URL(fileURLWithPath: CompiledSamples.korea).deletingLastPathComponent()
    return try AlignmentGraph(contentsOf: file.appendingPathComponent(name).path)
  }

  @Test(
    "Graphs that people wrote come back with all they wrote", arguments: ["korea.yaml", "europe-1914.yaml"])
  func written(name: String) throws { expectSame(try Self.graph(name), name) }

  @Test(
    "They come back from cells that no spreadsheet takes for formulas",
    arguments: ["korea.yaml", "europe-1914.yaml"])
  func safe(name: String) throws {
    var style = CellStyle()
    (style.hasMark, style.isSafe) = (true, true)
    expectSame(try Self.graph(name), name, style)
  }

  @Test("Generated graphs come back", arguments: 1...60 as ClosedRange<UInt64>)
  func generated(seed: UInt64) throws {
    var style = CellStyle()
    style.isSafe = seed % 2 == 0
    expectSame(try GraphGenerator.draft(seed: seed).validated(), "seed \(seed)", style)
  }

  @Test("Generated tables come back as tables", arguments: 1...30 as ClosedRange<UInt64>)
  func tables(seed: UInt64) throws {
    var style = CellStyle()
    style.isSafe = seed % 2 == 0
    expectSame(try CompiledSamples.graph(ofTable: seed), "seed \(seed)", style)
  }

  @Test("Tables beside what people wrote come back", arguments: 1...30 as ClosedRange<UInt64>)
  func mixtures(seed: UInt64) throws { expectSame(try CompiledSamples.mixture(seed: seed), "seed \(seed)") }

  @Test("A graph of nothing comes back")
  func empty() throws { expectSame(try AlignmentGraph.Draft().validated(), "empty") }

  @Test("Signs that part things, quotes, line ends and blanks come back in all texts")
  func nastyTexts() throws {
    let nasty = [
      "a; b", "\\", "\\e", "a\\", " blank ", "=1+1", "'=1", "''-x", "'quoted'", "\"", "a\nb", "a,b", "|",
      "k=v", "",
      "@x", "-5", "+", "\tx", "WAHR", "  ", "\\ ", "\n", "2024-01-01",
    ]
    for (index, text) in nasty.enumerated() {
      var draft = AlignmentGraph.Draft()
      (draft.title, draft.about) = (text, text)
      var source = Source(id: "s")
      (source.title, source.author, source.publisher, source.note) = (text, text, text, text)
      source.basedOn = [text, "x", text + "y"]
      draft.sources = [source]
      var kind = AlignmentGraph.KindDefinition(id: "k", label: text)
      kind.codes = KindCodes(byScheme: [text: [text, "1"], "none": []])
      kind.note = text
      draft.kinds = [kind]
      var actor = AlignmentGraph.Actor(id: "A", name: text, kind: .state)
      actor.aliases = [text, text + "z"]
      actor.codes = [text: text, "iso3": "AAA"]
      actor.note = text
      draft.actors = [actor, .init(id: "B;|", name: "b", kind: .person)]
      var entry = TieEntry("k", from: "A", to: "B;|")
      entry.roles = [text: ["A"], "none": []]
      entry.note = text
      var claim = Claim(.alleges, by: [.author], source: "s", at: text)
      claim.note = text
      entry.evidence = Evidence(claims: [claim], sources: ["s"])
      draft.entries = [entry]
      let graph = try draft.validated()
      expectSame(graph, "text \(index), \(text)")
      var style = CellStyle()
      style.isSafe = true
      expectSame(graph, "text \(index), \(text), safe", style)
    }
  }

  @Test("An end of which nothing is known is told from one that is open, in plain tables too")
  func blankEnds() throws {
    let table = "kind,from,to,start,end\nk,A,B,2001-01-01,/\nk,A,B,/,2002-01-01\nk,A,B,..,\n"
    let rows = rows(table)
    #expect(rows.map(\.flags) == [[.inexact, .blankEnd], [.inexact, .blankStart], [.openStart, .openEnd]])
    let graph = try #require(AlignmentGraph.reading([(Array(table.utf8), "t.csv")]).graph)
    #expect(graph.timeText(0).map { ["/2002-01-01", "2001-01-01/", "../.."].contains($0) } == true)
    expectSame(graph, "blank ends")
  }

  @Test("A claim on a row says who says so, whatever the row is about")
  func claims() throws {
    let graph = try #require(
      readFolder([
        "actors.csv": "id,name,kind\nPRK,North Korea,state\nkim,Kim,leader\n",
        "offices.csv": "actor,of,leads,start,end,ref\nkim,PRK,yes,2011-12-17,,office\n",
        "ties.csv": "kind,from,to,start,end,id\narms-transfer,PRK,RUS,2023-08,,deal\n",
        "claims.csv": """
        tie,stance,by,source,at,as-of
        deal,alleges,USA; KOR,ap,paragraph 16,
        deal,Denies,RUS,ap,,none
        office,,,ap,,
        """.replacing("office,,,", with: "office,states,,"),
      ]).graph)
    let tie = try #require(graph.draft.entries.first)
    #expect(tie.evidence.claims.map(\.stance) == [.alleges, .denies])
    #expect(tie.evidence.claims[0].speakers == [.actor("USA"), .actor("KOR")])
    #expect(tie.evidence.claims[0].at == "paragraph 16")
    #expect(tie.evidence.claims[1].asOf == .nothing)
    let kim = try #require(graph.actor("kim"))
    #expect(kim.holds.first?.leads == true && kim.holds.first?.evidence.claims.count == 1)
    #expect(graph.actor("USA")?.kind == .group)
    #expect(graph.source("ap") != nil)
  }

  @Test("Kinds that only terms name come back, and are none of the kinds that ties have")
  func kindsOfTerms() throws {
    let table = "kind,from,to,start,end,terms\nk,A,B | C;D,2001,,hotlhne; talks\n"
    let graph = try #require(readFolder(["ties.csv": table]).graph)
    #expect(graph.kindIDs == ["k"] && graph.draft.entries[0].mutual)
    expectSame(graph, "kinds of terms")
  }

  @Test("An actor of which nothing but the id is known comes back, be there a tie of it or none")
  func actorsAlone() throws {
    let graph = try #require(readFolder(["actors.csv": "id,name\nX,\nY,Ypsilon\n"]).graph)
    #expect(graph.actors.map(\.name) == ["X", "Ypsilon"] && graph.draft.actors.isEmpty)
    expectSame(graph, "actors alone")
  }

  @Test("Without claims a table of plain ties is read as large tables are")
  func plainTies() throws {
    let graph = try #require(
      readFolder([
        "actors.csv": "id,name,kind,iso3\nPRK,North Korea,state,PRK\n",
        "ties.csv": "kind,from,to,start,end\narms-transfer,PRK,RUS,2023-08,\n",
      ]).graph)
    #expect(graph.columns.told.isEmpty && graph.tieCount == 1)
    #expect(graph.actor("PRK")?.codes == ["iso3": "PRK"])
  }

  @Test("A graph file beside a folder says more of what only its ties name")
  func beside() throws {
    let folder = FolderReading.tables(
      ["ties.csv": Array("kind,from,to,start,end,terms\nk,A,B,2001,,hotline\n".utf8)], name: "data")
    var draft = try #require(folder.reading.draft)
    let more = try AlignmentGraph.Draft(
      yaml: """
        entente: 1
        kinds: {k: {label: a kind, valence: hostile}}
        actors: {A: {name: Aland, kind: state}}
        """)
    #expect(draft.merge(more) == [])
    let graph = try draft.validated()
    #expect(graph.actor("A")?.name == "Aland" && graph.actor("B")?.kind == .group)
    #expect(graph.vocabulary["k"]?.valence == .hostile)
    let whole = try graph.wholeDraft(named: "again").validated()
    #expect(whole == graph)
  }
}
