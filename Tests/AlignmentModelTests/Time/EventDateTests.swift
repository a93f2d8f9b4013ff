import AlignmentModel
import Testing

@Suite("Dates of events")
struct EventDateTests {
  static let single: [BoundsExample] = [
    .init("2024-01-19", "2024-01-19 2024-01-19 2024-01-19 2024-01-19"),
    .init("2024-01-19T10:00:00+09:00", "2024-01-19 2024-01-19 2024-01-19 2024-01-19"),
    .init("2024-03", "2024-03-01 2024-03-31 2024-03-01 2024-03-31"),
    .init("2024-03~", "2024-02-01 2024-04-30 2024-02-01 2024-04-30"),
    .init("2024-03?", "2024-03-01 ..future ..past 2024-03-31"),
    .init("2024-03-15?", "2024-03-15 ..future ..past 2024-03-15"),
    .init("2024-03-15%", "2024-03-14 ..future ..past 2024-03-16"),
    .init("2024-XX-31", "2024-01-31 2024-12-31 2024-01-31 2024-12-31"),
    .init("1950S2", "1900-01-01 1999-12-31 1900-01-01 1999-12-31"),
    .init("Y170000002", "..future ..future ..future ..future"),
    .init("[2024-01-19,2024-02-01]", "2024-01-19 2024-02-01 2024-01-19 2024-02-01"),
    .init("[2024-02-01,2024-01-19]", "2024-01-19 2024-02-01 2024-01-19 2024-02-01"),
    .init("[2024-01..2024-03]", "2024-01-01 2024-03-31 2024-01-01 2024-03-31"),
    .init("[..2024-03]", "..past 2024-03-31 ..past 2024-03-31"),
    .init("[2024-03..]", "2024-03-01 ..future 2024-03-01 ..future"),
    .init("[2024-03?,2024-05]", "2024-03-01 ..future ..past 2024-05-31"),
    .init("{2024-03-15}", "2024-03-15 2024-03-15 2024-03-15 2024-03-15"),
  ]

  @Test("One event has one occurrence", arguments: single)
  func oneOccurrence(_ example: BoundsExample) throws {
    let date = try EventDate(parsing: example.text)
    #expect(date.occurrences.map(\.bounds) == [example.bounds])
    #expect(date.text == example.text)
    #expect(date.occurrences.map(\.text) == [example.text.filter { $0 != "{" && $0 != "}" }])
  }

  static let several: [(String, [String])] = [
    ("{2024-01-19,2024-03}", ["2024-01-19", "2024-03"]),
    ("{1667,1668?,1670..1672}", ["1667", "1668?", "1670", "1671", "1672"]),
    ("{2023-11..2024-02}", ["2023-11", "2023-12", "2024-01", "2024-02"]),
    ("{2024-02-28..2024-03-01}", ["2024-02-28", "2024-02-29", "2024-03-01"]),
    ("{2023..2024-02}", (1...12).map { "2023-\($0 < 10 ? "0" : "")\($0)" } + ["2024-01", "2024-02"]),
    ("{2024-02-28..2024-02}", ["2024-02-28", "2024-02-29"]),
    ("{-0001..0001}", ["-0001", "0000", "0001"]),
    ("{9999..Y10001}", ["9999", "Y10000", "Y10001"]),
    ("{2024..2024}", ["2024"]),
  ]

  @Test("A set of events has an occurrence for each member, as it would be written alone", arguments: several)
  func occurrences(_ text: String, _ members: [String]) throws {
    let date = try EventDate(parsing: text)
    #expect(date.occurrences.map(\.text) == members)
    let alone = try members.flatMap { try EventDate(parsing: $0).occurrences }
    #expect(date.occurrences == alone)
  }

  @Test("A set has up to a thousand members")
  func thousandMembers() throws {
    #expect(try EventDate(parsing: "{1001..2000}").occurrences.count == 1_000)
    #expect(throws: DateError.self) { try EventDate(parsing: "{1001..2000,2024}") }
    #expect(throws: DateError.self) { try EventDate(parsing: "{-5000-01-01..5000-01-01}") }
  }
}
