import ArgumentParser
import Entente

/// `entente snapshot`: what held on a day.
struct SnapshotCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "snapshot", abstract: "What held on a day, in words, as data or as a picture.",
    discussion: """
      entente snapshot Graphs/korea.yaml --on 2024-01-19
      entente snapshot Graphs/korea.yaml --on 2024-01-19 -o korea.svg
      entente snapshot Graphs/korea.yaml --on 2024-01-19 --width 3000 -o korea.png
      entente snapshot Graphs/korea.yaml --on 2024-01-19 --layout k.layout -o k.svg
      """)

  @OptionGroup var input: InputOptions
  @Option(parsing: .unconditional, help: "The day: 2024-01-19.")
  var on: String
  @Flag(help: "Only how many ties there are.")
  var count = false
  @OptionGroup(title: "Which ties") var chosen: SelectionOptions
  @OptionGroup(title: "Drawing") var drawing: DrawingArguments
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() throws {
    let day = try DayOptions.day(on, "--on")
    let format = try output.format(
      among: count
        ? [.text, .json] : [.text, .json, .dot, .svg, .png, .pdf] + OutputOptions.Format.exports)
    try drawing.check(format, output)
    try output.checkCells(format)
    let read = try input.input()
    let selection = try chosen.selection(in: [read.graph])
    let timeline = read.timeline(knownBy: try chosen.known())
    let snapshot = timeline.snapshot(on: day, selection)
    if format != .dot, let form = format.export { return try output.put(.snapshot(snapshot), as: form) }
    switch format {
    case .json where count: try output.put(JSONReport.counts(of: snapshot))
    case .text where count: try output.put(TextReport.counts(of: snapshot))
    case .json: try output.put { JSONReport.write(snapshot, to: $0) }
    case .dot:
      try output.put(
        dot: try pictures(of: timeline, snapshot).dot(of: snapshot).text, of: .snapshot(snapshot))
    case .svg, .png, .pdf:
      try drawing.picture.put(try pictures(of: timeline, snapshot).svg(of: snapshot), format, output)
    default: try output.put { TextReport.write(snapshot, output.style, to: $0) }
    }
  }

  private func pictures(of timeline: Timeline, _ snapshot: Snapshot) throws -> Drawing {
    let (day, selection) = (snapshot.on, snapshot.selection)
    return try drawing.pictures(of: timeline, selection, for: timeline.diff(from: day, to: day, selection))
  }
}
