import ArgumentParser
import Entente

/// `entente convert`: the same graph in another form.
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Writes a graph in another form: canonical, compiled, or for other programs.",
    discussion: """
      Canonical text is sorted and always the same for equal graphs; reading it gives the graph back. A compiled \
      graph (.entente) holds the same and its indexes: whatever its size, every verb opens it in milliseconds. \
      A folder gets a table for each part of the graph (actors.csv, ties.csv, sources.csv, claims.csv …), which read \
      back as the same graph; one .csv file is a table of ties alone. For other programs: gexf (Gephi), graphml, \
      node-link (JSON of NetworkX and D3), cytoscape (.cyjs), stix and dot, which read back as the same graph; \
      nquads (.nq), cypher, mermaid (.mmd) and markdown (.md). What a form cannot hold is told.

      entente convert Graphs/korea.yaml -o korea.json
      entente convert Graphs/korea.yaml --format yaml
      entente convert Graphs/korea.yaml -o korea/
      entente convert Graphs/korea.yaml -o korea.entente
      entente convert Graphs/korea.yaml --format node-link -o korea-nodes.json
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() throws {
    if let folder = output.folder { return try write(to: folder) }
    let format = try output.format(among: [.yaml, .json, .entente, .dot] + OutputOptions.Format.exports)
    try output.checkCells(format)
    guard format != .entente else { return try compile() }
    let graph = try input.graph()
    if let form = format.export { return try output.put(.graph(graph), as: form) }
    guard graph.tieCount <= ConvertCommand.mostTiesOfText else {
      throw Terminal.usage(
        "\(graph.tieCount) ties are too many for a graph file of text; \(ConvertCommand.mostTiesOfText) are the most",
        hint: "compile them: entente convert … -o graph.entente")
    }
    try output.put(GraphWriter.text(of: graph, as: format == .json ? .json : .yaml))
    let lost = graph.selfTieCount
    if lost > 0 {
      Terminal.complain(
        "not written: \(lost) tie\(lost == 1 ? "" : "s") of an actor to itself, which a graph file cannot hold"
      )
    }
  }

  private func write(to folder: String) throws {
    let graph = try input.graph()
    do {
      try TableFolder.write(graph, to: folder, output.cells)
    } catch {
      throw Terminal.failure(error)
    }
  }

  /// A text of more could not be read back.
  private static let mostTiesOfText = 1_000_000

  private func compile() throws {
    guard let path = output.output, path != "-" else {
      throw Terminal.usage("a compiled graph is written to a file", hint: "name one: -o graph.entente")
    }
    let timeline = try input.input().timeline(knownBy: nil, isIndexed: true)
    let progress = Progress("compiling \(path)")
    defer { progress.end() }
    timeline.prepare()
    do {
      try CompiledFile.write(timeline, to: path)
    } catch {
      throw Terminal.failure(error)
    }
  }
}
