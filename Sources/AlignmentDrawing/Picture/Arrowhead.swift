/// The marks at the end of a line: outlines in path syntax, and where the line itself has to stop.
struct Arrowhead {
  /// A closed path to be filled.
  var tip: String?
  /// Strokes to be drawn.
  var strokes: String?
  /// How far from the end of the curve the line stops.
  var cut: Double = 0

  /// The head at the end of a curve: it touches the border with its tip.
  init(_ head: LineLook.Head, at curve: Curve, width: Double, pointed: Bool) {
    let size = 5.5 + width * 1.5
    let end = curve.end
    let room = curve.start.distance(to: end)
    let length = min(size, room * 0.4)
    let base = curve.point(at: curve.place(beforeEnd: length))
    let along = (end - base).unit
    let across = along.perpendicular
    let half = length * 0.42
    if pointed && head == .open {
      strokes = Arrowhead.path([base + across * half, end, base - across * half])
      cut = min(width * 0.8, length)
    } else if pointed {
      tip = Arrowhead.path([end, base + across * half, base - across * half]) + "Z"
      cut = length * 0.9
    }
    guard head == .barred else { return }
    let distance = pointed ? min(length + 3.5, room * 0.45) : min(4, room * 0.3)
    let place = curve.place(beforeEnd: distance)
    let (middle, turned) = (curve.point(at: place), curve.direction(at: place).perpendicular)
    let reach = 3.2 + width * 0.9
    strokes = Arrowhead.path([middle + turned * reach, middle - turned * reach])
  }

  private static func path(_ points: [PicturePoint]) -> String {
    points.enumerated().map { ($0 == 0 ? "M" : "L") + NumberText.text($1) }.joined()
  }
}

extension Curve {
  /// In path syntax.
  var path: String {
    "M\(NumberText.text(start))Q\(NumberText.text(control)) \(NumberText.text(end))"
  }
}
