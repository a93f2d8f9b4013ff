import ArgumentParser
import Entente

/// Where a result goes, and in which form.
struct OutputOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: "The file to write; its ending chooses the format.", completion: .file())
  var output: String?
  @Option(
    help:
      "The format: text, json, markdown, dot, svg, png, pdf, html, csv, yaml, entente, node-link, cytoscape, stix, nquads, cypher, mermaid (as the verb has them)."
  )
  var format: String?
  @Flag(help: "Begin tables with a byte order mark, by which Excel knows UTF-8.")
  var bom = false
  @Flag(
    help: """
      In tables, put an apostrophe before cells that begin with = + - @, a tab or a line end, so that no spreadsheet \
      takes them for formulas. A last column, safe-cells, says so, and reading such a table takes them away again.
      """)
  var safeCells = false

  /// How the cells of tables are written.
  var cells: CellStyle {
    var style = CellStyle()
    (style.hasMark, style.isSafe) = (bom, safeCells)
    return style
  }

  /// The folder that a table for each part of a graph is to be written to; nil where the result is one file.
  var folder: String? {
    guard let output, output != "-" else { return nil }
    if let format, format != Format.csv.rawValue { return nil }
    let ending = output.split(separator: "/").last.flatMap { $0.split(separator: ".").dropFirst().last }
    // Who names a file and finds a folder there did not mean that.
    let isNamedAsFile = ending.flatMap { Format(ending: $0) } != nil
    if output.hasSuffix("/") || (Folder.isFolder(output) && !isNamedAsFile) { return output }
    let isTable = output.lowercased().hasSuffix(".csv") || output.hasPrefix("/dev/")
    return format == Format.csv.rawValue && !isTable ? output : nil
  }

  /// Refuses what is for tables where none is written.
  func checkCells(_ format: Format) throws {
    guard format != .csv, bom || safeCells else { return }
    throw Terminal.usage(
      "\(bom ? "--bom" : "--safe-cells") is for tables, not for \(format.rawValue)",
      hint: "leave it out, or write CSV: -o ties.csv")
  }

  /// The forms a result can take.
  enum Format: String, CaseIterable {
    case text, json, markdown, dot, svg, png, pdf, html, yaml, csv, entente
    case animatedSVG = "animated-svg"
    case mermaid, gexf, graphml
    case nodeLink = "node-link"
    case cytoscape, cypher, stix
    case quads = "nquads"

    /// The form of somebody else that it is, if ``GraphExport`` writes it.
    var export: ExportFormat? { ExportFormat(rawValue: rawValue) }

    /// All that ``GraphExport`` writes, whether of a graph, a day or a change.
    static var exports: [Format] { allCases.filter { $0.export != nil && $0 != .dot } }

    init?(ending: Substring) {
      switch ending.lowercased() {
      case "txt", "text": self = .text
      case "json": self = .json
      case "md", "markdown": self = .markdown
      case "dot", "gv": self = .dot
      case "svg": self = .svg
      case "png": self = .png
      case "pdf": self = .pdf
      case "html", "htm": self = .html
      case "yaml", "yml": self = .yaml
      case "csv": self = .csv
      case "entente": self = .entente
      case "mmd", "mermaid": self = .mermaid
      case "cyjs": self = .cytoscape
      case "stix": self = .stix
      case "cypher", "cql": self = .cypher
      case "nq", "nquads": self = .quads
      case "gexf": self = .gexf
      case "graphml": self = .graphml
      default: return nil
      }
    }
  }

  /// The format asked for, which must be one of those a verb has.
  func format(among allowed: [Format]) throws -> Format {
    let known = allowed.map(\.rawValue).joined(separator: ", ")
    if let format {
      guard let chosen = Format(rawValue: format), allowed.contains(chosen) else {
        throw Terminal.usage("the format \"\(format)\" is not \(allowed.count == 1 ? "" : "one of ")\(known)")
      }
      return chosen
    }
    guard let output, output != "-" else { return allowed[0] }
    let ending = output.split(separator: "/").last?.split(separator: ".", omittingEmptySubsequences: false)
    guard let ending, ending.count > 1, let last = ending.last else {
      throw Terminal.usage(
        "the name \(output) does not tell the format",
        hint:
          "end it with .\(allowed[allowed.count - 1].rawValue), or add --format\(allowed.count == 1 ? "" : ", one of") \(known)"
      )
    }
    guard let chosen = Format(ending: last), allowed.contains(chosen) else {
      throw Terminal.usage(
        "no format of this verb ends with .\(last)",
        hint: "the format\(allowed.count == 1 ? " is" : "s are") \(known)")
    }
    return chosen
  }

  /// Writes to the file, whole or not at all, or to standard output.
  func put(_ text: String) throws {
    guard let output, output != "-" else { return try Terminal.result(text) }
    do {
      try FileBytes.write(text, to: output)
    } catch {
      throw Terminal.failure(error)
    }
  }

  /// Writes bytes to the file, whole or not at all, or to standard output.
  func put(_ bytes: [UInt8]) throws {
    do {
      guard let output, output != "-" else { return try FileBytes.put(bytes, into: 1, "standard output") }
      try FileBytes.write(bytes, to: output)
    } catch {
      throw Terminal.failure(error)
    }
  }

  /// Whether the result would be shown on a screen.
  var goesToTerminal: Bool { (output == nil || output == "-") && Terminal.isShown }

  /// Writes piece by piece, to the file, whole or not at all, or to standard output.
  func put(_ body: (ByteSink) -> Void) throws {
    do {
      guard let output, output != "-" else {
        let sink = ByteSink(descriptor: 1, named: "standard output")
        body(sink)
        return try sink.finish()
      }
      try FileBytes.write(to: output, body)
    } catch {
      throw Terminal.failure(error)
    }
  }

  /// Writes in somebody else's form, and says what that cannot hold.
  func put(_ subject: ExportSubject, as format: ExportFormat) throws {
    var losses = Losses()
    try put { losses = GraphExport.write(subject, as: format, to: $0, cells: cells) }
    for line in losses.lines("kept") { Terminal.complain(line) }
  }

  /// Writes the DOT of a picture, and says what that cannot hold.
  func put(dot text: String, of subject: ExportSubject) throws {
    try put(text)
    for line in GraphExport.losses(ofPicture: subject).lines("kept") { Terminal.complain(line) }
  }

  /// Colours are for a terminal alone.
  var style: TextStyle { output == nil || output == "-" ? Terminal.style : .plain }
}
