extension LayoutRequest {
  /// The request with lengths and weights taken into their ranges and without lines that start and
  /// end at the same box, or an error for what no range can mend.
  func checked() throws(GraphvizError) -> LayoutRequest {
    try checkSize()
    try Self.check(separation, in: 0...1440, of: "the separation")
    for index in boxes.indices { try check(boxes[index], at: index) }
    var result = self
    result.lines = []
    result.lines.reserveCapacity(lines.count)
    for index in lines.indices {
      let line = try checked(lines[index], at: index)
      if line.from != line.to { result.lines.append(line) }
    }
    return result
  }

  private func checkSize() throws(GraphvizError) {
    let most = GraphvizEngine.largestRequest
    guard boxes.count <= most, lines.count <= most * 10 else {
      throw GraphvizError(
        code: .tooLarge,
        message: "\(boxes.count) boxes and \(lines.count) lines are too many for one layout",
        hint: "lay out at most \(most) boxes and \(most * 10) lines at once")
    }
  }

  private func check(_ box: Box, at index: Int) throws(GraphvizError) {
    try Self.check(box.width, in: 0...14_400, of: "the width of box \(index)")
    try Self.check(box.height, in: 0...14_400, of: "the height of box \(index)")
    guard let place = box.pinned else { return }
    try Self.check(place.x, in: -1_000_000...1_000_000, of: "the pinned x of box \(index)")
    try Self.check(place.y, in: -1_000_000...1_000_000, of: "the pinned y of box \(index)")
  }

  private func checked(_ line: Line, at index: Int) throws(GraphvizError) -> Line {
    for end in [line.from, line.to] where !boxes.indices.contains(end) {
      throw GraphvizError(
        code: .unknownBox, message: "line \(index) ends at box \(end), but there are \(boxes.count) boxes",
        hint: "boxes are counted from 0")
    }
    try Self.check(line.length, in: 0...Double.greatestFiniteMagnitude, of: "the length of line \(index)")
    try Self.check(line.weight, in: 0...Double.greatestFiniteMagnitude, of: "the weight of line \(index)")
    try Self.check(line.breadth, in: 0...Double.greatestFiniteMagnitude, of: "the breadth of line \(index)")
    var result = line
    result.breadth = min(line.breadth, 1_440)
    result.length = min(max(line.length, 1), 14_400)
    result.weight = min(max(line.weight, 0.01), 1_000)
    return result
  }

  private static func check(
    _ number: Double, in range: ClosedRange<Double>, of name: @autoclosure () -> String
  ) throws(GraphvizError) {
    if range.contains(number) { return }
    throw GraphvizError(
      code: .unusableNumber, message: "\(name()) is \(number)",
      hint: range.upperBound == .greatestFiniteMagnitude
        ? "give a finite number that is not negative"
        : "give a number from \(Int(range.lowerBound)) to \(Int(range.upperBound))")
  }
}
