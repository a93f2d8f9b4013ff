import AlignmentModel
import AlignmentTimeline
import EntenteTestSupport
import Foundation
import Testing

@testable import AlignmentFormats

/// Graphs to compile.
enum CompiledSamples {
  static let korea = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Graphs/korea.yaml").path

  /// A graph of everything: what people wrote, and a table.
  static func mixture(seed: UInt64, rows: Int = 40) throws -> AlignmentGraph {
    var plan = GraphGenerator.Plan()
    plan.years = 2017...2019
    var draft = GraphGenerator.draft(seed: seed, plan: plan)
    draft.tables = [TableGenerator.table(seed: seed, rows: rows)]
    return try draft.validated()
  }

  static func graph(ofTable seed: UInt64) throws -> AlignmentGraph {
    var draft = AlignmentGraph.Draft()
    draft.tables = [TableGenerator.table(seed: seed)]
    return try draft.validated()
  }

  /// A graph of a few ties of one month that has something of everything, for tests that change every byte.
  static func small() throws -> AlignmentGraph {
    var draft = try AlignmentGraph.Draft(
      yaml: """
        entente: 1
        title: Small
        coverage: 2018-01-01/2018-01-31
        sources: {ap: {published: 2018-01-20, describes: 2018-01-11}}
        actors:
          PRK: {name: North Korea, kind: state, exists: [2018-01-02/2018-01-09, 2018-01-12/..]}
          KIM: {name: Kim, kind: leader, holds: [{leads: PRK, during: 2018-01-05/..}]}
          PACT: {name: Pact, kind: pact, binds: alliance, members: {PRK: 2018-01-01/.., KIM: 2018-01-0X/..}}
        ties:
          - arms-transfer: PRK -> KIM
            id: tie
            during: 2018-01-03/2018-01-20?
            phases: [{during: 2018-01-05/2018-01-10, note: slow}]
            sources: [ap]
          - summit: KIM -- PRK
            date: 2018-01-15
            effects: [{strengthens: tie}]
          - denunciation: KIM -> PRK
            date: 2018-01-16
            claims: [{denies: PRK, source: ap}]
        """)
    draft.tables = [TableGenerator.table(seed: 7, rows: 6, ofOneMonth: true)]
    return try draft.validated()
  }

  static let days: [Day] = ["2017-12-20", "2018-01-06", "2018-01-15", "2018-03-01", "2019-06-01"].compactMap {
    try? Day(parsing: $0)
  }

  /// Every selection that asks another part of the program.
  static var selections: [Selection] {
    var (all, folded, narrow, within, certain) = (
      Selection(), Selection(), Selection(), Selection(), Selection()
    )
    all.statuses = Set(Status.allCases)
    all.groups = .pairs
    folded.foldLeaders = true
    narrow.around = ["PRK"]
    narrow.kinds = ["summit", "arms-transfer"]
    within.within = 30
    certain.certainty = .certain
    return [Selection(), all, folded, narrow, within, certain]
  }
}

extension AlignmentGraph.Draft {
  init(yaml: String) throws {
    let document = try parseDocument(bytes: Array(yaml.utf8), name: "small.yaml")
    let (draft, problems) = GraphReader.draft(of: document)
    try #require(problems.isEmpty)
    self = draft
  }
}

/// Asks a timeline everything that can be asked, and makes one text of the answers.
struct Interrogation {
  let timeline: Timeline
  var day: Day
  var other = CompiledSamples.days[1]
  var selection = Selection()

  /// All answers, on several days.
  static func answers(_ timeline: Timeline) -> [String] {
    CompiledSamples.days.enumerated().flatMap { number, day in
      let selection = CompiledSamples.selections[number]
      return [
        Interrogation(timeline: timeline, day: day),
        .init(timeline: timeline, day: day, selection: selection),
      ]
      .flatMap { one in (0..<Interrogation.questions).map { one.answer($0) } }
    }
  }

  static let questions = 8

  func answer(_ number: Int) -> String {
    switch number % Interrogation.questions {
    case 0: rows()
    case 1: tiesOfActors()
    case 2: JSONReport.text(of: timeline.snapshot(on: day, selection))
    case 3: JSONReport.text(of: timeline.diff(from: other, to: day, selection), passing: true)
    case 4: histories()
    case 6: sweeps()
    case 5: "\(timeline.days(ofChange: selection)) \(timeline.ties(selection).map(\.description))"
    default: asKnown()
    }
  }

  private func rows() -> String {
    var (rows, others): ([UInt32], [UInt32]) = ([], [])
    timeline.snapshot(on: day, into: &rows)
    let active = timeline.activeTies(on: day)
    var text = "\(timeline.count(on: day)) \(rows.count) \(active.count) \(active.inCanonicalOrder())"
    active.eachPiece { text += " \($0.count)" }
    timeline.diff(from: other, to: day, began: &rows, ended: &others)
    return text + " \(rows) \(others)"
  }

  private func tiesOfActors() -> String {
    var rows: [UInt32] = []
    return timeline.graph.actors.indices.map { actor in
      timeline.ties(ofActor: actor, on: day, into: &rows)
      return "\(rows.sorted()) \(rows.map { timeline.tie($0, on: day).id })"
    }.joined()
  }

  private func histories() -> String {
    let ids = timeline.graph.actors.prefix(3).map(\.id)
    return ids.map { id in
      JSONReport.text(
        ofHistory: timeline.history(of: id, selection), in: timeline.graph, of: id, with: nil)
        + "\(ids.map { timeline.rows(between: id, and: $0) })"
    }.joined()
  }

  private func sweeps() -> String {
    Sweep.Grouping.allCases.map { grouping in
      let sweep = timeline.sweep(over: CompiledSamples.days, by: grouping, selection)
      let figures = [sweep.active, sweep.certain, sweep.began, sweep.ended]
      return "\(figures.map { column in (0..<column.count).map { column[$0] } })"
    }.joined()
  }

  /// As it was known by a day: index and all are made anew.
  private func asKnown() -> String {
    let known = Timeline(timeline.graph, knownBy: day)
    known.prepare()
    return "\(known.count(on: other)) \(known.snapshot(on: other, selection).ties.map(\.id)) "
      + "\(known.rows(between: "PRK", and: "KIM"))"
  }
}
