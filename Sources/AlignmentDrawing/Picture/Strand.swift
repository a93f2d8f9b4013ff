import AlignmentModel
import AlignmentTimeline

/// Ties drawn as one line: of the same two actors and the same look; of few lines also of the same course.
struct Strand: Sendable {
  struct Key: Hashable, Sendable {
    let dyad: Dyad
    let lane: Lane
    let change: Change?
  }

  let key: Key
  let look: LineLook
  /// The surest first: the line is drawn as that one, and never surer.
  let marks: [Mark]
  /// From border to border, from the lower id to the higher.
  let curve: Curve

  init(key: Key, look: LineLook, marks: [Mark], curve: Curve) {
    self.key = key
    self.look = look
    self.curve = curve
    let surest = Strand.surest(of: marks)
    self.marks = surest.map { [marks[$0]] + marks[..<$0] + marks[($0 + 1)...] } ?? marks
  }

  /// Whether some tie points at the higher id, and at the lower.
  var pointsUp: Bool { marks.contains(where: isUpwards) }
  var pointsDown: Bool { marks.contains(where: isDownwards) }
  var isFaded: Bool { key.change == .unchanged }
  /// Whether the surest tie is one that the dates allow and no more.
  var isPossible: Bool { marks.first?.tie.certainty == .possible }
  /// That of the surest tie.
  var doubt: Doubt { marks.first?.doubt ?? .none }
  /// That of the surest tie that points at the higher id, and at the lower; of a tie that points nowhere, its own.
  var doubtUp: Doubt { marks.first(where: isUpwards)?.doubt ?? doubt }
  var doubtDown: Doubt { marks.first(where: isDownwards)?.doubt ?? doubt }

  /// How many of its ties leave no doubt, and how many do.
  var counts: (sure: Int, unsure: Int) {
    let sure = marks.filter(\.isSure).count
    return (sure, marks.count - sure)
  }

  /// What is written on the line.
  var plate: StrandSign {
    let (sure, unsure) = counts
    let isAlike = sure == 0 ? Set(marks.map(\.doubt)).count == 1 : unsure == 0
    guard isAlike else {
      return StrandSign(change: key.change, tally: .mixed(sure: sure, unsure: unsure), doubt: .none)
    }
    let tally: StrandSign.Tally = marks.count > 1 ? .several(marks.count) : .one
    return StrandSign(change: key.change, tally: tally, doubt: doubt)
  }

  /// Its text: sign of change, number of ties, sign of doubt.
  var sign: String { plate.text }

  private func isUpwards(_ mark: Mark) -> Bool { !mark.tie.mutual && mark.tie.from == key.dyad.low }
  private func isDownwards(_ mark: Mark) -> Bool { !mark.tie.mutual && mark.tie.from == key.dyad.high }

  /// The place of the tie that can best be relied on; of equals the first.
  private static func surest(of marks: [Mark]) -> Int? {
    marks.indices.min { (marks[$0].unsureness, $0) < (marks[$1].unsureness, $1) }
  }

  /// Structural ones lie at the bottom, hostile ones on top; the unsure below the sure.
  var depth: [Int] {
    let valence = marks.first?.tie.valence ?? .neutral
    let valenceDepth = [Valence.neutral: 0, .cooperative: 1, .hostile: 2][valence] ?? 0
    let changeDepth = key.change.flatMap { Change.allCases.firstIndex(of: $0) } ?? 0
    return [changeDepth, valenceDepth, isPossible ? 0 : 1, -key.lane.rank]
  }
}

/// Lays ties together that are drawn as one.
struct Stranding {
  let plan: DrawingPlan
  let routes: Routes

  /// Strands from the bottom of the picture to its top.
  func strands(_ marks: [Mark]) -> [Strand] {
    let dyads = Dictionary(grouping: marks) { Dyad($0.tie.from, $0.tie.to) }
    return dyads.flatMap { strands($0.key, $0.value) }.sorted { left, right in
      if left.depth != right.depth { return left.depth.lexicographicallyPrecedes(right.depth) }
      if left.key.dyad != right.key.dyad { return left.key.dyad < right.key.dyad }
      if left.key.lane != right.key.lane { return left.key.lane < right.key.lane }
      return order(left.key) < order(right.key)
    }
  }

  private func strands(_ dyad: Dyad, _ marks: [Mark]) -> [Strand] {
    guard dyad.low != dyad.high else { return [] }
    let lanes = routes.lanes[dyad] ?? unforeseen(dyad, marks)
    let groups = Dictionary(grouping: marks) { key($0, dyad, lanes) }
    let offsets = lanes.offsets(with: Set(groups.keys.map(\.lane)))
    let variants = Dictionary(grouping: groups.keys, by: \.lane)
    return groups.compactMap { key, marks in
      let siblings = (variants[key.lane] ?? []).sorted { order($0) < order($1) }
      let place = Double(siblings.firstIndex(of: key) ?? 0) - Double(siblings.count - 1) / 2
      let offset = (offsets[key.lane] ?? 0) + place * 5
      guard let first = marks.first, let curve = routes.curve(dyad, offset: offset, bow: lanes.bow) else {
        return nil
      }
      return Strand(key: key, look: look(first), marks: marks, curve: curve)
    }
  }

  /// The lanes of two actors of which the plan knows no tie.
  private func unforeseen(_ dyad: Dyad, _ marks: [Mark]) -> Lanes {
    Lanes(Lane.lanes(dyad, marks.map { (look($0), $0.tie.from, $0.tie.mutual) }))
  }

  private func key(_ mark: Mark, _ dyad: Dyad, _ lanes: Lanes) -> Strand.Key {
    let course = Lane.Course(dyad, from: mark.tie.from, mutual: mark.tie.mutual)
    let lane = Lanes.lane(look(mark), course, among: lanes.lanes)
    return Strand.Key(dyad: dyad, lane: lane, change: mark.drawnAs)
  }

  private func look(_ mark: Mark) -> LineLook {
    plan.style.look(of: mark.tie.kind, in: mark.graph.vocabulary)
  }

  /// Of what became of them: strands of one lane in a diff lie in this order.
  private func order(_ key: Strand.Key) -> Int {
    key.change.flatMap { Change.allCases.firstIndex(of: $0) } ?? -1
  }
}
