import AlignmentModel
import AlignmentTimeline

/// Draws the days of one tie: bars or a diamond, whiskers, arrows at the sides, and dots for what sources say.
struct HistoryBars {
  let row: HistoryRow
  let axis: TimeAxis
  let style: DrawingStyle
  /// Of bars and diamonds, from above.
  let middle: Double
  /// Of dots, from above.
  let voices: Double

  static let barHeight = 10.0
  static let paleHeight = 6.0
  static let leastWidth = 2.5
  static let diamond = 6.5
  static let dot = 2.3

  private var paint: HistoryPaint { HistoryPaint(look: row.look, isHollow: row.doubt != .none, style: style) }

  func write(to writer: inout MarkupWriter) {
    if row.tie.isEvent { writeEvent(to: &writer) } else { writeSpell(to: &writer) }
    writeArrows(to: &writer)
    writeVoices(to: &writer)
  }

  private func writeSpell(to writer: inout MarkupWriter) {
    for days in row.tie.possibleDays.compactMap(axis.shown) {
      paint.pale(
        from: axis.start(of: days.lowerBound), to: axis.end(of: days.upperBound), middle, to: &writer)
    }
    for days in row.tie.certainDays.compactMap(axis.shown) {
      let (left, right) = widened(axis.start(of: days.lowerBound), axis.end(of: days.upperBound))
      paint.bar(from: left, to: right, middle, to: &writer)
    }
  }

  /// What is too short to be seen is drawn a little longer, within the axis.
  private func widened(_ left: Double, _ right: Double) -> (Double, Double) {
    let missing = Self.leastWidth - (right - left)
    guard missing > 0 else { return (left, right) }
    let start = max(axis.left, min(left - missing / 2, axis.right - Self.leastWidth))
    return (start, start + Self.leastWidth)
  }

  /// An event of an unknown day may lie anywhere on its whiskers.
  private func writeEvent(to writer: inout MarkupWriter) {
    guard let days = row.tie.possibleDays.first.flatMap(axis.shown) else { return }
    let (left, right) = (axis.start(of: days.lowerBound), axis.end(of: days.upperBound))
    let isSure = row.tie.certainDays.contains { $0.overlaps(days) }
    if !isSure && right - left > 2 * Self.diamond {
      paint.whiskers(from: left, to: right, middle, to: &writer)
    }
    paint.diamond(
      at: PicturePoint(x: besideArrows((left + right) / 2), y: middle), isSure: isSure, to: &writer)
  }

  /// Where it may lie beyond a side of the axis too, a diamond stands off the arrow that says so.
  private func besideArrows(_ x: Double) -> Double {
    Beyond.sides(of: row, axis.days).reduce(x) { x, side in
      side.isBefore ? max(x, axis.left + Self.diamond) : min(x, axis.right - Self.diamond)
    }
  }

  private func writeArrows(to writer: inout MarkupWriter) {
    for side in Beyond.sides(of: row, axis.days) {
      let x = side.isBefore ? axis.left - 3 : axis.right + 3
      let place = PicturePoint(x: x, y: middle)
      paint.arrow(at: place, side.isBefore ? -1 : 1, isSure: side.isSure, to: &writer)
    }
  }

  private func writeVoices(to writer: inout MarkupWriter) {
    var drawn = Set<[String]>()
    for voice in row.voices {
      guard let days = voice.marked(within: axis.days) else { continue }
      let place = PicturePoint(x: axis.middle(of: days), y: voices)
      // Many sources of one day are one dot.
      guard drawn.insert([NumberText.text(place.x), voice.affirms ? "+" : "-"]).inserted else { continue }
      if HistoryRow.Voice.isLong(days, within: axis.days) {
        paint.stretch(
          from: axis.start(of: days.lowerBound), to: axis.end(of: days.upperBound), voices, to: &writer)
      }
      paint.dot(at: place, affirms: voice.affirms, to: &writer)
    }
  }
}

/// A side of the axis beyond which a tie goes on, or may.
struct Beyond: Hashable, Sendable {
  let isBefore: Bool
  /// Whether it certainly holds at that side; or, where all of it lies beyond, on some day there.
  let isSure: Bool

  static func sides(of row: HistoryRow, _ days: ClosedRange<Day>) -> [Beyond] {
    let possible = row.tie.possibleDays
    guard let first = possible.first?.lowerBound, let last = possible.last?.upperBound else { return [] }
    let isAllBeyond = !possible.contains { days.overlaps($0) }
    func isSure(_ side: Day) -> Bool {
      isAllBeyond ? row.tie.certainty == .certain : row.tie.certainDays.contains { $0.contains(side) }
    }
    let before = first < days.lowerBound ? Beyond(isBefore: true, isSure: isSure(days.lowerBound)) : nil
    let after = days.upperBound < last ? Beyond(isBefore: false, isSure: isSure(days.upperBound)) : nil
    return [before, after].compactMap { $0 }
  }
}

/// The shapes of a history in the colours of a look. What is in doubt is hollow.
struct HistoryPaint {
  let look: LineLook
  let isHollow: Bool
  let style: DrawingStyle

  private var ground: String { style.ground.colour }
  private var fill: String { isHollow ? ground : look.colour }
  private var classes: String { isHollow ? "hollow look-\(look.name)" : "full look-\(look.name)" }
  private var stroke: [MarkupWriter.Attribute] {
    isHollow ? [("stroke", look.colour), ("stroke-width", "1.4")] : []
  }

  /// Days on which it is certain. Hostility has broken lines inside, as its lines are broken elsewhere.
  func bar(from left: Double, to right: Double, _ middle: Double, to writer: inout MarkupWriter) {
    let inset = isHollow ? 0.7 : 0
    writer.leaf(
      "rect",
      [("class", "bar \(classes)")]
        + rectangle(left + inset, right - inset, middle, HistoryBars.barHeight - 2 * inset)
        + [("fill", fill)] + stroke)
    guard look.head == .barred, !look.dash.isEmpty, right - left > 8 else { return }
    let dash = look.dash.map { NumberText.text($0) }.joined(separator: " ")
    writer.leaf(
      "path",
      [
        ("class", isHollow ? "seam line look-\(look.name)" : "seam halo"),
        ("d", "M\(NumberText.text(left + 3)) \(NumberText.text(middle))H\(NumberText.text(right - 3))"),
        ("fill", "none"), ("stroke", isHollow ? look.colour : ground), ("stroke-width", "1.8"),
        ("stroke-dasharray", dash),
      ])
  }

  /// Days on which it is possible: a pale band with the dots of lines that are possible.
  func pale(from left: Double, to right: Double, _ middle: Double, to writer: inout MarkupWriter) {
    guard right > left else { return }
    if !isHollow {
      writer.leaf(
        "rect",
        [("class", "pale full look-\(look.name)")] + rectangle(left, right, middle, HistoryBars.paleHeight)
          + [("fill", look.colour), ("fill-opacity", "0.22")])
    }
    whiskers(from: left, to: right, middle, to: &writer)
  }

  /// The dotted line by itself.
  func whiskers(from left: Double, to right: Double, _ middle: Double, to writer: inout MarkupWriter) {
    let line = LineStroke(look, isPossible: true, isFaded: false, style: style)
    let inset = min(1, (right - left) / 2)
    var attributes: [MarkupWriter.Attribute] = [
      ("class", "line look-\(look.name)"),
      ("d", "M\(NumberText.text(left + inset)) \(NumberText.text(middle))H\(NumberText.text(right - inset))"),
      ("fill", "none"), ("stroke", line.colour), ("stroke-width", "1.6"),
      ("stroke-dasharray", line.dash.map { NumberText.text($0) }.joined(separator: " ")),
    ]
    if line.hasRoundCaps { attributes.append(("stroke-linecap", "round")) }
    writer.leaf("path", attributes)
  }

  /// An event; pale where its day is not known.
  func diamond(at centre: PicturePoint, isSure: Bool, to writer: inout MarkupWriter) {
    let half = HistoryBars.diamond
    let corners = [(0, -half), (half, 0), (0, half), (-half, 0)].map {
      NumberText.text(centre + PicturePoint(x: $0.0, y: $0.1))
    }
    let colour = isSure || isHollow ? fill : Colour.mixed(look.colour, with: ground, 0.72)
    writer.leaf(
      "path",
      [
        ("class", isSure || isHollow ? "event line \(classes)" : "event line pale-event look-\(look.name)"),
        ("d", "M" + corners.joined(separator: "L") + "Z"), ("fill", colour), ("stroke", look.colour),
        ("stroke-width", "1.4"),
      ])
  }

  /// - Parameter way: 1 to the right, -1 to the left.
  func arrow(at base: PicturePoint, _ way: Double, isSure: Bool, to writer: inout MarkupWriter) {
    let height = isSure ? 4.5 : 3.5
    let points = [(0, -height), (7 * way, 0), (0, height)].map {
      NumberText.text(base + PicturePoint(x: $0.0, y: $0.1))
    }
    let isFull = isSure && !isHollow
    writer.leaf(
      "path",
      [
        ("class", isFull ? "beyond line full look-\(look.name)" : "beyond line hollow look-\(look.name)"),
        ("d", "M" + points.joined(separator: "L") + "Z"), ("fill", isFull ? look.colour : ground),
        ("stroke", look.colour), ("stroke-width", "1"), ("stroke-linejoin", "round"),
      ])
  }

  /// The days on which, or of which, a source speaks, where they are many.
  func stretch(from left: Double, to right: Double, _ middle: Double, to writer: inout MarkupWriter) {
    writer.leaf(
      "path",
      [
        ("class", "stretch"),
        ("d", "M\(NumberText.text(left)) \(NumberText.text(middle))H\(NumberText.text(right))"),
        ("stroke", "#8a8a8a"), ("stroke-width", "1"),
      ])
  }

  /// A source that says so; hollow one that does not.
  func dot(at centre: PicturePoint, affirms: Bool, to writer: inout MarkupWriter) {
    writer.leaf(
      "circle",
      [
        ("class", affirms ? "voice" : "voice hollow"), ("cx", NumberText.text(centre.x)),
        ("cy", NumberText.text(centre.y)), ("r", NumberText.text(HistoryBars.dot)),
        ("fill", affirms ? "#444444" : ground), ("stroke", "#444444"), ("stroke-width", "1"),
      ])
  }

  private func rectangle(
    _ left: Double, _ right: Double, _ middle: Double, _ height: Double
  ) -> [MarkupWriter.Attribute] {
    [
      ("x", NumberText.text(left)), ("y", NumberText.text(middle - height / 2)),
      ("width", NumberText.text(max(0.1, right - left))), ("height", NumberText.text(height)),
    ]
  }
}
