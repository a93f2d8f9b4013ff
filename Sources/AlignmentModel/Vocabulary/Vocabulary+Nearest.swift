extension Vocabulary {
  /// The kinds somebody may have meant by a word that is none: ids, the likeliest first, at most `limit`.
  ///
  /// First the kinds one slip of the pen away; then those that share words with it (`arms` finds `arms-transfer`,
  /// `alliance-defence` finds `defence-pact`, for its parent is an alliance); then those a few slips away. The words
  /// of an id and of a label count alike, case does not. Empty for an empty word and for a limit below one.
  /// O(kinds), whatever the word's length.
  public func nearest(to word: String, limit: Int = 3) -> [String] {
    guard limit > 0 else { return [] }
    let asked = KindWords(word)
    let sharing = kinds.map { (id: $0.id, score: likeness(of: $0, to: asked)) }
      .filter { $0.score > 0 }
      .sorted { ($1.score, $0.id) < ($0.score, $1.id) }
      .map(\.id)
    let misspelt = Suggestion.nearest(to: word, among: kinds.map(\.id), limit: limit)
    let slipped = misspelt.filter { Suggestion.areClose(word, $0) }
    return Array(distinct(slipped + sharing + misspelt).prefix(limit))
  }

  /// Twice the words shared over all words (Dice's coefficient), the better of id and label. A word found only in
  /// the parent counts half: it says what sort of thing is meant, not which.
  private func likeness(of kind: TieKind, to asked: KindWords) -> Double {
    let parent = KindWords(kind.extends ?? "")
    return max(
      asked.likeness(to: KindWords(kind.id), under: parent),
      asked.likeness(to: KindWords(kind.label), under: parent))
  }

  private func distinct(_ ids: [String]) -> [String] {
    var seen: Set<String> = []
    return ids.filter { seen.insert($0).inserted }
  }
}

/// The words of an id, a label, or of what somebody typed.
private struct KindWords {
  let words: [String]

  init(_ text: String) {
    let start = text.unicodeScalars.prefix(Suggestion.longestWord)
    words = String(start).lowercased().split { !$0.isLetter }.map(String.init).filter { $0.count > 2 }
  }

  func likeness(to other: KindWords, under parent: KindWords) -> Double {
    let own = words.filter { word in other.words.contains { Self.alike(word, $0) } }
    guard !own.isEmpty else { return 0 }
    let inherited = words.filter { word in
      !own.contains(word) && parent.words.contains { Self.alike(word, $0) }
    }
    let shared = Double(own.count) + Double(inherited.count) / 2
    return 2 * shared / Double(words.count + other.words.count)
  }

  /// Equal, one the beginning of the other (`sanction`, `sanctions`), or one slip apart (`defense`, `defence`).
  private static func alike(_ a: String, _ b: String) -> Bool {
    a.hasPrefix(b) || b.hasPrefix(a)
      || (min(a.count, b.count) > 4 && Suggestion.areClose(a, b))
  }
}
