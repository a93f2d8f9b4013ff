import GraphvizEngine

/// A small generator of random numbers (SplitMix64, Steele and others 2014) that gives the same
/// numbers everywhere.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}

/// A request as pictures of relations make them: label-sized boxes, short and long lines, a few boxes
/// with many lines, some without any.
func generatedRequest(boxes count: Int, lines: Int, seed: UInt64) -> LayoutRequest {
  var generator = SeededGenerator(state: seed)
  let boxes = (0..<count).map { _ in
    LayoutRequest.Box(width: Double(Int.random(in: 40...140, using: &generator)), height: 34)
  }
  let made = (0..<lines).map { _ in
    let share = Double.random(in: 0..<1, using: &generator)
    return LayoutRequest.Line(
      from: Int.random(in: 0..<count, using: &generator), to: Int(Double(count) * share * share),
      length: Bool.random(using: &generator) ? 115 : 216, weight: 1)
  }
  return LayoutRequest(boxes: boxes, lines: made, separation: 18)
}

/// The pairs of boxes with less than the wanted separation between them, a hundredth of a point
/// being rounding.
func pairsTooNear(_ request: LayoutRequest, _ layout: Layout) -> [[Int]] {
  var pairs: [[Int]] = []
  for first in request.boxes.indices {
    for second in request.boxes.indices where second > first {
      let (a, b) = (request.boxes[first], request.boxes[second])
      let x = abs(layout.points[first].x - layout.points[second].x) - (a.width + b.width) / 2
      let y = abs(layout.points[first].y - layout.points[second].y) - (a.height + b.height) / 2
      if max(x, y) < request.separation - 0.011 { pairs.append([first, second]) }
    }
  }
  return pairs
}
