extension AlignmentGraph {
  /// A state, leader, pact, organization … that can hold ties.
  public struct Actor: Hashable, Sendable, Identifiable {
    public var id: ActorID
    /// The name shown on days for which `names` has none.
    public var name: String
    public var kind: ActorKind
    /// Other names by which texts call it.
    public var aliases: [String] = []
    /// Codes in other people's systems, by scheme: `iso3`, `cow`, `wikidata` …
    public var codes: [String: String] = [:]
    /// The spells of its life; empty means that it always can exist.
    public var exists: [DatedSpell] = []
    /// Names that held for a time.
    public var names: [DatedName] = []
    /// Offices a person holds, states a leader leads.
    public var holds: [Holding] = []
    /// The actors this one continues.
    public var succeeds: [Succession] = []
    /// The mutual kind that members of a pact hold with each other, pair by pair.
    public var binds: String?
    /// Who belongs to it, and when.
    public var members: [Membership] = []
    public var note: String?
    public var origin: Origin = .init()

    public init(id: ActorID, name: String, kind: ActorKind) {
      self.id = id
      self.name = name
      self.kind = kind
    }
  }

  /// One spell of an actor's life.
  public struct DatedSpell: Hashable, Sendable {
    public var during: Spell
    public var evidence: Evidence = .init()
    public var note: String?
    public var origin: Origin = .init()

    public init(during: Spell) { self.during = during }
  }

  /// A name that held for a time.
  public struct DatedName: Hashable, Sendable {
    public var name: String
    public var during: Spell
    public var evidence: Evidence = .init()
    public var note: String?
    public var origin: Origin = .init()

    public init(name: String, during: Spell) {
      self.name = name
      self.during = during
    }
  }

  /// A tenure: a person heads a state or government, or holds another office.
  public struct Holding: Hashable, Sendable {
    /// Whether the person heads the state or government (`leads`), or holds some other office (`office`).
    public var leads: Bool
    /// The state led, or the organization whose office it is.
    public var of: ActorID
    /// The office's name: "Supreme Leader".
    public var title: String?
    public var during: Spell
    public var evidence: Evidence = .init()
    public var note: String?
    public var origin: Origin = .init()

    public init(leads: Bool, of: ActorID, title: String?, during: Spell) {
      self.leads = leads
      self.of = of
      self.title = title
      self.during = during
    }
  }

  /// A member's time in a group.
  public struct Membership: Hashable, Sendable {
    public var actor: ActorID
    public var during: Spell
    public var evidence: Evidence = .init()
    public var note: String?
    public var origin: Origin = .init()

    public init(actor: ActorID, during: Spell) {
      self.actor = actor
      self.during = during
    }
  }

  /// One actor continues another.
  public struct Succession: Hashable, Sendable {
    public var predecessor: ActorID
    /// The day it did; when absent, the first day of the successor's life.
    public var date: EventDate?
    public var evidence: Evidence = .init()
    public var note: String?
    public var origin: Origin = .init()

    public init(predecessor: ActorID) { self.predecessor = predecessor }
  }
}
