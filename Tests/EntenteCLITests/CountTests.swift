import Foundation
import Testing

@Suite("Counts")
struct CountTests {
  private static let snapshot = ["snapshot", Command.harbour, "--on", "2024-01-19"]
  private static let diff = ["diff", Command.harbour, "--from", "2020-06-01", "--to", "2024-01-19"]

  @Test(
    "The counts of a snapshot are those of its ties", arguments: [[], ["--certain"], ["--around", "JPN"]])
  func snapshot(_ selection: [String]) throws {
    let whole = try JSON.object(Command.run(Self.snapshot + ["--format", "json"] + selection).output)
    let counts = try JSON.object(
      Command.run(Self.snapshot + ["--count", "--format", "json"] + selection).output)
    let certainties = try whole.list("ties").map { $0.text("certainty") }
    #expect(counts.text("on") == "2024-01-19")
    #expect(counts["actors"] as? Int == (try whole.list("actors").count))
    #expect(
      try counts.object("ties") as? [String: Int] == [
        "certain": certainties.count { $0 == "certain" }, "possible": certainties.count { $0 == "possible" },
      ])
    let text = try Command.run(Self.snapshot + selection).output
    #expect(try text.hasSuffix("\n\n" + Command.run(Self.snapshot + ["--count"] + selection).output))
  }

  @Test("The counts of a diff are those of its lists, and --exit-code holds")
  func diff() throws {
    let whole = try JSON.object(Command.run(Self.diff + ["--format", "json"]).output).object("ties")
    let counts = try JSON.object(Command.run(Self.diff + ["--count", "--format", "json"]).output)
    let ties = try counts.object("ties")
    #expect(counts.text("from") == "2020-06-01" && counts.text("to") == "2024-01-19")
    for key in ["began", "ended", "changed"] {
      #expect(ties[key] as? Int == (try whole.list(key).count), "\(key)")
    }
    #expect(ties["unchanged"] as? Int == whole["unchanged"] as? Int)
    let run = try Command.run(Self.diff + ["--count", "--exit-code"])
    #expect(run.status == 1)
    #expect(run.output.hasSuffix(" unchanged.\n") && run.output.split(separator: "\n").count == 1)
    let files = try Command.run(
      ["diff", Command.harbour, Command.harbourLater, "--count", "--format", "json"])
    #expect(try JSON.keys(of: files.output) == ["old", "new", "ties"])
  }

  @Test("The counts of a history are those of its ties")
  func history() throws {
    let history = ["history", Command.harbour, "--of", "PRK"]
    let whole = try JSON.object(Command.run(history + ["--format", "json"]).output).list("ties")
    let counts = try JSON.object(Command.run(history + ["--count", "--format", "json"]).output)
    let certain = whole.count { $0.text("certainty") == "certain" }
    #expect(
      try counts.object("ties") as? [String: Int] == ["certain": certain, "possible": whole.count - certain])
    let text = try Command.run(history + ["--count"]).output
    #expect(
      text
        == "\(whole.count) ties: \(certain) certain on some day, \(whole.count - certain) possible and no more.\n"
    )
  }

  @Test("One tie is one tie")
  func one() throws {
    let folder = try Folder()
    try folder.file("one.csv", "kind,from,to,start,end\nwar,A,B,1914-08-01,1918-11-11\n")
    let history = try Command.run(["history", "one.csv", "--of", "A", "--count"], in: folder)
    #expect(history.output == "1 tie: 1 certain on some day, 0 possible and no more.\n")
    let snapshot = try Command.run(["snapshot", "one.csv", "--on", "1915-01-01", "--count"], in: folder)
    #expect(snapshot.output == "1 tie certain, 0 possible, among 2 actors.\n")
    #expect(snapshot.errors == "1 warning; `entente check` tells more\n")
  }

  @Test(
    "Counts are text or JSON and nothing else",
    arguments: [["--format", "svg"], ["--format", "dot"], ["--format", "markdown"]])
  func formats(_ format: [String]) throws {
    let run = try Command.run(Self.diff + ["--count"] + format)
    #expect(run.status == 64 && run.output == "")
    #expect(run.errors == "error: the format \"\(format[1])\" is not one of text, json\n")
  }

  @Test("--include all shows ties of every status")
  func include() throws {
    let all = try Command.run(Self.snapshot + ["--include", "all"])
    #expect(all.status == 0 && all.errors == "")
    let each = try Command.run(Self.snapshot + ["--include", "predicted,denied,doubted,retracted"])
    #expect(all.output.contains("predicted"))
    #expect(all.output == each.output)
    let none = try Command.run(Self.snapshot + ["--include", ","])
    #expect(none.status == 64 && none.errors == "error: no status is named\n")
  }
}
