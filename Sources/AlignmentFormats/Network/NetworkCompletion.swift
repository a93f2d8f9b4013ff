import AlignmentModel

/// Makes what a draft names and does not hold, as all forms of other people are read: another program may have thrown
/// away the node of a speaker, or the list of sources.
enum NetworkCompletion {
  static func complete(_ foreign: inout ForeignDraft) {
    guard !foreign.draft.entries.isEmpty || !foreign.draft.actors.isEmpty else { return }
    makeActors(&foreign)
    makeSources(&foreign)
    makeKinds(&foreign)
    dropEffects(&foreign)
  }

  private static func evidence(_ draft: AlignmentGraph.Draft) -> [Evidence] {
    var all: [Evidence] = []
    for entry in draft.entries {
      all.append(entry.evidence)
      all += entry.phases.map(\.evidence)
    }
    for actor in draft.actors {
      all += actor.exists.map(\.evidence)
      all += actor.names.map(\.evidence)
      all += actor.holds.map(\.evidence)
      all += actor.succeeds.map(\.evidence)
      all += actor.members.map(\.evidence)
    }
    return all
  }

  private static func makeActors(_ foreign: inout ForeignDraft) {
    let draft = foreign.draft
    var known = Set(draft.actors.map(\.id)).union(foreign.rows.actorIDs.map { ActorID($0) })
    var named: [ActorID] = []
    for entry in draft.entries {
      named += entry.groups.joined()
      for role in entry.roles.keys.sorted() { named += entry.roles[role] ?? [] }
    }
    for actor in draft.actors {
      named += actor.holds.map(\.of)
      named += actor.succeeds.map(\.predecessor)
      named += actor.members.map(\.actor)
    }
    for claim in evidence(draft).flatMap(\.claims) {
      for case .actor(let id) in claim.speakers { named.append(id) }
    }
    var made: [ActorID] = []
    for id in named where id.fault == nil && known.insert(id).inserted {
      made.append(id)
      foreign.draft.actors.append(.init(id: id, name: id.rawValue, kind: ActorList.unknownKind))
    }
    tell("actor", made.map(\.rawValue), &foreign)
  }

  private static func makeSources(_ foreign: inout ForeignDraft) {
    var known = Set(foreign.draft.sources.map(\.id))
    var named: [String] = []
    for evidence in evidence(foreign.draft) {
      named += evidence.sources
      for claim in evidence.claims { named += [claim.source, claim.retracts].compactMap(\.self) }
    }
    let made = named.filter { known.insert($0).inserted }
    foreign.draft.sources += made.map { Source(id: $0) }
    tell("source", made, &foreign)
  }

  private static func makeKinds(_ foreign: inout ForeignDraft) {
    let draft = foreign.draft
    var known = Set(draft.kinds.map(\.id)).union(Vocabulary.standard.kinds.map(\.id))
    let labels = Dictionary(
      foreign.rows.kindNames.map { ($0.id, $0.label) }, uniquingKeysWith: { first, _ in first })
    var named = draft.entries.flatMap { [$0.kind] + $0.terms }
    if let coverage = draft.coverage { named += coverage.byKind.keys.sorted() }
    for id in named where known.insert(id).inserted {
      foreign.draft.kinds.append(.init(id: id, label: (labels[id] ?? nil) ?? id))
    }
    for id in draft.actors.compactMap(\.binds) + draft.kinds.compactMap(\.extends)
    where known.insert(id).inserted {
      var kind = AlignmentGraph.KindDefinition(id: id, label: id)
      kind.mutual = draft.actors.contains { $0.binds == id } ? true : nil
      foreign.draft.kinds.append(kind)
    }
  }

  private static func dropEffects(_ foreign: inout ForeignDraft) {
    guard foreign.draft.entries.contains(where: { !$0.effects.isEmpty }) else { return }
    let known = Set(foreign.draft.entries.compactMap(\.id)).union(foreign.rows.writtenIDs)
    for index in foreign.draft.entries.indices {
      for effect in foreign.draft.entries[index].effects where !known.contains(effect.target) {
        foreign.losses.note("effects on ties that are not in the file", example: effect.target)
      }
      foreign.draft.entries[index].effects.removeAll { !known.contains($0.target) }
    }
  }

  private static func tell(_ what: String, _ made: [String], _ foreign: inout ForeignDraft) {
    guard let first = made.first else { return }
    foreign.report(
      Diagnostic(
        .warning, code: "made-\(what)s",
        made.count == 1
          ? "the \(what) \"\(first)\" is named and not there; it is made"
          : "\(made.count) \(what)s, \"\(first)\" and others, are named and not there; they are made",
        at: foreign.place, hint: "nothing but the name is known"))
  }
}
