/// When a tie holds, as it was written.
public enum TieTime: Hashable, Sendable {
  case during(Spell)
  case date(EventDate)

  /// The text that was written.
  public var text: String {
    switch self {
    case .during(let spell): spell.text
    case .date(let date): date.text
    }
  }
}

/// Which way a thing is going where the sources give no number.
public enum Trend: String, CaseIterable, Sendable, Hashable {
  case rising, falling
}

/// What changes while a tie goes on.
public struct Phase: Hashable, Sendable {
  /// When the phase lasts; both ends count.
  public var during: Spell
  /// How strong the tie is then.
  public var weight: Double?
  /// Which way it goes then.
  public var trend: Trend?
  /// A remark that holds then.
  public var note: String?
  /// What the phase rests on.
  public var evidence: Evidence = .init()
  /// Where it was written.
  public var origin: Origin = .init()

  /// A phase that says nothing yet but when.
  public init(during: Spell) { self.during = during }
}

/// What one tie does to another, which it names by its written id. It explains; the written dates decide.
public struct Effect: Hashable, Sendable {
  /// What one tie can do to another.
  public enum Verb: String, CaseIterable, Sendable, Hashable {
    case starts, ends, strengthens, weakens, suspends, restores
  }

  /// What it does.
  public var verb: Verb
  /// The written id of the tie it does it to.
  public var target: String
  /// Where it was written.
  public var origin: Origin = .init()

  /// That a tie does something to another.
  public init(_ verb: Verb, _ target: String) {
    self.verb = verb
    self.target = target
  }
}

/// One entry of a graph file's `ties`: one tie, or one a pair where several parties are named, or one a day
/// where several days are.
public struct TieEntry: Hashable, Sendable {
  /// The written id; nil when one is derived.
  public var id: String?
  /// The id of its kind.
  public var kind: String
  /// Two groups for a directed entry: from each of the first to each of the second. Two or more for a mutual
  /// one: each pair of actors of different groups.
  public var groups: [[ActorID]]
  /// Whether it was written with `--`, not `->`.
  public var mutual: Bool
  /// When it holds.
  public var time: TieTime
  /// Others it concerns, by role: `against`, `through`.
  public var roles: [String: [ActorID]] = [:]
  /// Which way it goes, where the sources give no number.
  public var trend: Trend?
  /// What changes while it goes on.
  public var phases: [Phase] = []
  /// Further obligations of the same agreement, as kinds.
  public var terms: [String] = []
  /// How strong it is: a number of the coder's own scale.
  public var weight: Double?
  /// What it does to other ties.
  public var effects: [Effect] = []
  /// What it rests on.
  public var evidence: Evidence = .init()
  /// A remark, as written.
  public var note: String?
  /// Where it was written; places of its parties are kept under their ids.
  public var origin: Origin = .init()

  /// An entry of groups of actors; see ``groups``.
  public init(_ kind: String, _ groups: [[ActorID]], mutual: Bool, time: TieTime) {
    self.kind = kind
    self.groups = groups
    self.mutual = mutual
    self.time = time
  }

  /// A directed entry, `kind: from -> to`.
  public init(_ kind: String, from: ActorID, to: ActorID, during: Spell = .unknown) {
    self.init(kind, [[from], [to]], mutual: false, time: .during(during))
  }

  /// A mutual entry, `kind: A -- B`.
  public init(_ kind: String, between one: ActorID, and other: ActorID, during: Spell = .unknown) {
    self.init(kind, [[one], [other]], mutual: true, time: .during(during))
  }

  /// The pairs the entry stands for: from and to; of a mutual pair the lower id comes first. No pair is
  /// there twice.
  public var pairs: [(from: ActorID, to: ActorID)] {
    var result: [(from: ActorID, to: ActorID)] = []
    for left in groups.indices {
      for right in groups.indices where right > left {
        for one in groups[left] {
          for other in groups[right] where one != other {
            result.append(mutual && other < one ? (other, one) : (one, other))
          }
        }
      }
    }
    guard result.count > 1 else { return result }
    var seen: [ActorID: Set<ActorID>] = [:]
    return result.filter { seen[$0.from, default: []].insert($0.to).inserted }
  }
}
