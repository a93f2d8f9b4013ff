/// The shortest ways along the lines of a request.
struct Ways {
  private let neighbours: [[(box: Int, length: Double)]]

  init(_ request: LayoutRequest) {
    var neighbours = [[(box: Int, length: Double)]](repeating: [], count: request.boxes.count)
    for line in request.lines {
      neighbours[line.from].append((line.to, line.length))
      neighbours[line.to].append((line.from, line.length))
    }
    self.neighbours = neighbours
  }

  /// The length of the shortest way from a box to every box, infinite where there is none.
  func lengths(from start: Int) -> [Double] {
    var lengths = [Double](repeating: .infinity, count: neighbours.count)
    lengths[start] = 0
    var queue = [start]
    var isQueued = [Bool](repeating: false, count: neighbours.count)
    var position = 0
    while position < queue.count {
      let box = queue[position]
      position += 1
      isQueued[box] = false
      for (other, length) in neighbours[box] where lengths[box] + length < lengths[other] {
        lengths[other] = lengths[box] + length
        if isQueued[other] { continue }
        isQueued[other] = true
        queue.append(other)
      }
    }
    return lengths
  }
}
