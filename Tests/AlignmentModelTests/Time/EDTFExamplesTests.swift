import AlignmentModel
import Testing

/// An expression with the days it can be.
struct EDTFExample: CustomTestStringConvertible, Sendable {
  var text: String
  var earliest: String
  var latest: String
  var form: EDTF.Form
  var precision: EDTF.Precision

  init(
    _ text: String, _ earliest: String, _ latest: String, _ precision: EDTF.Precision,
    _ form: EDTF.Form = .date
  ) {
    self.text = text
    self.earliest = earliest
    self.latest = latest
    self.form = form
    self.precision = precision
  }

  var testDescription: String { text }

  /// A day, or `..past` and `..future` for the unbounded ones.
  static func day(_ text: String) -> Day {
    switch text {
    case "..past": .unboundedPast
    case "..future": .unboundedFuture
    default: Day(stringLiteral: text)
    }
  }
}

@Suite("The examples of the Library of Congress")
struct EDTFExamplesTests {
  static let levelZero: [EDTFExample] = [
    .init("1985-04-12", "1985-04-12", "1985-04-12", .day),
    .init("1985-04", "1985-04-01", "1985-04-30", .month),
    .init("1985", "1985-01-01", "1985-12-31", .year),
    .init("1985-04-12T23:20:30", "1985-04-12", "1985-04-12", .day),
    .init("1985-04-12T23:20:30Z", "1985-04-12", "1985-04-12", .day),
    .init("1985-04-12T23:20:30-04", "1985-04-12", "1985-04-12", .day),
    .init("1985-04-12T23:20:30+04:30", "1985-04-12", "1985-04-12", .day),
    .init("1964/2008", "1964-01-01", "2008-12-31", .year, .interval),
    .init("2004-06/2006-08", "2004-06-01", "2006-08-31", .month, .interval),
    .init("2004-02-01/2005-02-08", "2004-02-01", "2005-02-08", .day, .interval),
    .init("2004-02-01/2005-02", "2004-02-01", "2005-02-28", .month, .interval),
    .init("2004-02-01/2005", "2004-02-01", "2005-12-31", .year, .interval),
    .init("2005/2006-02", "2005-01-01", "2006-02-28", .year, .interval),
  ]

  static let levelOne: [EDTFExample] = [
    .init("Y170000002", "..future", "..future", .year),
    .init("Y-170000002", "..past", "..past", .year),
    .init("2001-21", "2001-03-01", "2001-05-31", .season),
    .init("2001-22", "2001-06-01", "2001-08-31", .season),
    .init("2001-23", "2001-09-01", "2001-11-30", .season),
    .init("2001-24", "2001-12-01", "2002-02-28", .season),
    .init("1984?", "1984-01-01", "1984-12-31", .year),
    .init("2004-06~", "2004-05-01", "2004-07-31", .month),
    .init("2004-06-11%", "2004-06-10", "2004-06-12", .day),
    .init("201X", "2010-01-01", "2019-12-31", .year),
    .init("20XX", "2000-01-01", "2099-12-31", .year),
    .init("2004-XX", "2004-01-01", "2004-12-31", .month),
    .init("1985-04-XX", "1985-04-01", "1985-04-30", .day),
    .init("1985-XX-XX", "1985-01-01", "1985-12-31", .day),
    .init("1985-04-12/..", "1985-04-12", "..future", .day, .interval),
    .init("1985-04/..", "1985-04-01", "..future", .month, .interval),
    .init("1985/..", "1985-01-01", "..future", .year, .interval),
    .init("../1985-04-12", "..past", "1985-04-12", .day, .interval),
    .init("../1985-04", "..past", "1985-04-30", .month, .interval),
    .init("../1985", "..past", "1985-12-31", .year, .interval),
    .init("1985-04-12/", "1985-04-12", "..future", .day, .interval),
    .init("1985-04/", "1985-04-01", "..future", .month, .interval),
    .init("1985/", "1985-01-01", "..future", .year, .interval),
    .init("/1985-04-12", "..past", "1985-04-12", .day, .interval),
    .init("/1985-04", "..past", "1985-04-30", .month, .interval),
    .init("/1985", "..past", "1985-12-31", .year, .interval),
    .init("-1985", "-1985-01-01", "-1985-12-31", .year),
  ]

  static let levelTwo: [EDTFExample] = [
    .init("Y-17E7", "..past", "..past", .year),
    .init("1950S2", "1900-01-01", "1999-12-31", .year),
    .init("Y171010000S3", "..future", "..future", .year),
    .init("Y3388E2S3", "Y338000-01-01", "Y338999-12-31", .year),
    .init("2001-34", "2001-04-01", "2001-06-30", .quarter),
    .init("[1667,1668,1670..1672]", "1667-01-01", "1672-12-31", .year, .oneOf),
    .init("[..1760-12-03]", "..past", "1760-12-03", .day, .oneOf),
    .init("[1760-12..]", "1760-12-01", "..future", .month, .oneOf),
    .init("[1760-01,1760-02,1760-12..]", "1760-01-01", "..future", .month, .oneOf),
    .init("[1667,1760-12]", "1667-01-01", "1760-12-31", .year, .oneOf),
    .init("[..1984]", "..past", "1984-12-31", .year, .oneOf),
    .init("{1667,1668,1670..1672}", "1667-01-01", "1672-12-31", .year, .allOf),
    .init("{1960,1961-12}", "1960-01-01", "1961-12-31", .year, .allOf),
    .init("{..1984}", "..past", "1984-12-31", .year, .allOf),
    .init("2004-06~-11", "2004-05-11", "2004-07-11", .day),
    .init("2004?-06-11", "2004-06-11", "2004-06-11", .day),
    .init("?2004-06-~11", "2004-06-10", "2004-06-12", .day),
    .init("2004-%06-11", "2004-05-11", "2004-07-11", .day),
    .init("156X-12-25", "1560-12-25", "1569-12-25", .day),
    .init("15XX-12-25", "1500-12-25", "1599-12-25", .day),
    .init("XXXX-12-XX", "0000-12-01", "9999-12-31", .day),
    .init("1XXX-XX", "1000-01-01", "1999-12-31", .month),
    .init("1XXX-12", "1000-12-01", "1999-12-31", .month),
    .init("1984-1X", "1984-10-01", "1984-12-31", .month),
    .init("2004-06-~01/2004-06-~20", "2004-05-31", "2004-06-21", .day, .interval),
    .init("2004-06-XX/2004-07-03", "2004-06-01", "2004-07-03", .day, .interval),
  ]

  @Test("Level 0", arguments: levelZero)
  func readsLevelZero(_ example: EDTFExample) throws { try expect(example) }

  @Test("Level 1", arguments: levelOne)
  func readsLevelOne(_ example: EDTFExample) throws { try expect(example) }

  @Test("Level 2", arguments: levelTwo)
  func readsLevelTwo(_ example: EDTFExample) throws { try expect(example) }

  private func expect(_ example: EDTFExample) throws {
    let date = try EDTF(parsing: example.text)
    #expect(date.text == example.text)
    #expect(date.earliest == EDTFExample.day(example.earliest))
    #expect(date.latest == EDTFExample.day(example.latest))
    #expect(date.form == example.form)
    #expect(date.precision == example.precision)
  }
}
