#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Puts rectangles side by side and on top of each other into one landscape frame: the largest
/// first, each next one as far up as it goes and then as far left (the skyline method).
struct Packing {
  /// A stretch of the lower border of what stands already.
  private struct Step {
    var left: Double
    var right: Double
    var bottom: Double
  }

  /// The upper left corners of rectangles of the given sizes, at least `gap` apart.
  ///
  /// Tries several widths of the frame and keeps the one nearest to the wanted aspect with the least
  /// area. Takes n squared for n rectangles.
  static func corners(_ sizes: [(width: Double, height: Double)], gap: Double) -> [LayoutPoint] {
    let order = sizes.indices.sorted {
      (-sizes[$0].height, -sizes[$0].width, $0) < (-sizes[$1].height, -sizes[$1].width, $1)
    }
    let padded = sizes.map { (width: $0.width + gap, height: $0.height + gap) }
    let widest = padded.reduce(0) { max($0, $1.width) }
    let area = padded.reduce(0) { $0 + $1.width * $1.height }
    let base = max(widest, (area * Orientation.wantedAspect).squareRoot())
    var best: [LayoutPoint] = []
    var bestCost = Double.infinity
    for factor in [1.0, 1.08, 1.16, 1.25, 1.35, 1.5, 1.75, 2] {
      let (corners, width, height) = pack(padded, order, into: base * factor)
      let cost = width * height / area + 2 * abs(log(width / height / Orientation.wantedAspect))
      if cost < bestCost - 1e-9 {
        best = corners
        bestCost = cost
      }
    }
    return best
  }

  private static func pack(
    _ sizes: [(width: Double, height: Double)], _ order: [Int], into width: Double
  ) -> (corners: [LayoutPoint], width: Double, height: Double) {
    var corners = [LayoutPoint](repeating: LayoutPoint(x: 0, y: 0), count: sizes.count)
    var skyline = [Step(left: 0, right: width, bottom: 0)]
    var reach = (x: 0.0, y: 0.0)
    for index in order {
      let corner = highest(sizes[index].width, in: skyline, width)
      corners[index] = corner
      let new = Step(
        left: corner.x, right: corner.x + sizes[index].width, bottom: corner.y + sizes[index].height)
      skyline = cover(skyline, with: new)
      reach = (max(reach.x, new.right), max(reach.y, new.bottom))
    }
    return (corners, reach.x, reach.y)
  }

  /// The uppermost place for something of this width, leftmost among equals.
  private static func highest(_ width: Double, in skyline: [Step], _ frame: Double) -> LayoutPoint {
    var best = LayoutPoint(x: 0, y: .infinity)
    for step in skyline where step.left + width <= frame + 1e-6 {
      let right = step.left + width - 1e-6
      let under = skyline.lazy.filter { $0.right > step.left && $0.left < right }
      let bottom = under.reduce(0) { max($0, $1.bottom) }
      if bottom < best.y - 1e-6 { best = LayoutPoint(x: step.left, y: bottom) }
    }
    return best
  }

  private static func cover(_ skyline: [Step], with new: Step) -> [Step] {
    var result: [Step] = []
    for step in skyline {
      if step.right <= new.left || step.left >= new.right {
        result.append(step)
        continue
      }
      if step.left < new.left {
        result.append(Step(left: step.left, right: new.left, bottom: step.bottom))
      }
      if step.right > new.right {
        result.append(Step(left: new.right, right: step.right, bottom: step.bottom))
      }
    }
    result.append(new)
    return result.sorted { $0.left < $1.left }
  }
}
