import AlignmentModel

/// Several things in one cell: `USA; KOR`, or by keys: `cow=731; iso3=PRK`.
///
/// A backslash makes a sign that parts things one that does not: `\;`. An empty text is written `\e`, since an empty
/// cell says nothing.
enum CellList {
  /// What stands for an empty text.
  static let empty = "\\e"

  /// A list as one cell.
  static func cell(_ items: [String], escaping: Set<Character> = []) -> String {
    items.map { escaped($0, escaping) }.joined(separator: "; ")
  }

  /// Pairs as one cell.
  static func cell(pairs: [(key: String, value: String?)]) -> String {
    pairs.map { pair in
      let key = escaped(pair.key, ["="])
      return pair.value.map { "\(key)=\(escaped($0, []))" } ?? "\(key)="
    }.joined(separator: "; ")
  }

  private static func escaped(_ text: String, _ more: Set<Character>) -> String {
    if text.isEmpty { return empty }
    var result = ""
    for (offset, character) in text.enumerated() {
      let isEdge = offset == 0 || offset == text.count - 1
      // Of a blank at an edge nothing would be left, and `\e` alone is an empty text.
      if character == ";" || character == "\\" || more.contains(character)
        || (isEdge && character.isWhitespace)
      {
        result.append("\\")
      }
      result.append(character)
    }
    return result
  }

  /// The parts of a cell as they are written, each with its place.
  static func parts(of node: DocumentNode, at separators: Set<Character> = [";"]) -> [DocumentNode] {
    guard let text = node.scalar else { return [] }
    var parts: [DocumentNode] = []
    var (start, isEscaped) = (0, false)
    let characters = Array(text)
    func add(_ range: Range<Int>) {
      var range = range
      while let first = range.first, characters[first].isWhitespace { range = first + 1..<range.upperBound }
      while let last = range.last, characters[last].isWhitespace,
        last == range.lowerBound || characters[last - 1] != "\\"
      {
        range = range.lowerBound..<last
      }
      guard !range.isEmpty else { return }
      parts.append(DocumentNode(.scalar(String(characters[range])), at: node.place(ofCharacters: range)))
    }
    for (offset, character) in characters.enumerated() {
      if isEscaped {
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if separators.contains(character) {
        add(start..<offset)
        start = offset + 1
      }
    }
    add(start..<characters.count)
    return parts
  }

  /// What a part says: the text without its backslashes.
  static func plain(_ part: String) -> String {
    guard part.utf8.contains(UInt8(ascii: "\\")) else { return part }
    if part == empty { return "" }
    var (result, isEscaped) = ("", false)
    for character in part {
      if !isEscaped, character == "\\" {
        isEscaped = true
      } else {
        result.append(character)
        isEscaped = false
      }
    }
    return isEscaped ? result + "\\" : result
  }

  /// The texts of a list.
  static func items(of node: DocumentNode?, at separators: Set<Character> = [";"]) -> [DocumentNode] {
    guard let node else { return [] }
    return parts(of: node, at: separators).map { part in
      DocumentNode(.scalar(plain(part.scalar ?? "")), at: part.place)
    }
  }

  /// The key and the value of a part; nil where no `=` stands in it. A value that is not there is empty text or none.
  static func pair(_ part: DocumentNode) -> (key: String, value: String?)? {
    guard let text = part.scalar else { return nil }
    var isEscaped = false
    for index in text.indices {
      if isEscaped {
        isEscaped = false
      } else if text[index] == "\\" {
        isEscaped = true
      } else if text[index] == "=" {
        let value = String(text[text.index(after: index)...].drop(while: \.isWhitespace))
        return (plain(trimmed(text[..<index])), value.isEmpty ? nil : plain(value))
      }
    }
    return nil
  }

  /// Without the blanks at the end, but for one that a backslash keeps.
  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.last?.isWhitespace ?? false, text.dropLast().last != "\\" { text.removeLast() }
    return String(text)
  }

  /// A text by itself in a cell; only one of which nothing can be seen, and one that begins with a backslash, is written
  /// otherwise.
  static func cell(text: String) -> String {
    if text.isEmpty { return empty }
    return text.utf8.first == UInt8(ascii: "\\") || text.allSatisfy(\.isWhitespace) ? "\\" + text : text
  }

  /// The text that a cell holds by itself.
  static func text(ofCell cell: String) -> String {
    if cell == empty { return "" }
    guard cell.utf8.first == UInt8(ascii: "\\"), let next = cell.dropFirst().first else { return cell }
    return next == "\\" || next.isWhitespace ? String(cell.dropFirst()) : cell
  }
}
