public import AlignmentModel
public import AlignmentTimeline

/// Other people's forms in which graphs, days and changes are written.
public enum ExportFormat: String, CaseIterable, Sendable, Hashable {
  /// A flowchart for Markdown pages.
  case mermaid
  /// JSON of nodes and edges for NetworkX and D3.
  case nodeLink = "node-link"
  /// JSON of elements for Cytoscape.js.
  case cytoscape
  /// Statements for Neo4j and Memgraph.
  case cypher
  /// RDF, a named graph a tie.
  case quads = "nquads"
  /// A bundle of STIX 2.1.
  case stix
  /// A report in words.
  case markdown
  /// A whole graph for Graphviz; pictures of a day have a writer of their own.
  case dot
  /// A table of ties, one a row.
  case csv
  /// GEXF 1.3, for Gephi.
  case gexf
  /// GraphML, for yEd, igraph, NetworkX and others.
  case graphml
}

/// What is written.
public enum ExportSubject: Sendable {
  /// All that a graph says, with its dates.
  case graph(AlignmentGraph)
  /// What holds on a day.
  case snapshot(Snapshot)
  /// What changed between two days.
  case diff(SnapshotDiff)
}

/// Writes graphs for other people's tools.
public enum GraphExport {
  /// Writes a subject. O(n).
  ///
  /// - Parameter cells: how the cells of tables are written.
  /// - Returns: what the form cannot hold of this subject.
  public static func write(
    _ subject: ExportSubject, as format: ExportFormat, to sink: ByteSink, cells: CellStyle = .init()
  ) -> Losses {
    switch format {
    case .csv: return TieTableExport.write(subject, to: sink, cells)
    case .mermaid:
      var writer = MermaidWriter(ExportContent(subject), sink)
      writer.write()
      return writer.losses
    case .nodeLink, .cytoscape:
      var writer = NodeLinkWriter(ExportContent(subject), format == .nodeLink ? .nodeLink : .cytoscape, sink)
      writer.write()
      return writer.losses
    case .cypher:
      var writer = CypherWriter(ExportContent(subject), sink)
      writer.write()
      return writer.losses
    case .quads:
      var writer = QuadsWriter(ExportContent(subject), sink)
      writer.write()
      return writer.losses
    case .stix:
      var writer = STIXWriter(ExportContent(subject), sink)
      writer.write()
      return writer.losses
    case .markdown:
      var writer = MarkdownWriter(ExportContent(subject), sink)
      writer.write()
      return writer.losses
    case .dot:
      var writer = DOTGraphWriter(ExportContent(subject), sink)
      writer.write()
      return writer.losses
    case .gexf: return GEXFWriter.write(subject, to: sink)
    case .graphml: return GraphMLWriter.write(subject, to: sink)
    }
  }

  /// What the DOT of a picture cannot hold of the ties it shows. O(n).
  public static func losses(ofPicture subject: ExportSubject) -> Losses {
    var losses = Losses()
    ExportContent(subject).eachTie { tie, _ in
      losses.note(
        [.claims, .claimDetails, .weight, .trend, .terms, .roles, .phases, .effects, .note], of: tie)
      if tie.status == .disputed || tie.status == .retracted {
        losses.note("statuses", example: "\(tie.status.rawValue) of \(tie.id)")
      }
      return true
    }
    return losses
  }
}
