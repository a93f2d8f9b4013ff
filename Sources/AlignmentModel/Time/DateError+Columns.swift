extension DateError {
  /// The error as it is told of one end of a spell whose ends stand in two columns: there no hint speaks of slashes
  /// between them.
  ///
  /// - Parameters:
  ///   - text: what the column holds.
  ///   - isEnd: whether it is the column of the last day, which is left empty where the spell goes on.
  package func inColumn(_ text: String, isEnd: Bool) -> DateError {
    guard let hint else { return self }
    var error = self
    if let keyword = DateAdvice.Keyword(text) {
      error.hint = keyword.hint(isEnd: isEnd)
    } else if let (first, last) = DateError.ends(proposedBy: hint) {
      error.hint = DateError.hint(first, last, isEnd: isEnd)
    }
    return error
  }

  /// The ends of the spell that a hint proposes to write.
  private static func ends(proposedBy hint: String) -> (first: String, last: String)? {
    guard hint.hasPrefix("write "), let proposal = hint.split(separator: " ").last else { return nil }
    let ends = proposal.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard ends.count == 2 else { return nil }
    return (ends[0], ends[1])
  }

  private static func hint(_ first: String, _ last: String, isEnd: Bool) -> String {
    func isDate(_ end: String) -> Bool { !end.isEmpty && end != ".." }
    switch (isDate(first), isDate(last)) {
    case (true, true): return "write \(first) in the column of the start, and \(last) in that of the end"
    case (true, false):
      return "write \(first) in the column of the start, and leave the end empty if it goes on"
    case (false, true): return "write \(last) in the column of the end"
    case (false, false): return DateAdvice.Keyword.open.hint(isEnd: isEnd)
    }
  }
}

extension DateAdvice.Keyword {
  /// What to write in one of two columns.
  fileprivate func hint(isEnd: Bool) -> String {
    switch self {
    case .today: hint
    case .open: isEnd ? "leave it empty if it goes on" : "write .. if there was no first day"
    case .unknown:
      isEnd
        ? "write / if the end is not known, and leave it empty if it goes on"
        : "leave it empty if it is not known"
    }
  }
}
