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
  /// The timeline that a compiled file holds, when nothing but it was read.
  private let stored: Timeline?

  init(graph: AlignmentGraph?, diagnostics: Diagnostics) {
    (self.graph, self.diagnostics, stored) = (graph, diagnostics, nil)
  }

  init(stored: Timeline) { (graph, diagnostics, self.stored) = (stored.graph, Diagnostics(), stored) }

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

  /// Reads graph files, merged into one graph; `-` is standard input.
  ///
  /// - Throws: when one cannot be read. What is wrong in them is not thrown but told.
  public static func reading(_ paths: [String]) throws(FileError) -> GraphReading {
    var files: [(contents: FileContents, name: String)] = []
    for path in paths {
      let contents = try FileContents.of(path, limit: DocumentLimits.bytes + 1)
      files.append((contents, path == "-" ? "<stdin>" : path))
    }
    return reading(files)
  }

  /// Reads texts, or compiled graphs, that are at hand, merged into one graph.
  ///
  /// A text that cannot even be taken apart ends the report of that text, and the others are not checked
  /// against it.
  public static func reading(_ texts: [(bytes: [UInt8], name: String)]) -> GraphReading {
    reading(
      texts.map { text in
        let isCompiled = CompiledFile.isCompiled(text.bytes)
        return (isCompiled ? .compiled(FileMemory(text.bytes)) : .text(text.bytes), text.name)
      })
  }

  private static func reading(_ files: [(contents: FileContents, name: String)]) -> GraphReading {
    if files.count == 1, case .compiled(let memory) = files[0].contents {
      return reading(compiled: memory, files[0].name)
    }
    var draft: Draft?
    var problems: [Diagnostic] = []
    var sources: [SourceText] = []
    var allParsed = true
    for file in files {
      do {
        let one = try read(file.contents, file.name, &problems, &sources)
        if draft == nil { draft = one } else { problems += draft?.merge(one) ?? [] }
      } catch {
        allParsed = false
        problems += error.all
        sources += error.sources
      }
    }
    guard let draft, allParsed else {
      return GraphReading(graph: nil, diagnostics: Diagnostics(problems, sources: sources))
    }
    let (graph, more) = draft.checked()
    let all = Diagnostics(problems + more.all, sources: sources)
    return GraphReading(graph: all.hasErrors ? nil : graph, diagnostics: all)
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

  /// What one of several files says.
  private static func read(
    _ contents: FileContents, _ name: String, _ problems: inout [Diagnostic], _ sources: inout [SourceText]
  ) throws(Diagnostics) -> Draft {
    switch contents {
    case .text(let bytes):
      let document = try parseWithSource(bytes: bytes, name: name)
      sources.append(document.source)
      let (draft, wrong) = GraphReader.draft(of: document.root)
      problems += wrong
      return draft
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
