/// The text of one input, with its lines ready to be quoted.
///
/// Lines end with LF, CRLF or CR, as in every editor; other separators (U+2028 …) belong to their line.
/// Making one costs one pass over the text and four bytes a line.
public final class SourceText: Sendable {
  /// What the input is called in messages: `korea.yaml`, `<stdin>`.
  public let name: String
  /// The whole text.
  public let text: String
  /// UTF-8 offset of the first byte of every line.
  private let starts: [UInt32]

  /// Indexes `text`; only the first 4 GiB can hold lines.
  public init(name: String, text: String) {
    self.name = name
    var contiguous = text
    contiguous.makeContiguousUTF8()
    self.text = contiguous
    self.starts = lineStarts(contiguous)
  }

  /// How many lines there are; a text that ends with a line end has an empty last line.
  public var lineCount: Int { starts.count }

  /// The line with this 1-based number, without its line end; empty when there is no such line.
  ///
  /// Costs the length of the line.
  public func line(_ number: Int) -> String { String(lineText(number)) }

  /// The same as a part of the whole text, at once.
  func lineText(_ number: Int) -> Substring {
    guard let range = lineRange(number) else { return "" }
    let utf8 = text.utf8
    let first = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    return text[first..<utf8.index(first, offsetBy: range.count)]
  }

  /// The UTF-8 offsets of a line without its line end; nil when there is no such line.
  public func lineRange(_ number: Int) -> Range<Int>? {
    guard number >= 1, number <= starts.count else { return nil }
    let first = Int(starts[number - 1])
    guard number < starts.count else { return first..<text.utf8.count }
    let next = Int(starts[number])
    return first..<(next - lineEndLength(before: next, notBefore: first))
  }

  /// The 1-based number of the line that holds this UTF-8 offset; its line end counts as part of it.
  ///
  /// An offset past the end is on the last line. Logarithmic in the number of lines.
  public func lineNumber(atOffset offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The place of `length` characters that begin at a UTF-8 offset.
  ///
  /// Costs the length of the line before the offset; meant for messages, not for every value of a file.
  public func place(atOffset offset: Int, length: Int = 1) -> Place {
    let number = lineNumber(atOffset: offset)
    let first = lineRange(number)?.lowerBound ?? 0
    let utf8 = text.utf8
    let end = utf8.index(utf8.startIndex, offsetBy: min(max(offset, first), utf8.count))
    let before = text[utf8.index(utf8.startIndex, offsetBy: first)..<end]
    return Place(file: name, line: number, column: before.count + 1, length: length)
  }

  private func lineEndLength(before next: Int, notBefore first: Int) -> Int {
    let utf8 = text.utf8
    let last = utf8[utf8.index(utf8.startIndex, offsetBy: next - 1)]
    guard last == 0x0A, next - 2 >= first else { return 1 }
    return utf8[utf8.index(utf8.startIndex, offsetBy: next - 2)] == 0x0D ? 2 : 1
  }
}

private func lineStarts(_ text: String) -> [UInt32] {
  let found: [UInt32]? = text.utf8.withContiguousStorageIfAvailable { bytes in
    var starts: [UInt32] = [0]
    starts.reserveCapacity(1 + countLineEnds(bytes))
    for position in bytes.indices where endsLine(bytes, position) {
      starts.append(UInt32(clamping: position + 1))
    }
    return starts
  }
  return found ?? [0]
}

/// Counted first, so that the index is allocated once: it may be four times the text.
private func countLineEnds(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
  var count = 0
  for position in bytes.indices where endsLine(bytes, position) { count += 1 }
  return count
}

private func endsLine(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
  let byte = bytes[position]
  if byte == 0x0A { return true }
  guard byte == 0x0D else { return false }
  return position + 1 >= bytes.count || bytes[position + 1] != 0x0A
}
