import AlignmentModel

/// Turns rising UTF-8 offsets into places; linear over a whole file.
struct PlaceCursor {
  private let name: String
  private var offset = 0
  private var line = 1
  private var column = 1

  init(name: String) {
    self.name = name
  }

  /// The place of `length` characters at an offset that is not before the last one asked for.
  mutating func place(
    at target: Int, length: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Place {
    advance(to: target, in: bytes)
    return Place(file: name, line: line, column: column, length: length)
  }

  private mutating func advance(to target: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    var pending = offset
    while offset < target {
      let byte = bytes[offset]
      offset += 1
      if byte == 0x0A || (byte == 0x0D && !(offset < bytes.count && bytes[offset] == 0x0A)) {
        line += 1
        column = 1
        pending = offset
      }
    }
    column += characterCount(bytes, pending..<max(pending, target))
  }
}

/// How many characters a range of valid UTF-8 holds.
func characterCount(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
  for offset in range where bytes[offset] >= 0x80 || bytes[offset] == 0x0D {
    return String(decoding: bytes[range], as: UTF8.self).count
  }
  return range.count
}
