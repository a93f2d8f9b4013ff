import Entente
import Foundation
import Testing

@testable import EntenteCLI

@Suite("The worker that lays out large pictures")
struct LayoutWorkerTests {
  private let request = LayoutRequest(
    boxes: [
      .init(width: 40, height: 20, pinned: .init(x: 1.5, y: -2)), .init(width: 1 / 3, height: 20),
      .init(width: 40, height: 20),
    ],
    lines: [.init(from: 0, to: 1, length: 100, weight: 0.3, breadth: 12)], separation: 10, seed: -7,
    clearsLines: false)

  private func worker(_ script: String, limit: Double = 20) -> LayoutWorker {
    LayoutWorker(program: "/bin/sh", arguments: ["-c", script], limit: limit)
  }

  private func fault(_ worker: LayoutWorker) -> LayoutFault? {
    do throws(LayoutFault) {
      _ = try worker.layout(request)
      return nil
    } catch {
      return error
    }
  }

  @Test("Requests and answers come through as they are, to the last bit")
  func messages() {
    #expect(LayoutMessage.request(LayoutMessage.text(of: request)) == request)
    let layout = Layout(points: [.init(x: 0.1, y: -1e-9), .init(x: 3, y: 4)], width: 1 / 3, height: 7)
    let answers: [LayoutMessage.Answer] = [
      .success(layout), .success(Layout(points: [], width: 0, height: 0)),
      .failure(GraphvizError(code: .layoutFailed, message: "no, because", hint: "")),
    ]
    for answer in answers { #expect(LayoutMessage.answer(LayoutMessage.text(of: answer)) == answer) }
  }

  @Test("What is cut short or something else is no message")
  func broken() {
    let text = LayoutMessage.text(of: request)
    let answer = LayoutMessage.text(of: .success(Layout(points: [.init(x: 1, y: 2)], width: 3, height: 4)))
    for length in 0..<text.count { #expect(LayoutMessage.request(String(text.prefix(length))) == nil) }
    for length in 0..<answer.count { #expect(LayoutMessage.answer(String(answer.prefix(length))) == nil) }
    #expect(LayoutMessage.request("layout\n0\n1\n1\n99999999999\n0\nend") == nil)
    #expect(LayoutMessage.answer(text) == nil && LayoutMessage.request(answer) == nil)
  }

  @Test("The command as worker gives the same layout as the engine in this process")
  func sameLayout() throws {
    let worker = LayoutWorker(program: try Command.binary(), arguments: ["layout-worker"], limit: 20)
    #expect(try worker.layout(request) == GraphvizEngine.layout(request))
    var wrong = request
    wrong.lines[0].to = 9
    #expect(
      throws: LayoutFault("line 0 ends at box 9, but there are 3 boxes", hint: "boxes are counted from 0")
    ) { try worker.layout(wrong) }
  }

  @Test("A crash is an error in words")
  func crash() {
    #expect(
      fault(worker("kill -SEGV $$"))
        == LayoutFault(
          "Graphviz crashed (signal 11) while it placed the actors",
          hint: "narrow the picture: --around ACTOR, --kinds alliance, --top 50"))
  }

  @Test("What takes too long is killed")
  func late() {
    let clock = ContinuousClock()
    let began = clock.now
    #expect(
      fault(worker("sleep 60", limit: 0.3))
        == LayoutFault(
          "placing 3 actors took more than 0.3 seconds and was broken off",
          hint: "narrow the picture: --around ACTOR, --kinds alliance, --top 50"))
    #expect(clock.now - began < .seconds(10))
  }

  @Test("A worker that fails, says nothing, says something else or is not there is told apart")
  func others() {
    #expect(fault(worker("exit 3"))?.message == "the process that places the actors ended with status 3")
    for script in ["true", "echo placed", "echo hello; cat >/dev/null"] {
      #expect(
        fault(worker(script))?.message == "the process that places the actors gave no answer", "\(script)")
    }
    let absent = LayoutWorker(program: "/no/such/program", arguments: [], limit: 1)
    #expect(
      fault(absent)?.message
        == "/no/such/program cannot be started to place the actors: No such file or directory")
  }

  @Test("More is said than a pipe holds, in both directions")
  func large() throws {
    let boxes = [LayoutRequest.Box](repeating: .init(width: 1 / 3, height: 1 / 7), count: 4_000)
    let large = LayoutRequest(boxes: boxes, lines: [], separation: 1 / 3)
    let text = LayoutMessage.text(of: large)
    #expect(text.utf8.count > 1 << 17)
    let input = try HandedFile(text)
    defer { input.close() }
    let outcome = try ChildProcess(program: "/bin/cat", arguments: [], environment: [])
      .run(inputs: [input.descriptor], timeLimit: .seconds(20))
    #expect(outcome.ending == .exited(0))
    #expect(outcome.output == Array(text.utf8))
  }

  @Test("The worker is not for people: help does not name it, and other input is refused")
  func hidden() throws {
    #expect(!(try Command.run(["--help"]).output.contains("layout-worker")))
    let run = try Command.run(["layout-worker"], input: Array("hello".utf8))
    #expect(run.status == 64 && run.output == "")
    #expect(run.errors == "error: standard input is no request for a layout\n")
  }

  @Test("More than 300 actors are drawn when they are asked for", .timeLimit(.minutes(2)))
  func manyActors() throws {
    let folder = try Folder()
    let rows = (0..<330).map { "trade,a\($0),a\($0 / 3),2020-01-01,2021-01-01" }
    try folder.file("many.csv", "kind,from,to,start,end\n" + rows.dropFirst().joined(separator: "\n") + "\n")
    let day = ["snapshot", "many.csv", "--on", "2020-05-05", "--format", "svg"]
    #expect(try Command.run(day, in: folder).status == 64)
    let run = try Command.run(day + ["--most-actors", "330"], in: folder, limit: 60)
    #expect(run.status == 0)
    #expect(run.output.components(separatedBy: "<g class=\"actor ").count == 331)
    for wrong in ["0", "4001", "-3"] {
      let run = try Command.run(day + ["--most-actors=\(wrong)"], in: folder)
      #expect(run.status == 64)
      #expect(
        run.errors == """
          error: --most-actors \(wrong) is out of range
              hint: a picture shows from 1 to 4000 actors

          """)
    }
  }
}
