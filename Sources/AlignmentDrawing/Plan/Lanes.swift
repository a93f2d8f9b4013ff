import AlignmentModel

/// Two actors, the lower id first.
struct Dyad: Hashable, Sendable, Comparable {
  let low: ActorID
  let high: ActorID

  init(_ one: ActorID, _ other: ActorID) {
    (low, high) = one < other ? (one, other) : (other, one)
  }

  static func < (left: Dyad, right: Dyad) -> Bool { (left.low, left.high) < (right.low, right.high) }
}

/// What is drawn as one line between two actors: all that looks alike and points the same way.
struct Lane: Hashable, Sendable, Comparable {
  /// Which way ties run between the lower and the higher id.
  enum Course: Int, Hashable, Sendable {
    case upwards, mutual, downwards
    /// Whichever: one line for all, with heads where some of them point.
    case any

    init(_ dyad: Dyad, from: ActorID, mutual: Bool) {
      self = mutual ? .mutual : (from == dyad.low ? .upwards : .downwards)
    }
  }

  let rank: Int
  let look: String
  let course: Course

  init(_ look: LineLook, _ course: Course) {
    rank = look.rank
    self.look = look.name
    self.course = course
  }

  static func < (left: Lane, right: Lane) -> Bool {
    (left.rank, left.look, left.course.rawValue) < (right.rank, right.look, right.course.rawValue)
  }
}

extension Lane {
  /// Beyond this many lines between two actors those that look alike become one, whichever way they point.
  private static let most = 5

  /// The lanes two actors need for all ties they ever have.
  static func lanes(_ dyad: Dyad, _ ties: [(look: LineLook, from: ActorID, mutual: Bool)]) -> Set<Lane> {
    let detailed = Set(ties.map { Lane($0.look, Course(dyad, from: $0.from, mutual: $0.mutual)) })
    return detailed.count > most ? Set(ties.map { Lane($0.look, .any) }) : detailed
  }
}

/// The lanes of a dyad on all days, so that a tie keeps its place whatever comes and goes beside it.
struct Lanes: Hashable, Sendable {
  /// Sorted.
  let lanes: [Lane]
  /// How far all of them bend away from the straight line, to go round what stands in the way.
  var bow: Double

  init(_ lanes: Set<Lane>, bow: Double = 0) {
    self.lanes = lanes.sorted()
    self.bow = bow
  }

  /// Between lines side by side, in their middle.
  var gap: Double { max(7, min(12, 96 / Double(max(1, lanes.count - 1)))) }

  /// From the middle of the first line to that of the last.
  var breadth: Double { gap * Double(max(0, lanes.count - 1)) }

  /// The lane of a tie: that of all ties with its look, if there is one.
  static func lane(_ look: LineLook, _ course: Lane.Course, isMerged: Bool) -> Lane {
    Lane(look, isMerged ? .any : course)
  }

  /// Whether all that looks alike is one line, whichever way it points.
  var isMerged: Bool { lanes.contains { $0.course == .any } }

  /// From the middle of all lanes to one, to the left of the way from low to high. A lane that the plan did not
  /// foresee comes last.
  func offset(of lane: Lane) -> Double {
    let place = lanes.firstIndex(of: lane) ?? lanes.count
    return (Double(place) - Double(lanes.count - 1) / 2) * gap
  }

  /// The same, and beside them the lanes that others need.
  func offset(of lane: Lane, among others: some Sequence<Lane>) -> Double {
    if lanes.contains(lane) { return offset(of: lane) }
    let missing = Set(others).subtracting(lanes).sorted()
    return offset(of: lane) + Double(missing.firstIndex(of: lane) ?? 0) * gap
  }

  var offsets: [Double] { lanes.isEmpty ? [0] : lanes.map(offset) }
}
