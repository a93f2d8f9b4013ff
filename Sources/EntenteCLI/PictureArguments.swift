import ArgumentParser
import Entente

/// How a picture looks, and in which form it leaves: SVG as it is drawn, PNG and PDF of the very same.
struct PictureArguments: ParsableArguments {
  @Option(
    help: "A style sheet (YAML), laid over the standard style, which `entente style` prints.",
    completion: .file())
  var style: String?
  @Option(help: "How wide a PNG is, in pixels. (default: two for each point of the picture)")
  var width: Int?

  /// What can be said before anything is read: that the options do not belong together, or the bytes not here.
  func check(_ format: OutputOptions.Format, _ output: OutputOptions) throws {
    guard width == nil || format == .png else {
      throw Terminal.usage("--width is for PNG; \(format.rawValue) has no pixels", hint: "add -o picture.png")
    }
    if let width, width < 1 { throw Terminal.usage("--width wants at least one pixel") }
    guard format == .png || format == .pdf, output.goesToTerminal else { return }
    throw Terminal.usage(
      "a terminal cannot show \(format.rawValue.uppercased())",
      hint: "name a file: -o picture.\(format.rawValue)")
  }

  /// The standard style, or with a sheet laid over it; what is wrong with that is told and ends the command.
  func style(for graph: AlignmentGraph) throws -> DrawingStyle {
    try style.map { try StyleArguments.style($0, vocabulary: graph.vocabulary) } ?? .standard
  }

  /// Writes a picture in the form asked for.
  func put(_ document: SVGDocument, _ format: OutputOptions.Format, _ output: OutputOptions) throws {
    guard format == .png || format == .pdf else { return try output.put(document.text) }
    let bytes: [UInt8]
    do {
      let progress = Progress("making the \(format.rawValue.uppercased())")
      defer { progress.end() }
      bytes = try format == .png ? document.png(width: width).bytes : document.pdf().bytes
    } catch {
      throw PictureArguments.failure(error)
    }
    try output.put(bytes)
  }

  static func failure(_ error: RenderingError) -> ExitCode {
    Terminal.complain(ofError: error.message, hint: error.hint)
    return error.code == .wrongSize ? .wrongUsage : .faultOfProgram
  }
}
