import AlignmentModel

/// What the rows of a table are, with the columns found.
enum RowSort {
  case ties(TieCells)
  case lives(LifeCells)
  case tenures(TenureCells)
  case memberships(MembershipCells)

  /// Finds all columns; nil, and errors are told, when some are not there.
  init?(_ mapping: TableMapping, _ columns: inout MappedColumns) {
    switch mapping.rows {
    case .ties(let tie):
      guard let cells = TieCells(tie, &columns) else { return nil }
      self = .ties(cells)
    case .lives(let life):
      let actor = ActorCells(life.actor, &columns)
      let start = life.start.flatMap { DateReading($0, .start, &columns) }
      let end = life.end.flatMap { DateReading($0, .end, &columns) }
      guard let actor, (life.start == nil) == (start == nil), (life.end == nil) == (end == nil) else {
        return nil
      }
      self = .lives(LifeCells(actor: actor, start: start, end: end))
    case .tenures(let tenure):
      let (person, state) = (ActorCells(tenure.person, &columns), ActorCells(tenure.state, &columns))
      let title = tenure.title.flatMap { CellValue($0, &columns) }
      let note = tenure.note.flatMap { CellValue($0, &columns) }
      let start = DateReading(tenure.start, .start, &columns)
      let end = DateReading(tenure.end, .end, &columns)
      guard let person, let state, let start, let end else { return nil }
      self = .tenures(
        TenureCells(
          person: person, state: state, title: title, note: note, start: start, end: end))
    case .memberships(let membership):
      let (group, member) = (ActorCells(membership.group, &columns), ActorCells(membership.member, &columns))
      let start = DateReading(membership.start, .start, &columns)
      let end = DateReading(membership.end, .end, &columns)
      guard let group, let member, let start, let end else { return nil }
      self = .memberships(MembershipCells(group: group, member: member, start: start, end: end))
    case .coded: return nil
    }
  }
}

extension RowSort {
  /// The end of a spell that a row has.
  var end: DateReading? {
    switch self {
    case .ties(let ties): if case .spell(_, let end) = ties.time { end } else { nil }
    case .lives(let life): life.end
    case .tenures(let tenure): tenure.end
    case .memberships(let membership): membership.end
    }
  }
}

struct LifeCells {
  var actor: ActorCells
  var start: DateReading?
  var end: DateReading?
}

struct TenureCells {
  var person: ActorCells
  var state: ActorCells
  var title: CellValue?
  var note: CellValue?
  var start: DateReading
  var end: DateReading
}

struct MembershipCells {
  var group: ActorCells
  var member: ActorCells
  var start: DateReading
  var end: DateReading
}

/// The kind of a tie, with the columns found.
enum KindCells {
  case value(CellValue)
  case coded(CellValue, scheme: String)
  case firstOf([(field: Int, kind: String)], none: String)

  init?(_ kind: MappedKind, _ columns: inout MappedColumns) {
    switch kind {
    case .value(let value):
      guard let cell = CellValue(value, &columns) else { return nil }
      self = .value(cell)
    case .coded(let value, let scheme):
      guard let cell = CellValue(value, &columns) else { return nil }
      self = .coded(cell, scheme: scheme)
    case .firstOf(let pairs, let none):
      let found = pairs.compactMap { column, kind in columns.number(column).map { (field: $0, kind: kind) } }
      guard found.count == pairs.count else { return nil }
      self = .firstOf(found, none: none)
    }
  }
}

/// How rows are ties, with the columns found.
struct TieCells {
  enum Ends {
    case pair(ActorCells, ActorCells)
    case members(ActorCells, of: CellValue)
    case columns([ActorCells], fromStart: Bool)
  }

  enum Time {
    case spell(DateReading, DateReading)
    case during(DateReading)
    case event(DateReading)
  }

  var kind: KindCells
  var ends: Ends
  var mutual: Bool?
  var joinsDirections: Bool
  var time: Time
  var phasesOf: CellValue?
  var weight: CellValue?
  var note: CellValue?
  var id: CellValue?
  var sources: CellValue?
  var terms: CellValue?

  init?(_ tie: MappedTie, _ columns: inout MappedColumns) {
    let kind = KindCells(tie.kind, &columns)
    let ends: Ends?
    switch tie.ends {
    case .pair(let from, let to):
      let (from, to) = (ActorCells(from, &columns), ActorCells(to, &columns))
      if let from, let to { ends = .pair(from, to) } else { ends = nil }
    case .members(let member, let agreement):
      let (member, agreement) = (ActorCells(member, &columns), CellValue(agreement, &columns))
      if let member, let agreement { ends = .members(member, of: agreement) } else { ends = nil }
    case .columns(let names, let actor, let fromStart):
      let cells = names.flatMap { columns.numbers($0) }.map { ActorCells(code: $0, like: actor) }
      ends = cells.isEmpty ? nil : .columns(cells, fromStart: fromStart)
    }
    let time: Time?
    switch tie.time {
    case .spell(let start, let end):
      let first = DateReading(start, .start, &columns)
      let last = DateReading(end, .end, &columns)
      if let first, let last { time = .spell(first, last) } else { time = nil }
    case .during(let date): time = DateReading(date, .whole, &columns).map { .during($0) }
    case .event(let date): time = DateReading(date, .whole, &columns).map { .event($0) }
    }
    // All are looked for, so that all that are missing are told at once.
    let others = [tie.phasesOf, tie.weight, tie.note, tie.id, tie.sources, tie.terms].map { value in
      value.flatMap { CellValue($0, &columns) }
    }
    guard let kind, let ends, let time else { return nil }
    (self.kind, self.ends, self.time) = (kind, ends, time)
    (mutual, joinsDirections) = (tie.mutual, tie.joinsDirections)
    (phasesOf, weight, note) = (others[0], others[1], others[2])
    (id, sources, terms) = (others[3], others[4], others[5])
  }
}

/// Which rows are read.
struct RowFilters {
  private var only: [(field: Int, values: Set<String>)] = []
  private var without: [(field: Int, values: Set<String>)] = []

  init(_ mapping: TableMapping, _ columns: inout MappedColumns) {
    for filter in mapping.only { columns.number(filter.column).map { only.append(($0, filter.values)) } }
    for filter in mapping.without {
      columns.number(filter.column).map { without.append(($0, filter.values)) }
    }
  }

  func take(_ row: MappedRow) throws(RowFault) -> Bool {
    for filter in only where !filter.values.contains(try row.written(filter.field)) { return false }
    for filter in without where filter.values.contains(try row.written(filter.field)) { return false }
    return true
  }
}
