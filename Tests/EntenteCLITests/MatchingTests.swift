import Testing

@Suite("Matching actors, asked for on the command line")
struct MatchingOptionTests {
  private func folder() throws -> Folder {
    let folder = try Folder()
    try folder.file(
      "states.yaml",
      """
      entente: 1
      actors:
        RUS: {name: Russia, kind: state, codes: {cow: 365}, exists: 1991-12-25/..}
        SUN: {name: Soviet Union, kind: state, codes: {cow: 365}, exists: 1922-12-30/1991-12-25}
        CHN: {name: China, kind: state, codes: {cow: 710}}

      """)
    try folder.file(
      "cow.csv",
      "kind,from,to,start,end\nalliance,365,710,1950-02-14,1980-02-14\nentente-pact,365,710,2001-06-15,2012-12-31\n"
    )
    return folder
  }

  @Test("What was matched is told on standard error, and the answer speaks of one actor")
  func codes() throws {
    let folder = try folder()
    let run = try Command.run(
      ["snapshot", "cow.csv", "states.yaml", "--match", "cow", "--on", "1960-01-01"], in: folder)
    #expect(run.status == 0)
    #expect(run.output.contains("China – Soviet Union\n"), "\(run.output)")
    #expect(
      run.errors.hasSuffix(
        """
        cow.csv: matched by the days of ties: 1 actor: 365, which is RUS or SUN
        cow.csv: matched by code: 1 actor: 710, which is CHN

        """), "\(run.errors)")
  }

  @Test("A scheme that nobody has, and an option that says nothing, are errors")
  func wrong() throws {
    let folder = try folder()
    let run = try Command.run(["check", "cow.csv", "states.yaml", "--match", "coww"], in: folder)
    #expect(run.status == 65)
    #expect(
      run.output.contains("error: no actor has a code of the scheme \"coww\"\n    hint: did you mean cow?\n"))
    let nothing = try Command.run(["check", "cow.csv", "--match", ","], in: folder)
    #expect(nothing.status == 64)
    #expect(
      nothing.errors
        == "error: --match says nothing\n    hint: write codes, names, or a scheme of codes such as cow\n")
  }
}
