import AlignmentModel
import Testing

@testable import AlignmentFormats

@Suite("Cells")
struct CellTests {
  private func items(_ cell: String) -> [String] {
    CellList.items(of: DocumentNode(.scalar(cell))).compactMap(\.scalar)
  }

  @Test("A list in a cell is parted by semicolons, with or without blanks")
  func lists() {
    #expect(items("USA; KOR;JPN ;") == ["USA", "KOR", "JPN"])
    #expect(items(#"a\;b; c\\; \e"#) == ["a;b", #"c\"#, ""])
    #expect(items("") == [])
    for list in [["a"], ["", " ", "  "], ["a;b", "\\", "\\;"], ["\n", "x\t"], ["é; ü", "대한민국"]] {
      #expect(items(CellList.cell(list)) == list)
    }
  }

  @Test("Pairs in a cell have a key before an equals sign, and a key without a value is an empty list")
  func pairs() {
    let cell = CellList.cell(pairs: [("cow", "731"), ("a=b", "c=d; e"), ("none", nil), ("empty", "")])
    #expect(cell == #"cow=731; a\=b=c=d\; e; none=; empty=\e"#)
    let parts = CellList.parts(of: DocumentNode(.scalar(cell))).map { CellList.pair($0) }
    #expect(parts.map { $0?.key } == ["cow", "a=b", "none", "empty"])
    #expect(parts.map { $0?.value } == ["731", "c=d; e", nil, ""])
  }

  @Test("A cell that a spreadsheet might take for a formula gets an apostrophe, which is taken away again")
  func safeCells() {
    for text in ["=1+1", "+1", "-1", "@a", "\tx", "\nx", "'=1", "''@", "'quoted'", "a", "", "'"] {
      #expect(SafeCells.decoded(SafeCells.encoded(text)) == text)
    }
    #expect(SafeCells.encoded("=HYPERLINK(\"x\")") == "'=HYPERLINK(\"x\")")
    #expect(SafeCells.encoded("'quoted'") == "'quoted'")
    #expect(SafeCells.encoded("a=b") == "a=b")
  }

  @Test("Only a table that says so has its apostrophes taken away")
  func marked() {
    let rows = { (mark: String, end: String) in
      "kind,from,to,start,end,note,id\(mark)\nk,'-a,'''@b,'-0431,'-0430,'=1,'+x\(end)\n"
    }
    let safe = readTable(rows(",safe-cells", ",")).table?.rows.first
    #expect(safe?.from == "-a" && safe?.to == "''@b" && safe?.note == "=1" && safe?.id == "+x")
    #expect(safe?.texts == ["-0431", "-0430"])
    #expect(said(rows(",safe-cells", ",")) == "")
    #expect(said(rows("", "")).contains("error"), "a date does not begin with an apostrophe")
    let plain = readTable("kind,from,to,start,end\nk,'-a,b,2001,\n").table?.rows.first
    #expect(plain?.from == "'-a")
  }

  @Test("Words that spreadsheets of other languages write for truth are taken")
  func truth() {
    let table =
      "kind,from,to,start,end,mutual\nk,A,B,2001,,WAHR\nk,A,C,2001,,FALSCH\nk,A,D,2001,,TRUE\nk,A,E,2001,,vrai\n"
    #expect(rows(table).map { $0.flags.contains(.mutual) } == [true, false, true, true])
    #expect(
      said("kind,from,to,start,end,mutual\nk,A,B,2001,,JA!\n").contains(
        "error: mutual is true or false, not \"JA!\""))
  }

  @Test("Days as spreadsheets of other countries show them are errors that say what to write")
  func days() {
    func hint(_ date: String) -> String? {
      readTable("kind;from;to;start;end\nk;A;B;\(date);\n").diagnostics.all.first { $0.severity == .error }?
        .hint
    }
    #expect(hint("1.9.1939") == "write 1939-09-01")
    #expect(hint("09/01/1939") == "write 1939-01-09 if the day came first, else 1939-09-01")
    #expect(hint("13/09/1939") == "write 1939-09-13")
    #expect(hint("1939/9/1") == "write 1939-09-01")
  }
}
