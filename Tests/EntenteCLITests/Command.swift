import Foundation
import Testing

/// The built command, run as people run it.
enum Command {
  /// What a run left behind.
  struct Outcome {
    var status: Int32
    /// The number of the signal that ended it; nil when it ended by itself.
    var signal: Int32?
    var output: String
    var errors: String
    var seconds: Double
  }

  struct Absent: Error, CustomStringConvertible {
    var description: String
  }

  /// The binary of `ENTENTE_BINARY`, or the one that was built beside the tests.
  static func binary() throws -> String {
    if let given = ProcessInfo.processInfo.environment["ENTENTE_BINARY"] {
      guard FileManager.default.isExecutableFile(atPath: given) else {
        throw Absent(description: "ENTENTE_BINARY names \(given), which is no program")
      }
      return given
    }
    let beside = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    let places = [beside, root.appendingPathComponent(".build/debug")].map {
      $0.appendingPathComponent("entente").path
    }
    guard let found = places.first(where: FileManager.default.isExecutableFile) else {
      throw Absent(
        description: "no command is built; run `swift build` or set ENTENTE_BINARY. Looked for \(places)")
    }
    return found
  }

  /// The folder that holds `Package.swift`.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  /// A graph made for these tests.
  static let harbour = tests.appendingPathComponent("Graphs/harbour.yaml").path
  static let harbourLater = tests.appendingPathComponent("Graphs/harbour-later.yaml").path

  /// Runs the command and waits for its end, at most `limit` seconds.
  ///
  /// - Parameters:
  ///   - input: what stands on standard input; nothing when nil.
  ///   - folder: the working directory; when nil, one with the repository's `Graphs` in it.
  ///   - environment: added to an environment that hardly holds anything.
  static func run(
    _ arguments: [String], input: [UInt8]? = nil, in folder: Folder? = nil,
    environment: [String: String] = [:], limit: Double = 20
  ) throws -> Outcome {
    try start(binary(), arguments, input: input, in: folder, environment: environment, limit: limit)
  }

  /// Runs a line of a shell in which `entente` is the command.
  static func shell(
    _ line: String, in folder: Folder? = nil, environment: [String: String] = [:], limit: Double = 20
  ) throws -> Outcome {
    let function = "entente() { \"$ENTENTE\" \"$@\"; }\n"
    return try start(
      "/bin/sh", ["-c", function + line], input: nil, in: folder,
      environment: environment.merging(["ENTENTE": binary()]) { given, _ in given }, limit: limit)
  }

  // Output goes to files, so that neither side can block the other however much is said.
  private static func start(
    _ program: String, _ arguments: [String], input: [UInt8]?, in folder: Folder?,
    environment: [String: String], limit: Double
  ) throws -> Outcome {
    let place = try folder ?? Folder()
    let talk = try Folder(withGraphs: false)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = place.url
    process.environment = [
      "PATH": "/usr/local/bin:/usr/bin:/bin", "TERM": "xterm", "LC_ALL": "C.UTF-8",
      "SWIFT_BACKTRACE": "enable=no",
    ].merging(environment) { _, given in given }
    process.standardInput =
      try input.map { try FileHandle(forReadingFrom: talk.file("input", $0)) } ?? FileHandle.nullDevice
    let (output, errors) = (try talk.file("output", []), try talk.file("errors", []))
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    let clock = ContinuousClock()
    let began = clock.now
    try process.run()
    if ended.wait(timeout: .now() + limit) == .timedOut {
      end(process)
      // What was killed may still hang in the system, and a test must end.
      _ = ended.wait(timeout: .now() + 10)
      throw Absent(description: "\(arguments) ran for more than \(limit) seconds")
    }
    let isSignal = process.terminationReason == .uncaughtSignal
    return Outcome(
      status: isSignal ? -1 : process.terminationStatus, signal: isSignal ? process.terminationStatus : nil,
      output: try text(output), errors: try text(errors), seconds: (clock.now - began) / .seconds(1))
  }

  /// Ends a program and what it started: a shell that is killed leaves its commands running, and as long as one of
  /// them runs, it does not count as ended.
  private static func end(_ process: Process) {
    let id = process.processIdentifier
    // Every program gets a group of its own where Foundation is built on `posix_spawn`; never end the tests' own.
    if getpgid(id) == id { kill(-id, SIGKILL) }
    kill(id, SIGKILL)
  }

  private static func text(_ file: URL) throws -> String {
    String(decoding: try Data(contentsOf: file), as: UTF8.self)
  }
}

@Suite("How the command is run by tests")
struct CommandTests {
  @Test("A line of a shell that does not end is ended with all it started, and soon")
  func endless() throws {
    let clock = ContinuousClock()
    let began = clock.now
    let folder = try Folder()
    let absent = #expect(throws: Command.Absent.self) {
      try Command.shell("sleep 60 & echo $! > child; sleep 60; true", in: folder, limit: 0.5)
    }
    #expect(absent?.description.hasSuffix("ran for more than 0.5 seconds") == true)
    #expect(clock.now - began < .seconds(10))
    // A process that is gone can be sent nothing, not even nothing.
    let child = try #require(pid_t(folder.text("child").trimmingCharacters(in: .whitespacesAndNewlines)))
    let gone = clock.now + .seconds(5)
    while kill(child, 0) == 0, clock.now < gone { usleep(10_000) }
    #expect(kill(child, 0) == -1)
  }
}

/// A folder for one test, gone when the test is.
final class Folder {
  let url: URL

  /// - Parameter withGraphs: whether the repository's `Graphs` can be reached from it, as from the root.
  init(withGraphs: Bool = true) throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("entente-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    guard withGraphs else { return }
    try FileManager.default.createSymbolicLink(
      at: url.appendingPathComponent("Graphs"),
      withDestinationURL: Command.root.appendingPathComponent("Graphs"))
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  var path: String { url.path }

  func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  /// Writes a file.
  @discardableResult
  func file(_ name: String, _ bytes: [UInt8]) throws -> URL {
    let file = url.appendingPathComponent(name)
    try Data(bytes).write(to: file)
    return file
  }

  @discardableResult
  func file(_ name: String, _ text: String) throws -> String { try file(name, Array(text.utf8)).path }

  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appendingPathComponent(name)), as: UTF8.self)
  }

  /// The names of what is in it, but for `Graphs`.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).filter { $0 != "Graphs" }.sorted()
  }
}

/// Compares text with a file beside the tests.
enum Golden {
  static let isRecording = ProcessInfo.processInfo.environment["ENTENTE_RECORD"] == "1"

  /// With `ENTENTE_RECORD=1` the files are written anew, and the run fails so that nobody forgets to look.
  static func compare(_ text: String, with name: String) throws {
    let file = Command.tests.appendingPathComponent("Golden/\(name)")
    if isRecording {
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(name); look at it and run again without ENTENTE_RECORD")
      return
    }
    let expected = try? String(decoding: Data(contentsOf: file), as: UTF8.self)
    #expect(text == expected, "\(name)")
  }
}
