import AlignmentModel
import AlignmentTimeline

/// What can be said of a tie beside its kind, its ends and its days.
enum TieAspect: CaseIterable {
  case ids, claims, claimDetails, sources, weight, trend, terms, roles, phases, effects, note, pairDates
}

extension Losses {
  /// Notes what a form cannot say of a tie.
  ///
  /// - Parameter lost: what the form has no place for.
  mutating func note(_ lost: [TieAspect], of tie: TieState) {
    func note(_ what: String, _ count: Int) {
      if count > 0 { self.note(what, count: count, example: "of \(tie.id)") }
    }
    for aspect in lost {
      switch aspect {
      case .ids: note("written ids", tie.writtenID == nil ? 0 : 1)
      case .claimDetails:
        note(
          "places, days and remarks of claims",
          tie.claims.count { $0.at != nil || $0.asOf != .source || $0.retracts != nil || $0.note != nil })
      case .claims:
        note("claims of others than a source's author", tie.claims.count { $0.speakers != [.author] })
      case .sources: note("mentions of sources", tie.sources.count)
      case .weight: note("weights", tie.weight == nil ? 0 : 1)
      case .trend: note("trends", tie.trend == nil ? 0 : 1)
      case .terms: note("terms", tie.terms.count)
      case .roles: note("roles", tie.roles.count)
      case .phases: note("phases", tie.phases.count)
      case .effects: note("effects", tie.effects.count)
      case .note: note("notes", tie.note == nil ? 0 : 1)
      case .pairDates:
        let isExact = tie.time != nil || (tie.exactDays.first != nil && tie.exactDays.last != nil)
        note("dates of pairs of a pact that are not known to the day", isExact || tie.isNever ? 0 : 1)
      }
    }
  }

  /// Notes what only an actor's entry in a graph file says.
  mutating func noteActors(
    of content: ExportContent, keepingNames: Bool = false, keepingLives: Bool = false,
    keepingCoverage: Bool = false
  ) {
    guard case .graph(let graph) = content.subject else { return }
    for actor in graph.draft.actors {
      func note(_ what: String, _ count: Int) { self.note(what, count: count, example: "of \(actor.id)") }
      if !keepingNames { note("other names of actors", actor.aliases.count + actor.names.count) }
      if !keepingLives { note("lives of actors", actor.exists.count) }
      note("codes of actors", actor.codes.count)
      note("notes of actors", actor.note == nil ? 0 : 1)
    }
    guard !keepingCoverage, let coverage = graph.coverage else { return }
    note("coverages", example: coverage.other?.text ?? "by kind")
  }
}
