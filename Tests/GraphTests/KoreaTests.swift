import AlignmentModel
import AlignmentTimeline
import Testing

@Suite("What korea.yaml says on a day")
struct KoreaTests {
  private static let agreement = "comprehensive-military-agreement"

  @Test(
    "The military agreement holds from its day of signature to the day of its annulment",
    arguments: [
      ("2018-09-18", false), ("2018-10-01", true), ("2023-10-31", true), ("2023-11-23", true),
      ("2023-11-24", false), ("2023-12-01", false),
    ] as [(Day, Bool)])
  func militaryAgreement(day: Day, holds: Bool) throws {
    let tie = try Korea.timeline.snapshot(on: day).ties.tie(Self.agreement)
    #expect(tie?.certainty == (holds ? .certain : nil))
    #expect(tie?.status == (holds ? .established : nil))
  }

  @Test("The diff of the five years says what ended the military agreement")
  func cause() throws {
    let change = try Korea.timeline.diff(from: "2018-10-01", to: "2024-01-19")
    let ended = try #require(change.ended.tie(Self.agreement))
    #expect(ended.timeText == "2018-09-19/2023-11-23")
    let causes = try #require(change.causes[Self.agreement])
    #expect(causes.map(\.timeText) == ["2023-11-23", "2023-11-22"])
    #expect(causes.map(\.from) == ["PRK", "KOR"])
    #expect(causes.first?.effects == [Effect(.ends, Self.agreement)])
    #expect(causes.last?.effects == [Effect(.suspends, Self.agreement)])
  }

  @Test("Whether North Korea sends arms to Russia is disputed, and it says between whom")
  func arms() throws {
    let snapshot = try Korea.timeline.snapshot(on: "2024-01-19")
    let ties = snapshot.ties(between: "PRK", and: "RUS").filter { $0.kind == "arms-transfer" }
    let tie = try #require(ties.first)
    #expect(ties.count == 1)
    #expect(tie.from == "PRK" && tie.to == "RUS")
    #expect(tie.status == .disputed)
    #expect(tie.certainty == .certain)
    func speakers(_ stance: Stance) -> Set<Speaker> {
      Set(tie.countingClaims.filter { $0.stance == stance }.flatMap(\.speakers))
    }
    #expect(speakers(.alleges).isSuperset(of: [.actor("USA"), .actor("KOR")]))
    #expect(speakers(.denies) == [.actor("RUS"), .actor("PRK")])
  }

  @Test(
    "South Korea is led by one president on each side of the hand-over",
    arguments: [
      ("2018-10-01", "moon-jae-in"), ("2022-05-09", "moon-jae-in"), ("2022-05-10", "yoon-suk-yeol"),
      ("2024-01-19", "yoon-suk-yeol"),
    ] as [(Day, ActorID)])
  func presidents(day: Day, leader: ActorID) throws {
    var selection = Selection()
    selection.kinds = ["leads"]
    let ties = try Korea.timeline.snapshot(on: day, selection).ties(of: "KOR")
    #expect(ties.map(\.from) == [leader])
    #expect(ties.map(\.certainty) == [.certain])
  }

  @Test("What was known on 12 January 2024 holds nothing of later sources")
  func knownBy() throws {
    let graph = try Korea.graph
    let known = Set(graph.sources.filter { $0.isKnown(by: "2024-01-12") }.map(\.id))
    #expect(known.isDisjoint(with: Article.sources))
    let whole = Timeline(graph)
    let then = Timeline(graph, knownBy: "2024-01-12")
    let ties = then.ties(Korea.everything)
    #expect(ties.flatMap(\.sources).allSatisfy(known.contains))
    #expect(ties.flatMap(\.countingClaims).allSatisfy { known.contains($0.source) })
    let expected = whole.ties(Korea.everything).filter { tie in
      tie.sources.isEmpty || tie.sources.contains(where: known.contains)
    }
    #expect(ties.map(\.id) == expected.map(\.id))
    #expect(ties.tie("principal-enemy") == nil)
    #expect(ties.tie(Self.agreement) != nil)
  }

  @Test("Nobody knows since when North Korea and Russia are aligned, but that they are")
  func alignment() throws {
    let timeline = try Korea.timeline
    let expected: [(Day, Certainty)] = [
      ("1992-01-01", .possible), ("2018-01-01", .possible), ("2024-01-19", .certain),
    ]
    for (day, certainty) in expected {
      let tie = timeline.snapshot(on: day).ties.tie("north-korea-russia-alignment")
      #expect(tie?.certainty == certainty, "on \(day)")
      #expect(tie?.timeText == "/..")
    }
  }

  @Test("Predicted ties are there only for who asks")
  func predicted() throws {
    let timeline = try Korea.timeline
    let plain = timeline.snapshot(on: "2024-03-31")
    #expect(plain.ties.allSatisfy { Status.shownByDefault.contains($0.status) })
    #expect((plain.leftOut[.predicted] ?? 0) > 10)
    var selection = Selection()
    selection.statuses.insert(.predicted)
    let asked = timeline.snapshot(on: "2024-03-31", selection)
    #expect(asked.ties.count { $0.status == .predicted } == plain.leftOut[.predicted])
    #expect(asked.ties.filter { $0.status != .predicted } == Array(plain.ties))
  }

  @Test("No tie is certain because somebody predicts it")
  func predictionsVouchForNothing() throws {
    var draft = try Korea.graph.draft
    for index in draft.entries.indices { draft.entries[index].evidence.dropPredictions() }
    for index in draft.actors.indices {
      for number in draft.actors[index].holds.indices {
        draft.actors[index].holds[number].evidence.dropPredictions()
      }
      for number in draft.actors[index].members.indices {
        draft.actors[index].members[number].evidence.dropPredictions()
      }
    }
    let without = Timeline(try draft.validated())
    let timeline = try Korea.timeline
    for day in Korea.days {
      let ties = timeline.snapshot(on: day).certainTies
      let left = Set(without.snapshot(on: day).certainTies.map(\.id))
      #expect(ties.map(\.id).filter { !left.contains($0) } == [], "on \(day)")
      #expect(ties.allSatisfy { tie in tie.countingClaims.contains { $0.stance?.affirms == true } })
    }
  }

  @Test("It holds well over 120 ties between actors, besides offices and memberships")
  func size() throws {
    let graph = try Korea.graph
    let ties = try Korea.timeline.ties(Korea.everything)
    let conduct = ties.filter { graph.vocabulary[$0.kind]?.domain != .structural }
    #expect(conduct.count > 180)
    #expect(graph.actors.count > 35)
    #expect(ties.count == Set(ties.map(\.id)).count)
  }

  @Test("With leaders folded, no tie is left to a leader in office, and no state is tied to itself")
  func folded() throws {
    var selection = Selection()
    selection.foldLeaders = true
    let timeline = try Korea.timeline
    for day in Korea.days {
      let plain = timeline.snapshot(on: day)
      let folded = timeline.snapshot(on: day, selection)
      let leaders = Set(plain.ties.filter { $0.kind == "leads" }.map(\.from))
      #expect(!leaders.isEmpty)
      #expect(folded.ties.filter { leaders.contains($0.from) || leaders.contains($0.to) }.map(\.id) == [])
      #expect(folded.ties.filter { $0.from == $0.to }.map(\.id) == [])
      let between = plain.ties.filter { !leaders.contains($0.from) && !leaders.contains($0.to) }
      #expect(folded.ties.filter { !$0.id.contains("@") } == between)
      #expect(folded.ties.count <= plain.ties.count)
    }
    let threats = timeline.snapshot(on: "2024-01-19", selection).ties.filter { $0.id.hasSuffix("@PRK") }
    #expect(threats.contains { $0.kind == "nuclear-threat" && $0.to == "USA" && $0.certainty == .certain })
  }

  @Test("What is certain on a day is possible on it, and either certain or possible")
  func certainty() throws {
    let timeline = try Korea.timeline
    for day in Korea.days {
      let all = timeline.snapshot(on: day, Korea.everything)
      for tie in all.ties {
        let bounds = tie.bounds
        #expect(bounds.firstEarliest <= day && day <= bounds.lastLatest, "\(tie.id) on \(day)")
        let sure = !tie.isEvent && bounds.firstLatest <= day && day <= bounds.lastEarliest
        if !tie.isEvent { #expect((tie.certainty == .certain) == sure, "\(tie.id) on \(day)") }
      }
      #expect(all.certainTies.count + all.possibleTies.count == all.ties.count)
    }
  }
}

extension Evidence {
  fileprivate mutating func dropPredictions() { claims.removeAll { $0.stance == .predicts } }
}
