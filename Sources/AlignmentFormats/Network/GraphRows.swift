import AlignmentModel
import AlignmentTimeline

/// The ties of a graph as GEXF and GraphML write them, row by row.
struct GraphRows {
  private let graph: AlignmentGraph
  private let timeline: Timeline
  private var ids: TieIDs
  /// By entry: its first edge, and how many ties it makes.
  private var heads: [Int: String] = [:]
  private var counts: [Int: Int] = [:]
  private(set) var losses = Losses()

  init(_ graph: AlignmentGraph) {
    self.graph = graph
    timeline = Timeline(graph, knownBy: nil, isIndexed: false)
    ids = TieIDs(graph)
    for detail in graph.details {
      if case .entry(let index) = detail.teller { counts[index, default: 0] += 1 }
    }
  }

  mutating func tie(_ row: Int) -> ExportedTie {
    let (columns, kind) = (graph.columns, graph.kindID(row))
    let flags = columns.flags(row)
    let definition = graph.vocabulary[kind]
    let (first, last) = NetworkExport.days(columns.bounds(row))
    var tie = ExportedTie(
      id: ids.id(of: row), from: graph.actors.ids[Int(columns.from[row])],
      to: graph.actors.ids[Int(columns.to[row])], label: definition?.label ?? kind, first: first, last: last)
    tie.set(.kind, kind)
    tie.set(.mutual, flags.contains(.mutual) ? "true" : "false")
    tie.set(.valence, definition?.valence.rawValue)
    tie.set(.status, timeline.tie(UInt32(row), on: .unboundedPast).status.rawValue)
    if let detail = graph.detail(row) { tell(detail, flags, row, &tie) } else { tellTable(row, flags, &tie) }
    return tie
  }

  private mutating func tellTable(_ row: Int, _ flags: TieFlags, _ tie: inout ExportedTie) {
    let columns = graph.columns
    let text = graph.timeText(row) ?? "/"
    tie.set(flags.contains(.event) ? .date : .during, text)
    noteDates(text, columns.bounds(row), tie)
    tie.weight = graph.tableWeight(row)
    tie.set(.id, columns.remarks.text(columns.remarks.ids, row))
    tie.set(.note, columns.remarks.text(columns.remarks.notes, row))
    tie.set(.sources, columns.remarks.text(columns.remarks.sources, row))
  }

  private mutating func tell(_ detail: TieDetail, _ flags: TieFlags, _ row: Int, _ tie: inout ExportedTie) {
    let bounds = graph.columns.bounds(row)
    switch detail.teller {
    case .entry(let index): tell(graph.draft.entries[index], index, flags, bounds, &tie)
    case .holding(let actor, _), .succession(let actor, _), .membership(let actor, _), .pair(let actor, _, _):
      tie.set(.derived, graph.draft.actors[actor].id.rawValue)
      tie.set(.note, graph.note(detail.teller))
      let text = detail.time?.text ?? NetworkExport.text(bounds)
      tie.set(flags.contains(.event) ? .date : .during, text)
      noteDates(text, bounds, tie)
    }
  }

  private mutating func tell(
    _ entry: TieEntry, _ index: Int, _ flags: TieFlags, _ bounds: Bounds, _ tie: inout ExportedTie
  ) {
    // A set of one day is written as a set, and each day of a larger one by itself.
    let days = entry.time.occurrences.flatMap { $0.count > 1 ? $0 : nil }
    let text = days?.first { $0.bounds == bounds }?.text ?? entry.time.text
    tie.set(flags.contains(.event) ? .date : .during, text)
    noteDates(text, bounds, tie)
    tie.weight = entry.weight
    tie.set(.id, entry.id)
    tie.set(.note, entry.note)
    tie.phases = entry.phases.compactMap { phase in
      phase.weight.map { weight in
        let (first, last) = NetworkExport.days(phase.during.bounds)
        return (weight, first, last)
      }
    }
    var more: [DocumentValue.Entry] = []
    if counts[index] == 1, let one = entry.groups.first?.first, let other = entry.groups.last?.first {
      // Of a mutual tie both orders mean the same, and the one that was written is kept.
      (tie.from, tie.to) = (one.rawValue, other.rawValue)
    }
    if let count = counts[index], count > 1 {
      if let head = heads[index] { return tie.set(.tie, OwnJSON.part(of: head)) }
      heads[index] = tie.id
      more = OwnJSON.whole(entry, count: count)
    }
    // Ids that a list could not part stand in the JSON.
    let sources = entry.evidence.sources
    if sources.contains(where: { $0.isEmpty || $0.contains(";") }) {
      more.append(.init("sources", .flow(sources.map { .scalar($0) })))
    } else if !sources.isEmpty {
      tie.set(.sources, sources.joined(separator: ";"))
    }
    tie.set(.tie, OwnJSON.text(of: entry, adding: more))
  }

  private mutating func noteDates(_ text: String, _ bounds: Bounds, _ tie: ExportedTie) {
    let isExact =
      (bounds.firstEarliest == bounds.firstLatest || bounds.firstEarliest == .unboundedPast)
      && (bounds.lastEarliest == bounds.lastLatest || bounds.lastLatest == .unboundedFuture)
    guard !isExact else { return }
    losses.note(
      "dates not exact to the day for other programs, which see all days they can be",
      example: "\(text) of \(tie.id)")
  }
}

extension TieTime {
  /// The days of an event; nil of a spell.
  fileprivate var occurrences: [EventDate.Occurrence]? {
    if case .date(let date) = self { date.occurrences } else { nil }
  }
}

extension NetworkExport {
  /// Bounds that nobody wrote, as a text that has them in their widest reading.
  static func text(_ bounds: Bounds) -> String {
    let (first, last) = days(bounds)
    return "\(first.map(\.description) ?? "")/\(last.map(\.description) ?? "")"
  }
}

extension OwnJSON {
  /// Which entry a tie is a part of.
  static func part(of head: String) -> String {
    DocumentWriter(.compactJSON).text(of: .flow([DocumentValue.Entry("of", .scalar(head))]))
  }

  /// What an entry says of all its ties.
  static func whole(_ entry: TieEntry, count: Int) -> [DocumentValue.Entry] {
    let arrow = entry.mutual ? " -- " : " -> "
    let parties = entry.groups.map { $0.map(\.rawValue).joined(separator: ", ") }.joined(separator: arrow)
    var whole: [DocumentValue.Entry] = [
      .init("count", .bare("\(count)")), .init("parties", .scalar(parties)),
    ]
    if case .date(let date) = entry.time, date.occurrences.count > 1 {
      whole.append(.init("time", .scalar(date.text)))
    }
    return whole
  }
}
