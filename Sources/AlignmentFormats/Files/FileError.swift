/// A file that cannot be opened, read or written.
public struct FileError: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Code: String, Sendable, Hashable {
    case cannotOpen, readingFailed, cannotCreate, writingFailed
  }

  public var code: Code
  public var path: String
  /// In the words of the system: "No such file or directory".
  public var reason: String

  public init(_ code: Code, _ path: String, _ reason: String) {
    self.code = code
    self.path = path
    self.reason = reason
  }

  public var description: String {
    switch code {
    case .cannotOpen: "\(path) cannot be opened: \(reason)"
    case .readingFailed: "reading \(path) failed: \(reason)"
    case .cannotCreate: "\(path) cannot be created: \(reason)"
    case .writingFailed: "writing \(path) failed: \(reason)"
    }
  }
}
