import AlignmentModel

// Actors, and what is true of them for a time.
extension FolderWriter {
  func writeActors(_ sink: ByteSink) {
    rows(["id", "name", "kind", "aliases", "codes", "exists", "binds", "note"], sink) { writer in
      for actor in draft.actors {
        writer.add(actor.id.rawValue)
        writer.add(CellList.cell(text: actor.name))
        writer.add(actor.kind.rawValue)
        writer.add(CellList.cell(actor.aliases))
        writer.add(CellList.cell(pairs: actor.codes.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }))
        let lives = actor.exists.filter { !FolderWriter.isTold($0.evidence, $0.note) }
        writer.add(CellList.cell(lives.map(\.during.text)))
        writer.add(actor.binds)
        writer.add(actor.note.map(CellList.cell(text:)))
        writer.end()
      }
      for (id, name) in namesAlone {
        writer.add(id)
        writer.add(CellList.cell(text: name))
        for _ in 0..<6 { writer.add([UInt8]()) }
        writer.end()
      }
    }
  }

  /// What rows about a time of an actor begin and end with.
  private func each<Part>(
    _ parts: KeyPath<AlignmentGraph.Actor, [Part]>, _ what: String, _ evidence: KeyPath<Part, Evidence>,
    _ body: (AlignmentGraph.Actor, Part, _ ref: String?) -> Void
  ) {
    var refs = refs
    for actor in draft.actors {
      for part in actor[keyPath: parts] { body(actor, part, refs.next(what, part[keyPath: evidence])) }
    }
  }

  func writeLives(_ sink: ByteSink) {
    rows(["actor", "start", "end", "during", "sources", "note", "ref"], sink) { writer in
      each(\.exists, "life", \.evidence) { actor, life, ref in
        guard FolderWriter.isTold(life.evidence, life.note) else { return }
        writer.add(actor.id.rawValue)
        writer.add(spell: life.during)
        writer.add(life.evidence, note: life.note, ref: ref)
        writer.end()
      }
    }
  }

  func writeNames(_ sink: ByteSink) {
    rows(["actor", "name", "start", "end", "during", "sources", "note", "ref"], sink) { writer in
      each(\.names, "name", \.evidence) { actor, name, ref in
        writer.add(actor.id.rawValue)
        writer.add(CellList.cell(text: name.name))
        writer.add(spell: name.during)
        writer.add(name.evidence, note: name.note, ref: ref)
        writer.end()
      }
    }
  }

  func writeOffices(_ sink: ByteSink) {
    rows(["actor", "of", "leads", "title", "start", "end", "during", "sources", "note", "ref"], sink) {
      writer in
      each(\.holds, "office", \.evidence) { actor, held, ref in
        writer.add(actor.id.rawValue)
        writer.add(held.of.rawValue)
        writer.add(truth: held.leads)
        writer.add(held.title.map(CellList.cell(text:)))
        writer.add(spell: held.during)
        writer.add(held.evidence, note: held.note, ref: ref)
        writer.end()
      }
    }
  }

  func writeMembers(_ sink: ByteSink) {
    rows(["group", "member", "start", "end", "during", "sources", "note", "ref"], sink) { writer in
      each(\.members, "member", \.evidence) { actor, membership, ref in
        writer.add(actor.id.rawValue)
        writer.add(membership.actor.rawValue)
        writer.add(spell: membership.during)
        writer.add(membership.evidence, note: membership.note, ref: ref)
        writer.end()
      }
    }
  }

  func writeSuccessions(_ sink: ByteSink) {
    rows(["actor", "predecessor", "date", "sources", "note", "ref"], sink) { writer in
      each(\.succeeds, "succession", \.evidence) { actor, succession, ref in
        writer.add(actor.id.rawValue)
        writer.add(succession.predecessor.rawValue)
        writer.add(succession.date?.text)
        writer.add(succession.evidence, note: succession.note, ref: ref)
        writer.end()
      }
    }
  }

  /// All claims on rows about times of actors, in the order of the rows.
  func writeClaimsOfActors(_ writer: inout CellWriter) {
    func write(_ evidence: Evidence, _ ref: String?) {
      guard let ref else { return }
      for claim in evidence.claims { writer.add(claim, on: ref) }
    }
    each(\.exists, "life", \.evidence) { write($1.evidence, $2) }
    each(\.names, "name", \.evidence) { write($1.evidence, $2) }
    each(\.holds, "office", \.evidence) { write($1.evidence, $2) }
    each(\.members, "member", \.evidence) { write($1.evidence, $2) }
    each(\.succeeds, "succession", \.evidence) { write($1.evidence, $2) }
  }
}
