/// What a speaker does with a proposition.
public enum Stance: String, CaseIterable, Sendable, Hashable {
  case states, alleges, denies, predicts, doubts

  /// Whether the speaker vouches that the thing is so.
  public var affirms: Bool { self == .states || self == .alleges }
  /// Whether the speaker speaks against it.
  public var opposes: Bool { self == .denies || self == .doubts }
}

/// Who makes a claim: an actor, or the author, which is the source itself.
public enum Speaker: Hashable, Sendable, CustomStringConvertible {
  case author
  case actor(ActorID)

  /// The actor's id, or `author`.
  public var description: String {
    switch self {
    case .author: "author"
    case .actor(let id): id.rawValue
    }
  }
}

/// A source says that somebody says something.
public struct Claim: Hashable, Sendable {
  /// The days a claim vouches for, where its source's own days are not meant.
  public enum AsOf: Hashable, Sendable {
    /// Nothing said: the days the source describes.
    case source
    /// `as-of: none`: it vouches for no day.
    case nothing
    case date(EDTF)
  }

  /// Absent in a claim that only takes another one back.
  public var stance: Stance?
  /// Who speaks; each of them is held to it.
  public var speakers: [Speaker]
  /// The id of the source that reports it.
  public var source: String
  /// The place in the source: "paragraph 16".
  public var at: String?
  /// The days it vouches for.
  public var asOf: AsOf = .source
  /// A source all of whose claims on this tie are taken back.
  public var retracts: String?
  /// A remark, as written.
  public var note: String?
  /// Where it was written; no part of what it is.
  public var origin: Origin = .init()

  /// A claim by speakers, as a source reports it.
  public init(_ stance: Stance?, by speakers: [Speaker], source: String, at: String? = nil) {
    self.stance = stance
    self.speakers = speakers
    self.source = source
    self.at = at
  }
}

/// What a tie, a tenure, a membership or a name rests on.
public struct Evidence: Hashable, Sendable {
  /// Who says what, in the order written.
  public var claims: [Claim]
  /// Short for claims that state it, by the authors of these sources.
  public var sources: [String]
  /// Where it was written; its fields are the places of the entries of `sources`, by id.
  public var origin: Origin = .init()

  /// Evidence of claims and sources.
  public init(claims: [Claim] = [], sources: [String] = [], origin: Origin = .init()) {
    self.claims = claims
    self.sources = sources
    self.origin = origin
  }

  /// Whether nothing was named: neither claims nor sources.
  public var isEmpty: Bool { claims.isEmpty && sources.isEmpty }

  /// All claims, those that `sources` is short for at the end.
  public var allClaims: [Claim] {
    sources.isEmpty ? claims : claims + sources.map { Claim(.states, by: [.author], source: $0) }
  }
}
