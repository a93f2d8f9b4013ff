import AlignmentModel
import AlignmentTimeline
import EntenteTestSupport

/// What `format.md` says of the rows of tables, by looking at every row for every question: no code of the timeline,
/// of indexes or of columns is called.
struct PlainReference {
  /// A row with its days reckoned.
  struct Row {
    var written: WrittenRow
    var from: String
    var to: String
    var isEvent = false
    /// An event whose day is marked `?` or `%`.
    var isQuestioned = false
    /// The days on which it can hold, as stretches in order; none when its ends never live together then.
    var possible: [ClosedRange<Int>] = []
    /// The latest first and the earliest last day, of spells.
    var firstLatest = Int.max
    var lastEarliest = Int.min
    /// Nil when all its sources came later than the day of knowledge.
    var status: Status?
    var valence = Valence.neutral
    /// Its kind and what that is a kind of.
    var lineage: [String] = []
  }

  let knownBy: Day?
  private let draft: AlignmentGraph.Draft
  /// In the order of the graph's rows.
  private(set) var rows: [Row] = []

  /// - Parameter rows: in the order of the graph.
  init(_ draft: AlignmentGraph.Draft, _ rows: [WrittenRow], knownBy: Day?) {
    (self.draft, self.knownBy) = (draft, knownBy)
    self.rows = rows.compactMap { reckoned($0) }
  }

  // MARK: - Reckoning

  private func reckoned(_ written: WrittenRow) -> Row? {
    guard let time = written.time, let bounds = written.bounds else { return nil }
    let parties = written.parties()
    var row = Row(written: written, from: parties.from, to: parties.to)
    var next: String? = written.kind
    while let kind = next {
      row.lineage.append(kind)
      next = Vocabulary.standard[kind]?.extends
    }
    row.valence = Vocabulary.standard[written.kind]?.valence ?? .neutral
    row.status = status(written.sources)
    switch time {
    case .date: reckon(event: bounds, &row)
    case .during(let spell): reckon(spell, &row)
    }
    return row
  }

  private func reckon(event bounds: Bounds, _ row: inout Row) {
    row.isEvent = true
    row.isQuestioned = bounds.firstLatest != bounds.lastLatest || bounds.lastEarliest != bounds.firstEarliest
    row.possible = cut(number(bounds.firstEarliest)...number(bounds.lastLatest), row)
    guard !row.isQuestioned, let first = row.possible.first, let last = row.possible.last else { return }
    (row.firstLatest, row.lastEarliest) = (last.upperBound, first.lowerBound)
  }

  private func reckon(_ spell: Spell, _ row: inout Row) {
    let covered = coverage(row.lineage)
    let known = known(spell.bounds)
    row.possible = cut(known.firstEarliest...max(known.firstEarliest, known.lastLatest), row)
    guard let first = row.possible.first?.lowerBound, let last = row.possible.last?.upperBound else { return }
    row.firstLatest = max(first, spell.start == .open ? covered.first : known.firstLatest)
    row.lastEarliest = min(last, spell.end == .open ? covered.last : known.lastEarliest)
    if spell.end != .blank {
      for id in row.written.sources where isKnown(id) { attest(id, &row) }
    }
    if let knownBy { row.lastEarliest = min(row.lastEarliest, number(knownBy)) }
    // The only day of a spell both ends of which are questioned is a questioned day.
    let isWritten = spell.start == .written && spell.end == .written
    if isWritten, first == last, row.firstLatest == number(.unboundedFuture),
      row.lastEarliest == number(.unboundedPast)
    {
      return
    }
    row.firstLatest = min(row.firstLatest, last)
    row.lastEarliest = max(row.lastEarliest, first)
  }

  private func attest(_ id: String, _ row: inout Row) {
    guard let source = draft.sources.first(where: { $0.id == id }),
      let days = source.describes ?? source.published
    else { return }
    let (earliest, latest) = (number(days.earliest), number(days.latest))
    if row.possible.contains(where: { $0.contains(latest) }) {
      row.firstLatest = min(row.firstLatest, latest)
    }
    if row.possible.contains(where: { $0.contains(earliest) }) {
      row.lastEarliest = max(row.lastEarliest, earliest)
    }
  }

  private func number(_ day: Day) -> Int { Int(day.number) }

  private func known(
    _ bounds: Bounds
  ) -> (firstEarliest: Int, firstLatest: Int, lastEarliest: Int, lastLatest: Int) {
    let limit = knownBy.map(number) ?? Int.max
    return (
      number(bounds.firstEarliest), number(bounds.firstLatest), min(number(bounds.lastEarliest), limit),
      number(bounds.lastLatest) > limit ? number(.unboundedFuture) : number(bounds.lastLatest)
    )
  }

  private func cut(_ days: ClosedRange<Int>, _ row: Row) -> [ClosedRange<Int>] {
    [row.from, row.to].reduce([days]) { left, id in
      guard let actor = draft.actors.first(where: { $0.id.rawValue == id }), !actor.exists.isEmpty else {
        return left
      }
      return PlainReference.both(left, life(actor))
    }
  }

  private func life(_ actor: AlignmentGraph.Actor) -> [ClosedRange<Int>] {
    var life: [ClosedRange<Int>] = []
    let spells = actor.exists.map(\.during)
    for spell in spells.sorted(by: { $0.bounds.firstEarliest < $1.bounds.firstEarliest }) {
      let bounds = known(spell.bounds)
      if let last = life.last, bounds.firstEarliest <= last.upperBound + 1 {
        life[life.count - 1] = last.lowerBound...max(last.upperBound, bounds.lastLatest)
      } else {
        life.append(bounds.firstEarliest...bounds.lastLatest)
      }
    }
    return life
  }

  static func both(_ left: [ClosedRange<Int>], _ right: [ClosedRange<Int>]) -> [ClosedRange<Int>] {
    left.flatMap { one in
      right.filter { $0.overlaps(one) }.map {
        max($0.lowerBound, one.lowerBound)...min($0.upperBound, one.upperBound)
      }
    }
  }

  private func coverage(_ lineage: [String]) -> (first: Int, last: Int) {
    let all = number(.unboundedPast)...number(.unboundedFuture)
    guard let coverage = draft.coverage else { return until(all) }
    let spell = lineage.lazy.compactMap { coverage.byKind[$0] }.first ?? coverage.other
    return until(spell.map { number($0.bounds.firstEarliest)...number($0.bounds.lastLatest) } ?? all)
  }

  private func until(_ days: ClosedRange<Int>) -> (first: Int, last: Int) {
    (days.lowerBound, min(days.upperBound, knownBy.map(number) ?? days.upperBound))
  }

  private func isKnown(_ id: String) -> Bool {
    guard let knownBy else { return true }
    guard let published = draft.sources.first(where: { $0.id == id })?.published else { return false }
    return published.latest <= knownBy
  }

  private func status(_ sources: [String]) -> Status? {
    if sources.isEmpty { return .unsourced }
    return sources.contains { isKnown($0) } ? .established : nil
  }
}

// MARK: - One row

extension PlainReference.Row {
  func certainty(_ day: Int) -> Certainty? {
    guard possible.contains(where: { $0.contains(day) }) else { return nil }
    return firstLatest <= day && day <= lastEarliest ? .certain : .possible
  }

  /// Whether it holds on one of some days; of an event whether it surely fell on one of them.
  func certainty(during days: ClosedRange<Int>) -> Certainty? {
    guard possible.contains(where: { $0.overlaps(days) }) else { return nil }
    if isEvent {
      let isInside = possible.allSatisfy { days.contains($0.lowerBound) && days.contains($0.upperBound) }
      return isInside && !isQuestioned ? .certain : .possible
    }
    return sure.contains { $0.overlaps(days) } ? .certain : .possible
  }

  func certainty(_ day: Int, within: Int) -> Certainty? {
    isEvent && within > 0 ? certainty(during: (day - within)...day) : certainty(day)
  }

  /// The days on which it surely holds.
  var sure: [ClosedRange<Int>] {
    firstLatest <= lastEarliest ? PlainReference.both(possible, [firstLatest...lastEarliest]) : []
  }

  /// Whether it is certain on any day at all.
  var certainty: Certainty { sure.isEmpty ? .possible : .certain }
}

// MARK: - Questions

extension PlainReference {
  typealias Found = (row: Int, certainty: Certainty)

  func admits(_ row: Row, _ selection: Selection) -> Bool {
    guard let status = row.status, selection.statuses.contains(status) else { return false }
    return isOfKind(row, selection)
  }

  private func isOfKind(_ row: Row, _ selection: Selection) -> Bool {
    if let kinds = selection.kinds, Set(row.lineage).isDisjoint(with: kinds) { return false }
    return selection.valences?.contains(row.valence) ?? true
  }

  /// What a selection shows on a day.
  func snapshot(_ day: Day, _ selection: Selection) -> [Found] {
    narrowed(holding(day, selection).filter { admits(rows[$0.row], selection) }, selection).found
  }

  /// What only its status keeps out, by status.
  func leftOut(_ day: Day, _ selection: Selection) -> [Status: Int] {
    let all = holding(day, selection).filter { isOfKind(rows[$0.row], selection) }
    let shown = narrowed(all.filter { admits(rows[$0.row], selection) }, selection)
    var counts: [Status: Int] = [:]
    for found in all where !admits(rows[found.row], selection) {
      guard let status = rows[found.row].status else { continue }
      if let among = shown.among, !among.contains(rows[found.row].from) || !among.contains(rows[found.row].to)
      {
        continue
      }
      counts[status, default: 0] += 1
    }
    return counts
  }

  private func holding(_ day: Day, _ selection: Selection) -> [Found] {
    rows.indices.compactMap { index in
      guard let certainty = rows[index].certainty(Int(day.number), within: selection.within),
        selection.certainty ?? certainty == certainty
      else { return nil }
      return (index, certainty)
    }
  }

  /// Narrowed to some actors, and who is left; nil where actors are not narrowed.
  func narrowed(_ found: [Found], _ selection: Selection) -> (found: [Found], among: Set<String>?) {
    var (found, among): ([Found], Set<String>?) = (found, nil)
    func keep(_ actors: Set<String>) {
      found = found.filter { actors.contains(rows[$0.row].from) && actors.contains(rows[$0.row].to) }
      among = among?.intersection(actors) ?? actors
    }
    if let actors = selection.actors { keep(Set(actors.map(\.rawValue))) }
    if let around = selection.around {
      var reached = Set(around.map(\.rawValue))
      for _ in 0..<selection.depth {
        let touched = found.map { rows[$0.row] }.filter {
          reached.contains($0.from) || reached.contains($0.to)
        }
        reached.formUnion(touched.flatMap { [$0.from, $0.to] })
      }
      keep(reached)
    }
    if let top = selection.top {
      var degrees: [String: Int] = [:]
      for one in found {
        degrees[rows[one.row].from, default: 0] += 1
        degrees[rows[one.row].to, default: 0] += 1
      }
      let order = degrees.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
      keep(Set(order.prefix(top).map(\.key)))
    }
    return (found, among)
  }

  /// What holds between two days and on neither of them.
  func passing(_ from: Day, _ to: Day, _ selection: Selection) -> [Found] {
    // There is no day after the one without bound.
    let low = Int(min(from, to).advanced(by: 1).number)
    let high = Int(max(from, to).advanced(by: -1).number)
    guard low <= high else { return [] }
    let shown = Set((snapshot(from, selection) + snapshot(to, selection)).map(\.row))
    let found = rows.indices.compactMap { index -> Found? in
      guard !shown.contains(index), admits(rows[index], selection),
        let certainty = rows[index].certainty(during: low...high),
        selection.certainty ?? certainty == certainty
      else { return nil }
      if selection.foldLeaders, [from, to].contains(where: { rows[index].certainty(Int($0.number)) != nil }) {
        return nil
      }
      return (index, certainty)
    }
    return narrowed(found, selection).found
  }

  /// All that ever held, of an actor or between two, in order of start.
  func history(_ one: String, _ other: String?, _ selection: Selection) -> [Int] {
    let all = rows.indices.filter { index in
      let row = rows[index]
      guard row.from == one || row.to == one, admits(row, selection) else { return false }
      if let other, [row.from, row.to] != [one, other], [row.from, row.to] != [other, one] {
        return false
      }
      return selection.certainty ?? row.certainty == row.certainty
    }
    let left = narrowed(all.map { ($0, rows[$0].certainty) }, selection).found.map(\.row)
    func start(_ index: Int) -> (Int, Int) {
      let row = rows[index]
      guard let first = row.possible.first else { return (.max, .max) }
      return (first.lowerBound, row.isEvent && row.isQuestioned ? Int(Int32.max) : row.firstLatest)
    }
    return left.sorted { start($0) == start($1) ? $0 < $1 : start($0) < start($1) }
  }
}
