import AlignmentModel
import Yams

/// Reads YAML into values with places.
func parseYAML(_ source: SourceText) throws(Diagnostics) -> DocumentNode {
  let outcome = source.text.utf8.withContiguousStorageIfAvailable { bytes in
    Result { () throws(Diagnostic) in try parseYAML(source, bytes) }
  }
  guard let outcome else {
    throw Diagnostics(Diagnostic(code: "yaml-syntax", "the text cannot be read", at: .whole(source.name)))
  }
  do {
    return try outcome.get()
  } catch {
    throw Diagnostics(error, sources: [source])
  }
}

private func parseYAML(
  _ source: SourceText, _ bytes: UnsafeBufferPointer<UInt8>
) throws(Diagnostic) -> DocumentNode {
  try refuseLargeYAML(source, bytes)
  var survey = YAMLSurvey(source: source, bytes: bytes)
  try survey.run()
  guard let root = try compose(source, bytes) else {
    throw emptyFile(source.name, "the file holds nothing but comments")
  }
  var walk = YAMLWalk(source: source, bytes: bytes)
  return try walk.convert(root, depth: 0)
}

private func compose(
  _ source: SourceText, _ bytes: UnsafeBufferPointer<UInt8>
) throws(Diagnostic) -> Node? {
  do {
    // The basic resolver takes every scalar as text, which is also several times faster. Nothing is constructed.
    let constructor = Constructor([:], [:], [:])
    let parser = try Parser(
      yaml: source.text, resolver: .basic, constructor: constructor, encoding: .utf8)
    return try parser.singleRoot()
  } catch let error as YamlError {
    throw diagnostic(for: error, source, bytes)
  } catch {
    throw Diagnostic(code: "yaml-syntax", "the file cannot be read as YAML", at: .whole(source.name))
  }
}

private func refuseLargeYAML(
  _ source: SourceText, _ bytes: UnsafeBufferPointer<UInt8>
) throws(Diagnostic) {
  guard bytes.count > DocumentLimits.bytesOfYAML else { return }
  throw Diagnostic(
    code: "file-too-large",
    "the file has more than \(DocumentLimits.bytesOfYAML >> 20) MB of YAML, which are the most",
    at: .whole(source.name),
    hint: "write it as JSON, which reads faster, or split it into several files, given together")
}
