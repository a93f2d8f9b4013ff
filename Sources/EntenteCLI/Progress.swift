import Entente
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Says what takes so long, once more than a second has passed and somebody watches; and how much of it is done,
/// where that is known.
final class Progress: Sendable {
  private let state = Mutex(State.waiting)
  private let what: String

  private enum State {
    case waiting, shown, ended
  }

  init(_ what: String) {
    self.what = what
    guard isatty(2) == 1 else {
      state.withLock { $0 = .ended }
      return
    }
    Task.detached { [self] in
      try? await Task.sleep(for: .seconds(1))
      begin()
    }
  }

  func end() {
    let wasShown = state.withLock { state in
      defer { state = .ended }
      return state == .shown
    }
    if wasShown { put("\r\u{1B}[K") }
  }

  /// Draws how much is done, from 0 to 1; nothing before the second is over.
  func show(_ fraction: Double?) {
    guard let fraction else { return }
    state.withLock { state in
      guard state == .shown else { return }
      let done = Int(max(0, min(1, fraction)) * 24)
      let bar = String(repeating: "█", count: done) + String(repeating: "░", count: 24 - done)
      put("\r\(what.escapedForTerminal) \(bar) \(Int(fraction * 100)) %\u{1B}[K")
    }
  }

  private func begin() {
    state.withLock { state in
      guard state == .waiting else { return }
      put("\(what.escapedForTerminal) …")
      state = .shown
    }
  }

  private func put(_ text: String) { try? FileBytes.put(text, into: 2, "standard error") }
}
