public import AlignmentModel
public import AlignmentTimeline

extension TextReport {
  /// How many ties ever held.
  public static func counts(ofHistory ties: [TieState]) -> String {
    let certain = ties.count { $0.certainty == .certain }
    return "\(ties.count) tie\(ties.count == 1 ? "" : "s"): \(certain) certain on some day, "
      + "\(ties.count - certain) possible and no more.\n"
  }

  /// What ever held, of an actor or between two, in order of start.
  ///
  /// - Parameter leftOut: how many ties of other statuses there are.
  public static func text(
    ofHistory ties: [TieState], in graph: AlignmentGraph, of actor: ActorID, with other: ActorID?,
    leftOut: Int = 0, _ style: TextStyle = .plain
  ) -> String {
    let names = [actor, other].compactMap { $0.map { graph.actor($0)?.name ?? $0.rawValue } }
    let title = graph.title.map { "\($0.singleLine) · " } ?? ""
    let rows = ties.map { tie in
      let cells = [
        tie.timeInWords,
        "\(tie.valence.sign) \(tie.title)\(tie.isNever ? " (outside its parties' lives)" : "")",
        tie.sayingInWords,
      ]
      return TextTable.Row(
        cells: cells.map(\.singleLine), ink: tie.valence.ink,
        remarks: phases(of: tie) + (tie.note.map { [$0.singleLine] } ?? []))
    }
    let widths = TextTable.widths(of: rows)
    var text = style.ink(title + names.map(\.singleLine).joined(separator: " – "), .bold) + "\n\n"
    for row in rows { text += TextTable.text(row, widths, indent: "  ", style) }
    text += ties.isEmpty ? "" : "\n"
    text += "\(ties.count) \(ties.count == 1 ? "tie" : "ties")."
    return text + (leftOut > 0 ? " Left out: \(leftOut) of other statuses (--include).\n" : "\n")
  }

  private static func phases(of tie: TieState) -> [String] {
    tie.phases.map { phase in
      let parts = [
        phase.weight.map { "weight \($0.inWords)" }, phase.trend?.rawValue, phase.note,
      ].compactMap { $0 }
      return "\(DateWords.words(phase.during)): \(parts.joined(separator: ", "))".singleLine
    }
  }

  /// The kinds of ties, as a tree.
  public static func text(of vocabulary: Vocabulary, _ style: TextStyle = .plain) -> String {
    var children: [String: [TieKind]] = [:]
    for kind in vocabulary.kinds {
      let parent = kind.extends.flatMap { vocabulary[$0]?.id }
      children[parent ?? "", default: []].append(kind)
    }
    var rows: [TextTable.Row] = []
    var waiting = (children[""] ?? []).reversed().map { ($0, 0) }
    while let (kind, depth) = waiting.popLast(), rows.count <= vocabulary.kinds.count {
      let cells = [
        String(repeating: "  ", count: depth) + "\(kind.valence.sign) \(kind.id)",
        kind.mutual ? "A -- B" : "A -> B", kind.domain?.rawValue ?? "", kind.sentence(from: "A", to: "B"),
      ]
      rows.append(TextTable.Row(cells: cells.map(\.singleLine), ink: kind.valence.ink))
      waiting += (children[kind.id] ?? []).reversed().map { ($0, depth + 1) }
    }
    let widths = TextTable.widths(of: rows)
    return rows.map { TextTable.text($0, widths, indent: "", style) }.joined()
  }
}
