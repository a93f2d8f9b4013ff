import AlignmentModel
import AlignmentTimeline

/// What one picture shows and says, before it is drawn.
struct PictureContent {
  /// `data-on`, or `data-from` and `data-to`, …
  let stamp: [MarkupWriter.Attribute]
  let title: String
  let date: String
  let coverage: String
  let counts: String
  /// What the selection leaves out; nil when it leaves nothing out.
  let restriction: String?
  /// Why ties began, ended or changed, where the graph says so; the surest and the most telling first.
  let reasons: [String]
  /// Names of the sources of what is shown, each once.
  let sources: [String]
  let actors: [ActorState]
  let marks: [Mark]

  let isDiff: Bool
}

extension PictureContent {
  init(_ snapshot: Snapshot, options: PictureOptions) {
    let graph = snapshot.graph
    let tied = Set(snapshot.ties.flatMap { [$0.from, $0.to] })
    stamp = [("data-on", snapshot.on.description)]
    title = graph.title ?? "Actors and ties"
    date = DateWords.words(snapshot.on) + Self.known(snapshot.knownBy)
    coverage = Self.coverage([snapshot.covered], graph: graph)
    actors = snapshot.actors.filter { options.showsIsolates || tied.contains($0.id) }
    marks = snapshot.ties.map { Mark($0, in: graph) }
    sources = Self.sources(marks)
    counts = Self.counts(snapshot, actors: actors.count)
    restriction = Self.restriction(snapshot.selection, in: graph)
    reasons = []
    isDiff = false
  }

  init(_ diff: SnapshotDiff, options: PictureOptions) {
    let graph = diff.after.graph
    title = graph.title ?? diff.before.graph.title ?? "Actors and ties"
    let known = Self.known(diff.after.knownBy)
    switch diff.basis {
    case .days(let from, let to):
      stamp = [("data-from", from.description), ("data-to", to.description)]
      date = "From \(DateWords.words(from)) to \(DateWords.words(to))" + known
    case .graphs(let day):
      stamp = [("data-old", "old"), ("data-new", "new")]
      date = "Two versions compared" + (day.map { ", on \(DateWords.words($0))" } ?? "") + known
    }
    coverage = Self.coverage([diff.before.covered, diff.after.covered], graph: graph)
    marks = DiffMarks(diff: diff).all
    let tied = Set(marks.flatMap { [$0.tie.from, $0.tie.to] })
    actors = Self.actors(diff).filter { options.showsIsolates || tied.contains($0.id) }
    sources = Self.sources(marks)
    counts = Self.counts(diff)
    restriction = Self.restriction(diff.after.selection, in: graph)
    reasons = DiffMarks(diff: diff).reasons
    isDiff = true
  }

  private static func known(_ day: Day?) -> String {
    day.map { ", as known by \(DateWords.words($0))" } ?? ""
  }

  /// Of both sides; the name is the later one.
  private static func actors(_ diff: SnapshotDiff) -> [ActorState] {
    let after = Set(diff.after.actors.map(\.id))
    return (diff.after.actors + diff.before.actors.filter { !after.contains($0.id) }).sorted { $0.id < $1.id }
  }

  private static func sources(_ marks: [Mark]) -> [String] {
    // Of the two graphs of a diff one id may name two sources.
    let sides = Dictionary(grouping: marks) { $0.change == .ended }
    let names = sides.values.flatMap { marks -> [String] in
      guard let graph = marks.first?.graph else { return [] }
      return unique(marks.flatMap(\.tie.sources)).map { SourceWords.brief($0, in: graph) }
    }
    return unique(names).sorted()
  }
}

// MARK: - Sentences

extension PictureContent {
  private static func coverage(_ covered: [Bool], graph: AlignmentGraph) -> String {
    guard graph.coverage != nil else { return "The graph does not say which days it covers" }
    let isCovered = !covered.contains(false)
    return isCovered ? coveredText(graph) : uncoveredText(graph)
  }

  static func coveredText(_ graph: AlignmentGraph) -> String { "Within coverage" + days(graph) }

  static func uncoveredText(_ graph: AlignmentGraph) -> String {
    "Outside coverage\(days(graph)): where no tie is drawn, there may have been one"
  }

  private static func days(_ graph: AlignmentGraph) -> String {
    guard let coverage = graph.coverage, coverage.byKind.isEmpty, let spell = coverage.other else {
      return ""
    }
    return " (\(DateWords.words(spell)))"
  }

  private static func counts(_ snapshot: Snapshot, actors: Int) -> String {
    guard !snapshot.ties.isEmpty else { return "No ties" + leftOut(snapshot.leftOut) }
    let certain = snapshot.ties.counts.certain
    let possible = snapshot.ties.counts.possible
    // A nought would speak of ties that were not asked for.
    let ties =
      switch snapshot.selection.certainty {
      case .certain?: "\(number(certain, "tie")) certain"
      case .possible?: "\(number(possible, "tie")) possible"
      case nil: "\(number(certain, "tie")) certain, \(possible) possible"
      }
    return "\(ties), among \(number(actors, "actor"))" + leftOut(snapshot.leftOut)
  }

  /// "Only alliance; only between France and Russia". A picture cut out of its context must not pass for the whole.
  static func restriction(_ selection: Selection, in graph: AlignmentGraph) -> String? {
    selection.words(in: graph).map { $0.prefix(1).uppercased() + $0.dropFirst() }
  }

  private static func leftOut(_ counts: [Status: Int]) -> String {
    let parts = Status.allCases.compactMap { status in
      counts[status].flatMap { $0 > 0 ? "\($0) \(status.rawValue)" : nil }
    }
    return parts.isEmpty ? "" : ". Left out: \(parts.joined(separator: ", "))"
  }

  private static func counts(_ diff: SnapshotDiff) -> String {
    let lesser = diff.changed.filter(\.isOfCertaintyAlone).count
    let parts = [
      "\(number(diff.began.count, "tie")) began", "\(diff.ended.count) ended",
      "\(diff.changed.count - lesser) changed", "\(lesser) differ only in how sure their dates are",
      "\(diff.unchangedCount) unchanged",
    ]
    let passing = diff.passing.isEmpty ? "" : ". \(diff.passing.count) came and went between, not drawn"
    return parts.joined(separator: ", ") + passing
  }

  private static func number(_ count: Int, _ word: String) -> String {
    "\(count) \(word)\(count == 1 ? "" : "s")"
  }
}

/// The ties of a diff with what became of them.
struct DiffMarks {
  let diff: SnapshotDiff

  var all: [Mark] {
    marks(diff.unchanged, .unchanged, diff.after.graph) + marks(diff.ended, .ended, diff.before.graph)
      + diff.changed.map { change in
        Mark(
          change.after, .changed, drawnAs: change.isOfCertaintyAlone ? .unchanged : nil,
          news: "Changed: \(change.what.joined(separator: ", "))" + cause(change.after), in: diff.after.graph)
      } + marks(diff.began, .began, diff.after.graph)
  }

  private func marks(_ ties: some Sequence<TieState>, _ change: Change, _ graph: AlignmentGraph) -> [Mark] {
    ties.map { tie in
      let word = change.rawValue.prefix(1).uppercased() + change.rawValue.dropFirst()
      return Mark(tie, change, news: word + cause(tie), in: graph)
    }
  }

  private func cause(_ tie: TieState) -> String {
    let causes = (diff.causes[tie.id] ?? []).map(Self.dated)
    return causes.isEmpty ? "" : " because " + causes.joined(separator: "; ")
  }

  /// One a tie, of what is certain before what is only possible: "Military agreement, A – B, ended because A
  /// denounces B (23 November 2023)".
  var reasons: [String] {
    let changes: [(TieState, String)] =
      diff.ended.map { ($0, "ended") } + diff.began.map { ($0, "began") }
      + diff.changed.filter { !$0.isOfCertaintyAlone }.map { ($0.after, "changed") }
    let told = changes.filter { !(diff.causes[$0.0.id] ?? []).isEmpty }
    let sure = told.filter { $0.0.certainty == .certain } + told.filter { $0.0.certainty != .certain }
    return sure.map { tie, word in
      let cause = (diff.causes[tie.id] ?? []).first.map(Self.dated) ?? ""
      return "\(Direction.closed(tie.sentence)): \(word) because \(cause)"
    }
  }

  private static func dated(_ tie: TieState) -> String {
    "\(Direction.closed(tie.sentence)) (\(tie.timeInWords))"
  }
}
