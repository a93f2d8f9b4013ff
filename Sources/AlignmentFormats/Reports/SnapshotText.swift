import AlignmentModel
public import AlignmentTimeline

/// Results in words, for reading in a terminal.
public enum TextReport {
  /// The most ties that are told by dyad, in columns; of more there is a line each, in canonical order.
  public static let mostInColumns = 20_000

  /// What held on a day: by dyad, what is certain before what is possible, with who says so.
  public static func text(of snapshot: Snapshot, _ style: TextStyle = .plain) -> String {
    let groups = DyadGroup.groups(of: snapshot.ties)
    let rows = groups.map(\.rows)
    let widths = TextTable.widths(of: rows.flatMap { $0 })
    var text = head(of: snapshot, style)
    for (group, rows) in zip(groups, rows) {
      text += "\n" + style.ink(group.heading, .bold) + "\n"
      for row in rows { text += TextTable.text(row, widths, indent: "  ", style) }
    }
    return text + "\n" + summary(of: snapshot) + "\n"
  }

  /// The same; of more ties than ``mostInColumns`` a line each, written one by one.
  public static func write(_ snapshot: Snapshot, _ style: TextStyle = .plain, to sink: ByteSink) {
    guard snapshot.ties.count > mostInColumns else { return sink.put(text(of: snapshot, style)) }
    sink.put(head(of: snapshot, style) + "\n")
    writeLines(of: snapshot.ties, in: snapshot.graph, style, to: sink)
    sink.put("\n" + summary(of: snapshot) + "\n")
  }

  /// A line a tie, without columns, until the sink takes no more.
  static func writeLines(of ties: TieList, in graph: AlignmentGraph, _ style: TextStyle, to sink: ByteSink) {
    var lines = TieLines(ties, in: graph)
    ties.each { index, tie in
      sink.put { lines.appendLine(index, tie, style, to: &$0) }
      return sink.failure == nil
    }
  }

  /// A tie on a line of its own, without columns.
  static func line(_ tie: TieState, _ style: TextStyle) -> String {
    let row = row(tie, standsAlone: true)
    let line = "  " + row.cells.joined(separator: "  ")
    return (row.ink.map { style.ink(line, $0) } ?? line) + "\n"
  }

  private static func head(of snapshot: Snapshot, _ style: TextStyle) -> String {
    let warning = coverageWarning(snapshot).map { style.ink($0, .yellow) + "\n" } ?? ""
    return style.ink(heading(of: snapshot), .bold) + "\n" + warning
  }

  /// How many ties and actors there were on a day.
  public static func counts(of snapshot: Snapshot) -> String { summary(of: snapshot) + "\n" }

  /// - Parameter standsAlone: whether no heading names the two ends.
  static func row(_ tie: TieState, standsAlone: Bool) -> TextTable.Row {
    let trend = tie.trend.map { ", \($0.rawValue)" } ?? ""
    let weight = tie.weight.map { ", weight \($0.inWords)" } ?? ""
    let what = standsAlone ? tie.title : tie.phrase
    let cells = [
      "\(tie.valence.sign) \(what)\(weight)\(trend)", tie.timeInWords, tie.certainty.rawValue,
      tie.sayingInWords,
    ]
    return TextTable.Row(
      cells: cells.map(\.singleLine), ink: tie.certainty == .certain ? tie.valence.ink : .faint)
  }

  static func heading(of snapshot: Snapshot) -> String {
    let title = snapshot.graph.title?.singleLine ?? "Untitled graph"
    let known = snapshot.knownBy.map { " · as known by \(DateWords.words($0))" } ?? ""
    return "\(title) · \(DateWords.words(snapshot.on))" + known + coverage(of: snapshot)
  }

  private static func coverage(of snapshot: Snapshot) -> String {
    if let known = snapshot.knownBy, snapshot.on > known { return " · later than what was known" }
    guard let coverage = snapshot.graph.coverage else { return "" }
    let days = coverage.byKind.isEmpty ? coverage.other.map { " (\(spellWords($0)))" } ?? "" : ""
    return " · \(snapshot.covered ? "within" : "outside") coverage\(days)"
  }

  private static func spellWords(_ spell: Spell) -> String {
    spell.text.split(separator: "/", omittingEmptySubsequences: false).joined(separator: " to ")
  }

  static func coverageWarning(_ snapshot: Snapshot) -> String? {
    guard !snapshot.covered else { return nil }
    if let known = snapshot.knownBy, snapshot.on > known {
      return
        "Nothing is known after \(DateWords.words(known)): no tie here does not mean that there was none."
    }
    return "Outside the coverage: no tie here does not mean that there was none."
  }

  static func summary(of snapshot: Snapshot) -> String {
    let counts = snapshot.ties.counts
    let (certain, possible) = (counts.certain, counts.possible)
    let among = snapshot.tiedActorCount
    func ties(_ count: Int) -> String { "\(count) \(count == 1 ? "tie" : "ties")" }
    var text =
      switch snapshot.selection.certainty {
      case .certain: "\(ties(certain)) certain"
      case .possible: "\(ties(possible)) possible"
      case nil: "\(ties(certain)) certain, \(possible) possible"
      }
    text += ", among \(among) actor\(among == 1 ? "" : "s")."
    if let words = snapshot.selection.words(in: snapshot.graph) {
      text = "Shown: \(words.singleLine). " + text
    }
    let left = Status.allCases.compactMap { status in
      snapshot.leftOut[status].map { "\($0) \(status.rawValue)" }
    }
    if !left.isEmpty { text += " Left out: \(left.joined(separator: ", ")) (--include)." }
    return text
  }
}

/// The ties of one dyad, or of the offices and memberships of one actor, under one heading.
struct DyadGroup {
  var heading: String
  /// Whether the heading names the two ends.
  var isDyad: Bool
  var ties: [TieState]

  /// Dyads, those with most ties first; offices, memberships and kin at the end.
  static func groups(of ties: TieList) -> [DyadGroup] {
    var (structural, others) = ([TieState](), [TieState]())
    for tie in ties {
      if tie.kindDefinition?.domain == .structural { structural.append(tie) } else { others.append(tie) }
    }
    var groups = Dictionary(grouping: others) { ends(of: $0) }.values.map { ties in
      DyadGroup(heading: heading(of: ties[0]), isDyad: true, ties: ordered(ties))
    }
    groups.sort { $0.ties.count != $1.ties.count ? $0.ties.count > $1.ties.count : $0.heading < $1.heading }
    guard !structural.isEmpty else { return groups }
    return groups + [
      DyadGroup(heading: "Offices, memberships, kin", isDyad: false, ties: ordered(structural))
    ]
  }

  /// The same for a tie the other way round. Ids hold no blank.
  private static func ends(of tie: TieState) -> String {
    let (from, to) = (tie.from, tie.to)
    return from < to ? "\(from) \(to)" : "\(to) \(from)"
  }

  /// Its ends in the order in which mutual ties name them: by id.
  private static func heading(of tie: TieState) -> String {
    let ends = [(tie.from, tie.fromName), (tie.to, tie.toName)].sorted { $0.0 < $1.0 }
    return ends.map(\.1.singleLine).joined(separator: " – ")
  }

  /// Certain ties first, in canonical order.
  private static func ordered(_ ties: [TieState]) -> [TieState] {
    ties.filter { $0.certainty == .certain } + ties.filter { $0.certainty == .possible }
  }

  /// A line a tie. Where two lines would begin alike, their notes tell them apart.
  var rows: [TextTable.Row] {
    let rows = ties.map { TextReport.row($0, standsAlone: !isDyad) }
    let alike = Dictionary(grouping: rows) { $0.cells[0] }
    return zip(ties, rows).map { tie, row in
      guard alike[row.cells[0]]?.count ?? 0 > 1, let note = tie.note else { return row }
      var told = row
      told.remarks = [note.singleLine]
      return told
    }
  }
}

extension String {
  /// On one line, with nothing a terminal would obey.
  var singleLine: String {
    (utf8.contains(0x0A) ? replacing("\n", with: " ") : self).escapedForTerminal
  }
}
