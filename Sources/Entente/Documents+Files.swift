public import AlignmentDrawing
public import AlignmentFormats
public import AlignmentModel

extension SVGDocument {
  /// Writes the picture to a file, whole or not at all.
  ///
  /// - Throws: ``FileError`` when the file cannot be created or written; an old one is then left as it was.
  public func write(to path: String) throws(FileError) { try FileBytes.write(text, to: path) }
}

extension DOTDocument {
  /// Writes the text to a file, whole or not at all.
  ///
  /// - Throws: ``FileError`` when the file cannot be created or written; an old one is then left as it was.
  public func write(to path: String) throws(FileError) { try FileBytes.write(text, to: path) }
}

extension HTMLDocument {
  /// Writes the page to a file, whole or not at all.
  ///
  /// - Throws: ``FileError`` when the file cannot be created or written; an old one is then left as it was.
  public func write(to path: String) throws(FileError) { try FileBytes.write(text, to: path) }
}

extension AlignmentGraph {
  /// Writes the graph: compiled when the path ends in `.entente`, else in canonical form, as JSON when it ends in
  /// `.json`, else as YAML; whole or not at all.
  ///
  /// - Throws: ``FileError`` when the file cannot be created or written; an old one is then left as it was.
  public func write(to path: String) throws(FileError) {
    if path.lowercased().hasSuffix(".entente") { return try CompiledFile.write(self, to: path) }
    let form: DocumentWriter.Form = path.lowercased().hasSuffix(".json") ? .json : .yaml
    try FileBytes.write(GraphWriter.text(of: self, as: form), to: path)
  }
}
