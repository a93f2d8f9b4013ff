/// Some of the rows of a graph, with a number for each: what only some ties have is kept in columns that hold
/// these ties alone.
///
/// A bit a row, and a count every 64 rows, so that both questions take one step whatever the size.
public struct RowSet: Sendable, Equatable {
  /// A bit a row; empty when no row is in the set.
  package let words: Column<UInt64>
  /// How many rows of the set come before each word.
  package let ranks: Column<UInt32>
  /// How many rows are in the set.
  public let count: Int

  /// The empty set.
  public static let none = RowSet(words: .empty, ranks: .empty, count: 0)

  /// The set of some rows, of a graph of so many.
  ///
  /// - Parameter rows: in ascending order, each once, all below `total`.
  package init(_ rows: [UInt32], of total: Int) {
    guard !rows.isEmpty else {
      self = .none
      return
    }
    let words = Column<UInt64>(count: (total + 63) / 64) { memory in
      memory.initialize(repeating: 0)
      for row in rows { memory[Int(row) / 64] |= 1 << (UInt64(row) % 64) }
    }
    self.init(words: words)
  }

  /// The set of the rows whose bits are set.
  package init(words: Column<UInt64>) {
    var count = 0
    let ranks = Column<UInt32>(count: words.count) { ranks in
      words.withSpan { words in
        for index in words.indices {
          ranks[index] = UInt32(truncatingIfNeeded: count)
          count += words[index].nonzeroBitCount
        }
      }
    }
    self.init(words: words, ranks: ranks, count: count)
  }

  /// A set as it was stored. Whoever stored it vouches for the ranks; a wrong one gives a wrong number, which
  /// ``number(of:)`` holds within bounds.
  package init(words: Column<UInt64>, ranks: Column<UInt32>, count: Int) {
    (self.words, self.ranks, self.count) = (words, ranks, count)
  }

  /// Whether no row is in the set.
  public var isEmpty: Bool { count == 0 }

  /// Whether a row is in the set. O(1).
  public func contains(_ row: Int) -> Bool {
    let word = row >> 6
    guard row >= 0, word < words.count else { return false }
    return words[word] >> UInt64(row & 63) & 1 == 1
  }

  /// Which of the set a row is, from 0; nil when it is not in the set. O(1).
  public func number(of row: Int) -> Int? {
    let word = row >> 6
    guard row >= 0, word < words.count, word < ranks.count else { return nil }
    let bits = words[word]
    let bit = UInt64(row & 63)
    guard bits >> bit & 1 == 1 else { return nil }
    let number = Int(ranks[word]) + (bits & ((1 << bit) - 1)).nonzeroBitCount
    return number < count ? number : nil
  }

  /// The rows, in ascending order. O(rows of the graph / 64 + rows of the set).
  package func rows() -> [UInt32] {
    var rows: [UInt32] = []
    rows.reserveCapacity(count)
    words.withSpan { words in
      for index in words.indices {
        var bits = words[index]
        while bits != 0 {
          rows.append(UInt32(truncatingIfNeeded: index * 64 + bits.trailingZeroBitCount))
          bits &= bits - 1
        }
      }
    }
    return rows
  }
}
