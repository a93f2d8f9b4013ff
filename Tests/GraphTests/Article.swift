import AlignmentModel
import Foundation

/// An article as it was printed, cut into paragraphs.
struct Article {
  /// The lines that are not blank; `at: paragraph 1` is the first.
  let paragraphs: [String]
  /// How many of them belong to the article: what follows is about authors, or leads to other articles.
  let count: Int

  /// What tells the article of a source from others, and the line after its end.
  private struct Mark {
    let phrase: String
    let after: String?
  }

  private static let marks: [String: Mark] = [
    "ap-2024-01": Mark(
      phrase: "Even for a nation that has perfected the provocative",
      after: "Kim Tong-hyung has covered the Koreas for the AP"),
    "asan-2025": Mark(
      phrase: "North Korea's Hostile Policy Toward South Korea and Its Link to Foreign Policy Strategies",
      after: "This article is an English Summary"),
    "asian-affairs-2024-01": Mark(
      phrase: "The End of Peace Talks? How Kim Jong Un's Rhetoric Threatens Relations with South Korea",
      after: "Tags: Kim Jong Un"),
    "chatham-house-2024-01": Mark(
      phrase: "Kim Jong Un's hostile rhetoric reflects North Korea's warming relations with Russia and China",
      after: nil),
    "crisis-group-2024": Mark(
      phrase: "In January, North Korean leader Kim Jong-un surprised the world",
      after: "Source of original article"),
  ]

  /// The sources that are read paragraph by paragraph.
  static let sources: [String] = marks.keys.sorted()

  /// The folder of the articles, beside the package; it does not come with it.
  static let folder = GraphFiles.root.deletingLastPathComponent().appendingPathComponent("shared/articles")
  static let areThere = FileManager.default.fileExists(atPath: folder.path)

  /// All articles, by source. One that is missing, or there twice, is left out.
  static func all() throws -> [String: Article] {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let texts = try files.filter { $0.hasSuffix(".txt") }.sorted().map { file in
      let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
      return text.split(whereSeparator: \.isNewline).map { straightened(String($0)) }.filter { !isBlank($0) }
    }
    return marks.compactMapValues { mark in
      let found = texts.filter { $0.contains { $0.hasPrefix(mark.phrase) } }
      guard let paragraphs = found.first, found.count == 1 else { return nil }
      let end = mark.after.map { after in paragraphs.firstIndex { $0.hasPrefix(after) } ?? 0 }
      return Article(paragraphs: paragraphs, count: end ?? paragraphs.count)
    }
  }

  /// The text of `paragraph 16`; nil beyond the end of the article.
  func paragraph(_ at: String) -> String? {
    let words = at.split(separator: " ")
    guard words.count == 2, words[0] == "paragraph", let number = Int(words[1]), (1...count).contains(number)
    else { return nil }
    return paragraphs[number - 1]
  }

  /// Whether a paragraph only repeats a sentence of a longer one, to catch the eye.
  func isRepetition(_ paragraph: String) -> Bool {
    let sentence = paragraph.trimmingCharacters(in: .whitespaces)
    return paragraphs.contains { $0.count > paragraph.count && $0.contains(sentence) }
  }

  private static func isBlank(_ line: String) -> Bool { line.allSatisfy(\.isWhitespace) }

  /// Straight and curly apostrophes are the same.
  static func straightened(_ text: String) -> String {
    String(text.map { $0 == "’" || $0 == "‘" ? "'" : $0 })
  }
}
