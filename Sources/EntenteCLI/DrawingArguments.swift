import ArgumentParser
import Entente

/// How pictures are drawn.
struct DrawingArguments: ParsableArguments {
  @Option(help: "What actors are called: name or iso3.")
  var labels = "name"
  @Flag(help: "Also draw actors without a tie.")
  var isolates = false
  @OptionGroup var picture: PictureArguments
  @Option(
    help: """
      Keep places in this file: written when it is not there, else reused, so that every actor stays where it was, \
      or where you moved it, and new ones are fitted in.
      """, completion: .file())
  var layout: String?
  @Flag(
    help: """
      Also say what the layout is worth: crossings, overlaps, lines through figures, how far actors move from day \
      to day, and how long lines are beside a picture laid out by itself (to standard error).
      """)
  var report = false
  @Option(help: "The most actors a picture may show. (default: 300)")
  var mostActors: Int?

  /// Whether any of them was given.
  var isAsked: Bool {
    labels != "name" || isolates || picture.style != nil || picture.width != nil || layout != nil || report
      || mostActors != nil
  }

  /// What all pictures of a run have in common.
  private struct Look {
    let style: DrawingStyle
    let options: PictureOptions
  }

  private func look(_ groups: Selection.Groups, _ graph: AlignmentGraph) throws -> Look {
    Look(style: try picture.style(for: graph), options: try options(groups))
  }

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

  /// The most actors a picture can show without becoming a tangle, unless somebody wants more.
  static let mostActors = 300

  private var limit: Int { mostActors ?? DrawingArguments.mostActors }

  /// What of these options makes no sense beside the others and the format of the output.
  func check(_ format: OutputOptions.Format, _ output: OutputOptions) throws {
    try picture.check(format, output)
    try checkLayout(isPicture: [.svg, .dot, .png, .pdf].contains(format))
  }

  /// - Parameter isPicture: whether the output is one, so that there is a layout to be kept or told of.
  func checkLayout(isPicture: Bool) throws {
    if let mostActors, !(1...GraphvizEngine.largestRequest).contains(mostActors) {
      throw Terminal.usage(
        "--most-actors \(mostActors) is out of range",
        hint: "a picture shows from 1 to \(GraphvizEngine.largestRequest) actors")
    }
    guard layout != nil || report else { return }
    guard isPicture else {
      throw Terminal.usage(
        "\(layout != nil ? "--layout" : "--report") is for pictures",
        hint: "add -o picture.svg, or --format svg")
    }
    guard layout == "-" else { return }
    throw Terminal.usage("a layout is kept in a file", hint: "name one: --layout korea.layout")
  }

  /// Pictures of the days of a diff, in the frame of all days of the timeline; where that has too many actors,
  /// in a frame of their own.
  func pictures(
    of timeline: Timeline, _ selection: Selection, for days: @autoclosure () -> SnapshotDiff
  ) throws -> Drawing {
    let look = try look(selection.groups, timeline.graph)
    let drawing = try drawn(plan(of: timeline, selection, look, for: days()))
    if report { try tell(days(), drawing, look) }
    return drawing
  }

  /// Pictures of some days, in one frame that holds what they show and nothing else.
  func pictures(showing snapshots: [Snapshot], of graph: AlignmentGraph) throws -> Drawing {
    // One day with too many is enough to know, and a plan of a million ties takes its time.
    try check(snapshots.map(\.tiedActorCount).max() ?? 0)
    let look = try look(snapshots.first?.selection.groups ?? .members, graph)
    let drawing = try drawn(
      DrawingPlan(showing: snapshots, of: graph, style: look.style, options: look.options))
    if report {
      try tell(drawing) { report in
        for snapshot in snapshots {
          let plan = DrawingPlan(
            showing: [snapshot], of: graph, style: look.style, options: look.options)
          report.add(snapshot.on.description, snapshot, in: drawing, fresh: try placement(plan))
        }
      }
    }
    return drawing
  }

  /// Pictures of all days of a timeline in one frame.
  func pictures(of timeline: Timeline, _ selection: Selection) throws -> Drawing {
    let look = try look(selection.groups, timeline.graph)
    return try drawn(DrawingPlan(timeline, selection, style: look.style, options: look.options))
  }

  func pictures(of diff: SnapshotDiff, _ selection: Selection) throws -> Drawing {
    let look = try look(selection.groups, diff.after.graph)
    let drawing = try drawn(DrawingPlan(diff, style: look.style, options: look.options))
    if report { try tell(diff, drawing, look) }
    return drawing
  }

  private func plan(
    of timeline: Timeline, _ selection: Selection, _ look: Look, for days: @autoclosure () -> SnapshotDiff
  ) throws -> DrawingPlan {
    guard timeline.graph.tieCount <= DrawingArguments.mostTies else {
      let diff = days()
      try check(diff.tiedActorCount)
      return DrawingPlan(diff, style: look.style, options: look.options)
    }
    let plan = DrawingPlan(timeline, selection, style: look.style, options: look.options)
    // A frame that has room for centuries shows the few actors of a day scattered over it. Who keeps a layout wants
    // all days in one.
    let isLoose =
      layout == nil && plan.figures.count > DrawingArguments.roomy
      && days().tiedActorCount * 3 < plan.figures.count
    guard plan.figures.count > limit || isLoose else { return plan }
    let narrow = DrawingPlan(days(), style: look.style, options: look.options)
    if narrow.figures.count <= limit {
      Terminal.complain(
        "laid out for what is shown alone: over all days there are \(plan.figures.count) actors")
    }
    return narrow
  }

  /// As many actors as a frame for all days always has room for.
  private static let roomy = 60

  private func check(_ count: Int) throws {
    guard count > limit else { return }
    throw Terminal.usage(
      "a picture of \(count) actors would be a tangle; \(limit) are the most",
      hint: "narrow it: --around ACTOR, --actors A,B, --kinds alliance, --top 50"
        + (mostActors == nil && count <= GraphvizEngine.largestRequest ? "; or --most-actors \(count)" : ""))
  }

  private func drawn(_ plan: DrawingPlan) throws -> Drawing {
    let count = plan.figures.count
    try check(count)
    let kept = try layout.flatMap(LayoutKeeping.read)
    let progress = Progress("drawing \(count) actors")
    defer { progress.end() }
    let placement = try placement(plan, kept.map { Placement($0) })
    let drawing = Drawing(plan, placement: placement)
    if let layout { try LayoutKeeping.keep(drawing, in: layout, kept) }
    return drawing
  }

  private func placement(_ plan: DrawingPlan, _ kept: Placement? = nil) throws -> Placement {
    do throws(LayoutFault) {
      return try plan.placement(keeping: kept) { request throws(LayoutFault) in
        try LayoutWorker.layout(request)
      }
    } catch {
      Terminal.complain(
        "error: \(error.message.escapedForTerminal)"
          + (error.hint.isEmpty ? "" : "\n    hint: \(error.hint.escapedForTerminal)"))
      throw ExitCode.faultOfProgram
    }
  }
}

// MARK: - Report

extension DrawingArguments {
  private func tell(_ diff: SnapshotDiff, _ drawing: Drawing, _ look: Look) throws {
    try tell(drawing) { report in
      for (name, side) in diff.pictures {
        let fresh = try placement(DrawingPlan(side, style: look.style, options: look.options))
        report.add(name, side, in: drawing, fresh: fresh)
      }
    }
  }

  private func tell(_ drawing: Drawing, _ fill: (inout LayoutReport) throws -> Void) throws {
    var report = LayoutReport()
    try fill(&report)
    // Without the line end that every complaint gets.
    Terminal.complain(String(report.text.dropLast()))
  }
}

extension SnapshotDiff {
  /// Its sides by name; one where both are the same day.
  fileprivate var pictures: [(name: String, side: Side)] {
    switch basis {
    case .days(let from, let to) where from == to: [(from.description, before)]
    case .days(let from, let to): [(from.description, before), (to.description, after)]
    case .graphs: [("old", before), ("new", after)]
    }
  }
}
