/// Counts ties whose derived ids would be equal: in order of end, and what is alike in all its days as
/// ``TwinComparing`` says.
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
      let (sorted, stem) = (inOrderOfEnd(places, ties), stem(words))
      let counted = self.numbers(sorted.map { ties[$0].bounds }) { number in
        !reserved.isEmpty && reserved.contains(id(stem, number))
      }
      for (place, number) in zip(sorted, counted) { numbers[place] = number }
    }
    return numbers
  }

  private static func inOrderOfEnd(_ places: [Int], _ ties: [Tie]) -> [Int] {
    places.sorted { left, right in
      // What differs in nothing of its days stands in canonical order already.
      endsEarlier(ties[left].bounds, ties[right].bounds) ?? (left < right)
    }
  }

  /// By last day, then by first; nil when equal.
  static func endsEarlier(_ one: Bounds, _ other: Bounds) -> Bool? {
    if one.lastLatest != other.lastLatest { return one.lastLatest < other.lastLatest }
    if one.lastEarliest != other.lastEarliest { return one.lastEarliest < other.lastEarliest }
    if one.firstEarliest != other.firstEarliest { return one.firstEarliest < other.firstEarliest }
    if one.firstLatest != other.firstLatest { return one.firstLatest < other.firstLatest }
    return nil
  }

  /// The numbers of ties of one stem.
  ///
  /// - Parameters:
  ///   - ties: their days, in order of end.
  ///   - isTaken: whether another tie has the id of this number.
  static func numbers(_ ties: [Bounds], isTaken: (Int) -> Bool) -> [Int] {
    var numbers: [Int] = []
    numbers.reserveCapacity(ties.count)
    var last = 0
    var start = 0
    while start < ties.count {
      var end = start + 1
      while end < ties.count, ties[end] == ties[start] { end += 1 }
      var free: [Int] = []
      while free.count < end - start {
        last += 1
        if !isTaken(last) { free.append(last) }
      }
      if last > 9 {
        free.sort { $0 == 1 || ($1 != 1 && "\($0)" < "\($1)") }
      }
      numbers += free
      start = end
    }
    return numbers
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

  package var isEmpty: Bool { texts.count == 0 }

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
