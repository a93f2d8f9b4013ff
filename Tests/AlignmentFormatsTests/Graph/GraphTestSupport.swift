import AlignmentFormats
import AlignmentModel
import Foundation
import Testing

/// Reads texts as if they were files called `korea.yaml`, `second.yaml` and so on.
func reading(_ texts: String...) -> GraphReading {
  let names = ["korea.yaml", "second.yaml", "third.yaml"]
  return AlignmentGraph.reading(zip(texts, names).map { (Array($0.utf8), $1) })
}

/// The graph of a text that has nothing wrong; what is wrong fails the test.
func graph(_ text: String, name: String = "korea.yaml") throws -> AlignmentGraph {
  let reading = AlignmentGraph.reading([(Array(text.utf8), name)])
  return try #require(reading.graph, "\(reading.diagnostics.rendering())")
}

/// Everything the program says of some texts, as it prints it.
func verdict(_ reading: GraphReading) -> String {
  reading.diagnostics.rendering() + reading.diagnostics.summary + "\n"
}

/// Files of what the program is expected to say, beside the files it says it of.
enum Golden {
  /// With `ENTENTE_RECORD=1` the files are written anew, and the run fails so that nobody forgets to look.
  static let isRecording = ProcessInfo.processInfo.environment["ENTENTE_RECORD"] == "1"

  /// The folder of the tests that a file is in.
  static func folder(_ name: String, file: String = #filePath) -> URL {
    URL(fileURLWithPath: file).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent(name)
  }

  static func names(in folder: URL) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
  }

  static func compare(_ text: String, with file: URL) throws {
    if isRecording {
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(file.lastPathComponent); look at it and run again without ENTENTE_RECORD")
      return
    }
    let data = try? Data(contentsOf: file)
    let expected = data.map { String(decoding: $0, as: UTF8.self) }
    #expect(text == expected, "\(file.lastPathComponent)")
  }
}
