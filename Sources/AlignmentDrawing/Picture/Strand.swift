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
  /// Where its sign stands.
  let signSpot: SignSpot
  private let doubts: Doubts

  init(
    key: Key, look: LineLook, marks: [Mark], curve: Curve, signSpot: SignSpot = SignSpot(),
    doubts: Doubts = .standard
  ) {
    self.doubts = doubts
    self.key = key
    self.look = look
    self.curve = curve
    self.signSpot = signSpot
    let surest = Strand.surest(of: marks)
    self.marks = surest.map { [marks[$0]] + marks[..<$0] + marks[($0 + 1)...] } ?? marks
  }

  /// Whether some tie points at the higher id, and at the lower.
  var pointsUp: Bool { marks.contains(where: isUpwards) }
  var pointsDown: Bool { marks.contains(where: isDownwards) }
  var isFaded: Bool { key.change == .unchanged }
  /// Whether a plate is drawn on it.
  var isSigned: Bool { !isFaded && !sign.isEmpty }
  /// Whether the surest tie is one that the dates allow and no more.
  var isPossible: Bool { marks.first?.tie.certainty == .possible }
  /// That of the surest tie.
  var doubt: Doubt { marks.first.map(doubt(of:)) ?? .none }
  /// That of the surest tie that points at the higher id, and at the lower; of a tie that points nowhere, its own.
  var doubtUp: Doubt { marks.first(where: isUpwards).map(doubt(of:)) ?? doubt }
  var doubtDown: Doubt { marks.first(where: isDownwards).map(doubt(of:)) ?? doubt }

  /// How many of its ties leave no doubt, and how many do.
  var counts: (sure: Int, unsure: Int) {
    let sure = marks.filter(\.isSure).count
    return (sure, marks.count - sure)
  }

  /// What is written on the line.
  var plate: StrandSign {
    let (sure, unsure) = counts
    let isAlike = sure == 0 ? Set(marks.map(doubt(of:))).count == 1 : unsure == 0
    guard isAlike else {
      return StrandSign(change: key.change, tally: .mixed(sure: sure, unsure: unsure), doubt: .none)
    }
    let tally: StrandSign.Tally = marks.count > 1 ? .several(marks.count) : .one
    return StrandSign(change: key.change, tally: tally, doubt: doubt)
  }

  /// Its text: sign of change, number of ties, sign of doubt.
  var sign: String { plate.text }

  private func doubt(of mark: Mark) -> Doubt { doubts[mark.tie.status] }
  private func isUpwards(_ mark: Mark) -> Bool { !mark.tie.mutual && mark.tie.from == key.dyad.low }
  private func isDownwards(_ mark: Mark) -> Bool { !mark.tie.mutual && mark.tie.from == key.dyad.high }

  /// The place of the tie that can best be relied on; of equals the first.
  private static func surest(of marks: [Mark]) -> Int? {
    marks.indices.min { (marks[$0].unsureness, $0) < (marks[$1].unsureness, $1) }
  }

  /// Structural ones lie at the bottom, hostile ones on top; the unsure below the sure.
  fileprivate var depth: Depth {
    let valence =
      switch marks.first?.tie.valence ?? .neutral {
      case .neutral: 0
      case .cooperative: 1
      case .hostile: 2
      }
    return Depth(
      change: key.change?.order ?? 0, valence: valence, sureness: isPossible ? 0 : 1, rank: -key.lane.rank)
  }

  fileprivate struct Depth: Comparable {
    let change: Int
    let valence: Int
    let sureness: Int
    let rank: Int

    static func < (left: Depth, right: Depth) -> Bool {
      (left.change, left.valence, left.sureness, left.rank)
        < (right.change, right.valence, right.sureness, right.rank)
    }
  }
}

/// Lays ties together that are drawn as one.
struct Stranding {
  private let plan: DrawingPlan
  private let routes: Routes
  private let spots: SignSpots
  private let doubts: Doubts
  /// Of the kinds met.
  private var looks: [String: LineLook] = [:]

  /// Strands from the bottom of the picture to its top.
  static func strands(of marks: [Mark], in drawing: Drawing) -> [Strand] {
    var stranding = Stranding(drawing)
    return stranding.strands(marks)
  }

  private init(_ drawing: Drawing) {
    plan = drawing.plan
    routes = drawing.routes
    spots = drawing.signSpots
    doubts = Doubts(drawing.plan.style.statuses)
  }

  private mutating func strands(_ marks: [Mark]) -> [Strand] {
    let dyads = Dictionary(grouping: marks) { Dyad($0.tie.from, $0.tie.to) }
    var strands: [Strand] = []
    strands.reserveCapacity(marks.count)
    for (dyad, marks) in dyads { append(dyad, marks, to: &strands) }
    return Strand.sorted(strands)
  }

  private mutating func append(_ dyad: Dyad, _ marks: [Mark], to strands: inout [Strand]) {
    guard dyad.low != dyad.high else { return }
    let lanes = routes.lanes[dyad] ?? unforeseen(dyad, marks)
    let isMerged = lanes.isMerged
    var groups: [Strand.Key: [Mark]] = [:]
    for mark in marks { groups[key(mark, dyad, isMerged), default: []].append(mark) }
    for (key, marks) in groups {
      let siblings = groups.keys.filter { $0.lane == key.lane && $0.changeOrder < key.changeOrder }.count
      let count = groups.keys.filter { $0.lane == key.lane }.count
      let place = Double(siblings) - Double(count - 1) / 2
      guard let first = marks.first, let (curve, spot) = line(key, lanes, place: place, Array(groups.keys))
      else { continue }
      strands.append(
        Strand(
          key: key, look: look(first), marks: marks, curve: curve, signSpot: spot, doubts: doubts))
    }
  }

  /// - Parameter place: among those of one lane, 0 in their middle.
  private func line(
    _ key: Strand.Key, _ lanes: Lanes, place: Double, _ others: [Strand.Key]
  ) -> (Curve, SignSpot)? {
    let known = lanes.lanes.firstIndex(of: key.lane)
    let curves = routes.curves[key.dyad]
    if place == 0, let known, let curve = curves?[known] {
      return (curve, spots.spot(key.dyad, lane: known))
    }
    let offset = lanes.offset(of: key.lane, among: others.map(\.lane)) + place * Self.siblingGap
    guard let curve = routes.curve(key.dyad, offset: offset, bow: lanes.bow) else { return nil }
    let spot = known.map { spots.spot(key.dyad, lane: $0) } ?? SignSpot()
    return (curve, spot.moved(along: curve, by: place * Self.siblingSignGap))
  }

  /// Between lines of one lane that differ in what became of them, and between their signs along them.
  private static let siblingGap = 5.0
  private static let siblingSignGap = 26.0

  /// The lanes of two actors of which the plan knows no tie.
  private mutating func unforeseen(_ dyad: Dyad, _ marks: [Mark]) -> Lanes {
    var ties: [(look: LineLook, from: ActorID, mutual: Bool)] = []
    for mark in marks { ties.append((look(mark), mark.tie.from, mark.tie.mutual)) }
    return Lanes(Lane.lanes(dyad, ties))
  }

  private mutating func key(_ mark: Mark, _ dyad: Dyad, _ isMerged: Bool) -> Strand.Key {
    let course = Lane.Course(dyad, from: mark.tie.from, mutual: mark.tie.mutual)
    let lane = Lanes.lane(look(mark), course, isMerged: isMerged)
    return Strand.Key(dyad: dyad, lane: lane, change: mark.drawnAs)
  }

  private mutating func look(_ mark: Mark) -> LineLook {
    let kind = mark.tie.kind
    if let look = looks[kind] { return look }
    let look = plan.style.look(of: kind, in: mark.graph.vocabulary)
    looks[kind] = look
    return look
  }
}

extension Strand.Key {
  /// Of what became of them: strands of one lane in a diff lie in this order.
  fileprivate var changeOrder: Int { change?.order ?? -1 }
}

extension Strand {
  /// From the bottom of the picture to its top.
  static func sorted(_ strands: [Strand]) -> [Strand] { order(of: strands).map { strands[$0] } }

  /// Their places from the bottom of the picture to its top. Strands are large, so only places are moved.
  static func order(of strands: [Strand]) -> [Int] {
    let depths = strands.map(\.depth)
    return strands.indices.sorted { left, right in
      if depths[left] != depths[right] { return depths[left] < depths[right] }
      if strands[left].key != strands[right].key { return precedes(strands[left].key, strands[right].key) }
      return left < right
    }
  }

  private static func precedes(_ left: Key, _ right: Key) -> Bool {
    if left.dyad != right.dyad { return left.dyad < right.dyad }
    if left.lane != right.lane { return left.lane < right.lane }
    return left.changeOrder < right.changeOrder
  }
}
