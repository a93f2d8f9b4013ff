/// Cuts text into lines of a width.
struct TextFitting {
  var width: Double
  var size: Double
  var bold = false
  /// At least one.
  var mostLines = 2
  /// How much wider than `width` a word may be before it is cut, as a factor: where there is room to give.
  var allowance = 1.0

  /// Beyond this many characters no line can be reached.
  private static let mostCharacters = 600

  /// The lines: broken at blanks, within a word only where it alone is too wide, and then at hyphens and strokes
  /// before anywhere else; `…` at the end when something is left over. Never empty.
  func lines(_ text: String) -> [String] {
    // Counting characters takes longer than setting most texts.
    let isLong = text.utf8.count > Self.mostCharacters && text.count > Self.mostCharacters
    let clean = XMLText.visible(isLong ? String(text.prefix(Self.mostCharacters)) : text)
    var words = Self.words(clean)[...]
    var lines: [String] = []
    while let word = words.popFirst() {
      let (line, rest) = line(from: word, &words)
      lines.append(line)
      if let rest { words = [rest] + words }
      if lines.count == mostLines { break }
    }
    let isCut = !words.isEmpty || isLong
    if isCut, let last = lines.popLast() { lines.append(cut(last)) }
    return lines.isEmpty ? [""] : lines
  }

  private static func words(_ text: String) -> [String] {
    // Only blanks are left of the white space of ASCII, and comparing bytes is quicker than asking for properties.
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
      return text.split(whereSeparator: \.isWhitespace).map(String.init)
    }
    return text.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
  }

  /// The text on one line, cut with `…`.
  func line(_ text: String) -> String {
    var one = self
    one.mostLines = 1
    return one.lines(text)[0]
  }

  /// As many words as fit, and what is left of a word that alone does not.
  private func line(from first: String, _ words: inout ArraySlice<String>) -> (String, rest: String?) {
    guard fits(first) else {
      let head = joint(of: first) ?? (fits(first, allowance) ? first : head(of: first))
      return (head, head.count < first.count ? String(first.dropFirst(head.count)) : nil)
    }
    var line = first
    var width = TextMeasure.thousandths(first)
    while let word = words.first {
      width += TextMeasure.thousandths(" ") + TextMeasure.thousandths(word)
      guard TextMeasure.width(thousandths: width, size: size, bold: bold) <= self.width else { break }
      line += " " + word
      words = words.dropFirst()
    }
    return (line, nil)
  }

  private func fits(_ text: String, _ factor: Double = 1) -> Bool {
    TextMeasure.width(text, size: size, bold: bold) <= width * factor
  }

  /// The part of a word up to a hyphen or a stroke: the longest that fits, else the shortest that may stay whole.
  private func joint(of word: String) -> String? {
    let joints = word.indices.dropFirst().dropLast().filter { "-/–".contains(word[$0]) }
    let heads = joints.map { String(word[...$0]) }
    return heads.last { fits($0) } ?? heads.first.flatMap { fits($0, allowance) ? $0 : nil }
  }

  /// As much of a word as fits; at least one character.
  private func head(of word: String) -> String {
    var head = ""
    for character in word {
      if !head.isEmpty, !fits(head + String(character)) { break }
      head.append(character)
    }
    return head
  }

  private func cut(_ line: String) -> String {
    var line = line
    while !line.isEmpty, !fits(line + "…") { line.removeLast() }
    return line + "…"
  }
}
