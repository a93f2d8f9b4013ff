/// Tells which of two ties comes first that are alike in kind, parties and days. One rule for entries of graph files
/// and rows of tables, so that the numbers in their ids (`#2`) stay when one is converted into the other.
///
/// By the text of their days, a spell before an event of the same text; then by weight, a tie without one before all
/// others; then by sources, then by note. What only entries say comes last, and is theirs to compare.
protocol TwinComparing {
  /// What names a tie: the number of a row, or what tells it.
  associatedtype Twin

  func daysText(of twin: Twin) -> String
  func isEvent(_ twin: Twin) -> Bool
  func weight(of twin: Twin) -> Double?
  /// As ``TieTable/inOrder(_:)`` has it.
  func sourceList(of twin: Twin) -> String
  func noteText(of twin: Twin) -> String
  /// Whether it is known without making a text that both say the same of something.
  func sayTheSame(_ one: Twin, _ other: Twin, of aspect: TwinAspect) -> Bool
}

/// What twins may differ in that it takes a text to tell.
enum TwinAspect { case days, sources, note }

extension TwinComparing {
  func sayTheSame(_ one: Twin, _ other: Twin, of aspect: TwinAspect) -> Bool { false }

  /// Nil when they differ in nothing that a row of a table can say.
  func precedes(_ one: Twin, _ other: Twin) -> Bool? {
    if !sayTheSame(one, other, of: .days) {
      let (left, right) = (daysText(of: one), daysText(of: other))
      if left != right { return left < right }
      if isEvent(one) != isEvent(other) { return isEvent(other) }
    }
    let (weight, another) = (weight(of: one), weight(of: other))
    if weight?.bitPattern != another?.bitPattern {
      guard let weight, let another else { return weight == nil }
      return weight.isTotallyOrdered(belowOrEqualTo: another)
    }
    if !sayTheSame(one, other, of: .sources) {
      let (left, right) = (sourceList(of: one), sourceList(of: other))
      if left != right { return left < right }
    }
    if !sayTheSame(one, other, of: .note) {
      let (left, right) = (noteText(of: one), noteText(of: other))
      if left != right { return left < right }
    }
    return nil
  }
}

extension TieTable {
  /// Sources as one text, whatever the order in which they were written: in order of their ids, each once.
  static func inOrder(_ sources: [String]) -> String { Set(sources).sorted().joined(separator: ";") }

  /// The same of a text that lists them.
  static func inOrder(_ list: String) -> String { isInOrder(list) ? list : inOrder(sources(list)) }

  /// Whether a list is known to be in order, without taking it apart: lists of tables nearly always are. Letters that are
  /// not ASCII may be written in two ways, so that bytes do not tell.
  private static func isInOrder(_ list: String) -> Bool {
    let separator = UInt8(ascii: ";")
    let answer = list.utf8.withContiguousStorageIfAvailable { bytes in
      guard bytes.contains(separator) else { return true }
      var (last, start) = (0..<0, 0)
      for end in 0...bytes.count where end == bytes.count || bytes[end] == separator {
        let source = start..<end
        guard precedes(last, source, in: bytes) else { return false }
        (last, start) = (source, end + 1)
      }
      return true
    }
    return answer ?? false
  }

  /// Whether one source of a list comes before another, and the other is ASCII.
  private static func precedes(
    _ one: Range<Int>, _ other: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var isLess = false
    var isDecided = false
    for offset in 0..<other.count {
      let byte = bytes[other.lowerBound + offset]
      guard byte < 0x80 else { return false }
      if isDecided { continue }
      guard offset < one.count else {
        (isLess, isDecided) = (true, true)
        continue
      }
      let before = bytes[one.lowerBound + offset]
      if before != byte { (isLess, isDecided) = (before < byte, true) }
    }
    return isLess
  }
}
