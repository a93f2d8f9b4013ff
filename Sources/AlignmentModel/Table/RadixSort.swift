import Synchronization

/// A tie on its way to its place.
package struct SortItem: BitwiseCopyable {
  /// What it is sorted by.
  package var key: UInt64
  /// Its number among rows and seeds.
  package var row: UInt32
  /// Its latest last day.
  package var last: Int32

  package init(key: UInt64, row: UInt32, last: Int32) { (self.key, self.row, self.last) = (key, row, last) }
}

/// Sorts ties by their keys.
///
/// A radix sort (Knuth: The Art of Computer Programming, volume 3, 5.2.5), stable: by the greatest digit first,
/// until what is left of a part fits in the cache, and there by the least digit first. Parts are sorted on all
/// cores.
package enum RadixSort {
  /// Parts of at most so many ties, half a megabyte, are sorted by the least digit first.
  private static let fewest = 1 << 15

  /// O(n) a digit of eight bits, with as much memory again.
  ///
  /// - Parameter bits: how many low bits of the keys count.
  package static func sort(_ items: UnsafeMutableBufferPointer<SortItem>, bits: Int) {
    guard items.count > 1, bits > 0, let start = items.baseAddress else { return }
    let memory = LargeMemory(bytes: items.count * MemoryLayout<SortItem>.stride)
    guard let spare = memory.bound(to: SortItem.self, count: items.count).baseAddress else { return }
    withExtendedLifetime(memory) {
      let part = Part(items: start, spare: spare, count: items.count, bits: bits)
      sort(part, toSpare: false, cores: items.count > fewest ? 4 : 1)
    }
  }

  /// Ties that agree in all bits above some.
  private struct Part: @unchecked Sendable {
    // Unchecked: no two parts that are sorted at once share memory.
    var items: UnsafeMutablePointer<SortItem>
    var spare: UnsafeMutablePointer<SortItem>
    var count: Int
    var bits: Int

    /// The low bit of the greatest digit.
    var shift: UInt64 { UInt64((bits - 1) / 8 * 8) }
  }

  /// - Parameters:
  ///   - toSpare: whether the sorted ties are wanted in the spare memory, else where they are. So they are moved
  ///     once a digit, and not back each time.
  ///   - cores: how many parts are counted and moved at once.
  private static func sort(_ part: Part, toSpare: Bool, cores: Int = 1) {
    guard part.count > 32, part.bits > 0 else { return insert(part, toSpare) }
    guard part.count > fewest else { return sortByLeast(part, toSpare) }
    var starts = counts(part, cores)
    let sizes = (0..<256).map { slot in starts.reduce(0) { $0 + $1[slot] } }
    if sizes.contains(part.count) {
      let rest = Part(items: part.items, spare: part.spare, count: part.count, bits: Int(part.shift))
      return sort(rest, toSpare: toSpare, cores: cores)
    }
    var position = 0
    var offsets: [Int] = []
    for slot in 0..<256 {
      offsets.append(position)
      for core in starts.indices {
        (starts[core][slot], position) = (position, position + starts[core][slot])
      }
    }
    scatter(part, starts)
    let (places, lengths) = (offsets, sizes)
    @Sendable func sortSlot(_ slot: Int) {
      let place = places[slot]
      let moved = Part(
        items: part.spare + place, spare: part.items + place, count: lengths[slot], bits: Int(part.shift))
      sort(moved, toSpare: !toSpare)
    }
    if cores > 1 { Parallel.run(256, sortSlot) } else { (0..<256).forEach(sortSlot) }
  }

  /// How many ties have each value of the greatest digit, in each of some stretches.
  private static func counts(_ part: Part, _ cores: Int) -> [[Int]] {
    guard cores > 1 else { return [counts(part, 0..<part.count)] }
    let found = Mutex([[Int]](repeating: [], count: cores))
    Parallel.run(cores) { core in
      let counts = counts(part, stretch(core, of: cores, part.count))
      found.withLock { $0[core] = counts }
    }
    return found.withLock { $0 }
  }

  private static func stretch(_ core: Int, of cores: Int, _ count: Int) -> Range<Int> {
    count * core / cores..<count * (core + 1) / cores
  }

  private static func counts(_ part: Part, _ range: Range<Int>) -> [Int] {
    var counts = [Int](repeating: 0, count: 256)
    counts.withUnsafeMutableBufferPointer { counts in
      for index in range { counts[Int((part.items[index].key >> part.shift) & 0xFF)] += 1 }
    }
    return counts
  }

  /// Moves ties to the spare memory, in order of the greatest digit.
  ///
  /// - Parameter starts: of each stretch, where the ties of each value go.
  private static func scatter(_ part: Part, _ starts: [[Int]]) {
    @Sendable func scatter(_ core: Int) {
      var positions = starts[core]
      move(
        part.items, part.spare, stretch(core, of: starts.count, part.count), part.shift, &positions)
    }
    if starts.count > 1 { Parallel.run(starts.count, scatter) } else { scatter(0) }
  }

  private static func move(
    _ source: UnsafeMutablePointer<SortItem>, _ target: UnsafeMutablePointer<SortItem>, _ range: Range<Int>,
    _ shift: UInt64, _ positions: inout [Int]
  ) {
    positions.withUnsafeMutableBufferPointer { positions in
      for index in range {
        let slot = Int((source[index].key >> shift) & 0xFF)
        target[positions[slot]] = source[index]
        positions[slot] += 1
      }
    }
  }

  private static func sortByLeast(_ part: Part, _ toSpare: Bool) {
    let digits = (part.bits + 7) / 8
    var counts = [Int](repeating: 0, count: digits * 256)
    counts.withUnsafeMutableBufferPointer { counts in
      for index in 0..<part.count {
        var key = part.items[index].key
        for digit in 0..<digits {
          counts[digit * 256 + Int(key & 0xFF)] += 1
          key >>= 8
        }
      }
    }
    var (source, target) = (part.items, part.spare)
    for digit in 0..<digits {
      var positions = Array(counts[digit * 256..<(digit + 1) * 256])
      // A digit that all share moves nothing.
      if positions.contains(part.count) { continue }
      var position = 0
      for slot in positions.indices { (positions[slot], position) = (position, position + positions[slot]) }
      move(source, target, 0..<part.count, UInt64(digit * 8), &positions)
      swap(&source, &target)
    }
    let wanted = toSpare ? part.spare : part.items
    if source != wanted { wanted.update(from: source, count: part.count) }
  }

  private static func insert(_ part: Part, _ toSpare: Bool) {
    let mask = part.bits >= 64 ? UInt64.max : (1 << UInt64(part.bits)) - 1
    for index in 0..<part.count {
      let item = part.items[index]
      var place = index
      while place > 0, part.items[place - 1].key & mask > item.key & mask {
        part.items[place] = part.items[place - 1]
        place -= 1
      }
      part.items[place] = item
    }
    if toSpare { part.spare.update(from: part.items, count: part.count) }
  }
}
