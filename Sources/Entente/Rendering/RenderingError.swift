/// A picture that could not be made into a PNG or a PDF.
public struct RenderingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What went wrong.
  public enum Code: String, Sendable, Hashable {
    /// `rsvg-convert` is not on the PATH.
    case programMissing
    /// It, or what it needs of the system, failed.
    case programFailed
    /// It took longer than it was allowed.
    case timedOut
    /// So many pixels or pages as were asked for cannot be made.
    case wrongSize
  }

  /// What went wrong.
  public var code: Code
  /// What went wrong, in words.
  public var message: String
  /// What to do about it, where that is known.
  public var hint: String?

  /// An error in words.
  public init(_ code: Code, _ message: String, hint: String? = nil) {
    self.code = code
    self.message = message
    self.hint = hint
  }

  /// The message, and the hint in brackets.
  public var description: String { message + (hint.map { " (\($0))" } ?? "") }
}
