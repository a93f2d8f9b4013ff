/// How a diff shows what became of ties.
public struct ChangeLook: Hashable, Sendable {
  /// `#rrggbb` of the broad band below the line.
  public var band: String
  /// `#rrggbb` of the plate on it, whose sign has the colour of the ground.
  public var sign: String

  /// Its two colours.
  public init(band: String, sign: String) {
    self.band = band
    self.sign = sign
  }
}

/// The colours of the changes a diff can show.
public struct ChangeLooks: Hashable, Sendable {
  /// Ties of the later day alone.
  public var began: ChangeLook
  /// Ties of the earlier day alone.
  public var ended: ChangeLook
  /// Ties of both days that differ.
  public var changed: ChangeLook

  /// All three.
  public init(began: ChangeLook, ended: ChangeLook, changed: ChangeLook) {
    self.began = began
    self.ended = ended
    self.changed = changed
  }

  /// Nil for what did not change.
  subscript(change: Change) -> ChangeLook? {
    switch change {
    case .began: began
    case .ended: ended
    case .changed: changed
    case .unchanged: nil
    }
  }
}
