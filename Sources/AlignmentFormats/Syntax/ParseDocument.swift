public import AlignmentModel

/// A file that has been read: its values, and its text for messages about them.
public struct ParsedDocument: Sendable {
  /// The outermost value.
  public let root: DocumentNode
  /// The text, for ``AlignmentModel/Diagnostic/rendering(_:)``.
  public let source: SourceText
}

/// Reads a YAML or JSON file into values with places.
///
/// - Parameters:
///   - bytes: The file: UTF-8, with or without a byte order mark.
///   - name: What messages call it.
///   - syntax: The way it is written; nil decides by the name's end, then by the first character.
/// - Throws: Diagnostics that carry the text, so that they can be rendered at once.
///
/// Linear. Nesting deeper than 64, more than 64 MB and other unreasonable input is refused, see
/// ``DocumentLimits``.
public func parseDocument(
  bytes: [UInt8], name: String, syntax: DocumentSyntax? = nil
) throws(Diagnostics) -> DocumentNode {
  try parseWithSource(bytes: bytes, name: name, syntax: syntax).root
}

/// As ``parseDocument(bytes:name:syntax:)``, with the text for later messages.
public func parseWithSource(
  bytes: [UInt8], name: String, syntax: DocumentSyntax? = nil
) throws(Diagnostics) -> ParsedDocument {
  let source = try decodedText(bytes, name: name)
  let root =
    switch syntax ?? guessedSyntax(of: source) {
    case .yaml: try parseYAML(source)
    case .json: try parseJSON(source)
    }
  return ParsedDocument(root: root, source: source)
}

/// What is accepted; beyond it a file is refused at once.
public enum DocumentLimits {
  /// Bytes of a file.
  public static let bytes = 64 << 20
  /// Bytes of a YAML file, which is read more slowly.
  public static let bytesOfYAML = 16 << 20
  /// Values, keys and punctuation marks of a YAML file; colons count three times, as keys take longest.
  public static let tokensOfYAML = 1_500_000
  /// Values within values.
  public static let depth = 64
  /// Values and keys of a YAML file in which aliases stand for others, each counted as often as it is
  /// meant: at least the first of the two figures, at most the second, between them four for each byte.
  public static let valuesThroughAliases = 100_000...1_000_000
  /// Values and keys of a JSON file.
  public static let valuesOfJSON = 2_500_000
}

/// By the end of the name, else JSON when the first character is a brace: as a YAML file a graph never
/// begins with one.
private func guessedSyntax(of source: SourceText) -> DocumentSyntax {
  let name = source.name.lowercased()
  if name.hasSuffix(".json") { return .json }
  if name.hasSuffix(".yaml") || name.hasSuffix(".yml") { return .yaml }
  let blanks: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
  return source.text.utf8.first { !blanks.contains($0) } == UInt8(ascii: "{") ? .json : .yaml
}
