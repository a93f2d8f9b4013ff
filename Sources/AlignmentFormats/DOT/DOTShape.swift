/// Tells DOT by the words it begins with: `digraph`, `strict graph`, comments before them passed over.
enum DOTShape {
  static func isDOT(_ first: [UInt8]) -> Bool {
    var text = Substring(String(decoding: first, as: UTF8.self))
    skipBlanks(&text)
    var word = takeWord(&text)
    if word == "strict" {
      skipBlanks(&text)
      word = takeWord(&text)
    }
    guard word == "digraph" || word == "graph" else { return false }
    skipBlanks(&text)
    skipName(&text)
    skipBlanks(&text)
    return text.first == "{"
  }

  private static func takeWord(_ text: inout Substring) -> String {
    let word = text.prefix { $0.isASCII && $0.isLetter }
    text = text[word.endIndex...]
    return word.lowercased()
  }

  private static func skipName(_ text: inout Substring) {
    if text.first == "\"" {
      text = text.dropFirst().drop { $0 != "\"" }.dropFirst()
    } else {
      text = text.drop { $0.isLetter || $0.isNumber || $0 == "_" }
    }
  }

  private static func skipBlanks(_ text: inout Substring) {
    while true {
      text = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
      if text.hasPrefix("//") || text.hasPrefix("#") {
        text = text.drop { !$0.isNewline }
      } else if text.hasPrefix("/*"), let end = text.firstRange(of: "*/") {
        text = text[end.upperBound...]
      } else {
        return
      }
    }
  }
}
