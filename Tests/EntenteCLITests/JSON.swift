import Foundation
import Testing

/// JSON with the order of its keys, which Foundation forgets.
enum JSON {
  /// The keys of the object that begins at the first `{` after `start`, in order.
  static func keys(of text: String, after start: String = "") throws -> [String] {
    let from = start.isEmpty ? text.startIndex : try #require(text.range(of: start), "\(start)").upperBound
    var keys: [String] = []
    var depth = 0
    var isKey = false
    var index = from
    while index < text.endIndex {
      switch text[index] {
      case "{", "[":
        depth += 1
        isKey = text[index] == "{" && depth == 1
      case "}", "]":
        depth -= 1
        if depth == 0 { return keys }
      case ",": isKey = depth == 1
      case "\"":
        let end = closingQuote(text, after: index)
        if isKey { keys.append(String(text[text.index(after: index)..<end])) }
        isKey = false
        index = end
      default: break
      }
      index = text.index(after: index)
    }
    return keys
  }

  private static func closingQuote(_ text: String, after start: String.Index) -> String.Index {
    var index = text.index(after: start)
    while text[index] != "\"" {
      if text[index] == "\\" { index = text.index(after: index) }
      index = text.index(after: index)
    }
    return index
  }

  /// The object that the whole of a text is.
  static func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }
}

extension [String: Any] {
  func list(_ key: String) throws -> [[String: Any]] { try #require(self[key] as? [[String: Any]]) }
  func object(_ key: String) throws -> [String: Any] { try #require(self[key] as? [String: Any]) }
  func text(_ key: String) -> String? { self[key] as? String }
}
