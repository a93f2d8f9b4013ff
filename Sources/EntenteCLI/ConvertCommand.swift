import ArgumentParser
import Entente

/// `entente convert`: the same graph in another form.
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert", abstract: "Writes a graph in canonical form, as YAML or JSON.",
    discussion: """
      Canonical text is sorted and always the same for equal graphs; reading it gives the graph back.

      entente convert Graphs/korea.yaml -o korea.json
      entente convert Graphs/korea.yaml --format yaml
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() throws {
    let format = try output.format(among: [.yaml, .json])
    let graph = try input.graph()
    try output.put(GraphWriter.text(of: graph, as: format == .json ? .json : .yaml))
  }
}
