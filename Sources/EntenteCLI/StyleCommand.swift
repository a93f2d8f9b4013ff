import ArgumentParser
import Entente

/// `entente style`: how pictures look, to start a sheet of one's own from.
struct StyleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "style",
    abstract: "The style of pictures as a sheet (YAML), to be changed and given to --style.",
    discussion: """
      Without --style the standard style; with it, that sheet is checked, and the whole style that it makes is shown. \
      A sheet needs only what it changes. Kinds of one's own are known when the graph files that have them are named.

      entente style > my.style.yaml
      entente style Graphs/korea.yaml -o my.style.yaml
      """)

  @OptionGroup var input: InputOptions
  @Option(help: "A style sheet to check and to lay over the standard one.", completion: .file())
  var style: String?
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() throws {
    _ = try output.format(among: [.yaml])
    let vocabulary = input.files.isEmpty ? Vocabulary.standard : try input.graph().vocabulary
    let style = try style.map { try StyleArguments.style($0, vocabulary: vocabulary) } ?? .standard
    try output.put(style.sheet)
  }
}

/// Reads style sheets for verbs.
enum StyleArguments {
  /// What is wrong is told and ends the command; what is doubtful is told.
  static func style(_ path: String, vocabulary: Vocabulary) throws -> DrawingStyle {
    let reading: StyleReading
    do {
      reading = try DrawingStyle.reading(path, vocabulary: vocabulary)
    } catch {
      throw Terminal.failure(error)
    }
    guard let style = reading.style else {
      Terminal.complain(reading.diagnostics.rendering() + reading.diagnostics.summary)
      throw ExitCode.wrongData
    }
    if !reading.diagnostics.isEmpty {
      Terminal.complain(reading.diagnostics.rendering() + reading.diagnostics.summary)
    }
    return style
  }
}
