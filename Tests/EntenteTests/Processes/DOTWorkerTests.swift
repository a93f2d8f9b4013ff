import Entente
import Testing

@Suite("Programs that read DOT")
struct DOTWorkerTests {
  private func said(_ script: String, limit: Duration = .seconds(20)) -> String {
    var options = ReadingOptions()
    options.dotWorker = DOTWorker(program: "/bin/sh", arguments: ["-c", script], timeLimit: limit)
    options.format = .dot
    do {
      return try AlignmentGraph.reading(["/dev/null"], options).diagnostics.rendering()
        + AlignmentGraph.reading([#filePath], options).diagnostics.rendering()
    } catch {
      return "\(error)"
    }
  }

  private var file: String { #filePath }

  @Test func `A crash is an error with the name of the file`() {
    #expect(
      said("kill -SEGV $$").hasSuffix(
        "\(file): error: Graphviz crashed (signal 11) while it read the file\n"
          + "    hint: halve the file to find out what in it is too much\n"))
  }

  @Test func `What lasts too long is broken off`() {
    #expect(
      said("exec sleep 30", limit: .milliseconds(200)).hasSuffix(
        "\(file): error: reading took more than 0.2 seconds and was broken off\n"
          + "    hint: halve the file to find out what in it is too much\n"))
  }

  @Test func `A program that fails, answers nothing or is not there is told apart`() {
    #expect(said("exit 3").hasSuffix("\(file): error: the process that reads DOT ended with status 3\n"))
    #expect(said("true").hasSuffix("\(file): error: the process that reads DOT gave no answer\n"))
    var options = ReadingOptions()
    options.dotWorker = DOTWorker(program: "/nowhere/entente")
    options.format = .dot
    let reading = try? AlignmentGraph.reading([file], options)
    #expect(
      reading?.diagnostics.rendering()
        == "\(file): error: /nowhere/entente cannot be started to read DOT: No such file or directory\n")
  }
}
