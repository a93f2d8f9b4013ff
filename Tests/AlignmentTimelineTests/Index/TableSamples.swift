import AlignmentModel
import AlignmentTimeline
import EntenteTestSupport

/// A graph of tables, and what was written in the order of its rows.
struct TableSample {
  let seed: UInt64
  let made: TableGenerator.Made
  let graph: AlignmentGraph
  /// By row of the graph, what was written; empty when a row of the graph is none that was written.
  let rows: [WrittenRow]

  init(seed: UInt64) throws {
    self.seed = seed
    made = TableGenerator.tables(seed: seed)
    graph = try made.whole(seed: seed).validated()
    var written = Dictionary(grouping: made.rows) { TableSample.line($0) }
    rows = (0..<graph.tieCount).compactMap { [graph] in
      written[TableSample.line(graph, $0), default: []].popLast()
    }
  }

  /// All that a row says, as a line.
  static func line(_ row: WrittenRow) -> String {
    let (from, to) = row.parties()
    return line(
      [row.kind, from, to, "\(row.isMutual())", "\(row.date != nil)", row.timeText], row.weight,
      [row.note ?? "-", row.sources.joined(separator: ";"), row.id ?? "-"])
  }

  static func line(_ graph: AlignmentGraph, _ row: Int) -> String {
    let (columns, remarks) = (graph.columns, graph.columns.remarks)
    let ends = [columns.from[row], columns.to[row]].map { graph.actors.id(Int($0)).rawValue }
    let flags = columns.flags(row)
    return line(
      [
        graph.kindID(row), ends[0], ends[1], "\(flags.contains(.mutual))", "\(flags.contains(.event))",
        graph.timeText(row) ?? "-",
      ], graph.tableWeight(row),
      [
        remarks.text(remarks.notes, row) ?? "-",
        graph.tableEvidence(row).sources.joined(separator: ";"), remarks.text(remarks.ids, row) ?? "-",
      ])
  }

  private static func line(_ who: [String], _ weight: Double?, _ rest: [String]) -> String {
    (who + ["\(weight.map { "\($0)" } ?? "-")"] + rest).joined(separator: " | ")
  }

  /// Days on which something written begins or ends, those beside, and the outermost ones now and then.
  func days(_ count: Int, using random: inout SeededGenerator) -> [Day] {
    let edges = made.edges
    return (0..<count).map { _ in
      guard !edges.isEmpty, random.chance(94) else {
        return random.pick([.unboundedPast, .unboundedFuture, Day(number: -2_000_000_000), Day(number: 0)])
      }
      return random.pick(edges).advanced(by: random.number(in: -1...1))
    }
  }

  func knowledge(using random: inout SeededGenerator) -> Day? {
    guard random.chance(35) else { return nil }
    let published = made.draft.sources.compactMap { $0.published?.latest }.filter(\.isBounded)
    return random.pick(published + made.edges + [Day(number: 0)])
  }

  /// The plain selection now and then, else one that asks for several things.
  func selection(using random: inout SeededGenerator) -> Selection {
    var selection = Selection()
    guard random.chance(75) else { return selection }
    let actors = Array(Set(made.rows.flatMap { [$0.from, $0.to] })).sorted().map { ActorID($0) }
    let kinds = Array(Set(made.rows.map(\.kind))).sorted() + ["cooperation", "hostility"]
    if random.chance(25) { selection.kinds = random.some(of: kinds, atMost: 2) + [random.pick(kinds)] }
    if random.chance(20) { selection.valences = [random.pick(Valence.allCases)] }
    if random.chance(30) { selection.certainty = random.pick(Certainty.allCases) }
    if random.chance(25) {
      selection.statuses = random.pick([Set(Status.allCases), [.unsourced], [.established], []])
    }
    if random.chance(15) { selection.actors = random.some(of: actors, atMost: 4) }
    if random.chance(15) {
      selection.around = [random.pick(actors + ["nobody"])]
      selection.depth = random.number(in: 0...2)
    }
    if random.chance(25) { selection.within = random.number(in: 1...400) }
    if random.chance(15) { selection.foldLeaders = true }
    if random.chance(20) { selection.groups = random.pick([.members, .pairs, .hub]) }
    if random.chance(10) { selection.top = random.number(in: 0...3) }
    return selection
  }
}
