import AlignmentModel
import Testing

@Suite("EDTF beyond the examples")
struct EDTFTests {
  static let groups: [EDTFExample] = [
    .init("2021-21", "2021-03-01", "2021-05-31", .season),
    .init("2021-24", "2021-12-01", "2022-02-28", .season),
    .init("2023-24", "2023-12-01", "2024-02-29", .season),
    .init("2021-25", "2021-03-01", "2021-05-31", .season),
    .init("2021-26", "2021-06-01", "2021-08-31", .season),
    .init("2021-27", "2021-09-01", "2021-11-30", .season),
    .init("2021-28", "2021-12-01", "2022-02-28", .season),
    .init("2021-29", "2021-09-01", "2021-11-30", .season),
    .init("2021-30", "2021-12-01", "2022-02-28", .season),
    .init("2021-31", "2021-03-01", "2021-05-31", .season),
    .init("2021-32", "2021-06-01", "2021-08-31", .season),
    .init("2021-33", "2021-01-01", "2021-03-31", .quarter),
    .init("2021-36", "2021-10-01", "2021-12-31", .quarter),
    .init("2021-37", "2021-01-01", "2021-04-30", .fourMonths),
    .init("2021-38", "2021-05-01", "2021-08-31", .fourMonths),
    .init("2021-39", "2021-09-01", "2021-12-31", .fourMonths),
    .init("2021-40", "2021-01-01", "2021-06-30", .halfYear),
    .init("2021-41", "2021-07-01", "2021-12-31", .halfYear),
  ]

  static let farYears: [EDTFExample] = [
    .init("0000", "0000-01-01", "0000-12-31", .year),
    .init("-0431", "-0431-01-01", "-0431-12-31", .year),
    .init("Y12345-02", "Y12345-02-01", "Y12345-02-28", .month),
    .init("Y12E3", "Y12000-01-01", "Y12000-12-31", .year),
    .init("Y5881580", "Y5881580-01-01", "..future", .year),
    .init("Y-5877641", "..past", "Y-5877641-12-31", .year),
    .init("Y9999999999999999999999", "..future", "..future", .year),
    .init("Y-9999999999999999999999-02-29", "..past", "..past", .day),
    .init("Y1E99999999", "..future", "..future", .year),
    .init("Y1E99999999999999999999999999", "..future", "..future", .year),
    .init("Y0E99S1", "0000-01-01", "0000-12-31", .year),
    .init("Y1E99S1", "..future", "..future", .year),
    .init("Y99999999999999999999S1~", "..future", "..future", .year),
  ]

  @Test("Seasons, quarters, terms and half-years", arguments: groups)
  func subYearGroups(_ example: EDTFExample) throws { try expect(example) }

  @Test("Years far away neither trap nor turn round", arguments: farYears)
  func yearsFarAway(_ example: EDTFExample) throws { try expect(example) }

  private func expect(_ example: EDTFExample) throws {
    let date = try EDTF(parsing: example.text)
    #expect(date.text == example.text)
    #expect(date.earliest == EDTFExample.day(example.earliest))
    #expect(date.latest == EDTFExample.day(example.latest))
    #expect(date.precision == example.precision)
  }

  @Test("Marks are told wherever they stand")
  func marks() throws {
    let dates = try ["2024", "2024?", "?2024-01", "2024~-01", "2024-01-%19", "../2024?", "[2023~..2024]"]
      .map { try EDTF(parsing: $0) }
    #expect(dates.map(\.isUncertain) == [false, true, true, false, true, true, false])
    #expect(dates.map(\.isApproximate) == [false, false, false, true, true, false, true])
  }

  @Test("Precision is that of the coarsest date, and of none where none is written")
  func precision() throws {
    #expect(try EDTF(parsing: "2024-01-19/2024-02").precision == .month)
    #expect(try EDTF(parsing: "{2024-01,2024-21}").precision == .season)
    #expect(try EDTF(parsing: "../..").precision == nil)
    #expect(try EDTF(parsing: "/").precision == nil)
  }
}
