import AlignmentModel
import AlignmentTimeline
import Testing

@testable import AlignmentFormats

/// Reads tables of a folder that are given as texts.
func readFolder(_ tables: [String: String], _ options: TableReader.Options = .with()) -> GraphReading {
  var reading = ReadingOptions()
  reading.table = options
  return AlignmentGraph.reading(
    tables: tables.mapValues { Array($0.utf8) }, named: "data", reading)
}

/// All that is said of a folder of tables, as people read it.
func said(ofFolder tables: [String: String], _ options: TableReader.Options = .with()) -> String {
  readFolder(tables, options).diagnostics.rendering()
}

extension GraphReading {
  /// Errors alone, as people read them.
  var errors: String {
    Diagnostics(diagnostics.all.filter { $0.severity == .error }, sources: diagnostics.sources).rendering()
  }
}

extension AlignmentGraph {
  /// The same graph as a folder of tables, read again.
  func throughFolder(_ style: CellStyle = .init()) -> GraphReading {
    AlignmentGraph.reading(tables: TableFolder.tables(of: self, style), named: "folder")
  }
}

/// The tables of a graph as texts.
func texts(of graph: AlignmentGraph, _ style: CellStyle = .init()) -> [String: String] {
  TableFolder.tables(of: graph, style).mapValues { String(decoding: $0, as: UTF8.self) }
}
