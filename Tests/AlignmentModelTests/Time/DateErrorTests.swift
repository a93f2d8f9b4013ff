import AlignmentModel
import Testing

/// A text, and everything that is said of it.
struct DateFault: CustomTestStringConvertible, Sendable {
  var text: String
  var error: DateError

  init(_ text: String, _ offset: Int, _ length: Int, _ message: String, hint: String? = nil) {
    self.text = text
    error = DateError(message: message, offset: offset, length: length, hint: hint)
  }

  var testDescription: String { text }
}

@Suite("Texts that are no dates")
struct DateErrorTests {
  static let partsOfDates: [DateFault] = [
    .init("2024-13", 5, 2, "there is no month 13", hint: "months are 01 to 12"),
    .init("2024-00", 5, 2, "there is no month 00", hint: "months are 01 to 12"),
    .init(
      "2024-42", 5, 2, "there is no month 42",
      hint: "months are 01 to 12, seasons and other parts of a year 21 to 41"),
    .init("2024-20", 5, 2, "there is no month 20", hint: "months are 01 to 12"),
    .init("2024-02-30", 8, 2, "February 2024 has 29 days"),
    .init("2023-02-29", 8, 2, "February 2023 has 28 days"),
    .init("2024-04-31", 8, 2, "April 2024 has 30 days"),
    .init("2024-01-32", 8, 2, "January 2024 has 31 days"),
    .init("2024-01-00", 8, 2, "there is no day 00"),
    .init("2024-1-9", 5, 1, "a month has two digits", hint: "write 2024-01-09"),
    .init("2024-1", 5, 1, "a month has two digits", hint: "write 2024-01"),
    .init("2024-01-9", 8, 1, "a day has two digits", hint: "write 2024-01-09"),
    .init("2024/25", 5, 2, "a year has four digits", hint: "write 2024/2025"),
    .init("12345", 0, 5, "a year of more than four digits begins with Y", hint: "write Y12345"),
    .init("12345-01-01", 0, 5, "a year of more than four digits begins with Y", hint: "write Y12345"),
    .init("-12345", 1, 5, "a year of more than four digits begins with Y", hint: "write Y-12345"),
    .init("431", 0, 3, "a year has four digits", hint: "write 0431"),
    .init("-431", 1, 3, "a year has four digits", hint: "write -0431"),
    .init("24", 0, 2, "a year has four digits", hint: "write 0024, if that year is meant"),
    .init("2024-019", 5, 3, "a month has two digits", hint: "write 2024-01-19"),
    .init("2024-", 5, 0, "a month of two digits is missing"),
    .init("2024-01-", 8, 0, "a day of two digits is missing"),
    .init("2024--01", 5, 0, "a month of two digits is missing"),
    .init("30 February 2024", 0, 16, "February 2024 has 29 days", hint: "write a day like 2024-01-19"),
    .init(
      "1984u", 4, 1, "\"u\" does not belong to a date",
      hint: "an unknown digit is X, and an uncertain date ends with ?"),
    .init("1984?~", 4, 2, "one part of a date takes one mark", hint: "write % for uncertain and approximate"),
    .init("??1984", 0, 2, "one part of a date takes one mark", hint: "write % for uncertain and approximate"),
    .init("1984X", 0, 5, "a year has four digits", hint: "X stands for one digit, as in 19XX"),
    .init("19X", 0, 3, "a year has four digits", hint: "X stands for one digit, as in 19XX"),
    .init("XX", 0, 2, "a year has four digits", hint: "X stands for one digit, as in 19XX"),
    .init("Y2024", 0, 5, "Y is for years of more than four digits", hint: "write 2024, without Y"),
    .init("Y-431", 0, 5, "Y is for years of more than four digits", hint: "write -0431, without Y"),
    .init("Y", 1, 0, "digits are missing after Y"),
    .init("Y-", 2, 0, "digits are missing after Y"),
    .init("YX", 0, 2, "no digit of a year after Y can be X"),
    .init("Y20XXX", 0, 6, "no digit of a year after Y can be X"),
    .init("Y1E", 3, 0, "digits are missing after E"),
    .init("Y12345S", 7, 0, "digits are missing after S"),
    .init("1950S0", 5, 1, "at least one digit is significant"),
    .init("1950S5", 5, 1, "this year has only 4 significant digits"),
    .init("0007S2", 5, 1, "this year has only 1 significant digit"),
    .init("19XXS2", 0, 5, "X and significant digits do not go together"),
    .init("1950S2-05", 6, 3, "a year of significant digits takes no month"),
    .init("-0000", 0, 5, "there is no year -0000", hint: "1 BCE is the year 0000"),
    .init("1X23-02-29", 8, 2, "none of these years has a 29 February"),
    .init("XXXX-02-30", 8, 2, "February has at most 29 days"),
    .init("2023-02-3X", 8, 2, "February 2023 has 28 days"),
    .init("2024-01-4X", 8, 2, "there is no day 4X"),
    .init("2024-2X", 5, 2, "there is no month 2X", hint: "months are 01 to 12"),
    .init("2024-X4-31", 8, 2, "none of these months has a day 31"),
    .init("2024-21-05", 7, 3, "21 stands for several months and takes no day", hint: "months are 01 to 12"),
    .init(
      "2024-01-19T", 10, 1, "a time is written like T10:30:00, T10:30:00Z or T10:30:00+09:00",
      hint: "the day alone is enough: leave the time out"),
    .init(
      "2024-01-19T10:30", 10, 6, "a time is written like T10:30:00, T10:30:00Z or T10:30:00+09:00",
      hint: "the day alone is enough: leave the time out"),
    .init("2024-01-19T25:00:00", 11, 2, "there is no hour 25"),
    .init("2024-01-19T10:60:00", 14, 2, "there is no minute 60"),
    .init("2024-01-19T10:00:61", 17, 2, "there is no second 61"),
    .init("2024-01-19T10:00:00+24", 20, 2, "there is no hour 24"),
    .init(
      "2024-01-19T10:00:00.5Z", 10, 12, "a time is written like T10:30:00, T10:30:00Z or T10:30:00+09:00",
      hint: "the day alone is enough: leave the time out"),
    .init(
      "2024-01-19T10:00:00+9", 10, 11, "a time is written like T10:30:00, T10:30:00Z or T10:30:00+09:00",
      hint: "the day alone is enough: leave the time out"),
    .init("2024-01T10:00:00", 7, 9, "only an exact day takes a time", hint: "leave the time out"),
    .init("2024-01-19~T10:00:00", 11, 9, "only an exact day takes a time", hint: "leave the time out"),
    .init(
      "2024-01-19T10:00:00~", 10, 10, "a time is written like T10:30:00, T10:30:00Z or T10:30:00+09:00",
      hint: "the day alone is enough: leave the time out"),
    .init("2024-01-19Z", 10, 1, "\"Z\" does not belong to a date"),
    .init("2024-01-19x", 10, 1, "\"x\" does not belong to a date"),
    .init("January", 0, 7, "a date begins with a year", hint: examples),
    .init("foo", 0, 3, "a date begins with a year", hint: examples),
    .init("NO", 0, 2, "a date begins with a year", hint: examples),
    .init("~", 1, 0, "a date begins with a year", hint: examples),
    .init("%", 1, 0, "a date begins with a year", hint: examples),
    .init("٢٠٢٤", 0, 8, "a date begins with a year", hint: examples),
    .init("２０２４", 0, 12, "a date begins with a year", hint: examples),
    .init("🗓", 0, 4, "a date begins with a year", hint: examples),
    .init("2024-0é", 5, 1, "a month has two digits"),
  ]

  static let intervalsAndSets: [DateFault] = [
    .init(
      "2024-01-01T00:00:00/2024-02-01", 10, 9, "a date within a spell or a set takes no time",
      hint: "leave the time out"),
    .init("2024//2025", 5, 1, "a spell has one slash"),
    .init("2024/2025/2026", 9, 1, "a spell has one slash"),
    .init("[", 1, 0, "a closing ] is missing"),
    .init("[]", 1, 0, "a date is missing in the set"),
    .init("{}", 1, 0, "a date is missing in the set"),
    .init("[2024", 5, 0, "a closing ] is missing"),
    .init("[2024}", 6, 0, "a closing ] is missing"),
    .init("{2024]", 6, 0, "a closing } is missing"),
    .init("[2024,]", 6, 0, "a date is missing in the set"),
    .init("[,2024]", 1, 0, "a date is missing in the set"),
    .init("[2024/2025]", 5, 1, "a set holds no spells", hint: "write [2024..2025]"),
    .init("[..]", 1, 2, "two dots in a set stand beside a date"),
    .init("[2024,..2025]", 6, 6, "only the first member of a set can be open before it"),
    .init("{2024..,2025}", 1, 6, "only the last member of a set can be open after it"),
    .init(
      "[2025..2024]", 1, 10,
      "the range ends before it begins: first day 2025-01-01 or later, last day 2024-12-31 or earlier"
    ),
    .init("[2024..2025..2026]", 11, 6, "\"..2026\" does not belong to a date"),
    .init(
      "[2024-01-01T00:00:00]", 11, 9, "a date within a spell or a set takes no time",
      hint: "leave the time out"),
    .init("[2024]x", 7, 0, "a closing ] is missing"),
    .init(
      "2025/2024", 0, 9,
      "the spell ends before it begins: first day 2025-01-01 or later, last day 2024-12-31 or earlier",
      hint: "were the ends swapped? write 2024/2025"),
    .init(
      "2024-03-02/2024-03-01", 0, 21,
      "the spell ends before it begins: first day 2024-03-02 or later, last day 2024-03-01 or earlier",
      hint: "were the ends swapped? write 2024-03-01/2024-03-02"),
    .init("/2024/", 5, 1, "a spell has one slash"),
  ]

  static let spells: [DateFault] = [
    .init(
      "[2024,2025]", 0, 11, "a set is not a spell",
      hint: "write first and last day as A/B, or give the set as the date of an event"),
    .init(
      "{2024}", 0, 6, "a set is not a spell",
      hint: "write first and last day as A/B, or give the set as the date of an event"),
    .init(
      "2024-02/2024-01", 0, 15,
      "the spell ends before it begins: first day 2024-02-01 or later, last day 2024-01-31 or earlier",
      hint: "were the ends swapped? write 2024-01/2024-02"),
    .init("../-0431/", 8, 1, "a spell has one slash"),
  ]

  static let events: [DateFault] = [
    .init(
      "2024/2025", 0, 9, "an event has no first and last day",
      hint: "write [2024..2025] for one unknown day between them, or during: 2024/2025 for all of the days"),
    .init(
      "/", 0, 1, "an event has no first and last day",
      hint: "write [A..B] for one unknown day between them, or during: / for all of the days"),
    .init(
      "{..1984}", 1, 6, "one event on each of endlessly many days",
      hint: "write [A..] or [..B] for one event on one of the days"),
    .init(
      "{1984..}", 1, 6, "one event on each of endlessly many days",
      hint: "write [A..] or [..B] for one event on one of the days"),
    .init(
      "{1000..2000}", 1, 10, "a set of events has at most 1000 members",
      hint: "write during: A/B for something that goes on"),
    .init(
      "{1984?..1990}", 1, 11, "a range in {..} goes from one plain year, month or day to another",
      hint: "list its members"),
    .init(
      "{2001-21..2003-21}", 1, 16, "a range in {..} goes from one plain year, month or day to another",
      hint: "list its members"),
    .init(
      "{19XX..2000}", 1, 10, "a range in {..} goes from one plain year, month or day to another",
      hint: "list its members"),
    .init("{Y9999998..Y9999999}", 1, 18, "the range lies farther away than days can be counted"),
    .init(
      "{2021-01-01..2023-12-31}", 1, 22, "a set of events has at most 1000 members",
      hint: "write during: A/B for something that goes on"),
  ]

  static let days: [DateFault] = [
    .init("2024", 0, 4, "this is not one day", hint: "write one of the days from 2024-01-01 to 2024-12-31"),
    .init(
      "2024-01", 0, 7, "this is not one day",
      hint: "write one of the days from 2024-01-01 to 2024-01-31"),
    .init("2024-01-19?", 0, 11, "this day is not certain", hint: "write 2024-01-19"),
    .init(
      "2024-01-19~", 0, 11, "this day is not certain",
      hint: "write one of the days from 2024-01-18 to 2024-01-20"),
    .init(
      "2024-01-XX", 0, 10, "this is not one day",
      hint: "write one of the days from 2024-01-01 to 2024-01-31"),
    .init(
      "2024-01-19/2024-01-20", 0, 21, "one day is wanted here, not several",
      hint: "write a day like 2024-01-19"),
    .init("[2024-01-19]", 0, 12, "one day is wanted here, not several", hint: "write a day like 2024-01-19"),
    .init("Y9999999-01-01", 0, 14, "this day is farther away than days can be counted"),
    .init("202X", 0, 4, "this is not one day", hint: "write one of the days from 2020-01-01 to 2029-12-31"),
    .init("Y99999999", 0, 9, "this is not one day"),
    .init("2024-02-30", 8, 2, "February 2024 has 29 days"),
  ]

  private static let examples = "write a day like 2024-01-19, a month like 2024-01 or a year like 2024"

  @Test("A part of a date that cannot be is told by itself", arguments: partsOfDates)
  func partsOfDatesAreRefused(_ fault: DateFault) {
    #expect(throws: fault.error) { try EDTF(parsing: fault.text) }
  }

  @Test("Intervals and sets say what is wrong with them", arguments: intervalsAndSets)
  func intervalsAndSetsAreRefused(_ fault: DateFault) {
    #expect(throws: fault.error) { try EDTF(parsing: fault.text) }
  }

  @Test("What is no spell", arguments: spells)
  func spellsAreRefused(_ fault: DateFault) {
    #expect(throws: fault.error) { try Spell(parsing: fault.text) }
  }

  @Test("What is no event", arguments: events)
  func eventsAreRefused(_ fault: DateFault) {
    #expect(throws: fault.error) { try EventDate(parsing: fault.text) }
  }

  @Test("What is no day", arguments: days)
  func daysAreRefused(_ fault: DateFault) {
    #expect(throws: fault.error) { try Day(parsing: fault.text) }
  }

  @Test("No text is longer than 256 bytes")
  func longTexts() {
    let error = DateError(
      message: "a date has at most 256 bytes, and this has 300", offset: 256, length: 44, hint: nil)
    #expect(throws: error) { try EDTF(parsing: String(repeating: "2", count: 300)) }
    #expect(throws: error) { try Day(parsing: String(repeating: "2", count: 300)) }
    let longest = "[" + String(repeating: "2024,", count: 50) + "2025]"
    #expect(longest.utf8.count == 256)
    #expect(throws: Never.self) { try EDTF(parsing: longest) }
  }

  @Test("An error reads as one line")
  func description() {
    #expect(DateError(message: "no", offset: 0, length: 1).description == "no")
    #expect(DateError(message: "no", offset: 0, length: 1, hint: "yes").description == "no (yes)")
  }
}
