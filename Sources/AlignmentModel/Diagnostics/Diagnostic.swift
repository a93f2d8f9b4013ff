/// How much a problem matters.
public enum Severity: String, Sendable {
  /// The data cannot be used.
  case error
  /// The data can be used, and somebody should look.
  case warning
}

/// One problem, told to the person who can mend it.
public struct Diagnostic: Error, Hashable, Sendable {
  /// Another place that explains the problem, such as the first of two equal keys.
  public struct Related: Hashable, Sendable {
    /// What is there.
    public var message: String
    /// Where it is.
    public var place: Place

    /// A remark on another place.
    public init(_ message: String, at place: Place) {
      self.message = message
      self.place = place
    }
  }

  /// Whether it makes the data unusable.
  public var severity: Severity
  /// A stable word for programs: `unknown-actor`.
  public var code: String
  /// What is wrong, in one line without a full stop.
  public var message: String
  /// Where it is wrong; nil when no input is to blame.
  public var place: Place?
  /// What to do about it.
  public var hint: String?
  /// Other places that explain it.
  public var related: [Related]

  /// A problem; an error unless said otherwise.
  public init(
    _ severity: Severity = .error, code: String, _ message: String, at place: Place? = nil,
    hint: String? = nil, related: [Related] = []
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.place = place
    self.hint = hint
    self.related = related
  }
}

extension Diagnostic: Comparable {
  /// By file, line, column and code; problems without a place come first.
  public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    let leftPlace = left.place ?? .nowhere
    let rightPlace = right.place ?? .nowhere
    let leftKey = (leftPlace.file, leftPlace.line, leftPlace.column, left.code, left.message)
    let rightKey = (rightPlace.file, rightPlace.line, rightPlace.column, right.code, right.message)
    return leftKey < rightKey
  }
}
