public import AlignmentDrawing
public import AlignmentFormats
public import AlignmentModel

/// Why no style came of a file.
public enum StyleError: Error, Sendable, CustomStringConvertible {
  /// The file cannot be opened or read.
  case file(FileError)
  /// The sheet or one of its badges is wrong; all that is wrong is told.
  case sheet(Diagnostics)

  /// What is wrong, as the command prints it.
  public var description: String {
    switch self {
    case .file(let error): error.description
    case .sheet(let diagnostics): diagnostics.rendering() + diagnostics.summary
    }
  }
}

/// A style read from a sheet, with what was found on the way.
public struct StyleReading: Sendable {
  /// Nil when something is wrong.
  public let style: DrawingStyle?
  /// Errors and warnings, with the texts they quote.
  public let diagnostics: Diagnostics
}

extension DrawingStyle {
  /// Reads a style sheet (YAML or JSON) and lays it over the standard style: only what it says is changed. Badges are
  /// read from the files it names, relative to its own folder; nothing is fetched. Warnings are dropped; see
  /// ``reading(_:over:vocabulary:)`` to have them.
  ///
  /// - Parameter vocabulary: with the kinds of the graph that is to be drawn, which a sheet may name too.
  /// - Throws: ``StyleError`` with all that is wrong.
  public init(contentsOf path: String, vocabulary: Vocabulary = .standard) throws(StyleError) {
    let reading: StyleReading
    do { reading = try DrawingStyle.reading(path, vocabulary: vocabulary) } catch { throw .file(error) }
    guard let style = reading.style else { throw .sheet(reading.diagnostics) }
    self = style
  }

  /// Reads a style sheet and lays it over a style; `-` is standard input.
  ///
  /// - Throws: when the file cannot be read. What is wrong in it is not thrown but told.
  public static func reading(
    _ path: String, over base: DrawingStyle = .standard, vocabulary: Vocabulary = .standard
  ) throws(FileError) -> StyleReading {
    let bytes = try FileBytes.read(path, limit: mostBytes)
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    return reading(
      bytes, name: path == "-" ? "<stdin>" : path, in: folder.isEmpty && path.hasPrefix("/") ? "/" : folder,
      over: base, vocabulary: vocabulary)
  }

  /// Reads a style sheet that is at hand.
  ///
  /// - Parameter folder: in which the files of its badges are looked for; empty for the current one.
  public static func reading(
    _ bytes: [UInt8], name: String, in folder: String = "", over base: DrawingStyle = .standard,
    vocabulary: Vocabulary = .standard
  ) -> StyleReading {
    guard bytes.count <= mostBytes else {
      return StyleReading(
        style: nil,
        diagnostics: Diagnostics(
          Diagnostic(code: "file-too-large", "a style sheet has at most 1 MB", at: .whole(name))))
    }
    let document: ParsedDocument
    do {
      document = try parseWithSource(bytes: bytes, name: name)
    } catch {
      return StyleReading(style: nil, diagnostics: begun(error))
    }
    var reader = StyleReader(over: base, vocabulary: vocabulary, folder: folder)
    reader.read(document.root)
    let all = Diagnostics(
      reader.reading.problems + reader.warnings, sources: [document.source] + reader.sources)
    return StyleReading(style: all.hasErrors ? nil : reader.style, diagnostics: all)
  }

  /// The style as a sheet (YAML). Read over the standard style, it gives this style again, if every look that differs
  /// from another has a name of its own, and the files of badges are where they were.
  public var sheet: String { StyleWriter(style: self).text }

  private static let mostBytes = 1 << 20

  /// What is said of an empty file speaks of graphs.
  private static func begun(_ diagnostics: Diagnostics) -> Diagnostics {
    let all = diagnostics.all.map { problem in
      var problem = problem
      if problem.code == "empty-file" { problem.hint = "a style sheet begins with `entente-style: 1`" }
      return problem
    }
    return Diagnostics(all, sources: diagnostics.sources)
  }
}
