import AlignmentFormats
import AlignmentModel
import Testing

/// The excerpt that the page on the format shows, with what it leaves out completed.
let excerpt = """
  entente: 1                                   # format version, required
  title: Korea and its neighbours
  about: Coded from five analyses published in 2024 and 2025.
  coverage: 2018-01-01/2024-03-31              # "we looked until then"

  sources:
    ap-2024-01:
      title: North Korean leader abandons reconciliation
      author: Kim Tong-hyung
      publisher: Associated Press
      published: 2024-01-19                    # when the world could know it
      based-on: [ap-wire]                      # an origin need not be listed
      url: https://apnews.com/korea
      note: Read on the day.
    brief-2025:
      title: A brief
      published: 2025-01-10
      describes: 2024-03
    chatham-house-2024-01: {title: Rhetoric, published: 2024-01-19}
    crisis-group-2024: {title: Giving up, published: 2024-03}

  kinds:
    liaison-office:
      label: liaison office
      extends: diplomatic-channel
      valence: cooperative
      domain: diplomatic
      mutual: true
      codes: {cameo: [050, 051]}
      note: In Kaesong.

  actors:
    PRK:
      name: North Korea
      kind: state
      aliases: [DPRK, the North, Pyongyang]
      codes: {iso3: PRK, cow: 731, wikidata: Q423}
      exists: 1948-09-09/..
    KOR: {name: South Korea, kind: state}
    USA: {name: United States, kind: state}
    JPN: {name: Japan, kind: state}
    UKR: {name: Ukraine, kind: state}
    SUN: {name: Soviet Union, kind: state, exists: 1922-12-30/1991-12-26}
    workers-party: {name: "Workers' Party", kind: party}
    vladimir-putin: {name: Vladimir Putin, kind: leader}
    kim-jong-un:
      name: Kim Jong-un
      kind: leader
      holds:
        - {leads: PRK, as: Supreme Leader, during: 2011-12-17/..}
        - {office: Chairman, of: workers-party, during: 2012-04-11/.., sources: [ap-2024-01]}
    camp-david-trilateral:
      name: Camp David trilateral
      kind: pact
      binds: security-cooperation
      members:
        USA: 2023-08-18/..
        JPN: [2022/2022-12, 2023-08-18/..]
        KOR: {during: 2023-08-18/.., sources: [chatham-house-2024-01], note: The third.}
    RUS:
      name: Russia
      kind: state
      exists: {during: 1991-12-25/.., claims: [{states: author, source: ap-2024-01}]}
      succeeds: [SUN]
      names:
        - {name: Russian Federation, during: 1991-12-25/..}
      note: The largest.

  ties:
    - arms-transfer: PRK -> RUS
      during: 2023-08/..
      claims:
        - alleges: [USA, KOR]
          source: ap-2024-01
          at: paragraph 16
        - denies: [RUS, PRK]
          source: ap-2024-01
      roles: {against: [UKR], through: []}
      trend: rising
    - summit: kim-jong-un -- vladimir-putin
      date: 2023-09-13
      sources: [chatham-house-2024-01]
    - alignment: PRK -- RUS
      during: /..
      sources: [ap-2024-01]
    - military-agreement: PRK -- KOR
      id: comprehensive-military-agreement
      during: 2018-09-19/2023-11-23
      phases:
        - {during: 2023-11-22/2023-11-23, note: suspended in part by South Korea, weight: 0.5, trend: falling}
      terms: [arms-control, hotline]
      weight: 1.0
      note: Signed in Pyongyang.
      sources: [crisis-group-2024]
    - denunciation: PRK -> KOR
      date: 2023-11-23
      effects: [{ends: comprehensive-military-agreement}]
      sources: [crisis-group-2024]
    - liaison-office: PRK -- KOR
      during: 2018-09-14/2020-06-16
      claims:
        - {doubts: author, source: brief-2025, as-of: 2020-06}
        - {predicts: author, source: ap-2024-01, as-of: none, note: A guess.}
        - {source: crisis-group-2024, retracts: ap-2024-01}
    - security-cooperation: USA -- JPN -- KOR
      during: 2022/2023
      sources: [brief-2025]
    - sanctions: USA, KOR -> PRK, RUS
      date: 2023-10
      sources: [brief-2025]
  """

@Suite("Reading a graph file")
struct GraphReadingTests {
  @Test("The excerpt on the page reads without a word")
  func wholeExcerpt() throws {
    let read = reading(excerpt)
    #expect(verdict(read) == "0 errors, 0 warnings\n")
    let graph = try #require(read.graph)
    #expect(graph.title == "Korea and its neighbours")
    #expect(graph.actors.count == 11)
    #expect(
      graph.sources.map(\.id) == ["ap-2024-01", "brief-2025", "chatham-house-2024-01", "crisis-group-2024"])
    #expect(
      graph.details.map(\.id) == [
        "alignment:PRK--RUS",
        "arms-transfer:PRK>RUS:2023-08",
        "denunciation:PRK>KOR:2023-11-23",
        "holds-office:kim-jong-un>workers-party:2012-04-11",
        "leads:kim-jong-un>PRK:2011-12-17",
        "liaison-office:KOR--PRK:2018-09-14",
        "member:JPN>camp-david-trilateral:2022",
        "member:JPN>camp-david-trilateral:2023-08-18",
        "member:KOR>camp-david-trilateral:2023-08-18",
        "member:USA>camp-david-trilateral:2023-08-18",
        "comprehensive-military-agreement",
        "sanctions:KOR>PRK:2023-10",
        "sanctions:KOR>RUS:2023-10",
        "sanctions:USA>PRK:2023-10",
        "sanctions:USA>RUS:2023-10",
        "security-cooperation:JPN--KOR:2022",
        "security-cooperation:JPN--KOR:camp-david-trilateral",
        "security-cooperation:JPN--USA:2022",
        "security-cooperation:JPN--USA:camp-david-trilateral",
        "security-cooperation:KOR--USA:2022",
        "security-cooperation:KOR--USA:camp-david-trilateral",
        "succeeds:RUS>SUN:1991-12-25",
        "summit:kim-jong-un--vladimir-putin:2023-09-13",
      ])
  }

  @Test("Every key of a source is kept")
  func sources() throws {
    let graph = try graph(excerpt)
    let ap = try #require(graph.source("ap-2024-01"))
    #expect(ap.title == "North Korean leader abandons reconciliation")
    #expect(ap.author == "Kim Tong-hyung")
    #expect(ap.publisher == "Associated Press")
    #expect(ap.published?.text == "2024-01-19")
    #expect(ap.basedOn == ["ap-wire"])
    #expect(ap.link == "https://apnews.com/korea")
    #expect(ap.note == "Read on the day.")
    #expect(graph.source("brief-2025")?.describes?.text == "2024-03")
  }

  @Test("Every key of a kind is kept, and the vocabulary has it")
  func kinds() throws {
    let graph = try graph(excerpt)
    let own = try #require(graph.draft.kinds.first)
    #expect(own.extends == "diplomatic-channel")
    #expect(own.codes.byScheme == ["cameo": ["050", "051"]])
    #expect(own.note == "In Kaesong.")
    let kind = try #require(graph.vocabulary["liaison-office"])
    #expect(kind.label == "liaison office")
    #expect(kind.valence == .cooperative)
    #expect(kind.domain == .diplomatic)
    #expect(kind.mutual)
  }

  @Test("Every key of an actor is kept")
  func actors() throws {
    let graph = try graph(excerpt)
    let north = try #require(graph.actor("PRK"))
    #expect(north.name == "North Korea")
    #expect(north.kind == .state)
    #expect(north.aliases == ["DPRK", "the North", "Pyongyang"])
    #expect(north.codes == ["iso3": "PRK", "cow": "731", "wikidata": "Q423"])
    #expect(north.exists.map(\.during.text) == ["1948-09-09/.."])
    let kim = try #require(graph.actor("kim-jong-un"))
    #expect(kim.holds.map(\.leads) == [true, false])
    #expect(kim.holds.map(\.title) == ["Supreme Leader", "Chairman"])
    #expect(kim.holds.map(\.of) == ["PRK", "workers-party"])
    #expect(kim.holds[1].evidence.sources == ["ap-2024-01"])
    let russia = try #require(graph.actor("RUS"))
    #expect(russia.succeeds.map(\.predecessor) == ["SUN"])
    #expect(russia.names.map(\.name) == ["Russian Federation"])
    #expect(russia.note == "The largest.")
    #expect(russia.exists[0].evidence.claims.map(\.source) == ["ap-2024-01"])
    let pact = try #require(graph.actor("camp-david-trilateral"))
    #expect(pact.binds == "security-cooperation")
    #expect(
      pact.members.map { "\($0.actor) \($0.during.text)" } == [
        "JPN 2022/2022-12", "JPN 2023-08-18/..", "KOR 2023-08-18/..", "USA 2023-08-18/..",
      ])
    #expect(pact.members[2].note == "The third.")
  }

  @Test("Every key of a tie is kept")
  func ties() throws {
    let entries = try graph(excerpt).draft.entries
    let arms = try #require(entries.first { $0.kind == "arms-transfer" })
    #expect(arms.roles == ["against": ["UKR"], "through": []])
    #expect(arms.trend == .rising)
    #expect(arms.evidence.claims.map(\.stance) == [.alleges, .denies])
    #expect(arms.evidence.claims[0].speakers == [.actor("USA"), .actor("KOR")])
    #expect(arms.evidence.claims[0].at == "paragraph 16")
    let agreement = try #require(entries.first { $0.id == "comprehensive-military-agreement" })
    #expect(agreement.weight == 1)
    #expect(agreement.terms == ["arms-control", "hotline"])
    #expect(agreement.note == "Signed in Pyongyang.")
    #expect(agreement.phases.map(\.during.text) == ["2023-11-22/2023-11-23"])
    #expect(agreement.phases.map(\.note) == ["suspended in part by South Korea"])
    #expect(agreement.phases.map(\.weight) == [0.5])
    #expect(agreement.phases.map(\.trend) == [.falling])
    let denunciation = try #require(entries.first { $0.kind == "denunciation" })
    #expect(denunciation.effects.map(\.verb) == [.ends])
    let office = try #require(entries.first { $0.kind == "liaison-office" })
    #expect(office.evidence.claims.map(\.stance) == [.doubts, .predicts, nil])
    #expect(office.evidence.claims[1].asOf == .nothing)
    #expect(office.evidence.claims[2].retracts == "ap-2024-01")
  }

  @Test("A coverage may be a map from kinds to spells")
  func coverage() throws {
    let text = "entente: 1\ncoverage:\n  summit: 2018/2024\n  other: 2020/2023\n"
    let coverage = try #require(try graph(text).coverage)
    #expect(coverage.byKind.mapValues(\.text) == ["summit": "2018/2024"])
    #expect(coverage.other?.text == "2020/2023")
  }

  @Test("An arrow is a word of its own between blanks of any script")
  func arrows() throws {
    let graph = try graph(
      """
      entente: 1
      actors:
        A--1: {kind: state}
        B: {kind: state}
        Ü: {kind: state}
      ties:
        - threat: "A--1\u{a0}->\u{3000}Ü"
        - summit: ' A--1 -- B  --  Ü '
        - threat: B, A--1 -> Ü
      """)
    #expect(graph.draft.entries.map(\.mutual) == [true, false, false])
    #expect(
      graph.draft.entries.map(\.groups)
        == [[["A--1"], ["B"], ["Ü"]], [["A--1"], ["Ü"]], [["B", "A--1"], ["Ü"]]])
  }

  @Test(
    "What is joined to another sign is no arrow",
    arguments: [
      "\u{600}-- B", "A \u{600}-> B", "A --\u{301} B", "A -\u{301}> B", "A\u{301}--", "A->B", "A ---> B",
    ])
  func noArrows(parties: String) {
    let text =
      "entente: 1\nactors:\n  A: {kind: state}\n  B: {kind: state}\nties:\n  - threat: \"\(parties)\"\n"
    #expect(
      reading(text).diagnostics.all.map(\.message)
        == ["the parties of \"threat\" are not told apart by an arrow"])
  }

  @Test("Text that other programs would read as something else stays text")
  func plainText() throws {
    let graph = try graph(
      """
      entente: 1
      title: NO
      actors:
        NO: {name: yes, kind: state, aliases: [~, null, 0x10, 1e3, 1914-08], codes: {cow: 00385}}
        ON: {name: '', kind: state}
      ties:
        - summit: NO -- ON
          date: 1914-08
          note: 12:30:45
      """)
    #expect(graph.title == "NO")
    #expect(graph.actor("NO")?.name == "yes")
    #expect(graph.actor("NO")?.aliases == ["~", "null", "0x10", "1e3", "1914-08"])
    #expect(graph.actor("NO")?.codes == ["cow": "00385"])
    #expect(graph.actor("ON")?.name == "")
    #expect(graph.draft.entries[0].note == "12:30:45")
  }

  @Test("The same graph is read from JSON and from YAML")
  func json() throws {
    let yaml = try graph(excerpt)
    let json = try graph(GraphWriter.text(of: yaml, as: .json), name: "korea.json")
    #expect(json == yaml)
  }

  @Test("What is empty counts as left out")
  func nothing() throws {
    let text = """
      entente: 1
      title:
      coverage:
      sources:
        ap:
      kinds:
      actors:
        PRK: {name: North Korea, kind: state, aliases: , exists: , holds: [], members: {}}
        RUS: {name: Russia, kind: state}
      ties:
        - summit: PRK -- RUS
          during:
          claims: []
          sources:
      """
    let graph = try graph(text)
    #expect(graph.title == nil)
    #expect(graph.source("ap") == Source(id: "ap"))
    #expect(graph.draft.entries[0].time.text == "/")
  }

  @Test(
    "Dates of every sort are kept as they are written",
    arguments: [
      "2024-01-15", "2024-01", "2024", "2021-23", "202X", "20X3", "1984?", "1984~", "1984%", "-0431",
      "Y-17000",
      "2018/2024", "../2024", "2018/..", "2018/", "/2024", "/..", "../", "/", "2004-06-~01/2004-06-~20",
      "Y-99999999999999999999999999/..",
    ])
  func spells(_ date: String) throws {
    let text = "entente: 1\nactors:\n  A: {name: A, kind: state}\n  B: {name: B, kind: state}\nties:\n"
    let graph = try graph(text + "  - alignment: A -- B\n    during: '\(date)'\n")
    #expect(graph.draft.entries[0].time.text == date)
    #expect(try self.text(again: graph).contains(date))
  }

  private func text(again graph: AlignmentGraph) throws -> String {
    let written = GraphWriter.text(of: graph)
    #expect(try AlignmentFormatsTests.graph(written) == graph)
    return written
  }
}
