import AlignmentModel
import Testing

@Suite("Texts that are dates elsewhere")
struct DateAdviceTests {
  static let signs: [DateFault] = [
    .init("", 0, 0, "there is no date here", hint: examples),
    .init(" ", 0, 1, "there is no date here", hint: examples),
    .init("2024-2025", 0, 9, "a spell is written with a slash", hint: "write 2024/2025"),
    .init("today", 0, 5, "\"today\" is no date", hint: "write the day itself, like 2024-01-19"),
    .init("Now", 0, 3, "\"Now\" is no date", hint: "write the day itself, like 2024-01-19"),
    .init("open", 0, 4, "\"open\" is no date", hint: "an open end is two dots: A/.. or ../B"),
    .init("unknown", 0, 7, "\"unknown\" is no date", hint: "what is not known is left blank: A/ or /B or /"),
    .init("present", 0, 7, "\"present\" is no date", hint: "an open end is two dots: A/.. or ../B"),
    .init("2024-01/open", 8, 4, "\"open\" is no date", hint: "write 2024-01/.."),
    .init("unknown/2006", 0, 7, "\"unknown\" is no date", hint: "write /2006"),
    .init("2024-01-19/present", 11, 7, "\"present\" is no date", hint: "write 2024-01-19/.."),
    .init("2024/now", 5, 3, "\"now\" is no date", hint: "write 2024/.."),
    .init(
      "2024-01-19..2024-02-01", 10, 2, "dots stand for an open end, or between two dates of a set",
      hint: "write a spell with a slash: 2024-01-19/2024-02-01"),
    .init(
      "2024-01-19..", 10, 2, "dots stand for an open end, or between two dates of a set",
      hint: "write a spell with a slash: 2024-01-19/.."),
    .init(
      "..2024", 0, 2, "dots stand for an open end, or between two dates of a set",
      hint: "write a spell with a slash: ../2024"),
    .init(
      "..", 0, 2, "dots stand for an open end, or between two dates of a set",
      hint: "write a spell with a slash: ../.."),
    .init(
      "...", 0, 3, "dots stand for an open end, or between two dates of a set",
      hint: "write a spell with a slash: ../.."),
    .init(
      "2024-01-19…", 10, 3, "dots stand for an open end, or between two dates of a set",
      hint: "write a spell with a slash: 2024-01-19/.."),
    .init("202x", 3, 1, "\"x\" is written as a capital", hint: "write 202X"),
    .init("202u", 3, 1, "an unknown digit is written X", hint: "write 202X"),
    .init("198U", 3, 1, "an unknown digit is written X", hint: "write 198X"),
    .init("y12345", 0, 1, "\"y\" is written as a capital", hint: "write Y12345"),
    .init("Y1e5", 2, 1, "\"e\" is written as a capital", hint: "write Y1E5"),
    .init("1950s2", 4, 1, "\"s\" is written as a capital", hint: "write 1950S2"),
    .init("2024-01-19t10:00:00z", 10, 1, "\"t\" is written as a capital", hint: "write 2024-01-19T10:00:00Z"),
    .init("2024-01-01 / 2024-02-01", 10, 1, "a date holds no spaces", hint: "write 2024-01-01/2024-02-01"),
    .init("2024-01-01 to 2024-02-01", 10, 1, "a date holds no spaces", hint: "write 2024-01-01/2024-02-01"),
    .init("2024-01-01 - 2024-02-01", 10, 1, "a date holds no spaces", hint: "write 2024-01-01/2024-02-01"),
    .init("1984 ?", 4, 1, "a date holds no spaces", hint: "write 1984?"),
    .init(" 2024", 0, 1, "a date holds no spaces", hint: "write 2024"),
    .init("2024-01-19 10:30:00", 10, 1, "a date holds no spaces", hint: "write 2024-01-19T10:30:00"),
    .init("2024–2025", 4, 3, "\"–\" is neither a hyphen nor a slash", hint: "write 2024/2025"),
    .init("2024–01–19", 4, 3, "\"–\" is neither a hyphen nor a slash", hint: "write 2024-01-19"),
    .init("2024 – 2025", 4, 1, "a date holds no spaces", hint: "write 2024/2025"),
    .init("−0431", 0, 3, "\"−\" is neither a hyphen nor a slash", hint: "write -0431"),
    .init("2024‐01", 4, 3, "\"‐\" is neither a hyphen nor a slash", hint: "write 2024-01"),
    .init("2024-W03", 5, 3, "a week is no date", hint: "write its first and last day, A/B"),
    .init("2024-01-01/P1M", 11, 3, "a duration is no date", hint: "write the last day itself"),
    .init("[1667, 1668]", 6, 1, "a date holds no spaces", hint: "write [1667,1668]"),
    .init(
      "2024-01-19,2024-01-20", 10, 1, "several dates stand in brackets",
      hint: "write [2024-01-19,2024-01-20] for one of them, {2024-01-19,2024-01-20} for each of them"),
    .init("?", 0, 1, "\"?\" is no date", hint: "what is not known is left blank: A/ or /B or /"),
    .init("-", 0, 1, "\"-\" is no date", hint: "what is not known is left blank: A/ or /B or /"),
    .init("2024 ", 4, 1, "a date holds no spaces", hint: "write 2024"),
    .init("2024-01-19\n", 10, 1, "a date holds no spaces", hint: "write 2024-01-19"),
  ]

  static let otherOrders: [DateFault] = [
    .init("2024/01/19", 0, 10, "a date is written year-month-day, with hyphens", hint: "write 2024-01-19"),
    .init("2024.01.19", 0, 10, "a date is written year-month-day, with hyphens", hint: "write 2024-01-19"),
    .init("2024/01", 0, 7, "a date is written year-month-day, with hyphens", hint: "write 2024-01"),
    .init("19.1.2024", 0, 9, "a date is written year-month-day, with hyphens", hint: "write 2024-01-19"),
    .init("1.2.2024", 0, 8, "a date is written year-month-day, with hyphens", hint: "write 2024-02-01"),
    .init("19/1/2024", 0, 9, "a date is written year-month-day, with hyphens", hint: "write 2024-01-19"),
    .init("1/19/2024", 0, 9, "a date is written year-month-day, with hyphens", hint: "write 2024-01-19"),
    .init(
      "1/2/2024", 0, 8, "a date is written year-month-day, with hyphens",
      hint: "write 2024-02-01 if the day came first, else 2024-01-02"),
    .init("2/2/2024", 0, 8, "a date is written year-month-day, with hyphens", hint: "write 2024-02-02"),
    .init("01-19-2024", 0, 10, "a date is written year-month-day, with hyphens", hint: "write 2024-01-19"),
    .init(
      "19.1.24", 0, 7, "a date is written year-month-day, with hyphens",
      hint: "write the year first, with four digits"),
    .init("01/2024", 0, 7, "a date is written year-month-day, with hyphens", hint: "write 2024-01"),
    .init("20240119", 0, 8, "a date is written year-month-day, with hyphens", hint: "write 2024-01-19"),
    .init(
      "202401", 0, 6, "a date is written year-month-day, with hyphens",
      hint: "write 2024-01, or Y202401 for a year so far away"),
    .init("19 January 2024", 0, 15, "a date is written in numbers", hint: "write 2024-01-19"),
    .init("January 19, 2024", 0, 16, "a date is written in numbers", hint: "write 2024-01-19"),
    .init("19 Jan. 2024", 0, 12, "a date is written in numbers", hint: "write 2024-01-19"),
    .init("19th of January 2024", 0, 20, "a date is written in numbers", hint: "write 2024-01-19"),
    .init("Jan 2024", 0, 8, "a date is written in numbers", hint: "write 2024-01"),
    .init("19-Jan-2024", 0, 11, "a date is written in numbers", hint: "write 2024-01-19"),
    .init("spring 2021", 0, 11, "a date is written in numbers", hint: "write 2021-21"),
    .init("Q1 2024", 0, 7, "a date is written in numbers", hint: "write 2024-33"),
    .init("circa 1984", 0, 10, "a date is written in numbers", hint: "write 1984~"),
    .init("c. June 1984", 0, 12, "a date is written in numbers", hint: "write 1984-06~"),
    .init("the 1980s", 0, 9, "a date is written in numbers", hint: "write 198X"),
    .init("19th century", 0, 12, "a date is written in numbers", hint: "write 18XX"),
    .init("432 BC", 0, 6, "a date is written in numbers", hint: "write -0431"),
    .init("79 AD", 0, 5, "a date is written in numbers", hint: "write 0079"),
    .init(
      "before 1984", 0, 11, "a date is written in numbers",
      hint: "write ../1984 for a spell, [..1984] for an event"),
    .init(
      "since 2011", 0, 10, "a date is written in numbers",
      hint: "write 2011/.. for a spell, [2011..] for an event"),
    .init("1950S", 0, 5, "a date is written in numbers", hint: "write 195X"),
  ]

  static let endsOfIntervals: [DateFault] = [
    .init("19.1.2024/2024-02-01", 0, 9, order, hint: "write 2024-01-19"),
    .init("2024-01-19/1.2.2024", 11, 8, order, hint: "write 2024-02-01"),
    .init("2024-1-9/..", 5, 1, "a month has two digits", hint: "write 2024-01-09"),
    .init("../2024-02-30", 11, 2, "February 2024 has 29 days"),
    .init("January 2024/March 2024", 0, 12, "a date is written in numbers", hint: "write 2024-01"),
    .init("circa 1984/", 0, 10, "a date is written in numbers", hint: "write 1984~"),
    .init("431/404", 0, 3, "a year has four digits", hint: "write 0431"),
    .init("2024-13/2024-14", 5, 2, "there is no month 13", hint: "months are 01 to 12"),
  ]

  private static let order = "a date is written year-month-day, with hyphens"

  private static let examples = "write a day like 2024-01-19, a month like 2024-01 or a year like 2024"

  @Test("Other signs, words and spaces are told apart", arguments: signs)
  func signsAreRefused(_ fault: DateFault) {
    #expect(throws: fault.error) { try EDTF(parsing: fault.text) }
  }

  @Test("Other ways to write a date lead to the right one", arguments: otherOrders)
  func otherOrdersAreRefused(_ fault: DateFault) {
    #expect(throws: fault.error) { try EDTF(parsing: fault.text) }
  }

  @Test("Each end of an interval has its own advice", arguments: endsOfIntervals)
  func endsOfIntervalsAreRefused(_ fault: DateFault) {
    #expect(throws: fault.error) { try EDTF(parsing: fault.text) }
  }

  @Test("Whatever is proposed as it stands can be read")
  func proposals() throws {
    var count = 0
    let all = [
      DateErrorTests.partsOfDates, Self.signs, Self.otherOrders, DateErrorTests.intervalsAndSets,
      Self.endsOfIntervals,
    ]
    .joined()
    for hint in all.compactMap(\.error.hint) where hint.hasPrefix("write ") {
      let proposal = String(hint.dropFirst("write ".utf8.count))
      guard !proposal.contains(" ") else { continue }
      #expect(throws: Never.self) { try EDTF(parsing: proposal) }
      count += 1
    }
    #expect(count > 60)
  }
}
