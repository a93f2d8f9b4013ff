public import AlignmentModel
public import AlignmentTimeline

/// Why no graph came of a file.
public enum GraphError: Error, Sendable, CustomStringConvertible {
  /// The file cannot be opened or read.
  case file(FileError)
  /// The data is wrong; all that is wrong is told.
  case data(Diagnostics)

  /// What is wrong, as the command prints it.
  public var description: String {
    switch self {
    case .file(let error): error.description
    case .data(let diagnostics): diagnostics.rendering() + diagnostics.summary
    }
  }
}

/// A graph read from files, with what was found on the way.
public struct GraphReading: Sendable {
  /// Nil when something is wrong.
  public let graph: AlignmentGraph?
  /// Errors and warnings, with the texts they quote.
  public let diagnostics: Diagnostics
  /// How many wrong rows of tables were left out, which happens only when that was asked for.
  public let skippedRows: Int
  /// What files in other people's forms say that a graph has no place for, by file.
  public private(set) var losses: [(file: String, losses: Losses)] = []
  /// What matching actors of several files did, by file; without rules, what it might have done.
  public private(set) var matches: [(file: String, notes: [MatchingNote])] = []
  /// The timeline that a compiled file holds, when nothing but it was read.
  private let stored: Timeline?

  init(
    graph: AlignmentGraph?, diagnostics: Diagnostics, skippedRows: Int = 0,
    losses: [(file: String, losses: Losses)] = [], matches: [(file: String, notes: [MatchingNote])] = []
  ) {
    (self.graph, self.diagnostics, self.skippedRows, stored) = (graph, diagnostics, skippedRows, nil)
    (self.losses, self.matches) = (losses, matches)
  }

  init(stored: Timeline) {
    (graph, diagnostics, skippedRows, self.stored) = (stored.graph, Diagnostics(), 0, stored)
  }

  /// The graph made ready to be asked; nil when there is none. With the index of a compiled file where one was
  /// read alone, and all is to be known.
  ///
  /// - Parameters:
  ///   - day: the day of knowledge; nil for all that is known.
  ///   - isIndexed: whether to index a graph that has no index.
  public func timeline(knownBy day: Day?, isIndexed: Bool = true) -> Timeline? {
    if day == nil, let stored { return stored }
    return graph.map { Timeline($0, knownBy: day, isIndexed: isIndexed) }
  }
}

extension AlignmentGraph {
  /// Reads a graph file: YAML, JSON or compiled. Warnings are dropped; see ``reading(_:)`` to have them.
  ///
  /// - Throws: ``GraphError`` with all that is wrong.
  public init(contentsOf path: String) throws(GraphError) {
    let reading: GraphReading
    do { reading = try AlignmentGraph.reading([path]) } catch { throw .file(error) }
    guard let graph = reading.graph else { throw .data(reading.diagnostics) }
    self = graph
  }

  /// Reads graph files, tables of ties and compiled graphs, merged into one graph; `-` is standard input.
  ///
  /// - Throws: when one cannot be read. What is wrong in them is not thrown but told.
  public static func reading(
    _ paths: [String], _ options: ReadingOptions = .init()
  ) throws(FileError) -> GraphReading {
    var files: [(contents: FileContents, name: String)] = []
    for path in paths {
      let name = path == "-" ? "<stdin>" : path
      files.append((try FileContents.of(path, named: name, limit: DocumentLimits.bytes + 1, options), name))
    }
    return reading(files, options)
  }

  /// Reads texts, tables or compiled graphs that are at hand, merged into one graph.
  ///
  /// A text that cannot even be taken apart ends the report of that text, and the others are not checked
  /// against it.
  public static func reading(
    _ texts: [(bytes: [UInt8], name: String)], _ options: ReadingOptions = .init()
  ) -> GraphReading {
    reading(texts.map { (FileContents.of($0.bytes, named: $0.name, options), $0.name) }, options)
  }

  /// Reads the tables of a folder that are at hand: `ties.csv`, `actors.csv` and others.
  ///
  /// - Parameters:
  ///   - tables: the files by their names; those of other names are passed by.
  ///   - name: what messages call the folder.
  public static func reading(
    tables: [String: [UInt8]], named name: String, _ options: ReadingOptions = .init()
  ) -> GraphReading {
    reading([(.folder(FolderReading.tables(tables, name: name, options.table)), name)], options)
  }

  private static func reading(
    _ files: [(contents: FileContents, name: String)], _ options: ReadingOptions = .init()
  ) -> GraphReading {
    var faults: [Diagnostic] = []
    if options.checksWhole {
      for file in files {
        if case .compiled(let memory) = file.contents {
          faults += CompiledFile.verify(memory, name: file.name).all
        }
      }
    }
    guard faults.isEmpty else { return GraphReading(graph: nil, diagnostics: Diagnostics(faults)) }
    if files.count == 1, case .compiled(let memory) = files[0].contents {
      return reading(compiled: memory, files[0].name)
    }
    var drafts: [(draft: Draft, file: String)] = []
    var problems: [Diagnostic] = []
    var sources: [SourceText] = []
    var allParsed = true
    var skipped = 0
    var tables: [TableLines] = []
    var losses: [(file: String, losses: Losses)] = []
    for file in files {
      if case .foreign(let reading) = file.contents {
        if !reading.losses.isEmpty { losses.append((file.name, reading.losses)) }
        skipped += reading.skippedRows
      }
      if case .table(let table) = file.contents {
        skipped += table.skippedRows
        tables.append(table.lines)
      }
      if case .folder(let folder) = file.contents {
        skipped += folder.skippedRows
        tables += folder.tables.map(\.lines)
        if !folder.reading.losses.isEmpty { losses.append((file.name, folder.reading.losses)) }
      }
      do {
        var one = try read(file.contents, file.name, &problems, &sources)
        if case .foreign = file.contents, files.count > 1 {
          // What a data set is called is no title for what several make together.
          (one.title, one.about) = (nil, nil)
        }
        if let rules = options.rules {
          var ruling = EventRuling(rules)
          one.tables = one.tables.map { ruling.apply(to: $0) }
          if !ruling.losses.isEmpty { losses.append((file.name, ruling.losses)) }
        }
        drafts.append((one, file.name))
      } catch {
        allParsed = false
        problems += error.all
        sources += error.sources
      }
    }
    var joining = DraftJoining(options.matching)
    joining.add(drafts)
    problems += joining.problems
    guard let draft = joining.draft, allParsed else {
      return GraphReading(graph: nil, diagnostics: Diagnostics(problems, sources: sources))
    }
    let (graph, more) = draft.checked()
    var found = more.all
    for table in tables where options.checksWhole || more.hasErrors || table.isInMemory {
      var table = table
      found = table.locate(found)
      guard let text = table.text else { continue }
      // A text of all the lines that are known now stands for the one of those kept at first.
      sources.removeAll { $0.name == table.name }
      sources.append(text)
    }
    let all = Diagnostics(problems + found, sources: sources)
    return GraphReading(
      graph: all.hasErrors ? nil : graph, diagnostics: all, skippedRows: skipped, losses: losses,
      matches: joining.matches)
  }

  private static func reading(compiled memory: FileMemory, _ name: String) -> GraphReading {
    do {
      return GraphReading(
        stored: try CompiledFile.timeline(memory, name: name, checkedWholeUpTo: CompiledFile.checkedWholeUpTo)
      )
    } catch {
      return GraphReading(graph: nil, diagnostics: Diagnostics(error.diagnostic))
    }
  }

  private static func take(
    _ reading: ForeignReading, _ problems: inout [Diagnostic], _ sources: inout [SourceText]
  ) throws(Diagnostics) -> Draft {
    sources += reading.diagnostics.sources
    problems += reading.diagnostics.all
    guard let draft = reading.draft else { throw Diagnostics() }
    return draft
  }

  /// The text of a graph file; of an empty one it is told how they begin.
  private static func document(_ bytes: [UInt8], _ name: String) throws(Diagnostics) -> ParsedDocument {
    do {
      return try parseWithSource(bytes: bytes, name: name)
    } catch {
      let all = error.all.map { problem in
        var problem = problem
        if problem.code == "empty-file" { problem.hint = "a graph file begins with `entente: 1`" }
        return problem
      }
      throw Diagnostics(all, sources: error.sources)
    }
  }

  /// What one of several files says.
  private static func read(
    _ contents: FileContents, _ name: String, _ problems: inout [Diagnostic], _ sources: inout [SourceText]
  ) throws(Diagnostics) -> Draft {
    switch contents {
    case .text(let bytes):
      let document = try document(bytes, name)
      sources.append(document.source)
      let (draft, wrong) = GraphReader.draft(of: document.root)
      problems += wrong
      return draft
    case .table(let reading):
      sources += reading.diagnostics.sources
      problems += reading.diagnostics.all
      guard let table = reading.table else { throw Diagnostics() }
      var draft = Draft()
      draft.tables = [table]
      return draft
    case .foreign(let reading): return try take(reading, &problems, &sources)
    case .folder(let folder): return try take(folder.reading, &problems, &sources)
    case .compiled(let memory):
      do {
        // All of its ties are looked at, so its size is no reason not to check it.
        let timeline = try CompiledFile.timeline(memory, name: name, checkedWholeUpTo: .max)
        return timeline.graph.wholeDraft(named: name)
      } catch {
        throw Diagnostics(error.diagnostic)
      }
    }
  }
}

extension Timeline {
  /// Reads files, merged into one graph, and makes it ready to be asked. A compiled graph brings its indexes along
  /// and opens in milliseconds; those of others are made when they are first needed, or by ``Timeline/prepare()``.
  ///
  /// - Parameters:
  ///   - paths: graph files, tables of ties and compiled graphs; `-` is standard input.
  ///   - day: the day of knowledge; nil for all that is known.
  /// - Throws: ``GraphError`` with all that is wrong. Warnings are dropped.
  public init(
    contentsOf paths: String..., knownBy day: Day? = nil, options: ReadingOptions = .init()
  ) throws(GraphError) {
    let reading: GraphReading
    do { reading = try AlignmentGraph.reading(paths, options) } catch { throw .file(error) }
    guard let timeline = reading.timeline(knownBy: day) else { throw .data(reading.diagnostics) }
    self = timeline
  }
}
