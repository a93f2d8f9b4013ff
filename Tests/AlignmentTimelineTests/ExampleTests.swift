import AlignmentModel
import AlignmentTimeline
import Testing

/// Small graphs of which everyone can tell what should come out.
@Suite("Examples of days")
struct ExampleTests {
  /// A graph of some actors and ties, without sources unless given.
  static func timeline(
    _ entries: [TieEntry], actors: [AlignmentGraph.Actor] = [], sources: [Source] = [],
    coverage: String? = nil,
    knownBy: Day? = nil
  ) throws -> Timeline {
    var draft = AlignmentGraph.Draft()
    let named = Set(entries.flatMap { $0.groups.joined() }).subtracting(actors.map(\.id))
    draft.actors = actors + named.sorted().map { .init(id: $0, name: $0.rawValue, kind: .state) }
    draft.sources = sources
    draft.entries = entries
    draft.coverage = try coverage.map { Coverage(try Spell(parsing: $0)) }
    return Timeline(try draft.validated(), knownBy: knownBy)
  }

  static func source(_ id: String, _ published: String) throws -> Source {
    var source = Source(id: id)
    source.published = try EDTF(parsing: published)
    return source
  }

  static func tie(_ kind: String, _ from: ActorID, _ to: ActorID, _ during: String) throws -> TieEntry {
    TieEntry(kind, from: from, to: to, during: try Spell(parsing: during))
  }

  @Test("Of two spells that overlap, each holds on its own days")
  func overlap() throws {
    let timeline = try Self.timeline([
      try Self.tie("arms-transfer", "A", "C", "2000/2010"),
      try Self.tie("arms-transfer", "B", "C", "2005/2015"),
    ])
    func senders(_ day: Day) -> [ActorID] { timeline.snapshot(on: day).ties.map(\.from) }
    #expect(senders("2007-06-01") == ["A", "B"])
    #expect(senders("2011-06-01") == ["B"])
    #expect(senders("2012-06-01") == ["B"])
    #expect(senders("2016-01-01") == [])
  }

  @Test("Both ends of a spell count")
  func bothEnds() throws {
    let agreement = try Self.tie("alliance", "PRK", "KOR", "2018-09-19/2023-11-23")
    let timeline = try Self.timeline([agreement])
    let held = ["2018-09-18", "2018-09-19", "2023-11-23", "2023-11-24"].map { text in
      (try? Day(parsing: text)).map { timeline.snapshot(on: $0).certainTies.count }
    }
    #expect(held == [0, 1, 1, 0])
  }

  @Test("On the day of a hand-over a state has two leaders")
  func handOver() throws {
    var (first, second) = (
      AlignmentGraph.Actor(id: "trump", name: "Trump", kind: .leader),
      AlignmentGraph.Actor(id: "biden", name: "Biden", kind: .leader)
    )
    first.holds = [
      .init(leads: true, of: "USA", title: nil, during: try Spell(parsing: "2017-01-20/2021-01-20"))
    ]
    second.holds = [
      .init(leads: true, of: "USA", title: nil, during: try Spell(parsing: "2021-01-20/2025-01-20"))
    ]
    let state = AlignmentGraph.Actor(id: "USA", name: "USA", kind: .state)
    let timeline = try Self.timeline([], actors: [first, second, state])
    func leaders(_ day: Day) -> [ActorID] { timeline.snapshot(on: day).ties.map(\.from) }
    #expect(leaders("2021-01-19") == ["trump"])
    #expect(leaders("2021-01-20") == ["biden", "trump"])
    #expect(leaders("2021-01-21") == ["biden"])
    #expect(
      timeline.snapshot(on: "2021-01-21").actors.map(\.id) == ["USA", "biden"],
      "who is not in office is not there")
  }

  @Test("What one side alleges and the other denies is disputed")
  func disputed() throws {
    var arms = try Self.tie("arms-transfer", "PRK", "RUS", "2023-08/..")
    arms.evidence.claims = [
      Claim(.alleges, by: [.actor("USA"), .actor("KOR")], source: "ap", at: "paragraph 16"),
      Claim(.denies, by: [.actor("RUS"), .actor("PRK")], source: "ap"),
    ]
    let others = ["USA", "KOR"].map { AlignmentGraph.Actor(id: ActorID($0), name: $0, kind: .state) }
    let timeline = try Self.timeline(
      [arms], actors: others, sources: [try Self.source("ap", "2024-01-19")], coverage: "2018/2024-03-31")
    let tie = try #require(timeline.snapshot(on: "2024-01-19").ties.first)
    #expect(tie.id == "arms-transfer:PRK>RUS:2023-08")
    #expect(tie.status == .disputed)
    #expect(tie.certainty == .certain)
    #expect(tie.bounds.description == "2023-08-01 2023-08-31 / 2024-03-31 ..")
    #expect(timeline.snapshot(on: "2023-08-15").possibleTies.count == 1)
    #expect(timeline.snapshot(on: "2024-04-01").possibleTies.count == 1, "it goes on, and nobody looked")
    #expect(!timeline.snapshot(on: "2024-04-01").covered)
  }

  @Test("A tie of unknown beginning is certain from its first report on, possible before it")
  func unknownBeginning() throws {
    var alignment = TieEntry("alignment", between: "PRK", and: "RUS", during: try Spell(parsing: "/"))
    alignment.evidence.claims = try ["2023-06-01", "2024-01-19"].map { day in
      var claim = Claim(.states, by: [.author], source: "s\(day)")
      claim.asOf = .date(try EDTF(parsing: day))
      return claim
    }
    let sources = try ["2023-06-01", "2024-01-19"].map { try Self.source("s\($0)", $0) }
    let timeline = try Self.timeline([alignment], sources: sources)
    func certainty(_ day: Day) -> Certainty? { timeline.snapshot(on: day).ties.first?.certainty }
    #expect(certainty("1990-01-01") == .possible)
    #expect(certainty("2023-05-31") == .possible)
    #expect(certainty("2023-06-01") == .certain)
    #expect(certainty("2023-10-10") == .certain)
    #expect(certainty("2024-01-19") == .certain)
    #expect(certainty("2024-01-20") == .possible)
  }

  @Test("A blank end is vouched for only by a claim with days of its own")
  func blankEnd() throws {
    var tie = try Self.tie("support", "A", "B", "2020-01-01/")
    tie.evidence.sources = ["later"]
    let later = try Self.source("later", "2022-05-05")
    let timeline = try Self.timeline([tie], sources: [later], coverage: "2018/2024")
    #expect(timeline.snapshot(on: "2020-01-01").certainTies.count == 1)
    #expect(timeline.snapshot(on: "2020-01-02").possibleTies.count == 1)
    tie.evidence = Evidence(claims: [Claim(.states, by: [.author], source: "later")])
    tie.evidence.claims[0].asOf = .date(try EDTF(parsing: "2021-03"))
    let attested = try Self.timeline([tie], sources: [later], coverage: "2018/2024")
    #expect(attested.snapshot(on: "2021-03-01").certainTies.count == 1)
    #expect(attested.snapshot(on: "2021-03-02").possibleTies.count == 1)
  }

  @Test("While a party does not exist its ties do not hold, and no report of those days vouches")
  func gapInALife() throws {
    var poland = AlignmentGraph.Actor(id: "POL", name: "Poland", kind: .state)
    poland.exists = try ["../1795-10-24", "1918-11-11/.."].map { .init(during: try Spell(parsing: $0)) }
    var tie = try Self.tie("diplomatic-support", "FRA", "POL", "1700?/..")
    tie.mutual = false
    tie.evidence.sources = ["old"]
    let timeline = try Self.timeline(
      [tie], actors: [poland], sources: [try Self.source("old", "1850-01-01")], coverage: "../2024")
    #expect(timeline.snapshot(on: "1795-10-24").possibleTies.count == 1)
    #expect(timeline.snapshot(on: "1850-01-01").ties.isEmpty)
    #expect(timeline.snapshot(on: "1918-11-10").ties.isEmpty)
    #expect(timeline.snapshot(on: "1918-11-11").possibleTies.count == 1)
    #expect(timeline.snapshot(on: "1850-01-01").actor("POL") == nil)
  }

  @Test("Two members of a pact hold what it binds while both are members, surely where both surely are")
  func pactPair() throws {
    var pact = AlignmentGraph.Actor(id: "pact", name: "The Pact", kind: .pact)
    pact.binds = "security-cooperation"
    pact.members = [
      .init(actor: "USA", during: try Spell(parsing: "2023-08-18/..")),
      .init(actor: "JPN", during: try Spell(parsing: "2024-01/2024-06-30")),
    ]
    let states = ["USA", "JPN"].map { AlignmentGraph.Actor(id: ActorID($0), name: $0, kind: .state) }
    let timeline = try Self.timeline([], actors: states + [pact])
    var pairs = Selection()
    pairs.groups = .pairs
    func certainty(_ day: Day) -> Certainty? { timeline.snapshot(on: day, pairs).ties.first?.certainty }
    #expect(certainty("2023-12-31") == nil)
    #expect(certainty("2024-01-15") == .possible)
    #expect(certainty("2024-01-31") == .certain)
    #expect(certainty("2024-07-01") == nil)
    #expect(
      timeline.snapshot(on: "2024-02-01", pairs).ties.map(\.id) == ["security-cooperation:JPN--USA:pact"])
    #expect(timeline.snapshot(on: "2024-02-01").ties.map(\.kind) == ["member", "member"])
  }

  @Test("Memberships that may have missed each other make no pair certain")
  func pairThatMayNotBe() throws {
    var pact = AlignmentGraph.Actor(id: "pact", name: "The Pact", kind: .pact)
    pact.binds = "alliance"
    pact.members = [
      .init(actor: "A", during: try Spell(parsing: "2023-10-10/")),
      .init(actor: "B", during: try Spell(parsing: "2019-03-07/2023-10-10?")),
    ]
    let states = ["A", "B"].map { AlignmentGraph.Actor(id: ActorID($0), name: $0, kind: .state) }
    var pairs = Selection()
    pairs.groups = .pairs
    let snapshot = try Self.timeline([], actors: states + [pact]).snapshot(on: "2023-10-10", pairs)
    #expect(snapshot.ties.map(\.certainty) == [.possible])
  }

  @Test("A questioned event is certain on no day, a month's neither, a day's on its day")
  func events() throws {
    let dates = ["2024-01-15?", "2024-01", "2024-01-15"]
    let entries = try dates.enumerated().map { index, text in
      TieEntry(
        "visit", [["A"], [ActorID("B\(index)")]], mutual: false, time: .date(try EventDate(parsing: text)))
    }
    let snapshot = try Self.timeline(entries).snapshot(on: "2024-01-15")
    #expect(snapshot.ties.map(\.certainty) == [.possible, .possible, .certain])
  }
}
