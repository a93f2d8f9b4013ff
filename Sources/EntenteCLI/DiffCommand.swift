import ArgumentParser
import Entente

/// `entente diff`: what changed.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "What changed between two days, or between two files.",
    discussion: """
      With --from and --to the files are merged and two of their days compared. Without, exactly two files are \
      compared, all their ties, or those of --on.

      entente diff Graphs/korea.yaml --from 2018-10-01 --to 2024-01-19
      entente diff Graphs/korea.yaml Graphs/korea.yaml --exit-code
      """)

  @OptionGroup var input: InputOptions
  @Option(parsing: .unconditional, help: "The first day; of a month or a year its first day.")
  var from: String?
  @Option(parsing: .unconditional, help: "The second day; of a month or a year its last day.")
  var to: String?
  @Option(parsing: .unconditional, help: "Compare two files on this day.")
  var on: String?
  @Flag(help: "Also list what came and went between the two days.")
  var passing = false
  @Flag(help: "Only how many ties began, ended, changed and stayed as they were.")
  var count = false
  @Flag(help: "Exit with 1 when anything differs.")
  var exitCode = false
  @OptionGroup(title: "Which ties") var chosen: SelectionOptions
  @OptionGroup(title: "Drawing") var drawing: DrawingArguments
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() throws {
    let format = try output.format(
      among: count
        ? [.text, .json] : [.text, .json, .dot, .svg, .png, .pdf] + OutputOptions.Format.exports)
    try drawing.check(format, output)
    try output.checkCells(format)
    let difference = try from != nil || to != nil ? ofDays() : ofFiles()
    try put(difference, format)
    if exitCode && !difference.diff.isEmpty { throw ExitCode.differs }
  }

  /// A diff, and what is needed to draw it.
  private struct Difference {
    var diff: SnapshotDiff
    /// The timeline of both days; nil when two files are compared.
    var timeline: Timeline?
    var selection: Selection
    var names: (old: String, new: String)?
  }

  private func ofDays() throws -> Difference {
    guard let from, let to else {
      throw Terminal.usage("two days are needed", hint: "give both --from and --to")
    }
    guard on == nil else {
      throw Terminal.usage("--on compares two files, --from and --to two days of one graph")
    }
    let days = (try DayOptions.edge(from, "--from", last: false), try DayOptions.edge(to, "--to", last: true))
    let read = try input.input()
    let selection = try chosen.selection(in: [read.graph])
    let timeline = read.timeline(knownBy: try chosen.known())
    return Difference(
      diff: timeline.diff(from: days.0, to: days.1, selection), timeline: timeline, selection: selection)
  }

  private func ofFiles() throws -> Difference {
    guard input.files.count == 2 else {
      throw Terminal.usage(
        "what is to be compared?",
        hint: "give two days, --from and --to, or exactly two files, the old and the new")
    }
    let day = try on.map { try DayOptions.day($0, "--on") }
    let inputs = try input.files.map { try input.input([$0]) }
    var selection = try chosen.selection(in: inputs.map(\.graph))
    // Two versions of a graph are compared in all they say, whatever a picture of a day would leave out.
    if day == nil { selection.statuses = Set(Status.allCases) }
    let known = try chosen.known()
    let timelines = inputs.map { $0.timeline(knownBy: known) }
    return Difference(
      diff: SnapshotDiff(old: timelines[0], new: timelines[1], on: day, selection), timeline: nil,
      selection: selection, names: (input.files[0], input.files[1]))
  }

  /// Two days of one graph are drawn in the frame of all its days, so that pictures can be laid side by side.
  private func pictures(_ difference: Difference) throws -> Drawing {
    guard let timeline = difference.timeline else {
      return try drawing.pictures(of: difference.diff, difference.selection)
    }
    return try drawing.pictures(of: timeline, difference.selection, for: difference.diff)
  }

  private func put(_ difference: Difference, _ format: OutputOptions.Format) throws {
    let (diff, names) = (difference.diff, difference.names)
    switch format {
    case .csv: try output.put(.diff(diff), as: .csv)
    case .json where count: try output.put(JSONReport.counts(of: diff, names: names))
    case .text where count: try output.put(TextReport.counts(of: diff))
    case .json: try output.put { JSONReport.write(diff, names: names, passing: passing, to: $0) }
    case .markdown: try output.put(MarkdownReport.text(of: diff, names: names, passing: passing))
    case .dot: try output.put(dot: try pictures(difference).dot(of: diff).text, of: .diff(diff))
    case .svg, .png, .pdf:
      try drawing.picture.put(try pictures(difference).svg(of: diff), format, output)
    case .text:
      try output.put { TextReport.write(diff, names: names, passing: passing, output.style, to: $0) }
    default:
      if let form = format.export { try output.put(.diff(diff), as: form) }
    }
  }
}
