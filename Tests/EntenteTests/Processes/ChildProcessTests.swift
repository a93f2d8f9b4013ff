import Foundation
import Testing

@testable import Entente

@Suite("Other programs")
struct ChildProcessTests {
  private func run(
    _ program: String, _ arguments: [String], _ inputs: [String] = [""], limit: Duration = .seconds(60)
  ) throws -> ChildProcess.Outcome {
    let files = try inputs.map { try HandedFile($0) }
    defer { for file in files { file.close() } }
    let child = ChildProcess(program: program, arguments: arguments, environment: ["ONE=1"])
    return try child.run(inputs: files.map(\.descriptor), timeLimit: limit)
  }

  @Test func `Twenty megabytes go in and come out as they were`() throws {
    let text = String(repeating: "Nordkorea und Russland, 북한과 러시아\n", count: 500_000)
    let outcome = try run("/bin/cat", [], [text])
    #expect(outcome.ending == .exited(0))
    #expect(outcome.output == Array(text.utf8))
    #expect(outcome.errors == [])
  }

  @Test func `Megabytes on both outputs at once hold nobody up`() throws {
    let outcome = try run("/bin/sh", ["-c", "head -c 3000000 /dev/zero >&2; head -c 3000000 /dev/zero"])
    #expect(outcome.output.count == 3_000_000)
    #expect(outcome.errors.count == 3_000_000)
  }

  @Test func `A program that reads nothing of what it is handed does no harm`() throws {
    let outcome = try run("/bin/true", [], [String(repeating: "x", count: 5_000_000)])
    #expect(outcome.ending == .exited(0))
  }

  @Test func `Arguments arrive as they are, for no shell sees them`() throws {
    let outcome = try run("/bin/echo", ["$(id)", "*", "a b", ";", ""])
    #expect(String(decoding: outcome.output, as: UTF8.self) == "$(id) * a b ; \n")
  }

  @Test func `Further inputs stand at 3, 4 and on`() throws {
    let outcome = try run("/bin/cat", ["/dev/fd/4", "/dev/fd/0", "/dev/fd/3"], ["one ", "two ", "three "])
    #expect(String(decoding: outcome.output, as: UTF8.self) == "three one two ")
  }

  @Test func `The environment is the one that was given`() throws {
    let outcome = try run("/usr/bin/env", [])
    #expect(String(decoding: outcome.output, as: UTF8.self) == "ONE=1\n")
  }

  @Test func `A status and a signal are told apart`() throws {
    #expect(try run("/bin/sh", ["-c", "exit 7"]).ending == .exited(7))
    #expect(try run("/bin/sh", ["-c", "kill -9 $$"]).ending == .killed(signal: 9))
  }

  @Test(arguments: [
    ["/bin/sleep", "60"], ["/bin/sh", "-c", "exec >&- 2>&-; exec sleep 60"],
  ])
  func `A program that takes too long is ended`(_ line: [String]) throws {
    let clock = ContinuousClock()
    let began = clock.now
    #expect {
      _ = try run(line[0], Array(line.dropFirst()), limit: .milliseconds(200))
    } throws: { error in
      if case ChildProcess.Failure.timedOut = error { return true }
      return false
    }
    #expect(clock.now - began < .seconds(20))
  }

  @Test func `A program that is not there is told in the words of the system`() throws {
    #expect {
      _ = try run("/nowhere/at-all", [])
    } throws: { error in
      guard case ChildProcess.Failure.cannotStart(let reason) = error else { return false }
      return reason == "No such file or directory"
    }
  }

  @Test func `Nothing stays open or undead after many runs`() throws {
    func openFiles() throws -> Int {
      try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
    }
    _ = try run("/bin/true", [], ["a", "b"])
    let before = try openFiles()
    for _ in 0..<60 { _ = try run("/bin/true", [], ["a", "b"]) }
    // Other tests run beside this one and hold some files of their own.
    #expect(try openFiles() < before + 60)
  }
}
