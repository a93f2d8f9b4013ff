import AlignmentModel

/// Finds the ties of tables that two graphs tell alike, by walking their columns side by side.
///
/// Both lists stand in canonical order, so that one pass over rows of numbers tells most of two versions of a table of
/// millions apart; only what is left is compared tie by tie, see ``TieMatching``.
struct RowComparing {
  /// Rows of the first list that are left, of the second, and those of the second that the first has too.
  struct Outcome {
    var old: [UInt32] = []
    var new: [UInt32] = []
    var alike: [UInt32] = []
  }

  private let old: Side
  private let new: Side

  /// Nil where ids or claims of ties of tables depend on more than their rows.
  init?(_ old: Resolution, _ new: Resolution, _ moment: TieList.Moment) {
    guard old.knownBy == nil, new.knownBy == nil, old.graph.storage.reservedIDs.isEmpty,
      new.graph.storage.reservedIDs.isEmpty
    else { return nil }
    let kinds = Ranks(old.graph.kindIDs, new.graph.kindIDs)
    let (one, other) = (old.graph.actors, new.graph.actors)
    let actors = Ranks(one.indices.map { one.id($0).rawValue }, other.indices.map { other.id($0).rawValue })
    self.old = Side(old, moment, kinds: kinds.old, actors: actors.old)
    self.new = Side(new, moment, kinds: kinds.new, actors: actors.new)
  }

  /// Compares rows, ascending in both lists. O(n).
  func compare(_ oldRows: [UInt32], _ newRows: [UInt32]) -> Outcome {
    var outcome = Outcome()
    var (one, other) = (0, 0)
    while one < oldRows.count, other < newRows.count {
      let (left, right) = (old.key(Int(oldRows[one])), new.key(Int(newRows[other])))
      if left == right {
        let (ones, others) = (old.group(oldRows, from: one), new.group(newRows, from: other))
        if areAlike(oldRows[ones], newRows[others]) {
          outcome.alike += newRows[others]
        } else {
          outcome.old += oldRows[ones]
          outcome.new += newRows[others]
        }
        (one, other) = (ones.upperBound, others.upperBound)
      } else if left < right {
        outcome.old.append(oldRows[one])
        one += 1
      } else {
        outcome.new.append(newRows[other])
        other += 1
      }
    }
    outcome.old += oldRows[one...]
    outcome.new += newRows[other...]
    return outcome
  }

  /// Whether rows of one key are all there are of it, and say the same on both sides one by one: then they have the same
  /// ids too, which are counted among them.
  private func areAlike(_ ones: ArraySlice<UInt32>, _ others: ArraySlice<UInt32>) -> Bool {
    guard ones.count == others.count, old.isWhole(ones), new.isWhole(others) else { return false }
    return zip(ones, others).allSatisfy { areAlike(Int($0), Int($1)) }
  }

  private func areAlike(_ one: Int, _ other: Int) -> Bool {
    let (left, right) = (old.columns, new.columns)
    guard !left.told.contains(one), !right.told.contains(other), left.flags[one] == right.flags[other],
      left.last[one] == right.last[other], old.weight(one) == new.weight(other)
    else { return false }
    guard old.resolution.bounds(one) == new.resolution.bounds(other),
      old.resolution.status(one) == new.resolution.status(other),
      old.moment.certainty(one, old.resolution) == new.moment.certainty(other, new.resolution)
    else { return false }
    if left.flags(one).contains(.inexact), !haveSameDates(one, other) { return false }
    return haveSame(\.ids, one, other) && haveSame(\.notes, one, other) && haveSame(\.sources, one, other)
  }

  private func haveSameDates(_ one: Int, _ other: Int) -> Bool {
    let (left, right) = (old.resolution.graph, new.resolution.graph)
    return left.columns.bounds(one) == right.columns.bounds(other)
      && left.startText(one) == right.startText(other) && left.endText(one) == right.endText(other)
  }

  private func haveSame(_ texts: KeyPath<TieRemarks, RowTexts>, _ one: Int, _ other: Int) -> Bool {
    let (left, right) = (old.columns.remarks, new.columns.remarks)
    switch (left[keyPath: texts].code(of: one), right[keyPath: texts].code(of: other)) {
    case (nil, nil): return true
    case (let left?, let right?):
      return old.columns.remarks.texts.withBytes(of: left) { bytes in
        new.columns.remarks.texts.withBytes(of: right) { RowComparing.areEqual(bytes, $0) }
      }
    default: return false
    }
  }

  private static func areEqual(_ one: Span<UInt8>, _ other: Span<UInt8>) -> Bool {
    guard one.count == other.count else { return false }
    for index in one.indices where one[index] != other[index] { return false }
    return true
  }
}

/// What stands first in canonical order, in numbers that mean the same in both graphs.
private struct RowKey: Comparable {
  var kind: UInt32
  var from: UInt32
  var to: UInt32
  var first: Int32

  static func < (left: RowKey, right: RowKey) -> Bool {
    if left.kind != right.kind { return left.kind < right.kind }
    if left.from != right.from { return left.from < right.from }
    return left.to != right.to ? left.to < right.to : left.first < right.first
  }
}

private struct Side {
  let resolution: Resolution
  let columns: TieColumns
  let moment: TieList.Moment
  private let kinds: [UInt32]
  private let actors: [UInt32]

  init(_ resolution: Resolution, _ moment: TieList.Moment, kinds: [UInt32], actors: [UInt32]) {
    (self.resolution, self.moment, self.kinds, self.actors) = (resolution, moment, kinds, actors)
    columns = resolution.graph.columns
  }

  func key(_ row: Int) -> RowKey {
    RowKey(
      kind: kinds[Int(columns.kind[row])], from: actors[Int(columns.from[row])],
      to: actors[Int(columns.to[row])], first: columns.first[row])
  }

  /// The rows of a list that have the key of one of them, which is the first.
  func group(_ rows: [UInt32], from start: Int) -> Range<Int> {
    var end = start + 1
    while end < rows.count, isAlike(Int(rows[start]), Int(rows[end])) { end += 1 }
    return start..<end
  }

  /// Whether some rows of a key are all of it.
  func isWhole(_ rows: ArraySlice<UInt32>) -> Bool {
    guard let first = rows.first.map({ Int($0) }), let last = rows.last.map({ Int($0) }),
      last - first == rows.count - 1
    else { return false }
    return (first == 0 || !isAlike(first - 1, first))
      && (last + 1 == columns.count || !isAlike(last, last + 1))
  }

  private func isAlike(_ one: Int, _ other: Int) -> Bool {
    columns.first[one] == columns.first[other] && columns.to[one] == columns.to[other]
      && columns.from[one] == columns.from[other] && columns.kind[one] == columns.kind[other]
  }

  /// Not-a-number equals nothing, so what has no weight has none here.
  func weight(_ row: Int) -> Double? { resolution.graph.tableWeight(row) }
}

/// Numbers of names in the sorted union of two sorted lists.
private struct Ranks {
  private(set) var old: [UInt32] = []
  private(set) var new: [UInt32] = []

  init(_ one: [String], _ other: [String]) {
    var (left, right, rank) = (0, 0, UInt32(0))
    while left < one.count || right < other.count {
      let takesLeft = right == other.count || (left < one.count && one[left] <= other[right])
      let takesRight = left == one.count || (right < other.count && other[right] <= one[left])
      if takesLeft {
        old.append(rank)
        left += 1
      }
      if takesRight {
        new.append(rank)
        right += 1
      }
      rank += 1
    }
  }
}
