/// Ways in which a good file goes bad, always the same for one seed.
struct Mutations {
  private var state: UInt64
  let lines: [[UInt8]]

  init(of text: [UInt8], seed: UInt64) {
    state = seed
    lines = text.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }
  }

  private mutating func number(below limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, limit)))
  }

  /// One file after one to four mishaps.
  mutating func make() -> [UInt8] {
    var lines = lines
    for _ in 0...number(below: 4) where !lines.isEmpty { spoil(&lines) }
    return Array(lines.joined(separator: [0x0A]))
  }

  private mutating func spoil(_ lines: inout [[UInt8]]) {
    let here = number(below: lines.count)
    switch number(below: 9) {
    case 0: lines.remove(at: here)
    case 1: lines.insert(lines[here], at: number(below: lines.count))
    case 2: lines.swapAt(here, number(below: lines.count))
    case 3: lines.removeSubrange(here...)
    case 4: lines[here] = Array(lines[here].prefix(number(below: lines[here].count + 1)))
    case 5: lines[here].insert(contentsOf: [UInt8](repeating: 0x20, count: 1 + number(below: 4)), at: 0)
    case 6: lines[here].insert(contentsOf: word(), at: number(below: lines[here].count + 1))
    default:
      guard !lines[here].isEmpty else { return }
      let index = number(below: lines[here].count)
      lines[here][index] = UInt8(truncatingIfNeeded: number(below: 256))
    }
  }

  private mutating func word() -> [UInt8] {
    let words = [
      "[", "]", "{", "}", ",", ":", ": ", "- ", "#", "'", "\"", "&a ", "*a", "!!int ", "| ", "> ", "%", "@",
      "\t", "\0",
      "\u{FEFF}", "\u{85}", "\u{1F1F0}", "-> ", " -- ", "..", "/", "?", "~", "9999999999999999999", "-1",
      "\u{301}",
      "<<: ", "---\n", "...\n", "\r", "\r\n", "\u{D7FF}",
    ]
    return Array(words[number(below: words.count)].utf8)
  }
}
