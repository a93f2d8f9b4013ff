#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#else
  @preconcurrency import Darwin
#endif

/// Another program, given all its input at once and waited for.
///
/// What is said goes through files without a name, so that neither side can block the other or be killed by a pipe
/// that is closed.
struct ChildProcess {
  var program: String
  var arguments: [String]

  /// How a process came to its end.
  enum Ending: Hashable {
    case ended(Int32, String)
    case killed(signal: Int32)
    /// The time was over, and it was killed.
    case late
  }

  /// The file this process runs.
  static var ownProgram: String {
    #if canImport(Darwin)
      var size: UInt32 = 4096
      var path = [CChar](repeating: 0, count: 4096)
      guard _NSGetExecutablePath(&path, &size) == 0 else { return CommandLine.arguments[0] }
      return String(decoding: path.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    #else
      // By what it is, not by what it is called: the name may mean another file by now.
      return access("/proc/self/exe", X_OK) == 0 ? "/proc/self/exe" : CommandLine.arguments[0]
    #endif
  }

  /// Runs the program for so many seconds at most; its complaints go nowhere.
  func run(input: String, limit: Double) throws(LayoutFault) -> Ending {
    let files = (try Self.namelessFile(), try Self.namelessFile())
    defer {
      close(files.0)
      close(files.1)
    }
    try Self.write(input, to: files.0)
    let child = try start(reading: files.0, writing: files.1)
    guard let status = Self.wait(for: child, limit: limit) else { return .late }
    let signal = status & 0x7F
    guard signal == 0 else { return .killed(signal: signal) }
    return .ended((status >> 8) & 0xFF, try Self.text(of: files.1))
  }

  // MARK: Files

  private static func namelessFile() throws(LayoutFault) -> Int32 {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var path = Array((folder + "/entente-layout-XXXXXX").utf8CString)
    let descriptor = mkstemp(&path)
    guard descriptor >= 0 else { throw noFile() }
    unlink(path)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    return descriptor
  }

  private static func write(_ text: String, to descriptor: Int32) throws(LayoutFault) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        pwrite(descriptor, $0.baseAddress, $0.count, off_t(rest.startIndex))
      }
      guard count > 0 else { throw noFile() }
      rest = rest.dropFirst(count)
    }
  }

  private static func text(of descriptor: Int32) throws(LayoutFault) -> String {
    let size = lseek(descriptor, 0, SEEK_END)
    guard size >= 0 else { throw noFile() }
    var bytes = [UInt8](repeating: 0, count: Int(size))
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeMutableBytes { memory in
        pread(descriptor, memory.baseAddress?.advanced(by: done), memory.count - done, off_t(done))
      }
      guard count > 0 else { throw noFile() }
      done += count
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func noFile() -> LayoutFault {
    LayoutFault("a temporary file cannot be used: \(String(cString: strerror(errno)))")
  }

  // MARK: Process

  private func start(reading input: Int32, writing output: Int32) throws(LayoutFault) -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
    defer { for word in words { free(word) } }
    words.append(nil)
    var child: pid_t = 0
    let fault = posix_spawn(&child, program, &actions, nil, words, environ)
    guard fault == 0 else { throw .notStarted(program, String(cString: strerror(fault))) }
    return child
  }

  /// The status of an ended process; nil when it had to be killed. Looks more rarely the longer it takes.
  private static func wait(for child: pid_t, limit: Double) -> Int32? {
    let clock = ContinuousClock()
    let end = clock.now + .seconds(limit)
    var status: Int32 = 0
    var pause: UInt32 = 500
    while true {
      let found = waitpid(child, &status, WNOHANG)
      if found == child { return status }
      if found < 0 && errno != EINTR { return nil }
      if clock.now >= end { break }
      usleep(pause)
      pause = min(20_000, pause * 5 / 4)
    }
    kill(child, SIGKILL)
    while waitpid(child, &status, 0) < 0 && errno == EINTR {}
    return nil
  }
}
