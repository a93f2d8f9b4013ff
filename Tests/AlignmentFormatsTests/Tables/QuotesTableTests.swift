import AlignmentModel
import EntenteTestSupport
import Testing

@testable import AlignmentFormats

/// Where rows end, found in the plainest way: one byte after another.
private struct PlainCutter {
  var (lastEnd, openQuote, hasQuotes) = (0, Int?.none, false)

  init(_ text: [UInt8], separator: UInt8) {
    var offset = 0
    while offset < text.count {
      let byte = text[offset]
      hasQuotes = hasQuotes || byte == 0x22
      if openQuote != nil, byte == 0x22 {
        if offset + 1 < text.count, text[offset + 1] == 0x22 { offset += 1 } else { openQuote = nil }
      } else if openQuote == nil, byte == 0x22, offset == 0 || [separator, 0x0A].contains(text[offset - 1]) {
        openQuote = offset
      } else if openQuote == nil, byte == 0x0A {
        lastEnd = offset + 1
      }
      offset += 1
    }
  }
}

@Suite("Quoted fields of a table")
struct QuotesTableTests {
  private static let header = "kind,from,to,date,note"

  /// A table of these fields, each in quotes or not as the bits of a number say.
  private func table(_ fields: [String], quoting bits: Int, lineEnd: String) -> String {
    let written = fields.enumerated().map { index, field in
      bits >> index & 1 == 1 ? "\"\(field)\"" : field
    }
    return [QuotesTableTests.header, written.joined(separator: ","), "k,A,B,2024-01-02,z", ""]
      .joined(separator: lineEnd)
  }

  @Test("Quotes around any of the fields make no difference", arguments: ["\n", "\r\n"])
  func plainQuotes(lineEnd: String) {
    let fields = ["visit", "a name of more than eight bytes", "B", "2024-01-01", "note"]
    let expected = rows(table(fields, quoting: 0, lineEnd: lineEnd))
    #expect(expected.map(\.note) == ["note", "z"] && expected.map(\.line) == [2, 3])
    for bits in 1..<32 {
      #expect(rows(table(fields, quoting: bits, lineEnd: lineEnd)) == expected, "quoting \(bits)")
    }
  }

  @Test("A quoted field of any length ends at its quote, wherever it stands", arguments: ["\n", "\r\n"])
  func lengths(lineEnd: String) {
    for before in 1...9 {
      for length in 1...40 {
        let (first, name) = (String(repeating: "f", count: before), String(repeating: "n", count: length))
        let text = "kind,from,to,date\(lineEnd)k,\(first),\"\(name)\",2024\(lineEnd)"
        #expect(rows(text).map(\.to) == [name], "\(length) bytes behind \(before)")
        let last = "kind,date,to,from\(lineEnd)k,2024,\(first),\"\(name)\"\(lineEnd)k,2024,A,B"
        #expect(rows(last).map(\.from) == [name, "B"], "\(length) bytes behind \(before)")
      }
    }
  }

  @Test("What stands between quotes is kept: separators, line ends, doubled quotes, blanks, nothing")
  func contents() {
    let notes = [
      "a, b", ",", ",,,,,,,,,", "two\nlines", "\n", "\"", "\"\"", "say \"so\"", "\"so\"", " ", "  x  ",
      "x,\n\",",
      "eight by", "nine byte", "sixteen bytes of", String(repeating: "long, ", count: 20),
    ]
    let lines = notes.map { note in
      let doubled = note.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      return "k,A,B,2024-01-01,\"\(doubled)\""
    }
    let text = ([QuotesTableTests.header] + lines + ["k,A,B,2024-01-01,\"\"", "k,A,B,2024,last"])
      .joined(separator: "\n")
    var line = 2
    let numbers = (notes + ["", ""]).map { note in
      defer { line += 1 + note.count { $0 == "\n" } }
      return line
    }
    for (size, threads) in [(TableReader.chunkSize, 1)] + (1...80).map({ ($0, 1 + $0 % 2) }) {
      let read = readTable(text, .with(threads: threads), chunkSize: size).table?.rows ?? []
      #expect(read.map(\.note) == notes + [nil, "last"], "size \(size)")
      #expect(read.map(\.line) == numbers, "size \(size)")
    }
  }

  @Test("Line ends within quotes read as line feeds, and a carriage return alone is told")
  func carriageReturns() {
    let text = "kind,from,to,note,date\r\nk,A,B,\"a\r\nb\",2024\r\nk,A,B,\"c\",\"2024\"\r\n"
    #expect(rows(text).map(\.note) == ["a\nb", "c"])
    #expect(rows(text).map(\.line) == [2, 4])
    // Not that of the line end: it is within the quotes, and no text may hold one.
    for text in ["k,A,B,2024,\"a\r\"\n", "k,A,B,2024,\"a\r\"\r\n"] {
      let reading = readTable(QuotesTableTests.header + "\n" + text)
      #expect(reading.diagnostics.all.map(\.code) == ["control-character"])
    }
  }

  @Test("What stands behind a closing quote is told with its place")
  func afterQuote() {
    for field in ["\"A\"x", "\"A\" ", "\"A\"\rx", "\"A\"\r"] {
      let reading = readTable("kind,from,to,date\nk,A,B,2024\nk,\(field),B,2024\n")
      #expect(reading.diagnostics.all.map(\.code) == ["stray-quote"], "\(field)")
      #expect(
        reading.diagnostics.all.map(\.message) == ["something stands behind the closing quote of a field"])
      #expect(reading.diagnostics.all.map(\.place?.line) == [3])
    }
    let within = readTable("kind,from,to,date\nk,\"A\",B\"b\",2024\n")
    #expect(
      within.diagnostics.all.map(\.message) == ["a quote stands within a field that does not begin with one"])
  }

  @Test(
    "Quoted rows with too few or too many fields are told",
    arguments: ["k,\"A\",B", "k,\"A\",B,\"2024\",\"\""])
  func counts(row: String) {
    let reading = readTable("kind,from,to,date\n\"k\",A,B,2024\n\(row)\n", .with(skipsBadRows: true))
    #expect(reading.diagnostics.all.map(\.code) == ["skipped-rows", "wrong-field-count"])
    #expect(reading.table?.rowCount == 1)
  }

  @Test("Rows are cut where the plainest reading ends them, however much is looked at at once")
  func cutting() {
    var random = SeededGenerator(seed: 91)
    let pieces = [
      "\"", "\"", "\"\"", ",", "\n", "\r\n", ",\"", "\",", "\"\n", "a", String(repeating: "b", count: 45),
    ]
    for round in 0..<2_000 {
      let text = Array((0..<random.number(in: 0...30)).map { _ in random.pick(pieces) }.joined().utf8)
      let expected = PlainCutter(text, separator: 0x2C)
      var cutter = RowCutter(separator: 0x2C)
      var seen = 0
      while seen < text.count {
        seen = min(text.count, seen + random.number(in: 1...60))
        cutter.look(at: text.span, upTo: seen, isAll: seen == text.count)
      }
      #expect(cutter.lastEnd == expected.lastEnd, "seed 91, round \(round)")
      #expect(cutter.openQuote == expected.openQuote, "seed 91, round \(round)")
      #expect(cutter.hasQuotes == expected.hasQuotes, "seed 91, round \(round)")
    }
  }
}
