/// A tie before it has its id and its place in canonical order.
struct TieSeed {
  var kind: String
  var from: ActorID
  var to: ActorID
  var bounds: Bounds
  var flags: TieFlags
  var teller: TieDetail.Teller
  var time: TieTime?
  /// The whole id, or what stands before the counter of equal ones.
  var stem: String
  /// Whether the id was written rather than derived.
  var hasWrittenID: Bool
  var origin: Origin

  /// The arrow-joined parties of a derived id.
  static func parties(_ from: ActorID, _ to: ActorID, mutual: Bool) -> String {
    "\(from)\(mutual ? "--" : ">")\(to)"
  }

  static func stem(kind: String, _ from: ActorID, _ to: ActorID, mutual: Bool, start: String?) -> String {
    "\(kind):\(parties(from, to, mutual: mutual))\(start.map { ":" + $0 } ?? "")"
  }
}

/// What the canonical order of ties goes by, but for the id.
struct TieRank {
  var kind: String
  var from: ActorID
  var to: ActorID
  var bounds: Bounds

  /// Nil when both stand at the same place.
  static func precedes(_ left: TieRank, _ right: TieRank) -> Bool? {
    if left.kind != right.kind { return left.kind < right.kind }
    if left.from != right.from { return left.from < right.from }
    if left.to != right.to { return left.to < right.to }
    return Bounds.canonicallyPrecedes(left.bounds, right.bounds)
  }
}

extension Bounds {
  /// By start, then by end; nil when equal.
  package static func canonicallyPrecedes(_ left: Bounds, _ right: Bounds) -> Bool? {
    if left.firstEarliest != right.firstEarliest { return left.firstEarliest < right.firstEarliest }
    if left.firstLatest != right.firstLatest { return left.firstLatest < right.firstLatest }
    if left.lastLatest != right.lastLatest { return left.lastLatest < right.lastLatest }
    if left.lastEarliest != right.lastEarliest { return left.lastEarliest < right.lastEarliest }
    return nil
  }

  /// The bounds of what holds only while both hold.
  func intersection(_ other: Bounds) -> Bounds {
    Bounds(
      firstEarliest: max(firstEarliest, other.firstEarliest),
      firstLatest: max(firstLatest, other.firstLatest),
      lastEarliest: min(lastEarliest, other.lastEarliest),
      lastLatest: min(lastLatest, other.lastLatest))
  }
}

extension TieFlags {
  /// What a written spell says of its ends.
  public init(_ spell: Spell) {
    self = []
    switch spell.start {
    case .open: insert(.openStart)
    case .blank: insert(.blankStart)
    case .written: break
    }
    switch spell.end {
    case .open: insert(.openEnd)
    case .blank: insert(.blankEnd)
    case .written: break
    }
  }
}
