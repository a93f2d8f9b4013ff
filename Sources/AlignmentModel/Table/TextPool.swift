/// Texts by number, in one piece of memory.
public struct TextPool: Sendable, Equatable {
  /// Where each text ends; it begins where the one before ends.
  package let ends: Column<UInt32>
  /// The UTF-8 of all texts.
  package let bytes: Column<UInt8>

  /// No texts.
  public static let none = TextPool(ends: .empty, bytes: .empty)

  /// The most bytes all texts may have together.
  package static let mostBytes = Int(UInt32.max)

  /// A pool of texts, numbered in their order; nil when they have more than 4 GiB together.
  package init?(_ texts: [String]) {
    let size = texts.reduce(0) { $0 + $1.utf8.count }
    guard size <= TextPool.mostBytes else { return nil }
    var position = 0
    var ends: [UInt32] = []
    ends.reserveCapacity(texts.count)
    bytes = Column(count: size) { memory in
      for text in texts {
        for byte in text.utf8 {
          memory[position] = byte
          position += 1
        }
        ends.append(UInt32(position))
      }
    }
    self.ends = Column(ends)
  }

  /// A pool as it was stored.
  package init(ends: Column<UInt32>, bytes: Column<UInt8>) {
    (self.ends, self.bytes) = (ends, bytes)
  }

  /// How many texts there are.
  public var count: Int { ends.count }

  /// The text of a number; empty when there is none. A text that is no UTF-8 is repaired. O(length).
  public subscript(_ number: Int) -> String {
    withBytes(of: number) { bytes in
      bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    }
  }

  /// Lends the UTF-8 of a text to a block; nothing when there is no such text.
  package func withBytes<Result>(of number: Int, _ body: (Span<UInt8>) -> Result) -> Result {
    let range = range(of: number)
    return bytes.withSpan { body($0.extracting(range)) }
  }

  /// Within bounds, whatever is stored: a pool may come from a damaged file.
  private func range(of number: Int) -> Range<Int> {
    guard number >= 0, number < ends.count else { return 0..<0 }
    let end = min(Int(ends[number]), bytes.count)
    let start = number == 0 ? 0 : min(Int(ends[number - 1]), end)
    return start..<end
  }
}

/// A text for some of the rows.
public struct RowTexts: Sendable, Equatable {
  /// The rows that have one.
  package let rows: RowSet
  /// By their number in the set, the number of the text.
  package let codes: Column<UInt32>

  /// No row has a text.
  public static let none = RowTexts(rows: .none, codes: .empty)

  /// Texts of some rows, by number.
  package init(rows: RowSet, codes: Column<UInt32>) {
    (self.rows, self.codes) = (rows, codes)
  }

  /// The number of a row's text. O(1).
  public func code(of row: Int) -> Int? {
    guard let number = rows.number(of: row), number < codes.count else { return nil }
    return Int(codes[number])
  }
}
