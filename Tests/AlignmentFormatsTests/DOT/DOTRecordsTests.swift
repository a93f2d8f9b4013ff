import AlignmentModel
import Testing

@testable import AlignmentFormats

@Suite("DOT as a worker tells it")
struct DOTRecordsTests {
  private func read(_ records: String) -> GraphReading {
    var options = ReadingOptions()
    options.dotWorker = DOTWorker { _ in Array(records.utf8) }
    let reading = ForeignReader.read(Array("digraph {\n  A -> B\n}".utf8), name: "a.dot", as: .dot, options)
    let (graph, more) = reading.draft?.checked() ?? (nil, Diagnostics())
    return GraphReading(
      graph: graph,
      diagnostics: Diagnostics(reading.diagnostics.all + more.all, sources: reading.diagnostics.sources))
  }

  @Test func `Without a program to read it, DOT is refused in words`() {
    #expect(
      verdict(AlignmentGraph.reading([(Array("digraph { A -> B }".utf8), "a.dot")])) == """
        a.dot: error: DOT is read by a process of its own, and no program is named for that
            hint: use the command, or set `dotWorker` of the options to DOTWorker(program: "/…/entente")
        1 error, 0 warnings

        """)
  }

  @Test func `Records are graphs, nodes, edges and what hangs on them`() throws {
    let graph = try #require(
      read("g1:G1:11:0n1:Aa5:label5:Alpha1:0n1:Be1:01:1a5:class8:alliance1:0a5:start10:2024-01-151:0z").graph)
    #expect(graph.actors.map(\.name) == ["Alpha", "B"])
    #expect(graph.kindID(0) == "alliance")
    #expect(graph.timeText(0) == "2024-01-15/..")
  }

  @Test(arguments: [
    "", "z1", "g1:G", "g1:G1:1", "g1:G1:11:0", "n1:Az", "g1:G1:11:0e1:01:1z", "g1:G1:11:0a5:label9:Az",
    "g99999999999999999999:Gz", "g-1:Gz", "q1:az", "g1:G1:11:0e2:-11:0z",
  ])
  func `What is cut short or something else is no answer`(_ records: String) {
    #expect(
      verdict(read(records))
        == "a.dot: error: the process that reads DOT gave no answer\n1 error, 0 warnings\n")
  }

  @Test func `The library's complaint becomes a place in the file`() {
    let complaint = "Error: <unknown>: syntax error in line 2 near 'B'"
    #expect(
      verdict(read("x\(complaint.utf8.count):\(complaint)z")) == """
        a.dot:2:8: error: this is no DOT from "B" on
         2 |   A -> B
           |        ^
            hint: names with other characters than letters, digits and _ are quoted: "A-1" -> "B 2"
        1 error, 0 warnings

        """)
  }

  @Test func `Labels are read as they are shown, HTML without its tags`() {
    #expect(DOTTexts.label("a\\nb\\N&amp;&#44032;&x;", of: "N") == "a\nbN&가&x;")
    #expect(DOTTexts.plain("C:\\\\x") == "C:\\x")
    #expect(
      DOTTexts.html("<TABLE><TR><TD PORT=\"f1\">left &lt;</TD><TD>right</TD></TR></TABLE>") == "left < right")
    #expect(DOTTexts.html("<") == "" && DOTTexts.label("\\", of: "") == "")
  }

  @Test func `DOT is told by the words it begins with`() {
    for text in [
      "digraph {", "strict graph \"a:b\" {", "/* x */ // y\n# 1\nDIGRAPH G\n{", "\u{FEFF} graph G {a}",
      "graph{}",
    ] {
      #expect(DOTShape.isDOT(Array(text.utf8)), "\(text)")
    }
    for text in [
      "graph: {a: 1}", "digraphs {", "graph", "entente: 1\ntitle: digraph {", "", "{\"graph\": 1}",
    ] {
      #expect(!DOTShape.isDOT(Array(text.utf8)), "\(text)")
    }
  }
}
