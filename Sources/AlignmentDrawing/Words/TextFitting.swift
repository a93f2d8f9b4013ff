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

  /// A part of the text that stays whole where it fits, and whether it follows the one before without a blank.
  private struct Piece {
    var text: String
    var isJoined = false
  }

  /// A line, and how it ends within a word, if it does.
  private struct Line {
    var text: String
    var isParted = false
    var isHyphened = false

    var shown: String { isHyphened ? text + "-" : text }
  }

  /// The lines: broken at blanks and where the script allows, within a word only where it alone is too wide, and then
  /// at hyphens and strokes before anywhere else; `…` at the end when something is left over. Never empty.
  func lines(_ text: String) -> [String] {
    // Counting characters takes longer than setting most texts.
    let isLong = text.utf8.count > Self.mostCharacters && text.count > Self.mostCharacters
    let clean = XMLText.visible(isLong ? String(text.prefix(Self.mostCharacters)) : text)
    let pieces = Self.pieces(clean)
    let (lines, isCut) = set(pieces)
    guard isCut || isLong else {
      let isBroken =
        lines.count > 1
        && (pieces.contains(where: \.isJoined) || lines.contains { $0.isParted && !$0.isHyphened })
      return isBroken ? balanced(pieces, lines) : lines.isEmpty ? [""] : lines.map(\.shown)
    }
    return lines.dropLast().map(\.shown) + lines.suffix(1).map { cut($0.text) }
  }

  /// The lines, and whether something is left over.
  private func set(_ pieces: [Piece]) -> ([Line], isCut: Bool) {
    var pieces = pieces[...]
    var lines: [Line] = []
    while let piece = pieces.popFirst() {
      let (line, rest) = line(from: piece.text, &pieces)
      lines.append(line)
      if let rest { pieces = [Piece(text: rest)] + pieces }
      if lines.count == mostLines { break }
    }
    return (lines, !pieces.isEmpty)
  }

  /// Where lines break between any two characters, none has to end with a single one.
  private func balanced(_ pieces: [Piece], _ lines: [Line]) -> [String] {
    var best = lines
    for share in stride(from: 0.95, through: 0.5, by: -0.05) {
      var narrow = self
      (narrow.width, narrow.allowance) = (width * share, 1)
      let (tried, isCut) = narrow.set(pieces)
      // Not at the price of a word that was whole.
      let isWorse = tried.count(where: \.isParted) > lines.count(where: \.isParted)
      guard !isCut, !isWorse, tried.count == lines.count else { break }
      best = tried
    }
    return best.map(\.shown)
  }

  private static func pieces(_ text: String) -> [Piece] {
    // Only blanks are left of the white space of ASCII, and comparing bytes is quicker than asking for properties.
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
      return text.split(whereSeparator: \.isWhitespace).flatMap { word in
        LineBreaking.pieces(of: String(word)).enumerated().map { Piece(text: $1, isJoined: $0 > 0) }
      }
    }
    return text.utf8.split(separator: UInt8(ascii: " ")).map { Piece(text: String(Substring($0))) }
  }

  /// The text on one line, cut with `…`.
  func line(_ text: String) -> String {
    var one = self
    one.mostLines = 1
    return one.lines(text)[0]
  }

  /// As many pieces as fit, and what is left of a word that alone does not.
  private func line(from first: String, _ pieces: inout ArraySlice<Piece>) -> (Line, rest: String?) {
    guard fits(first) else {
      if let head = joint(of: first) { return (Line(text: head), String(first.dropFirst(head.count))) }
      return fits(first, allowance) ? (Line(text: first), nil) : parted(first)
    }
    var line = first
    var width = TextMeasure.thousandths(first)
    while let piece = pieces.first {
      width += (piece.isJoined ? 0 : TextMeasure.thousandths(" ")) + TextMeasure.thousandths(piece.text)
      guard TextMeasure.width(thousandths: width, size: size, bold: bold) <= self.width else { break }
      line += (piece.isJoined ? "" : " ") + piece.text
      pieces = pieces.dropFirst()
    }
    return (Line(text: line), nil)
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

  /// A word that no line holds, in two; on the first at least one character.
  private func parted(_ word: String) -> (Line, rest: String?) {
    let characters = Array(word)
    let most = mostThatFit(characters, followedBy: 0)
    guard most < characters.count else { return (Line(text: word), nil) }
    let hyphened = mostThatFit(characters, followedBy: TextMeasure.thousandths("-"))
    let (count, isHyphened) = LineBreaking.cut(characters, most: most, mostHyphened: hyphened)
    return (
      Line(text: String(characters[..<count]), isParted: true, isHyphened: isHyphened),
      String(characters[count...])
    )
  }

  private func mostThatFit(_ characters: [Character], followedBy end: Int) -> Int {
    var width = end
    for (count, character) in characters.enumerated() {
      width += TextMeasure.thousandths(String(character))
      if TextMeasure.width(thousandths: width, size: size, bold: bold) > self.width { return max(1, count) }
    }
    return characters.count
  }

  private func cut(_ line: String) -> String {
    var line = line
    while !line.isEmpty, !fits(line + "…") { line.removeLast() }
    return line + "…"
  }
}
