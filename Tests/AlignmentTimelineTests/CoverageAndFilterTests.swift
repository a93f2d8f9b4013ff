import AlignmentModel
import AlignmentTimeline
import Testing

@Suite("What was not looked at, and what is not shown")
struct CoverageAndFilterTests {
  private static func states(_ ids: String...) -> [AlignmentGraph.Actor] {
    ids.map { .init(id: ActorID($0), name: "\($0)land", kind: .state) }
  }

  private static func timeline(
    _ ties: [TieEntry], _ actors: [AlignmentGraph.Actor], _ coverage: Coverage? = nil
  ) throws -> Timeline {
    var draft = AlignmentGraph.Draft()
    draft.actors = actors
    draft.entries = ties
    draft.coverage = coverage
    return Timeline(try draft.validated())
  }

  @Test("A kind that was not looked at on a day is not covered, though no tie of it is found")
  func coverageMap() throws {
    let map = Coverage(byKind: ["summit": try Spell(parsing: "2019")], other: try Spell(parsing: "2000/2024"))
    let trade = try ExampleTests.tie("trade", "A", "B", "2010/2023")
    let timeline = try Self.timeline([trade], Self.states("A", "B"), map)
    var selection = Selection()
    #expect(!timeline.snapshot(on: "2021-01-01").covered)
    #expect(timeline.snapshot(on: "2019-06-01").covered)
    selection.kinds = ["trade"]
    #expect(timeline.snapshot(on: "2021-01-01", selection).covered)
    selection.kinds = ["summit"]
    #expect(!timeline.snapshot(on: "2021-01-01", selection).covered)
    selection.kinds = ["talks"]
    #expect(!timeline.snapshot(on: "2021-01-01", selection).covered, "a summit is a kind of talks")
  }

  @Test("A questioned day is certain on no day, written as a spell or as a date")
  func questionedDay() throws {
    let spell = try ExampleTests.tie("trade", "A", "B", "2024-01-03?")
    let event = TieEntry(
      "talks", [["A"], ["B"]], mutual: true, time: .date(try EventDate(parsing: "2024-01-03?")))
    let timeline = try Self.timeline([spell, event], Self.states("A", "B"))
    #expect(timeline.snapshot(on: "2024-01-03").ties.map(\.certainty) == [.possible, .possible])
    #expect(timeline.snapshot(on: "2024-01-04").ties.isEmpty)
  }

  @Test("A history is narrowed like a snapshot")
  func narrowedHistory() throws {
    let ties = try [("A", "B"), ("A", "C"), ("B", "C"), ("A", "D")].map {
      try ExampleTests.tie("trade", ActorID($0.0), ActorID($0.1), "2010/2020")
    }
    let timeline = try Self.timeline(ties, Self.states("A", "B", "C", "D"))
    var selection = Selection()
    selection.actors = ["A", "B"]
    #expect(timeline.history(of: "A", selection).map(\.to) == ["B"])
    #expect(timeline.history(of: "A").count == 3)
  }

  @Test("Leaders in office on both days did not come and go when they are folded")
  func foldedPassing() throws {
    var leader = AlignmentGraph.Actor(id: "xi", name: "Xi", kind: .leader)
    leader.holds = [.init(leads: true, of: "A", title: nil, during: try Spell(parsing: "2012/2030"))]
    let timeline = try Self.timeline(
      [try ExampleTests.tie("trade", "A", "B", "2019-02/2019-03")], Self.states("A", "B") + [leader])
    var folded = Selection()
    folded.foldLeaders = true
    let diff = timeline.diff(from: "2019-01-01", to: "2019-12-31", folded)
    #expect(diff.passing.map(\.kind) == ["trade"])
  }

  @Test("A pair of a pact rests on what is told of either membership")
  func pairStatus() throws {
    var pact = AlignmentGraph.Actor(id: "P", name: "Pact", kind: .pact)
    pact.binds = "alliance"
    pact.members = try ["A", "B", "C"].map {
      .init(actor: ActorID($0), during: try Spell(parsing: "2010/2020"))
    }
    pact.members[1].evidence = Evidence(claims: [Claim(.alleges, by: [.author], source: "s")])
    var draft = AlignmentGraph.Draft()
    draft.sources = [Source(id: "s")]
    draft.actors = Self.states("A", "B", "C") + [pact]
    var pairs = Selection()
    pairs.groups = .pairs
    let ties = Timeline(try draft.validated()).snapshot(on: "2015-01-01", pairs).ties
    #expect(ties.map { "\($0.from)\($0.to) \($0.status)" } == ["AB alleged", "AC unsourced", "BC alleged"])
  }

  @Test("A selection says in words what it leaves out")
  func words() throws {
    let timeline = try Self.timeline([], Self.states("A", "B"))
    #expect(Selection().words(in: timeline.graph) == nil)
    var selection = Selection()
    selection.kinds = ["defence-pact", "summit"]
    selection.valences = [.hostile, .cooperative]
    selection.around = ["A"]
    selection.depth = 2
    selection.certainty = .certain
    #expect(
      selection.words(in: timeline.graph)
        == "only defence pact and summit; only cooperative and hostile ties; only around Aland, 2 steps; "
        + "only ties that are certain")
  }
}

@Suite("Two versions of a graph")
struct VersionDiffTests {
  private static func version(_ during: String, denounced: Bool) throws -> Timeline {
    var draft = AlignmentGraph.Draft()
    draft.actors = ["A", "B"].map { .init(id: ActorID($0), name: $0, kind: .state) }
    draft.coverage = Coverage(try Spell(parsing: "2018/2024"))
    var agreement = try ExampleTests.tie("military-agreement", "A", "B", during)
    agreement.id = "cma"
    var denunciation = TieEntry(
      "denunciation", [["A"], ["B"]], mutual: false, time: .date(try EventDate(parsing: "2023-11-23")))
    denunciation.effects = [Effect(.ends, "cma")]
    draft.entries = [agreement] + (denounced ? [denunciation] : [])
    return Timeline(try draft.validated())
  }

  @Test("What the new version tells of a tie explains how it differs, over all days and on one")
  func causes() throws {
    let old = try Self.version("2018/..", denounced: false)
    let new = try Self.version("2018/2023-11-23", denounced: true)
    let all = SnapshotDiff(old: old, new: new, on: nil)
    #expect(all.changed.map(\.what) == [["during"]])
    #expect(all.causes.mapValues { $0.map(\.id) } == ["cma": ["denunciation:A>B:2023-11-23"]])
    let after = SnapshotDiff(old: old, new: new, on: "2024-01-01")
    #expect(after.ended.map(\.id) == ["cma"])
    #expect(after.causes.mapValues { $0.map(\.id) } == ["cma": ["denunciation:A>B:2023-11-23"]])
    #expect(SnapshotDiff(old: new, new: new, on: nil).causes.isEmpty)
  }
}
