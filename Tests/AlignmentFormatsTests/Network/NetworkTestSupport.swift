import AlignmentModel
import AlignmentTimeline
import Foundation
import Testing

@testable import AlignmentFormats

/// Reads and writes GEXF and GraphML in tests.
enum Networks {
  /// The forms of nodes and edges.
  static let forms: [ExportFormat] = [.gexf, .graphml]

  static func name(_ form: ExportFormat) -> String { "a.\(form.rawValue)" }

  /// What is written of a subject.
  static func bytes(_ subject: ExportSubject, _ form: ExportFormat) -> (bytes: [UInt8], losses: Losses) {
    var bytes: [UInt8] = []
    let sink = ByteSink {
      bytes += $0
      return nil
    }
    let losses = GraphExport.write(subject, as: form, to: sink)
    try? sink.finish()
    return (bytes, losses)
  }

  static func text(_ subject: ExportSubject, _ form: ExportFormat) -> String {
    String(decoding: bytes(subject, form).bytes, as: UTF8.self)
  }

  /// What a file says, with its problems.
  static func reading(_ text: String, _ form: ExportFormat) -> GraphReading {
    AlignmentGraph.reading([(bytes: Array(text.utf8), name: name(form))])
  }

  /// The graph of a file.
  static func graph(
    _ text: String, _ form: ExportFormat, at location: SourceLocation = #_sourceLocation
  ) throws -> AlignmentGraph {
    let reading = reading(text, form)
    return try #require(reading.graph, "\(reading.diagnostics.rendering())", sourceLocation: location)
  }

  /// What was not taken, line by line.
  static func losses(_ text: String, _ form: ExportFormat) -> [String] {
    reading(text, form).losses.flatMap { $0.losses.lines("taken") }
  }

  /// All that a reading complains of.
  static func complaints(_ text: String, _ form: ExportFormat) -> String {
    reading(text, form).diagnostics.rendering()
  }

  /// The ties in words: kind, ends, days, weight.
  static func ties(_ graph: AlignmentGraph) -> [String] {
    (0..<graph.tieCount).map { row in
      let arrow = graph.columns.flags(row).contains(.mutual) ? "--" : "->"
      let (from, to) = (
        graph.actors.id(Int(graph.columns.from[row])), graph.actors.id(Int(graph.columns.to[row]))
      )
      let isEvent = graph.columns.flags(row).contains(.event)
      return
        "\(graph.kindID(row)): \(from) \(arrow) \(to) \(isEvent ? "on " : "")\(graph.timeText(row) ?? "")"
    }
  }

  /// The first lines that differ, for messages.
  static func differences(_ wanted: String, _ found: String) -> [String] {
    let (wanted, found) = (wanted.split(separator: "\n"), found.split(separator: "\n"))
    let change = found.difference(from: wanted)
    return change.prefix(6).map { change in
      switch change {
      case .remove(let line, let text, _): "missing \(line): \(text.prefix(300))"
      case .insert(let line, let text, _): "not wanted \(line): \(text.prefix(300))"
      }
    }
  }

  /// Files of other people, which stand beside the checkout of those who develop Entente.
  static let others = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("shared/data/graphs").path

  static var hasOthers: Bool { FileManager.default.fileExists(atPath: others) }
}
