/// What the value of an attribute of a shape may be.
enum SymbolValue {
  case number, lengths, path, transform, paint
  case word([String])

  static let forms: [String: SymbolValue] = {
    var forms: [String: SymbolValue] = [
      "d": .path, "points": .lengths, "transform": .transform, "fill": .paint, "stroke": .paint,
      "color": .paint, "stroke-dasharray": .lengths, "fill-rule": .word(["nonzero", "evenodd"]),
      "clip-rule": .word(["nonzero", "evenodd"]), "stroke-linecap": .word(["butt", "round", "square"]),
      "stroke-linejoin": .word(["miter", "round", "bevel"]), "display": .word(["none", "inline"]),
      "visibility": .word(["hidden", "visible"]),
      "shape-rendering": .word(["auto", "crispEdges", "geometricPrecision", "optimizeSpeed"]),
    ]
    for name in [
      "x", "y", "width", "height", "rx", "ry", "cx", "cy", "r", "x1", "y1", "x2", "y2", "stroke-width",
      "stroke-miterlimit", "stroke-dashoffset", "opacity", "fill-opacity", "stroke-opacity",
    ] { forms[name] = .number }
    return forms
  }()

  /// The value, as it may be written between double quotes; nil when it may not.
  func checked(_ value: String) -> String? {
    let clean = String(value.map { $0.isWhitespace ? " " : $0 })
    switch self {
    case .number: return Self.length(clean) == nil ? nil : clean
    case .lengths: return clean == "none" || Self.has(clean, only: "0123456789+-.eE, ") ? clean : nil
    case .path: return Self.has(clean, only: "MmZzLlHhVvCcSsQqTtAa0123456789+-.eE, ") ? clean : nil
    case .transform: return Self.isTransform(clean) ? clean : nil
    case .paint: return Self.paint(clean)
    case .word(let words): return words.contains(clean) ? clean : nil
    }
  }

  var hint: String? {
    switch self {
    case .paint: "write none, a colour of CSS, #c60c30 or rgb(198, 12, 48)"
    case .word(let words): "it is one of \(words.joined(separator: ", "))"
    case .number: "it is a number"
    case .transform: "it is made of translate, scale, rotate, skewX, skewY and matrix"
    case .lengths, .path: nil
    }
  }

  /// A number, with `px` or `%` after it perhaps.
  static func length(_ text: String) -> Double? {
    let digits = ["px", "%", "pt", "mm"].first { text.hasSuffix($0) }.map { text.dropLast($0.count) }
    let number = digits ?? text[...]
    guard has(String(number), only: "0123456789+-.eE"), let value = Double(number), value.isFinite else {
      return nil
    }
    return value
  }

  private static func has(_ text: String, only allowed: String) -> Bool {
    let bytes = Set(allowed.utf8)
    return text.utf8.allSatisfy(bytes.contains)
  }

  private static func paint(_ text: String) -> String? {
    if ["none", "currentColor", "inherit", "transparent"].contains(text) { return text }
    if ColourNames.parsed(text) != nil { return text }
    guard text.hasPrefix("rgb("), text.hasSuffix(")") else { return nil }
    return has(String(text.dropFirst(4).dropLast()), only: "0123456789.,% ") ? text : nil
  }

  private static func isTransform(_ text: String) -> Bool {
    var rest = text[...].drop { $0 == " " || $0 == "," }
    while !rest.isEmpty {
      let name = rest.prefix { $0.isASCII && $0.isLetter }
      guard ["translate", "scale", "rotate", "skewX", "skewY", "matrix"].contains(String(name)) else {
        return false
      }
      rest = rest.dropFirst(name.count).drop { $0 == " " }
      guard rest.first == "(", let end = rest.firstIndex(of: ")") else { return false }
      guard has(String(rest[rest.index(after: rest.startIndex)..<end]), only: "0123456789+-.eE, ") else {
        return false
      }
      rest = rest[rest.index(after: end)...].drop { $0 == " " || $0 == "," }
    }
    return true
  }
}
