import ArgumentParser
import Entente

/// `entente dot-worker`: takes DOT apart for another process; not for people.
struct DOTWorkerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dot-worker", abstract: "Takes the DOT of standard input apart.", shouldDisplay: false)

  func run() throws {
    do {
      let bytes = try FileBytes.read("-")
      try FileBytes.put(DOTRecords(of: bytes).bytes, into: 1, "standard output")
    } catch {
      throw Terminal.failure(error)
    }
  }
}
