import Entente
import Foundation
import Testing

@Suite("Files of other programs")
struct ForeignFilesTests {
  @Test(arguments: ["korea", "europe-1914"], ["a.dot", "a.stix", "a.cyjs"])
  func `A graph that was written for another program comes back the same`(_ graph: String, _ file: String)
    throws
  {
    let folder = try Folder()
    let whole = try Command.run(["convert", "Graphs/\(graph).yaml", "--format", "yaml"], in: folder)
    #expect(try Command.run(["convert", "Graphs/\(graph).yaml", "-o", file], in: folder).status == 0)
    let back = try Command.run(["convert", file, "--format", "yaml"], in: folder)
    #expect(back.status == 0)
    #expect(back.errors == "")
    #expect(back.output == whole.output)
  }

  @Test func `The DOT of a day reads back with its ties, ids and dates`() throws {
    let folder = try Folder()
    let day = ["--on", "2024-01-19"]
    #expect(
      try Command.run(["snapshot", Command.harbour] + day + ["-o", "day.dot"], in: folder).status == 0)
    func ties(_ file: String) throws -> Set<String> {
      let run = try Command.run(["snapshot", file] + day + ["--format", "json"], in: folder)
      return Set(
        try JSON.object(run.output).list("ties").map { tie in
          ["id", "kind", "from", "to", "during", "date"].map { "\(tie[$0] ?? "-")" }.joined(separator: " ")
        })
    }
    #expect(try ties("day.dot") == ties(Command.harbour))
    #expect(try Command.run(["check", "day.dot"], in: folder).status == 0)
  }

  @Test func `The DOT of a day does not make a fact of what is alleged, denied, doubted or predicted`() throws
  {
    let folder = try Folder()
    let statuses = ["established", "alleged", "denied", "doubted", "predicted", "disputed", "retracted"]
    let edges = statuses.map { status in
      "  A -> B [id=\"\(status)-aid\", entente_kind=\"aid\", entente_status=\"\(status)\", "
        + "entente_sources=\"paper wire\", entente_during=\"2020-01-01/..\"];\n"
    }
    try folder.file("day.dot", "digraph {\n\(edges.joined())}\n")
    let run = try Command.run(
      [
        "snapshot", "day.dot", "--on", "2021-01-01", "--include", "predicted,denied,doubted,retracted",
        "--format",
        "json",
      ], in: folder)
    let read = try JSON.object(run.output).list("ties").map { "\($0["id"] ?? "-") \($0["status"] ?? "-")" }
    #expect(
      Set(read) == [
        "established-aid established", "alleged-aid alleged", "denied-aid denied", "doubted-aid doubted",
        "predicted-aid predicted", "disputed-aid alleged",
      ])
    let told = run.errors.split(separator: "\n").filter { $0.contains("not taken") }
    #expect(
      told == [
        "day.dot: not taken: statuses (1): disputed of disputed-aid",
        "day.dot: not taken: ties that are retracted (1): retracted-aid",
      ])
  }

  @Test(arguments: [
    ("d.dot", "not kept: statuses (5), such as disputed of aid:RUS>PRK\n"),
    ("d.dot", "not kept: claims of others than a source's author (28), such as that of aid:RUS>PRK\n"),
    ("d.csv", "not kept: statuses that read back as stated (18), such as disputed of aid:RUS>PRK\n"),
    ("d.csv", "not kept: claims (274), such as that of abduction:PRK>JPN\n"),
  ])
  func `Who says what of the ties of a day is told to be lost when it is written`(
    _ file: String, _ line: String
  )
    throws
  {
    let folder = try Folder()
    let run = try Command.run(
      ["snapshot", "Graphs/korea.yaml", "--on", "2024-01-19", "-o", file], in: folder)
    #expect(run.status == 0)
    #expect(run.errors.contains(line), "\(run.errors)")
  }

  @Test func `What another program changed in DOT beside our own pieces is told`() throws {
    let folder = try Folder()
    try folder.file(
      "a.yaml",
      """
      entente: 1
      actors: {A: {name: Ann, kind: state}, B: {name: Bo, kind: state}, C: {kind: state}}
      ties:
        - {aid: A -> B, during: 2020-01-01/2021}
        - {summit: 'A, B -- C', date: '{2020-01-01,2020-02-01}'}
      """)
    #expect(try Command.run(["convert", "a.yaml", "-o", "a.dot"], in: folder).status == 0)
    let same = try Command.run(["convert", "a.dot", "--format", "yaml"], in: folder)
    #expect(!same.errors.contains("not taken"))
    let text = try folder.text("a.dot")
    try folder.file(
      "b.dot",
      text.replacing("label=\"Ann\"", with: "label=\"Anna\"").replacing(
        "entente_during=\"2020-01-01/2021\"", with: "entente_during=\"2020-01-01/2022\""
      ).replacing("entente_date=\"2020-02-01\"", with: "entente_date=\"2020-03-01\"").replacing(
        "\"A\" -> \"B\" [", with: "\"B\" -> \"A\" ["
      ).replacing("entente_kind=\"aid\"", with: "entente_kind=\"trade\""))
    let run = try Command.run(["convert", "b.dot", "--format", "yaml"], in: folder)
    #expect(run.output == same.output)
    let beside = "that the entente piece beside them contradicts"
    #expect(
      run.errors.split(separator: "\n").filter { $0.contains("not taken") } == [
        "b.dot: not taken: values of \"label\" of actors \(beside) (1): Anna, where that says Ann",
        "b.dot: not taken: values of \"entente_date\" of ties \(beside) (2), such as 2020-03-01, where that says 2020-01-01",
        "b.dot: not taken: values of \"entente_kind\" of ties \(beside) (1): trade, where that says aid",
        "b.dot: not taken: ends of ties \(beside) (1): B -> A, where that says A -> B",
        "b.dot: not taken: values of \"entente_during\" of ties \(beside) (1): 2020-01-01/2022, where that says 2020-01-01/2021",
      ])
  }

  @Test func `DOT: attributes, ports, edges to groups, several graphs, HTML, and what is lost`() throws {
    let folder = try Folder()
    try folder.file(
      "a.gv",
      """
      strict digraph one {
        node [shape=box]
        A [label="Ann"]; B [label=<<b>Bo</b> &amp; Co>, kind=state];
        A -> "B":n [class="arms transfer", start="2023-08", weight=2, label="missiles"];
        C -> {D E} [label=visit, date="2024-01-15T10:00:00Z"];
        subgraph cluster_x { label="the camp"; D; }
      }
      graph two { A -- F }
      """)
    let run = try Command.run(["convert", "a.gv", "--format", "yaml"], in: folder)
    #expect(
      run.output == """
        entente: 1
        title: one
        kinds:
          tie:
            label: tie
        actors:
          A:
            name: Ann
            kind: group
          B:
            name: Bo & Co
            kind: state
          C:
            name: C
            kind: group
          D:
            name: D
            kind: group
          E:
            name: E
            kind: group
          F:
            name: F
            kind: group
        ties:
          - arms-transfer: A -> B
            during: 2023-08/..
            weight: 2.0
            note: missiles
          - tie: A -- F
            during: /..
          - visit: C -> D
            date: '2024-01-15'
          - visit: C -> E
            date: '2024-01-15'

        """)
    #expect(
      run.errors == """
        3 warnings; `entente check` tells more
        a.gv: not taken: subgraphs (1): the camp
        a.gv: not taken: values of "shape" of actors (5), such as "box" of A
        a.gv: not taken: tags of HTML labels (1): that of B
        a.gv: not taken: values of "headport" of ties (1): "n" of A to B
        a.gv: not taken: times of day (2), such as 2024-01-15T10:00:00Z
        a.gv: not taken: titles of further graphs (1): two

        """)
  }

  @Test func `Wrong DOT is told with its line`() throws {
    let folder = try Folder()
    try folder.file("a.dot", "digraph {\n  A -> B;\n  A => C;\n}\n")
    let run = try Command.run(["check", "a.dot"], in: folder)
    #expect(run.status == 65)
    #expect(
      run.output + run.errors == """
        a.dot:3:6: error: this is no DOT from ">" on
         3 |   A => C;
           |      ^
            hint: names with other characters than letters, digits and _ are quoted: "A-1" -> "B 2"
        1 error, 0 warnings

        """)
  }

  @Test func `DOT that ends too early is told, with the brace that nothing closes`() throws {
    let folder = try Folder()
    try folder.file("a.dot", "digraph {\n  A -> B [label=\"a } here\"];\n  subgraph s { C }\n  B -> C;\n")
    let run = try Command.run(["check", "a.dot"], in: folder)
    #expect(run.status == 65)
    #expect(
      run.output + run.errors == """
        a.dot:1:9: error: the file ends too early: nothing closes this "{"
         1 | digraph {
           |         ^
            hint: copy the file again; a part of it seems to be missing at its end
        1 error, 0 warnings

        """)
  }

  /// Counts by `dot -Tjson` of Graphviz.
  @Test(arguments: [
    ("graphviz_compound.gv", 8, 9), ("graphviz_html.gv", 3, 2), ("graphviz_multi.gv", 4, 2),
    ("graphviz_nestedclust.gv", 7, 3), ("graphviz_russian.gv", 11, 7), ("pydot_complex_edges.dot", 8, 8),
    ("pydot_html_labels.dot", 6, 3), ("pydot_numeric_ids_unicode.dot", 4, 0),
  ])
  func `Other people's DOT is read with every node and edge`(_ name: String, _ actors: Int, _ ties: Int)
    throws
  {
    let file = Command.root.appendingPathComponent("../shared/data/graphs/dot/\(name)").standardized.path
    guard FileManager.default.fileExists(atPath: file) else {
      print("skipped: there is no \(file)")
      return
    }
    let run = try Command.run(["check", file])
    #expect(run.status == 0)
    let said = (run.output + run.errors).split(separator: "\n").last ?? ""
    #expect(said.hasPrefix("\(actors) actors, \(ties) ties"), "\(said)")
  }

  @Test func `DOT that is damaged anywhere is an error or a graph, and never ends the command`() throws {
    let folder = try Folder()
    let text = try Command.run(["convert", Command.harbour, "--format", "dot"]).output
    var mutations = Mutations(of: Array(text.utf8), seed: 11)
    for round in 0..<60 {
      try folder.file("a.dot", mutations.make())
      let run = try Command.run(["check", "a.dot"], in: folder)
      #expect(run.signal == nil && [0, 65].contains(run.status), "seed 11, round \(round): \(run.errors)")
    }
  }

  @Test func `What a form cannot hold is told by count and example`() throws {
    let run = try Command.run(["convert", "Graphs/korea.yaml", "--format", "mermaid"])
    #expect(run.status == 0)
    #expect(run.errors.contains("not kept: phases (7), such as that of north-korea-russia-alignment\n"))
    let diff = try Command.run(
      ["diff", "Graphs/korea.yaml", "--from", "2018-10-01", "--to", "2024-01-19", "--format", "mermaid"])
    #expect(diff.output.contains("ended: military agreement"))
  }
}
