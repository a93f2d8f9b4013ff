import AlignmentModel
import Testing

@Suite("How a problem is shown")
struct RenderingTests {
  private func source(_ lines: [Int: String]) -> SourceText {
    let last = lines.keys.max() ?? 0
    return SourceText(name: "korea.yaml", text: (1...last).map { lines[$0] ?? "" }.joined(separator: "\n"))
  }

  private func place(_ line: Int, _ column: Int, _ length: Int = 1) -> Place {
    Place(file: "korea.yaml", line: line, column: column, length: length)
  }

  @Test("Place and message, the line, a caret, a hint")
  func wholeMessage() {
    let problem = Diagnostic(
      code: "unknown-actor", "no actor is called \"RUSS\"", at: place(41, 27, 4),
      hint: "did you mean \"RUS\" (Russia)?")
    #expect(
      problem.rendering([source([41: "  - arms-transfer: PRK -> RUSS"])]) == """
        korea.yaml:41:27: error: no actor is called "RUSS"
         41 |   - arms-transfer: PRK -> RUSS
            |                           ^~~~
            hint: did you mean "RUS" (Russia)?
        """)
  }

  @Test("A warning with another place, on a line of one digit")
  func relatedPlace() {
    let problem = Diagnostic(
      .warning, code: "duplicate-key", "the key \"PRK\" is given twice", at: place(7, 3, 3),
      related: [Diagnostic.Related("it is first given here", at: place(2, 3, 3))])
    #expect(
      problem.rendering([source([7: "  PRK:"])]) == """
        korea.yaml:7:3: warning: the key "PRK" is given twice
         7 |   PRK:
           |   ^~~
            korea.yaml:2:3: it is first given here
        """)
  }

  @Test("Without a place, or without the text, only the heading is shown")
  func withoutPlace() {
    #expect(Diagnostic(code: "x", "nothing to read").rendering() == "error: nothing to read")
    #expect(Diagnostic(code: "x", "empty", at: .whole("a.yaml")).rendering() == "a.yaml: error: empty")
    #expect(Diagnostic(code: "x", "odd", at: .nowhere).rendering() == "error: odd")
    #expect(Diagnostic(code: "x", "bad", at: place(3, 1)).rendering() == "korea.yaml:3:1: error: bad")
    #expect(
      Diagnostic(code: "x", "bad", at: place(30, 1)).rendering([source([1: "a"])])
        == "korea.yaml:30:1: error: bad")
  }

  @Test("The caret stands under wide characters, after combining marks and tabs, by display width")
  func displayWidths() {
    let text = "\t한국: e\u{301} 조선"
    #expect(
      Diagnostic(code: "x", "odd", at: place(1, 8, 2)).rendering([source([1: text])]) == """
        korea.yaml:1:8: error: odd
         1 |     한국: e\u{301} 조선
           |             ^~~~
        """)
  }

  @Test("A caret after the end of a line, and under an empty line")
  func pastTheEnd() {
    #expect(
      Diagnostic(code: "x", "odd", at: place(1, 4)).rendering([source([1: "abc"])]) == """
        korea.yaml:1:4: error: odd
         1 | abc
           |    ^
        """)
    #expect(
      Diagnostic(code: "x", "odd", at: place(2, 1)).rendering([source([1: "abc", 2: ""])]) == """
        korea.yaml:2:1: error: odd
         2 |
           | ^
        """)
  }

  @Test("A long line is cut around the caret")
  func longLine() {
    let text = String(repeating: "a", count: 300) + "RUSS" + String(repeating: "b", count: 300)
    let lines = Diagnostic(code: "x", "odd", at: place(1, 301, 4)).rendering([source([1: text])])
      .split(separator: "\n").map(String.init)
    #expect(
      lines == [
        "korea.yaml:1:301: error: odd",
        " 1 | …\(String(repeating: "a", count: 33))RUSS\(String(repeating: "b", count: 61))…",
        "   | \(String(repeating: " ", count: 34))^~~~",
      ])
  }

  @Test("Near the ends of a long line only the other end is cut")
  func longLineEnds() {
    let text = "RUSS" + String(repeating: "b", count: 300)
    let start = Diagnostic(code: "x", "odd", at: place(1, 1, 4)).rendering([source([1: text])])
    #expect(start.contains(" 1 | RUSS" + String(repeating: "b", count: 95) + "…\n   | ^~~~"))
    let end = Diagnostic(code: "x", "odd", at: place(1, 304, 1)).rendering([source([1: text])])
    #expect(
      end.contains(" 1 | …" + String(repeating: "b", count: 99) + "\n   | " + blanks(99) + "^"))
  }

  @Test("A cut line is never wider than a hundred columns and always shows what is meant")
  func everyCut() {
    let text = (0..<400).map { $0 % 3 == 0 ? "한" : "x" }.joined()
    let source = source([1: text])
    for column in stride(from: 1, through: 400, by: 7) {
      let lines = Diagnostic(code: "x", "odd", at: place(1, column)).rendering([source])
        .split(separator: "\n").map(String.init)
      let quoted = String(lines[1].dropFirst(5))
      let caret = lines[2].dropFirst(5).prefix { $0 == " " }.count
      #expect(displayWidth(quoted) <= 100, "column \(column)")
      var width = 0
      let under = quoted.first { character in
        defer { width += displayWidth(character) }
        return width == caret
      }
      #expect(under == Array(text)[column - 1], "column \(column)")
    }
  }

  @Test("What could drive a terminal is escaped, in the line, the message, the hint and the file name")
  func hostileText() {
    let hostile = SourceText(name: "a\u{1b}.yaml", text: "x\u{1b}[2J\u{202e}y")
    let problem = Diagnostic(
      code: "x", "odd \u{1b}[31m\n\u{2066}", at: Place(file: "a\u{1b}.yaml", line: 1, column: 2, length: 4),
      hint: "\u{7f}\u{9b}", related: [Diagnostic.Related("\u{7}", at: .whole("b\r"))])
    #expect(
      problem.rendering([hostile]) == #"""
        a\u{1b}.yaml:1:2: error: odd \u{1b}[31m\n\u{2066}
         1 | x\u{1b}[2J\u{202e}y
           |  ^~~~~~~~~
            b\r: \u{7}
            hint: \u{7f}\u{9b}
        """#)
  }

  private func blanks(_ count: Int) -> String {
    String(repeating: " ", count: count)
  }
}
