import ArgumentParser
import Entente

/// `entente series`: figures of many days.
struct SeriesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "series", abstract: "How many ties there were on many days, as a table (CSV).",
    discussion: """
      A line a day: how many ties are certain, how many possible and no more, how many began or ended since the \
      line before, and whether the graph speaks about the day. With --by a line for each kind or actor.

      entente series Graphs/korea.yaml --from 2018-01 --to 2024-03 --every 1m
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
  @Option(help: "A line for each kind or each actor: kind, actor.")
  var by: String?
  @OptionGroup(title: "Which ties") var chosen: SelectionOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() throws {
    _ = try output.format(among: [.csv])
    let grouping = try grouping()
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
    let progress = Progress("counting \(days.count) days")
    let sweep = timeline.sweep(over: days, by: grouping, selection)
    progress.end()
    try output.put { sink in
      SeriesCSV.write(
        sweep, of: read.graph,
        covers: { day, kind in timeline.covers(day, kinds: kind.map { [$0] } ?? selection.kinds) }, to: sink)
    }
  }

  /// The most lines a day a series can have.
  private static let mostDays = 1_000_000

  private func grouping() throws -> Sweep.Grouping {
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
