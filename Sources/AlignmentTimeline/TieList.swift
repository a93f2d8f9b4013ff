import AlignmentModel

/// The ties of a snapshot or of one side of a diff, in canonical order: by kind, from, to, start, end, id; those of a
/// history in order of start.
///
/// A list of rows; what is told of a tie is looked up when it is asked for, so that two million of them cost four
/// bytes each.
public struct TieList: RandomAccessCollection, Sendable {
  /// What ties are shown for: a day, and how long events of the days before are shown too; all days of a range as
  /// one; or whatever day they ever held.
  struct Moment: Sendable {
    /// The day they are shown for; nil of several.
    var day: Day?
    /// Whether they are shown whenever they held, and also when no day can hold them.
    let isEver: Bool
    private var days: ClosedRange<Day>
    private var showsEventsOfDays: Bool

    init(day: Day, within: Int = 0) {
      self.day = day
      isEver = false
      days = day.advanced(by: -within)...day
      showsEventsOfDays = within > 0
    }

    init(during days: ClosedRange<Day>) {
      self.days = days
      isEver = false
      showsEventsOfDays = true
    }

    private init() {
      isEver = true
      days = .unboundedPast ... .unboundedFuture
      showsEventsOfDays = false
    }

    static let ever = Moment()

    /// Whether a tie is certain or possible then; nil when it is out.
    func certainty(_ row: Int, _ resolution: Resolution) -> Certainty? {
      if isEver { return resolution.isCertain(row) ? .certain : .possible }
      if showsEventsOfDays, resolution.flags(row).contains(.event) {
        return resolution.certainty(ofEvent: row, during: days)
      }
      if let day { return resolution.certainty(row, on: day) }
      guard resolution.isPossible(row, during: days) else { return nil }
      return resolution.isCertain(row, during: days) ? .certain : .possible
    }
  }

  private enum Storage: Sendable {
    case rows([UInt32], Resolution, Moment)
    case states([TieState])
  }

  private let storage: Storage

  init(_ states: [TieState]) { storage = .states(states) }

  /// - Parameter rows: ascending; those of a history in order of start.
  init(_ rows: [UInt32], _ resolution: Resolution, at moment: Moment) {
    storage = .rows(rows, resolution, moment)
  }

  /// 0.
  public var startIndex: Int { 0 }

  /// How many there are.
  public var endIndex: Int {
    switch storage {
    case .rows(let rows, _, _): rows.count
    case .states(let states): states.count
    }
  }

  /// One tie. O(1).
  public subscript(_ index: Int) -> TieState {
    switch storage {
    case .rows(let rows, let resolution, let moment):
      let row = Int(rows[index])
      let certainty = moment.certainty(row, resolution) ?? .possible
      return TieState(resolution, row: row, day: moment.day, certainty: certainty)
    case .states(let states): return states[index]
    }
  }

  /// How many are certain, and how many possible and no more. O(n), and without looking at each where all dates
  /// are exact.
  public var counts: TieCount {
    switch storage {
    case .rows(let rows, let resolution, let moment):
      let isExact = resolution.resolved.inexact.isEmpty && resolution.stretches.isEmpty
      guard !isExact || moment.isEver && resolution.resolved.hasNever else {
        return TieCount(certain: rows.count, possible: 0)
      }
      let certain = rows.count { moment.certainty(Int($0), resolution) == .certain }
      return TieCount(certain: certain, possible: rows.count - certain)
    case .states(let states):
      let certain = states.count { $0.certainty == .certain }
      return TieCount(certain: certain, possible: states.count - certain)
    }
  }

  /// The rows, where the ties are whole rows; nil where leaders' ties count for states.
  var rows: [UInt32]? {
    if case .rows(let rows, _, _) = storage { rows } else { nil }
  }

  /// The rows, of which graph they are and when; nil where leaders' ties count for states.
  var placed: (rows: [UInt32], resolution: Resolution, moment: Moment)? {
    if case .rows(let rows, let resolution, let moment) = storage { (rows, resolution, moment) } else { nil }
  }

  /// The ends of each tie, by their indices among the actors of the graph.
  func eachEnds(_ body: (Int, Int) -> Void) {
    switch storage {
    case .rows(let rows, let resolution, _):
      let columns = resolution.graph.columns
      columns.from.withSpan { from in
        columns.to.withSpan { to in for row in rows { body(Int(from[Int(row)]), Int(to[Int(row)])) } }
      }
    case .states(let states): for tie in states { body(tie.fromIndex, tie.toIndex) }
    }
  }

  /// The ties both of whose ends are among some actors.
  func among(_ actors: ActorSet) -> TieList {
    switch storage {
    case .rows(let rows, let resolution, let moment):
      let columns = resolution.graph.columns
      let kept = columns.from.withSpan { from in
        columns.to.withSpan { to in
          rows.filter { actors.contains(Int(from[Int($0)])) && actors.contains(Int(to[Int($0)])) }
        }
      }
      return TieList(kept, resolution, at: moment)
    case .states(let states):
      return TieList(states.filter { actors.contains($0.fromIndex) && actors.contains($0.toIndex) })
    }
  }

  /// The ties that are possible on one of the days of a range.
  func possible(during days: ClosedRange<Day>) -> TieList {
    switch storage {
    case .rows(let rows, let resolution, let moment):
      let kept = rows.filter { resolution.isPossible(Int($0), during: days) }
      return TieList(kept, resolution, at: moment)
    case .states(let states):
      return TieList(states.filter { $0.resolution.isPossible($0.row, during: days) })
    }
  }

  /// How many ties there are of each status. O(n).
  func statuses() -> [Status: Int] {
    var counts: [Status: Int] = [:]
    switch storage {
    case .rows(let rows, let resolution, _):
      for row in rows { counts[resolution.status(Int(row)) ?? .unsourced, default: 0] += 1 }
    case .states(let states): for tie in states { counts[tie.status, default: 0] += 1 }
    }
    return counts
  }

  /// The kinds there are.
  func kinds() -> Set<String> {
    guard case .rows(let rows, let resolution, let moment) = storage, !moment.isEver else {
      return Set(map(\.kind))
    }
    // Rows of one kind stand together.
    var kinds = Set<String>()
    var next = 0
    while next < rows.count {
      let row = Int(rows[next])
      kinds.insert(resolution.kind(row))
      let kind = resolution.graph.columns.kind[row]
      var (low, high) = (next + 1, rows.count)
      while low < high {
        let middle = (low + high) / 2
        if resolution.graph.columns.kind[Int(rows[middle])] == kind {
          low = middle + 1
        } else {
          high = middle
        }
      }
      next = low
    }
    return kinds
  }
}

// MARK: - Row by row

extension TieList {
  /// What is looked up of a tie of a table on its way into a report: all else stands in the columns.
  package struct TableTie {
    package let row: Int
    package let certainty: Certainty
    package let bounds: Bounds
    package let status: Status
  }

  /// The day the ties are shown for; nil where they are shown for several.
  package var day: Day? {
    switch storage {
    case .rows(_, _, let moment): moment.day
    // They all come from one question.
    case .states(let states): states.first?.day
    }
  }

  /// The same ties in canonical order, in which what their columns say stands together: looking at all of a history
  /// so takes a fraction of the time.
  package func inCanonicalOrder() -> TieList {
    guard case .rows(var rows, let resolution, let moment) = storage else { return self }
    RowOrder.sort(&rows, of: resolution.graph.tieCount)
    return TieList(rows, resolution, at: moment)
  }

  /// What an actor is called in the ties; nil where that differs from tie to tie.
  package func name(of actor: Int) -> String? {
    guard let resolution else { return nil }
    let actors = resolution.graph.actors
    guard let telling = actors.telling(actor), !telling.names.isEmpty else { return actors.name(actor) }
    return day.map { ActorNames.name(of: telling, on: $0, knownBy: resolution.knownBy) }
  }

  private var resolution: Resolution? {
    switch storage {
    case .rows(_, let resolution, _): resolution
    case .states(let states): states.first?.resolution
    }
  }

  /// Hands over tie after tie, for as long as the block answers true, without making a ``TieState`` of each: its
  /// index in the list, and where all of it stands in the columns, what these do not say. O(n).
  package func each(_ body: (Int, TableTie?) -> Bool) {
    switch storage {
    case .rows(let rows, let resolution, let moment):
      let told = resolution.graph.columns.told
      for (index, row) in rows.enumerated() {
        let row = Int(row)
        let tie: TableTie? =
          told.isEmpty || !told.contains(row)
          ? TableTie(
            row: row, certainty: moment.certainty(row, resolution) ?? .possible,
            bounds: resolution.bounds(row), status: resolution.status(row) ?? .unsourced) : nil
        guard body(index, tie) else { return }
      }
    case .states(let states):
      for (index, tie) in states.enumerated() {
        let known = tie.tableRow.map {
          TableTie(row: $0, certainty: tie.certainty, bounds: tie.bounds, status: tie.status)
        }
        guard body(index, known) else { return }
      }
    }
  }
}

extension TieList: Equatable {
  /// Whether both list the same ties, which say the same. O(n).
  public static func == (left: TieList, right: TieList) -> Bool { left.elementsEqual(right) }
}

extension TieList {
  /// No ties.
  public static let empty = TieList([])
}

/// Some of the actors of a graph.
struct ActorSet: Sendable {
  private var isIn: [Bool]

  init(count: Int) { isIn = Array(repeating: false, count: count) }

  init(_ indices: some Sequence<Int>, of count: Int) {
    self.init(count: count)
    for index in indices { insert(index) }
  }

  func contains(_ actor: Int) -> Bool { actor < isIn.count && isIn[actor] }

  mutating func insert(_ actor: Int) {
    if actor < isIn.count { isIn[actor] = true }
  }

  mutating func formIntersection(_ other: ActorSet) {
    for index in isIn.indices where !other.contains(index) { isIn[index] = false }
  }

  /// How many there are.
  var count: Int { isIn.count { $0 } }

  var indices: [Int] { isIn.indices.filter { isIn[$0] } }
}
