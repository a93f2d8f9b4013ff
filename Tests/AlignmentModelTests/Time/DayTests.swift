import AlignmentModel
import Testing

@Suite("Days")
struct DayTests {
  /// The civil calendar by counting, one day after another.
  struct NaiveCalendar {
    var year = 1970
    var month = 1
    var day = 1

    static func length(_ year: Int, _ month: Int) -> Int {
      let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
      return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }

    mutating func stepForward() {
      day += 1
      guard day > Self.length(year, month) else { return }
      (month, day) = (month + 1, 1)
      if month > 12 { (year, month) = (year + 1, 1) }
    }

    mutating func stepBack() {
      day -= 1
      guard day < 1 else { return }
      month -= 1
      if month < 1 { (year, month) = (year - 1, 12) }
      day = Self.length(year, month)
    }
  }

  @Test("Numbers and civil dates agree with counting for 160,000 days either way, more than 400 years")
  func counting() {
    var later = NaiveCalendar()
    var earlier = NaiveCalendar()
    for number in Int32(0)...160_000 {
      if !agrees(number, later) || !agrees(-number, earlier) {
        Issue.record("day \(number) or \(-number)")
        return
      }
      later.stepForward()
      earlier.stepBack()
    }
    #expect(later.year == 2408)
    #expect(earlier.year == 1531)
  }

  private func agrees(_ number: Int32, _ date: NaiveCalendar) -> Bool {
    let day = Day(number: number)
    return day.civil == (date.year, date.month, date.day)
      && Day(year: date.year, month: date.month, day: date.day) == day
  }

  @Test("The farthest days are exact, and the unbounded ones lie beyond them")
  func extremes() throws {
    let first = Day(number: .min + 1)
    let last = Day(number: .max - 1)
    #expect(first.description == "Y-5877641-06-24")
    #expect(last.description == "Y5881580-07-10")
    #expect(try Day(parsing: first.description) == first)
    #expect(try Day(parsing: last.description) == last)
    #expect(Day(year: -5_877_641, month: 6, day: 23) == nil)
    #expect(Day(year: 5_881_580, month: 7, day: 11) == nil)
    #expect(Day.unboundedPast < first && last < Day.unboundedFuture)
    #expect(!Day.unboundedPast.isBounded && first.isBounded && last.isBounded)
    #expect(Day.unboundedPast.description == ".." && Day.unboundedFuture.description == "..")
  }

  @Test(
    "There is no such day",
    arguments: [
      (2023, 2, 29), (1900, 2, 29), (2024, 4, 31), (2024, 0, 1), (2024, 13, 1), (2024, 1, 0), (2024, 1, 32),
      (.max, 1, 1), (.min, 1, 1), (2024, .max, 1), (2024, 1, .max), (2024, .min, .min),
    ])
  func noSuchDay(_ year: Int, _ month: Int, _ day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test("Known days")
  func knownDays() {
    #expect(("1970-01-01" as Day).number == 0)
    #expect(("2024-01-19" as Day).number == 19_741)
    #expect(("0000-03-01" as Day).number == -719_468)
    #expect(("-0431-01-01" as Day).year == -431)
    #expect(Day(year: 0, month: 2, day: 29)?.description == "0000-02-29")
    #expect(Day(year: 12_345, month: 1, day: 1)?.description == "Y12345-01-01")
    #expect(Day(year: -12_345, month: 12, day: 31)?.description == "Y-12345-12-31")
  }

  @Test("Days are written as they are read")
  func writtenAsRead() throws {
    for number in stride(from: Int32.min + 1, to: Int32.max - 1_000_003, by: 1_000_003) {
      let day = Day(number: number)
      #expect(try Day(parsing: day.description) == day)
    }
  }

  @Test("Advancing stops at the unbounded days and never leaves them")
  func advancing() {
    let day: Day = "2024-02-28"
    #expect(day.advanced(by: 2) == "2024-03-01")
    #expect(day.advanced(by: -59) == "2023-12-31")
    #expect(day.advanced(by: .max) == .unboundedFuture)
    #expect(day.advanced(by: .min) == .unboundedPast)
    #expect(Day(number: .max - 1).advanced(by: 1) == .unboundedFuture)
    #expect(Day.unboundedFuture.advanced(by: -1) == .unboundedFuture)
    #expect(Day.unboundedPast.advanced(by: 1) == .unboundedPast)
    #expect(day.days(until: "2024-03-01") == 2)
    #expect(day.days(until: "2023-12-31") == -59)
    #expect(Day.unboundedPast.days(until: .unboundedFuture) == 4_294_967_295)
  }

  @Test(
    "A time of day stands for its day",
    arguments: [
      "2024-01-19T23:59:59", "2024-01-19T00:00:00Z", "2024-01-19T00:00:00-11", "2024-01-19T00:00:00+05:30",
    ])
  func times(_ text: String) throws {
    #expect(try Day(parsing: text) == "2024-01-19")
  }

  @Test("Ten plain bytes are read alike by both ways, and nothing else is plain")
  func plainBytes() throws {
    let plain = { (text: String) in Day(plain: Array(text.utf8).span) }
    for text in ["0000-01-01", "1914-07-28", "2024-02-29", "9999-12-31"] {
      #expect(try plain(text) == Day(parsing: text))
    }
    for text in [
      "2023-02-29", "2024-13-01", "2024/01/19", "-431-01-01", "2024-01-1X", "2024-01", "", "2024-01-199",
    ] {
      #expect(plain(text) == nil)
    }
  }

  @Test("A day in the making of a text is its description")
  func bytes() {
    let numbers: [Int32] = [.min, .min + 1, -719_529, -719_528, 2_932_896, 2_932_897, .max - 1, .max]
    for number in numbers + (0..<5000).map({ $0 * 731 - 1_000_000 }) {
      var text: [UInt8] = [0x2F]
      Day(number: number).append(to: &text)
      #expect(String(decoding: text, as: UTF8.self) == "/\(Day(number: number))")
    }
  }
}
