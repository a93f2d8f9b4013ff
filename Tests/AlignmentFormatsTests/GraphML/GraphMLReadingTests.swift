import AlignmentModel
import Testing

@testable import AlignmentFormats

@Suite("GraphML of other programs")
struct GraphMLReadingTests {
  private func file(_ body: String) -> String {
    "<?xml version=\"1.0\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n\(body)\n</graphml>"
  }

  private func ties(_ body: String) throws -> [String] {
    Networks.ties(try Networks.graph(file(body), .graphml))
  }

  @Test func `data called by the usual names are what they say`() throws {
    let body = """
      <key id="d0" for="node" attr.name="name" attr.type="string"/>
      <key id="d1" for="edge" attr.name="kind" attr.type="string"><default>trade</default></key>
      <key id="d2" for="edge" attr.name="start" attr.type="string"/>
      <key id="d3" for="edge" attr.name="end" attr.type="string"/>
      <key id="d4" for="edge" attr.name="weight" attr.type="double"/>
      <key id="d5" for="edge" attr.name="date" attr.type="string"/>
      <key id="d6" for="edge" attr.name="note" attr.type="string"/>
      <graph edgedefault="directed"><node id="A"><data key="d0">Alpha &amp; Co</data></node><node id="B"/>
      <edge source="A" target="B"><data key="d1">arms-transfer</data><data key="d2">2018-01</data>\
      <data key="d3">2019?</data><data key="d4">2.5</data><data key="d6"><![CDATA[a <note>]]></data></edge>
      <edge source="B" target="A"><data key="d5">[2018-01-01,2018-01-03]</data></edge></graph>
      """
    let graph = try Networks.graph(file(body), .graphml)
    #expect(
      Networks.ties(graph) == [
        "arms-transfer: A -> B 2018-01/2019?", "trade: A -- B on [2018-01-01,2018-01-03]",
      ])
    #expect(graph.actor("A")?.name == "Alpha & Co")
    #expect(graph.tableWeight(0) == 2.5)
    #expect(graph.spelledOut().entries[0].note == "a <note>")
  }

  @Test func `directions are those of edges before those of graphs`() throws {
    #expect(
      try ties(
        """
        <graph edgedefault="undirected"><node id="A"/><node id="B"/><edge source="B" target="A"/>
        <edge source="B" target="A" directed="true"/></graph>
        <graph edgedefault="directed"><edge source="B" target="A"/><edge source="B" target="A" directed="false"/></graph>
        """) == ["tie: A -- B /", "tie: A -- B /", "tie: B -> A /", "tie: B -> A /"])
  }

  @Test func `nested graphs and hyperedges and ports are read and told`() throws {
    let body = """
      <graph edgedefault="directed"><node id="A"><port name="p"/><graph edgedefault="undirected"><node id="A1"/>
      <node id="A2"/><edge source="A1" target="A2"/></graph></node><node id="B"/><node id="C"/>
      <edge source="A" target="B" sourceport="p"/>
      <hyperedge><endpoint node="A"/><endpoint node="B"/><endpoint node="C"/></hyperedge>
      <hyperedge><endpoint node="A" type="in"/><endpoint node="B" type="out"/><endpoint node="C" type="out"/></hyperedge>
      </graph>
      """
    #expect(
      try ties(body).sorted() == [
        "tie: A -- B /", "tie: A -- C /", "tie: A -> B /", "tie: A -> B /", "tie: A -> C /",
        "tie: A1 -- A2 /",
        "tie: B -- C /",
      ])
    #expect(
      Networks.losses(file(body), .graphml) == [
        "not taken: ports (2), such as that on line 3", "not taken: graphs within nodes (1): that on line 3",
      ])
  }

  @Test func `labels of yEd stand in drawings`() throws {
    let body = """
      <key for="node" id="d6" yfiles.type="nodegraphics"/><key for="edge" id="d10" yfiles.type="edgegraphics"/>
      <graph edgedefault="directed" id="G"><node id="n0"><data key="d6"><y:ShapeNode xmlns:y="http://www.yworks.com">
      <y:Geometry height="30.0"/><y:NodeLabel visible="true">North Korea<y:LabelModel>x</y:LabelModel></y:NodeLabel>
      <y:Shape type="rectangle"/></y:ShapeNode></data></node><node id="n1"/>
      <edge source="n0" target="n1"><data key="d10"><y:PolyLineEdge xmlns:y="http://www.yworks.com">
      <y:Arrows source="none" target="none"/><y:EdgeLabel>talks</y:EdgeLabel></y:PolyLineEdge></data></edge>
      <edge source="n0" target="n1"><data key="d10"><y:PolyLineEdge xmlns:y="http://www.yworks.com">
      <y:Arrows source="none" target="standard"/><y:EdgeLabel>visit</y:EdgeLabel></y:PolyLineEdge></data></edge></graph>
      """
    let graph = try Networks.graph(file(body), .graphml)
    #expect(Networks.ties(graph) == ["talks: n0 -- n1 /", "visit: n0 -> n1 /"])
    #expect(graph.actor("n0")?.name == "North Korea")
    #expect(
      Networks.losses(file(body), .graphml) == [
        "not taken: drawings of nodes and edges (3), such as ShapeNode on line 4"
      ])
  }

  @Test func `a title is that of the graph and other data of it are told`() throws {
    let body = """
      <key id="t" for="graph" attr.name="name"/><key id="u" for="graph" attr.name="colour"/>
      <graph edgedefault="directed"><data key="t">Europe</data><data key="u">red</data><node id="A"/></graph>
      """
    #expect(try Networks.graph(file(body), .graphml).title == "Europe")
    #expect(
      Networks.losses(file(body), .graphml) == [
        "not taken: values of the graph's own attribute \"colour\" (1): red"
      ])
  }
}
