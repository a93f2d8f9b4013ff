/// YAML text in the making.
struct YAMLOutput {
  private(set) var text = ""

  /// A whole document.
  mutating func writeRoot(_ value: DocumentValue) {
    if isBlock(value) { writeBlock(value, indent: 0) } else { text += inlineText(value) + "\n" }
  }

  /// A collection whose first line begins where the text stands now.
  private mutating func writeBlock(_ value: DocumentValue, indent: Int) {
    switch value {
    case .sequence(let items, _) where !items.isEmpty:
      for (position, item) in items.enumerated() {
        if position > 0 { text += blanks(indent) }
        writeItem(item, indent: indent)
      }
    case .mapping(let entries, _) where !entries.isEmpty:
      for (position, entry) in entries.enumerated() {
        if position > 0 { text += blanks(indent) }
        writeEntry(entry, indent: indent)
      }
    default: text += inlineText(value) + "\n"
    }
  }

  private mutating func writeItem(_ item: DocumentValue, indent: Int) {
    if isBlock(item) {
      text += "- "
      writeBlock(item, indent: indent + 2)
    } else {
      text += "-"
      writeInline(item, indent: indent + 2)
    }
  }

  private mutating func writeEntry(_ entry: DocumentValue.Entry, indent: Int) {
    let key = yamlScalar(entry.key, inFlow: false)
    // Without the question mark a key may not be longer than 1024 characters.
    let isLong = key.utf8.count > 1000
    text += isLong ? "? \(key)\n\(blanks(indent)):" : "\(key):"
    if isBlock(entry.value) {
      text += "\n" + blanks(indent + 2)
      writeBlock(entry.value, indent: indent + 2)
    } else {
      writeInline(entry.value, indent: indent + 2)
    }
  }

  /// A value on the line of its key or dash, or a block of text below.
  private mutating func writeInline(_ value: DocumentValue, indent: Int) {
    if case .null = value {
      text += "\n"
    } else if case .scalar(let scalar) = value, let block = literalBlock(scalar, indent: indent) {
      text += " " + block
    } else {
      text += " " + inlineText(value) + "\n"
    }
  }
}

private func blanks(_ count: Int) -> String {
  String(repeating: " ", count: count)
}

/// True when the value takes lines of its own.
private func isBlock(_ value: DocumentValue) -> Bool {
  switch value {
  case .null, .scalar, .bare: false
  case .sequence(_, let layout), .mapping(_, let layout):
    !value.isEmptyCollection && (layout == .block || !canFlow(value))
  }
}

/// Nothing at all can be written between commas only in block layout, and a long key only there.
private func canFlow(_ value: DocumentValue) -> Bool {
  switch value {
  case .null: false
  case .scalar, .bare: true
  case .sequence(let items, _): items.allSatisfy(canFlow)
  case .mapping(let entries, _): entries.allSatisfy { $0.key.utf8.count < 250 && canFlow($0.value) }
  }
}

private func inlineText(_ value: DocumentValue, inFlow: Bool = false) -> String {
  switch value {
  case .null: ""
  case .scalar(let text): yamlScalar(text, inFlow: inFlow)
  case .bare(let text): text
  case .sequence(let items, _):
    "[" + items.map { inlineText($0, inFlow: true) }.joined(separator: ", ") + "]"
  case .mapping(let entries, _):
    "{" + entries.map(flowEntry).joined(separator: ", ") + "}"
  }
}

private func flowEntry(_ entry: DocumentValue.Entry) -> String {
  yamlScalar(entry.key, inFlow: true) + ": " + inlineText(entry.value, inFlow: true)
}
