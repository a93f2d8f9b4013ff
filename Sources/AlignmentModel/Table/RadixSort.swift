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
package enum RadixSort {
  /// Stable, least digit first; digits of eight bits, since then all write positions stay in the nearest cache.
  /// O(n) a digit, with as much memory again.
  ///
  /// - Parameter bits: how many low bits of the keys count.
  package static func sort(_ items: UnsafeMutableBufferPointer<SortItem>, bits: Int) {
    let digits = (bits + 7) / 8
    guard items.count > 1, digits > 0 else { return }
    let spare = UnsafeMutableBufferPointer<SortItem>.allocate(capacity: items.count)
    defer { spare.deallocate() }
    var counts = histograms(items, digits)
    var (source, target) = (items, spare)
    for digit in 0..<digits {
      let range = digit * 256..<(digit + 1) * 256
      // A digit that all share moves nothing.
      if counts[range].contains(items.count) { continue }
      var position = 0
      for slot in range { (counts[slot], position) = (position, position + counts[slot]) }
      scatter(source, target, shift: UInt64(digit * 8), &counts, range.lowerBound)
      swap(&source, &target)
    }
    if source.baseAddress != items.baseAddress { _ = items.update(fromContentsOf: source) }
  }

  private static func histograms(_ items: UnsafeMutableBufferPointer<SortItem>, _ digits: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: digits * 256)
    counts.withUnsafeMutableBufferPointer { counts in
      for item in items {
        var key = item.key
        for digit in 0..<digits {
          counts[digit * 256 + Int(key & 0xFF)] += 1
          key >>= 8
        }
      }
    }
    return counts
  }

  private static func scatter(
    _ source: UnsafeMutableBufferPointer<SortItem>, _ target: UnsafeMutableBufferPointer<SortItem>,
    shift: UInt64, _ positions: inout [Int], _ base: Int
  ) {
    positions.withUnsafeMutableBufferPointer { positions in
      for item in source {
        let slot = base + Int((item.key >> shift) & 0xFF)
        target[positions[slot]] = item
        positions[slot] += 1
      }
    }
  }
}
