#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Runs another program to its end and keeps what it said. No shell has a part in it: arguments arrive as they are.
///
/// What the program reads are files, so that it cannot be waited for by somebody who waits for it, and that its
/// death cannot raise a signal here; what it writes is taken from both its outputs at once.
package struct ChildProcess {
  /// How a run ended.
  package enum Ending: Equatable {
    case exited(Int32)
    case killed(signal: Int32)
  }

  /// What a run left behind.
  package struct Outcome {
    package var ending: Ending
    package var output: [UInt8]
    package var errors: [UInt8]
  }

  /// Why there is no outcome.
  package enum Failure: Error {
    /// In the words of the system.
    case cannotStart(String)
    case timedOut
  }

  /// An absolute path.
  let program: String
  let arguments: [String]
  /// As `NAME=value`.
  let environment: [String]

  package init(program: String, arguments: [String], environment: [String]) {
    self.program = program
    self.arguments = arguments
    self.environment = environment
  }

  /// Those settings of this process that have one of some names.
  package static func settings(_ names: [String]) -> [String] {
    names.compactMap { name in getenv(name).map { "\(name)=\(String(cString: $0))" } }
  }

  /// The whole path of a program in one of the folders that PATH names. A folder that is named relative to the
  /// current one is passed over: what lies there is data, and not to be run.
  static func path(of program: String) -> String? {
    guard let folders = getenv("PATH") else { return nil }
    return String(cString: folders).split(separator: ":").lazy
      .filter { $0.hasPrefix("/") }.map { "\($0)/\(program)" }
      .first { access($0, X_OK) == 0 && !isFolder($0) }
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Runs the program and waits for its end.
  ///
  /// - Parameters:
  ///   - inputs: descriptors to read from: the first becomes its standard input, the others 3, 4, …
  ///   - timeLimit: when it is over, the program is killed.
  package func run(inputs: [Int32], timeLimit: Duration) throws(Failure) -> Outcome {
    let deadline = ContinuousClock.now.advanced(by: timeLimit)
    var output = try Pipe()
    defer { output.close() }
    var errors = try Pipe()
    defer { errors.close() }
    let child = try start(inputs, output: output.writingEnd, errors: errors.writingEnd)
    output.closeWritingEnd()
    errors.closeWritingEnd()
    guard let said = Self.drain([output.readingEnd, errors.readingEnd], until: deadline),
      let ending = Self.ending(of: child, until: deadline)
    else {
      kill(child, SIGKILL)
      _ = Self.reap(child, 0)
      throw .timedOut
    }
    return Outcome(ending: ending, output: said[0], errors: said[1])
  }
}

// MARK: - Starting

extension ChildProcess {
  /// Both ends. They are closed by name: the number of a descriptor keeps no object alive.
  private struct Pipe {
    let readingEnd: Int32
    private(set) var writingEnd: Int32

    init() throws(Failure) {
      var ends: [Int32] = [-1, -1]
      guard pipe(&ends) == 0 else { throw .cannotStart(String(cString: strerror(errno))) }
      (readingEnd, writingEnd) = (ends[0], ends[1])
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    }

    mutating func closeWritingEnd() {
      ChildProcess.close(writingEnd)
      writingEnd = -1
    }

    mutating func close() {
      closeWritingEnd()
      ChildProcess.close(readingEnd)
    }
  }

  private static func close(_ descriptor: Int32) {
    guard descriptor >= 0 else { return }
    #if canImport(Glibc)
      _ = Glibc.close(descriptor)
    #elseif canImport(Musl)
      _ = Musl.close(descriptor)
    #else
      _ = Darwin.close(descriptor)
    #endif
  }

  private func start(_ inputs: [Int32], output: Int32, errors: Int32) throws(Failure) -> pid_t {
    // Copies above all numbers that are dealt out, so that dealing one out never closes another.
    let lowest = Int32(3 + inputs.count)
    let copies = ([output, errors] + inputs).map { fcntl($0, F_DUPFD_CLOEXEC, lowest) }
    defer { for copy in copies { Self.close(copy) } }
    guard copies.allSatisfy({ $0 >= 0 }) else { throw .cannotStart(String(cString: strerror(errno))) }
    let numbers = [1, 2, 0] + inputs.indices.dropFirst().map { Int32(2 + $0) }
    return try spawn(Array(zip(copies, numbers)))
  }

  private func spawn(_ deals: [(from: Int32, to: Int32)]) throws(Failure) -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for deal in deals { posix_spawn_file_actions_adddup2(&actions, deal.from, deal.to) }
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Whatever signals are ignored or held back here, the program starts as from a terminal.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    var settings: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) } + [nil]
    defer { for text in words + settings { free(text) } }
    var child: pid_t = 0
    let fault = posix_spawn(&child, program, &actions, &attributes, &words, &settings)
    guard fault == 0 else { throw .cannotStart(String(cString: strerror(fault))) }
    return child
  }
}

// MARK: - Waiting

extension ChildProcess {
  /// All that comes out of descriptors until each of them is closed; nil when that lasts too long.
  private static func drain(_ descriptors: [Int32], until deadline: ContinuousClock.Instant) -> [[UInt8]]? {
    var said = descriptors.map { _ in [UInt8]() }
    var waits = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while waits.contains(where: { $0.fd >= 0 }) {
      let left = deadline - ContinuousClock.now
      guard left > .zero else { return nil }
      // At most a second at once, because the clock and not the call decides.
      let ready = poll(&waits, nfds_t(waits.count), Int32(min(1000, left / .milliseconds(1) + 1)))
      if ready <= 0 { continue }
      for place in waits.indices where waits[place].fd >= 0 && waits[place].revents != 0 {
        let count = read(waits[place].fd, &buffer, buffer.count)
        if count > 0 { said[place] += buffer[..<count] }
        // poll passes over a descriptor below nought.
        if count == 0 || (count < 0 && errno != EINTR) { waits[place].fd = -1 }
      }
    }
    return said
  }

  /// How a program ended, once it has; nil when that lasts too long.
  private static func ending(of child: pid_t, until deadline: ContinuousClock.Instant) -> Ending? {
    while ContinuousClock.now < deadline {
      if let ending = reap(child, WNOHANG) { return ending }
      usleep(500)
    }
    return nil
  }

  /// How a program ended; nil while it runs. Where this process has chosen not to hear of its children, nobody
  /// knows, and what was said must tell.
  private static func reap(_ child: pid_t, _ options: Int32) -> Ending? {
    var status: Int32 = 0
    var result = waitpid(child, &status, options)
    while result < 0 && errno == EINTR { result = waitpid(child, &status, options) }
    if result == 0 { return nil }
    if result < 0 { return .exited(0) }
    return status & 0x7F == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal: status & 0x7F)
  }
}
