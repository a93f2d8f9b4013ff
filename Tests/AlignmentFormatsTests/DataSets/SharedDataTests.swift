import AlignmentModel
import AlignmentTimeline
import Foundation
import Testing

@testable import AlignmentFormats

/// The data sets themselves, where they lie beside the repository: figures that their authors and others print.
@Suite("Data sets beside the repository")
struct SharedDataTests {
  /// The path of a data set; the test is left out, and says so, where it is missing.
  private static func path(_ name: String) -> String {
    var folder = URL(filePath: #filePath)
    while folder.path != "/", !FileManager.default.fileExists(atPath: folder.path + "/Package.swift") {
      folder.deleteLastPathComponent()
    }
    return folder.deletingLastPathComponent().appending(path: "shared/data/\(name)").path
  }

  private static func isThere(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }
  private static let hasCOW = isThere("cow/alliance_v4.1_by_dyad.csv")
  private static let hasLeaders = isThere("leaders/archigos_annual.txt")
  private static let hasEvents = isThere("icews14/train.txt")
  private static let hasATOP = isThere("atop/atop5_1m.csv")

  private func timeline(_ names: String..., options: ReadingOptions = .init()) throws -> Timeline {
    let reading = try AlignmentGraph.reading(names.map(Self.path), options)
    return Timeline(try #require(reading.graph, "\(reading.diagnostics.rendering().prefix(2_000))"))
  }

  private func pairs(_ ties: [TieState]) -> Set<Set<ActorID>> { Set(ties.map { [$0.from, $0.to] }) }

  @Test(.enabled(if: hasCOW, "shared/data/cow is not there"))
  func
    `On 28 July 1914 the Correlates of War have 32 ties of 27 dyads and 14 alliances, 10 of them of defence`()
    throws
  {
    let snapshot = try timeline("cow/alliance_v4.1_by_dyad.csv").snapshot(on: "1914-07-28")
    let ties = Array(snapshot.ties)
    #expect(ties.count == 32)
    #expect(ties.allSatisfy { $0.certainty == .certain })
    #expect(pairs(ties).count == 27)
    #expect(pairs(ties.filter { $0.kind == "defence-pact" }).count == 10)
    let alliances = Set(ties.compactMap { $0.note?.split(separator: ";").first })
    #expect(alliances.count == 14)
    #expect(snapshot.covered)
  }

  @Test(.enabled(if: hasCOW, "shared/data/cow is not there"))
  func `On 1 September 1939 there are 283 ties`() throws {
    let timeline = try timeline("cow/alliance_v4.1_by_dyad.csv")
    #expect(timeline.snapshot(on: "1939-09-01").ties.count == 283)
    #expect(!timeline.snapshot(on: "2013-06-01").covered)
  }

  @Test(.enabled(if: hasCOW, "shared/data/cow is not there"))
  func `The tables by member and by directed dyad give the ties of the table by dyad`() throws {
    func ties(_ name: String) throws -> [String] {
      let graph = try timeline("cow/alliance_v4.1_by_\(name).csv").graph
      return graph.spelledOut().entries.map { entry in
        let parties = entry.groups.flatMap { $0.map(\.rawValue) }.sorted()
        return "\(entry.kind) \(parties) \(entry.time.text) \(entry.mutual)"
      }.sorted()
    }
    let byDyad = try ties("dyad")
    #expect(byDyad.count == 3_211)
    #expect(try ties("member") == byDyad)
    #expect(try ties("directed") == byDyad)
  }

  @Test(.enabled(if: hasCOW, "shared/data/cow is not there"))
  func `There were 45 states in the system on 28 July 1914, and 117 on 22 October 1962`() throws {
    let timeline = try timeline("cow/states2016.csv")
    #expect(timeline.snapshot(on: "1914-07-28").actors.count == 45)
    #expect(timeline.snapshot(on: "1962-10-22").actors.count == 117)
  }

  @Test(.enabled(if: hasCOW, "shared/data/cow is not there"))
  func
    `Alliances, states and major powers are one graph, in which a state has no tie before it is in the system`()
    throws
  {
    let timeline = try timeline(
      "cow/alliance_v4.1_by_dyad.csv", "cow/states2016.csv", "cow/majors2016.csv", "cow/contdir.csv")
    let snapshot = timeline.snapshot(on: "1914-07-28")
    // Costa Rica has four pacts in the table of alliances, and is in that of states from 1920 on.
    #expect(snapshot.ties.count { Vocabulary.standard[$0.kind]?.extends == "alliance" } == 28)
    #expect(snapshot.ties.count { $0.kind == "member" } == 8)
    #expect(snapshot.actors.first { $0.id == "cow-345" }?.name == "Serbia")
  }

  @Test(.enabled(if: hasATOP, "shared/data/atop is not there"))
  func
    `Members of ATOP have phases, and as many ties on a day as its alliances have where nobody came later`()
    throws
  {
    let members = try timeline("atop/atop5_1m.csv")
    let alliances = try timeline("atop/atop5_1a.csv")
    let phases = try timeline("atop/atop5_1aph.csv")
    for timeline in [members, alliances, phases] {
      #expect(timeline.snapshot(on: "1914-07-28").ties.count == 35)
    }
    #expect(members.graph.draft.entries.contains { !$0.phases.isEmpty })
    #expect(phases.graph.draft.entries.contains { !$0.phases.isEmpty })
  }

  @Test(.enabled(if: hasLeaders, "shared/data/leaders is not there"))
  func `Archigos has 3,409 tenures, and on the day of a hand-over both leaders are there`() throws {
    let timeline = try timeline("leaders/archigos_annual.txt")
    let tenures = timeline.graph.actors.flatMap(\.holds)
    // A few who came back the day after they had gone are one tenure.
    #expect((3_390...3_409).contains(tenures.count))
    let leaders = timeline.snapshot(on: "1961-01-20").ties.filter { $0.to == "cow-2" }.map(\.from.rawValue)
    #expect(leaders.sorted() == ["eisenhower-usa", "kennedy-usa"])
    let goOn = tenures.filter { $0.during.end == .open }
    #expect((160...175).contains(goOn.count))
    #expect(tenures.allSatisfy { !$0.during.text.hasSuffix("2015-12-31") })
  }

  @Test(.enabled(if: hasEvents, "shared/data/icews14 is not there"))
  func
    `All 90,730 events of ICEWS14 are read, and each is in a tie or an event when rules make ties of them`()
    throws
  {
    #expect(try timeline("icews14").graph.tieCount == 90_730)
    var options = ReadingOptions()
    options.rules = .standard
    let graph = try timeline("icews14", options: options).graph
    var events = 0
    for entry in graph.spelledOut().entries {
      guard case .during = entry.time, let note = entry.note, let count = Int(note.prefix { $0 != " " })
      else {
        events += 1
        continue
      }
      events += count
    }
    #expect(events + graph.selfTieCount == 90_730)
    #expect(graph.tieCount < 70_000)
  }
}
