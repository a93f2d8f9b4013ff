import AlignmentModel

/// Finds the ties of an actor and of a dyad.
///
/// Ties stand in order of kind and first party, so those that go out from an actor are a few stretches of rows;
/// only those that come in are listed, by actor, then by the party they come from, with their days beside.
final class ActorIndex: Sendable {
  /// By actor: where its stretches begin in ``stretchStarts``; one more, where the last ends.
  let stretchOffsets: Column<UInt32>
  /// The first row of each stretch.
  let stretchStarts: Column<UInt32>
  /// The row after the last of each stretch.
  let stretchEnds: Column<UInt32>
  /// By actor: where the ties that come in begin in the columns below; one more, where the last end.
  let incomingOffsets: Column<UInt32>
  let incomingRows: Column<UInt32>
  let incomingFrom: Column<UInt32>
  let incomingFirst: Column<Int32>
  let incomingLast: Column<Int32>

  /// Indexes the ties of a graph. O(n).
  ///
  /// - Parameters:
  ///   - first, last: the widest reading of each row.
  init(_ columns: TieColumns, actors: Int, first: Column<Int32>, last: Column<Int32>) {
    (stretchOffsets, stretchStarts, stretchEnds) = ActorIndex.stretches(columns, actors)
    (incomingOffsets, incomingRows, incomingFrom) = ActorIndex.incoming(columns, actors)
    (incomingFirst, incomingLast) = (first.gathered(incomingRows), last.gathered(incomingRows))
  }

  init(
    stretchOffsets: Column<UInt32>, stretchStarts: Column<UInt32>, stretchEnds: Column<UInt32>,
    incomingOffsets: Column<UInt32>, incomingRows: Column<UInt32>, incomingFrom: Column<UInt32>,
    incomingFirst: Column<Int32>, incomingLast: Column<Int32>
  ) {
    self.stretchOffsets = stretchOffsets
    self.stretchStarts = stretchStarts
    self.stretchEnds = stretchEnds
    self.incomingOffsets = incomingOffsets
    self.incomingRows = incomingRows
    self.incomingFrom = incomingFrom
    self.incomingFirst = incomingFirst
    self.incomingLast = incomingLast
  }
}

// MARK: - Asking

extension ActorIndex {
  /// The stretches of rows that go out from an actor. Held within bounds, whatever is stored.
  func stretches(of actor: Int) -> Range<Int> {
    ActorIndex.range(stretchOffsets, actor, min(stretchStarts.count, stretchEnds.count))
  }

  /// The rows of a stretch.
  func rows(ofStretch number: Int, among count: Int) -> Range<Int> {
    let end = min(Int(stretchEnds[number]), count)
    return min(Int(stretchStarts[number]), end)..<end
  }

  /// The places of the ties that come in to an actor.
  func incoming(of actor: Int) -> Range<Int> {
    ActorIndex.range(
      incomingOffsets, actor,
      min(min(incomingRows.count, incomingFrom.count), min(incomingFirst.count, incomingLast.count)))
  }

  /// Of these places, those of ties from another actor. O(log n).
  func incoming(of actor: Int, from other: Int) -> Range<Int> {
    let all = incoming(of: actor)
    return incomingFrom.withSpan { from in
      func firstPlace(atLeast wanted: Int) -> Int {
        var (low, high) = (all.lowerBound, all.upperBound)
        while low < high {
          let middle = (low + high) / 2
          if Int(from[middle]) < wanted { low = middle + 1 } else { high = middle }
        }
        return low
      }
      let low = firstPlace(atLeast: other)
      // Most dyads have few ties: look on from the first.
      var high = low
      while high < all.upperBound, Int(from[high]) == other { high += 1 }
      return low..<high
    }
  }

  private static func range(_ offsets: Column<UInt32>, _ actor: Int, _ count: Int) -> Range<Int> {
    guard actor >= 0, actor + 1 < offsets.count else { return 0..<0 }
    let end = min(Int(offsets[actor + 1]), count)
    return min(Int(offsets[actor]), end)..<end
  }
}

// MARK: - Making

extension ActorIndex {
  private static func stretches(
    _ columns: TieColumns, _ actors: Int
  ) -> (Column<UInt32>, Column<UInt32>, Column<UInt32>) {
    var counts = [UInt32](repeating: 0, count: actors + 1)
    // An actor that a damaged file names and does not have counts as one beyond the last.
    eachStretch(columns) { actor, _ in counts[min(actor, actors)] += 1 }
    let total = counts.reduce(0) { $0 + Int($1) }
    var next = sums(of: counts)
    let offsets = Column(next)
    var ends = Column<UInt32>.empty
    let starts = Column<UInt32>(count: total) { starts in
      ends = Column<UInt32>(count: total) { ends in
        eachStretch(columns) { named, rows in
          let actor = min(named, actors)
          starts[Int(next[actor])] = UInt32(truncatingIfNeeded: rows.lowerBound)
          ends[Int(next[actor])] = UInt32(truncatingIfNeeded: rows.upperBound)
          next[actor] += 1
        }
      }
    }
    return (offsets, starts, ends)
  }

  private static func eachStretch(_ columns: TieColumns, _ body: (Int, Range<Int>) -> Void) {
    columns.kind.withSpan { kind in
      columns.from.withSpan { from in
        var start = 0
        for row in 0..<from.count
        where row + 1 == from.count || from[row] != from[row + 1] || kind[row] != kind[row + 1] {
          body(Int(from[row]), start..<row + 1)
          start = row + 1
        }
      }
    }
  }

  /// Sorted by the actor they come in to, then the one they come from, then by row.
  private static func incoming(
    _ columns: TieColumns, _ actors: Int
  ) -> (Column<UInt32>, Column<UInt32>, Column<UInt32>) {
    let bits = 64 - UInt64(max(1, actors)).leadingZeroBitCount
    let count = columns.count
    var counts = [UInt32](repeating: 0, count: actors + 1)
    let storage = LargeMemory(bytes: count * MemoryLayout<SortItem>.stride)
    let items = storage.bound(to: SortItem.self, count: count)
    defer { withExtendedLifetime(storage) {} }
    columns.from.withSpan { from in
      columns.to.withSpan { to in
        for row in 0..<count {
          let key = UInt64(to[row]) << UInt64(bits) | UInt64(from[row])
          items[row] = SortItem(key: key, row: UInt32(truncatingIfNeeded: row), last: 0)
          counts[min(Int(to[row]), actors)] += 1
        }
      }
    }
    RadixSort.sort(items, bits: 2 * bits)
    let mask = (UInt64(1) << UInt64(bits)) - 1
    return (
      Column(sums(of: counts)),
      Column(count: count) { memory in for index in 0..<count { memory[index] = items[index].row } },
      Column(count: count) { memory in
        for index in 0..<count { memory[index] = UInt32(truncatingIfNeeded: items[index].key & mask) }
      }
    )
  }

  /// What comes before each.
  private static func sums(of counts: [UInt32]) -> [UInt32] {
    var sum: UInt32 = 0
    return counts.map { count in
      defer { sum += count }
      return sum
    }
  }
}

extension Column {
  /// The elements of some rows.
  fileprivate func gathered(_ rows: Column<UInt32>) -> Column {
    let values = self
    return Column(count: rows.count) { memory in
      nonisolated(unsafe) let memory = memory
      Parallel.run(over: 0..<rows.count) { range in
        rows.withSpan { rows in
          values.withSpan { values in for index in range { memory[index] = values[Int(rows[index])] } }
        }
      }
    }
  }
}
