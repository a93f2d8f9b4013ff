/// How many columns of a line are quoted before it is cut around the caret.
private let widestQuote = 100

extension Diagnostic {
  /// The problem as people read it: place and message, the line, a caret, other places, a hint.
  ///
  /// ```
  /// korea.yaml:41:27: error: no actor is called "RUSS"
  ///  41 |   - arms-transfer: PRK -> RUSS
  ///     |                           ^~~~
  ///     hint: did you mean "RUS" (Russia)?
  /// ```
  /// The caret stands under the first character meant, by display width. A line of more than a hundred
  /// columns is cut around it. Whatever could drive a terminal is escaped. No line end at the end.
  public func rendering(_ sources: [SourceText] = []) -> String {
    var cursor = LineCursor()
    return rendering(sources, &cursor)
  }

  /// The same, knowing how far the last problem's line was walked.
  func rendering(_ sources: [SourceText], _ cursor: inout LineCursor) -> String {
    var lines = [heading]
    if let place, let source = sources.first(where: { $0.name == place.file }) {
      lines += quotation(of: place, in: source, &cursor)
    }
    lines += related.map { "    \($0.place): \($0.message)".escapedForTerminal }
    if let hint { lines.append("    hint: \(hint.escapedForTerminal)") }
    return lines.joined(separator: "\n")
  }

  private var heading: String {
    let end = "\(severity.rawValue): \(message)"
    guard let place, place != .nowhere else { return end.escapedForTerminal }
    return "\(place): \(end)".escapedForTerminal
  }
}

private func quotation(of place: Place, in source: SourceText, _ cursor: inout LineCursor) -> [String] {
  guard source.hiddenCharacters(ofLine: place.line) != nil else { return [] }
  cursor.go(to: place.line, of: source)
  let excerpt = Excerpt(of: &cursor, column: place.column, length: place.length)
  let number = String(place.line)
  let blank = String(repeating: " ", count: number.count)
  let caret = String(repeating: " ", count: excerpt.before) + "^"
  let rest = String(repeating: "~", count: max(0, excerpt.under - 1))
  return [trimmed(" \(number) | \(excerpt.text)"), " \(blank) | \(caret)\(rest)"]
}

private func trimmed(_ line: String) -> String {
  var line = line
  while line.hasSuffix(" ") { line.removeLast() }
  return line
}

/// The part of a line that is shown, and where the caret goes.
private struct Excerpt {
  /// Safe to print.
  let text: String
  /// Columns before the caret.
  let before: Int
  /// Columns of what is meant, in the part that is shown.
  let under: Int

  /// One character as it is printed.
  private struct Cell {
    var text: String
    var width: Int
  }

  init(of cursor: inout LineCursor, column: Int, length: Int) {
    let reach = widestQuote + 4
    let start = max(cursor.hidden, column - 1 - reach)
    let from = cursor.index(ofCharacter: start)
    let line = cursor.line
    let near = line[from...].prefix(2 * reach + 1)
    let hidesEnd = near.endIndex < line.endIndex
    let cells = Self.cells(near)
    let caret = min(max(0, column - 1 - start), cells.count)
    let end = min(caret + max(1, length), cells.count)
    let shown = Self.window(cells, caret: caret, cutStart: start > 0, cutEnd: hidesEnd)
    let leading = shown.lowerBound > 0 || start > 0 ? "…" : ""
    let trailing = shown.upperBound < cells.count || hidesEnd ? "…" : ""
    let body = cells[shown].reduce(into: "") { $0 += $1.text }
    self.text = leading + body + trailing
    self.before = leading.count + Self.width(cells[shown.lowerBound..<caret])
    let last = max(caret, min(end, shown.upperBound))
    self.under = max(1, Self.width(cells[caret..<last]))
  }

  /// Tabs become blanks up to the next multiple of four, which every terminal shows alike.
  private static func cells(_ characters: Substring) -> [Cell] {
    var column = 0
    return characters.map { character in
      let text =
        character == "\t"
        ? String(repeating: " ", count: 4 - column % 4) : String(character).escapedForTerminal
      let width = displayWidth(text)
      column += width
      return Cell(text: text, width: width)
    }
  }

  private static func width(_ cells: ArraySlice<Cell>) -> Int {
    cells.reduce(0) { $0 + $1.width }
  }

  /// Which cells are shown: all if they fit, else as many as fit with a third of the room before the caret.
  private static func window(_ cells: [Cell], caret: Int, cutStart: Bool, cutEnd: Bool) -> Range<Int> {
    if !cutStart, !cutEnd, width(cells[...]) <= widestQuote { return 0..<cells.count }
    var first = caret
    var room = widestQuote / 3
    if width(cells[caret...]) < widestQuote - room, !cutEnd {
      room = widestQuote - 1 - width(cells[caret...])
    }
    while first > 0, cells[first - 1].width <= room {
      first -= 1
      room -= cells[first].width
    }
    let left = widestQuote - (first > 0 || cutStart ? 1 : 0)
    if !cutEnd, width(cells[first...]) <= left { return first..<cells.count }
    var last = first
    // One column is for the sign that something was cut.
    var free = left - 1
    while last < cells.count, cells[last].width <= free {
      free -= cells[last].width
      last += 1
    }
    return first..<max(last, caret)
  }
}

/// Walks a line from left to right once, however many problems it has: a file may be one line of many megabytes.
struct LineCursor {
  private(set) var line: Substring = ""
  /// How many characters of the line come before what is kept of it.
  private(set) var hidden = 0
  private var source: SourceText?
  private var number = 0
  /// How far characters have been counted.
  private var counted: (index: Substring.Index, characters: Int) = ("".startIndex, 0)

  mutating func go(to number: Int, of source: SourceText) {
    guard number != self.number || source !== self.source else { return }
    (self.number, self.source) = (number, source)
    line = source.lineText(number)
    hidden = source.hiddenCharacters(ofLine: number) ?? 0
    counted = (line.startIndex, hidden)
  }

  /// The index of a character by number, clamped. Costs the characters since the last one asked for.
  mutating func index(ofCharacter number: Int) -> Substring.Index {
    if number < counted.characters { counted = (line.startIndex, hidden) }
    let steps = max(0, number - counted.characters)
    let index = line.index(counted.index, offsetBy: steps, limitedBy: line.endIndex) ?? line.endIndex
    if index < line.endIndex { counted = (index, number) }
    return index
  }
}
