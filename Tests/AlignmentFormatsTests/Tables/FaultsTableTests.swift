import AlignmentModel
import Testing

@testable import AlignmentFormats

@Suite("What is said of a wrong table")
struct FaultsTableTests {
  private static let header = "kind,from,to,start,end,weight,mutual,note\n"

  @Test(
    "The row, a caret under the fault and a hint",
    arguments: [
      (
        "k,A,B,2024-13-01,,,,\n",
        """
        ties.csv:2:12: error: there is no month 13
         2 | k,A,B,2024-13-01,,,,
           |            ^~
            hint: months are 01 to 12

        """
      ),
      (
        "k,A,B,2023-02-29,2024-01-01,,,\n",
        """
        ties.csv:2:15: error: February 2023 has 28 days
         2 | k,A,B,2023-02-29,2024-01-01,,,
           |               ^~

        """
      ),
      (
        "k,A,B,2024-01-01,31.12.2024,,,\n",
        """
        ties.csv:2:18: error: a date is written year-month-day, with hyphens
         2 | k,A,B,2024-01-01,31.12.2024,,,
           |                  ^~~~~~~~~~
            hint: write 2024-12-31

        """
      ),
      (
        "k,A,B,2024-02-01,2024-01-01,,,\n",
        """
        ties.csv:2:7: error: the spell ends before it begins: first day 2024-02-01 or later, last day 2024-01-01 or earlier
         2 | k,A,B,2024-02-01,2024-01-01,,,
           |       ^~~~~~~~~~
            hint: were the ends swapped? write 2024-01-01/2024-02-01

        """
      ),
      (
        ",A,B,,,,,\n",
        """
        ties.csv:2:1: error: the kind of the tie is missing
         2 | ,A,B,,,,,
           | ^
            hint: every row has one

        """
      ),
      (
        "k,A,  ,,,,,\n",
        """
        ties.csv:2:7: error: the actor a tie goes to is missing
         2 | k,A,  ,,,,,
           |       ^
            hint: every row has one

        """
      ),
      (
        "k,A,B,,,\"1,5\",,\n",
        """
        ties.csv:2:10: error: a weight is a finite decimal number, not "1,5"
         2 | k,A,B,,,"1,5",,
           |          ^~~
            hint: write 1.5

        """
      ),
      (
        "k,A,B,,,inf,,\n",
        """
        ties.csv:2:9: error: a weight is a finite decimal number, not "inf"
         2 | k,A,B,,,inf,,
           |         ^~~
            hint: leave it empty where there is none

        """
      ),
      (
        "k,A,B,,,,maybe,\n",
        """
        ties.csv:2:10: error: mutual is true or false, not "maybe"
         2 | k,A,B,,,,maybe,
           |          ^~~~~
            hint: leave it empty for what is usual for the kind

        """
      ),
      (
        "k,A,B,,\n",
        """
        ties.csv:2:8: error: the row has 5 fields, and the header has 8
         2 | k,A,B,,
           |        ^
            hint: every row has a field for each column, empty where there is nothing to say

        """
      ),
      (
        "k,A,B,,,,,one, two\n",
        """
        ties.csv:2:15: error: the row has 9 fields, and the header has 8
         2 | k,A,B,,,,,one, two
           |               ^~~~
            hint: a field that holds the separator stands in quotes

        """
      ),
      (
        "k,한국 A\"B,C,,,,,\n",
        """
        ties.csv:2:7: error: a quote stands within a field that does not begin with one
         2 | k,한국 A"B,C,,,,,
           |         ^
            hint: put the whole field in quotes, and write each quote in it twice

        """
      ),
      (
        "k,\"A\"x,C,,,,,\n",
        """
        ties.csv:2:6: error: something stands behind the closing quote of a field
         2 | k,"A"x,C,,,,,
           |      ^
            hint: a quote within a quoted field is written twice

        """
      ),
      (
        "k,A\u{7}B,C,,,,,\n",
        """
        ties.csv:2:4: error: the control character U+0007 is not allowed
         2 | k,A\\u{7}B,C,,,,,
           |    ^~~~~
            hint: remove it; text holds no control character but tab and newline

        """
      ),
      (
        "k,A,B,2020,,,,\"two\nlines\u{1}\"\n",
        """
        ties.csv:3:6: error: the control character U+0001 is not allowed
         3 | lines\\u{1}"
           |      ^~~~~
            hint: remove it; text holds no control character but tab and newline

        """
      ),
      (
        "k,A,B,,,,,\"never\nclosed\n",
        """
        ties.csv:2:11: error: a quote that opens a field is never closed
         2 | k,A,B,,,,,"never
           |           ^
            hint: close it; a quote within a quoted field is written twice

        """
      ),
      (
        "title,A,B,,,,,\n",
        """
        ties.csv:2:1: error: no kind may be called "title", which is a key of graph files
         2 | title,A,B,,,,,
           | ^~~~~
            hint: give the kind another name in the table

        """
      ),
      (
        "as of,A,B,,,,,\n",
        """
        ties.csv:2:1: error: no kind may be called "as-of", which is a key of graph files
         2 | as of,A,B,,,,,
           | ^~~~~
            hint: give the kind another name in the table

        """
      ),
    ])
  func wrongRow(row: String, expected: String) {
    #expect(said(FaultsTableTests.header + row) == expected)
    #expect(readTable(FaultsTableTests.header + row).table == nil)
  }

  @Test(
    "The header, or the file as a whole",
    arguments: [
      (
        "source,target,type,start,end\n",
        """
        ties.csv:1:1: error: the table has no column "kind", "from", "to"; its columns are source, target, type, start, end
         1 | source,target,type,start,end
           | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~
            hint: say which is which: --columns kind=type,from=source,to=target

        """
      ),
      (
        "\nkind,from,to,start\n",
        """
        ties.csv:2:1: error: the table has no column "end"; its columns are kind, from, to, start
         2 | kind,from,to,start
           | ^~~~~~~~~~~~~~~~~~
            hint: say which is which: --columns kind=type,from=source,to=target

        """
      ),
      (
        "kind,from,to,when\n",
        """
        ties.csv:1:1: error: the table has no column "start" and "end", or "date"; its columns are kind, from, to, when
         1 | kind,from,to,when
           | ^~~~~~~~~~~~~~~~~
            hint: say which is which: --columns date=when

        """
      ),
      (
        "kind,from,to,date,From\n",
        """
        ties.csv:1:19: error: two columns are called "From"
         1 | kind,from,to,date,From
           |                   ^~~~
            hint: give one of them another name, or say with --columns which other column is from

        """
      ),
      (
        "",
        """
        ties.csv: error: the table is empty
            hint: its first row names its columns: kind,from,to,start,end

        """
      ),
      (
        " \n\n",
        """
        ties.csv: error: the table is empty
            hint: its first row names its columns: kind,from,to,start,end

        """
      ),
      (
        "kind,from,to,date\rk,A,B,2024\r",
        """
        ties.csv:1:18: error: a line of the table ends with a carriage return alone
         1 | kind,from,to,date\\rk,A,B,2024
           |                  ^~
            hint: save it with line ends of today (LF or CRLF)

        """
      ),
      (
        "k\0i\0n\0d\0",
        """
        ties.csv: error: the table is written in UTF-16
            hint: save it as UTF-8

        """
      ),
      (
        "kind,from,\"to,date\n",
        """
        ties.csv:1:11: error: a quote that opens a field is never closed
         1 | kind,from,"to,date
           |           ^
            hint: close it; a quote within a quoted field is written twice

        """
      ),
      (
        "kind,from,to,date,colour,\nk,A,B,2024,red,\n",
        """
        ties.csv:1:19: warning: 2 columns are not taken: "colour", column 6
         1 | kind,from,to,date,colour,
           |                   ^~~~~~
            hint: say what a column is: --columns note=colour

        """
      ),
    ])
  func headers(text: String, expected: String) {
    #expect(said(text) == expected)
  }

  @Test(
    "What --columns says that cannot be",
    arguments: [
      (
        ["kind": "typ"],
        """
        ties.csv:1:1: error: no column is called "typ", which is to be kind
         1 | type,from,to,date
           | ^~~~~~~~~~~~~~~~~
            hint: did you mean "type"?

        """
      ),
      (
        ["knid": "type"],
        """
        ties.csv: error: a ties table has no column "knid"
            hint: did you mean "kind"?

        """
      ),
      (
        ["kind": "type", "note": "Type"],
        """
        ties.csv:1:1: error: "type" cannot be both kind and note
         1 | type,from,to,date
           | ^~~~

        """
      ),
    ])
  func mappings(columns: [String: String], expected: String) {
    #expect(said("type,from,to,date\nk,A,B,2024\n", .with(columns)) == expected)
  }

  @Test("Mapped headers are found whatever their case and the blanks around them")
  func mapped() {
    let text = " TYPE ,Source,target, Start,END\nk,A,B,2020-01-01,\n"
    let rows = rows(text, .with(["kind": "Type", "from": "source", "to": "Target"]))
    #expect(rows.map(\.from) == ["A"])
  }

  @Test("Invalid UTF-8 is told with its byte")
  func invalidUTF8() {
    let bytes = Array("kind,from,to,date\nk,Bogot".utf8) + [0xE1] + Array(",B,2024\n".utf8)
    let reading = TableReader.read(bytes: bytes, name: "ties.csv", .with())
    #expect(
      reading.diagnostics.rendering() == """
        ties.csv:2:8: error: the byte 0xE1 is no UTF-8
         2 | k,Bogot\u{FFFD},B,2024
           |        ^
            hint: save the table as UTF-8

        """)
  }

  @Test("The first hundred wrong rows are told, and all are counted")
  func manyWrongRows() {
    let text =
      "kind,from,to,date\n" + (0..<250).map { "k,A,B,\($0 % 2 == 0 ? "2024" : "nonsense\($0)")\n" }.joined()
    let reading = readTable(text, .with(threads: 2), chunkSize: 100)
    #expect(reading.table == nil && reading.skippedRows == 0)
    #expect(reading.diagnostics.errorCount == 101)
    #expect(reading.diagnostics.all.last?.place?.line == 201)
    #expect(reading.diagnostics.all.first?.message == "125 rows are wrong; the first 100 are told")
  }

  @Test("Rows that are wrong are left out when that is asked for, with what only they name")
  func skipped() {
    let text = "kind,from,to,date\nk,A,B,2024-01-01\nodd,X,Y,24\nk,B,C,2024-01-02\n"
    let reading = readTable(text, .with(skipsBadRows: true))
    #expect(reading.skippedRows == 1)
    #expect(reading.table?.actors.map(\.id) == ["A", "B", "C"])
    #expect(reading.table?.kinds.map(\.id) == ["k"])
    #expect(reading.table?.rows.map(\.line) == [2, 4])
    #expect(
      reading.diagnostics.rendering() == """
        ties.csv: warning: 1 row is wrong and was left out
        ties.csv:3:9: warning: a year has four digits
         3 | odd,X,Y,24
           |         ^~
            hint: write 0024, if that year is meant

        """)
  }

  @Test("Ties of an actor to itself are kept, with one warning")
  func selfTies() {
    let text = "kind,from,to,date\nk,A,B,2024\nk,A,A,2024\nk,B,B,2024\n"
    #expect(rows(text).count == 3)
    #expect(
      said(text) == """
        ties.csv:3:3: warning: 2 ties go from an actor to itself, first here
         3 | k,A,A,2024
           |   ^
            hint: a tie has two different ends; what one actor does alone is not a tie

        """)
  }

  @Test("A row has a date or a start and an end")
  func twoTimes() {
    #expect(
      said("kind,from,to,start,end,date\nk,A,B,2020,,2024\n") == """
        ties.csv:2:13: error: a row has a date or a start and an end, not both
         2 | k,A,B,2020,,2024
           |             ^~~~
            hint: an event has a date, what lasts has a start and an end

        """)
  }

  @Test("Of a long line the part around the fault is shown, under its column")
  func longLine() {
    let name = String(repeating: "é", count: 9_000)
    let text = "kind,from,to,date,note\nk,A,B,2024-99,\(name)\nk,A,B,\"2024\",\(name)\u{1}\(name)\n"
    let all = readTable(text).diagnostics
    #expect(all.all.map(\.place?.column) == [12, 9_014])
    #expect(all.rendering().contains("éé\\u{1}éé"))
  }
}
