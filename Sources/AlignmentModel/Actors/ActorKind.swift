/// What sort of thing an actor is.
public enum ActorKind: String, CaseIterable, Sendable, Hashable {
  case state, leader, person, organization, pact, party, group, movement, company, office

  /// Whether the actor is one human being.
  public var isPerson: Bool { self == .leader || self == .person }
}
