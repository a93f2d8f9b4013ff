import AlignmentModel
import AlignmentTimeline

/// Writes the ties of a page.
struct PageTieWriter {
  let knowledge: PageKnowledge
  let selection: Selection
  /// By the written id of a tie and the number of a day of knowledge: the ties whose effects name it.
  private let effects: [[String: [Cause]]]

  /// What explains what became of a tie.
  private struct Cause: Hashable {
    let verb: Effect.Verb
    let id: String
    let sentence: String
    let bounds: Bounds
  }

  init(_ knowledge: PageKnowledge, _ selection: Selection) {
    self.knowledge = knowledge
    self.selection = selection
    let explains = knowledge.timelines.last?.graph.draft.entries.contains { !$0.effects.isEmpty } ?? false
    effects =
      explains
      ? knowledge.timelines.map { PageTieWriter.effects($0, selection.statuses) }
      : []
  }

  private static func effects(_ timeline: Timeline, _ statuses: Set<Status>) -> [String: [Cause]] {
    var all = Selection()
    all.statuses = statuses
    var causes: [String: [Cause]] = [:]
    for tie in timeline.ties(all) where !tie.effects.isEmpty && !tie.isNever {
      let sentence = "\(tie.sentence) (\(tie.timeInWords))"
      for effect in tie.effects {
        causes[effect.target, default: []].append(
          Cause(verb: effect.verb, id: tie.id, sentence: sentence, bounds: tie.bounds))
      }
    }
    return causes
  }

  func value(of tie: PageTie, _ tables: inout PageTables) -> PageValue {
    let state = tie.state
    let claims = state.claims
    let from = tables.actors.number(of: state.from)
    let to = tables.actors.number(of: state.to)
    return .object([
      "id": .text(state.id), "k": .integer(tables.kinds.number(of: state.kind)), "f": .integer(from),
      "t": .integer(to), "m": state.mutual ? .flag(true) : .nothing,
      "e": state.isEvent ? .flag(true) : .nothing, "w": .text(state.timeInWords),
      "limit": .optional(state.limitInWords), "office": .optional(state.office),
      "note": .optional(state.note), "weight": state.weight.map { .number($0) } ?? .nothing,
      "trend": .optional(state.trend?.rawValue), "terms": list(state.terms.map { label($0) }),
      "roles": roles(state), "phases": list(state.phases.map(phase)),
      "c": list(claims.map { claim($0, &tables) }), "because": causes(of: state),
      "v": .list(tie.versions.versions.map { version($0.from, $0.value, claims, state.timeInWords) }),
    ])
  }

  private func list(_ values: [PageValue]) -> PageValue { values.isEmpty ? .nothing : .list(values) }

  private var graph: AlignmentGraph? { knowledge.timelines.last?.graph }

  private func label(_ kind: String) -> PageValue { .text(graph?.vocabulary[kind]?.label ?? kind) }

  private func name(_ id: ActorID) -> String { graph?.actor(id)?.name ?? id.rawValue }

  private func roles(_ tie: TieState) -> PageValue {
    let roles = tie.roles.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }
    return list(roles.map { .list([.text($0.key)] + $0.value.map { .text(name($0)) }) })
  }

  /// Its four bounds, and what it says of the tie.
  private func phase(_ phase: Phase) -> PageValue {
    let bounds = phase.during.bounds.ordered
    return .object([
      "b": self.bounds(bounds), "weight": phase.weight.map { .number($0) } ?? .nothing,
      "trend": .optional(phase.trend?.rawValue), "note": .optional(phase.note),
    ])
  }

  /// Unbounded days by the numbers that stand for them: only so can one tell the past from the future.
  private func bounds(_ bounds: Bounds) -> PageValue {
    .list(
      [bounds.firstEarliest, bounds.firstLatest, bounds.lastEarliest, bounds.lastLatest].map {
        .integer(Int($0.number))
      })
  }

  /// Stance, speakers (0 for the author), source, since when it is known, where in it, source taken back, note;
  /// what is missing at the end is left out.
  private func claim(_ claim: Claim, _ tables: inout PageTables) -> PageValue {
    let speakers = claim.speakers.map { speaker -> PageValue in
      switch speaker {
      case .author: .integer(0)
      case .actor(let id): .integer(tables.names.number(of: name(id)) + 1)
      }
    }
    let stance = claim.stance.flatMap { Stance.allCases.firstIndex(of: $0) }
    let parts: [PageValue] = [
      stance.map { .integer($0) } ?? .nothing, .list(speakers),
      .integer(tables.sources.number(of: claim.source)),
      .integer(knowledge.number(of: graph?.source(claim.source))), .optional(claim.at),
      claim.retracts.map { .integer(tables.sources.number(of: $0)) } ?? .nothing, .optional(claim.note),
    ]
    return .list(Array(parts.dropLast(parts.reversed().prefix { $0 == .nothing }.count)))
  }

  /// Since when it is so, when the tie is shown, its status, which claims count where not all do, who says so; the
  /// first alone where the tie is not there.
  private func version(_ from: Int, _ version: PageTie.Version?, _ claims: [Claim], _ when: String)
    -> PageValue
  {
    guard let version else { return .list([.integer(from)]) }
    let status = Status.allCases.firstIndex(of: version.status) ?? 0
    let counting = claims.indices.filter { version.counting.contains(claims[$0]) }
    let told = counting.count == claims.count ? PageValue.nothing : .list(counting.map { .integer($0) })
    return .list([.integer(from), version.runs, .integer(status), .text(version.says), told])
  }

  /// By day of knowledge: verb, sentence, first day and last day, and the cause's id.
  private func causes(of tie: TieState) -> PageValue {
    guard let id = tie.writtenID, !effects.isEmpty else { return .nothing }
    var versions = PageVersions<[Cause]>()
    for (number, effects) in effects.enumerated() {
      versions.set((effects[id] ?? []).filter { $0.id != tie.id }, from: number)
    }
    guard versions.versions.contains(where: { !$0.value.isEmpty }) else { return .nothing }
    return .list(
      versions.versions.map { number, causes in
        .list([.integer(number), .list(causes.map(value))])
      })
  }

  private func value(_ cause: Cause) -> PageValue {
    let days = [cause.bounds.firstEarliest, cause.bounds.lastLatest].map { day in
      day.isBounded ? PageValue.integer(Int(day.number)) : .nothing
    }
    return .list([.text(cause.verb.rawValue), .text(cause.sentence)] + days + [.text(cause.id)])
  }
}
