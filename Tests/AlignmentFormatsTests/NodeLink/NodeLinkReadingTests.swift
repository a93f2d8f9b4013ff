import AlignmentModel
import Foundation
import Testing

@testable import AlignmentFormats

@Suite("JSON of nodes and links that other programs wrote")
struct NodeLinkReadingTests {
  @Test func `NetworkX: the first key of each list that has a value counts, what is left is told`() {
    let text = """
      {"directed": true, "multigraph": true, "graph": {"name": "t", "made": 3}, "nodes": [
       {"label": "One", "id": 1}, {"kind": "State", "colour": "red", "id": "B C", "born": "1948-09"}, {"id": 3}],
       "edges": [{"type": "alliance", "start": "1914-08-01", "end": "1914-11", "weight": 2.5, "colour": "red",
         "source": 1, "target": "B C", "key": 0},
        {"weight": NaN, "source": 1, "target": 3, "key": 0},
        {"relation": "arms transfer", "since": "2024-01-15T23:30:00-02:00", "source": "B C", "target": 1,
         "sources": ["ap", "bbc"], "note": "seen"}]}
      """
    #expect(
      graphFile(text) == """
        entente: 1
        title: t
        sources:
          ap: {}
          bbc: {}
        kinds:
          tie:
            label: tie
        actors:
          '1':
            name: One
            kind: group
          '3':
            name: '3'
            kind: group
          B-C:
            name: B C
            kind: state
            exists: 1948-09/..
        ties:
          - alliance: 1 -- B-C
            during: 1914-08-01/1914-11
            weight: 2.5
          - arms-transfer: B-C -> 1
            during: 2024-01-16/..
            sources: [ap, bbc]
            note: seen
          - tie: 1 -> 3
            during: /..

        """)
    #expect(
      lost(text) == [
        "not taken: attributes of the whole graph (1): \"made\"",
        "not taken: values of \"colour\" of actors (1): \"red\" of B C",
        "not taken: times of day (1): 2024-01-16",
        "not taken: values of \"weight\" of ties (1): NaN of 1 to 3",
        "not taken: values of \"colour\" of ties (1): \"red\" of 1 to B C",
      ])
  }

  @Test func `D3: nodes without an id are numbered, and links may stand before them`() {
    let text = """
      {"links": [{"source": 0, "target": 1, "value": 3}, {"source": {"name": "Ann"}, "target": "Cy"}],
       "nodes": [{"name": "Ann"}, {"name": "Bo"}]}
      """
    #expect(
      graphFile(text).hasSuffix(
        """
        ties:
          - tie: Ann -> Bo
            during: /..
            weight: 3.0
          - tie: Ann -> Cy
            during: /..

        """))
    #expect(lost(text) == [])
  }

  @Test func `Cytoscape.js: a flat list, elements by sort, and its looks told as lost`() {
    let flat = """
      [{"group": "nodes", "data": {"id": "a", "name": "Ann"}, "position": {"x": 1}},
       {"data": {"id": "b"}}, {"data": {"id": "e1", "source": "a", "target": "b", "interaction": "visit"}}]
      """
    let sorted = """
      {"elements": {"nodes": [{"data": {"id": "a", "name": "Ann"}, "position": {"x": 1}}, {"data": {"id": "b"}}],
       "edges": [{"data": {"id": "e1", "source": "a", "target": "b", "interaction": "visit"}}]}}
      """
    #expect(graphFile(flat) == graphFile(sorted))
    #expect(graphFile(flat).contains("  - visit: a -> b\n    id: e1\n"))
    #expect(lost(flat) == ["not taken: values of \"position\" of actors (1): {\"x\": 1} of a"])
  }

  @Test func `A date that was moved beside what Entente wrote is told`() throws {
    let one = try graph(FidelityCase.plain.yaml)
    var text = String(decoding: GraphExport.bytes(of: .graph(one), as: .nodeLink).bytes, as: UTF8.self)
    #expect(lost(text) == [])
    let spell = try #require(text.range(of: "2018-01-02/2019-03-04"))
    text.replaceSubrange(spell, with: "2018-01-02/2020")
    #expect(graphFile(text).contains("during: 2018-01-02/2019-03-04"))
    #expect(
      lost(text) == [
        "not taken: values of \"during\" of ties that the \"entente\" object beside them contradicts (1): "
          + "2018-01-02/2020, where that says 2018-01-02/2019-03-04"
      ])
  }

  @Test func `What else was changed beside what Entente wrote is told`() throws {
    let one = try graph(FidelityCase.plain.yaml)
    var text = String(decoding: GraphExport.bytes(of: .graph(one), as: .nodeLink).bytes, as: UTF8.self)
    for (old, new) in [
      ("\"target\":\"BBB\"", "\"target\":\"CCC\""), ("\"kind\":\"alliance\"", "\"kind\":\"war\""),
    ] {
      let range = try #require(text.range(of: old))
      text.replaceSubrange(range, with: new)
    }
    #expect(
      lost(text) == [
        "not taken: values of \"kind\" of ties that the \"entente\" object beside them contradicts (1): "
          + "war, where that says alliance",
        "not taken: values of \"target\" of ties that the \"entente\" object beside them contradicts (1): "
          + "CCC, where that says AAA -- BBB",
      ])
  }

  @Test func `What is alleged, predicted or denied does not come back as stated`() {
    let text = """
      {"nodes": [{"id": "a"}, {"id": "b"}], "links": [
       {"source": "a", "target": "b", "kind": "threat", "start": "2018", "sources": ["s"], "status": "alleged"},
       {"source": "a", "target": "b", "kind": "war", "during": "2019/..", "sources": ["s"], "status": "predicted"},
       {"source": "a", "target": "b", "kind": "trade", "during": "2019/..", "sources": ["s"], "status": "disputed"},
       {"source": "a", "target": "b", "kind": "aid", "during": "2019/..", "sources": ["s"], "status": "established"}]}
      """
    let file = graphFile(text)
    #expect(
      file.contains(
        "  - threat: a -> b\n    during: 2018/..\n    claims:\n      - {alleges: author, source: s}\n"))
    #expect(file.contains("      - {predicts: author, source: s}\n"))
    #expect(
      file.contains(
        "  - trade: a -- b\n    during: 2019/..\n    claims:\n      - {alleges: author, source: s}\n"))
    #expect(file.contains("  - aid: a -> b\n    during: 2019/..\n    sources: [s]\n"))
    #expect(lost(text) == ["not taken: values of \"status\" of ties (1): \"disputed\" of a to b"])
  }

  @Test func `A number that no node of D3 has is no actor`() {
    let text = #"{"nodes": [{"name": "A"}, {"name": "B"}], "links": [{"source": 0, "target": 99}]}"#
    let reading = AlignmentGraph.reading([(Array(text.utf8), "d3.json")])
    #expect(
      reading.diagnostics.rendering() == """
        d3.json:1:77: error: no node has the number 99
         1 | {"nodes": [{"name": "A"}, {"name": "B"}], "links": [{"source": 0, "target": 99}]}
           |                                                                             ^
            hint: nodes without ids are numbered from 0 to 1

        """)
  }

  @Test func `Links of an undirected file are mutual, and a link may say otherwise`() {
    let text = """
      {"directed": false, "nodes": [{"id": "a"}, {"id": "b"}], "links": [
       {"source": "a", "target": "b", "kind": "k1"}, {"source": "a", "target": "b", "kind": "k2", "directed": true},
       {"source": "b", "target": "a", "type": "directed", "label": "k3"}]}
      """
    let file = graphFile(text)
    for tie in ["- k1: a -- b", "- k2: a -> b", "- k3: b -> a"] { #expect(file.contains(tie), "\(file)") }
  }

  @Test func `Dates keep what was written: a year that lasts, an event on one of some days, an open start`() {
    let text = """
      {"nodes": [], "links": [
       {"source": "a", "target": "b", "kind": "k", "during": "2024"},
       {"source": "a", "target": "b", "kind": "k", "during": "1984~/.."},
       {"source": "a", "target": "b", "kind": "k", "during": "../2001-05"},
       {"source": "a", "target": "b", "kind": "k", "date": "[2024-01-15..2024-01-19]"},
       {"source": "a", "target": "b", "kind": "k", "date": "{2020-01-01,2021-01-01}", "id": "two"}]}
      """
    let file = graphFile(text)
    for date in [
      "during: '2024'", "during: 1984~/..", "during: ../2001-05", "date: '[2024-01-15..2024-01-19]'",
      "date: '{2020-01-01,2021-01-01}'",
    ] { #expect(file.contains(date), "\(date) in \(file)") }
  }

  @Test func `Nodes without a tie are actors, and a file without links is a graph`() throws {
    let graph = try #require(foreign("{\"nodes\": [{\"id\": \"a\"}, {\"id\": \"b\"}], \"links\": []}").graph)
    #expect(graph.actors.map(\.id) == ["a", "b"])
    #expect(graph.tieCount == 0)
  }

  @Test func `What is wrong is told at once, with line and column`() {
    let text = """
      {"nodes": [{"id": "a"}],
       "links": [
        {"source": "a", "target": "b", "start": "2024-13-01"},
        {"source": "a", "kind": "x"},
        {"source": "a", "target": "b", "start": "2024-02", "end": "2023"},
        {"source": "a", "target": "b", "date": "2024-01/2024-02"}]}
      """
    #expect(
      graphFile(text) == """
        graph.json:3:49: error: there is no month 13
         3 |   {"source": "a", "target": "b", "start": "2024-13-01"},
           |                                                 ^
            hint: months are 01 to 12
        graph.json:4:3: error: a link has no "target"
         4 |   {"source": "a", "kind": "x"},
           |   ^
            hint: it names the id of a node
        graph.json:5:3: error: the tie must end before it begins
         5 |   {"source": "a", "target": "b", "start": "2024-02", "end": "2023"},
           |   ^
        graph.json:6:43: error: an event has no first and last day
         6 |   {"source": "a", "target": "b", "date": "2024-01/2024-02"}]}
           |                                           ^
            hint: write [2024-01..2024-02] for one unknown day between them, or during: 2024-01/2024-02 for all of the days
        4 errors, 0 warnings

        """)
  }

  @Test func `Broken JSON says where and what`() {
    #expect(
      graphFile("{\"nodes\": [{\"id\": \"a\"},],\n \"links\": []}") == """
        graph.json:1:23: error: there is nothing after this comma
         1 | {"nodes": [{"id": "a"},],
           |                       ^
            hint: remove it
        1 error, 0 warnings

        """)
    #expect(
      graphFile("{\"nodes\": [1], \"links\": []}") == """
        graph.json:1:12: error: a node is an object in braces
         1 | {"nodes": [1], "links": []}
           |            ^
        1 error, 0 warnings

        """)
  }

  @Test func `Lone surrogates and control characters that are escaped are left out of names`() throws {
    let graph = try #require(
      foreign("{\"nodes\": [{\"id\": \"a\", \"name\": \"A\\u0007\\ud800B\\ud83d\\ude00\"}], \"links\": []}")
        .graph)
    #expect(graph.actor("a")?.name == "AB😀")
  }

  @Test func `Graph files and layouts in JSON stay what they are, whatever they hold`() {
    for text in [
      "{\"entente\": 1, \"actors\": {\"nodes\": {\"name\": \"n\", \"kind\": \"state\"}}}",
      "{\n  \"title\": \"nodes\", \"entente\": 1}", "{\"entente-layout\": 1, \"actors\": {}}",
      "{\"title\": \"x\"}",
    ] {
      #expect(JSONShape(Array(text.utf8)).format == nil, "\(text)")
    }
    for text in [
      "{\"nodes\": []", "{\"a\": {\"entente\": 1}, \"links\": [", " [ {\"data\": {", "{\"elements\":",
      "{\"directed\": true, \"graph\": {\"entente\": {}}, \"nodes\"",
    ] {
      #expect(JSONShape(Array(text.utf8)).format == .nodeLink || text.contains("directed"), "\(text)")
    }
    #expect(JSONShape(Array("{\"type\": \"bundle\", \"id\": 1".utf8)).format == .stix)
    #expect(JSONShape(Array("{\"objects\": [{\"type\": \"x\"".utf8)).format == .stix)
    #expect(JSONShape(Array("[1, 2]".utf8)).format == nil)
    #expect(JSONShape([]).format == nil)
  }
}
