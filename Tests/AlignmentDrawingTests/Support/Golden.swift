import Foundation
import Testing

/// Compares with a text kept beside the tests. With ENTENTE_RECORD=1 in the environment it is written anew, and
/// the test fails, so that recording cannot pass for a success.
enum Golden {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Golden")

  static func expect(
    _ text: String, isLike name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["ENTENTE_RECORD"] == "1" {
      try Data(text.utf8).write(to: file)
      Issue.record("\(name) was recorded; run again without ENTENTE_RECORD", sourceLocation: sourceLocation)
      return
    }
    let kept = try String(contentsOf: file, encoding: .utf8)
    guard kept != text else { return }
    let difference = zip(kept.split(separator: "\n"), text.split(separator: "\n")).first { $0 != $1 }
    Issue.record(
      "\(name) differs, first in:\n\(difference?.0 ?? "(its length)")\n\(difference?.1 ?? "(its length)")",
      sourceLocation: sourceLocation)
  }
}
