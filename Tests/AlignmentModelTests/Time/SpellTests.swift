import AlignmentModel
import Testing

/// A spell or an event with its bounds: four days with spaces between, read by ``EDTFExample/day(_:)``.
struct BoundsExample: CustomTestStringConvertible, Sendable {
  var text: String
  var bounds: Bounds

  init(_ text: String, _ bounds: String) {
    self.text = text
    let days = bounds.split(separator: " ").map { EDTFExample.day(String($0)) }
    self.bounds = Bounds(
      firstEarliest: days[0], firstLatest: days[1], lastEarliest: days[2], lastLatest: days[3])
  }

  var testDescription: String { text }
}

@Suite("Spells")
struct SpellTests {
  static let singleDates: [BoundsExample] = [
    .init("2024", "2024-01-01 2024-01-01 2024-12-31 2024-12-31"),
    .init("2024-02", "2024-02-01 2024-02-01 2024-02-29 2024-02-29"),
    .init("2024-01-19", "2024-01-19 2024-01-19 2024-01-19 2024-01-19"),
    .init("2024-01-19T10:00:00Z", "2024-01-19 2024-01-19 2024-01-19 2024-01-19"),
    .init("202X", "2020-01-01 2029-01-01 2020-12-31 2029-12-31"),
    .init("2024-XX", "2024-01-01 2024-12-01 2024-01-31 2024-12-31"),
    .init("2024-0X", "2024-01-01 2024-09-01 2024-01-31 2024-09-30"),
    .init("2024-X1", "2024-01-01 2024-11-01 2024-01-31 2024-11-30"),
    .init("2024-X0", "2024-10-01 2024-10-01 2024-10-31 2024-10-31"),
    .init("2024-01-XX", "2024-01-01 2024-01-31 2024-01-01 2024-01-31"),
    .init("2023-02-XX", "2023-02-01 2023-02-28 2023-02-01 2023-02-28"),
    .init("2024-02-2X", "2024-02-20 2024-02-29 2024-02-20 2024-02-29"),
    .init("2024-XX-31", "2024-01-31 2024-12-31 2024-01-31 2024-12-31"),
    .init("2024-X4-XX", "2024-04-01 2024-04-30 2024-04-01 2024-04-30"),
    .init("202X-02-XX", "2020-02-01 2029-02-28 2020-02-01 2029-02-28"),
    .init("19XX-02-29", "1904-02-29 1996-02-29 1904-02-29 1996-02-29"),
    .init("1X24-02-29", "1024-02-29 1924-02-29 1024-02-29 1924-02-29"),
    .init("156X-12-25", "1560-12-25 1569-12-25 1560-12-25 1569-12-25"),
    .init("15XX-12-XX", "1500-12-01 1599-12-31 1500-12-01 1599-12-31"),
    .init("XXXX-12-XX", "0000-12-01 9999-12-31 0000-12-01 9999-12-31"),
    .init("XXXX-02-29", "0000-02-29 9996-02-29 0000-02-29 9996-02-29"),
    .init("X024", "0024-01-01 9024-01-01 0024-12-31 9024-12-31"),
    .init("-043X", "-0439-01-01 -0430-01-01 -0439-12-31 -0430-12-31"),
    .init("-000X", "-0009-01-01 -0001-01-01 -0009-12-31 -0001-12-31"),
    .init("20XX-24", "2000-12-01 2099-12-01 2001-02-28 2100-02-28"),
    .init("1950S2", "1900-01-01 1999-01-01 1900-12-31 1999-12-31"),
    .init("-1950S2", "-1999-01-01 -1900-01-01 -1999-12-31 -1900-12-31"),
    .init("1950S4", "1950-01-01 1950-01-01 1950-12-31 1950-12-31"),
    .init("Y12345S2", "Y12000-01-01 Y12999-01-01 Y12000-12-31 Y12999-12-31"),
  ]

  static let marked: [BoundsExample] = [
    .init("2024~", "2023-01-01 2025-01-01 2023-12-31 2025-12-31"),
    .init("2024?", "2024-01-01 ..future ..past 2024-12-31"),
    .init("2024%", "2023-01-01 ..future ..past 2025-12-31"),
    .init("~2024", "2023-01-01 2025-01-01 2023-12-31 2025-12-31"),
    .init("2024-02~", "2024-01-01 2024-03-01 2024-01-31 2024-03-31"),
    .init("2024-02~/..", "2024-01-01 2024-03-31 ..future ..future"),
    .init("2024-01~/2024-06", "2023-12-01 2024-02-29 2024-06-01 2024-06-30"),
    .init("2004-06~-11/..", "2004-05-11 2004-07-11 ..future ..future"),
    .init("2004-01~-31/..", "2003-12-31 2004-02-29 ..future ..future"),
    .init("~2004-06-~11/..", "2003-06-11 2005-06-11 ..future ..future"),
    .init("2004~-02-29/..", "2003-02-28 2005-02-28 ..future ..future"),
    .init("2004-02-29~/..", "2004-02-28 2004-03-01 ..future ..future"),
    .init("2021-21~/..", "2020-12-01 2021-08-31 ..future ..future"),
    .init("2021-33~/..", "2020-10-01 2021-06-30 ..future ..future"),
    .init("2021-37~/..", "2020-09-01 2021-08-31 ..future ..future"),
    .init("2021-40~/..", "2020-07-01 2021-12-31 ..future ..future"),
    .init("202X~/..", "2019-01-01 2030-12-31 ..future ..future"),
    .init("2024-01-XX~/..", "2023-01-01 2025-01-31 ..future ..future"),
    .init("1950S2~/..", "1899-01-01 2000-12-31 ..future ..future"),
    .init("2023-08?/2024?", "2023-08-01 ..future ..past 2024-12-31"),
    .init("../2024-01%", "..past ..past ..past 2024-02-29"),
    .init("2004?-06-~11/..", "2004-06-10 ..future ..future ..future"),
  ]

  static let intervals: [BoundsExample] = [
    .init("2018-09-19/2023-11-23", "2018-09-19 2018-09-19 2023-11-23 2023-11-23"),
    .init("2023-08/..", "2023-08-01 2023-08-31 ..future ..future"),
    .init("../2024", "..past ..past 2024-01-01 2024-12-31"),
    .init("2024/", "2024-01-01 2024-12-31 ..past ..future"),
    .init("/2024", "..past ..future 2024-01-01 2024-12-31"),
    .init("/", "..past ..future ..past ..future"),
    .init("/..", "..past ..future ..future ..future"),
    .init("../", "..past ..past ..past ..future"),
    .init("../..", "..past ..past ..future ..future"),
    .init("2024-03/2024-03-15", "2024-03-01 2024-03-31 2024-03-15 2024-03-15"),
    .init("2024-03-15/2024-03", "2024-03-15 2024-03-15 2024-03-01 2024-03-31"),
    .init("2024-01-02/2024-01-01~", "2024-01-02 2024-01-02 2023-12-31 2024-01-02"),
    .init("-0431/-0403", "-0431-01-01 -0431-12-31 -0403-01-01 -0403-12-31"),
    .init("Y-17E7/2024", "..past ..past 2024-01-01 2024-12-31"),
    .init("2024/Y17E7", "2024-01-01 2024-12-31 ..future ..future"),
    .init("2024/Y9999999999999999999999", "2024-01-01 2024-12-31 ..future ..future"),
    .init("Y-1E99999999/..", "..past ..past ..future ..future"),
  ]

  @Test("A single date stands for all its days, or for one of several units", arguments: singleDates)
  func readsSingleDates(_ example: BoundsExample) throws { try expect(example) }

  @Test("Marks widen bounds or leave them unknown", arguments: marked)
  func marks(_ example: BoundsExample) throws { try expect(example) }

  @Test("Both ends of an interval are read, open and blank ones too", arguments: intervals)
  func readsIntervals(_ example: BoundsExample) throws { try expect(example) }

  private func expect(_ example: BoundsExample) throws {
    let spell = try Spell(parsing: example.text)
    #expect(spell.bounds == example.bounds)
    #expect(spell.text == example.text)
    #expect(spell.description == example.text)
  }

  @Test("Ends tell how they are written")
  func ends() throws {
    let spell = try Spell(parsing: "2023-08/..")
    #expect(spell.start == .written && spell.end == .open)
    #expect(spell.startText == "2023-08" && spell.endText == nil)
    let blank = try Spell(parsing: "/2024")
    #expect(blank.start == .blank && blank.end == .written)
    #expect(blank.startText == nil && blank.endText == "2024")
    let single = try Spell(parsing: "2024-03")
    #expect(single.startText == "2024-03" && single.endText == "2024-03")
    #expect(single.isSingleDate && !spell.isSingleDate)
  }

  @Test("Exact spells are written as they are read")
  func exactSpells() throws {
    let examples: [(Spell, String)] = [
      (Spell(from: "2024-01-19", through: "2024-02-01"), "2024-01-19/2024-02-01"),
      (Spell(from: "2024-01-19", through: "2024-01-19"), "2024-01-19"),
      (Spell(from: "2024-01-19", through: nil), "2024-01-19/.."),
      (Spell(from: "2024-01-19", through: .unboundedFuture), "2024-01-19/.."),
      (Spell(from: .unboundedPast, through: "2024-01-19"), "../2024-01-19"),
      (Spell(from: .unboundedPast, through: nil), "../.."),
      (Spell.unknown, "/"),
    ]
    for (spell, text) in examples {
      #expect(spell.text == text)
      #expect(try Spell(parsing: text) == spell)
    }
  }

  @Test("Spells that say the same in other words are told apart")
  func equality() throws {
    let one = try Spell(parsing: "2024")
    let other = try Spell(parsing: "2024-01-01/2024-12-31")
    #expect(one.bounds == other.bounds)
    #expect(one != other)
    #expect(try Set([one, other, Spell(parsing: "2024")]).count == 2)
  }
}
