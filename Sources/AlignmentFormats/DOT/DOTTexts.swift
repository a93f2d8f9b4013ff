/// What texts of DOT mean once libcgraph has taken the quotes off.
enum DOTTexts {
  /// A text that Graphviz does not interpret. The library leaves `\\` as it is.
  static func plain(_ text: String) -> String {
    text.utf8.contains(UInt8(ascii: "\\")) ? text.replacing("\\\\", with: "\\") : text
  }

  /// The text of a label as it is shown: line breaks, the name of the node, entities.
  static func label(_ text: String, of name: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "&") }) else {
      return text
    }
    var result = ""
    var isEscaped = false
    for character in text {
      guard isEscaped else {
        if character == "\\" { isEscaped = true } else { result.append(character) }
        continue
      }
      isEscaped = false
      switch character {
      case "n", "l", "r": result += "\n"
      case "N", "G", "E", "L": result += name
      default: result.append(character)
      }
    }
    return entities(result)
  }

  /// The text of HTML, without its tags.
  static func html(_ text: String) -> String {
    var result = ""
    var isInTag = false
    for character in text {
      switch character {
      case "<":
        isInTag = true
        result += " "
      case ">": isInTag = false
      default: if !isInTag { result.append(character) }
      }
    }
    return entities(result.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }

  /// With entities of XML as what they stand for.
  private static func entities(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "&") {
      result += rest[..<start]
      rest = rest[start...]
      guard let end = rest.prefix(12).firstIndex(of: ";"),
        let scalar = scalar(String(rest[rest.index(after: start)..<end]))
      else {
        result += "&"
        rest = rest.dropFirst()
        continue
      }
      result.unicodeScalars.append(scalar)
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  private static func scalar(_ name: String) -> Unicode.Scalar? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    case "nbsp": return "\u{A0}"
    default: break
    }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let number = digits.lowercased().hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.flatMap(Unicode.Scalar.init).flatMap { isControl($0.value) ? nil : $0 }
  }
}
