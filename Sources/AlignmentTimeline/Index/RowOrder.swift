import AlignmentModel

/// Puts rows in canonical order, which is the order of their numbers.
enum RowOrder {
  /// Few rows are sorted; many are marked in a bitmap, which is then read from its start. Rows that a graph does
  /// not have, or that are there twice, are dropped: an index may come from a damaged file.
  static func sort(_ rows: inout [UInt32], of total: Int) {
    guard rows.count > 64, rows.count > total / 256 else {
      rows.sort()
      if let last = rows.last, Int(last) >= total { rows.removeAll { Int($0) >= total } }
      dropTwins(&rows)
      return
    }
    let words = marked(rows, of: total)
    decode(words, into: &rows)
  }

  private static func dropTwins(_ rows: inout [UInt32]) {
    guard zip(rows, rows.dropFirst()).contains(where: { $0 == $1 }) else { return }
    var last: UInt32?
    rows.removeAll { row in
      defer { last = row }
      return row == last
    }
  }

  /// A bit a row.
  static func marked(_ rows: [UInt32], of total: Int) -> [UInt64] {
    var words = [UInt64](repeating: 0, count: total / 64 + 1)
    words.withUnsafeMutableBufferPointer { words in
      for row in rows where Int(row) < total { words[Int(row >> 6)] |= 1 << UInt64(row & 63) }
    }
    return words
  }

  /// The rows whose bits are set.
  static func decode(_ words: [UInt64], into rows: inout [UInt32]) {
    let count = words.reduce(0) { $0 + $1.nonzeroBitCount }
    rows.removeAll(keepingCapacity: true)
    rows.append(addingCapacity: count) { (span: inout OutputSpan<UInt32>) in
      span.withUnsafeMutableBufferPointer { memory, filled in
        var next = 0
        for (index, word) in words.enumerated() {
          var bits = word
          let base = UInt32(truncatingIfNeeded: index << 6)
          while bits != 0 {
            memory[next] = base | UInt32(truncatingIfNeeded: bits.trailingZeroBitCount)
            next += 1
            bits &= bits - 1
          }
        }
        filled = next
      }
    }
  }
}
