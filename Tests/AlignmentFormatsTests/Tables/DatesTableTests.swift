import AlignmentModel
import EntenteTestSupport
import Testing

@testable import AlignmentFormats

@Suite("Dates of a table")
struct DatesTableTests {
  private func plain(_ text: String) -> Int32 {
    let bytes = Array(text.utf8) + [UInt8](repeating: 0, count: 16)
    return PlainDay.number(
      head: ByteLanes.load(bytes.span.bytes, 0), tail: ByteLanes.load(bytes.span.bytes, 2))
  }

  @Test("A plain day has the number that the model gives it, on every day of five centuries")
  func everyDay() throws {
    for range in [(0, 101), (1580, 1760), (1890, 2110), (9900, 9999)] {
      let first = try #require(Day(year: range.0, month: 1, day: 1))
      let last = try #require(Day(year: range.1, month: 12, day: 31))
      for number in first.number...last.number {
        let text = Day(number: number).description
        if plain(text) != number { Issue.record("\(text) is \(plain(text)), not \(number)") }
      }
    }
  }

  @Test("What the model refuses as a day is no plain day, and the other way round")
  func wrongDays() {
    for year in ["1900", "2000", "2023", "2024", "0000"] {
      for month in 0...99 {
        for day in 0...99 {
          let text = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
          let expected = Int(year).flatMap { Day(year: $0, month: month, day: day) }?.number ?? PlainDay.none
          if plain(text) != expected { Issue.record("\(text) is \(plain(text)), not \(expected)") }
        }
      }
    }
  }

  @Test("A wrong byte anywhere makes it no plain day")
  func wrongBytes() {
    let right = Array("2024-01-19".utf8)
    for position in right.indices {
      for byte in UInt8.min...UInt8.max where byte != right[position] {
        var bytes = right + [UInt8](repeating: 0, count: 16)
        bytes[position] = byte
        let isDigit = position != 4 && position != 7 && (0x30...0x39).contains(byte)
        let number = PlainDay.number(
          head: ByteLanes.load(bytes.span.bytes, 0), tail: ByteLanes.load(bytes.span.bytes, 2))
        if !isDigit { #expect(number == PlainDay.none, "byte \(byte) at \(position)") }
      }
    }
  }

  @Test("Imprecise spells say what the model reads in them, and keep their text")
  func spells() throws {
    var random = SeededGenerator(seed: 20)
    let dates = [
      "2024", "2024-01", "2021-23", "202X", "1984?", "1984~", "1984%", "-0431", "2024-01-15", "2024-01-15~",
      "Y17000", "Y-170000002", "1950S2", "2004-06-~01", "-0431-01-01", "..", "", "2024-02-30", "19.1.2024",
      "24",
      "Y99999999-01-01", "2024-01-15T10:00:00Z", "[2024,2025]", "2024/2025", "present", "1560-XX-25",
    ]
    var text = "kind,from,to,start,end\n"
    var pairs: [(String, String)] = []
    for _ in 0..<1_500 {
      pairs.append((random.pick(dates), random.pick(dates)))
      text += "k,A,B,\"\(pairs[pairs.count - 1].0)\",\"\(pairs[pairs.count - 1].1)\"\n"
    }
    let table = try #require(readTable(text, .with(skipsBadRows: true)).table)
    let byLine = Dictionary(uniqueKeysWithValues: table.rows.map { ($0.line, $0) })
    for (index, pair) in pairs.enumerated() {
      let row = byLine[index + 2]
      let written = pair.0 + "/" + (pair.1.isEmpty ? ".." : pair.1)
      guard let spell = try? Spell(parsing: written), !pair.0.contains("[") else {
        #expect(row == nil, "\(written)")
        continue
      }
      #expect(row?.bounds == spell.bounds, "\(written)")
      for (end, text) in [(pair.0, row?.texts.first), (pair.1, row?.texts.last)] {
        let day = try? Spell(parsing: end.isEmpty ? "/" : end).bounds.firstEarliest
        let isPlain = end.isEmpty || end == ".." || day?.description == end
        #expect(text == (isPlain ? "" : end), "\(written)")
      }
      #expect(row?.flags.contains(.blankStart) == (spell.start == .blank), "\(written)")
      #expect(row?.flags.contains(.openStart) == (spell.start == .open), "\(written)")
      #expect(row?.flags.contains(.openEnd) == (spell.end == .open), "\(written)")
    }
  }

  @Test("Events say what the model reads in their dates; a set is a row for each day")
  func events() throws {
    let dates = [
      "2024-01-19", "2024-01", "2024?", "[2024-01-01..2024-02-03]", "{2024-01-01..2024-01-03}",
      "{2023,2024-05-06}",
      "2024-01-19T10:30:00Z", "-0431-07-01", "2024-21",
    ]
    let text = "kind,from,to,date\n" + dates.map { "k,A,B,\"\($0)\"\n" }.joined()
    let rows = try #require(readTable(text).table).rows
    let expected = try dates.enumerated().flatMap { index, text in
      try EventDate(parsing: text).occurrences.map { (line: index + 2, occurrence: $0) }
    }
    #expect(rows.map(\.bounds) == expected.map(\.occurrence.bounds))
    #expect(rows.map(\.line) == expected.map(\.line))
    for (row, expected) in zip(rows, expected) {
      let bounds = expected.occurrence.bounds
      let isPlain =
        bounds.firstEarliest == bounds.lastLatest
        && bounds.firstEarliest.description == expected.occurrence.text
      #expect(row.texts == [isPlain ? "" : expected.occurrence.text, ""])
      #expect(row.flags == (isPlain ? .event : [.event, .inexact]))
    }
  }

  @Test("A table may have both spells and events")
  func both() {
    let text = "kind,from,to,start,end,date\nk,A,B,2020-01-01,,\nk,A,B,,,2021-05-05\nk,A,B,,,\n"
    let rows = rows(text)
    #expect(rows.map(\.flags) == [.openEnd, .event, [.blankStart, .openEnd, .inexact]])
    #expect(
      rows.map(\.bounds.description) == [
        "2020-01-01 2020-01-01 / .. ..", "2021-05-05 2021-05-05 / 2021-05-05 2021-05-05", ".. .. / .. ..",
      ])
  }
}
