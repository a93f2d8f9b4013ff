import AlignmentModel
import Foundation
import Testing

@testable import AlignmentFormats

/// What becomes of a thing that is written in a form.
enum Fate: String {
  /// Reading gives the same graph back.
  case kept
  /// It stands there in words, and nothing reads it back.
  case written
  /// It is lost, and that is said.
  case told
  /// It is lost without a word.
  case silent

  /// As the table in the documentation has it.
  var mark: String {
    switch self {
    case .kept: "kept"
    case .written: "written"
    case .told: "told"
    case .silent: "LOST"
    }
  }
}

@Suite("What forms of other people keep")
struct FidelityTests {
  /// Forms that have a reader. DOT is read by another process, see the tests of the command.
  static let readFromBytes: [ExportFormat: FileFormat] = [
    .nodeLink: .nodeLink, .cytoscape: .nodeLink, .stix: .stix, .csv: .csv, .gexf: .gexf, .graphml: .graphml,
  ]
  /// A form that a graph is written in.
  enum Form: Hashable, CustomStringConvertible {
    case folder
    case file(ExportFormat)

    static let all = [Form.folder] + ExportFormat.allCases.map { Form.file($0) }

    var description: String {
      switch self {
      case .folder: "folder of tables"
      case .file(.csv): "one table"
      case .file(let format): format.rawValue
      }
    }
  }

  /// Writes a graph and looks at what is there.
  static func fate(of one: FidelityCase, in form: Form) throws -> Fate {
    let graph = try AlignmentFormatsTests.graph(one.yaml)
    guard case .file(let format) = form else {
      let again = AlignmentGraph.reading(tables: TableFolder.tables(of: graph), named: "written")
      return try isSame(again, graph, one) ? .kept : .silent
    }
    let (bytes, losses) = GraphExport.bytes(of: .graph(graph), as: format)
    if let form = readFromBytes[format] {
      var options = ReadingOptions()
      options.format = form
      if try isSame(AlignmentGraph.reading([(bytes, "written")], options), graph, one) { return .kept }
    } else {
      let text = String(decoding: bytes, as: UTF8.self)
      let isThere = one.probes.allSatisfy { $0.split(separator: "|").contains { text.contains($0) } }
      if isThere { return .written }
    }
    // What is told of any graph says nothing of this one.
    let plain = GraphExport.bytes(
      of: .graph(try AlignmentFormatsTests.graph(FidelityCase.plain.yaml)), as: format)
    let usual = Set(plain.losses.all.map { "\($0.count) \($0.what)" })
    return losses.all.contains { !usual.contains("\($0.count) \($0.what)") } ? .told : .silent
  }

  private static func isSame(
    _ again: GraphReading, _ graph: AlignmentGraph, _ one: FidelityCase
  ) throws -> Bool {
    let read = try #require(again.graph, "\(again.diagnostics.rendering())")
    let texts = [read, graph].map { GraphWriter.text(of: $0) }
    return one.isOfTies ? ties(texts[0]) == ties(texts[1]) : texts[0] == texts[1]
  }

  /// The lines of ties. An id that would be derived anyway may stand there or not.
  private static func ties(_ text: String) -> [Substring] {
    text[(text.range(of: "\nties:")?.lowerBound ?? text.endIndex)...].split(separator: "\n").filter {
      !($0.hasPrefix("    id: ") && $0.dropFirst(8).contains(":"))
    }
  }

  /// By case and form: found out once for all tests.
  static let fates: Result<[[Fate]], any Error> = Result {
    try FidelityCase.all.map { one in try Form.all.map { try fate(of: one, in: $0) } }
  }

  @Test func `Whatever a form cannot keep, it says so`() throws {
    for (one, fates) in zip(FidelityCase.all, try Self.fates.get()) {
      for (form, fate) in zip(Form.all, fates) {
        #expect(fate != .silent, "\(one.name) in \(form)\n\(one.yaml)")
      }
    }
  }

  @Test func `The table in the documentation is what was found`() throws {
    let names = Form.all.map(\.description)
    var lines = [
      "| a graph says | \(names.joined(separator: " | ")) |",
      "|---|\(names.map { _ in "---" }.joined(separator: "|"))|",
    ]
    for (one, fates) in zip(FidelityCase.all, try Self.fates.get()) {
      lines.append("| \(one.name) | \(fates.map(\.mark).joined(separator: " | ")) |")
    }
    let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sources/Entente/Entente.docc/Formats.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let parts = text.components(separatedBy: "<!-- fidelity -->\n")
    try #require(parts.count == 3, "the page marks where the table stands")
    let drawn = [parts[0], lines.joined(separator: "\n") + "\n", parts[2]].joined(
      separator: "<!-- fidelity -->\n")
    try Golden.compare(drawn, with: page)
  }
}

extension GraphExport {
  /// What is written, in memory.
  static func bytes(of subject: ExportSubject, as format: ExportFormat) -> (bytes: [UInt8], losses: Losses) {
    var bytes: [UInt8] = []
    let sink = ByteSink { piece in
      bytes.append(contentsOf: piece)
      return nil
    }
    let losses = write(subject, as: format, to: sink)
    #expect(throws: Never.self) { try sink.finish() }
    return (bytes, losses)
  }
}
