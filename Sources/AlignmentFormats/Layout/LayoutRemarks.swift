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
      beside[key] = Self.remark(besides: line)
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

  /// What stands behind the value of a line, with the blank before it.
  private static func remark(besides line: String) -> String? {
    guard let value = line.firstRange(of: "]") ?? line.firstRange(of: ":"),
      let sign = line[value.upperBound...].firstRange(of: " #")
    else { return nil }
    return String(line[sign.lowerBound...])
  }

  private static func key(_ line: String) -> String {
    let end = line.firstRange(of: ": [")?.lowerBound ?? line.firstRange(of: ":")?.lowerBound ?? line.endIndex
    return String(line[..<end].drop { $0 == " " })
  }
}
