import Entente
import Foundation
import Testing

@Suite("The picture in the README")
struct ReadmePictureTests {
  private static let path = GraphFiles.path("korea-2024-01-19.svg")

  @Test("It is what `entente snapshot Graphs/korea.yaml --on 2024-01-19 -o korea.svg` draws")
  func isDrawn() throws {
    let timeline = try Korea.timeline
    let drawn = try timeline.drawing().svg(of: timeline.snapshot(on: "2024-01-19")).text
    if ProcessInfo.processInfo.environment["ENTENTE_RECORD"] == "1" {
      try FileBytes.write(drawn, to: Self.path)
      Issue.record("The picture was drawn anew; look at it, and run again without ENTENTE_RECORD.")
    }
    let kept = try String(contentsOfFile: Self.path, encoding: .utf8)
    #expect(drawn == kept, "draw it anew with ENTENTE_RECORD=1, and look at it")
  }
}
