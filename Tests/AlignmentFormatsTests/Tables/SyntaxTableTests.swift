import AlignmentModel
import Testing

@testable import AlignmentFormats

@Suite("How a table is written")
struct SyntaxTableTests {
  private static let mixed = [
    "\u{FEFF}kind,from,to,start,end,weight,note", "visit,A,B,2020-01-01,2020-12-31,1.5,plain", "",
    "visit, B ,\tC,2021,,,\"a, b\"", "\"arms transfer\",\"X \"\"Y\"\"\",Z,2020-01,..,-2e3,\"two", "lines\"",
    "   ",
    "visit,A,B,,2022-05~,,", "visit,A,B,2020-01-01,2020-12-31,12345678.25,\"\"",
  ]

  @Test("LF, CRLF, a mark at the beginning, blank lines and no last line end make no difference")
  func lineEnds() throws {
    let expected = rows(SyntaxTableTests.mixed.joined(separator: "\n") + "\n")
    #expect(expected.count == 5)
    #expect(expected.map(\.line) == [2, 4, 5, 8, 9])
    #expect(expected.map(\.note) == ["plain", "a, b", "two\nlines", nil, nil])
    #expect(expected.map(\.weight) == [1.5, nil, -2_000, nil, 12_345_678.25])
    #expect(expected.map(\.kind) == ["visit", "visit", "arms-transfer", "visit", "visit"])
    #expect(expected.map(\.from) == ["A", "B", "X-\"Y\"", "A", "A"])
    #expect(rows(SyntaxTableTests.mixed.joined(separator: "\r\n") + "\r\n") == expected)
    #expect(rows(SyntaxTableTests.mixed.joined(separator: "\n")) == expected)
    #expect(rows(SyntaxTableTests.mixed.joined(separator: "\r\n")) == expected)
  }

  @Test("Chunks of any size and one or two threads give the same rows")
  func chunks() {
    for separator in ["\n", "\r\n"] {
      let text = SyntaxTableTests.mixed.joined(separator: separator)
      let expected = readTable(text)
      for size in 1...64 {
        for threads in 1...2 {
          let reading = readTable(text, .with(threads: threads), chunkSize: size)
          #expect(reading.table?.rows == expected.table?.rows, "size \(size), \(threads) threads")
          #expect(reading.diagnostics.rendering() == expected.diagnostics.rendering())
        }
      }
    }
  }

  @Test("Chunks of any size tell the same of a wrong table")
  func wrongChunks() {
    let text =
      "kind,from,to,date\r\nk,A,B,24\r\n\r\nk,\"A\r\nB\",,2024\r\nk,A\r\nk,A,A,2024\r\nk,\"x\"y\",B,2024\r\nk,A,\"B\r\n"
    let expected = said(text)
    #expect(expected.contains("ties.csv:9:5: error: a quote that opens a field"))
    for size in 1...64 {
      for threads in 1...2 {
        let reading = readTable(text, .with(threads: threads), chunkSize: size)
        #expect(reading.diagnostics.rendering() == expected, "size \(size), \(threads) threads")
      }
    }
  }

  @Test("Tabs or semicolons part fields where the header has no comma", arguments: ["\t", ";"])
  func separators(separator: String) {
    let lines = [
      ["kind", "from", "to", "start", "end"], ["k", "A", "B", "2020-01-01", ""],
      ["k", "\"x\(separator)y\"", "B", "", ""],
    ]
    let text = lines.map { $0.joined(separator: separator) }.joined(separator: "\n")
    #expect(rows(text).map(\.to) == ["B", "B"])
    #expect(rows(text).map(\.from)[1] == (separator == ";" ? "x;y" : "x-y"))
  }

  @Test("A header without rows is a table without ties")
  func headerAlone() {
    for text in ["kind,from,to,date", "kind,from,to,date\n", "kind,from,to,date\r\n\r\n"] {
      let reading = readTable(text)
      #expect(reading.table?.rowCount == 0 && reading.diagnostics.isEmpty)
    }
  }

  @Test("Weights are rounded as the standard library rounds them")
  func weights() {
    let texts = [
      "0", "1", "3.97", "0.1", "12345678", "1234567.8", "0.0000001", "123456789012345", "1234567890.12345",
      "-0.5",
      "1e22", "9007199254740993", "0.30000000000000004", "1.7976931348623157e308", "+5", "2.5E-3", "00012",
      "99999999", "9999999.9", "0.999999", "5e-324", "  7 ",
    ]
    let text = "kind,from,to,date,weight\n" + texts.map { "k,A,B,2024,\($0)\n" }.joined()
    #expect(rows(text).map(\.weight) == texts.map { Double($0.filter { $0 != " " }) })
  }

  @Test(
    "Words for true and false in any case",
    arguments: zip(["TRUE", "yes", "1", "No", "0", "fAlse", ""], [1, 1, 1, 2, 2, 2, 0]))
  func mutual(word: String, expected: Int) {
    let flags = rows("kind,from,to,date,mutual\nk,A,B,2024-01-01,\(word)\n").map(\.flags)
    #expect(flags == [[.event, [[], .mutual, .directed][expected]]])
  }

  @Test("Sources are listed in order, each once; ids and notes are kept")
  func texts() {
    let text =
      "id,kind,from,to,date,sources,note\none,k,A,B,2024,b; a ;b,\" kept \"\n,k,A,B,2024,;, cut \ntwo,k,A,B,2024,\"b,a\",\n"
    let rows = rows(text)
    #expect(rows.map(\.id) == ["one", nil, "two"])
    #expect(rows.map(\.sources) == ["a;b", nil, "a;b"])
    #expect(rows.map(\.note) == [" kept ", "cut", nil])
  }

  @Test("Columns may stand in any order, and others between them")
  func order() {
    let rows = rows("end,x,to,from,y,start,kind\n2020-12-31,1,B,A,2,2020-01-01,k\n")
    #expect(rows.map(\.bounds.description) == ["2020-01-01 2020-01-01 / 2020-12-31 2020-12-31"])
    #expect(rows.map(\.from) == ["A"])
  }
}
