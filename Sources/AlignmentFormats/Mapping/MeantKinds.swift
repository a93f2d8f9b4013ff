import AlignmentModel

/// Kinds that are made because nobody knows them, where a built-in one was probably meant.
///
/// A kind of one's own needs no built-in one near it, so only a slip of the pen (`aliance`) or the spelling of a label
/// (`Arms Transfer`) is told.
enum MeantKinds {
  /// The built-in kind that somebody probably meant by a word that is none; nil where it is one, or where none is near.
  /// O(kinds).
  static func meant(by word: String) -> String? {
    guard Vocabulary.standard[MadeIDs.id(ofKind: word)] == nil,
      let near = Vocabulary.standard.nearest(to: word, limit: 1).first
    else { return nil }
    return Suggestion.nearest(to: word, among: [near], limit: 1).first
  }

  /// A warning for each of some words by which a built-in kind was probably meant, of the first of them.
  static func warnings(_ words: [String]) -> [TableFinding] {
    let slips = words.lazy.compactMap { word in meant(by: word).map { (word: word, near: $0) } }
    return slips.prefix(TableWorker.mostTold).map { word, near in
      TableFinding(
        .warning, code: "unknown-kind",
        "no kind is called \"\(FieldFault.shortened(word))\"; it is taken for a new one, which is neutral",
        hint: "did you mean `\(near)`?")
    }
  }
}
