import AlignmentModel
import AlignmentTimeline
import Foundation
import Testing

@testable import AlignmentFormats

/// What is written of a subject, and what is said to be lost.
func exported(_ subject: ExportSubject, as format: ExportFormat) -> (text: String, losses: [String]) {
  var bytes: [UInt8] = []
  let sink = ByteSink { piece in
    bytes.append(contentsOf: piece)
    return nil
  }
  let losses = GraphExport.write(subject, as: format, to: sink)
  try? sink.finish()
  return (String(decoding: bytes, as: UTF8.self), losses.lines("kept"))
}

/// What a text in somebody else's form is read as.
func foreign(_ text: String, _ name: String = "graph.json") -> GraphReading {
  AlignmentGraph.reading([(Array(text.utf8), name)])
}

/// The graph file that comes of a text in somebody else's form; what is wrong with it, where it cannot be read.
func graphFile(_ text: String, _ name: String = "graph.json") -> String {
  let reading = foreign(text, name)
  guard let graph = reading.graph else { return verdict(reading) }
  return GraphWriter.text(of: graph)
}

/// What of a text cannot be taken, line by line.
func lost(_ text: String, _ name: String = "graph.json") -> [String] {
  foreign(text, name).losses.flatMap { $0.losses.lines("taken") }
}

/// Graphs that come with Entente.
enum Shipped {
  static let korea = Result { try graph("korea") }
  static let europe = Result { try graph("europe-1914") }

  private static func graph(_ name: String) throws -> AlignmentGraph {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try AlignmentGraph(contentsOf: root.appendingPathComponent("Graphs/\(name).yaml").path)
  }
}

/// A graph in which every text is one that some form could take for something of its own.
func hostileGraph() throws -> AlignmentGraph {
  let nasty = "</script><b>&amp;\"quoted\" 'x' \\ `y` | ; # {z} [w] %20 ]]> --> 북한\nnext\tline ${a} \\n"
  let text = DocumentWriter(.json).text(
    of: .block([
      .init("entente", .bare("1")), .init("title", .scalar(nasty)),
      .init("sources", .block([.init("s'1\"<\\", .block([.init("title", .scalar(nasty))]))])),
      .init(
        "kinds", .block([.init("k'`\\\"<|", .block([.init("label", .scalar(nasty))]))])),
      .init(
        "actors",
        .block(
          ["A\"<\\", "북한", "o'`|;#"].map { id in
            .init(id, .block([.init("name", .scalar(nasty)), .init("kind", .scalar("state"))]))
          })),
      .init(
        "ties",
        .block([
          .block([
            .init("k'`\\\"<|", .scalar("A\"<\\ -> 북한")), .init("id", .scalar("id \"'\\ <>")),
            .init("date", .scalar("2024-01-19")), .init("note", .scalar(nasty)),
            .init("sources", .flow([.scalar("s'1\"<\\")])),
          ]),
          .block([.init("alliance", .scalar("북한 -- o'`|;#")), .init("during", .scalar("2020/.."))]),
        ])),
    ]))
  return try graph(text, name: "nasty.json")
}
