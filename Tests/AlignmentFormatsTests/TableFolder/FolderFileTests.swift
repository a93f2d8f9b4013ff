import AlignmentModel
import Testing

@testable import AlignmentFormats

@Suite("Folders of tables: which files are tables")
struct FolderFileTests {
  private let ties = "kind,from,to,start,end,id\ntalks,PRK,RUS,2023,2024,t1\n"
  private let claims = "entry,stance,by,source\nt1,denies,RUS,ap\n"

  /// What is told but that ties have no sources.
  private static func problems(of folder: [String: String]) -> Diagnostics {
    let all = readFolder(folder).diagnostics
    return Diagnostics(all.all.filter { $0.code != "no-source" }, sources: all.sources)
  }

  private func said(of folder: [String: String]) -> String {
    FolderFileTests.problems(of: folder).rendering()
  }

  @Test("A table is taken whatever the case of its name, and is called what it is called")
  func letters() throws {
    let reading = readFolder(["Ties.CSV": ties, "Claims.csv": claims, "Sources.csv": "id\nap\n"])
    #expect(reading.diagnostics.rendering() == "")
    #expect(try #require(reading.graph).draft.entries.first?.evidence.claims.count == 1)
    #expect(
      readFolder(["ties.csv": ties, "CLAIMS.csv": "entry,stance,source\nt2,states,ap\n"]).errors == """
        data/CLAIMS.csv:2:1: error: no row of the tables has the id or ref "t2"
         2 | t2,states,ap
           | ^~
            hint: give the row in ties.csv an id, and name it here: t2

        """)
  }

  @Test("The exact name counts before others, and the other file is told")
  func exact() {
    let reading = readFolder([
      "ties.csv": ties, "Claims.csv": "nonsense", "claims.csv": claims, "sources.csv": "id\nap\n",
    ])
    #expect(reading.graph?.draft.entries.first?.evidence.claims.count == 1)
    #expect(
      reading.diagnostics.rendering() == """
        data: warning: not taken: 1 file: Claims.csv
            hint: the tables of a folder are graph.csv, sources.csv, kinds.csv, actors.csv, lives.csv, names.csv, offices.csv, members.csv, successions.csv, ties.csv, phases.csv, claims.csv, plain-ties.csv

        """)
  }

  @Test("Files that look like tables and are none are told, with what may have been meant")
  func others() {
    #expect(
      said(of: ["ties.csv": ties, "phase.csv": "entry\nt1\n", ".hidden.csv": "", "map.png": ""]) == """
        data: warning: not taken: 1 file: phase.csv
            hint: did you mean phases.csv?

        """)
    #expect(
      said(of: ["ties.csv": ties, "phase.csv": "", "claims.tsv": "", "read me.TXT": ""]) == """
        data: warning: not taken: 3 files: claims.tsv, phase.csv, read me.TXT
            hint: did you mean claims.csv by claims.tsv, phases.csv by phase.csv?

        """)
    var many = ["ties.csv": ties]
    for number in 10...24 { many["\(number).txt"] = "" }
    #expect(
      said(of: many).hasPrefix(
        """
        data: warning: not taken: 15 files: 10.txt, 11.txt, 12.txt, 13.txt, 14.txt, 15.txt, 16.txt, 17.txt, \
        18.txt, 19.txt and 5 more

        """))
  }

  @Test("Each claim of no row is told with its own key, and how many there are in all")
  func unknownRows() {
    let rows = (101...350).map { "nobody-\($0),states,USA,ap\n" }.joined()
    let reading = readFolder(["ties.csv": ties, "claims.csv": "entry,stance,by,source\n" + rows])
    let errors = reading.diagnostics.all.filter { $0.severity == .error }
    #expect(errors.count == 101)
    #expect(
      errors.prefix(2).map(\.hint) == [
        "give the row in ties.csv an id, and name it here: nobody-101",
        "give the row in ties.csv an id, and name it here: nobody-102",
      ])
    #expect(
      errors.last?.message
        == "no row of the tables has the id or ref of 250 in all, of which 100 are told")
  }

  @Test("What other tables miss of one that cannot be read is left out")
  func consequences() {
    let utf16: [UInt8] = [0xFF, 0xFE] + ties.utf8.flatMap { [$0, 0] }
    let reading = AlignmentGraph.reading(
      tables: ["ties.csv": utf16, "claims.csv": Array(claims.utf8), "sources.csv": [0xFF, 0xFE]],
      named: "data")
    #expect(
      reading.diagnostics.rendering() == """
        data/sources.csv: error: the file is written in UTF-16
            hint: save it as UTF-8
        data/ties.csv: error: the file is written in UTF-16
            hint: save it as UTF-8

        """)
  }

  @Test("Actors that the table of actors does not list are told once, at the first place")
  func unlistedActors() {
    let actors = "id,name\nPRK,North Korea\nRUS,Russia\nUSA,United States\n"
    let told = [
      "actors.csv": actors, "sources.csv": "id\nap\n",
      "ties.csv": "kind,from,to,start,end,id,roles\ntalks,PRK,RUSS,2023,2024,t1,through=CHNA\n",
      "claims.csv": "entry,stance,by,source\nt1,denies,PRKK,ap\n",
    ]
    #expect(readFolder(told).graph != nil)
    #expect(
      said(of: told) == """
        data/claims.csv:2:11: warning: 3 actors, "PRKK" and others, are not listed: nothing but the name is known
         2 | t1,denies,PRKK,ap
           |           ^~~~
            hint: did you mean PRK? Else list it in actors.csv

        """)
    let plain = "kind,from,to,start,end\ntalks,PRK,RUS,2023,2024\ntalks,PRK,RUSS,2023,2024\n"
    let warning = FolderFileTests.problems(of: ["actors.csv": actors, "ties.csv": plain]).all
    #expect(
      warning.map(\.message) == ["the actor \"RUSS\" is not listed: nothing but the name is known"])
    #expect(warning.first?.place?.description == "data/ties.csv:3:1")
    #expect(warning.first?.hint == "did you mean RUS? Else list it in actors.csv")
    #expect(said(of: ["ties.csv": plain]) == "", "where nobody is listed, all are made")
  }

  @Test("Kinds that nobody knows are told: terms always, kinds of ties where kinds are listed")
  func unlistedKinds() {
    let ties = "kind,from,to,start,end,terms\nmy-kind,PRK,RUS,2023,2024,bogus-kind\n"
    #expect(
      said(of: ["ties.csv": ties]) == """
        data/ties.csv:2:27: warning: the kind "bogus-kind" is not listed: nothing but the name is known
         2 | my-kind,PRK,RUS,2023,2024,bogus-kind
           |                           ^~~~~~~~~~
            hint: list it in kinds.csv

        """)
    let kinds = "id,label\nmy-kinds,of mine\nbogus-kind,another\n"
    #expect(
      said(of: ["ties.csv": ties, "kinds.csv": kinds]) == """
        data/ties.csv:2:1: warning: the kind "my-kind" is not listed: nothing but the name is known
         2 | my-kind,PRK,RUS,2023,2024,bogus-kind
           | ^~~~~~~
            hint: did you mean my-kinds? Else list it in kinds.csv

        """)
  }

  @Test(
    "Hints for an end that stands in a column speak of columns, in tables of plain ties and in others",
    arguments: ["", ",terms"])
  func hintsOfColumns(more: String) {
    func hint(_ start: String, _ end: String) -> String? {
      let comma = more.isEmpty ? "" : ","
      let table = "kind,from,to,start,end\(more)\ntalks,A,B,\(start),\(end)\(comma)\n"
      return FolderFileTests.problems(of: ["ties.csv": table]).all.first?.hint
    }
    #expect(hint("2001", "ongoing") == "leave it empty if it goes on")
    #expect(
      hint("2001", "unknown") == "write / if the end is not known, and leave it empty if it goes on")
    #expect(hint("unknown", "2001") == "leave it empty if it is not known")
    #expect(hint("open", "2001") == "write .. if there was no first day")
    #expect(hint("1939..1945", "") == "write 1939 in the column of the start, and 1945 in that of the end")
    #expect(
      hint("1939?..", "") == "write 1939? in the column of the start, and leave the end empty if it goes on")
    #expect(hint("2001", "today") == "write the day itself, like 2024-01-19")
    #expect(hint("2001", "/") == nil)
  }

  @Test("An empty file of another kind is not told how graph files begin")
  func emptyFiles() {
    for name in ["a.dot", "a.gexf"] {
      let hints = AlignmentGraph.reading([([], name)]).diagnostics.all.map(\.hint)
      #expect(!hints.contains("a graph file begins with `entente: 1`"), "\(name)")
    }
    #expect(
      AlignmentGraph.reading([([], "a.yaml")]).diagnostics.all.map(\.hint)
        == ["a graph file begins with `entente: 1`"])
  }
}
