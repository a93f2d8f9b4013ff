import AlignmentModel

/// How pictures look: a value, to be changed at will before it is handed over.
public struct DrawingStyle: Hashable, Sendable {
  /// By id of a kind; a kind without an entry looks like the nearest wider kind of its own valence that has one.
  public var looks: [String: LineLook]
  /// For kinds none of whose wider kinds has a look.
  public var plainLooks: [Valence: LineLook]
  /// For structural kinds (offices, members, kin) without a look.
  public var structuralLook: LineLook
  /// By kind of actor.
  public var actors: [ActorKind: ActorLook]
  /// For kinds of actors without an entry.
  public var plainActor: ActorLook
  /// Font families in order of preference, as CSS lists them.
  public var fontFamily: String
  /// Of ties whose claims leave a doubt. Statuses with one look are told as one: "alleged or disputed".
  public var statuses: [Status: StatusLook]
  /// Of ties whose dates leave a doubt.
  public var possible: PossibleLook
  /// What became of ties between two days.
  public var changes: ChangeLooks
  /// The ground, and the words on it.
  public var ground: GroundLook
  /// Beside the names of actors, by their ids.
  public var badges: [ActorID: Badge]

  /// All of its properties.
  public init(
    looks: [String: LineLook], plainLooks: [Valence: LineLook], structuralLook: LineLook,
    actors: [ActorKind: ActorLook], plainActor: ActorLook, fontFamily: String,
    statuses: [Status: StatusLook] = standardStatuses, possible: PossibleLook = .standard,
    changes: ChangeLooks = .standard, ground: GroundLook = .standard, badges: [ActorID: Badge] = [:]
  ) {
    self.looks = looks
    self.plainLooks = plainLooks
    self.structuralLook = structuralLook
    self.actors = actors
    self.plainActor = plainActor
    self.fontFamily = fontFamily
    self.statuses = statuses
    self.possible = possible
    self.changes = changes
    self.ground = ground
    self.badges = badges
  }

  /// The look of a kind. A look of another valence is not inherited: a hostile sub-kind of a cooperative kind
  /// must not look friendly. O(depth of the kind).
  public func look(of kind: String, in vocabulary: Vocabulary) -> LineLook {
    if let look = looks[kind] { return look }
    guard let definition = vocabulary[kind] else { return plain(.neutral) }
    let wider = vocabulary.ancestors(of: kind).first { id in
      looks[id] != nil && vocabulary[id]?.valence == definition.valence
    }
    if let look = wider.flatMap({ looks[$0] }) { return look }
    if definition.domain == .structural && definition.valence == .neutral { return structuralLook }
    return plain(definition.valence)
  }

  /// The look of an actor of a kind.
  public func look(of kind: ActorKind) -> ActorLook { actors[kind] ?? plainActor }

  /// What stands beside the name of an actor; nil for nothing.
  public func badge(of actor: ActorID, _ kind: ActorKind) -> Badge? { badges[actor] ?? look(of: kind).badge }

  private func plain(_ valence: Valence) -> LineLook { plainLooks[valence] ?? structuralLook }
}
