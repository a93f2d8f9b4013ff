import AlignmentModel
import EntenteTestSupport
import Testing

@testable import AlignmentFormats

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite("What check asks of rows")
struct LintsTableTests {
  private func said(_ table: String, beside file: String = "entente: 1\ncoverage: 1900/2000\n") -> String {
    AlignmentGraph.reading([(Array(table.utf8), "t.csv"), (Array(file.utf8), "g.yaml")]).diagnostics
      .rendering()
  }

  private static let sources = "entente: 1\ncoverage: 1900/2000\nsources: {s: {}}\n"

  @Test("Ties written with a direction that their kind has not, or as mutual, are counted by kind")
  func directions() {
    let table = """
      kind,from,to,start,end,mutual,sources
      alliance,A,B,1904,1905,,s
      alliance,B,C,1904,1905,no,s
      sanctions,A,B,1904,1905,yes,s
      alliance,C,D,1904,1905,false,s
      made,A,B,1904,1905,yes,s
      sanctions,A,C,1904,1905,no,s

      """
    #expect(
      said(table, beside: Self.sources) == """
        t.csv:3:24: warning: "alliance" is mutual, and 2 ties are written with a direction, this is the first
         3 | alliance,B,C,1904,1905,no,s
           |                        ^~
            hint: leave `mutual` empty, which means what is usual for the kind
        t.csv:4:25: warning: "sanctions" has a direction, and the tie is written as mutual
         4 | sanctions,A,B,1904,1905,yes,s
           |                         ^~~
            hint: leave `mutual` empty, and write two rows when both do it

        """)
    // A kind that a file defines has the direction that it says.
    let defined = Self.sources + "kinds: {made: {label: made, extends: sanctions}}\n"
    #expect(said(table, beside: defined).contains("6:20: warning: \"made\" has a direction, and the tie is"))
  }

  @Test("A row that says what another says is told with both, wherever they stand; one with an id is not")
  func twins() {
    let table = """
      kind,from,to,start,end,sources,note,id
      visit,A,B,1904-05-01,1904-05-02,s,n,
      alliance,A,B,1904,1905,s,,
      visit,A,B,1904-05-01,1904-05-02,s,n,own
      visit,A,B,1904-05-01,1904-05-02,s,,
      alliance,B,A,1904,1905,s,,
      visit,A,B,1904-05-01,1904-05-02,s,n,
      visit,B,A,1904-05-01,1904-05-02,s,n,

      """
    #expect(
      said(table, beside: Self.sources) == """
        t.csv:6:1: warning: the same tie is written twice
         6 | alliance,B,A,1904,1905,s,,
           | ^~~~~~~~
            t.csv:3:1: the first is here
            hint: take one away, or tell them apart by dates, sources or an `id`
        t.csv:7:1: warning: the same tie is written twice
         7 | visit,A,B,1904-05-01,1904-05-02,s,n,
           | ^~~~~
            t.csv:2:1: the first is here
            hint: take one away, or tell them apart by dates, sources or an `id`

        """)
  }

  @Test("Of more than a hundred rows written twice a hundred are told, and how many there are")
  func manyTwins() {
    let row = "visit,A,B,1904-05-01,s\n"
    let table = "kind,from,to,date,sources\n" + String(repeating: row, count: 152)
    let all = said(table, beside: Self.sources)
    #expect(
      all.hasPrefix(
        "t.csv: warning: 151 ties are written twice; 100 of them are told\n    hint: take one away, or tell them "
          + "apart by dates, sources or an `id`\n"))
    #expect(all.matches(of: /warning: the same tie is written twice/).count == 100)
  }

  @Test("A source printed long after the days covered vouches for rows that go on")
  func lateWitness() {
    let file = """
      entente: 1
      coverage: 1900/1950
      sources: {book: {published: 1980}, paper: {published: 1949}, later: {published: 1990}}
      """
    let table = """
      kind,from,to,start,end,sources
      alliance,A,B,1904,1905,later
      alliance,A,B,1906,,paper
      alliance,A,B,1908,,paper;book
      alliance,A,C,1908,,book

      """
    #expect(
      said(table, beside: file) == """
        g.yaml:3:29: warning: "book" vouches for ties that go on (`..`) until 1980-01-01, after the days covered
         3 | sources: {book: {published: 1980}, paper: {published: 1949}, later: {published: 1990}}
           |                             ^~~~
            hint: say which days it `describes:`, or give its claims an `as-of:`

        """)
  }

  @Test("The caret stands under the field, in rows of several lines and with quotes as in others")
  func carets() {
    let lives = "entente: 1\nsources: {s: {}}\nactors: {A: {kind: state, exists: 1910/1920}}\n"
    let table = ##"""
      note;to;from;kind;start;end;date;sources
      "two
      lines; ""said"" so";A;B;visit;;;1904-05-01;s

      """##
    #expect(
      said(table, beside: lives) == ##"""
        t.csv:3:33: warning: the tie begins before A exists (1910/1920)
         3 | lines; ""said"" so";A;B;visit;;;1904-05-01;s
           |                                 ^~~~~~~~~~
            hint: correct the dates of one of them

        """##)
    let spells =
      "kind,from,to,start,end,sources\n\"visit\",\"A\",B,\"1930\",1931,s\n visit ,A,B,..,1905,s\n"
    #expect(
      said(spells, beside: lives + "coverage: {war: 1900/1950}\n") == """
        t.csv:2:16: warning: 2 ties lie outside the lives of their actors; the first goes on when A exists no longer (1910/1920)
         2 | "visit","A",B,"1930",1931,s
           |                ^~~~
            hint: correct the dates of one of them
        t.csv:3:13: warning: the coverage does not speak of "visit", so a tie that goes on (`..`) is certain for ever
         3 |  visit ,A,B,..,1905,s
           |             ^~
            hint: add "visit" or `other:` to the coverage

        """)
  }

  @Test("Lines of a file are those of its bytes, far into it too, and none once it has changed")
  func rereading() throws {
    let path = "/tmp/entente-lines-\(getpid())-\(UInt32.random(in: 0 ... .max)).csv"
    var random = SeededGenerator(seed: 5)
    var text = ""
    for number in 0..<120_000 {
      text +=
        "\(number)" + String(repeating: "x", count: random.number(in: 0...40)) + random.pick(["\n", "\r\n"])
    }
    try FileBytes.write(text, to: path)
    defer { unlink(path) }
    let opened = try FileBytes.opened(path)
    let stamp = try #require(FileStamp(opened.descriptor))
    FileBytes.close(opened.descriptor, of: path)
    let lines = [1, 2, 3, 4_097, 60_000, 60_001, 119_999, 120_000, 120_002]
    let file = TableOrigin.file(path, stamp).bytes(from: lines)
    #expect(file == TableOrigin.memory(Array(text.utf8)).bytes(from: lines))
    for line in lines.dropLast() {
      let expected = Array("\(line - 1)".utf8)
      #expect(file[line].map { Array($0.prefix(expected.count)) } == expected, "line \(line)")
    }
    #expect(file[120_002] == nil)
    try FileBytes.write(text + "x", to: path)
    #expect(TableOrigin.file(path, stamp).bytes(from: lines).isEmpty)
    #expect(TableOrigin.gone.bytes(from: lines).isEmpty)
  }
}
