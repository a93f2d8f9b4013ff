import Foundation
import Testing

/// Key by key against the examples on the page that is the contract.
@Suite("JSON that other tools depend on")
struct JSONContractTests {
  private static let tieKeys = [
    "id", "kind", "from", "to", "mutual", "during", "bounds", "certainty", "status", "valence", "weight",
    "trend",
    "terms", "roles", "note", "claims", "sources", "witnesses",
  ]

  private func output(_ arguments: String...) throws -> String {
    let run = try Command.run(arguments + ["--format", "json"])
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.output.hasSuffix("\n"))
    return run.output
  }

  @Test("A snapshot")
  func snapshot() throws {
    let text = try output("snapshot", Command.harbour, "--on", "2024-01-19")
    #expect(try JSON.keys(of: text) == ["entente", "on", "knownBy", "covered", "actors", "ties"])
    #expect(try JSON.keys(of: text, after: "\"actors\": [") == ["id", "name", "kind"])
    #expect(try JSON.keys(of: text, after: "\"ties\": [") == Self.tieKeys)
    #expect(try JSON.keys(of: text, after: "\"claims\": [") == ["stance", "by", "source", "at"])
    let whole = try JSON.object(text)
    #expect(whole["entente"] as? Int == 1)
    #expect(whole.text("on") == "2024-01-19")
    #expect(whole["knownBy"] is NSNull)
    #expect(whole["covered"] as? Bool == true)
    let actors = try whole.list("actors")
    #expect(actors.compactMap { $0.text("id") } == ["JPN", "KOR", "PRK", "RUS", "kim", "league", "putin"])
    #expect(actors[2].text("name") == "조선민주주의인민공화국")
    #expect(actors[2].text("kind") == "state")
  }

  @Test("A tie with everything")
  func tie() throws {
    let ties = try JSON.object(output("snapshot", Command.harbour, "--on", "2024-01-19")).list("ties")
    let ids = ties.compactMap { $0.text("id") }
    #expect(
      ids == [
        "alignment:PRK--RUS", "arms-transfer:PRK>RUS:2023-08", "leads:kim>PRK:2011-12-17",
        "leads:putin>RUS:2012-05-07", "member:KOR>league:2019-01-01", "sanctions:JPN>PRK:2016",
      ])
    let arms = ties[1]
    let expected: [String: Any] = [
      "id": "arms-transfer:PRK>RUS:2023-08", "kind": "arms-transfer", "from": "PRK", "to": "RUS",
      "mutual": false,
      "during": "2023-08/..", "bounds": ["2023-08-01", "2023-08-31", "2024-03-31", NSNull()],
      "certainty": "certain", "status": "disputed", "valence": "cooperative", "weight": NSNull(),
      "trend": "rising",
      "terms": [String](), "roles": ["against": ["JPN"]], "note": NSNull(),
      "claims": [
        ["stance": "alleges", "by": ["KOR"], "source": "leak-2024", "at": "paragraph 2"],
        ["stance": "denies", "by": ["RUS", "PRK"], "source": "leak-2024", "at": NSNull()],
      ],
      "sources": ["leak-2024"], "witnesses": 1,
    ]
    #expect(NSDictionary(dictionary: arms) == NSDictionary(dictionary: expected))
  }

  @Test("An event has a date in place of a spell, and a pact's pair has neither")
  func times() throws {
    let event = try output("snapshot", Command.harbour, "--on", "2023-09-13", "--kinds", "summit")
    #expect(
      try JSON.keys(of: event, after: "\"ties\": [") == Self.tieKeys.map { $0 == "during" ? "date" : $0 })
    #expect(try JSON.object(event).list("ties")[0].text("date") == "2023-09-13")
    let pair = try output(
      "snapshot", Command.harbour, "--on", "2020-06-01", "--groups", "pairs", "--kinds", "pilotage")
    #expect(try JSON.keys(of: pair, after: "\"ties\": [") == Self.tieKeys)
    let tie = try JSON.object(pair).list("ties")[0]
    #expect(tie.text("id") == "pilotage:JPN--KOR:league")
    #expect(tie["during"] is NSNull)
    #expect(tie["bounds"] as? [String] == ["2019-01-01", "2019-01-01", "2022-12-31", "2022-12-31"])
  }

  @Test("A folded tie bears the state in its id")
  func folded() throws {
    let text = try output(
      "snapshot", Command.harbour, "--on", "2023-09-13", "--kinds", "summit", "--fold-leaders")
    let tie = try #require(try JSON.object(text).list("ties").first)
    #expect(tie.text("id")?.hasPrefix("summit:kim--putin:2023-09-13@") == true)
    #expect([tie.text("from"), tie.text("to")] == ["PRK", "RUS"])
  }

  @Test("A snapshot as it was known")
  func knownBy() throws {
    let text = try output("snapshot", Command.harbour, "--on", "2023-12-01", "--known-by", "2023-12-31")
    #expect(try JSON.object(text).text("knownBy") == "2023-12-31")
    let ids = try JSON.object(text).list("ties").compactMap { $0.text("id") }
    #expect(!ids.contains("arms-transfer:PRK>RUS:2023-08"))
  }

  @Test("Counts")
  func count() throws {
    let text = try output("snapshot", Command.harbour, "--on", "2024-01-19", "--count")
    #expect(try JSON.keys(of: text) == ["on", "actors", "ties"])
    #expect(try JSON.keys(of: text, after: "\"ties\":") == ["certain", "possible"])
    #expect(try JSON.object(text).text("on") == "2024-01-19")
    #expect(try JSON.object(text).object("ties") as? [String: Int] == ["certain": 6, "possible": 0])
  }

  @Test("A diff of two days")
  func diff() throws {
    let text = try output("diff", Command.harbour, "--from", "2021-12-31", "--to", "2024-01-19")
    #expect(
      try JSON.keys(of: text) == ["entente", "from", "to", "knownBy", "covered", "ties", "causes", "actors"])
    #expect(try JSON.keys(of: text, after: "\"ties\":") == ["began", "ended", "changed", "unchanged"])
    #expect(try JSON.keys(of: text, after: "\"began\": [") == Self.tieKeys)
    #expect(try JSON.keys(of: text, after: "\"changed\": [") == ["before", "after", "what"])
    #expect(try JSON.keys(of: text, after: "\"before\":") == Self.tieKeys)
    #expect(try JSON.keys(of: text, after: "\"actors\":") == ["began", "ended", "changed"])
    let whole = try JSON.object(text)
    #expect(whole["covered"] as? [Bool] == [true, true])
    let ties = try whole.object("ties")
    #expect(try ties.list("began").compactMap { $0.text("id") } == ["arms-transfer:PRK>RUS:2023-08"])
    #expect(
      try ties.list("ended").compactMap { $0.text("id") } == [
        "alliance:JPN--KOR:2020", "member:JPN>league:2019-01-01", "agreement",
      ])
    #expect(ties["unchanged"] as? Int == 4)
    #expect(try ties.list("changed").first?["what"] as? [String] == ["certainty"])
    #expect(
      try whole.object("causes") as? [String: [String]] == ["agreement": ["denunciation:PRK>KOR:2023-11-23"]])
    let changed = try whole.object("actors").list("changed")
    #expect(changed.first?["what"] as? [String] == ["name"])
    #expect(try changed[0].object("after").text("name") == "日本")
  }

  @Test("A diff with what came and went")
  func passing() throws {
    let text = try output("diff", Command.harbour, "--from", "2021-12-31", "--to", "2024-01-19", "--passing")
    #expect(
      try JSON.keys(of: text, after: "\"ties\":") == ["began", "ended", "changed", "unchanged", "passing"])
    let ties = try JSON.object(text).object("ties").list("passing")
    #expect(
      ties.compactMap { $0.text("id") } == [
        "denunciation:PRK>KOR:2023-11-23", "summit:JPN--KOR:2023-10", "summit:kim--putin:2023-09-13",
      ])
  }

  @Test("A diff of two files names them, and finds a tie again that bears another id")
  func files() throws {
    let text = try output("diff", Command.harbour, Command.harbourLater)
    #expect(
      try JSON.keys(of: text) == ["entente", "old", "new", "knownBy", "covered", "ties", "causes", "actors"])
    let whole = try JSON.object(text)
    #expect(whole.text("old") == Command.harbour)
    #expect(whole.text("new") == Command.harbourLater)
    let changed = try whole.object("ties").list("changed")
    #expect(changed.compactMap { $0["what"] as? [String] } == [["weight"], ["id", "during"]])
    #expect(try changed[1].object("before").text("id") == "sanctions:JPN>PRK:2016")
    #expect(try changed[1].object("after").text("id") == "sanctions:JPN>PRK:2017")
    #expect(try whole.object("ties").list("began").compactMap { $0.text("kind") } == ["trade"])
    #expect(try whole.object("actors").list("changed").count == 1)
  }

  @Test("A diff applied to the first snapshot gives the second")
  func applied() throws {
    let korea = Command.root.appendingPathComponent("Graphs/korea.yaml").path
    let (from, to) = ("2018-10-01", "2024-01-19")
    let first = try JSON.object(output("snapshot", korea, "--on", from)).list("ties")
    let second = try JSON.object(output("snapshot", korea, "--on", to)).list("ties")
    let diff = try JSON.object(output("diff", korea, "--from", from, "--to", to)).object("ties")
    var ties = Dictionary(uniqueKeysWithValues: first.compactMap { tie in tie.text("id").map { ($0, tie) } })
    for tie in try diff.list("ended") { ties[tie.text("id") ?? ""] = nil }
    for change in try diff.list("changed") {
      ties[try change.object("before").text("id") ?? ""] = nil
      ties[try change.object("after").text("id") ?? ""] = try change.object("after")
    }
    for tie in try diff.list("began") { ties[tie.text("id") ?? ""] = tie }
    #expect(ties.count == second.count)
    for tie in second {
      let id = try #require(tie.text("id"))
      #expect(NSDictionary(dictionary: ties[id] ?? [:]) == NSDictionary(dictionary: tie), "\(id)")
    }
  }

  @Test("A history, in order of start")
  func history() throws {
    let text = try output("history", Command.harbour, "--of", "PRK", "--with", "KOR")
    #expect(
      try JSON.keys(of: text) == ["entente", "of", "with", "ties"]
        || JSON.keys(of: text) == ["of", "with", "ties"])
    let whole = try JSON.object(text)
    #expect([whole.text("of"), whole.text("with")] == ["PRK", "KOR"])
    #expect(
      try whole.list("ties").compactMap { $0.text("id") } == ["agreement", "denunciation:PRK>KOR:2023-11-23"])
    #expect(try JSON.object(output("history", Command.harbour, "--of", "PRK"))["with"] is NSNull)
  }

  @Test("The vocabulary")
  func kinds() throws {
    let text = try output("kinds", Command.harbour)
    #expect(try JSON.keys(of: text) == ["kinds"])
    #expect(
      try JSON.keys(of: text, after: "\"kinds\": [") == [
        "id", "label", "extends", "domain", "valence", "mutual", "codes",
      ])
    let own = try #require(try JSON.object(text).list("kinds").first { $0.text("id") == "pilotage" })
    #expect(own.text("extends") == "cooperation")
    #expect(own["mutual"] as? Bool == true)
    #expect(own["codes"] as? [String: [String]] == ["port": ["P1"]])
  }

  @Test("What check finds, and an empty list when it finds nothing")
  func check() throws {
    let broken = Command.tests.appendingPathComponent("Graphs/harbour-broken.yaml").path
    let run = try Command.run(["check", broken, "--format", "json"])
    #expect(run.status == 65)
    #expect(
      try JSON.keys(of: run.output, after: "[") == [
        "file", "line", "column", "severity", "code", "message", "hint",
      ])
    let all = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
    #expect(all.first?["line"] as? Int == 3)
    #expect(all.first?["column"] as? Int == 20)
    #expect(all.first?["code"] as? String == "unknown-actor")
    #expect(try Command.run(["check", Command.harbour, "--format", "json"]).output == "[]\n")
  }
}
