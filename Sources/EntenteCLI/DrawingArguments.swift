import ArgumentParser
import Entente

/// How pictures are drawn.
struct DrawingArguments: ParsableArguments {
  @Option(help: "What actors are called: name or iso3.")
  var labels = "name"
  @Flag(help: "Also draw actors without a tie.")
  var isolates = false
  @OptionGroup var picture: PictureArguments

  /// Whether any of them was given.
  var isAsked: Bool { labels != "name" || isolates || picture.style != nil || picture.width != nil }

  private func options(_ groups: Selection.Groups) throws -> PictureOptions {
    guard let labels = PictureOptions.Labels(rawValue: labels) else {
      throw Terminal.usage("labels cannot be \"\(labels)\"", hint: "they are name or iso3")
    }
    var options = PictureOptions()
    options.labels = labels
    options.showsIsolates = isolates
    options.drawsHubs = groups == .hub
    return options
  }

  /// The most ties of a graph that is laid out for all its days; of one with more, the days shown are.
  static let mostTies = 50_000

  /// The most actors a picture can show without becoming a tangle.
  static let mostActors = 300

  /// Pictures of the days of a diff, in the frame of all days of the timeline; where that has too many actors,
  /// in a frame of their own.
  func pictures(
    of timeline: Timeline, _ selection: Selection, for days: @autoclosure () -> SnapshotDiff
  ) throws -> Drawing {
    let options = try options(selection.groups)
    let style = try picture.style(for: timeline.graph)
    guard timeline.graph.tieCount <= DrawingArguments.mostTies else {
      let diff = days()
      try check(diff.tiedActorCount)
      return try drawn(DrawingPlan(diff, style: style, options: options))
    }
    let plan = DrawingPlan(timeline, selection, style: style, options: options)
    guard plan.figures.count > DrawingArguments.mostActors else { return try drawn(plan) }
    let narrow = DrawingPlan(days(), style: style, options: options)
    if narrow.figures.count <= DrawingArguments.mostActors {
      Terminal.complain(
        "laid out for what is shown alone: over all days there are \(plan.figures.count) actors")
    }
    return try drawn(narrow)
  }

  /// Pictures of some days, in one frame that holds what they show and nothing else.
  func pictures(showing snapshots: [Snapshot], of graph: AlignmentGraph) throws -> Drawing {
    // One day with too many is enough to know, and a plan of a million ties takes its time.
    try check(snapshots.map(\.tiedActorCount).max() ?? 0)
    let options = try options(snapshots.first?.selection.groups ?? .members)
    let style = try picture.style(for: graph)
    return try drawn(DrawingPlan(showing: snapshots, of: graph, style: style, options: options))
  }

  /// Pictures of all days of a timeline in one frame.
  func pictures(of timeline: Timeline, _ selection: Selection) throws -> Drawing {
    let options = try options(selection.groups)
    return try drawn(DrawingPlan(timeline, selection, style: .standard, options: options))
  }

  func pictures(of diff: SnapshotDiff, _ selection: Selection) throws -> Drawing {
    let options = try options(selection.groups)
    let style = try picture.style(for: diff.after.graph)
    return try drawn(DrawingPlan(diff, style: style, options: options))
  }

  private func check(_ count: Int) throws {
    guard count > DrawingArguments.mostActors else { return }
    throw Terminal.usage(
      "a picture of \(count) actors would be a tangle; \(DrawingArguments.mostActors) are the most",
      hint: "narrow it: --around ACTOR, --actors A,B, --kinds alliance, --top 50")
  }

  private func drawn(_ plan: DrawingPlan) throws -> Drawing {
    let count = plan.figures.count
    try check(count)
    let progress = Progress("drawing \(count) actors")
    defer { progress.end() }
    do {
      return try plan.drawing()
    } catch {
      Terminal.complain("error: \(error.description.escapedForTerminal)")
      throw ExitCode.faultOfProgram
    }
  }
}
