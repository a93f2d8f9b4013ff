import EntenteTestSupport

@testable import AlignmentDrawing

/// The texts of a picture and the room they take, by the measure that pictures themselves go by.
struct PictureText {
  let text: String
  let box: Box

  /// All texts below an element, in order.
  static func all(in root: Element) -> [PictureText] { texts(root, Style()) }

  /// What an element hands on to those in it.
  private struct Style {
    var shift = PicturePoint(x: 0, y: 0)
    var size = 12.0
    var anchor = "start"

    func within(_ element: Element) -> Style {
      var style = self
      if let place = element.attributes["transform"].flatMap(Self.translation) { style.shift = shift + place }
      style.size = element.attributes["font-size"].flatMap(Double.init) ?? size
      style.anchor = element.attributes["text-anchor"] ?? anchor
      return style
    }

    private static func translation(_ text: String) -> PicturePoint? {
      let numbers = text.split { "(), ".contains($0) }.dropFirst().compactMap { Double($0) }
      return text.hasPrefix("translate(") && numbers.count == 2
        ? PicturePoint(x: numbers[0], y: numbers[1]) : nil
    }
  }

  private static func texts(_ element: Element, _ outer: Style) -> [PictureText] {
    let style = outer.within(element)
    guard element.name != "title", element.name != "desc", element.name != "style" else { return [] }
    guard element.name == "text" else { return element.children.flatMap { texts($0, style) } }
    let isBold = element.attributes["font-weight"] == "bold"
    let width = TextMeasure.width(element.text, size: style.size, bold: isBold)
    let x = (element.attributes["x"].flatMap(Double.init) ?? 0) + style.shift.x
    let y = (element.attributes["y"].flatMap(Double.init) ?? 0) + style.shift.y
    let middle = style.anchor == "middle" ? x : x + width / 2
    // From the tops of capitals to the ends of descenders.
    let centre = PicturePoint(x: middle, y: y - style.size * 0.27)
    return [
      PictureText(
        text: element.text, box: Box(around: centre, PictureSize(width: width, height: style.size * 0.94)))
    ]
  }
}
