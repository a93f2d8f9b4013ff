import AlignmentModel

/// Takes from a drawing what a badge may have, and complains of all else.
struct SymbolCheck {
  private let source: SourceText
  private(set) var problems: [Diagnostic] = []
  private var markup = ""

  init(_ source: SourceText) { self.source = source }

  private static let shapes: Set<String> = [
    "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon",
  ]
  /// Words about a drawing, which no picture needs.
  private static let words: Set<String> = ["title", "desc"]

  mutating func symbol(_ root: SymbolElement) -> Symbol? {
    guard root.name == "svg" else {
      wrong(root, "not-svg", "a badge is an <svg>, and this is a <\(root.name)>")
      return nil
    }
    if let namespace = root.attributes.first(where: { $0.name == "xmlns" }),
      namespace.value != "http://www.w3.org/2000/svg"
    {
      wrong(namespace, "not-svg", "this is no drawing in SVG: its namespace is another")
    }
    let viewBox = viewBox(of: root)
    // What the root says of paint holds for all in it.
    markup += "<g" + attributes(of: root) + ">"
    children(of: root)
    markup += "</g>\n"
    guard let viewBox, problems.isEmpty else { return nil }
    return Symbol(viewBox: viewBox, markup: markup)
  }

  private mutating func children(of element: SymbolElement) {
    if let text = element.textOffset {
      add(Diagnostic(code: "badge-text", "a badge has no text", at: source.place(atOffset: text)))
    }
    for child in element.children where !Self.words.contains(child.name) { self.element(child) }
  }

  private mutating func element(_ element: SymbolElement) {
    guard Self.shapes.contains(element.name) else {
      return wrong(
        element, "element", "<\(element.name)> may not be in a badge",
        hint: Self.advice[element.name] ?? "it may have \(Self.shapes.sorted().joined(separator: ", "))")
    }
    markup += "<" + element.name + attributes(of: element)
    guard !element.children.isEmpty || element.textOffset != nil else {
      markup += "/>"
      return
    }
    markup += ">"
    children(of: element)
    markup += "</\(element.name)>"
  }

  private static let advice = [
    "style": "write colours as attributes: fill=\"#c60c30\"", "script": "nothing in a badge runs",
    "use": "write the shape out where it is used", "defs": "write the shapes out where they are used",
    "image": "a badge has shapes, and loads nothing",
    "text": "have the program you drew it with turn text into paths",
    "foreignObject": "a badge has shapes, and nothing of other kinds",
    "metadata": "save it as plain SVG", "a": "a badge is no link",
  ]
}

// MARK: - Attributes

extension SymbolCheck {
  /// Known and of no use.
  private static let dropped: Set<String> = [
    "id", "class", "version", "baseProfile", "role", "lang", "preserveAspectRatio", "xmlns",
  ]

  private static func isDropped(_ name: String) -> Bool {
    dropped.contains(name)
      || ["xmlns:", "xml:", "data-", "aria-"].contains { name.hasPrefix($0) } && name != "xml:base"
  }

  private mutating func attributes(of element: SymbolElement) -> String {
    var result = ""
    for attribute in element.attributes where !Self.isDropped(attribute.name) {
      if element.name == "svg", ["width", "height", "viewBox", "x", "y"].contains(attribute.name) {
        continue
      }
      guard let form = SymbolValue.forms[attribute.name] else {
        wrong(
          attribute, "attribute", "\(attribute.name) may not be in a badge", hint: Self.hint(attribute.name))
        continue
      }
      guard let value = form.checked(attribute.value) else {
        wrong(
          attribute, "value", "\(attribute.name) cannot be \"\(attribute.value.truncated(to: 40))\"",
          hint: form.hint)
        continue
      }
      result += " \(attribute.name)=\"\(value)\""
    }
    return result
  }

  private static func hint(_ name: String) -> String {
    if name.hasPrefix("on") { return "nothing in a badge runs" }
    if name == "href" || name.hasSuffix(":href") || name == "xml:base" {
      return "a badge refers to nothing, and nothing is fetched"
    }
    if name == "style" { return "write what it says as attributes: fill=\"#c60c30\"" }
    let near = Suggestion.nearest(to: name, among: Array(SymbolValue.forms.keys), limit: 1).first
    return near.map { "did you mean `\($0)`?" } ?? "save it as plain SVG"
  }

  /// Of the root: its own, or that which its width and height make.
  private mutating func viewBox(of root: SymbolElement) -> [Double]? {
    func value(_ name: String) -> String? { root.attributes.first { $0.name == name }?.value }
    let box: [Double]
    if let text = value("viewBox") {
      box = text.split { $0 == " " || $0 == "," || $0.isNewline || $0 == "\t" }.compactMap { Double($0) }
    } else {
      let sides = [value("width"), value("height")].compactMap { $0.flatMap(SymbolValue.length) }
      box = sides.count == 2 ? [0, 0] + sides : []
    }
    let isRight =
      box.count == 4 && box.allSatisfy { $0.isFinite && abs($0) < 1e6 } && box[2] > 0 && box[3] > 0
    guard isRight else {
      wrong(root, "no-size", "the badge does not say how large it is", hint: "add viewBox=\"0 0 18 12\"")
      return nil
    }
    guard (0.2...6).contains(box[2] / box[3]) else {
      wrong(
        root, "wrong-size", "a badge is at most five times as high as wide, and six times as wide as high")
      return nil
    }
    return box
  }
}

// MARK: - Complaints

extension SymbolCheck {
  private mutating func wrong(
    _ element: SymbolElement, _ code: String, _ message: String, hint: String? = nil
  ) {
    let place = source.place(atOffset: element.offset, length: element.name.count)
    add(Diagnostic(code: "badge-" + code, message, at: place, hint: hint))
  }

  private mutating func wrong(
    _ attribute: SymbolElement.Attribute, _ code: String, _ message: String, hint: String? = nil
  ) {
    let place = source.place(atOffset: attribute.offset, length: attribute.name.count)
    add(Diagnostic(code: "badge-" + code, message, at: place, hint: hint))
  }

  private mutating func add(_ problem: Diagnostic) {
    if problems.count < SymbolReading.mostProblems { problems.append(problem) }
  }
}
