/// The comments of a layout file, each with the line it stands above or beside, so that a file that grows keeps
/// them.
struct LayoutRemarks {
  /// By what the line begins with: the name of an actor, as it is written.
  private var above: [String: [String]] = [:]
  private var beside: [String: String] = [:]
  private var last: [String] = []

  init(of text: String) {
    var waiting: [String] = []
    for line in text.split(whereSeparator: \.isNewline).map(String.init) {
      let plain = line.drop { $0 == " " }
      if plain.hasPrefix("#") {
        waiting.append(line)
        continue
      }
      let key = Self.key(line)
      above[key, default: []] += waiting
      waiting = []
      if let start = line.firstRange(of: "]").map({ $0.upperBound })
        ?? line.firstRange(of: ":").map({ $0.upperBound }),
        let sign = line[start...].firstRange(of: " #")
      {
        beside[key] = String(line[sign.lowerBound...])
      }
    }
    last = waiting
  }

  /// A text with these comments. Those whose lines it has no more are left out.
  func added(to text: String) -> String {
    let lines = text.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
    let told = lines.flatMap { line in
      let key = Self.key(line)
      return (above[key] ?? []) + [line + (beside[key] ?? "")]
    }
    return (told + last).joined(separator: "\n") + "\n"
  }

  private static func key(_ line: String) -> String {
    let end = line.firstRange(of: ": [")?.lowerBound ?? line.firstRange(of: ":")?.lowerBound ?? line.endIndex
    return String(line[..<end].drop { $0 == " " })
  }
}
