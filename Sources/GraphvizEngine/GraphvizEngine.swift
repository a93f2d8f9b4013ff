/// Boxes and lines in, coordinates out.
///
/// Graphviz places the centres (neato: stress majorization after Gansner, Koren and North, 2004). The
/// rest is done here, so that it is the same in every process: lines of different weight, a landscape
/// frame, room between boxes, boxes that step out of the way of lines, groups that no line joins put
/// where there is room or side by side.
public enum GraphvizEngine {
  /// How many boxes a request may have; ten times as many lines. Memory grows with the square.
  public static let largestRequest = 4000
  /// Up to how many boxes times lines in a group that they join boxes move out of the way of lines: 100 boxes with
  /// 500 lines, 200 with 250.
  public static let mostCleared = 50_000

  /// The version Graphviz gives itself, such as "2.43.0", or "unknown" if it cannot be started.
  public static var version: String { GraphvizLibrary.version }

  /// Where the boxes of `request` stand: no two boxes nearer to each other than its separation, and
  /// the frame round them beginning at 0, 0.
  ///
  /// Without pinned boxes the frame is a landscape as far as the request lets it. With pinned boxes
  /// these keep their places relative to each other, and nothing is turned or stretched; two pinned
  /// boxes that overlap in the request do so in the result. Groups that no line joins to a pinned box
  /// stand below all others.
  ///
  /// Blocks while another layout of this process is in the library, and cannot be cancelled. Takes
  /// milliseconds for 50 boxes; time grows with the square of the number of boxes.
  ///
  /// - Throws: `GraphvizError` for numbers that are not finite or out of range, lines that end
  ///   nowhere, too large requests, and when the library is missing or fails.
  public static func layout(_ request: LayoutRequest) throws(GraphvizError) -> Layout {
    let request = try request.checked()
    if request.boxes.contains(where: { $0.pinned != nil }) {
      return framed(try request.pointsRoundPinned(), request.boxes)
    }
    let groups = request.components()
    var blocks: [[LayoutPoint]] = []
    for part in request.parts(groups) { blocks.append(try part.pointsOfGroup()) }
    return framed(request.joined(blocks, groups), request.boxes)
  }

  /// Moves the frame to 0, 0 and rounds to hundredths of a point.
  private static func framed(_ points: [LayoutPoint], _ boxes: [LayoutRequest.Box]) -> Layout {
    guard let frame = Rectangle(around: boxes, at: points) else {
      return Layout(points: [], width: 0, height: 0)
    }
    let moved = points.map { LayoutPoint(x: rounded($0.x - frame.left), y: rounded($0.y - frame.top)) }
    return Layout(points: moved, width: rounded(frame.width), height: rounded(frame.height))
  }

  private static func rounded(_ number: Double) -> Double { (number * 100).rounded() / 100 }
}
