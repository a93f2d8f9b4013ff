/// Why a layout could not be made.
public struct GraphvizError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What went wrong, for programs to decide on.
  public enum Code: String, Hashable, Sendable {
    /// A width, height, length, weight, separation or pinned coordinate is not usable.
    case unusableNumber = "unusable-number"
    /// A line starts or ends at a box the request does not have.
    case unknownBox = "unknown-box"
    /// The request has more boxes or lines than one call may lay out.
    case tooLarge = "too-large"
    /// The library could not be started or does not offer the layout.
    case libraryUnavailable = "library-unavailable"
    /// The library gave up on the request or answered with something that is no layout.
    case layoutFailed = "layout-failed"
  }

  /// What went wrong, for programs.
  public var code: Code
  /// What went wrong, for people: one sentence without a full stop.
  public var message: String
  /// What to do about it; empty if there is nothing to advise.
  public var hint: String

  /// An error with its three parts.
  public init(code: Code, message: String, hint: String = "") {
    self.code = code
    self.message = message
    self.hint = hint
  }

  /// The message, and the hint after a semicolon if there is one.
  public var description: String { hint.isEmpty ? message : "\(message); \(hint)" }
}
