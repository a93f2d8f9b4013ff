import ArgumentParser
import Entente
import Synchronization

/// The files a verb reads.
struct InputOptions: ParsableArguments {
  @Argument(
    help:
      "Graph files, tables of ties (CSV) or compiled graphs (.entente), merged into one graph; - is standard input.",
    completion: .file())
  var files: [String] = []
  @Option(
    help:
      "What the files are, where name and content do not tell: \(FileFormat.allCases.map(\.rawValue).joined(separator: ", "))."
  )
  var fromFormat: String?
  @Option(
    help: """
      Which header of a table stands for which of ours: kind=type,from=source,to=target. Ours are kind, from, \
      to, start, end, date, mutual, weight, sources, note, id. With == all ties have what follows, and no column \
      is read for it: kind==arms-transfer.
      """)
  var columns: String?
  @Flag(help: "Go on without the wrong rows of a table, and say how many they are.")
  var skipBadRows = false

  func reading(checksWhole: Bool) throws -> GraphReading { try reading(files, checksWhole: checksWhole) }

  /// The graph of all files; what is wrong with them is told and ends the command.
  func input() throws -> Input { try input(files) }

  /// The graph of all files, where nothing is asked of its days.
  func graph() throws -> AlignmentGraph { try input().graph }

  /// The graph of some files.
  func input(_ files: [String]) throws -> Input {
    let reading = try reading(files)
    guard let graph = reading.graph else {
      Terminal.complain(reading.diagnostics.rendering() + reading.diagnostics.summary)
      throw ExitCode.wrongData
    }
    let warnings = reading.diagnostics.warningCount
    if warnings > 0 {
      Terminal.complain("\(warnings) warning\(warnings == 1 ? "" : "s"); `entente check` tells more")
    }
    if reading.skippedRows > 0 {
      Terminal.complain(
        "\(reading.skippedRows) wrong row\(reading.skippedRows == 1 ? " was" : "s were") skipped")
    }
    for (file, losses) in reading.losses {
      for line in losses.lines("taken") { Terminal.complain("\(file): \(line)") }
    }
    return Input(graph: graph, reading: reading)
  }

  private func reading(_ files: [String], checksWhole: Bool = false) throws -> GraphReading {
    guard !files.isEmpty else {
      throw Terminal.usage(
        "no graph file is named", hint: "entente snapshot Graphs/korea.yaml --on 2024-01-19")
    }
    guard files.filter({ $0 == "-" }).count < 2 else {
      throw Terminal.usage("standard input can be read once only")
    }
    let options = try options()
    let progress = Progress("reading \(files.joined(separator: ", "))")
    defer { progress.end() }
    do {
      var options = options
      options.progress = { progress.show($0) }
      options.checksWhole = checksWhole
      return try AlignmentGraph.reading(files, options)
    } catch {
      throw Terminal.failure(error)
    }
  }

  private func options() throws -> ReadingOptions {
    var options = ReadingOptions()
    if let fromFormat {
      guard let format = FileFormat(rawValue: fromFormat) else {
        throw Terminal.usage(
          "the format \"\(fromFormat)\" is not one that can be read",
          hint: "it is one of \(FileFormat.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      options.format = format
    }
    if let columns {
      let said = try ColumnOptions(parsing: columns)
      (options.table.columns, options.table.constants) = (said.headers, said.constants)
    }
    options.table.skipsBadRows = skipBadRows
    return options
  }
}

/// A graph that was read, ready to be asked.
struct Input {
  let graph: AlignmentGraph
  let reading: GraphReading

  /// The process ends when the question is answered, and all its memory with it: to take a graph apart piece by piece
  /// before that is time for nothing.
  private static let kept = Mutex<[GraphReading]>([])

  init(graph: AlignmentGraph, reading: GraphReading) {
    (self.graph, self.reading) = (graph, reading)
    Input.kept.withLock { $0.append(reading) }
  }

  /// The timeline of the graph. A command asks one question, so an index is used where the file brings one, and
  /// else not made.
  func timeline(knownBy day: Day?, isIndexed: Bool = false) -> Timeline {
    reading.timeline(knownBy: day, isIndexed: isIndexed)
      ?? Timeline(graph, knownBy: day, isIndexed: isIndexed)
  }
}
