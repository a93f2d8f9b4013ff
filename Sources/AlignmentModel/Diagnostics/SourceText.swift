/// The text of one input, with its lines ready to be quoted.
///
/// Lines end with LF, CRLF or CR, as in every editor; other separators (U+2028 …) belong to their line.
/// Making one costs one pass over the text and four bytes a line. Of a file too large to keep, it holds the
/// lines that are spoken of.
public final class SourceText: Sendable {
  /// A line of a file that is not kept whole, or the part of it that matters.
  public struct Excerpt: Hashable, Sendable {
    /// What is kept of the line, without its line end.
    public var text: String
    /// How many characters of the line come before that.
    public var hidden: Int

    /// A line, or what is left of it without so many characters at its beginning.
    public init(_ text: String, hidden: Int = 0) {
      self.text = text
      self.hidden = hidden
    }
  }

  /// What the input is called in messages: `korea.yaml`, `<stdin>`.
  public let name: String
  /// The whole text; of a file that is not kept whole, the lines that are.
  public let text: String
  /// UTF-8 offset of the first byte of every line.
  private let starts: [UInt32]
  /// The numbers of the lines, in order, and how many characters each lacks; nil when all are there.
  private let kept: (numbers: [Int], hidden: [Int])?

  /// Indexes `text`; only the first 4 GiB can hold lines.
  public init(name: String, text: String) {
    self.name = name
    var contiguous = text
    contiguous.makeContiguousUTF8()
    self.text = contiguous
    self.starts = lineStarts(contiguous)
    self.kept = nil
  }

  /// Some lines of a file by their 1-based numbers; of all others nothing is known. Linear in their text.
  public init(name: String, lines: [Int: Excerpt]) {
    self.name = name
    let lines = lines.sorted { $0.key < $1.key }
    var (text, starts) = ("", [UInt32]())
    for (_, excerpt) in lines {
      if !starts.isEmpty { text += "\n" }
      starts.append(UInt32(clamping: text.utf8.count))
      text += excerpt.text
    }
    (self.text, self.starts) = (text, starts)
    self.kept = (lines.map(\.key), lines.map(\.value.hidden))
  }

  /// How many lines there are; a text that ends with a line end has an empty last line. Of a file that is not
  /// kept whole, the number of the last line that is.
  public var lineCount: Int { kept.map { $0.numbers.last ?? 0 } ?? starts.count }

  /// How many characters at the beginning of a line are not kept; nil when nothing is known of the line. O(log n).
  func hiddenCharacters(ofLine number: Int) -> Int? {
    guard let index = index(ofLine: number) else { return nil }
    return kept?.hidden[index] ?? 0
  }

  private func index(ofLine number: Int) -> Int? {
    guard let numbers = kept?.numbers else { return starts.indices.contains(number - 1) ? number - 1 : nil }
    var (low, high) = (0, numbers.count)
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < numbers.count && numbers[low] == number ? low : nil
  }

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
    guard let index = index(ofLine: number) else { return nil }
    let first = Int(starts[index])
    guard index + 1 < starts.count else { return first..<text.utf8.count }
    let next = Int(starts[index + 1])
    if kept != nil { return first..<next - 1 }
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
    guard let numbers = kept?.numbers else { return low + 1 }
    return numbers.indices.contains(low) ? numbers[low] : 0
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
    let hidden = hiddenCharacters(ofLine: number) ?? 0
    return Place(file: name, line: number, column: hidden + before.count + 1, length: length)
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
