import AlignmentModel

/// How the four bounds of a tie follow from what was written, the coverage, the lives of the parties, what
/// claims attest, and what was known by a day. The rules are those of the format's page, in its order.
struct BoundsReckoning {
  let graph: AlignmentGraph
  let knownBy: Day?
  /// By index, of the actors whose lives are told.
  private let lives: [Int: [ClosedRange<Day>]]
  /// Whether any actor's life is told.
  var anyLives: Bool { !lives.isEmpty }

  init(graph: AlignmentGraph, knownBy: Day?) {
    self.graph = graph
    self.knownBy = knownBy
    var lives: [Int: [ClosedRange<Day>]] = [:]
    for actor in graph.draft.actors where !actor.exists.isEmpty {
      guard let index = graph.index(of: actor.id) else { continue }
      lives[index] = Stretches.union(
        actor.exists.map { dated in
          let bounds = BoundsReckoning.known(dated.during.bounds, by: knownBy)
          return bounds.firstEarliest...max(bounds.firstEarliest, bounds.lastLatest)
        })
    }
    self.lives = lives
  }

  /// What a tie's bounds are, and the stretches of days on which it is possible if there are several.
  struct Outcome {
    var bounds: Bounds
    /// More than one when a party ceased to exist for a time while the tie went on; else empty.
    var stretches: [ClosedRange<Day>] = []

    /// Of a tie that no day can hold.
    static let never = Outcome(
      bounds: Bounds(
        firstEarliest: .unboundedFuture, firstLatest: .unboundedFuture, lastEarliest: .unboundedPast,
        lastLatest: .unboundedPast))

    var isNever: Bool { bounds.firstEarliest > bounds.lastLatest }
  }

  /// The bounds of a spell.
  func spell(
    _ written: Bounds, _ flags: TieFlags, coverage: ClosedRange<Day>?, parties: [Int], testimony: Testimony?
  ) -> Outcome {
    let known = BoundsReckoning.known(written, by: knownBy)
    let open = openEnds(known, flags, coverage: coverage)
    var outcome = cut(open, parties: flags.contains(.outlivesParties) ? [] : parties)
    guard !outcome.isNever else { return outcome }
    let attested = testimony?.attestedDays(in: graph, endIsBlank: flags.contains(.blankEnd)) ?? []
    for days in attested { outcome.narrow(to: days) }
    if let knownBy { outcome.bounds.lastEarliest = min(outcome.bounds.lastEarliest, knownBy) }
    // A spell both ends of which are questioned is sure on no day, be it possible on one day only.
    let bounds = outcome.bounds
    let isQuestionedDay =
      flags.isDisjoint(with: [.openStart, .blankStart, .openEnd, .blankEnd])
      && bounds.firstEarliest == bounds.lastLatest && !bounds.firstLatest.isBounded
      && !bounds.lastEarliest.isBounded
    if !isQuestionedDay { outcome.bounds = bounds.ordered }
    return outcome
  }

  /// The bounds of an event, which keeps its days, cut to those on which both parties can exist.
  func event(_ written: Bounds, _ flags: TieFlags, parties: [Int]) -> Outcome {
    var outcome = cut(written, parties: flags.contains(.outlivesParties) ? [] : parties)
    guard !outcome.isNever else { return outcome }
    // A questioned day has no inner bounds, and keeps none. Of an open set only one of them is unbounded.
    guard written.firstLatest.isBounded || written.lastEarliest.isBounded else { return outcome }
    outcome.bounds.firstLatest = outcome.bounds.lastLatest
    outcome.bounds.lastEarliest = outcome.bounds.firstEarliest
    return outcome
  }

  /// Whether an actor can exist on a day.
  func canExist(_ actor: Int, on day: Day) -> Bool {
    guard let life = lives[actor] else { return true }
    return life.contains { $0.contains(day) }
  }

  /// A last day that lies after the day of knowledge is not known yet.
  static func known(_ bounds: Bounds, by day: Day?) -> Bounds {
    guard let day else { return bounds }
    var known = bounds
    if known.lastLatest > day { known.lastLatest = .unboundedFuture }
    if known.lastEarliest > day { known.lastEarliest = day }
    return known
  }

  private func openEnds(_ bounds: Bounds, _ flags: TieFlags, coverage: ClosedRange<Day>?) -> Bounds {
    var open = bounds
    if flags.contains(.openStart) { open.firstLatest = coverage?.lowerBound ?? .unboundedPast }
    if flags.contains(.openEnd) {
      let covered = coverage?.upperBound ?? .unboundedFuture
      open.lastEarliest = min(covered, knownBy ?? .unboundedFuture)
    }
    return open
  }

  /// Cuts the widest reading to the days on which all parties can exist.
  private func cut(_ bounds: Bounds, parties: [Int]) -> Outcome {
    guard bounds.firstEarliest <= bounds.lastLatest else { return .never }
    let limits = parties.compactMap { lives[$0] }
    guard !limits.isEmpty else { return Outcome(bounds: bounds) }
    let widest = [bounds.firstEarliest...bounds.lastLatest]
    let stretches = limits.reduce(widest, Stretches.intersection)
    guard let first = stretches.first?.lowerBound, let last = stretches.last?.upperBound else {
      return .never
    }
    let cut = Bounds(
      firstEarliest: first, firstLatest: max(bounds.firstLatest, first),
      lastEarliest: min(bounds.lastEarliest, last), lastLatest: last)
    return Outcome(bounds: cut, stretches: stretches.count > 1 ? stretches : [])
  }
}

extension BoundsReckoning.Outcome {
  /// The widest reading: all stretches of days on which the tie is possible.
  var widest: [ClosedRange<Day>] {
    if isNever { return [] }
    return stretches.isEmpty ? [bounds.firstEarliest...bounds.lastLatest] : stretches
  }

  /// A claim that speaks of some day between two: the tie began no later than the latest of them and ended no
  /// earlier than the earliest. Days outside the widest reading narrow nothing.
  mutating func narrow(to days: (earliest: Day, latest: Day)) {
    func isPossible(_ day: Day) -> Bool { widest.contains { $0.contains(day) } }
    if isPossible(days.latest) { bounds.firstLatest = min(bounds.firstLatest, days.latest) }
    if isPossible(days.earliest) { bounds.lastEarliest = max(bounds.lastEarliest, days.earliest) }
  }
}

/// Sets of days as sorted stretches, both ends counted.
enum Stretches {
  static func union(_ stretches: [ClosedRange<Day>]) -> [ClosedRange<Day>] {
    var result: [ClosedRange<Day>] = []
    for stretch in stretches.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = result.last, stretch.lowerBound <= last.upperBound.advanced(by: 1) {
        result[result.count - 1] = last.lowerBound...max(last.upperBound, stretch.upperBound)
      } else {
        result.append(stretch)
      }
    }
    return result
  }

  static func intersection(_ left: [ClosedRange<Day>], _ right: [ClosedRange<Day>]) -> [ClosedRange<Day>] {
    left.flatMap { one in
      right.compactMap { other in
        let (low, high) = (max(one.lowerBound, other.lowerBound), min(one.upperBound, other.upperBound))
        return low <= high ? low...high : nil
      }
    }
  }
}
