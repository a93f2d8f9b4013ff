import AlignmentModel

/// The ties of a snapshot or of one side of a diff, in canonical order: by kind, from, to, start, end, id.
///
/// A list of rows; what is told of a tie is looked up when it is asked for, so that two million of them cost four
/// bytes each.
public struct TieList: RandomAccessCollection, Sendable {
  /// What ties are shown for: a day, and how long events of the days before are shown too; or all days of a range
  /// as one.
  struct Moment: Sendable {
    /// The day they are shown for; nil of a range.
    var day: Day?
    private var days: ClosedRange<Day>
    private var showsEventsOfDays: Bool

    init(day: Day, within: Int = 0) {
      self.day = day
      days = day.advanced(by: -within)...day
      showsEventsOfDays = within > 0
    }

    init(during days: ClosedRange<Day>) {
      self.days = days
      showsEventsOfDays = true
    }

    /// Whether a tie is certain or possible then; nil when it is out.
    func certainty(_ row: Int, _ resolution: Resolution) -> Certainty? {
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

  /// - Parameter rows: ascending.
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
      guard !resolution.resolved.inexact.isEmpty || !resolution.stretches.isEmpty else {
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

  /// The kinds there are.
  func kinds() -> Set<String> {
    guard case .rows(let rows, let resolution, _) = storage else { return Set(map(\.kind)) }
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
