public import AlignmentModel
public import AlignmentTimeline

/// Other people's forms in which graphs, days and changes are written.
public enum ExportFormat: String, CaseIterable, Sendable, Hashable {
  /// A flowchart for Markdown pages.
  case mermaid
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
  /// - Returns: what the form cannot hold of this subject.
  public static func write(
    _ subject: ExportSubject, as format: ExportFormat, to sink: ByteSink
  ) -> Losses {
    switch (format, subject) {
    case (.mermaid, .snapshot(let snapshot)):
      var writer = MermaidWriter(sink)
      writer.write(snapshot)
      return writer.losses
    case (.mermaid, _): return Losses()
    case (.gexf, _): return GEXFWriter.write(subject, to: sink)
    case (.graphml, _): return GraphMLWriter.write(subject, to: sink)
    }
  }
}
