import AlignmentModel
import Foundation
import Testing

@testable import AlignmentFormats

@Suite(
  "GEXF and GraphML that other people made",
  .enabled(if: Networks.hasOthers, "the files are not beside the checkout"))
struct OtherNetworksTests {
  /// Nodes and edges as NetworkX counts them, or as they stand in files that it refuses: the mixed one, that of time
  /// stamps and the one whose namespaces are swapped.
  @Test(arguments: [
    ("gexf/CSVtoGEXF_out_spells.gexf", 3, 3), ("gexf/gephi_LesMiserables.gexf", 77, 254),
    ("gexf/gephi_dynamicedgeweight.gexf", 2, 1), ("gexf/gephi_timezone.gexf", 2, 1),
    ("gexf/graphology_mixed.gexf", 3, 3), ("gexf/graphology_v1_3.gexf", 2, 1),
    ("gexf/toolkit_timeframe1.gexf", 3, 2),
    ("graphml/gephi_cdata.graphml", 2, 1), ("graphml/melaniewalsh_got-network.graphml", 107, 352),
  ])
  func `every node and every edge is read`(file: String, nodes: Int, edges: Int) throws {
    let graph = try AlignmentGraph(contentsOf: "\(Networks.others)/\(file)")
    #expect(graph.actors.count == nodes)
    #expect(graph.tieCount == edges)
  }
}
