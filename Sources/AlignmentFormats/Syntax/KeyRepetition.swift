/// Remembers the keys of all open mappings, to find one that is given twice.
struct KeyRepetition {
  private(set) var found: (first: Range<Int>, second: Range<Int>)?
  private var blocks: [[String: Range<Int>]] = []
  private var flows: [[String: Range<Int>]] = []

  mutating func enterBlock() { blocks.append([:]) }
  mutating func leaveBlock() { _ = blocks.popLast() }
  mutating func enterFlow() { flows.append([:]) }
  mutating func leaveFlow() { _ = flows.popLast() }

  /// A key as it is written, perhaps with blanks after it.
  mutating func note(_ written: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>, inFlow: Bool) {
    guard found == nil else { return }
    var end = written.upperBound
    while end > written.lowerBound, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    let range = written.lowerBound..<end
    let key = unquoted(String(decoding: bytes[range], as: UTF8.self))
    let first =
      inFlow
      ? flows[flows.count - 1].updateValue(range, forKey: key)
      : blocks[blocks.count - 1].updateValue(range, forKey: key)
    if let first { found = (first, range) }
  }
}

private func unquoted(_ key: String) -> String {
  guard key.utf8.count >= 2, key.hasPrefix("'") || key.hasPrefix("\"") else { return key }
  return String(key.dropFirst().dropLast())
}
