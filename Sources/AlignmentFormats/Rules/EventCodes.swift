import AlignmentModel

/// Codes of events: those of CAMEO and PLOVER are text, and a code belongs to the longest one that it begins with.
enum EventCodes {
  /// The built-in kind of a code; nil when none of its beginnings has one. O(kinds).
  static func kind(of code: String, in scheme: String) -> TieKind? {
    for start in beginnings(of: code, in: scheme) {
      if let kind = Vocabulary.standard.kind(coded: start, in: scheme) { return kind }
    }
    return nil
  }

  /// A code and what it begins with, the longest first: `0871`, `087`, `08` (CAMEO has no root of one digit), and
  /// `AID-x:military`, `AID:military`, `AID-x`, `AID`.
  static func beginnings(of code: String, in scheme: String) -> [String] {
    if scheme == "plover" {
      let parts = code.split(separator: ":", maxSplits: 1)
      let event = String(parts.first ?? "")
      let context = parts.count > 1 ? ":\(parts[1])" : ""
      let type = event.split(separator: "-", maxSplits: 1).first.map(String.init) ?? event
      var all = [event + context, type + context, event, type]
      all = all.enumerated().filter { all.firstIndex(of: $1) == $0 }.map(\.element)
      return all
    }
    let least = scheme == "cameo" ? 2 : 1
    return stride(from: code.count, through: least, by: -1).map { String(code.prefix($0)) }
  }

  /// How a code stands for a kind until a rule says what becomes of it.
  static func written(_ code: String, _ scheme: String) -> String { "\(scheme):\(code)" }
}
