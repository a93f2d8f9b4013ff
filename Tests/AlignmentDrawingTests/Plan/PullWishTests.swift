import AlignmentModel
import AlignmentTimeline
import Testing

@testable import AlignmentDrawing

@Suite("How near actors want to be")
struct PullWishTests {
  private static let covered = Coverage(Spell(from: day(2000), through: day(2010)))

  private static func day(_ year: Int) -> Day { Day(year: year, month: 1, day: 1) ?? .unboundedPast }

  /// The pull between two actors, beside others who have friends.
  private func pull(
    _ entries: [(kind: String, from: ActorID, to: ActorID, during: String)], _ one: ActorID = "AAA",
    _ other: ActorID = "BBB", _ selection: Selection = Selection()
  ) throws -> DrawingPlan.Pull {
    let friends = [("alliance", "AAA", "CCC", "2000/2010"), ("alliance", "BBB", "DDD", "2000/2010")]
      .map { (kind: $0.0, from: ActorID($0.1), to: ActorID($0.2), during: $0.3) }
    let ids: [ActorID] = ["AAA", "BBB", "CCC", "DDD"]
    var draft = AlignmentGraph.Draft()
    draft.coverage = Self.covered
    draft.sources = [try SampleGraphs.source("paper", "The Paper", "2024-01-19")]
    draft.actors = ids.map { SampleGraphs.actor($0, $0.rawValue) }
    draft.entries = try (friends + entries).map { entry in
      let mutual = Vocabulary.standard[entry.kind]?.mutual ?? false
      return try SampleGraphs.entry(
        entry.kind, entry.from, entry.to, mutual: mutual, entry.during, sources: ["paper"])
    }
    let plan = DrawingPlan(Timeline(try draft.validated()), selection)
    let ends = [one, other].compactMap { id in plan.figures.firstIndex { $0.id == id } }
    return try #require(plan.pulls.first { Set([$0.from, $0.to]) == Set(ends) })
  }

  @Test("Allies want to be near, foes far, and those who are both between the two")
  func signs() throws {
    let friends = try pull([("alliance", "AAA", "BBB", "2000-01-01/2010-12-31")]).length
    let foes = try pull([("war", "AAA", "BBB", "2000-01-01/2010-12-31")]).length
    let both = try pull([
      ("alliance", "AAA", "BBB", "2000-01-01/2010-12-31"), ("war", "AAA", "BBB", "2000-01-01/2010-12-31"),
    ]).length
    #expect(friends < both && both < foes)
  }

  @Test("A short quarrel does not part allies, a long one does")
  func durations() throws {
    let alliance = (
      kind: "alliance", from: ActorID("AAA"), to: ActorID("BBB"), during: "2000-01-01/2009-12-31"
    )
    let long = try pull([alliance, ("threat", "AAA", "BBB", "2000-01-01/2009-12-31")])
    let short = try pull([alliance, ("threat", "AAA", "BBB", "2004-03-01/2004-03-31")])
    let none = try pull([alliance])
    #expect(short.length - none.length < 20)
    #expect(long.length - none.length > 40)
  }

  @Test("The longer ties last, the more their length is wanted")
  func weights() throws {
    let long = try pull([("trade", "AAA", "BBB", "2000-01-01/2009-12-31")])
    let short = try pull([("trade", "AAA", "BBB", "2004-01-01/2004-06-30")])
    #expect(short.weight < long.weight)
    #expect(try pull([("holds-office", "AAA", "BBB", "2004-01-01/2004-06-30")]).weight == 8)
  }

  @Test("What is only possible counts less than what is certain")
  func possible() throws {
    let certain = try pull([("alliance", "AAA", "BBB", "2000-01-01/2009-12-31")])
    let possible = try pull([("alliance", "AAA", "BBB", "2000-01-01~/2009-12-31~")])
    let vague = try pull([("alliance", "AAA", "BBB", "/2005")])
    #expect(vague.weight < certain.weight)
    #expect(possible.weight <= certain.weight)
  }

  @Test("A common border says nothing about how near two foes want to be")
  func border() throws {
    let foes = try pull([("war", "AAA", "BBB", "2000-01-01/2009-12-31")])
    let neighbours = try pull([
      ("war", "AAA", "BBB", "2000-01-01/2009-12-31"), ("border", "AAA", "BBB", "1900/.."),
    ])
    // Room for the line of the border itself.
    #expect(abs(neighbours.length - foes.length) <= 20)
  }

  @Test("A foe with no friend in the picture stands no further off than need be")
  func loneFoe() throws {
    let among = try pull([("war", "AAA", "BBB", "2000-01-01/2009-12-31")])
    var selection = Selection()
    selection.actors = ["AAA", "BBB", "CCC"]
    let lone = try pull([("war", "AAA", "BBB", "2000-01-01/2009-12-31")], "AAA", "BBB", selection)
    #expect(lone.length < among.length)
  }

  @Test("Where leaders' ties count for states, all that a day shows is foreseen")
  func folded() throws {
    var leader = SampleGraphs.actor("leader", "Leader", .leader)
    leader.holds = [
      .init(leads: true, of: "AAA", title: "President", during: try Spell(parsing: "2002-01-01/2004-12-31"))
    ]
    leader.holds[0].evidence.sources = ["paper"]
    let graph = try SampleGraphs.graph(
      [SampleGraphs.actor("AAA", "A"), SampleGraphs.actor("BBB", "B"), leader],
      [SampleGraphs.entry("support", "BBB", "leader", "2000-01-01/2006-12-31", sources: ["paper"])])
    var selection = Selection()
    selection.foldLeaders = true
    selection.certainty = .certain
    let timeline = Timeline(graph)
    let plan = DrawingPlan(timeline, selection)
    for year in 2000...2006 {
      let snapshot = timeline.snapshot(on: Self.day(year), selection)
      for tie in snapshot.ties {
        #expect(plan.lanes[Dyad(tie.from, tie.to)] != nil, "\(tie) in \(year)")
      }
    }
  }
}
