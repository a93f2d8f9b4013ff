/// What a curated tie has beyond its columns: where in the graph it was said, and how its days were written.
public struct TieDetail: Hashable, Sendable {
  /// What said it.
  public enum Teller: Hashable, Sendable {
    /// An entry of ``AlignmentGraph/Draft/entries``.
    case entry(Int)
    /// `holds`, `succeeds` of the actor at an index.
    case holding(actor: Int, Int)
    case succession(actor: Int, Int)
    /// `members` of the group at an index.
    case membership(group: Int, Int)
    /// Two memberships of one pact.
    case pair(pact: Int, Int, Int)
  }

  /// What said it.
  public var teller: Teller
  /// The tie's id, written or derived; unique in the graph.
  public var id: String
  /// How its days were written; nil for a pact's pair.
  public var time: TieTime?

  /// A tie's teller, id and written days.
  public init(teller: Teller, id: String, time: TieTime?) {
    self.teller = teller
    self.id = id
    self.time = time
  }
}
