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
      sort(Part(items: start, spare: spare, count: items.count, bits: bits), onAllCores: true)
    }
  }

  /// Ties that agree in all bits above some.
  private struct Part: @unchecked Sendable {
    // Unchecked: no two parts that are sorted at once share memory.
    var items: UnsafeMutablePointer<SortItem>
    var spare: UnsafeMutablePointer<SortItem>
    var count: Int
    var bits: Int
  }

  private static func sort(_ part: Part, onAllCores: Bool = false) {
    guard part.count > 1, part.bits > 0 else { return }
    if part.count <= 32 { return insert(part) }
    if part.count <= fewest { return sortByLeast(part) }
    let shift = UInt64((part.bits - 1) / 8 * 8)
    var counts = [Int](repeating: 0, count: 256)
    count(part, shift, &counts)
    if counts.contains(part.count) {
      return sort(
        Part(items: part.items, spare: part.spare, count: part.count, bits: Int(shift)),
        onAllCores: onAllCores)
    }
    var starts = counts
    var position = 0
    for slot in starts.indices { (starts[slot], position) = (position, position + starts[slot]) }
    let (offsets, sizes) = (starts, counts)
    scatter(part.items, part.spare, part.count, shift, &starts)
    part.items.update(from: part.spare, count: part.count)
    @Sendable func sortSlot(_ slot: Int) {
      let offset = offsets[slot]
      sort(
        Part(items: part.items + offset, spare: part.spare + offset, count: sizes[slot], bits: Int(shift)))
    }
    if onAllCores { Parallel.run(256, sortSlot) } else { (0..<256).forEach(sortSlot) }
  }

  private static func count(_ part: Part, _ shift: UInt64, _ counts: inout [Int]) {
    counts.withUnsafeMutableBufferPointer { counts in
      for index in 0..<part.count { counts[Int((part.items[index].key >> shift) & 0xFF)] += 1 }
    }
  }

  private static func scatter(
    _ source: UnsafeMutablePointer<SortItem>, _ target: UnsafeMutablePointer<SortItem>, _ count: Int,
    _ shift: UInt64, _ positions: inout [Int]
  ) {
    positions.withUnsafeMutableBufferPointer { positions in
      for index in 0..<count {
        let slot = Int((source[index].key >> shift) & 0xFF)
        target[positions[slot]] = source[index]
        positions[slot] += 1
      }
    }
  }

  private static func sortByLeast(_ part: Part) {
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
      scatter(source, target, part.count, UInt64(digit * 8), &positions)
      swap(&source, &target)
    }
    if source != part.items { part.items.update(from: source, count: part.count) }
  }

  private static func insert(_ part: Part) {
    let mask = part.bits >= 64 ? UInt64.max : (1 << UInt64(part.bits)) - 1
    for index in 1..<part.count {
      let item = part.items[index]
      var place = index
      while place > 0, part.items[place - 1].key & mask > item.key & mask {
        part.items[place] = part.items[place - 1]
        place -= 1
      }
      part.items[place] = item
    }
  }
}
