/// The short name by which a graph's ties and claims speak of an actor: `PRK`, `kim-jong-un`.
///
/// Ids are compared and sorted by their Unicode scalars, so that the order is the same on every machine.
public struct ActorID: Hashable, Sendable, Comparable, RawRepresentable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  /// The text of the id.
  public let rawValue: String

  /// The id of a text.
  public init(rawValue: String) { self.rawValue = rawValue }
  /// The id of a text.
  public init(_ text: String) { rawValue = text }
  /// The id of a text.
  public init(stringLiteral value: String) { rawValue = value }

  /// The text of the id.
  public var description: String { rawValue }

  /// By the Unicode scalars of the ids.
  public static func < (left: ActorID, right: ActorID) -> Bool { left.rawValue < right.rawValue }
}

extension ActorID {
  /// Why this cannot be an actor's id, which stands between arrows and commas in a graph file; nil when it can.
  package var fault: String? {
    if rawValue.isEmpty { return "an actor's id is empty" }
    let isPlain = rawValue.unicodeScalars.allSatisfy {
      $0 != "," && $0 != ">" && !$0.properties.isWhitespace
    }
    return isPlain && rawValue != "--" ? nil : "an actor's id holds no blank, comma or arrow"
  }
}
