import AlignmentModel
import AlignmentTimeline
import Foundation
import Testing

@testable import AlignmentFormats

@Suite("GEXF and GraphML: our own files, changed elsewhere")
struct NetworkEditingTests {
  private func graph() throws -> AlignmentGraph {
    try AlignmentGraph.Draft(
      yaml: """
        entente: 1
        title: Small
        sources: {ap: {published: 2018-01-20}}
        kinds: {liaison: {label: liaison office, valence: cooperative}}
        actors:
          A: {name: Alpha, kind: state}
          B: {name: Beta, kind: state}
          C: {name: Gamma, kind: state}
          PACT: {name: Pact, kind: pact, binds: alliance, members: {A: 2018-01/.., B: 2018-01/..}}
        ties:
          - arms-transfer: A -> B
            id: arms
            during: 2018-01/2019
            sources: [ap]
          - summit: A -- B -- C
            date: '{2018-01-15,2018-02}'
            claims: [{alleges: C, source: ap}]
          - liaison: A -> C
            during: 2018
            effects: [{ends: arms}]
        """
    ).validated()
  }

  /// The file after a change of its text, which must be there.
  private func changed(_ old: String, _ new: String, _ form: ExportFormat) throws -> String {
    let text = Networks.text(.graph(try graph()), form)
    try #require(text.contains(old), "\(text)")
    return text.replacing(old, with: new)
  }

  @Test func `a label that was changed is the name and a new node is an actor`() throws {
    let text = try changed("id=\"A\" label=\"Alpha\"", "id=\"A\" label=\"Alfa\"", .gexf)
      .replacing("</nodes>", with: "<node id=\"N\" label=\"New\"/></nodes>")
      .replacing("</edges>", with: "<edge source=\"N\" target=\"A\" start=\"2020-01-01\"/></edges>")
    let read = try Networks.graph(text, .gexf)
    #expect(read.actor("A")?.name == "Alfa")
    #expect(read.actor("N")?.name == "New")
    #expect(Networks.ties(read).contains("tie: N -> A 2020-01-01/.."))
    #expect(read.title == "Small")
    #expect(Networks.ties(read).filter { $0.contains("alliance") } == ["alliance: A -- B "])
  }

  @Test func `positions and sizes change nothing but are told`() throws {
    let text = try changed(
      "</attvalues></node>", "</attvalues><viz:position x=\"1\" y=\"2\"/><viz:size value=\"3\"/></node>",
      .gexf)
    let reading = Networks.reading(text, .gexf)
    #expect(reading.graph == (try graph()))
    #expect(
      reading.losses.flatMap { $0.losses.lines("taken") } == [
        "not taken: drawing properties (viz) (8), such as position on line 30"
      ])
  }

  @Test func `dates that were changed go before the text beside them`() throws {
    let text = try changed(
      "start=\"2018-01-01\" end=\"2019-12-31\"", "start=\"2018-01-01\" end=\"2021-06-30\"", .gexf)
    let reading = Networks.reading(text, .gexf)
    let read = try #require(reading.graph)
    #expect(Networks.ties(read).contains("arms-transfer: A -> B 2018-01-01/2021-06-30"))
    #expect(
      reading.losses.flatMap { $0.losses.lines("taken") }.first?.hasPrefix(
        "not taken: dates as text that the start or the end beside them contradicts (1): \"2018-01/2019\" on line"
      )
        == true)
    let graphML = try changed(
      "<data key=\"e_end\">2019-12-31</data>", "<data key=\"e_end\">2021-06-30</data>", .graphml)
    #expect(Networks.ties(try Networks.graph(graphML, .graphml)) == Networks.ties(read))
  }

  @Test func `a file that lost its bounds keeps the text of its dates`() throws {
    let text = Networks.text(.graph(try graph()), .gexf)
      .replacing(try Regex(" (start|end)=\"[^\"]*\""), with: "")
    #expect(try Networks.graph(text, .gexf) == graph())
  }

  @Test(arguments: Networks.forms)
  func `an entry of which an edge is gone is a tie for each that is left`(form: ExportFormat) throws {
    var lines = Networks.text(.graph(try graph()), form).split(separator: "\n")
    let summits = lines.indices.filter { lines[$0].contains("id=\"summit:") }
    try #require(summits.count == 6)
    lines.remove(at: summits[2])
    let read = try Networks.graph(lines.joined(separator: "\n"), form)
    let left = read.draft.entries.filter { $0.kind == "summit" }
    #expect(left.count == 5)
    #expect(left.allSatisfy { $0.evidence.claims.count == 1 && $0.pairs.count == 1 })
    // The first of them has what all say.
    lines = Networks.text(.graph(try graph()), form).split(separator: "\n")
    lines.remove(at: summits[0])
    let reading = Networks.reading(lines.joined(separator: "\n"), form)
    #expect(reading.graph?.draft.entries.filter { $0.kind == "summit" && $0.evidence.isEmpty }.count == 5)
    #expect(
      reading.losses.flatMap(\.losses.all).map(\.what) == ["ties of which the edge with their claims is gone"]
    )
  }

  @Test func `a node that is gone takes its ties along and its memberships stay where it is named`() throws {
    let lines = Networks.text(.graph(try graph()), .gexf).split(separator: "\n")
    // Without the pact its pair is a tie by itself; who only speaks is made.
    let text = lines.filter { !$0.contains("id=\"PACT\"") && !$0.contains("target=\"PACT\"") }
      .joined(separator: "\n")
    let read = try Networks.graph(text, .gexf)
    #expect(Networks.ties(read).filter { $0.contains("alliance") } == ["alliance: A -- B 2018-01-01/"])
    let speaker = lines.filter { !$0.contains("<node id=\"C\"") && !$0.contains("target=\"C\"") }.joined(
      separator: "\n")
    let reading = Networks.reading(speaker, .gexf)
    #expect(reading.graph?.actor("C")?.kind == .group)
    #expect(
      reading.diagnostics.rendering().contains("warning: the actor \"C\" is named and not there; it is made"))
  }

  @Test func `an effect on a tie that is gone is told and dropped`() throws {
    let lines = Networks.text(.graph(try graph()), .graphml).split(separator: "\n").filter {
      !$0.contains("id=\"arms\"")
    }
    let reading = Networks.reading(lines.joined(separator: "\n"), .graphml)
    #expect(reading.graph?.draft.entries.allSatisfy { $0.effects.isEmpty } == true)
    #expect(
      reading.losses.flatMap { $0.losses.lines("taken") } == [
        "not taken: effects on ties that are not in the file (1): arms"
      ])
  }

  @Test func `without the first node the sources and kinds are made anew`() throws {
    let lines = Networks.text(.graph(try graph()), .gexf).split(separator: "\n").filter {
      !$0.contains("entente_graph\" value")
    }
    let reading = Networks.reading(lines.joined(separator: "\n"), .gexf)
    let read = try #require(reading.graph, "\(reading.diagnostics.rendering())")
    #expect(read.sources.map(\.id) == ["ap"])
    #expect(read.vocabulary["liaison"]?.valence == .neutral)
    #expect(
      reading.diagnostics.rendering().contains(
        "warning: the source \"ap\" is named and not there; it is made"))
  }

  @Test func `JSON that was broken is an error with its line`() throws {
    let text = try changed("{&quot;effects&quot;", "{effects", .gexf)
    let complaints = Networks.complaints(text, .gexf)
    #expect(complaints.contains("error: entente_tie holds no JSON: "), "\(complaints)")
    #expect(
      complaints.contains(
        "hint: attributes that begin with entente_ are Entente's own; take it out, or write it as it was"))
  }

  @Test func `derived ties are there for other programs and are read once`() throws {
    for form in Networks.forms {
      let text = Networks.text(.graph(try graph()), form)
      #expect(text.contains("id=\"alliance:A--B:PACT\""))
      #expect(text.contains("id=\"member:A&gt;PACT:2018-01\""))
      let ties = Networks.ties(try Networks.graph(text, form))
      #expect(ties.filter { $0.hasPrefix("member") }.count == 2)
      #expect(ties.filter { $0.hasPrefix("alliance") }.count == 1)
    }
  }
}
