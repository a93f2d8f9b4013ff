import AlignmentModel
import AlignmentTimeline

/// A tie as the oracle shows it on a day.
struct OracleRow {
  let tie: OracleTie
  /// Which of the oracle's ties it is.
  let index: Int
  var suffix = ""
  var from: ActorID
  var to: ActorID
  var certainty: Certainty

  /// By which rows of two days are the same tie.
  var identity: String { "\(index)\(suffix)" }
}

/// What the oracle says held on a day. Of `Selection` it takes what is asked for, and nothing else.
struct OracleSnapshot {
  var rows: [OracleRow]
  var actors: [ActorID]
  var covered: Bool
}

extension Oracle {
  func snapshot(on day: Day, _ selection: Selection) -> OracleSnapshot {
    let place = DaySet.place(day)
    let holding = rows(place, selection)
    let folded = selection.foldLeaders ? holding.flatMap { fold($0, place, selection) } : holding
    var rows = folded.filter { passes($0, selection) }
    var among = Set(draft.actors.map(\.id))
    if let actors = selection.actors { among.formIntersection(actors) }
    if let around = selection.around {
      let reached = reach(rows, around, selection.depth)
      rows = rows.filter { reached.contains($0.from) && reached.contains($0.to) }
      among.formIntersection(reached)
    }
    if let top = selection.top {
      let best = busiest(rows, top)
      rows = rows.filter { best.contains($0.from) && best.contains($0.to) }
      among.formIntersection(best)
    }
    let actors = present(place, rows, selection).intersection(among)
    let covered = covers(day, asked: selection.kinds, found: Set(rows.map(\.tie.kind)))
    return OracleSnapshot(rows: rows, actors: actors.sorted(), covered: covered)
  }

  /// What holds by its dates, and is of a kind and status asked for.
  private func rows(_ place: Int, _ selection: Selection) -> [OracleRow] {
    ties.enumerated().compactMap { index, tie in
      guard let status = tie.status, selection.statuses.contains(status), isAsked(tie, selection) else {
        return nil
      }
      guard let certainty = certainty(of: tie, place, within: selection.within) else { return nil }
      return OracleRow(tie: tie, index: index, from: tie.from, to: tie.to, certainty: certainty)
    }
  }

  private func isAsked(_ tie: OracleTie, _ selection: Selection) -> Bool {
    switch selection.groups {
    case .members, .hub: if tie.isPactPair { return false }
    case .pairs: if tie.isBindingMembership { return false }
    }
    if let kinds = selection.kinds, Set(lineage(tie.kind)).isDisjoint(with: kinds) { return false }
    if let valences = selection.valences, !valences.contains(valence(tie.kind)) { return false }
    return true
  }

  /// An event also shows some days after; it is certain then when all its days lie in the window.
  private func certainty(of tie: OracleTie, _ place: Int, within: Int) -> Certainty? {
    guard tie.isEvent, within > 0 else { return tie.certainty(place) }
    let window = DaySet(place - within, through: place)
    if (tie.possible & window).isEmpty { return nil }
    return tie.possible.isSubset(of: window) && !tie.isQuestioned ? .certain : .possible
  }

  private func passes(_ row: OracleRow, _ selection: Selection) -> Bool {
    if let certainty = selection.certainty, certainty != row.certainty { return false }
    if let actors = selection.actors { return actors.contains(row.from) && actors.contains(row.to) }
    return true
  }

  /// The states an actor leads on a day, and whether for sure.
  private func states(of leader: ActorID, _ place: Int, _ selection: Selection) -> [ActorID: Certainty] {
    var led: [ActorID: Certainty] = [:]
    for tie in ties where tie.kind == "leads" && tie.from == leader {
      guard let status = tie.status, selection.statuses.contains(status) else { continue }
      guard let certainty = tie.certainty(place) else { continue }
      if led[tie.to] != .certain { led[tie.to] = certainty }
    }
    return led
  }

  private func fold(_ row: OracleRow, _ place: Int, _ selection: Selection) -> [OracleRow] {
    // An event of the days before counts for the state led when it happened.
    let day = row.tie.isEvent ? min(place, row.tie.possible.max ?? place) : place
    let froms = states(of: row.from, day, selection)
    let tos = states(of: row.to, day, selection)
    if froms.isEmpty && tos.isEmpty { return [row] }
    var folded: [OracleRow] = []
    for from in froms.isEmpty ? [row.from] : froms.keys.sorted() {
      for to in tos.isEmpty ? [row.to] : tos.keys.sorted() where from != to {
        var new = row
        (new.from, new.to) = row.tie.mutual && to < from ? (to, from) : (from, to)
        new.suffix = (froms.isEmpty ? "" : "@\(from)") + (tos.isEmpty ? "" : "@\(to)")
        if froms[from] == .possible || tos[to] == .possible { new.certainty = .possible }
        folded.append(new)
      }
    }
    return folded
  }

  /// Who is there: all that can exist, of leaders those in office; and whoever has a tie.
  private func present(_ place: Int, _ rows: [OracleRow], _ selection: Selection) -> Set<ActorID> {
    var found = Set(rows.flatMap { [$0.from, $0.to] })
    for actor in draft.actors where life(actor.id).contains(place) {
      if actor.kind != .leader || isInOffice(actor.id, place, selection) { found.insert(actor.id) }
    }
    return found
  }

  private func isInOffice(_ id: ActorID, _ place: Int, _ selection: Selection) -> Bool {
    ties.contains { tie in
      guard tie.kind == "leads" || tie.kind == "holds-office", tie.from == id else {
        return false
      }
      guard let status = tie.status, selection.statuses.contains(status) else { return false }
      return tie.certainty(place) != nil
    }
  }

  private func reach(_ rows: [OracleRow], _ seeds: [ActorID], _ depth: Int) -> Set<ActorID> {
    var reached = Set(seeds)
    for _ in 0..<depth {
      let next = rows.filter { reached.contains($0.from) || reached.contains($0.to) }
      reached.formUnion(next.flatMap { [$0.from, $0.to] })
    }
    return reached
  }

  private func busiest(_ rows: [OracleRow], _ count: Int) -> Set<ActorID> {
    var ties: [ActorID: Int] = [:]
    for row in rows {
      ties[row.from, default: 0] += 1
      ties[row.to, default: 0] += 1
    }
    let order = ties.keys.sorted { ties[$0] == ties[$1] ? $0 < $1 : (ties[$0] ?? 0) > (ties[$1] ?? 0) }
    return Set(order.prefix(count))
  }

  /// The name an actor bears: one whose days surely hold this one before one whose days may, the later begun
  /// of two, else its usual one.
  func name(of id: ActorID, on day: Day) -> String {
    guard let actor = actor(id) else { return id.rawValue }
    let place = DaySet.place(day)
    let begun = actor.names.map { ($0.name, known($0.during.bounds)) }
      .sorted { $0.1.firstEarliest > $1.1.firstEarliest }
    let sure = begun.first { $0.1.firstLatest <= place && place <= $0.1.lastEarliest }
    let likely = begun.first { $0.1.firstEarliest <= place && place <= $0.1.lastLatest }
    return (sure ?? likely)?.0 ?? actor.name
  }

  /// The phase a tie is in; the generator makes none that meet.
  func phase(of tie: OracleTie, on day: Day) -> Phase? {
    tie.entry?.phases.last { phase in
      phase.during.bounds.firstEarliest <= day && day <= phase.during.bounds.lastLatest
    }
  }
}
