import AlignmentModel

/// Text of one element, one piece behind the other, used again for the next: most elements are told without a
/// `String` being made.
struct TextArena {
  private(set) var bytes = [UInt8](repeating: 0, count: 1 << 12)
  private(set) var count = 0

  /// Forgets all pieces.
  mutating func clear() { count = 0 }

  /// Adds a piece; bytes beyond it may be read, as ``NameTable`` does.
  @inline(__always)
  mutating func add(_ piece: UnsafeRawBufferPointer) -> Range<Int> {
    let start = count
    append(piece)
    return start..<count
  }

  /// Adds to the piece that was added last.
  @inline(__always)
  mutating func append(_ piece: UnsafeRawBufferPointer) {
    let end = count + piece.count
    if end + ByteLanes.padding > bytes.count {
      bytes += [UInt8](repeating: 0, count: end + ByteLanes.padding)
    }
    for (offset, byte) in piece.enumerated() { bytes[count &+ offset] = byte }
    count = end
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The text without blanks around it.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, bytes[low] <= 0x20 { low += 1 }
    while high > low, bytes[high - 1] <= 0x20 { high -= 1 }
    return low..<high
  }
}

/// A time that an element or a value bears.
struct NetworkTime {
  var start: Range<Int>?
  var end: Range<Int>?
  /// Whether the first instant is no part of it.
  var startsOpen = false
  var endsOpen = false
  /// Whether it is an instant, which stands in `start`.
  var isInstant = false

  var isEmpty: Bool { start == nil && end == nil }
}

/// A node or an edge as a file tells it, filled while its element is read. What is nil was not written.
struct NetworkElement {
  /// Which way an edge goes.
  enum Direction { case directed, undirected, mutual }

  /// The value of an attribute, perhaps for a time.
  struct Value {
    /// The place in ``NetworkAttributes``.
    var attribute: Int
    var text: Range<Int>
    var time: NetworkTime?
  }

  var arena = TextArena()
  var line = 0
  var id: Range<Int>?
  var source: Range<Int>?
  var target: Range<Int>?
  var label: Range<Int>?
  var kind: Range<Int>?
  var weight: Range<Int>?
  var direction: Direction?
  var values: [Value] = []
  var times: [NetworkTime] = []
  /// Of a hyperedge, the nodes it joins, and whether it leads `in` or `out` there.
  var ends: [(node: Range<Int>, type: String)] = []

  /// Forgets all, and keeps the memory.
  mutating func clear(line: Int) {
    arena.clear()
    (id, source, target, label, kind, weight, direction) = (nil, nil, nil, nil, nil, nil, nil)
    values.removeAll(keepingCapacity: true)
    times.removeAll(keepingCapacity: true)
    ends.removeAll()
    self.line = line
  }

  func text(_ range: Range<Int>?) -> String? { range.map { arena.text($0) } }
}
