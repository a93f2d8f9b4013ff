import Foundation
import Testing

@Suite("What stands in the terminal")
struct TextOutputTests {
  @Test(
    "Every verb says of the harbour what it said before",
    arguments: [
      ("snapshot", ["snapshot", "harbour.yaml", "--on", "2024-01-19"]),
      ("snapshot-outside", ["snapshot", "harbour.yaml", "--on", "2016-05-01"]),
      ("snapshot-known-by", ["snapshot", "harbour.yaml", "--on", "2023-12-01", "--known-by", "2023-12-31"]),
      (
        "snapshot-everything",
        [
          "snapshot", "harbour.yaml", "--on", "2023-11-22", "--include", "predicted,denied,doubted,retracted",
          "--within", "90d",
        ]
      ),
      (
        "snapshot-pairs",
        ["snapshot", "harbour.yaml", "--on", "2020-06-01", "--groups", "pairs", "--fold-leaders"]
      ),
      ("snapshot-count", ["snapshot", "harbour.yaml", "--on", "2024-01-19", "--count"]),
      ("diff", ["diff", "harbour.yaml", "--from", "2021", "--to", "2024-01-19"]),
      ("diff-passing", ["diff", "harbour.yaml", "--from", "2018", "--to", "2024", "--passing"]),
      ("diff-backwards", ["diff", "harbour.yaml", "--from", "2024-01-19", "--to", "2021"]),
      ("diff-files", ["diff", "harbour.yaml", "harbour-later.yaml"]),
      ("diff-files-on", ["diff", "harbour.yaml", "harbour-later.yaml", "--on", "2023-01-01"]),
      (
        "diff-markdown",
        ["diff", "harbour.yaml", "--from", "2021", "--to", "2024-01-19", "--format", "markdown", "--passing"]
      ),
      ("history", ["history", "harbour.yaml", "--of", "PRK"]),
      ("history-dyad", ["history", "harbour.yaml", "--of", "KOR", "--with", "JPN"]),
      ("history-included", ["history", "harbour.yaml", "--of", "KOR", "--include", "predicted"]),
      ("kinds", ["kinds"]),
      ("kinds-own", ["kinds", "harbour.yaml", "--format", "json"]),
      ("check", ["check", "harbour.yaml", "harbour-broken.yaml"]),
      ("check-json", ["check", "harbour-broken.yaml", "--format", "json"]),
    ] as [(String, [String])])
  func golden(_ name: String, _ arguments: [String]) throws {
    let run = try Command.run(arguments, in: graphs())
    #expect(run.errors == "")
    #expect(run.signal == nil)
    try Golden.compare(run.output, with: name + ".txt")
  }

  @Test("Columns stand below each other whatever the script")
  func columns() throws {
    let run = try Command.run(["snapshot", Command.harbour, "--on", "2024-01-19"])
    let rows = run.output.split(separator: "\n").filter { $0.hasPrefix("  ") }
    #expect(rows.count == 6)
    let columns = try rows.map { row in
      let before = try #require(row.range(of: "certain") ?? row.range(of: "possible"))
      return row[..<before.lowerBound].unicodeScalars.reduce(0) { $0 + width($1) }
    }
    #expect(Set(columns).count == 1, "\(columns)")
  }

  @Test("No colours where nobody watches, nor with NO_COLOR, nor in a file")
  func colours() throws {
    let arguments = ["snapshot", Command.harbour, "--on", "2024-01-19"]
    for environment in [[:], ["NO_COLOR": "1"], ["TERM": "dumb"], ["CLICOLOR_FORCE": "1"]] {
      let run = try Command.run(arguments, environment: environment)
      #expect(!run.output.contains("\u{1B}"))
    }
    let folder = try Folder()
    _ = try Command.run(arguments + ["-o", "a.txt"], in: folder)
    #expect(try !folder.text("a.txt").contains("\u{1B}"))
  }

  #if os(Linux)
    @Test(
      "Colours on a terminal, unless NO_COLOR is set",
      .enabled(
        if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script"), "script makes the terminal"))
    func terminal() throws {
      let line = "script -qec \"$ENTENTE snapshot \(Command.harbour) --on 2024-01-19\" /dev/null"
      let coloured = try Command.shell(line, environment: ["SHELL": "/bin/sh"])
      #expect(coloured.output.contains("\u{1B}[34m"))
      let plain = try Command.shell(line, environment: ["SHELL": "/bin/sh", "NO_COLOR": "1"])
      #expect(plain.output.contains("The harbour"))
      #expect(!plain.output.contains("\u{1B}"))
      let empty = try Command.shell(line, environment: ["SHELL": "/bin/sh", "NO_COLOR": ""])
      #expect(empty.output.contains("\u{1B}[34m"))
    }
  #endif

  @Test(
    "What could drive a terminal never reaches it raw",
    arguments: [
      "\u{202E}evil", "a\u{2028}b", "a\u{2029}b", "tab\there", "two\nlines", "\u{2066}x\u{2069}",
    ])
  func escapes(_ name: String) throws {
    let folder = try Folder()
    let text = try #require(String(data: JSONEncoder().encode(name), encoding: .utf8))
    try folder.file(
      "a.json",
      """
      {"entente": 1, "title": \(text), "sources": {"s": {"title": \(text), "published": "2020"}},
       "actors": {"A": {"name": \(text), "kind": "state", "holds": []}, "B": {"name": "B", "kind": "state"}},
       "ties": [{"alliance": "A -- B", "during": "2020/2021", "note": \(text), "sources": ["s"]}]}
      """)
    let runs = [
      ["snapshot", "a.json", "--on", "2020-06-01"], ["history", "a.json", "--of", "A"],
      ["diff", "a.json", "--from", "2019", "--to", "2020"],
      ["diff", "a.json", "--from", "2019", "--to", "2020", "--format", "markdown"],
    ]
    for arguments in runs {
      let run = try Command.run(arguments, in: folder)
      #expect(run.status == 0)
      let turning: [ClosedRange<UInt32>] = [0x202A...0x202E, 0x2066...0x2069]
      let wild = run.output.unicodeScalars.filter { scalar in
        let category = scalar.properties.generalCategory
        let breaks = [.control, .lineSeparator, .paragraphSeparator].contains(category) && scalar != "\n"
        return breaks || turning.contains { $0.contains(scalar.value) }
      }
      #expect(wild.isEmpty, "\(arguments[0]): \(wild)")
      #expect(run.output.split(separator: "\n").allSatisfy { !$0.hasPrefix("lines") })
    }
  }

  @Test(
    "What somebody typed is told without what could drive a terminal",
    arguments: [
      ["snapshot", "\u{1B}[31m.yaml", "--on", "2024-01-19"], ["check", "\u{1B}]0;x\u{7}"],
      ["snapshot", Command.harbour, "--on", "\u{1B}[2J"], ["history", Command.harbour, "--of", "\u{1B}[2J"],
      ["snapshot", Command.harbour, "--on", "2024-01-19", "--kinds", "\u{1B}[2J"],
      ["snapshot", Command.harbour, "--on", "2024-01-19", "--format", "\u{1B}[2J"],
      ["snapshot", Command.harbour, "--on", "2024-01-19", "--within", "\u{1B}[2J"],
      ["convert", Command.harbour, "-o", "\u{1B}/x.json"], ["convert", Command.harbour, "-o", "x.\u{1B}"],
    ])
  func typed(_ arguments: [String]) throws {
    let run = try Command.run(arguments)
    #expect(run.status != 0)
    #expect(!(run.output + run.errors).contains("\u{1B}"), "\(run.errors.debugDescription)")
    #expect(!run.errors.isEmpty)
  }

  @Test("Markdown takes nothing of a name for its own")
  func markdown() throws {
    let folder = try Folder()
    try folder.file(
      "a.yaml",
      """
      entente: 1
      title: '# [x](javascript:y) <b> |'
      actors:
        A: {name: '*A* _b_ `c` <script> ![i](u) & ~~d~~ \\', kind: state}
        B: {name: 'https://example.org @name', kind: state}
      ties:
        - alliance: A -- B
          during: 2020
      """)
    let run = try Command.run(
      ["diff", "a.yaml", "--from", "2019", "--to", "2020", "--format", "markdown"], in: folder)
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(lines[0].hasPrefix(##"# \# \[x\](javascript:y) \<b\> \| · 1 January 2019"##))
    let began = try #require(lines.first { $0.contains("alliance") })
    #expect(began.contains(#"\*A\* \_b\_ \`c\` \<script\> \!\[i\](u) \& \~\~d\~\~ \\"#), "\(began)")
  }

  private func graphs() throws -> Folder {
    let folder = try Folder(withGraphs: false)
    for name in ["harbour.yaml", "harbour-later.yaml", "harbour-broken.yaml"] {
      let file = Command.tests.appendingPathComponent("Graphs/\(name)")
      try folder.file(name, [UInt8](try Data(contentsOf: file)))
    }
    return folder
  }

  /// Columns of a character in a terminal; enough for what the harbour holds.
  private func width(_ scalar: Unicode.Scalar) -> Int {
    (0x1100...0x115F).contains(scalar.value) || (0x2E80...0xA4CF).contains(scalar.value)
      || (0xAC00...0xD7A3).contains(scalar.value) ? 2 : 1
  }
}
