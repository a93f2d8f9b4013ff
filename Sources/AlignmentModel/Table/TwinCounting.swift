/// Counts ties whose derived ids would be equal: in order of end, and what ends alike in canonical order.
enum TwinCounting {
  /// What a derived id says beside kind and parties.
  struct Words: Hashable {
    var isMutual: Bool
    var start: String?
  }

  /// A tie among those alike in kind, parties and first day.
  struct Tie {
    /// Nil of a tie with an id of its own.
    var words: Words?
    var bounds: Bounds
  }

  /// An id and its counter: the first of all has none.
  static func id(_ stem: String, _ number: Int) -> String { number == 1 ? stem : "\(stem)#\(number)" }

  /// The number of each tie among those whose ids begin with the same words; 1 of ties with ids of their own.
  ///
  /// Ties alike in all their days stand in order of their ids, so that they get their numbers as words are sorted:
  /// `#10` comes before `#2`.
  ///
  /// - Parameters:
  ///   - ties: in canonical order.
  ///   - reserved: ids that no tie may be given.
  static func numbers(_ ties: [Tie], reserved: ReservedIDs, stem: (Words) -> String) -> [Int] {
    var numbers = Array(repeating: 1, count: ties.count)
    var places: [Words: [Int]] = [:]
    for (place, tie) in ties.enumerated() {
      if let words = tie.words { places[words, default: []].append(place) }
    }
    for (words, places) in places where places.count > 1 || !reserved.isEmpty {
      count(inOrderOfEnd(places, ties), ties, reserved, stem(words), &numbers)
    }
    return numbers
  }

  private static func inOrderOfEnd(_ places: [Int], _ ties: [Tie]) -> [Int] {
    places.sorted { left, right in
      let (one, other) = (ties[left].bounds, ties[right].bounds)
      if one.lastLatest != other.lastLatest { return one.lastLatest < other.lastLatest }
      if one.lastEarliest != other.lastEarliest { return one.lastEarliest < other.lastEarliest }
      return left < right
    }
  }

  private static func count(
    _ places: [Int], _ ties: [Tie], _ reserved: ReservedIDs, _ stem: String, _ numbers: inout [Int]
  ) {
    var last = 0
    var start = 0
    while start < places.count {
      var end = start + 1
      while end < places.count, ties[places[end]].bounds == ties[places[start]].bounds { end += 1 }
      var free: [Int] = []
      while free.count < end - start {
        last += 1
        if reserved.isEmpty || !reserved.contains(id(stem, last)) { free.append(last) }
      }
      if last > 9 {
        free.sort { $0 == 1 || ($1 != 1 && "\($0)" < "\($1)") }
      }
      for (place, number) in zip(places[start..<end], free) { numbers[place] = number }
      start = end
    }
  }
}

/// Ids that no tie may be given, since another has them.
package struct ReservedIDs: Sendable, Equatable {
  /// The ids, sorted.
  package let texts: TextPool

  /// No ids.
  package static let none = ReservedIDs(.none)

  /// - Parameter texts: sorted.
  package init(_ texts: TextPool) { self.texts = texts }

  var isEmpty: Bool { texts.count == 0 }

  func contains(_ id: String) -> Bool {
    var (low, high) = (0, texts.count)
    while low < high {
      let middle = (low + high) / 2
      let other = texts[middle]
      if other == id { return true }
      if other < id { low = middle + 1 } else { high = middle }
    }
    return false
  }
}
