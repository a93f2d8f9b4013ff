import CGraphviz
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The one way into the C library. It is not thread-safe, not even with a context for each thread,
/// so one lock holds for the whole process and every call happens inside.
struct GraphvizLibrary: ~Copyable {
  private static let shared = Mutex(GraphvizLibrary())

  /// Made on first use and kept: a context leaks a little whenever it is freed.
  private var context: OpaquePointer?

  /// Runs `body` while nobody else can reach the library.
  ///
  /// `body` must neither call this again nor wait for another task.
  static func withLock<Answer: Sendable>(
    _ body: (borrowing GraphvizLibrary) throws(GraphvizError) -> Answer
  ) throws(GraphvizError) -> Answer {
    try shared.withLock { (library) throws(GraphvizError) -> Answer in
      try library.start()
      return try body(library)
    }
  }

  /// The version the library gives itself, or "unknown".
  static var version: String {
    let version = try? withLock { (library) throws(GraphvizError) -> String in
      guard let context = library.context, let text = gvcVersion(context) else { return "unknown" }
      return String(cString: text)
    }
    return version ?? "unknown"
  }

  private mutating func start() throws(GraphvizError) {
    if context != nil { return }
    cgv_keep_messages()
    context = GraphvizPlugins.makeContext()
    guard context != nil else {
      throw GraphvizError(
        code: .libraryUnavailable, message: "Graphviz could not be started",
        hint: "install the package libgvc6 or graphviz")
    }
  }

  /// Lays `graph` out; the caller frees the layout, also after an error.
  func layOut(_ graph: UnsafeMutablePointer<Agraph_t>, engine: String) throws(GraphvizError) {
    guard let context else { return }
    _ = agreseterrors()
    if gvLayout(context, graph, engine) == 0 { return }
    throw GraphvizError(
      code: .layoutFailed, message: "Graphviz could not lay out the boxes with \(engine)\(lastMessage())",
      hint: "install the package libgvc6, whose plugins hold that layout")
  }

  /// Frees what `layOut` made.
  func freeLayout(of graph: UnsafeMutablePointer<Agraph_t>) {
    guard let context else { return }
    _ = gvFreeLayout(context, graph)
  }

  /// What the library said last; empty where it said nothing.
  func lastWords() -> String {
    guard let text = aglasterr() else { return "" }
    defer { free(text) }
    return String(cString: text)
  }

  private func lastMessage() -> String {
    guard let text = aglasterr() else { return "" }
    defer { free(text) }
    let message = String(cString: text)
    return message.isEmpty ? "" : ": " + String(message.filter { !$0.isNewline })
  }
}
