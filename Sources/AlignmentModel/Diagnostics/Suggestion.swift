/// Guesses at what somebody meant by a word that means nothing here: an unknown actor, key or kind.
public enum Suggestion {
  /// Unicode scalars beyond which a word is taken for something other than a slip of the pen.
  static let longestWord = 64

  /// The candidates nearest to a word, at most `limit`, each once.
  ///
  /// First the candidates that begin with the word, the shorter first; then those within a few slips, the fewest
  /// first: none for words of one or two characters, one up to five, two up to eight, three beyond. A slip is a
  /// character too many, too few, wrong, or changed with its neighbour. Equals stand in the order of their text. Case does not
  /// count. Empty for an empty word, for one of more than 64 Unicode scalars, and for a limit below one.
  ///
  /// O(candidates), each looked at no further than 64 scalars, whatever their length.
  public static func nearest(to word: String, among candidates: [String], limit: Int) -> [String] {
    let asked = folded(word)
    guard limit > 0, !asked.isEmpty, asked.count <= longestWord else { return [] }
    let ranked = Set(candidates).compactMap { candidate in
      rank(of: folded(candidate), against: asked).map { (rank: $0, text: candidate) }
    }
    return ranked.sorted { ($0.rank, $0.text) < ($1.rank, $1.text) }.prefix(limit).map(\.text)
  }

  /// Whether two words are no more than one slip apart; case does not count. False for words beyond 64 scalars.
  static func areClose(_ first: String, _ second: String) -> Bool {
    let (first, second) = (folded(first), folded(second))
    return max(first.count, second.count) <= longestWord && distance(first, second, cutoff: 1) != nil
  }

  /// Lower case, and one scalar more than is ever compared, so that a longer word is known to be longer.
  private static func folded(_ word: String) -> [Unicode.Scalar] {
    let start = word.unicodeScalars.prefix(longestWord + 1)
    return Array(String(start).lowercased().unicodeScalars)
  }

  /// Smaller is nearer: 0 ..< 1000 for what begins with the word, beyond for what is misspelt.
  private static func rank(of candidate: [Unicode.Scalar], against asked: [Unicode.Scalar]) -> Int? {
    if candidate.starts(with: asked) { return candidate.count - asked.count }
    return distance(asked, candidate, cutoff: slips(forLength: asked.count)).map { 1000 + $0 }
  }

  private static func slips(forLength length: Int) -> Int {
    switch length {
    case ...2: 0
    case ...5: 1
    case ...8: 2
    default: 3
    }
  }

  /// Damerau–Levenshtein distance with adjacent transpositions (optimal string alignment), in the band of cells
  /// that can still stay within the cut-off (Ukkonen 1985): O(length · cutoff).
  private static func distance(
    _ first: [Unicode.Scalar], _ second: [Unicode.Scalar], cutoff: Int
  ) -> Int? {
    guard abs(first.count - second.count) <= cutoff else { return nil }
    let far = cutoff + 1
    let start = (0...second.count).map { min($0, far) }
    var (beforeLast, last) = (start, start)
    for i in first.indices {
      var row = [Int](repeating: far, count: second.count + 1)
      row[0] = min(i + 1, far)
      for j in second.indices.clamped(to: i - cutoff..<i + cutoff + 1) {
        let same = first[i] == second[j]
        row[j + 1] = min(far, last[j] + (same ? 0 : 1), row[j] + 1, last[j + 1] + 1)
        if i > 0, j > 0, first[i] == second[j - 1], first[i - 1] == second[j] {
          row[j + 1] = min(row[j + 1], beforeLast[j - 1] + 1)
        }
      }
      guard row.contains(where: { $0 < far }) else { return nil }
      (beforeLast, last) = (last, row)
    }
    return last[second.count] < far ? last[second.count] : nil
  }
}
