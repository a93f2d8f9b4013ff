public import AlignmentModel
public import AlignmentTimeline

extension TextReport {
  /// How many ties ever held.
  public static func counts(ofHistory ties: TieList) -> String {
    let counts = ties.counts
    return "\(ties.count) tie\(ties.count == 1 ? "" : "s"): \(counts.certain) certain on some day, "
      + "\(counts.possible) possible and no more.\n"
  }

  /// What ever held, of an actor or between two, in order of start, in columns.
  ///
  /// It is written tie by tie, after one look at all for the widths of the columns.
  ///
  /// - Parameter leftOut: how many ties of other statuses there are.
  public static func write(
    history ties: TieList, in graph: AlignmentGraph, of actor: ActorID, with other: ActorID?,
    leftOut: Int = 0, _ style: TextStyle = .plain, to sink: ByteSink
  ) {
    let names = [actor, other].compactMap { $0.map { graph.actor($0)?.name ?? $0.rawValue } }
    let title = graph.title.map { "\($0.singleLine) · " } ?? ""
    sink.put(style.ink(title + names.map(\.singleLine).joined(separator: " – "), .bold) + "\n\n")
    var lines = HistoryLines(ties, in: graph, style)
    ties.each { index, tie in
      sink.put { lines.append(index, tie, to: &$0) }
      return sink.failure == nil
    }
    sink.put(ties.isEmpty ? "" : "\n")
    sink.put("\(ties.count) \(ties.count == 1 ? "tie" : "ties").")
    sink.put(leftOut > 0 ? " Left out: \(leftOut) of other statuses (--include).\n" : "\n")
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
