import AlignmentModel
import Testing

@Suite("All problems of a run")
struct DiagnosticsTests {
  private func problem(
    _ file: String, _ line: Int, _ column: Int, _ code: String = "a", severity: Severity = .error
  ) -> Diagnostic {
    Diagnostic(severity, code: code, "odd", at: Place(file: file, line: line, column: column))
  }

  @Test("They are sorted by file, line, column and code, those without a place first")
  func order() {
    let sorted = [
      Diagnostic(code: "z", "odd"), problem("a", 2, 1), problem("a", 10, 1), problem("a", 10, 3, "b"),
      problem("a", 10, 3, "c"), problem("b", 1, 1),
    ]
    #expect(Diagnostics(sorted.reversed()).all == sorted)
    var appended = Diagnostics()
    for one in sorted.reversed() { appended.append(one) }
    #expect(appended.all == sorted)
    var joined = Diagnostics([sorted[5], sorted[0]])
    joined.append(Diagnostics(Array(sorted[1...4])))
    #expect(joined.all == sorted)
  }

  @Test(
    "The summary counts in words",
    arguments: [
      (0, 0, "0 errors, 0 warnings"), (1, 0, "1 error, 0 warnings"), (1, 2, "1 error, 2 warnings"),
      (2, 1, "2 errors, 1 warning"),
    ])
  func summary(errors: Int, warnings: Int, expected: String) {
    let all =
      (0..<errors).map { problem("a", $0 + 1, 1) }
      + (0..<warnings).map { problem("a", $0 + 1, 2, severity: .warning) }
    let diagnostics = Diagnostics(all)
    #expect(diagnostics.summary == expected)
    #expect(diagnostics.hasErrors == (errors > 0))
    #expect(diagnostics.isEmpty == all.isEmpty)
  }

  @Test("Each quotes the file it speaks of")
  func rendering() {
    let diagnostics = Diagnostics(
      [problem("b", 1, 2), problem("a", 1, 1, severity: .warning)],
      sources: [SourceText(name: "a", text: "in a")])
    #expect(
      diagnostics.rendering([SourceText(name: "b", text: "in b")]) == """
        a:1:1: warning: odd
         1 | in a
           | ^
        b:1:2: error: odd
         1 | in b
           |  ^

        """)
  }
}
