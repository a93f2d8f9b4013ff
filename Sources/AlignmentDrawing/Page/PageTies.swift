import AlignmentModel
import AlignmentTimeline

/// A tie of a page: what is told of it, and since when one could know it.
struct PageTie: Sendable {
  /// What tells ties apart. A folded tie keeps its id and changes its ends when a leader leaves office.
  struct Key: Hashable, Comparable {
    let id: String
    let from: ActorID
    let to: ActorID

    init(_ tie: TieState) { (id, from, to) = (tie.id, tie.from, tie.to) }

    static func < (left: Key, right: Key) -> Bool {
      (left.id, left.from, left.to) < (right.id, right.from, right.to)
    }
  }

  /// How it stands by a day of knowledge.
  struct Version: Hashable, Sendable {
    /// When it is shown; empty where it is not there.
    let runs: PageValue
    let status: Status
    let counting: [Claim]
    let says: String
  }

  /// As it was told last.
  var state: TieState
  var versions = PageVersions<Version?>()
}

/// All ties that a page can show, by whatever day of knowledge.
struct PageTies: Sendable {
  /// In canonical order.
  private(set) var ties: [PageTie] = []
  /// All days on which something changes, by all that is known.
  private(set) var daysOfChange: [Day] = []
  /// By day of knowledge: from which days on how many ties are left out, by status.
  private(set) var leftOut = PageVersions<[LeftOut]>()
  /// By day of knowledge: when actors are there, with or without a tie.
  private(set) var lives: [ActorID: PageVersions<PageValue>] = [:]

  struct LeftOut: Hashable, Sendable {
    let from: Day
    let counts: [Status: Int]
  }

  init(_ knowledge: PageKnowledge, _ selection: Selection, isolates: Bool) {
    var found: [PageTie.Key: PageTie] = [:]
    var places: [PageTie.Key: Int] = [:]
    for (number, timeline) in knowledge.timelines.enumerated() {
      let showing = PageShowing(timeline, selection, isolates: isolates)
      var absent = Set(found.keys)
      places = [:]
      for (place, (tie, runs)) in showing.ties.enumerated() {
        let id = PageTie.Key(tie)
        absent.remove(id)
        places[id] = places[id] ?? place
        var kept = found[id] ?? PageTie(state: tie)
        kept.state = tie
        kept.versions.set(
          PageTie.Version(
            runs: runs.value(knownBy: timeline.knownBy), status: tie.status, counting: tie.countingClaims,
            says: tie.sayingInWords), from: number)
        found[id] = kept
      }
      for id in absent { found[id]?.versions.set(nil, from: number) }
      take(showing, number, timeline.knownBy)
      if number == knowledge.timelines.count - 1 {
        daysOfChange = Set(showing.ties.flatMap(\.runs.daysOfChange)).sorted()
      }
    }
    ties = PageTies.sorted(found, by: places)
  }

  private mutating func take(_ showing: PageShowing, _ number: Int, _ known: Day?) {
    leftOut.set(showing.leftOut.map { LeftOut(from: $0.from, counts: $0.counts) }, from: number)
    for (id, runs) in showing.actors {
      lives[id, default: PageVersions()].set(runs.value(knownBy: known), from: number)
    }
    for id in lives.keys where showing.actors[id] == nil { lives[id]?.set(.list([]), from: number) }
  }

  /// Those that are known of no more stand with their like, behind those that are.
  private static func sorted(_ found: [PageTie.Key: PageTie], by places: [PageTie.Key: Int]) -> [PageTie] {
    found.map { id, tie in (tie, places[id] ?? .max, id) }.sorted { left, right in
      let (one, other) = (left.0.state, right.0.state)
      if one.kind != other.kind { return one.kind < other.kind }
      if one.from != other.from { return one.from < other.from }
      if one.to != other.to { return one.to < other.to }
      return (left.1, left.2) < (right.1, right.2)
    }.map(\.0)
  }
}
