import Foundation
import Testing

@Suite("Mappings and rules on the command line")
struct MappingTests {
  private static let events = """
    code,who,whom,day
    190,FRA,DEU,2014-01-01
    193,FRA,DEU,2014-02-01
    042,FRA,DEU,2014-02-02

    """
  private static let mapping = """
    entente-mapping: 1
    tie:
      kind: {column: code, scheme: cameo}
      from: {column: who}
      to: {column: whom}
      date: {column: day}

    """

  @Test
  func `entente mapping lists what is built in, and prints one to start from`() throws {
    let list = try Command.run(["mapping"])
    #expect(list.status == 0)
    #expect(list.output.hasPrefix("cow-alliances           COW Formal Alliances 4.1, by dyad\n"))
    let one = try Command.run(["mapping", "sipri"])
    #expect(one.output.hasPrefix("entente-mapping: 1\ntitle: SIPRI arms transfers by year\n"))
    let none = try Command.run(["mapping", "cow-aliances"])
    #expect(none.status == 64)
    #expect(
      none.errors == "error: no mapping is called \"cow-aliances\"\n    hint: did you mean cow-alliances?\n")
  }

  @Test
  func `What is printed can be given back as a file`() throws {
    let folder = try Folder()
    try folder.file("events.csv", Self.events)
    for (name, verb) in [("rules.yaml", ["rules"]), ("icews.yaml", ["mapping", "icews"])] {
      let printed = try Command.run(verb + ["-o", name], in: folder)
      #expect(printed.status == 0, "\(printed.errors)")
    }
    let read = try Command.run(["check", "events.csv", "--mapping", "icews.yaml"], in: folder)
    #expect(read.status == 65)
    #expect(
      read.errors.contains("the table has no column \"CAMEO Code\"") || read.output.contains("CAMEO Code"))
  }

  @Test
  func `A table is read by a mapping, and its events become ties by rules`() throws {
    let folder = try Folder()
    try folder.file("events.csv", Self.events)
    try folder.file("own.yaml", Self.mapping)
    let plain = try Command.run(
      ["snapshot", "events.csv", "--mapping", "own.yaml", "--on", "2014-01-15", "--count"], in: folder)
    #expect(plain.output == "0 ties certain, 0 possible, among 0 actors.\n")
    let ruled = try Command.run(
      ["snapshot", "events.csv", "--mapping", "own.yaml", "--rules", "standard", "--on", "2014-01-15"],
      in: folder)
    #expect(ruled.status == 0, "\(ruled.errors)")
    #expect(ruled.output.contains("FRA attacks DEU"))
    let data = try Command.run(
      [
        "snapshot", "events.csv", "--mapping", "own.yaml", "--rules", "standard", "--on", "2014-01-15",
        "--format",
        "json",
      ], in: folder)
    #expect(data.output.contains("\"note\": \"2 events\""))
  }

  @Test
  func `Columns and mappings do not go together, and what is not there is told`() throws {
    let folder = try Folder()
    try folder.file("events.csv", Self.events)
    let both = try Command.run(
      ["check", "events.csv", "--mapping", "icews", "--columns", "kind=code"], in: folder)
    #expect(both.status == 64)
    let absent = try Command.run(["check", "events.csv", "--mapping", "none.yaml"], in: folder)
    #expect(absent.status == 66)
    try folder.file("wrong.yaml", "entente-rules: 1\nrules:\n  - {kind: attack}\n")
    let wrong = try Command.run(["check", "events.csv", "--rules", "wrong.yaml"], in: folder)
    #expect(wrong.status == 65)
    #expect(wrong.errors.hasPrefix("wrong.yaml:3:5: error: the rule does not say for which events it is\n"))
  }
}
