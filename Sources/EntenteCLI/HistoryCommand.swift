import ArgumentParser
import Entente

/// `entente history`: what ever held.
struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "Everything that ever held between two actors, or of one, in order.",
    discussion: """
      entente history Graphs/korea.yaml --of PRK --with RUS
      entente history Graphs/korea.yaml --of kim-jong-un --kinds summit,visit
      """)

  @OptionGroup var input: InputOptions
  @Option(name: .customLong("of"), help: "The actor.")
  var actor: String
  @Option(name: .customLong("with"), help: "The other actor.")
  var other: String?
  @Flag(help: "Only how many ties there are.")
  var count = false
  @OptionGroup(title: "Which ties") var chosen: SelectionOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() throws {
    let format = try output.format(among: [.text, .json])
    let read = try input.input()
    let graph = read.graph
    let id = try SelectionOptions.actor(actor, [graph])
    let with = try other.map { try SelectionOptions.actor($0, [graph]) }
    guard id != with else { throw Terminal.usage("--with wants another actor than --of") }
    let selection = try chosen.selection(in: [graph])
    let timeline = read.timeline(knownBy: try chosen.known())
    let ties = timeline.history(of: id, with: with, selection)
    if count {
      return try output.put(
        format == .json
          ? JSONReport.counts(ofHistory: ties, of: id, with: with) : TextReport.counts(ofHistory: ties))
    }
    if format == .json { return try output.put(JSONReport.text(ofHistory: ties, of: id, with: with)) }
    var everything = selection
    everything.statuses = Set(Status.allCases)
    let leftOut = timeline.history(of: id, with: with, everything).count - ties.count
    try output.put(
      TextReport.text(ofHistory: ties, in: graph, of: id, with: with, leftOut: leftOut, output.style))
  }
}
