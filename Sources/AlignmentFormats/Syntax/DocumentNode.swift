public import AlignmentModel

/// A value of a YAML or JSON file and where it stands.
public struct DocumentNode: Sendable {
  /// What a value is. Every scalar is text as written: `NO`, `1914-08`, `0x1F` and `true` stay what they are.
  public enum Value: Sendable {
    /// Text, a number, a truth value: as written.
    case scalar(String)
    /// Nothing: `key:` without a value, or `null` in JSON. In YAML, `~` and `null` are text.
    case null
    /// Values in order.
    case sequence([DocumentNode])
    /// Keys and values in order; keys are scalars and differ.
    case mapping([(key: DocumentNode, value: DocumentNode)])
  }

  /// What it is.
  public var value: Value
  /// Where it begins. `length` covers a scalar on one line; of everything else it is 1.
  public var place: Place
  /// True for a scalar in quotes or a block of text, so that `"…"` and `…` can be told apart.
  public var isQuoted: Bool

  /// A value at a place.
  public init(_ value: Value, at place: Place = .nowhere, isQuoted: Bool = false) {
    self.value = value
    self.place = place
    self.isQuoted = isQuoted
  }

  /// The text of a scalar; nil for anything else.
  public var scalar: String? {
    if case .scalar(let text) = value { text } else { nil }
  }

  /// The values of a sequence; nil for anything else.
  public var sequence: [DocumentNode]? {
    if case .sequence(let nodes) = value { nodes } else { nil }
  }

  /// The pairs of a mapping in order; nil for anything else.
  public var mapping: [(key: DocumentNode, value: DocumentNode)]? {
    if case .mapping(let pairs) = value { pairs } else { nil }
  }

  /// The value of a key; nil when this is no mapping or has no such key. Linear.
  public subscript(key: String) -> DocumentNode? {
    mapping?.first { $0.key.scalar == key }?.value
  }

  /// True when there is no value, as in `key:`.
  public var isNull: Bool {
    if case .null = value { true } else { false }
  }
}

/// The two ways of writing a file.
public enum DocumentSyntax: String, Sendable, CaseIterable {
  /// YAML 1.1 or 1.2, without tags, merge keys and several documents.
  case yaml
  /// JSON as in RFC 8259.
  case json
}
