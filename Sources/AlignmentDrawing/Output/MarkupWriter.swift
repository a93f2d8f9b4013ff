/// Writes elements, one a line.
struct MarkupWriter {
  typealias Attribute = (name: String, value: String)

  private(set) var text = ""
  private var depth = 0

  /// - Parameter head: what comes before the first element.
  init(head: String = "") { text = head }

  mutating func open(_ name: String, _ attributes: [Attribute]) {
    line("<\(name)\(Self.text(attributes))>")
    depth += 1
  }

  mutating func close(_ name: String) {
    depth -= 1
    line("</\(name)>")
  }

  mutating func leaf(_ name: String, _ attributes: [Attribute]) {
    line("<\(name)\(Self.text(attributes))/>")
  }

  mutating func element(_ name: String, _ attributes: [Attribute] = [], text: String) {
    line("<\(name)\(Self.text(attributes))>\(XMLText.escaped(text))</\(name)>")
  }

  /// Text that is markup already.
  mutating func raw(_ name: String, _ markup: String) { line("<\(name)>\(markup)</\(name)>") }

  private mutating func line(_ line: String) {
    text += String(repeating: " ", count: max(0, depth)) + line + "\n"
  }

  private static func text(_ attributes: [Attribute]) -> String {
    attributes.map { " \($0.name)=\"\(XMLText.escaped($0.value))\"" }.joined()
  }
}
