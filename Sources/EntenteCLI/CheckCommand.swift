import ArgumentParser
import Entente

/// `entente check`: everything that is wrong with files.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Reads, validates and lints; tells every problem in one run.",
    discussion: """
      Each problem comes with its file, line and column, the line itself and a hint. A compiled graph is checked \
      in all it holds.

      entente check Graphs/korea.yaml
      entente check --strict --format json Graphs/korea.yaml
      """)

  @OptionGroup var input: InputOptions
  @Flag(help: "Warnings count as errors.")
  var strict = false
  @Option(help: "text or json.")
  var format = "text"

  func run() throws {
    guard format == "text" || format == "json" else {
      throw Terminal.usage("the format \"\(format)\" is not one of text, json")
    }
    let reading = try input.reading(checksWhole: true)
    let found = reading.diagnostics
    if format == "json" {
      try Terminal.result(JSONReport.text(of: found))
    } else {
      let size = reading.graph.map { graph -> String in
        let counts = [
          (graph.actors.count, "actor"), (graph.tieCount, "tie"), (graph.sources.count, "source"),
        ]
        return counts.map { "\($0) \($1)\($0 == 1 ? "" : "s")" }.joined(separator: ", ") + ". "
      }
      try Terminal.result(found.rendering() + (size ?? "") + found.summary + "\n")
    }
    if found.hasErrors || (strict && !found.isEmpty) { throw ExitCode.wrongData }
  }
}
