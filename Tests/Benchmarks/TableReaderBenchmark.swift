import Entente
import Foundation

/// Times `Tables/TableReader.swift`, and the way from a table to a timeline with all its indexes.
struct TableReaderBenchmark {
  let path: String
  let runs: Int

  private var options: TableReader.Options {
    var options = TableReader.Options()
    options.columns = ["kind": "type", "from": "source", "to": "target"]
    return options
  }

  /// The timeline of the last run.
  func run(_ bench: Bench) throws -> Timeline? {
    let clock = ContinuousClock()
    var (columns, graphs, indexes, all): ([Double], [Double], [Double], [Double]) = ([], [], [], [])
    var timeline: Timeline?
    for _ in 0...runs {
      timeline = nil
      let start = clock.now
      guard let table = try TableReader.read(path, name: path, options, progress: nil).table else {
        return nil
      }
      let read = clock.now
      var draft = AlignmentGraph.Draft()
      draft.tables = [table]
      let graph = try draft.validated()
      let built = clock.now
      let made = Timeline(graph)
      made.prepare()
      let end = clock.now
      columns.append(read - start)
      graphs.append(built - read)
      indexes.append(end - built)
      all.append(end - start)
      timeline = made
    }
    bench.record("table to columns", of: "TableReader", Array(columns.dropFirst()))
    bench.record("columns to a graph in order", of: "GraphAssembly", Array(graphs.dropFirst()))
    bench.record("graph to a timeline with all indexes", of: "TimelineIndex", Array(indexes.dropFirst()))
    bench.record("table to a timeline with all indexes", of: "TableReader", Array(all.dropFirst()))
    // The table is gone now; what it took goes back to the system.
    timeline?.prepare()
    let ties = Double(timeline?.graph.tieCount ?? 1)
    bench.record("resident bytes a tie, all indexes", of: "LargeMemory", [Memory.resident / ties])
    bench.record("peak bytes a tie", of: "LargeMemory", [Memory.peak / ties])
    return timeline
  }
}
