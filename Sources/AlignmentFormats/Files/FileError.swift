/// A file that cannot be opened, read or written.
public struct FileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What could not be done.
  public enum Code: String, Sendable, Hashable {
    case cannotOpen, readingFailed, cannotCreate, writingFailed
  }

  /// What could not be done.
  public var code: Code
  /// The file, as it was named.
  public var path: String
  /// In the words of the system: "No such file or directory".
  public var reason: String

  /// An error about a file, with the system's reason.
  public init(_ code: Code, _ path: String, _ reason: String) {
    self.code = code
    self.path = path
    self.reason = reason
  }

  /// One line: which file, what failed, why.
  public var description: String {
    switch code {
    case .cannotOpen: "\(path) cannot be opened: \(reason)"
    case .readingFailed: "reading \(path) failed: \(reason)"
    case .cannotCreate: "\(path) cannot be created: \(reason)"
    case .writingFailed: "writing \(path) failed: \(reason)"
    }
  }
}
