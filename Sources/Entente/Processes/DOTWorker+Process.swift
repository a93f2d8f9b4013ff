public import AlignmentFormats

extension DOTWorker {
  /// A worker that is a program: it finds DOT on standard input and puts records on standard output, as `entente
  /// dot-worker` does. A call into the C library can neither be broken off nor survive a crash, so it is never made
  /// in this process.
  ///
  /// - Parameters:
  ///   - program: an absolute path: that of the `entente` command, or of a program that writes the `DOTRecords` of
  ///     what it reads.
  ///   - arguments: its arguments.
  ///   - timeLimit: when it is over, the program is killed.
  public init(program: String, arguments: [String] = ["dot-worker"], timeLimit: Duration = .seconds(60)) {
    self.init { (text) throws(DOTFault) in
      let input: HandedFile
      do {
        input = try HandedFile(text)
      } catch {
        throw DOTFault("the file cannot be handed to the process that reads DOT: \(error)")
      }
      defer { input.close() }
      let child = ChildProcess(
        program: program, arguments: arguments, environment: ChildProcess.settings(DOTWorker.settings))
      let outcome: ChildProcess.Outcome
      do throws(ChildProcess.Failure) {
        outcome = try child.run(inputs: [input.descriptor], timeLimit: timeLimit)
      } catch {
        switch error {
        case .timedOut:
          throw DOTFault("reading took more than \(timeLimit) and was broken off", hint: DOTWorker.advice)
        case .cannotStart(let reason): throw DOTFault("\(program) cannot be started to read DOT: \(reason)")
        }
      }
      switch outcome.ending {
      case .exited(0): return outcome.output
      case .exited(let status): throw DOTFault("the process that reads DOT ended with status \(status)")
      case .killed(let signal):
        throw DOTFault("Graphviz crashed (signal \(signal)) while it read the file", hint: DOTWorker.advice)
      }
    }
  }

  private static let advice = "halve the file to find out what in it is too much"

  private static let settings = [
    "PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "SWIFT_BACKTRACE",
  ]
}
