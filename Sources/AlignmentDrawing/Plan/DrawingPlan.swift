import AlignmentModel
import AlignmentTimeline

/// What a layout has to place: figures of fixed size, and which of them want to be near each other.
///
/// It holds all that pictures of a timeline can show on any day, so that one layout serves all of them.
public struct DrawingPlan: Sendable {
  /// A figure to be placed.
  public struct Figure: Hashable, Sendable, Identifiable {
    /// Whose figure it is.
    public let id: ActorID
    /// With its border and its widest name.
    public let size: PictureSize
  }

  /// Ties want two figures at a distance from each other.
  public struct Pull: Hashable, Sendable {
    /// Places in ``DrawingPlan/figures``.
    public let from: Int
    /// As ``from``.
    public let to: Int
    /// Between the middles, in points.
    public let length: Double
    /// 1 for one tie; grows slowly with their number.
    public let weight: Double
  }

  /// By id.
  public let figures: [Figure]
  /// By figures; one for each two actors that ever have a tie.
  public let pulls: [Pull]
  /// How near two figures may come to each other, in points.
  public let separation: Double

  let style: DrawingStyle
  let options: PictureOptions
  let graph: AlignmentGraph
  let actorFigures: [ActorID: ActorFigure]
  let lanes: [Dyad: Set<Lane>]
  /// How the ties of each lane can look.
  let showings: [Dyad: [Lane: Set<Showing>]]
  let union: Union
  /// What the selection leaves out, in words.
  let restriction: String?
  let actors: [ActorID: AlignmentGraph.Actor]

  /// The plan for all pictures of a timeline with one selection. O(n) in its ties; where the selection narrows
  /// the actors or folds leaders, O(n) for each day of change.
  public init(
    _ timeline: Timeline, _ selection: Selection = Selection(), style: DrawingStyle = .standard,
    options: PictureOptions = PictureOptions()
  ) {
    var options = options
    if selection.groups == .hub { options.drawsHubs = true }
    let union = Union(timeline, selection, isolates: options.showsIsolates)
    self.init(union, graph: timeline.graph, selection: selection, style: style, options: options)
  }

  /// The plan for the pictures of some days of one graph, and of what changed between any two of them: it holds what
  /// they show and nothing else, so that nobody leaves room for what no picture has. O(n) in their ties.
  ///
  /// - Parameter snapshots: with one selection; without any, the plan is that of `graph` without ties.
  public init(
    showing snapshots: [Snapshot], of graph: AlignmentGraph, style: DrawingStyle = .standard,
    options: PictureOptions = PictureOptions()
  ) {
    let selection = snapshots.first?.selection ?? Selection()
    var options = options
    if selection.groups == .hub { options.drawsHubs = true }
    let union = Union(snapshots, isolates: options.showsIsolates)
    self.init(union, graph: graph, selection: selection, style: style, options: options)
  }

  /// The plan for the picture of a diff, all of both its sides. O(n) in their ties.
  public init(
    _ diff: SnapshotDiff, style: DrawingStyle = .standard, options: PictureOptions = PictureOptions()
  ) {
    let union = Union(diff, isolates: options.showsIsolates)
    self.init(
      union, graph: diff.after.graph, selection: diff.after.selection, style: style, options: options)
  }

  private init(
    _ union: Union, graph: AlignmentGraph, selection: Selection, style: DrawingStyle, options: PictureOptions
  ) {
    let all = union.actors.map { ActorFigure($0, style: style, options: options) }
    // Of a damaged file, two actors may bear one id.
    let places = Dictionary(all.indices.map { (all[$0].id, $0) }) { first, _ in first }
    actors = Dictionary(union.actors.map { ($0.id, $0) }) { first, _ in first }
    let dyads = Dictionary(grouping: union.ties) { Dyad($0.from, $0.to) }
    self.style = style
    self.options = options
    self.graph = graph
    restriction = PictureContent.restriction(selection, in: graph)
    self.union = union
    figures = all.map { Figure(id: $0.id, size: $0.size) }
    actorFigures = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
    lanes = dyads.reduce(into: [:]) { result, dyad in
      let ties = dyad.value.map { (style.look(of: $0.kind, in: graph.vocabulary), $0.from, $0.mutual) }
      result[dyad.key] = Lane.lanes(dyad.key, ties)
    }
    showings = DrawingPlan.showings(union, lanes: lanes, style: style, vocabulary: graph.vocabulary)
    let wish = PullWish(style: style, vocabulary: graph.vocabulary, actors: all.count)
    separation = 26
    pulls = dyads.sorted { $0.key < $1.key }.compactMap { dyad, ties in
      guard let from = places[dyad.low], let to = places[dyad.high], from != to else { return nil }
      let room = (all[from].size.width + all[to].size.width) / 4
      return wish.pull(from, to, ties, room: room)
    }
  }
}

extension DrawingPlan {
  private static func showings(
    _ union: Union, lanes: [Dyad: Set<Lane>], style: DrawingStyle, vocabulary: Vocabulary
  ) -> [Dyad: [Lane: Set<Showing>]] {
    var result: [Dyad: [Lane: Set<Showing>]] = [:]
    for (tie, showings) in union.showings {
      let dyad = Dyad(tie.from, tie.to)
      let course = Lane.Course(dyad, from: tie.from, mutual: tie.mutual)
      let look = style.look(of: tie.kind, in: vocabulary)
      let lane = Lanes.lane(look, course, isMerged: lanes[dyad]?.contains { $0.course == .any } ?? false)
      result[dyad, default: [:]][lane, default: []].formUnion(showings)
    }
    return result
  }
}

/// How near to each other two actors want to be.
private struct PullWish {
  let style: DrawingStyle
  let vocabulary: Vocabulary
  let actors: Int

  /// Few actors have the room to stand further apart.
  private var scale: Double { max(1, min(1.45, (36 / Double(max(1, actors))).squareRoot())) }

  func pull(_ from: Int, _ to: Int, _ ties: [PlannedTie], room: Double) -> DrawingPlan.Pull {
    let looks = ties.map { style.look(of: $0.kind, in: vocabulary) }
    let mean = looks.reduce(0) { $0 + $1.length } / Double(looks.count)
    // A leader stands beside the state, whatever else there is between them.
    let nearest = looks.contains(style.structuralLook) ? min(mean, style.structuralLook.length * 1.3) : mean
    let lanes = Double(Set(looks.map(\.name)).count)
    return DrawingPlan.Pull(
      from: from, to: to, length: (nearest * scale + room + 24 * (lanes - 1)).rounded(),
      weight: min(4, 1 + Double(ties.count - 1) * 0.25))
  }
}
