import Entente

/// What a series is written as.
enum SeriesTarget {
  case table
  case folder(String, SeriesFolder.Form)
  case pdf
  case animation(seconds: Double)

  var isTable: Bool {
    if case .table = self { return true }
    return false
  }

  /// What `-o` and `--format` ask for: a folder where the name has no ending, or is that of a folder.
  init(_ output: OutputOptions, width: Int?, seconds: Double?) throws {
    let form = try Self.form(output)
    guard width == nil || form == .png else {
      throw Terminal.usage("--width is for PNG", hint: "add --format png")
    }
    guard seconds == nil || form == .animatedSVG else {
      throw Terminal.usage(
        "--seconds is for an animated SVG", hint: "add --format animated-svg -o series.svg")
    }
    switch form {
    case .svg, .png:
      guard let path = output.output, path != "-" else {
        throw Terminal.usage(
          "the pictures of a series are written to a folder", hint: "name one: -o pictures")
      }
      if let width, width < 1 { throw Terminal.usage("--width wants at least one pixel") }
      self = .folder(path, form == .svg ? .svg : .png(width: width))
    case .pdf:
      if output.goesToTerminal {
        throw Terminal.usage("a terminal cannot show PDF", hint: "name a file: -o series.pdf")
      }
      self = .pdf
    case .animatedSVG:
      let seconds = seconds ?? 1.5
      guard (0.1...60).contains(seconds) else { throw Terminal.usage("--seconds takes 0.1 to 60") }
      self = .animation(seconds: seconds)
    default: self = .table
    }
  }

  private static func form(_ output: OutputOptions) throws -> OutputOptions.Format {
    if output.format == nil, let path = output.output, path != "-" {
      if isFolder(path) { return .svg }
      // One file cannot hold many pictures but as pages, or one after the other.
      if path.lowercased().hasSuffix(".svg") { return .animatedSVG }
    }
    return try output.format(among: [.csv, .svg, .png, .pdf, .animatedSVG])
  }

  private static func isFolder(_ path: String) -> Bool {
    if path.hasSuffix("/") || Folder.isFolder(path) { return true }
    return path.split(separator: "/").last?.contains(".") == false
  }
}
