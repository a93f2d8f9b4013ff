/// JSON text in the making.
struct JSONOutput {
  private(set) var text = ""
  private let isCompact: Bool

  init(isCompact: Bool) {
    self.isCompact = isCompact
  }

  mutating func write(_ value: DocumentValue, indent: Int) {
    switch value {
    case .null: text += "null"
    case .scalar(let scalar): text += jsonString(scalar)
    case .bare(let bare): text += isBareInJSON(bare) ? bare : jsonString(bare)
    case .sequence(let items, let layout):
      write("[", "]", items, layout, indent) { output, item, inner in output.write(item, indent: inner) }
    case .mapping(let entries, let layout):
      write("{", "}", entries, layout, indent) { output, entry, inner in
        output.text += jsonString(entry.key) + (output.isCompact ? ":" : ": ")
        output.write(entry.value, indent: inner)
      }
    }
  }

  private mutating func write<Item>(
    _ opening: String, _ closing: String, _ items: [Item], _ layout: DocumentValue.Layout, _ indent: Int,
    each: (inout JSONOutput, Item, Int) -> Void
  ) {
    // Within a line everything stays on that line.
    let onOneLine = isCompact || layout == .flow || indent < 0 || items.isEmpty
    let inner = onOneLine ? -1 : indent + 2
    text += opening
    for (position, item) in items.enumerated() {
      if position > 0 { text += isCompact ? "," : onOneLine ? ", " : "," }
      if !onOneLine { breakLine(inner) }
      each(&self, item, inner)
    }
    if !onOneLine { breakLine(indent) }
    text += closing
  }

  private mutating func breakLine(_ indent: Int) {
    text += "\n" + String(repeating: " ", count: indent)
  }
}

private func isBareInJSON(_ bare: String) -> Bool {
  bare == "true" || bare == "false" || isJSONNumber(bare.utf8)
}

/// A string with the escapes that RFC 8259 demands, and no others.
func jsonString(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) else { return "\"\(text)\"" }
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\t": result += "\\t"
    case "\r": result += "\\r"
    case "\u{0}"..<" ": result += "\\u00" + hexadecimal(UInt8(scalar.value))
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
