/// The short name by which a graph's ties and claims speak of an actor: `PRK`, `kim-jong-un`.
///
/// Ids are compared and sorted by their Unicode scalars, so that the order is the same on every machine.
public struct ActorID: Hashable, Sendable, Comparable, RawRepresentable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }
  public init(_ text: String) { rawValue = text }
  public init(stringLiteral value: String) { rawValue = value }

  public var description: String { rawValue }

  public static func < (left: ActorID, right: ActorID) -> Bool { left.rawValue < right.rawValue }
}
