import ArgumentParser
import Entente

/// `entente series`: pictures or figures of many days.
struct SeriesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "series",
    abstract: "Pictures of many days in one frame, or figures of them as a table (CSV).",
    discussion: """
      To a folder: a picture a day, named by it, in one frame in which nobody moves, and an index.html that shows \
      all of them. A run that was interrupted goes on where it was when it is called again. To a file: a PDF with a \
      page a day, or an SVG that shows one day after the other.

      Without -o, or as CSV: a line a day with how many ties are certain, how many possible and no more, how many \
      began or ended since the line before, and whether the graph speaks about the day. With --by a line for each \
      kind or actor.

      entente series Graphs/korea.yaml --from 2018 --to 2024 --every 1q -o korea
      entente series Graphs/korea.yaml --from 2023 --to 2023 --at-changes --by kind
      """)

  @OptionGroup var input: InputOptions
  @Option(parsing: .unconditional, help: "The first day; of a month or a year its first day.")
  var from: String
  @Option(parsing: .unconditional, help: "The last day; of a month or a year its last day.")
  var to: String
  @Option(help: "The step from one day to the next: 7d, 2w, 1m, 1q, 1y. (default: 1m)")
  var every: String?
  @Flag(help: "Every day on which something changes, instead of days a step apart.")
  var atChanges = false
  @Option(help: "In a table: a line for each kind or each actor: kind, actor.")
  var by: String?
  @Option(help: "In an animated SVG: how many seconds each picture stays, from 0.1 to 60. (default: 1.5)")
  var seconds: Double?
  @OptionGroup(title: "Which ties") var chosen: SelectionOptions
  @OptionGroup(title: "Drawing") var drawing: DrawingArguments
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() throws {
    let target = try target()
    let grouping = try grouping(target)
    let edges = (
      first: try DayOptions.edge(from, "--from", last: false),
      last: try DayOptions.edge(to, "--to", last: true)
    )
    guard edges.first <= edges.last else {
      throw Terminal.usage("--from \(from) is after --to \(to)", hint: "a series runs forwards: swap the two")
    }
    guard !atChanges || every == nil else {
      throw Terminal.usage("--every and --at-changes each say which days; give one of them")
    }
    let step = try step()
    let read = try input.input()
    let selection = try chosen.selection(in: [read.graph])
    let timeline = read.timeline(knownBy: try chosen.known())
    let days = try atChanges ? changes(timeline, selection, edges) : steps(step, edges)
    guard target.isTable else {
      return try SeriesPictures(timeline: timeline, days: days, selection: selection, drawing: drawing)
        .write(to: target, output)
    }
    try writeTable(timeline, days, selection, grouping)
  }

  private func writeTable(
    _ timeline: Timeline, _ days: [Day], _ selection: Selection, _ grouping: Sweep.Grouping
  ) throws {
    let progress = Progress("counting \(days.count) days")
    let sweep = timeline.sweep(over: days, by: grouping, selection)
    progress.end()
    try output.put { sink in
      SeriesCSV.write(
        sweep, of: timeline.graph,
        covers: { day, kind in timeline.covers(day, kinds: kind.map { [$0] } ?? selection.kinds) }, to: sink)
    }
  }

  /// The most lines a day a series can have.
  private static let mostDays = 1_000_000

  private func target() throws -> SeriesTarget {
    let target = try SeriesTarget(output, width: drawing.picture.width, seconds: seconds)
    if !target.isTable { try drawing.checkLayout(isPicture: true) }
    if target.isTable, drawing.isAsked {
      throw Terminal.usage("options of drawing are for pictures", hint: "name a folder for them: -o pictures")
    }
    return target
  }

  private func grouping(_ target: SeriesTarget) throws -> Sweep.Grouping {
    if by != nil, !target.isTable {
      throw Terminal.usage("--by is for a table", hint: "leave it out, or write CSV: -o figures.csv")
    }
    switch by {
    case nil: return .all
    case "kind": return .kind
    case "actor": return .actor
    case let word?:
      throw Terminal.usage("figures cannot be told by \"\(word)\"", hint: "--by takes kind or actor")
    }
  }

  private func step() throws -> SeriesStep? {
    guard !atChanges else { return nil }
    let text = every ?? "1m"
    guard let step = SeriesStep(parsing: text) else {
      throw Terminal.usage(
        "--every \(text) is no step", hint: "write 7d for days, 2w for weeks, 1m for months, 1q, 1y")
    }
    return step
  }

  private func steps(_ step: SeriesStep?, _ edges: (first: Day, last: Day)) throws -> [Day] {
    let days = step?.days(from: edges.first, through: edges.last, limit: SeriesCommand.mostDays + 1) ?? []
    return try checked(days)
  }

  private func changes(
    _ timeline: Timeline, _ selection: Selection, _ edges: (first: Day, last: Day)
  ) throws -> [Day] {
    let all = timeline.days(ofChange: selection).filter { edges.first <= $0 && $0 <= edges.last }
    return try checked(all)
  }

  private func checked(_ days: [Day]) throws -> [Day] {
    guard days.count <= SeriesCommand.mostDays else {
      throw Terminal.usage(
        "a series has at most \(SeriesCommand.mostDays) days", hint: "take a longer step, or fewer years")
    }
    return days
  }
}
