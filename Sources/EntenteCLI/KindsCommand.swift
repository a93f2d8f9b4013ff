import ArgumentParser
import Entente

/// `entente kinds`: the vocabulary.
struct KindsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kinds", abstract: "The kinds of ties, with those of graph files if any are named.",
    discussion: """
      entente kinds
      entente kinds Graphs/korea.yaml --format json
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() throws {
    let format = try output.format(among: [.text, .json])
    let vocabulary = input.files.isEmpty ? Vocabulary.standard : try input.graph().vocabulary
    try output.put(
      format == .json ? JSONReport.text(of: vocabulary) : TextReport.text(of: vocabulary, output.style))
  }
}
