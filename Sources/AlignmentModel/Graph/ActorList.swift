/// The actors of a graph, sorted by id.
///
/// Those that a graph file tells of are kept whole; of those that only a table names, nothing but the name is, so
/// that a hundred thousand of them cost no more than their names.
public struct ActorList: Sendable {
  /// All ids, sorted.
  package let ids: TextPool
  /// What the actors of tables were called where that is not their id.
  package let labels: RowTexts
  /// The texts of the labels.
  package let labelTexts: TextPool
  /// Which of the actors are told of.
  package let told: RowSet
  /// These, in order.
  package let tellings: [AlignmentGraph.Actor]
  /// Whether the order of the ids is that of their bytes; it is, but for letters that can be written in two ways.
  package let isInOrderOfBytes: Bool

  /// Actors told of and no others, sorted by id.
  package init(_ actors: [AlignmentGraph.Actor]) {
    self.init(ids: actors.map(\.id.rawValue), labels: [:], tellings: actors)
  }

  /// - Parameters:
  ///   - ids: all ids, sorted, each once.
  ///   - labels: by index, what actors not told of are called.
  ///   - tellings: the actors told of, sorted by id, all of them among `ids`.
  package init(ids: [String], labels: [Int: String], tellings: [AlignmentGraph.Actor]) {
    let sorted = labels.sorted { $0.key < $1.key }
    var told: [UInt32] = []
    var next = 0
    for (index, id) in ids.enumerated() where next < tellings.count && tellings[next].id.rawValue == id {
      told.append(UInt32(index))
      next += 1
    }
    self.init(
      ids: TextPool(ids) ?? .none,
      labels: RowTexts(
        rows: RowSet(sorted.map { UInt32($0.key) }, of: ids.count),
        codes: Column(sorted.indices.map { UInt32($0) })),
      labelTexts: TextPool(sorted.map(\.value)) ?? .none, told: RowSet(told, of: ids.count),
      tellings: tellings)
  }

  /// A list as it was stored.
  package init(
    ids: TextPool, labels: RowTexts, labelTexts: TextPool, told: RowSet, tellings: [AlignmentGraph.Actor],
    isInOrderOfBytes: Bool? = nil
  ) {
    self.ids = ids
    self.labels = labels
    self.labelTexts = labelTexts
    self.told = told
    self.tellings = tellings
    self.isInOrderOfBytes = isInOrderOfBytes ?? ActorList.isInOrderOfBytes(ids)
  }

  /// The kind of an actor of which nothing but its name is known.
  public static let unknownKind = ActorKind.group

  /// The id of the actor at an index. O(1).
  public func id(_ index: Int) -> ActorID {
    if let number = told.number(of: index), number < tellings.count { return tellings[number].id }
    return ActorID(ids[index])
  }

  /// What the actor at an index is told to be; nil of one that only a table names. O(1).
  public func telling(_ index: Int) -> AlignmentGraph.Actor? {
    told.number(of: index).flatMap { $0 < tellings.count ? tellings[$0] : nil }
  }

  /// The name of the actor at an index, on days for which it has no other. O(1).
  public func name(_ index: Int) -> String {
    telling(index)?.name ?? labels.code(of: index).map { labelTexts[$0] } ?? ids[index]
  }

  /// What sort of thing the actor at an index is. O(1).
  public func kind(_ index: Int) -> ActorKind { telling(index)?.kind ?? ActorList.unknownKind }
}

extension ActorList: RandomAccessCollection {
  /// 0.
  public var startIndex: Int { 0 }
  /// How many there are.
  public var endIndex: Int { ids.count }
  /// The actor at an index. O(1).
  public subscript(_ index: Int) -> AlignmentGraph.Actor {
    telling(index) ?? AlignmentGraph.Actor(id: id(index), name: name(index), kind: ActorList.unknownKind)
  }
}

extension ActorList: Equatable {
  /// Whether both list the same actors, of which the same is told.
  public static func == (left: ActorList, right: ActorList) -> Bool {
    left.count == right.count && left.ids == right.ids && left.tellings == right.tellings
      && left.indices.allSatisfy { left.name($0) == right.name($0) }
  }
}

// MARK: - Finding

extension ActorList {
  /// The index of an actor; nil when there is none of this id. O(log n).
  public func index(of id: ActorID) -> Int? {
    var text = id.rawValue
    if isInOrderOfBytes {
      let found = text.withUTF8 { find($0.span) }
      // Only letters that can be written in two ways can be equal without being the same bytes.
      if found != nil || text.utf8.allSatisfy({ $0 < 0x80 }) { return found }
    }
    return find(text)
  }

  /// The first eight bytes tell most names apart, so these are compared as one number.
  private func find(_ text: Span<UInt8>) -> Int? {
    let head = ActorList.head(text, 0..<text.count)
    return ids.ends.withSpan { ends in
      ids.bytes.withSpan { bytes in
        var (low, high) = (0, ends.count)
        while low < high {
          let middle = (low + high) / 2
          let end = Swift.min(Int(ends[middle]), bytes.count)
          let start = middle == 0 ? 0 : Swift.min(Int(ends[middle - 1]), end)
          let other = ActorList.head(bytes, start..<end)
          let order =
            other != head
            ? (other < head ? -1 : 1) : ActorList.compare(bytes.extracting(start..<end), text)
          if order == 0 { return middle }
          if order < 0 { low = middle + 1 } else { high = middle }
        }
        return nil
      }
    }
  }

  /// The first eight bytes of a name as a number in whose order names stand; zeros where it is shorter.
  @inline(__always)
  private static func head(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    if range.count >= 8 || range.lowerBound + 8 <= bytes.count, bytes.count >= 8 {
      let whole = bytes.bytes.unsafeLoadUnaligned(fromByteOffset: range.lowerBound, as: UInt64.self).bigEndian
      return range.count >= 8
        ? whole : range.isEmpty ? 0 : whole & (UInt64.max << UInt64(64 - 8 * range.count))
    }
    var head: UInt64 = 0
    for index in range.prefix(8) { head = head << 8 | UInt64(bytes[index]) }
    return range.isEmpty ? 0 : head << UInt64(8 * Swift.max(0, 8 - range.count))
  }

  private func find(_ text: String) -> Int? {
    var (low, high) = (0, ids.count)
    while low < high {
      let middle = (low + high) / 2
      let other = ids[middle]
      if other == text { return middle }
      if other < text { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// Negative, zero or positive as the first comes before the second, is the same, or comes after it.
  private static func compare(_ one: Span<UInt8>, _ other: Span<UInt8>) -> Int {
    let length = Swift.min(one.count, other.count)
    for index in 0..<length where one[index] != other[index] {
      return Int(one[index]) - Int(other[index])
    }
    return one.count - other.count
  }

  private static func isInOrderOfBytes(_ ids: TextPool) -> Bool {
    for index in 0..<Swift.max(0, ids.count - 1) {
      let isAscending = ids.withBytes(of: index) { one in
        ids.withBytes(of: index + 1) { compare(one, $0) < 0 }
      }
      guard isAscending else { return false }
    }
    return true
  }
}
