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
    /// How strongly: from 0.25 for ties that hardly last to 4, and 8 for a leader and the state led.
    public let weight: Double
    /// What the lines between the two take side by side, in points.
    public let breadth: Double
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

  /// Whether the graph says of any tie what it did to others.
  var tellsReasons: Bool { graph.draft.entries.contains { !$0.effects.isEmpty } }

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

  /// The plan for a picture of one side of a diff and nothing else. O(n) in its ties.
  public init(
    _ side: SnapshotDiff.Side, style: DrawingStyle = .standard, options: PictureOptions = PictureOptions()
  ) {
    let union = Union([side], isolates: options.showsIsolates)
    self.init(union, graph: side.graph, selection: side.selection, style: style, options: options)
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
    let lanes = dyads.reduce(into: [Dyad: Set<Lane>]()) { result, dyad in
      let ties = dyad.value.map { (style.look(of: $0.kind, in: graph.vocabulary), $0.from, $0.mutual) }
      result[dyad.key] = Lane.lanes(dyad.key, ties)
    }
    self.lanes = lanes
    showings = DrawingPlan.showings(union, lanes: lanes, style: style, vocabulary: graph.vocabulary)
    separation = 26
    let wish = PullWish(style: style, vocabulary: graph.vocabulary, figures: all)
    let between = dyads.sorted { $0.key < $1.key }.compactMap { dyad, ties -> PullWish.Dyad? in
      guard let from = places[dyad.low], let to = places[dyad.high], from != to else { return nil }
      let breadth = Lanes(lanes[dyad] ?? []).breadth
      return wish.dyad(from, to, ties, shares: union.shares, breadth: breadth)
    }
    pulls = wish.pulls(between)
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
