import AlignmentModel
public import AlignmentTimeline

extension TextReport {
  /// What changed between two days or two graphs, in words.
  ///
  /// - Parameters:
  ///   - names: what the two graphs are called.
  ///   - passing: whether to list what came and went between two days.
  public static func text(
    of diff: SnapshotDiff, names: (old: String, new: String)? = nil, passing: Bool = false,
    _ style: TextStyle = .plain
  ) -> String {
    let telling = DiffWords(diff: diff, names: names)
    let sections = telling.sections(passing: passing)
    let widths = TextTable.widths(of: sections.flatMap(\.rows))
    var text = style.ink(telling.heading, .bold) + "\n"
    for warning in telling.warnings { text += style.ink(warning, .yellow) + "\n" }
    for section in sections where !section.rows.isEmpty {
      text += "\n" + style.ink(section.heading, .bold) + "\n"
      for row in section.rows { text += TextTable.text(row, widths, indent: "  ", style) }
    }
    return text + "\n" + telling.summary(passing: passing) + "\n"
  }

  /// How many ties began, ended, changed and stayed as they were.
  public static func counts(of diff: SnapshotDiff) -> String {
    DiffWords(diff: diff, names: nil).counts + "\n"
  }

  /// The same; where more ties differ than ``mostInColumns``, a line each, written one by one.
  public static func write(
    _ diff: SnapshotDiff, names: (old: String, new: String)? = nil, passing: Bool = false,
    _ style: TextStyle = .plain, to sink: ByteSink
  ) {
    let shown = diff.began.count + diff.ended.count + diff.changed.count + (passing ? diff.passing.count : 0)
    guard shown > mostInColumns else {
      return sink.put(text(of: diff, names: names, passing: passing, style))
    }
    let telling = DiffWords(diff: diff, names: names)
    sink.put(style.ink(telling.heading, .bold) + "\n")
    for warning in telling.warnings { sink.put(style.ink(warning, .yellow) + "\n") }
    let (before, after) = (diff.before.graph, diff.after.graph)
    let lists =
      [("Ended", diff.ended, before), ("Began", diff.began, after)]
      + (passing ? [("Came and went between", diff.passing, after)] : [])
    for (heading, ties, graph) in lists where !ties.isEmpty {
      sink.put("\n" + style.ink(heading, .bold) + "\n")
      writeLines(of: ties, in: graph, style, to: sink)
    }
    for section in telling.sectionsOfChanges where !section.rows.isEmpty {
      sink.put("\n" + style.ink(section.heading, .bold) + "\n")
      for row in section.rows { sink.put("  " + row.cells.joined(separator: "  ") + "\n") }
    }
    sink.put("\n" + telling.summary(passing: passing) + "\n")
  }
}

/// A diff in words, for text and Markdown alike.
struct DiffWords {
  let diff: SnapshotDiff
  let names: (old: String, new: String)?

  struct Section {
    var heading: String
    var rows: [TextTable.Row]
  }

  var heading: String {
    let title = diff.after.graph.title?.singleLine ?? "Untitled graph"
    let known = diff.after.knownBy.map { " · as known by \(DateWords.words($0))" } ?? ""
    switch diff.basis {
    case .days(let from, let to):
      return "\(title) · \(DateWords.words(from)) to \(DateWords.words(to))\(known)"
    case .graphs(let day):
      let sides = names.map { "\($0.old) and \($0.new)" } ?? "two graphs"
      return "\(title) · \(sides.singleLine) compared" + (day.map { " on \(DateWords.words($0))" } ?? "")
        + known
    }
  }

  /// Whether the first day is after the second.
  private var runsBackwards: Bool {
    guard case .days(let from, let to) = diff.basis else { return false }
    return from > to
  }

  var warnings: [String] {
    guard case .days(let from, let to) = diff.basis else { return [] }
    let outside = [(from, diff.before.covered), (to, diff.after.covered)].filter { !$0.1 }
    return outside.map { day, _ in
      "\(DateWords.words(day)) is outside the coverage: what is missing there need not have ended or begun."
    }
  }

  func sections(passing: Bool) -> [Section] {
    let changes = sectionsOfChanges
    return [
      Section(heading: "Ended", rows: diff.ended.map { row($0) }),
      Section(heading: "Began", rows: diff.began.map { row($0, limit: $0.limitInWords) }), changes[0],
      Section(heading: "Came and went between", rows: passing ? diff.passing.map { row($0) } : []),
      changes[1], changes[2],
    ]
  }

  /// What changed of ties, of actors, and of ties only in how sure their dates are.
  var sectionsOfChanges: [Section] {
    let real = diff.changed.filter { !$0.isOfCertaintyAlone }
    let certainty = diff.changed.filter(\.isOfCertaintyAlone)
    return [
      Section(heading: "Changed", rows: real.map(row)), Section(heading: "Actors", rows: actorRows),
      Section(heading: "Only the certainty of the dates differs", rows: certainty.map(row)),
    ]
  }

  /// How many ended, began, changed and stayed.
  var counts: String {
    let shown = diff.after.selection.words(in: diff.after.graph).map { "Shown: \($0.singleLine). " } ?? ""
    let certainty = diff.changed.count { $0.isOfCertaintyAlone }
    return
      "\(shown)\(diff.ended.count) ended, \(diff.began.count) began, \(diff.changed.count - certainty) changed, "
      + "\(diff.unchangedCount) unchanged."
  }

  func summary(passing: Bool) -> String {
    let certainty = diff.changed.count { $0.isOfCertaintyAlone }
    var parts = [counts]
    if case .days = diff.basis {
      parts.append("\(diff.passing.count) came and went between\(passing ? "" : " (--passing)").")
    }
    if certainty > 0 {
      parts.append("\(certainty) differ\(certainty == 1 ? "s" : "") only in how sure the dates are.")
    }
    return parts.joined(separator: " ")
  }

  // MARK: Rows

  private func row(_ tie: TieState, limit: String? = nil) -> TextTable.Row {
    let time = tie.timeInWords + (limit.map { ", " + $0 } ?? "")
    let cells = ["\(tie.valence.sign) \(tie.title)", time, tie.certainty.rawValue, tie.sayingInWords]
    return TextTable.Row(cells: cells.map(\.singleLine), ink: tie.valence.ink, remarks: reasons(of: tie))
  }

  private func row(_ change: TieChange) -> TextTable.Row {
    let cells = [
      "\(change.after.valence.sign) \(change.after.title)", differences(change).joined(separator: ", "),
    ]
    return TextTable.Row(
      cells: cells.map(\.singleLine), ink: change.after.valence.ink, remarks: reasons(of: change.after))
  }

  /// "because North Korea denounces South Korea, 23 November 2023 (Crisis Group)". Ties of one entry, such as
  /// the pairs of one summit, are told once.
  func reasons(of tie: TieState) -> [String] {
    var told: [(cause: TieState, pairs: Int)] = []
    for cause in diff.causes[tie.id] ?? [] {
      if let index = told.firstIndex(where: { $0.cause.isOfSameEntry(as: cause) }) {
        told[index].pairs += 1
      } else {
        told.append((cause, 1))
      }
    }
    return told.enumerated().map { number, entry in
      let cause = entry.cause
      let more = entry.pairs > 1 ? " and \(entry.pairs - 1) more" : ""
      let note = cause.note.map { ": \($0)" } ?? ""
      let link = number > 0 ? "also" : runsBackwards ? "the other way round, because" : "because"
      return "\(link) \(cause.title)\(more), \(cause.timeInWords) (\(cause.sourcesInWords))\(note)".singleLine
    }
  }

  func differences(_ change: TieChange) -> [String] {
    change.what.map { what in
      func told(_ value: (TieState) -> String?) -> String {
        "\(what) \(value(change.before) ?? "none") → \(value(change.after) ?? "none")"
      }
      switch what {
      case "certainty": return told { $0.certainty.rawValue }
      case "status": return told { $0.status.rawValue }
      case "weight": return told { tie in tie.weight.map(\.inWords) }
      case "trend": return told { $0.trend?.rawValue }
      case "note": return told { tie in tie.note.map { "“\($0)”" } }
      case "during", "date": return told(\.timeText)
      case "kind": return told(\.kind)
      case "id": return told(\.id)
      case "from": return told(\.from.rawValue)
      case "to": return told(\.to.rawValue)
      case "terms": return told { $0.terms.joined(separator: " ") }
      case "claims": return told(\.sayingInWords)
      default: return what
      }
    }
  }

  /// "which succeeds Soviet Union".
  private func succession(of actor: ActorState) -> String {
    let graph = diff.after.graph
    let predecessors = graph.actor(actor.id)?.succeeds.map {
      graph.actor($0.predecessor)?.name ?? "\($0.predecessor)"
    }
    guard let predecessors, !predecessors.isEmpty else { return "" }
    return ", succeeds \(predecessors.joined(separator: ", "))"
  }

  private var actorRows: [TextTable.Row] {
    func row(_ sign: String, _ name: String, _ what: String) -> TextTable.Row {
      TextTable.Row(cells: ["\(sign) \(name)", what].map(\.singleLine))
    }
    return diff.actorsEnded.map { row("<", $0.name, "no longer there (\($0.kind.rawValue))") }
      + diff.actorsBegan.map { row(">", $0.name, "new (\($0.kind.rawValue))\(succession(of: $0))") }
      + diff.actorsChanged.map { row("~", $0.before.name, "now called \($0.after.name)") }
  }
}
