public import AlignmentModel

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
}

extension AlignmentGraph {
  /// Reads a graph file, YAML or JSON. Warnings are dropped; see ``reading(_:)`` to have them.
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
    var texts: [(bytes: [UInt8], name: String)] = []
    for path in paths {
      let bytes = try FileBytes.read(path, limit: DocumentLimits.bytes + 1)
      texts.append((bytes, path == "-" ? "<stdin>" : path))
    }
    return reading(texts)
  }

  /// Reads texts that are at hand, merged into one graph.
  ///
  /// A text that cannot even be taken apart ends the report of that text, and the others are not checked
  /// against it.
  public static func reading(_ texts: [(bytes: [UInt8], name: String)]) -> GraphReading {
    var draft: Draft?
    var problems: [Diagnostic] = []
    var sources: [SourceText] = []
    var allParsed = true
    for text in texts {
      do {
        let document = try parseWithSource(bytes: text.bytes, name: text.name)
        sources.append(document.source)
        let (one, wrong) = GraphReader.draft(of: document.root)
        problems += wrong
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
}
