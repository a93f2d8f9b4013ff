import Foundation
import Testing

@Suite("What the command reads")
struct InputTests {
  private static let snapshot = ["--on", "2024-01-19", "--format", "json"]

  @Test("A dash is standard input, in YAML or JSON")
  func standardInput() throws {
    let expected = try Command.run(["snapshot", Command.harbour] + Self.snapshot).output
    let yaml = [UInt8](try Data(contentsOf: URL(fileURLWithPath: Command.harbour)))
    #expect(try Command.run(["snapshot", "-"] + Self.snapshot, input: yaml).output == expected)
    let json = Array(try Command.run(["convert", Command.harbour, "--format", "json"]).output.utf8)
    #expect(try Command.run(["snapshot", "-"] + Self.snapshot, input: json).output == expected)
  }

  @Test("Standard input is called <stdin> in messages")
  func standardInputName() throws {
    let run = try Command.run(["check", "-"], input: Array("entente: 2\n".utf8))
    #expect(run.status == 65)
    #expect(run.output.hasPrefix("<stdin>:1:10: error: the file is of format 2"))
  }

  @Test("A pipe is read to its end")
  func pipe() throws {
    let run = try Command.shell("cat \(Command.harbour) | entente snapshot - --on 2024-01-19 --format json")
    #expect(run.output == (try Command.run(["snapshot", Command.harbour] + Self.snapshot).output))
    let file = try Command.shell("cat \(Command.harbour) | entente check /dev/stdin")
    #expect(file.status == 0)
  }

  @Test("Several files are one graph, in any order")
  func merged() throws {
    let folder = try Folder()
    let text = try String(contentsOfFile: Command.harbour, encoding: .utf8)
    let cut = try #require(text.range(of: "ties:\n"))
    try folder.file("actors.yaml", String(text[..<cut.lowerBound]))
    try folder.file("ties.yaml", "entente: 1\n" + text[cut.lowerBound...])
    let whole = try Command.run(["convert", Command.harbour]).output
    for files in [["actors.yaml", "ties.yaml"], ["ties.yaml", "actors.yaml"]] {
      let run = try Command.run(["convert"] + files, in: folder)
      #expect(run.output == whole)
      #expect(run.errors == "")
    }
  }

  @Test("Files that contradict each other are told with both places")
  func contradiction() throws {
    let folder = try Folder()
    try folder.file("one.yaml", "entente: 1\ntitle: One\n")
    try folder.file("two.yaml", "entente: 1\ntitle: Two\n")
    let run = try Command.run(["check", "one.yaml", "two.yaml"], in: folder)
    #expect(run.status == 65)
    #expect(
      run.output == """
        two.yaml:2:8: error: two files disagree about `title` of the graph
         2 | title: Two
           |        ^~~
            one.yaml:2:8: it was given here first
            hint: take it out of one of them
        1 error, 0 warnings

        """)
  }

  @Test("A year before the common era needs no trick")
  func beforeCommonEra() throws {
    let folder = try Folder()
    try folder.file(
      "athens.yaml",
      """
      entente: 1
      coverage: -0500/-0400
      actors:
        athens: {name: Athens, kind: state}
        sparta: {name: Sparta, kind: state}
      ties:
        - war: athens -- sparta
          during: -0430/-0403
      """)
    for form in [["--on", "-0420-01-01"], ["--on=-0420-01-01"]] {
      let run = try Command.run(
        ["snapshot", "athens.yaml", "--count", "--format", "json"] + form, in: folder)
      #expect(run.status == 0)
      #expect(
        run.output == """
          {
            "on": "-0420-01-01",
            "actors": 2,
            "ties": {"certain": 1, "possible": 0}
          }

          """)
    }
    let diff = try Command.run(["diff", "athens.yaml", "--from", "-0431", "--to", "-0420-06"], in: folder)
    #expect(
      diff.output.hasPrefix("Untitled graph · 1 January 432 BCE to 30 June 421 BCE\n"), "\(diff.output)")
  }

  @Test("A month means its first day with --from and its last with --to")
  func edges() throws {
    let cases = [
      ("2018", "2024-01", "2018-01-01", "2024-01-31"), ("2020-02", "2020-02", "2020-02-01", "2020-02-29"),
      ("2021-23", "2021-24", "2021-09-01", "2022-02-28"),
      ("2023-12-31", "2023-01-01", "2023-12-31", "2023-01-01"),
    ]
    for (from, to, first, last) in cases {
      let run = try Command.run(["diff", Command.harbour, "--from", from, "--to", to, "--format", "json"])
      #expect(
        run.output.hasPrefix("{\n  \"entente\": 1,\n  \"from\": \"\(first)\",\n  \"to\": \"\(last)\",\n"))
    }
  }

  @Test("A date less exact than a day is refused for --on, with a hint")
  func month() throws {
    let run = try Command.run(["snapshot", Command.harbour, "--on", "2024-01"])
    #expect(run.status == 64)
    #expect(run.errors.contains("--on 2024-01: "))
    #expect(run.errors.contains("\n    hint: "))
  }
}
