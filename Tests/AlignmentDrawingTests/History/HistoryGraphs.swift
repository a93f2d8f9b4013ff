import AlignmentModel
import AlignmentTimeline

@testable import AlignmentDrawing

/// Graphs made up for histories.
enum HistoryGraphs {
  static func event(_ kind: String, _ from: ActorID, _ to: ActorID, mutual: Bool = false, _ date: String)
    throws
    -> TieEntry
  {
    TieEntry(kind, [[from], [to]], mutual: mutual, time: .date(try EventDate(parsing: date)))
  }

  static func claimed(
    _ entry: TieEntry, _ stance: Stance, _ source: String, also: Claim? = nil
  ) -> TieEntry {
    var entry = entry
    entry.evidence.sources = []
    entry.evidence.claims = [Claim(stance, by: [.author], source: source)] + [also].compactMap { $0 }
    return entry
  }

  /// Two states, covered from 2018 to March 2024: ties of all valences and statuses, events, open and blank ends.
  static func dyad() throws -> AlignmentGraph {
    var draft = AlignmentGraph.Draft()
    draft.title = "Two states"
    draft.coverage = Coverage(try Spell(parsing: "2018-01-01/2024-03-31"))
    draft.sources = [
      try SampleGraphs.source("paper", "The Paper", "2024-01-19"),
      try SampleGraphs.source("wire", "The Wire", "2020-05"),
    ]
    draft.actors = [
      SampleGraphs.actor("NOR", "Northland"), SampleGraphs.actor("SOU", "Southland"),
      SampleGraphs.actor("EAS", "Eastland"),
    ]
    draft.entries = try spells() + events()
    return try draft.validated()
  }

  private static func spells() throws -> [TieEntry] {
    let arms = try SampleGraphs.entry("arms-transfer", "NOR", "SOU", "2023/..", sources: [])
    let aid = try SampleGraphs.entry("aid", "SOU", "NOR", "2021-01-01/2021-12-31", sources: [])
    return [
      try SampleGraphs.entry(
        "alliance", "NOR", "SOU", mutual: true, "2019-03-01/2022-06-30", sources: ["paper"]),
      try SampleGraphs.entry("alignment", "NOR", "SOU", mutual: true, "/..", sources: ["wire", "paper"]),
      try SampleGraphs.entry("threat", "NOR", "SOU", "1990-01-01/..", sources: ["paper"]),
      try SampleGraphs.entry("sanctions", "SOU", "NOR", "2020/2021", sources: ["paper"]),
      try SampleGraphs.entry("trade", "NOR", "EAS", mutual: true, "2019-01-01/..", sources: ["paper"]),
      claimed(arms, .alleges, "paper", also: Claim(.denies, by: [.actor("NOR")], source: "wire")),
      claimed(aid, .denies, "wire"),
    ]
  }

  private static func events() throws -> [TieEntry] {
    let visit = try event("visit", "SOU", "NOR", "2024-06")
    var summit = try event("summit", "NOR", "SOU", mutual: true, "2018-04-27")
    summit.evidence.sources = ["wire"]
    return [
      summit, try event("denunciation", "NOR", "SOU", "2022"),
      try event("war", "NOR", "SOU", mutual: true, "1950-06-25"),
      claimed(visit, .predicts, "paper"),
    ]
  }

  static let everything = {
    var selection = Selection()
    selection.statuses = Set(Status.allCases)
    return selection
  }()
}
