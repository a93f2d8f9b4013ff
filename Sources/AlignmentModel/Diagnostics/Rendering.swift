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
    var lines = [heading]
    if let place, let source = sources.first(where: { $0.name == place.file }) {
      lines += quotation(of: place, in: source)
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

private func quotation(of place: Place, in source: SourceText) -> [String] {
  guard place.line >= 1, place.line <= source.lineCount else { return [] }
  let excerpt = Excerpt(of: source.line(place.line), column: place.column, length: place.length)
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

  init(of line: String, column: Int, length: Int) {
    let reach = widestQuote + 4
    let start = max(0, column - 1 - reach)
    let from = indexOfCharacter(start, in: line)
    let near = line[from...].prefix(2 * reach + 1)
    let hidesEnd = near.endIndex < line.endIndex
    let cells = Self.cells(near)
    let caret = min(column - 1 - start, cells.count)
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

/// The index of a character by number, clamped; at once in a line of ASCII.
private func indexOfCharacter(_ number: Int, in line: String) -> String.Index {
  let utf8 = line.utf8
  if let index = utf8.index(utf8.startIndex, offsetBy: number, limitedBy: utf8.endIndex),
    utf8[..<index].allSatisfy({ $0 < 0x80 && $0 != 0x0D })
  {
    return index
  }
  return line.index(line.startIndex, offsetBy: number, limitedBy: line.endIndex) ?? line.endIndex
}
