/// The actors of a data set by their codes and names, so that those of another can be found among them.
struct ActorKeys {
  /// An actor that others can be taken for.
  struct Candidate {
    var id: ActorID
    /// Nil of one that only tables name.
    var telling: AlignmentGraph.Actor?
    var life: LifeDays
  }

  private(set) var candidates: [Candidate] = []
  private var byID: [String: Int] = [:]
  private var byCode: [String: [Int]] = [:]
  private var byName: [String: [Int]] = [:]

  init(_ draft: AlignmentGraph.Draft) {
    for actor in draft.actors { add(actor) }
    for name in draft.tables.lazy.flatMap(\.actors) where byID[name.id] == nil {
      byID[name.id] = candidates.count
      note(name.label ?? name.id, of: candidates.count)
      candidates.append(Candidate(id: ActorID(name.id), telling: nil, life: LifeDays([])))
    }
  }

  private mutating func add(_ actor: AlignmentGraph.Actor) {
    let index = candidates.count
    guard byID[actor.id.rawValue] == nil else { return }
    byID[actor.id.rawValue] = index
    for (scheme, code) in actor.codes { byCode[ActorKeys.key(scheme, code), default: []].append(index) }
    for name in [actor.name, actor.id.rawValue] + actor.aliases + actor.names.map(\.name) {
      note(name, of: index)
    }
    candidates.append(Candidate(id: actor.id, telling: actor, life: LifeDays(actor.exists)))
  }

  private mutating func note(_ name: String, of index: Int) {
    let key = name.lowercased()
    if byName[key]?.last != index { byName[key, default: []].append(index) }
  }

  private static func key(_ scheme: String, _ code: String) -> String {
    "\(scheme.lowercased())\u{1}\(code.lowercased())"
  }

  /// The actor of an id. O(1).
  func index(of id: ActorID) -> Int? { byID[id.rawValue] }

  /// Those with a code. O(1).
  func indices(_ scheme: String, _ code: String) -> [Int] { byCode[ActorKeys.key(scheme, code)] ?? [] }

  /// Those that bear a name or are called so. O(1).
  func indices(calling name: String) -> [Int] { byName[name.lowercased()] ?? [] }
}

/// The days on which an actor can have lived.
struct LifeDays {
  private let spells: [ClosedRange<Day>]

  /// No spells are a life on all days.
  init(_ spells: [AlignmentGraph.DatedSpell]) {
    self.spells = spells.map { spell in
      let bounds = spell.during.bounds
      return bounds.firstEarliest...max(bounds.firstEarliest, bounds.lastLatest)
    }
  }

  /// Whether two lives can be one: they have more than half of the shorter in common. One that ends on the day on which
  /// the other begins is that of a predecessor.
  func canBe(_ other: LifeDays) -> Bool {
    guard !spells.isEmpty, !other.spells.isEmpty else { return true }
    // What is open counts as a year beyond all that is written: two lives without end differ by their beginnings alone.
    let ends = (spells + other.spells).flatMap { [$0.lowerBound, $0.upperBound] }.filter(\.isBounded)
    guard let first = ends.min(), let last = ends.max() else { return true }
    let all = first.advanced(by: -366)...last.advanced(by: 366)
    func length(_ spells: [ClosedRange<Day>]) -> Int {
      spells.reduce(0) { sum, spell in
        let days = spell.clamped(to: all)
        return sum + Int(days.upperBound.number) - Int(days.lowerBound.number) + 1
      }
    }
    let common = spells.flatMap { spell in
      other.spells.filter { $0.overlaps(spell) }.map { $0.clamped(to: spell) }
    }
    return length(common) * 2 > min(length(spells), length(other.spells))
  }

  /// Whether all of some days lie in one spell of the life.
  func contains(_ days: ClosedRange<Day>) -> Bool {
    spells.isEmpty || spells.contains { $0.lowerBound <= days.lowerBound && days.upperBound <= $0.upperBound }
  }

  /// Whether any of some days does.
  func touches(_ days: ClosedRange<Day>) -> Bool { spells.isEmpty || spells.contains { $0.overlaps(days) } }
}

extension Bounds {
  /// The widest reading.
  var widest: ClosedRange<Day> { firstEarliest...max(firstEarliest, lastLatest) }
}

extension TieTime {
  /// The widest reading of the days of all its ties.
  var widest: ClosedRange<Day> {
    switch self {
    case .during(let spell): return spell.bounds.widest
    case .date(let date):
      let first = date.occurrences.map(\.bounds.firstEarliest).min() ?? .unboundedPast
      return first...max(first, date.occurrences.map(\.bounds.lastLatest).max() ?? .unboundedFuture)
    }
  }
}
