import ArgumentParser
import Entente

/// How pictures are drawn.
struct DrawingArguments: ParsableArguments {
  @Option(help: "What actors are called: name or iso3.")
  var labels = "name"
  @Flag(help: "Also draw actors without a tie.")
  var isolates = false
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
  func check(_ format: OutputOptions.Format) throws {
    if let mostActors, !(1...GraphvizEngine.largestRequest).contains(mostActors) {
      throw Terminal.usage(
        "--most-actors \(mostActors) is out of range",
        hint: "a picture shows from 1 to \(GraphvizEngine.largestRequest) actors")
    }
    guard layout != nil || report else { return }
    guard format == .svg || format == .dot else {
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
    let options = try options(selection.groups)
    let drawing = try drawn(plan(of: timeline, selection, options, for: days()))
    if report { try tell(days(), drawing, options) }
    return drawing
  }

  func pictures(of diff: SnapshotDiff, _ selection: Selection) throws -> Drawing {
    let options = try options(selection.groups)
    let drawing = try drawn(DrawingPlan(diff, style: .standard, options: options))
    if report { try tell(diff, drawing, options) }
    return drawing
  }

  private func plan(
    of timeline: Timeline, _ selection: Selection, _ options: PictureOptions,
    for days: @autoclosure () -> SnapshotDiff
  ) throws -> DrawingPlan {
    guard timeline.graph.tieCount <= DrawingArguments.mostTies else {
      let diff = days()
      try check(diff.tiedActorCount)
      return DrawingPlan(diff, style: .standard, options: options)
    }
    let plan = DrawingPlan(timeline, selection, style: .standard, options: options)
    guard plan.figures.count > limit else { return plan }
    let narrow = DrawingPlan(days(), style: .standard, options: options)
    if narrow.figures.count <= limit {
      Terminal.complain(
        "laid out for what is shown alone: over all days there are \(plan.figures.count) actors")
    }
    return narrow
  }

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
  private func tell(_ diff: SnapshotDiff, _ drawing: Drawing, _ options: PictureOptions) throws {
    var report = LayoutReport()
    for (name, side) in diff.pictures {
      let fresh = try placement(DrawingPlan(side, style: .standard, options: options))
      report.add(name, side, in: drawing, fresh: fresh)
    }
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
