import AlignmentModel
import AlignmentTimeline

/// Writes ties as one table: all that a graph tells, those of a day, or those that changed between two.
///
/// A row is a tie. The table of a graph is one that reads back; in those of days and changes, columns say what is
/// reckoned: certainty, status, valence.
struct TieTableExport {
  private(set) var losses = Losses()
  private let style: CellStyle
  private let isOfGraph: Bool
  private var writer: CellWriter

  private init(_ columns: [String], isOfGraph: Bool, _ sink: ByteSink, _ style: CellStyle) {
    (self.isOfGraph, self.style) = (isOfGraph, style)
    writer = CellWriter(columns, to: sink, style)
  }

  /// Writes a subject. O(n).
  ///
  /// - Returns: what one table of ties cannot hold.
  static func write(_ subject: ExportSubject, to sink: ByteSink, _ style: CellStyle) -> Losses {
    switch subject {
    case .graph(let graph): return write(graph, to: sink, style)
    case .snapshot(let snapshot):
      var export = TieTableExport(columns(reckoned: true), isOfGraph: false, sink, style)
      export.write(snapshot.ties, of: snapshot.graph, sink)
      export.writer.finish()
      return export.losses
    case .diff(let diff):
      var export = TieTableExport(
        ["change", "what"] + columns(reckoned: true), isOfGraph: false, sink, style)
      export.write(diff, sink)
      export.writer.finish()
      return export.losses
    }
  }

  private static func columns(reckoned: Bool) -> [String] {
    let who = reckoned ? ["from", "from-name", "to", "to-name"] : ["from", "to"]
    return ["kind"] + who + ["start", "end", "date", "during", "mutual", "id"]
      + (reckoned ? ["certainty", "status", "valence"] : []) + [
        "weight", "trend", "terms", "roles", "effects",
      ]
      + ["sources", "note"]
  }

  // MARK: - Graphs

  private static func write(_ graph: AlignmentGraph, to sink: ByteSink, _ style: CellStyle) -> Losses {
    var losses = Losses()
    losses.note(allBesidesTiesOf: graph)
    guard !graph.columns.told.isEmpty else {
      PlainTies(graph, style).write(to: sink)
      return losses
    }
    var all = Selection()
    all.statuses = Set(Status.allCases)
    let timeline = Timeline(graph, knownBy: nil, isIndexed: false)
    var export = TieTableExport(columns(reckoned: false), isOfGraph: true, sink, style)
    export.losses = losses
    export.write(timeline.ties(all), of: graph, sink)
    export.writer.finish()
    return export.losses
  }

  private mutating func write(_ ties: TieList, of graph: AlignmentGraph, _ sink: ByteSink) {
    ties.each { index, _ in
      write(ties[index])
      return sink.failure == nil
    }
  }

  private mutating func write(_ diff: SnapshotDiff, _ sink: ByteSink) {
    func write(_ ties: some Sequence<TieState>, _ change: String, _ export: inout TieTableExport) {
      for tie in ties where sink.failure == nil {
        export.writer.add(change)
        export.writer.add([UInt8]())
        export.write(tie)
      }
    }
    write(diff.began, "began", &self)
    write(diff.ended, "ended", &self)
    for change in diff.changed where sink.failure == nil {
      for (word, tie) in [("changed-from", change.before), ("changed-to", change.after)] {
        writer.add(word)
        writer.add(CellList.cell(change.what))
        self.write(tie)
      }
    }
  }

  // MARK: - Ties

  private mutating func write(_ tie: TieState) {
    writer.add(tie.kind)
    writer.add(tie.from.rawValue)
    if !isOfGraph { writer.add(tie.fromName) }
    writer.add(tie.to.rawValue)
    if !isOfGraph { writer.add(tie.toName) }
    if tie.isEvent {
      for _ in 0..<2 { writer.add([UInt8]()) }
      writer.add(tie.timeText)
      writer.add([UInt8]())
    } else {
      writer.add(time: .during(tie.spell))
    }
    writer.add(truth: tie.mutual)
    writer.add(tie.tableRow != nil && tie.writtenID == nil && isOfGraph ? nil : CellList.cell(text: tie.id))
    if !isOfGraph {
      writer.add(tie.certainty.rawValue)
      writer.add(tie.status.rawValue)
      writer.add(tie.valence.rawValue)
    }
    writer.add(weight: tie.weight)
    writer.add(tie.trend?.rawValue)
    writer.add(CellList.cell(tie.terms))
    writer.add(roles: tie.roles)
    writer.add(effects: tie.effects)
    writer.add(CellList.cell(sources(of: tie), escaping: [","]))
    writer.add(tie.note.map(CellList.cell(text:)))
    writer.end()
  }

  /// In a table that is read back, a source is one that states the tie: others would turn what is alleged or denied
  /// into what is known.
  private mutating func sources(of tie: TieState) -> [String] {
    guard isOfGraph else {
      losses.noteStatements(of: tie)
      return tie.sources
    }
    var stating: [String] = []
    for claim in tie.claims {
      if claim.isPlain {
        stating.append(claim.source)
      } else {
        losses.note("claims", example: "that of \(tie.id)")
      }
    }
    losses.note("phases", count: tie.phases.count, example: "that of \(tie.id)")
    if tie.status != .established, tie.status != .unsourced {
      losses.note(
        "statuses of ties that read back as unsourced", example: "\(tie.status.rawValue) of \(tie.id)")
    }
    return stating
  }
}

extension Claim {
  /// Whether it is no more than a source that states the tie.
  var isPlain: Bool {
    self == Claim(.states, by: [.author], source: source)
  }
}

extension Losses {
  /// Notes what is lost of a tie of a day whose sources are told beside its status alone: who says what, and with that
  /// the status itself, since who reads the sources takes each for one that states it.
  mutating func noteStatements(of tie: TieState) {
    note("claims", count: tie.claims.count { !$0.isPlain }, example: "that of \(tie.id)")
    note("phases", count: tie.phases.count, example: "that of \(tie.id)")
    if tie.status != .established, tie.status != .unsourced {
      note("statuses that read back as stated", example: "\(tie.status.rawValue) of \(tie.id)")
    }
  }

  /// What a table of ties says nothing of.
  fileprivate mutating func note(allBesidesTiesOf graph: AlignmentGraph) {
    let draft = graph.draft
    if let title = draft.title { note("title", example: "\"\(title)\"") }
    if draft.about != nil { note("account of the graph", example: "") }
    if let coverage = draft.coverage {
      note("coverage", example: coverage.other?.text ?? coverage.byKind.keys.sorted().first ?? "")
    }
    for source in draft.sources where source != Source(id: source.id) {
      note("descriptions of sources", example: "that of \(source.id)")
    }
    for entry in draft.entries {
      guard case .date(let date) = entry.time, date.occurrences.count > 1 else { continue }
      note("sets of days, which become a row for each day", example: date.text)
    }
    for kind in draft.kinds where kind != .init(id: kind.id, label: kind.id) {
      note("definitions of kinds", example: kind.id)
    }
    let bare = ActorList.unknownKind
    for actor in draft.actors where actor != .init(id: actor.id, name: actor.id.rawValue, kind: bare) {
      note("descriptions of actors", example: "that of \(actor.id)")
    }
  }
}
