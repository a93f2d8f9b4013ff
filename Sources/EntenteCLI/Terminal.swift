import ArgumentParser
import Entente

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the command says to the world: results to standard output, everything else to standard error.
enum Terminal {
  static func result(_ text: String) throws {
    do {
      try FileBytes.put(text, into: 1, "standard output")
    } catch {
      throw failure(error)
    }
  }

  static func complain(_ text: String) {
    // Nothing can be done when even complaining fails.
    try? FileBytes.put(text + "\n", into: 2, "standard error")
  }

  /// Complains about a file, and what to exit with.
  static func failure(_ error: FileError) -> ExitCode {
    complain("error: " + error.description.escapedForTerminal)
    switch error.code {
    case .cannotOpen: return .cannotOpen
    case .cannotCreate: return .cannotCreate
    case .readingFailed, .writingFailed: return .inputOutput
    }
  }

  static func usage(_ message: String, hint: String? = nil) -> ExitCode {
    complain(ofError: message, hint: hint)
    return .wrongUsage
  }

  /// An error in two lines: what is wrong, and what to do about it.
  static func complain(ofError message: String, hint: String?) {
    complain(
      "error: " + message.escapedForTerminal + (hint.map { "\n    hint: " + $0.escapedForTerminal } ?? ""))
  }

  /// Whether standard output is a terminal.
  static var isShown: Bool { isatty(1) == 1 }

  /// Colours for a terminal that can show them and a user who has not refused them (https://no-color.org).
  static var style: TextStyle {
    let refused = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    let dumb = getenv("TERM").map { String(cString: $0) == "dumb" } ?? true
    return TextStyle(isColoured: isShown && !refused && !dumb)
  }
}
