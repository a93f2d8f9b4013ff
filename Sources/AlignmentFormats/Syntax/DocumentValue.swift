/// A value to be written, and how it is laid out.
public enum DocumentValue: Hashable, Sendable {
  /// How a sequence or mapping is laid out.
  public enum Layout: Sendable {
    /// One line for each value.
    case block
    /// All on one line: `[a, b]`, `{a: b}`.
    case flow
  }

  /// A key and its value.
  public struct Entry: Hashable, Sendable {
    /// The key, as text.
    public var key: String
    /// What it holds.
    public var value: DocumentValue

    /// A key and its value.
    public init(_ key: String, _ value: DocumentValue) {
      self.key = key
      self.value = value
    }
  }

  /// No value: `key:` in YAML, `null` in JSON.
  case null
  /// Text, quoted where a reader could take it for something else.
  case scalar(String)
  /// A number or truth value in its written form, without quotes: `1`, `0.5`, `true`.
  case bare(String)
  /// Values in order.
  case sequence([DocumentValue], Layout)
  /// Entries in order.
  case mapping([Entry], Layout)

  /// A sequence with one line for each value.
  public static func block(_ items: [DocumentValue]) -> DocumentValue { .sequence(items, .block) }
  /// A sequence on one line.
  public static func flow(_ items: [DocumentValue]) -> DocumentValue { .sequence(items, .flow) }
  /// A mapping with one line for each entry.
  public static func block(_ entries: [Entry]) -> DocumentValue { .mapping(entries, .block) }
  /// A mapping on one line.
  public static func flow(_ entries: [Entry]) -> DocumentValue { .mapping(entries, .flow) }
  /// A number without quotes.
  public static func number(_ value: Int) -> DocumentValue { .bare(String(value)) }
  /// A truth value without quotes.
  public static func truth(_ value: Bool) -> DocumentValue { .bare(value ? "true" : "false") }
}

extension DocumentValue {
  /// What was read: every scalar as text, every collection in block layout.
  public init(_ node: DocumentNode) {
    switch node.value {
    case .null: self = .null
    case .scalar(let text): self = .scalar(text)
    case .sequence(let items): self = .sequence(items.map(DocumentValue.init), .block)
    case .mapping(let pairs):
      self = .mapping(pairs.map { Entry($0.key.scalar ?? "", DocumentValue($0.value)) }, .block)
    }
  }

  var isEmptyCollection: Bool {
    switch self {
    case .sequence(let items, _): items.isEmpty
    case .mapping(let entries, _): entries.isEmpty
    case .null, .scalar, .bare: false
    }
  }
}
