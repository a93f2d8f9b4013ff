import AlignmentModel
import Testing

@testable import AlignmentFormats

@Suite("Rules that make ties of events")
struct EventRulesTests {
  private func rules(_ text: String) throws -> EventRules {
    try EventRules(bytes: Array("entente-rules: 1\n\(text)".utf8), name: "own.rules.yaml")
  }

  private func complaint(_ text: String) -> String {
    do {
      _ = try rules(text)
      return ""
    } catch let error as Diagnostics {
      return error.rendering() + error.summary
    } catch {
      return "\(error)"
    }
  }

  private static let mapping = """
    entente-mapping: 1
    source: {id: events, title: Events}
    tie:
      kind: {column: code, scheme: cameo}
      from: {column: a}
      to: {column: b}
      date: {column: day}
      weight: {column: weight}
      note: {column: text}

    """

  private func ruled(_ table: String, _ rules: EventRules) throws -> (ties: [String], losses: Losses) {
    var draft = try #require(
      try mapped("code,a,b,day,weight,text\n" + table, by: Self.mapping, rules: rules).draft)
    var ruling = EventRuling(rules)
    draft.tables = draft.tables.map { ruling.apply(to: $0) }
    return (try draft.validated().tieLines, ruling.losses)
  }

  @Test
  func `Events of one kind and dyad that lie near enough are one tie, and others stay events`() throws {
    let rules = try rules("rules:\n  - {kind: attack, cameo: ['19'], gap: 10}\n")
    let table = """
      190,A,B,2014-01-01,-10,Fight
      193,A,B,2014-01-11,-8,Shoot
      190,A,B,2014-01-22,-10,Fight
      190,B,A,2014-01-02,-10,Fight
      042,A,B,2014-01-02,1.9,Visit
      190,A,B,2014-02,-10,Fight

      """
    #expect(
      try ruled(table, rules).ties == [
        "attack A -> B 2014-01-01/2014-01-11 weight -9.0 (2 events: Fight, Shoot)",
        "attack A -> B 2014-01-22 weight -10.0 (Fight)", "attack A -> B 2014-02 weight -10.0 (Fight)",
        "attack B -> A 2014-01-02 weight -10.0 (Fight)", "visit A -> B 2014-01-02 weight 1.9 (Visit)",
      ])
  }

  @Test
  func `The longest code decides, whatever the order of the rules, and codes are text`() throws {
    let rules = try rules(
      "rules:\n  - {kind: attack, cameo: ['19'], gap: 10}\n  - {kind: air-strike, cameo: ['195']}\n"
        + "  - {left-out: true, cameo: ['01']}\n")
    #expect(rules.decision(for: "cameo:190") == .spell("attack", gap: 10, least: 2))
    #expect(rules.decision(for: "cameo:1951") == .event("air-strike"))
    #expect(rules.decision(for: "cameo:010") == .leftOut)
    #expect(rules.decision(for: "cameo:100") == .event("demand"))
    #expect(rules.decision(for: "cameo:1") == .event("cameo-1"))
    #expect(rules.decision(for: "190") == .spell("attack", gap: 10, least: 2))
  }

  @Test
  func `Rules speak of PLOVER and of kinds, which take their sub-kinds along`() throws {
    let rules = try rules(
      "rules:\n  - {kind: aid, plover: ['AID'], gap: 30}\n  - {kind: military-support, plover: ['AID:military'], gap: 9}\n"
        + "  - {kind: talks, kinds: [talks], gap: 5, least: 3}\n")
    #expect(
      rules.decision(for: "plover:AID-promise:military") == .spell("military-support", gap: 9, least: 2))
    #expect(rules.decision(for: "plover:AID:asylum") == .spell("aid", gap: 30, least: 2))
    #expect(rules.decision(for: "summit") == .spell("talks", gap: 5, least: 3))
    #expect(rules.decision(for: "war") == .event("war"))
  }

  @Test
  func `Both sides of a mutual kind count together, and two events on one day are enough`() throws {
    let rules = try rules("weight: sum\nrules:\n  - {kind: talks, cameo: ['04'], gap: 30}\n")
    let table = "040,A,B,2014-01-01,1,Consult\n046,B,A,2014-01-01,7,Negotiate\n040,A,B,2014-01-30,1,Consult\n"
    #expect(
      try ruled(table, rules).ties == [
        "talks A -- B 2014-01-01/2014-01-30 weight 9.0 (3 events: Consult (2), Negotiate)"
      ])
  }

  @Test(arguments: [("mean", "-5.0"), ("sum", "-10.0"), ("count", "2.0")])
  func `The weight of a tie is the mean, the sum or the number of its events`(weight: String, value: String)
    throws
  {
    let rules = try rules("weight: \(weight)\nrules:\n  - {kind: attack, cameo: ['19'], gap: 30}\n")
    let ties = try ruled("190,A,B,2014-01-01,-10,\n190,A,B,2014-01-02,0,\n", rules).ties
    #expect(ties == ["attack A -> B 2014-01-01/2014-01-02 weight \(value) (2 events)"])
  }

  @Test
  func `What a rule leaves out is counted`() throws {
    let rules = try rules("rules:\n  - {left-out: true, cameo: ['01']}\n")
    let ruled = try ruled("010,A,B,2014-01-01,0,\n013,A,B,2014-01-01,0,\n042,A,B,2014-01-01,0,\n", rules)
    #expect(ruled.ties == ["visit A -> B 2014-01-01 weight 0.0"])
    #expect(
      ruled.losses.lines("taken") == ["not taken: events that a rule leaves out (2), such as cameo:010"])
  }

  @Test
  func `Ties that are spells already stay as they are`() throws {
    let rules = try rules(
      "rules:\n  - {kind: attack, kinds: [attack], gap: 30}\n  - {left-out: true, kinds: [war]}\n")
    var options = ReadingOptions()
    options.rules = rules
    let table = """
      kind,from,to,start,end,date
      attack,A,B,2014,2015,
      attack,A,B,,,2014-01-01
      shelling,A,B,,,2014-01-02
      war,A,B,2014,2015,
      war,A,B,,,2014-01-02

      """
    let contents = FileContents.of(Array(table.utf8), named: "t.csv", options)
    guard case .table(let reading) = contents, let rows = reading.table else {
      Issue.record("no table")
      return
    }
    var ruling = EventRuling(rules)
    var draft = AlignmentGraph.Draft()
    draft.tables = [ruling.apply(to: rows)]
    #expect(
      try draft.validated().tieLines == [
        "attack A -> B 2014-01-01/2014-01-02 (2 events)", "attack A -> B 2014/2015", "war A -- B 2014/2015",
      ])
  }

  @Test
  func `The rules that come with Entente can be read and name only kinds that there are`() throws {
    let standard = try EventRules(bytes: Array(EventRules.standardText.utf8), name: "standard")
    #expect(standard.rules.count == EventRules.standard.rules.count)
    #expect(standard.rules.count > 20)
    #expect(standard.rules.allSatisfy { Vocabulary.standard[$0.kind] != nil })
    #expect(standard.about?.contains("Jones, Bremer and Singer") == true)
    #expect(standard.decision(for: "cameo:195") == .spell("air-strike", gap: 183, least: 2))
    #expect(standard.decision(for: "cameo:010") == .event("statement"))
  }

  @Test
  func `All that is wrong with rules is told at once`() {
    #expect(
      complaint(
        """
        weight: median
        rules:
          - {kind: atack, cameo: ['1'], gap: 30}
          - {cameo: ['19'], gap: 0}
          - {kind: attack}
          - {kind: attack, cameo: ['19'], gap: 5, least: 2}
          - {kind: talks, kinds: [tlaks], gap: 3}
          - {kind: talks, cameo: ['04'], gap: 4}

        """) == """
          own.rules.yaml:2:9: error: the weight cannot be "median"
           2 | weight: median
             |         ^~~~~~
              hint: did you mean `mean`?
          own.rules.yaml:4:12: error: no kind is called "atack"
           4 |   - {kind: atack, cameo: ['1'], gap: 30}
             |            ^~~~~
              hint: did you mean `attack`?
          own.rules.yaml:4:27: error: CAMEO has no code "1"
           4 |   - {kind: atack, cameo: ['1'], gap: 30}
             |                           ^~~
              hint: codes are text: write '01'
          own.rules.yaml:5:5: error: the rule does not say of which kind the events are
           5 |   - {cameo: ['19'], gap: 0}
             |     ^
          own.rules.yaml:5:26: error: a gap is 1 to 36525 days, not "0"
           5 |   - {cameo: ['19'], gap: 0}
             |                          ^
          own.rules.yaml:6:5: error: the rule does not say for which events it is
           6 |   - {kind: attack}
             |     ^
              hint: give it `cameo`, `plover` or `kinds`
          own.rules.yaml:7:28: error: two rules speak of the cameo code 19
           7 |   - {kind: attack, cameo: ['19'], gap: 5, least: 2}
             |                            ^~~~
              hint: the first stands on line 5; take it out of one of them
          own.rules.yaml:7:40: error: two rules say how near events of the kind "attack" lie
           7 |   - {kind: attack, cameo: ['19'], gap: 5, least: 2}
             |                                        ^
              hint: the first stands on line 6; give both the same `gap` and `least`
          own.rules.yaml:8:27: error: no kind is called "tlaks"
           8 |   - {kind: talks, kinds: [tlaks], gap: 3}
             |                           ^~~~~
              hint: did you mean `talks`?
          own.rules.yaml:9:39: error: two rules say how near events of the kind "talks" lie
           9 |   - {kind: talks, cameo: ['04'], gap: 4}
             |                                       ^
              hint: the first stands on line 8; give both the same `gap` and `least`
          10 errors, 0 warnings
          """)
  }
}
