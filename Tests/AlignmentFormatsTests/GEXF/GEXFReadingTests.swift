import AlignmentModel
import Testing

@testable import AlignmentFormats

@Suite("GEXF of other programs")
struct GEXFReadingTests {
  private func file(_ graph: String, _ body: String, version: String = "1.2") -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <gexf xmlns="http://www.gexf.net/\(version)draft" version="\(version)">
    <graph \(graph)>
    \(body)
    </graph></gexf>
    """
  }

  private func ties(_ graph: String, _ edges: String, attributes: String = "") throws -> [String] {
    let text = file(
      graph, "\(attributes)<nodes><node id=\"A\"/><node id=\"B\"/></nodes><edges>\(edges)</edges>")
    return Networks.ties(try Networks.graph(text, .gexf))
  }

  private let dynamic = "mode=\"dynamic\" defaultedgetype=\"directed\" timeformat=\"date\""

  @Test func `start and end of an edge both count and either may lack`() throws {
    #expect(
      try ties(
        dynamic,
        """
        <edge source="A" target="B" kind="k1" start="2018-09-19" end="2023-11-23"/>
        <edge source="A" target="B" kind="k2" start="2018-09-19"/>
        <edge source="A" target="B" kind="k3" end="2023-11-23"/>
        <edge source="A" target="B" kind="k4"/>
        <edge source="A" target="B" kind="k5" start="-Infinity" end="Infinity"/>
        <edge source="A" target="B" kind="k6" start="2018" end="2018-03"/>
        """) == [
          "k1: A -> B 2018-09-19/2023-11-23", "k2: A -> B 2018-09-19/..", "k3: A -> B /2023-11-23",
          "k4: A -> B /",
          "k5: A -> B ../..", "k6: A -> B 2018/2018-03",
        ])
  }

  @Test func `bounds that leave out the day they name become the day within and that is told`() throws {
    let edges = """
      <edge source="A" target="B" kind="k1" startopen="2018-09-19" endopen="2023-01-01"/>
      <edge source="A" target="B" kind="k2" startopen="2018" endopen="2020"/>
      <edge source="A" target="B" kind="k3" startopen="2018-02" endopen="2018-12"/>
      """
    #expect(
      try ties(dynamic, edges) == [
        "k1: A -> B 2018-09-20/2022-12-31", "k2: A -> B 2019/2019", "k3: A -> B 2018-03-01/2018-11-30",
      ])
    let text = file(dynamic, "<nodes/><edges>\(edges)</edges>")
    #expect(
      Networks.complaints(text, .gexf).contains(
        """
        a.gexf: warning: 6 bounds such as 2018-09-19 do not count: the days within are taken, both of which do
            hint: startopen and endopen leave out the day they name
        """))
  }

  @Test func `a time of day becomes its day as it was written`() throws {
    let edges = """
      <edge source="A" target="B" kind="k1" start="2012-01-12T23:30:00-08:00" end="2012-02-01T00:00:00.000Z"/>
      <edge source="A" target="B" kind="k2" startopen="2012-01-12T00:00:00" endopen="2012-02-01T00:00:00"/>
      <edge source="A" target="B" kind="k3" startopen="2012-01-12T10:00:00" endopen="2012-02-01T10:00:00"/>
      """
    let graph =
      "mode=\"dynamic\" defaultedgetype=\"directed\" timeformat=\"dateTime\" timezone=\"America/Los_Angeles\""
    #expect(
      try ties(graph, edges) == [
        "k1: A -> B 2012-01-12/2012-02-01", "k2: A -> B 2012-01-12/2012-01-31",
        "k3: A -> B 2012-01-12/2012-02-01",
      ])
    let text = file(graph, "<nodes><node id=\"A\"/><node id=\"B\"/></nodes><edges>\(edges)</edges>")
    #expect(
      Networks.losses(text, .gexf) == [
        "not taken: time zones; days are taken as written (1): America/Los_Angeles",
        "not taken: times of day; their days are (3), such as 2012-01-12T23:30:00-08:00",
      ])
  }

  @Test func `each spell and each instant is a tie of its own`() throws {
    #expect(
      try ties(
        dynamic,
        """
        <edge source="A" target="B" kind="k1"><spells><spell start="2018-01-01" end="2018-02-01"/>\
        <spell start="2019-01-01"/></spells></edge>
        <edge source="A" target="B" kind="k2" timestamp="2018-09-19"/>
        <edge source="A" target="B" kind="k3" timestamps="&lt;[2004, 2005]&gt;"/>
        <edge source="A" target="B" kind="k4" \
        intervals="&lt;[2018-01-01, 2018-02-01]; [2019-01-01, 2019-03-01); (2020-01-01, Infinity]&gt;"/>
        """) == [
          "k1: A -> B 2018-01-01/2018-02-01", "k1: A -> B 2019-01-01/..", "k2: A -> B on 2018-09-19",
          "k3: A -> B on 2004", "k3: A -> B on 2005", "k4: A -> B 2018-01-01/2018-02-01",
          "k4: A -> B 2019-01-01/2019-02-28", "k4: A -> B 2020-01-02/..",
        ])
  }

  @Test func `a weight that changes becomes phases`() throws {
    let text = file(
      dynamic,
      """
      <attributes class="edge" mode="dynamic"><attribute id="w" title="Weight" type="double"/></attributes>
      <nodes><node id="A" label="Alpha"/><node id="B"/></nodes>
      <edges><edge source="A" target="B" kind="k" start="2003"><attvalues>
      <attvalue for="w" value="1" timestamp="2004"/><attvalue for="w" value="2.5" start="2005" endopen="2007"/>
      </attvalues></edge></edges>
      """)
    let graph = try Networks.graph(text, .gexf)
    #expect(graph.actor("A")?.name == "Alpha")
    let entry = try #require(graph.draft.entries.first)
    #expect(entry.time.text == "2003/..")
    #expect(
      entry.phases.map { "\($0.during.text) \($0.weight ?? 0)" } == [
        "2004-01-01/2004-12-31 1.0", "2005/2006 2.5",
      ])
    #expect(graph.vocabulary["k"]?.label == "k")
  }

  @Test func `edges of a slice are of its time`() throws {
    #expect(
      try ties(
        "mode=\"slice\" timestamp=\"2007\" defaultedgetype=\"directed\"", "<edge source=\"A\" target=\"B\"/>")
        == ["tie: A -> B 2007/2007"])
    #expect(
      try ties(
        "mode=\"slice\" start=\"2007-01-01\" end=\"2007-06-30\"",
        "<edge source=\"A\" target=\"B\" type=\"directed\"/>")
        == ["tie: A -> B 2007-01-01/2007-06-30"])
  }

  @Test func `numbers are years where all of them can be`() throws {
    let graph = "mode=\"dynamic\" defaultedgetype=\"directed\" timeformat=\"double\""
    let years = "<edge source=\"A\" target=\"B\" start=\"1999.0\" end=\"2004\"/>"
    #expect(try ties(graph, years) == ["tie: A -> B 1999/2004"])
    let text = file(graph, "<nodes/><edges>\(years)</edges>")
    #expect(
      Networks.complaints(text, .gexf).contains(
        "warning: 2 times are numbers from 1000 to 2999, such as 1999.0, and taken for years"))
    let clock = years + "<edge source=\"A\" target=\"B\" start=\"0\" end=\"17.5\"/>"
    #expect(try ties(graph, clock) == ["tie: A -> B /", "tie: A -> B /"])
    #expect(
      Networks.losses(file(graph, "<nodes/><edges>\(clock)</edges>"), .gexf) == [
        "not taken: times that are numbers and no years (4), such as 1999.0"
      ])
  }

  @Test func `the direction of an edge goes before that of the graph and of its kind`() throws {
    let edges = """
      <edge source="B" target="A" kind="k1"/><edge source="B" target="A" kind="k2" type="directed"/>
      <edge source="B" target="A" kind="k3" type="undirected"/><edge source="B" target="A" kind="k4" type="mutual"/>
      <edge source="B" target="A" kind="alliance"/>
      """
    #expect(
      try ties("defaultedgetype=\"directed\"", edges) == [
        "alliance: A -- B /", "k1: B -> A /", "k2: B -> A /", "k3: A -- B /", "k4: A -- B /",
      ])
    #expect(
      try ties("defaultedgetype=\"undirected\"", edges) == [
        "alliance: A -- B /", "k1: A -- B /", "k2: B -> A /", "k3: A -- B /", "k4: A -- B /",
      ])
    #expect(try ties("", "<edge source=\"B\" target=\"A\"/>") == ["tie: A -- B /"])
  }

  @Test func `the kind is that of kind before type before relation before the label`() throws {
    let attributes = """
      <attributes class="edge"><attribute id="0" title="Relation" type="string"/>\
      <attribute id="1" title="type" type="string"/><attribute id="2" title="kind" type="string">\
      <default>common</default></attribute></attributes>
      """
    let graph = "defaultedgetype=\"directed\""
    #expect(
      try ties(
        graph,
        """
        <edge source="A" target="B" label="L"><attvalues><attvalue for="0" value="r"/><attvalue for="1" value="t"/>\
        <attvalue for="2" value="k"/></attvalues></edge>
        <edge source="A" target="B" label="L"/>
        """, attributes: attributes) == ["common: A -> B /", "k: A -> B /"])
    let fewer = attributes.replacing("<default>common</default>", with: "")
    #expect(
      try ties(
        graph,
        """
        <edge source="A" target="B" label="L"><attvalues><attvalue for="0" value="r"/><attvalue for="1" value="t"/>\
        </attvalues></edge>
        <edge source="A" target="B" label="L"><attvalues><attvalue for="0" value="r"/></attvalues></edge>
        <edge source="A" target="B" label="Nice edge"/>
        <edge source="A" target="B" label="17"/>
        """, attributes: fewer) == ["Nice-edge: A -> B /", "r: A -> B /", "t: A -> B /", "tie: A -> B /"])
  }

  @Test func `what a graph has no place for is counted`() throws {
    let text = file(
      "defaultedgetype=\"directed\"",
      """
      <attributes class="node"><attribute id="0" title="Modularity" type="integer"/></attributes>
      <attributes class="edge"><attribute id="0" title="Colour" type="string"/></attributes>
      <nodes><node id="A"><attvalues><attvalue for="0" value="3"/></attvalues>
      <viz:size value="4"/><nodes><node id="A1" pid="A"/></nodes></node><node id="B"/></nodes>
      <edges><edge source="A" target="A1" weight="heavy"><attvalues><attvalue for="0" value="red"/></attvalues></edge>
      <edge source="A" target="B" type="sideways" start="yesterday"/></edges>
      """)
    #expect(
      Networks.losses(text, .gexf) == [
        "not taken: drawing properties (viz) (1): size on line 7",
        "not taken: nodes within nodes (2), such as that on line 7",
        "not taken: values of the node attribute \"Modularity\" (1): \"3\" on line 6",
        "not taken: values of the edge attribute \"Colour\" (1): \"red\" on line 8",
        "not taken: weights that are no finite decimal numbers (1): \"heavy\" on line 8",
        "not taken: types of edges that GEXF does not have (1): \"sideways\" on line 9",
        "not taken: dates that cannot be read (1): yesterday",
      ])
    #expect(try Networks.graph(text, .gexf).actors.map(\.id) == ["A", "A1", "B"])
  }

  @Test func `nodes that only edges name are made and told`() throws {
    let text = file(
      "defaultedgetype=\"directed\"",
      "<edges>\n<edge source=\"X Y\" target=\"B\"/></edges><nodes><node id=\"B\" label=\"Beta\"/></nodes>")
    let graph = try Networks.graph(text, .gexf)
    #expect(graph.actors.map { "\($0.id) \($0.name)" } == ["B Beta", "X-Y X Y"])
    #expect(
      Networks.complaints(text, .gexf).contains(
        """
        a.gexf:5:1: warning: a node is named by an edge and not listed; it is made
         5 | <edge source="X Y" target="B"/></edges><nodes><node id="B" label="Beta"/></nodes>
           | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
            hint: list them, with labels
        """))
  }

  @Test func `all that is wrong is told at once with its lines`() {
    let text = file(
      "defaultedgetype=\"directed\"",
      """
      <nodes><node label="no id"/><node id="A"/></nodes>
      <edges><edge source="A"/>
        <edge source="A" target="B" start="2019-01-02" end="2018-01-01"/></edges>
      """)
    #expect(
      Networks.complaints(text, .gexf) == """
        a.gexf:4:1: error: a node has no id
         4 | <nodes><node label="no id"/><node id="A"/></nodes>
           | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
            hint: give it one: <node id="…">
        a.gexf:5:1: error: an edge has no target
         5 | <edges><edge source="A"/>
           | ^~~~~~~~~~~~~~~~~~~~~~~~~
            hint: name the id of a node
        a.gexf:6:3: warning: a node is named by an edge and not listed; it is made
         6 |   <edge source="A" target="B" start="2019-01-02" end="2018-01-01"/></edges>
           |   ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
            hint: list them, with labels
        a.gexf:6:3: error: the edge must end before it begins
         6 |   <edge source="A" target="B" start="2019-01-02" end="2018-01-01"/></edges>
           |   ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

        """)
  }

  @Test func `lives of nodes are their spells`() throws {
    let text = file(
      dynamic,
      """
      <nodes><node id="A" start="1990-01-01"/><node id="B"><spells><spell start="1991-01-01" end="1992-01-01"/>\
      <spell start="1993-01-01" end="1994-01-01"/></spells></node><node id="C" timestamp="2012-01-12"/></nodes>
      """)
    let graph = try Networks.graph(text, .gexf)
    #expect(
      graph.actors.map { "\($0.id) \($0.exists.map(\.during.text))" } == [
        "A [\"1990-01-01/..\"]", "B [\"1991-01-01/1992-01-01\", \"1993-01-01/1994-01-01\"]",
        "C [\"2012-01-12\"]",
      ])
  }

  @Test func `the days of a whole graph are what it covers`() throws {
    let graph = try Networks.graph(
      file("mode=\"dynamic\" start=\"2018-01-01\" end=\"2024-03-31\"", "<nodes/>"), .gexf)
    #expect(graph.coverage?.other?.text == "2018-01-01/2024-03-31")
  }
}
