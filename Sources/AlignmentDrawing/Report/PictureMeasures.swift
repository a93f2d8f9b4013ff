import AlignmentModel
import AlignmentTimeline

/// How easily a picture is read: what its figures and lines do to each other.
///
/// All lines between two actors count as one.
public struct PictureMeasures: Hashable, Sendable {
  /// Figures shown.
  public let figures: Int
  /// Pairs of figures with a line between them.
  public let lines: Int
  /// Pairs of lines that cross.
  public let crossings: Int
  /// Pairs of figures that overlap.
  public let overlaps: Int
  /// Lines that run through a third figure, each as often as it does.
  public let linesThroughFigures: Int
  /// From middle to middle, in points; 0 without lines.
  public let meanLength: Double

  /// Measures the picture of a day. O(l² + l · f) for l lines and f figures.
  public init(of snapshot: Snapshot, in drawing: Drawing) {
    self.init(ShownFigures(snapshot.actors, snapshot.ties, in: drawing), drawing)
  }

  init(_ shown: ShownFigures, _ drawing: Drawing) {
    figures = shown.boxes.count
    lines = shown.dyads.count
    crossings = shown.crossings
    overlaps = shown.overlaps
    linesThroughFigures = shown.linesThroughFigures
    meanLength = Self.meanLength(shown.dyads, drawing.placement.points)
  }

  /// As ``meanLength``, of figures placed otherwise.
  static func meanLength(_ dyads: [Dyad], _ points: [ActorID: PicturePoint]) -> Double {
    let lengths = dyads.compactMap { dyad -> Double? in
      guard let one = points[dyad.low], let other = points[dyad.high] else { return nil }
      return one.distance(to: other)
    }
    return lengths.isEmpty ? 0 : lengths.reduce(0, +) / Double(lengths.count)
  }
}

/// The figures and lines of one picture.
struct ShownFigures {
  /// With a place, by id.
  let actors: [ActorID]
  /// In the order of the actors.
  let boxes: [Box]
  /// Sorted.
  let dyads: [Dyad]
  private let paths: [[PicturePoint]]
  private let breadths: [[[PicturePoint]]]

  init(_ actors: [ActorState], _ ties: TieList, in drawing: Drawing) {
    let routes = drawing.routes
    let tied = Set(ties.flatMap { [$0.from, $0.to] })
    let shown = actors.map(\.id).filter { drawing.plan.options.showsIsolates || tied.contains($0) }
    self.actors = shown.filter { routes.boxes[$0] != nil }
    boxes = self.actors.compactMap { routes.boxes[$0] }
    let all = Set(ties.map { Dyad($0.from, $0.to) })
    dyads = all.filter { $0.low != $0.high && routes.boxes[$0.low] != nil && routes.boxes[$0.high] != nil }
      .sorted()
    paths = dyads.map { Self.path($0, offset: 0, routes) }
    breadths = dyads.map { dyad in
      let offsets = routes.lanes[dyad]?.offsets ?? [0]
      return Set([offsets.first ?? 0, 0, offsets.last ?? 0]).sorted().map { offset in
        Self.path(dyad, offset: offset, routes)
      }
    }
  }

  private static func path(_ dyad: Dyad, offset: Double, _ routes: Routes) -> [PicturePoint] {
    let bow = routes.lanes[dyad]?.bow ?? 0
    guard let curve = routes.curve(dyad, offset: offset, bow: bow) else { return [] }
    return bow == 0 && offset == 0 ? [curve.start, curve.end] : curve.samples(12)
  }

  var overlaps: Int {
    var count = 0
    for (place, box) in boxes.enumerated() { count += boxes[..<place].count { $0.overlaps(box) } }
    return count
  }

  var crossings: Int {
    let frames = paths.map { Self.frame($0) }
    var count = 0
    for first in paths.indices {
      for second in paths.indices where second > first && frames[first].overlaps(frames[second]) {
        // Lines of one actor meet there and nowhere else.
        if !dyads[first].meets(dyads[second]), Self.cross(paths[first], paths[second]) { count += 1 }
      }
    }
    return count
  }

  var linesThroughFigures: Int {
    var count = 0
    for (dyad, paths) in zip(dyads, breadths) {
      for (actor, box) in zip(actors, boxes) where actor != dyad.low && actor != dyad.high {
        if paths.contains(where: { Self.enters($0, box) }) { count += 1 }
      }
    }
    return count
  }

  private static func frame(_ path: [PicturePoint]) -> Box {
    var box = Box(around: path.first ?? PicturePoint(x: 0, y: 0), PictureSize(width: 0, height: 0))
    for point in path { box.take(in: point) }
    // A line along an axis has no width, and would overlap nothing.
    return box.widened(by: 0.01)
  }

  private static func cross(_ one: [PicturePoint], _ other: [PicturePoint]) -> Bool {
    for (a, b) in zip(one, one.dropFirst()) {
      for (c, d) in zip(other, other.dropFirst()) where segmentsCross(a, b, c, d) { return true }
    }
    return false
  }

  private static func enters(_ path: [PicturePoint], _ box: Box) -> Bool {
    guard frame(path).overlaps(box) else { return false }
    return zip(path, path.dropFirst()).contains { box.isCrossed(from: $0, to: $1) }
  }
}

extension Dyad {
  /// Whether the two have an actor in common.
  func meets(_ other: Dyad) -> Bool {
    low == other.low || low == other.high || high == other.low || high == other.high
  }
}

/// Whether two straight lines cross between their ends.
private func segmentsCross(_ a: PicturePoint, _ b: PicturePoint, _ c: PicturePoint, _ d: PicturePoint) -> Bool
{
  func side(_ p: PicturePoint, _ q: PicturePoint, _ r: PicturePoint) -> Double {
    (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)
  }
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
}

extension Box {
  /// Whether the straight line between two points has more than a point inside (Liang and Barsky, 1984).
  fileprivate func isCrossed(from start: PicturePoint, to end: PicturePoint) -> Bool {
    var (first, last) = (0.0, 1.0)
    for (from, way, low, high) in [
      (start.x, end.x - start.x, left, right), (start.y, end.y - start.y, top, bottom),
    ] {
      if way == 0 {
        guard low < from, from < high else { return false }
        continue
      }
      let (one, other) = ((low - from) / way, (high - from) / way)
      first = max(first, min(one, other))
      last = min(last, max(one, other))
    }
    return first < last
  }
}
