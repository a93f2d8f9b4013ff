/// The marks at the end of a line, and where the line itself has to stop.
struct Arrowhead {
  /// The corners of an outline to be filled; empty when there is none.
  var tip: [PicturePoint] = []
  /// The corners of a bar across the line, to be filled; empty when there is none.
  var bar: [PicturePoint] = []
  /// What a stroke goes through; empty when there is none.
  var strokes: [PicturePoint] = []
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
    let side = length * 0.42
    if pointed && head == .open {
      strokes = [base + across * side, end, base - across * side]
      cut = min(width * 0.8, length)
    } else if pointed {
      tip = [end, base + across * side, base - across * side]
      cut = length * 0.9
    }
    guard head == .barred else { return }
    let distance = pointed ? min(length + 3.5, room * 0.45) : min(4, room * 0.3)
    let place = curve.place(beforeEnd: distance)
    let (middle, turned) = (curve.point(at: place), curve.direction(at: place).perpendicular)
    let (reach, half) = (turned * (3.2 + width * 0.9), turned.perpendicular * (max(1.2, min(2, width)) / 2))
    bar = [middle + reach + half, middle - reach + half, middle - reach - half, middle + reach - half]
  }
}
