/// The first row of a table as it is written.
struct HeaderText: Sendable {
  /// The row, with its line end.
  private(set) var bytes: [UInt8] = []
  /// How many line ends come before it.
  private(set) var linesBefore = 0
  /// How many come before what follows it.
  private(set) var linesThrough = 0
  private(set) var separator = UInt8(ascii: ",")
  /// Whether the row goes on past all that was read: a quote in it is never closed, or it is too long.
  private(set) var isUnclosed = false
  /// Where the row begins in the text that was looked at.
  private(set) var start = 0
  private var end = 0

  /// Looks for the end of the row from the beginning of the text; says whether it is there.
  mutating func look(at text: Span<UInt8>, isAll: Bool) -> Bool {
    var position = HeaderText.lengthOfMark(text)
    (start, linesBefore, isUnclosed) = (position, 0, false)
    var (isQuoted, isBlank, lines) = (false, true, 0)
    var counts: [UInt8: Int] = [:]
    while position < text.count {
      let byte = text[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\n"):
        lines += 1
        if isBlank {
          (start, linesBefore) = (position, lines)
          counts = [:]
        } else if !isQuoted {
          choose(counts, end: position, lines: lines)
          return true
        }
      case UInt8(ascii: "\""):
        let before = position - 1 > start ? text[position - 2] : UInt8(ascii: ",")
        if isQuoted {
          isQuoted = false
        } else if HeaderText.parts(before) || before == byte {
          isQuoted = true
        }
        isBlank = false
      case 0x20, 0x0D: break
      default:
        if byte != 0x09 { isBlank = false }
        if !isQuoted, HeaderText.parts(byte) { counts[byte, default: 0] += 1 }
      }
    }
    choose(counts, end: text.count, lines: lines + 1)
    isUnclosed = isQuoted || !isAll
    return false
  }

  /// Takes the row out of what was read.
  mutating func take(from text: inout [UInt8]) {
    bytes = Array(text[start..<end])
    if bytes.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
    text.removeSubrange(..<end)
  }

  /// A comma if there is any; spreadsheets of Europe write semicolons, others tabs.
  private mutating func choose(_ counts: [UInt8: Int], end: Int, lines: Int) {
    let comma = UInt8(ascii: ",")
    let (tabs, semicolons) = (counts[0x09] ?? 0, counts[UInt8(ascii: ";")] ?? 0)
    separator = comma
    if counts[comma] == nil, tabs + semicolons > 0 {
      separator = tabs >= semicolons ? 0x09 : UInt8(ascii: ";")
    }
    (self.end, linesThrough) = (end, lines)
  }

  private static func parts(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == 0x09
  }

  private static func lengthOfMark(_ text: Span<UInt8>) -> Int {
    text.count >= 3 && text[0] == 0xEF && text[1] == 0xBB && text[2] == 0xBF ? 3 : 0
  }
}
