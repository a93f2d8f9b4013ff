import ArgumentParser
import Entente

/// `entente history`: what ever held.
struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "Everything that ever held between two actors, or of one, in order.",
    discussion: """
      As a picture (SVG, PNG or PDF) bars on a time axis: full on days on which a tie is certain, pale where it is \
      possible, hollow where it is alleged or denied.

      entente history Graphs/korea.yaml --of PRK --with RUS
      entente history Graphs/korea.yaml --of PRK --with RUS -o korea-russia.svg
      entente history Graphs/korea.yaml --of kim-jong-un --kinds summit,visit
      """)

  @OptionGroup var input: InputOptions
  @Option(name: .customLong("of"), help: "The actor.")
  var actor: String
  @Option(name: .customLong("with"), help: "The other actor.")
  var other: String?
  @Option(
    parsing: .unconditional, help: "Only what can have held since this day; of a month or a year its first.")
  var from: String?
  @Option(
    parsing: .unconditional, help: "Only what can have held until this day; of a month or a year its last.")
  var to: String?
  @Flag(help: "Only how many ties there are.")
  var count = false
  @OptionGroup(title: "Which ties") var chosen: SelectionOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  @OptionGroup(title: "Drawing") var picture: PictureArguments

  func run() throws {
    let format = try output.format(among: count ? [.text, .json] : [.text, .json, .svg, .png, .pdf])
    try picture.check(format, output)
    let days = try days()
    let read = try input.input()
    let graph = read.graph
    let id = try SelectionOptions.actor(actor, [graph])
    let with = try other.map { try SelectionOptions.actor($0, [graph]) }
    guard id != with else { throw Terminal.usage("--with wants another actor than --of") }
    let selection = try chosen.selection(in: [graph])
    let timeline = read.timeline(knownBy: try chosen.known())
    switch format {
    case .svg, .png, .pdf:
      let history = timeline.historyPicture(
        of: id, with: with, selection, during: days, style: try picture.style(for: graph))
      try picture.put(try drawn(history), format, output)
    default:
      let ties = timeline.history(of: id, with: with, selection, during: days)
      try put(ties, of: id, with: with, in: graph, format) {
        timeline.leftOut(ofHistoryOf: id, with: with, selection, during: days).values.reduce(0, +)
      }
    }
  }

  /// The days asked for; nil for all.
  private func days() throws -> ClosedRange<Day>? {
    guard from != nil || to != nil else { return nil }
    guard let from, let to else {
      throw Terminal.usage("two days are needed", hint: "give both --from and --to")
    }
    let first = try DayOptions.edge(from, "--from", last: false)
    let last = try DayOptions.edge(to, "--to", last: true)
    guard first <= last else {
      throw Terminal.usage(
        "--from \(from) is after --to \(to)", hint: "a history runs forwards: swap the two")
    }
    return first...last
  }

  private func put(
    _ ties: TieList, of id: ActorID, with other: ActorID?, in graph: AlignmentGraph,
    _ format: OutputOptions.Format, leftOut: () -> Int
  ) throws {
    switch format {
    case .json where count: try output.put(JSONReport.counts(ofHistory: ties, of: id, with: other))
    case .json: try output.put { JSONReport.write(history: ties, in: graph, of: id, with: other, to: $0) }
    case _ where count: try output.put(TextReport.counts(ofHistory: ties))
    default:
      let left = leftOut()
      try output.put {
        TextReport.write(history: ties, in: graph, of: id, with: other, leftOut: left, output.style, to: $0)
      }
    }
  }

  private func drawn(_ history: HistoryPicture) throws -> SVGDocument {
    guard history.ties.count <= HistoryPicture.mostTies else {
      throw Terminal.usage(
        "a picture of \(history.ties.count) ties would be too long to read; \(HistoryPicture.mostTies) are the most",
        hint: "narrow it: --with ACTOR, --kinds alliance, --valence hostile, --from 2018 --to 2020")
    }
    return history.svg()
  }
}
