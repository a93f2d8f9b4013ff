import AlignmentModel

/// Writes XML, piece by piece.
struct XMLOutput {
  private let sink: ByteSink
  /// Texts that held characters XML cannot write, even as numbers.
  private(set) var stripped: (count: Int, example: String) = (0, "")

  init(_ sink: ByteSink) { self.sink = sink }

  /// Writes markup as it stands.
  mutating func raw(_ markup: String) { sink.put(markup) }

  /// Writes ` name="value"`.
  mutating func attribute(_ name: StaticString, _ value: String) {
    sink.put { buffer in
      buffer.append(UInt8(ascii: " "))
      name.withUTF8Buffer { buffer.append(contentsOf: $0) }
      buffer.append(contentsOf: "=\"".utf8)
    }
    text(value)
    sink.put { $0.append(UInt8(ascii: "\"")) }
  }

  /// Writes text, within an element or within quotes: line ends and tabs as numbers, so that both keep them.
  mutating func text(_ value: String) {
    guard value.utf8.contains(where: XMLOutput.isSpecial) else { return sink.put(value) }
    var hasLost = false
    sink.put { buffer in
      for scalar in value.unicodeScalars {
        switch scalar {
        case "&": buffer.append(contentsOf: "&amp;".utf8)
        case "<": buffer.append(contentsOf: "&lt;".utf8)
        case ">": buffer.append(contentsOf: "&gt;".utf8)
        case "\"": buffer.append(contentsOf: "&quot;".utf8)
        case "\n": buffer.append(contentsOf: "&#10;".utf8)
        case "\t": buffer.append(contentsOf: "&#9;".utf8)
        case "\r": buffer.append(contentsOf: "&#13;".utf8)
        case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": hasLost = true
        default: buffer.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
        }
      }
    }
    guard hasLost else { return }
    if stripped.count == 0 { stripped.example = String(value.prefix(60)) }
    stripped.count += 1
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    // U+FFFE and U+FFFF begin with EF, as many others do, which are looked at one by one then.
    byte < 0x20 || byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x22 || byte == 0xEF
  }
}
