import AlignmentModel
public import AlignmentTimeline

/// Results as Markdown, for reports and issue trackers.
public enum MarkdownReport {
  /// What changed between two days or two graphs.
  public static func text(
    of diff: SnapshotDiff, names: (old: String, new: String)? = nil, passing: Bool = false
  ) -> String {
    let telling = DiffWords(diff: diff, names: names)
    var text = "# \(escaped(telling.heading))\n"
    for warning in telling.warnings { text += "\n> \(escaped(warning))\n" }
    for section in telling.sections(passing: passing) where !section.rows.isEmpty {
      text += "\n## \(section.heading)\n\n"
      for row in section.rows { text += item(row) }
    }
    return text + "\n" + escaped(telling.summary(passing: passing)) + "\n"
  }

  private static func item(_ row: TextTable.Row) -> String {
    // The sign of a line of text would read as a bullet of a list.
    let cells = row.cells.enumerated().map { $0 == 0 ? String($1.drop { !$0.isWhitespace }) : $1 }
    let told = cells.map { escaped(String(Substring($0).trimmed)) }
    let rest = told.dropFirst().filter { !$0.isEmpty }.joined(separator: "; ")
    let remarks = row.remarks.map { "  - \(escaped($0))\n" }.joined()
    return "- **\(told.first ?? "")** \(rest)\n" + remarks
  }

  /// Characters that Markdown or HTML would take for their own are kept as text.
  static func escaped(_ text: String) -> String {
    let special: Set<Character> = ["\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "&", "!", "+", "~"]
    return String(text.flatMap { special.contains($0) ? ["\\", $0] : [$0] })
  }
}
