/// All problems of one run, in the order of the files.
public struct Diagnostics: Error, Sendable {
  /// The problems by file, line, column and code.
  public private(set) var all: [Diagnostic]
  /// The texts they speak of, for quoting lines.
  public var sources: [SourceText]

  /// Sorts the problems; equal ones stay, in the order given.
  public init(_ all: [Diagnostic] = [], sources: [SourceText] = []) {
    self.all = all.sorted()
    self.sources = sources
  }

  /// One problem.
  public init(_ one: Diagnostic, sources: [SourceText] = []) {
    self.init([one], sources: sources)
  }

  /// Adds a problem where it belongs; linear, so collect many in an array first.
  public mutating func append(_ one: Diagnostic) {
    let position = all.firstIndex { one < $0 } ?? all.endIndex
    all.insert(one, at: position)
  }

  /// Adds all problems and texts of another run.
  public mutating func append(_ others: Diagnostics) {
    all = (all + others.all).sorted()
    sources += others.sources
  }

  /// True when nothing was found.
  public var isEmpty: Bool { all.isEmpty }
  /// How many errors there are.
  public var errorCount: Int { count(.error) }
  /// How many warnings there are.
  public var warningCount: Int { count(.warning) }
  /// True when at least one problem is an error.
  public var hasErrors: Bool { all.contains { $0.severity == .error } }

  /// `1 error, 2 warnings`, without a line end.
  public var summary: String {
    "\(counted(errorCount, "error")), \(counted(warningCount, "warning"))"
  }

  /// Every problem as ``Diagnostic/rendering(_:)`` shows it, each with a line end; no summary.
  ///
  /// Looks lines up in `sources` and in those given.
  public func rendering(_ more: [SourceText] = []) -> String {
    let texts = sources + more
    var cursor = LineCursor()
    return all.map { $0.rendering(texts, &cursor) + "\n" }.joined()
  }

  private func count(_ severity: Severity) -> Int {
    all.reduce(0) { $0 + ($1.severity == severity ? 1 : 0) }
  }
}

private func counted(_ count: Int, _ word: String) -> String {
  "\(count) \(word)\(count == 1 ? "" : "s")"
}
