import Testing

@testable import AlignmentModel

@Suite("One end of a spell by itself")
struct SpellSideTests {
  private static let ends = [
    "", "..", "2024", "2024-01", "2024-01-19", "1984?", "1984~", "1984%", "202X", "2021-23", "-0431",
    "Y17000",
    "Y-170000002", "1950S2", "2004-06-~01", "x", "2024-13", "2024-01-19T10:00:00",
  ]

  @Test("Two ends by themselves make the bounds of the spell that is written with both", arguments: ends)
  func bounds(start: String) {
    for end in SpellSideTests.ends {
      let expected = (try? Spell(parsing: "\(start)/\(end)"))?.bounds
      let first = try? SpellSide(parsing: start)
      let last = try? SpellSide(parsing: end)
      let bounds = first.flatMap { first in last.flatMap { Bounds(from: first, to: $0) } }
      #expect(bounds == expected, "\(start)/\(end)")
    }
  }

  @Test("A plain day is one that is written as it prints itself")
  func plainDays() throws {
    for text in ["2024-01-19", "-0431-01-01", "Y12345-01-01"] {
      #expect(try SpellSide(parsing: text).plainDay?.description == text)
    }
    for text in ["", "..", "2024-01", "2024-01-19~", "2024-01-1X"] {
      #expect(try SpellSide(parsing: text).plainDay == nil)
    }
  }
}
