import AlignmentFormats
import AlignmentModel
import Foundation
import Testing

@Suite("Building a graph in code")
struct DraftBuildingTests {
  private func draft(_ ties: TieEntry...) -> AlignmentGraph.Draft {
    var draft = AlignmentGraph.Draft()
    draft.actors = ["PRK", "KOR", "RUS"].map { .init(id: ActorID($0), name: $0, kind: .state) }
    draft.entries = ties
    return draft
  }

  /// Everything that is wrong, without places, for there are none.
  private func faults(_ draft: AlignmentGraph.Draft) -> [String] {
    do throws(Diagnostics) {
      _ = try draft.validated()
      return []
    } catch {
      return error.all.filter { $0.severity == .error }.map { $0.rendering() }
    }
  }

  @Test("One entry cannot make more ties than memory holds")
  func giantEntries() {
    var draft = draft()
    let crowd = (0..<500).map { ActorID("a\($0)") }
    draft.actors += crowd.map { .init(id: $0, name: $0.rawValue, kind: .state) }
    draft.entries = [TieEntry("war", crowd.map { [$0] }, mutual: true, time: .during(.unknown))]
    #expect(
      faults(draft) == [
        """
        error: this would make 124750 ties, and 100000 are the most for one entry
            hint: write fewer parties or days in one entry
        """
      ])
    draft.entries = []
    draft.actors[0].binds = "alliance"
    draft.actors[0].members = crowd.map { .init(actor: $0, during: .unknown) }
    #expect(
      faults(draft) == [
        """
        error: this would make 125000 ties, and 100000 are the most for one entry
            hint: a group that binds nothing may have any number of members
        """
      ])
  }

  @Test("As many kinds in use as a file may define are numbered together with the built-in ones")
  func manyKindsInUse() throws {
    var draft = draft()
    draft.kinds = (0..<60_000).map { .init(id: "k\($0)", label: "k") }
    draft.entries = (draft.kinds.map(\.id) + Vocabulary.standard.kinds.map(\.id)).map {
      TieEntry($0, from: "PRK", to: "RUS")
    }
    let graph = try draft.validated()
    #expect(graph.kindIDs.count == 60_000 + Vocabulary.standard.kinds.count)
    #expect(graph.tieCount == graph.kindIDs.count)
  }

  @Test("All entries together cannot make more ties than memory holds")
  func giantFiles() {
    var draft = draft()
    let crowd = (0..<400).map { ActorID("a\($0)") }
    draft.actors += crowd.map { .init(id: $0, name: $0.rawValue, kind: .state) }
    let entry = TieEntry("war", crowd.map { [$0] }, mutual: true, time: .during(.unknown))
    draft.entries = Array(repeating: entry, count: 63)
    #expect(
      faults(draft) == [
        """
        error: the entries would make 5027400 ties, and 5000000 are the most
            hint: write fewer parties in one entry
        """
      ])
  }

  @Test("Kinds are bounded in number and in depth")
  func giantVocabularies() {
    var draft = draft()
    draft.kinds = (0...60_000).map { .init(id: "k\($0)", label: "k") }
    #expect(faults(draft) == ["error: the file defines 60001 kinds, and 60000 are the most"])
    draft.kinds = (0..<40).map { number in
      var kind = AlignmentGraph.KindDefinition(id: "k\(number)", label: "k")
      kind.extends = number == 0 ? nil : "k\(number - 1)"
      return kind
    }
    #expect(
      faults(draft) == [
        """
        error: the kind "k33" extends a chain of more than 32 kinds
            hint: let it extend one nearer to the root
        """
      ])
  }

  @Test("A graph built in code equals the same graph read from a file")
  func equality() throws {
    var draft = draft(TieEntry("alignment", between: "RUS", and: "PRK"))
    draft.title = "Two"
    draft.entries[0].time = .during(try Spell(parsing: "2023/.."))
    let text = """
      entente: 1
      title: Two
      actors:
        KOR: {name: KOR, kind: state}
        PRK: {name: PRK, kind: state}
        RUS: {name: RUS, kind: state}
      ties:
        - alignment: RUS -- PRK
          during: 2023/..
      """
    #expect(try draft.validated() == graph(text))
  }

  @Test("An unknown actor, kind and source are told all at once, each with a hint")
  func unknown() {
    var tie = TieEntry("arms-transfers", from: "PRK", to: "RUSS")
    tie.evidence.sources = ["ap"]
    #expect(
      faults(draft(tie)) == [
        "error: no actor is called \"RUSS\"\n    hint: did you mean \"RUS\"?",
        """
        error: no kind is called "arms-transfers"
            hint: did you mean "arms-transfer" or "arms-control" or "technology-transfer"? \
        Define your own kinds under `kinds:`
        """,
        "error: no source is called \"ap\"\n    hint: list it under `sources:`",
      ])
  }

  @Test("A tie of an actor with itself is refused")
  func selfTie() {
    #expect(
      faults(draft(TieEntry("summit", between: "PRK", and: "PRK"))) == [
        """
        error: "PRK" is on both sides of the tie, or named twice
            hint: a tie has two different ends; what one actor does alone is not a tie
        """
      ])
  }

  @Test(
    "A tie without two ends is refused, as is a directed one with three",
    arguments: [
      [], [["PRK"]], [["PRK"], []], [["PRK"], ["KOR"], ["RUS"]],
    ] as [[[ActorID]]])
  func shape(_ groups: [[ActorID]]) {
    let tie = TieEntry("arms-transfer", groups, mutual: false, time: .during(.unknown))
    #expect(
      faults(draft(tie)) == [
        """
        error: a tie has two ends, and "arms-transfer" here has others
            hint: give two groups of actors, or more of a mutual tie
        """
      ])
  }

  @Test("A weight that no file could hold is refused", arguments: [Double.nan, .infinity, -.infinity])
  func weight(_ weight: Double) {
    var tie = TieEntry("alliance", between: "PRK", and: "RUS")
    tie.weight = weight
    #expect(faults(draft(tie)) == ["error: a weight is a finite number, not \(weight)"])
  }

  @Test("An actor's id that no file could hold is refused", arguments: ["a b", "a,b", "a->b", "--", ""])
  func actorID(_ id: String) {
    var draft = draft()
    draft.actors.append(.init(id: ActorID(id), name: "A", kind: .state))
    let what = id.isEmpty ? "is empty" : "holds no blank, comma or arrow"
    #expect(
      faults(draft) == [
        "error: an actor's id \(what)\n    hint: use letters, digits and hyphens: `kim-jong-un`"
      ])
  }

  @Test("Two things of one id are refused")
  func duplicates() {
    var draft = draft(
      TieEntry("alliance", between: "PRK", and: "RUS"), TieEntry("summit", between: "PRK", and: "KOR"))
    for index in draft.entries.indices { draft.entries[index].id = "one" }
    draft.actors.append(draft.actors[0])
    draft.sources = [Source(id: "ap"), Source(id: "ap")]
    draft.kinds = [.init(id: "raid", label: "raid"), .init(id: "raid", label: "raid")]
    #expect(
      faults(draft) == [
        "error: two actors are called \"PRK\"\n    hint: every actor has an id of its own",
        "error: two kinds are called \"raid\"\n    hint: every kind has an id of its own",
        "error: two sources are called \"ap\"\n    hint: every source has an id of its own",
        "error: two ties are called \"one\"\n    hint: every tie has an id of its own",
      ])
  }

  @Test("An entry, or a pact, that stands for more ties than a machine can hold is refused")
  func tooMany() {
    var draft = AlignmentGraph.Draft()
    let ids = (0..<1_000).map { ActorID("a\($0)") }
    draft.actors = ids.map { .init(id: $0, name: "\($0)", kind: .state) }
    let halves = [Array(ids[..<500]), Array(ids[500...])]
    draft.entries = [TieEntry("alignment", halves, mutual: true, time: .during(.unknown))]
    var pact = AlignmentGraph.Actor(id: "pact", name: "pact", kind: .pact)
    pact.binds = "alliance"
    pact.members = ids.map { .init(actor: $0, during: .unknown) }
    draft.actors.append(pact)
    #expect(
      faults(draft) == [
        """
        error: this would make 250000 ties, and 100000 are the most for one entry
            hint: write fewer parties or days in one entry
        """,
        """
        error: this would make 500000 ties, and 100000 are the most for one entry
            hint: a group that binds nothing may have any number of members
        """,
      ])
  }

  @Test("A pact of all states of the world is not too large")
  func unitedNations() throws {
    var draft = AlignmentGraph.Draft()
    let ids = (0..<193).map { ActorID("a\($0)") }
    draft.actors = ids.map { .init(id: $0, name: "\($0)", kind: .state) }
    var pact = AlignmentGraph.Actor(id: "UN", name: "United Nations", kind: .pact)
    pact.binds = "cooperation"
    pact.members = ids.map { .init(actor: $0, during: .unknown) }
    draft.actors.append(pact)
    #expect(try draft.validated().tieCount == 193 + 193 * 192 / 2)
  }

  @Test("More kinds than columns can number are refused, and do not crash")
  func tooManyKinds() {
    var draft = draft()
    draft.kinds = (0...60_000).map { .init(id: "k\($0)", label: "k") }
    draft.entries = draft.kinds.map { TieEntry($0.id, from: "PRK", to: "KOR") }
    #expect(faults(draft) == ["error: the file defines 60001 kinds, and 60000 are the most"])
  }

  @Test("A file that is not there is told as such")
  func missingFile() {
    #expect {
      _ = try AlignmentGraph(contentsOf: "/nowhere/korea.yaml")
    } throws: { error in
      "\(error)" == "/nowhere/korea.yaml cannot be opened: No such file or directory"
    }
  }

  @Test("A broken file is told with everything that is wrong")
  func brokenFile() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("entente-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("korea.yaml").path
    try Data("entente: 2\nactor: {}\n".utf8).write(to: URL(fileURLWithPath: path))
    #expect {
      _ = try AlignmentGraph(contentsOf: path)
    } throws: { error in
      "\(error)" == """
        \(path):1:10: error: the file is of format 2, and this program knows up to 1
         1 | entente: 2
           |          ^
            hint: use a newer Entente
        \(path):2:1: error: a graph has no key "actor"
         2 | actor: {}
           | ^~~~~
            hint: did you mean `actors`?
        2 errors, 0 warnings
        """
    }
  }

  @Test("A right file is read by its path")
  func rightFile() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent(
      "entente-\(UUID().uuidString).yaml")
    defer { try? FileManager.default.removeItem(at: path) }
    try Data(excerpt.utf8).write(to: path)
    #expect(try AlignmentGraph(contentsOf: path.path) == graph(excerpt))
  }
}
