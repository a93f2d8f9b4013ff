import AlignmentModel
import Testing

@Suite("The text of a file")
struct SourceTextTests {
  @Test(
    "Lines end with LF, CRLF or CR, and an end at the end begins an empty line",
    arguments: [
      ("a\nb", ["a", "b"]), ("a\r\nb", ["a", "b"]), ("a\rb", ["a", "b"]), ("a\n", ["a", ""]), ("", [""]),
      ("\r\r\n\n", ["", "", "", ""]), ("한국\n조선", ["한국", "조선"]), ("a\u{2028}b", ["a\u{2028}b"]),
    ])
  func lines(text: String, expected: [String]) {
    let source = SourceText(name: "korea.yaml", text: text)
    #expect((1...source.lineCount).map(source.line) == expected)
  }

  @Test("A line that is not there is empty")
  func missingLine() {
    let source = SourceText(name: "korea.yaml", text: "a")
    #expect(source.line(0).isEmpty && source.line(2).isEmpty && source.line(-1).isEmpty)
    #expect(source.lineRange(2) == nil)
  }

  @Test("A place counts characters, not bytes and not scalars")
  func placeInCharacters() {
    let text = "x: 1\n한국: e\u{301}👨‍👩‍👧 z\n"
    let source = SourceText(name: "korea.yaml", text: text)
    let offset = Array(text.utf8).firstIndex(of: UInt8(ascii: "z")) ?? 0
    #expect(source.place(atOffset: offset) == Place(file: "korea.yaml", line: 2, column: 8))
    #expect(source.place(atOffset: 0) == Place(file: "korea.yaml", line: 1, column: 1))
    #expect(source.place(atOffset: 9999).line == 3)
  }

  @Test("Every offset lies within the line it is said to be on")
  func lineNumbers() {
    let text = "ab\r\ncd\re\n\nf"
    let source = SourceText(name: "korea.yaml", text: text)
    let numbers = (0...text.utf8.count).map(source.lineNumber(atOffset:))
    #expect(numbers == [1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 5, 5])
  }

  @Test("Of a file that is not kept whole, the lines that are have their numbers")
  func someLines() {
    let lines: [Int: SourceText.Excerpt] = [
      7: .init("seven"), 3: .init("three\r"), 900: .init("tail", hidden: 500),
    ]
    let source = SourceText(name: "ties.csv", lines: lines)
    #expect([3, 7, 900].map(source.line) == ["three\r", "seven", "tail"])
    #expect(source.line(4).isEmpty && source.lineRange(4) == nil && source.lineCount == 900)
    #expect(source.place(atOffset: 8) == Place(file: "ties.csv", line: 7, column: 2))
    #expect(source.place(atOffset: 13) == Place(file: "ties.csv", line: 900, column: 501))
    #expect(SourceText(name: "a", lines: [:]).lineCount == 0)
  }

  @Test("A caret stands under its column although the beginning of the line is not kept")
  func excerpt() {
    let excerpt = SourceText.Excerpt(String(repeating: "x", count: 200) + "WRONG" + "yyy", hidden: 1_000)
    let source = SourceText(name: "ties.csv", lines: [12: excerpt])
    let problem = Diagnostic(
      code: "x", "odd", at: Place(file: "ties.csv", line: 12, column: 1_201, length: 5))
    let lines = problem.rendering([source]).split(separator: "\n").map(Array.init)
    #expect(lines.count == 3)
    let caret = lines[2].firstIndex(of: "^") ?? 0
    #expect(String(lines[1][caret..<caret + 5]) == "WRONG" && lines[1].contains("…"))
    let elsewhere = Diagnostic(code: "x", "odd", at: Place(file: "ties.csv", line: 13, column: 1))
    #expect(elsewhere.rendering([source]) == "ties.csv:13:1: error: odd")
  }
}
