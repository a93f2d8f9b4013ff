import EntenteTestSupport
import Testing

/// What an SVG says of places.
struct Picture {
  struct Box: Hashable, CustomStringConvertible {
    var left, top, right, bottom: Double

    func overlaps(_ other: Box) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
    func contains(_ other: Box) -> Bool {
      left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom
    }
    /// Whether a point is at most 1.5 points off the border of a figure, whose corners may be cut or round.
    func isNearBorder(_ point: Point) -> Bool {
      let (x, y) = (min(max(point.x, left), right), min(max(point.y, top), bottom))
      let outside = ((x - point.x) * (x - point.x) + (y - point.y) * (y - point.y)).squareRoot()
      let inside = min(point.x - left, right - point.x, point.y - top, bottom - point.y)
      return outside <= 1.5 && inside <= 9
    }
    var description: String { "\(left),\(top) to \(right),\(bottom)" }
  }

  struct Point: Hashable { var x, y: Double }
  struct Stretch { var start, end: Point }
  struct Ends: Hashable { var from, to: String }

  struct Actor {
    let id: String
    let box: Box
    let names: [Box]
  }

  struct Text: CustomStringConvertible {
    let words: String
    let box: Box
    var description: String { "“\(words)” at \(box)" }
  }

  let frame: Box
  private(set) var actors: [Actor] = []
  private(set) var texts: [Text] = []
  /// The strips to point at, together as long as the line; of all ties between two actors in one line.
  private(set) var ties: [(Ends, [Stretch])] = []

  init(_ svg: String) throws {
    let root = try MarkupScanner.root(of: svg)
    let numbers = root.value("viewBox").split(separator: " ").compactMap { Double($0) }
    frame = Box(
      left: numbers[0], top: numbers[1], right: numbers[0] + numbers[2], bottom: numbers[1] + numbers[3])
    visit(root, at: Point(x: 0, y: 0), size: 12, anchor: "start")
    for group in root.descendants.filter({ $0.classes.first?.hasPrefix("look-") == true }) {
      collectTies(group)
    }
  }

  /// Ties that share a line stand one behind the other, each with a stretch of it.
  private mutating func collectTies(_ group: Element) {
    for tie in group.descendants where tie.classes.first == "tie" {
      let ends = Ends(from: tie.value("data-from"), to: tie.value("data-to"))
      guard let path = tie.descendants.last?.value("d") else { continue }
      let points = Self.points(path)
      let stretch = Stretch(start: points[0], end: points[points.count - 1])
      if let last = ties.last, last.1.last?.end == stretch.start,
        Set([last.0.from, last.0.to]) == Set([ends.from, ends.to])
      {
        ties[ties.count - 1].1.append(stretch)
      } else {
        ties.append((ends, [stretch]))
      }
    }
  }

  private static func points(_ path: String) -> [Point] {
    let numbers = path.split { !"-.0123456789".contains($0) }.compactMap { Double($0) }
    return stride(from: 0, to: numbers.count - 1, by: 2).map { Point(x: numbers[$0], y: numbers[$0 + 1]) }
  }

  private mutating func visit(_ element: Element, at origin: Point, size: Double, anchor: String) {
    var origin = origin
    if let shift = element.value("transform").firstMatch(of: /translate\(([-.\d]+) ([-.\d]+)\)/) {
      origin = Point(x: origin.x + (Double(shift.1) ?? 0), y: origin.y + (Double(shift.2) ?? 0))
    }
    let size = Double(element.value("font-size")) ?? size
    let anchor = element.value("text-anchor").isEmpty ? anchor : element.value("text-anchor")
    if element.name == "text" { texts.append(Self.text(element, at: origin, size, anchor)) }
    let first = texts.count
    for child in element.children { visit(child, at: origin, size: size, anchor: anchor) }
    if element.classes.first == "actor",
      let figure = element.descendants.first(where: { $0.classes.contains("figure") })
    {
      actors.append(
        Actor(
          id: element.value("data-id"), box: Self.box(figure, at: origin), names: texts[first...].map(\.box)))
    }
  }

  /// About as wide as an ordinary font sets it: half a point a point of size for each letter.
  private static func text(_ element: Element, at origin: Point, _ size: Double, _ anchor: String) -> Text {
    let words = element.text
    let width = Double(words.count) * size * 0.5
    let (x, y) = (origin.x + (Double(element.value("x")) ?? 0), origin.y + (Double(element.value("y")) ?? 0))
    let left = anchor == "middle" ? x - width / 2 : x
    return Text(
      words: words, box: Box(left: left, top: y - size * 0.75, right: left + width, bottom: y + size * 0.2))
  }

  private static func box(_ figure: Element, at origin: Point) -> Box {
    if figure.name == "rect" {
      let (x, y) = (Double(figure.value("x")) ?? 0, Double(figure.value("y")) ?? 0)
      let (width, height) = (Double(figure.value("width")) ?? 0, Double(figure.value("height")) ?? 0)
      return Box(
        left: origin.x + x, top: origin.y + y, right: origin.x + x + width, bottom: origin.y + y + height)
    }
    let points = points(figure.value("d"))
    let (xs, ys) = (points.map(\.x), points.map(\.y))
    return Box(
      left: origin.x + (xs.min() ?? 0), top: origin.y + (ys.min() ?? 0), right: origin.x + (xs.max() ?? 0),
      bottom: origin.y + (ys.max() ?? 0))
  }
}

extension Element {
  fileprivate func value(_ name: String) -> String { attributes[name] ?? "" }
  fileprivate var descendants: [Element] { Array(all.dropFirst()) }
}
