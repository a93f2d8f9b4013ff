import AlignmentModel
import AlignmentTimeline
import EntenteTestSupport
import Testing

@testable import AlignmentFormats

@Suite("Matching actors of several data sets")
struct MatchingTests {
  private static let states = """
    entente: 1
    sources: {s: {published: 2020}}
    actors:
      RUS: {name: Russia, kind: state, aliases: [Moscow], codes: {cow: 365, iso3: RUS}, exists: 1991-12-25/..}
      SUN: {name: Soviet Union, kind: state, codes: {cow: 365, iso3: SUN}, exists: 1922-12-30/1991-12-25}
      PRK: {name: North Korea, kind: state, aliases: [DPRK], codes: {cow: 731}, exists: 1948-09-09/..}
      kim: {name: Kim, kind: leader}
    """
  private static let table = """
    kind,from,to,start,end
    alliance,365,731,1961-07-06,1990-09-10
    alliance,365,731,2000-02-09,
    alliance,365,2,1900-01-01,1901-01-01
    alliance,731,2,1950-01-01,2001-01-01
    alliance,365,2,1990-01-01,1992-01-01
    """

  private func rules(_ make: (inout MatchingRules) -> Void) -> MatchingRules {
    var rules = MatchingRules()
    make(&rules)
    return rules
  }

  private func read(_ files: [(String, String)], _ rules: MatchingRules) -> GraphReading {
    var options = ReadingOptions()
    options.matching = rules
    return AlignmentGraph.reading(files.map { (Array($0.1.utf8), $0.0) }, options)
  }

  private func parties(_ reading: GraphReading) -> [String] {
    guard let graph = reading.graph else { return ["no graph: \(reading.errors)"] }
    return (0..<graph.tieCount).map { row in
      let (from, to) = (
        graph.actors.id(Int(graph.columns.from[row])), graph.actors.id(Int(graph.columns.to[row]))
      )
      return "\(from) \(to) \(graph.startText(row) ?? "")"
    }.sorted()
  }

  private func lines(_ reading: GraphReading) -> [String] {
    reading.matches.flatMap { match in match.notes.map { "\(match.file): \($0.line)" } }
  }

  @Test(
    "Of two states with one code in their turns the days of a tie say which it is, in whatever order files come"
  )
  func days() {
    let cow = rules { $0.schemes = ["cow"] }
    let files = [("a.yaml", Self.states), ("t.csv", Self.table)]
    for files in [files, files.reversed()] {
      let reading = read(files, cow)
      #expect(
        parties(reading) == [
          "2 365 1900-01-01", "2 365 1990-01-01", "2 PRK 1950-01-01", "PRK RUS 2000-02-09",
          "PRK SUN 1961-07-06",
        ])
      #expect(
        lines(reading) == [
          "t.csv: matched by the days of ties: 1 actor: 365, which is RUS or SUN",
          "t.csv: matched by code: 1 actor: 731, which is PRK",
          "t.csv: not matched on days within the lives of none or of several: 1 actor: 365, which might be RUS or SUN",
        ])
    }
  }

  @Test("Nothing is matched where it is not asked for, and codes in common are told")
  func notAsked() {
    #expect(
      parties(read([("a.yaml", Self.states), ("t.csv", Self.table)], .init())).contains("365 731 2000-02-09"))
    let other = "entente: 1\nactors: {Russland: {kind: state, codes: {cow: 365, iso3: RUS}}}\n"
    let reading = read([("a.yaml", Self.states), ("b.yaml", other)], .init())
    #expect(lines(reading) == ["b.yaml: perhaps the same: 1 actor: Russland and RUS"])
    #expect(reading.graph?.actors.count == 5)
  }

  @Test("What is told of an actor that was matched stands behind what was told first")
  func tellings() throws {
    let other = """
      entente: 1
      actors:
        Russland:
          {name: Russische Föderation, kind: state, aliases: [Moscow, RF], codes: {cow: 365, iso3: RUS, gw: 365},
           exists: 1990-06-12/.., note: coded in Bonn}
      ties:
        - talks: Russland -- PRK
          during: 2001/2002
          claims: [{alleges: Russland, source: s}]
      """
    let reading = read([("a.yaml", Self.states), ("b.yaml", other)], rules { $0.codes = true })
    let graph = try #require(reading.graph, "\(reading.errors)")
    let russia = try #require(graph.actor("RUS"))
    #expect(russia.name == "Russia" && russia.aliases == ["Moscow", "RF", "Russische Föderation"])
    #expect(russia.codes == ["cow": "365", "iso3": "RUS", "gw": "365"])
    #expect(russia.exists.map(\.during.text) == ["1991-12-25/.."] && russia.note == "coded in Bonn")
    #expect(graph.draft.entries[0].groups == [["RUS"], ["PRK"]])
    #expect(graph.draft.entries[0].evidence.claims[0].speakers == [.actor("RUS")])
    #expect(graph.actor("Russland") == nil)
    #expect(
      lines(reading) == [
        "b.yaml: not taken, since what was told first counts: 1 spell: that of RUS",
        "b.yaml: matched by code: 1 actor: Russland, which is RUS",
      ])
  }

  @Test("A state that follows another is not that state, though both have one code")
  func successors() throws {
    let one = "entente: 1\nactors: {SUN: {kind: state, codes: {cow: 365}, exists: 1922-12-30/1991-12-25}}\n"
    let other = "entente: 1\nactors: {RUS: {kind: state, codes: {cow: 365}, exists: 1991-12-25/..}}\n"
    let reading = read([("a.yaml", one), ("b.yaml", other)], rules { $0.codes = true })
    #expect(reading.graph?.actors.count == 2 && lines(reading) == [])
  }

  @Test("Of whom an actor might be on days that fit several, it is not told that it might be itself")
  func itself() {
    let other = """
      entente: 1
      sources: {t: {published: 2021}}
      actors: {SUN: {kind: state, codes: {cow: 365}}}
      ties:
        - {arms-transfer: [SUN, PRK], during: 1990-01-01/1992-01-01, sources: [t]}
      """
    let reading = read([("a.yaml", Self.states), ("b.yaml", other)], rules { $0.codes = true })
    #expect(
      lines(reading) == [
        "b.yaml: not matched on days within the lives of none or of several: 1 actor: SUN, which might be RUS"
      ], "\(reading.errors)")
  }

  @Test("Codes that disagree are told with both places, and the two stay two")
  func contradictions() {
    let other = "entente: 1\nactors: {X: {kind: state, codes: {cow: 731, iso3: KOR}}}\n"
    let first = Self.states.replacing("codes: {cow: 731}", with: "codes: {cow: 731, iso3: PRK}")
    let reading = read([("a.yaml", first), ("b.yaml", other)], rules { $0.codes = true })
    #expect(reading.graph?.actors.count == 5)
    let warning = reading.diagnostics.all.first { $0.code == "codes-disagree" }
    #expect(
      warning?.message == "\"X\" and \"PRK\" have one code in common and differ in `iso3`, so they stay two")
    #expect(warning?.place?.description == "b.yaml:2:34" && warning?.related.first?.place.file == "a.yaml")
  }

  @Test("Two that are matched and contradict each other in what cannot both be are an error with both places")
  func kinds() {
    let other = "entente: 1\nactors: {X: {kind: organization, codes: {cow: 731}}}\n"
    let reading = read([("a.yaml", Self.states), ("b.yaml", other)], rules { $0.codes = true })
    #expect(
      reading.errors.contains("b.yaml:2:20: error: two files disagree about `kind` of actor \"PRK\""),
      "\(reading.errors)")
    #expect(reading.errors.contains("it was given here first"))
  }

  @Test(
    "A name or an alias that one actor alone has matches where names are asked for, a human being no state")
  func names() throws {
    let table = "kind,from,to,start,end\ntalks,DPRK,moscow,2001-01-01,\ntalks,Kim,Soviet Union,2001-01-01,\n"
    let reading = read([("a.yaml", Self.states), ("t.csv", table)], rules { $0.names = true })
    #expect(parties(reading) == ["PRK RUS 2001-01-01", "Soviet-Union kim 2001-01-01"])
    #expect(
      lines(reading) == [
        "t.csv: matched by name: 3 actors, such as DPRK, which is PRK",
        "t.csv: not matched on days within the lives of none or of several: 1 actor: Soviet-Union, which might be SUN",
      ])
    let both = "entente: 1\nactors:\n  A: {name: Korea, kind: state}\n  B: {name: Korea, kind: state}\n"
    let korea = read(
      [("a.yaml", both), ("t.csv", "kind,from,to,date\nk,Korea,C,2001\n")], rules { $0.names = true })
    #expect(parties(korea) == ["Korea C 2001"], "two of one name are nobody")
    let person = read(
      [("a.yaml", Self.states), ("b.yaml", "entente: 1\nactors: {k2: {name: North Korea, kind: person}}\n")],
      rules { $0.names = true })
    #expect(person.graph?.actor("k2") != nil)
  }

  @Test("A tie whose two ends would be one actor stays as it was")
  func oneEnd() {
    let table = "kind,from,to,start,end\nk,DPRK,North Korea,2001-01-01,\nk,DPRK,RUS,2001-01-01,\n"
    let reading = read([("a.yaml", Self.states), ("t.csv", table)], rules { $0.names = true })
    #expect(parties(reading) == ["DPRK North-Korea 2001-01-01", "PRK RUS 2001-01-01"])
    #expect(
      lines(reading).contains("t.csv: not matched, since both ends would be one actor: 1 tie: one in t.csv"))
  }

  @Test("Offices and members of other data go to whom they are on their days")
  func offices() throws {
    let other = """
      entente: 1
      actors:
        Russie: {kind: state, codes: {cow: 365}, exists: 1816-01-01/2016-12-31}
        yeltsin: {name: Boris Yeltsin, kind: leader, holds: [{leads: Russie, during: 1992-01-01/1999-12-31}]}
        stalin: {name: Stalin, kind: leader, holds: [{leads: Russie, during: 1930-01-01/1953-03-05}]}
        un: {name: United Nations, kind: organization, members: {Russie: [1945-10-24/1991-12-01, 1992-02-01/..]}}
      """
    let reading = read([("a.yaml", Self.states), ("b.yaml", other)], rules { $0.codes = true })
    let graph = try #require(reading.graph, "\(reading.errors)")
    #expect(
      graph.actor("yeltsin")?.holds.map(\.of) == ["RUS"] && graph.actor("stalin")?.holds.map(\.of) == ["SUN"])
    #expect(graph.actor("un")?.members.map(\.actor) == ["RUS", "SUN"])
    #expect(graph.actor("Russie") == nil)
  }

  @Test("A scheme that nobody has a code of is a misspelt word")
  func schemes() {
    let reading = read([("a.yaml", Self.states), ("t.csv", Self.table)], rules { $0.schemes = ["cows"] })
    #expect(
      reading.errors
        == "error: no actor has a code of the scheme \"cows\"\n    hint: did you mean cow?\n")
  }

  @Test(
    "Generated data sets can always be matched with themselves and each other",
    arguments: 1...20 as ClosedRange<UInt64>)
  func generated(seed: UInt64) throws {
    var rules = MatchingRules()
    (rules.codes, rules.names) = (true, true)
    let draft = GraphGenerator.draft(seed: seed)
    let same = draft.matched(to: draft, by: rules)
    var merged = draft
    #expect(merged.merge(same.draft).isEmpty, "seed \(seed)")
    #expect(try merged.validated() == draft.validated(), "seed \(seed)")
    var other = GraphGenerator.draft(seed: seed + 100)
    other.tables = [TableGenerator.table(seed: seed, rows: 20)]
    var both = draft
    let matched = other.matched(to: draft, by: rules)
    #expect(matched.draft.tables.map(\.rowCount) == [20], "seed \(seed)")
    let contradictions = both.merge(matched.draft)
    let found = both.checked().diagnostics.all.filter { $0.severity == .error }
    #expect(found.allSatisfy { $0.code != "unknown-actor" }, "seed \(seed): \(found)")
    _ = contradictions
  }
}
