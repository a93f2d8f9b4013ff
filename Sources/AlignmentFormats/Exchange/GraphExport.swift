public import AlignmentModel
public import AlignmentTimeline

/// Other people's forms in which graphs, days and changes are written.
public enum ExportFormat: String, CaseIterable, Sendable, Hashable {
  /// A flowchart for Markdown pages.
  case mermaid
  /// A table of ties, one a row.
  case csv
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
    switch (format, subject) {
    case (.csv, _): return TieTableExport.write(subject, to: sink, cells)
    case (.mermaid, .snapshot(let snapshot)):
      var writer = MermaidWriter(sink)
      writer.write(snapshot)
      return writer.losses
    case (.mermaid, _): return Losses()
    }
  }
}
