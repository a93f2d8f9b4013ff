import AlignmentModel
import AlignmentTimeline
import Testing

@Suite("Examples of selections and diffs")
struct SelectionExampleTests {
  private static func leader(_ id: ActorID, of state: ActorID, _ during: String) throws
    -> AlignmentGraph.Actor
  {
    var leader = AlignmentGraph.Actor(id: id, name: id.rawValue, kind: .leader)
    leader.holds = [.init(leads: true, of: state, title: nil, during: try Spell(parsing: during))]
    return leader
  }

  @Test("Leaders at both ends count for both states, as surely as the tenures")
  func foldedLeaders() throws {
    let states = ["PRK", "RUS"].map { AlignmentGraph.Actor(id: ActorID($0), name: $0, kind: .state) }
    let leaders = [
      try Self.leader("kim", of: "PRK", "2011-12-17/.."),
      try Self.leader("putin", of: "RUS", "2012-05-07/2024-01~"),
    ]
    let summit = TieEntry(
      "summit", [["kim"], ["putin"]], mutual: true, time: .date(try EventDate(parsing: "2023-09-13")))
    let friends = try ExampleTests.tie("alignment", "kim", "putin", "2020/2024")
    let timeline = try ExampleTests.timeline([summit, friends], actors: states + leaders)
    var folded = Selection()
    folded.foldLeaders = true
    let snapshot = timeline.snapshot(on: "2023-09-13", folded)
    #expect(
      snapshot.ties.map(\.id) == ["alignment:kim>putin:2020@PRK@RUS", "summit:kim--putin:2023-09-13@PRK@RUS"])
    #expect(snapshot.ties.map(\.from) == ["PRK", "PRK"])
    #expect(snapshot.ties.map(\.certainty) == [.certain, .certain])
    #expect(timeline.snapshot(on: "2024-01-10", folded).ties.map(\.certainty) == [.possible])
    let later = timeline.snapshot(on: "2024-06-01", folded).ties
    #expect(later.map(\.id) == ["alignment:kim>putin:2020@PRK"])
    #expect(later.map(\.to) == ["putin"])
  }

  @Test("The busiest actors, those around one, and those named")
  func narrowing() throws {
    let pairs: [(ActorID, ActorID)] = [
      ("A", "B"), ("A", "C"), ("B", "C"), ("C", "D"), ("D", "E"), ("A", "F"),
    ]
    let timeline = try ExampleTests.timeline(
      pairs.map { TieEntry("alignment", between: $0.0, and: $0.1, during: .unknown) })
    func ids(_ change: (inout Selection) -> Void) -> [ActorID] {
      var selection = Selection()
      change(&selection)
      return timeline.snapshot(on: "2020-01-01", selection).actors.map(\.id)
    }
    #expect(ids { $0.top = 2 } == ["A", "C"])
    #expect(ids { $0.top = 3 } == ["A", "B", "C"], "of B and D, which have two ties each, the lower id")
    #expect(ids { $0.around = ["E"] } == ["D", "E"])
    #expect(ids { ($0.around, $0.depth) = (["E"], 2) } == ["C", "D", "E"])
    #expect(ids { $0.actors = ["B", "C", "E"] } == ["B", "C", "E"])
    var named = Selection()
    named.actors = ["B", "C", "E"]
    #expect(timeline.snapshot(on: "2020-01-01", named).ties.map(\.id) == ["alignment:B--C"])
  }

  @Test("A kind takes its sub-kinds along")
  func kinds() throws {
    let timeline = try ExampleTests.timeline([
      try ExampleTests.tie("arms-transfer", "A", "B", "2020"),
      try ExampleTests.tie("sanctions", "A", "B", "2020"),
    ])
    var selection = Selection()
    selection.kinds = ["military-support"]
    #expect(timeline.snapshot(on: "2020-05-05", selection).ties.map(\.kind) == ["arms-transfer"])
    selection.kinds = nil
    selection.valences = [.hostile]
    #expect(timeline.snapshot(on: "2020-05-05", selection).ties.map(\.kind) == ["sanctions"])
  }

  @Test("Weight and note are those of the phase of the day")
  func phases() throws {
    var agreement = try ExampleTests.tie("alliance", "A", "B", "2018-09-19/2023-11-23")
    (agreement.mutual, agreement.weight, agreement.note) = (true, 1, "whole")
    var phase = Phase(during: try Spell(parsing: "2023-11-22/2023-11-23"))
    (phase.weight, phase.note) = (0.5, "suspended in part")
    agreement.phases = [phase]
    let timeline = try ExampleTests.timeline([agreement])
    #expect(timeline.snapshot(on: "2023-11-21").ties.map(\.weight) == [1])
    #expect(timeline.snapshot(on: "2023-11-22").ties.map(\.weight) == [0.5])
    #expect(timeline.snapshot(on: "2023-11-22").ties.map(\.note) == ["suspended in part"])
    let diff = timeline.diff(from: "2023-11-21", to: "2023-11-23")
    #expect(diff.changed.map(\.what) == [["weight", "note"]])
    #expect(timeline.days(ofChange: Selection()).contains("2023-11-22"))
  }

  @Test("An effect explains why a tie ended, backwards why it began")
  func causes() throws {
    var agreement = try ExampleTests.tie("alliance", "PRK", "KOR", "2018-09-19/2023-11-23")
    (agreement.mutual, agreement.id) = (true, "military-agreement-of-2018")
    var denunciation = TieEntry(
      "denunciation", [["PRK"], ["KOR"]], mutual: false, time: .date(try EventDate(parsing: "2023-11-23")))
    denunciation.effects = [Effect(.ends, "military-agreement-of-2018")]
    let timeline = try ExampleTests.timeline([agreement, denunciation])
    let diff = timeline.diff(from: "2018-10-01", to: "2024-01-19")
    #expect(diff.ended.map(\.id) == ["military-agreement-of-2018"])
    #expect(
      diff.causes.mapValues { $0.map(\.id) }
        == ["military-agreement-of-2018": ["denunciation:PRK>KOR:2023-11-23"]])
    #expect(diff.passing.map(\.id) == ["denunciation:PRK>KOR:2023-11-23"])
    let back = timeline.diff(from: "2024-01-19", to: "2018-10-01")
    #expect(back.began.map(\.id) == ["military-agreement-of-2018"])
    #expect(back.causes["military-agreement-of-2018"]?.map(\.id) == ["denunciation:PRK>KOR:2023-11-23"])
    #expect(timeline.diff(from: "2018-10-01", to: "2020-01-01").isEmpty)
  }

  @Test("A tie whose days were rewritten is told as changed between two files")
  func rewritten() throws {
    let old = try ExampleTests.timeline([
      try ExampleTests.tie("arms-transfer", "A", "B", "2020/2021"),
      try ExampleTests.tie("support", "A", "B", "2020"),
    ])
    let new = try ExampleTests.timeline([
      try ExampleTests.tie("arms-transfer", "A", "B", "2019-06/2021"),
      try ExampleTests.tie("sanctions", "A", "B", "2020"),
    ])
    let diff = SnapshotDiff(old: old, new: new, on: nil)
    #expect(diff.began.map(\.id) == ["sanctions:A>B:2020"])
    #expect(diff.ended.map(\.id) == ["support:A>B:2020"])
    #expect(diff.changed.map(\.before.id) == ["arms-transfer:A>B:2020"])
    #expect(diff.changed.map(\.after.id) == ["arms-transfer:A>B:2019-06"])
    #expect(diff.changed.map(\.what) == [["id", "during"]])
    let onDay = SnapshotDiff(old: old, new: new, on: "2020-03-03")
    #expect(
      onDay.changed.map(\.what) == [["id", "during", "certainty"]],
      "in 2020 it may have begun later, now it has")
  }

  @Test("What was known by a day: later sources are not heard, a later end is not known")
  func knownBy() throws {
    var early = try ExampleTests.tie("arms-transfer", "A", "B", "2020-01-01/2023-06-30")
    early.evidence.sources = ["early"]
    var late = try ExampleTests.tie("support", "A", "B", "2020-01-01/..")
    late.evidence.sources = ["late"]
    let bare = try ExampleTests.tie("sanctions", "A", "B", "2020-01-01/..")
    let timeline = try ExampleTests.timeline(
      [early, late, bare],
      sources: [try ExampleTests.source("early", "2021-05"), try ExampleTests.source("late", "2023-01-01")],
      coverage: "2018/2024", knownBy: "2021-05-31")
    let then = timeline.snapshot(on: "2021-05-31")
    #expect(then.ties.map(\.kind) == ["arms-transfer", "sanctions"])
    #expect(then.ties.map(\.certainty) == [.certain, .certain])
    #expect(then.covered)
    let after = timeline.snapshot(on: "2023-07-01")
    #expect(after.ties.map(\.certainty) == [.possible, .possible], "that it had ended was not known")
    #expect(!after.covered)
  }

  @Test("Of one speaker's claims the latest counts, and what is taken back does not")
  func claims() throws {
    var arms = try ExampleTests.tie("arms-transfer", "A", "B", "2020/2024")
    arms.evidence.claims = [
      Claim(.alleges, by: [.actor("A"), .actor("B")], source: "one"),
      Claim(.denies, by: [.actor("A")], source: "two"),
    ]
    let sources = [try ExampleTests.source("one", "2021"), try ExampleTests.source("two", "2022")]
    func status() throws -> Status? {
      var all = Selection()
      all.statuses = Set(Status.allCases)
      return try ExampleTests.timeline([arms], sources: sources).snapshot(on: "2022-02-02", all).ties.first?
        .status
    }
    #expect(try status() == .disputed, "B still alleges what A has come to deny")
    arms.evidence.claims[0].speakers = [.actor("A")]
    #expect(try status() == .denied)
    arms.evidence.claims[1].stance = .doubts
    arms.evidence.claims[1].retracts = "one"
    #expect(try status() == .retracted)
    arms.evidence.claims = [arms.evidence.claims[1]]
    arms.evidence.claims[0].stance = nil
    #expect(try status() == .retracted, "a bare retraction affirms nothing")
  }
}
