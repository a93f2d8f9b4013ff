import Entente
import Foundation
import Testing

/// What files can be read as.
private let readable = FileFormat.allCases.map(\.rawValue).joined(separator: ", ")

@Suite("Tables of ties")
struct TableInputTests {
  static let entente = #"""
    kind,from,to,start,end,weight,note,sources
    alliance,FRA,GBR,1904-04-08,,1.5,"Entente, cordiale",treaty
    alliance,RUS,FRA,1894,1917-11,,,treaty
    trade,FRA,GBR,,1914,2,,ledger; treaty
    war,DEU,FRA,1914-08-03,1918-11-11,,"said ""no""",ledger

    """#
  /// What stands beside the table: names, coverage, sources.
  static let names = """
    entente: 1
    title: Before the war
    coverage: 1890-01-01/1918-12-31
    sources:
      treaty: {title: The treaty series, published: 1917-06-01}
      ledger: {title: Ledgers, publisher: Board of Trade, published: 1919}
    actors:
      DEU: {name: Germany, kind: state}
      FRA: {name: France, kind: state}
      GBR: {name: United Kingdom, kind: state}
      RUS: {name: Russia, kind: state, exists: 1721-11-02/1917-11-07}

    """
  private static let foreign = "source;target;type;from;until\nFRA;RUS;alliance;1894;1917\n"

  private func folder() throws -> Folder {
    let folder = try Folder()
    try folder.file("ties.csv", Self.entente)
    try folder.file("names.yaml", Self.names)
    return folder
  }

  @Test("A table is asked like a graph file, alone or beside one that says more")
  func snapshot() throws {
    let folder = try folder()
    let alone = try Command.run(["snapshot", "ties.csv", "--on", "1915-01-01"], in: folder)
    #expect(alone.errors == "2 warnings; `entente check` tells more\n")
    #expect(
      alone.output == """
        Untitled graph · 1 January 1915

        DEU – FRA
          - war                   3 August 1914 to 11 November 1918  certain  ledger

        FRA – GBR
          + alliance, weight 1.5  since 8 April 1904                 certain  treaty

        FRA – RUS
          + alliance              1894 to November 1917              certain  treaty

        3 ties certain, 0 possible, among 4 actors.

        """)
    let merged = try Command.run(["snapshot", "ties.csv", "names.yaml", "--on", "1915-01-01"], in: folder)
    #expect(merged.errors == "")
    #expect(
      merged.output == """
        Before the war · 1 January 1915 · within coverage (1890-01-01 to 1918-12-31)

        France – Russia
          + alliance              1894 to November 1917              certain  The treaty series

        France – United Kingdom
          + alliance, weight 1.5  since 8 April 1904                 certain  The treaty series

        Germany – France
          - war                   3 August 1914 to 11 November 1918  certain  Board of Trade

        3 ties certain, 0 possible, among 4 actors.

        """)
  }

  @Test("The order of the files does not matter, and the merged graph is a graph file")
  func merged() throws {
    let folder = try folder()
    let one = try Command.run(["convert", "ties.csv", "names.yaml", "-o", "one.yaml"], in: folder)
    let other = try Command.run(["convert", "names.yaml", "ties.csv", "-o", "other.yaml"], in: folder)
    #expect(one.errors == "" && other.errors == "")
    #expect(try folder.text("one.yaml") == folder.text("other.yaml"))
    try Forms.agree([["ties.csv", "names.yaml"], ["one.yaml"]], in: folder)
  }

  @Test("All that a table alone should be looked at for is told by check")
  func check() throws {
    let run = try Command.run(["check", "ties.csv"], in: folder())
    #expect(run.status == 0)
    #expect(
      run.output == """
        ties.csv: warning: 2 sources, "ledger" and others, are not listed: nothing but the name is known
            hint: list them in a graph file beside the table, with the day on which they were published
        ties.csv:2:29: warning: ties go on (`..`), and the graph does not say until when it was looked: they count as certain for ever
         2 | alliance,FRA,GBR,1904-04-08,,1.5,"Entente, cordiale",treaty
           |                             ^
            hint: add `coverage: FIRST-DAY/LAST-DAY` in a graph file and name it beside the table
        4 actors, 4 ties, 2 sources. 0 errors, 2 warnings

        """)
    let strict = try Command.run(["check", "--strict", "ties.csv", "names.yaml"], in: folder())
    #expect(strict.output == "4 actors, 4 ties, 2 sources. 0 errors, 0 warnings\n")
    #expect(strict.status == 0)
  }

  private static let wrong = """
    kind,from,to,start,end
    alliance,FRA,GBR,1904-04-08,
    alliance,,RUS,1894,1917
    trade,FRA,GBR,1913-13,1914
    war,DEU,FRA,1918-08-03,1914-11-11
    war,DEU,FRA

    """

  @Test("Every wrong row is told with its line, a caret and a hint; status 65")
  func wrongRows() throws {
    let folder = try Folder()
    try folder.file("wrong.csv", Self.wrong)
    let check = try Command.run(["check", "wrong.csv"], in: folder)
    #expect(check.status == 65)
    #expect(
      check.output == """
        wrong.csv:3:10: error: the actor a tie goes from is missing
         3 | alliance,,RUS,1894,1917
           |          ^
            hint: every row has one
        wrong.csv:4:20: error: there is no month 13
         4 | trade,FRA,GBR,1913-13,1914
           |                    ^~
            hint: months are 01 to 12
        wrong.csv:5:13: error: the spell ends before it begins: first day 1918-08-03 or later, last day 1914-11-11 or earlier
         5 | war,DEU,FRA,1918-08-03,1914-11-11
           |             ^~~~~~~~~~
            hint: were the ends swapped? write 1914-11-11/1918-08-03
        wrong.csv:6:12: error: the row has 3 fields, and the header has 5
         6 | war,DEU,FRA
           |            ^
            hint: every row has a field for each column, empty where there is nothing to say
        4 errors, 0 warnings

        """)
    let snapshot = try Command.run(["snapshot", "wrong.csv", "--on", "1915-01-01"], in: folder)
    #expect(snapshot.status == 65 && snapshot.output == "")
    #expect(snapshot.errors == check.output)
  }

  @Test("--skip-bad-rows goes on without them, and says how many they are")
  func skipped() throws {
    let folder = try Folder()
    try folder.file("wrong.csv", Self.wrong)
    let count = ["--skip-bad-rows", "--on", "1915-01-01", "--count"]
    let four = try Command.run(["snapshot", "wrong.csv"] + count, in: folder)
    #expect(four.status == 0)
    #expect(four.output == "1 tie certain, 0 possible, among 2 actors.\n")
    #expect(four.errors == "7 warnings; `entente check` tells more\n4 wrong rows were skipped\n")
    try folder.file("one.csv", "kind,from,to,date\nvisit,A,B,1915-01-01\nvisit,A,B,1915-01-32\n")
    let one = try Command.run(["snapshot", "one.csv"] + count, in: folder)
    #expect(one.errors == "3 warnings; `entente check` tells more\n1 wrong row was skipped\n")
    let check = try Command.run(["check", "--skip-bad-rows", "one.csv"], in: folder)
    #expect(check.status == 0)
    #expect(check.output.hasPrefix("one.csv: warning: 1 row is wrong and was left out\n"))
    #expect(check.output.hasSuffix("2 actors, 1 tie, 0 sources. 0 errors, 3 warnings\n"))
  }

  @Test("Of more than a hundred wrong rows the first hundred are told, and that in one sentence")
  func manyWrongRows() throws {
    let folder = try Folder()
    try folder.file(
      "many.csv", "kind,from,to,date\nvisit,A,B,1915\n" + (0..<105).map { "v,A,B,\($0)x\n" }.joined())
    let wrong = try Command.run(["check", "many.csv"], in: folder)
    #expect(wrong.status == 65)
    #expect(wrong.output.hasPrefix("many.csv: error: 105 rows are wrong; the first 100 are told\n"))
    let skipped = try Command.run(["check", "many.csv", "--skip-bad-rows"], in: folder)
    #expect(skipped.status == 0)
    #expect(
      skipped.output.hasPrefix(
        "many.csv: warning: 105 rows are wrong and were left out; the first 100 are told\nmany.csv:2:1: "))
  }

  @Test("--columns says which header is which, with semicolons as with commas, blanks or none")
  func columns() throws {
    let folder = try Folder()
    try folder.file("foreign.csv", Self.foreign)
    for columns in [
      "kind=type,from=source,to=target,start=from,end=until",
      " kind = type , from = source, to = target, start = from, end = until ",
    ] {
      let run = try Command.run(
        ["snapshot", "foreign.csv", "--columns", columns, "--on", "1900-01-01", "--count"], in: folder)
      #expect(run.output == "1 tie certain, 0 possible, among 2 actors.\n", "\(run.errors)")
    }
  }

  @Test("A table with other headers is refused with the option that would name them; status 65")
  func missingColumns() throws {
    let folder = try Folder()
    try folder.file("foreign.csv", "source,target,type,start,end\nFRA,RUS,alliance,1894,1917\n")
    let run = try Command.run(["snapshot", "foreign.csv", "--on", "1900-01-01"], in: folder)
    #expect(run.status == 65)
    #expect(
      run.errors == """
        foreign.csv:1:1: error: the table has no column "kind", "from", "to"; its columns are source, target, type, start, end
         1 | source,target,type,start,end
           | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~
            hint: say which is which: --columns kind=type,from=source,to=target
        1 error, 0 warnings

        """)
    let slip = try Command.run(
      ["check", "foreign.csv", "--columns", "kind=typo,from=source,to=target"], in: folder)
    #expect(slip.status == 65)
    #expect(slip.output.contains("error: no column is called \"typo\", which is to be kind\n"))
    #expect(slip.output.contains("hint: did you mean \"type\"?\n"))
  }

  @Test("A table of one kind needs no column of kinds: --columns says it for all ties")
  func oneKind() throws {
    let folder = try Folder()
    try folder.file("sipri.csv", "Supplier,Recipient,Year\nUSA,KOR,1990\nRUS,PRK,1991\n")
    let refused = try Command.run(["check", "sipri.csv"], in: folder)
    #expect(refused.status == 65)
    #expect(
      refused.output == """
        sipri.csv:1:1: error: the table has no column "kind", "from", "to", "start" and "end", or "date"; its columns are Supplier, Recipient, Year
         1 | Supplier,Recipient,Year
           | ^~~~~~~~~~~~~~~~~~~~~~~
            hint: say which is which, and with == what all ties are: --columns kind==arms-transfer,from=Supplier,to=Recipient,date=Year
        1 error, 0 warnings

        """)
    let columns = "kind==arms-transfer,from=Supplier,to=Recipient,date=Year,sources== sipri"
    let run = try Command.run(
      ["snapshot", "sipri.csv", "--columns", columns, "--on", "1990-05-05"], in: folder)
    #expect(run.status == 0)
    #expect(
      run.output == """
        Untitled graph · 5 May 1990

        KOR – USA
          + USA sends arms to KOR  1990  possible  sipri

        0 ties certain, 1 possible, among 2 actors.

        """)
    let only = try Command.run(
      ["check", "sipri.csv", "--columns", "from=Supplier,to=Recipient,date=Year"], in: folder)
    #expect(
      only.output.hasSuffix(
        "    hint: say which is which, and with == what all ties are: --columns kind==arms-transfer\n1 error, 0 warnings\n"
      ))
  }

  @Test("What check says of rows is told with the row, but for standard input, which is gone")
  func linesOfLints() throws {
    let folder = try Folder()
    let rows = """
      kind,from,to,start,end,sources,mutual
      trade,A,B,2020-01-01,2020-12-31,s,
      alliance,A,B,2020-01-01,,,no

      """
    try folder.file("t.csv", rows)
    let check = try Command.run(["check", "t.csv"], in: folder)
    #expect(
      check.output == """
        t.csv: warning: the source "s" is not listed: nothing but the name is known
            hint: list them in a graph file beside the table, with the day on which they were published
        t.csv:3:1: warning: the tie has no source
         3 | alliance,A,B,2020-01-01,,,no
           | ^~~~~~~~
            hint: name them in a column `sources`
        t.csv:3:25: warning: ties go on (`..`), and the graph does not say until when it was looked: they count as certain for ever
         3 | alliance,A,B,2020-01-01,,,no
           |                         ^
            hint: add `coverage: FIRST-DAY/LAST-DAY` in a graph file and name it beside the table
        t.csv:3:27: warning: "alliance" is mutual, and the tie is written with a direction
         3 | alliance,A,B,2020-01-01,,,no
           |                           ^~
            hint: leave `mutual` empty, which means what is usual for the kind
        2 actors, 2 ties, 1 source. 0 errors, 4 warnings

        """)
    for line in ["cat t.csv | entente check -", "entente check - < t.csv"] {
      let piped = try Command.shell(line, in: folder)
      #expect(
        piped.output == """
          <stdin>: warning: the source "s" is not listed: nothing but the name is known
              hint: list them in a graph file beside the table, with the day on which they were published
          <stdin>:3:1: warning: "alliance" is mutual, and the tie is written with a direction
              hint: leave `mutual` empty, which means what is usual for the kind
          <stdin>:3:1: warning: ties go on (`..`), and the graph does not say until when it was looked: they count as certain for ever
              hint: add `coverage: FIRST-DAY/LAST-DAY` in a graph file and name it beside the table
          <stdin>:3:1: warning: the tie has no source
              hint: name them in a column `sources`
          2 actors, 2 ties, 1 source. 0 errors, 4 warnings

          """, "\(line)")
    }
  }

  @Test(
    "64 for options that cannot be read",
    arguments: [
      (
        ["--columns", "kind"],
        "error: --columns kind: \"kind\" is not two names joined by =\n    hint: ours first, then that of the "
          + "table: kind=type,from=source,to=target\n"
      ),
      (
        ["--columns", "kind="],
        "error: --columns kind=: \"kind=\" is not two names joined by =\n    hint: ours first, then that of the "
          + "table: kind=type,from=source,to=target\n"
      ),
      (["--columns", ""], "error: --columns names no column\n"),
      (
        ["--columns", "kynd=kind"],
        "error: --columns kynd=kind: a ties table has no column \"kynd\"\n    hint: did you mean kind?\n"
      ),
      (
        ["--columns", "relation=kind"],
        "error: --columns relation=kind: a ties table has no column \"relation\"\n    hint: ours first, then that "
          + "of the table: kind=relation\n"
      ),
      (
        ["--columns", "x=y"],
        "error: --columns x=y: a ties table has no column \"x\"\n    hint: it has kind, from, to, start, end, date, "
          + "mutual, weight, sources, note, id\n"
      ),
      (
        ["--columns", "kind=="],
        "error: --columns kind==: \"kind==\" is not two names joined by =\n    hint: ours first, then that of the "
          + "table: kind=type,from=source,to=target\n"
      ),
      (["--columns", "kind==a,kind=b"], "error: --columns kind==a,kind=b: \"kind\" is named twice\n"),
      (
        ["--columns", "weight==much"],
        "error: --columns weight==much: \"much\" cannot be the weight of all ties: a weight is a finite decimal "
          + "number, not \"much\"\n"
      ),
      (
        ["--columns", "id==one"],
        "error: --columns id==one: \"one\" cannot be the id of all ties: every tie has an id of its own\n"
      ),
      (["--columns", "kind=a,kind=b"], "error: --columns kind=a,kind=b: \"kind\" is named twice\n"),
      (
        ["--from-format", "xlsx"],
        "error: the format \"xlsx\" is not one that can be read\n    hint: it is one of \(readable)\n"
      ),
    ])
  func usage(_ options: [String], _ message: String) throws {
    let run = try Command.run(["check", "ties.csv"] + options, in: folder())
    #expect(run.status == 64)
    #expect(run.output == "" && run.errors == message)
  }

  @Test("A table comes through a pipe as well, told by its first line or by --from-format")
  func pipes() throws {
    let folder = try folder()
    let rest = "--on 1915-01-01 --format json"
    let expected = try Command.shell("entente snapshot ties.csv \(rest)", in: folder).output
    for line in [
      "cat ties.csv | entente snapshot - \(rest)", "entente snapshot - \(rest) < ties.csv",
      "cat ties.csv | entente snapshot --from-format csv - \(rest)",
      "(head -c 30 ties.csv; sleep 0.1; tail -c +31 ties.csv) | entente snapshot - \(rest)",
    ] {
      let run = try Command.shell(line, in: folder)
      #expect(run.status == 0 && run.output == expected, "\(line): \(run.errors)")
    }
    let yaml = try Command.shell("cat ties.csv | entente snapshot --from-format yaml - \(rest)", in: folder)
    #expect(yaml.status == 65)
    #expect(
      yaml.errors.hasPrefix("<stdin>:1:1: error: a graph is written as `key: value` pairs, not as text\n"))
    let mixed = try Command.shell("cat ties.csv | entente check - names.yaml", in: folder)
    #expect(mixed.output == "4 actors, 4 ties, 2 sources. 0 errors, 0 warnings\n")
  }

  @Test("A table without rows is a graph without ties, an empty file is none")
  func empty() throws {
    let folder = try Folder()
    try folder.file("header.csv", "kind,from,to,start,end\n")
    let header = try Command.run(["snapshot", "header.csv", "--on", "1915-01-01", "--count"], in: folder)
    #expect(header.status == 0 && header.output == "0 ties certain, 0 possible, among 0 actors.\n")
    try folder.file("empty.csv", "")
    let empty = try Command.run(["snapshot", "empty.csv", "--on", "1915-01-01"], in: folder)
    #expect(empty.status == 65)
    #expect(
      empty.errors == """
        empty.csv: error: the table is empty
            hint: its first row names its columns: kind,from,to,start,end
        1 error, 0 warnings

        """)
  }

  @Test("Ties of an actor to itself cannot stand in a graph file, and convert says how many it left out")
  func selfTies() throws {
    let folder = try Folder()
    try folder.file("self.csv", "kind,from,to,date\nvisit,A,B,1915\nvisit,A,A,1915\n")
    let one = try Command.run(["convert", "self.csv", "-o", "self.yaml"], in: folder)
    #expect(one.status == 0)
    #expect(
      one.errors.hasSuffix("not written: 1 tie of an actor to itself, which a graph file cannot hold\n"))
  }
}

/// Several ways to give one graph, which must all be answered alike.
enum Forms {
  static let questions: [[String]] = [
    ["snapshot", "--on", "1915-01-01"], ["snapshot", "--on", "1894-06-01", "--format", "json"],
    ["snapshot", "--on", "1915-01-01", "--format", "json", "--around", "FRA"],
    ["snapshot", "--on", "1915-01-01", "--format", "svg"],
    ["diff", "--from", "1890", "--to", "1915", "--passing"],
    ["diff", "--from", "1903", "--to", "1918", "--format", "json", "--kinds", "alliance,war"],
    ["diff", "--from", "1903", "--to", "1918", "--format", "markdown"],
    ["history", "--of", "FRA", "--with", "GBR", "--format", "json"],
    ["history", "--of", "FRA", "--count", "--valence", "cooperative"],
    ["series", "--from", "1890", "--to", "1920", "--every", "1y"],
    ["series", "--from", "1890", "--to", "1920", "--at-changes", "--by", "actor"],
    ["series", "--from", "1890", "--to", "1920", "--every", "5y", "--by", "kind", "--certain"],
    ["convert", "--format", "yaml"], ["kinds"],
  ]

  static func agree(_ forms: [[String]], in folder: Folder) throws {
    for question in questions {
      let answers = try forms.map { try Command.run(question + $0, in: folder) }
      for (form, answer) in zip(forms, answers) {
        #expect(answer.status == 0, "\(question) of \(form): \(answer.errors)")
        #expect(answer.output == answers[0].output, "\(question) of \(form)")
      }
    }
  }
}
