import AlignmentModel
import AlignmentTimeline

@testable import AlignmentDrawing

/// Graphs made up for tests.
enum SampleGraphs {
  static let day = Day(year: 2024, month: 1, day: 19) ?? .unboundedPast
  static let earlier = Day(year: 2022, month: 6, day: 1) ?? .unboundedPast
  static let beforeCoverage = Day(year: 2001, month: 1, day: 1) ?? .unboundedPast

  static func actor(_ id: ActorID, _ name: String, _ kind: ActorKind = .state) -> AlignmentGraph.Actor {
    AlignmentGraph.Actor(id: id, name: name, kind: kind)
  }

  static func source(_ id: String, _ publisher: String, _ published: String) throws -> Source {
    var source = Source(id: id)
    source.publisher = publisher
    source.published = try EDTF(parsing: published)
    return source
  }

  /// Six states, two leaders, a pact with two members; sure, possible, alleged, disputed, denied ties.
  static func small() throws -> AlignmentGraph {
    var draft = AlignmentGraph.Draft()
    draft.title = "Two camps"
    draft.coverage = Coverage(try Spell(parsing: "2018-01-01/2024-03-31"))
    draft.sources = [
      try source("paper", "The Paper", "2024-01-19"), try source("wire", "The Wire", "2024-01-18"),
    ]
    draft.actors = try actors()
    draft.entries = try sureEntries() + doubtfulEntries()
    return try draft.validated()
  }

  private static func actors() throws -> [AlignmentGraph.Actor] {
    var north = actor("NOR", "Northland")
    north.codes["iso3"] = "NRL"
    var leader = actor("first-leader", "Ada First", .leader)
    leader.holds = [
      .init(leads: true, of: "NOR", title: "President", during: try Spell(parsing: "2020-01-01/.."))
    ]
    leader.holds[0].evidence.sources = ["paper"]
    var pact = actor("pact", "Eastern Pact", .pact)
    pact.members = try ["EAS", "WES"].map { .init(actor: $0, during: try Spell(parsing: "2019-01-01/..")) }
    for index in pact.members.indices { pact.members[index].evidence.sources = ["paper"] }
    return [
      north, actor("SOU", "Southland"), actor("EAS", "Eastland"), actor("WES", "Westland"),
      actor("ISO", "Isoland"), leader, pact,
    ]
  }

  private static func sureEntries() throws -> [TieEntry] {
    try [
      entry("defence-pact", "NOR", "EAS", mutual: true, "2018-01-01/..", sources: ["paper", "wire"]),
      entry("trade", "NOR", "EAS", mutual: true, "2018-01-01/..", sources: ["paper"]),
      entry("arms-transfer", "NOR", "EAS", "2023-08-01/..", sources: ["paper"]),
      entry("sanctions", "SOU", "NOR", "2018-01-01/2023-12-31", sources: ["wire"]),
      entry("sanctions", "SOU", "EAS", "2018-01-01/..", sources: ["wire"]),
      entry("war", "SOU", "WES", mutual: true, "2022-01-01/..", sources: ["wire"]),
      entry("denunciation", "SOU", "NOR", "2018-01-01/..", sources: ["wire"]),
      entry("threat", "SOU", "NOR", "2018-01-01/..", sources: ["wire"]),
      entry("threat-of-force", "SOU", "NOR", "2018-01-01/..", sources: ["wire"]),
    ]
  }

  private static func doubtfulEntries() throws -> [TieEntry] {
    var alleged = try entry("technology-transfer", "EAS", "WES", "2020-01-01/..", sources: [])
    alleged.evidence.claims = [Claim(.alleges, by: [.actor("SOU")], source: "paper")]
    var disputed = try entry("training", "NOR", "WES", "2020-01-01/..", sources: [])
    disputed.evidence.claims = [
      Claim(.alleges, by: [.actor("SOU")], source: "paper"),
      Claim(.denies, by: [.actor("NOR")], source: "wire"),
    ]
    var denied = try entry("basing", "NOR", "WES", "2020-01-01/..", sources: [])
    denied.evidence.claims = [Claim(.denies, by: [.actor("NOR")], source: "wire")]
    let possible = try entry("aid", "EAS", "WES", "2023/2024", sources: [])
    return [alleged, disputed, denied, possible]
  }

  static func entry(
    _ kind: String, _ from: ActorID, _ to: ActorID, mutual: Bool = false, _ during: String, sources: [String]
  ) throws -> TieEntry {
    var entry = TieEntry(kind, [[from], [to]], mutual: mutual, time: .during(try Spell(parsing: during)))
    entry.evidence.sources = sources
    return entry
  }

  /// A graph of these actors and entries and one source, `paper`.
  static func graph(
    _ actors: [AlignmentGraph.Actor], _ entries: [TieEntry] = [], title: String? = nil
  ) throws -> AlignmentGraph {
    var draft = AlignmentGraph.Draft()
    draft.title = title
    draft.sources = [try source("paper", "The Paper", "2024-01-19")]
    draft.actors = actors
    draft.entries = entries
    return try draft.validated()
  }
}

extension DrawingPlan {
  /// Figures in rows of three, far enough apart for lines to be seen between them.
  var inRows: Drawing {
    var points: [ActorID: PicturePoint] = [:]
    for (place, figure) in figures.enumerated() {
      // Rows are set off, so that no three figures stand on one line.
      let x = Double(place % 3) * 300 + Double(place / 3 % 2) * 90
      points[figure.id] = PicturePoint(x: x, y: Double(place / 3) * 170 + Double(place % 3) * 24)
    }
    return Drawing(self, placement: Placement(points))
  }
}
