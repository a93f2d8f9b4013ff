import AlignmentModel
import Testing

@testable import AlignmentDrawing

@Suite("The axis of time")
struct TimeAxisTests {
  static func day(_ text: String) throws -> Day { try Day(parsing: text) }

  static func axis(_ first: String, _ last: String, width: Double = 720) throws -> TimeAxis {
    TimeAxis(days: try day(first)...day(last), left: 100, right: 100 + width)
  }

  @Test func `Both ends count, and every day is as wide as any other`() throws {
    let axis = try Self.axis("2024-01-01", "2024-01-10", width: 200)
    #expect(axis.step == 20)
    #expect(try axis.start(of: Self.day("2024-01-01")) == 100)
    #expect(try axis.end(of: Self.day("2024-01-01")) == 120)
    #expect(try axis.start(of: Self.day("2024-01-10")) == 280)
    #expect(try axis.end(of: Self.day("2024-01-10")) == 300)
    #expect(try axis.middle(of: Self.day("2024-01-03")...Self.day("2024-01-04")) == 160)
  }

  @Test func `A day that is not shown stands at the nearer side`() throws {
    let axis = try Self.axis("2024-01-01", "2024-01-10", width: 200)
    #expect(axis.start(of: .unboundedPast) == 100)
    #expect(axis.end(of: .unboundedFuture) == 300)
    #expect(try axis.start(of: Self.day("1999-01-01")) == 100)
    #expect(try axis.end(of: Self.day("2030-01-01")) == 300)
    #expect(try axis.shown(Self.day("1999-01-01")...Self.day("1999-02-01")) == nil)
    #expect(
      try axis.shown(.unboundedPast...Self.day("2024-01-02")) == Self.day(
        "2024-01-01")...Self.day("2024-01-02"))
  }

  @Test(arguments: [
    ("2024-01-03", "2024-01-07", "3 Jan 2024|4 Jan|5 Jan|6 Jan|7 Jan"),
    (
      "2023-12-28", "2024-01-08",
      "29 Dec 2023|1 Jan 2024|3 Jan|5 Jan|7 Jan"
    ),
    ("2024-01-01", "2024-02-15", "1 Jan 2024|6 Jan|11 Jan|16 Jan|21 Jan|26 Jan|1 Feb|6 Feb|11 Feb"),
    ("2023-04-01", "2024-03-31", "Apr 2023|May|June|July|Aug|Sept|Oct|Nov|Dec|2024|Feb|Mar"),
    ("2018-01-01", "2024-03-31", "2018|July|2019|July|2020|July|2021|July|2022|July|2023|July|2024"),
    (
      "1948-09-09", "2024-03-31", "1950|1955|1960|1965|1970|1975|1980|1985|1990|1995|2000|2005|2010|2015|2020"
    ),
    (
      "-0500-01-01", "2000-12-31",
      "400 BCE|200 BCE|1 CE|200 CE|400 CE|600 CE|800 CE|1000 CE|1200 CE|1400 CE|1600 CE|1800 CE|2000 CE"
    ),
    ("-0003-01-01", "0008-12-31", "4 BCE|3 BCE|2 BCE|1 BCE|1 CE|2 CE|3 CE|4 CE|5 CE|6 CE|7 CE|8 CE"),
    (
      "-0499-01-01", "-0480-12-31",
      "500 BCE|498 BCE|496 BCE|494 BCE|492 BCE|490 BCE|488 BCE|486 BCE|484 BCE|482 BCE"
    ),
  ])
  func `Marks are round dates, as many as can be named`(_ first: String, _ last: String, _ labels: String)
    throws
  {
    let ticks = TimeTicks(try Self.axis(first, last)).ticks
    #expect(ticks.map(\.label).joined(separator: "|") == labels)
  }

  @Test func `Greater units among smaller ones are major`() throws {
    let ticks = TimeTicks(try Self.axis("2023-11-01", "2024-02-28", width: 300)).ticks
    #expect(ticks.filter(\.isMajor).map(\.label) == ["2024"])
  }

  @Test func `Labels never touch each other or leave the sides, from one day to all days there are`() throws {
    let lengths = [
      1, 2, 3, 5, 8, 15, 31, 60, 100, 366, 800, 3000, 10_000, 60_000, 400_000, 5_000_000, 900_000_000,
    ]
    for width in [40.0, 180, 724, 2000] {
      for length in lengths {
        for start in [-1_000_000_000, -900_000, -719_900, -4000, 19_000, 1_000_000_000] as [Int32] {
          let first = Day(number: start)
          let axis = TimeAxis(days: first...first.advanced(by: length - 1), left: 50, right: 50 + width)
          let ticks = TimeTicks(axis).ticks
          let spans = ticks.map { tick in
            (tick.labelPlace - TimeTicks.width(tick) / 2, tick.labelPlace + TimeTicks.width(tick) / 2)
          }
          let place = "\(length) days from \(first) on \(width)"
          for (one, next) in zip(spans, spans.dropFirst()) { #expect(one.1 + 8.9 <= next.0, "\(place)") }
          for (span, tick) in zip(spans, ticks) where width >= 180 {
            #expect(axis.left - 25 < span.0 && span.1 < axis.right + 25, "\(place)")
            #expect(axis.left <= tick.place && tick.place <= axis.right, "\(place)")
            #expect(axis.days.contains(tick.day), "\(place)")
          }
        }
      }
    }
  }
}
