import ArgumentParser
import Entente
import Synchronization

/// The files a verb reads.
struct InputOptions: ParsableArguments {
  @Argument(
    help:
      "Graph files, tables of ties (CSV), compiled graphs (.entente) or files of other programs, merged into one graph; - is standard input.",
    completion: .file())
  var files: [String] = []
  @Option(
    help:
      "What the files are, where name and content do not tell: \(FileFormat.allCases.map(\.rawValue).joined(separator: ", "))."
  )
  var fromFormat: String?
  @Option(
    help: """
      What the columns of a table mean: a mapping file (YAML), or the name of one that comes with Entente; \
      `entente mapping` lists and shows these.
      """, completion: .file())
  var mapping: String?
  @Option(
    help: """
      Makes ties of the events of tables: a file of rules (YAML) says which codes of CAMEO or PLOVER are of which \
      kind, and how near events of one tie lie. `standard` stands for the rules that `entente rules` shows.
      """, completion: .file())
  var rules: String?
  @Option(
    help: """
      Which header of a table stands for which of ours: kind=type,from=source,to=target. Ours are kind, from, \
      to, start, end, date, mutual, weight, sources, note, id. With == all ties have what follows, and no column \
      is read for it: kind==arms-transfer.
      """)
  var columns: String?
  @Option(
    help: """
      What makes actors of several files one, beside their ids: codes, names, or a scheme of codes that ids of tables \
      are, such as cow. Several are parted by commas. Lives are respected: of several who share a code, the day decides.
      """)
  var match: String?
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
    for (file, notes) in reading.matches {
      for note in notes {
        let hint = match == nil ? "; --match codes makes them one" : ""
        Terminal.complain("\(file): \(note.line)\(hint)".escapedForTerminal)
      }
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
    options.dotWorker = DOTWorker(
      program: LayoutWorker.ownProgram, arguments: ["dot-worker"], timeLimit: .seconds(60))
    options.table.skipsBadRows = skipBadRows
    options.matching = try matching()
    if let mapping {
      guard columns == nil else {
        throw Terminal.usage(
          "--columns and --mapping both say what the columns are", hint: "give one of them")
      }
      options.mapping = try MappingArguments.mapping(mapping)
    }
    if let rules { options.rules = try MappingArguments.rules(rules) }
    return options
  }
}

extension InputOptions {
  private func matching() throws -> MatchingRules {
    var rules = MatchingRules()
    guard let match else { return rules }
    for word in match.split(separator: ",").map({ SelectionOptions.trimmed($0) }) where !word.isEmpty {
      switch word {
      case "codes": rules.codes = true
      case "names": rules.names = true
      default: rules.schemes.append(word)
      }
    }
    guard !rules.isEmpty else {
      throw Terminal.usage(
        "--match says nothing", hint: "write codes, names, or a scheme of codes such as cow")
    }
    return rules
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
