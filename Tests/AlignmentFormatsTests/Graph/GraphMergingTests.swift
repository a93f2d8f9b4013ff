import AlignmentFormats
import AlignmentModel
import EntenteTestSupport
import Testing

@Suite("Files given together")
struct GraphMergingTests {
  private static let states = """
    entente: 1
    sources:
      ap: {title: AP, published: 2024-01-19}
      bbc: {title: BBC, published: 2024-01-20}
    actors:
      PRK: {name: North Korea, kind: state, aliases: [DPRK]}
      RUS: {name: Russia, kind: state}
      pact: {name: Pact, kind: pact}
    """

  @Test("Fields that one file leaves out are taken from the other, and lists are joined")
  func joining() throws {
    let more = """
      entente: 1
      title: Korea
      sources:
        ap: {author: Kim, based-on: [wire]}
      actors:
        PRK: {kind: state, aliases: [DPRK, the North], codes: {cow: 731}, exists: 1948-09-09/.., note: Isolated.}
        pact: {kind: pact, binds: alliance, members: {PRK: 2023/.., RUS: 2023/..}}
      """
    let graph = try #require(reading(Self.states, more).graph)
    #expect(graph.title == "Korea")
    #expect(graph.source("ap")?.title == "AP")
    #expect(graph.source("ap")?.author == "Kim")
    #expect(graph.source("ap")?.basedOn == ["wire"])
    let north = try #require(graph.actor("PRK"))
    #expect(north.name == "North Korea")
    #expect(north.aliases == ["DPRK", "the North"])
    #expect(north.codes == ["cow": "731"])
    #expect(north.exists.map(\.during.text) == ["1948-09-09/.."])
    #expect(north.note == "Isolated.")
    #expect(graph.details.map(\.id).contains("alliance:PRK--RUS:pact"))
  }

  @Test("What both files tell of is told once, with the sources of both")
  func evidence() throws {
    func file(_ source: String) -> String {
      """
      entente: 1
      sources: {\(source): {title: T}}
      actors:
        X: {kind: state, exists: {during: 1900/.., sources: [\(source)]}}
        L: {kind: leader, holds: [{leads: X, during: 1999/.., sources: [\(source)]}]}
        N: {kind: pact, binds: alliance, members: {X: {during: 1999/.., sources: [\(source)]}}}
      """
    }
    let graph = try #require(reading(file("a"), file("b")).graph)
    #expect(graph.actor("N")?.members.map(\.evidence.sources) == [["a", "b"]])
    #expect(graph.actor("L")?.holds.map(\.evidence.sources) == [["a", "b"]])
    #expect(graph.actor("X")?.exists.map(\.evidence.sources) == [["a", "b"]])
    #expect(graph.details.map(\.id) == ["leads:L>X:1999", "member:X>N:1999"])
  }

  @Test("A name that stands in one file only contradicts nobody, whichever file comes first")
  func names() throws {
    let bare = "entente: 1\nactors:\n  PRK: {kind: state}\n"
    #expect(reading(Self.states, bare).graph?.actor("PRK")?.name == "North Korea")
    #expect(reading(bare, Self.states).graph?.actor("PRK")?.name == "North Korea")
  }

  @Test("A tie with one written id in two files is one tie with the claims of both")
  func claims() throws {
    let one = "entente: 1\nties:\n  - alliance: PRK -- RUS\n    id: treaty\n    sources: [ap]\n"
    let two =
      "entente: 1\nties:\n  - alliance: PRK -- RUS\n    id: treaty\n    weight: 2\n    note: New.\n    sources: [bbc, ap]\n"
    let graph = try #require(reading(Self.states, one, two).graph)
    #expect(graph.tieCount == 1)
    let entry = try #require(graph.draft.entries.first)
    #expect(entry.evidence.sources == ["ap", "bbc"])
    #expect(entry.weight == 2)
    #expect(entry.note == "New.")
  }

  @Test("Ties without written ids are not joined, unless they are the same in all")
  func ids() throws {
    let tie = "entente: 1\nties:\n  - alliance: PRK -- RUS\n    sources: [ap]\n"
    let other = "entente: 1\nties:\n  - alliance: RUS -- PRK\n    sources: [bbc]\n"
    let graph = try #require(reading(Self.states, tie, other).graph)
    #expect(graph.details.map(\.id) == ["alliance:PRK--RUS", "alliance:PRK--RUS#2"])
  }

  @Test("The order of the files does not matter")
  func order() throws {
    let more = "entente: 1\nkinds:\n  raid: {label: raid}\nties:\n  - raid: PRK -> RUS\n    sources: [ap]\n"
    let coverage = "entente: 1\ncoverage: 2018/2024\nties:\n  - alliance: PRK -- RUS\n    sources: [bbc]\n"
    let one = try #require(reading(Self.states, more, coverage).graph)
    let other = try #require(reading(coverage, more, Self.states).graph)
    #expect(one == other)
    #expect(GraphWriter.text(of: one) == GraphWriter.text(of: other))
  }

  @Test("A graph merged with itself keeps its actors, sources and written ties")
  func itself() throws {
    for seed in 1...40 as ClosedRange<UInt64> {
      var draft = GraphGenerator.draft(seed: seed)
      for index in draft.entries.indices { draft.entries[index].id = draft.entries[index].id ?? "t\(index)" }
      let whole = try draft.validated()
      var twice = draft
      #expect(twice.merge(draft).isEmpty, "seed \(seed)")
      #expect(try twice.validated() == whole, "seed \(seed)")
    }
  }

  @Test("A graph cut in two is whole again when merged")
  func halves() throws {
    for seed in 1...40 as ClosedRange<UInt64> {
      let whole = GraphGenerator.draft(seed: seed)
      var (one, two) = (whole, whole)
      one.entries = whole.entries.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
      two.entries = whole.entries.enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
      two.coverage = nil
      #expect(one.merge(two).isEmpty, "seed \(seed)")
      #expect(try one.validated() == whole.validated(), "seed \(seed)")
    }
  }

  @Test("A file that cannot be taken apart ends the report of that file, and both are named")
  func unreadable() {
    let read = reading("entente: 1\nactors: [\n", "entente: 1\nactor: {}\n")
    #expect(read.graph == nil)
    #expect(read.diagnostics.all.map { $0.place?.file } == ["korea.yaml", "second.yaml"])
  }
}
