import AlignmentModel
import Testing

@testable import AlignmentFormats

@Suite("What all ties of a table have in common")
struct ConstantsTableTests {
  private static let header = [
    "kind", "from", "to", "start", "end", "date", "mutual", "weight", "sources", "note",
  ]
  private static let spell = ["visit", "A", "B", "2020-01", "2021-05-05", "", "yes", "1.5", "s; t", "a note"]
  private static let event = ["visit", "A", "B", "", "", "2020-05", "", "", "", ""]

  private func options(_ constants: [String: String], chunks threads: Int = 1) -> TableReader.Options {
    var options = TableReader.Options.with(threads: threads)
    options.constants = constants
    return options
  }

  private func csv(_ fields: [[String]], without column: Int) -> String {
    fields.map { row in
      row.indices.filter { $0 != column }.map { row[$0] }.joined(separator: ",") + "\n"
    }.joined()
  }

  @Test("A table that leaves a column out reads as one in which every row says the same")
  func law() throws {
    for values in [Self.spell, Self.event] {
      for (column, name) in Self.header.enumerated() where !values[column].isEmpty {
        // Enough rows for several batches, some of which need a careful look, in small chunks.
        let rows = (0..<5_000).map { number in
          var row = values
          if column != 1 { row[1] = number % 7 == 0 ? "\"quoted \"\"\(number % 5)\"\"\"" : "A\(number % 40)" }
          return row
        }
        let whole = readTable(csv([Self.header] + rows, without: -1))
        let short = readTable(
          csv([Self.header] + rows, without: column), options([name: values[column]], chunks: 2),
          chunkSize: 10_000)
        let expected = try #require(whole.table?.rows, "\(whole.diagnostics.rendering())")
        #expect(short.table?.rows == expected, "\(name): \(short.diagnostics.rendering())")
      }
    }
  }

  @Test("A column of the same name is not taken")
  func columns() throws {
    let reading = readTable("kind,from,to,date\nwar,A,B,2020\n", options(["kind": "visit"]))
    #expect(reading.table?.rows.map(\.kind) == ["visit"])
    #expect(reading.diagnostics.all.map(\.message) == ["a column is not taken: \"kind\""])
  }

  @Test("A row is wrong where it does not fit what all have in common")
  func wrongRows() {
    let reading = readTable("kind,from,to,start\nvisit,A,B,2020-01-01\n", options(["end": "2019"]))
    #expect(
      reading.diagnostics.rendering() == """
        ties.csv:2:11: error: the spell ends before it begins: first day 2020-01-01 or later, last day 2019-12-31 or earlier
         2 | visit,A,B,2020-01-01
           |           ^~~~~~~~~~
            hint: were the ends swapped? write 2019/2020-01-01

        """)
  }

  @Test(
    "What no tie can have is refused",
    arguments: [
      ("kind", "", "\"\" cannot be the kind of all ties: nothing is said of kind"),
      ("date", "2020-13", "\"2020-13\" cannot be the date of all ties: there is no month 13"),
      ("mutual", "so", "\"so\" cannot be the mutual of all ties: mutual is true or false, not \"so\""),
      ("end", "2020-13", "\"2020-13\" cannot be the end of all ties: there is no month 13"),
      ("id", "x", "\"x\" cannot be the id of all ties: every tie has an id of its own"),
      ("kynd", "x", "\"x\" cannot be the kynd of all ties: a ties table has no column \"kynd\""),
    ])
  func refused(_ name: String, _ value: String, _ message: String) {
    let reading = readTable("kind,from,to,date\nwar,A,B,2020\n", options([name: value]))
    #expect(reading.table == nil)
    #expect(reading.diagnostics.all.map(\.message) == [message])
  }
}
