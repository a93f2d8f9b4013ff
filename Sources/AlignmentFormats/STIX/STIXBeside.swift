import AlignmentModel

/// What the properties of STIX say beside pieces of ours. The pieces rule; where another program changed what stands
/// beside them, that is told.
struct STIXBeside {
  private var actors: [(id: String, object: STIXReader.Object)] = []
  private var ties: [(object: STIXReader.Object, entry: Int?)] = []
  private var entryCount = 0

  /// Adds an actor.
  mutating func add(actor id: String, _ object: STIXReader.Object) { actors.append((id, object)) }

  /// Adds a tie, which begins an entry, or is another one of an entry.
  mutating func add(tie object: STIXReader.Object, isFirst: Bool) {
    ties.append((object, isFirst ? entryCount : nil))
    if isFirst { entryCount += 1 }
  }

  /// What contradicts the pieces, of which a draft was made.
  func contradictions(of draft: AlignmentGraph.Draft) -> Losses {
    var losses = Losses()
    let known = Dictionary(draft.actors.map { ($0.id.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
    for (id, object) in actors {
      guard let actor = known[id] else { continue }
      note("name", "actors", object.text("name"), [actor.name] + actor.names.map(\.name), &losses)
    }
    // Of entries that could not be read nothing is known.
    guard draft.unsound.isEmpty, draft.entries.count == entryCount else { return losses }
    for (object, number) in ties {
      if let number { note(object, draft.entries[number], &losses) }
    }
    return losses
  }

  private func note(
    _ key: String, _ whose: String, _ plain: String?, _ said: [String?], _ losses: inout Losses
  ) {
    guard let first = said.first, !said.contains(plain) else { return }
    losses.note(
      "values of \"\(key)\" of \(whose) that the entente piece beside them contradicts",
      example: "\(plain ?? "none"), where that says \(first ?? "none")")
  }

  private func note(_ object: STIXReader.Object, _ entry: TieEntry, _ losses: inout Losses) {
    func note(_ key: String, _ plain: String?, _ said: [String?]) {
      self.note(key, "ties", plain, said, &losses)
    }
    note("relationship_type", object.text("relationship_type"), [STIXWriter.type(entry.kind)])
    let pairs = entry.pairs.map { (STIXWriter.id(of: $0.from), STIXWriter.id(of: $0.to)) }
    let (from, to) = (object.text("source_ref"), object.text("target_ref"))
    let isKnown = pairs.contains { pair in
      pair.0 == from && pair.1 == to || entry.mutual && pair.0 == to && pair.1 == from
    }
    if !isKnown, let from, let to {
      note("source_ref", from, pairs.map(\.0))
      note("target_ref", to, pairs.map(\.1))
    }
    if entry.time != .during(.unknown) {
      let bounds = STIXBeside.bounds(of: entry.time)
      note("start_time", day(object, "start_time"), bounds.map { day($0.firstEarliest, $0.firstLatest) })
      note("stop_time", day(object, "stop_time"), bounds.map { day($0.lastEarliest, $0.lastLatest) })
    }
    if object.isRevoked, !entry.evidence.claims.contains(where: { $0.retracts != nil }) {
      note("revoked", "true", ["false"])
    }
  }

  /// The bounds of the spell, or of each day of an event.
  private static func bounds(of time: TieTime) -> [Bounds] {
    switch time {
    case .during(let spell): [spell.bounds]
    case .date(let date): date.occurrences.map(\.bounds)
    }
  }

  /// The day of a moment, which programs write in several ways.
  private func day(_ object: STIXReader.Object, _ key: String) -> String? {
    object.text(key).map { text in Timestamp(text.utf8).map { "\($0.day)" } ?? text }
  }

  /// The day that is written of an end; nil where it is not known to the day.
  private func day(_ one: Day, _ other: Day) -> String? {
    one == other && STIXWriter.stamp(one) != nil ? "\(one)" : nil
  }
}
