import AlignmentModel

/// A place in a chunk, with the line it is on: what can be told of it once it is known where the chunk begins.
struct TableSpot: Sendable {
  /// The number of the chunk.
  var chunk: Int
  /// How many line ends of the chunk come before it.
  var line: Int
  /// In characters, from 1.
  var column: Int
  /// In characters.
  var length: Int
  /// The line, or the part of it around the place.
  var excerpt: SourceText.Excerpt

  /// How many bytes are kept on either side.
  private static let reach = 2_048

  /// The place of some bytes in a text that begins with a line.
  init(at offset: Int, length: Int, in text: Span<UInt8>, chunk: Int) {
    self.init(at: min(offset, text.count), length: length, in: text, rowStart: 0, line: 0, chunk: chunk)
  }

  /// The place of some bytes in a row that begins on a line that is known, and may go on on others.
  init(at offset: Int, length: Int, in text: Span<UInt8>, rowStart: Int, line: Int, chunk: Int) {
    var (start, line) = (rowStart, line)
    for position in rowStart..<max(rowStart, min(offset, text.count))
    where text[position] == UInt8(ascii: "\n") {
      line += 1
      start = position + 1
    }
    self.init(at: offset, length: length, in: text, lineStart: start, line: line, chunk: chunk)
  }

  /// The place of some bytes on a line that is known.
  init(at offset: Int, length: Int, in text: Span<UInt8>, lineStart: Int, line: Int, chunk: Int) {
    var end = offset
    while end < text.count, text[end] != UInt8(ascii: "\n") { end += 1 }
    if end > offset, text[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    let first = TableSpot.boundary(text, max(lineStart, offset - TableSpot.reach), lineStart)
    let last = TableSpot.boundary(text, min(end, offset + length + TableSpot.reach), offset)
    let hidden = first > lineStart ? TableSpot.text(text, lineStart..<first).count : 0
    self.chunk = chunk
    self.line = line
    self.column = hidden + TableSpot.text(text, first..<offset).count + 1
    self.length = TableSpot.text(text, offset..<min(end, offset + length)).count
    excerpt = SourceText.Excerpt(TableSpot.text(text, first..<last), hidden: hidden)
  }

  /// The beginning of a character, not before a place.
  private static func boundary(_ text: Span<UInt8>, _ position: Int, _ least: Int) -> Int {
    var position = position
    while position > least, position < text.count, text[position] & 0xC0 == 0x80 { position -= 1 }
    return position
  }

  private static func text(_ text: Span<UInt8>, _ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count)
    for position in range { bytes.append(text[position]) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
