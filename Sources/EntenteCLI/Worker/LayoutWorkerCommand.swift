import ArgumentParser
import Entente

/// `entente layout-worker`: the other end of ``LayoutWorker``; not for people.
struct LayoutWorkerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "layout-worker", abstract: "Lays out what standard input asks for.", shouldDisplay: false)

  func run() throws {
    do {
      let bytes = try FileBytes.read("-")
      guard let request = LayoutMessage.request(String(decoding: bytes, as: UTF8.self)) else {
        throw Terminal.usage("standard input is no request for a layout")
      }
      let answer = Result { () throws(GraphvizError) in try GraphvizEngine.layout(request) }
      try FileBytes.put(LayoutMessage.text(of: answer), into: 1, "standard output")
    } catch let error as FileError {
      throw Terminal.failure(error)
    }
  }
}
