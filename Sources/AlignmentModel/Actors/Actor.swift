extension AlignmentGraph {
  /// A state, leader, pact, organization … that can hold ties.
  public struct Actor: Hashable, Sendable, Identifiable {
    /// Its id, by which ties name it.
    public var id: ActorID
    /// The name shown on days for which `names` has none.
    public var name: String
    /// What sort of thing it is.
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
    /// A remark, as written.
    public var note: String?
    /// Where it was written.
    public var origin: Origin = .init()

    /// An actor with nothing but a name.
    public init(id: ActorID, name: String, kind: ActorKind) {
      self.id = id
      self.name = name
      self.kind = kind
    }
  }

  /// One spell of an actor's life.
  public struct DatedSpell: Hashable, Sendable {
    /// From its first day of life to its last, both counted.
    public var during: Spell
    /// What it rests on.
    public var evidence: Evidence = .init()
    /// A remark, as written.
    public var note: String?
    /// Where it was written.
    public var origin: Origin = .init()

    /// A spell without evidence.
    public init(during: Spell) { self.during = during }
  }

  /// A name that held for a time.
  public struct DatedName: Hashable, Sendable {
    /// The name.
    public var name: String
    /// When it held; both ends count.
    public var during: Spell
    /// What it rests on.
    public var evidence: Evidence = .init()
    /// A remark, as written.
    public var note: String?
    /// Where it was written.
    public var origin: Origin = .init()

    /// A name and its spell.
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
    /// When it was held; both ends count.
    public var during: Spell
    /// What it rests on.
    public var evidence: Evidence = .init()
    /// A remark, as written.
    public var note: String?
    /// Where it was written.
    public var origin: Origin = .init()

    /// A tenure without evidence.
    public init(leads: Bool, of: ActorID, title: String?, during: Spell) {
      self.leads = leads
      self.of = of
      self.title = title
      self.during = during
    }
  }

  /// A member's time in a group.
  public struct Membership: Hashable, Sendable {
    /// The member.
    public var actor: ActorID
    /// From the first day of membership to the last, both counted.
    public var during: Spell
    /// What it rests on.
    public var evidence: Evidence = .init()
    /// A remark, as written.
    public var note: String?
    /// Where it was written.
    public var origin: Origin = .init()

    /// A membership without evidence.
    public init(actor: ActorID, during: Spell) {
      self.actor = actor
      self.during = during
    }
  }

  /// One actor continues another.
  public struct Succession: Hashable, Sendable {
    /// The actor that is continued.
    public var predecessor: ActorID
    /// The day it did; when absent, the first day of the successor's life.
    public var date: EventDate?
    /// What it rests on.
    public var evidence: Evidence = .init()
    /// A remark, as written.
    public var note: String?
    /// Where it was written.
    public var origin: Origin = .init()

    /// A succession without a date of its own.
    public init(predecessor: ActorID) { self.predecessor = predecessor }
  }
}
