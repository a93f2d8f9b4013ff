import AlignmentFormats
import AlignmentModel
import AlignmentTimeline
import Testing

/// Europe from 1879 to 1914, read once for all tests.
enum Europe {
  static let reading = Result { try AlignmentGraph(contentsOf: GraphFiles.path("europe-1914.yaml")) }

  static var graph: AlignmentGraph { get throws { try reading.get() } }
  static var timeline: Timeline { get throws { Timeline(try graph) } }

  /// The ids of the ties of some kinds that are certain on a day, between members of pacts instead of with
  /// the pacts; an event is certain on its own day.
  static func certain(_ kinds: [String], on day: Day, among actors: [ActorID]? = nil) throws -> [String] {
    var selection = Selection()
    selection.kinds = kinds
    selection.groups = .pairs
    let ties = try timeline.snapshot(on: day, selection).certainTies
    guard let actors else { return ties.map(\.id).sorted() }
    return ties.filter { actors.contains($0.from) && actors.contains($0.to) }.map(\.id).sorted()
  }

  static let powers: [ActorID] = ["GBR", "FRA", "DEU", "RUS", "ITA", "austria-hungary"]
}

@Suite("What europe-1914.yaml says on a day")
struct EuropeTests {
  @Test("No warning is left even when warnings count as errors")
  func strict() throws {
    let reading = try GraphFiles.reading("europe-1914.yaml")
    #expect(reading.diagnostics.rendering() == "")
    #expect(reading.graph != nil)
  }

  @Test("It holds over 200 ties of 21 states, and every pact, person and group has one at least")
  func size() throws {
    let graph = try Europe.graph
    let ties = try Europe.timeline.ties(Korea.everything)
    #expect(ties.count { graph.vocabulary[$0.kind]?.domain != .structural } > 200)
    #expect(graph.actors.count { $0.kind == .state } == 21)
    let tied = Set(ties.flatMap { [$0.from, $0.to] })
    #expect(graph.actors.map(\.id).filter { !tied.contains($0) } == [])
  }

  @Test("Days are covered from 1 January 1879 to 4 August 1914")
  func coverage() throws {
    let timeline = try Europe.timeline
    let days: [Day] = ["1878-12-31", "1879-01-01", "1914-08-04", "1914-08-05"]
    #expect(days.map { timeline.covers($0) } == [false, true, true, false])
  }
}

// MARK: - Sources

@Suite("The sources of europe-1914.yaml")
struct EuropeSourceTests {
  @Test("Every tie has a source, and every claim says where in it")
  func cited() throws {
    for tie in try Europe.timeline.ties(Korea.everything) {
      #expect(!tie.sources.isEmpty, "\(tie.id) has no source")
      for claim in tie.claims {
        #expect(claim.at?.isEmpty == false, "\(tie.id): \(claim.source) says not where")
      }
    }
  }

  @Test("Every source has a title and a day, and can be read at an address or in print")
  func readable() throws {
    for source in try Europe.graph.sources {
      #expect(source.title?.isEmpty == false, "\(source.id)")
      #expect(source.published != nil || source.describes != nil, "\(source.id)")
      let inPrint = source.note?.hasPrefix("In print: ") == true
      #expect(source.link != nil || inPrint, "where \(source.id) can be read is not said")
    }
  }

  @Test("Every source is cited")
  func needed() throws {
    let cited = Set(try Europe.timeline.ties(Korea.everything).flatMap(\.sources))
    let phases = Set(
      try Europe.timeline.ties(Korea.everything).flatMap(\.phases).flatMap(\.evidence.allClaims).map(\.source)
    )
    #expect(try Europe.graph.sources.map(\.id).filter { !cited.union(phases).contains($0) } == [])
  }

  @Test(
    "A secret treaty is known from the day on which the world could read of it",
    arguments: [
      ("dual-alliance", "1888-02-02", "1888-02-03"),
      ("reinsurance-treaty", "1896-10-23", "1896-10-24"),
      ("franco-russian-alliance", "1895-06-09", "1895-06-10"),
      ("anglo-japanese-alliance", "1902-02-11", "1902-02-12"),
      ("anglo-russian-entente", "1907-09-25", "1907-09-26"),
      ("serbo-bulgarian-alliance", "1913-11-29", "1913-11-30"),
      ("grey-cambon-letters", "1914-08-02", "1914-08-03"),
      ("austro-romanian-alliance", "1914-08-04", "1920-12-31"),
      ("prinetti-barrere-agreement", "1914-08-04", "1920-12-31"),
      ("german-ottoman-alliance", "1914-08-04", "1919-12-31"),
    ] as [(String, Day, Day)])
  func known(id: String, before: Day, after: Day) throws {
    let graph = try Europe.graph
    #expect(Timeline(graph, knownBy: before).ties().tie(id) == nil)
    #expect(Timeline(graph, knownBy: after).ties().tie(id)?.status == .established)
  }

  @Test("In the summer of 1887 the Triple Alliance was a rumour, and the treaties of the year were not there")
  func summerOf1887() throws {
    var selection = Selection()
    selection.kinds = ["alliance", "member"]
    let timeline = Timeline(try Europe.graph, knownBy: "1887-07-01")
    let ties = timeline.snapshot(on: "1887-07-01", selection).ties
    let guarantees = ties.filter { $0.kind == "security-guarantee" }
    #expect(guarantees.count == 11)
    let others = ties.filter { $0.kind != "security-guarantee" }
    #expect(
      others.map { "\($0.id) \($0.status)" }.sorted() == [
        "anglo-portuguese-alliance established",
        "cyprus-convention established",
        "member:DEU>triple-alliance:1882-05-20 alleged",
        "member:ITA>triple-alliance:1882-05-20 alleged",
        "member:austria-hungary>triple-alliance:1882-05-20 alleged",
      ])
  }

  @Test("What was alleged is not told as a fact")
  func alleged() throws {
    let ties = try Europe.timeline.ties(Korea.everything).filter { $0.status != .established }
    #expect(
      ties.map { "\($0.id) \($0.status)" }.sorted() == [
        "alleged-bombs-on-nuremberg disputed",
        "alleged-earlier-austrian-mobilization disputed",
        "alleged-french-encouragement disputed",
        "alleged-french-march-through-belgium disputed",
        "alleged-offer-of-french-neutrality disputed",
        "alleged-potsdam-crown-council disputed",
        "alleged-russian-incursion alleged",
        "alleged-russian-kidnapping alleged",
        "alleged-serbian-complicity disputed",
        "alleged-urging-to-immediate-war disputed",
      ])
  }

  @Test(
    "Grey denied the naval talks with Russia in June 1914 and told of them in 1925",
    arguments: [
      ("1914-06-10", .alleged), ("1914-06-30", .disputed), ("1925-12-31", .established),
    ] as [(Day, Status)])
  func navalTalks(day: Day, status: Status) throws {
    let timeline = Timeline(try Europe.graph, knownBy: day)
    #expect(timeline.ties(Korea.everything).tie("anglo-russian-naval-talks")?.status == status)
  }
}
