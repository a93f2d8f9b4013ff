import AlignmentModel

/// A row that is a tenure, or one piece of it.
struct TenurePiece {
  var person: Int
  var state: Int
  var title: String?
  var note: String?
  var start: DateReading.Side
  var end: DateReading.Side
  var line: Int
}

/// Rows that tell of actors: their lives, the states they lead, the groups they belong to.
extension MappedTableReader {
  private var evidence: Evidence { Evidence(sources: mapping.source.map { [$0.id] } ?? []) }

  /// The spell of two ends; nil where the row ends before it begins, and the mapping leaves such rows out.
  private mutating func between(
    _ row: MappedRow, _ first: DateReading, _ last: DateReading
  ) throws(RowFault) -> (start: DateReading.Side, end: DateReading.Side)? {
    if let ends = try spell(row, first, last) { return ends }
    draft.losses.note("rows that end before they begin", example: "line \(row.line)")
    return nil
  }

  private static func spell(_ start: DateReading.Side, _ end: DateReading.Side) -> Spell? {
    try? Spell(parsing: "\(start.written)/\(end.written)")
  }

  mutating func take(_ row: MappedRow, _ cells: LifeCells) throws(RowFault) {
    let number = try actors.number(cells.actor, row)
    actors.change(number) { _ in }
    guard let first = cells.start, let last = cells.end else { return }
    guard let (start, end) = try between(row, first, last),
      let spell = MappedTableReader.spell(start, end)
    else { return }
    var life = AlignmentGraph.DatedSpell(during: spell)
    life.evidence = evidence
    life.origin = Origin(Place(file: name, line: row.line, column: 1, length: 0))
    actors.change(number) { $0.exists.append(life) }
  }

  mutating func take(_ row: MappedRow, _ cells: MembershipCells) throws(RowFault) {
    let (group, member) = (try actors.number(cells.group, row), try actors.number(cells.member, row))
    guard let (start, end) = try between(row, cells.start, cells.end),
      let spell = MappedTableReader.spell(start, end)
    else { return }
    var membership = AlignmentGraph.Membership(actor: actors.entries[member].actor.id, during: spell)
    membership.evidence = evidence
    membership.origin = Origin(Place(file: name, line: row.line, column: 1, length: 0))
    actors.change(member) { _ in }
    actors.change(group) { $0.members.append(membership) }
  }

  mutating func take(_ row: MappedRow, _ cells: TenureCells) throws(RowFault) {
    let (person, state) = (try actors.number(cells.person, row), try actors.number(cells.state, row))
    actors.change(state) { _ in }
    guard let (start, end) = try between(row, cells.start, cells.end) else { return }
    if start.side.kind == .written { actors.noteDay(start.side.earliest, of: person) }
    tenures.append(
      TenurePiece(
        person: person, state: state, title: try cells.title?.text(row), note: try cells.note?.text(row),
        start: start, end: end, line: row.line))
  }

  private struct TenureKey: Hashable {
    var person: Int
    var state: Int
    var title: String?
  }

  /// Joins pieces that follow each other day by day, and gives each person the tenures that come of it.
  mutating func addTenures() {
    guard case .tenures(let tenure) = mapping.rows else { return }
    var order: [TenureKey] = []
    var byKey: [TenureKey: [TenurePiece]] = [:]
    for piece in tenures {
      let key = TenureKey(person: piece.person, state: piece.state, title: piece.title)
      if byKey[key] == nil { order.append(key) }
      byKey[key, default: []].append(piece)
    }
    for key in order {
      let pieces = byKey[key] ?? []
      for piece in tenure.joins ? MappedTableReader.joined(pieces) : pieces { add(piece) }
    }
  }

  private static func joined(_ pieces: [TenurePiece]) -> [TenurePiece] {
    var joined: [TenurePiece] = []
    for piece in pieces.sorted(by: { $0.start.side.earliest < $1.start.side.earliest }) {
      guard var last = joined.last, last.end.side.kind == .written,
        piece.start.side.earliest <= last.end.side.latest.advanced(by: 1)
      else {
        joined.append(piece)
        continue
      }
      if piece.end.side.kind != .written || piece.end.side.latest > last.end.side.latest {
        last.end = piece.end
      }
      if last.note == nil { last.note = piece.note }
      joined[joined.count - 1] = last
    }
    return joined
  }

  private mutating func add(_ piece: TenurePiece) {
    guard let spell = MappedTableReader.spell(piece.start, piece.end) else { return }
    let state = actors.entries[piece.state].actor.id
    var holding = AlignmentGraph.Holding(leads: true, of: state, title: piece.title, during: spell)
    holding.evidence = evidence
    holding.note = piece.note
    holding.origin = Origin(Place(file: name, line: piece.line, column: 1, length: 0))
    actors.change(piece.person) { $0.holds.append(holding) }
  }
}
