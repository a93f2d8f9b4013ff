import AlignmentModel

/// A tie that rows tell of, before it is put into the draft.
struct FoundTie {
  enum Time: Equatable {
    case spell(DateReading.Side, DateReading.Side)
    case event(EventDate)

    /// The spell with a start that is uncertain: possible from then on, and on no day certain by itself.
    var withDoubtfulStart: Time {
      guard case .spell(let start, let end) = self else { return self }
      return .spell(start.doubtful, end)
    }
  }

  var kind: String
  var terms: [String] = []
  /// Numbers in the book of actors.
  var from: Int
  var to: Int
  /// Whether both ends hold it alike; nil where the kind decides.
  var mutual: Bool?
  var time: Time
  var weight: Double?
  var note: String?
  var id: String?
  var sources: [String] = []
  var phases: [Phase] = []
  var line = 0

  /// The bounds of a spell; nil when it must end before it begins, and of events.
  var bounds: Bounds? {
    guard case .spell(let start, let end) = time else { return nil }
    return Bounds(from: start.side, to: end.side)
  }
}

/// Rows that are only ties together with others.
struct PendingTies {
  /// A member of an agreement, as one row has it.
  struct Member {
    var actor: Int
    var tie: FoundTie
  }

  /// By agreement, in the order of the rows.
  var members: [String: [Member]] = [:]
  var agreements: [String] = []
  /// Ties that may be phases of one, by agreement.
  var phased: [(agreement: String, tie: FoundTie)] = []
  /// Ties of which the other direction may follow.
  var directed: [FoundTie] = []

  mutating func add(_ member: Member, of agreement: String) {
    if members[agreement] == nil { agreements.append(agreement) }
    members[agreement, default: []].append(member)
  }
}

/// Kinds of a scale from the strongest down, as a mapping has them.
struct KindScale {
  private let order: [String]

  init(_ kind: MappedKind) {
    guard case .firstOf(let pairs, let none) = kind else {
      order = []
      return
    }
    order = pairs.map(\.kind) + [none]
  }

  /// The strongest of some kinds, and the others in order.
  func ranked(_ kinds: [String]) -> (kind: String, terms: [String]) {
    var all = order.filter(kinds.contains)
    for kind in kinds where !all.contains(kind) { all.append(kind) }
    // The general kind stands for no obligation at all, and is none beside others.
    if all.count > 1, let none = order.last { all.removeAll { $0 == none } }
    return (all.first ?? "", Array(all.dropFirst()))
  }
}
