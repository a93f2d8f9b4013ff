import ArgumentParser
import Entente

struct Dummy {
  func dot(of: Snapshot) -> (text: String, x: Int) { ("", 0) }
  func svg(of: Snapshot) -> (text: String, x: Int) { ("", 0) }
  func dot(of: SnapshotDiff) -> (text: String, x: Int) { ("", 0) }
  func svg(of: SnapshotDiff) -> (text: String, x: Int) { ("", 0) }
}
struct DrawingOptions: ParsableArguments {
  func pictures(of: Timeline, _ s: Selection, showing: [TieState]) throws -> Dummy { Dummy() }
  func pictures(of: [Timeline], _ s: Selection, _ d: SnapshotDiff) throws -> Dummy { Dummy() }
}
