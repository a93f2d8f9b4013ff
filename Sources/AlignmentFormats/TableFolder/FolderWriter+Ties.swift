import AlignmentModel

// Ties that entries tell, their phases and claims.
extension FolderWriter {
  static let columnsOfTies = [
    "kind", "from", "to", "start", "end", "date", "during", "mutual", "id", "ref", "weight", "trend", "terms",
    "roles", "effects", "sources", "note",
  ]

  func writeTies(_ sink: ByteSink) {
    rows(FolderWriter.columnsOfTies, sink) { writer in
      for (index, entry) in draft.entries.enumerated() {
        writer.add(entry.kind)
        writer.add(FolderWriter.cell(entry.groups.prefix(1)))
        writer.add(FolderWriter.cell(entry.groups.dropFirst()))
        writer.add(time: entry.time)
        writer.add(truth: entry.mutual)
        writer.add(entry.id.map(CellList.cell(text:)))
        writer.add(refs.ofEntries[index].map(CellList.cell(text:)))
        writer.add(besides: entry)
        writer.add(CellList.cell(entry.evidence.sources, escaping: [","]))
        writer.add(entry.note.map(CellList.cell(text:)))
        writer.end()
      }
    }
  }

  private static func cell(_ groups: some Sequence<[ActorID]>) -> String {
    groups.map { CellList.cell($0.map(\.rawValue), escaping: ["|"]) }.joined(separator: " | ")
  }

  /// What phases and claims call an entry.
  private func key(_ index: Int) -> String { draft.entries[index].id ?? refs.ofEntries[index] ?? "" }

  private func eachPhase(_ body: (_ entry: Int, Phase, _ ref: String?) -> Void) {
    var refs = refs
    for (index, entry) in draft.entries.enumerated() {
      for phase in entry.phases { body(index, phase, refs.next("phase", phase.evidence)) }
    }
  }

  func writePhases(_ sink: ByteSink) {
    rows(["entry", "start", "end", "during", "weight", "trend", "sources", "note", "ref"], sink) { writer in
      eachPhase { index, phase, ref in
        writer.add(CellList.cell(text: key(index)))
        writer.add(spell: phase.during)
        writer.add(weight: phase.weight)
        writer.add(phase.trend?.rawValue)
        writer.add(phase.evidence, note: phase.note, ref: ref)
        writer.end()
      }
    }
  }

  func writeClaims(_ sink: ByteSink) {
    let columns = ["entry", "stance", "by", "source", "at", "as-of", "retracts", "note"]
    rows(columns, sink) { writer in
      for (index, entry) in draft.entries.enumerated() {
        for claim in entry.evidence.claims { writer.add(claim, on: key(index)) }
      }
      eachPhase { _, phase, ref in
        guard let ref else { return }
        for claim in phase.evidence.claims { writer.add(claim, on: ref) }
      }
      writeClaimsOfActors(&writer)
    }
  }
}

// MARK: - Cells

extension CellWriter {
  /// Writes the cells `start`, `end` and `during`: the first two of what has two ends, the last of a single date.
  mutating func add(spell: Spell) {
    guard !spell.isSingleDate, let slash = spell.text.firstIndex(of: "/") else {
      add([UInt8]())
      add([UInt8]())
      return add(spell.text)
    }
    let (start, end) = (spell.text[..<slash], spell.text[spell.text.index(after: slash)...])
    add(String(start))
    add(end == ".." ? "" : end.isEmpty ? "/" : String(end))
    add([UInt8]())
  }

  /// Writes the cells `start`, `end`, `date` and `during`.
  mutating func add(time: TieTime) {
    switch time {
    case .date(let date):
      add([UInt8]())
      add([UInt8]())
      add(date.text)
      add([UInt8]())
    case .during(let spell) where spell.isSingleDate:
      for _ in 0..<3 { add([UInt8]()) }
      add(spell.text)
    case .during(let spell):
      let slash = spell.text.firstIndex(of: "/") ?? spell.text.startIndex
      let end = spell.text[slash...].dropFirst()
      add(String(spell.text[..<slash]))
      add(end == ".." ? "" : end.isEmpty ? "/" : String(end))
      add([UInt8]())
      add([UInt8]())
    }
  }

  /// Writes the cells `weight`, `trend`, `terms`, `roles` and `effects`.
  mutating func add(besides entry: TieEntry) {
    add(weight: entry.weight)
    add(entry.trend?.rawValue)
    add(CellList.cell(entry.terms))
    add(roles: entry.roles)
    add(effects: entry.effects)
  }

  mutating func add(roles: [String: [ActorID]]) {
    let pairs = roles.sorted { $0.key < $1.key }.flatMap { role in
      role.value.isEmpty ? [(role.key, nil)] : role.value.map { (role.key, Optional($0.rawValue)) }
    }
    add(CellList.cell(pairs: pairs.map { ($0.0, $0.1) }))
  }

  mutating func add(effects: [Effect]) {
    add(CellList.cell(pairs: effects.map { ($0.verb.rawValue, $0.target) }))
  }

  /// Writes the cells `sources`, `note` and `ref`.
  mutating func add(_ evidence: Evidence, note: String?, ref: String?) {
    add(CellList.cell(evidence.sources, escaping: [","]))
    add(note.map(CellList.cell(text:)))
    add(ref)
  }

  /// Writes a row of claims.
  mutating func add(_ claim: Claim, on key: String) {
    add(CellList.cell(text: key))
    add(claim.stance?.rawValue)
    add(CellList.cell(claim.speakers.map(\.description)))
    add(CellList.cell(text: claim.source))
    add(claim.at.map(CellList.cell(text:)))
    switch claim.asOf {
    case .source: add([UInt8]())
    case .nothing: add("none")
    case .date(let date): add(date.text)
    }
    add(claim.retracts.map(CellList.cell(text:)))
    add(claim.note.map(CellList.cell(text:)))
    end()
  }
}
