import Entente

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Has layouts made by a process of its own: a call into a C library can neither be broken off nor survive a crash.
struct LayoutWorker: Sendable {
  /// The program to run, and its arguments. It reads a request from standard input and answers on standard output.
  var program: String
  var arguments: [String]
  /// In seconds, from start to end.
  var limit: Double

  /// Requests larger than this are worth a process of their own.
  static let mostBoxesInProcess = 300
  static let mostLinesInProcess = 5_000

  /// This program itself, with a minute of time.
  static var standard: LayoutWorker {
    LayoutWorker(program: ownProgram, arguments: ["layout-worker"], limit: 60)
  }

  /// A layout, made here when it is small.
  static func layout(_ request: LayoutRequest) throws(LayoutFault) -> Layout {
    let isSmall = request.boxes.count <= mostBoxesInProcess && request.lines.count <= mostLinesInProcess
    guard isSmall else { return try standard.layout(request) }
    do { return try GraphvizEngine.layout(request) } catch { throw LayoutFault(error) }
  }

  /// A layout, made by the worker.
  func layout(_ request: LayoutRequest) throws(LayoutFault) -> Layout {
    let outcome = try outcome(of: request)
    switch outcome.ending {
    case .exited(0): return try layout(of: String(decoding: outcome.output, as: UTF8.self))
    case .exited(let status): throw .ended(status)
    case .killed(let signal): throw .crashed(signal)
    }
  }

  private func outcome(of request: LayoutRequest) throws(LayoutFault) -> ChildProcess.Outcome {
    let input: HandedFile
    do {
      input = try HandedFile(LayoutMessage.text(of: request))
    } catch {
      throw LayoutFault("the layout cannot be handed to another process: \(error)")
    }
    defer { input.close() }
    let child = ChildProcess(
      program: program, arguments: arguments, environment: ChildProcess.settings(Self.settings))
    do {
      return try child.run(inputs: [input.descriptor], timeLimit: .seconds(limit))
    } catch {
      switch error {
      case .timedOut: throw .late(limit, boxes: request.boxes.count)
      case .cannotStart(let reason): throw .notStarted(program, reason)
      }
    }
  }

  /// What the program needs to find its libraries, and to die quickly where it must.
  static let settings = [
    "PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "SWIFT_BACKTRACE",
  ]

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

  private func layout(of output: String) throws(LayoutFault) -> Layout {
    switch LayoutMessage.answer(output) {
    case .success(let layout)?: return layout
    case .failure(let error)?: throw LayoutFault(error)
    case nil: throw .unreadable
    }
  }
}

/// Why there is no layout, in words for the user.
struct LayoutFault: Error, Hashable {
  var message: String
  var hint: String

  init(_ message: String, hint: String = "") { (self.message, self.hint) = (message, hint) }

  init(_ error: GraphvizError) { self.init(error.message, hint: error.hint) }

  static func crashed(_ signal: Int32) -> LayoutFault {
    LayoutFault(
      "Graphviz crashed (signal \(signal)) while it placed the actors",
      hint: "narrow the picture: --around ACTOR, --kinds alliance, --top 50")
  }

  static func late(_ limit: Double, boxes: Int) -> LayoutFault {
    let seconds = limit == limit.rounded() ? String(Int(limit)) : String(limit)
    return LayoutFault(
      "placing \(boxes) actors took more than \(seconds) seconds and was broken off",
      hint: "narrow the picture: --around ACTOR, --kinds alliance, --top 50")
  }

  static func ended(_ status: Int32) -> LayoutFault {
    LayoutFault("the process that places the actors ended with status \(status)")
  }

  static let unreadable = LayoutFault("the process that places the actors gave no answer")

  static func notStarted(_ program: String, _ reason: String) -> LayoutFault {
    LayoutFault("\(program) cannot be started to place the actors: \(reason)")
  }
}
