import AlignmentModel

/// Ids or names of actors on their way into a report, as bytes that need no escape any more.
///
/// Those of plain letters, which are most, are copied from where the graph has them; the others are made once.
struct ActorTexts {
  private let actors: ActorList
  private let isOfIDs: Bool
  private let make: (Int) -> [UInt8]?
  private var made: [Int: [UInt8]] = [:]

  /// So many are kept, so that a million actors with names of any script need no more memory than some.
  private static let most = 1 << 14

  /// - Parameters:
  ///   - isOfIDs: whether ids are wanted and not names.
  ///   - make: the text of an actor, escaped; nil of one whose text differs from tie to tie.
  init(_ actors: ActorList, isOfIDs: Bool, _ make: @escaping (Int) -> [UInt8]?) {
    (self.actors, self.isOfIDs, self.make) = (actors, isOfIDs, make)
  }

  /// Adds the text of an actor; false where it differs from tie to tie.
  mutating func append(_ index: Int, to buffer: inout [UInt8]) -> Bool {
    if !actors.told.contains(index), isOfIDs || !actors.labels.rows.contains(index),
      actors.ids.withBytes(of: index, { buffer.append(ifPlain: $0) })
    {
      return true
    }
    if let known = made[index] {
      buffer.append(contentsOf: known)
      return true
    }
    guard let text = make(index) else { return false }
    if made.count >= ActorTexts.most { made.removeAll(keepingCapacity: true) }
    made[index] = text
    buffer.append(contentsOf: text)
    return true
  }
}

extension [UInt8] {
  /// Adds a text of plain letters, which need an escape neither in JSON nor in a terminal; false, and nothing added,
  /// of any other.
  mutating func append(ifPlain text: Span<UInt8>) -> Bool {
    for index in text.indices {
      let byte = text[index]
      guard byte >= 0x20, byte < 0x7F, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") else {
        return false
      }
    }
    text.withUnsafeBufferPointer { append(contentsOf: $0) }
    return true
  }

  /// Adds the words of a program.
  mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { append(contentsOf: $0) }
  }
}
