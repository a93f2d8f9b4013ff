/// An element of a picture's markup.
public struct Element: Sendable {
  /// Of its tag.
  public var name: String
  /// By name.
  public var attributes: [String: String] = [:]
  /// In order.
  public var children: [Element] = []
  /// Between its tags, that of its children left out.
  public var text = ""

  /// The words of its class.
  public var classes: [String] { (attributes["class"] ?? "").split(separator: " ").map(String.init) }

  /// This one and all below it, in order.
  public var all: [Element] { [self] + children.flatMap(\.all) }

  /// Those of a name and a class among it and all below it, in order.
  public func all(_ name: String, _ className: String) -> [Element] {
    all.filter { $0.name == name && $0.classes.contains(className) }
  }

  /// The text of its title, if it has one.
  public var title: String? { children.first { $0.name == "title" }?.text }
}

/// What is wrong with markup.
public struct MarkupFault: Error, CustomStringConvertible {
  /// In words.
  public let description: String
}

/// Reads the markup that pictures consist of, and complains of everything else.
public struct MarkupScanner {
  private var rest: Substring

  /// The root element of a text.
  public static func root(of text: String) throws -> Element {
    for scalar in text.unicodeScalars {
      let isControl = scalar.value < 0x20 && scalar != "\n" || (0x7F...0x9F).contains(scalar.value)
      if isControl || scalar.value == 0xFFFE || scalar.value == 0xFFFF {
        throw MarkupFault(description: "U+\(String(scalar.value, radix: 16)) has no place in XML")
      }
    }
    var scanner = MarkupScanner(rest: text[...])
    scanner.skipBlanks()
    let root = try scanner.element()
    scanner.skipBlanks()
    guard scanner.rest.isEmpty else {
      throw MarkupFault(description: "text after the root: \(scanner.rest.prefix(40))")
    }
    return root
  }

  private mutating func element() throws -> Element {
    guard take("<") else { throw MarkupFault(description: "no element: \(rest.prefix(40))") }
    var element = Element(name: name())
    guard !element.name.isEmpty else { throw MarkupFault(description: "no name: \(rest.prefix(40))") }
    while true {
      skipBlanks()
      if take("/>") { return element }
      if take(">") { break }
      let key = name()
      guard !key.isEmpty, take("=\""), let end = rest.firstIndex(of: "\""), element.attributes[key] == nil
      else {
        throw MarkupFault(description: "bad attribute \(key) of \(element.name): \(rest.prefix(40))")
      }
      element.attributes[key] = try decoded(rest[..<end])
      rest = rest[rest.index(after: end)...]
    }
    while !rest.hasPrefix("</") {
      if rest.hasPrefix("<") {
        element.children.append(try self.element())
      } else {
        guard let next = rest.firstIndex(of: "<") else {
          throw MarkupFault(description: "\(element.name) is not closed")
        }
        element.text += try decoded(rest[..<next])
        rest = rest[next...]
      }
    }
    guard take("</" + element.name + ">") else {
      throw MarkupFault(description: "\(element.name) is closed by \(rest.prefix(20))")
    }
    return element
  }

  private func decoded(_ text: Substring) throws -> String {
    guard !text.contains("<") else { throw MarkupFault(description: "bare < in \(text.prefix(40))") }
    var result = ""
    var rest = text
    while let amp = rest.firstIndex(of: "&") {
      guard let end = rest[amp...].firstIndex(of: ";") else {
        throw MarkupFault(description: "bare & in \(text.prefix(40))")
      }
      result += rest[..<amp]
      switch rest[rest.index(after: amp)..<end] {
      case "amp": result += "&"
      case "lt": result += "<"
      case "gt": result += ">"
      case "quot": result += "\""
      case "#39": result += "'"
      case "#10": result += "\n"
      case let other: throw MarkupFault(description: "unknown entity \(other)")
      }
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  private mutating func name() -> String {
    let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == ":" }
    rest = rest.dropFirst(name.count)
    return String(name)
  }

  private mutating func take(_ text: String) -> Bool {
    guard rest.hasPrefix(text) else { return false }
    rest = rest.dropFirst(text.count)
    return true
  }

  private mutating func skipBlanks() { rest = rest.drop { $0 == " " || $0 == "\n" } }
}
