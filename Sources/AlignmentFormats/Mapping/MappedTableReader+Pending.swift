import AlignmentModel

/// Ties that several rows make together.
extension MappedTableReader {
  mutating func addPending(_ cells: TieCells) {
    let scale: KindScale
    if case .ties(let tie) = mapping.rows { scale = KindScale(tie.kind) } else { return }
    for agreement in pending.agreements {
      addPairs(pending.members[agreement] ?? [], agreement, cells, scale)
    }
    addPhased(scale)
    addDirections(scale)
    pending = PendingTies()
  }

  /// A tie for each pair of members while both are in the agreement. What one of them has promised is a term of the
  /// tie, as in the tables of dyads.
  private mutating func addPairs(
    _ members: [PendingTies.Member], _ agreement: String, _ cells: TieCells, _ scale: KindScale
  ) {
    let before = pending.phased.count
    var seams: [FoundTie] = []
    for (index, one) in members.enumerated() {
      for other in members[(index + 1)...] where one.actor != other.actor {
        guard case .spell(let start, let end) = one.tie.time,
          case .spell(let start2, let end2) = other.tie.time
        else { continue }
        let first = MappedTableReader.later(start, start2)
        let last = MappedTableReader.earlier(end, end2)
        guard Bounds(from: first.side, to: last.side) != nil else { continue }
        var tie = one.tie
        tie.time = .spell(first, last)
        (tie.from, tie.to) = (one.actor, other.actor)
        let obligations = [one.tie.kind] + one.tie.terms + [other.tie.kind] + other.tie.terms
        (tie.kind, tie.terms) = scale.ranked(obligations)
        tie.sources = Set(one.tie.sources + other.tie.sources).sorted()
        tie.line = max(one.tie.line, other.tie.line)
        if cells.phasesOf != nil {
          // Where one phase ends and the next begins on one day, the one of this member meets the other of that one.
          let isSeam = first.side.latest >= last.side.earliest && one.tie.time != other.tie.time
          if isSeam { seams.append(tie) } else { pending.phased.append((agreement, tie)) }
        } else {
          add(tie)
        }
      }
    }
    let paired = Set(pending.phased[before...].map { [$0.tie.from, $0.tie.to] })
    for seam in seams where !paired.contains([seam.from, seam.to]) && !paired.contains([seam.to, seam.from]) {
      pending.phased.append((agreement, seam))
    }
  }

  /// Of two beginnings the later: an open one is before all others, and one of which nothing is known tells nothing.
  private static func later(_ one: DateReading.Side, _ other: DateReading.Side) -> DateReading.Side {
    switch (one.side.kind, other.side.kind) {
    case (.open, _): other
    case (_, .open): one
    case (.blank, _): one
    case (_, .blank): other
    case (.written, .written):
      (one.side.earliest, one.side.latest) >= (other.side.earliest, other.side.latest) ? one : other
    }
  }

  /// Of two ends the earlier.
  private static func earlier(_ one: DateReading.Side, _ other: DateReading.Side) -> DateReading.Side {
    switch (one.side.kind, other.side.kind) {
    case (.open, _): other
    case (_, .open): one
    case (.blank, _): one
    case (_, .blank): other
    case (.written, .written):
      (one.side.latest, one.side.earliest) <= (other.side.latest, other.side.earliest) ? one : other
    }
  }

  // MARK: Phases

  private struct PhaseKey: Hashable {
    var agreement: String
    var from: Int
    var to: Int
  }

  /// Rows of one agreement and pair that follow each other without a gap are one tie; what changes is in its phases.
  private mutating func addPhased(_ scale: KindScale) {
    var order: [PhaseKey] = []
    var byKey: [PhaseKey: [FoundTie]] = [:]
    for (agreement, tie) in pending.phased {
      let key = PhaseKey(agreement: agreement, from: min(tie.from, tie.to), to: max(tie.from, tie.to))
      if byKey[key] == nil { order.append(key) }
      byKey[key, default: []].append(tie)
    }
    for key in order {
      let pieces = (byKey[key] ?? []).sorted { $0.firstDay < $1.firstDay }
      var run: [FoundTie] = []
      for piece in pieces {
        if let last = run.last, !last.isFollowed(by: piece) {
          addRun(run, scale)
          run = []
        }
        run.append(piece)
      }
      addRun(run, scale)
    }
  }

  private mutating func addRun(_ run: [FoundTie], _ scale: KindScale) {
    guard var tie = run.first, let last = run.last else { return }
    guard run.count > 1, case .spell(let start, _) = tie.time, case .spell(_, let end) = last.time else {
      add(tie)
      return
    }
    tie.time = .spell(start, end)
    (tie.kind, tie.terms) = scale.ranked(run.flatMap { [$0.kind] + $0.terms })
    let changes = Set(run.map { [$0.kind] + $0.terms }).count > 1
    for piece in run where changes {
      guard case .spell(let first, let last) = piece.time,
        let spell = try? Spell(parsing: "\(first.written)/\(last.written)")
      else { continue }
      var phase = Phase(during: spell)
      let obligations = ([piece.kind] + piece.terms).map { Vocabulary.standard[$0]?.label ?? $0 }
        .joined(separator: ", ")
      phase.note = piece.note.map { "\($0): \(obligations)" } ?? obligations
      phase.weight = piece.weight
      tie.phases.append(phase)
    }
    if tie.note != last.note {
      var notes: [String] = []
      for note in run.compactMap(\.note) where !notes.contains(note) { notes.append(note) }
      tie.note = notes.joined(separator: "; ")
    }
    add(tie)
  }

  // MARK: Directions

  private struct DirectionKey: Hashable {
    var from: Int
    var to: Int
    var time: String
    var note: String?
  }

  /// Two rows of one pair and one time, a direction each, are one mutual tie. Where they say different things, all of
  /// them are obligations of the tie, as in the tables of dyads, and its note says who has promised what.
  private mutating func addDirections(_ scale: KindScale) {
    var open: [DirectionKey: [Int]] = [:]
    var ties: [FoundTie?] = pending.directed
    for (index, tie) in pending.directed.enumerated() {
      guard case .spell(let start, let end) = tie.time else { continue }
      let time = "\(start.written)/\(end.written)"
      let back = DirectionKey(from: tie.to, to: tie.from, time: time, note: tie.note)
      let waiting = open[back] ?? []
      let alike = waiting.lastIndex { ties[$0]?.obligations == tie.obligations } ?? waiting.indices.last
      if let alike, let other = ties[waiting[alike]] {
        ties[waiting[alike]] = joined(other, tie, scale)
        ties[index] = nil
        open[back]?.remove(at: alike)
      } else {
        open[DirectionKey(from: tie.from, to: tie.to, time: time, note: tie.note), default: []].append(index)
      }
    }
    for case .some(var tie) in ties {
      tie.mutual = tie.mutual ?? false
      add(tie)
    }
  }

  private func joined(_ one: FoundTie, _ other: FoundTie, _ scale: KindScale) -> FoundTie {
    var tie = one
    tie.mutual = true
    guard one.obligations != other.obligations else { return tie }
    (tie.kind, tie.terms) = scale.ranked(one.obligations + other.obligations)
    let promises = [one, other].map { side in
      let labels = side.obligations.map { Vocabulary.standard[$0]?.label ?? $0 }.joined(separator: " and ")
      return "\(actors.entries[side.from].actor.name) has promised \(labels)"
    }
    tie.note = ([tie.note].compactMap(\.self) + promises).joined(separator: "; ")
    return tie
  }
}

extension FoundTie {
  fileprivate var obligations: [String] { [kind] + terms }

  fileprivate var firstDay: Day {
    guard case .spell(let start, _) = time else { return .unboundedPast }
    return start.side.kind == .written ? start.side.earliest : .unboundedPast
  }

  /// Whether another begins while this lasts, or on the day after.
  fileprivate func isFollowed(by other: FoundTie) -> Bool {
    guard case .spell(_, let end) = time else { return false }
    guard end.side.kind == .written else { return true }
    return other.firstDay <= end.side.latest.advanced(by: 1)
  }
}
