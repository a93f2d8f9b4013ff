/// Writes elements, one a line, as bytes: a picture is mostly numbers, and a string grows slowly by small pieces.
struct MarkupWriter {
  typealias Attribute = (name: String, value: String)

  private var bytes: [UInt8] = []

  /// - Parameter head: what comes before the first element.
  init(head: String = "", reserving capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
    bytes.append(contentsOf: head.utf8)
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func open(_ name: String, _ attributes: [Attribute]) {
    start(name, attributes)
    write(">\n")
  }

  mutating func close(_ name: String) {
    write("</")
    write(name)
    write(">\n")
  }

  mutating func leaf(_ name: String, _ attributes: [Attribute]) {
    start(name, attributes)
    write("/>\n")
  }

  mutating func element(_ name: String, _ attributes: [Attribute] = [], text: String) {
    start(name, attributes)
    write(">")
    escape(text)
    close(name)
  }

  /// Text that is markup already.
  mutating func raw(_ name: String, _ markup: String) {
    start(name, [])
    write(">")
    write(markup)
    close(name)
  }

  private mutating func start(_ name: String, _ attributes: [Attribute]) {
    write("<")
    write(name)
    for attribute in attributes {
      write(" ")
      write(attribute.name)
      write("=\"")
      escape(attribute.value)
      write("\"")
    }
  }
}

// MARK: - By the piece

extension MarkupWriter {
  /// Markup as it stands.
  mutating func write(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

  /// Markup as it stands.
  mutating func write(_ markup: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  /// Text, made safe for an element or for an attribute in double quotes.
  mutating func escape(_ text: String) { XMLText.append(text, to: &bytes) }

  /// Text, made safe for an element; line breaks stay.
  mutating func escapeLines(_ text: String) {
    XMLText.append(text, to: &bytes, lineBreak: "\n")
  }

  /// A number with at most one decimal.
  mutating func write(_ number: Double) { NumberText.append(number, to: &bytes) }

  /// `x y`.
  mutating func write(_ point: PicturePoint) {
    write(point.x)
    bytes.append(UInt8(ascii: " "))
    write(point.y)
  }

  /// A curve in path syntax; one that does not bend as a straight line.
  mutating func write(_ curve: Curve) {
    bytes.append(UInt8(ascii: "M"))
    write(curve.start)
    if curve.isStraight {
      bytes.append(UInt8(ascii: "L"))
    } else {
      bytes.append(UInt8(ascii: "Q"))
      // A line hardly heeds where in a point its control is.
      write(curve.control.rounded)
      bytes.append(UInt8(ascii: " "))
    }
    write(curve.end)
  }

  /// A line through points in path syntax; all but the first are told by how far they are from the one before.
  mutating func write(_ points: [PicturePoint]) {
    guard let first = points.first else { return }
    bytes.append(UInt8(ascii: "M"))
    write(first)
    // What was written is rounded, and roundings must not add up.
    var last = PicturePoint(x: NumberText.rounded(first.x), y: NumberText.rounded(first.y))
    for (place, point) in points.dropFirst().enumerated() {
      let step = PicturePoint(
        x: NumberText.rounded(point.x - last.x), y: NumberText.rounded(point.y - last.y))
      if place == 0 { bytes.append(UInt8(ascii: "l")) }
      NumberText.append(step.x, isParted: place > 0, to: &bytes)
      NumberText.append(step.y, isParted: true, to: &bytes)
      last = last + step
    }
  }
}
