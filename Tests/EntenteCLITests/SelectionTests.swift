import Foundation
import Testing

@Suite("Which ties")
struct SelectionTests {
  /// The ids of a snapshot of the harbour.
  private func ids(_ day: String, _ options: String...) throws -> [String] {
    let run = try Command.run(["snapshot", Command.harbour, "--on", day, "--format", "json"] + options)
    #expect(run.status == 0, "\(run.errors)")
    return try JSON.object(run.output).list("ties").compactMap { $0.text("id") }
  }

  private func actors(_ day: String, _ options: String...) throws -> Set<String> {
    let run = try Command.run(["snapshot", Command.harbour, "--on", day, "--format", "json"] + options)
    let ties = try JSON.object(run.output).list("ties")
    return Set(ties.flatMap { [$0.text("from"), $0.text("to")] }.compactMap { $0 })
  }

  @Test("--kinds takes sub-kinds along")
  func kinds() throws {
    #expect(try ids("2020-06-01", "--kinds", "pilotage", "--groups", "pairs") == ["pilotage:JPN--KOR:league"])
    let cooperation = try ids("2020-06-01", "--kinds", "cooperation", "--groups", "pairs")
    #expect(cooperation.contains("pilotage:JPN--KOR:league"))
    #expect(cooperation.contains("alliance:JPN--KOR:2020"))
    #expect(!cooperation.contains("sanctions:JPN>PRK:2016"))
    #expect(
      try ids("2024-01-19", "--kinds", "sanctions, alignment") == [
        "alignment:PRK--RUS", "sanctions:JPN>PRK:2016",
      ])
  }

  @Test("--actors keeps the ties between them")
  func actors() throws {
    #expect(
      try ids("2024-01-19", "--actors", "PRK,RUS") == ["alignment:PRK--RUS", "arms-transfer:PRK>RUS:2023-08"])
  }

  @Test("--around takes the neighbours, --depth more of them")
  func around() throws {
    #expect(try actors("2024-01-19", "--around", "JPN") == ["JPN", "PRK"])
    #expect(try actors("2024-01-19", "--around", "JPN", "--depth", "2") == ["JPN", "PRK", "RUS", "kim"])
    #expect(try actors("2024-01-19", "--around", "JPN", "--depth", "0").isEmpty)
    #expect(
      try actors("2024-01-19", "--around", "JPN", "--depth", "9") == ["JPN", "PRK", "RUS", "kim", "putin"])
  }

  @Test("--valence")
  func valence() throws {
    #expect(try ids("2024-01-19", "--valence", "hostile") == ["sanctions:JPN>PRK:2016"])
    #expect(
      try ids("2024-01-19", "--valence", "hostile,cooperative") == [
        "alignment:PRK--RUS", "arms-transfer:PRK>RUS:2023-08", "sanctions:JPN>PRK:2016",
      ])
  }

  @Test("--certain and --possible part what is shown by default")
  func certainty() throws {
    let both = try ids("2020-06-01")
    let certain = try ids("2020-06-01", "--certain")
    let possible = try ids("2020-06-01", "--possible")
    #expect(possible == ["alignment:PRK--RUS"])
    #expect((certain + possible).sorted() == both.sorted())
    #expect(try ids("2020-06-01", "--certain", "--possible") == both)
  }

  @Test("--known-by forgets later sources")
  func knownBy() throws {
    #expect(try ids("2024-01-19", "--known-by", "2024-02-29").contains("arms-transfer:PRK>RUS:2023-08"))
    #expect(try !ids("2024-01-19", "--known-by", "2024-01-31").contains("arms-transfer:PRK>RUS:2023-08"))
  }

  @Test("--include adds statuses")
  func include() throws {
    #expect(try !ids("2024-01-19").contains("war:KOR--RUS:2023"))
    #expect(try ids("2024-01-19", "--include", "predicted").contains("war:KOR--RUS:2023"))
    #expect(
      try ids("2024-01-19", "--include", "denied,predicted,doubted,retracted").contains("war:KOR--RUS:2023"))
  }

  @Test("--within adds events before the day, in days or weeks")
  func within() throws {
    #expect(try ids("2023-11-30", "--kinds", "summit,denunciation").isEmpty)
    #expect(
      try ids("2023-11-30", "--kinds", "denunciation", "--within", "7d") == [
        "denunciation:PRK>KOR:2023-11-23"
      ])
    #expect(try ids("2023-11-30", "--kinds", "denunciation", "--within", "6d").isEmpty)
    #expect(
      try ids("2023-11-30", "--kinds", "denunciation", "--within", "1w") == [
        "denunciation:PRK>KOR:2023-11-23"
      ])
  }

  @Test("--fold-leaders counts a leader's ties for the state")
  func fold() throws {
    #expect(try actors("2023-09-13", "--kinds", "summit") == ["kim", "putin"])
    #expect(try actors("2023-09-13", "--kinds", "summit", "--fold-leaders") == ["PRK", "RUS"])
  }

  @Test("--groups")
  func groups() throws {
    let members = try ids("2020-06-01", "--groups", "members")
    #expect(members.contains("member:KOR>league:2019-01-01"))
    #expect(!members.contains("pilotage:JPN--KOR:league"))
    let pairs = try ids("2020-06-01", "--groups", "pairs")
    #expect(!pairs.contains("member:KOR>league:2019-01-01"))
    #expect(pairs.contains("pilotage:JPN--KOR:league"))
    #expect(try ids("2020-06-01", "--groups", "hub") == members)
  }

  @Test("--top keeps the actors with most ties")
  func top() throws {
    #expect(try actors("2024-01-19", "--top", "2") == ["PRK", "RUS"])
    #expect(try ids("2024-01-19", "--top", "99") == ids("2024-01-19"))
  }

  @Test("The options hold for diffs and histories as well")
  func otherVerbs() throws {
    let options = ["--kinds", "summit", "--format", "json"]
    let history = try Command.run(["history", Command.harbour, "--of", "KOR"] + options)
    #expect(
      try JSON.object(history.output).list("ties").compactMap { $0.text("id") } == ["summit:JPN--KOR:2023-10"]
    )
    let diff = try Command.run(
      ["diff", Command.harbour, "--from", "2020", "--to", "2024", "--passing"] + options)
    let ties = try JSON.object(diff.output).object("ties")
    #expect(try ties.list("passing").count == 2)
    #expect(try ties.list("ended").isEmpty)
  }
}
