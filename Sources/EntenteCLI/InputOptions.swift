import ArgumentParser
import Entente

/// The files a verb reads.
struct InputOptions: ParsableArguments {
  @Argument(help: "Graph files, merged into one graph; - is standard input.", completion: .file())
  var files: [String] = []

  func reading() throws -> GraphReading { try InputOptions.reading(files) }

  /// The graph of all files; what is wrong with them is told and ends the command.
  func graph() throws -> AlignmentGraph { try InputOptions.graph(files) }

  static func reading(_ files: [String]) throws -> GraphReading {
    guard !files.isEmpty else {
      throw Terminal.usage(
        "no graph file is named", hint: "entente snapshot Graphs/korea.yaml --on 2024-01-19")
    }
    guard files.filter({ $0 == "-" }).count < 2 else {
      throw Terminal.usage("standard input can be read once only")
    }
    let progress = Progress("reading \(files.joined(separator: ", "))")
    defer { progress.end() }
    do {
      return try AlignmentGraph.reading(files)
    } catch {
      throw Terminal.failure(error)
    }
  }

  static func graph(_ files: [String]) throws -> AlignmentGraph {
    let reading = try reading(files)
    guard let graph = reading.graph else {
      Terminal.complain(reading.diagnostics.rendering() + reading.diagnostics.summary)
      throw ExitCode.wrongData
    }
    let warnings = reading.diagnostics.warningCount
    if warnings > 0 {
      Terminal.complain("\(warnings) warning\(warnings == 1 ? "" : "s"); `entente check` tells more")
    }
    return graph
  }
}
