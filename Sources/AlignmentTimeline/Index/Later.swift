import Synchronization

/// A value that is made when it is first asked for, once, whoever asks.
final class Later<Value: Sendable>: Sendable {
  private let state: Mutex<Value?>
  private let make: @Sendable () -> Value

  init(_ make: @escaping @Sendable () -> Value) {
    state = Mutex(nil)
    self.make = make
  }

  init(_ value: Value) {
    state = Mutex(value)
    make = { value }
  }

  /// The value; others who ask while it is made wait.
  var value: Value {
    state.withLock { state in
      if let made = state { return made }
      let made = make()
      state = made
      return made
    }
  }
}
