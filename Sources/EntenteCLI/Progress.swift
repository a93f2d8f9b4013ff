import Entente
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Says what takes so long, once more than a second has passed and somebody watches.
final class Progress: Sendable {
  private let state = Mutex(State.waiting)

  private enum State {
    case waiting, shown, ended
  }

  init(_ what: String) {
    guard isatty(2) == 1 else { return }
    Task.detached { [self] in
      try? await Task.sleep(for: .seconds(1))
      show(what)
    }
  }

  func end() {
    let wasShown = state.withLock { state in
      defer { state = .ended }
      return state == .shown
    }
    if wasShown { try? FileBytes.put("\r\u{1B}[K", into: 2, "standard error") }
  }

  private func show(_ what: String) {
    state.withLock { state in
      guard state == .waiting else { return }
      try? FileBytes.put("\(what.escapedForTerminal) …", into: 2, "standard error")
      state = .shown
    }
  }
}
