import AlignmentModel

/// The data of a page as JSON: compact, and safe between the tags of a script.
indirect enum PageValue: Hashable, Sendable {
  case text(String)
  case number(Double)
  case list([PageValue])
  case entries([Entry])
  case flag(Bool)
  case nothing

  struct Entry: Hashable, Sendable {
    let key: String
    let value: PageValue
  }

  static func integer(_ number: Int) -> PageValue { .number(Double(number)) }

  /// A text, or null.
  static func optional(_ text: String?) -> PageValue { text.map { .text($0) } ?? .nothing }

  /// Entries in order; those without a value are left out, since what is not there is null to the script.
  static func object(_ entries: KeyValuePairs<String, PageValue>) -> PageValue {
    .entries(entries.compactMap { $0.value == .nothing ? nil : Entry(key: $0.key, value: $0.value) })
  }

  var json: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension PageValue {
  private func append(to bytes: inout [UInt8]) {
    switch self {
    case .text(let text): PageValue.append(text, to: &bytes)
    case .number(let number): PageValue.append(number, to: &bytes)
    case .flag(let flag): bytes.append(contentsOf: (flag ? "1" : "0").utf8)
    case .nothing: bytes.append(contentsOf: "null".utf8)
    case .list(let values):
      bytes.append(UInt8(ascii: "["))
      for (place, value) in values.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        value.append(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .entries(let entries):
      bytes.append(UInt8(ascii: "{"))
      for (place, entry) in entries.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        PageValue.append(entry.key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        entry.value.append(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  /// Whole numbers without a point. What is not finite is null: JSON has no word for it.
  private static func append(_ number: Double, to bytes: inout [UInt8]) {
    guard number.isFinite else { return bytes.append(contentsOf: "null".utf8) }
    let text = Int(exactly: number).map(String.init) ?? "\(number)"
    bytes.append(contentsOf: text.utf8)
  }

  /// No `<`, so that nothing in it ends the element around it, and no line end that JavaScript knows and JSON
  /// does not.
  private static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": bytes.append(contentsOf: "\\\"".utf8)
      case "\\": bytes.append(contentsOf: "\\\\".utf8)
      case "\n": bytes.append(contentsOf: "\\n".utf8)
      case "<", ">", "&", "\u{2028}", "\u{2029}", "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}":
        let digits = String(scalar.value, radix: 16)
        bytes.append(contentsOf: "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8)
      default: bytes.append(contentsOf: String(scalar).utf8)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
